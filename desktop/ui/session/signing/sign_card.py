"""One person signs: what they promise, what is true about reading, and their own hand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.ink import InkImplausibleError, check_plausible
from desktop.domain.signature import DRAWN, PAPER, STATEMENTS, TYPED, Signature
from desktop.ui.session.client_words import screen
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.session.signing.ways import DrawnWay, PaperWay, TypedWay
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.card import Card, text_scale
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.chosen_group import ChosenGroup
from desktop.ui.widgets.text import Note, Passage

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake
    from desktop.ui.session.signing.turns import Turn

_NARROW = 900
_LARGER = 1.2
_PICTURES = {PAPER: "printer", DRAWN: "pen-line", TYPED: "keyboard"}
_NAMES = {"the_pages": "pages", "change_something": "change"}


class SignCard(Card):
    """The signature of one party on one document; nothing is chosen beforehand.

    Signals:
        signed: the signature, without its time.
        instead: the party that signs instead, where one of several is enough.
        print_wanted: the pages are to be signed on paper.
        reading_wanted: the pages again.
        change_wanted: something in the words is to change first.
        not_today: nothing more is signed today.
        stated: it was said what is true; the hand comes next.
    """

    signed = Signal(object)
    instead = Signal(str)
    print_wanted = Signal()
    reading_wanted = Signal()
    change_wanted = Signal()
    not_today = Signal()
    stated = Signal(QWidget)

    def __init__(self, live: LiveIntake, turn: Turn, ways: tuple[str, ...], *, place: str) -> None:
        super().__init__()
        self.turn = turn
        self._live = live
        signer = turn.signer
        self.setObjectName(f"sign.{signer.party}")
        parts = (turn.progress, signer.role_title)
        self.set_words(eyebrow=" · ".join(part for part in parts if part), title=signer.name)
        self._statements = ChosenGroup(self)
        self._ways: dict[str, DrawnWay | TypedWay | PaperWay] = {}
        self._stack = QStackedWidget()
        self._switch = ChosenGroup(self)
        self._refusal = Note(role="label")
        self._refusal.setObjectName("refusal")
        self._sign = Button(screen(live, "sign"), kind=PRIMARY, picture="pen-line")
        self._sign.setObjectName("sign")
        self._sign.clicked.connect(self._on_sign)
        self._make_ways(ways, place)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_halves(ways)
        self._show_way(0)
        self._dress()

    @property
    def has_ink(self) -> bool:
        """Whether something has been drawn or typed already."""
        return self._ways[DRAWN].is_begun or self._ways[TYPED].is_begun

    def first_focus(self) -> QWidget:
        """Start on the card: no statement may look chosen before it is."""
        return self

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side where there is room, else below one another."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW * text_scale()
        directions = QBoxLayout.Direction
        self._halves.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def widest(self) -> int:
        """Return the width past which it would fall apart."""
        return 1120

    def _make_ways(self, ways: tuple[str, ...], place: str) -> None:
        paper = PaperWay(self._live, place)
        paper.print_wanted.connect(self.print_wanted)
        made: dict[str, DrawnWay | TypedWay | PaperWay] = {
            DRAWN: DrawnWay(self._live),
            TYPED: TypedWay(self._live, self.turn.signer.name),
            PAPER: paper,
        }
        for key in ways:
            self._ways[key] = made[key]
            made[key].changed.connect(self._dress)
            self._stack.addWidget(made[key])

    def _lay_halves(self, ways: tuple[str, ...]) -> None:
        self._halves.setSpacing(36)
        self._halves.addWidget(self._words_half(), 5)
        self._halves.addWidget(self._hand_half(ways), 6)
        host = QWidget()
        host.setLayout(self._halves)
        self._halves.setContentsMargins(0, 0, 0, 0)
        self.add(host)

    def _words_half(self) -> QWidget:
        host = QWidget()
        column = QVBoxLayout(host)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        if self.turn.signer.promise:
            paper = QFrame()
            paper.setProperty("role", "soft")
            inside = QVBoxLayout(paper)
            inside.setContentsMargins(18, 14, 18, 16)
            inside.addWidget(_larger(Passage(self.turn.signer.promise, role="plain")))
            column.addWidget(paper)
        column.addSpacing(4)
        column.addWidget(Note(screen(self._live, "what_is_true"), role="label"))
        for place, statement in enumerate(STATEMENTS):
            choice = Choice(self.turn.agreement.labels[f"sign.statement.{statement}"])
            choice.setObjectName(statement)
            self._statements.addButton(choice, place)
            column.addWidget(_larger(choice))
        self._statements.chosen.connect(self._on_stated)
        column.addStretch(1)
        return host

    def _hand_half(self, ways: tuple[str, ...]) -> QWidget:
        host = QWidget()
        column = QVBoxLayout(host)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._switches(ways))
        column.addWidget(self._stack)
        column.addWidget(self._refusal)
        column.addStretch(1)
        column.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._other_ways())
        self._refusal.hide()
        return host

    def _other_ways(self) -> QWidget:
        """Return the ways that lead elsewhere, quietly."""
        host = FlowRow()
        for name, picture, signal in (
            ("the_pages", "file-text", self.reading_wanted),
            ("change_something", "pencil", self.change_wanted),
            ("not_today", "clock", self.not_today),
        ):
            if name == "change_something" and not self.turn.may_change:
                continue
            button = Button(screen(self._live, name), kind=QUIET, picture=picture)
            button.setObjectName(_NAMES.get(name, name))
            button.clicked.connect(signal)
            host.add(button)
        for other in self.turn.instead:
            words = screen(self._live, "signs_instead", who=other.name)
            button = Button(words, kind=QUIET, picture="users")
            button.setObjectName(f"instead.{other.party}")
            button.clicked.connect(partial(self.instead.emit, other.party))
            host.add(button)
        return host

    def _switches(self, ways: tuple[str, ...]) -> QWidget:
        host = FlowRow()
        for place, key in enumerate(ways):
            words = screen(self._live, f"way.{key}")
            button = Button(words, kind=QUIET, picture=_PICTURES[key])
            button.setCheckable(True)
            button.setObjectName(key)
            self._switch.addButton(button, place)
            host.add(button)
        self._switch.chosen.connect(self._show_way)
        return host

    def _show_way(self, place: int) -> None:
        self._switch.button(place).setChecked(True)
        self._stack.setCurrentIndex(place)
        self._dress()

    def _way(self) -> str:
        return list(self._ways)[self._stack.currentIndex()]

    def _dress(self) -> None:
        """Allow the signature once it says what is true and holds something."""
        way = self._ways[self._way()]
        stated = self._statements.checkedId() >= 0
        self._sign.setEnabled(stated and way.is_begun)
        words = "signed_on_paper" if self._way() == PAPER else "sign"
        self._sign.set_words(screen(self._live, words))
        self._refusal.hide()

    def _on_stated(self, _place: int) -> None:
        self._dress()
        self.stated.emit(self._sign)

    def _on_sign(self) -> None:
        way = self._ways[self._way()]
        ink = way.ink() if isinstance(way, DrawnWay) else None
        if ink is not None:
            try:
                check_plausible(ink)
            except InkImplausibleError as refusal:
                self._refusal.setText(screen(self._live, f"ink.{refusal.reason}"))
                self._refusal.show()
                return
        self.signed.emit(
            Signature(
                document=self.turn.agreement.key,
                party=self.turn.signer.party,
                method=self._way(),
                statement=STATEMENTS[self._statements.checkedId()],
                at="",
                name=way.name() if isinstance(way, TypedWay) else "",
                ink=ink,
                place=way.place() if isinstance(way, PaperWay) else "",
            )
        )


def _larger(widget: QWidget) -> QWidget:
    font = QFont(widget.font())
    font.setPointSizeF(font.pointSizeF() * _LARGER)
    widget.setFont(font)
    return widget
