"""A filed paper: the practitioner reads it, and hands it over once more or for the first time."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.ui.after.standing_note import StandingNote
from desktop.ui.desk import Desk
from desktop.ui.giving.filed import Filing
from desktop.ui.giving.large_print import LargePrintButton
from desktop.ui.giving.paper_foot import PaperFoot
from desktop.ui.home.time_stamp import TimeStamping
from desktop.ui.pages_page import PagesPage
from desktop.ui.widgets.button import QUIET, Button

if TYPE_CHECKING:
    from desktop.services.hand_over import FiledPaper
    from desktop.ui.printing import Printing


class DocumentPage(PagesPage):
    """Shows one document as it was filed; viewing, printing and saving are audited."""

    def __init__(self, desk: Desk, document: str, parent: QWidget | None = None) -> None:
        place = QCoreApplication.translate("DocumentPage", "Paper")
        self._ways_foot = PaperFoot()
        super().__init__(desk, place=place, foot=self._ways_foot, parent=parent)
        self._document = document
        self._name = ""
        self._stamping = TimeStamping(desk, document, self)
        self._stamping.stamped.connect(self.arrive)
        self._giving = Filing(desk, self)
        self._giving.moved.connect(self._on_paper)
        self._standing = StandingNote(desk)
        self.put_above(self._standing)
        self.put_below(self._giving.history)
        self._add_ways()

    def _add_ways(self) -> None:
        """Put the ways to hand the paper over into the foot."""
        self._save = Button(kind=QUIET, picture="copy")
        self._save.setObjectName("save")
        self._save.clicked.connect(self._giving.ask_where)
        self._wrap = Button(kind=QUIET, picture="lock")
        self._wrap.setObjectName("wrap")
        self._wrap.clicked.connect(self._giving.ask_password)
        self._stamp = Button(kind=QUIET, picture="clock")
        self._stamp.setObjectName("stamp")
        self._stamp.clicked.connect(self._on_stamp)
        self._large = LargePrintButton()
        self._large.print_wanted.connect(self._giving.print_large)
        self._large.save_wanted.connect(self._giving.ask_where_large)
        self._large.hide()
        self._dismiss = Button(self.tr("Do not remind me"), kind=QUIET)
        self._dismiss.setObjectName("dismiss")
        self._dismiss.clicked.connect(self._giving.dismiss)
        self._dismiss.hide()
        self._giving.add(self._dismiss)
        self.offer(self._stamp, self._wrap, self._large, self._save)
        self._ways_foot.let_fit(self._save, self.tr("Save a copy"))
        self._ways_foot.let_fit(self._large, self.tr("In large print"))
        self._ways_foot.let_fit(self._wrap, self.tr("Save with a password"))
        self._ways_foot.let_fit(self._stamp, self.tr("Add an outside time"))

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

    def print_pages(self) -> None:
        """Print the paper, for whom it was chosen."""
        self._giving.print()

    def arrive(self) -> None:
        """Read the document, checked against what was filed."""
        job = partial(_read, self.desk, self._document)
        self.desk.run(self, job, self._on_read)
        self._standing.ask(self._document)

    def save_to(self, target: str) -> None:
        """Save a copy at *target*."""
        self._giving.save_to(Path(target))

    def _on_read(self, read: tuple[FiledPaper, bytes]) -> None:
        paper, content = read
        self._giving.show_paper(paper)
        self.show_pages(content)

    def _on_paper(self, paper: FiledPaper) -> None:
        title = paper.filed.title
        self.foot.say(
            self.tr("%1 · sealed against changes").replace("%1", title)
            if paper.filed.seal_fingerprint
            else title
        )
        self._dismiss.setVisible(paper.is_put_off)
        self._wrap.setVisible(paper.live is not None)
        self._large.setVisible(paper.goes_home)
        self._stamp.setVisible(bool(paper.filed.seal_fingerprint))
        self._name = paper.printed_id
        self._ways_foot.fit()

    def _on_stamp(self) -> None:
        self._stamping.begin(self._name)


def _read(desk: Desk, document: str) -> tuple[FiledPaper, bytes]:
    """Return what is known of *document*, and its bytes."""
    from desktop.services.hand_over import filed_paper, read_document

    return filed_paper(desk.vault, document), read_document(desk.vault, document, purpose="view")
