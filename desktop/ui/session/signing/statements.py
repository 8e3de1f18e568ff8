"""What is true: each signer chooses the sentence, and nothing is chosen beforehand."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.journal import PRACTITIONER
from desktop.domain.signature import HELPING, OWN, STATEMENTS, PagesShown
from desktop.ui.session.client_words import screen
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.session.signing.shown_pages import ShownPages
from desktop.ui.widgets.button import PLAIN, Button
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.chosen_group import ChosenGroup
from desktop.ui.widgets.showing import show_if
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.services.live_intake import LiveIntake
    from desktop.ui.session.signing.turns import Turn

_READ = STATEMENTS[0]


class Statements(QWidget):
    """The sentences to choose from, and a word about pages that nobody has seen yet.

    Whoever says "I read it" has had every page on the screen, or says that it was paper they
    read. Nobody is made to scroll: any other sentence that is true will do.

    Signals:
        changed: another sentence is true, or all is said that belongs to it.
        pages_wanted: the first page that has not been on the screen.
    """

    changed = Signal()
    pages_wanted = Signal(int)

    def __init__(self, live: LiveIntake, turn: Turn, pages: ShownPages, paper: str) -> None:
        super().__init__()
        self._live = live
        self._pages, self._paper = pages, paper
        self._role = turn.signer.role
        self._read_on_paper = False
        self._on_screen = True
        self._offered = (OWN,) if self._role in HELPING else STATEMENTS
        self._group = ChosenGroup(self)
        self._unseen: Note | None = None
        self._asked: FlowRow | None = None
        self._lay_out(turn)
        self._group.chosen.connect(self._on_chosen)
        self._dress()

    @property
    def chosen(self) -> str:
        """The sentence that is true; "" while nothing is chosen."""
        place = self._group.checkedId()
        return self._offered[place] if place >= 0 else ""

    @property
    def is_said(self) -> bool:
        """Whether everything is said that there is to say."""
        return bool(self.chosen) and not self._lacks_pages()

    def choices(self) -> list[QWidget]:
        """Return the sentences themselves."""
        return list(self._group.buttons())

    def pages_shown(self) -> PagesShown | None:
        """Return which pages were shown; None for whoever signs their own words alone."""
        if self._role == PRACTITIONER or self._role in HELPING:
            return None
        shown = self._pages.shown(self._paper)
        return PagesShown(shown.shown, shown.of, read_on_paper=self._read_on_paper)

    def sign_on_screen(self, *, on_screen: bool) -> None:
        """Ask for the pages only where the screen is signed on: paper is read as it is signed."""
        self._on_screen = on_screen
        self._dress()

    def look_again(self) -> None:
        """Ask no more for pages that have been on the screen by now."""
        self._dress()

    def _lacks_pages(self) -> bool:
        """Say whether "I read it" is chosen, and pages have not been seen anywhere."""
        shown = self.pages_shown()
        if shown is None or self.chosen != _READ or not self._on_screen:
            return False
        return not (shown.is_all or self._read_on_paper)

    def _on_chosen(self, _place: int) -> None:
        self._read_on_paper = False
        self._dress()
        self.changed.emit()

    def _on_read_on_paper(self) -> None:
        self._read_on_paper = True
        self._dress()
        self.changed.emit()

    def _on_look(self) -> None:
        self.pages_wanted.emit(next(iter(self._pages.unseen(self._paper)), 1))

    def _dress(self) -> None:
        lacks = self._lacks_pages()
        if lacks:
            self._say_unseen()
        for part in (self._unseen, self._asked):
            if part is not None:
                show_if(part, lacks)

    def _say_unseen(self) -> None:
        """Say which pages nobody has seen; most people have seen all, so it is made only now."""
        if self._unseen is None:
            self._unseen = Note(role="body")
            self._unseen.setObjectName("unseen")
            self._asked = self._asking()
            self._column.addWidget(self._unseen)
            self._column.addWidget(self._asked)
        runs = _runs(self._pages.unseen(self._paper))
        told = ", ".join(self._run(first, last) for first, last in runs)
        self._unseen.setText(screen(self._live, "unseen", pages=told))

    def _run(self, first: int, last: int) -> str:
        if first == last:
            return screen(self._live, "unseen_one", number=str(first))
        return screen(self._live, "unseen_many", first=str(first), last=str(last))

    def _asking(self) -> FlowRow:
        """Return the two ways on from pages that nobody has seen."""
        row = FlowRow()
        look = Button(screen(self._live, "show_unseen"), kind=PLAIN, picture="file-text")
        look.setObjectName("show_unseen")
        look.clicked.connect(self._on_look)
        read = Button(screen(self._live, "read_on_paper"), kind=PLAIN, picture="check")
        read.setObjectName("read_on_paper")
        read.clicked.connect(self._on_read_on_paper)
        row.add(look)
        row.add(read)
        return row

    def _lay_out(self, turn: Turn) -> None:
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(Note(screen(self._live, "what_is_true"), role="label"))
        for place, statement in enumerate(self._offered):
            key = f"sign.statement.{statement}"
            words = turn.agreement.labels.get(key) or self._live.wording.label(key)
            choice = Choice(words)
            choice.setObjectName(statement)
            self._group.addButton(choice, place)
            column.addWidget(choice)


def _runs(pages: Sequence[int]) -> list[tuple[int, int]]:
    """Return *pages* as runs of neighbours, first and last of each."""
    if not pages:
        return []
    cuts = [place for place, (a, b) in enumerate(pairwise(pages), start=1) if b != a + 1]
    starts, ends = [0, *cuts], [*cuts, len(pages)]
    return [(pages[a], pages[b - 1]) for a, b in zip(starts, ends, strict=True)]
