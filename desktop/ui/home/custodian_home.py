"""The custodian's first page: calm, and whom to reach before anything else."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QWidget

from desktop.ui.carry import Carried
from desktop.ui.column_page import ColumnPage, stacked, titled_card
from desktop.ui.desk import Desk
from desktop.ui.home.coming import next_rows
from desktop.ui.home.row_list import RowList
from desktop.ui.home.state import HomeState, home_state
from desktop.ui.session.press import Press
from desktop.ui.sheets import custodian_list_of
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.flow import FlowLayout
from desktop.ui.widgets.text import Note, Passage


class CustodianHome(ColumnPage):
    """What somebody sees who opened the vault with the sheet from the envelope.

    Signals:
        clients_wanted: see all clients.
        client_opened: show the client of this id.
        desk_wanted: see the practice's own desk.
    """

    clients_wanted = Signal()
    client_opened = Signal(str)
    desk_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(widest=720, parent=parent)
        self._desk = desk
        self._press = Press(desk, self)
        self._state: HomeState | None = None
        self._clients = Button()
        self.foot.hide()
        self.foot.back_button.hide()
        self.end()
        self.reword()

    def reword(self) -> bool:
        """Say everything anew."""
        self.place = QCoreApplication.translate("CustodianHome", "For the custodian")
        self.set_heading(
            self.tr("You opened this vault as its custodian"),
            self.tr(
                "Take your time. Everything is here and safe, and looking changes nothing. That "
                "it was opened with the custodian's sheet is noted."
            ),
        )
        carried = Carried.of(self)
        self._build()
        carried.hand_to(self)
        return True

    def first_focus(self) -> QWidget | None:
        """Start on the clients."""
        return self._clients

    def arrive(self) -> None:
        """Gather who has the next appointment."""
        self._desk.run(self, partial(home_state, self._desk), self._on_state)

    def _on_state(self, state: HomeState) -> None:
        self._state = state
        self._build()
        self._clients.setFocus()
        QTimer.singleShot(0, self, self.to_top)

    def _build(self) -> None:
        cards = (self._reach_card(), self._hand_over_card(), self._keep_card())
        self.show_instead(stacked(*cards))

    def _reach_card(self) -> QWidget:
        card, column = titled_card(self.tr("1. Reach the clients"))
        column.addWidget(
            Passage(
                self.tr(
                    "Before you call anybody, look at their contact sheet: which number is safe, "
                    "and what must not be said. Begin with whoever has the next appointment."
                )
            )
        )
        self._clients = Button(self.tr("All clients"), kind=PRIMARY, picture="users")
        self._clients.setObjectName("clients")
        self._clients.clicked.connect(self.clients_wanted)
        printed = Button(self.tr("Print the list and every contact sheet"), picture="printer")
        printed.setObjectName("print_list")
        printed.clicked.connect(self._print_list)
        column.addWidget(_row(self._clients, printed))
        rows = next_rows(self._state, self._desk.means.clock.now()) if self._state else []
        if rows:
            title = self.tr("Next appointments")
            column.addWidget(Note(title, role="label"))
            listed = RowList(title, whole=True)
            listed.setObjectName("next")
            listed.opened.connect(self.client_opened)
            listed.show_rows(rows)
            column.addWidget(listed)
        return card

    def _hand_over_card(self) -> QWidget:
        card, column = titled_card(self.tr("2. Hand over what is theirs"))
        column.addWidget(
            Passage(
                self.tr(
                    "Clients may want their file, or want it to go to a new therapist. Have that "
                    "in writing. Then choose the client here, and at the end of their page “A "
                    "copy of the whole record”. It is not encrypted once it has left the vault."
                )
            )
        )
        choose = Button(self.tr("Choose a client"), picture="folder-open")
        choose.setObjectName("choose")
        choose.clicked.connect(self.clients_wanted)
        column.addWidget(_row(choose))
        return card

    def _keep_card(self) -> QWidget:
        card, column = titled_card(self.tr("3. Keep the rest locked away"))
        column.addWidget(
            Passage(
                self.tr(
                    "Delete nothing, and keep the laptop, the backups and your sheet for as long "
                    "as the law asks. Close this program when you leave: it opens again with the "
                    "same code. If you are unsure, ask the people named on your sheet."
                )
            )
        )
        own = Button(self.tr("See the practice's own desk"), kind=QUIET)
        own.setObjectName("desk")
        own.clicked.connect(self.desk_wanted)
        column.addWidget(_row(own))
        return card

    def _print_list(self) -> None:
        self._press.print_made(partial(custodian_list_of, self._desk))


def _row(*parts: QWidget) -> QWidget:
    host = QWidget()
    row = FlowLayout(host, gap=8)
    for part in parts:
        row.addWidget(part)
    return host
