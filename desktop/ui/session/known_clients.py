"""Clients of that name who are known already, each one press away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.widgets.button import PLAIN, QUIET, Button
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.store.clients import Client


class KnownClients(QWidget):
    """Offers what was found; it takes no room while nothing was.

    Signals:
        chosen: the client it is.
        somebody_else: it is none of them.
        going_on: the id of the intake of the client that is not finished yet.
    """

    chosen = Signal(object)
    somebody_else = Signal()
    going_on = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.hide()

    def show_clients(self, clients: Sequence[Client]) -> None:
        """Offer *clients*."""
        self._clear()
        if clients:
            self._column.addWidget(Note(self.tr("Is it somebody you know already?")))
        for client in clients:
            self._add_client(client)
        if clients:
            other = Button(self.tr("No, somebody else"), kind=QUIET, picture="plus")
            other.setObjectName("known.nobody")
            other.clicked.connect(self._on_nobody)
            self._column.addWidget(other)
        self.setVisible(bool(clients))

    def show_taken(self, client: Client) -> None:
        """Say that it is *client*, and no new one; what is not finished can be gone on with."""
        self._clear()
        words = self.tr("A client you know: %1").replace("%1", client.reference)
        self._column.addWidget(Note(words))
        if client.open_intake:
            self._column.addWidget(Note(self._open_words(client), role="hint"))
            onward = Button(self.tr("Go on with that one"), kind=PLAIN, picture="bookmark")
            onward.setObjectName("known.go_on")
            onward.clicked.connect(partial(self.going_on.emit, client.open_intake))
            self._column.addWidget(onward)
        self.show()

    def ask(self) -> None:
        """Put the keyboard on the question who it is."""
        first = self.findChild(Button)
        if first is not None:
            first.setFocus()

    def _open_words(self, client: Client) -> str:
        if client.booked:
            return self.tr("A session is booked with them already. This one would be a second.")
        return self.tr("A session with them is under way. This one would be a second.")

    def _add_client(self, client: Client) -> None:
        words = " \u00b7 ".join(part for part in (client.name, client.reference) if part)
        button = Button(words, kind=QUIET, picture="user")
        button.setObjectName(f"known.{client.id}")
        button.clicked.connect(partial(self.chosen.emit, client))
        self._column.addWidget(button)

    def _on_nobody(self) -> None:
        self._clear()
        self.hide()
        self.somebody_else.emit()

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
