"""A live intake: one client's first session, with the pack and the words it runs on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from desktop.domain.agreement import Agreement
from desktop.domain.intake import Intake
from desktop.domain.journal import Value
from desktop.domain.pack import FormPack, Words
from desktop.domain.paper_ids import paper_id
from desktop.domain.wording import Wording


@dataclass(frozen=True, slots=True)
class LiveIntake:
    """An intake under way, as of its last durable journal row.

    ``pack`` is the compiled pack the intake began with, whatever the program ships now.
    ``earlier`` are the papers that everybody signed last at earlier meetings, word for word.
    ``own_files`` are the PDFs of the practice's own that are signed in it, by key.
    """

    id: str
    client: str
    practitioner: str
    pack: FormPack = field(repr=False)
    wording: Wording = field(repr=False)
    intake: Intake = field(repr=False)
    earlier: Mapping[str, Agreement] = field(default_factory=dict, repr=False)
    own_files: Mapping[str, bytes] = field(default_factory=dict, repr=False)

    @property
    def answers(self) -> Mapping[str, Value]:
        """Return what fills the blanks: the pack's proposals, the profile, the answers.

        It is asked for a dozen times a step, and worked out once for each intake.
        """
        of, answers = self.intake.worked_out.get("answers", (None, {}))
        if of is not self.pack:
            answers = self.intake.all_answers(self.pack.defaults())
            self.intake.worked_out["answers"] = (self.pack, answers)
        return cast("Mapping[str, Value]", answers)

    def practitioners_words(self, key: str) -> Words:
        """Return the words of *key* in the language that the practitioner reads."""
        return self.pack.said(self.practitioners_language, key)

    @property
    def practitioners_language(self) -> str:
        """Return the language that the practitioner reads, where the pack speaks it."""
        language = self.intake.practitioner_language
        return language if language in self.pack.words else self.wording.language

    def given_id(self, key: str) -> str:
        """Return the id of the paper *key* that there is to give: signed last, or as it stands."""
        paper = None if key in self.intake.sealed else self.intake.paper_before(key)
        return self.document_id(key, meeting=paper.meeting if paper else 0)

    def document_id(self, key: str, *, meeting: int = 0) -> str:
        """Return the id of one of this intake's documents, as printed on every page.

        *meeting* is the one it belongs to, the one under way where it is 0.
        """
        return paper_id(self.pack, self.intake, key, meeting=meeting)
