"""Her own documents: checked, shown, signed on a page of ours, sealed with every byte as it was."""

import io
import subprocess
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from desktop.domain.document import fingerprint_of, grouped
from desktop.domain.journal import JournalRow, JournalRowError
from desktop.domain.own_document import FILE, OwnDocument
from desktop.domain.signature import Signature
from desktop.services.begin_intake import resume_intake
from desktop.services.conclude_intake import conclude_intake
from desktop.services.draft_documents import signed_documents
from desktop.services.enclose_document import enclose, enclose_just, enclosed, leave_out
from desktop.services.filed_documents import already_filed
from desktop.services.keep_own_document import (
    NewOwn,
    add_own_document,
    change_own_document,
    offered,
    replace_own_document,
    shelf,
)
from desktop.services.live_intake import LiveIntake
from desktop.services.present_documents import present_documents, sign
from desktop.signing.imported import DocumentUnfitError, check_imported
from tests.services.conftest import Practice, played_until
from tests.tools import require_tool, verapdf

Rows = tuple[JournalRow, ...]
TEXT = """# Consent of the insurer

I agree that my insurer is told:

- how often we met
- what it cost

## How long

Until I take it back.
"""


def pdf(pages: int = 3, **root: object) -> bytes:
    """Return a plain PDF of somebody else's."""
    made = pikepdf.new()
    for _ in range(pages):
        made.add_blank_page(page_size=(612, 792))
    for key, value in root.items():
        made.Root[f"/{key}"] = value
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def layered(*, hidden: bool = True) -> bytes:
    """Return a PDF with a layer, which is not shown where it is *hidden*."""
    made = pikepdf.new()
    made.add_blank_page(page_size=(612, 792))
    layer = made.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.OCG, Name="Fees"))
    shown = pikepdf.Dictionary(OFF=[layer] if hidden else [])
    made.Root.OCProperties = pikepdf.Dictionary(OCGs=[layer], D=shown)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def put(practice: Practice, content: bytes, *roles: str, title: str = "Insurer") -> OwnDocument:
    return add_own_document(
        practice.means, practice.vault, NewOwn(content, title, roles or ("client",))
    )


def signed_by_all(practice: Practice, live: LiveIntake, key: str) -> LiveIntake:
    shown = present_documents(practice.means, practice.vault, live)
    paper = shown.of(key)
    assert paper is not None
    live = shown.live
    for signer in paper.agreement.signers:
        signature = Signature(key, signer.party, "typed", "read", "", name=signer.name)
        live = sign(
            practice.means,
            practice.vault,
            live,
            by="client",
            signature=signature,
            shown=shown.drafts,
        )
    return conclude_intake(practice.means, practice.vault, live)


@pytest.fixture
def at_sheet(practice: Practice, begun: LiveIntake, rows: Rows) -> LiveIntake:
    """Maya's session just before the pages are presented."""
    return played_until(practice, begun, rows, "signed")


@pytest.mark.acceptance
def test_a_pdf_is_sealed_with_every_byte_as_it_was(
    practice: Practice, at_sheet: LiveIntake, tmp_path: Path
) -> None:
    qpdf = require_tool("qpdf")
    content = pdf()
    own = put(practice, content, "client", "practitioner")
    live = enclose(practice.means, practice.vault, at_sheet, own)

    live = signed_by_all(practice, live, own.key)

    filed = already_filed(practice.vault, live, own.key)
    assert filed is not None
    target = tmp_path / "sealed.pdf"
    target.write_bytes(practice.vault.read_payload(filed.id))
    inside = subprocess.run(
        [qpdf, f"--show-attachment={FILE}", target], capture_output=True, check=True
    )
    words = subprocess.run(
        [require_tool("pdftotext"), "-layout", target, "-"],
        capture_output=True,
        check=True,
        text=True,
    ).stdout
    assert inside.stdout == content
    assert filed.seal_fingerprint
    assert "Insurer" in words
    assert grouped(fingerprint_of(content))[:40] in " ".join(words.split())
    assert verapdf("3a,ua1", target) == []


def test_text_is_set_like_any_paper_and_its_words_are_frozen(
    practice: Practice, at_sheet: LiveIntake
) -> None:
    own = put(practice, TEXT.encode(), title="Consent {x}")
    live = enclose(practice.means, practice.vault, at_sheet, own)

    shown = present_documents(practice.means, practice.vault, live)

    paper = shown.of(own.key)
    assert paper is not None
    assert [one.title for one in paper.agreement.sections] == ["Consent of the insurer", "How long"]
    said = [one.text or one.lines for one in paper.agreement.passages()]
    assert said[:2] == ["I agree that my insurer is told:", ("how often we met", "what it cost")]
    assert paper.agreement.title == "Consent {x}"
    assert [one.role for one in paper.agreement.signers] == ["client"]


