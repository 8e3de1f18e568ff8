"""A clause of her own: what it is called and what it says, in every language at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from desktop.domain.own_words import tidied
from desktop.packs.own_edits import CLAUSE, CONSENT, NOTICE, NewClause
from desktop.ui.letters import fit_into, objection, overflow
from desktop.ui.practice.editor.long_text import LongText
from desktop.ui.practice.editor.writing import LONGEST, language_name
from desktop.ui.practice.written import GrowingText
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.text import Heading, Note


class NewClauseForm(QFrame):
    """Asks for a new clause of the group or step *inside*.

    Signals:
        made: a NewClause.
        left: nothing is added.
    """

    made = Signal(object)
    left = Signal()

    def __init__(self, inside: str, languages: tuple[str, ...]) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._inside = inside
        self._titles: dict[str, QLineEdit] = {}
        self._texts: dict[str, GrowingText] = {}
        self._kind = CLAUSE
        self._add = Button(self.tr("Add it"), kind=PRIMARY)
        self._lay_out(languages)
        self._show_ready()

    def start(self) -> None:
        """Begin with what it is called."""
        next(iter(self._titles.values())).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add nothing with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, languages: tuple[str, ...]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 28, 24)
        column.setSpacing(6)
        column.addWidget(Heading(self.tr("A clause of your own"), role="section"))
        column.addWidget(self._kinds())
        for language in languages:
            name = language_name(language)
            title, text = QLineEdit(), LongText(language)
            fit_into(text, LONGEST)
            title.setObjectName(f"title.{language}")
            text.setObjectName(f"text.{language}")
            title.setAccessibleName(self.tr("What it is called, %1").replace("%1", name))
            text.setAccessibleName(self.tr("What it says, %1").replace("%1", name))
            for field, label in ((title, title.accessibleName()), (text, text.accessibleName())):
                column.addWidget(Note(label, role="label"))
                column.addWidget(field)
                field.textChanged.connect(self._show_ready)
            self._titles[language], self._texts[language] = title, text
        row = FlowRow(gap=8)
        self._add.setObjectName("add")
        self._add.clicked.connect(self._on_add)
        row.add(self._add)
        leave = Button(self.tr("Add nothing"), kind=QUIET)
        leave.clicked.connect(self.left)
        row.add(leave)
        column.addSpacing(6)
        column.addWidget(row)

    def _kinds(self) -> FlowRow:
        row = FlowRow(gap=8)
        for kind, words in (
            (CLAUSE, self.tr("A sentence of this group")),
            (CONSENT, self.tr("A consent of its own: yes or no")),
            (NOTICE, self.tr("A notice the law asks for")),
        ):
            button = Button(words, kind=QUIET)
            button.setObjectName(f"kind.{kind}")
            button.setCheckable(True)
            button.setAutoExclusive(True)
            button.setChecked(kind == CLAUSE)
            button.clicked.connect(lambda _=False, chosen=kind: self._choose(chosen))
            row.add(button)
        return row

    def _choose(self, kind: str) -> None:
        self._kind = kind

    def _show_ready(self) -> None:
        """Offer to add it once one language says what it is called and what it says."""
        whole = any(
            self._titles[one].text().strip() and self._texts[one].toPlainText().strip()
            for one in self._titles
        )
        words = [field.text() for field in self._titles.values()]
        words += [field.toPlainText() for field in self._texts.values()]
        held = any(overflow(field) for field in self._texts.values())
        self._add.setEnabled(whole and not held and not any(objection(each) for each in words))

    def _on_add(self) -> None:
        titles = {one: tidied(field.text(), one) for one, field in self._titles.items()}
        texts = {one: tidied(field.toPlainText(), one) for one, field in self._texts.items()}
        self.made.emit(NewClause(self._inside, self._kind, titles, texts))
