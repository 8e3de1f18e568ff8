"""Clients whose signed papers say otherwise than the wording does now: asked again, or not."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from desktop.domain.pack_changes import CHANGED, GONE, NEW
from desktop.domain.touched import NOTICE, TouchedPoint
from desktop.ui.column_page import ColumnPage
from desktop.ui.desk import Desk
from desktop.ui.moments import long_day
from desktop.ui.practice.editor.marked import MarkedWords
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.text import Heading, Note, Passage

if TYPE_CHECKING:
    from desktop.services.clients_touched import TouchedClient, TouchedPaper


@dataclass(frozen=True, slots=True)
class AskingState:
    """Who is to be asked; ``hidden`` says that references stand for names."""

    clients: tuple[TouchedClient, ...] = field(repr=False)
    hidden: bool


class AskingPage(ColumnPage):
    """Lists each client with what in their papers reads otherwise, until it is dealt with.

    Signals:
        client_opened: the id of the client people want to see, to change a paper with them.
    """

    client_opened = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.place = QCoreApplication.translate("AskingPage", "Clients to ask again")
        self._desk = desk
        self._cards: dict[str, QFrame] = {}
        self.set_heading(
            self.tr("Clients to ask again"),
            self.tr(
                "Their papers hold as they were signed. What you published since says some of it "
                "otherwise, so talk it through with each, or say why it can stay."
            ),
        )

    def arrive(self) -> None:
        """Look through the papers that hold."""
        self._desk.run(self, partial(asking_state, self._desk), self._on_state)

    def _on_state(self, state: AskingState) -> None:
        if not state.clients:
            self.add(Passage(self.tr("Nobody: every paper says what your wording says now.")))
        for one in state.clients:
            self.add(self._card(one, state))
        self.end()

    def _card(self, touched: TouchedClient, state: AskingState) -> QFrame:
        frame = QFrame()
        frame.setProperty("role", "card")
        column = QVBoxLayout(frame)
        column.setContentsMargins(28, 20, 28, 18)
        column.setSpacing(6)
        client = touched.client
        name = client.reference or self.tr("no reference") if state.hidden else client.name
        column.addWidget(Heading(name, role="section"))
        for paper in touched.papers:
            self._add_paper(column, paper)
        column.addWidget(self._ways(touched, column))
        self._cards[client.id] = frame
        return frame

    def _add_paper(self, column: QVBoxLayout, paper: TouchedPaper) -> None:
        words = self.tr("%1, signed on %2").replace("%1", paper.document.title)
        day = long_day(paper.document.filed_at)
        column.addWidget(Note(words.replace("%2", day), role="label"))
        for point in paper.points:
            column.addWidget(Note(self._what(point)))
            column.addWidget(MarkedWords(point.was, point.now))

    def _what(self, point: TouchedPoint) -> str:
        kind = {
            CHANGED: self.tr("Says otherwise now"),
            NEW: self.tr("Not on this paper yet"),
            GONE: self.tr("No longer in your wording"),
            NOTICE: self.tr("Give the new notice"),
        }[point.kind]
        return f"{kind} · {point.title}"

    def _ways(self, touched: TouchedClient, column: QVBoxLayout) -> FlowRow:
        row = FlowRow(gap=8)
        for name, words, picture, act in (
            ("open", self.tr("Change it with them"), "pencil", self._on_open),
            ("told", self.tr("Told, or given anew"), "check", self._on_told),
            ("aside", self.tr("Set aside"), "x", partial(self._on_aside, column)),
        ):
            button = Button(words, kind=QUIET, picture=picture)
            button.setObjectName(f"{name}.{touched.client.id}")
            button.clicked.connect(partial(act, touched))
            row.add(button)
        return row

    def _on_open(self, touched: TouchedClient) -> None:
        self.client_opened.emit(touched.client.id)

    def _on_told(self, touched: TouchedClient) -> None:
        self._deal(touched, "told", "")

    def _on_aside(self, column: QVBoxLayout, touched: TouchedClient) -> None:
        """Ask why it can stay as it is; without a reason nobody is set aside."""
        reason = QLineEdit()
        reason.setObjectName("reason")
        reason.setAccessibleName(self.tr("Why it can stay as it is"))
        reason.setPlaceholderText(self.tr("Why it can stay as it is"))
        keep = Button(self.tr("Set aside"), kind=PRIMARY)
        keep.setObjectName("aside_now")
        keep.setEnabled(False)
        reason.textChanged.connect(lambda text: keep.setEnabled(bool(text.strip())))
        keep.clicked.connect(lambda: self._deal(touched, "aside", reason.text()))
        row = FlowRow()
        row.add(keep)
        column.addWidget(reason)
        column.addWidget(row)
        reason.setFocus()

    def _deal(self, touched: TouchedClient, how: str, reason: str) -> None:
        job = partial(_deal, self._desk, touched, how, reason)
        self._desk.run(self, job, partial(self._on_dealt, touched.client.id))

    def _on_dealt(self, client: str, _nothing: None) -> None:
        self._cards.pop(client).hide()
        self._desk.tell(self.tr("Noted. This client is asked again only if your wording changes."))


def asking_state(desk: Desk) -> AskingState:
    """Return who is to be asked again.

    Raises:
        PackRefusedError, VaultError: if something could not be read.
    """
    from desktop.services.clients_touched import list_touched
    from desktop.services.practice_profile import read_profile
    from desktop.ui.home.state import names_are_hidden

    key = read_profile(desk.means, desk.vault).set_up.pack
    return AskingState(list_touched(desk.means, desk.vault, key), names_are_hidden(desk))


def _deal(desk: Desk, touched: TouchedClient, how: str, reason: str) -> None:
    from desktop.services.clients_touched import deal_with

    deal_with(desk.means, desk.vault, touched, how=how, reason=reason, by=desk.practitioner)
