"""The way to a paper in large print: printed at once, or saved to be read and printed elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.ui.widgets.button import QUIET, Button


class LargePrintButton(Button):
    """Opens a menu of two: print it, or save it.

    Signals:
        print_wanted: the copy in large print is to be printed.
        save_wanted: it is to be saved.
    """

    print_wanted = Signal()
    save_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(kind=QUIET, picture="a-large-small")
        self.setObjectName("large_print")
        self.menu_of_ways = QMenu(self)
        for name, words, wanted in (
            ("large_print.print", self.tr("Print it in large print"), self.print_wanted),
            ("large_print.save", self.tr("Save it in large print"), self.save_wanted),
        ):
            action = QAction(words, self.menu_of_ways)
            action.setObjectName(name)
            action.triggered.connect(wanted)
            self.menu_of_ways.addAction(action)
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.menu_of_ways.popup(self.mapToGlobal(QPoint(0, 0)))
