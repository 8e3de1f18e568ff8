"""A later paper is read, signed and sealed, in the very same way as the papers of a session."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout

from desktop.domain.journal import INK_CLEARED, PRACTITIONER, Act
from desktop.ui.column_page import Foot
from desktop.ui.desk import Desk
from desktop.ui.page import Page
from desktop.ui.preview import Preview
from desktop.ui.session.session import Session
from desktop.ui.session.signing.scanning import Scanning
from desktop.ui.session.signing.sign_page import SignPage
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.notice_bar import Tone

if TYPE_CHECKING:
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
        self.signing.went_on.connect(self._on_signed)
        self.signing.not_today.connect(self.left)
        self.signing.change_wanted.connect(self._on_change)
        self.session.refused.connect(self._on_refused)
        self.session.moved.connect(self._on_moved)
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
        live = self.session.live
        if not live.intake.sealed:
            self.left.emit()
            return
        self._desk.run(self, partial(_finished, self._desk, live), self.sealed.emit)

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


def _finished(desk: Desk, live: LiveIntake) -> str:
    """Close a later paper that is sealed, and return its filed document."""
    from desktop.services.filed_documents import already_filed
    from desktop.services.later_paper import close_later_paper

    filed = already_filed(desk.vault, live, live.intake.later_paper)
    close_later_paper(desk.means, desk.vault, live)
    return filed.id if filed is not None else ""


def _dropped(desk: Desk, live: LiveIntake) -> LiveIntake:
    from desktop.services.later_paper import close_later_paper
    from desktop.services.record_act import record_act

    if live.intake.signatures:
        live = record_act(desk.means, desk.vault, live, Act(PRACTITIONER, INK_CLEARED))
    return close_later_paper(desk.means, desk.vault, live)
