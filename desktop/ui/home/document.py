"""A filed paper: the practitioner reads it, and hands it over once more or for the first time."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.after.standing_note import StandingNote
from desktop.ui.column_page import Foot
from desktop.ui.desk import Desk
from desktop.ui.giving.filed import Filing
from desktop.ui.home.time_stamp import TimeStamping
from desktop.ui.page import Page
from desktop.ui.preview import Preview
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.tab_order import tab_through

if TYPE_CHECKING:
    from desktop.services.hand_over import FiledPaper
    from desktop.ui.printing import Printing


class DocumentPage(Page):
    """Shows one document as it was filed; viewing, printing and saving are audited.

    Signals:
        back_wanted: back to the client.
    """

    back_wanted = Signal()

    def __init__(self, desk: Desk, document: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = QCoreApplication.translate("DocumentPage", "Paper")
        self._desk = desk
        self._document = document
        self._name = ""
        self._preview = Preview(desk.work)
        self._stamping = TimeStamping(desk, document, self)
        self._stamping.stamped.connect(self.arrive)
        self._giving = Filing(desk, self)
        self._giving.moved.connect(self._on_paper)
        self._standing = StandingNote(desk)
        self._foot = Foot()
        self._foot.back.connect(self.back_wanted)
        self._add_ways()
        self._lay_out()

    def _add_ways(self) -> None:
        """Put the ways to hand the paper over into the foot; none before it is read."""
        self._print = Button(self.tr("Print"), picture="printer")
        self._print.clicked.connect(self._on_print)
        self._save = Button(kind=QUIET, picture="copy", name=self.tr("Save a copy"))
        self._save.clicked.connect(self._giving.ask_where)
        self._wrap = Button(kind=QUIET, picture="lock", name=self.tr("Save with a password"))
        self._wrap.setObjectName("wrap")
        self._wrap.clicked.connect(self._giving.ask_password)
        self._stamp = Button(kind=QUIET, picture="clock", name=self.tr("Add an outside time"))
        self._stamp.setObjectName("stamp")
        self._stamp.clicked.connect(self._on_stamp)
        self._large = Button(kind=QUIET, picture="a-large-small", name=self.tr("In large print"))
        self._large.setObjectName("large_print")
        self._large.clicked.connect(self._giving.print_large)
        self._large.hide()
        self._dismiss = Button(self.tr("Do not remind me"), kind=QUIET)
        self._dismiss.setObjectName("dismiss")
        self._dismiss.clicked.connect(self._giving.dismiss)
        self._dismiss.hide()
        self._giving.add(self._dismiss)
        for button in self._ways():
            button.setEnabled(False)
            self._foot.add(button)

    def _ways(self) -> tuple[Button, ...]:
        """Return the ways to hand the paper over, in the order in which they stand."""
        return (self._large, self._print, self._save, self._wrap, self._stamp)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._standing)
        column.addWidget(self._preview, 1)
        column.addWidget(self._giving.history)
        column.addWidget(self._foot)
        shortcut = QShortcut(QKeySequence("Ctrl+P"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._on_print)

    @property
    def preview(self) -> Preview:
        """The pages."""
        return self._preview

    @property
    def giving(self) -> Filing:
        """What hands this paper over."""
        return self._giving

    @property
    def stamping(self) -> TimeStamping:
        """What gives this paper a time from outside."""
        return self._stamping

    @property
    def _printing(self) -> Printing:
        return self._giving.press

    def first_focus(self) -> QWidget | None:
        """Start on the pages."""
        return self._preview

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def arrive(self) -> None:
        """Read the document, checked against what was filed."""
        job = partial(_read, self._desk, self._document)
        self._desk.run(self, job, self._on_read)
        self._standing.ask(self._document)

    def leave(self) -> None:
        """Forget the pages."""
        self._preview.clear()

    def save_to(self, target: str) -> None:
        """Save a copy at *target*."""
        self._giving.save_to(Path(target))

    def _on_read(self, read: tuple[FiledPaper, bytes]) -> None:
        paper, content = read
        self._preview.show_pdf(content)
        self._giving.show_paper(paper)
        for button in self._ways():
            button.setEnabled(True)
        tab_through(self)  # whom it is for is known only now, and stands above the foot

    def _on_paper(self, paper: FiledPaper) -> None:
        title = paper.filed.title
        self._foot.say(
            self.tr("%1 · sealed against changes").replace("%1", title)
            if paper.filed.seal_fingerprint
            else title
        )
        self._dismiss.setVisible(paper.is_put_off)
        self._wrap.setVisible(paper.live is not None)
        self._large.setVisible(paper.goes_home)
        self._stamp.setVisible(bool(paper.filed.seal_fingerprint))
        self._name = paper.printed_id

    def _on_stamp(self) -> None:
        self._stamping.begin(self._name)

    def _on_print(self) -> None:
        if self._print.isEnabled():
            self._giving.print()


def _read(desk: Desk, document: str) -> tuple[FiledPaper, bytes]:
    """Return what is known of *document*, and its bytes."""
    from desktop.services.hand_over import filed_paper, read_document

    return filed_paper(desk.vault, document), read_document(desk.vault, document, purpose="view")
