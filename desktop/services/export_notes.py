"""Export the private notes about a client: an act of its own, never together with the record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from desktop.domain.clock import stamp
from desktop.domain.document import fingerprint_of
from desktop.domain.journal import Value
from desktop.domain.record_wish import ExportRefusedError, Wish
from desktop.domain.saying import said
from desktop.domain.wording import Wording
from desktop.services.export_record import LOCKED, Order, write_files
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.record_account import AccountPart, as_text
from desktop.services.record_contents import SUMS, paper_of, sums_of, words_in
from desktop.services.record_files import Gathered, read_sessions
from desktop.services.write_whole import NewFile, put_in_place, remove
from desktop.store import audit
from desktop.store.derivation import Passphrase
from desktop.store.private_notes import PrivateNote
from desktop.store.vault import Vault

CONSENT = "consent.therapy_notes"
"""The item by which some packs ask for a special yes before such notes go to anybody."""
_STANDING = "records.notes"
"""The clause of every pack that says what such notes are."""


@dataclass(frozen=True, slots=True)
class Written:
    """Where the notes were written, and how many there are."""

    path: Path
    notes: int
    locked: bool


@dataclass(frozen=True, slots=True)
class NotesStanding:
    """How many notes there are, and what the pack says about giving them out.

    ``title`` and ``text`` are the pack's, empty where it says nothing; ``answer`` is what the
    client said to it, in words, empty where nobody asked.
    """

    notes: int
    title: str = field(default="", repr=False)
    text: str = field(default="", repr=False)
    answer: str = field(default="", repr=False)


def notes_standing(means: Means, vault: Vault, client: str) -> NotesStanding:
    """Return how many notes there are about *client*, and what the pack says about them.

    Raises:
        VaultError: if the vault could not be read.
    """
    found = read_sessions(means, vault, client)
    count = len(vault.notes(client))
    if not found.lives:
        return NotesStanding(count)
    live = list(found.lives.values())[-1]
    words = live.practitioners_words(CONSENT if CONSENT in live.pack.items else _STANDING)
    text = next((one for one in words.text.values() if one), words.question)
    return NotesStanding(count, words.title, text, _answer(live, found))


def export_notes(means: Means, vault: Vault, client: str, passphrase: str, order: Order) -> Written:
    """Write the notes about *client* as text and pages; the *passphrase* is asked once more.

    Nothing among the hand-overs tells of it, for those are part of the record.

    Raises:
        WrongSecretError: if it is not the passphrase; nothing is written.
        ExportRefusedError: if there are no notes.
        OSError: if it could not be written; nothing stays behind.
        VaultError: if the notes could not be read, or no note of it be kept.
    """
    vault.prove(Passphrase(passphrase))
    notes = vault.notes(client)
    if not notes:
        raise ExportRefusedError(said("There are no private notes here. Nothing was written."))
    found = read_sessions(means, vault, client)
    files = tuple(_files(means, vault, found, notes))
    partial, target = write_files(means, vault, found, ("notes", Wish("")), order, files)
    body: dict[str, Value] = {
        "client": client,
        "notes": len(notes),
        "form": order.form,
        "sums": fingerprint_of(files[-1].content),
    }
    try:
        vault.note(audit.NOTE_EXPORT, body)
    except BaseException:
        remove(partial)
        raise
    return Written(put_in_place(partial, target), len(notes), locked=order.form == LOCKED)


def _files(
    means: Means, vault: Vault, found: Gathered, notes: tuple[PrivateNote, ...]
) -> Iterator[NewFile]:
    """Yield the notes as text and as pages, and the list of both."""
    from desktop.documents.templates.account import Paged, Part, typeset_account

    words = words_in(found, found.own_language)
    now = means.clock.now()
    reference = found.client.reference or found.client.id[:8]
    title = words.label("notes.title")
    date = words.moment(stamp(now))
    lead = (
        words.label("notes.lead", date=date, practice=found.practice, reference=reference),
        words.label("notes.warn"),
    )
    parts = tuple(_part(one, words) for one in notes)
    text = as_text(title, lead, parts).encode("utf-8", "backslashreplace")
    paged = Paged(title, paper_of(found), reference, now, vault.rehearsal)
    pages = tuple(Part(one.title, one.rows, one.level) for one in parts)
    content = typeset_account(paged, lead, pages, words)
    files = [
        NewFile("private-notes.txt", words.label("notes.file_text"), text),
        NewFile("private-notes.pdf", words.label("notes.file_pages"), content),
    ]
    yield from files
    yield NewFile(SUMS, words.label("export.what.sums"), sums_of(files))


def _part(note: PrivateNote, words: Wording) -> AccountPart:
    title = words.label("notes.note", date=words.moment(note.written_at))
    return AccountPart(title, (("", note.text),))


def _answer(live: LiveIntake, found: Gathered) -> str:
    value = live.intake.answers.get(CONSENT)
    if value is None or CONSENT not in live.pack.items:
        return ""
    return words_in(found, live.practitioners_language).value(live.pack.items[CONSENT], value)
