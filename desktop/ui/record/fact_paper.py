"""The papers on which one fact is put right, and on which the client's own statement is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.domain.journal import Value
from desktop.ui.after.fields import Line, Words
from desktop.ui.moments import long_day
from desktop.ui.practice.blank import Blank, ProfileEditor
from desktop.ui.practice.editors import editor_for
from desktop.ui.session.papers.overlay import Paper
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.domain.kept_facts import Correction
    from desktop.services.correct_client import Fact


class FactPaper(Paper):
    """Shows what a fact was and is, and asks what it should be, and why."""

    def __init__(self, fact: Fact, title: str, *, today: str, currency: str) -> None:
        super().__init__(title, "")
        self._now = Note(self.tr("It says now: %1").replace("%1", fact.now or "\u2013"))
        self.add(self._now)
        for one in fact.corrections:
            self.add(Note(corrected_words(one), role="muted"))
        self._line: Line | None = None
        self._editor: ProfileEditor | None = None
        if fact.item is None or fact.words is None or fact.item.kind == "people":
            self._line = Line("now", self.tr("What it should say"), words=fact.now)
            self.add(self._line)
        else:
            self.add_label(self.tr("What it should say"))
            self._editor = editor_for(Blank(fact.item, fact.words, currency, today))
            self._editor.setObjectName("now")
            self._editor.show_value("" if fact.value is None else fact.value)
            self.add(self._editor)
        self._why = Words(
            "why",
            self.tr("Why"),
            self.tr("For example: “She spelled it for me.” Whoever reads the record will ask."),
        )
        self.add(self._why)
        self.add_label(
            self.tr("What it said before stays, with your reason, the day and your name.")
        )
        self.add_buttons(use=self.tr("Put it right"), leave=self.tr("Leave it"))

    def first_focus(self) -> QWidget:
        """Start where the right words go."""
        return self._line or self._editor or self.use_button

    def objection(self) -> str:
        """Return why what was typed cannot be taken; "" if it can."""
        return self._editor.objection() if self._editor is not None else ""

    def value(self) -> Value:
        """Return what it should say."""
        if self._line is not None:
            return self._line.words()
        return self._editor.held() if self._editor is not None else ""

    def reason(self) -> str:
        """Return why."""
        return self._why.words()


class StatementPaper(Paper):
    """Takes what the client wants to stand beside the record, in the client's own words."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Added at the client's request"),
            self.tr(
                "Where the record says something your client does not agree with, their words "
                "stand beside it, in every copy. Nothing that is signed changes."
            ),
        )
        self._words = Words("statement", self.tr("In the client's words"))
        self.add(self._words)
        self.add_buttons(use=self.tr("Keep it"), leave=self.tr("Leave it"))

    def first_focus(self) -> QWidget:
        """Start on the words."""
        return self._words

    def words(self) -> str:
        """Return the words."""
        return self._words.words()


def corrected_words(correction: Correction) -> str:
    """Return when a fact was corrected, what it was before and why, in the window's language."""
    from PySide6.QtCore import QCoreApplication

    words = QCoreApplication.translate("FactPaper", "corrected on %1: was “%2” (%3)")
    for place, value in enumerate(
        (long_day(correction.at), correction.was or "\u2013", correction.reason), start=1
    ):
        words = words.replace(f"%{place}", value.replace("%", "\u2030%"))
    return words.replace("\u2030%", "%")
