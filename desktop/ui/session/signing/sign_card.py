"""One person signs: what they promise, what is true about reading, and their own hand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QFrame,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.ink import InkImplausibleError, check_plausible
from desktop.domain.signature import DRAWN, PAPER, STATEMENTS, TYPED, Signature
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.session.signing.ways import DrawnWay, PaperWay, TypedWay
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.card import Card, text_scale
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.text import Note, Passage

if TYPE_CHECKING:
    from desktop.domain.agreement import Agreement, Signer

_NARROW = 900
_LARGER = 1.2


class SignCard(Card):
    """The signature of one party on one document; nothing is chosen beforehand.

    Signals:
        signed: the signature, without its time.
        print_wanted: the pages are to be signed on paper.
        reading_wanted: the pages again.
        change_wanted: something in the words is to change first.
        not_today: nothing more is signed today.
        stated: it was said what is true; the hand comes next.
    """

    signed = Signal(object)
    print_wanted = Signal()
    reading_wanted = Signal()
    change_wanted = Signal()
    not_today = Signal()
    stated = Signal(QWidget)

    def __init__(
        self, agreement: Agreement, signer: Signer, ways: tuple[str, ...], *, place: str
    ) -> None:
        super().__init__()
        self._agreement = agreement
        self._signer = signer
        self.setObjectName(f"sign.{signer.party}")
        self.set_words(eyebrow=signer.role_title, title=signer.name)
        self._statements = QButtonGroup(self)
        self._ways: dict[str, DrawnWay | TypedWay | PaperWay] = {}
        self._stack = QStackedWidget()
        self._switch = QButtonGroup(self)
        self._refusal = Note(role="label")
        self._refusal.setObjectName("refusal")
        self._sign = Button(self.tr("Sign"), kind=PRIMARY, picture="pen-line")
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
        name = self._signer.name
        paper = PaperWay(place)
        paper.print_wanted.connect(self.print_wanted)
        made: dict[str, DrawnWay | TypedWay | PaperWay] = {
            DRAWN: DrawnWay(),
            TYPED: TypedWay(name),
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
        if self._signer.promise:
            paper = QFrame()
            paper.setProperty("role", "soft")
            inside = QVBoxLayout(paper)
            inside.setContentsMargins(18, 14, 18, 16)
            inside.addWidget(_larger(Passage(self._signer.promise, role="plain")))
            column.addWidget(paper)
        column.addSpacing(4)
        column.addWidget(Note(self.tr("What is true?"), role="label"))
        for place, statement in enumerate(STATEMENTS):
            choice = Choice(self._agreement.labels[f"sign.statement.{statement}"])
            choice.setObjectName(statement)
            self._statements.addButton(choice, place)
            column.addWidget(_larger(choice))
        self._statements.idClicked.connect(self._on_stated)
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
        for words, picture, name, signal in (
            (self.tr("The pages"), "file-text", "pages", self.reading_wanted),
            (self.tr("Change something"), "pencil", "change", self.change_wanted),
            (self.tr("Not today"), "clock", "not_today", self.not_today),
        ):
            button = Button(words, kind=QUIET, picture=picture)
            button.setObjectName(name)
            button.clicked.connect(signal)
            host.add(button)
        return host

    def _switches(self, ways: tuple[str, ...]) -> QWidget:
        host = FlowRow()
        said = {
            PAPER: (self.tr("On paper"), "printer"),
            DRAWN: (self.tr("Draw it here"), "pen-line"),
            TYPED: (self.tr("Type the name"), "keyboard"),
        }
        for place, key in enumerate(ways):
            words, picture = said[key]
            button = Button(words, kind=QUIET, picture=picture)
            button.setCheckable(True)
            button.setObjectName(key)
            button.clicked.connect(partial(self._show_way, place))
            self._switch.addButton(button, place)
            host.add(button)
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
        self._sign.set_words(
            self.tr("It is signed on paper") if self._way() == PAPER else self.tr("Sign")
        )
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
                self._refusal.setText(str(refusal))
                self._refusal.show()
                return
        self.signed.emit(
            Signature(
                document=self._agreement.key,
                party=self._signer.party,
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
