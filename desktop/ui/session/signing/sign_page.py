"""Signing the papers, one after the other: on each the practitioner first, then the others."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.document import fingerprint_of
from desktop.domain.journal import CLIENT, PRACTITIONER
from desktop.ui.desk import Desk
from desktop.ui.session.acts import passed
from desktop.ui.session.client_words import screen
from desktop.ui.session.press import Press
from desktop.ui.session.session import Session
from desktop.ui.session.signing.devices import has_pen_or_touch, kept_in, methods
from desktop.ui.session.signing.far import is_far
from desktop.ui.session.signing.hand import Hand
from desktop.ui.session.signing.reading import ReadingPage
from desktop.ui.session.signing.sealed import SealedPage
from desktop.ui.session.signing.second_thoughts import SecondThoughts
from desktop.ui.session.signing.sign_card import SignCard
from desktop.ui.session.signing.turns import (
    Turn,
    all_signed,
    next_paper,
    progress,
    signed_lines,
    turn_on,
)
from desktop.ui.session.signing.waiting import WaitingPage

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
        scan_wanted: the signed page of the paper of this key came back.
    """

    went_on = Signal()
    change_wanted = Signal(tuple)
    not_today = Signal()
    scan_wanted = Signal(str)

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
        self._away: set[tuple[str, str]] = set()
        self._far: dict[str, bool] = {}
        self._press = Press(desk, self)
        self._pages = QStackedWidget()
        self._waiting = WaitingPage(screen(session.live, "seal_now"))
        self.reading = ReadingPage(desk, session.live, session.shown_pages)
        self._signing = QScrollArea()
        self._thoughts = SecondThoughts(self)
        self._lay_out()
        self._connect()

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
        is_reading = self._pages.currentWidget() is self.reading
        return self.reading.first_focus() if is_reading else None

    @property
    def _live(self) -> LiveIntake:
        return self._session.live

    def _turn(self, party: str = "") -> Turn | None:
        """Return whose turn it is on the paper that is being signed."""
        away = {who for paper, who in self._away if paper == self._paper}
        return turn_on(self._live, self._drafts[self._paper].agreement, party, away=away)

    def _on_presented(self, drafts: tuple[Draft, ...]) -> None:
        self._waiting.end()
        self._drafts = {draft.agreement.key: draft for draft in drafts}
        self._next_paper()

    def _next_paper(self) -> None:
        """Turn to the next paper that is still to be signed, or go on to the close."""
        self._paper = next_paper(self._live, self._put_off)
        self._card = None
        if not self._paper:
            self.went_on.emit()
            return
        if all_signed(self._live, self._drafts[self._paper].agreement):
            self._seal()
        elif self._paper in self._read or self._was_read_today():
            self._sign_next()
        else:
            self._show_pages()

    def _was_read_today(self) -> bool:
        """Say whether these pages were read in this sitting, and somebody has signed them."""
        read = self._session.shown_pages.went_on(self._reading_hash())
        return read and self._has_signatures()

    def _reading_hash(self) -> str:
        return fingerprint_of(self._drafts[self._paper].content)

    def _has_signatures(self) -> bool:
        return any(one.document == self._paper for one in self._live.intake.signatures)

    def _on_moved(self, live: LiveIntake) -> None:
        """After a signature, turn to whoever is next."""
        if self._card is not None:
            self._card.show_live(live)
        if self._paper in self._put_off:
            self._next_paper()
        elif self._card is None or self._paper in live.intake.sealed:
            return
        elif all_signed(live, self._drafts[self._paper].agreement):
            self._forget_card()
            self._wait(screen(live, "sealing"))
        elif self._has_signatures():
            self._sign_next()

    def _on_sealed(self) -> None:
        self._waiting.end()
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

    def _on_refused(self, _why: object) -> None:
        """Trouble: what was signed so far is kept, and the page is as it was."""
        self._waiting.end()
        if self._paper not in self._drafts:
            return
        if all_signed(self._live, self._drafts[self._paper].agreement):
            self._pages.setCurrentWidget(self._waiting)
            self._waiting.offer_again()
        elif self._card is not None:
            self._pages.setCurrentWidget(self._signing)

    def _seal(self) -> None:
        self._wait(screen(self._live, "sealing"))
        self._session.conclude()

    def _show_pages(self, page: int = 0) -> None:
        """Show the very pages that are signed, and who has signed them by now."""
        draft = self._drafts[self._paper]
        self.reading.show_paper(
            draft,
            progress=progress(self._live, draft.agreement),
            signed=signed_lines(self._live, (draft.agreement,)),
            live=self._live,
        )
        self._pages.setCurrentWidget(self.reading)
        self.reading.first_focus().setFocus()
        if page:
            self.reading.go_to(page)

    def _sign_next(self, party: str = "") -> None:
        """Show the card of whoever signs next."""
        if self._paper not in self._drafts:
            return
        self._read.add(self._paper)
        self._session.shown_pages.go_on(self._reading_hash())
        turn = self._turn(party)
        if turn is None:
            self._leave_paper()
            return
        if not self._may_sign(turn):
            self._show_other_turn(turn)
            return
        shown = self._card
        if shown is not None and shown.turn.signer == turn.signer:
            shown.look_again()
            self._pages.setCurrentWidget(self._signing)
            return
        self._forget_card()
        self._card = self._new_card(turn)
        self._show_card(self._card)

    def _new_card(self, turn: Turn) -> SignCard:
        """Return the card on which *turn* is taken; its ink is this paper's alone."""
        signer = turn.signer
        far = self._far.get(signer.party, self._is_far(signer))
        hand = Hand(self._live, signer, self._ways(), place=kept_in(self._live), far=far)
        card = SignCard(self._live, turn, hand, self._session.shown_pages, self._reading_hash())
        card.signed.connect(partial(self._on_signed, signer))
        card.told.connect(self._session.act)
        card.instead.connect(self._sign_next)
        card.far_told.connect(partial(self._far.__setitem__, signer.party))
        card.print_wanted.connect(self._on_print)
        card.save_wanted.connect(self._on_save)
        card.scan_wanted.connect(partial(self.scan_wanted.emit, self._paper))
        card.reading_wanted.connect(self._show_pages)
        card.change_wanted.connect(self._on_change)
        card.not_today.connect(self._on_not_today)
        card.person_later.connect(self._leave_person)
        card.stated.connect(self._signing.ensureWidgetVisible)
        return card

    def _forget_card(self) -> None:
        """Overwrite what was drawn on the card that goes."""
        if self._card is not None:
            self._card.forget()

    def _is_far(self, signer: Signer) -> bool:
        """Say whether *signer* is taken to be elsewhere."""
        return is_far(self._live, signer)

    def _may_sign(self, turn: Turn) -> bool:  # noqa: ARG002 - the client's view looks at it
        """Say whether *turn* can be taken on this page."""
        return True

    def _show_other_turn(self, turn: Turn) -> None:
        """Show whose turn it is elsewhere; here everybody signs."""

    def show_aside(self, page: QWidget) -> None:
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
        column.addStretch(2)
        column.addLayout(row)
        column.addStretch(3)
        self._signing.setWidget(ground)  # first: whatever is put elsewhere is styled anew
        card.setMaximumWidth(card.widest())
        row.addStretch()
        row.addWidget(card, 1)
        row.addStretch()
        card.begin()
        card.show()
        self._pages.setCurrentWidget(self._signing)
        card.first_focus().setFocus()

    def _ways(self) -> tuple[str, ...]:
        """Return the ways to sign; the way the last one took comes first."""
        offered = methods(can_draw=has_pen_or_touch())
        last = [one.method for one in self._live.intake.all_signatures][-1:]
        return tuple(dict.fromkeys((*last, *offered)))

    def _on_signed(self, signer: Signer, signature: Signature) -> None:
        by = PRACTITIONER if signer.role == PRACTITIONER else CLIENT
        self._session.sign(by, signature, tuple(self._drafts.values()))

    def _on_print(self) -> None:
        """Print the pages to sign; from then on they stay as they are."""
        self._press.choose(lambda printer: self._print_with(partial(self._press.send, printer)))

    def _on_save(self) -> None:
        """Save the pages, for whoever prints elsewhere: that freezes them just the same."""
        name = f"{self._drafts[self._paper].agreement.id}.pdf"
        self._print_with(lambda made: self._press.save_made(lambda: made, name))

    def _print_with(self, then: Callable[[bytes], None]) -> None:
        self._session.print_to_sign(self._paper, tuple(self._drafts.values()), then)

    def _on_change(self) -> None:
        """Ask for a change; what it clears is said before it is done."""
        intake = self._live.intake
        there = (*(one.document for one in intake.signatures), *intake.printed)
        signed = dict.fromkeys(there)
        has_ink = self._card is not None and self._card.has_ink
        if not signed and has_ink:
            signed = {self._paper: None}
        if not signed:
            self.change_wanted.emit(())
            return
        agreements = [draft.agreement for draft in self._drafts.values()]
        self._thoughts.before_change(self._live, agreements, tuple(signed), has_ink=has_ink)

    def _clear(self, signed: tuple[str, ...]) -> None:
        self._forget_card()
        self.change_wanted.emit(signed)

    def stay(self) -> None:
        """Go back to where the question came from."""
        if self._card is None:
            self._show_pages()
        else:
            self._pages.setCurrentWidget(self._signing)

    def _on_not_today(self) -> None:
        """Put something off; where there is more than one thing to put off, ask which."""
        others = self._can_go_on_without()
        papers = bool(next_paper(self._live, {*self._put_off, self._paper}))
        if others or (papers and self._has_signatures()):
            who = self._card.turn.signer.name if self._card is not None else ""
            self._thoughts.before_leaving(self._live, who, others=others, papers=papers)
        else:
            self._leave_paper()

    def _can_go_on_without(self) -> bool:
        """Say whether somebody else signs this paper too, whoever's card this is."""
        turn = self._card.turn if self._card is not None else None
        return turn is not None and turn.others and turn.signer.role != PRACTITIONER

    def _leave_person(self) -> None:
        """Let the person of this card sign another day; whoever else is here goes on."""
        if self._card is not None:
            self._away.add((self._paper, self._card.turn.signer.party))
            self._forget_card()
            self._card = None
            self._sign_next()

    def _leave_all(self) -> None:
        """Sign nothing more today."""
        self._put_off.update(self._drafts)
        self._leave_paper()

    def _leave_paper(self) -> None:
        """Put this paper off; where nothing is signed yet, nothing is signed today."""
        self._forget_card()
        first = next(iter(self._drafts), "")
        if self._paper == first and not self._has_signatures():
            self.not_today.emit()
        elif self._session.act(passed(self._paper)):
            self._put_off.add(self._paper)

    def _wait(self, words: str) -> None:
        self._pages.setCurrentWidget(self._waiting)
        self._waiting.begin(words)

    def _connect(self) -> None:
        self._waiting.tried_again.connect(self._seal)
        self.reading.went_on.connect(self._sign_next)
        self.reading.change_wanted.connect(self._on_change)
        self.reading.not_today.connect(self._on_not_today)
        self._thoughts.asked.connect(self.show_aside)
        self._thoughts.cleared.connect(self._clear)
        self._thoughts.person_left.connect(self._leave_person)
        self._thoughts.paper_left.connect(self._leave_paper)
        self._thoughts.all_left.connect(self._leave_all)
        self._thoughts.stayed.connect(self.stay)
        self._session.presented.connect(self._on_presented)
        self._session.moved.connect(self._on_moved)
        self._session.sealed.connect(self._on_sealed)
        self._session.refused.connect(self._on_refused)
        self._session.card_wanted.connect(self._on_refused)

    def _lay_out(self) -> None:
        self._signing.setWidgetResizable(True)
        self._signing.setFrameShape(QFrame.Shape.NoFrame)
        self._signing.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._signing.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for page in (self._waiting, self.reading, self._signing):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
