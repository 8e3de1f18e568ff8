"""Where people are: from the entrance to the desk, into sessions and papers, and back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout

from desktop.ui.desk import Desk, Hall
from desktop.ui.entry.entrance import Entrance, Opened
from desktop.ui.idle import IDLE_MINUTES, IdleWatch
from desktop.ui.page import Page
from desktop.ui.preferences import Remembered
from desktop.ui.rehearsal_bar import RehearsalBar

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake
    from desktop.services.try_out import TryOut
    from desktop.store.derivation import Cost
    from desktop.store.vault import Vault
    from desktop.ui.crash import CrashReport


class Places(QObject):
    """Leads from page to page; the only part of the window that holds the vault.

    A rehearsal sets the desk aside and gives it back at its end.
    """

    def __init__(
        self,
        hall: Hall,
        kept: Remembered,
        *,
        cost: Cost | None = None,
        idle_minutes: float = IDLE_MINUTES,
    ) -> None:
        super().__init__(hall.window)
        self._hall = hall
        self._kept = kept
        self._desk: Desk | None = None
        self._set_aside: Desk | None = None
        self._tried: TryOut | None = None
        self._entrance = Entrance(hall, kept, cost=cost, parent=self)
        self._entrance.opened.connect(self._on_opened)
        self._entrance.tried.connect(self._on_tried)
        self._entrance.about_wanted.connect(self.about)
        self._rehearsal = self._rehearsal_bar()
        self._idle = IdleWatch(_application(), idle_minutes, self)
        self._idle.idle.connect(self.lock)
        window = hall.window
        window.lock_wanted.connect(self.lock)
        window.about_wanted.connect(self.about)
        window.closing.connect(self.close)
        hall.look.changed.connect(self._on_look)
        QShortcut(QKeySequence("F1"), window, self.about)

    def start(self) -> None:
        """Show the first page."""
        self._entrance.start()

    def home(self) -> None:
        """Show the practitioner's home."""
        from desktop.ui.home.home import HomePage

        desk = self._at_desk()
        page = HomePage(desk)
        page.session_wanted.connect(self.book)
        page.resumed.connect(self.resume)
        page.client_opened.connect(self.client)
        page.clients_wanted.connect(self.clients)
        page.practice_wanted.connect(self.practice)
        page.wording_wanted.connect(self.wording)
        page.check_wanted.connect(self.check)
        page.rehearse_wanted.connect(self.rehearse)
        page.about_wanted.connect(self.about)
        page.lock_wanted.connect(self.lock)
        self._show(page)

    def clients(self) -> None:
        """Show all clients."""
        from desktop.ui.home.clients import ClientsPage

        page = ClientsPage(self._at_desk())
        page.client_opened.connect(self.client)
        page.back_wanted.connect(self.home)
        self._show(page)

    def client(self, client: str) -> None:
        """Show one client."""
        from desktop.ui.home.client import ClientPage

        page = ClientPage(self._at_desk(), client)
        page.resumed.connect(self.resume)
        page.document_opened.connect(partial(self.document, client))
        page.back_wanted.connect(self.home)
        self._show(page)

    def document(self, client: str, document: str) -> None:
        """Show one paper of a client."""
        from desktop.ui.home.document import DocumentPage

        page = DocumentPage(self._at_desk(), document)
        page.back_wanted.connect(partial(self.client, client))
        self._show(page)

    def practice(self) -> None:
        """Show the practice profile."""
        from desktop.ui.practice.profile import ProfilePage

        page = ProfilePage(self._at_desk())
        page.back_wanted.connect(self.home)
        page.wording_wanted.connect(self.wording)
        self._show(page)

    def wording(self) -> None:
        """Show the pack's words, to be gone through and confirmed."""
        from desktop.ui.practice.wording import WordingPage

        page = WordingPage(self._at_desk())
        page.back_wanted.connect(self.home)
        page.confirmed.connect(self.home)
        self._show(page)

    def check(self) -> None:
        """Show the page on which a file is checked."""
        from desktop.ui.home.check import CheckPage

        page = CheckPage(self._at_desk())
        page.back_wanted.connect(self.home)
        self._show(page)

    def book(self) -> None:
        """Prepare a first session."""
        from desktop.ui.session.booking import BookingPage

        page = BookingPage(self._at_desk())
        page.begun.connect(self.session)
        page.left.connect(self.home)
        self._show(page)

    def resume(self, intake: str) -> None:
        """Go on with an intake at the card where it was left."""
        desk = self._at_desk()
        desk.run(self, partial(_resume, desk, intake), self.session)

    def session(self, live: LiveIntake) -> None:
        """Show the session itself."""
        from desktop.ui.session.page import SessionPage

        page = SessionPage(self._at_desk(), live)
        page.left.connect(self.home)
        if self._show(page):
            self._idle.rest()

    def about(self) -> None:
        """Show what this program is."""
        from desktop.ui.about import AboutDialog

        dialog = AboutDialog(self._hall.window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def rehearse(self) -> None:
        """Rehearse on the practice's own profile, while the vault stays as it is."""
        desk = self._at_desk()
        desk.run(self, partial(_try_on_own, desk), self._on_tried)

    def end_rehearsal(self) -> None:
        """End the rehearsal, remove everything of it, and go back to where it began."""
        page = self._hall.window.page()
        if self._tried is None or (page is not None and not page.may_leave()):
            return
        self._drop_rehearsal()
        if self._desk is not None:
            self.home()
        else:
            self._entrance.welcome()

    def lock(self) -> None:
        """Close the vault and show nothing but the unlock window."""
        if self._set_aside is not None:
            self._drop_rehearsal()
        if self._desk is None or self._tried is not None:
            return
        self._hall.window.clear_notice()
        self._entrance.ask_passphrase(locked=True)
        vault, self._desk = self._desk.vault, None
        self._idle.rest()
        self._tools()
        self._hall.run(self, vault.close, _nothing)

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
        self._hall.work.close()
        if self._tried is not None:
            self._tried.end()
        for desk in (self._desk, self._set_aside):
            if desk is not None:
                desk.vault.close()

    def _after_crash(self, page: Page | None) -> None:
        if page is not None:
            self._hall.window.show_page(page)
        elif self._desk is not None:
            self.home()
        else:
            self._entrance.start()

    def _on_opened(self, opened: Opened) -> None:
        self._desk = self._desk_with(opened.vault, opened.practitioner)
        self._hall.window.clear_notice()
        self._tools()
        if opened.sheet is not None:
            self._confirm_sheet(opened)
        else:
            self.home()

    def _confirm_sheet(self, opened: Opened) -> None:
        """Have the recovery sheet written down before anything else."""
        from desktop.ui.setup.recovery_sheet import RecoverySheetPage
        from desktop.ui.setup.sheet_printing import SheetPrinting

        assert opened.sheet is not None  # noqa: S101 - asked by the caller
        desk = self._at_desk()
        page = RecoverySheetPage(opened.sheet, desk.means.randomness)
        printing = SheetPrinting(desk, opened.sheet, page)
        page.print_wanted.connect(printing.begin)
        after = self.practice if opened.is_new else self.home
        page.confirmed.connect(partial(self._on_sheet, after))
        self._show(page)

    def _on_sheet(self, after: Callable[[], None]) -> None:
        desk = self._at_desk()
        desk.run(self, partial(_note_sheet, desk), lambda _: after())

    def _on_tried(self, tried: TryOut) -> None:
        self._set_aside, self._tried = self._desk, tried
        self._desk = self._desk_with(tried.vault, tried.practitioner)
        self._rehearsal.show()
        self._tools()
        desk = self._desk
        desk.run(self, partial(_begin_example, desk, tried), self.session)

    def _drop_rehearsal(self) -> None:
        """Give the desk back that was set aside, and remove everything of the rehearsal."""
        tried, self._tried = self._tried, None
        self._desk, self._set_aside = self._set_aside, None
        self._rehearsal.hide()
        self._tools()
        if tried is not None:
            self._hall.run(self, tried.end, _nothing)

    def _desk_with(self, vault: Vault, practitioner: str) -> Desk:
        hall = self._hall
        return Desk(
            app=hall.app,
            means=hall.means,
            work=hall.work,
            window=hall.window,
            look=hall.look,
            vault=vault,
            practitioner=practitioner,
        )

    def _at_desk(self) -> Desk:
        if self._desk is None:
            raise RuntimeError("no vault is open")
        return self._desk

    def _show(self, page: Page) -> bool:
        """Show *page*; the vault locks itself when nobody is there, except in a session."""
        self._hall.window.show_saved("")
        shown = self._hall.window.show_page(page)
        if shown and self._desk is not None:
            self._idle.watch()
        return shown

    def _tools(self) -> None:
        is_real = self._desk is not None and (self._tried is None or self._set_aside is not None)
        self._hall.window.bar.set_tools(client_view=False, lock=is_real)

    def _on_look(self) -> None:
        look = self._hall.look
        self._kept.keep_look(scheme=look.scheme.value, scale=look.scale)

    def _rehearsal_bar(self) -> RehearsalBar:
        """Put the rehearsal's bar under the window's own, where every page has it above."""
        bar = RehearsalBar()
        bar.end_wanted.connect(self.end_rehearsal)
        ground = self._hall.window.centralWidget()
        column = ground.layout() if ground is not None else None
        assert isinstance(column, QBoxLayout)  # noqa: S101 - the shell lays out a column
        room = QVBoxLayout()
        room.setContentsMargins(22, 10, 22, 0)
        room.addWidget(bar)
        column.insertLayout(1, room)
        bar.hide()
        return bar


def _application() -> QApplication:
    app = QCoreApplication.instance()
    assert isinstance(app, QApplication)  # noqa: S101 - there is a window, so there is one
    return app


def _resume(desk: Desk, intake: str) -> LiveIntake:
    from desktop.services.begin_intake import resume_intake

    return resume_intake(desk.vault, intake)


def _try_on_own(desk: Desk) -> TryOut:
    """Return a rehearsal on this practice's own profile and pack."""
    from desktop.services.set_up_practice import profile
    from desktop.services.try_out import begin_try_out

    return begin_try_out(desk.means, desk.app.sessions, practice=profile(desk.vault))


def _note_sheet(desk: Desk) -> None:
    from desktop.services.open_vault import confirm_recovery_sheet

    confirm_recovery_sheet(desk.vault)


def _begin_example(desk: Desk, tried: TryOut) -> LiveIntake:
    from desktop.services.try_out import begin_example

    return begin_example(desk.means, tried)


def _nothing(_result: None) -> None:
    """Need nothing more."""
