"""The cards of the page of backups."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop.ui.column_page import TitledCard
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.flow import FlowLayout


class Frame(TitledCard):
    """A card with a title, its words, and a row of buttons below what is added."""

    def add(self, part: QWidget) -> None:
        """Put *part* below what the card holds already."""
        self.column.addWidget(part)

    def add_ways(self, *ways: tuple[str, str, str, Callable[[], object]]) -> None:
        """Add a row of buttons: words, picture, name, and what each does."""
        host = QWidget()
        row = FlowLayout(host, gap=8)
        for words, picture, name, act in ways:
            button = Button(words, picture=picture)
            button.setObjectName(name)
            button.clicked.connect(partial(_do, act))
            row.addWidget(button)
        self.add(host)


def _do(act: Callable[[], object], _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's
    """Act without what Qt tells of the button."""
    act()
