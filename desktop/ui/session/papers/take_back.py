"""Please don't write that: words are erased for good, and only that is kept."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.journal import ANSWERED, ASKED, ILLUSTRATED, INITIALLED, REWORDED
from desktop.ui.session.client_words import screen
from desktop.ui.session.papers.overlay import Paper
from desktop.ui.session.stops import prepared_items
from desktop.ui.widgets.button import PLAIN, Button
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake

_WITH_WORDS = frozenset(
    {"text", "reflection", "teach_back", "goals", "people", "two_columns", "checklist", "note"}
)
_ALWAYS_WORDS = frozenset({REWORDED, INITIALLED, ILLUSTRATED, ASKED})
_MOST_SHOWN = 90


def written(live: LiveIntake) -> tuple[str, ...]:
    """Return the items that hold the client's words, the latest first.

    What the practitioner prepared before the session is not the client's to see here.
    """
    prepared = prepared_items(live.pack)
    keys = [
        row.item
        for row in reversed(live.intake.rows)
        if row.value is not None
        and row.item not in prepared
        and (row.action in _ALWAYS_WORDS or (row.action == ANSWERED and _has_words(live, row)))
    ]
    return tuple(dict.fromkeys(keys))


class TakeBackPaper(Paper):
    """What was written, each with a way to have it erased.

    Signals:
        chosen: the key of the item whose words are to go.
    """

    chosen = Signal(str)

    def __init__(self, live: LiveIntake) -> None:
        super().__init__("")
        found = written(live)
        self.set_words(
            title=screen(live, "take_back"),
            body=screen(live, "take_back_lead" if found else "nothing_written"),
        )
        for key in found:
            self.add(self._line(live, key))
        self.add_buttons(leave=screen(live, "close"))

    def first_focus(self) -> QWidget:
        """Start on the way out: nothing is erased by a stray key."""
        return self.leave_button

    def _line(self, live: LiveIntake, key: str) -> QWidget:
        said = live.pack.said(live.wording.language, key)
        host = QWidget()
        row = QHBoxLayout(host)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(16)
        title = said.title or said.question
        words = _shortened(_words(live, key))
        row.addWidget(Note(f"{title}\n{words}" if words else title, role="plain"), 1)
        erase = Button(screen(live, "erase"), kind=PLAIN, picture="eraser")
        erase.setObjectName(f"erase.{key}")
        erase.setAccessibleDescription(title)
        erase.clicked.connect(partial(self.chosen.emit, key))
        row.addWidget(erase)
        return host


def _has_words(live: LiveIntake, row: object) -> bool:
    item = live.pack.items.get(getattr(row, "item", ""))
    return item is not None and item.kind in _WITH_WORDS


def _words(live: LiveIntake, key: str) -> str:
    """Return the words about *key*, as they were written."""
    if key in live.intake.rewordings:
        return live.intake.rewordings[key].text
    if key in live.intake.examples:
        return live.intake.examples[key]
    value = live.intake.answers.get(key)
    if isinstance(value, str):
        return value
    if value is not None and key in live.pack.items:
        return _plain(value)
    return next((words for item, words in reversed(live.intake.questions) if item == key), "")


def _plain(value: object) -> str:
    """Return the words inside *value*, joined."""
    if isinstance(value, str):
        return value
    if hasattr(value, "values"):
        return _plain(tuple(value.values()))
    if isinstance(value, tuple):
        return ", ".join(part for part in map(_plain, value) if part)
    return ""


def _shortened(words: str) -> str:
    return words if len(words) <= _MOST_SHOWN else f"{words[:_MOST_SHOWN].rstrip()}\u2026"
