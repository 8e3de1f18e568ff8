"""What the practitioner writes down for her custodian, question by question."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.domain.custodian import MOST_WORDS, CustodianFacts
from desktop.ui.labelled import labelled, stacked
from desktop.ui.session.editors.writing import Lines
from desktop.ui.widgets.text import Heading, Note

_IN_LINES = frozenset({"told_first", "laptop", "backups", "wishes", "kept_for"})
"""What takes a sentence or two."""

_Rows = tuple[tuple[str, str, str], ...]


class FactsForm(QWidget):
    """Asks for what only she knows; nothing is required but who the custodian is.

    Signals:
        edited: something was written.
    """

    edited = Signal()

    def __init__(self, facts: CustodianFacts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: dict[str, QLineEdit | Lines] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        kept = facts.spelled()
        for title, rows in self._parts():
            column.addWidget(Heading(title, role="section"))
            for name, label, hint in rows:
                column.addWidget(self._row(name, label, hint, str(kept[name])))

    def facts(self) -> CustodianFacts:
        """Return what stands in the fields."""
        return CustodianFacts(**{name: _words(one) for name, one in self._fields.items()})

    def field(self, name: str) -> QLineEdit | Lines:
        """Return the field for the fact *name*."""
        return self._fields[name]

    def _row(self, name: str, label: str, hint: str, words: str) -> QWidget:
        if name in _IN_LINES:
            lines = Lines(label, words, lines=2)
            lines.setFont(lines.font())
            lines.textChanged.connect(self.edited)
            lines.setObjectName(f"custodian.{name}")
            self._fields[name] = lines
            title = Note(label, role="label")
            title.setBuddy(lines)
            return stacked(title, *([Note(hint)] if hint else []), lines)
        line = QLineEdit(words)
        line.setMaxLength(MOST_WORDS)
        line.setAccessibleName(label)
        line.setObjectName(f"custodian.{name}")
        line.textEdited.connect(self.edited)
        self._fields[name] = line
        return labelled(line, hint)

    def _parts(self) -> tuple[tuple[str, _Rows], ...]:
        """Return the parts of the form: a title, and name, label and hint of each fact."""
        return (
            (self.tr("Who"), self._people()),
            (self.tr("Where things lie"), self._things()),
            (self.tr("Whom they can ask"), self._helpers()),
            (
                self.tr("In your own words"),
                (
                    (
                        "wishes",
                        self.tr("What clients should hear"),
                        self.tr("One or two sentences, and who has free places."),
                    ),
                ),
            ),
        )

    def _people(self) -> _Rows:
        return (
            (
                "custodian",
                self.tr("Your custodian"),
                self.tr("A colleague who has agreed to it, bound to secrecy as you are."),
            ),
            ("reach", self.tr("How they can be reached"), ""),
            ("second", self.tr("Who does it if they cannot"), ""),
            ("second_reach", self.tr("How that person can be reached"), ""),
            (
                "told_first",
                self.tr("Who is to be told first"),
                self.tr("For example your family, or whoever settles your affairs."),
            ),
        )

    def _things(self) -> _Rows:
        return (
            (
                "laptop",
                self.tr("The laptop"),
                self.tr(
                    "Where it is and how one gets to it. Write no password here: a backup on "
                    "another computer opens with the same code."
                ),
            ),
            ("backups", self.tr("The backups"), ""),
            ("kept_for", self.tr("How long files must be kept"), ""),
        )

    def _helpers(self) -> _Rows:
        return (
            ("supervisor", self.tr("Supervisor or close colleague"), ""),
            ("body", self.tr("Professional body"), ""),
            ("insurer", self.tr("Professional insurer"), ""),
            ("lawyer", self.tr("Lawyer"), ""),
        )


def _words(one: QLineEdit | Lines) -> str:
    return one.text().strip() if isinstance(one, QLineEdit) else one.words()
