"""Papers that are no document of a pack, each made by the services that make it for people.

One line in ``MAKERS`` and a paper is built in every language, judged, and looked at for
what may not leave the room.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from io import BytesIO
from itertools import chain

import pikepdf
from PySide6.QtCore import QTranslator

from desktop.assets import RESOURCES
from desktop.domain import journal as j
from desktop.domain.agreement import Agreement
from desktop.domain.custodian import FACTS, CustodianFacts
from desktop.domain.ink import Ink, Stroke
from desktop.domain.saying import Saying, filled, said
from desktop.domain.scans import CopyPage, Seen
from desktop.domain.signature import PAPER, Signature
from desktop.services.about_paper import RECORD_SINCE
from desktop.services.amend_agreement import Amending, amend_agreement, change_of
from desktop.services.blank_set import blank_set
from desktop.services.check_sheet import check_sheet
from desktop.services.close_session import close_session
from desktop.services.conclude_intake import conclude_intake
from desktop.services.contact_sheet import contact_sheet
from desktop.services.custodian_sheet import CustodianSheet, SheetPaper, custodian_sheet
from desktop.services.destroy_file import Destroying, certify, destroy_file
from desktop.services.enclose_document import enclose
from desktop.services.facilitators_sheet import facilitators_sheet
from desktop.services.file_scans import file_scans
from desktop.services.filed_documents import filed_documents, printed_id
from desktop.services.keep_file import say_ended
from desktop.services.keep_own_document import NewOwn, add_own_document
from desktop.services.large_print import large_print_copy
from desktop.services.later_paper import close_later_paper
from desktop.services.live_intake import LiveIntake
from desktop.services.marked_copy import copy_choices, make_marked_copy
from desktop.services.practice_seal import read_seal, renew_seal
from desktop.services.present_documents import present_documents, sign
from desktop.services.print_to_sign import print_to_sign
from desktop.services.record_refusal import Refusing, record_refusal
from desktop.services.seal_key import seal_key
from desktop.services.seal_sheet import seal_sheet
from desktop.services.settled_points import settled_points
from desktop.services.told_answers import OTHER, Telling
from desktop.services.void_agreement import Voiding, void_agreement
from desktop.services.waiting_papers import COPY_KIND, waiting_of_intake
from desktop.services.withdraw_consent import Withdrawing, withdraw_consent
from desktop.services.wrap_document import Wanted, wrap_document
from desktop.store.agreements import FiledDocument
from desktop.store.derivation import Passphrase
from desktop.store.recovery_code import RecoveryCode
from tests.services.conftest import PASSPHRASE
from tests.services.paper_sheets import jpeg, signed
from tests.services.scene import CLOSED, PRACTITIONER, Scene

AGREEMENT = "document.agreement"
RECORD = "document.record"
BEFORE, AFTER = j.SIGNED, CLOSED
LATER = "2026-12-20T11:00:00-08:00"
TODAY = LATER[:10]
PASSWORD = "harbour lantern mosaic pepper quiet willow"
BOTH = (Seen("practitioner", 2), Seen("client", 2, "read"))
_OWN_TEXT = """# Consent of the insurer

I agree that my insurer is told:

- how often we met
- what it cost

## How long

