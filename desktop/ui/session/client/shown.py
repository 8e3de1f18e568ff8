"""What the client sees of where the session stands: the card, or a word of calm."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.flow import SHEET, SIGN, Card
from desktop.ui.desk import Desk
from desktop.ui.session.acts import passed, went_to
from desktop.ui.session.cards.clause import ClauseCard
from desktop.ui.session.cards.factory import card_for
from desktop.ui.session.cards.session_card import SessionCard
from desktop.ui.session.cards.terms import mark_terms
from desktop.ui.session.client_words import screen
from desktop.ui.session.closing.stage import CARD, closing_stage
from desktop.ui.session.session import Session
from desktop.ui.session.sheet import SheetPage
from desktop.ui.session.sheet_words import SheetWords, sheet_words
from desktop.ui.session.stops import is_practitioners
from desktop.ui.widgets.card_room import CardRoom
from desktop.ui.widgets.empty_state import EmptyState

_PRIVATE = frozenset({"quiet", SIGN, "note", "prompt", "teach_back"})


class ClientCards(QStackedWidget):
    """The current card alone; whatever is the practitioner's is a calm page instead."""

    def __init__(self, desk: Desk, session: Session) -> None:
        super().__init__()
        self._desk = desk
        self._session = session
        self._room = CardRoom()
        self._view: QWidget | None = None
        self.addWidget(self._room)

    def show_session(self) -> None:
        """Show the card the session stands at."""
        live, card = self._session.live, self._session.card()
        shown = self._view
        if (
            isinstance(shown, SessionCard)
            and card is not None
            and shown.key == card.key
            and shown.show_live(live)
        ):
            return
        self._build(card)

    def first_focus(self) -> QWidget | None:
        """Return what the keyboard starts on."""
        focus = getattr(self._view, "first_focus", None)
        return focus() if focus is not None else self._view

    def _build(self, card: Card | None) -> None:
        live = self._session.live
        after = {step.key for step in live.pack.steps if step.stage == "after"}
        if card is not None and card.kind == SHEET:
            self._show_sheet(card)
        elif (
            card is None
            or card.kind in _PRIVATE
            or is_practitioners(live.pack, card.key)
            or (card.step in after and closing_stage(live)[0] != CARD)
        ):
            self._show_calm()
        else:
            self._put(card_for(live, card, today=self._today()))

    def _put(self, card: SessionCard) -> None:
        card.acted.connect(self._on_acted)
        card.looked.connect(partial(self._look, card.key))
        card.left.connect(self._on_left)
        mark_terms(self._session.live, card)
        self._view = card
        self._room.show_cards(card)
        self._turn_to(self._room)

    def _look(self, group: str, clause: str) -> None:
        self._put(ClauseCard(self._session.live, group, clause, today=self._today()))

    def _on_left(self) -> None:
        self._build(self._session.card())

    def _on_acted(self, acts: tuple) -> None:  # type: ignore[type-arg]
        self._session.act(*acts)

    def _show_sheet(self, card: Card) -> None:
        live = self._session.live
        page = SheetPage(live, card.key)
        page.change_wanted.connect(self._on_change)
        page.went_on.connect(partial(self._on_read, card.key))
        self._desk.run(page, partial(sheet_words, live), partial(_show_words, page))
        self._view = page
        self._turn_to(page)

    def _on_change(self, key: str) -> None:
        self._session.act(went_to(key))

    def _on_read(self, key: str) -> None:
        self._session.act(passed(key))

    def _show_calm(self) -> None:
        page = EmptyState(
            screen(self._session.live, "your_time"),
            screen(self._session.live, "give_back_when"),
            picture="hand-heart",
        )
        self._view = page
        self._turn_to(page)

    def _turn_to(self, view: QWidget) -> None:
        """Show *view*; the one before is freed, the room stays."""
        before = self.currentWidget()
        if self.indexOf(view) < 0:
            self.addWidget(view)
        self.setCurrentWidget(view)
        if before is not None and before is not view and before is not self._room:
            self.removeWidget(before)
            before.deleteLater()

    def _today(self) -> str:
        return self._desk.means.clock.now().date().isoformat()


def _show_words(page: SheetPage, papers: tuple[SheetWords, ...]) -> None:
    page.show_words(papers)
