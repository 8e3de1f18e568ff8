"""Reading and signing in the client's view: the pages, and the client's turns alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.journal import PRACTITIONER
from desktop.domain.signature import PAPER
from desktop.ui.session.client.calm import practitioner_first
from desktop.ui.session.client_words import screen
from desktop.ui.session.signing.sign_page import SignPage
from desktop.ui.session.signing.turns import Turn
from desktop.ui.widgets.card_room import CardRoom

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake


class ClientSignPage(SignPage):
    """The same pages and the same way to sign; the practitioner signs on her own view.

    Paper is printed and filed by the practitioner, so that way is not offered here.
    """

    def _may_sign(self, turn: Turn) -> bool:
        """Let everybody sign here but the practitioner."""
        return turn.signer.role != PRACTITIONER

    def _show_other_turn(self, turn: Turn) -> None:
        """Say whose turn it is before the client's."""
        room = CardRoom()
        room.show_cards(practitioner_first(self._live, turn.signer.name))
        self._show_aside(room)

    def _on_moved(self, live: LiveIntake) -> None:
        """Once the practitioner has signed, it is the client's turn."""
        if self._aside is None or self._pages.currentWidget() is not self._aside:
            super()._on_moved(live)
        elif self._turn() is None:
            self._wait(screen(live, "sealing"))
        else:
            self._sign_next()

    def _ways(self) -> tuple[str, ...]:
        return tuple(way for way in super()._ways() if way != PAPER)
