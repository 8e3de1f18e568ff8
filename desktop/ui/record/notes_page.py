"""A copy of the private notes: what they are, who may ask, and the passphrase once more."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.ui.after.fields import OneOf
from desktop.ui.column_page import ColumnPage
from desktop.ui.desk import Desk
from desktop.ui.private_paper import CourtWords
from desktop.ui.record.copy_form import FOLDER, LOCKED
from desktop.ui.record.copy_run import CopyRun, ask_password, ask_place
from desktop.ui.widgets.busy import Busy
from desktop.ui.widgets.notice_bar import NoticeBar, Tone
from desktop.ui.widgets.passphrase_field import PassphraseField
from desktop.ui.widgets.text import Note, Passage

if TYPE_CHECKING:
    from desktop.services.export_notes import NotesStanding, Written
    from desktop.services.write_whole import Watch


class NotesCopyPage(ColumnPage):
    """Warns, asks who it is, and writes the notes; nothing of the record goes with them."""

    def __init__(self, desk: Desk, client: str) -> None:
        super().__init__(widest=720)
        self.place = QCoreApplication.translate("NotesCopyPage", "Private notes")
        self._desk = desk
        self._client = client
        self._run: CopyRun[Written] | None = None
        self._form = OneOf(
            "form",
            self.tr("They are written as"),
            {
                FOLDER: self.tr("a folder with a text and pages; whoever finds it can read it"),
                LOCKED: self.tr("one PDF with both inside, behind a password"),
            },
        )
        self._passphrase = PassphraseField(self.tr("Your passphrase"))
        self._passphrase.entered.connect(self.go_on)
        self._trouble = NoticeBar()
        self._trouble.hide()
        self._busy = Busy()
        self.set_heading(
            self.tr("A copy of your private notes"),
            self.tr(
                "They are no part of the record, and no copy of it ever holds them. Let them out "
                "only where you must, and ask for advice first."
            ),
        )
        self.foot.onward.connect(self.go_on)

    def first_focus(self) -> QWidget | None:
        """Start on the form."""
        return self._form

    def arrive(self) -> None:
        """Look how many there are, and what the pack says about them."""
        self._desk.run(self, partial(_standing, self._desk, self._client), self._on_standing)

    def go_on(self) -> None:
        """Ask for a place, once a form is chosen and the passphrase typed."""
        if self._run is not None or not self.foot.onward_button.isEnabled():
            return
        if not self._form.chosen():
            self._object(self.tr("Please choose a form."))
        elif not self._passphrase.passphrase():
            self._object(self.tr("Please type your passphrase: an open vault is no proof."))
        elif self._form.chosen() == LOCKED:
            ask_password(self, self._desk, self.locale().name()[:2], self.write_to)
        else:
            ask_place(self, self.write_to)

    def write_to(self, folder: Path, password: str = "") -> None:
        """Write the notes into *folder*."""
        if self._run is not None:
            return
        self._trouble.clear()
        run = self._run = CopyRun(self._desk, self)
        run.ended.connect(self._on_written)
        run.failed.connect(self._on_failed)
        self._set_waiting(waiting=True)
        secret = self._passphrase.passphrase()
        where = (folder, self._form.chosen(), password)
        run.begin(partial(_write, self._desk, self._client, secret, where))

    def idle(self, minutes: float) -> bool:  # noqa: ARG002 - however long it takes
        """Finish first what is being written."""
        return self._run is not None

    def leave(self) -> None:
        """Stop, and forget what was typed."""
        if self._run is not None:
            self._run.stop()
        self._passphrase.clear()

    def _on_standing(self, found: NotesStanding) -> None:
        self.add(CourtWords())
        if found.text:
            said = self.tr("What your clients are told: “%1”").replace("%1", found.text)
            self.add(Passage(said))
        if found.answer:
            answer = self.tr("This client's answer: %1").replace("%1", found.answer)
            self.add(Note(answer, role="notice"))
        self.add(Note(self.tr("%n note(s)", "", found.notes), role="muted"))
        for part in (self._form, self._passphrase, self._trouble, self._busy):
            self.add(part)
        self.end()
        self.foot.offer(self.tr("Choose where to write them") if found.notes else "")
        self._form.setFocus()

    def _set_waiting(self, *, waiting: bool) -> None:
        self.foot.onward_button.setEnabled(not waiting)
        self._form.setEnabled(not waiting)
        self._passphrase.setEnabled(not waiting)
        if waiting:
            self._busy.begin(self.tr("Checking. This takes a moment on purpose."))
        else:
            self._busy.end()

    def _on_failed(self, sentence: str) -> None:
        self._run = None
        self._set_waiting(waiting=False)
        self._passphrase.clear()
        self._object(sentence)
        self._passphrase.setFocus()

    def _on_written(self, made: Written) -> None:
        self._run = None
        self._set_waiting(waiting=False)
        self._passphrase.clear()
        self._trouble.tell(
            self.tr("Your notes were written as %1. The vault has noted it.").replace(
                "%1", made.path.name
            ),
            then=self.tr("Tell the password on the telephone, never in the same mail.")
            if made.locked
            else self.tr("Nothing protects them there. Leave no copy behind."),
            tone=Tone.INFO,
        )
        self.foot.offer("")
        self.foot.back_button.setFocus()

    def _object(self, sentence: str) -> None:
        self._trouble.tell(sentence, tone=Tone.PROBLEM)
        self.bring_into_view(self._trouble)


def _standing(desk: Desk, client: str) -> NotesStanding:
    from desktop.services.export_notes import notes_standing

    return notes_standing(desk.means, desk.vault, client)


def _write(
    desk: Desk, client: str, secret: str, where: tuple[Path, str, str], watch: Watch
) -> Written:
    """Write the notes; runs on the worker's thread."""
    from desktop.services.export_notes import export_notes
    from desktop.services.export_record import Order

    folder, form, password = where
    order = Order(folder, form, password=password, watch=watch)
    return export_notes(desk.means, desk.vault, client, secret, order)
