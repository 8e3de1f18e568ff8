"""A later paper is read, signed and sealed, in the very same way as the papers of a session."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout

from desktop.domain.journal import INK_CLEARED, PRACTITIONER, Act
from desktop.ui.card.asking import CardAsking
from desktop.ui.card.wish import CardWish
from desktop.ui.column_page import Foot
from desktop.ui.desk import Desk, TroubleSpokenError
from desktop.ui.page import Page
from desktop.ui.preview import Preview
from desktop.ui.session.session import Session
from desktop.ui.session.signing.scanning import Scanning
from desktop.ui.session.signing.sign_page import SignPage
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.notice_bar import Tone

if TYPE_CHECKING:
    from desktop.domain.card import CardUse
    from desktop.services.live_intake import LiveIntake


class LaterPage(Page):
    """The pages, the signatures and the seal of one later paper.

    Signals:
        left: back to the client; what was signed so far is kept.
        sealed: the filed document, which is handed over next.
        change_wanted: the intake whose words are to change first; its paper is dropped.
    """

    left = Signal()
    sealed = Signal(str)
    change_wanted = Signal(object)

    def __init__(self, desk: Desk, live: LiveIntake) -> None:
        super().__init__()
        self._desk = desk
        self._wants_change = False
        self.session = Session(desk, live, self)
        self.signing = SignPage(desk, self.session, "later")
        Scanning(self.signing, desk, self.session)
        self.card_asking = CardAsking(desk, self)
        self._connect()
        self.foot = Foot()
        self.foot.back.connect(self.left)
        self._drop = Button(kind=QUIET, picture="x")
        self._drop.setObjectName("drop")
        self._drop.clicked.connect(self._on_drop)
        self.foot.add(self._drop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.signing, 1)
        column.addWidget(self.foot)
        self.reword()

    def _connect(self) -> None:
        self.signing.went_on.connect(self._on_signed)
        self.signing.not_today.connect(self.left)
        self.signing.change_wanted.connect(self._on_change)
        self._desk.window.uncovered.connect(self.card_asking.take_keyboard)
        self.card_asking.left.connect(self._on_no_card)
        self.session.card_wanted.connect(self.card_asking.ask)
        self.session.refused.connect(self._on_refused)
        self.session.moved.connect(self._on_moved)

    def reword(self) -> bool:
        """Say the practitioner's words anew; all others are the client's."""
        self.place = QCoreApplication.translate("LaterPage", "Signing")
        self._drop.set_words(self.tr("Drop this page"))
        return True

    def arrive(self) -> None:
        """Show the pages that are to be signed, or go on where it stopped."""
        if self.session.live.intake.later_paper in self.session.live.intake.sealed:
            self._on_signed()
        else:
            self.signing.begin()

    def leave(self) -> None:
        """Forget the pages."""
        for preview in self.signing.findChildren(Preview):
            preview.clear()

    def _on_moved(self, live: LiveIntake) -> None:
        self._desk.window.show_saved(self.tr("Kept on this computer"))
        self._drop.setVisible(not live.intake.sealed)

    def _on_refused(self, sentence: str) -> None:
        self._desk.tell(sentence, tone=Tone.PROBLEM)

    def _on_signed(self) -> None:
        """Close it once it is sealed, and go on to handing it over."""
        if not self.session.live.intake.sealed:
            self.left.emit()
            return
        self._close(None)

    def _close(self, card: CardUse | None) -> None:
        """Seal the record of it and close it; where the seal is on a card, that is asked for."""
        job = partial(_finished, self._desk, self.session.live, card)
        self._desk.run(self, job, self.sealed.emit, trouble=self._on_trouble)

    def _on_trouble(self, error: TroubleSpokenError) -> None:
        """Ask for the card; whatever else went wrong is said, and the paper stays open."""
        wish = CardWish.after(error, self._close)
        if wish is None:
            self._desk.tell(str(error), tone=Tone.PROBLEM)
            self.left.emit()
            return
        self.card_asking.ask(wish)

    def _on_no_card(self) -> None:
        """Leave what is sealed without its record; the client's page leads back to it."""
        if self.session.live.intake.sealed:
            self.left.emit()

    def _on_change(self, _papers: tuple[str, ...]) -> None:
        self._wants_change = True
        self._drop_it()

    def _on_drop(self) -> None:
        self._wants_change = False
        self._drop_it()

    def _drop_it(self) -> None:
        """Close it unsealed; nothing of it holds, and its journal says so."""
        job = partial(_dropped, self._desk, self.session.live)
        self._desk.run(self, job, self._on_dropped)

    def _on_dropped(self, live: LiveIntake) -> None:
        if self._wants_change:
            self.change_wanted.emit(live)
            return
        self._desk.tell(self.tr("The page was dropped. Everything stands as it was before."))
        self.left.emit()


def _finished(desk: Desk, live: LiveIntake, card: CardUse | None) -> str:
    """Close a later paper that is sealed, and return its filed document."""
    from desktop.services.filed_documents import already_filed
    from desktop.services.later_paper import close_later_paper

    filed = already_filed(desk.vault, live, live.intake.later_paper)
    close_later_paper(desk.means, desk.vault, live, card=card)
    return filed.id if filed is not None else ""


def _dropped(desk: Desk, live: LiveIntake) -> LiveIntake:
    from desktop.services.later_paper import close_later_paper
    from desktop.services.record_act import record_act

    if live.intake.signatures:
        live = record_act(desk.means, desk.vault, live, Act(PRACTITIONER, INK_CLEARED))
    return close_later_paper(desk.means, desk.vault, live)
