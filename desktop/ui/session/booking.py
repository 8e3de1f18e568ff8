"""Before the session: two minutes with the booking card, and whether everything is ready."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QTime, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.desk import Desk, TroubleSpokenError
from desktop.ui.page import Page
from desktop.ui.session.booking_form import NAME, BookingForm
from desktop.ui.session.booking_work import Booking, begin, missing_blanks, open_booking, proposed
from desktop.ui.session.known_clients import KnownClients
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.card_room import CardRoom
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.notice_bar import Tone
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.services.live_intake import LiveIntake
    from desktop.store.clients import Client

_PATIENCE_MS = 250
_LEAST_LETTERS = 2


class BookingPage(Page):
    """Prepares a session.

    Signals:
        begun: the intake, with what was answered before in its journal.
        left: back, nothing was begun.
    """

    begun = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._prepared: LiveIntake | None = None
        self._form: BookingForm | None = None
        self._client = ""
        self._room = CardRoom()
        self._ready = Note(role="label")
        self._ready.setObjectName("ready")
        self._begin = Button(kind=PRIMARY, picture="arrow-right", trailing=True)
        self._begin.setObjectName("begin")
        self._begin.clicked.connect(self._on_begin)
        self._begin.setEnabled(False)
        self._known = KnownClients()
        self._known.chosen.connect(self._on_known)
        self._typing = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._typing.timeout.connect(self._seek)
        self._lay_out()
        self.reword()
        QShortcut(QKeySequence("Esc"), self, self._on_escape)
        job = partial(open_booking, desk.means, desk.vault)
        desk.run(self, job, self._on_opened, trouble=self._on_refused)

    @property
    def form(self) -> BookingForm | None:
        """The form, once the practice's pack is there."""
        return self._form

    def reword(self) -> bool:
        """Say what stands around the form anew; the form keeps all that was typed."""
        self.place = self.tr("Before the session")
        self._begin.set_words(self.tr("Begin the session"))
        self._back.set_words(self.tr("Back"))
        if self._form is not None:
            self._ready.setText(self._said(self._form.live(), missing_blanks(self._form.live())))
        return True

    def first_focus(self) -> QWidget | None:
        """Start on the client's name."""
        return self._form.first_focus() if self._form is not None else None

    def _on_opened(self, prepared: LiveIntake) -> None:
        self._prepared = prepared
        now = self._desk.means.clock.now()
        proposals = proposed(prepared, now)
        self._form = BookingForm(prepared, today=now.date().isoformat(), proposals=proposals)
        self._form.edited.connect(self._on_edited)
        self._form.named.connect(self._on_named)
        self._form.field(NAME).column.addWidget(self._known)
        self._room.show_cards(self._form)
        self._on_edited()
        focus = self._form.first_focus()
        if focus is not None and self.isVisible():
            focus.setFocus()

    def _on_refused(self, error: TroubleSpokenError) -> None:
        """Say why no session can begin yet, and what to do."""
        self._room.show_cards(
            EmptyState(self.tr("Not ready yet"), str(error), picture="circle-alert")
        )
        self._ready.setText("")

    def _on_edited(self) -> None:
        if self._form is None:
            return
        live = self._form.live()
        missing = missing_blanks(live)
        self._ready.setText(self._said(live, missing))
        self._begin.setEnabled(bool(self._form.answers().get(NAME)))

    def _said(self, live: LiveIntake, missing: tuple[str, ...]) -> str:
        time = str(live.answers.get("booking.time") or "")
        hour = QTime.fromString(time, "HH:mm")
        shown = QLocale().toString(hour, QLocale.FormatType.ShortFormat) if time else ""
        if not missing:
            yes = self.tr("Ready for %1: yes") if shown else self.tr("Ready: yes")
            return yes.replace("%1", shown)
        titles = (live.pack.said(live.wording.language, key).title for key in missing)
        left = (
            self.tr("Ready for %1: still missing \u2013 %2")
            if shown
            else self.tr("Ready: still missing \u2013 %2")
        )
        return left.replace("%1", shown).replace("%2", ", ".join(titles))

    # A client who is known already

    def _on_named(self, _name: str) -> None:
        self._client = ""
        self._typing.start()

    def _seek(self) -> None:
        name = str(self._form.answers().get(NAME) or "") if self._form is not None else ""
        if len(name) < _LEAST_LETTERS:
            self._known.show_clients(())
            return
        from desktop.services.find_clients import find

        self._desk.run(self, partial(find, self._desk.vault, name, limit=4), self._on_found)

    def _on_found(self, clients: Sequence[Client]) -> None:
        self._known.show_clients(clients)

    def _on_known(self, client: Client) -> None:
        """Take the known client: their name as it is filed, and their own folder."""
        if self._form is None:
            return
        self._typing.stop()
        self._form.fill_name(client.name)
        self._client = client.id
        self._known.show_taken(client)

    # Begin

    def _on_begin(self) -> None:
        if self._prepared is None or self._form is None:
            return
        answers = self._form.answers()
        booking = Booking(self._client, str(answers.get(NAME) or ""), answers)
        self._begin.setEnabled(False)
        self._desk.window.clear_notice()
        self._desk.run(
            self,
            partial(
                begin,
                self._desk.means,
                self._desk.vault,
                self._desk.practitioner,
                self._prepared,
                booking,
            ),
            self.begun.emit,
            trouble=self._on_trouble,
        )

    def _on_trouble(self, error: TroubleSpokenError) -> None:
        """Nothing that was typed is lost."""
        self._desk.tell(str(error), tone=Tone.PROBLEM)
        self._begin.setEnabled(True)

    def _on_escape(self) -> None:
        """Leave, unless a name stands there already: what was prepared is not lost by a slip."""
        if self._form is None or not self._form.answers().get(NAME):
            self.left.emit()

    def _lay_out(self) -> None:
        foot = QFrame()
        foot.setProperty("role", "foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 10, 20, 10)
        row.setSpacing(14)
        self._back = Button(kind=QUIET, picture="arrow-left")
        self._back.setObjectName("back")
        self._back.clicked.connect(self.left)
        row.addWidget(self._back)
        row.addWidget(self._ready, 1)
        row.addWidget(self._begin)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._room, 1)
        column.addWidget(foot)
