"""Everything one may talk about: the cards on the way, and all that are not by themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from desktop.domain.flow import deeper, path
from desktop.domain.pack import AGAIN
from desktop.ui.session.papers.overlay import Paper
from desktop.ui.widgets.search_field import SearchField

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake

_KEY = Qt.ItemDataRole.UserRole
_NO_CARD = frozenset({"prompt", "clash"})


@dataclass(frozen=True, slots=True)
class MoreLine:
    """One card one may go to: its key, its title, and the step it belongs to."""

    key: str
    title: str
    step: str


def lines(live: LiveIntake) -> tuple[MoreLine, ...]:
    """Return what may be opened now; once somebody has signed, only what comes after."""
    is_free = not (live.intake.sealed or live.intake.frozen_text)
    after = {step.key for step in live.pack.steps if step.stage == "after"}
    cards = (*deeper(live.pack, live.intake), *path(live.pack, live.intake))
    steps = _steps(live)
    found = [
        MoreLine(card.key, _title(live, card.key), live.practitioners_words(card.step).title)
        for card in sorted(cards, key=lambda card: steps.index(card.step))
        if card.kind not in _NO_CARD and (card.step in after or is_free)
    ]
    return (*found, *(_prepared(live) if is_free else ()))


def _steps(live: LiveIntake) -> list[str]:
    """Return the steps in order; what opens a later meeting stands last in the first one."""
    first = [step.key for step in live.pack.steps if step.stage != AGAIN]
    later = [step.key for step in live.pack.steps if step.stage == AGAIN]
    whole = [step.key for step in live.pack.steps]
    return whole if live.intake.meetings else [*first, *later]


class MorePaper(Paper):
    """A list to search in, by step.

    Signals:
        chosen: the key of the card people want.
    """

    chosen = Signal(str)

    def __init__(self, found: Sequence[MoreLine]) -> None:
        super().__init__("")
        self._found = found
        self._search = SearchField("")
        self._search.sought.connect(self._fill)
        self._list = QListWidget()
        self._list.setObjectName("more")
        self._list.setMinimumHeight(380)
        self._list.itemActivated.connect(self._on_chosen)
        self._list.itemClicked.connect(self._on_chosen)
        self._search.left_downwards.connect(self._list.setFocus)
        self._search.returnPressed.connect(self._on_first)
        self.add(self._search)
        self.add(self._list)
        self.add_buttons(leave="")
        self._say()
        self._fill("")

    def first_focus(self) -> QWidget:
        """Start on the search."""
        return self._search

    def changeEvent(self, event: QEvent) -> None:
        """Say every word anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.set_words(title=self.tr("More to talk about"))
        self._search.set_words(self.tr("Look for a topic"))
        self._list.setAccessibleName(self.tr("Topics"))
        self.leave_button.set_words(self.tr("Close"))

    def _fill(self, sought: str) -> None:
        self._list.clear()
        step = ""
        for line in self._found:
            if sought.casefold() not in f"{line.title} {line.step}".casefold():
                continue
            if line.step != step:
                self._add_head(line.step)
                step = line.step
            item = QListWidgetItem(f"    {line.title}")
            item.setData(_KEY, line.key)
            item.setSizeHint(QSize(100, self._line_height()))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{line.title}, {line.step}")
            self._list.addItem(item)
        self._select_first()

    def _add_head(self, words: str) -> None:
        head = QListWidgetItem(words)
        font = self._list.font()
        font.setBold(True)
        head.setFont(font)
        head.setSizeHint(QSize(100, self._line_height()))
        head.setFlags(Qt.ItemFlag.NoItemFlags)
        self._list.addItem(head)

    def _line_height(self) -> int:
        """Return the height of a line: large enough to be hit without aiming."""
        return self._list.fontMetrics().height() + 16

    def _select_first(self) -> None:
        for place in range(self._list.count()):
            if self._list.item(place).data(_KEY):
                self._list.setCurrentRow(place)
                return

    def _on_first(self) -> None:
        item = self._list.currentItem()
        if item is not None:
            self._on_chosen(item)

    def _on_chosen(self, item: QListWidgetItem) -> None:
        key = item.data(_KEY)
        if key:
            self.chosen.emit(key)


def _prepared(live: LiveIntake) -> tuple[MoreLine, ...]:
    """Return what was asked before the session, to be put right."""
    return tuple(
        MoreLine(key, _title(live, key), live.practitioners_words(step.key).title)
        for step in live.pack.steps
        if step.stage == "before"
        for key in step.cards
        if live.pack.items[key].concerns(live.answers)
    )


def _title(live: LiveIntake, key: str) -> str:
    words = live.practitioners_words(key)
    return words.title or words.question
