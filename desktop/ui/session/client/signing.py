"""Reading and signing in the client's view: the pages, and the client's turns alone."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain.journal import PRACTITIONER
from desktop.domain.on_screen import wants_paper
from desktop.domain.signature import PAPER
from desktop.ui.session.client.calm import paper_instead, practitioner_first
from desktop.ui.session.client_words import screen
from desktop.ui.session.signing.sign_page import SignPage
from desktop.ui.session.signing.turns import Turn, all_signed
from desktop.ui.widgets.card_room import CardRoom

if TYPE_CHECKING:
    from desktop.domain.agreement import Signer
    from desktop.services.live_intake import LiveIntake


class ClientSignPage(SignPage):
    """The same pages and the same way to sign; the practitioner signs on her own view.

    Paper is printed and filed by the practitioner, so that way is not offered here.
    """

    def _may_sign(self, turn: Turn) -> bool:
        """Let everybody sign here but the practitioner, and whoever wants paper."""
        return turn.signer.role != PRACTITIONER and not self._wants_paper(turn)

    def _show_other_turn(self, turn: Turn) -> None:
        """Say whose turn it is before the client's, or that paper is just as good."""
        room = CardRoom()
        calm = paper_instead(self._live) if self._wants_paper(turn) else None
        room.show_cards(calm or practitioner_first(self._live, turn.signer.name))
        self.show_aside(room)

    def _wants_paper(self, turn: Turn) -> bool:
        return wants_paper(self._live.intake.on_screen, turn.signer.party)

    def _is_far(self, signer: Signer) -> bool:  # noqa: ARG002 - whoever holds this screen is here
        """Say that whoever signs here is here."""
        return False

    def _turn(self, party: str = "") -> Turn | None:
        """Return whose turn it is; how they are known is noted on the practitioner's window."""
        turn = super()._turn(party)
        return None if turn is None else replace(turn, may_attest=False)

    def _on_moved(self, live: LiveIntake) -> None:
        """Once the practitioner has signed, it is the client's turn; a no leads to paper."""
        if self._card is not None and self._wants_paper(self._card.turn):
            self._show_other_turn(self._card.turn)
        elif self._aside is None or self._pages.currentWidget() is not self._aside:
            super()._on_moved(live)
        elif all_signed(live, self._drafts[self._paper].agreement):
            self._wait(screen(live, "sealing"))
        else:
            self._sign_next()

    def _ways(self) -> tuple[str, ...]:
        return tuple(way for way in super()._ways() if way != PAPER)
