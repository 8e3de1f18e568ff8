"""Entering what was settled on paper: one page in the order of the sheet, by keyboard."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.domain.facilitators_sheet import sheet_cards
from desktop.domain.flow import SHEET, SIGN
from desktop.ui.session.paper_led.rows import EntryRow
from desktop.ui.session.paper_led.times import TimesRow
from desktop.ui.session.papers.overlay import plain_room
from desktop.ui.widgets.button import PRIMARY, Button
from desktop.ui.widgets.card import text_scale
from desktop.ui.widgets.text import Heading, Note

if TYPE_CHECKING:
    from desktop.domain.flow import Card
    from desktop.services.live_intake import LiveIntake

_WIDEST = 980
_LATER = frozenset({SHEET, SIGN})
"""Reading and signing have their own pages, which follow."""


class EntryPage(QWidget):
    """Every card of the sheet as one row; each entry is a journal row at once.

    The keyboard goes on to the next open row by itself. Digits typed while a write is under
    way wait for it, so that nobody has to type slowly.

    Signals:
        acted: the acts to record, a tuple.
        rewording: the key of a sentence that was changed on paper.
        opened: the key of a blank that needs a paper of its own.
        card_wanted: the key of a card, to go on there.
        finished: back to the session, which stands where the entries lead.
    """

    acted = Signal(object)
    rewording = Signal(str)
    opened = Signal(str)
    card_wanted = Signal(str)
    finished = Signal()

    def __init__(self, live: LiveIntake, now: datetime) -> None:
        super().__init__()
        self.setObjectName("entry")
        self._live = live
        self._ahead: list[int] = []
        self._waits = False
        self._acting: EntryRow | None = None
        self._timing = False
        self._rows: dict[str, EntryRow] = {}
        self._times = TimesRow(live, now)
        self._times.acted.connect(self._on_times)
        self._count = Note(role="muted")
        self._done = Button(
            self.tr("Go on with the session"), kind=PRIMARY, picture="arrow-right", trailing=True
        )
        self._done.setObjectName("entry.done")
        self._done.clicked.connect(self.finished)
        self._room = plain_room()
        self._column = QVBoxLayout()
        self._column.setSpacing(6)
        self._lay_out()
        self._build(live)

    def show_live(self, live: LiveIntake) -> bool:
        """Show what is entered by now, and go on to the next open row."""
        self._live = live
        if tuple(self._rows) != tuple(card.key for _, card in _cards(live)):
            self._build(live)
        for _, card in _cards(live):
            self._rows[card.key].show_live(live, card)
        self._times.show_live(live)
        self._tell_count()
        if self._timing:
            self._timing = False
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self._go_on()
        return True

    def wait(self, waits: bool) -> None:  # noqa: FBT001 - Qt's signature
        """Know that a write is under way, or over."""
        self._waits = waits

    def rest(self) -> None:
        """After trouble: nothing was kept; be ready for another try."""
        self._ahead.clear()
        self._timing = False
        if self._acting is not None:
            self._acting.show_live(self._live, self._acting.card)
        self._acting = None

    def first_focus(self) -> QWidget:
        """Start on the times of the talk, or on the first open row once they are kept."""
        meeting = len(self._live.intake.meetings) + 1
        if not any(talk.meeting == meeting for talk in self._live.intake.talks):
            return self._times.first_focus()
        return self._next_open() or self._done

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up and down between the rows."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        rows = list(self._rows.values())
        here = self._row_here()
        if not step or not rows:
            super().keyPressEvent(event)
            return
        place = rows.index(here) + step if here is not None else 0
        rows[max(0, min(place, len(rows) - 1))].setFocus()

    # Rows

    def _build(self, live: LiveIntake) -> None:
        """Make a row for each card of the sheet; answers can bring new cards."""
        wanted = _cards(live)
        for key in set(self._rows) - {card.key for _, card in wanted}:
            gone = self._rows.pop(key)
            gone.hide()
            gone.deleteLater()
        kept, self._rows = self._rows, {}
        for place, (number, card) in enumerate(wanted):
            row = kept.get(card.key) or self._new_row(live, card, number)
            self._rows[card.key] = row
            self._column.insertWidget(place, row)
        self._tell_count()

    def _new_row(self, live: LiveIntake, card: Card, number: int) -> EntryRow:
        row = EntryRow(live, card, number)
        row.acted.connect(lambda acts: self._on_acted(row, acts))
        row.digit.connect(lambda digit: self._on_digit(row, digit))
        row.rewording.connect(lambda key: self._on_rewording(row, key))
        row.opened.connect(self.opened)
        row.card_wanted.connect(self.card_wanted)
        return row

    def _on_acted(self, row: EntryRow, acts: object) -> None:
        self._acting = row
        self.acted.emit(acts)

    def _on_times(self, acts: object) -> None:
        self._timing = True
        self.acted.emit(acts)

    def _on_rewording(self, row: EntryRow, key: str) -> None:
        self._acting = row
        self.rewording.emit(key)

    def _on_digit(self, row: EntryRow, digit: int) -> None:
        """Choose on *row*, or keep the digit for the next row while *row* is being written."""
        if self._waits:
            self._ahead.append(digit)
        else:
            row.press(digit)

    def _go_on(self) -> None:
        """After an entry, go to the next open row and give it the digits typed meanwhile."""
        acting, self._acting = self._acting, None
        if acting is None or not acting.done:
            return
        after = self._next_open(acting) or self._next_open()
        (after or self._done).setFocus(Qt.FocusReason.OtherFocusReason)
        if after is not None:
            self._room.ensureWidgetVisible(after, 0, 90)
            if self._ahead:
                after.press(self._ahead.pop(0))
        else:
            self._ahead.clear()

    def _next_open(self, after: EntryRow | None = None) -> EntryRow | None:
        rows = list(self._rows.values())
        start = rows.index(after) + 1 if after in rows else 0
        return next((row for row in rows[start:] if not row.done), None)

    def _row_here(self) -> EntryRow | None:
        here: QWidget | None = QApplication.focusWidget()
        while here is not None and not isinstance(here, EntryRow):
            here = here.parentWidget()
        return here

    def _tell_count(self) -> None:
        done = sum(row.done for row in self._rows.values())
        words = self.tr("%1 of %2 entered")
        for number, count in enumerate((done, len(self._rows)), 1):
            words = words.replace(f"%{number}", self.locale().toString(count))
        self._count.setText(words)

    def _lay_out(self) -> None:
        ground = QWidget()
        ground.setProperty("role", "ground")
        ground.setMaximumWidth(round(_WIDEST * text_scale()))
        column = QVBoxLayout(ground)
        column.setContentsMargins(24, 20, 24, 24)
        column.setSpacing(10)
        column.addWidget(Heading(self.tr("Enter what you settled")))
        column.addWidget(
            Note(
                self.tr(
                    "In the order of the sheet. A digit chooses, Enter goes inside, the arrows "
                    "move. Each entry is kept at once."
                )
            )
        )
        column.addWidget(self._times)
        column.addLayout(self._column)
        column.addWidget(self._count)
        column.addWidget(self._done, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        holder = QWidget()
        holder.setProperty("role", "ground")
        middle = QVBoxLayout(holder)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(ground, 0, Qt.AlignmentFlag.AlignHCenter)
        self._room.setWidget(holder)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._room)


def _cards(live: LiveIntake) -> list[tuple[int, Card]]:
    """Return the cards to enter, each with its number on the sheet."""
    cards = sheet_cards(live.pack, live.intake)
    return [(number, card) for number, card in enumerate(cards, 1) if card.kind not in _LATER]
