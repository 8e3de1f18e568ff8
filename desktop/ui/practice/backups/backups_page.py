"""The backups: the last one, where they lie, what each holds, and the ways to use them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.carry import Carried
from desktop.ui.column_page import ColumnPage, stacked
from desktop.ui.desk import Desk
from desktop.ui.home.row_list import Row, RowList
from desktop.ui.keeping import came_back
from desktop.ui.practice.backups.frames import Frame
from desktop.ui.practice.backups.kept import Kept, read_kept
from desktop.ui.practice.backups.run import STEPS, BackupRun, Watch
from desktop.ui.practice.backups.words import HoldsWords, when_words
from desktop.ui.tongue import in_our_words
from desktop.ui.widgets.busy import Busy
from desktop.ui.widgets.tab_order import tab_through
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.services.back_up_vault import BackedUp
    from desktop.ui.desk import TroubleSpokenError


class BackupsPage(ColumnPage):
    """Shows what there is, and makes a backup off the GUI thread.

    Signals:
        stick_wanted, folder_wanted, file_wanted: choose a place or a file.
        beside_wanted: keep backups beside the vault alone again.
        opened: look at the backup at this path.
        keep_wanted, former_wanted: keep the restored vault, or put the former one back.
        made: a backup was made.
        refused: none could be in this folder, for this TroubleSpokenError.
    """

    stick_wanted = Signal()
    folder_wanted = Signal()
    file_wanted = Signal()
    beside_wanted = Signal()
    opened = Signal(str)
    keep_wanted = Signal()
    former_wanted = Signal()
    made = Signal(object)
    refused = Signal(object, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(widest=720, parent=parent)
        self._desk = desk
        self._kept: Kept | None = None
        self._run: BackupRun | None = None
        self.end()
        self.reword()

    def reword(self) -> bool:
        """Say everything anew; work goes on."""
        self.place = QCoreApplication.translate("BackupsPage", "Backups")
        self.set_heading(
            self.tr("Backups"),
            self.tr(
                "If this laptop is lost, a backup and your sheet of paper bring all of it back."
            ),
        )
        if self._kept is not None:
            carried = Carried.of(self)
            self._on_kept(self._kept)
            carried.hand_to(self)
        return True

    def arrive(self) -> None:
        """Look what there is."""
        self._desk.run(self, partial(read_kept, self._desk), self._on_kept)

    def idle(self, minutes: float) -> bool:  # noqa: ARG002 - however long it takes
        """Finish first: nothing of a client shows here."""
        return self._run is not None

    def leave(self) -> None:
        """Stop."""
        if self._run is not None:
            self._run.stop()

    def back_up(self, folder: Path | None = None, *, even_damaged: bool = False) -> None:
        """Make a backup in *folder*; without one, beside the vault."""
        if self._run is not None or self._kept is None:
            return
        run = self._run = BackupRun(self._desk, self)
        run.ended.connect(self._on_made)
        run.failed.connect(partial(self._on_refused, folder))
        run.begin(partial(_back_up, self._desk, folder, even_damaged))
        self._on_kept(self._kept)

    def _on_made(self, made: BackedUp) -> None:
        self._run = None
        self.arrive()
        self.made.emit(made)

    def _on_refused(self, folder: Path | None, trouble: TroubleSpokenError) -> None:
        stopped = self._run is not None and self._run.is_stopped
        self._run = None
        self.arrive()
        if not stopped:
            self.refused.emit(folder, trouble)

    def _on_kept(self, kept: Kept) -> None:
        self._kept = kept
        aside = (self._aside(),) if kept.state.is_former_aside else ()
        again = () if kept.came_back.is_nothing else (_again(kept),)
        cards = (*aside, *again, self._last(kept), self._list(kept), self._where(kept))
        self.show_instead(stacked(*cards))
        tab_through(self)

    def _aside(self) -> QWidget:
        card = Frame(
            self.tr("You restored a backup"),
            self.tr(
                "The vault of before lies beside this one, whole. Look around first. Then keep "
                "this one, which removes the former for good, or put the former back."
            ),
        )
        card.add_ways(
            (self.tr("Keep this one"), "check", "keep", self.keep_wanted.emit),
            (self.tr("Put the former back"), "undo-2", "former", self.former_wanted.emit),
        )
        return card

    def _last(self, kept: Kept) -> QWidget:
        state, now = kept.state, self._desk.means.clock.now()
        card = Frame(
            self.tr("The last good backup"),
            when_words(state.good.at, now)
            if state.good is not None
            else self.tr("There is none yet. One is made when you lock or quit."),
        )
        for words in self._troubles(kept):
            card.add(Note(words, role="notice"))
        card.add(
            Note(
                self.tr("Last tried: %1").replace("%1", when_words(state.tried.at, now))
                if state.tried is not None
                else self.tr("None was tried yet. Open one below to try it.")
            )
        )
        if self._run is not None:
            self._show_work(card)
            return card
        card.add_ways(
            (self.tr("Back up now"), "shield-check", "now", self.back_up),
            (self.tr("Copy to a stick"), "hard-drive", "stick", self.stick_wanted.emit),
        )
        return card

    def _show_work(self, card: Frame) -> None:
        assert self._run is not None  # noqa: S101 - asked by the caller
        busy = Busy()
        card.add(busy)
        busy.begin(self.tr("Checking, copying and reading it back ..."), steps=STEPS)
        self._run.moved.connect(busy.advance)
        card.add_ways((self.tr("Stop"), "x", "stop", self._run.stop))

    def _troubles(self, kept: Kept) -> list[str]:
        found = []
        if kept.state.damaged_since:
            found.append(
                self.tr(
                    "The vault did not pass its check on %1. No backup is cleared away any more. "
                    "Open the last good one below and restore it."
                ).replace("%1", when_words(kept.state.damaged_since, self._desk.means.clock.now()))
            )
        if kept.state.trouble is not None:
            found.append(in_our_words(kept.state.trouble))
        return found

    def _list(self, kept: Kept) -> QWidget:
        title = self.tr("What there is")
        card = Frame(title, "" if kept.labels else self.tr("No backup lies in the folders below."))
        if kept.labels:
            now = self._desk.means.clock.now()
            rows = RowList(title, whole=True)
            rows.setObjectName("backups")
            rows.opened.connect(self.opened)
            says = HoldsWords()
            rows.show_rows(
                [
                    Row(
                        key=str(one.path),
                        title=when_words(one.made, now),
                        detail=says.of(one),
                        tail="" if one.is_good else self.tr("of a damaged vault"),
                    )
                    for one in kept.labels
                ]
            )
            card.add(rows)
        card.add_ways((self.tr("One on a stick"), "folder-open", "file", self.file_wanted.emit))
        return card

    def _where(self, kept: Kept) -> QWidget:
        state = kept.state
        card = Frame(
            self.tr("Where they lie"),
            self.tr(
                "One is made each day in the folder beside the vault. It cannot help if the "
                "laptop is gone: let each one go to another disk too, or copy one to a stick."
            ),
        )
        card.add(_path(str(state.folder)))
        if state.chosen is None:
            card.add_ways(
                (self.tr("Add a folder"), "folder-open", "folder", self.folder_wanted.emit)
            )
            return card
        card.add(_path(str(state.chosen)))
        card.add(Note(self._standing(kept)))
        card.add_ways(
            (self.tr("Another folder"), "folder-open", "folder", self.folder_wanted.emit),
            (self.tr("Beside the vault only"), "x", "beside", self.beside_wanted.emit),
        )
        return card

    def _standing(self, kept: Kept) -> str:
        if not kept.state.is_chosen_there:
            return self.tr("This folder is not there now. Plug its stick or disk in.")
        if kept.is_on_another_disk:
            return self.tr("It is on another disk than the vault.")
        return self.tr("It is on the same disk as the vault, and is lost with it.")


def _path(words: str) -> Note:
    note = Note(words, role="plain")
    note.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return note


def _again(kept: Kept) -> Frame:
    """Return the card that says what the restore undid."""
    first, *others = came_back.sentences(kept.came_back)
    card = Frame(came_back.title(), first)
    for words in others:
        card.add(Note(words))
    return card


def _back_up(
    desk: Desk,
    folder: Path | None,
    even_damaged: bool,  # noqa: FBT001 - bound by partial
    watch: Watch,
) -> BackedUp:
    from desktop.services.back_up_vault import back_up_vault

    return back_up_vault(desk.vault, watch, folder=folder, even_damaged=even_damaged)
