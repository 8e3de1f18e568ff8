"""The field a passphrase is typed into."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.text import Note

_LONGEST = 1_024


class SecretEdit(QLineEdit):
    """A line that shows dots unless asked, and tells assistive software nothing of its words.

    Signals:
        caps_noticed: whether the caps lock seems to be on, told with each letter typed.
    """

    caps_noticed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(_LONGEST)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setDragEnabled(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Notice capitals without Shift: Qt cannot ask a system for its caps lock."""
        letter = event.text()
        if len(letter) == 1 and letter.isalpha() and letter.lower() != letter.upper():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_noticed.emit(letter.isupper() != shifted)
        super().keyPressEvent(event)


@dataclass(frozen=True, slots=True)
class PassphraseWords:
    """What the eye of the field is called, and what is said about capitals."""

    show: str
    hide: str
    caps_lock: str


def interface_words() -> PassphraseWords:
    """Return them in the language of the interface."""
    return PassphraseWords(
        show=QCoreApplication.translate("PassphraseField", "Show the passphrase"),
        hide=QCoreApplication.translate("PassphraseField", "Hide the passphrase"),
        caps_lock=QCoreApplication.translate("PassphraseField", "Caps lock seems to be on."),
    )


class PassphraseField(QWidget):
    """A passphrase, its eye to look at it, and a word when caps lock is on.

    Signals:
        edited: the words changed.
        entered: Enter was pressed.
    """

    edited = Signal()
    entered = Signal()

    def __init__(
        self,
        label: str,
        parent: QWidget | None = None,
        *,
        words: PassphraseWords | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words or interface_words()
        self._label = Note(label, role="label")
        self._edit = SecretEdit()
        self._edit.setAccessibleName(label)
        self._label.setBuddy(self._edit)
        self._eye = Button(kind=QUIET, picture="eye", name=self._words.show)
        self._eye.setCheckable(True)
        self._eye.toggled.connect(self._on_eye)
        self._caps = Note(self._words.caps_lock, role="muted")
        self._caps.hide()
        self._edit.caps_noticed.connect(self._caps.setVisible)
        self._edit.textChanged.connect(self.edited)
        self._edit.returnPressed.connect(self.entered)
        self.setFocusProxy(self._edit)
        self._lay_out()

    def passphrase(self) -> str:
        """Return what was typed."""
        return self._edit.text()

    def clear(self) -> None:
        """Forget what was typed, and show dots again."""
        self._edit.clear()
        self._eye.setChecked(False)
        self._caps.hide()

    def _on_eye(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signature
        modes = QLineEdit.EchoMode
        self._edit.setEchoMode(modes.Normal if shown else modes.Password)
        self._eye.set_picture("eye-off" if shown else "eye")
        self._eye.set_words("", name=self._words.hide if shown else self._words.show)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._edit, 1)
        row.addWidget(self._eye)
        column.addWidget(self._label)
        column.addLayout(row)
        column.addWidget(self._caps)
