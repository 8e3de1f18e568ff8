"""Restoring: a new laptop, or a vault that is lost; a backup and a sheet of paper are at hand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.carry import Carried
from desktop.ui.column_page import ColumnPage, stacked
from desktop.ui.home.row_list import Row, RowList
from desktop.ui.practice.backups.frames import Frame
from desktop.ui.practice.backups.run import STEPS, BackupRun
from desktop.ui.practice.backups.words import HoldsWords, when_words
from desktop.ui.widgets.busy import Busy
from desktop.ui.widgets.notice_bar import NoticeBar, Tone
from desktop.ui.widgets.passphrase_field import PassphraseField
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.services.restore_vault import Label


class RestorePage(ColumnPage):
    """Asks for a backup and for what opens it; with *former*, for what opens the vault of before.

    Signals:
        file_wanted, folder_wanted: choose a file, or look through a folder.
        picked: the backup at this path.
        entered: what was typed.
    """

    file_wanted = Signal()
    folder_wanted = Signal()
    picked = Signal(str)
    entered = Signal(str)

    def __init__(
        self, now: datetime, *, former: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(widest=720, parent=parent)
        self._now, self._former = now, former
        self._labels: Sequence[Label] = ()
        self.label: Label | None = None
        self._run: BackupRun | None = None
        self._field: PassphraseField | None = None
        self._busy = Busy()
        self._trouble = NoticeBar()
        self.add(self._trouble)
        self.add(self._busy)
        self.end()
        self.foot.onward.connect(self._on_entered)
        self.reword()

    def reword(self) -> bool:
        """Say everything anew; what was chosen stays, and work goes on."""
        self.place = QCoreApplication.translate("RestorePage", "Restore a backup")
        if self._former:
            self.set_heading(
                self.tr("Put the former vault back"),
                self.tr(
                    "It lies beside the restored one, whole. Type what opens the former vault. "
                    "The restored one is put aside instead, and nothing is thrown away."
                ),
            )
        else:
            self.set_heading(
                self.tr("Restore a backup"),
                self.tr(
                    "The backup is checked whole before it is used. A vault that is here already "
                    "is put aside and not thrown away."
                ),
            )
        carried = Carried.of(self)
        self._build()
        carried.hand_to(self)
        return True

    def first_focus(self) -> QWidget | None:
        """Start where one types, once a backup is chosen."""
        return self._field or super().first_focus()

    def offer(self, labels: Sequence[Label]) -> None:
        """Offer the backups of *labels* to choose from."""
        self._labels = labels
        self._build()

    def choose(self, label: Label | None) -> None:
        """Ask for what opens the backup of *label*; None asks for another backup."""
        self.label = label
        self._trouble.clear()
        self._build()
        if self._field is not None:
            self._field.setFocus()

    def wait(self, run: BackupRun) -> None:
        """Show how far *run* is, and take no second order meanwhile."""
        self._run = run
        self._trouble.clear()
        run.moved.connect(self._busy.advance)
        self._busy.begin(
            self.tr("Restoring and checking. This may take some minutes."), steps=STEPS
        )
        self._enable(ready=False)

    def refuse(self, sentence: str) -> None:
        """Say why nothing was done."""
        self._run = None
        self._busy.end()
        self._enable(ready=True)
        self._trouble.tell(sentence, tone=Tone.PROBLEM)
        self.bring_into_view(self._trouble)
        if self._field is not None:
            self._field.clear()
            self._field.setFocus()

    def stop_or_leave(self) -> bool:
        """Stop what is under way; say whether there was nothing, and people may go."""
        if self._run is None:
            return True
        self._run.stop()
        return False

    def leave(self) -> None:
        """Stop, and forget what was typed."""
        if self._run is not None:
            self._run.stop()
        if self._field is not None:
            self._field.clear()

    def _on_entered(self) -> None:
        typed = self._field.passphrase() if self._field is not None else ""
        if typed and self._run is None:
            self.entered.emit(typed)

    def _enable(self, *, ready: bool) -> None:
        if self.shown is not None:
            self.shown.setEnabled(ready)
        self.foot.onward_button.setEnabled(ready)
        stop, back = self.tr("Stop"), self.tr("Back")
        self.foot.back_button.set_words(back if ready else stop)

    def _build(self) -> None:
        self._field = None
        asks = self._former or self.label is not None
        self.show_instead(stacked(self._asking() if asks else self._choosing()))
        self.foot.offer(self._onward())
        self._enable(ready=self._run is None)

    def _onward(self) -> str:
        if self._former:
            return self.tr("Put it back")
        if self.label is None:
            return ""
        return self.tr("Restore it") if self.label.is_good else self.tr("Restore it all the same")

    def _choosing(self) -> QWidget:
        title = self.tr("Which backup?")
        card = Frame(
            title,
            self.tr(
                "Plug in the stick or disk it lies on. Its name begins with holdfast- and ends "
                "with .backup. The newest is the best, unless it is damaged."
            ),
        )
        if self._labels:
            rows = RowList(title, whole=True)
            rows.setObjectName("backups")
            rows.opened.connect(self.picked)
            rows.show_rows([self._row(one) for one in self._labels])
            card.add(rows)
        card.add_ways(
            (self.tr("Choose a file"), "file-text", "file", self.file_wanted.emit),
            (self.tr("Look in a folder"), "folder-open", "folder", self.folder_wanted.emit),
        )
        return card

    def _row(self, label: Label) -> Row:
        return Row(
            key=str(label.path),
            title=when_words(label.made, self._now),
            detail=HoldsWords().of(label),
            tail="" if label.is_good else self.tr("of a damaged vault"),
        )

    def _asking(self) -> QWidget:
        label = self.label
        if label is None:
            card = Frame(self.tr("The vault of before"))
            words = self.tr("Passphrase or recovery code of the former vault")
        else:
            card = Frame(when_words(label.made, self._now), HoldsWords().of(label))
            card.add(Note(str(label.path)))
            words = self.tr("Passphrase or recovery code of that day")
            if not label.is_good:
                card.add(
                    Note(
                        self.tr(
                            "It is a copy of a vault that was damaged. Take it only if there is "
                            "no other."
                        ),
                        role="notice",
                    )
                )
        self._field = PassphraseField(words)
        self._field.entered.connect(self._on_entered)
        card.add(self._field)
        if label is not None:
            card.add_ways(
                (self.tr("Another backup"), "undo-2", "another", lambda: self.choose(None))
            )
        return card
