"""Home: between two clients, the practitioner sees what is next and finds what was."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from desktop.ui.column_page import ColumnPage
from desktop.ui.desk import Desk
from desktop.ui.home.backup_line import BackupLine
from desktop.ui.home.coming import BOOKED, coming_rows, shown_name
from desktop.ui.home.finder import Finder, client_row
from desktop.ui.home.new_session import NewSessionCard
from desktop.ui.home.row_list import Row, RowList
from desktop.ui.home.scans.dropped import dropped_files
from desktop.ui.home.state import (
    HomeState,
    clients_to_ask,
    custodian_notice,
    home_state,
    keep_names_hidden,
    seal_notice,
)
from desktop.ui.moments import clock_words, day_words, greeting, weekday
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.card import text_scale
from desktop.ui.widgets.notice_bar import Tone
from desktop.ui.widgets.text import Heading, Note

if TYPE_CHECKING:
    from desktop.store.hand_overs import PutOff
    from desktop.store.intakes import IntakeSummary

_NARROW = 900
"""Below this width, at 100 % text, the quiet column stands under the rest."""

_LATELY = 5


class HomePage(ColumnPage):
    """Begins and resumes sessions, finds clients, and leads to everything else.

    Signals:
        session_wanted: begin a first session.
        booking_opened: open the booking of this id.
        resumed: go on with the intake of this id.
        client_opened: show the client of this id.
        document_opened: show the paper of this client and this id.
        clients_wanted, practice_wanted, wording_wanted, blank_papers_wanted, check_wanted,
        scans_wanted, backups_wanted, rehearse_wanted, about_wanted: go there.
        scans_dropped: file the signed pages at these paths.
    """

    session_wanted = Signal()
    booking_opened = Signal(str)
    resumed = Signal(str)
    client_opened = Signal(str)
    document_opened = Signal(str, str)
    clients_wanted = Signal()
    practice_wanted = Signal()
    wording_wanted = Signal()
    blank_papers_wanted = Signal()
    check_wanted = Signal()
    scans_wanted = Signal()
    backups_wanted = Signal()
    scans_dropped = Signal(tuple)
    rehearse_wanted = Signal()
    about_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(widest=1080, parent=parent)
        self.place = QCoreApplication.translate("HomePage", "Home")
        self._desk = desk
        self._hides_names = False
        self.setAcceptDrops(True)
        self.foot.hide()
        self.foot.back_button.hide()
        self._today = Note(role="muted")
        self._find = Finder(desk)
        self._find.opened.connect(self.client_opened)
        self._find.searching.connect(self._on_searching)
        self._session = NewSessionCard()
        self._session.session_wanted.connect(self.session_wanted)
        self._session.practice_wanted.connect(self.practice_wanted)
        self._session.wording_wanted.connect(self.wording_wanted)
        self._session.rehearse_wanted.connect(self.rehearse_wanted)
        self._coming = RowList(self.tr("Coming sessions"), whole=True)
        self._coming.opened.connect(self._on_coming)
        self._under_way = RowList(self.tr("Under way"), whole=True)
        self._under_way.opened.connect(self.resumed)
        self._clients = RowList(self.tr("Lately"), whole=True)
        self._clients.opened.connect(self.client_opened)
        self._lay_out_home()
        self._add_keys()
        self._greet("")

    def first_focus(self) -> QWidget | None:
        """Start on what comes next."""
        return self._session.next_button()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take scans of signed paper."""
        if dropped_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """File what was dropped."""
        self.scans_dropped.emit(dropped_files(event.mimeData()))

    def arrive(self) -> None:
        """Gather what there is to show."""
        self._desk.run(self, partial(home_state, self._desk), self._on_state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the quiet column beside the rest, or below where there is no room."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW * text_scale()
        direction = QBoxLayout.Direction
        self._two.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)

    def leave(self) -> None:
        """Take along what was told here alone."""
        self._backups.leave()

    def _on_state(self, state: HomeState) -> None:
        today = self._desk.means.clock.now()
        self._greet(state.practitioner)
        self._session.show_state(state)
        self._hides_names = state.hides_names
        self._coming.show_rows(coming_rows(state, today))
        self._under_way.show_rows(self._sessions(state, today))
        seen = [one for one in state.clients if one.last_at and not one.open_intake][:_LATELY]
        hidden = state.hides_names
        self._clients.show_rows([client_row(one, today, hidden=hidden) for one in seen])
        self._put_off.show_rows(self._to_print(state, today))
        self._print_box.setVisible(bool(state.put_off))
        self._coming_box.setVisible(bool(state.coming))
        self._way_box.setVisible(bool(state.under_way))
        self._client_box.setVisible(bool(seen))
        self._first_hint.setVisible(not (seen or state.under_way or state.coming))
        self._show_hiding()
        if not self._find.is_searching:
            self._start()
        self._desk.run(self, partial(seal_notice, self._desk), self._on_seal_notice)
        self._desk.run(self, partial(clients_to_ask, self._desk), self._on_clients_to_ask)

    def _on_clients_to_ask(self, number: int) -> None:
        """Say quietly how many clients' papers say otherwise than the wording does now."""
        words = self.tr("Your wording")
        if number:
            shown = self.locale().toString(number)
            words = self.tr("Your wording · %1 to ask again").replace("%1", shown)
        self._wording.set_words(words)

    def _on_seal_notice(self, sentence: str) -> None:
        """Say in time that the seal ends; papers cannot be sealed without one."""
        self._backups.look(self._tell_of_custodian, tells=not sentence)
        if sentence:
            self._desk.tell(sentence, tone=Tone.PROBLEM)

    def _tell_of_custodian(self) -> None:
        self._desk.run(self, partial(custodian_notice, self._desk), self._on_reminder)

    def _on_reminder(self, sentence: str) -> None:
        """Remind once a year to look after the custodian's envelope."""
        if sentence:
            self._desk.tell(sentence)

    def _start(self) -> None:
        """Put the keyboard on what comes next: a session, or the way to one."""
        if self._coming.rows():
            self._coming.start()
        else:
            self._session.next_button().setFocus()

    def _on_coming(self, key: str) -> None:
        kind, _, intake = key.partition(":")
        (self.booking_opened if kind == BOOKED else self.resumed).emit(intake)

    def _on_hiding(self) -> None:
        """Show references instead of names from now on, or names again."""
        job = partial(keep_names_hidden, self._desk, not self._hides_names)
        self._desk.run(self, job, lambda _: self.arrive())

    def _show_hiding(self) -> None:
        hidden = self._hides_names
        self._hide.set_words(self.tr("Show names") if hidden else self.tr("Hide names"))
        self._hide.set_picture("eye" if hidden else "eye-off")

    def _sessions(self, state: HomeState, today: datetime) -> list[Row]:
        return [
            Row(
                key=intake.id,
                title=shown_name(intake, hidden=state.hides_names),
                detail=self._how_far(intake, today),
                tail=self.tr("Go on"),
                picture="calendar" if intake.adjourned else "bookmark",
            )
            for intake in state.under_way
        ]

    def _to_print(self, state: HomeState, today: datetime) -> list[Row]:
        """Return what was put off at a close: there until it is printed or dismissed."""
        since = self.tr("put off %1")
        return [
            Row(
                key=f"{one.client}:{one.document}",
                title=f"{one.title} \u00b7 {self._shown(one, hidden=state.hides_names)}",
                detail=since.replace("%1", day_words(one.since, today)),
                picture="printer",
            )
            for one in state.put_off
        ]

    def _shown(self, one: PutOff, *, hidden: bool) -> str:
        return one.client_name if not hidden else one.client_reference or self.tr("no reference")

    def _on_put_off(self, key: str) -> None:
        client, _, document = key.partition(":")
        self.document_opened.emit(client, document)

    def _how_far(self, intake: IntakeSummary, today: datetime) -> str:
        """Return when a session was begun, or when its last meeting ended."""
        if intake.paper:
            words, at = self.tr("A page waits for signatures. Written %1, %2"), intake.begun_at
        elif intake.adjourned:
            words, at = self.tr("Goes on at the next meeting. Last met %1, %2"), intake.last_at
        else:
            words, at = self.tr("Begun %1, %2"), intake.begun_at
        return words.replace("%1", day_words(at, today)).replace("%2", clock_words(at))

    def _add_keys(self) -> None:
        for keys, act in (("Ctrl+F", self._find.start), ("Ctrl+N", self._session.begin)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _on_searching(self, searching: bool) -> None:  # noqa: FBT001 - Qt's signature
        self._below.setVisible(not searching)

    def _greet(self, name: str) -> None:
        now = self._desk.means.clock.now()
        self.set_heading(greeting(now, name))
        self._today.setText(weekday(now))

    def _lay_out_home(self) -> None:
        self._below = QWidget()
        self._two = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._below)
        self._two.setContentsMargins(0, 6, 0, 0)
        self._two.setSpacing(26)
        left = QVBoxLayout()
        left.setSpacing(22)
        self._coming_box = _titled(self.tr("Coming sessions"), self._coming)
        left.addWidget(self._coming_box)
        self._coming_box.hide()
        left.addWidget(self._session)
        self._way_box = _titled(self.tr("Under way"), self._under_way)
        self._client_box = _titled(self.tr("Lately"), self._clients)
        self._first_hint = Note(
            self.tr("Clients and their papers will stand here after the first session.")
        )
        self._put_off = RowList(self.tr("To print"), whole=True)
        self._put_off.opened.connect(self._on_put_off)
        self._print_box = _titled(self.tr("To print"), self._put_off)
        for part in (self._way_box, self._print_box, self._client_box, self._first_hint):
            left.addWidget(part)
            part.hide()
        left.addStretch(1)
        self._two.addLayout(left, 5)
        self._two.addWidget(self._ways(), 2)
        for part in (self._today, self._find, self._below):
            self.add(part)
        self.end()

    def _ways(self) -> QWidget:
        """Return the quiet column that leads everywhere else."""
        ways = QWidget()
        column = QVBoxLayout(ways)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for words, picture, wanted in (
            (self.tr("All clients"), "users", self.clients_wanted),
            (self.tr("My practice"), "house", self.practice_wanted),
            (self.tr("Your wording"), "file-text", self.wording_wanted),
            (self.tr("Blank papers"), "printer", self.blank_papers_wanted),
            (self.tr("Check a file"), "shield-check", self.check_wanted),
            (self.tr("Signed paper"), "pen-line", self.scans_wanted),
            (self.tr("About Holdfast"), "info", self.about_wanted),
        ):
            button = Button(words, kind=QUIET, picture=picture)
            button.setProperty("align", "start")
            button.clicked.connect(wanted)
            column.addWidget(button)
            if picture == "file-text":
                self._wording = button
        self._backups = BackupLine(self._desk)
        self._backups.wanted.connect(self.backups_wanted)
        column.addWidget(self._backups)
        self._hide = Button(self.tr("Hide names"), kind=QUIET, picture="eye-off")
        self._hide.setObjectName("hide_names")
        self._hide.setProperty("align", "start")
        self._hide.clicked.connect(self._on_hiding)
        column.addWidget(self._hide)
        column.addStretch(1)
        return ways


def _titled(title: str, rows: RowList) -> QWidget:
    """Return *rows* below their heading."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(Heading(title, role="section"))
    column.addWidget(rows)
    return box
