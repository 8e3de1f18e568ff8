"""Finishing well now, from wherever people are: asked once, and never over half the signatures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.domain.flow import SIGN
from desktop.ui.session.acts import finished_early, passed
from desktop.ui.session.closing.end import SPLIT
from desktop.ui.session.papers.finish import FinishPaper, StillToSignPaper

if TYPE_CHECKING:
    from desktop.ui.session.page import SessionPage
    from desktop.ui.session.tools import Tools


class Finishing(QObject):
    """Asks before a session is stopped, for good or until the next meeting."""

    def __init__(self, page: SessionPage, tools: Tools) -> None:
        super().__init__(page)
        self._page = page
        self._tools = tools

    def ask(self) -> None:
        """Ask once, then stop well: what is open is kept for another time."""
        live = self._page.live
        if live.intake.sealed or live.intake.finished_early:
            return
        if live.answers.get(SPLIT) is True or live.intake.meetings:
            paper = FinishPaper(two_meetings=True)
            paper.done.connect(self._on_stop_today)
            paper.other.connect(self._on_finish)
        elif self._papers_in_the_close():
            self._say_who_is_missing()
            return
        else:
            paper = FinishPaper(two_meetings=False)
            paper.done.connect(self._on_finish)
        self._tools.open_paper(paper)

    def _on_finish(self) -> None:
        """Go straight to the close; what some have signed waits for the others."""
        here = self._page.session.card()
        if self._papers_in_the_close():
            self._say_who_is_missing()
        elif here is not None and self._begun():  # at the signing itself
            self._tools.finish_paper(passed(here.key))
        else:
            self._tools.finish_paper(finished_early())

    def _on_stop_today(self) -> None:
        self._tools.close_paper()
        self._page.table.stop_today()

    def _begun(self) -> tuple[str, ...]:
        """Return what some have signed, or took to sign, and others have not."""
        from desktop.services.present_documents import begun_papers

        return begun_papers(self._page.live)

    def _papers_in_the_close(self) -> tuple[str, ...]:
        """Return what was begun to be signed where the signing has been left."""
        here = self._page.session.card()
        at_signing = here is not None and here.kind == SIGN
        return () if at_signing else self._begun()

    def _say_who_is_missing(self) -> None:
        """Finish over nobody's signature: the others sign now, or the session stays open."""
        paper = StillToSignPaper(self._page.live, self._papers_in_the_close())
        paper.done.connect(self._on_sign)
        paper.other.connect(self._on_keep_open)
        self._tools.open_paper(paper)

    def _on_sign(self) -> None:
        self._tools.close_paper()
        self._page.table.stopping.sign()

    def _on_keep_open(self) -> None:
        self._tools.close_paper()
        self._page.left.emit()
