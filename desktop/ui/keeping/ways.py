"""The ways to a client's file as a whole: dates, holds, its planned end, the register."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from desktop.store.register import Destruction
    from desktop.ui.desk import Desk
    from desktop.ui.keeping.destroying import DestroyPaper, LastPaper
    from desktop.ui.keeping.files_page import FilesPage
    from desktop.ui.keeping.page import KeepingPage
    from desktop.ui.page import Page
    from desktop.ui.session.papers.overlay import Overlay, Paper
    from desktop.ui.window import Places


class KeepingWays(QObject):
    """Leads from page to page; *places* is where people are, *show* shows a page.

    *copy* leads to a copy of the whole record of a client.
    """

    def __init__(
        self, places: Places, show: Callable[..., None], *, copy: Callable[[str], None]
    ) -> None:
        super().__init__(places)
        self._places = places
        self._show = show
        self._copy = copy

    def _desk(self) -> Desk:
        return self._places.desks.now

    def file(self, client: str) -> KeepingPage:
        """Show how long a client's file is kept, and what holds it."""
        from desktop.ui.keeping.page import KeepingPage

        page = KeepingPage(self._desk(), client)
        page.back_wanted.connect(partial(self._places.client, client))
        page.wanted.connect(partial(self._on_wanted, page))
        self._show(page, partial(self.file, client))
        return page

    def files(self) -> FilesPage:
        """Show the files whose time is over, and those on hold."""
        from desktop.ui.keeping.files_page import FilesPage

        page = FilesPage(self._desk())
        page.back_wanted.connect(self._places.practice)
        page.client_opened.connect(self.file)
        page.certificate_opened.connect(self.certificate)
        page.years_wanted.connect(partial(self._ask_years, page))
        self._show(page, self.files)
        return page

    def certificate(self, destruction: str, number: int) -> None:
        """Show the certificate of a line of the register; it is made where there is none."""
        from desktop.ui.keeping.certificate import CertificatePage

        page = CertificatePage(self._desk(), destruction, number)
        page.back_wanted.connect(self.files)
        self._show(page, partial(self.certificate, destruction, number))

    def _on_wanted(self, page: KeepingPage, what: str) -> None:
        kind, _, identity = what.partition(":")
        ways: dict[str, Callable[[], None]] = {
            "ended": partial(self._ask_ended, page),
            "by_hand": partial(self._ask_by_hand, page),
            "rule": partial(self._by_rule, page),
            "hold": partial(self._ask_hold, page),
            "lift": partial(self._ask_lift, page, identity),
            "destroy": partial(self._ask_destroy, page),
            "mistake": partial(self._ask_mistake, page),
        }
        ways[kind]()

    # Dates

    def _ask_ended(self, page: KeepingPage) -> None:
        from desktop.ui.keeping.papers import EndedPaper

        state = page.state.plan.state if page.state else None
        known = state.kept.ended_on if state and state.kept else ""
        last = state.last_on if state else None
        today = self._desk().means.clock.now().date()
        paper = EndedPaper(known or min(last or today, today).isoformat())
        overlay = self._lay(page, paper, partial(self._ask_ended, page))
        paper.done.connect(lambda: self._keep_ended(page, paper.day(), overlay, paper))

    def _keep_ended(self, page: KeepingPage, day: str, overlay: Overlay, paper: Paper) -> None:
        job = partial(_say_ended, self._desk(), page.client, date.fromisoformat(day))
        self._do(page, job, overlay, paper)

    def _ask_by_hand(self, page: KeepingPage) -> None:
        from desktop.ui.keeping.papers import ByHandPaper

        kept = page.state.plan.state.kept if page.state else None
        tomorrow = self._desk().means.clock.now().date() + timedelta(days=1)
        day = kept.keep_until if kept and kept.keep_until else tomorrow.isoformat()
        paper = ByHandPaper(max(day, tomorrow.isoformat()))
        overlay = self._lay(page, paper, partial(self._ask_by_hand, page))

        def keep() -> None:
            until = date.fromisoformat(paper.day())
            job = partial(_by_hand, self._desk(), page.client, until, paper.why())
            self._do(page, job, overlay, paper)

        paper.done.connect(keep)

    def _by_rule(self, page: KeepingPage) -> None:
        desk = self._desk()
        desk.run(page, partial(_by_rule, desk, page.client), lambda _: page.arrive())

    def _ask_years(self, page: FilesPage) -> None:
        from desktop.ui.keeping.years_paper import YearsPaper

        if page.state is None:
            return
        paper = YearsPaper(page.state.keeping)
        overlay = self._lay(page, paper, partial(self._ask_years, page))

        def settle() -> None:
            desk = self._desk()
            job = partial(_settle, desk, paper.settled())
            desk.run(
                paper,
                job,
                lambda _: self._on_settled(overlay),
                trouble=lambda trouble: paper.refuse(str(trouble)),
            )

        paper.done.connect(settle)

    def _on_settled(self, overlay: Overlay) -> None:
        overlay.close_quietly()
        self.files()

    # Holds

    def _ask_hold(self, page: KeepingPage) -> None:
        from desktop.ui.keeping.papers import HoldPaper

        paper = HoldPaper()
        overlay = self._lay(page, paper, partial(self._ask_hold, page))
        paper.done.connect(
            lambda: self._do(
                page,
                partial(_hold, self._desk(), page.client, paper.kind(), paper.why()),
                overlay,
                paper,
            )
        )

    def _ask_lift(self, page: KeepingPage, hold: str) -> None:
        from desktop.ui.keeping.papers import LiftPaper

        paper = LiftPaper()
        overlay = self._lay(page, paper, partial(self._ask_lift, page, hold))
        paper.done.connect(
            lambda: self._do(page, partial(_lift, self._desk(), hold, paper.why()), overlay, paper)
        )

    # The end

    def _ask_destroy(self, page: KeepingPage) -> None:
        from desktop.ui.keeping.destroying import DestroyPaper

        if page.state is None:
            return
        paper = DestroyPaper(page.state.plan)
        overlay = self._lay(page, paper, partial(self._ask_destroy, page))
        paper.other.connect(partial(self._copy, page.client))
        paper.done.connect(partial(self._check, page, paper, overlay))

    def _check(self, page: KeepingPage, paper: DestroyPaper, overlay: Overlay) -> None:
        """Have the passphrase checked; only then the last paper is laid out."""
        desk = self._desk()
        told = (paper.why(), paper.reference(), paper.typed)
        paper.wait()
        desk.run(
            paper,
            partial(_prove, desk, page.client, *told),
            lambda _: self._ask_last(page, told, overlay),
            trouble=lambda trouble: paper.refuse(str(trouble)),
        )

    def _ask_last(self, page: KeepingPage, told: tuple[str, str, str], before: Overlay) -> None:
        from desktop.ui.keeping.destroying import LastPaper

        before.close_quietly()
        paper = LastPaper(page.state.plan.whose if page.state else "")
        overlay = self._lay(page, paper, partial(self._ask_destroy, page))
        paper.done.connect(partial(self._destroy, page, told, paper, overlay))

    def _destroy(
        self, page: KeepingPage, told: tuple[str, str, str], paper: LastPaper, overlay: Overlay
    ) -> None:
        desk = self._desk()
        paper.wait()
        desk.run(
            paper,
            partial(_destroy, desk, page.client, *told),
            lambda line: self._on_destroyed(overlay, line),
            trouble=lambda trouble: paper.refuse(str(trouble)),
        )

    def _on_destroyed(self, overlay: Overlay, line: Destruction) -> None:
        overlay.close_quietly()
        self.certificate(line.id, line.number)
        self._desk().tell(self.tr("The file is destroyed. This is its certificate."))

    def _ask_mistake(self, page: KeepingPage) -> None:
        from desktop.ui.keeping.papers import MistakePaper

        paper = MistakePaper()
        overlay = self._lay(page, paper, partial(self._ask_mistake, page))
        desk = self._desk()
        paper.done.connect(
            lambda: desk.run(
                paper,
                partial(_remove, desk, page.client),
                lambda _: self._on_removed(overlay),
                trouble=lambda trouble: paper.refuse(str(trouble)),
            )
        )

    def _on_removed(self, overlay: Overlay) -> None:
        overlay.close_quietly()
        self._places.home()
        self._desk().tell(self.tr("The client is removed."))

    # What they share

    def _do(
        self, page: KeepingPage, job: Callable[[], object], over: Overlay, paper: Paper
    ) -> None:
        """Do *job*; then put the paper away and show the page as it is now."""

        def done(_nothing: object) -> None:
            over.close_quietly()
            page.arrive()

        self._desk().run(paper, job, done, trouble=lambda trouble: paper.refuse(str(trouble)))

    def _lay(self, page: Page, paper: Paper, again: Callable[[], None]) -> Overlay:
        """Lay *paper* over the page; *again* opens it anew in another language."""
        from desktop.ui.session.papers.overlay import lay_over

        return lay_over(page, paper, again)


