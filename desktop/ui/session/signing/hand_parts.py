"""The parts of the half where somebody signs, each made when it is first shown."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop.domain.signature import DRAWN, PAPER, TYPED
from desktop.ui.session.signing.far import FarWay
from desktop.ui.session.signing.screen_question import ScreenQuestion
from desktop.ui.session.signing.ways import DrawnWay, PaperWay, TypedWay

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.agreement import Signer
    from desktop.services.live_intake import LiveIntake

Way = DrawnWay | TypedWay | PaperWay
_Part = TypeVar("_Part", bound=QWidget)

_QUESTION, _FAR = "question", "far"


class HandParts(QStackedWidget):
    """Shows one part at a time: a way to sign, the question before it, or what is done from far.

    Most people see one or two of them, so the others are not made beforehand.

    Signals:
        changed: there is more or less of a signature.
        confirmed: the typed name is theirs, and they sign with it.
        said: the answer to the question about the screen.
        print_wanted: the pages are to be signed on paper.
        save_wanted: they are to be saved, to print them elsewhere.
        later: the signed paper comes another day.
        is_back: the signed paper is here.
        is_here: the person is in the room after all.
    """

    changed = Signal()
    confirmed = Signal()
    said = Signal(str)
    print_wanted = Signal()
    save_wanted = Signal()
    later = Signal()
    is_back = Signal()
    is_here = Signal()

    def __init__(self, live: LiveIntake, signer: Signer, *, place: str, paper_first: bool) -> None:
        super().__init__()
        self._live, self._signer = live, signer
        self._place, self._paper_first = place, paper_first
        self._made: dict[str, QWidget] = {}

    @property
    def drawn(self) -> DrawnWay | None:
        """The pad, if anybody has seen it yet."""
        return self._found(DRAWN, DrawnWay)

    @property
    def typed(self) -> TypedWay | None:
        """The line for a name, if anybody has seen it yet."""
        return self._found(TYPED, TypedWay)

    @property
    def paper(self) -> PaperWay | None:
        """What is said of paper, if anybody has seen it yet."""
        return self._found(PAPER, PaperWay)

    def way(self, key: str) -> Way | None:
        """Return the way *key*, if it is the one that shows."""
        way = self._made.get(key)
        return way if isinstance(way, Way) and way is self.currentWidget() else None

    def show_way(self, key: str) -> None:
        """Show the way *key*: drawn, typed or on paper."""
        makers: dict[str, Callable[[], QWidget]] = {
            DRAWN: self._make_drawn,
            TYPED: self._make_typed,
            PAPER: self._make_paper,
        }
        self._show(key, makers[key])

    def ask(self) -> None:
        """Show the question about the screen."""
        self._show(_QUESTION, self._make_question)

    def show_far(self) -> None:
        """Show what is done for somebody who is not in the room."""
        self._show(_FAR, self._make_far)

    def _found(self, key: str, kind: type[_Part]) -> _Part | None:
        part = self._made.get(key)
        return part if isinstance(part, kind) else None

    def _show(self, key: str, make: Callable[[], QWidget]) -> None:
        if key not in self._made:
            self._made[key] = make()
            self.addWidget(self._made[key])
        self.setCurrentWidget(self._made[key])

    def _make_drawn(self) -> QWidget:
        way = DrawnWay(self._live)
        way.changed.connect(self.changed)
        return way

    def _make_typed(self) -> QWidget:
        way = TypedWay(self._live, self._signer.name)
        way.changed.connect(self.changed)
        way.confirmed.connect(self.confirmed)
        return way

    def _make_paper(self) -> QWidget:
        way = PaperWay(self._live, self._place)
        way.changed.connect(self.changed)
        way.print_wanted.connect(self.print_wanted)
        way.save_wanted.connect(self.save_wanted)
        return way

    def _make_question(self) -> QWidget:
        question = ScreenQuestion(self._live, paper_first=self._paper_first)
        question.said.connect(self.said)
        return question

    def _make_far(self) -> QWidget:
        far = FarWay(self._live, self._signer)
        far.print_wanted.connect(self.print_wanted)
        far.later.connect(self.later)
        far.is_back.connect(self.is_back)
        far.is_here.connect(self.is_here)
        return far
