"""Whether everything is ready, and each thing that is missing as a way to where it is settled."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.readiness import HOUR, Gap, Readiness
from desktop.ui.ready_words import arrival_words, named_gaps
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake

_MOST = 4
"""So many things are named; of more the rest is counted, or the line would bury the form."""


class ReadyLine(QWidget):
    """One line that says yes, or what is missing.

    Signals:
        wanted: the gap people want to settle.
        relinked: other things are missing now, and other links stand here.
    """

    wanted = Signal(object)
    relinked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._line = Note(role="label")
        self._line.setObjectName("ready")
        self._arrival = Note(role="muted")
        self._arrival.setObjectName("on_arrival")
        self._gaps: tuple[Gap, ...] | None = None
        self._named: tuple[tuple[Gap, str], ...] = ()
        self._is_short = False
        self._links: FlowRow | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._column.addWidget(self._line)
        self._column.addWidget(self._arrival)

    def say_nothing(self) -> None:
        """Say nothing: there is nothing to be ready for."""
        self._line.setText("")

    def show_ready(self, live: LiveIntake, ready: Readiness, today: date) -> None:
        """Say how *ready* the session of *live* is."""
        language = live.practitioners_language
        self._line.setText(f"{self._for(live)} {self._answer(ready)}")
        arrival = arrival_words(live.pack, language, ready, today)
        self._arrival.setText(arrival)
        self._arrival.setVisible(bool(arrival) and not self._is_short)
        if ready.missing != self._gaps:
            self._gaps = ready.missing
            self._named = named_gaps(live.pack, language, ready.missing, today)
            self._show_links()

    def set_short(self, short: bool) -> None:  # noqa: FBT001 - as a window's own setters
        """Name one thing only, where there is little height."""
        if short is not self._is_short:
            self._is_short = short
            self._arrival.setVisible(bool(self._arrival.text()) and not short)
            self._show_links()

    def _for(self, live: LiveIntake) -> str:
        hour = live.answers.get(HOUR)
        if not hour:
            return self.tr("Ready:")
        shown = live.wording.value(live.pack.items[HOUR], hour)
        return self.tr("Ready for %1:").replace("%1", shown)

    def _answer(self, ready: Readiness) -> str:
        if ready.is_ready:
            return self.tr("yes")
        return self.tr("still missing:")

    def _show_links(self) -> None:
        if self._links is not None:
            self._column.removeWidget(self._links)
            self._links.hide()
            self._links.deleteLater()
            self._links = None
        if not self._named:
            return
        most = 1 if self._is_short else _MOST
        self._links = FlowRow(gap=4)
        for gap, words in self._named[:most]:
            link = Button(words[:1].upper() + words[1:], kind=QUIET, picture="chevron-right")
            link.setObjectName(f"gap.{gap.key or gap.reason.value}")
            link.clicked.connect(partial(self.wanted.emit, gap))
            self._links.add(link)
        if len(self._named) > most:
            more = self.tr("and %1 more").replace("%1", str(len(self._named) - most))
            self._links.add(Note(more, role="muted", wraps=False))
        self._column.insertWidget(1, self._links)
        self.relinked.emit()
