"""Says at once when an answer does not fit with another one, and leads to it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from desktop.domain.clashes import Clash, clashes
from desktop.ui.session.client_words import screen

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake
    from desktop.ui.session.page import SessionPage


class Fitting:
    """Remembers what did not fit together before, for it is said once."""

    def __init__(self, page: SessionPage) -> None:
        self._page = page
        self._known = self._keys(page.live)

    def look(self, live: LiveIntake) -> None:
        """Say what does not fit together since the last act; nothing is stopped by it."""
        found = clashes(live.pack, live.intake)
        new = [clash for clash in found if clash.key not in self._known]
        self._known = frozenset(clash.key for clash in found)
        if new and not (live.intake.frozen_text or live.intake.sealed):
            self._offer(live, new[0])

    def _offer(self, live: LiveIntake, clash: Clash) -> None:
        said = live.pack.said(live.wording.language, clash.key)
        last = live.intake.rows[-1].item
        item = last if last in clash.items else clash.items[0]
        self._page.offer(
            said.question,
            action=screen(live, "clash_look"),
            then=partial(self._page.tools.open_item, item),
        )

    @staticmethod
    def _keys(live: LiveIntake) -> frozenset[str]:
        return frozenset(clash.key for clash in clashes(live.pack, live.intake))
