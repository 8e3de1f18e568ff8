"""Before the session: two minutes with the booking card, kept for later or begun at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.readiness import Gap, Reason
from desktop.ui.desk import Desk, TroubleSpokenError
from desktop.ui.page import Page
from desktop.ui.session import booking_work as work
from desktop.ui.session.booking_foot import BookingFoot
from desktop.ui.session.booking_form import BookingForm
from desktop.ui.session.booking_leaving import leaving_paper, not_held_paper
from desktop.ui.session.booking_pack import PaperPack
from desktop.ui.session.booking_parts import NAME
from desktop.ui.session.booking_usual import UsualRow
from desktop.ui.session.known_clients import KnownClients
from desktop.ui.session.paper_led.ways import SheetPaper
from desktop.ui.session.papers.overlay import Overlay, Paper
from desktop.ui.widgets.card import text_scale
from desktop.ui.widgets.card_room import CardRoom
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.notice_bar import Tone
from desktop.ui.widgets.tab_order import tab_through

if TYPE_CHECKING:
    from desktop.services.keep_booking import Booking
    from desktop.services.live_intake import LiveIntake
    from desktop.services.prepare_booking import Prepared
    from desktop.store.clients import Client

_PATIENCE_MS = 250
_LEAST_LETTERS = 2
_LOW = 480
"""Below this height, at 100 % text, what is missing would leave the form no room."""


class BookingPage(Page):
    """Prepares a session: a new one, or the one of *intake* that was kept for later.

    Signals:
        begun, begun_on_paper: the intake, with what was answered before in its journal.
        left: back; what is to be kept is kept.
        going_on: the id of another intake of the same client that is not finished.
        practice_wanted, wording_wanted: go where something missing is settled.
    """

    begun = Signal(object)
    begun_on_paper = Signal(object)
    left = Signal()
    going_on = Signal(str)
    practice_wanted = Signal()
    wording_wanted = Signal()

    def __init__(self, desk: Desk, intake: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = self.tr("Before the session")
        self._desk = desk
        self._is_new = not intake
        self._prepared: Prepared | None = None
        self._live: LiveIntake | None = None
        self._form: BookingForm | None = None
        self._client = ""
        self._is_somebody_else = False
        self._is_edited = False
        self._overlay: Overlay | None = None
        self._room = CardRoom()
        self._foot = BookingFoot()
        self._known: KnownClients | None = None
        self._pack = PaperPack(desk, self)
        self._typing = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._lay_out()
        self._connect()
        desk.run(
            self,
            partial(work.prepared, desk, intake),
            self._on_opened,
            trouble=self._on_refused,
            once_painted=True,
        )

    @property
    def form(self) -> BookingForm | None:
        """The form, once the practice's pack is there."""
        return self._form

    def reword(self) -> bool:
        """Say everything anew; the form keeps all that was typed, and which parts are open."""
        self.place = self.tr("Before the session")
        self._foot.show_ways(is_kept=not self._is_new)
        if self._form is not None and self._prepared is not None:
            self._show_form(self._form.again())
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the form its room where the window is low."""
        super().resizeEvent(event)
        self._foot.ready.set_short(self.height() < _LOW * text_scale())

    def first_focus(self) -> QWidget | None:
        """Start on the client's name; on what comes next where it stands there already."""
        if self._form is None:
            return None
        return self._foot.begin_button if self._name() else self._form.first_focus()

    def _on_opened(self, prepared: Prepared) -> None:
        """Make the form, and show it a turn later: the window takes keys between."""
        self._prepared, self._live = prepared, prepared.live
        self._client = prepared.live.client
        now = self._desk.means.clock.now()
        proposals = work.proposed(prepared.live, now) if self._is_new else {}
        form = BookingForm(prepared, today=now.date(), proposals=proposals)
        QTimer.singleShot(0, self, partial(self._show_opened, form))

    def _show_opened(self, form: BookingForm) -> None:
        self._show_form(form)
        self._foot.show_ways(is_kept=not self._is_new)
        focus = self.first_focus()
        if focus is not None and self.isVisible():
            focus.setFocus()

    def _show_form(self, form: BookingForm) -> None:
        self._form = form
        form.edited.connect(self._on_edited)
        form.named.connect(self._on_named)
        form.field(NAME).column.addWidget(self._asks_who_it_is())
        form.papers_wanted.connect(self._on_papers)
        form.sheet_wanted.connect(self._on_sheet)
        if self._prepared is not None and self._is_new:
            usual = UsualRow(self._prepared.live, self._prepared.usual)
            usual.taken.connect(partial(form.take, self._prepared.usual))
            form.put_on_top(usual)
        self._room.show_cards(form)
        tab_through(self._room, self._foot)  # what was put in later stands higher up
        self._show_ready()

    def _asks_who_it_is(self) -> KnownClients:
        self._known = KnownClients()
        self._known.chosen.connect(self._on_known)
        self._known.somebody_else.connect(self._on_somebody_else)
        self._known.going_on.connect(self.going_on)
        return self._known

    def _on_refused(self, error: TroubleSpokenError) -> None:
        """Say why no session can begin yet, and what to do."""
        self._room.show_cards(
            EmptyState(self.tr("Not ready yet"), str(error), picture="circle-alert")
        )
        self._foot.ready.say_nothing()

    def _on_edited(self) -> None:
        self._is_edited = True
        self._show_ready()

    def _show_ready(self) -> None:
        if self._form is None or self._prepared is None:
            return
        today = self._desk.means.clock.now().date()
        ready = self._form.ready(self._prepared.standing)
        self._foot.ready.show_ready(self._form.live(), ready, today)
        self._foot.allow(bool(self._name()))

    def _on_gap(self, gap: Gap) -> None:
        """Go where *gap* is settled; what stands here is kept before it is left."""
        elsewhere = {
            Reason.PRACTICE: self.practice_wanted,
            Reason.PACK_CLOSED: self.wording_wanted,
            Reason.PACK_UNCONFIRMED: self.wording_wanted,
            Reason.UNTRANSLATED: self.wording_wanted,
            Reason.PACK_REVIEW: self.wording_wanted,
        }
        wanted = elsewhere.get(gap.reason)
        if wanted is None:
            if self._form is not None:
                self._form.go_to(gap)
        elif self._name() and self._is_edited:
            self._keep(lambda _live: wanted.emit())
        else:
            wanted.emit()

    # A client who is known already

    def _on_named(self, _name: str) -> None:
        self._is_somebody_else = False
        if self._prepared is not None and not self._prepared.live.id:
            self._client = ""
            self._typing.start()

    def _seek(self) -> None:
        name = self._name()
        if len(name) < _LEAST_LETTERS:
            self._on_found(())
            return
        from desktop.services.find_clients import find

        self._desk.run(self, partial(find, self._desk.vault, name, limit=4), self._on_found)

    def _on_found(self, clients: Sequence[Client]) -> None:
        if self._known is not None and not self._client and not self._is_somebody_else:
            self._known.show_clients(clients)

    def _on_known(self, client: Client) -> None:
        """Take the known client: their name as it is filed, and their own folder."""
        if self._form is None or self._known is None:
            return
        self._typing.stop()
        self._form.fill_name(client.name)
        self._client = client.id
        self._known.show_taken(client)

    def _on_somebody_else(self) -> None:
        self._is_somebody_else = True
        if self._form is not None and (focus := self._form.first_focus()) is not None:
            focus.setFocus()

    # Keep, begin, leave

    def _on_begin(self) -> None:
        self._keep(self.begun.emit)

    def _on_keep(self) -> None:
        self._keep(lambda _live: self.left.emit())

    def _keep(self, then: Callable[[LiveIntake], None]) -> None:
        """Keep what stands here, and then go on; nobody is filed twice by oversight."""
        if self._form is None or self._live is None:
            return
        self._foot.allow(False)  # noqa: FBT003 - it is what the buttons may do
        self._desk.window.clear_notice()
        is_sure = self._client or self._is_somebody_else or self._live.id
        if is_sure:
            self._file(then)
            return
        job = partial(work.namesakes, self._desk, self._name())
        self._desk.run(self, job, partial(self._on_namesakes, then), trouble=self._on_trouble)

    def _on_namesakes(self, then: Callable[[LiveIntake], None], found: Sequence[Client]) -> None:
        if not found or self._known is None:
            self._file(then)
            return
        self._typing.stop()
        self._known.show_clients(found)
        self._known.ask()
        self._foot.allow(True)  # noqa: FBT003 - it is what the buttons may do

    def _file(self, then: Callable[[LiveIntake], None]) -> None:
        if self._live is not None:
            job = partial(work.kept, self._desk, self._live, self._booking())
            self._desk.run(self, job, partial(self._on_filed, then), trouble=self._on_trouble)

    def _on_filed(self, then: Callable[[LiveIntake], None], live: LiveIntake) -> None:
        self._is_edited = self._is_new = False
        self._client = live.client
        if self._form is not None and self._live is not None:
            self._form.filed(live)
            self._live = self._form.live()
        self._foot.show_ways(is_kept=True)
        self._show_ready()
        then(live)

    def _booking(self) -> Booking:
        from desktop.services.keep_booking import Booking

        answers = self._form.asked_answers() if self._form is not None else {}
        own = self._form.own_chosen if self._form is not None else None
        return Booking(self._client, self._name(), answers, own)

    def _on_trouble(self, error: TroubleSpokenError) -> None:
        """Nothing that was typed is lost."""
        self._desk.tell(str(error), tone=Tone.PROBLEM)
        self._foot.allow(bool(self._name()))

    def _on_back(self) -> None:
        """Leave; what was prepared is not lost by a slip."""
        if not self._is_edited or not self._name():
            self.left.emit()
            return
        paper = leaving_paper()
        paper.done.connect(self._on_keep)
        paper.other.connect(self.left)
        self._open(paper)

    def _on_escape(self) -> None:
        """Leave, unless a name stands there already: what was prepared is not lost by a slip."""
        if self._form is None or not self._name() or not self._is_edited:
            self.left.emit()

    def _on_not_held(self) -> None:
        paper = not_held_paper()
        paper.done.connect(partial(self._cancel, erase=False))
        paper.other.connect(partial(self._cancel, erase=True))
        self._open(paper)

    def _cancel(self, *, erase: bool) -> None:
        if self._live is not None:
            job = partial(work.not_held, self._desk, self._live, erase=erase)
            self._desk.run(self, job, lambda _: self.left.emit(), trouble=self._on_trouble)

    def _open(self, paper: Paper) -> None:
        self._overlay = Overlay(self, paper)
        for signal in (paper.done, paper.other, paper.left):
            signal.connect(self._overlay.close_quietly)
        self._overlay.open()

    # The paper pack

    def _on_papers(self, documents: tuple[str, ...], how: str) -> None:
        """Keep the booking, so that it can be noted what was handed over; then make the papers."""
        if not self._name():
            self._desk.tell(
                self.tr("The papers are noted with the client they are for."),
                then=self.tr("Please write the name first."),
                tone=Tone.PROBLEM,
            )
            return
        self._keep(partial(self._pack.make, documents, how))

    def _on_sheet(self) -> None:
        """Offer the facilitator's sheet; a booking that is kept gives it its reference."""
        if self._name():
            self._keep(lambda _live: self._offer_sheet())
        else:
            self._offer_sheet()

    def _offer_sheet(self) -> None:
        if self._form is None:
            return
        paper = SheetPaper(self._desk, self, self._form.live, begins=bool(self._name()))
        paper.begin_wanted.connect(partial(self._keep, self.begun_on_paper.emit))
        self._open(paper)

    def _on_noted(self, live: LiveIntake) -> None:
        if self._form is not None:
            self._form.show_handed_over(live)
            self._live = self._form.live()
        self._show_ready()

    def _name(self) -> str:
        return str(self._form.answers().get(NAME) or "") if self._form is not None else ""

    def _connect(self) -> None:
        self._foot.back.connect(self._on_back)
        self._foot.kept.connect(self._on_keep)
        self._foot.begun.connect(self._on_begin)
        self._foot.not_held.connect(self._on_not_held)
        self._foot.ready.wanted.connect(self._on_gap)
        self._typing.timeout.connect(self._seek)
        self._pack.noted.connect(self._on_noted)
        QShortcut(QKeySequence("Esc"), self, self._on_escape)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._room, 1)
        column.addWidget(self._foot)
