"""Check what we settled: the paper as it will be, each part with a way to change it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.session.sheet_words import SheetWords, card_of
from desktop.ui.widgets.button import PRIMARY, QUIET, Button, Picture
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.text import Heading, Note, Passage

if TYPE_CHECKING:
    from desktop.domain.agreement import Passage as Printed
    from desktop.domain.agreement import Section
    from desktop.services.live_intake import LiveIntake

_LARGER = 1.28  # the sheet is read by two people, side by side
_WIDEST = 980


class SheetPage(QScrollArea):
    """The sheet, read together.

    Signals:
        change_wanted: the key of the card where a part can be changed.
        blank_wanted: the key of a blank that has still to be filled.
        went_on: it stands as both want it.
    """

    change_wanted = Signal(str)
    blank_wanted = Signal(str)
    went_on = Signal()

    def __init__(self, live: LiveIntake, step: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = step
        self.setObjectName(step)
        self._live = live
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._on = Button(self.tr("This is what we settled"), kind=PRIMARY, picture="check")
        self._on.setObjectName("continue")
        self._on.clicked.connect(self.went_on)
        self._ground = QWidget()
        self._ground.setProperty("role", "ground")
        row = QHBoxLayout(self._ground)
        row.setContentsMargins(28, 24, 28, 28)
        self._card = Card()
        self._card.setMaximumWidth(_WIDEST)
        title = live.pack.said(live.wording.language, step).title
        self._card.set_words(title=title)
        self.setAccessibleName(title)
        row.addStretch()
        row.addWidget(self._card, 1)
        row.addStretch()
        self.setWidget(self._ground)

    def show_words(self, words: SheetWords) -> None:
        """Show the sheet; what is missing stands on top."""
        agreement = words.agreement
        self._card.set_words(
            eyebrow=self._live.pack.said(self._live.wording.language, self.key).title,
            title=agreement.title,
            body=agreement.subtitle,
        )
        if words.missing:
            self._card.add(self._missing(words.missing))
        for section in agreement.sections:
            self._card.add(self._section(section))
        self._on.setEnabled(not words.missing)
        foot = QWidget()
        line = QHBoxLayout(foot)
        line.setContentsMargins(0, 12, 0, 0)
        line.addWidget(self._on)
        line.addStretch(1)
        self._card.add(foot)

    def first_focus(self) -> QWidget | None:
        """Start on the sheet, which arrows and page keys move: it is read before it is settled."""
        return self

    def _missing(self, keys: tuple[str, ...]) -> QWidget:
        """Say which blanks are still open, each with a way to it."""
        paper = QFrame()
        paper.setProperty("role", "note")
        column = QVBoxLayout(paper)
        column.setContentsMargins(18, 14, 18, 16)
        column.addWidget(Note(self.tr("Before this can be signed"), role="label"))
        for key in keys:
            words = self._live.pack.said(self._live.wording.language, key)
            button = Button(words.question or words.title, kind=QUIET, picture="pen-line")
            button.setObjectName(f"fill.{key}")
            button.clicked.connect(partial(self.blank_wanted.emit, key))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return paper

    def _section(self, section: Section) -> QWidget:
        host = QWidget()
        grid = QGridLayout(host)
        grid.setContentsMargins(0, 14, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        grid.addWidget(
            _larger(Heading(section.title, role="shared-eyebrow"), bold=True), 0, 0, 1, 2
        )
        line = 1
        if section.lead:
            grid.addWidget(Note(section.lead), line, 0, 1, 2)
            line += 1
        for passage in section.passages:
            grid.addWidget(self._passage(passage, under=section.title), line, 0)
            self._add_way(grid, line, passage)
            line += 1
        return host

    def _add_way(self, grid: QGridLayout, line: int, passage: Printed) -> None:
        card = card_of(self._live, passage.key)
        if card:
            button = Button(self.tr("Change"), kind=QUIET, picture="pencil")
            said = self.tr("Change: %1").replace("%1", passage.title or passage.text[:60])
            button.setAccessibleName(said)
            button.setObjectName(f"change.{passage.key}")
            button.clicked.connect(partial(self.change_wanted.emit, card))
            grid.addWidget(button, line, 1, Qt.AlignmentFlag.AlignTop)

    def _passage(self, passage: Printed, *, under: str) -> QWidget:
        host = QWidget()
        column = QVBoxLayout(host)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        if passage.title not in {"", under} and passage.kind != "quote":
            column.addWidget(_larger(Note(passage.title, role="plain"), bold=True))
        if passage.was and passage.was != passage.text:
            was = self.tr("It said: %1").replace("%1", passage.was)
            column.addWidget(Note(was))
        if passage.text:
            text = f"\u201c{passage.text}\u201d" if passage.kind == "quote" else passage.text
            column.addWidget(_larger(Passage(text, role="plain")))
        for line in (*passage.lines,):
            column.addWidget(_larger(Note(f"\u2022 {line}", role="plain")))
        if passage.left or passage.right:
            column.addWidget(self._promises(passage))
        return host

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
