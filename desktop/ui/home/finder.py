"""Finding somebody: letters on the left of a mind, names on the screen as they are typed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.desk import Desk
from desktop.ui.home.row_list import Row, RowList
from desktop.ui.home.standing import standing_picture, standing_word
from desktop.ui.home.state import names_are_hidden
from desktop.ui.moments import day_words
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.store.clients import Client

_MOST = 50


def client_row(client: Client, today: datetime, *, hidden: bool = False) -> Row:
    """Return how a client stands in a list; where names are *hidden*, by the reference."""
    parts = [client.reference] if client.reference and not hidden else []
    if client.last_at:
        last = QCoreApplication.translate("ClientRow", "Last session %1").replace(
            "%1", day_words(client.last_at, today)
        )
        parts.append(last)
    name = (
        (client.reference or QCoreApplication.translate("ClientRow", "no reference"))
        if hidden
        else client.name
    )
    standing = client.standing.value
    picture = standing_picture(standing)
    return Row(client.id, name, " · ".join(parts), standing_word(standing), picture)


class Finder(QWidget):
    """A search field and, below it, whom it finds.

    Signals:
        opened: the id of the client people chose.
        searching: there are words in the field (True) or none (False).
    """

    opened = Signal(str)
    searching = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked = 0
        self._field = SearchField(
            self.tr("Find"), self.tr("Find a client or a paper by name, reference or title")
        )
        self._found = RowList(self.tr("Found"), whole=True)
        self._none = Note(self.tr("Nobody and nothing is filed under these words."))
        self._field.sought.connect(self._on_sought)
        self._field.left_downwards.connect(self._on_down)
        self._field.returnPressed.connect(self._on_enter)
        self._found.opened.connect(self.opened)
        self._found.left_upwards.connect(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self._field, self._none, self._found):
            column.addWidget(part)
        self._none.hide()
        self._found.hide()

    @property
    def is_searching(self) -> bool:
        """Whether there are words in the field."""
        return bool(self._field.text().strip())

    def start(self) -> None:
        """Put the keyboard into the field."""
        self._field.setFocus()
        self._field.selectAll()

    def _on_sought(self, words: str) -> None:
        self._asked += 1
        self.searching.emit(bool(words))
        if not words:
            self._found.hide()
            self._none.hide()
            return
        self._desk.run(
            self, partial(_find, self._desk, words), partial(self._on_found, self._asked)
        )

    def _on_found(self, asked: int, found: tuple[Sequence[Client], bool]) -> None:
        """Show what was found, unless more was typed since."""
        if asked != self._asked or not self.is_searching:
            return
        today = self._desk.means.clock.now()
        clients, hidden = found
        self._found.show_rows([client_row(client, today, hidden=hidden) for client in clients])
        self._found.setVisible(bool(clients))
        self._none.setVisible(not clients)

    def _on_down(self) -> None:
        if self._found.isVisible():
            self._found.start()

    def _on_enter(self) -> None:
        """Open the best find at once."""
        if self._found.isVisible() and self._found.rows():
            self.opened.emit(self._found.rows()[0].key)


def _find(desk: Desk, words: str) -> tuple[Sequence[Client], bool]:
    """Return whom *words* find, and whether they are shown by their references."""
    from desktop.services.find_clients import find

    return find(desk.vault, words, limit=_MOST), names_are_hidden(desk)
