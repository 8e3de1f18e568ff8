"""A program update between two signatures may move a page break, and then the paper says so."""

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from desktop.documents import typeset
from desktop.documents.templates.papers import AS_READ
from desktop.domain import journal as j
from desktop.domain.document import fingerprint_of
from desktop.domain.journal import JournalRow
from desktop.domain.signature import Signature
from desktop.services.as_read import forget_set_here
from desktop.services.conclude_intake import conclude_intake
from desktop.services.filed_documents import already_filed
from desktop.services.live_intake import LiveIntake
from desktop.services.present_documents import frozen_draft, sign
from desktop.signing.strict import check_seal
from tests.services.conftest import Practice, played_until
from tests.services.test_papers import text_of
from tests.tools import run, verapdf

Rows = tuple[JournalRow, ...]
KEY = "document.agreement"
ANEW = "set these pages anew"


@pytest.fixture
def half_signed(practice: Practice, begun: LiveIntake, rows: Rows) -> LiveIntake:
    """Maya's session after the practitioner's signature."""
    return signs(practice, played_until(practice, begun, rows, j.SIGNED), "practitioner")


def signs(practice: Practice, live: LiveIntake, party: str) -> LiveIntake:
    by = j.PRACTITIONER if party == "practitioner" else j.CLIENT
    given = Signature(KEY, party, "typed", "read", "", name="A name")
    return sign(practice.means, practice.vault, live, by=by, signature=given)


def sealed(practice: Practice, live: LiveIntake) -> bytes:
    done = conclude_intake(practice.means, practice.vault, signs(practice, live, "client"))
    filed = already_filed(practice.vault, done, KEY)
    assert filed is not None
    return practice.vault.read_payload(filed.id)


def inside(content: bytes) -> dict[str, bytes]:
    with pikepdf.open(BytesIO(content)) as pdf:
        return {name: file.get_file().read_bytes() for name, file in pdf.attachments.items()}


def test_pages_that_a_newer_program_sets_otherwise_carry_the_ones_that_were_read(
    practice: Practice, half_signed: LiveIntake, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = frozen_draft(practice.vault, half_signed, KEY).content
    forget_set_here()
    monkeypatch.setattr(typeset, "TOP_MARGIN", 60.0)

    content = sealed(practice, half_signed)

    assert inside(content) == {AS_READ: read}
    text = " ".join(text_of(content).split())
    assert ANEW in text
    assert fingerprint_of(read) in text.replace(" ", "")
    check_seal(content, certificate=None, file_sha256=None)


@pytest.mark.acceptance
def test_outside_judges_accept_the_paper_with_its_pages_as_read(
    practice: Practice,
    half_signed: LiveIntake,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    forget_set_here()
    monkeypatch.setattr(typeset, "TOP_MARGIN", 60.0)
    file = tmp_path / "anew.pdf"

    file.write_bytes(sealed(practice, half_signed))

    assert verapdf("3a,ua1", file) == []
    assert "Total document signed" in run("pdfsig", "-nocert", file).stdout


def test_a_restart_alone_changes_nothing(practice: Practice, half_signed: LiveIntake) -> None:
    forget_set_here()

    content = sealed(practice, half_signed)

    assert inside(content) == {}
    assert ANEW not in " ".join(text_of(content).split())


def test_pages_set_by_this_process_are_not_set_twice_to_compare_them(
    practice: Practice, half_signed: LiveIntake, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_before = []
    monkeypatch.setattr("desktop.services.as_read.drafted", lambda *given: set_before.append(given))

    sealed(practice, half_signed)

    assert set_before == []
