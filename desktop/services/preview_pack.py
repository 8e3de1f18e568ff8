"""Leave a pack as readable paper in a folder: the whole wording, and what every client gets."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from desktop.packs.load import load
from desktop.services.draft_wording import draft_standing_papers, draft_wording


class LanguageMissingError(Exception):
    """The pack has no words in the language that was asked for."""


def preview_pack(
    key: str, forms: Path, language: str, *, folder: Path, created: datetime
) -> tuple[Path, ...]:
    """Write the papers of the pack *key* into *folder* and return them, the wording first.

    Raises:
        PackRefusedError: if the pack cannot be used.
        LanguageMissingError: if the pack does not speak *language*.
        CharactersMissingError: if a text has a character no shipped font has.
        OSError: if a file could not be written.
    """
    pack = load(key, forms)
    if language not in pack.languages:
        spoken = ", ".join(pack.languages)
        raise LanguageMissingError(
            f"The pack {key} has no words in '{language}', only in {spoken}. Nothing was written. "
            "Please name one of these with --lang."
        )
    whole = draft_wording(pack, language, created=created, profile={})
    standing = draft_standing_papers(pack, language, created=created)
    papers = {"wording": whole, **{_name(place): paper for place, paper in standing}}
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, paper in papers.items():
        file = folder / f"{key}-{language}-{name}.pdf"
        file.write_bytes(paper.content)
        written.append(file)
    return tuple(written)


def _name(key: str) -> str:
    """Return a document's key as part of a file name: ``private-sheet``."""
    return key.rpartition(".")[2].replace("_", "-")
