"""The page between client and practitioner: it asks for the short code, or the passphrase."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.session.client.short_code import WIDE, CodeField
from desktop.ui.session.client_words import screen
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.passphrase_field import PassphraseField, PassphraseWords
from desktop.ui.widgets.text import Heading, Note

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake


@dataclass(frozen=True, slots=True)
class Asked:
    """What opens the screen: the code, where one was chosen; the passphrase, where there is one.

    ``may_stay`` offers the way back to the card.
    """

    code: bool
    passphrase: bool
    may_stay: bool


class GiveBack(QWidget):
    """Shows nothing of the session.

    Signals:
        code_given: a short code was entered.
        passphrase_given: a passphrase was entered.
        left: back to the card, where that is allowed.
    """

    code_given = Signal(str)
    passphrase_given = Signal(str)
    left = Signal()

    def __init__(self, live: LiveIntake, asked: Asked, *, rest_ms: int = 0) -> None:
        super().__init__()
        self.setObjectName("give_back")
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._live = live
        self._asked = asked
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
        self._passphrase.setFixedWidth(WIDE + 80)
        self._passphrase.entered.connect(self._on_passphrase)
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._on_rested)
        self._lay_out()
        self._show_ways()
        if rest_ms:
            self._begin_rest(rest_ms)

    def first_focus(self) -> QWidget:
        """Start on the code."""
        return self._field if self._asked.code else self._passphrase

    def refuse(self, sentence: str, *, rest_ms: int = 0) -> None:
        """Say *sentence*, and be ready for another try once *rest_ms* are over."""
        self._say.setText(sentence)
        self._field.clear()
        self._passphrase.clear()
        if rest_ms:
            self._begin_rest(rest_ms)
        else:
            self._refocus()

    def _begin_rest(self, milliseconds: int) -> None:
        words = (self._say.text(), screen(self._live, "wait_a_moment"))
        self._say.setText("\n".join(part for part in words if part))
        self._enable(enabled=False)
        self._rest.start(milliseconds)

    def _on_rested(self) -> None:
        self._say.clear()
        self._enable(enabled=True)
        self._refocus()

    def _enable(self, *, enabled: bool) -> None:
        for part in (self._field, self._passphrase, self._back):
            part.setEnabled(enabled)

    def _refocus(self) -> None:
        field = self._passphrase if self._passphrase.isVisible() else self._field
        field.setFocus()

    def _show_ways(self) -> None:
        asked = self._asked
        self._field.setVisible(asked.code)
        self._passphrase.setVisible(asked.passphrase and not asked.code)
        self._other.setVisible(asked.passphrase and asked.code)
        self._stay.setVisible(asked.may_stay)
        if not asked.passphrase:
            self._say.setText(screen(self._live, "rehearsal_code"))

    def _on_code(self) -> None:
        if not self._passphrase.isHidden() and not self._field.text():
            self._on_passphrase()
        elif self._field.text():
            self.code_given.emit(self._field.text())

    def _on_other(self) -> None:
        self._passphrase.show()
        self._passphrase.setFocus()
        self._other.hide()

    def _on_passphrase(self) -> None:
        if self._passphrase.passphrase():
            self.passphrase_given.emit(self._passphrase.passphrase())

    def _button(self, label: str, name: str, kind: str, act: Callable[[], None]) -> Button:
        button = Button(screen(self._live, label), kind=kind)
        button.setObjectName(name)
        button.clicked.connect(act)
        return button

    def _lay_out(self) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        word = "practitioners_code" if self._asked.code else "practitioners_passphrase"
        title = Heading(screen(self._live, word))
        title.setAlignment(middle)
        column = QVBoxLayout(self)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(title)
        column.addWidget(self._field, 0, middle)
        column.addWidget(self._say)
        for part in (self._passphrase, self._back, self._other, self._stay):
            column.addWidget(part, 0, middle)
        column.addStretch(3)


def _passphrase_words(live: LiveIntake) -> PassphraseWords:
    """Return the words of the passphrase's field in the client's language."""
    return PassphraseWords(
        show=screen(live, "show_passphrase"),
        hide=screen(live, "hide_passphrase"),
        caps_lock=screen(live, "caps_lock"),
    )
