"""What a rescue saved, counted, and the two pages that say so in its folder."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from desktop.services.rescue_output import write_text

READ_ME, LOST = "READ-ME-FIRST.txt", "NOT-SAVED.txt"


@dataclass(slots=True)
class Saved:
    """What was written, counted; and what turned out to be lost while it was written."""

    clients: int = 0
    papers: int = 0
    sessions: int = 0
    entries: int = 0
    notes: int = 0
    files: int = 0
    secrets: int = 0
    lost: list[str] = field(default_factory=list, repr=False)
    written: set[str] = field(default_factory=set, repr=False)
    wanted: dict[str, str] = field(default_factory=dict, repr=False)
    """Payloads that some row speaks of, with what it says of them."""

    @property
    def anything(self) -> bool:
        """Whether anything of a client or of the practice was saved."""
        return bool(self.clients or self.papers or self.sessions or self.entries or self.files)

    def end(self, folder: Path, lost: tuple[str, ...], *, with_notes: bool) -> None:
        """Write what this folder is, and what is not in it."""
        write_text(folder / LOST, "\n".join((*_lost_words(lost), *lost, "")))
        write_text(folder / READ_ME, _read_me(self, lost, with_notes=with_notes))


def _lost_words(lost: tuple[str, ...]) -> tuple[str, ...]:
    if lost:
        return ("What could not be saved, each thing by name:", "")
    return ("Nothing is known to be lost.",)


def _read_me(saved: Saved, lost: tuple[str, ...], *, with_notes: bool) -> str:
    notes = f"{saved.notes} private notes" if with_notes else "no private notes: nobody asked"
    lines = (
        "What was saved from a damaged vault of Holdfast",
        "",
        "NOTHING IN THIS FOLDER IS ENCRYPTED. Keep it on an encrypted disk, and erase it when it",
        "is no longer needed.",
        "",
        f"Saved: {saved.clients} clients, {saved.papers} papers, {saved.sessions} journals of",
        f"sessions, {saved.entries} audit entries, {saved.files} other files, {notes}.",
        f"Lost: {len(lost)} things, named in {LOST}."
        if lost
        else "Lost: nothing that is known of.",
        "",
        "clients.txt      who is who: name, reference, folder",
        "clients/         one folder for each client: papers as they were sealed, journals of",
        "                 sessions to read (.txt) and for programs (.json)",
        "without-client/  what nothing tells any more whose it is",
        "practice/        what the vault knew of the practice itself",
        "audit.jsonl      the audit log, one entry a line",
        "",
        "Every paper here is byte for byte what was filed: its SHA-256 was checked. Seals can be",
        "checked with any reader. Keys of the practice were not written.",
        "",
    )
    return "\n".join(lines)
