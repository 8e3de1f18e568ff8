"""The way to the check page from anywhere, from it to any answer, and straight back."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain.flow import SHEET
from desktop.domain.journal import EXCEPTED, FINISHED_EARLY, REWORDED
from desktop.domain.preparing import APART
from desktop.domain.settled import EXAMPLE, OWN_WORDS, Settled
from desktop.ui.session.acts import answered, went_to
from desktop.ui.session.check.check_page import CheckPage
from desktop.ui.session.papers.apart import ApartPaper
from desktop.ui.session.sheet_words import sheet_words

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake
    from desktop.ui.session.page import SessionPage

_OF_A_CLAUSE = frozenset({EXCEPTED, REWORDED})


class Checking(QObject):
    """Knows whether the check page is open, and to which line of it a change leads back.

    Nothing is written for looking: the journal only has the changes.
    """

    def __init__(self, page: SessionPage) -> None:
        super().__init__(page)
        self._page = page
        self._view: CheckPage | None = None
        self._home = ""
        self._at_sheet = False
        self._position = ""
        self._touched = ""
        self._away: Settled | None = None

    @property
    def is_open(self) -> bool:
        """Whether the check page is shown."""
        return self._view is not None

    @property
    def is_away(self) -> bool:
        """Whether something is being changed that leads back to the check page."""
        return self._away is not None

    def open(self) -> None:
        """Show the check page; from it, one comes back to where one was."""
        card = self._page.session.card()
        self._home = self._page.live.intake.position
        self._at_sheet = card is not None and card.kind == SHEET
        self._touched = ""
        self._show()

    def drop(self) -> None:
        """Forget the page and what led away from it: the session goes on elsewhere."""
        self._view = self._away = None

    def close(self) -> None:
        """Go back to where the session stood when the page was opened."""
        self._view = self._away = None
        if self._page.live.intake.position == self._home:
            self._page.table.show_afresh()
        else:
            self._page.session.act(went_to(self._home))

    def come_back(self) -> None:
        """Leave a card that was opened from the check page as it is."""
        self._page.session.act(went_to(""))

    def takes(self, live: LiveIntake) -> bool:
        """Show the check page where it is due after an act; say whether it did."""
        position = live.intake.position
        is_ending = live.intake.closed or live.intake.rows[-1].action == FINISHED_EARLY
        if is_ending or (self.is_open and position != self._position):
            self.drop()
        elif self.is_open:
            self._show()
            return True
        elif self._away is not None and position == "":
            self._away = None
            self._show()
            return True
        elif self._away is not None:
            return self._is_done_away(live)
        return False

    def arrived(self) -> None:
        """Look straight at the clause that is to be changed, once its group is shown."""
        row = self._away
        if row is None or not row.about:
            return
        live = self._page.live
        if row.key in live.pack.groups[row.about].items and live.intake.position == row.about:
            self._page.table.look(row.about, row.key)

    def _is_done_away(self, live: LiveIntake) -> bool:
        """Come straight back once the clause was set; forget it where people went elsewhere."""
        row = self._away
        if row is None or live.intake.position != row.card:
            self._away = None
            return False
        last = live.intake.rows[-1]
        if last.action in _OF_A_CLAUSE and last.item == row.key:
            return self._page.session.act(went_to(""))
        return False

    def _show(self) -> None:
        live = self._page.live
        self._position = live.intake.position
        view = CheckPage(live, leads_to_signing=self._at_sheet)
        view.change_wanted.connect(self._on_change)
        view.item_wanted.connect(self._page.tools.open_item)
        view.apart_wanted.connect(self._on_apart)
        view.own_wanted.connect(self._on_own)
        view.went_on.connect(self.close)
        self._view = view
        self._page.show_view(view)
        if live.intake.meetings:
            done = partial(_begin, view, self._touched)
            self._page.desk.run(view, partial(_since, live), done)
        else:
            view.begin(touched=self._touched)
        self._page.show_around(self._page.table.card)

    def _on_change(self, row: Settled) -> None:
        """Change *row* on a paper over this page, or on its card and straight back."""
        self._touched = row.key
        tools = self._page.tools
        if row.state == OWN_WORDS:
            tools.changing.reword(row.key)
        elif row.state == EXAMPLE:
            tools.changing.illustrate(row.key)
        elif self._is_an_answer(row):
            tools.open_item(row.key)
        elif self._page.session.act(went_to(row.card)):
            self._view = None
            self._away = row

    def _on_apart(self) -> None:
        """Ask which parts are signed by themselves, on a paper over this page."""
        self._touched = "apart"
        paper = ApartPaper(self._page.live)
        paper.done.connect(lambda: self._put_apart(paper))
        self._page.tools.open_paper(paper)

    def _on_own(self) -> None:
        self._touched = "own"
        self._page.tools.enclosing.open()

    def _put_apart(self, paper: ApartPaper) -> None:
        self._page.tools.finish_paper(answered(self._page.live, APART, paper.options()))

    def _is_an_answer(self, row: Settled) -> bool:
        """Say whether *row* has no card of its own: a blank, or what was prepared."""
        answered = row.key in self._page.live.intake.answers
        return answered and (row.private or row.key != row.card or not row.step)


def _since(live: LiveIntake) -> Mapping[str, str]:
    """Return which keys are new or changed since the last signed paper."""
    passages = (one for words in sheet_words(live) for one in words.agreement.passages())
    return {one.key: one.since for one in passages if one.since}


def _begin(view: CheckPage, touched: str, since: Mapping[str, str]) -> None:
    view.begin(since=since, touched=touched)
