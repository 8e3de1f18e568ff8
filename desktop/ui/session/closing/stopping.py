"""Stopping for today: the close of a meeting that is not the last one, and its end."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain.flow import SIGN, path
from desktop.domain.journal import ADJOURNED
from desktop.ui.session.acts import went_to
from desktop.ui.session.closing.end import EndPage
from desktop.ui.session.closing.stage import closing_stage

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake
    from desktop.ui.session.page import SessionPage

_NO_STOP, _STOPPING, _OVER = "", "stopping", "over"
"""Whether the meeting is being stopped for today; the journal only says that it was."""


class Stopping(QObject):
    """Knows whether the meeting is being stopped for today, and what its end page leads to."""

    def __init__(self, page: SessionPage) -> None:
        super().__init__(page)
        self._page = page
        self._stop = _NO_STOP
        self._ending = False
        page.session.refused.connect(self._on_refused)

    @property
    def is_under_way(self) -> bool:
        """Whether the close of a meeting is under way that is not the last one."""
        return self._stop == _STOPPING

    @property
    def is_over(self) -> bool:
        """Whether the meeting was stopped, and the next one has not begun."""
        return self._stop == _OVER

    def begin(self) -> None:
        """Stop for today: the close follows."""
        self._stop = _STOPPING

    def give_up(self) -> None:
        """Do not stop after all."""
        self._stop = _NO_STOP

    def see(self, live: LiveIntake) -> None:
        """Notice that the meeting is over, or that the next one has begun."""
        ended = live.intake.rows[-1].action == ADJOURNED
        if self.is_under_way and ended:
            self._stop, self._ending = _OVER, False
        elif self.is_over and not ended:
            self._stop = _NO_STOP

    def takes(self, live: LiveIntake) -> bool:
        """Go to the next card of the close while stopping; say whether that is under way."""
        if not self.is_under_way:
            return False
        card = closing_stage(live, stops=True)[1]
        if card is None or card.key == live.intake.position:
            return False
        return self._page.session.act(went_to(card.key))

    def end_page(self) -> EndPage:
        """Return the page a meeting ends with, the last one or one that is stopped."""
        over = self.is_over
        page = EndPage(self._page.live, stops=over or self.is_under_way, over=over)
        page.finished.connect(partial(self._on_finished, page))
        page.next_time_wanted.connect(partial(self._on_next_time, page))
        page.signing_wanted.connect(self.sign)
        page.left.connect(self._page.left)
        return page

    def sign(self) -> None:
        """Go back to the papers that somebody has still to sign."""
        live = self._page.live
        sign = next((c for c in path(live.pack, live.intake) if c.kind == SIGN), None)
        if sign is not None:
            self._page.session.act(went_to(sign.key))

    def _on_finished(self, page: EndPage) -> None:
        session = self._page.session
        if session.adjourn() if self.is_under_way else session.close():
            page.wait(goes_on=self.is_under_way)

    def _on_next_time(self, page: EndPage) -> None:
        """End this meeting: what everybody signed is kept, and the words are open again."""
        if self._page.session.adjourn():
            self._stop, self._ending = _STOPPING, True
            page.wait(goes_on=True)

    def _on_refused(self, _sentence: str) -> None:
        """Offer both ways again where the meeting could not be ended for today."""
        if self._ending:
            self._stop, self._ending = _NO_STOP, False
