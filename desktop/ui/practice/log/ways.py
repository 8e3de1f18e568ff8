"""The ways to the log and its checks, and the warning of a vault that is older than its mark."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from desktop.ui.session.papers.overlay import Overlay, Paper
from desktop.ui.widgets.notice_bar import Tone

if TYPE_CHECKING:
    from desktop.store.audit import AuditEntry
    from desktop.store.audit_log import Choice, Subject
    from desktop.store.rollback import Rollback
    from desktop.ui.desk import Desk, TroubleSpokenError
    from desktop.ui.desks import Desks
    from desktop.ui.page import Page
    from desktop.ui.practice.log.log_page import LogPage
    from desktop.ui.widgets.notice_bar import NoticeBar

_FILE = "holdfast-log.csv"


@dataclass(frozen=True, slots=True)
class Doors:
    """Where the log is left to: the practice, home, or the page of the client of an id."""

    practice: Callable[[], None]
    home: Callable[[], None]
    client: Callable[[str], None]


class LogWays(QObject):
    """Leads from page to page; *desks* holds the open vault, *show* shows a page."""

    def __init__(
        self,
        parent: QObject,
        *,
        desks: Desks,
        show: Callable[..., None],
        doors: Doors,
    ) -> None:
        super().__init__(parent)
        self._desks = desks
        self._show = show
        self._back, self._home, self._client = doors.practice, doors.home, doors.client
        self._told = ""
        self._notice: NoticeBar | None = None

    def begin(self) -> None:
        """Hold the vault that was just unlocked against its marks, and mark how far it goes."""
        from desktop.services.keep_marks import compare_and_keep

        desk = self._desks.now
        if not desk.vault.rehearsal:
            job = partial(compare_and_keep, desk.vault, desk.app.keychain)
            desk.run(self, job, self._on_compared, trouble=_unsaid)

    def keep(self) -> None:
        """Mark how far the vault goes, once a session is left; nobody waits for it."""
        from desktop.services.keep_marks import keep_marks

        desk = self._desks.now if self._desks.is_open else None
        if desk is not None and not desk.vault.rehearsal:
            job = partial(keep_marks, desk.vault, desk.app.keychain)
            desk.run(self, job, _done, trouble=_unsaid)

    def log(self, client: str = "", name: str = "") -> LogPage:
        """Show the log: all of it, or what concerns one *client*, who is called *name*."""
        from desktop.ui.practice.log.log_page import LogPage

        page = LogPage(self._desks.now, client=client, name=name)
        page.back_wanted.connect(partial(self._client, client) if client else self._back)
        page.checks_wanted.connect(partial(self.checks, partial(self.log, client, name)))
        page.save_wanted.connect(partial(self._ask_to_save, page))
        page.entry_opened.connect(partial(self._on_entry, page))
        self._show(page, partial(self.log, client, name))
        return page

    def checks(self, back: Callable[[], object]) -> None:
        """Show where the log is checked; *back* leads to where it was asked for."""
        from desktop.ui.practice.log.checks_page import ChecksPage

        page = ChecksPage(self._desks.now)
        page.back_wanted.connect(back)
        page.warning_wanted.connect(self.warning)
        self._show(page, partial(self.checks, back))

    def warning(self) -> None:
        """Show what it means that the vault is older than its mark."""
        from desktop.ui.practice.log.rolled_back import RolledBackPage

        found = self._desks.now.vault.rollback
        if found is None:
            self._home()
            return
        self._desks.now.window.clear_notice()
        page = RolledBackPage(found)
        page.back_wanted.connect(self._home)
        page.read.connect(self._on_read)
        self._show(page, self.warning)

    def remind(self) -> None:
        """Say above the page that the vault is older than its mark, until somebody has read it."""
        from desktop.ui.practice.log.verdicts import told_rollback

        found = self._desks.now.vault.rollback if self._desks.is_open else None
        if found is None:
            return
        self._told = told_rollback(found)
        notice = self._desks.now.window.tell(
            self._told,
            then=self.tr("You can go on working; nothing is blocked."),
            action=self.tr("Read what this means"),
            tone=Tone.PROBLEM,
        )
        if self._notice is None:
            self._notice = notice
            notice.acted.connect(self._on_acted)

    def _on_acted(self) -> None:
        """Lead to what it means, if the button stood beside our own sentence."""
        if self._notice and self._notice.accessibleName().startswith(self._told):
            self.warning()

    def _on_compared(self, found: Rollback | None) -> None:
        page = self._desks.now.window.page() if self._desks.is_open else None
        if found is not None and page is not None and not page.has_client_view:
            self.remind()

    def _on_read(self) -> None:
        desk = self._desks.now
        desk.run(self, desk.vault.acknowledge_rollback, lambda _: self._home())

    def _on_entry(self, page: Page, entry: AuditEntry, about: Subject, hidden: bool) -> None:  # noqa: FBT001 - Qt's signal
        from desktop.ui.practice.log.entry_paper import EntryPaper

        self._lay(page, EntryPaper(entry, about, hides_names=hidden))

    def _ask_to_save(self, page: Page, choice: Choice) -> None:
        """Say what the file will hold before a place is asked for."""
        paper = Paper(
            self.tr("Save the log as a file"),
            self.tr(
                "A table of what is chosen now. Clients stand in it by their reference, never by "
                "name. Outside the vault it is not encrypted. That it was saved is noted."
            ),
        )
        paper.add_buttons(use=self.tr("Choose a place"), leave=self.tr("Leave it"))
        overlay = self._lay(page, paper)
        paper.done.connect(overlay.close_quietly)
        paper.done.connect(partial(self._ask_where, page, choice))

    def _ask_where(self, page: Page, choice: Choice) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(page, self.tr("Save the log as a file"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.setNameFilter(self.tr("Tables (*.csv)"))
        dialog.selectFile(_FILE)
        dialog.fileSelected.connect(lambda target: self.save(choice, Path(target)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, choice: Choice, target: Path) -> None:
        """Save the entries of *choice* at *target*."""
        desk = self._desks.now
        desk.run(self, partial(_saved, desk, choice, target), self._on_saved)

    def _on_saved(self, target: Path) -> None:
        self._desks.now.tell(self.tr("The log was saved as %1.").replace("%1", target.name))

    def _lay(self, page: Page, paper: Paper) -> Overlay:
        overlay = Overlay(page, paper)
        paper.left.connect(overlay.close_quietly)
        overlay.open()
        return overlay


def _unsaid(_trouble: TroubleSpokenError) -> None:
    """Say nothing: the vault was locked before its mark was made, and the lock makes one."""


def _done(_nothing: None) -> None:
    """Need nothing more."""


def _saved(desk: Desk, choice: Choice, target: Path) -> Path:
    from desktop.services.hand_over import save_copy
    from desktop.services.save_log import log_as_csv

    save_copy(log_as_csv(desk.vault, choice), target)
    return target
