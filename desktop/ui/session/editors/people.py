"""An answer that names people, each with what they are to the client."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desktop.domain.journal import Value
from desktop.ui.session.cards.session_card import CONTROL, SMALL, sized
from desktop.ui.session.editors.answer import Answer, Question
from desktop.ui.widgets.button import QUIET, Button

_LONGEST = 200


@dataclass(slots=True)
class _Line:
    """The controls of one person."""

    host: QWidget
    name: QLineEdit
    relation: QLineEdit


class People(Answer):
    """One line a person; an empty line is nobody."""

    takes_typing = True

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(question, parent)
        self._lines: list[_Line] = []
        self._more = Button(self.question.screen("somebody_else"), kind=QUIET, picture="plus")
        self._more.setObjectName("somebody_else")
        self._more.clicked.connect(self._on_more)
        known = question.value if isinstance(question.value, tuple) else ()
        for person in known or ({},):
            self._add(person if isinstance(person, Mapping) else {"name": person})
        row = QHBoxLayout()
        row.addWidget(sized(self._more, SMALL))
        row.addStretch(1)
        self.column.addLayout(row)
        self.setFocusProxy(self._lines[0].name)

    def held(self) -> Value:
        """Return the people with a name; None for nobody."""
        return (
            tuple(
                {"name": line.name.text().strip(), "relation": line.relation.text().strip()}
                if line.relation.text().strip()
                else {"name": line.name.text().strip()}
                for line in self._lines
                if line.name.text().strip()
            )
            or None
        )

    def _add(self, person: Mapping[str, Value]) -> None:
        place = len(self._lines) + 1
        host = QWidget()
        line = _Line(host, QLineEdit(str(person.get("name", ""))), QLineEdit())
        line.relation.setText(str(person.get("relation", "")))
        row = QHBoxLayout(host)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for field, words, name, stretch in (
            (line.name, self.question.screen("name"), "name", 3),
            (line.relation, self.question.screen("relation"), "relation", 2),
        ):
            field.setPlaceholderText(words)
            field.setAccessibleName(f"{self.question.label}: {words}")
            field.setObjectName(f"{name}.{place}")
            field.setMaxLength(_LONGEST)
            field.textChanged.connect(self.edited)
            row.addWidget(field, stretch)
        away = Button(kind=QUIET, picture="x", name=self.question.screen("take_line_away"))
        away.clicked.connect(partial(self._on_away, line))
        row.addWidget(away)
        self._lines.append(line)
        self.column.insertWidget(place - 1, sized(host, CONTROL))

    def _on_more(self) -> None:
        self._add({})
        self.grown.emit()
        self._lines[-1].name.setFocus()

    def _on_away(self, line: _Line) -> None:
        """Empty the only line, or take one of several away."""
        if len(self._lines) == 1:
            line.name.clear()
            line.relation.clear()
            return
        self._lines.remove(line)
        line.host.hide()
        line.host.deleteLater()
        self.edited.emit()
        self.grown.emit()
