"""The ways from the practice to its keys: asked who it is, changed, and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from desktop.ui.practice.custodian.ways import CustodianWays
from desktop.ui.preferences import Remembered
from desktop.ui.widgets.notice_bar import Tone

if TYPE_CHECKING:
    from desktop.store.derivation import Cost
    from desktop.store.recovery_code import RecoveryCode
    from desktop.ui.desk import Desk, TroubleSpokenError
    from desktop.ui.desks import Desks
    from desktop.ui.guard import Guard
    from desktop.ui.page import Page
    from desktop.ui.practice.keys.keys_page import KeysPage
    from desktop.ui.practice.keys.new_passphrase import NewPassphrasePage
    from desktop.ui.practice.keys.proof import ProofPaper
    from desktop.ui.session.papers.overlay import Overlay


_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class KeySettings:
    """What the ways stand on: ``cost`` of one guess (None measures), and when it locks."""

    kept: Remembered = field(repr=False)
    guard: Guard = field(repr=False)
    cost: Cost | None


class KeyWays(QObject):
    """Leads from page to page; *desks* holds the open vault, *show* shows a page.

    *back* leads to where keys are reached from, *home* to the desk.
    """

    def __init__(
        self,
        parent: QObject,
        settings: KeySettings,
        *,
        desks: Desks,
        show: Callable[..., None],
        back: Callable[[], None],
        home: Callable[[], None],
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._desks = desks
        self._show = show
        self._back = back
        self._home = home
        self.custodian = CustodianWays(
            self, desks=desks, show=show, back=self.keys, prove=self._prove
        )

    def _desk(self) -> Desk:
        return self._desks.now

    def _is_open(self) -> bool:
        return self._desks.is_open

    def keys(self) -> KeysPage:
        """Show what opens the vault."""
        from desktop.ui.practice.keys.keys_page import KeysPage

        settings = self._settings
        minutes = settings.kept.now.lock_minutes
        page = KeysPage(self._desk(), minutes=minutes, tells=settings.guard.tells)
        page.back_wanted.connect(self._back)
        page.passphrase_wanted.connect(self.passphrase)
        page.code_wanted.connect(partial(self._ask_for_code, page))
        page.custodian_wanted.connect(self.custodian.page)
        page.anew_wanted.connect(partial(self._ask_for_anew, page))
        page.keychain_wanted.connect(partial(self._on_keychain, page))
        page.minutes_chosen.connect(self._on_minutes)
        self._show(page, self.keys)
        return page

    # The passphrase

    def passphrase(self, proof: RecoveryCode | None = None) -> None:
        """Ask for a new passphrase; who came in by the recovery code has proven enough."""
        from desktop.ui.practice.keys.new_passphrase import NewPassphrasePage

        page = NewPassphrasePage(_known(self._desk()), proven=proof is not None)
        page.back_wanted.connect(self.keys if proof is None else self._home)
        page.entered.connect(partial(self._change, page, proof))
        self._show(page)

    def _change(
        self, page: NewPassphrasePage, proof: RecoveryCode | None, typed: str, new: str
    ) -> None:
        from desktop.services.change_keys import change_passphrase, proof_of

        page.wait()
        desk = self._desk()
        job = partial(
            change_passphrase, desk.vault, proof or proof_of(typed), new, cost=self._settings.cost
        )
        after = self.keys if proof is None else self._home
        done = partial(self._if_open, partial(self._on_changed, after))
        desk.run(page, job, done, trouble=lambda trouble: page.refuse(str(trouble)))

    def _on_changed(self, after: Callable[[], object], _nothing: None) -> None:
        after()
        self._desk().tell(
            self.tr("Your passphrase is changed. From now on only the new one opens the vault."),
            then=self.tr("Your recovery sheet stays as it is."),
        )

    # The recovery code

    def _ask_for_code(self, page: KeysPage) -> None:
        from desktop.ui.practice.keys.proof import ProofPaper

        paper = ProofPaper(
            self.tr("A new recovery sheet"),
            self.tr(
                "You print it and type two groups back. Then the new code opens the vault, and "
                "the one on the old sheet opens nothing any more."
            ),
            use=self.tr("Show me the new code"),
        )
        self._prove(page, paper, self._new_code, partial(self._ask_for_code, page))

    def _new_code(self, typed: str) -> None:
        from desktop.services.change_keys import new_code

        code = new_code(self._desk().means)
        self._show_sheet(code, partial(self._renew, code, typed))

    def _renew(self, code: RecoveryCode, typed: str) -> None:
        from desktop.services.change_keys import proof_of, renew_recovery_code

        desk = self._desk()
        job = partial(renew_recovery_code, desk.vault, proof_of(typed), code)
        done = partial(self._if_open, self._on_renewed)
        desk.run(self, job, done, trouble=partial(self._if_open, self._on_refused))

    def _on_renewed(self, _nothing: None) -> None:
        self.keys()
        self._desk().tell(
            self.tr("The new recovery code opens your vault now."),
            then=self.tr("The old sheet is worthless: tear it up."),
        )

    # Everything anew

    def _ask_for_anew(self, page: KeysPage) -> None:
        from desktop.ui.practice.keys.proof import ProofPaper

        paper = ProofPaper(
            self.tr("Encrypt everything anew"),
            self.tr(
                "Your passphrase stays. You get a new recovery sheet first; then the vault is "
                "copied under a new key, a minute or two for every gigabyte. The keychain is "
                "switched off by it. If somebody may know your passphrase, change it before."
            ),
            use=self.tr("Begin with the new sheet"),
        )
        self._prove(page, paper, self._new_sheet_for_anew, partial(self._ask_for_anew, page))

    def _new_sheet_for_anew(self, typed: str) -> None:
        from desktop.services.change_keys import new_code

        code = new_code(self._desk().means)
        self._show_sheet(code, partial(self._encrypt, code, typed))

    def _encrypt(self, code: RecoveryCode, typed: str) -> None:
        from desktop.services.change_keys import encrypt_anew
        from desktop.store.derivation import Passphrase
        from desktop.ui.practice.keys.anew import AnewPage

        page = AnewPage()
        page.back_wanted.connect(page.leave)
        desk = self._desk()
        self._show(page)
        job = partial(
            encrypt_anew,
            desk.vault,
            Passphrase(typed),
            code,
            page.watch,
            cost=self._settings.cost,
        )
        done = partial(self._if_open, self._on_anew)
        desk.run(page, job, done, trouble=partial(self._if_open, self._on_refused))

    def _on_anew(self, _nothing: None) -> None:
        self.keys()
        self._desk().tell(
            self.tr("Everything is encrypted anew."),
            then=self.tr(
                "The old recovery sheet is worthless, and so is a custodian's sheet: tear them "
                "up, and make new ones. Make a new backup. Backups made before still open with "
                "the former ones; delete them if that is why."
            ),
        )

    # The keychain

    def _on_keychain(self, page: KeysPage, on: bool) -> None:  # noqa: FBT001 - Qt's signature
        from desktop.ui.practice.keys.proof import ProofPaper

        if not on:
            desk = self._desk()
            desk.run(page, partial(_switch_off, desk), lambda _: page.arrive())
            return
        paper = ProofPaper(
            self.tr("Let the keychain open the vault?"),
            self.tr("Whoever is logged in to this computer as you can open it then."),
            use=self.tr("Switch it on"),
        )
        overlay = self._lay(page, paper, partial(self._on_keychain, page, on))
        paper.done.connect(partial(self._switch_on, page, paper, overlay))

    def _switch_on(self, page: KeysPage, paper: ProofPaper, overlay: Overlay) -> None:
        desk = self._desk()
        job = partial(_switch_on, desk, paper.typed)
        paper.wait()
        desk.run(
            paper,
            job,
            lambda _: self._on_switched(page, overlay),
            trouble=lambda trouble: paper.refuse(str(trouble)),
        )

    def _on_switched(self, page: KeysPage, overlay: Overlay) -> None:
        overlay.close_quietly()
        page.arrive()
        self._desk().tell(self.tr("From now on one press opens your vault on this computer."))

    # What they share

    def _if_open(self, then: Callable[[_T], None], given: _T) -> None:
        """Go on, unless the vault was locked meanwhile."""
        if self._is_open():
            then(given)

    def _on_minutes(self, minutes: int) -> None:
        self._settings.kept.keep_lock_minutes(minutes)
        self._settings.guard.set_minutes(minutes)

    def _prove(
        self,
        page: Page,
        paper: ProofPaper,
        then: Callable[[str], None],
        again: Callable[[], None],
    ) -> None:
        """Have the passphrase typed and checked before anything else."""
        overlay = self._lay(page, paper, again)
        paper.done.connect(partial(self._check, paper, overlay, then))

    def _check(self, paper: ProofPaper, overlay: Overlay, then: Callable[[str], None]) -> None:
        desk, typed = self._desk(), paper.typed
        paper.wait()
        desk.run(
            paper,
            partial(_prove, desk, typed),
            partial(self._on_proven, overlay, partial(then, typed)),
            trouble=lambda trouble: paper.refuse(str(trouble)),
        )

    def _on_proven(self, overlay: Overlay, then: Callable[[], None], _nothing: None) -> None:
        overlay.close_quietly()
        then()

    def _lay(self, page: Page, paper: ProofPaper, again: Callable[[], None]) -> Overlay:
        """Lay *paper* over the page; *again* opens it anew in another language."""
        from desktop.ui.session.papers.overlay import lay_over

        return lay_over(page, paper, again)

    def _show_sheet(self, code: RecoveryCode, confirmed: Callable[[], None]) -> None:
        from desktop.ui.setup.recovery_sheet import RecoverySheetPage
        from desktop.ui.setup.sheet_printing import SheetPrinting

        desk = self._desk()
        page = RecoverySheetPage(code, desk.means.randomness, renewed=True)
        page.print_wanted.connect(SheetPrinting(desk, code, page).begin)
        page.left.connect(self._leave_sheet)
        page.confirmed.connect(confirmed)
        self._show(page)

    def _leave_sheet(self) -> None:
        self.keys()
        self._desk().tell(
            self.tr("Nothing was changed: the sheet you have goes on opening your vault."),
            then=self.tr("If you printed the new one, tear it up."),
        )

    def _on_refused(self, trouble: TroubleSpokenError) -> None:
        self.keys()
        self._desk().tell(str(trouble), tone=Tone.PROBLEM)


def _known(desk: Desk) -> tuple[str, ...]:
    """Return the words anybody connects with this practice."""
    from desktop.services.set_up_practice import profile

    kept = profile(desk.vault)
    if kept is None:
        return ()
    return (kept.practitioner, str(kept.answers.get("practice.name", "")))


def _prove(desk: Desk, typed: str) -> None:
    from desktop.store.derivation import Passphrase

    desk.vault.prove(Passphrase(typed))


def _switch_on(desk: Desk, typed: str) -> None:
    from desktop.services.keep_in_keychain import switch_on
    from desktop.store.derivation import Passphrase

    switch_on(desk.means, desk.vault, Passphrase(typed), desk.app.keychain)


def _switch_off(desk: Desk) -> None:
    from desktop.services.keep_in_keychain import switch_off

    switch_off(desk.vault, desk.app.keychain)