def _say_ended(desk: Desk, client: str, day: date) -> None:
    from desktop.services.keep_file import say_ended

    say_ended(desk.means, desk.vault, client, day, by=desk.practitioner)


def _by_hand(desk: Desk, client: str, until: date, why: str) -> None:
    from desktop.services.keep_file import keep_by_hand

    keep_by_hand(desk.means, desk.vault, client, until, reason=why, by=desk.practitioner)


def _by_rule(desk: Desk, client: str) -> None:
    from desktop.services.keep_file import keep_by_rule

    keep_by_rule(desk.means, desk.vault, client, by=desk.practitioner)


def _settle(desk: Desk, settled: object) -> None:
    from desktop.domain.retention import Settled
    from desktop.services.keep_file import settle_years

    if isinstance(settled, Settled):
        settle_years(desk.means, desk.vault, settled, by=desk.practitioner)


def _hold(desk: Desk, client: str, kind: str, why: str) -> None:
    from desktop.services.hold_file import hold_file

    hold_file(desk.vault, client, kind, reason=why, by=desk.practitioner)


def _lift(desk: Desk, hold: str, why: str) -> None:
    from desktop.services.hold_file import lift_hold

    lift_hold(desk.vault, hold, reason=why, by=desk.practitioner)


def _prove(desk: Desk, client: str, reason: str, reference: str, typed: str) -> None:
    from desktop.services.destroy_file import Destroying, require_ready
    from desktop.store.derivation import Passphrase

    told = Destroying(client, desk.practitioner, reason, reference)
    require_ready(desk.means, desk.vault, told, Passphrase(typed))


def _destroy(desk: Desk, client: str, reason: str, reference: str, typed: str) -> Destruction:
    from desktop.services.destroy_file import Destroying, destroy_file
    from desktop.store.derivation import Passphrase

    told = Destroying(client, desk.practitioner, reason, reference)
    return destroy_file(desk.means, desk.vault, told, Passphrase(typed))


def _remove(desk: Desk, client: str) -> None:
    from desktop.services.destroy_file import remove_mistake

    remove_mistake(desk.vault, client, by=desk.practitioner)
