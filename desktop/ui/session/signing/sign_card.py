"""One person signs: what they promise, what is true about reading, and their own hand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from desktop.domain.signature import PAPER, Signature
from desktop.ui.session.client_words import screen
from desktop.ui.session.signing.hand import Hand
from desktop.ui.session.signing.identity_line import IdentityLine
from desktop.ui.session.signing.shown_pages import ShownPages
from desktop.ui.session.signing.statements import Statements
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.card import Card, text_scale
from desktop.ui.widgets.showing import show_if
from desktop.ui.widgets.text import Passage

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake
    from desktop.ui.session.signing.turns import Turn

_NARROW = 900
_LARGER = 1.2
_NAMES = {"the_pages": "pages", "change_something": "change"}


class SignCard(Card):
    """The signature of one party on one document; nothing is chosen beforehand.

    Signals:
        signed: the signature, without its time.
        told: an act that is no signature: who wants the screen, how somebody is known.
        instead: the party that signs instead, where one of several is enough.
        far_told: whether the person is taken to be elsewhere from now on.
        print_wanted: the pages are to be signed on paper.
        save_wanted: they are to be saved, to print them elsewhere.
        scan_wanted: the page that was signed with a pen is here, to be scanned.
        reading_wanted: the pages again, from a page on.
        change_wanted: something in the words is to change first.
        not_today: this waits for another day.
        person_later: this person's paper comes another day.
        stated: it was said what is true; the hand comes next.
    """

    signed = Signal(object)
    told = Signal(object)
    instead = Signal(str)
    far_told = Signal(bool)
    print_wanted = Signal()
    save_wanted = Signal()
    scan_wanted = Signal()
    reading_wanted = Signal(int)
    change_wanted = Signal()
    not_today = Signal()
    person_later = Signal()
    stated = Signal(QWidget)

    def __init__(
        self, live: LiveIntake, turn: Turn, hand: Hand, pages: ShownPages, paper: str
    ) -> None:
        super().__init__()
        self.turn = turn
        self._live = live
        self._hand = hand
        self._scan: Button | None = None
        self.setObjectName(f"sign.{turn.signer.party}")
        parts = (turn.progress, turn.signer.role_title)
        self.set_words(eyebrow=" · ".join(part for part in parts if part), title=turn.signer.name)
        self._statements = Statements(live, turn, pages, paper)
        self._identity = IdentityLine(live, turn.signer, may_attest=turn.may_attest)
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_halves()
        self._connect()

    def begin(self) -> None:
        """Show the way to sign, once the card stands where people see it."""
        self._hand.begin()
        self._dress()

    @property
    def has_ink(self) -> bool:
        """Whether something has been drawn or typed already."""
        return self._hand.has_ink

    def first_focus(self) -> QWidget:
        """Start on the card: no statement may look chosen before it is."""
        return self

    def show_live(self, live: LiveIntake) -> None:
        """Say what is known of this signer now."""
        self._live = live
        self._identity.show_live(live)
        self._hand.show_live(live)
        self._offer_scan()
        self._dress()

    def look_again(self) -> None:
        """Ask no more for pages that were looked at meanwhile."""
        self._statements.look_again()
        self._dress()

    def forget(self) -> None:
        """Overwrite what was drawn or typed here."""
        self._hand.forget()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side where there is room, else below one another."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW * text_scale()
        directions = QBoxLayout.Direction
        self._halves.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def widest(self) -> int:
        """Return the width past which it would fall apart."""
        return 1120

    def _lay_halves(self) -> None:
        self._halves.setSpacing(36)
        self._halves.setContentsMargins(0, 0, 0, 0)
        host = QWidget()
        host.setLayout(self._halves)
        self.add(host)
        self._halves.addWidget(self._words_half(), 5)
        self._add_other_ways()
        self._offer_scan()
        self._halves.addWidget(self._hand, 6)

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
        for choice in self._statements.choices():
            _larger(choice)
        column.addWidget(self._statements)
        column.addWidget(self._identity)
        column.addStretch(1)
        return host

    def _add_other_ways(self) -> None:
        """Add the ways that lead elsewhere, quietly."""
        for name, picture, act in (
            ("the_pages", "file-text", partial(self.reading_wanted.emit, 0)),
            ("change_something", "pencil", self.change_wanted.emit),
            ("not_today", "clock", self.not_today.emit),
        ):
            if name == "change_something" and not self.turn.may_change:
                continue
            button = Button(screen(self._live, name), kind=QUIET, picture=picture)
            button.setObjectName(_NAMES.get(name, name))
            button.clicked.connect(act)
            self._hand.add_way(button)
        for other in self.turn.instead:
            words = screen(self._live, "signs_instead", who=other.name)
            button = Button(words, kind=QUIET, picture="users")
            button.setObjectName(f"instead.{other.party}")
            button.clicked.connect(partial(self.instead.emit, other.party))
            self._hand.add_way(button)

    def _offer_scan(self) -> None:
        """Offer to take the signed page in, once its pages were printed."""
        if self._scan is None and self.turn.agreement.key in self._live.intake.printed:
            self._scan = Button(screen(self._live, "scan_here"), kind=QUIET, picture="file-text")
            self._scan.setObjectName("scan")
            self._scan.clicked.connect(self.scan_wanted)
            self._hand.add_way(self._scan)

    def _connect(self) -> None:
        self._statements.changed.connect(self._on_stated)
        self._statements.pages_wanted.connect(self.reading_wanted)
        self._identity.attested.connect(self.told)
        self._hand.changed.connect(self._dress)
        self._hand.told.connect(self.told)
        self._hand.wants_to_sign.connect(self._on_sign)
        self._hand.print_wanted.connect(self.print_wanted)
        self._hand.save_wanted.connect(self.save_wanted)
        self._hand.later.connect(self.person_later)
        self._hand.far_told.connect(self.far_told)

    def _dress(self) -> None:
        """Allow the signature once it is said what is true."""
        self._statements.sign_on_screen(on_screen=self._hand.way != PAPER)
        self._hand.allow(allowed=self._statements.is_said)
        show_if(self._statements, not self._hand.is_far)

    def _on_stated(self) -> None:
        self._dress()
        if self._statements.is_said:
            self.stated.emit(self._hand.sign_button)

    def _on_sign(self) -> None:
        if self._statements.is_said:
            signer, hand = self.turn.signer, self._hand
            self.signed.emit(
                Signature(
                    document=self.turn.agreement.key,
                    party=signer.party,
                    method=hand.way,
                    statement=self._statements.chosen,
                    at="",
                    name=hand.typed_name(),
                    ink=hand.ink(),
                    place=hand.place(),
                    on=hand.day(),
                    witness=hand.witness(),
                    pages=None if hand.way == PAPER else self._statements.pages_shown(),
                )
            )


def _larger(widget: QWidget) -> QWidget:
    font = QFont(widget.font())
    font.setPointSizeF(font.pointSizeF() * _LARGER)
    widget.setFont(font)
    return widget
