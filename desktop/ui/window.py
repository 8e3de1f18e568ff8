"""Where people are: from the entrance to the desk, into sessions and papers, and back."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui import errands
from desktop.ui.after.ways import AfterWays
from desktop.ui.awake.awake import awake_here
from desktop.ui.desk import Hall
from desktop.ui.desks import Desks
from desktop.ui.entry.entrance import Entrance, Opened
from desktop.ui.guard import Guard
from desktop.ui.kept_edit import KeptEdit
from desktop.ui.page import Page
from desktop.ui.parting import Parting
from desktop.ui.practice.backups.ways import BackupWays
from desktop.ui.practice.keys.ways import KeySettings, KeyWays
from desktop.ui.practice.log.ways import Doors, LogWays
from desktop.ui.practice.wording_ways import WordingWays
from desktop.ui.preferences import Remembered
from desktop.ui.record.ways import RecordWays
from desktop.ui.rehearsal_bar import RehearsalBar
from desktop.ui.rewording import Rewording
from desktop.ui.tongue import Tongue, Wanted

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake
    from desktop.services.try_out import TryOut
    from desktop.store.derivation import Cost
    from desktop.ui.crash import CrashReport
    from desktop.ui.home.scans.page import ScansPage


class Places(QObject):
    """Leads from page to page. Pages are loaded when somebody first goes there."""

    def __init__(
        self,
        hall: Hall,
        tongue: Tongue,
        kept: Remembered,
        *,
        cost: Cost | None = None,
    ) -> None:
        super().__init__(hall.window)
        self._hall = hall
        self._kept = kept
        tongue.chosen.connect(lambda: kept.keep_language(tongue.choice.value))
        self._rewording = Rewording(tongue, hall.window, hall.work)
        self.desks = Desks(hall, self)
        self.parting = Parting(hall, self.desks, self)
        self._entrance = Entrance(hall, kept, self.parting, cost=cost, parent=self)
        self._hear_entrance(tongue)
        self._after = AfterWays(
            self,
            desk=lambda: self.desks.now,
            show=self._show,
            client=self.client,
            document=self.document,
        )
        self.record = RecordWays(self, desks=self.desks, show=self._show, client=self.client)
        self._rehearsal = RehearsalBar()
        self._half = KeptEdit(self)
        self.guard = Guard(hall, kept.now.lock_minutes, self)
        self.keys = KeyWays(
            self,
            KeySettings(kept, self.guard, cost),
            desks=self.desks,
            show=self._show,
            back=self.practice,
            home=self.home,
        )
        doors = Doors(self.practice, self.home, self.client)
        self.log = LogWays(self, desks=self.desks, show=self._show, doors=doors)
        self.words = WordingWays(self, self.desks, self._show, doors)
        self.backups = BackupWays(self, desks=self.desks, show=self._show, back=self.practice)
        self._awake = awake_here(os.environ, self)
        self._hear(hall)

    def _hear_entrance(self, tongue: Tongue) -> None:
        self._entrance.opened.connect(self._on_opened)
        self._entrance.tried.connect(self._on_tried)
        self._entrance.about_wanted.connect(self.about)
        self._entrance.language_wanted.connect(lambda code: tongue.choose(Wanted(code)))

    def start(self) -> None:
        """Show the first page."""
        self._entrance.start()

    def home(self) -> None:
        """Show the practitioner's home; whoever came by the custodian's sheet sees theirs."""
        if not self.keys.custodian.home(self.desk, self.clients, self.client):
            self.desk()

    def desk(self) -> None:
        """Show the practice's own desk."""
        from desktop.ui.home.home import HomePage

        page = HomePage(self.desks.now)
        page.session_wanted.connect(self.book)
        page.booking_opened.connect(self.book)
        page.resumed.connect(self.resume)
        page.client_opened.connect(self.client)
        page.document_opened.connect(self.document)
        page.clients_wanted.connect(self.clients)
        page.practice_wanted.connect(self.practice)
        page.wording_wanted.connect(self.words.read)
        page.blank_papers_wanted.connect(self.blank_papers)
        page.check_wanted.connect(self.check)
        page.scans_wanted.connect(self.scans)
        page.scans_dropped.connect(self.dropped)
        page.backups_wanted.connect(partial(self.backups.backups, self.home))
        page.rehearse_wanted.connect(self.rehearse)
        page.about_wanted.connect(self.about)
        self._show(page, self.desk)
        self.log.remind()

    def clients(self) -> None:
        """Show all clients."""
        from desktop.ui.home.clients import ClientsPage

        page = ClientsPage(self.desks.now)
        page.client_opened.connect(self.client)
        page.back_wanted.connect(self.home)
        self._show(page, self.clients)

    def client(self, client: str) -> None:
        """Show one client."""
        from desktop.ui.home.client import ClientPage

        page = ClientPage(self.desks.now, client)
        page.resumed.connect(self.resume)
        page.document_opened.connect(partial(self.document, client))
        page.change_wanted.connect(partial(self._after.choose, client))
        page.own_wanted.connect(partial(self._after.sign_own, client))
        page.contact_opened.connect(partial(self.contact, client))
        page.record_wanted.connect(partial(self.record.go, client))
        page.log_wanted.connect(partial(self.log.log, client))
        page.copy_wanted.connect(partial(self.scans, client))
        page.scans_dropped.connect(partial(self.dropped, client=client))
        page.back_wanted.connect(self.home)
        self._show(page, partial(self.client, client))

    def scans(self, client: str = "", paper: str = "") -> ScansPage:
        """Show where signed paper that came back is filed: anybody's, or one *client*'s."""
        from desktop.ui.home.scans.page import ScansPage

        page = ScansPage(self.desks.now, client=client, paper=paper)
        page.back_wanted.connect(partial(self.client, client) if client else self.home)
        self._show(page, lambda: self.scans(client, paper).take(page.paths))
        return page

    def dropped(self, paths: tuple[str, ...], *, client: str = "") -> None:
        """File the scans at *paths*, which were dropped on a page."""
        self.scans(client).take(paths)

    def contact(self, client: str, intake: str) -> None:
        """Show how a client can be reached safely."""
        from desktop.ui.home.contact import ContactPage

        page = ContactPage(self.desks.now, intake)
        page.back_wanted.connect(partial(self.client, client))
        self._show(page, partial(self.contact, client, intake))

    def document(self, client: str, document: str) -> None:
        """Show one paper of a client."""
        from desktop.ui.home.document import DocumentPage

        page = DocumentPage(self.desks.now, document)
        page.back_wanted.connect(partial(self.client, client))
        self._show(page, partial(self.document, client, document))

    def blank_papers(self) -> None:
        """Show a first meeting on paper, to be printed."""
        from desktop.ui.home.blank_set import BlankSetPage

        page = BlankSetPage(self.desks.now)
        page.back_wanted.connect(self.home)
        self._show(page, self.blank_papers)

    def practice(self) -> None:
        """Show the practice profile."""
        from desktop.ui.practice.profile import ProfilePage

        page = ProfilePage(self.desks.now)
        page.back_wanted.connect(self.home)
        page.wording_wanted.connect(self.words.read)
        page.seal_wanted.connect(self.seal)
        page.keys_wanted.connect(self.keys.keys)
        page.backups_wanted.connect(self.backups.backups)
        page.log_wanted.connect(self.log.log)
        page.files_wanted.connect(self.record.keeping.files)
        self._show(self.words.led_to(page))

    def seal(self) -> None:
        """Show the practice's seal."""
        from desktop.ui.practice.seal import SealPage

        page = SealPage(self.desks.now)
        page.back_wanted.connect(self.practice)
        self._show(page, self.seal)

    def check(self, *paths: str) -> None:
        """Show the page on which files are checked, beginning with those at *paths*."""
        from desktop.ui.home.check import CheckPage

        page = CheckPage(self.desks.now)
        page.back_wanted.connect(self.home)
        self._show(page, lambda: self.check(*page.paths))
        if paths:
            page.check(*paths)

    def book(self, intake: str = "") -> None:
        """Prepare a first session: a new one, or the *intake* that was kept for later."""
        from desktop.ui.session.booking import BookingPage

        page = BookingPage(self.desks.now, intake)
        page.begun.connect(self.session)
        page.begun_on_paper.connect(partial(self.session, on_paper=True))
        page.left.connect(self.home)
        page.going_on.connect(self.resume)
        page.practice_wanted.connect(self.practice)
        page.wording_wanted.connect(self.words.read)
        self._show(page)

    def resume(self, intake: str) -> None:
        """Go on with an intake at the card where it was left; one only booked is prepared."""
        desk = self.desks.now
        desk.run(self, partial(errands.resume, desk, intake), self._on_resumed)

    def _on_resumed(self, live: LiveIntake) -> None:
        from desktop.domain.preparing import begun_at

        if live.intake.later_paper:
            self._after.go_on(live)
        elif begun_at(live.pack, live.intake.rows):
            self.session(live)
        else:
            self.book(live.id)

    def session(self, live: LiveIntake, *, on_paper: bool = False) -> None:
        """Show the session itself, which hides in its own way; the system stays awake for it."""
        from desktop.ui.session.page import SessionPage

        page = SessionPage(self.desks.now, live)
        page.left.connect(self.home)
        page.left.connect(self.log.keep)
        self._show(page)
        if on_paper:
            page.tools.own.calm()
        if self._hall.window.page() is page:
            self._awake.hold()

    def about(self) -> None:
        """Show what this program is."""
        errands.about(self.desks, self._hall)

    def rehearse(self) -> None:
        """Rehearse on the practice's own profile, while the vault stays as it is."""
        self._hall.run(self, partial(errands.try_on_own, self.desks.now), self._on_tried)

    def end_rehearsal(self) -> None:
        """End the rehearsal, remove everything of it, and go back to where it began."""
        page = self._hall.window.page()
        if not self.desks.is_rehearsing or (page is not None and not page.may_leave()):
            return
        self.desks.end_rehearsal()
        self._hall.window.clear_notice()
        self._show_standing()
        (self.home if self.desks.is_open else self._entrance.welcome)()

    def lock(self) -> None:
        """Close the vault and show nothing but the unlock window."""
        if not self.desks.has_own:
            self.parting.lock(briefly=self.guard.is_leaving)
            return
        self._half.take(self.desks, self._hall.window.page())
        self._hall.window.clear_notice()
        self._entrance.ask_passphrase(locked=True)
        self.guard.rest()
        self._awake.release()
        self.desks.end_rehearsal()
        self.parting.lock(briefly=self.guard.is_leaving)

    def _restore(self, backup: Path | None = None) -> None:
        """Lock, and restore *backup*; without one, put the former vault back."""
        self.lock()
        self.parting.stop()
        self._entrance.restoring.begin(backup)

    def crash(self, report: CrashReport) -> None:
        """Show the page a bug gets, over the page it happened on."""
        from desktop.ui.crash_page import CrashPage

        before = self._hall.window.page()
        if isinstance(before, CrashPage):
            return
        page = CrashPage(report)
        page.close_wanted.connect(self._hall.window.close)
        page.back_wanted.connect(partial(self._after_crash, before))
        self._hall.window.put_in_front(page, keep=True)

    def close(self) -> None:
        """Put everything away: the window is closing."""
        page = self._hall.window.page()
        if page is not None:
            page.leave()
        self._hall.window.uncover()
        self._awake.release()
        self.guard.close()
        self._hall.work.close()
        self.desks.close()

    def _after_crash(self, page: Page | None) -> None:
        """Show again what was there before the bug."""
        if page is not None:
            self._hall.window.show_page(page)
        elif self.desks.is_open:
            self.home()
        else:
            self._entrance.start()

    def _on_opened(self, opened: Opened) -> None:
        self.desks.open(opened.vault, opened.practitioner)
        self._hall.window.clear_notice()
        self._show_standing()
        if opened.sheet is not None:
            self._confirm_sheet(opened)
        elif opened.code is not None:
            self.keys.passphrase(opened.code)
        else:
            self.home()
        self._half.offer(self.desks.now)
        self.log.begin()

    def _confirm_sheet(self, opened: Opened) -> None:
        """Have the recovery sheet written down before anything else."""
        from desktop.ui.setup.sheet_printing import sheet_page

        assert opened.sheet is not None  # noqa: S101 - asked by the caller
        page = sheet_page(self.desks.now, opened.sheet)
        after = self.practice if opened.is_new else self.home
        page.confirmed.connect(partial(self._on_sheet, after))
        self._show(page)

    def _on_sheet(self, after: Callable[[], None]) -> None:
        self._hall.window.clear_notice()
        self._hall.run(self, partial(errands.note_sheet, self.desks.now), lambda _: after())

    def _on_tried(self, tried: TryOut) -> None:
        self.desks.rehearse(tried)
        self._show_standing()
        desk = self.desks.now
        desk.run(self, partial(errands.begin_example, desk, tried), self.session)

    def _show(self, page: Page, remake: Callable[[], None] | None = None) -> None:
        """Show *page*; from now on the vault locks itself when nobody is there.

        *remake* shows it anew in another language, where it cannot reword itself.
        """
        page.remake = remake
        self._hall.window.show_saved("")
        if self._hall.window.show_page(page):
            self._awake.release()
            self.guard.watch()
            self._show_standing()

    def _on_client_view(self) -> None:
        page = self._hall.window.page()
        if page is not None:
            page.share()

    def _show_standing(self) -> None:
        """Show whether this is a rehearsal, and whether there is something to lock."""
        self._rehearsal.setVisible(self.desks.is_rehearsing)
        shares = getattr(self._hall.window.page(), "has_client_view", False)
        self._hall.window.bar.set_tools(client_view=shares, lock=self.desks.has_own)

    def _hear(self, hall: Hall) -> None:
        """Do what the window asks for."""
        self._rehearsal.end_wanted.connect(self.end_rehearsal)
        hall.window.put_banner(self._rehearsal)
        self.guard.lock_wanted.connect(self.lock)
        self.parting.began.connect(self._show_standing)
        self.backups.restore_wanted.connect(self._restore)
        hall.window.lock_wanted.connect(self.lock)
        hall.window.about_wanted.connect(self.about)
        hall.window.closing.connect(self.close)
        hall.look.changed.connect(self._on_look)
        hall.window.client_view_wanted.connect(self._on_client_view)

    def _on_look(self) -> None:
        self._kept.keep_look(scheme=self._hall.look.scheme.value, scale=self._hall.look.scale)
