"""A paper that is made when it is looked at: its choices, its pages, and the way to print it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.desk import Desk
from desktop.ui.pages_page import PagesPage
from desktop.ui.session.press import Press
from desktop.ui.widgets.button import QUIET, Button


class Choices(QFrame):
    """Lines of controls that are never cut, whatever they leave for the pages below."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "bar")
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(22, 8, 22, 8)
        self._lines.setSpacing(4)

    def add(self, controls: tuple[QWidget, ...]) -> None:
        """Put *controls* into a line of their own."""
        if len(controls) == 1:
            self._lines.addWidget(controls[0])
            return
        line = QHBoxLayout()
        line.setSpacing(22)
        for control in controls:
            line.addWidget(control, 1)
        self._lines.addLayout(line)

    def event(self, event: QEvent) -> bool:
        """Ask for the height that the lines need at this width.

        Qt squeezes what has height for width to the least it ever needs, which is one line.
        """
        handled = super().event(event)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self.setMinimumHeight(max(0, self.heightForWidth(self.width())))
        return handled


class MadePage(PagesPage):
    """Shows the pages of a paper that is filed nowhere; a choice makes them anew."""

    def __init__(self, desk: Desk, *, place: str, lead: str) -> None:
        super().__init__(desk, place=place)
        self._press = Press(desk, self)
        self._choices = Choices()
        self._choices.hide()
        self.put_above(self._choices)
        self.foot.say(lead)

    def job(self, *, is_printed: bool) -> Callable[[], bytes]:
        """Return what makes the pages as they are chosen now, to be seen or to be printed."""
        raise TypeError(f"{type(self).__name__} makes no pages, printed={is_printed}")

    def add_choices(self, *controls: QWidget) -> None:
        """Put *controls* over the pages, in one line."""
        self._choices.add(controls)
        self._choices.show()

    def offer_saving(self, name: str) -> None:
        """Let a copy be saved too, as *name*; what nobody may have is only printed."""
        save = Button(kind=QUIET, picture="copy", name=self.tr("Save a copy"))
        save.setObjectName("save")
        save.clicked.connect(lambda: self._press.save_made(self.job(is_printed=True), name))
        self.offer(save)

    def arrive(self) -> None:
        """Make the pages."""
        self.show_anew()

    def show_anew(self) -> None:
        """Make the pages as they are chosen now."""
        self.await_pages()
        self.desk.run(self, self.job(is_printed=False), self.show_pages)

    def print_pages(self) -> None:
        """Make the pages once more, to be printed."""
        self._press.print_made(self.job(is_printed=True))