Until I take it back.
"""


@dataclass(frozen=True, slots=True)
class Made:
    """One file: what it is, who is named in it, and the certificate if it is sealed.

    What is ``kept_here`` is for the practitioner and is never handed to a client.
    """

    name: str
    content: bytes
    names: tuple[str, ...] = ()
    title: str = ""
    certificate: bytes = b""
    kept_here: bool = False


@dataclass(frozen=True, slots=True)
class Maker:
    """How far a session has to be before *make* can make its papers of it."""

    until: str
    make: Callable[[Scene], Iterator[Made]]


def signatures(agreement: Agreement) -> Iterator[Signature]:
    """Let one half of the parties draw and the other half type."""
    drawing = Ink("pen", 0.4, (Stroke(tuple((0.1 + t / 60, 0.1 + t % 7 / 30) for t in range(45))),))
    at = "2026-12-02T17:12:05-08:00"
    for number, signer in enumerate(agreement.signers):
        if number % 2:
            yield Signature(agreement.key, signer.party, "typed", "read", at, name=signer.name)
        else:
            yield Signature(agreement.key, signer.party, "drawn", "read", at, ink=drawing)


def later_papers(scene: Scene) -> Iterator[Made]:
    """Weeks later: a change, a consent taken back, a no, and a paper that was a mistake."""
    means, vault, session = scene.means, scene.vault, scene.live.id
    scene.clock.moment = datetime.fromisoformat(LATER)
    about = scene.filed(AGREEMENT)
    standing, points = settled_points(vault, session, about.id)
    fee = next(one for one in points if "fee.amount" in one.blanks)
    change = change_of(standing, fee, {"fee.amount": "180.00"})
    assert change is not None
    amending = Amending(session, about.id, (change,), since="2027-01-01", why="A new year.")
    amendment = _signed(scene, amend_agreement(means, vault, amending))
    yield from _with_record(scene, "amendment", amendment)
    choices = copy_choices(means, vault, amendment[0])
    copy = make_marked_copy(vault, choices, choices.before[0])
    yield Made("marked copy", copy.content, title=copy.agreement.title)
    told = Telling(TODAY, "phone", "Maya", "Not this one.", "The text messages.", signs=True)
    withdrawing = Withdrawing(session, about.id, (OTHER,), told)
    withdrawal = _signed(scene, withdraw_consent(means, vault, withdrawing))
    yield from _with_record(scene, "withdrawal", withdrawal)
    refusing = Refusing(session, (OTHER,), told, about.id)
    refusal = _signed(scene, record_refusal(means, vault, refusing))
    yield from _with_record(scene, "refusal", refusal)
    yield from _voids(scene, about)


def _voids(scene: Scene, about: FiledDocument) -> Iterator[Made]:
    """A page that makes a paper void, and one that makes that page void."""
    means, vault, session = scene.means, scene.vault, scene.live.id
    voiding = Voiding(session, about.id, "The fee was not the one we settled.", TODAY, "nothing")
    void = _signed(scene, void_agreement(means, vault, voiding))
    yield from _with_record(scene, "void", void)
    mistaken = Voiding(session, void[0].id, "The fee was right after all.", TODAY, "")
    again = _signed(scene, void_agreement(means, vault, mistaken))
    yield from _with_record(scene, "void of a void", again)


def on_paper(scene: Scene) -> Iterator[Made]:
    """Pages printed to sign; signed with a pen, and back as pictures."""
    sheet = print_to_sign(scene.means, scene.vault, scene.live, AGREEMENT)
    agreement = next(iter(waiting_of_intake(scene.means, scene.vault, sheet.live.id)))
    yield Made("to sign", sheet.content, _names(sheet.live), agreement.title)
    live = file_scans(
        scene.means, scene.vault, sheet.live, agreement, _pictures(sheet.content), BOTH
    )
    scene.live = live
    yield _of(scene, "with pictures", scene.filed(AGREEMENT))


def in_a_folder(scene: Scene) -> Iterator[Made]:
    """Signed on paper that lies in a folder; the picture comes weeks later."""
    sheet = print_to_sign(scene.means, scene.vault, scene.live, AGREEMENT)
    live = sheet.live
    for party, by in (("practitioner", j.PRACTITIONER), ("client", j.CLIENT)):
        mark = Signature(AGREEMENT, party, PAPER, "read", "", place="Folder A", on="2026-12-02")
        live = sign(scene.means, scene.vault, live, by=by, signature=mark)
    live = conclude_intake(scene.means, scene.vault, live)
    scene.live = close_session(scene.means, scene.vault, live)
    yield _of(scene, "without a picture", scene.filed(AGREEMENT))
    waiting = next(
        one
        for one in waiting_of_intake(scene.means, scene.vault, live.id)
        if one.filed is not None and one.key == AGREEMENT
    )
    file_scans(scene.means, scene.vault, scene.live, waiting, _pictures(sheet.content), BOTH)
    documents = [d for a in scene.vault.agreements(live.client) for d in a.documents]
    yield _of(scene, "copy weeks later", next(d for d in documents if d.kind == COPY_KIND))


def own_documents(scene: Scene) -> Iterator[Made]:
    """Consents the practice brought: a PDF with a page of ours, and words set by us."""
    live = scene.live
    for name, content in (("own pdf", _somebodys_pdf()), ("own words", _OWN_TEXT.encode())):
        new = NewOwn(content, f"Insurer: {name}", ("client", "practitioner"))
        own = add_own_document(scene.means, scene.vault, new)
        live = enclose(scene.means, scene.vault, live, own)
    shown = present_documents(scene.means, scene.vault, live)
    live = shown.live
    for draft in shown.drafts:
        for signature in signatures(draft.agreement):
            live = sign(
                scene.means,
                scene.vault,
                live,
                by=j.CLIENT,
                signature=signature,
                shown=shown.drafts,
            )
    scene.live = conclude_intake(scene.means, scene.vault, live)
    for filed in filed_documents(scene.vault, scene.live):
        if filed.title.startswith("Insurer: "):
            yield _of(scene, filed.title.removeprefix("Insurer: "), filed)


def given_otherwise(scene: Scene) -> Iterator[Made]:
    """Sealed papers as they leave: inside a locked wrapper, and once more in large print."""
    filed = scene.filed(AGREEMENT)
    wanted = Wanted(
        AGREEMENT, printed_id(scene.live, filed), scene.vault.read_payload(filed.id), PASSWORD
    )
    wrapped = wrap_document(scene.means, scene.live, wanted, rehearsal=False)
    yield Made("wrapper opened", opened(wrapped))
    large = large_print_copy(scene.means, scene.vault, filed.id)
    yield Made("large print to read", large, title=filed.title)
    yield _of(scene, "record", scene.filed(RECORD), kept_here=True)


def own_sheets(scene: Scene) -> Iterator[Made]:
    """What is printed for the practitioner, and what anybody may have about the seal."""
    means, vault, live = scene.means, scene.vault, scene.live
    seal = read_seal(means, vault)
    language, now = live.wording.language, means.clock.now()
    say = say_in(language)
    yield Made("facilitator", facilitators_sheet(means, live).content, kept_here=True)
    made = contact_sheet(means, vault, live.id, purpose="print")
    yield Made("contact", made.content, kept_here=True)
    yield Made("seal", seal_sheet(seal, say=say, language=language, paper="letter", created=now))
    for paper in ("letter", "a4"):
        sheet = check_sheet(
            say=say,
            language=language,
            paper="a4" if paper == "a4" else "letter",
            created=now,
            fingerprint=seal.fingerprint,
        )
        yield Made(f"checking on {paper}", sheet)


def custodians_sheets(scene: Scene) -> Iterator[Made]:
    """What lies in the envelope of the colleague who takes over one day."""
    language, now = scene.live.wording.language, scene.means.clock.now()
    facts = CustodianFacts(**{name: f"Words on {name}" for name in FACTS})
    groups = RecoveryCode.new(scene.means.randomness).groups
    sheet = CustodianSheet("Jordan Avery", "Harbour Street", facts, groups)
    bare = replace(sheet, practice="", facts=CustodianFacts())
    for name, one, on in (
        ("letter", sheet, SheetPaper(language, "letter", now)),
        ("a4", bare, SheetPaper(language, "a4", now)),
        ("large", sheet, SheetPaper(language, "a4", now, large_print=True)),
    ):
        made = custodian_sheet(one, on, say=say_in(language))
        yield Made(f"custodian on {name}", made, kept_here=True)


def blank_sets(scene: Scene) -> Iterator[Made]:
    """A whole first meeting without a screen, for two kinds of clients."""
    for kind, booklet in (("adult", True), ("under_18", False)):
        made = blank_set(
            scene.means,
            scene.vault,
            language=scene.live.wording.language,
            kind=kind,
            number="P-K7QF2M",
            booklet=booklet,
        )
        yield Made(kind, made.content, title=made.title)


def destroyed(scene: Scene) -> Iterator[Made]:
    """Years later: the certificate that a file was destroyed."""
    means, vault = scene.means, scene.vault
    who, language = vault.practitioners()[0].id, scene.live.wording.language
    scene.clock.moment = datetime.fromisoformat("2027-05-04T10:00:00-07:00")
    say_ended(means, vault, scene.live.client, scene.clock.moment.date(), by=who)
    scene.clock.moment = datetime.fromisoformat("2034-05-05T10:00:00-07:00")
    renew_seal(means, vault)
    told = Destroying(scene.live.client, who, "The time to keep it is over.", "M. T.")
    line = destroy_file(means, vault, told, Passphrase(PASSPHRASE))
    content = certify(means, vault, line.id, say_in(language), language=language)
    title = say_in(language)(said("Certificate of destruction"))
    crt = seal_key(vault).crt()
    yield Made("destruction", content, (PRACTITIONER,), title, crt)


MAKERS: dict[str, Maker] = {
    "certificate": Maker(AFTER, destroyed),
    "after the seal": Maker(
        AFTER, lambda scene: chain(given_otherwise(scene), later_papers(scene))
    ),
    "signed on paper": Maker(BEFORE, on_paper),
    "signed in a folder": Maker(BEFORE, in_a_folder),
    "own documents": Maker(BEFORE, own_documents),
    "sheets and sets": Maker(
        BEFORE, lambda scene: chain(own_sheets(scene), custodians_sheets(scene), blank_sets(scene))
    ),
}
"""How each family is made; ``make`` may change its scene."""


def opened(wrapped: bytes) -> bytes:
    """Return what whoever knows the password has of a locked file."""
    out = BytesIO()
    with pikepdf.open(BytesIO(wrapped), password=PASSWORD) as file:
        file.save(out, encryption=False, fix_metadata_version=False)
    return out.getvalue()


def _signed(scene: Scene, live: LiveIntake) -> tuple[FiledDocument, ...]:
    """Return a later paper after everybody signed it, and the record that goes with it."""
    shown = present_documents(scene.means, scene.vault, live)
    live = shown.live
    for signature in signatures(shown.draft.agreement):
        live = sign(scene.means, scene.vault, live, by=j.CLIENT, signature=signature)
    live = conclude_intake(scene.means, scene.vault, live)
    live = close_later_paper(scene.means, scene.vault, live)
    filed = filed_documents(scene.vault, live)
    assert len(filed) == 2
    return tuple(sorted(filed, key=lambda one: one.kind == RECORD_SINCE))


def _with_record(scene: Scene, name: str, filed: tuple[FiledDocument, ...]) -> Iterator[Made]:
    paper, record = filed
    yield _of(scene, name, paper)
    yield _of(scene, f"record of {name}", record, kept_here=True)


def _of(scene: Scene, name: str, filed: FiledDocument, *, kept_here: bool = False) -> Made:
    """Return a sealed paper as it is filed."""
    content = scene.vault.read_payload(filed.id)
    crt = seal_key(scene.vault).crt() if filed.seal_fingerprint else b""
    return Made(name, content, _names(scene.live), filed.title, crt, kept_here)


def _names(live: LiveIntake) -> tuple[str, ...]:
    return str(live.answers["practice.practitioner"]), str(live.answers["client.name"])


def _pictures(content: bytes) -> tuple[CopyPage, ...]:
    """Return photos of both pages, signed with a pen."""
    import pypdfium2

    pages = []
    with pypdfium2.PdfDocument(content) as document:
        for number in (1, 2):
            picture = signed(document[number - 1].render(scale=1.2).to_pil().convert("RGB"))
            pages.append(CopyPage(number, jpeg(picture, 60), *picture.size))
    return tuple(pages)


def _somebodys_pdf() -> bytes:
    out = BytesIO()
    with pikepdf.new() as made:
        for _ in range(3):
            made.add_blank_page(page_size=(612, 792))
        made.save(out)
    return out.getvalue()


def say_in(language: str) -> Callable[[str], str]:
    """Return how the window says sentences of the services in *language*."""
    translator = QTranslator()
    assert translator.load(f"holdfast_{language}", str(RESOURCES / "translations"))

    def say(sentence: str) -> str:
        template = sentence.template if isinstance(sentence, Saying) else sentence
        values = sentence.values if isinstance(sentence, Saying) else ()
        words = translator.translate("Trouble", template) or template
        return filled(words, *(say(one) if isinstance(one, Saying) else str(one) for one in values))

    return say
