"""What a backup says of itself, and what a try of it showed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.ui.practice.backups.words import counted_rows, size_words, when_words
from desktop.ui.session.papers.overlay import Paper
from desktop.ui.widgets.text import Note

if TYPE_CHECKING:
    from desktop.services.restore_vault import Label
    from desktop.services.try_restore import Tried


class LabelPaper(Paper):
    """Shows when a backup was made and what it holds; ``done`` tries it, ``other`` restores it."""

    def __init__(self, label: Label, now: datetime) -> None:
        super().__init__(self.tr("Backup"), when_words(label.made, now))
        if not label.is_good:
            self.add(Note(self.tr("It is a copy of a vault that was damaged."), role="notice"))
        rows = [(name, str(number)) for name, number in counted_rows(label.counted)]
        rows.append((self.tr("Size"), size_words(label.size)))
        self.add(_table((), rows))
        self.add(Note(str(label.path)))
        self.add_buttons(use=self.tr("Try it"), other=self.tr("Restore it"), leave=self.tr("Close"))


class TriedPaper(Paper):
    """Shows what came out of a backup beside what the vault holds now."""

    def __init__(self, tried: Tried, now: datetime) -> None:
        super().__init__(
            self.tr("This backup can be restored")
            if tried.is_sound
            else self.tr("This backup is damaged"),
            self.tr("Everything in it opened and is as it was filed. It is wiped again.")
            if tried.is_sound
            else self.tr("Not everything in it is as it was filed. Keep it, and make a new one."),
        )
        heads = ["", when_words(tried.label.made, now)]
        after = tried.now if tried.is_same_vault else None
        if after is not None:
            heads.append(self.tr("Now"))
        else:
            self.add(Note(self.tr("It is of another vault than the one open now."), role="notice"))
        present = counted_rows(after) if after is not None else ()
        rows = []
        for place, (name, number) in enumerate(counted_rows(tried.counted)):
            rows.append((name, str(number), *(str(n) for _, n in present[place : place + 1])))
        self.add(_table(heads, rows))
        self.add_buttons(leave=self.tr("Close"))

    def first_focus(self) -> QWidget:
        """Start on the one way there is."""
        return self.leave_button


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> QWidget:
    """Return *rows* below each other, numbers at the end of their columns."""
    host = QWidget()
    grid = QGridLayout(host)
    grid.setContentsMargins(0, 6, 0, 6)
    grid.setHorizontalSpacing(28)
    grid.setVerticalSpacing(6)
    for place, words in enumerate(heads):
        grid.addWidget(Note(words, role="label"), 0, place)
    for line, row in enumerate(rows, 1):
        for place, words in enumerate(row):
            note = Note(words, role="plain", wraps=place == 0)
            grid.addWidget(note, line, place, Qt.AlignmentFlag.AlignLeft)
    grid.setColumnStretch(len(rows[0]), 1)
    return host
