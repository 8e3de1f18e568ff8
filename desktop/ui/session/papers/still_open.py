"""What is still open, for the practitioner: every open card and parked thing, with a way to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop.domain.standing import PARKED
from desktop.domain.still_open import OPEN, QUESTION, OpenThing, still_open
from desktop.ui.session.papers.overlay import Paper

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake

_KEY = Qt.ItemDataRole.UserRole


class StillOpenPaper(Paper):
    """Open cards and parked things by step, in the practitioner's language.

    Signals:
        chosen: the key of the card that leads to what was chosen.
    """

    chosen = Signal(str)

    def __init__(self, live: LiveIntake, *, time: str = "") -> None:
        super().__init__("")
        things = still_open(live.pack, live.intake)
        self.set_words(title=self.tr("What is still open"), body=time)
        self._list = QListWidget()
        self._list.setObjectName("still_open")
        self._list.setAccessibleName(self.tr("What is still open"))
        self._list.itemActivated.connect(self._on_chosen)
        self._list.itemClicked.connect(self._on_chosen)
        self._fill(live, things)
        self.add(self._list)
        if not things:
            self._list.hide()
            self.add_label(self.tr("Nothing is open. What follows is reading, signing, the close."))
        self.add_buttons(leave=self.tr("Close"))

    def first_focus(self) -> QWidget:
        """Start on the list, or on the way out of an empty one."""
        return self._list if self._list.count() else self.leave_button

    def _fill(self, live: LiveIntake, things: tuple[OpenThing, ...]) -> None:
        step = ""
        for thing in things:
            if thing.step != step:
                step = thing.step
                self._add_head(live.practitioners_words(step).title)
            self._add_line(live, thing)
        height = (self._list.fontMetrics().height() + 14) * self._list.count() + 8
        self._list.setMinimumHeight(min(height, 380))
        self._list.setMaximumHeight(max(height, 60))
        first = next((n for n in range(self._list.count()) if self._list.item(n).data(_KEY)), None)
        if first is not None:
            self._list.setCurrentRow(first)

    def _add_line(self, live: LiveIntake, thing: OpenThing) -> None:
        said = live.practitioners_words(thing.key)
        how = {
            OPEN: self.tr("still open"),
            PARKED: self.tr("come back to it"),
            QUESTION: self.tr("a question"),
        }[thing.kind]
        words = f"{said.title or said.question} \u00b7 {how}"
        item = self._row(f"    {words}")
        item.setData(_KEY, thing.card)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words)

    def _add_head(self, words: str) -> None:
        head = self._row(words)
        font = self._list.font()
        font.setBold(True)
        head.setFont(font)
        head.setFlags(Qt.ItemFlag.NoItemFlags)

    def _row(self, words: str) -> QListWidgetItem:
        item = QListWidgetItem(words)
        item.setSizeHint(QSize(100, self._list.fontMetrics().height() + 14))
        self._list.addItem(item)
        return item

    def _on_chosen(self, item: QListWidgetItem) -> None:
        key = item.data(_KEY)
        if key:
            self.chosen.emit(key)
