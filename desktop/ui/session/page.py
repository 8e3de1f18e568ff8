"""The page of a session: one card, the practitioner's rail and foot, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.domain.flow import Card
from desktop.ui.card.asking import CardAsking
from desktop.ui.desk import Desk
from desktop.ui.page import Page
from desktop.ui.session.cards.session_card import SessionCard
from desktop.ui.session.client_words import speak_to_the_client
from desktop.ui.session.cue import CuePaper
from desktop.ui.session.cues import Cues, cues
from desktop.ui.session.fitting import Fitting
from desktop.ui.session.foot import Foot
from desktop.ui.session.moving import Moving
from desktop.ui.session.session import Session
from desktop.ui.session.stops import after_steps, first_card, prepared_items, stops
from desktop.ui.session.table import Table
from desktop.ui.session.tools import Tools
from desktop.ui.widgets.busy import PATIENCE_MS
from desktop.ui.widgets.card_room import CardRoom
from desktop.ui.widgets.notice_bar import NoticeBar, Tone
from desktop.ui.widgets.rail import Rail
from desktop.ui.widgets.tab_order import tab_through

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake
    from desktop.ui.card.wish import CardWish

_NARROW = 1100


class SessionPage(Page):
    """Runs a session from the first card to the last.

    Signals:
        left: back to the start; the session is kept, closed or not.
    """

    left = Signal()

    has_client_view = True

    def __init__(self, desk: Desk, live: LiveIntake, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = self._place_words(live)
        self.desk = desk
        self.session = Session(desk, live, self)
        speak_to_the_client(self, live)
        self._rail = Rail()
        self._rail.set_narrow(True)
        self._rail.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._room = CardRoom()
        self._views = QStackedWidget()
        self._foot = Foot(desk.means.clock.now)
        self._notice = NoticeBar()
        self._offered: Callable[[], None] | None = None
        self._notice.acted.connect(self._on_offered)
        self._later = ""
        self._lay_out()
        self._cue = CuePaper(self)
        self._foot.add_cue(self._cue.button)
        self.table = Table(self)
        self.tools = Tools(self)
        self.card_asking = CardAsking(desk, self)
        self._fitting = Fitting(self)
        self._connect()
        self.table.show_session()
        Moving(self).look()

    # What tools and views ask of the page.

    @property
    def live(self) -> LiveIntake:
        """The intake as it stands."""
        return self.session.live

    @property
    def today(self) -> str:
        """The date of today as ISO, by the laptop's clock."""
        return self.desk.means.clock.now().date().isoformat()

    def show_card(self, card: SessionCard) -> None:
        """Show *card* alone in the middle of the page."""
        self._room.show_cards(card)
        self._show(self._room, card.first_focus())

    def show_near(self, card: QWidget) -> None:
        """Show a card of the practitioner's size in the middle of the page."""
        self._room.show_cards(card)
        focus = getattr(card, "first_focus", None)
        self._show(self._room, focus() if focus is not None else card)

    def show_view(self, view: QWidget) -> None:
        """Show *view*, which takes the whole page; the one before is freed."""
        if self._views.indexOf(view) < 0:
            self._views.addWidget(view)
        focus = getattr(view, "first_focus", None)
        self._show(view, focus() if focus is not None else view)

    def tell(self, sentence: str, *, tone: Tone = Tone.INFO) -> None:
        """Show one sentence above the card."""
        self._notice.tell(sentence, tone=tone)

    def offer(self, sentence: str, *, action: str, then: Callable[[], None]) -> None:
        """Show one sentence above the card, and a button that does *then*."""
        self._offered = then
        self._notice.tell(sentence, action=action)

    def tell_once_kept(self, sentence: str) -> None:
        """Show *sentence* once the act under way is in the vault."""
        self._later = sentence

    def time_words(self) -> str:
        """What the quiet clock tells whoever looks at it."""
        return self._foot.clock.looked()

    def turn_rail(self) -> None:
        """Show the steps by name, or by their marks alone again."""
        self._rail.set_narrow(not self._rail.is_narrow)

    def show_cues(self, key: str, step: str) -> None:
        """Hold the cues of *key* ready, folded."""
        self._cue.set_cues(cues(self.live, key, step))

    def fold_cue(self) -> None:
        """Hide the practitioner's cue: somebody else may be looking."""
        self._cue.fold()

    def show_around(self, card: Card | None) -> None:
        """Show where we are: rail, clock, cues, and which ways are open."""
        live = self.live
        self._rail.show_stops(stops(live, card))
        self._foot.clock.show_live(live, card.step if card is not None else "")
        self._cue.set_cues(cues(live, card.key, card.step) if card is not None else Cues())
        self._foot.show_ways(
            back=self._may_go_back(),
            undo=self._may_undo(),
            forth=bool(live.intake.position) and not self.table.is_stopping,
            finish=not live.intake.sealed and not live.intake.finished_early,
        )

    def _may_go_back(self) -> bool:
        table = self.table
        return table.before() is not None or table.is_stopping or table.checking.is_open

    # Page

    def first_focus(self) -> QWidget | None:
        """Return what the keyboard starts on."""
        return self.table.first_focus()

    def reword(self) -> bool:
        """Say the place and the cues anew; all else listens for itself and keeps its state."""
        self.place = self._place_words(self.live)
        self.show_around(self.table.card)
        if self.desk.window.bar.saved:
            self.desk.window.show_saved(self.tr("Kept on this computer"))
        self.tools.own.say_anew()
        return True

    def leave(self) -> None:
        """Let go of the other screen."""
        self.tools.sharing.end()

    def share(self) -> None:
        """Give the client the screen, or show the card on another one."""
        self.tools.sharing.begin()

    def idle(self, minutes: float) -> bool:
        """Become a blank page after a while; a session left alone for long is locked."""
        return self.tools.sharing.rest(minutes)

    def rest_now(self) -> bool:
        """Become a blank page: the lid may be closed while two people talk."""
        self.tools.sharing.rest_now()
        return True

    def may_leave(self) -> bool:
        """Say no while the client has the screen: only the short code gives it back."""
        return not self.tools.client_has_it

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make the foot short where there is little room."""
        super().resizeEvent(event)
        self._foot.set_short(self.width() < _NARROW * self.desk.look.scale)
        if self._cue.isVisible():
            self._cue.place(self._foot.y())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button the keyboard is on, once however long it is held."""
        if event.isAutoRepeat():
            return
        focus: QWidget | None = QApplication.focusWidget()
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif isinstance(focus, QAbstractButton):
            focus.click()
        elif isinstance(focus, SessionCard):
            focus.go_on()

    # Inside

    def _connect(self) -> None:
        self.session.moved.connect(self._on_moved)
        self.session.waited.connect(self._on_waited)
        self.session.refused.connect(self._on_refused)
        self.session.card_wanted.connect(self._on_card_wanted)
        self.desk.window.uncovered.connect(self.card_asking.take_keyboard)
        self._rail.chosen.connect(self._on_stop)
        self._foot.back.connect(self.table.go_back)
        self._foot.forth.connect(self.table.go_on)
        self._foot.undone.connect(self._on_undo_key)
        self._foot.asked.connect(self.tools.ask)
        self._foot.chosen.connect(self.tools.use)
        self._foot.opening.connect(self._on_menu)
        of_menu = ((keys, name) for name, _, keys in self._foot.tools() if keys)
        acts: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Alt+Left", self.table.go_back),
            ("Alt+Right", self.table.go_on),
            ("Ctrl+Z", self._on_undo_key),
            ("Ctrl+I", partial(self.tools.use, "ask")),
            ("Alt+M", self._foot.open_menu),
            *((keys, partial(self.tools.use, name)) for keys, name in of_menu),
        )
        for keys, act in acts:
            QShortcut(QKeySequence(keys), self, act).setAutoRepeat(False)

    def _on_menu(self) -> None:
        """Offer the other screen where there is one."""
        self._foot.offer("client_screen", offered=self.tools.sharing.has_other_screen())

    def _on_offered(self) -> None:
        """Do what the notice offered, once."""
        offered, self._offered = self._offered, None
        self._notice.clear()
        if offered is not None:
            offered()

    def _place_words(self, live: LiveIntake) -> str:
        """Return which meeting this is; a first one is called what it is."""
        number = live.intake.meeting
        if number == 1:
            return self.tr("First session")
        return self.tr("Meeting %1").replace("%1", str(number))

    def _on_moved(self, live: LiveIntake) -> None:
        self._notice.clear()
        self._fitting.look(live)
        if self._later:
            self.tell(self._later)
            self._later = ""
        self.desk.window.show_saved(self.tr("Kept on this computer"))
        self.table.show_session()
        self.tools.refresh()

    def _on_waited(self, waits: bool) -> None:  # noqa: FBT001 - Qt's signature
        """Disable the card where a write takes long enough to be seen."""
        if waits:
            self._patience.start(PATIENCE_MS)
            return
        self._patience.stop()
        if not self._room.isEnabled():
            self._room.setEnabled(True)
            self.table.refocus()

    def _on_impatient(self) -> None:
        self._room.setEnabled(False)

    def _on_refused(self, sentence: str) -> None:
        self._later = ""  # it was not kept
        self.tell(sentence, tone=Tone.PROBLEM)
        self.table.rest()

    def _on_card_wanted(self, wish: CardWish) -> None:
        """Ask for the card of the seal; nothing is lost meanwhile."""
        self.table.rest()
        self.card_asking.ask(wish)

    def _on_stop(self, step: str) -> None:
        """Go to a step; once somebody has signed, the words before that stand."""
        card = first_card(self.live, step)
        signed = self.live.intake.frozen_text or self.live.intake.sealed
        if card is not None and (not signed or card.step in after_steps(self.live.pack)):
            self.table.go_to(card.key)

    def _on_undo_key(self) -> None:
        if self._may_undo():
            self.session.undo()

    def _may_undo(self) -> bool:
        """Say whether the last act was one of this session, and nobody has signed since."""
        intake = self.live.intake
        seq = intake.last_undoable()
        if seq is None or intake.frozen_text:
            return False
        return intake.rows[seq - 1].item not in prepared_items(self.live.pack)

    def _show(self, view: QWidget, focus: QWidget | None) -> None:
        before = self._views.currentWidget()
        self._views.setCurrentWidget(view)
        if before is not None and before is not view and before is not self._room:
            self._views.removeWidget(before)
            before.deleteLater()
        QTimer.singleShot(0, view, partial(self._order_tab, view))  # nobody tabs before it shows
        if focus is not None and self.isVisible():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _order_tab(self, view: QWidget) -> None:
        tab_through(self._notice, self._rail, view, *self._foot.stops())

    def _lay_out(self) -> None:
        self._patience = QTimer(self, singleShot=True)
        self._patience.timeout.connect(self._on_impatient)
        self._views.addWidget(self._room)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        notice = QVBoxLayout()
        notice.setContentsMargins(22, 0, 22, 0)
        notice.addWidget(self._notice)
        column.addLayout(notice)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._rail)
        row.addWidget(self._views, 1)
        column.addLayout(row, 1)
        column.addWidget(self._foot)
