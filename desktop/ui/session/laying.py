"""How the view that is due is made, and laid on the table."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.domain.flow import SHEET, SIGN, Card, path
from desktop.ui.letters import stay_silent
from desktop.ui.session.acts import passed
from desktop.ui.session.cards.clause import ClauseCard
from desktop.ui.session.cards.factory import card_for
from desktop.ui.session.cards.note import NoteCard
from desktop.ui.session.cards.quiet import QuietPage
from desktop.ui.session.cards.session_card import SessionCard
from desktop.ui.session.cards.terms import mark_terms
from desktop.ui.session.closing.date_card import DateCard
from desktop.ui.session.closing.papers_card import PapersCard
from desktop.ui.session.closing.stage import CARD, DATE, FINISH, PAPERS, papers
from desktop.ui.session.due_view import END, QUIET
from desktop.ui.session.signing.scanning import Scanning
from desktop.ui.session.signing.sign_page import SignPage

if TYPE_CHECKING:
    from desktop.ui.session.page import SessionPage
    from desktop.ui.session.table import Table


class Laying(QObject):
    """Makes one view of each kind, and connects it with what it leads to."""

    def __init__(self, page: SessionPage) -> None:
        super().__init__(page)
        self._page = page
        self.view: QWidget | None = None

    def lay(self, kind: str, key: str) -> None:
        """Make the view of *kind* for *key*, and show it."""
        make: dict[str, Callable[[], None]] = {
            QUIET: self._quiet,
            SHEET: self._sheet,
            SIGN: partial(self._sign, key),
            DATE: self._date,
            PAPERS: self._papers,
            FINISH: self._end,
            END: self._end,
            CARD: partial(self._card, key),
        }  # CARD is "card": the close has cards of the ordinary kind too
        make[kind]()

    def look(self, group: str, clause: str) -> None:
        """Show a clause of the group more closely."""
        today = self._page.today
        card = ClauseCard(self._page.live, group, clause, today=today, may_write=True)
        card.asking.connect(self._page.tools.changing.ask)
        card.illustrating.connect(self._page.tools.changing.illustrate)
        self._put(card)

    def show(self, view: QWidget) -> None:
        """Show *view*, which takes the whole page."""
        self.view = view
        self._page.show_view(view)

    @property
    def _table(self) -> Table:
        return self._page.table

    def _card(self, key: str) -> None:
        live, card = self._page.live, self._table.card
        if card is None or card.key != key:
            card = next(c for c in path(live.pack, live.intake) if c.key == key)
        if card.kind == "note":
            self._note(card)
        else:
            self._put(card_for(live, card, today=self._page.today))

    def _note(self, card: Card) -> None:
        """Show a private note: it goes into a room of its own, never into the journal."""
        note = NoteCard(self._page.live, card)
        stay_silent(note)  # never printed
        note.kept.connect(partial(self._page.session.keep_note, card.key))
        note.skipped.connect(partial(self._pass, card.key))
        self._show_near(note)

    def _put(self, card: SessionCard) -> None:
        card.acted.connect(self._on_acted)
        card.looked.connect(partial(self._table.look, card.key))
        card.opened.connect(self._page.tools.open_item)
        card.rewording.connect(self._page.tools.changing.reword)
        card.left.connect(self._table.stop_looking)
        mark_terms(self._page.live, card)
        self.view = card
        self._page.show_card(card)

    def _on_acted(self, acts: tuple) -> None:  # type: ignore[type-arg]
        self._page.session.act(*acts)

    def _quiet(self) -> None:
        card = self._table.card
        if card is not None:
            page = QuietPage(self._page.live, card)
            page.noting.connect(self._page.tools.note)
            page.went_on.connect(partial(self._pass, card.key))
            self.show(page)

    def _pass(self, key: str) -> None:
        self._page.session.act(passed(key))

    def _sheet(self) -> None:
        table = self._table
        if table.card is not None:
            page = table.sheet_reading.sheet(table.card.key)
            self.show(page)
            table.sheet_reading.draw(page)

    def _sign(self, key: str) -> None:
        page = SignPage(self._page.desk, self._page.session, key)
        page.went_on.connect(self._table.on_signed)
        page.change_wanted.connect(self._table.on_change)
        page.not_today.connect(self._table.on_not_today)
        Scanning(page, self._page.desk, self._page.session)
        page.reading.may_add = True
        enclosing = self._page.tools.enclosing
        page.reading.own_wanted.connect(enclosing.open)
        enclosing.changed.connect(page.begin)
        self.show(page)
        page.begin()

    def _date(self) -> None:
        self._put(DateCard(self._page.live, today=self._page.today))

    def _papers(self) -> None:
        live = self._page.live
        card = PapersCard(live, papers(live, stops=self._table.is_stopping), by_the_way=False)
        card.wanted.connect(self._page.tools.giving.hand_over)
        self._show_near(card)

    def _end(self) -> None:
        self.show(self._table.stopping.end_page())

    def _show_near(self, card: QWidget) -> None:
        self.view = card
        self._page.show_near(card)
