"""A copy of a client's whole record: the practitioner sees what goes, says for whom, and writes it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.column_page import ColumnPage
from desktop.ui.desk import Desk
from desktop.ui.record.copy_form import LOCKED, CopyForm
from desktop.ui.record.copy_run import CopyRun, ask_password, ask_place
from desktop.ui.tongue import in_our_words
from desktop.ui.widgets.busy import Busy
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.notice_bar import NoticeBar, Tone
from desktop.ui.widgets.text import Heading, Note, Passage

if TYPE_CHECKING:
    from desktop.domain.record_wish import Wish
    from desktop.services.export_record import Exported, Preview
    from desktop.services.write_whole import Watch


class RecordCopyPage(ColumnPage):
    """Asks, writes off the GUI thread, and tells what was written and what was damaged."""

    def __init__(self, desk: Desk, client: str) -> None:
        super().__init__(widest=760)
        self.place = QCoreApplication.translate("RecordCopyPage", "Copy of the record")
        self._desk = desk
        self._client = client
        self._known: Preview | None = None
        self._run: CopyRun[Exported] | None = None
        self._password = ""
        self.form: CopyForm | None = None
        self._trouble = NoticeBar()
        self._trouble.hide()
        self._busy = Busy()
        self._made: Exported | None = None
        self.set_heading(self.tr("A copy of the whole record"))
        self.foot.onward.connect(self.go_on)

    def reword(self) -> bool:
        """Say what was written anew; before that, the page is made anew."""
        if self._made is None or self._known is None:
            return False
        self._show_heading(self._known)
        self.show_instead(self._told(self._made))
        return True

    def first_focus(self) -> QWidget | None:
        """Start on the first question."""
        return self.form.first_focus() if self.form is not None else super().first_focus()

    def arrive(self) -> None:
        """Look what there is."""
        self._desk.run(self, partial(_preview, self._desk, self._client), self._on_preview)

    def go_on(self) -> None:
        """Ask for a password where one is wanted, then for a place."""
        if self.form is None or self._known is None or self._run is not None:
            return
        objection = self.form.objection()
        if objection:
            self._object(objection)
        elif self.form.form == LOCKED:
            ask_password(self, self._desk, self._known.language, self.write_to)
        else:
            ask_place(self, self.write_to)

    def write_to(self, folder: Path, password: str = "") -> None:
        """Write what was asked for into *folder*."""
        if self.form is None or self._run is not None:
            return
        self._trouble.clear()
        self._password = password
        run = self._run = CopyRun(self._desk, self)
        run.advanced.connect(self._on_advanced)
        run.ended.connect(self._on_written)
        run.failed.connect(self._on_failed)
        self._set_waiting(waiting=True)
        job = partial(
            _write, self._desk, self._client, self.form.wish(), (folder, self.form.form, password)
        )
        run.begin(job)

    def idle(self, minutes: float) -> bool:  # noqa: ARG002 - however long it takes
        """Finish first what is being written."""
        return self._run is not None

    def leave(self) -> None:
        """Stop: nothing half written stays, and no password does."""
        self._password = ""
        if self._run is not None:
            self._run.stop()

    def _on_preview(self, known: Preview) -> None:
        self._known = known
        self._show_heading(known)
        self.form = CopyForm(known)
        self.add(self.form)
        for part in (self._trouble, self._busy):
            self.add(part)
        self.end()
        self.foot.offer(self.tr("Choose where to write it"))
        if known.damaged:
            self._object(
                self.tr(
                    "Part of this record is damaged. Everything else can be copied: %1"
                ).replace("%1", "; ".join(known.damaged))
            )
        self.form.first_focus().setFocus()

    def _show_heading(self, known: Preview) -> None:
        """Say whose record it is, and how much there is of it."""
        self.place = QCoreApplication.translate("RecordCopyPage", "Copy of the record")
        lead = " · ".join(
            (
                self.tr("%n paper(s)", "", known.papers),
                self.tr("%n session(s)", "", known.sessions),
            )
        )
        self.set_heading(self.tr("A copy of the whole record"), f"{known.client}: {lead}")

    def _set_waiting(self, *, waiting: bool) -> None:
        self.foot.onward_button.setEnabled(not waiting)
        if self.form is not None:
            self.form.setEnabled(not waiting)
        stop, back = self.tr("Stop"), self.tr("Back")
        self.foot.back_button.set_words(stop if waiting else back)
        if waiting:
            self._busy.begin(self.tr("Reading and writing the copy ..."))
        else:
            self._busy.end()

    def _on_advanced(self, done: int, total: int) -> None:
        self._busy.advance(done, total)

    def _on_failed(self, sentence: str) -> None:
        self._run = None
        self._set_waiting(waiting=False)
        self._object(sentence)

    def _on_written(self, made: Exported) -> None:
        self._run = None
        self._set_waiting(waiting=False)
        if self.form is not None:
            self.form.hide()
            self.form.setParent(None)
            self.form.deleteLater()
            self.form = None
            self._made = made
            self.show_instead(self._told(made))
        self.foot.offer("")
        self.to_top()
        self.foot.back_button.setFocus()

    def _told(self, made: Exported) -> QWidget:
        """Return what was written, where, and what to do next."""
        card = Card()
        card.add(Heading(self.tr("The copy is written"), role="section"))
        card.add(_selectable(str(made.path)))
        counted = (
            self.tr("%n paper(s)", "", made.papers),
            self.tr("%n file(s) in all", "", made.files),
        )
        card.add(Note(" · ".join(counted), role="muted"))
        if self._password:
            card.add(_selectable(self.tr("Password: %1").replace("%1", self._password)))
        card.add(
            Passage(
                self.tr("Tell the password on the telephone, never in the same mail.")
                if self._password
                else self.tr(
                    "Outside the vault it is not encrypted. Hand it over, and leave no copy behind."
                )
            )
        )
        card.add(
            Note(
                self.tr("It is noted in the vault. Fingerprint of its list, SHA256SUMS.txt:")
                if not made.unnoted
                else self.tr(
                    "The vault is damaged and could keep no note of this copy: please write down "
                    "whom it went to. Fingerprint of its list, SHA256SUMS.txt:"
                )
            )
        )
        card.add(_selectable(" ".join(made.sums[at : at + 8] for at in range(0, 64, 8))))
        if made.damaged:
            damaged = "\n".join(made.damaged)
            card.add(
                Note(self.tr("Damaged, and not inside:\n%1").replace("%1", damaged), role="notice")
            )
        return card

    def _object(self, sentence: str) -> None:
        self._trouble.tell(sentence, tone=Tone.PROBLEM)
        self.bring_into_view(self._trouble)


def _selectable(words: str) -> Note:
    note = Note(words)
    note.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return note


def _preview(desk: Desk, client: str) -> Preview:
    from desktop.services.export_record import preview_export

    return preview_export(desk.means, desk.vault, client)


def _write(
    desk: Desk, client: str, wish: Wish, where: tuple[Path, str, str], watch: Watch
) -> Exported:
    """Write the copy; runs on the worker's thread."""
    from desktop.services.export_record import Order, export_record

    folder, form, password = where
    order = Order(
        folder,
        form,
        password=password,
        say=in_our_words,
        language=QLocale().name().partition("_")[0],
        watch=watch,
    )
    return export_record(desk.means, desk.vault, client, wish, order)
