"""The short code of a session: it gives the screen back, and lives only as long as the page."""

from __future__ import annotations

import hmac

from PySide6.QtCore import QDeadlineTimer, QEvent, QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.ui.session.papers.overlay import Paper
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.text import Note

LEAST = 4
MOST = 8
WIDE = 320
_FREE_TRIES = 3
_LONGEST_WAIT = 30


def wait_seconds(wrong: int) -> int:
    """Return how long to wait after so many *wrong* tries in a row, in seconds.

    Three cost nothing, for fingers slip; then 2, 4, 8, 16 and at most 30 seconds. Four digits
    take days that way, and nobody is ever shut out of a session.
    """
    over = wrong - _FREE_TRIES
    return 0 if over < 1 else min(2**over, _LONGEST_WAIT)


class ShortCode:
    """Four to eight digits, kept for one session; counts how often somebody guessed wrong."""

    __slots__ = ("_digits", "_rests_until", "_wrong")

    def __init__(self, digits: str = "") -> None:
        self._digits = digits
        self._wrong = 0
        self._rests_until = QDeadlineTimer()

    @property
    def is_set(self) -> bool:
        """Whether a code was chosen in this session."""
        return bool(self._digits)

    def choose(self, digits: str) -> None:
        """Take *digits* from now on."""
        self._digits = digits

    def opens(self, given: str) -> bool:
        """Say whether *given* is the code; a wrong one is counted."""
        right = self.is_set and hmac.compare_digest(given.encode(), self._digits.encode())
        self.note(right=right)
        return right

    def note(self, *, right: bool) -> None:
        """Count a try, of the code or of the passphrase."""
        self._wrong = 0 if right else self._wrong + 1
        self._rests_until = QDeadlineTimer(wait_seconds(self._wrong) * 1000)

    def rest_ms(self) -> int:
        """Return for how many milliseconds no other try is taken."""
        return max(0, self._rests_until.remainingTime())


class CodeField(QLineEdit):
    """Four to eight digits, shown as dots."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("code")
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(MOST)
        digits = QRegularExpression(f"[0-9]{{0,{MOST}}}")
        self.setValidator(QRegularExpressionValidator(digits, self))
        self.setAccessibleName(name)
        self.setFixedWidth(WIDE)


class SharePaper(Paper):
    """Asks how the client is to see the card, and for the code where there is none yet.

    ``done`` gives this screen away; ``other`` shows the card on the other screen.
    """

    def __init__(self, *, needs_code: bool, other_screen: str) -> None:
        super().__init__("")
        self._needs_code = needs_code
        self._other_screen = other_screen
        self._field = CodeField("")
        self._label: Note | None = None
        if needs_code:
            self._field.textChanged.connect(self._dress)
            self._field.returnPressed.connect(self._on_entered)
            self._label = self.add_label("")
            self._label.setBuddy(self._field)
            self.add(self._field)
        self.add_buttons(use=" ", other=" " if other_screen else "", leave=" ")
        self._say()
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Say every word anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def code(self) -> str:
        """Return the code."""
        return self._field.text()

    def first_focus(self) -> QWidget:
        """Start on the code, or on the button where none is asked for."""
        return self._field if self._needs_code else self.use_button

    def _words(self, other_screen: str) -> str:
        words = [self.tr("They see the current card and nothing else.")]
        if self._needs_code:
            words.append(
                self.tr(
                    "Choose a short code of four to eight digits: it gives the screen back to you."
                )
            )
        if other_screen:
            said = self.tr("There is another screen, %1. On it no code is needed.")
            words.append("\n\n" + said.replace("%1", other_screen))
        return " ".join(words).replace(" \n", "\n")

    def _say(self) -> None:
        self.set_words(
            title=self.tr("Give the screen to the client"), body=self._words(self._other_screen)
        )
        if self._label is not None:
            self._label.setText(self.tr("Short code"))
        self._field.setAccessibleName(self.tr("Short code"))
        self.use_button.set_words(self.tr("Show the client's view"))
        self.leave_button.set_words(self.tr("Leave it"))
        other = self.findChild(Button, "other")
        if isinstance(other, Button):
            other.set_words(self.tr("Use the other screen"))

    def _dress(self) -> None:
        self.use_button.setEnabled(not self._needs_code or len(self.code()) >= LEAST)

    def _on_entered(self) -> None:
        if self.use_button.isEnabled():
            self.done.emit()
