"""The session: the only part of the window that holds the intake and changes it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.flow import Card, current_card
from desktop.domain.journal import Act
from desktop.ui.card.wish import CardWish
from desktop.ui.desk import Desk, TroubleSpokenError
from desktop.ui.session.acts import passed
from desktop.ui.session.signing.shown_pages import ShownPages

if TYPE_CHECKING:
    from desktop.domain.card import CardUse
    from desktop.domain.scans import CopyPage, Seen
    from desktop.domain.signature import Signature
    from desktop.services.draft_documents import Draft
    from desktop.services.live_intake import LiveIntake
    from desktop.services.move_pack import NewerWords
    from desktop.services.print_to_sign import ToPrint
    from desktop.services.waiting_papers import WaitingPaper


class Session(QObject):
    """Turns what people do into durable journal rows, one after the other.

    Nothing moves on the screen before the vault has it. While a write is under way
    further acts are not taken; a write that fails leaves everything as it was.

    Signals:
        moved: the intake as it stands now, durable.
        waited: a write has begun (True) or ended (False).
        refused: the one sentence of known trouble.
        presented: the papers to be signed, as a tuple of drafts.
        sealed: everybody has signed a paper, and it is sealed, checked and filed.
        closed: the session is closed, its record sealed and filed.
        card_wanted: the seal is on a card that is to be asked for, a CardWish.
    """

    moved = Signal(object)
    waited = Signal(bool)
    refused = Signal(str)
    presented = Signal(object)
    sealed = Signal()
    closed = Signal()
    card_wanted = Signal(object)

    def __init__(self, desk: Desk, live: LiveIntake, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._live = live
        self._durable = live
        self._waiting = False
        self._again: Callable[[CardUse], bool] | None = None
        self.shown_pages = ShownPages()

    @property
    def live(self) -> LiveIntake:
        """The intake as of its last durable row."""
        return self._live

    @property
    def is_waiting(self) -> bool:
        """Whether a write is under way."""
        return self._waiting

    def card(self) -> Card | None:
        """Return the card the session stands at; None when all is done."""
        return current_card(self._live.pack, self._live.intake)

    def act(self, *acts: Act) -> bool:
        """Record *acts* in order; say whether they were taken."""
        return self._write(partial(self._record, acts))

    def undo(self) -> bool:
        """Take the last act back; say whether that was taken."""
        from desktop.services.record_act import undo

        return self._write(partial(undo, self._desk.means, self._desk.vault, self._live))

    def take_back(self, items: Collection[str]) -> bool:
        """Erase all words about *items* for good; say whether that was taken."""
        from desktop.services.record_act import take_back

        return self._write(
            partial(take_back, self._desk.means, self._desk.vault, self._live, items)
        )

    def keep_note(self, card: str, words: str) -> bool:
        """File *words* among the practitioner's private notes; the journal says only "done"."""
        return self._write(partial(self._keep_note, card, words))

    def keep_private(self, words: str) -> bool:
        """File *words* among the private notes; the session's journal does not know of it."""
        return self._write(partial(self._keep_private, words))

    def move_pack(self, newer: NewerWords) -> bool:
        """Go on with newer words that both want; say whether that was taken."""
        from desktop.services.move_pack import move_pack

        return self._write(
            partial(move_pack, self._desk.means, self._desk.vault, self._live, newer)
        )

    def present(self) -> bool:
        """Make the pages that are to be signed; ``presented`` follows."""
        return self._start(self._present, self._on_presented, once_painted=True)

    def sign(self, by: str, signature: Signature, shown: tuple[Draft, ...]) -> bool:
        """Record *signature* on the papers *shown*; its last one seals a paper: ``sealed``."""
        return self._start(partial(self._sign, by, signature, shown), self._on_signed)

    def print_to_sign(
        self, document: str, shown: tuple[Draft, ...], then: Callable[[bytes], None]
    ) -> bool:
        """Freeze the pages of *document*, of those *shown*, and give them to *then* to print."""
        from desktop.services.print_to_sign import print_to_sign

        desk = self._desk
        job = partial(print_to_sign, desk.means, desk.vault, self._live, document, shown=shown)
        return self._start(job, partial(self._on_printed, then))

    def conclude(self, card: CardUse | None = None) -> bool:
        """Seal, check and file what everybody has signed; ``sealed`` or ``card_wanted`` follows."""
        job = partial(self._conclude, card)
        return self._start(job, self._on_sealed, again=self.conclude, once_painted=True)

    def file_scans(
        self, paper: WaitingPaper, pages: tuple[CopyPage, ...], seen: tuple[Seen, ...]
    ) -> bool:
        """Keep what came back signed, and who signed it; its last one seals: ``sealed``."""
        return self._start(partial(self._keep_scans, paper, pages, seen), self._on_signed)

    def hand_over(self, document: str, how: str, to: tuple[str, ...] = ()) -> bool:
        """Note that *document* was handed over, and *how*; without *to* to all whose it is."""
        from desktop.services.hand_over import hand_over

        return self._write(
            partial(
                hand_over,
                self._desk.means,
                self._desk.vault,
                self._live,
                document=document,
                how=how,
                to=to,
            )
        )

    def close(self, card: CardUse | None = None) -> bool:
        """Seal the record and close the session; ``closed`` or ``card_wanted`` follows."""
        return self._start(partial(self._close, card), self._on_closed, again=self.close)

    def adjourn(self) -> bool:
        """File the pages of today and stop until the next meeting."""
        return self._write(self._adjourn)

    # On the worker's thread: nothing but services is touched here.

    def _record(self, acts: tuple[Act, ...]) -> LiveIntake:
        from desktop.services.record_act import record_act

        for act in acts:
            self._durable = record_act(self._desk.means, self._desk.vault, self._durable, act)
        return self._durable

    def _keep_note(self, card: str, words: str) -> LiveIntake:
        self._keep_private(words)
        return self._record((passed(card),))

    def _keep_private(self, words: str) -> LiveIntake:
        live = self._live
        self._desk.vault.file_note(client=live.client, practitioner=live.practitioner, text=words)
        return live

    def _present(self) -> tuple[LiveIntake, tuple[Draft, ...]]:
        from desktop.services.move_pack import require_not_withdrawn
        from desktop.services.present_documents import present_documents

        require_not_withdrawn(self._desk.means, self._desk.vault, self._live)
        shown = present_documents(self._desk.means, self._desk.vault, self._live)
        return shown.live, shown.drafts

    def _sign(
        self, by: str, signature: Signature, shown: tuple[Draft, ...]
    ) -> tuple[LiveIntake, bool]:
        from desktop.services.present_documents import all_have_signed, frozen_draft, sign

        desk = self._desk
        self._durable = sign(
            desk.means, desk.vault, self._live, by=by, signature=signature, shown=shown
        )
        wording = frozen_draft(desk.vault, self._durable, signature.document).agreement
        return self._durable, all_have_signed(self._durable, wording)

    def _keep_scans(
        self, paper: WaitingPaper, pages: tuple[CopyPage, ...], seen: tuple[Seen, ...]
    ) -> tuple[LiveIntake, bool]:
        from desktop.services.file_scans import keep_scans
        from desktop.services.present_documents import all_have_signed, frozen_draft
        from desktop.services.record_act import resumed

        desk = self._desk
        try:
            keep_scans(desk.means, desk.vault, self._live, paper, pages, seen)
        finally:
            self._durable = resumed(desk.vault, self._live)  # what was kept is kept, whatever came
        wording = frozen_draft(desk.vault, self._durable, paper.key).agreement
        return self._durable, all_have_signed(self._durable, wording)

    def _conclude(self, card: CardUse | None) -> LiveIntake:
        from desktop.services.conclude_intake import conclude_intake

        return conclude_intake(self._desk.means, self._desk.vault, self._live, card=card)

    def _adjourn(self) -> LiveIntake:
        from desktop.services.adjourn_session import adjourn_session

        return adjourn_session(self._desk.means, self._desk.vault, self._live)

    def _close(self, card: CardUse | None) -> LiveIntake:
        from desktop.services.close_session import close_session

        return close_session(self._desk.means, self._desk.vault, self._live, card=card)

    # Back on the GUI thread.

    def _write(self, job: Callable[[], LiveIntake]) -> bool:
        return self._start(job, self._adopt)

    def _start(
        self,
        job: Callable[[], object],
        done: Callable[..., None],
        *,
        again: Callable[[CardUse], bool] | None = None,
        once_painted: bool = False,
    ) -> bool:
        if self._waiting:
            return False
        self._again = again
        self._durable = self._live
        self._waiting = True
        self.waited.emit(True)  # noqa: FBT003 - Qt's signature
        self._desk.run(
            self,
            job,
            partial(self._on_done, done),
            trouble=self._on_trouble,
            once_painted=once_painted,
        )
        return True

    def _on_done(self, done: Callable[..., None], result: object) -> None:
        self._rest()
        done(result)

    def _on_trouble(self, error: TroubleSpokenError) -> None:
        """Keep what was written before the trouble, and say the sentence."""
        self._rest()
        if self._durable is not self._live:
            self._adopt(self._durable)
        wish = CardWish.after(error, self._again) if self._again is not None else None
        if wish is None:
            self.refused.emit(str(error))
        else:
            self.card_wanted.emit(wish)

    def _rest(self) -> None:
        self._waiting = False
        self.waited.emit(False)  # noqa: FBT003 - Qt's signature

    def _adopt(self, live: LiveIntake) -> None:
        self._live = self._durable = live  # nothing older is held: it may have erased words
        self.moved.emit(live)

    def _on_presented(self, shown: tuple[LiveIntake, tuple[Draft, ...]]) -> None:
        live, drafts = shown
        if live is not self._live:
            self._adopt(live)
        self.presented.emit(drafts)

    def _on_signed(self, signed: tuple[LiveIntake, bool]) -> None:
        live, complete = signed
        self._adopt(live)
        if complete:
            self.conclude()

    def _on_printed(self, then: Callable[[bytes], None], made: ToPrint) -> None:
        self._adopt(made.live)
        then(made.content)

    def _on_sealed(self, live: LiveIntake) -> None:
        self._adopt(live)
        self.sealed.emit()

    def _on_closed(self, live: LiveIntake) -> None:
        self._adopt(live)
        self.closed.emit()
