"""Clients of that name who are known already, each one press away."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.store.clients import Client


class KnownClients(QWidget):
    """Offers what was found; it takes no room while nothing was.

    Signals:
        chosen: the client it is.
    """

    chosen = Signal(object)

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
            button = Button(f"{client.name} \u00b7 {client.reference}", kind=QUIET, picture="user")
            button.setObjectName(f"known.{client.id}")
            button.clicked.connect(partial(self.chosen.emit, client))
            self._column.addWidget(button)
        self.setVisible(bool(clients))

    def show_taken(self, client: Client) -> None:
        """Say that it is *client*, and no new one."""
        self._clear()
        words = self.tr("A client you know: %1").replace("%1", client.reference)
        self._column.addWidget(Note(words))
        self.show()

    def _clear(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
