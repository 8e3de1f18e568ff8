"""The preview of one text: on the screen or on paper, for whom, and what keeps it from showing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from desktop.ui.practice.editor.preview_making import PAPER, SCREEN
from desktop.ui.practice.editor.preview_sheet import PreviewSheet, Shown
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.chosen_group import ChosenGroup
from desktop.ui.widgets.pages_view import ZOOMS
from desktop.ui.widgets.showing import show_if
from desktop.ui.widgets.text import Heading, Note

_WAYS = (SCREEN, PAPER)
_NO_LIMIT = 16_777_215
"""Qt's own largest size."""


class PreviewPane(QFrame):
    """Pictures with a choice of two ways above them; what it cannot show it says kindly.

    Signals:
        changed: another way, or another size, is wanted.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("preview")
        self.setProperty("role", "ground")
        self._zoom = ZOOMS[0]
        self._heading = Heading(role="section")
        self._ways = {way: Button(kind=QUIET, picture=_PICTURES[way]) for way in _WAYS}
        self._further = Button(kind=QUIET, picture="zoom-out")
        self._nearer = Button(kind=QUIET, picture="zoom-in")
        self._where = Note(role="label")
        self._whom, self._said = Note(role="muted"), Note(role="hint")
        self._sheet = PreviewSheet()
        self._lay_out()
        self.reword()

    @property
    def way(self) -> str:
        """SCREEN or PAPER."""
        return PAPER if self._ways[PAPER].isChecked() else SCREEN

    def turn(self, way: str) -> None:
        """Show SCREEN or PAPER."""
        self._ways[way].setChecked(True)
        self._on_zoom(0)

    @property
    def sheet(self) -> PreviewSheet:
        """Where the pictures show."""
        return self._sheet

    @property
    def said(self) -> str:
        """What is said instead of a picture, or beside the last one; "" where all is well."""
        return self._said.text()

    @property
    def whom(self) -> str:
        """For whom the text is, where it is not for everybody."""
        return self._whom.text()

    def reword(self) -> None:
        """Speak the language spoken now."""
        self._heading.setText(self.tr("As your client sees it"))
        names = {SCREEN: self.tr("On the screen"), PAPER: self.tr("On paper")}
        for way, button in self._ways.items():
            button.set_words(names[way])
        self._further.set_words("", name=self.tr("Smaller"))
        self._nearer.set_words("", name=self.tr("Larger"))
        self._sheet.setAccessibleName(self.tr("Preview"))

    def take_after(self, other: PreviewPane) -> None:
        """Show the same way in the same size as *other* did."""
        self._zoom = other._zoom
        self._ways[other.way].setChecked(True)
        self._on_zoom(0)

    def stand_beside(self, wide: int) -> None:
        """Stand *wide* beside what is written, as high as there is room."""
        self._heading.show()
        self._column.setContentsMargins(16, 24, 20, 16)
        self.setFixedWidth(wide)
        self.setMinimumHeight(0)
        self.setMaximumHeight(_NO_LIMIT)

    def stand_under(self, high: int) -> None:
        """Stand *high* under what is written, as wide as that is."""
        self._heading.hide()
        self._column.setContentsMargins(0, 0, 0, 8)
        self.setMinimumWidth(0)
        self.setMaximumWidth(_NO_LIMIT)
        self.setFixedHeight(high)

    def page_scale(self, points: float) -> float:
        """Return the pixels of a point at which a page *points* wide fits, as large as wanted."""
        return self._sheet.room() / points * self._zoom

    def say(self, words: str) -> None:
        """Say *words* above the last picture, which stays."""
        self._said.setText(words)
        show_if(self._said, bool(words))

    @property
    def where(self) -> str:
        """Which part and which text of it shows."""
        return self._where.text()

    def tell_where(self, words: str) -> None:
        """Tell which part of the wording, and which text of it, shows."""
        self._where.setText(words)
        show_if(self._where, bool(words))

    def tell_whom(self, words: str) -> None:
        """Tell for whom the text is."""
        self._whom.setText(words)
        show_if(self._whom, bool(words))

    def show_pictures(self, pictures: Sequence[Shown], *, find: bool) -> None:
        """Show *pictures* at once in place of those before."""
        self.say("")
        self._sheet.show_pictures(pictures, find=find)

    def show_nothing(self, words: str) -> None:
        """Show no picture, and say why."""
        self._sheet.clear()
        self.say(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for pictures of the new width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.changed.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Ask for pictures in the new colours, or of the new text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self.changed.emit()

    def _lay_out(self) -> None:
        group = ChosenGroup(self)
        ways = FlowRow(gap=6)
        for place, (way, button) in enumerate(self._ways.items()):
            button.setObjectName(f"way.{way}")
            button.setCheckable(True)
            button.setChecked(way == SCREEN)
            group.addButton(button, place)
            ways.add(button)
        group.chosen.connect(self._on_way)
        for name, button, by in (("further", self._further, -1), ("nearer", self._nearer, 1)):
            button.setObjectName(name)
            button.clicked.connect(lambda _=False, step=by: self._on_zoom(step))
        self._column = column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addWidget(self._heading)
        row = QHBoxLayout()
        row.addWidget(ways, 1)
        row.addWidget(self._further)
        row.addWidget(self._nearer)
        column.addLayout(row)
        column.addWidget(self._where)
        column.addWidget(self._whom)
        column.addWidget(self._said)
        column.addWidget(self._sheet, 1)
        self._on_zoom(0)
        for note in (self._where, self._whom, self._said):
            show_if(note, False)  # noqa: FBT003 - reads like setVisible

    def _on_way(self) -> None:
        self._on_zoom(0)
        self.changed.emit()

    def _on_zoom(self, step: int) -> None:
        """Go *step* sizes nearer; only pages have sizes."""
        place = max(0, min(len(ZOOMS) - 1, ZOOMS.index(self._zoom) + step))
        was, self._zoom = self._zoom, ZOOMS[place]
        for button, wanted in ((self._further, place > 0), (self._nearer, place < len(ZOOMS) - 1)):
            button.setVisible(self.way == PAPER)
            button.setEnabled(wanted)
        if self._zoom != was:
            self.changed.emit()


_PICTURES = {SCREEN: "presentation", PAPER: "file-text"}
