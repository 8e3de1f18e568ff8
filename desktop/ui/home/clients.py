"""All clients: the practitioner looks somebody up whose name will not come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.ui.column_page import Foot
from desktop.ui.desk import Desk
from desktop.ui.home.finder import client_row
from desktop.ui.home.part_bar import Part, PartBar
from desktop.ui.home.row_list import Row, RowList
from desktop.ui.home.state import names_are_hidden
from desktop.ui.list_layout import lay_out_list
from desktop.ui.page import Page
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.store.clients import Client

_AT_ONCE = 100
_WIDEST = 900


@dataclass(frozen=True, slots=True)
class _Found:
    """Some clients, how many there are, and whether lists show their references only."""

    clients: Sequence[Client] = field(repr=False)
    total: int
    hides_names: bool


class ClientsPage(Page):
    """Lists clients by name, a hundred at a time, or those that words find.

    Signals:
        client_opened: the id of the client people chose.
        back_wanted: back home.
    """

    client_opened = Signal(str)
    back_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = QCoreApplication.translate("ClientsPage", "Clients")
        self._desk = desk
        self._asked = 0
        self._total = 0
        self._hides_names = False
        self._is_fetching = False
        self._field = SearchField(self.tr("Find"), self.tr("Name, reference or title of a paper"))
        self._rows = RowList(self.tr("Clients"))
        self._count = Note(role="muted")
        self._empty = EmptyState(
            self.tr("Nobody yet"),
            self.tr("Clients stand here once a first session has begun."),
            picture="users",
        )
        self._foot = Foot()
        self._foot.back.connect(self.back_wanted)
        self._field.sought.connect(self._on_sought)
        self._field.left_downwards.connect(self._rows.start)
        self._field.returnPressed.connect(self._on_enter)
        self._rows.left_upwards.connect(self._field.setFocus)
        self._rows.opened.connect(self.client_opened)
        self._rows.end_reached.connect(self._on_end)
        self._part = PartBar()
        self._part.chosen.connect(self.arrive)
        self._lay_out()
        shortcut = QShortcut(QKeySequence("Ctrl+F"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._field.setFocus)

    def first_focus(self) -> QWidget | None:
        """Start in the field."""
        return self._field

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the search with Escape, and go home with the next."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self._field.text():
            self._field.clear()
        else:
            self.back_wanted.emit()

    def arrive(self) -> None:
        """Fetch the first clients of the part that is chosen."""
        self._field.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self._field.clear()
        self._field.blockSignals(False)  # noqa: FBT003
        self._on_sought("")

    def _on_sought(self, words: str) -> None:
        self._asked += 1
        self._is_fetching = True
        done = partial(self._on_found, self._asked, bool(words))
        self._desk.run(self, partial(_found, self._desk, words, self._part.now), done)

    def _on_found(self, asked: int, searching: bool, found: _Found) -> None:  # noqa: FBT001 - bound by partial
        if asked != self._asked:
            return
        self._is_fetching = False
        self._total, self._hides_names = found.total, found.hides_names
        self._rows.show_rows(self._shown(found.clients))
        whole = self._part.is_whole
        self._rows.setVisible(bool(self._total))
        self._empty.setVisible(not self._total and whole)
        self._field.setVisible(bool(self._total) or not whole)
        self._part.setVisible(bool(self._total) or not whole)
        self._show_count(searching=searching)

    def _on_end(self) -> None:
        """Fetch the next hundred when the last row came into view."""
        here = len(self._rows.rows())
        if self._is_fetching or here >= self._total or self._field.text().strip():
            return
        self._is_fetching = True
        done = partial(self._on_more, self._asked)
        self._desk.run(self, partial(_more, self._desk, here, self._part.now), done)

    def _on_more(self, asked: int, clients: Sequence[Client]) -> None:
        if asked == self._asked:
            self._is_fetching = False
            self._rows.add_rows(self._shown(clients))
            self._show_count(searching=False)

    def _shown(self, clients: Sequence[Client]) -> list[Row]:
        today, hidden = self._desk.means.clock.now(), self._hides_names
        return [client_row(client, today, hidden=hidden) for client in clients]

    def _show_count(self, *, searching: bool) -> None:
        here, total = len(self._rows.rows()), self._total
        if not searching and not total:
            words = self.tr("Nobody stands so now.")
        elif searching:
            words = self.tr("Found: %1") if here else self.tr("Nobody is filed under these words.")
        else:
            words = self.tr("%1 of %2") if here < total else self.tr("In all: %2")
        number = self.locale().toString
        self._count.setText(words.replace("%1", number(here)).replace("%2", number(total)))

    def _on_enter(self) -> None:
        if self._rows.rows() and self._field.text().strip():
            self.client_opened.emit(self._rows.rows()[0].key)

    def _lay_out(self) -> None:
        parts = ((self._field, 0), (self._part, 0), (self._rows, 1), (self._empty, 1))
        lay_out_list(self, _WIDEST, (self.tr("Clients"), self._count), parts, self._foot)
        self._empty.hide()


def _found(desk: Desk, words: str, part: Part) -> _Found:
    """Return those whom *words* find, or the first hundred of *part*, and how many there are."""
    from desktop.services.find_clients import find, how_many, list_clients

    hidden = names_are_hidden(desk)
    if words:
        found = find(desk.vault, words, limit=_AT_ONCE)
        return _Found(found, desk.vault.client_count(), hides_names=hidden)
    first = list_clients(desk.vault, limit=_AT_ONCE, order=part.order, standing=part.standing)
    return _Found(first, how_many(desk.vault, part.standing), hides_names=hidden)


def _more(desk: Desk, offset: int, part: Part) -> Sequence[Client]:
    from desktop.services.find_clients import list_clients

    return list_clients(
        desk.vault, limit=_AT_ONCE, offset=offset, order=part.order, standing=part.standing
    )
