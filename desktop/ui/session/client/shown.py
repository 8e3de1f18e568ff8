"""What the client sees of where the session stands: the card, or a word of calm."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.flow import SHEET, SIGN, Card, path
from desktop.ui.desk import Desk
from desktop.ui.session.acts import passed, went_to
from desktop.ui.session.cards.clause import ClauseCard
from desktop.ui.session.cards.factory import card_for
from desktop.ui.session.cards.session_card import SessionCard
from desktop.ui.session.cards.terms import mark_terms
from desktop.ui.session.client import calm
from desktop.ui.session.client.said import SaidCard, is_said
from desktop.ui.session.client.signing import ClientSignPage
from desktop.ui.session.closing.date_card import DateCard
from desktop.ui.session.closing.stage import DATE
from desktop.ui.session.session import Session
from desktop.ui.session.sheet import SheetPage
from desktop.ui.session.sheet_words import SheetWords, sheet_words
from desktop.ui.session.stops import is_practitioners
from desktop.ui.widgets.card_room import CardRoom

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake
    from desktop.ui.session.table import Table

_HERS = frozenset({"note", "prompt"})


class ClientCards(QStackedWidget):
    """The current card alone; whatever is the practitioner's is a calm page instead.

    Where nobody *types*, what wants a keyboard is only spoken about.

    Signals:
        turned: another card shows now.
        wanted: what is to be done by the way, and the key of what it is about:
            ``open``, ``reword``, ``ask``, ``illustrate`` or ``initial``.
        not_today: nothing is signed today.
    """

    turned = Signal()
    wanted = Signal(str, str)
    not_today = Signal()

    def __init__(self, desk: Desk, session: Session, table: Table, *, types: bool) -> None:
        super().__init__()
        self._desk = desk
        self._session = session
        self._table = table
        self._types = types
        self._room = CardRoom()
        self._view: QWidget | None = None
        self._place: tuple[str, str] = ("", "")
        self._looking: tuple[str, str] | None = None
        self.addWidget(self._room)

    @property
    def view(self) -> QWidget | None:
        """The card or page that shows now."""
        return self._view

    @property
    def room(self) -> CardRoom:
        """The room the cards stand in."""
        return self._room

    def show_session(self) -> None:
        """Show what lies on the table; the same card stays as it is."""
        place, looking = self._table.place, self._table.looking
        is_same = (place, looking) == (self._place, self._looking)
        show = getattr(self._view, "show_live", None)
        if is_same and show is not None and show(self._session.live):
            return
        self._place, self._looking = place, looking
        self._build()

    def first_focus(self) -> QWidget | None:
        """Return what the keyboard starts on."""
        focus = getattr(self._view, "first_focus", None)
        return focus() if focus is not None else self._view

    @property
    def _live(self) -> LiveIntake:
        return self._session.live

    def _build(self) -> None:
        """Make the view that is due."""
        kind, key = self._place
        if self._looking is not None:
            self._look(*self._looking)
        elif kind == SHEET:
            self._show_sheet(key)
        elif kind == SIGN:
            self._show_signing(key)
        elif kind == DATE:
            self._put(DateCard(self._live, today=self._today()))
        elif kind in {"card", "quiet"}:
            self._show_card(key)
        else:
            self._show_calm(calm.farewell(self._live))

    def _show_card(self, key: str) -> None:
        live = self._live
        card = next((one for one in path(live.pack, live.intake) if one.key == key), None)
        if card is None or card.kind in _HERS or is_practitioners(live.pack, key):
            self._show_calm(calm.thanks(live))
        elif card.kind == "quiet":
            self._show_calm(calm.quiet(live, card))
        else:
            self._put(self._card(card))

    def _card(self, card: Card) -> SessionCard:
        if is_said(card.kind, types=self._types):
            return SaidCard(self._live, card)
        return card_for(self._live, card, today=self._today())

    def _put(self, card: SessionCard) -> None:
        card.acted.connect(self._on_acted)
        card.looked.connect(partial(self._look, card.key))
        card.opened.connect(partial(self.wanted.emit, "open"))
        card.rewording.connect(partial(self.wanted.emit, "reword"))
        card.left.connect(self._build)
        mark_terms(self._live, card)
        self._view = card
        self._room.show_cards(card)
        self._turn_to(self._room)

    def _look(self, group: str, clause: str) -> None:
        card = ClauseCard(self._live, group, clause, today=self._today(), may_write=True)
        card.asking.connect(partial(self.wanted.emit, "ask"))
        card.illustrating.connect(partial(self.wanted.emit, "illustrate"))
        self._put(card)

    def _on_acted(self, acts: tuple) -> None:  # type: ignore[type-arg]
        self._session.act(*acts)

    def _show_sheet(self, key: str) -> None:
        live = self._live
        page = SheetPage(live, key)
        page.change_wanted.connect(self._on_change)
        page.blank_wanted.connect(partial(self.wanted.emit, "open"))
        page.initials_wanted.connect(partial(self.wanted.emit, "initial"))
        page.went_on.connect(partial(self._on_read, key))
        self._desk.run(page, partial(sheet_words, live), partial(_show_words, page))
        self._view = page
        self._turn_to(page)

    def _on_change(self, key: str) -> None:
        self._session.act(went_to(key))

    def _on_read(self, key: str) -> None:
        self._session.act(passed(key))

    def _show_signing(self, key: str) -> None:
        page = ClientSignPage(self._desk, self._session, key)
        page.went_on.connect(self._table.on_signed)
        page.change_wanted.connect(self._table.on_change)
        page.not_today.connect(self.not_today)
        self._view = page
        self._turn_to(page)
        page.begin()

    def _show_calm(self, page: calm.CalmPage) -> None:
        self._view = page
        self._room.show_cards(page)
        self._turn_to(self._room)

    def _turn_to(self, view: QWidget) -> None:
        """Show *view*; the one before is freed, the room stays."""
        before = self.currentWidget()
        if self.indexOf(view) < 0:
            self.addWidget(view)
        self.setCurrentWidget(view)
        if before is not None and before is not view and before is not self._room:
            self.removeWidget(before)
            before.deleteLater()
        self.turned.emit()

    def _today(self) -> str:
        return self._desk.means.clock.now().date().isoformat()


def _show_words(page: SheetPage, papers: tuple[SheetWords, ...]) -> None:
    page.show_words(papers)
