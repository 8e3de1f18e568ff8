"""A signed paper came back: the practitioner drops its scan, looks, says who signed, files it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.card.asking import CardAsking
from desktop.ui.card.wish import CardWish
from desktop.ui.column_page import ColumnPage
from desktop.ui.desk import Desk, TroubleSpokenError
from desktop.ui.home.scans import work
from desktop.ui.home.scans.dropped import dropped_files
from desktop.ui.home.scans.entry import DropPlace, NameIt, whose
from desktop.ui.home.scans.sheet_view import SheetView
from desktop.ui.home.scans.who_signed import WhoSigned
from desktop.ui.printing import Printing
from desktop.ui.tongue import in_our_words
from desktop.ui.widgets.busy import Busy
from desktop.ui.widgets.button import PLAIN, Button
from desktop.ui.widgets.notice_bar import Tone
from desktop.ui.widgets.text import Heading, Note, Passage

if TYPE_CHECKING:
    from desktop.domain.card import CardUse
    from desktop.domain.scans import CopyPage, Seen
    from desktop.services.match_scans import Matched
    from desktop.services.waiting_papers import WaitingPaper


class ScansPage(ColumnPage):
    """Takes scans and photos of signed pages, one file or several, and files them.

    ``client`` narrows the list of waiting papers; ``paper`` is the id of the one wanted.
    """

    def __init__(self, desk: Desk, *, client: str = "", paper: str = "") -> None:
        super().__init__(widest=860)
        self.place = QCoreApplication.translate("ScansPage", "Signed paper")
        self._desk = desk
        self._client = client
        self._wanted_id = paper
        self._waiting: tuple[WaitingPaper, ...] = ()
        self._hides_names = True  # until it is known: others may see the screen
        self._reading: work.Reading | None = None
        self._who: WhoSigned | None = None
        self._turning: SheetView | None = None
        self._folders: tuple[str, ...] = ()
        self._names: tuple[str, ...] = ()
        self._paths: tuple[str, ...] = ()
        self._printing = Printing(desk, self)
        self._card_asking = CardAsking(desk, self)
        self._drop = DropPlace()
        self._busy = Busy()
        self._print = Button(self.tr("Print it again"), kind=PLAIN, picture="printer")
        self._shown = QVBoxLayout()
        self.setAcceptDrops(True)
        self._lay_out_scans()
        self._show_heading(None)

    def _lay_out_scans(self) -> None:
        self._drop.chosen.connect(self.take)
        self._print.setObjectName("print_again")
        self._print.clicked.connect(self._on_print)
        self._print.hide()
        self.foot.add(self._print)
        self.foot.onward.connect(self._on_file)
        below = QWidget()
        below.setLayout(self._shown)
        self._shown.setContentsMargins(0, 0, 0, 0)
        self._shown.setSpacing(14)
        for part in (self._drop, self._busy, below):
            self.add(part)
        self.end()

    def first_focus(self) -> QWidget | None:
        """Start on choosing."""
        return self._drop.button

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files of this computer."""
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the dropped files."""
        self.take(dropped_files(event.mimeData()))

    def arrive(self) -> None:
        """Gather what waits."""
        job = partial(work.gathered, self._desk, self.waiting_job())
        self._desk.run(self, job, self._on_gathered)

    def waiting_job(self) -> Callable[[], tuple[WaitingPaper, ...]]:
        """Return what gathers the papers that wait; it runs on the worker's thread."""
        return partial(work.waiting, self._desk, self._client)

    def take(self, paths: tuple[str, ...]) -> None:
        """Read the files at *paths*, beside what was read before; they stay where they are."""
        if not paths:
            return
        self._folders = tuple(dict.fromkeys((*self._folders, *(_folder(one) for one in paths))))
        before = self._reading.matched.sheets if self._reading is not None else ()
        self._names = tuple(Path(one).name for one in paths)
        self._paths = tuple(dict.fromkeys((*self._paths, *paths)))
        self._busy.begin(self.tr("Reading the pages"))
        job = partial(
            work.read,
            self._desk,
            tuple(Path(one) for one in paths),
            tuple(one.page for one in before),
            self._wanted(),
        )
        self._desk.run(self, job, self._on_read, trouble=self._on_trouble)

    @property
    def paths(self) -> tuple[str, ...]:
        """The files that were read so far."""
        return self._paths

    @property
    def _paper(self) -> WaitingPaper | None:
        read = self._reading.matched.paper if self._reading is not None else None
        return read or self._wanted()

    def _wanted(self) -> WaitingPaper | None:
        return next((one for one in self._waiting if one.id == self._wanted_id), None)

    def _on_gathered(self, found: tuple[tuple[WaitingPaper, ...], bool]) -> None:
        waiting, self._hides_names = found
        self._on_waiting(waiting)

    def _on_waiting(self, waiting: tuple[WaitingPaper, ...]) -> None:
        self._waiting = waiting
        self._show()

    def _on_read(self, reading: work.Reading) -> None:
        self._busy.end()
        self._reading = reading
        self._show()

    def _on_trouble(self, error: TroubleSpokenError) -> None:
        self._busy.end()
        self.foot.onward_button.setEnabled(True)
        self._desk.tell(str(error), tone=Tone.PROBLEM)

    def _show(self) -> None:
        """Show what there is: the pictures, which paper they are of, and who signed it."""
        while (item := self._shown.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._who = None
        paper = self._paper
        self._show_heading(paper)
        self._print.setVisible(paper is not None and paper.filed is None and not paper.complete)
        self._show_refused()
        self._show_sheets()
        if paper is None and (self._reading is not None or self._waiting):
            self._show_names()
        self._show_missing()
        self._show_who(paper)
        self._dress()

    def _show_heading(self, paper: WaitingPaper | None) -> None:
        if paper is None:
            lead = self.tr(
                "The code on each page says which paper it is. Several pages may come in one "
                "file or in many, in any order. Your files are only read, never changed."
            )
            self.set_heading(self.tr("A signed paper came back"), lead)
            return
        who = whose(paper, hidden=self._hides_names)
        self.set_heading(f"{paper.title} · {who}", paper.id)

    def _show_refused(self) -> None:
        """Say of each file that could not be read why, and what to do; it is named by its name."""
        for one in self._reading.refused if self._reading is not None else ():
            said = in_our_words(one.sentence)
            self._shown.addWidget(Passage(f"{self._names[one.source]}: {said}"))

    def _show_sheets(self) -> None:
        from desktop.domain.scans import Standing

        if self._reading is None:
            return
        matched = self._reading.matched
        pages = matched.paper.pages if matched.paper is not None else 0
        for place, (sheet, shown) in enumerate(
            zip(matched.sheets, self._reading.shown, strict=True)
        ):
            is_free = sheet.standing is Standing.NO_CODE and matched.paper is not None
            view = SheetView(sheet, shown, pages=pages, may_number=is_free)
            view.numbered.connect(partial(self._on_numbered, place))
            view.turned.connect(partial(self._on_turned, place, view))
            view.removed.connect(partial(self._on_removed, place))
            self._shown.addWidget(view)

    def _show_names(self) -> None:
        name = NameIt(self._waiting, hidden=self._hides_names)
        name.typed.connect(self._on_typed)
        name.picked.connect(self._on_picked)
        self._shown.addWidget(name)

    def _show_missing(self) -> None:
        missing = self._reading.matched.missing if self._reading is not None else ()
        if not missing or not self._numbers():
            return
        pages = ", ".join(self.locale().toString(one) for one in missing)
        words = self.tr("Still missing: page %1. What is here is kept; the rest may come later.")
        self._shown.addWidget(Note(words.replace("%1", pages), role="label"))

    def _show_who(self, paper: WaitingPaper | None) -> None:
        numbers = self._numbers()
        if paper is not None and numbers and paper.signers:
            self._who = WhoSigned(paper, numbers)
            self._who.changed.connect(self._dress)
            self._shown.addWidget(self._who)
        elif paper is not None and paper.complete:
            self._shown.addWidget(
                Heading(
                    self.tr("Everybody has signed. The paper has to be sealed."), role="section"
                )
            )

    def _numbers(self) -> tuple[int, ...]:
        """Return the pages of which there is a picture, here or kept from before."""
        paper = self._paper
        here = self._reading.matched.sheets if self._reading is not None else ()
        kept = paper.numbers if paper is not None else ()
        return tuple(sorted({*kept, *(one.number for one in here if one.number)}))

    def _dress(self) -> None:
        """Offer to file once everything is said."""
        paper = self._paper
        said = self._who is not None and self._who.seen() is not None
        is_ready = paper is not None and (said or (paper.complete and self._who is None))
        words = self.tr("Seal it") if paper is not None and paper.complete else self.tr("File it")
        self.foot.offer(words if self._who is not None or is_ready else "")
        self.foot.onward_button.setEnabled(is_ready)

    def _on_numbered(self, place: int, number: int) -> None:
        from desktop.services.match_scans import as_page

        if self._reading is not None:
            self._adopt(as_page(self._reading.matched, place, number))

    def _on_turned(self, place: int, view: SheetView) -> None:
        """Turn one picture; what was said of the pages stays said."""
        reading = self._reading
        if reading is not None and self._turning is not view:
            self._turning = view
            job = partial(work.turned, reading, place)
            self._desk.run(view, job, partial(self._on_lies, place, view, reading))

    def _on_lies(
        self, place: int, view: SheetView, before: work.Reading, after: work.Reading
    ) -> None:
        self._turning = None
        if self._reading is before:
            self._reading = after
            view.show_picture(after.shown[place])

    def _on_removed(self, place: int) -> None:
        """Leave one picture out; the others are matched again."""
        if self._reading is None:
            return
        sheets = self._reading.matched.sheets
        left = tuple(one.page for at, one in enumerate(sheets) if at != place)
        self._reading = None
        if left:
            job = partial(work.read_again, self._desk, left, self._wanted())
            self._desk.run(self, job, self._on_read, trouble=self._on_trouble)
        else:
            self._show()

    def _on_typed(self, words: str) -> None:
        job = partial(work.typed, self._desk, words)
        self._desk.run(self, job, self._on_named, trouble=self._on_trouble)

    def _on_picked(self, paper_id: str) -> None:
        self._on_named(next((one for one in self._waiting if one.id == paper_id), None))

    def _on_named(self, paper: WaitingPaper | None) -> None:
        """Go on with the paper that was named by hand."""
        from desktop.services.match_scans import match_by_hand

        if paper is None:
            self._desk.tell(
                self.tr("No paper with this id waits for a signed copy."),
                then=self.tr("Please compare it with the foot of the page, or choose it below."),
                tone=Tone.PROBLEM,
            )
            return
        self._wanted_id = paper.id
        if paper not in self._waiting:
            self._waiting = (*self._waiting, paper)
        if self._reading is None:
            self._show()
        else:
            self._adopt(match_by_hand(self._reading.matched, paper))

    def _adopt(self, matched: Matched) -> None:
        if self._reading is not None:
            self._reading = work.Reading(matched, self._reading.refused, self._reading.shown)
        self._show()

    def _on_print(self) -> None:
        paper = self._paper
        if paper is not None:
            self._printing.begin_with(partial(work.pages_again, self._desk, paper))

    def _on_file(self) -> None:
        from desktop.domain.scans import CopyPage

        paper, seen = self._paper, self._who.seen() if self._who is not None else ()
        if paper is None or seen is None:
            return
        sheets = self._reading.matched.sheets if self._reading is not None else ()
        copies = tuple(
            CopyPage(
                one.number, one.page.picture, one.page.width, one.page.height, by_hand=one.by_hand
            )
            for one in sheets
            if one.number
        )
        self.foot.onward_button.setEnabled(False)
        self._busy.begin(self.tr("Filing the signed copy"))
        self.send(paper, copies, seen)

    def send(
        self, paper: WaitingPaper, copies: tuple[CopyPage, ...], seen: tuple[Seen, ...]
    ) -> None:
        """File *copies* of *paper*, with the signatures *seen* on them."""
        self._file(partial(work.file, self._desk, paper, copies, seen))

    def rest(self) -> None:
        """After trouble: be ready for another try; what is on the page stays."""
        self._busy.end()
        self.foot.onward_button.setEnabled(True)

    def _file(self, job: Callable[[CardUse | None], bool], card: CardUse | None = None) -> None:
        """Do *job* with what was chosen for a card; ask for the card where that is missing."""
        self.foot.onward_button.setEnabled(False)
        self._busy.begin(self.tr("Filing the signed copy"))
        trouble = partial(self._on_unfiled, job)
        self._desk.run(self, partial(job, card), self._on_filed, trouble=trouble)

    def _on_unfiled(self, job: Callable[[CardUse | None], bool], error: TroubleSpokenError) -> None:
        wish = CardWish.after(error, partial(self._file, job))
        if wish is None:
            self._on_trouble(error)
            return
        self._busy.end()
        self.foot.onward_button.setEnabled(True)
        self._card_asking.ask(wish)

    def _on_filed(self, whole: bool) -> None:  # noqa: FBT001 - a result, not a switch
        self._busy.end()
        self.say_filed(whole=whole)
        self._reading, self._folders, self._wanted_id = None, (), ""
        self._paths = ()
        self.arrive()

    def say_filed(self, *, whole: bool) -> None:
        """Say what was done, and where her own files still are."""
        words = (
            self.tr("The signed copy is filed and sealed.")
            if whole
            else self.tr("What came back is kept. The paper waits for the other signatures.")
        )
        still = self.tr("Your files are still in %1. Delete them there if you like.")
        then = still.replace("%1", ", ".join(self._folders)) if self._folders else ""
        self._desk.tell(words, then=then)


def _folder(path: str) -> str:
    return str(Path(path).parent)
