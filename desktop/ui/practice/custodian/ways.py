"""The ways around the custodian's sheet: made, handed over, looked at, revoked."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.practice.custodian.by_sheet import BY_SHEET
from desktop.ui.widgets.notice_bar import Tone

if TYPE_CHECKING:
    from desktop.store.recovery_code import RecoveryCode
    from desktop.ui.desk import Desk, TroubleSpokenError
    from desktop.ui.desks import Desks
    from desktop.ui.page import Page
    from desktop.ui.practice.custodian.page import CustodianPage
    from desktop.ui.practice.custodian.papers import HolderPaper
    from desktop.ui.practice.custodian.sheet_page import CustodianSheetPage
    from desktop.ui.practice.keys.proof import ProofPaper
    from desktop.ui.session.papers.overlay import Overlay, Paper

Prove = Callable[["Page", "ProofPaper", Callable[[str], None], Callable[[], None]], None]
"""Has the passphrase typed on a paper over a page; goes on with it, or opens it anew."""

SHEET_NAME = "custodian.pdf"


class CustodianWays(QObject):
    """Leads from the page to the sheet and back; *back* leads to the keys."""

    def __init__(
        self,
        parent: QObject,
        *,
        desks: Desks,
        show: Callable[..., None],
        back: Callable[[], object],
        prove: Prove,
    ) -> None:
        super().__init__(parent)
        self._desks = desks
        self._show = show
        self._back = back
        self._prove = prove

    def page(self) -> CustodianPage:
        """Show what there is for a custodian."""
        from desktop.ui.practice.custodian.page import CustodianPage

        page = CustodianPage(self._desk())
        page.back_wanted.connect(self._back)
        page.sheet_wanted.connect(partial(self._on_sheet_wanted, page))
        page.revoke_wanted.connect(partial(self._ask_to_revoke, page))
        page.holder_wanted.connect(partial(self._ask_holder, page))
        page.seen_wanted.connect(partial(self._on_seen, page))
        self._show(page, self.page)
        return page

    def home(
        self,
        own_desk: Callable[[], None],
        clients: Callable[[], None],
        client: Callable[[str], None],
    ) -> bool:
        """Show the custodian's first page, if it was their sheet that opened the vault."""
        if not self._is_custodian():
            return False
        from desktop.ui.home.custodian_home import CustodianHome

        page = CustodianHome(self._desk())
        page.desk_wanted.connect(partial(self._ask_desk, page, own_desk))
        page.clients_wanted.connect(clients)
        page.client_opened.connect(client)
        self._show(page, partial(self.home, own_desk, clients, client))
        return True

    def _ask_desk(self, page: Page, own_desk: Callable[[], None]) -> None:
        """Go to the practice's own desk once that was said and is noted."""
        from desktop.ui.practice.custodian.papers import OwnDeskPaper

        paper = OwnDeskPaper()
        vault = self._desk().vault

        def go() -> None:
            overlay.close_quietly()
            # A damaged vault takes no note; whoever needs the desk then needs it most.
            noting = partial(vault.note, "view", {"what": "desk"})
            self._desk().run(page, noting, lambda _: own_desk(), trouble=lambda _: own_desk())

        paper.done.connect(go)
        overlay = self._lay(page, paper, partial(self._ask_desk, page, own_desk))

    def _is_custodian(self) -> bool:
        """Say whether the practice's own vault was opened by the custodian's sheet."""
        own = self._desks.has_own and not self._desks.is_rehearsing
        return own and self._desks.now.vault.opened_by == BY_SHEET

    def _desk(self) -> Desk:
        return self._desks.now

    # The sheet

    def _on_sheet_wanted(self, page: CustodianPage) -> None:
        """File what was written, so that the sheet says it, and ask who it is."""
        from desktop.ui.practice.keys.proof import ProofPaper

        desk = self._desk()
        paper = ProofPaper(
            self.tr("A sheet for your custodian"),
            self.tr(
                "You print it and type two groups back. Then its code opens the vault; a former "
                "custodian's sheet opens nothing any more."
            ),
            use=self.tr("Show me the sheet"),
        )
        again = partial(self._on_sheet_wanted, page)
        ask = partial(self._prove, page, paper, self._show_sheet, again)
        desk.run(page, page.file, lambda _: ask())

    def _show_sheet(self, typed: str) -> None:
        from desktop.services.change_keys import new_code
        from desktop.ui.practice.custodian.sheet_page import CustodianSheetPage
        from desktop.ui.session.press import Press

        desk = self._desk()
        code = new_code(desk.means)
        page = CustodianSheetPage(code, desk.means.randomness)
        press = Press(desk, page)
        page.print_wanted.connect(lambda: press.print_made(_sheet(desk, code, page)))
        page.save_wanted.connect(lambda: press.save_made(_sheet(desk, code, page), SHEET_NAME))
        page.left.connect(self._leave_sheet)
        page.confirmed.connect(partial(self._put_in_force, code, typed))
        self._show(page)

    def _put_in_force(self, code: RecoveryCode, typed: str) -> None:
        from desktop.services.change_keys import proof_of
        from desktop.services.custodian import put_sheet_in_force

        desk = self._desk()
        job = partial(put_sheet_in_force, desk.vault, proof_of(typed), code)
        desk.run(self, job, self._on_in_force, trouble=self._on_refused)

    def _on_in_force(self, _nothing: None) -> None:
        if not self._desks.is_open:
            return
        self.page()
        self._desk().tell(
            self.tr("The custodian's sheet opens your vault now."),
            then=self.tr("Seal it in its envelope, sign over the flap, and note who has it."),
        )

    def _leave_sheet(self) -> None:
        self.page()
        self._desk().tell(
            self.tr("Nothing was changed, and this sheet opens nothing."),
            then=self.tr("If you printed it, tear it up."),
        )

    # The envelope

    def _ask_holder(self, page: CustodianPage) -> None:
        from desktop.ui.practice.custodian.papers import HolderPaper

        paper = HolderPaper()
        overlay = self._lay(page, paper, partial(self._ask_holder, page))
        paper.done.connect(partial(self._on_holder, page, paper, overlay))

    def _on_holder(self, page: CustodianPage, paper: HolderPaper, overlay: Overlay) -> None:
        from desktop.services.custodian import hand_envelope_to

        desk = self._desk()
        job = partial(hand_envelope_to, desk.means, desk.vault, paper.who)
        overlay.close_quietly()
        self._done(page, job)

    def _on_seen(self, page: CustodianPage) -> None:
        from desktop.services.custodian import note_envelope_seen

        desk = self._desk()
        self._done(page, partial(note_envelope_seen, desk.means, desk.vault))

    def _ask_to_revoke(self, page: CustodianPage) -> None:
        from desktop.ui.practice.custodian.papers import RevokePaper

        paper = RevokePaper()
        overlay = self._lay(page, paper, partial(self._ask_to_revoke, page))
        paper.done.connect(partial(self._on_revoke, page, overlay))

    def _on_revoke(self, page: CustodianPage, overlay: Overlay) -> None:
        from desktop.services.custodian import revoke_sheet

        overlay.close_quietly()
        self._done(page, partial(revoke_sheet, self._desk().vault))

    def _done(self, page: CustodianPage, job: Callable[[], None]) -> None:
        """Do *job* after filing what was written, and show the page as it is then."""
        page.leave()
        self._desk().run(page, job, lambda _: page.arrive())

    def _lay(self, page: Page, paper: Paper, again: Callable[[], None]) -> Overlay:
        """Lay *paper* over the page; *again* opens it anew in another language."""
        from desktop.ui.session.papers.overlay import lay_over

        return lay_over(page, paper, again)

    def _on_refused(self, trouble: TroubleSpokenError) -> None:
        if self._desks.is_open:
            self.page()
            self._desk().tell(str(trouble), tone=Tone.PROBLEM)


def _sheet(desk: Desk, code: RecoveryCode, page: CustodianSheetPage) -> Callable[[], bytes]:
    """Return what makes the sheet, in the window's language, in memory alone."""
    from desktop.ui.sheets import custodian_sheet_of

    return partial(custodian_sheet_of, desk, code, large_print=page.is_large)
