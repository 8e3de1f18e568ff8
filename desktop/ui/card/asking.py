"""Asks for the card each time something is sealed, and forgets the PIN when that is done."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.card import CardUse
from desktop.ui.card.papers import PinPaper
from desktop.ui.card.wish import CardWish
from desktop.ui.desk import Desk, TroubleSpokenError
from desktop.ui.session.papers.overlay import Overlay

if TYPE_CHECKING:
    from desktop.domain.card import CardToken


class CardAsking(QObject):
    """Puts the question on top of a page.

    Signals:
        left: nothing is sealed now.
    """

    left = Signal()

    def __init__(self, desk: Desk, host: QWidget) -> None:
        super().__init__(host)
        self._desk = desk
        self._host = host
        self._overlay: Overlay | None = None

    @property
    def paper(self) -> PinPaper | None:
        """The question, while it is open."""
        paper = self._overlay.paper if self._overlay is not None else None
        return paper if isinstance(paper, PinPaper) else None

    def ask(self, wish: CardWish) -> None:
        """Ask for the card; what she chooses goes on with *wish*."""
        self.put_away()
        paper = PinPaper(
            self.tr("Seal with your card"),
            self.tr("Everything is kept. Put the card in and type its PIN: it is asked each time."),
            use=self.tr("Seal with the card"),
            leave=self.tr("Not now"),
        )
        if wish.refusal:
            paper.refuse(wish.refusal)
        paper.done.connect(partial(self._on_pin, paper, wish))
        paper.other.connect(partial(self._on_own_key, wish))
        paper.left.connect(self._on_left)
        self._overlay = Overlay(self._host, paper)
        self._overlay.closed.connect(self._on_closed)
        self._overlay.open()
        look = partial(_standing, self._desk)
        self._desk.run(paper, look, partial(self._on_card, paper), trouble=partial(_absent, paper))
        own = partial(_may_stand_in, self._desk)
        self._desk.run(paper, own, partial(self._on_own, paper))

    def put_away(self) -> None:
        """Take the question away."""
        overlay, self._overlay = self._overlay, None
        if overlay is not None:
            overlay.close_quietly()

    def take_keyboard(self) -> None:
        """Put the keyboard on the question, if it is open: somebody else had the screen."""
        paper = self.paper
        if paper is not None:
            paper.first_focus().setFocus()

    def _on_card(self, paper: PinPaper, card: CardToken) -> None:
        if paper is self.paper:
            paper.show_card(card)

    def _on_own(self, paper: PinPaper, may: bool) -> None:  # noqa: FBT001 - a result
        if may and paper is self.paper:
            paper.offer_own_key()

    def _on_pin(self, paper: PinPaper, wish: CardWish) -> None:
        pin = paper.pin
        self.put_away()
        wish.again(CardUse(pin))

    def _on_own_key(self, wish: CardWish) -> None:
        self.put_away()
        wish.again(CardUse(own_key=True))

    def _on_left(self) -> None:
        self.put_away()
        self.left.emit()

    def _on_closed(self) -> None:
        self._overlay = None


def _standing(desk: Desk) -> CardToken:
    from desktop.services.card_seal import card_now

    return card_now(desk.vault)


def _may_stand_in(desk: Desk) -> bool:
    from desktop.services.card_seal import may_stand_in

    return may_stand_in(desk.means, desk.vault)


def _absent(paper: PinPaper, error: TroubleSpokenError) -> None:
    paper.refuse(str(error))
