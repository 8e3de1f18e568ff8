"""Reading the pages and signing them: the practitioner first, then everybody else."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.domain.journal import CLIENT, PRACTITIONER
from desktop.ui.desk import Desk
from desktop.ui.preview import Preview
from desktop.ui.session.press import Press
from desktop.ui.session.session import Session
from desktop.ui.session.signing.devices import has_pen_or_touch, methods
from desktop.ui.session.signing.sealed import SealedPage
from desktop.ui.session.signing.sign_card import SignCard
from desktop.ui.widgets.busy import Busy
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.domain.agreement import Agreement, Signer
    from desktop.domain.signature import Signature
    from desktop.services.draft_documents import Draft
    from desktop.services.live_intake import LiveIntake


class SignPage(QWidget):
    """The exact pages, one signature after the other, and the seal.

    Signals:
        went_on: everything is signed, sealed and kept; on to the close.
        change_wanted: the words are to change first; True if ink has to be cleared for it.
        not_today: nothing is signed today.
    """

    went_on = Signal()
    change_wanted = Signal(bool)
    not_today = Signal()

    def __init__(self, desk: Desk, session: Session, key: str) -> None:
        super().__init__()
        self.key = key
        self.setObjectName(key)
        self._desk = desk
        self._session = session
        self._draft: Draft | None = None
        self._card: SignCard | None = None
        self._read = False
        self._press = Press(desk, self)
        self._preview = Preview(desk.work)
        self._busy = Busy()
        self._pages = QStackedWidget()
        self._waiting = self._waiting_page()
        self._reading = self._reading_page()
        self._signing = QScrollArea()
        self._lay_out()
        session.presented.connect(self._on_presented)
        session.moved.connect(self._on_moved)
        session.sealed.connect(self._on_sealed)
        session.refused.connect(self._on_refused)

    def begin(self) -> None:
        """Show what is to be done next: read, sign, seal, or nothing more."""
        if self._is_sealed():
            self._on_sealed()
            return
        self._wait(self.tr("Making the pages"))
        self._session.present()

    def show_live(self, live: LiveIntake) -> bool:  # noqa: ARG002 - all views are told alike
        """Stay as it is: this page follows the session by itself."""
        return True

    def first_focus(self) -> QWidget | None:
        """Start on the way on."""
        return self._on if self._pages.currentWidget() is self._reading else None

    def _is_sealed(self) -> bool:
        from desktop.services.draft_documents import signed_document

        live = self._session.live
        return signed_document(live) in live.intake.sealed

    def _on_presented(self, draft: Draft) -> None:
        self._busy.end()
        self._draft = draft
        self._preview.show_pdf(draft.content)
        if self._next_signer(draft.agreement) is None and draft.agreement.signers:
            self._seal()
        elif self._read or self._session.live.intake.signatures:
            self._sign_next()
        else:
            self._show_pages()

    def _on_moved(self, live: LiveIntake) -> None:
        """After a signature, turn to whoever is next."""
        if self._draft is None or self._card is None or self._is_sealed():
            return
        if self._next_signer(self._draft.agreement) is None:
            self._wait(self.tr("Sealing the papers and checking the seal"))
        elif live.intake.signatures:
            self._sign_next()

    def _on_sealed(self) -> None:
        self._busy.end()
        done = SealedPage()
        done.went_on.connect(self.went_on)
        self._pages.addWidget(done)
        self._pages.setCurrentWidget(done)
        done.first_focus().setFocus()

    def _on_refused(self, _sentence: str) -> None:
        """Trouble: what was signed so far is kept, and the page is as it was."""
        self._busy.end()
        if self._draft is None:
            return
        if self._next_signer(self._draft.agreement) is None:
            self._pages.setCurrentWidget(self._waiting)
            self._again.show()
        elif self._card is not None:
            self._pages.setCurrentWidget(self._signing)

    def _seal(self) -> None:
        self._again.hide()
        self._wait(self.tr("Sealing the papers and checking the seal"))
        self._session.conclude()

    def _show_pages(self) -> None:
        self._pages.setCurrentWidget(self._reading)
        signer = None if self._draft is None else self._next_signer(self._draft.agreement)
        if signer is not None:
            self._on.set_words(self.tr("On to signing"))
        self._on.setFocus()

    def _sign_next(self) -> None:
        """Show the card of whoever signs next."""
        if self._draft is None:
            return
        self._read = True
        signer = self._next_signer(self._draft.agreement)
        if signer is None:
            self._seal()
            return
        if self._card is not None and self._card.objectName() == f"sign.{signer.party}":
            self._pages.setCurrentWidget(self._signing)
            return
        ways = self._ways()
        card = SignCard(self._draft.agreement, signer, ways, place=self._place())
        card.signed.connect(partial(self._on_signed, signer))
        card.print_wanted.connect(self._on_print)
        card.reading_wanted.connect(self._show_pages)
        card.change_wanted.connect(self._on_change)
        card.not_today.connect(self.not_today)
        card.stated.connect(self._signing.ensureWidgetVisible)
        self._card = card
        self._show_card(card)

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
        last = [one.method for one in self._session.live.intake.signatures][-1:]
        return tuple(dict.fromkeys((*last, *offered)))

    def _place(self) -> str:
        """Return where signed paper is kept: where the last one went, else a folder."""
        signatures = self._session.live.intake.signatures
        known = [one.place for one in signatures if one.place]
        reference = self._session.live.intake.reference
        return known[-1] if known else self.tr("Folder %1").replace("%1", reference)

    def _next_signer(self, agreement: Agreement) -> Signer | None:
        """Return who has still to sign, the practitioner before all others."""
        from desktop.services.present_documents import signatures_of

        there = set(signatures_of(self._session.live))
        met = {one.role for one in agreement.signers if one.need == "any" and one.party in there}
        waiting = [
            one for one in agreement.signers if one.party not in there and one.role not in met
        ]
        return min(waiting, key=lambda one: one.role != PRACTITIONER, default=None)

    def _on_signed(self, signer: Signer, signature: Signature) -> None:
        by = PRACTITIONER if signer.role == PRACTITIONER else CLIENT
        self._session.sign(by, signature, self._draft)

    def _on_print(self) -> None:
        if self._draft is not None:
            content = self._draft.content
            self._press.print_made(lambda: content)

    def _on_change(self) -> None:
        inked = self._card is not None and self._card.has_ink
        self.change_wanted.emit(bool(self._session.live.intake.signatures) or inked)

    def _wait(self, words: str) -> None:
        self._pages.setCurrentWidget(self._waiting)
        self._busy.begin(words)

    def _waiting_page(self) -> QWidget:
        page = QWidget()
        self._again = Button(self.tr("Seal the papers now"), kind=PRIMARY)
        self._again.setObjectName("seal_now")
        self._again.clicked.connect(self._seal)
        self._again.hide()
        column = QVBoxLayout(page)
        column.addStretch(1)
        column.addWidget(self._busy, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._again, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        return page

    def _reading_page(self) -> QWidget:
        page = QWidget()
        self._on = Button(kind=PRIMARY, picture="arrow-right", trailing=True)
        self._on.set_words(self.tr("On to signing"))
        self._on.setObjectName("on_to_signing")
        self._on.clicked.connect(self._sign_next)
        change = Button(self.tr("Change something"), kind=QUIET, picture="pencil")
        change.setObjectName("change")
        change.clicked.connect(self._on_change)
        later = Button(self.tr("Not today"), kind=QUIET, picture="clock")
        later.setObjectName("not_today")
        later.clicked.connect(self.not_today)
        bar = QFrame()
        bar.setProperty("role", "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(24, 10, 24, 10)
        row.addWidget(Note(self.tr("These are the pages, word for word."), role="label"), 1)
        for button in (later, change, self._on):
            row.addWidget(button)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._preview, 1)
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
