"""The paper pack on the booking card: which papers are wanted, and what became of each."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.domain.journal import Value
from desktop.domain.readiness import is_offered, papers_wanted
from desktop.ui.moments import clock_words, long_day
from desktop.ui.session.booking_fields import Field
from desktop.ui.session.booking_parts import PAPERS_ITEM
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import PLAIN, QUIET, Button
from desktop.ui.widgets.choice import Tick
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake


class PapersField(Field):
    """Which papers are made before the session; made at once for whoever presses.

    Signals:
        made_wanted: the documents that are wanted now, and how: ``print`` or ``save``.
        sheet_wanted: the facilitator's sheet, for a session that is led on paper.
    """

    made_wanted = Signal(tuple, str)
    sheet_wanted = Signal()

    def __init__(self, live: LiveIntake) -> None:
        super().__init__(PAPERS_ITEM)
        self._ticks: dict[str, Tick] = {}
        self._stands: dict[str, Note] = {}
        self._wanted: tuple[str, ...] = ()
        host = QWidget()
        grid = QGridLayout(host)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for line, option in enumerate(live.pack.items[PAPERS_ITEM].options):
            self._add(grid, line, live, option)
        self.column.addWidget(host)
        self.column.addWidget(self._buttons())
        self.setFocusProxy(next(iter(self._ticks.values())))
        self.show_live(live)

    def show_live(self, live: LiveIntake) -> None:
        """Show which papers are wanted, and how each was handed over."""
        chosen = live.answers.get(self.key)
        given = {str(one["document"]): one for one in live.intake.handed_over}
        self._wanted = papers_wanted(live.pack, live.answers)
        for option, tick in self._ticks.items():
            key = f"document.{option}"
            offered = is_offered(live.pack, live.answers, key)
            with QSignalBlocker(tick):
                tick.setChecked(isinstance(chosen, tuple) and option in chosen)
            tick.setVisible(offered)
            self._stands[option].setText(self._what_became(live, given.get(key)))
            self._stands[option].setVisible(offered)
        for button in (self._print, self._save):
            button.setEnabled(bool(self._wanted))

    def _what_became(self, live: LiveIntake, given: Mapping[str, Value] | None) -> str:
        if given is None:
            return ""
        how = live.pack.labels[live.wording.language].get(f"hand_over.{given.get('how')}", "")
        at = str(given["at"])
        return f"{how}, {long_day(at)}, {clock_words(at)}"

    def _add(self, grid: QGridLayout, line: int, live: LiveIntake, option: str) -> None:
        title = live.pack.said(live.wording.language, f"document.{option}").title
        tick = Tick(title)
        tick.setObjectName(f"{self.key}.{option}")
        tick.toggled.connect(self._on_toggled)
        self._ticks[option] = tick
        self._stands[option] = Note(role="muted")
        grid.addWidget(tick, line, 0)
        grid.addWidget(self._stands[option], line, 1)

    def _buttons(self) -> QWidget:
        row = FlowRow(gap=8)
        self._print = Button(self.tr("Print these"), kind=PLAIN, picture="printer")
        self._print.setObjectName("papers.print")
        self._save = Button(self.tr("Save as PDF"), kind=QUIET, picture="hard-drive")
        self._save.setObjectName("papers.save")
        for button, how in ((self._print, "print"), (self._save, "save")):
            button.clicked.connect(partial(self._on_make, how))
            row.add(button)
        sheet = Button(self.tr("The facilitator's sheet"), kind=QUIET, picture="file-text")
        sheet.setObjectName("papers.sheet")
        sheet.clicked.connect(self.sheet_wanted)
        row.add(sheet)
        return row

    def _on_make(self, how: str) -> None:
        self.made_wanted.emit(self._wanted, how)

    def _on_toggled(self) -> None:
        self.tell(tuple(key for key, tick in self._ticks.items() if tick.isChecked()) or None)
