"""A note for the practitioner alone: kept apart from the session, never in its journal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.private_paper import CourtWords, TooLongWords
from desktop.ui.session.editors.writing import Lines
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.card import Card

if TYPE_CHECKING:
    from desktop.domain.flow import Card as FlowCard
    from desktop.services.live_intake import LiveIntake


class NoteCard(Card):
    """A few private lines, in the practitioner's small type.

    Signals:
        kept: the words to file among the private notes.
        skipped: nothing to note.
    """

    kept = Signal(str)
    skipped = Signal()

    def __init__(self, live: LiveIntake, card: FlowCard) -> None:
        super().__init__()
        self.key = card.key
        self.setObjectName(card.key)
        words = live.practitioners_words(card.key)
        self.set_words(
            eyebrow=live.practitioners_words(card.step).title,
            title=words.question or words.title,
        )
        self.add(CourtWords())
        self.lines = Lines(words.question or words.title, lines=5)
        self.lines.setObjectName(f"{card.key}.words")
        self.lines.setFont(self.lines.font())
        self.lines.textChanged.connect(self._dress)
        self.lines.sent.connect(self._on_keep)
        self.add(self.lines)
        self.add(TooLongWords(self.lines))
        self._add_ways()
        self._say()
        self._dress()

    def show_live(self, live: LiveIntake) -> bool:  # noqa: ARG002 - all views are told alike
        """Stay as it is: nothing in the session changes a private note."""
        return True

    def first_focus(self) -> QWidget:
        """Start on the words."""
        return self.lines

    def _add_ways(self) -> None:
        self._keep = Button(kind=PRIMARY, picture="lock")
        self._keep.setObjectName("continue")
        self._keep.clicked.connect(self._on_keep)
        self._skip = Button(kind=QUIET)
        self._skip.setObjectName("skip")
        self._skip.clicked.connect(self.skipped)
        host = QWidget()
        row = QHBoxLayout(host)
        row.setContentsMargins(0, 6, 0, 0)
        row.addWidget(self._keep)
        row.addWidget(self._skip)
        row.addStretch(1)
        self.foot = host
        self.add(host)

    def changeEvent(self, event: QEvent) -> None:
        """Say every word anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._keep.set_words(self.tr("Keep privately"))
        self._skip.set_words(self.tr("Nothing to note"))

    def _dress(self) -> None:
        self._keep.setEnabled(bool(self.lines.words()))

    def _on_keep(self) -> None:
        if self.lines.words():
            self.kept.emit(self.lines.words())
