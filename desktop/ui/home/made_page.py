"""A paper that is made when it is looked at: its choices, its pages, and the way to print it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.desk import Desk
from desktop.ui.pages_page import PagesPage
from desktop.ui.session.press import Press
from desktop.ui.widgets.button import QUIET, Button


class MadePage(PagesPage):
    """Shows the pages of a paper that is filed nowhere; a choice makes them anew."""

    def __init__(self, desk: Desk, *, place: str, lead: str) -> None:
        super().__init__(desk, place=place)
        self._press = Press(desk, self)
        self._row = QFrame()
        self._row.setProperty("role", "bar")
        self._choices = QVBoxLayout(self._row)
        self._choices.setContentsMargins(22, 8, 22, 8)
        self._choices.setSpacing(4)
        # Choices that need a second line get it, whatever is left for the pages.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self._row.setSizePolicy(policy)
        self._row.hide()
        self.put_above(self._row)
        self.foot.say(lead)

    def job(self, *, is_printed: bool) -> Callable[[], bytes]:
        """Return what makes the pages as they are chosen now, to be seen or to be printed."""
        raise TypeError(f"{type(self).__name__} makes no pages, printed={is_printed}")

    def add_choice(self, control: QWidget) -> None:
        """Put *control* over the pages."""
        self._choices.addWidget(control)
        self._row.show()

    def offer_saving(self, name: str) -> None:
        """Let a copy be saved too, as *name*; what nobody may have is only printed."""
        save = Button(self.tr("Save a copy"), kind=QUIET, picture="copy")
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
