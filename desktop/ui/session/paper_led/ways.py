"""Working on paper: the ways into it, and the facilitator's sheet to print or save."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.session.papers.overlay import Paper
from desktop.ui.session.press import Press
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.choice import Tick

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake
    from desktop.ui.desk import Desk

_FILE = "facilitator.pdf"


class OnPaper(Paper):
    """Print the sheet, let the screen rest, and enter everything afterwards.

    Signals:
        sheet_wanted: the facilitator's sheet.
    """

    sheet_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self.set_words(
            title=self.tr("Work on paper"),
            body=self.tr(
                "The screen goes calm and the lid may be closed. Afterwards you enter what you "
                "settled in about three minutes, and the record says when you talked and when "
                "you entered it."
            ),
        )
        sheet = Button(self.tr("The facilitator's sheet"), picture="printer")
        sheet.setObjectName("sheet")
        sheet.clicked.connect(self.sheet_wanted)
        self.add(_row(sheet))
        self.add_buttons(
            use=self.tr("Work on paper"),
            other=self.tr("Enter what you settled"),
            leave=self.tr("Go on here"),
        )


class SheetPaper(Paper):
    """The facilitator's sheet: print it or save a copy, with the name only where wanted.

    Where a session is booked it ``begins`` one that is led on paper.

    Signals:
        begin_wanted: begin the session, on paper.
    """

    begin_wanted = Signal()

    def __init__(
        self, desk: Desk, owner: QWidget, live: Callable[[], LiveIntake], *, begins: bool = False
    ) -> None:
        super().__init__("")
        self._desk = desk
        self._live = live
        self._press = Press(desk, owner)
        self.set_words(
            title=self.tr("The facilitator's sheet"),
            body=self.tr(
                "Two sides for your knee: what to say, boxes to tick, room to write. It bears "
                "the reference and the day. Keep it or shred it."
            ),
        )
        self._named = Tick(self.tr("With the client's name"))
        self._named.setObjectName("named")
        self.add(self._named)
        if begins:
            begin = Button(self.tr("Begin, and work on paper"), picture="arrow-right")
            begin.setObjectName("begin_on_paper")
            begin.clicked.connect(self.begin_wanted)
            self.add(_row(begin))
        self.add_buttons(use=self.tr("Print"), other=self.tr("Save a copy"), leave=self.tr("Close"))
        self.done.connect(self._on_print)
        self.other.connect(self._on_save)

    def _on_print(self) -> None:
        self._press.print_made(self._made("print"))

    def _on_save(self) -> None:
        self._press.save_made(self._made("export"), _FILE)

    def _made(self, purpose: str) -> Callable[[], bytes]:
        named = self._named.isChecked()
        return partial(_bytes, self._desk, self._live(), purpose, named=named)


def _row(button: Button) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 4, 0, 0)
    line.addWidget(button)
    line.addStretch(1)
    return row


def _bytes(desk: Desk, live: LiveIntake, purpose: str, *, named: bool) -> bytes:
    """Return the sheet once the vault has noted that it leaves the screen."""
    from desktop.services.facilitators_sheet import facilitators_sheet

    rehearsal = desk.vault.rehearsal
    made = facilitators_sheet(desk.means, live, named=named, rehearsal=rehearsal)
    desk.vault.note(purpose, {"sheet": "facilitators", "intake": live.id, "client": live.client})
    return made.content
