"""The papers that ask before a session is stopped: for good, or until the next meeting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.session.client_words import screen
from desktop.ui.session.papers.overlay import Paper

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake


class FinishPaper(Paper):
    """Finish well now. Where *two_meetings* are planned, going on at the next comes first."""

    def __init__(self, *, two_meetings: bool) -> None:
        super().__init__("")
        self._two_meetings = two_meetings
        # Their words follow: what is given here only says which buttons there are.
        self.add_buttons(use=" ", leave=" ", other=" " if two_meetings else "")
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Say every word anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def first_focus(self) -> QWidget:
        """Start on the first button."""
        return self.use_button

    def _say(self) -> None:
        self.leave_button.set_words(self.tr("Go on"))
        if self._two_meetings:
            self._say_two()
            return
        self.set_words(
            title=self.tr("Finish well now"),
            body=self.tr(
                "What you have settled is kept. What is open waits for next time. "
                "You go straight to the close."
            ),
        )
        self.use_button.set_words(self.tr("Finish well now"))

    def _say_two(self) -> None:
        self.set_words(
            title=self.tr("Enough for today"),
            body=self.tr(
                "Go on at the next meeting: everything stays open, and the pages for the time "
                "between are made.\nFinish well now: what you have settled is kept, and this "
                "session is closed."
            ),
        )
        self.use_button.set_words(self.tr("Go on at the next meeting"))
        self.other_button.set_words(self.tr("Finish well now"))


class StillToSignPaper(Paper):
    """Some have signed *papers* and others have not: they sign now, or it stays open till then."""

    def __init__(self, live: LiveIntake, papers: Sequence[str]) -> None:
        titles = [live.pack.said(live.wording.language, key).title for key in papers]
        super().__init__(
            screen(live, "still_to_sign"),
            f"{live.wording.listing(titles)}\n{screen(live, 'stays_open')}",
        )
        self.setObjectName("still_to_sign")
        self.add_buttons(
            use=screen(live, "sign_now"),
            other=screen(live, "keep_open"),
            leave=screen(live, "go_on"),
        )
