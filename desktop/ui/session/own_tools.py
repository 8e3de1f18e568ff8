"""The practitioner's own tools: a private note, what is still open, the steps by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.ui.carry import Carried
from desktop.ui.private_paper import PrivatePaper
from desktop.ui.session.paper_led.calm import CalmPage
from desktop.ui.session.paper_led.entry import EntryPage
from desktop.ui.session.paper_led.ways import OnPaper, SheetPaper
from desktop.ui.session.papers.still_open import StillOpenPaper

if TYPE_CHECKING:
    from desktop.ui.session.page import SessionPage


class OwnTools(QObject):
    """Opens papers that only the practitioner reads; none of them opens on a client's screen.

    *lay* puts a paper over the page, *put_away* takes it off, *use* does so once it is kept.
    """

    def __init__(
        self,
        page: SessionPage,
        *,
        lay: Callable[[QWidget], None],
        put_away: Callable[[], None],
        use: Callable[[], None],
    ) -> None:
        super().__init__(page)
        self._page = page
        self._lay = lay
        self._put_away = put_away
        self._use = use

    def private_note(self) -> None:
        """Write a private note; the session goes on where it stands."""
        paper = PrivatePaper(self.tr("A private note"))
        paper.add_buttons(use=self.tr("Keep privately"), leave=self.tr("Leave it"))
        paper.done.connect(lambda: self._keep(paper))
        self._lay(paper)

    def still_open(self) -> None:
        """List what is open, with a way to each."""
        paper = StillOpenPaper(self._page.live, time=self._page.time_words())
        paper.chosen.connect(self._go)
        self._lay(paper)

    def on_paper(self) -> None:
        """Offer to work on paper, and to enter what was settled there."""
        paper = OnPaper()
        paper.sheet_wanted.connect(self.sheet)
        paper.done.connect(self.calm)
        paper.other.connect(self.enter)
        self._lay(paper)

    def sheet(self) -> None:
        """Print or save the facilitator's sheet."""
        self._lay(SheetPaper(self._page.desk, self._page, lambda: self._page.live))

    def calm(self) -> None:
        """Let the screen rest while people talk."""
        self._put_away()
        self._page.fold_cue()
        calm = CalmPage(self._page, self._page.live)
        calm.entering.connect(self.enter)
        calm.left.connect(self._page.table.refocus)
        calm.open()

    def enter(self) -> None:
        """Show one page on which everything is entered; once somebody has signed, none."""
        self._put_away()
        live, session = self._page.live, self._page.session
        if live.intake.frozen_text or live.intake.sealed or live.intake.finished_early:
            self._page.tell(self.tr("The words are signed already. What is open stands here."))
            return
        entry = EntryPage(live, self._page.desk.means.clock.now())
        entry.acted.connect(lambda acts: session.act(*acts))
        entry.rewording.connect(self._page.tools.changing.reword)
        entry.opened.connect(self._page.tools.open_item)
        entry.card_wanted.connect(self._go)
        entry.finished.connect(self._page.table.take_up)
        session.waited.connect(entry.wait)
        self._page.table.lay_aside(entry)

    def say_anew(self) -> None:
        """Say the entry page in another language, with what is typed and not yet entered."""
        table = self._page.table
        if table.aside is not None:
            carried = Carried.of(table.aside)
            self.enter()
            carried.hand_to(table.aside)

    def _keep(self, paper: PrivatePaper) -> None:
        if self._page.session.keep_private(paper.words()):
            self._use()
            self._page.tell_once_kept(self.tr("The note is kept privately."))

    def _go(self, card: str) -> None:
        self._put_away()
        self._page.table.go_to(card)
