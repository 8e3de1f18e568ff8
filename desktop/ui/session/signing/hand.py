"""The half of the card where somebody signs: the question about the screen, then the ways."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.ink import Ink, InkImplausibleError, check_drawn, check_plausible
from desktop.domain.journal import PRACTITIONER
from desktop.domain.on_screen import NO, WITHDRAWN, YES
from desktop.domain.signature import DRAWN, PAPER, TYPED
from desktop.ui.session.client_words import screen
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.session.signing.hand_parts import HandParts
from desktop.ui.session.signing.screen_question import said_already, told
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.chosen_group import ChosenGroup
from desktop.ui.widgets.showing import show_if
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.domain.agreement import Signer
    from desktop.services.live_intake import LiveIntake

_PICTURES = {PAPER: "printer", DRAWN: "pen-line", TYPED: "keyboard"}


class Hand(QWidget):
    """The ways to sign, those on the screen once this person has said yes to the screen.

    Signals:
        changed: there is more or less of a signature, or it is another way.
        told: the act of saying yes or no to the screen.
        wants_to_sign: the button was pressed, and what was made is a signature.
        print_wanted: the pages are to be signed on paper.
        save_wanted: they are to be saved, to print them elsewhere.
        later: the signed paper comes another day.
        far_told: whether the person is taken to be elsewhere.
    """

    changed = Signal()
    told = Signal(object)
    wants_to_sign = Signal()
    print_wanted = Signal()
    save_wanted = Signal()
    later = Signal()
    far_told = Signal(bool)

    def __init__(
        self, live: LiveIntake, signer: Signer, ways: tuple[str, ...], *, place: str, far: bool
    ) -> None:
        super().__init__()
        self._live, self._signer, self._keys = live, signer, ways
        self._said = said_already(live, signer)
        self._allowed = False
        self._parts = HandParts(live, signer, place=place, paper_first=ways[0] == PAPER)
        self.is_far = far
        self._switch = ChosenGroup(self)
        self._switches = self._make_switches()
        self._after_no = Note(screen(live, "on_screen.after_no"), role="label")
        self._quiet = self._make_quiet()
        self._refusal = Note(role="label")
        self._refusal.setObjectName("refusal")
        self.sign_button = Button(screen(live, "sign"), kind=PRIMARY, picture="pen-line")
        self.sign_button.setObjectName("sign")
        self._lay_out()
        self._connect()
        self._way = self._first_way()

    def begin(self) -> None:
        """Show what comes first; where this stands by then, its style is looked up once."""
        self._show()

    @property
    def way(self) -> str:
        """The way that is shown: drawn, typed or on paper."""
        return self._way

    @property
    def has_ink(self) -> bool:
        """Whether something has been drawn or typed already."""
        drawn, typed = self._parts.drawn, self._parts.typed
        return (drawn is not None and drawn.is_begun) or (typed is not None and typed.is_begun)

    def ink(self) -> Ink | None:
        """Return what is drawn, where this way draws."""
        drawn = self._parts.drawn
        return drawn.ink() if drawn is not None and self._way == DRAWN else None

    def typed_name(self) -> str:
        """Return the name, where this way types it."""
        typed = self._parts.typed
        return typed.name() if typed is not None and self._way == TYPED else ""

    def place(self) -> str:
        """Return where the paper is kept, where this way is paper."""
        paper = self._parts.paper
        return paper.place() if paper is not None and self._way == PAPER else ""

    def day(self) -> str:
        """Return the day (ISO) that stands on the paper, where this way is paper."""
        paper = self._parts.paper
        return paper.day() if paper is not None and self._way == PAPER else ""

    def witness(self) -> str:
        """Return who saw a mark being made, where it is one."""
        drawn = self._parts.drawn
        return drawn.witness if drawn is not None and self._way == DRAWN else ""

    def add_way(self, button: QWidget) -> None:
        """Put *button* among the quiet ones below."""
        self._quiet.add(button)

    def allow(self, *, allowed: bool) -> None:
        """Let the signature be given once it is said what is true."""
        self._allowed = allowed
        self._dress()

    def show_live(self, live: LiveIntake) -> None:
        """Follow what this person said about the screen."""
        self._live = live
        said = said_already(live, self._signer)
        if said != self._said:
            self._said = said
            self._way = self._first_way() if said in {NO, WITHDRAWN} else self._screen_way()
            self._show()

    def forget(self) -> None:
        """Overwrite what was drawn or typed."""
        for way in (self._parts.drawn, self._parts.typed):
            if way is not None:
                way.forget()

    @property
    def _wants_paper(self) -> bool:
        return self._said in {NO, WITHDRAWN}

    def _first_way(self) -> str:
        return PAPER if self._wants_paper and PAPER in self._keys else self._keys[0]

    def _screen_way(self) -> str:
        """Return the way that a yes leads to: the one chosen, else the first on the screen."""
        if self._way != PAPER:
            return self._way
        return next(key for key in self._keys if key != PAPER)

    def _choose(self, place: int) -> None:
        self._way = self._keys[place]
        self._show()

    def _show(self) -> None:
        """Show the way, or what is to be said before it."""
        if self.is_far:
            self._parts.show_far()
        elif self._way != PAPER and self._said != YES:
            self._parts.ask()
        else:
            self._parts.show_way(self._way)
        self._switch.button(self._keys.index(self._way)).setChecked(True)
        show_if(self._switches, not self.is_far and not self._wants_paper)
        show_if(self._after_no, not self.is_far and self._wants_paper)
        if self._is_asked:
            show_if(self._again, not self.is_far and self._wants_paper)
            show_if(self._withdraw, not self.is_far and self._said == YES)
            show_if(self._elsewhere, self._may_be_far and not self.is_far)
        self.changed.emit()
        self._dress()

    @property
    def _is_asked(self) -> bool:
        return self._signer.role != PRACTITIONER

    @property
    def _may_be_far(self) -> bool:
        return PAPER in self._keys

    def _dress(self) -> None:
        """Offer the button where there is something to sign with."""
        way, drawn = self._parts.way(self._way), self._parts.drawn
        show_if(self.sign_button, way is not None)
        witnessed = way is not drawn or drawn is None or not drawn.asks_for_witness
        is_begun = way is not None and way.is_begun
        self.sign_button.setEnabled(self._allowed and is_begun and witnessed)
        self.sign_button.set_words(
            screen(self._live, "signed_on_paper" if self._way == PAPER else "sign")
        )
        self._refusal.hide()

    def _on_sign(self) -> None:
        """Refuse kindly what is no signature yet, and ask about another name."""
        ink = self.ink()
        try:
            if ink is not None:
                (check_drawn if self.witness() else check_plausible)(ink)
        except InkImplausibleError as refusal:
            self._refusal.setText(screen(self._live, f"ink.{refusal.reason}"))
            self._refusal.show()
            if self._parts.drawn is not None:
                self._parts.drawn.offer_mark()
            return
        typed = self._parts.typed
        if self._way == TYPED and typed is not None and typed.asks():
            return
        self.wants_to_sign.emit()

    def _on_said(self, says: str) -> None:
        self.told.emit(told(self._signer.party, says))

    def _set_far(self, *, far: bool, way: str = "") -> None:
        self.is_far = far
        self._way = way or self._way
        self._show()
        self.far_told.emit(far)

    def _make_switches(self) -> FlowRow:
        host = FlowRow()
        for place, key in enumerate(self._keys):
            words = screen(self._live, f"way.{key}")
            button = Button(words, kind=QUIET, picture=_PICTURES[key])
            button.setCheckable(True)
            button.setObjectName(key)
            self._switch.addButton(button, place)
            host.add(button)
        return host

    def _make_quiet(self) -> FlowRow:
        """Return the quiet ways: to think again about the screen, and to say who is not here."""
        row = FlowRow()
        if not self._is_asked:
            return row
        self._withdraw = _quiet(
            screen(self._live, "on_screen.withdraw"), "screen.withdrawn", picture="printer"
        )
        self._withdraw.clicked.connect(partial(self._on_said, WITHDRAWN))
        self._again = _quiet(screen(self._live, "on_screen.again"), "screen.again")
        self._again.clicked.connect(partial(self._on_said, YES))
        self._elsewhere = _quiet(
            screen(self._live, "not_here", who=self._signer.name), "not_here", picture="users"
        )
        self._elsewhere.clicked.connect(lambda: self._set_far(far=True))
        for button in (self._withdraw, self._again, self._elsewhere):
            row.add(button)
        return row

    def _connect(self) -> None:
        self._switch.chosen.connect(self._choose)
        self.sign_button.clicked.connect(self._on_sign)
        parts = self._parts
        parts.said.connect(self._on_said)
        parts.confirmed.connect(self.wants_to_sign)
        parts.changed.connect(self._on_changed)
        parts.print_wanted.connect(self.print_wanted)
        parts.save_wanted.connect(self.save_wanted)
        parts.later.connect(self.later)
        parts.is_back.connect(lambda: self._set_far(far=False, way=PAPER))
        parts.is_here.connect(lambda: self._set_far(far=False))

    def _on_changed(self) -> None:
        self._dress()
        self.changed.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self._switches, self._after_no, self._parts, self._refusal):
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(self.sign_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._quiet)


def _quiet(words: str, name: str, *, picture: str = "pen-line") -> Button:
    button = Button(words, kind=QUIET, picture=picture)
    button.setObjectName(name)
    return button