def test_who_signs_is_chosen_and_a_role_nobody_has_signs_nothing(
    practice: Practice, at_sheet: LiveIntake
) -> None:
    own = put(practice, pdf(), "practitioner", "client", "representative")

    live = enclose(practice.means, practice.vault, at_sheet, own)

    paper = present_documents(practice.means, practice.vault, live).of(own.key)
    assert paper is not None
    assert [one.role for one in paper.agreement.signers] == ["practitioner", "client"]


def test_an_open_session_finds_its_documents_again(
    practice: Practice, at_sheet: LiveIntake
) -> None:
    content = pdf(2)
    own = put(practice, content)
    live = enclose(practice.means, practice.vault, at_sheet, own)

    again = resume_intake(practice.vault, live.id)

    assert again.own_files == {own.key: content}
    assert own.key in signed_documents(again)
    assert again.pack.fingerprint == live.pack.fingerprint


def test_a_new_version_goes_to_new_clients_and_old_ones_keep_theirs(
    practice: Practice, at_sheet: LiveIntake
) -> None:
    first = pdf(1)
    own = put(practice, first)
    live = enclose(practice.means, practice.vault, at_sheet, own)

    second = replace_own_document(practice.vault, own.id, pdf(2))

    again = resume_intake(practice.vault, live.id)
    assert (second.version, second.key) == (2, own.key)
    assert again.own_files[own.key] == first
    assert [(one.version, one.pages) for one in shelf(practice.vault)] == [(2, 2)]
    assert [one.version for one in enclosed(again)] == [1]


def test_what_is_stopped_is_offered_no_more(practice: Practice) -> None:
    own = put(practice, pdf())

    change_own_document(practice.vault, replace(own, stopped=True))

    assert offered(practice.vault) == ()
    assert [one.title for one in shelf(practice.vault)] == ["Insurer"]


def test_nothing_changes_among_the_papers_once_somebody_has_signed(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    own = put(practice, pdf())
    signed = next(n for n, row in enumerate(rows) if row.action == "signed")
    from desktop.services.play_session import play

    live = play(practice.means, practice.clock, practice.vault, begun, rows[: signed + 1])
    before = len(practice.vault.journal(live.id))

    with pytest.raises(JournalRowError):
        enclose(practice.means, practice.vault, live, own)

    assert len(practice.vault.journal(live.id)) == before


def test_a_document_taken_out_again_is_signed_by_nobody(
    practice: Practice, at_sheet: LiveIntake
) -> None:
    own = put(practice, pdf())
    live = enclose_just(practice.means, practice.vault, at_sheet, (own.key,))

    live = leave_out(practice.means, practice.vault, live, own.key)

    assert own.key not in signed_documents(live)
    assert enclosed(live) == ()


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"%PDF-1.7 nothing", "damaged"),
        (pdf()[:200], "damaged"),
        (b"\xff\xfe\x00 word", "neither a PDF nor plain text"),
        (b"   \n  ", "no words"),
        (b"x" * 50_000, "too long"),
        (pdf(61), "too large"),
        (pdf(OpenAction=pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")), "acts"),
        (pdf(OpenAction=pikepdf.Dictionary(S=pikepdf.Name.Launch, F="calc.exe")), "acts"),
        (
            pdf(Names=pikepdf.Dictionary(EmbeddedFiles=pikepdf.Dictionary(Names=[]))),
            "carries other files",
        ),
        (pdf().replace(b"/Count 3", b"/Count 1"), "damaged"),
        (b"%PDF-1.7" + bytes(20_000_000), "too large"),
        (layered(), "layers"),
    ],
    ids=[
        *("torn", "cut", "binary", "empty", "endless", "long", "script", "launch", "carries"),
        *("more pages than it says", "huge", "layers"),
    ],
)
def test_what_nobody_should_sign_is_refused_with_one_sentence(
    practice: Practice, content: bytes, words: str
) -> None:
    with pytest.raises(DocumentUnfitError, match=words):
        put(practice, content)

    assert shelf(practice.vault) == ()


def test_layers_that_are_always_shown_disturb_nobody() -> None:
    assert check_imported(layered(hidden=False)) == 1


def test_a_locked_pdf_is_refused(tmp_path: Path) -> None:
    made = pikepdf.new()
    made.add_blank_page()
    target = tmp_path / "locked.pdf"
    made.save(target, encryption=pikepdf.Encryption(user="a", owner="b"))

    with pytest.raises(DocumentUnfitError, match="password"):
        check_imported(target.read_bytes())
