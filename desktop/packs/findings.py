"""One piece of advice on a pack: where, what, and what to mend."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Advice:
    """What to mend at one place of a pack, in one plain sentence.

    ``about`` is the check that speaks: ``grade``, ``sentence``, ``card``, ``word``, ``duty``,
    ``privilege``, ``waiver``, ``number``, ``repeat``, ``unused``, ``inherited``, ``average`` or ``median``.
    """

    pack: str
    language: str
    key: str
    place: str
    about: str
    sentence: str

    def __str__(self) -> str:
        """Return the advice as one line of a report."""
        where = f"{self.key} {self.place}".strip()
        return f"{self.pack} ({self.language}): {where}: {self.sentence}"
