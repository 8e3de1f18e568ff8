"""Check what we settled: each paper as it will be, the agreement first, one after the other."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from desktop.ui.session.cards.terms import mark_terms
from desktop.ui.session.client_words import screen
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.session.little_by_little import LittleByLittle
from desktop.ui.session.place_kept import bring_back
from desktop.ui.session.sheet_card import SheetCard
from desktop.ui.session.sheet_words import SheetWords
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.tab_order import tab_through

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake


class SheetPage(QScrollArea):
    """The papers that are due, read together.

    Signals:
        change_wanted: the key of the card where a part can be changed.
        blank_wanted: the key of a blank that has still to be filled.
        initials_wanted: the key of changed words that have still to be initialled.
        went_on: they stand as all want them.
        all_wanted: everything that was settled is to be seen, not only what is printed.
    """

    change_wanted = Signal(str)
    blank_wanted = Signal(str)
    initials_wanted = Signal(str)
    went_on = Signal()
    all_wanted = Signal()

    def __init__(self, live: LiveIntake, step: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = step
        self.setObjectName(step)
        self._live = live
        self._papers: tuple[SheetWords, ...] = ()
        self._place = 0
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self._title())
        self._put(SheetCard(live, self._title()))

    @property
    def place(self) -> int:
        """Which paper is shown, counted from 0."""
        return self._place

    @property
    def touched(self) -> str:
        """The key of the passage whose change was asked for last."""
        return self._card.touched

    def show_words(
        self, papers: tuple[SheetWords, ...], *, place: int = 0, touched: str = ""
    ) -> None:
        """Show the papers, beginning with the one at *place*; what is missing stands on top.

        The passage *touched* comes into view again: one goes on reading where one was.
        """
        self._papers = papers
        self.turn_to(min(place, len(papers) - 1), touched=touched)

    def turn_to(self, place: int, *, touched: str = "") -> None:
        """Show the paper at *place*, from its top or where it was *touched*."""
        self._place = place
        missing = tuple(dict.fromkeys(key for one in self._papers for key in one.missing))
        card = SheetCard(self._live, self._eyebrow())
        card.change_wanted.connect(self.change_wanted)
        card.blank_wanted.connect(self.blank_wanted)
        card.initials_wanted.connect(self.initials_wanted)
        drawing = LittleByLittle(card.paper(self._papers[place].agreement, missing), card)
        drawing.done.connect(partial(self._on_drawn, card, touched, settled=not missing))
        self._put(card)
        self.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.setFocus()
        drawing.start()

    def _on_drawn(self, card: SheetCard, touched: str, *, settled: bool) -> None:
        """Offer the ways on, and go back to where the paper was touched."""
        card.add(self._foot(settled=settled))
        mark_terms(self._live, card)
        card.height_for(card.width())  # each part was measured before those below it came
        button = self.findChild(QWidget, f"change.{touched}") if touched else None
        if button is not None:
            bring_back(self, button)

    def first_focus(self) -> QWidget | None:
        """Start on the sheet, which arrows and page keys move: it is read before it is settled."""
        return self

    def _title(self) -> str:
        return self._live.pack.said(self._live.wording.language, self.key).title

    def _eyebrow(self) -> str:
        """Return what this is about and, of several papers, which one it is."""
        if len(self._papers) == 1:
            return self._title()
        number, count = str(self._place + 1), str(len(self._papers))
        return f"{self._title()} · {screen(self._live, 'paper_of', number=number, count=count)}"

    def _foot(self, *, settled: bool) -> QWidget:
        """Return the ways on and back: to the next paper, and from the last one to signing."""
        foot = FlowRow(gap=14)
        foot.setContentsMargins(0, 12, 0, 0)
        if self._place + 1 < len(self._papers):
            foot.add(self._way("next_paper", self._place + 1))
        else:
            on = Button(screen(self._live, "settled_sheet"), kind=PRIMARY, picture="check")
            on.setObjectName("continue")
            on.setEnabled(settled)
            on.clicked.connect(self.went_on)
            foot.add(on)
        if self._place:
            foot.add(self._way("paper_before", self._place - 1))
        everything = Button(screen(self._live, "check_all"), kind=QUIET, picture="file-text")
        everything.setObjectName("check_all")
        everything.clicked.connect(self.all_wanted)
        foot.add(everything)
        return foot

    def _way(self, name: str, place: int) -> Button:
        """Return the button that leads to the paper at *place*."""
        title = self._papers[place].agreement.title
        words = screen(self._live, name, title=title)
        on = place > self._place
        kind, picture = (PRIMARY, "arrow-right") if on else (QUIET, "arrow-left")
        button = Button(words, kind=kind, picture=picture, trailing=on)
        button.setObjectName(name)
        button.clicked.connect(partial(self.turn_to, place))
        return button

    def _put(self, card: SheetCard) -> None:
        """Show *card* in the middle; the one before is freed."""
        ground = QWidget()
        ground.setProperty("role", "ground")
        row = QHBoxLayout(ground)
        row.setContentsMargins(28, 24, 28, 28)
        row.addStretch()
        row.addWidget(card, 1)
        row.addStretch()
        self._card = card
        before = self.takeWidget()
        self.setWidget(ground)
        if before is not None:
            before.deleteLater()
        tab_through(self)  # the words come later than the page
