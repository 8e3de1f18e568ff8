"""One line of the check page: what it is about, how it stands, and a way to change it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.domain.settled import (
    EXAMPLE,
    NOT_YET_TALKED,
    OWN_WORDS,
    QUESTION,
    SKIPPED,
    Settled,
)
from desktop.ui.session.cards.outcomes import mark, picture
from desktop.ui.session.changed_words import ChangedWords
from desktop.ui.session.client_words import screen
from desktop.ui.widgets.button import QUIET, Button, Picture
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake

_PLAINLY = {SKIPPED: "check_not_provided", NOT_YET_TALKED: "check_not_talked"}
_AGREED = frozenset({"explained", "agreed"})
_SINCE = {"new": "check_new_today", "changed": "check_changed_today"}


class CheckLine(QWidget):
    """One thing that was settled, or was to be.

    Signals:
        change_wanted: it is to be looked at again.
    """

    change_wanted = Signal()

    def __init__(
        self, live: LiveIntake, row: Settled, *, since: str = "", may_change: bool
    ) -> None:
        super().__init__()
        self._live = live
        self._row = row
        self.setObjectName(f"line.{row.key}.{row.state}")
        grid = QGridLayout(self)
        grid.setContentsMargins(18 if row.about else 0, 6, 0, 6)
        grid.setHorizontalSpacing(18)
        grid.setColumnStretch(0, 1)
        words = QVBoxLayout()
        words.setSpacing(2)
        self._fill(words, since)
        grid.addLayout(words, 0, 0)
        if may_change:
            grid.addWidget(self._way(), 0, 1, Qt.AlignmentFlag.AlignTop)

    def _fill(self, column: QVBoxLayout, since: str) -> None:
        live, row = self._live, self._row
        title = title_of(live, row.key)
        if row.state == OWN_WORDS:
            changed = ChangedWords(live, now=row.words, before=row.was, title=title)
            column.addWidget(changed)
        else:
            column.addWidget(_strong(title))
            text = self._said()
            if text:
                column.addWidget(Note(text, role="plain"))
            if row.was:
                column.addWidget(Note(screen(live, "check_usual", words=row.was)))
        for words, icon in self._marks(since):
            column.addWidget(_marked(words, icon), 0, Qt.AlignmentFlag.AlignLeft)

    def _said(self) -> str:
        """Return the words of the line."""
        live, row = self._live, self._row
        if row.state in _PLAINLY:
            return screen(live, _PLAINLY[row.state])
        if row.state == QUESTION and self._is_asked():
            asked = screen(live, "check_asked", words=row.words)
            return asked if row.words else screen(live, "check_question")
        return row.words

    def _is_asked(self) -> bool:
        return any(item == self._row.key for item, _ in self._live.intake.questions)

    def _marks(self, since: str) -> list[tuple[str, str]]:
        """Return the short words beside the line, each with its icon."""
        live, row = self._live, self._row
        found = []
        if row.outcome in _AGREED:
            found.append((screen(live, row.outcome), "check"))
        elif mark(live, row.outcome):
            found.append((mark(live, row.outcome), picture(row.outcome)))
        if row.state == EXAMPLE:
            found.append((screen(live, "own_example"), "pen-line"))
        if since in _SINCE:
            found.append((screen(live, _SINCE[since]), "plus"))
        return found

    def _way(self) -> Button:
        button = Button(screen(self._live, "change"), kind=QUIET, picture="pencil")
        what = title_of(self._live, self._row.key)
        button.setAccessibleName(screen(self._live, "change_this", what=what))
        button.setObjectName(f"check.{self._row.key}")
        button.clicked.connect(partial(self.change_wanted.emit))
        return button


def title_of(live: LiveIntake, key: str) -> str:
    """Return what *key* is about, in the client's language."""
    words = live.pack.said(live.wording.language, key)
    return words.title or words.question or key


def _strong(words: str) -> Note:
    note = Note(words, role="plain")
    font = note.font()
    font.setWeight(QFont.Weight.DemiBold)
    note.setFont(font)
    return note


def _marked(words: str, icon: str) -> QWidget:
    """Return a short word with an icon before it."""
    host = QWidget()
    grid = QGridLayout(host)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(6)
    if icon:
        grid.addWidget(Picture(icon, ems=0.9), 0, 0)
    grid.addWidget(Note(words, wraps=False), 0, 1)
    return host
