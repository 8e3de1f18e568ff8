"""One blank of the practice profile: the question, its editor, and "does not apply here"."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.journal import Value
from desktop.ui.practice.blank import Blank
from desktop.ui.practice.editors import editor_for
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.text import Note


class ProfileField(QFrame):
    """Asks for one blank; what is empty counts as not settled.

    Signals:
        settled: key and value; "" for nothing, None for "does not apply here".
    """

    settled = Signal(str, object)

    def __init__(
        self, blank: Blank, value: Value, *, proposal: Value = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._blank = blank
        self._proposal = proposal
        self._editor = editor_for(blank)
        self._editor.setObjectName(blank.item.key)
        self._void = Button(self.tr("Does not apply here"), kind=QUIET)
        self._void.setCheckable(True)
        self._void.setAccessibleDescription(blank.label)
        self._state = Note(role="muted")
        self._lay_out()
        self._void.setVisible(blank.may_not_apply)
        self._show(value if value is not None or blank.may_not_apply else "")
        self._void.toggled.connect(self._on_void)
        self._editor.edited.connect(self._on_edited)

    @property
    def key(self) -> str:
        """The item's key."""
        return self._blank.item.key

    def objection(self) -> str:
        """Return why what was typed cannot be taken; "" if it can."""
        return "" if self._void.isChecked() else self._editor.objection()

    def start(self) -> None:
        """Put the keyboard into the editor."""
        self._editor.setFocus()

    def _show(self, value: Value) -> None:
        """Show *value*; where there is none, what the pack proposes."""
        self._void.setChecked(value is None)
        self._editor.setEnabled(value is not None)
        self._editor.show_value(self._proposal if value == "" else value)
        self._show_state(value)

    def _on_edited(self) -> None:
        value = self._editor.held()
        self._show_state(value)
        if not self._editor.objection():
            self.settled.emit(self.key, value)

    def _on_void(self, void: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._editor.setEnabled(not void)
        value = None if void else self._editor.held()
        self._show_state(value)
        self.settled.emit(self.key, value)

    def _show_state(self, value: Value) -> None:
        """Say what is wrong with it, that it is needed, or that the pack proposes it."""
        words = self.objection()
        if not words and value == "" and self._proposal not in (None, ""):
            words = self.tr("Suggested. Change it if you work another way.")
        elif not words and value == "" and self._blank.item.required:
            words = self.tr("Needed before the first real session.")
        elif value is None:
            words = self.tr("Sentences about this are left out of your papers.")
        self._state.setText(words)
        self._state.setVisible(bool(words))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 10)
        column.setSpacing(5)
        top = QHBoxLayout()
        top.setSpacing(10)
        label = Note(self._blank.label, role="label")
        label.setBuddy(self._editor)
        top.addWidget(label, 1)
        top.addWidget(self._void)
        column.addLayout(top)
        if self._blank.words.hint:
            column.addWidget(Note(self._blank.words.hint))
        column.addWidget(self._editor)
        column.addWidget(self._state)
