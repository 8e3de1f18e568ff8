"""What a question offers, as the practitioner would have it: reworded, left out, added."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from desktop.packs.own_choices import FEWEST
from desktop.packs.own_edits import Place
from desktop.packs.own_more import NewOption
from desktop.ui.letters import objection
from desktop.ui.practice.editor.more import EditChoices, EditOption
from desktop.ui.practice.editor.writing import language_name
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.choice import Tick
from desktop.ui.widgets.text import Note

_WIDE = 280


class ChoicesField(QWidget):
    """Every option with its words in each language, ticked where it is offered.

    Signals:
        grown: there is more to see here, and more to tab through.
    """

    grown = Signal()

    def __init__(self, title: str, choices: EditChoices) -> None:
        super().__init__()
        self._title = title
        self._choices = choices
        self._ticks: dict[str, Tick] = {}
        self._words: dict[Place, QLineEdit] = {}
        self._new: list[tuple[str, dict[str, QLineEdit]]] = []
        self._told = Note(role="hint")
        self._told.setObjectName("option_needed")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addSpacing(6)
        self._column.addWidget(Note(self.tr("What can be chosen"), role="label"))
        for option in choices.options:
            self._add_option(option)
        self._column.addWidget(self._told)
        self._told.hide()
        if choices.is_open:
            self._column.addWidget(self._ways_to_add())

    def typed(self) -> dict[Place, str]:
        """Return the words of the options that are there, by their place."""
        return {place: _line(field) for place, field in self._words.items()}

    def offered(self) -> dict[str, bool]:
        """Return of every option whether it is offered."""
        return {key: tick.isChecked() for key, tick in self._ticks.items()}

    def added(self) -> tuple[NewOption, ...]:
        """Return the options that were added; one without words is none."""
        found = (
            NewOption({language: _line(field) for language, field in fields.items()}, side)
            for side, fields in self._new
        )
        return tuple(one for one in found if any(one.words.values()))

    def is_printable(self) -> bool:
        """Say whether every letter typed here has a place on paper."""
        fields = [*self._words.values(), *(f for _, new in self._new for f in new.values())]
        return not any(objection(field.text()) for field in fields)

    def _add_option(self, option: EditOption) -> None:
        words = next(iter(option.words.texts.values())) or option.key
        tick = Tick(words[:1].upper() + words[1:])
        tick.setObjectName(f"offered.{option.key}")
        tick.setAccessibleDescription(self._title)
        tick.setChecked(not option.is_left_out)
        tick.setEnabled(self._choices.is_open)
        tick.toggled.connect(partial(self._on_toggled, option))
        self._ticks[option.key] = tick
        self._column.addWidget(tick)
        fields = self._add_fields(f"option.{option.key}", option.words.texts, words)
        for language, field in fields.items():
            place = Place(language, option.words.place.key, "options", option.key)
            self._words[place] = field

    def _add_fields(self, name: str, texts: Mapping[str, str], said: str) -> dict[str, QLineEdit]:
        row = FlowRow(gap=8)
        fields: dict[str, QLineEdit] = {}
        for language, words in texts.items():
            field = QLineEdit(words)
            field.setObjectName(f"{name}.{language}")
            field.setAccessibleName(f"{self._title}, {said}, {language_name(language)}")
            field.setPlaceholderText(language_name(language))
            field.setMinimumWidth(_WIDE)
            fields[language] = field
            row.add(field)
        self._column.insertWidget(self._at(), row)
        return fields

    def _at(self) -> int:
        """Return where the next line of fields stands: before the ways to add one."""
        place = self._column.indexOf(self._told)
        return self._column.count() if place < 0 else place

    def _on_toggled(self, option: EditOption, on: bool) -> None:  # noqa: FBT001 - Qt's signature
        """Hold what another clause asks about, and the last two, and say so in one sentence."""
        if on:
            self._told.hide()
            return
        offered = sum(tick.isChecked() for tick in self._ticks.values())
        if option.needed_by:
            words = self.tr("This stays: it decides whether these are said: %1.")
            self._hold(option.key, words.replace("%1", ", ".join(option.needed_by)))
        elif offered < FEWEST:
            self._hold(option.key, self.tr("This stays: a question needs two to choose from."))

    def _hold(self, key: str, words: str) -> None:
        self._ticks[key].setChecked(True)
        self._told.setText(words)
        self._told.show()
        self.grown.emit()

    def _ways_to_add(self) -> QWidget:
        row = FlowRow(gap=8)
        for side, title in (self._choices.sides or {"": ""}).items():
            words = self.tr("Add one of your own")
            if title:
                words = self.tr("Add one of your own: %1").replace("%1", title)
            button = Button(words, kind=QUIET, picture="plus")
            button.setObjectName(f"add_option.{side}" if side else "add_option")
            button.setAccessibleDescription(self._title)
            button.clicked.connect(partial(self._on_add, side))
            row.add(button)
        return row

    def _on_add(self, side: str) -> None:
        languages = next(iter(self._choices.options)).words.texts
        name = f"new_option.{len(self._new) + 1}"
        fields = self._add_fields(name, dict.fromkeys(languages, ""), self.tr("one of your own"))
        self._new.append((side, fields))
        next(iter(fields.values())).setFocus()
        self.grown.emit()


def _line(field: QLineEdit) -> str:
    return " ".join(field.text().split())
