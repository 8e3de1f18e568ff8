"""One picture that came back, what it is, and which page of the paper it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.session.flow_row import FlowRow
from desktop.ui.tongue import in_our_words
from desktop.ui.widgets.button import QUIET, Button, Picture
from desktop.ui.widgets.card import text_scale
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.chosen_group import ChosenGroup
from desktop.ui.widgets.text import Note, Passage

if TYPE_CHECKING:
    from desktop.services.match_scans import Sheet

_WIDE = 420
_WIDE_ON_ITS_SIDE = 480
_WORDS = 300
"""Pixels at 100 % that the words need beside the picture."""
_MOST_PAGES = 6
"""Pages to choose from where nobody noted how many were printed."""


class SheetView(QFrame):
    """A picture with its sentence; where it has no code, people say which page it is.

    Signals:
        numbered: it is page so and so of the paper; 0 for none of them.
        turned: it lies on its side; a quarter to the right.
        removed: it is to be left out.
    """

    numbered = Signal(int)
    turned = Signal()
    removed = Signal()

    def __init__(self, sheet: Sheet, shown: QImage, *, pages: int, may_number: bool) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(20, 18, 20, 18)
        self._row.setSpacing(20)
        self._picture = _framed(self.tr("Picture of a page"))
        self._row.addWidget(self._picture, 0)
        self.show_picture(shown)
        self._words = QVBoxLayout()
        self._words.setSpacing(10)
        is_right = bool(sheet.number)
        mark = Picture("circle-check" if is_right else "circle-alert", ems=1.6)
        self._words.addWidget(mark, 0, Qt.AlignmentFlag.AlignLeft)
        self._words.addWidget(Passage(self._said(sheet)))
        if may_number:
            self._words.addWidget(self._pages(sheet, pages or _MOST_PAGES))
        self._words.addWidget(self._ways(sheet))
        self._words.addStretch(1)
        self._row.addLayout(self._words, 1)

    def minimumSizeHint(self) -> QSize:
        """Be no wider than the picture: the words go below it where there is no room beside."""
        around = self._row.contentsMargins()
        wide = self._picture.sizeHint().width() + around.left() + around.right()
        return QSize(wide, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words beside the picture, or below it where that is too narrow."""
        super().resizeEvent(event)
        narrow = self.width() < self._picture.sizeHint().width() + _WORDS * text_scale()
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)

    def show_picture(self, shown: QImage) -> None:
        """Show the picture as it lies now."""
        ratio = self._picture.devicePixelRatioF()
        wide = _WIDE if shown.width() <= shown.height() else _WIDE_ON_ITS_SIDE
        picture = QPixmap.fromImage(shown).scaledToWidth(
            round(wide * ratio), Qt.TransformationMode.SmoothTransformation
        )
        picture.setDevicePixelRatio(ratio)
        self._picture.setPixmap(picture)

    def _ways(self, sheet: Sheet) -> QWidget:
        """Return what can be done with the picture; each name says which picture it is."""
        row = FlowRow(gap=8)
        turn = Button(self.tr("Turn"), kind=QUIET, picture="rotate-cw")
        turn.setObjectName("turn")
        turn.setAccessibleName(self._named(self.tr("Turn a quarter to the right"), sheet))
        turn.setToolTip(self.tr("Turn a quarter to the right"))
        turn.clicked.connect(self.turned)
        remove = Button(self.tr("Leave this picture out"), kind=QUIET, picture="x")
        remove.setObjectName("leave_out")
        remove.clicked.connect(self.removed)
        row.add(turn)
        row.add(remove)
        return row

    def _named(self, words: str, sheet: Sheet) -> str:
        page = self.tr("Page %1").replace("%1", self.locale().toString(sheet.number))
        return f"{words}: {page}" if sheet.number else words

    def _said(self, sheet: Sheet) -> str:
        if sheet.by_hand and sheet.number:
            said = self.tr("Page %1 of this paper, as you said.")
            return said.replace("%1", self.locale().toString(sheet.number))
        return in_our_words(sheet.sentence)

    def _pages(self, sheet: Sheet, pages: int) -> QWidget:
        host = QWidget()
        column = QVBoxLayout(host)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Note(self.tr("Which page is it?"), role="label"))
        row = FlowRow()
        group = ChosenGroup(self)
        for number in range(1, pages + 1):
            words = self.tr("Page %1").replace("%1", self.locale().toString(number))
            choice = Choice(words)
            choice.setObjectName(f"page.{number}")
            choice.setChecked(sheet.number == number)
            group.addButton(choice, number)
            row.add(choice)
        group.chosen.connect(self.numbered)
        column.addWidget(row)
        return host


def _framed(name: str) -> QLabel:
    label = QLabel()
    label.setAccessibleName(name)
    label.setFrameStyle(QFrame.Shape.Box | QFrame.Shadow.Plain)  # where a white page ends
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return label
