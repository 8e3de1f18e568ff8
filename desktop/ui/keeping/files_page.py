"""Files to look at: once a year the practitioner goes through what is old, and what is held."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.column_page import ColumnPage
from desktop.ui.desk import Desk
from desktop.ui.home.row_list import Row, RowList
from desktop.ui.home.standing import standing_picture, standing_word
from desktop.ui.home.state import names_are_hidden
from desktop.ui.keeping import came_back
from desktop.ui.keeping.words import rule_words
from desktop.ui.moments import long_day
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.search_field import SearchField
from desktop.ui.widgets.text import Heading, Note, Passage

if TYPE_CHECKING:
    from desktop.domain.retention import Suggestion
    from desktop.services.came_back import CameBack
    from desktop.services.keep_file import Keeping
    from desktop.store.clients import Client
    from desktop.store.register import Destruction


@dataclass(frozen=True, slots=True)
class FilesState:
    """The files to look at, the register, and how long this practice keeps files.

    ``hides_names`` says that lists show references instead, because others may see the screen.
    """

    clients: tuple[Client, ...] = field(repr=False)
    register: tuple[Destruction, ...] = field(repr=False)
    keeping: Keeping
    general: Suggestion
    hides_names: bool
    came_back: CameBack


class FilesPage(ColumnPage):
    """Lists files whose time is over or soon is, those on hold, and what was destroyed.

    Signals:
        client_opened: look at the file of this client.
        certificate_opened: show the certificate of this line: its id and number.
        years_wanted: say for how many years this practice keeps files.
    """

    client_opened = Signal(str)
    certificate_opened = Signal(str, int)
    years_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(widest=900, parent=parent)
        self.place = QCoreApplication.translate("FilesPage", "Files to look at")
        self._desk = desk
        self.state: FilesState | None = None
        self._numbers: dict[str, int] = {}
        self._found = Note()
        self._found.hide()
        self.set_heading(
            self.tr("Files to look at"),
            self.tr("The time of these files is over, or will be within three months, or they are on hold."),
        )  # fmt: skip

    def arrive(self) -> None:
        """Gather them."""
        self._desk.run(self, partial(_read, self._desk), self._on_state)

    def _on_state(self, state: FilesState) -> None:
        self.state = state
        again = came_back.rows(state.came_back, hidden=state.hides_names)
        if again:
            self._list(came_back.title(), again, "")
        self._list(self.tr("Files"), self._files(state), self._none())
        self._add_years(state)
        if state.register:
            self._add_register(state)
        self.end()

    def _none(self) -> str:
        return self.tr("There is nothing to look at now.")

    def _files(self, state: FilesState) -> list[Row]:
        return [self._file(one, hidden=state.hides_names) for one in state.clients]

    def _file(self, client: Client, *, hidden: bool) -> Row:
        until = (
            self.tr("Kept until %1").replace("%1", long_day(client.keep_until))
            if client.keep_until
            else self.tr("No day is known")
        )
        parts = [client.reference, until] if client.reference and not hidden else [until]
        without = QCoreApplication.translate("ClientRow", "no reference")
        standing = client.standing.value
        return Row(
            f"client:{client.id}",
            client.name if not hidden else client.reference or without,
            " \u00b7 ".join(parts),
            standing_word(standing),
            standing_picture(standing),
        )

    def _add_years(self, state: FilesState) -> None:
        box, column = _part(self.tr("How long this practice keeps files"))
        column.addWidget(Passage(rule_words(state.keeping, state.general)))
        if state.keeping.is_open:
            words = self.tr("Nobody has settled it yet, so no file gets a day. Say it once here.")
            column.addWidget(Note(words, role="notice"))
        if state.keeping.printed:
            printed = self.tr("Your papers tell clients: %1")
            column.addWidget(Note(printed.replace("%1", state.keeping.printed)))
        button = Button(self.tr("Settle the years"), picture="pencil")
        button.setObjectName("years")
        button.clicked.connect(self.years_wanted)
        column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(box)

    def _add_register(self, state: FilesState) -> None:
        rows = [
            Row(
                f"line:{one.id}",
                self.tr("Number %1").replace("%1", self.locale().toString(one.number)),
                " \u00b7 ".join(part for part in (self._destroyed(one), one.reference) if part),
                "" if one.certificate else self.tr("certificate missing"),
                "file-text",
            )
            for one in state.register
        ]
        self._numbers = {one.id: one.number for one in state.register}
        self._list(self.tr("Destroyed files"), rows, "")
        self._seek = SearchField(
            self.tr("Is this paper one of them?"),
            self.tr("Fingerprint of a paper, at least eight letters or digits of it"),
        )
        self._seek.returnPressed.connect(self._on_seek)
        self.add(self._seek)
        self.add(self._found)

    def _destroyed(self, line: Destruction) -> str:
        return self.tr("Destroyed %1").replace("%1", long_day(line.at))

    def _on_seek(self) -> None:
        job = partial(self._desk.vault.destroyed_paper, self._seek.text())
        self._desk.run(self, job, self._on_found)

    def _on_found(self, line: Destruction | None) -> None:
        words = self.tr("No destroyed file held such a paper.")
        if line is not None:
            held = self.tr("Yes: number %1 held it. That file was destroyed on %2.")
            words = held.replace("%1", self.locale().toString(line.number))
            words = words.replace("%2", long_day(line.at))
        self._found.setText(words)
        self._found.show()

    def _list(self, title: str, rows: list[Row], otherwise: str) -> None:
        box, column = _part(title)
        if rows:
            shown = RowList(title, whole=True)
            shown.show_rows(rows)
            shown.opened.connect(self._on_opened)
            column.addWidget(shown)
        else:
            column.addWidget(Passage(otherwise))
        self.add(box)

    def _on_opened(self, key: str) -> None:
        kind, _, identity = key.partition(":")
        if kind == "client":
            self.client_opened.emit(identity)
        else:
            self.certificate_opened.emit(identity, self._numbers[identity])


def _part(title: str) -> tuple[QWidget, QVBoxLayout]:
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 10, 0, 0)
    column.setSpacing(8)
    column.addWidget(Heading(title, role="section"))
    return box, column


def _read(desk: Desk) -> FilesState:
    from desktop.domain.retention import Facts, suggest
    from desktop.services.came_back import came_back as what_came_back
    from desktop.services.destroy_file import SOON
    from desktop.services.keep_file import keeping

    now: datetime = desk.means.clock.now()
    today: date = now.date()
    kept = keeping(desk.means, desk.vault)
    return FilesState(
        clients=desk.vault.files_to_look_at(today + SOON),
        register=desk.vault.register(),
        keeping=kept,
        general=suggest(kept.rule, kept.settled, Facts()),
        hides_names=names_are_hidden(desk),
        came_back=what_came_back(desk.vault),
    )
