"""Signing the papers, one after the other: on each the practitioner first, then the others."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.journal import CLIENT, PRACTITIONER
from desktop.ui.desk import Desk
from desktop.ui.session.acts import passed
from desktop.ui.session.client_words import screen
from desktop.ui.session.press import Press
from desktop.ui.session.session import Session
from desktop.ui.session.signing.devices import has_pen_or_touch, methods
from desktop.ui.session.signing.reading import ReadingPage
from desktop.ui.session.signing.sealed import SealedPage
from desktop.ui.session.signing.sign_card import SignCard
from desktop.ui.session.signing.turns import Turn, next_paper, progress, turn_on
from desktop.ui.widgets.busy import Busy
from desktop.ui.widgets.button import PRIMARY, Button

if TYPE_CHECKING:
    from desktop.domain.agreement import Signer
    from desktop.domain.signature import Signature
    from desktop.services.draft_documents import Draft
    from desktop.services.live_intake import LiveIntake


class SignPage(QWidget):
    """The exact pages of each paper, one signature after the other, and the seal.

    Signals:
        went_on: nothing more is signed now; on to the close.
        change_wanted: the words are to change; the papers whose ink is cleared for it.
        not_today: nothing is signed today.
    """

    went_on = Signal()
    change_wanted = Signal(tuple)
    not_today = Signal()

    def __init__(self, desk: Desk, session: Session, key: str) -> None:
        super().__init__()
        self.key = key
        self.setObjectName(key)
        self._session = session
        self._drafts: dict[str, Draft] = {}
        self._paper = ""
        self._card: SignCard | None = None
        self._aside: QWidget | None = None
        self._read: set[str] = set()
        self._put_off: set[str] = set()
        self._press = Press(desk, self)
        self._busy = Busy()
        self._pages = QStackedWidget()
        self._waiting = self._waiting_page()
        self._reading = ReadingPage(desk, session.live)
        self._signing = QScrollArea()
        self._reading.went_on.connect(self._sign_next)
        self._reading.change_wanted.connect(self._on_change)
        self._reading.not_today.connect(self._on_not_today)
        self._lay_out()
        session.presented.connect(self._on_presented)
        session.moved.connect(self._on_moved)
        session.sealed.connect(self._on_sealed)
        session.refused.connect(self._on_refused)

    def begin(self) -> None:
        """Show what is to be done next: read, sign, seal, or nothing more."""
        if not next_paper(self._live, ()):
            if self._live.intake.sealed:
                self._on_sealed()
            else:
                self.went_on.emit()  # what was signed at an earlier meeting still stands
            return
        self._wait(screen(self._live, "making_pages"))
        self._session.present()

    def show_live(self, live: LiveIntake) -> bool:  # noqa: ARG002 - all views are told alike
        """Stay as it is: this page follows the session by itself."""
        return True

    def first_focus(self) -> QWidget | None:
        """Start on the way on."""
        is_reading = self._pages.currentWidget() is self._reading
        return self._reading.first_focus() if is_reading else None

    @property
    def _live(self) -> LiveIntake:
        return self._session.live

    def _turn(self, party: str = "") -> Turn | None:
        """Return whose turn it is on the paper that is being signed."""
        return turn_on(self._live, self._drafts[self._paper].agreement, party)

    def _on_presented(self, drafts: tuple[Draft, ...]) -> None:
        self._busy.end()
        self._drafts = {draft.agreement.key: draft for draft in drafts}
        self._next_paper()

    def _next_paper(self) -> None:
        """Turn to the next paper that is still to be signed, or go on to the close."""
        self._paper = next_paper(self._live, self._put_off)
        self._card = None
        if not self._paper:
            self.went_on.emit()
            return
        draft = self._drafts[self._paper]
        turn = self._turn()
        self._reading.show_paper(
            draft.content,
            progress=progress(self._live, draft.agreement),
            may_change=not self._live.intake.sealed,
        )
        if turn is None:
            self._seal()
        elif self._paper in self._read or self._has_signatures():
            self._sign_next()
        else:
            self._show_pages()

    def _has_signatures(self) -> bool:
        return any(one.document == self._paper for one in self._live.intake.signatures)

    def _on_moved(self, live: LiveIntake) -> None:
        """After a signature, turn to whoever is next."""
        if self._paper in self._put_off:
            self._next_paper()
        elif self._card is None or self._paper in live.intake.sealed:
            return
        elif self._turn() is None:
            self._wait(screen(live, "sealing"))
        elif self._has_signatures():
            self._sign_next()

    def _on_sealed(self) -> None:
        self._busy.end()
        draft = self._drafts.get(self._paper)
        following = self._drafts.get(next_paper(self._live, self._put_off))
        done = SealedPage(
            self._live,
            progress=progress(self._live, draft.agreement) if draft is not None else "",
            following=following.agreement.title if following is not None else "",
        )
        done.went_on.connect(self._next_paper)
        self._pages.addWidget(done)
        self._pages.setCurrentWidget(done)
        done.first_focus().setFocus()

    def _on_refused(self, _sentence: str) -> None:
        """Trouble: what was signed so far is kept, and the page is as it was."""
        self._busy.end()
        if self._paper not in self._drafts:
            return
        if self._turn() is None:
            self._pages.setCurrentWidget(self._waiting)
            self._again.show()
        elif self._card is not None:
            self._pages.setCurrentWidget(self._signing)

    def _seal(self) -> None:
        self._again.hide()
        self._wait(screen(self._live, "sealing"))
        self._session.conclude()

    def _show_pages(self) -> None:
        self._pages.setCurrentWidget(self._reading)
        self._reading.first_focus().setFocus()

    def _sign_next(self, party: str = "") -> None:
        """Show the card of whoever signs next."""
        if self._paper not in self._drafts:
            return
        self._read.add(self._paper)
        turn = self._turn(party)
        if turn is None:
            self._seal()
            return
        if not self._may_sign(turn):
            self._show_other_turn(turn)
            return
        shown = self._card
        if shown is not None and shown.turn.signer == turn.signer:
            self._pages.setCurrentWidget(self._signing)
            return
        card = SignCard(self._live, turn, self._ways(), place=self._place())
        card.signed.connect(partial(self._on_signed, turn.signer))
        card.instead.connect(self._sign_next)
        card.print_wanted.connect(self._on_print)
        card.reading_wanted.connect(self._show_pages)
        card.change_wanted.connect(self._on_change)
        card.not_today.connect(self._on_not_today)
        card.stated.connect(self._signing.ensureWidgetVisible)
        self._card = card
        self._show_card(card)

    def _may_sign(self, turn: Turn) -> bool:  # noqa: ARG002 - the client's view looks at it
        """Say whether *turn* can be taken on this page."""
        return True

    def _show_other_turn(self, turn: Turn) -> None:
        """Show whose turn it is elsewhere; here everybody signs."""

    def _show_aside(self, page: QWidget) -> None:
        """Show *page* for as long as it is right; the one before is freed."""
        if self._aside is not None:
            self._pages.removeWidget(self._aside)
            self._aside.deleteLater()
        self._aside = page
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)

    def _show_card(self, card: SignCard) -> None:
        ground = QWidget()
        ground.setProperty("role", "ground")
        column = QVBoxLayout(ground)
        column.setContentsMargins(28, 24, 28, 24)
        row = QHBoxLayout()
        card.setMaximumWidth(card.widest())
        row.addStretch()
        row.addWidget(card, 1)
        row.addStretch()
        column.addStretch(2)
        column.addLayout(row)
        column.addStretch(3)
        self._signing.setWidget(ground)
        self._pages.setCurrentWidget(self._signing)
        card.first_focus().setFocus()

    def _ways(self) -> tuple[str, ...]:
        """Return the ways to sign; the way the last one took comes first."""
        offered = methods(can_draw=has_pen_or_touch())
        last = [one.method for one in self._live.intake.all_signatures][-1:]
        return tuple(dict.fromkeys((*last, *offered)))

    def _place(self) -> str:
        """Return where signed paper is kept: where the last one went, else a folder."""
        known = [one.place for one in self._live.intake.all_signatures if one.place]
        reference = self._live.intake.reference
        return known[-1] if known else screen(self._live, "folder", reference=reference)

    def _on_signed(self, signer: Signer, signature: Signature) -> None:
        by = PRACTITIONER if signer.role == PRACTITIONER else CLIENT
        self._session.sign(by, signature, tuple(self._drafts.values()))

    def _on_print(self) -> None:
        content = self._drafts[self._paper].content
        self._press.print_made(lambda: content)

    def _on_change(self) -> None:
        """Ask for a change; ink on words that change is no signature any more."""
        intake = self._live.intake
        signed = [one.document for one in intake.signatures]
        if not signed and self._card is not None and self._card.has_ink:
            signed = [self._paper]
        self.change_wanted.emit(tuple(dict.fromkeys(signed)))

    def _on_not_today(self) -> None:
        """Put this paper off; where nothing is signed yet, nothing is signed today."""
        first = next(iter(self._drafts), "")
        if self._paper == first and not self._has_signatures():
            self.not_today.emit()
        elif self._session.act(passed(self._paper)):
            self._put_off.add(self._paper)

    def _wait(self, words: str) -> None:
        self._pages.setCurrentWidget(self._waiting)
        self._busy.begin(words)

    def _waiting_page(self) -> QWidget:
        page = QWidget()
        self._again = Button(screen(self._live, "seal_now"), kind=PRIMARY)
        self._again.setObjectName("seal_now")
        self._again.clicked.connect(self._seal)
        self._again.hide()
        column = QVBoxLayout(page)
        column.addStretch(1)
        column.addWidget(self._busy, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return page

    def _lay_out(self) -> None:
        self._signing.setWidgetResizable(True)
        self._signing.setFrameShape(QFrame.Shape.NoFrame)
        self._signing.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._signing.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for page in (self._waiting, self._reading, self._signing):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
