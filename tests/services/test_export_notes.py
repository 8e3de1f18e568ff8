"""Private notes leave by an act of their own: the passphrase first, and nothing of the record."""

from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest

from desktop.domain.record_wish import ExportRefusedError
from desktop.services.export_notes import export_notes, notes_standing
from desktop.services.export_record import LOCKED, Order
from desktop.store.errors import WrongSecretError
from tests.services.conftest import PASSPHRASE
from tests.services.scene import CLOSED, Scene, scene

WORDS = "I was moved. \u0b95 kanarienvogel."


@pytest.fixture(scope="module")
def told() -> Iterator[Scene]:
    """Maya's finished session with two private notes."""
    with scene("es", CLOSED) as found:
        for text in (WORDS, "Second thoughts."):
            found.vault.file_note(
                client=found.live.client, practitioner=found.live.practitioner, text=text
            )
        yield found


def test_the_notes_come_as_text_and_pages_and_the_chain_has_their_own_entry(
    told: Scene, tmp_path: Path
) -> None:
    vault, client = told.vault, told.live.client
    given = vault.hand_overs(client)

    made = export_notes(told.means, vault, client, PASSPHRASE, Order(tmp_path))

    names = {one.name for one in made.path.iterdir()}
    assert names == {"private-notes.txt", "private-notes.pdf", "SHA256SUMS.txt"}
    text = (made.path / "private-notes.txt").read_text(encoding="utf-8")
    assert WORDS in text
    assert "Second thoughts." in text
    assert "Maya" not in text + made.path.name
    entry = vault.audit(limit=1)[0]
    assert (entry.kind, entry.body["notes"]) == ("note_export", 2)
    assert vault.hand_overs(client) == given


def test_behind_a_password_they_open_in_a_pdf_reader(told: Scene, tmp_path: Path) -> None:
    order = Order(tmp_path, LOCKED, password="harbour lantern mosaic")

    made = export_notes(told.means, told.vault, told.live.client, PASSPHRASE, order)

    with pikepdf.open(made.path, password="harbour lantern mosaic") as pdf:
        inside = {k: v.get_file().read_bytes() for k, v in pdf.attachments.items()}
    assert WORDS.encode() in inside["private-notes.txt"]
    assert WORDS.encode() not in made.path.read_bytes()


def test_a_wrong_passphrase_writes_nothing(told: Scene, tmp_path: Path) -> None:
    with pytest.raises(WrongSecretError):
        export_notes(told.means, told.vault, told.live.client, "no such words", Order(tmp_path))

    assert list(tmp_path.iterdir()) == []
    assert told.vault.audit(limit=1)[0].kind != "unlock"


def test_without_notes_there_is_nothing_to_write(told: Scene, tmp_path: Path) -> None:
    client = told.vault.add_client(name="New", reference="", practitioner=told.live.practitioner)

    with pytest.raises(ExportRefusedError, match="no private notes"):
        export_notes(told.means, told.vault, client, PASSPHRASE, Order(tmp_path))

    assert list(tmp_path.iterdir()) == []


def test_what_the_pack_says_about_such_notes_is_told_before(told: Scene) -> None:
    found = notes_standing(told.means, told.vault, told.live.client)

    assert found.notes == 2
    assert "kept apart" in found.text or "aparte" in found.text
