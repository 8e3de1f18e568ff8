"""The scans of one session, at the table: the same page as later, for these papers alone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from desktop.ui.desk import Desk
from desktop.ui.home.scans.page import ScansPage
from desktop.ui.session.session import Session

if TYPE_CHECKING:
    from desktop.domain.scans import CopyPage, Seen
    from desktop.services.live_intake import LiveIntake
    from desktop.services.waiting_papers import WaitingPaper


class TableScans(ScansPage):
    """The same page as after the session, for the papers of this one alone.

    Nothing of another client's is ever shown here: what was dropped is held against a paper
    of this session. What is filed goes through the session, which holds the journal.
    """

    def __init__(self, desk: Desk, session: Session, key: str, paths: tuple[str, ...] = ()) -> None:
        live = session.live
        super().__init__(desk, client=live.client, paper=live.document_id(key))
        self._session = session
        self._files = False
        self._sealing = False
        self._dropped = paths
        session.moved.connect(self._on_moved)
        session.refused.connect(self._on_refused)
        session.sealed.connect(self._on_sealed)

    def waiting_job(self) -> Callable[[], tuple[WaitingPaper, ...]]:
        """Return what gathers the papers of this session that wait."""
        return partial(_waiting, self._desk, self._session.live.id)

    def send(
        self, paper: WaitingPaper, copies: tuple[CopyPage, ...], seen: tuple[Seen, ...]
    ) -> None:
        """File through the session; its next paper or the seal follows by itself."""
        self._sealing = len([one for one in seen if one.page]) == len(paper.signers)
        self._files = self._session.file_scans(paper, copies, seen)

    def forget(self) -> None:
        """Let the pictures go: what is kept is in the vault."""
        self._reading = None
        self._show()

    def _on_waiting(self, waiting: tuple[WaitingPaper, ...]) -> None:
        super()._on_waiting(waiting)
        paths, self._dropped = self._dropped, ()
        if self._paper is not None:
            self.take(paths)

    def _on_moved(self, _live: LiveIntake) -> None:
        """Leave the page once what came back is kept; the seal has a page of its own."""
        if self._files:
            self._files = False
            self.rest()
            if not self._sealing:
                self.say_filed(whole=False)
            if self.isVisible():
                self.back_wanted.emit()
            else:
                self.forget()  # the page of signing went on by itself

    def _on_sealed(self) -> None:
        sealing, self._sealing = self._sealing, False
        if sealing:
            self.say_filed(whole=True)

    def _on_refused(self, _sentence: str) -> None:
        """Let it be tried again."""
        if self._files:
            self._files = False
            self.rest()


def _waiting(desk: Desk, intake: str) -> tuple[WaitingPaper, ...]:
    from desktop.services.waiting_papers import waiting_of_intake

    return tuple(
        one for one in waiting_of_intake(desk.means, desk.vault, intake) if one.filed is None
    )
