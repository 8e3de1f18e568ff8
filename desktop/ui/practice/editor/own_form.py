"""What the forms of the editor for things of her own have in common."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.practice.editor.in_languages import InLanguages
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.text import Heading, Note

_FIELDS = (QLineEdit, QPlainTextEdit, QComboBox)


class OwnForm(QFrame):
    """A card with fields, one way to keep what they say and one to leave.

    Signals:
        made: what was asked for.
        left: nothing is added.
    """

    made = Signal(object)
    left = Signal()

    def __init__(self, heading: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._needed: tuple[InLanguages, ...] = ()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(28, 22, 28, 24)
        self.column.setSpacing(6)
        self.column.addWidget(Heading(heading, role="section"))
        self.done = Button(self.tr("Add it"), kind=PRIMARY)
        self.done.setObjectName("add")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add nothing with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @property
    def first_field(self) -> QWidget:
        """The field people begin with; a form is often taller than the room it shows in."""
        fields = (one for one in self.findChildren(QWidget) if isinstance(one, _FIELDS))
        return next(fields, self.done)

    def start(self) -> None:
        """Begin with the first field."""
        self.first_field.setFocus()

    def choice(self, label: str, name: str, options: Mapping[str, str]) -> QComboBox:
        """Add and return a field to choose one of *options*, which are words by key."""
        field = QComboBox()
        for key, words in options.items():
            field.addItem(words, key)
        self.add_field(label, name, field)
        return field

    def in_languages(
        self, label: str, name: str, languages: tuple[str, ...], *, runs_on: bool = False
    ) -> InLanguages:
        """Add and return a field for each language under *label*."""
        return InLanguages(self.column, label, name, languages, runs_on=runs_on)

    def add_field(self, label: str, name: str, field: QWidget) -> Note:
        """Add *field* under *label*, and return the label."""
        field.setObjectName(name)
        field.setAccessibleName(label)
        words = Note(label, role="label")
        self.column.addWidget(words)
        self.column.addWidget(field)
        return words

    def ready_with(self, *needed: InLanguages) -> None:
        """Offer to keep it once one language has all of *needed*, and all can be printed."""
        self._needed = needed
        for one in needed:
            for field in one.fields.values():
                field.textChanged.connect(self.show_ready)
        self.show_ready()

    def show_ready(self, *_: object) -> None:
        """Offer to keep it where it is whole."""
        said = [one.said() for one in self._needed]
        whole = any(all(one[language] for one in said) for language in said[0])
        fits = all(one.is_printable for one in self._needed)
        self.done.setEnabled(whole and fits and self.is_ready())

    def is_ready(self) -> bool:
        """Say whether what a form asks for beside its words is there."""
        return True

    def close_with(self, leave: str) -> None:
        """End with the way to keep it, and the way *leave*."""
        row = FlowRow(gap=8)
        row.add(self.done)
        leaving = Button(leave, kind=QUIET)
        leaving.setObjectName("leave")
        leaving.clicked.connect(self.left)
        row.add(leaving)
        self.column.addSpacing(6)
        self.column.addWidget(row)
