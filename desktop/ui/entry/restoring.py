"""The way from a backup to an open vault, before any vault is open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog

from desktop.ui.desk import Hall
from desktop.ui.parting import Parting

if TYPE_CHECKING:
    from desktop.services.restore_vault import Label, Watch
    from desktop.store.vault import Vault
    from desktop.ui.desk import TroubleSpokenError
    from desktop.ui.entry.entrance import Opened
    from desktop.ui.entry.restore_page import RestorePage
    from desktop.ui.entry.unlock import UnlockPage

Work = Callable[["Watch"], "Opened"]


class Restoring(QObject):
    """Leads through it; *folder* tells where the vault lies, *back* leads to where it began.

    Signals:
        opened: an Opened vault.
    """

    opened = Signal(object)

    def __init__(
        self,
        hall: Hall,
        parting: Parting,
        *,
        folder: Callable[[], Path],
        back: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._hall = hall
        self._parting = parting
        self._folder = folder
        self._back = back

    def begin(self, backup: Path | None) -> None:
        """Ask for what opens *backup*; without one, for what opens the vault of before."""
        if backup is None:
            self.former()
        else:
            self.page(backup)

    def page(self, path: Path | None = None) -> None:
        """Ask for a backup, beginning with those beside the vault; or go on with that at *path*."""
        from desktop.services.backup_state import default_folder
        from desktop.ui.entry.restore_page import RestorePage

        page = RestorePage(self._hall.means.clock.now())
        page.file_wanted.connect(partial(self._ask_file, page))
        page.folder_wanted.connect(partial(self._ask_folder, page))
        page.picked.connect(lambda picked: self.look(page, Path(picked)))
        page.entered.connect(partial(self._restore, page))
        self._show(page)
        self.look_through(page, default_folder(self._folder()))
        if path is not None:
            self.look(page, path)

    def former(self) -> None:
        """Ask for what opens the vault of before the restore, and put it back."""
        from desktop.ui.entry.restore_page import RestorePage

        page = RestorePage(self._hall.means.clock.now(), former=True)
        page.entered.connect(partial(self._put_back, page))
        self._show(page)

    def look(self, page: RestorePage, path: Path) -> None:
        """Go on with the backup at *path*."""
        from desktop.services.restore_vault import label_of

        refuse = partial(_refuse, page)
        self._hall.run(page, partial(label_of, path), page.choose, trouble=refuse)

    def look_through(self, page: RestorePage, folder: Path, *, told: bool = False) -> None:
        """Offer the backups in *folder*; where there are none, say so if it is to be *told*."""
        from desktop.services.restore_vault import labels_in

        def done(labels: tuple[Label, ...]) -> None:
            page.offer(labels)
            if told and not labels:
                page.refuse(self.tr("There is no backup in this folder. Nothing was changed."))

        self._hall.run(page, partial(labels_in, folder), done)

    def _show(self, page: RestorePage) -> None:
        page.back_wanted.connect(lambda: self._back() if page.stop_or_leave() else None)
        self._hall.window.show_page(page)

    def _restore(self, page: RestorePage, typed: str) -> None:
        if page.label is not None:
            label = page.label
            self._begin(page, partial(_restore, self._hall, label, typed, self._folder()))

    def _put_back(self, page: RestorePage, typed: str) -> None:
        self._begin(page, partial(_put_back, self._hall, typed, self._folder()))

    def _begin(self, page: RestorePage, job: Work) -> None:
        """Begin as soon as the vault that was locked before is closed."""
        from desktop.ui.practice.backups.run import BackupRun

        run = BackupRun(self._hall, self)
        run.ended.connect(self.opened)
        run.ended.connect(run.deleteLater)
        run.failed.connect(partial(_refuse, page))
        page.wait(run)
        self._parting.first(partial(run.begin, job))

    def _ask_file(self, page: RestorePage) -> None:
        dialog = self._dialog(page, self.tr("Which backup?"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Backups (*.backup)"))
        dialog.fileSelected.connect(lambda path: self.look(page, Path(path)))
        dialog.open()

    def _ask_folder(self, page: RestorePage) -> None:
        dialog = self._dialog(page, self.tr("Where are your backups?"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: self.look_through(page, Path(path), told=True))
        dialog.open()

    def _dialog(self, page: RestorePage, title: str) -> QFileDialog:
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.HomeLocation)
        dialog = QFileDialog(page, title, home)
        dialog.finished.connect(dialog.deleteLater)
        return dialog


def offer_restore(page: UnlockPage, trouble: TroubleSpokenError) -> None:
    """Lead to a backup where it is the vault that does not open, and not who asks."""
    from desktop.store import errors

    asked = (errors.WrongSecretError, errors.RecoveryCodeMistypedError, errors.VaultInUseError)
    passing = (errors.PassphraseDueError, errors.StoreNewerError, errors.MemoryShortError)
    if not isinstance(trouble.__cause__, (*asked, *passing)):
        page.offer_restore()


def _refuse(page: RestorePage, trouble: Exception) -> None:
    from shiboken6 import isValid

    if isValid(page):
        page.refuse(str(trouble))


def _restore(hall: Hall, label: Label, typed: str, folder: Path, watch: Watch) -> Opened:
    from desktop.services.restore_vault import restore_vault

    vault = restore_vault(
        hall.means, label.path, typed, folder, watch, even_damaged=not label.is_good
    )
    return _with_proof(vault, typed)


def _put_back(hall: Hall, typed: str, folder: Path, _watch: Watch) -> Opened:
    from desktop.services.restore_vault import put_former_back

    return _with_proof(put_former_back(hall.means, folder, typed), typed)


def _with_proof(vault: Vault, typed: str) -> Opened:
    """Return *vault* as any that was opened; whoever came by the code may want a passphrase."""
    from desktop.services.change_keys import proof_of
    from desktop.services.custodian import opened_by_custodian
    from desktop.store.recovery_code import RecoveryCode
    from desktop.ui.entry.entrance import opened_with

    opened = opened_with(vault)
    if opened_by_custodian(vault):
        return replace(opened, sheet=None)
    secret = proof_of(typed)
    return replace(opened, code=secret) if isinstance(secret, RecoveryCode) else opened
