"""Which part of the clients is listed, and in which order: chosen from two menus."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.ui.home.standing import STANDINGS, standing_named
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.flow import FlowLayout

_Options = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Part:
    """Who is listed, everybody where *standing* is empty, and how they are ordered."""

    standing: str = ""
    order: str = "name"


class PartBar(QWidget):
    """Two quiet buttons, each of which says what is chosen and opens a menu.

    Signals:
        chosen: another part or another order.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standing = _Menu(self.tr("Show"), "users", self._standings())
        self._standing.setObjectName("standing")
        self._order = _Menu(self.tr("Sort"), "menu", self._orders())
        self._order.setObjectName("order")
        row = FlowLayout(self, gap=10)
        for menu in (self._standing, self._order):
            menu.picked.connect(self.chosen)
            row.addWidget(menu)

    @property
    def now(self) -> Part:
        """What is chosen."""
        return Part(self._standing.key, self._order.key)

    @property
    def is_whole(self) -> bool:
        """Whether everybody is listed."""
        return not self._standing.key

    def choose(self, part: Part) -> None:
        """List *part* from now on."""
        self._standing.pick(part.standing)
        self._order.pick(part.order)

    def _standings(self) -> _Options:
        return [
            ("", self.tr("Everybody")),
            *((one, standing_named(one)) for one in STANDINGS),
        ]

    def _orders(self) -> _Options:
        return [
            ("name", self.tr("By name")),
            ("standing", self.tr("By what asks for something")),
            ("last", self.tr("By the last session")),
        ]


class _Menu(Button):
    """A button that says what is chosen of a few, and opens a menu of them.

    Signals:
        picked: something else is chosen.
    """

    picked = Signal()

    def __init__(self, name: str, picture: str, options: _Options) -> None:
        super().__init__(kind=QUIET, picture=picture)
        self._name = name
        self._options = dict(options)
        self.key = options[0][0]
        self._menu = QMenu(self)
        for key, words in options:
            action = QAction(words, self._menu)
            action.triggered.connect(partial(self._on_triggered, key))
            self._menu.addAction(action)
        self.clicked.connect(self._on_clicked)
        self._say()

    def pick(self, key: str) -> None:
        """Choose *key*."""
        if key != self.key:
            self.key = key
            self._say()
            self.picked.emit()

    def _on_triggered(self, key: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's
        self.pick(key)

    def _on_clicked(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _say(self) -> None:
        words = self._options[self.key]
        self.set_words(f"{self._name}: {words}")
