"""One paper of the sheet in large type, each part with a way to change it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from desktop.domain.papers import initials_due
from desktop.ui.session.changed_words import struck
from desktop.ui.session.client_words import screen
from desktop.ui.session.sheet_words import card_of
from desktop.ui.session.since_words import about_earlier, mark_of
from desktop.ui.widgets.button import QUIET, Button, Picture
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.text import Heading, Note, Passage

if TYPE_CHECKING:
    from desktop.domain.agreement import Agreement, Section
    from desktop.domain.agreement import Passage as Printed
    from desktop.services.live_intake import LiveIntake

_LARGER = 1.28  # the sheet is read by two people, side by side
_WIDEST = 980


class SheetCard(Card):
    """The words of one paper.

    Signals:
        change_wanted: the key of the card where a part can be changed.
        blank_wanted: the key of a blank that has still to be filled.
        initials_wanted: the key of changed words that have still to be initialled.
    """

    change_wanted = Signal(str)
    blank_wanted = Signal(str)
    initials_wanted = Signal(str)

    def __init__(self, live: LiveIntake, eyebrow: str) -> None:
        super().__init__()
        self._live = live
        self._above = eyebrow
        self._agreement: Agreement | None = None
        self.touched = ""
        self.setMaximumWidth(_WIDEST)
        self.set_words(title=eyebrow)

    def paper(self, agreement: Agreement, missing: tuple[str, ...]) -> Iterator[Callable[[], None]]:
        """Yield the steps that show *agreement*, top to bottom.

        The blanks *missing* before it can be signed stand on top.
        """
        self.set_words(eyebrow=self._above, title=agreement.title, body=agreement.subtitle)
        self._agreement = agreement
        earlier = about_earlier(self._live, agreement)
        if earlier:
            self.add(_larger(Note(earlier, role="plain")))
        if missing:
            yield lambda: self.add(self._missing(missing))
        for section in agreement.sections:
            yield from self._section(section)

    def _missing(self, keys: tuple[str, ...]) -> QWidget:
        """Say which blanks are still open, each with a way to it."""
        paper = QFrame()
        paper.setProperty("role", "note")
        column = QVBoxLayout(paper)
        column.setContentsMargins(18, 14, 18, 16)
        column.addWidget(Note(screen(self._live, "before_signing"), role="label"))
        for key in keys:
            words = self._live.pack.said(self._live.wording.language, key)
            button = Button(words.question or words.title, kind=QUIET, picture="pen-line")
            button.setObjectName(f"fill.{key}")
            button.clicked.connect(partial(self.blank_wanted.emit, key))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return paper

    def _section(self, section: Section) -> Iterator[Callable[[], None]]:
        host = QWidget()
        grid = QGridLayout(host)
        grid.setContentsMargins(0, 14, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        head = _larger(Heading(section.title, role="shared-eyebrow"), bold=True)
        grid.addWidget(head, 0, 0, 1, 2)
        if section.lead:
            grid.addWidget(Note(section.lead), 1, 0, 1, 2)
        self.add(host)
        for line, passage in enumerate(section.passages, start=2):
            yield partial(self._add_passage, grid, line, passage, section.title)

    def _add_passage(self, grid: QGridLayout, line: int, passage: Printed, under: str) -> None:
        """Show one passage and the way to change it."""
        grid.addWidget(self._passage(passage, under=under), line, 0)
        card = card_of(self._live, passage.key)
        if card:
            button = Button(screen(self._live, "change"), kind=QUIET, picture="pencil")
            what = passage.title or passage.text[:60]
            button.setAccessibleName(screen(self._live, "change_this", what=what))
            button.setObjectName(f"change.{passage.key}")
            button.clicked.connect(partial(self._on_change, passage.key, card))
            grid.addWidget(button, line, 1, Qt.AlignmentFlag.AlignTop)

    def _on_change(self, passage: str, card: str) -> None:
        self.touched = passage
        self.change_wanted.emit(card)

    def _passage(self, passage: Printed, *, under: str) -> QWidget:
        host = QWidget()
        column = QVBoxLayout(host)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self._add_head(column, passage, under=under)
        changed = passage.was and passage.was != passage.text
        if changed:
            column.addWidget(Note(screen(self._live, "now"), role="eyebrow"))
        if passage.text:
            text = f"\u201c{passage.text}\u201d" if passage.kind == "quote" else passage.text
            column.addWidget(_larger(Passage(text, role="plain")))
        if changed:
            column.addWidget(Note(screen(self._live, "before"), role="eyebrow"))
            column.addWidget(struck(Note(passage.was, role="plain")))
        for line in passage.lines:
            column.addWidget(_larger(Note(f"\u2022 {line}", role="plain")))
        if passage.left or passage.right:
            column.addWidget(self._promises(passage))
        if passage.kind == "changed":
            self._add_initials(column, passage)
        return host

    def _add_head(self, column: QVBoxLayout, passage: Printed, *, under: str) -> None:
        """Show the passage's own title and, on a paper that replaces another, what is new."""
        if passage.title not in {"", under} and passage.kind != "quote":
            column.addWidget(_larger(Note(passage.title, role="plain"), bold=True))
        mark = mark_of(self._live, self._agreement, passage) if self._agreement else ""
        if mark:
            column.addWidget(Note(mark, role="eyebrow"))

    def _add_initials(self, column: QVBoxLayout, passage: Printed) -> None:
        """Show whose initials stand beside changed words, and whose are still open."""
        for mark in passage.initials:
            words = f"{screen(self._live, 'initials')}: {mark.who}"
            column.addWidget(Note(f"{words} {mark.name}".strip(), role="plain"))
        due = initials_due(self._live.pack, self._live.intake, passage.key)
        if due:
            names = ", ".join(party.name for party in due)
            button = Button(
                screen(self._live, "initials_open", names=names), kind=QUIET, picture="pen-line"
            )
            button.setObjectName(f"initial.{passage.key}")
            button.clicked.connect(partial(self.initials_wanted.emit, passage.key))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _promises(self, passage: Printed) -> QWidget:
        """Show promises both ways, side by side."""
        host = QWidget()
        grid = QGridLayout(host)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(28)
        labels = self._live.wording
        for place, (head, lines) in enumerate(
            (
                (labels.label("promises.left"), passage.left),
                (labels.label("promises.right"), passage.right),
            )
        ):
            grid.addWidget(Note(head, role="eyebrow"), 0, place)
            for number, line in enumerate(lines, start=1):
                row = QHBoxLayout()
                row.setSpacing(10)
                row.addWidget(Picture("check", ems=1.0), 0, Qt.AlignmentFlag.AlignTop)
                row.addWidget(_larger(Note(line, role="plain")), 1)
                grid.addLayout(row, number, place)
            grid.setColumnStretch(place, 1)
        return host


def _larger(label: QLabel, *, bold: bool = False) -> QWidget:
    """Return *label* in type for two readers."""
    font = QFont(label.font())
    font.setPointSizeF(font.pointSizeF() * _LARGER)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    label.setFont(font)
    return label
