"""Newer words for a session that began with older ones: offered calmly, taken only by both."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.session.papers.newer_words import NewerWordsPaper

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake
    from desktop.services.move_pack import NewerWords
    from desktop.ui.session.page import SessionPage


class Moving(QObject):
    """Looks once, when a session is opened again, and stays silent where nothing is newer."""

    def __init__(self, page: SessionPage) -> None:
        super().__init__(page)
        self._page = page

    def look(self) -> None:
        """Look for newer words, unless the session was worked on today already."""
        live = self._page.live
        if live.intake.rows[-1].at[:10] != self._page.today and not live.intake.closed:
            self._page.desk.run(self, partial(self._find, live), self._offer, trouble=_stay)

    def _find(self, live: LiveIntake) -> NewerWords | None:
        from desktop.services.move_pack import newer_words

        return newer_words(self._page.desk.means, self._page.desk.vault, live)

    def _offer(self, newer: NewerWords | None) -> None:
        if newer is None:
            return
        day = self._page.live.wording.date(newer.confirmed_on[:10])
        sentence = self.tr(
            "The wording was updated on %1. This session goes on with the words it began with."
        ).replace("%1", day)
        show = partial(self._show, newer)
        self._page.offer(sentence, action=self.tr("See what changed"), then=show)

    def _show(self, newer: NewerWords) -> None:
        paper = NewerWordsPaper(self._page.live, newer)
        paper.done.connect(partial(self._on_move, newer))
        self._page.tools.open_paper(paper)

    def _on_move(self, newer: NewerWords) -> None:
        if self._page.session.move_pack(newer):
            self._page.tools.close_paper()


def _stay(_error: object) -> None:
    """A pack that cannot be read changes nothing: the session has its own words."""
