"""Editors for what is chosen: one of several, several of many, a grid."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.journal import Value
from desktop.ui.practice.blank import Blank, ProfileEditor, option_words
from desktop.ui.widgets.choice import Choice, Tick
from desktop.ui.widgets.chosen_group import ChosenGroup
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.text import Note


class ChoiceEditor(ProfileEditor):
    """One of several, or yes and no."""

    def __init__(self, blank: Blank) -> None:
        super().__init__()
        self._yes_no = blank.item.kind == "yes_no"
        self._keys = blank.item.options or ("yes", "no")
        self._group = ChosenGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for place, key in enumerate(self._keys):
            choice = Choice(option_words(blank.words, key), framed=False)
            choice.setAccessibleDescription(blank.label)
            choice.setObjectName(key)
            self._group.addButton(choice, place)
            column.addWidget(choice)
        self._group.chosen.connect(self.edited)
        self.setFocusProxy(self._group.button(0))

    def held(self) -> Value:
        """Return the option's key, or true or false."""
        place = self._group.checkedId()
        if place < 0:
            return ""
        return self._keys[place] == "yes" if self._yes_no else self._keys[place]

    def show_value(self, value: Value) -> None:
        """Choose *value*, or nothing."""
        wanted = ("yes" if value else "no") if isinstance(value, bool) else value
        with QSignalBlocker(self._group):
            self._group.setExclusive(False)
            for place, key in enumerate(self._keys):
                self._group.button(place).setChecked(key == wanted)
            self._group.setExclusive(True)
        self.setFocusProxy(self._group.checkedButton() or self._group.button(0))


class SeveralEditor(ProfileEditor):
    """Any number of several."""

    def __init__(self, blank: Blank) -> None:
        super().__init__()
        self._ticks: dict[str, Tick] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for key in blank.item.options:
            tick = Tick(option_words(blank.words, key))
            tick.setAccessibleDescription(blank.label)
            tick.setObjectName(key)
            tick.toggled.connect(self.edited)
            self._ticks[key] = tick
            column.addWidget(tick)
        if self._ticks:
            self.setFocusProxy(next(iter(self._ticks.values())))

    def held(self) -> Value:
        """Return the ticked options; "" for none."""
        return tuple(key for key, tick in self._ticks.items() if tick.isChecked()) or ""

    def show_value(self, value: Value) -> None:
        """Tick *value*."""
        _tick(self._ticks, value)


class GridEditor(ProfileEditor):
    """Rows by options, any number in a row; each row wraps where the width ends."""

    def __init__(self, blank: Blank) -> None:
        super().__init__()
        self._rows: dict[str, dict[str, Tick]] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        for row in blank.item.rows:
            words = blank.words.rows.get(row, row)
            column.addSpacing(8)
            column.addWidget(Note(words[:1].upper() + words[1:], role="plain"))
            column.addWidget(self._row(blank, row, words))
        self.setFocusProxy(next(iter(self._rows[blank.item.rows[0]].values())))

    def _row(self, blank: Blank, row: str, words: str) -> QWidget:
        host = QWidget()
        line = FlowLayout(host, gap=8)
        self._rows[row] = {}
        for option in blank.item.options:
            tick = Tick(option_words(blank.words, option))
            tick.setAccessibleDescription(f"{blank.label} {words}")
            tick.setObjectName(f"{row}.{option}")
            tick.toggled.connect(self.edited)
            self._rows[row][option] = tick
            line.addWidget(tick)
        return host

    def held(self) -> Value:
        """Return the ticked options of each row; "" where nothing is ticked at all."""
        chosen = {
            row: tuple(key for key, tick in ticks.items() if tick.isChecked())
            for row, ticks in self._rows.items()
        }
        return chosen if any(chosen.values()) else ""

    def show_value(self, value: Value) -> None:
        """Tick *value*."""
        for row, ticks in self._rows.items():
            _tick(ticks, value.get(row) if isinstance(value, Mapping) else None)


def _tick(ticks: Mapping[str, Tick], value: Value) -> None:
    chosen = value if isinstance(value, tuple) else ()
    for key, tick in ticks.items():
        with QSignalBlocker(tick):
            tick.setChecked(key in chosen)
