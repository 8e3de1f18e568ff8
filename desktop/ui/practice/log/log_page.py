"""The log: who opened, printed or changed what and when, and whether all of it is there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.column_page import Foot
from desktop.ui.desk import Desk
from desktop.ui.home.row_list import Row, RowList
from desktop.ui.home.state import HIDES_NAMES, HOME
from desktop.ui.list_layout import lay_out_list
from desktop.ui.page import Page
from desktop.ui.practice.log.log_filter import LogFilter
from desktop.ui.practice.log.rows import entry_rows
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.store.audit import AuditEntry
    from desktop.store.audit_log import Choice, Subject
    from desktop.store.audit_log import LogPage as Entries

_AT_ONCE = 200
_WIDEST = 980
_CLIENTS = 8


class LogPage(Page):
    """Entries, the newest first, two hundred at a time; filtered by client, kind and month.

    Signals:
        back_wanted: back to where people came from.
        checks_wanted: check the log, the vault, or a mark from a paper.
        save_wanted: save the entries that are chosen now, a Choice.
        entry_opened: show the whole entry, what it is about, and whether names are hidden.
    """

    back_wanted = Signal()
    checks_wanted = Signal()
    save_wanted = Signal(object)
    entry_opened = Signal(object, object, bool)

    def __init__(
        self, desk: Desk, *, client: str = "", name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.place = QCoreApplication.translate("LogPage", "The log")
        self._desk = desk
        self._asked = 0
        self._older = 0
        self._last_day = ""
        self._is_fetching = False
        self._hides_names = False
        self._entries: dict[str, tuple[AuditEntry, Subject]] = {}
        self._filter = LogFilter(client, name)
        self._filter.changed.connect(self._fetch)
        self._filter.sought.connect(self._on_sought)
        self._rows = RowList(self.tr("Entries of the log"))
        self._rows.setObjectName("entries")
        self._rows.opened.connect(self._on_opened)
        self._rows.end_reached.connect(self._on_end)
        self._filter.left_downwards.connect(self._rows.start)
        self._count = Note(role="muted")
        self._foot = Foot()
        self._foot.back.connect(self.back_wanted)
        self._add_ways()
        self._lay_out()

    def first_focus(self) -> QWidget | None:
        """Start on the entries."""
        return self._rows

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def arrive(self) -> None:
        """Fetch the newest entries, and the months there are."""
        self._desk.run(self, self._desk.vault.audit_months, self._filter.offer_months)
        self._fetch()

    def _add_ways(self) -> None:
        save = Button(self.tr("Save as a file"), kind=QUIET, picture="copy")
        save.setObjectName("save")
        save.clicked.connect(lambda: self.save_wanted.emit(self._filter.choice()))
        check = Button(self.tr("Is all of it there?"), picture="shield-check")
        check.setObjectName("check")
        check.clicked.connect(self.checks_wanted)
        self._foot.add(save)
        self._foot.add(check)

    def _fetch(self) -> None:
        self._asked += 1
        self._is_fetching = True
        job = partial(_page, self._desk, self._filter.choice(), 0)
        self._desk.run(self, job, partial(self._on_found, self._asked))

    def _on_found(self, asked: int, found: tuple[Entries, bool]) -> None:
        if asked != self._asked:
            return
        self._entries = {}
        self._last_day = ""
        entries, self._hides_names = found
        self._rows.show_rows(self._taken(entries))
        if not entries.entries:
            self._count.setText(self.tr("Nothing stands here for this choice."))

    def _on_end(self) -> None:
        """Fetch older entries when the last row came into view."""
        if self._is_fetching or not self._older:
            return
        self._is_fetching = True
        job = partial(_page, self._desk, self._filter.choice(), self._older)
        self._desk.run(self, job, partial(self._on_more, self._asked))

    def _on_more(self, asked: int, found: tuple[Entries, bool]) -> None:
        if asked == self._asked:
            self._rows.add_rows(self._taken(found[0]))

    def _taken(self, found: Entries) -> list[Row]:
        """Return the rows of entries that were just fetched, each day under its heading."""
        self._is_fetching = False
        self._older = found.older
        shown = [(entry, found.about(entry)) for entry in found.entries]
        self._entries.update({str(entry.seq): (entry, about) for entry, about in shown})
        rows, self._last_day = entry_rows(shown, self._last_day, hides_names=self._hides_names)
        number = self.locale().toString(len(self._entries))
        more = self.tr("The newest %1; scroll for older ones")
        words = more if self._older else self.tr("In all: %1")
        self._count.setText(words.replace("%1", number))
        return rows

    def _on_sought(self, words: str) -> None:
        if not words:
            self._fetch()
            return
        self._asked += 1
        job = partial(_clients, self._desk, words)
        self._desk.run(self, job, partial(self._on_clients, self._asked))

    def _on_clients(self, asked: int, clients: list[tuple[str, str, str]]) -> None:
        if asked != self._asked:
            return
        rows = [
            Row(
                key=f"client:{one}:{reference if self._hides_names else name}",
                title=reference if self._hides_names else name,
                detail=self.tr("Only what concerns this client"),
                picture="user",
            )
            for one, name, reference in clients
        ]
        self._count.setText("" if rows else self.tr("Nobody is filed under these words."))
        self._rows.show_rows(rows)

    def _on_opened(self, key: str) -> None:
        kind, _, rest = key.partition(":")
        if kind == "client":
            client, _, name = rest.partition(":")
            self._filter.choose_client(client, name)
        elif key in self._entries:
            self.entry_opened.emit(*self._entries[key], self._hides_names)

    def _lay_out(self) -> None:
        lead = Note(
            self.tr("Every opening, print, copy and change, each tied to the one before it.")
        )
        parts = ((lead, 0), (self._filter, 0), (self._rows, 1))
        lay_out_list(self, _WIDEST, (self.tr("The log"), self._count), parts, self._foot)


def _page(desk: Desk, choice: Choice, before: int) -> tuple[Entries, bool]:
    """Return entries, and whether lists show references instead of names."""
    hidden = desk.vault.details(HOME).get(HIDES_NAMES) is True
    return desk.vault.audit_page(choice, before=before, limit=_AT_ONCE), hidden


def _clients(desk: Desk, words: str) -> list[tuple[str, str, str]]:
    """Return id, name and reference of those whom *words* find."""
    from desktop.services.find_clients import find

    return [(one.id, one.name, one.reference) for one in find(desk.vault, words, limit=_CLIENTS)]
