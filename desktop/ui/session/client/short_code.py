"""The short code of a session: it gives the screen back, and lives only as long as the page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRegularExpression, Qt, Signal
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.ui.session.client_words import screen
from desktop.ui.session.papers.overlay import Paper
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.passphrase_field import PassphraseField, PassphraseWords
from desktop.ui.widgets.text import Heading, Note

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake

LEAST = 4
MOST = 8
_WIDE = 320


class CodeField(QLineEdit):
    """Four to eight digits, shown as dots."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName("code")
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(MOST)
        digits = QRegularExpression(f"\\d{{0,{MOST}}}")
        self.setValidator(QRegularExpressionValidator(digits, self))
        self.setAccessibleName(name)
        self.setFixedWidth(_WIDE)


class CodePaper(Paper):
    """Asks for the short code before the screen is given away."""

    def __init__(self) -> None:
        super().__init__("")
        self._field = CodeField("")
        self._field.textChanged.connect(self._dress)
        self._field.returnPressed.connect(self._on_entered)
        self._label = self.add_label("")
        self._label.setBuddy(self._field)
        self.add(self._field)
        self.add_buttons(use=" ", leave=" ")
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
        """Start on the code."""
        return self._field

    def _say(self) -> None:
        self.set_words(
            title=self.tr("Give the screen to the client"),
            body=self.tr(
                "They see the current card and nothing else. Choose a short code of four to "
                "eight digits: it gives the screen back to you."
            ),
        )
        self._label.setText(self.tr("Short code"))
        self._field.setAccessibleName(self.tr("Short code"))
        self.use_button.set_words(self.tr("Show the client's view"))
        self.leave_button.set_words(self.tr("Leave it"))

    def _dress(self) -> None:
        self.use_button.setEnabled(len(self.code()) >= LEAST)

    def _on_entered(self) -> None:
        if self.use_button.isEnabled():
            self.done.emit()


class GiveBack(QWidget):
    """Covers everything and asks for the short code, or for the passphrase.

    Signals:
        code_given: a short code was entered.
        passphrase_given: a passphrase was entered.
        left: back to the card, where that is allowed.
    """

    code_given = Signal(str)
    passphrase_given = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget, live: LiveIntake, *, may_leave: bool) -> None:
        super().__init__(parent)
        self.setObjectName("give_back")
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._live = live
        self._field = CodeField(screen(live, "short_code"))
        self._field.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._field.returnPressed.connect(self._on_code)
        self._say = Note(role="label")
        self._say.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._say.setObjectName("refusal")
        self._back = self._button("give_back", "use_code", PRIMARY, self._on_code)
        self._other = self._button("use_passphrase", "use_passphrase", QUIET, self._on_other)
        self._stay = self._button("go_on_here", "stay", QUIET, self.left.emit)
        self._passphrase = PassphraseField(
            screen(live, "passphrase"), words=_passphrase_words(live)
        )
        self._passphrase.setFixedWidth(_WIDE + 80)
        self._passphrase.entered.connect(self._on_passphrase)
        self._passphrase.hide()
        self._lay_out()
        self._stay.setVisible(may_leave)

    def first_focus(self) -> QWidget:
        """Start on the code."""
        return self._field

    def refuse(self, sentence: str) -> None:
        """Say *sentence*, and be ready for another try."""
        self._say.setText(sentence)
        self._field.clear()
        self._passphrase.clear()

    def _on_code(self) -> None:
        if self._passphrase.isVisible() and not self._field.text():
            self._on_passphrase()
        else:
            self.code_given.emit(self._field.text())

    def _on_other(self) -> None:
        self._passphrase.show()
        self._passphrase.setFocus()
        self._other.hide()

    def _on_passphrase(self) -> None:
        self.passphrase_given.emit(self._passphrase.passphrase())

    def _button(self, label: str, name: str, kind: str, act: Callable[[], None]) -> Button:
        button = Button(screen(self._live, label), kind=kind)
        button.setObjectName(name)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        title = Heading(screen(self._live, "practitioners_code"))
        title.setAlignment(middle)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(title)
        column.addWidget(self._field, 0, middle)
        column.addWidget(self._say)
        for part in (self._back, self._other, self._passphrase, self._stay):
            column.addWidget(part, 0, middle)
        column.addStretch(3)


def _passphrase_words(live: LiveIntake) -> PassphraseWords:
    """Return the words of the passphrase's field in the client's language."""
    return PassphraseWords(
        show=screen(live, "show_passphrase"),
        hide=screen(live, "hide_passphrase"),
        caps_lock=screen(live, "caps_lock"),
    )
