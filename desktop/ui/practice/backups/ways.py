"""The ways around the backups: made here or on a stick, looked at, tried, kept."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog

from desktop.ui.session.papers.overlay import Paper, lay_over
from desktop.ui.widgets.notice_bar import Tone

if TYPE_CHECKING:
    from desktop.services.back_up_vault import BackedUp
    from desktop.services.restore_vault import Label
    from desktop.services.try_restore import Tried
    from desktop.ui.desk import Desk, TroubleSpokenError
    from desktop.ui.desks import Desks
    from desktop.ui.practice.backups.backups_page import BackupsPage
    from desktop.ui.practice.backups.run import Watch
    from desktop.ui.practice.keys.proof import ProofPaper


class BackupWays(QObject):
    """Leads from the page to its papers and back; *back* leads to where it was asked for.

    Signals:
        restore_wanted: lock, and put the backup at this path in the vault's place; for None
            put the vault of before the restore back.
    """

    restore_wanted = Signal(object)

    def __init__(
        self,
        parent: QObject,
        *,
        desks: Desks,
        show: Callable[..., None],
        back: Callable[[], None],
    ) -> None:
        super().__init__(parent)
        self._desks = desks
        self._show = show
        self._back = back

    def backups(self, back: Callable[[], None] | None = None) -> BackupsPage:
        """Show what there is; *back* leads elsewhere than to the practice."""
        from desktop.ui.practice.backups.backups_page import BackupsPage

        page = BackupsPage(self._desk())
        page.back_wanted.connect(back or self._back)
        page.stick_wanted.connect(partial(self._ask_folder, page, page.back_up))
        page.folder_wanted.connect(partial(self._ask_folder, page, partial(self.choose, page)))
        page.beside_wanted.connect(partial(self.choose, page, None))
        page.file_wanted.connect(partial(self._ask_file, page))
        page.opened.connect(lambda path: self.look(page, Path(path)))
        page.made.connect(self._on_made)
        page.refused.connect(partial(self._on_refused, page))
        page.keep_wanted.connect(partial(self._ask_to_keep, page))
        page.former_wanted.connect(partial(self.restore_wanted.emit, None))
        self._show(page, partial(self.backups, back))
        return page

    def choose(self, page: BackupsPage, folder: Path | None) -> None:
        """Put every daily backup into *folder* too; None keeps them beside the vault alone."""
        from desktop.services.backup_state import choose_folder

        desk = self._desk()
        desk.run(page, partial(choose_folder, desk.vault, folder), lambda _: page.arrive())

    def look(self, page: BackupsPage, path: Path) -> None:
        """Show what the backup at *path* says of itself, and what can be done with it."""
        from desktop.services.restore_vault import label_of

        self._desk().run(page, partial(label_of, path), partial(self._show_label, page))

    def _show_label(self, page: BackupsPage, label: Label) -> None:
        from desktop.ui.practice.backups.papers import LabelPaper

        paper = LabelPaper(label, self._desk().means.clock.now())
        overlay = lay_over(page, paper, partial(self._show_label, page, label))
        paper.done.connect(partial(self._ask_to_try, page, label))
        paper.other.connect(overlay.close_quietly)
        paper.other.connect(partial(self._ask_to_restore, page, label))

    # A try

    def _ask_to_try(self, page: BackupsPage, label: Label) -> None:
        from desktop.ui.practice.keys.proof import ProofPaper

        paper = ProofPaper(
            self.tr("Try this backup"),
            self.tr(
                "It is restored beside the vault, counted, and wiped again. Your vault is not "
                "touched. It opens with the passphrase or the recovery code of its own day."
            ),
            use=self.tr("Try it"),
            label=self.tr("Passphrase or recovery code of that day"),
        )
        lay_over(page, paper, partial(self._ask_to_try, page, label))
        paper.done.connect(partial(self._try, page, paper, label))

    def _try(self, page: BackupsPage, paper: ProofPaper, label: Label) -> None:
        from desktop.ui.practice.backups.run import BackupRun

        run = BackupRun(self._desk(), paper)
        run.ended.connect(partial(self._on_tried, page))
        run.failed.connect(lambda trouble: paper.refuse(str(trouble)))
        paper.left.connect(run.stop)
        job = partial(_try, self._desk(), label.path, paper.typed)
        paper.wait()
        run.begin(job)

    def _on_tried(self, page: BackupsPage, tried: Tried) -> None:
        from desktop.ui.practice.backups.papers import TriedPaper

        paper = TriedPaper(tried, self._desk().means.clock.now())
        lay_over(page, paper, partial(self._on_tried, page, tried))
        page.arrive()

    # A restore

    def _ask_to_restore(self, page: BackupsPage, label: Label) -> None:
        paper = Paper(
            self.tr("Restore this backup?"),
            self.tr(
                "Your vault is closed and put aside, whole. Then you type the passphrase or the "
                "recovery code of that day, and the backup takes its place. What came later is "
                "not in it. You can put the former vault back."
            ),
        )
        paper.add_buttons(use=self.tr("Close the vault and go on"), leave=self.tr("Leave it"))
        overlay = lay_over(page, paper, partial(self._ask_to_restore, page, label))
        paper.done.connect(overlay.close_quietly)
        paper.done.connect(partial(self.restore_wanted.emit, label.path))

    def _ask_to_keep(self, page: BackupsPage) -> None:
        paper = Paper(
            self.tr("Keep this vault?"),
            self.tr(
                "The vault of before the restore is removed for good, with everything that only "
                "it holds. Backups stay."
            ),
        )
        paper.add_buttons(use=self.tr("Keep it, remove the former"), leave=self.tr("Leave it"))
        overlay = lay_over(page, paper, partial(self._ask_to_keep, page))
        paper.done.connect(overlay.close_quietly)
        paper.done.connect(partial(self._keep, page))

    def _keep(self, page: BackupsPage) -> None:
        from desktop.services.restore_vault import keep_restored

        desk = self._desk()
        desk.run(page, partial(keep_restored, desk.vault), lambda _: self._on_kept(page))

    def _on_kept(self, page: BackupsPage) -> None:
        page.arrive()
        self._desk().tell(self.tr("This vault stays. The former one is removed."))

    # A backup

    def _on_made(self, made: BackedUp) -> None:
        if made.is_good:
            self._desk().tell(
                self.tr("The backup is made: checked, written, read back and whole."),
                then=made.files[0].name,
            )
        else:
            self._desk().tell(
                self.tr("A copy of the damaged vault is made. Its name says that it is one."),
                then=made.files[0].name,
                tone=Tone.PROBLEM,
            )

    def _on_refused(
        self, page: BackupsPage, folder: Path | None, trouble: TroubleSpokenError
    ) -> None:
        from desktop.store.backup_errors import BackupSourceDamagedError

        if not isinstance(trouble.__cause__, BackupSourceDamagedError):
            self._desk().tell(str(trouble), tone=Tone.PROBLEM)
            return
        paper = Paper(self.tr("No good backup could be made"), str(trouble))
        paper.add_buttons(use=self.tr("Copy it as it is"), leave=self.tr("Close"))
        overlay = lay_over(page, paper, partial(self._on_refused, page, folder, trouble))
        paper.done.connect(overlay.close_quietly)
        paper.done.connect(lambda: page.back_up(folder, even_damaged=True))

    # Places

    def _ask_folder(self, page: BackupsPage, then: Callable[[Path], None]) -> None:
        dialog = self._dialog(page, self.tr("Where should the backup go?"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda place: then(Path(place)))
        dialog.open()

    def _ask_file(self, page: BackupsPage) -> None:
        dialog = self._dialog(page, self.tr("Which backup?"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Backups (*.backup)"))
        dialog.fileSelected.connect(lambda path: self.look(page, Path(path)))
        dialog.open()

    def _dialog(self, page: BackupsPage, title: str) -> QFileDialog:
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
        dialog = QFileDialog(page, title, home)
        dialog.finished.connect(dialog.deleteLater)
        return dialog

    def _desk(self) -> Desk:
        return self._desks.now


def _try(desk: Desk, path: Path, typed: str, watch: Watch) -> Tried:
    from desktop.services.try_restore import scratch_beside, try_restore

    return try_restore(path, typed, scratch_beside(desk.vault.folder), watch, vault=desk.vault)
