"""Reading the sheet at the table: a change begun from it leads straight back to its place."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain.flow import Card
from desktop.ui.session.acts import passed, went_to
from desktop.ui.session.sheet import SheetPage
from desktop.ui.session.sheet_words import SheetWords, sheet_words

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake
    from desktop.ui.session.page import SessionPage


class SheetReading(QObject):
    """Makes the sheet, and knows from which place of which sheet something is being changed."""

    def __init__(self, page: SessionPage) -> None:
        super().__init__(page)
        self._page = page
        self._to_return = ""
        self._place: tuple[int, str] = (0, "")
        self._wanted = ""
        page.session.refused.connect(self._on_refused)

    def sheet(self, key: str) -> SheetPage:
        """Return the sheet *key*, still without its words."""
        page, tools = SheetPage(self._page.live, key), self._page.tools
        page.change_wanted.connect(partial(self._change_from, page))
        page.blank_wanted.connect(tools.open_item)
        page.initials_wanted.connect(tools.changing.initial)
        page.went_on.connect(partial(self._on_read, key))
        page.all_wanted.connect(self._page.table.checking.open)
        return page

    def draw(self, page: SheetPage) -> None:
        """Put the words on *page*, where people were when they left it for a change."""
        live, place = self._page.live, self._place
        self._place = (0, "")
        self._page.desk.run(page, partial(sheet_words, live), partial(_show_words, page, *place))

    def takes(self, live: LiveIntake, here: Card | None) -> bool:
        """Go back to the sheet a change was begun from; say whether that is under way."""
        sheet = self._to_return
        if not sheet or live.intake.position:
            return False
        self._to_return = ""
        if here is not None and here.key == sheet:
            return False
        return self._page.session.act(went_to(sheet))

    def _change_from(self, sheet: SheetPage, key: str) -> None:
        self._to_return = sheet.key
        self._place = (sheet.place, sheet.touched)
        self._wanted = key
        self._page.session.act(went_to(key))

    def _on_refused(self, _sentence: str) -> None:
        """Forget the way back where nobody left the sheet."""
        if self._page.live.intake.position != self._wanted:
            self._to_return = ""

    def _on_read(self, key: str) -> None:
        self._page.session.act(passed(key))


def _show_words(page: SheetPage, place: int, touched: str, papers: tuple[SheetWords, ...]) -> None:
    page.show_words(papers, place=place, touched=touched)
