"""Pages of a paper over a foot: read it, print it, go back. Every such place is this one page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.column_page import Foot
from desktop.ui.desk import Desk
from desktop.ui.page import Page
from desktop.ui.preview import Preview
from desktop.ui.widgets.button import PRIMARY, Button
from desktop.ui.widgets.tab_order import tab_through


class PagesPage(Page):
    """A paper on the screen; Ctrl+P prints it, Escape goes back.

    What can be done with the paper stands in the foot and is asleep until its pages show.

    Signals:
        back_wanted: people want to go back to where they came from.
    """

    back_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        *,
        place: str,
        foot: Foot | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.place = place
        self.desk = desk
        self.preview = Preview(desk.work)
        self.foot = foot or Foot()
        self.foot.back.connect(self.back_wanted)
        self.print_button = Button(self.tr("Print"), kind=PRIMARY, picture="printer")
        self.print_button.setObjectName("print")
        self.print_button.clicked.connect(self.print_pages)
        self.print_button.setEnabled(False)
        self.foot.add(self.print_button)
        self._ways: tuple[Button, ...] = (self.print_button,)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.preview, 1)
        self._column.addWidget(self.foot)
        shortcut = QShortcut(QKeySequence("Ctrl+P"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.print_button.click)

    def print_pages(self) -> None:
        """Ask for a printer, and print; only called while the pages show."""
        raise TypeError(f"{type(self).__name__} prints no pages")

    def offer(self, *ways: Button) -> None:
        """Put *ways* into the foot before printing, in this order."""
        self._ways = (*self._ways, *ways)
        for way in ways:
            way.setEnabled(False)
            self.foot.add(way, before=self.print_button)

    def put_above(self, part: QWidget) -> None:
        """Put *part* between what stands above the pages already and the pages."""
        self._column.insertWidget(self._column.indexOf(self.preview), part)

    def put_below(self, part: QWidget) -> None:
        """Put *part* between the pages and the foot."""
        self._column.insertWidget(self._column.indexOf(self.foot), part)

    def show_pages(self, content: bytes) -> None:
        """Show the paper in *content*, and let it be printed, saved and whatever else."""
        self.preview.show_pdf(content)
        for way in self._ways:
            way.setEnabled(True)
        tab_through(self)  # what stands around the pages may have come with them

    def await_pages(self) -> None:
        """Let nothing be done until other pages show."""
        for way in self._ways:
            way.setEnabled(False)

    def first_focus(self) -> QWidget | None:
        """Start on the pages."""
        return self.preview

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Escape, unless something on the page had a use for it."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def leave(self) -> None:
        """Forget the pages."""
        self.preview.clear()
