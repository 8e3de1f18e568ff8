"""Say what is wrong with a form pack, what its author should mend, and how hard it reads."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop.domain.pack import FormPack
from desktop.packs.advice import advise
from desktop.packs.advice_inherited import on_inherited
from desktop.packs.advice_reading import Grades
from desktop.packs.errors import PackRefusedError
from desktop.packs.findings import Advice
from desktop.packs.load import survey
from desktop.packs.reading_grade import BARS, Bar

__all__ = ["Advice", "Grades", "PackReport", "bar_of", "check_pack"]


@dataclass(frozen=True, slots=True)
class PackReport:
    """What was found in one pack; ``pack`` is None where it could not be read at all.

    A pack with ``mistakes`` is refused at load; ``advice`` and ``grades`` are given only
    for one without.
    """

    key: str
    pack: FormPack | None
    mistakes: tuple[PackRefusedError, ...] = ()
    advice: tuple[Advice, ...] = ()
    grades: tuple[Grades, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Say whether nothing at all was found."""
        return not self.mistakes and not self.advice


def check_pack(key: str, forms: Path) -> PackReport:
    """Return everything there is to say about the pack *key* in *forms*."""
    try:
        pack, mistakes = survey(key, forms)
    except PackRefusedError as refused:
        return PackReport(key, None, (refused,))
    if mistakes:
        return PackReport(key, pack, mistakes)
    advice, grades = advise(pack)
    return PackReport(key, pack, (), (*advice, *on_inherited(pack, forms)), grades)


def bar_of(language: str) -> Bar | None:
    """Return what *language* asks of a text, or None where no formula is known."""
    return BARS.get(language[:2])
