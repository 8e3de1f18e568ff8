import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;

/**
 * Judges PDF files by veraPDF's rules.
 *
 * <p>Arguments: flavours joined by commas (2a, 3a, ua1 ...), then files. Prints one line a
 * file and flavour, PASS or FAIL, and below a FAIL each broken rule once with the first place
 * it was broken. Exits with 1 when anything failed.
 */
public final class Vera {
  private static final int FAILURES_KEPT = 500;

  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    boolean clean = true;
    for (int index = 1; index < arguments.length; index++) {
      for (String flavour : arguments[0].split(",")) {
        clean &= judge(flavour, arguments[index]);
      }
    }
    System.exit(clean ? 0 : 1);
  }

  private static boolean judge(String flavour, String path) {
    try (InputStream file = new FileInputStream(path);
        PDFAParser parser =
            Foundries.defaultInstance().createParser(file, PDFAFlavour.byFlavourId(flavour))) {
      ValidationResult result =
          ValidatorFactory.createValidator(profile(flavour), FAILURES_KEPT, false, false, false)
              .validate(parser);
      report(result, flavour, path);
      return result.isCompliant();
    } catch (Exception failure) {
      System.out.println("FAIL " + flavour + " " + path + "\n  unreadable: " + failure);
      return false;
    }
  }

  private static ValidationProfile profile(String flavour) throws Exception {
    String name =
        flavour.startsWith("ua") ? "PDFUA-" + flavour.substring(2) : "PDFA-" + flavour.toUpperCase();
    String resource = "/org/verapdf/pdfa/validation/" + name + ".xml";
    try (InputStream rules = Vera.class.getResourceAsStream(resource)) {
      return Profiles.profileFromXml(rules);
    }
  }

  private static void report(ValidationResult result, String flavour, String path) {
    System.out.println((result.isCompliant() ? "PASS " : "FAIL ") + flavour + " " + path);
    Set<String> seen = new TreeSet<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
      if (assertion.getStatus() == TestAssertion.Status.FAILED && seen.add(rule)) {
        System.out.println(
            "  " + rule + " " + assertion.getMessage() + " @ " + assertion.getLocation().getContext());
      }
    }
  }
}
