"""One plain sentence about something that happened, and what to do next."""

from enum import StrEnum

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.button import QUIET, Button, Picture
from desktop.ui.widgets.text import Note


class Tone(StrEnum):
    """Whether a notice only tells, or something did not work."""

    INFO = "info"
    PROBLEM = "problem"


_LOOKS = {
    Tone.INFO: ("plain-notice", "info", "accent"),
    Tone.PROBLEM: ("trouble", "circle-alert", "trouble_text"),
}


class NoticeBar(QFrame):
    """Stays until it is acted on or put away; nothing blinks, nothing times out.

    Signals:
        acted: the button for what to do next was pressed.
        dismissed: the notice was put away.
    """

    acted = Signal()
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: Picture | None = None
        self._sentence = Note(role="notice")
        self._next = Note(role="notice")
        self._act = Button()
        self._act.clicked.connect(self.acted)
        self._away = Button(kind=QUIET, picture="x")
        self._away.clicked.connect(self._on_away)
        self._lay_out()
        self._say()
        self.hide()

    def tell(
        self, sentence: str, *, then: str = "", action: str = "", tone: Tone = Tone.INFO
    ) -> None:
        """Show *sentence*, what to do *then*, and a button for it where there is an *action*."""
        role, picture, tint = _LOOKS[tone]
        self.setProperty("role", role)
        self._set_picture(picture, tint)
        self._sentence.setText(sentence)
        self._next.setText(then)
        self._next.setVisible(bool(then))
        self._act.set_words(action)
        self._act.setVisible(bool(action))
        self.setAccessibleName(f"{sentence} {then}".strip())
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        self._announce()

    def clear(self) -> None:
        """Show nothing."""
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        """Say every word anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self._away.set_words("", name=self.tr("Put this notice away"))

    def _on_away(self) -> None:
        self.hide()
        self.dismissed.emit()

    def _announce(self) -> None:
        """Have a screen reader say it, once it has finished its sentence; not what is covered."""
        if self.isVisible():
            QAccessible.updateAccessibility(
                QAccessibleAnnouncementEvent(self, self.accessibleName())
            )

    def _set_picture(self, picture: str, tint: str) -> None:
        if self._picture is not None:
            self._row.removeWidget(self._picture)
            self._picture.deleteLater()
        self._picture = Picture(picture, tint=tint)
        self._row.insertWidget(0, self._picture)

    def _lay_out(self) -> None:
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 10, 10, 10)
        self._row.setSpacing(14)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._sentence)
        words.addWidget(self._next)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._act)
        self._row.addWidget(self._away)
