"""For whom a paper is handed over: everybody whose it is, one of them, or her own file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from desktop.ui.widgets.button import QUIET, Button


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to "for whom": the people meant, what the button says, what the menu says."""

    people: tuple[str, ...] = field(repr=False)
    shown: str = field(repr=False)
    offered: str = field(repr=False)


class ForWhom(Button):
    """Shows for whom a paper is, and opens a menu where there is a choice.

    Signals:
        chosen: the people meant from now on.
    """

    chosen = Signal(tuple)

    def __init__(
        self, choices: Sequence[Choice], *, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(kind=QUIET, picture="users", parent=parent)
        self._choices = tuple(choices)
        self._name = name
        self._menu = QMenu(self)
        for choice in self._choices:
            action = QAction(choice.offered, self._menu)
            action.triggered.connect(partial(self.choose, choice))
            self._menu.addAction(action)
        self.clicked.connect(self._on_clicked)
        self.choose(self._choices[0])

    @property
    def people(self) -> tuple[str, ...]:
        """The people meant."""
        return self._choice.people

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What there is to choose from."""
        return self._choices

    def choose(self, choice: Choice, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's
        """Mean the people of *choice* from now on."""
        self._choice = choice
        self.set_words(choice.shown, name=f"{self._name}: {choice.shown}")
        self.chosen.emit(choice.people)

    def _on_clicked(self) -> None:
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height())))
