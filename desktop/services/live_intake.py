"""A live intake: one client's first session, with the pack and the words it runs on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.domain.intake import Intake
from desktop.domain.journal import Value
from desktop.domain.pack import FormPack, Words
from desktop.domain.wording import Wording


@dataclass(frozen=True, slots=True)
class LiveIntake:
    """An intake under way, as of its last durable journal row.

    ``pack`` is the compiled pack the intake began with, whatever the program ships now.
    """

    id: str
    client: str
    practitioner: str
    pack: FormPack = field(repr=False)
    wording: Wording = field(repr=False)
    intake: Intake = field(repr=False)

    @property
    def answers(self) -> Mapping[str, Value]:
        """Return what fills the blanks: the pack's proposals, the profile, the answers."""
        return self.intake.all_answers(self.pack.defaults())

    def practitioners_words(self, key: str) -> Words:
        """Return the words of *key* in the language that the practitioner reads."""
        return self.pack.said(self.practitioners_language, key)

    @property
    def practitioners_language(self) -> str:
        """Return the language that the practitioner reads, where the pack speaks it."""
        language = self.intake.practitioner_language
        return language if language in self.pack.words else self.wording.language

    def document_id(self, key: str, *, meeting: int = 0) -> str:
        """Return the id of one of this intake's documents, as printed on every page.

        Pages of each meeting are numbered by *meeting*, the one under way where it is 0;
        papers of one kind by their place in the pack.
        """
        kind = self.pack.documents[key].kind
        alike = [plan.key for plan in self.pack.documents.values() if plan.kind == kind]
        number = alike.index(key) + 1
        if kind in _OF_A_MEETING:
            number = meeting or len(self.intake.meetings) + 1
        return f"{self.intake.reference}-{_LETTERS[kind]}{number if number > 1 else ''}"


_OF_A_MEETING = frozenset({"interim", "take_home"})
"""Kinds of which each meeting has its own."""


_LETTERS = {
    "booklet": "B",
    "agreement": "A",
    "interim": "I",
    "take_home": "T",
    "record": "R",
    "annex": "G",
    "handout": "H",
}
