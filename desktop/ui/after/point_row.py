"""One settled point: as it stands and, once it is opened, beside it as it is to be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.domain.amended_lists import Edited, Line, lines_held
from desktop.domain.journal import Value
from desktop.ui.after.lines_side import LinesSide
from desktop.ui.session.fillings import filling, stored, takes_small_editor
from desktop.ui.widgets.blank_editors import AnyEditor, editor_for
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.card import text_scale
from desktop.ui.widgets.choice import Tick
from desktop.ui.widgets.tab_order import tab_through
from desktop.ui.widgets.text import Heading, Note, Passage

if TYPE_CHECKING:
    from desktop.domain.later_paper import Change
    from desktop.services.amend_agreement import Wanted
    from desktop.services.live_intake import LiveIntake
    from desktop.services.settled_points import Point

_NARROW = 620
_LINES = 4


class PointRow(QFrame):
    """Shows the sentence that stands; opened, the new one is made of values or of words."""

    def __init__(self, live: LiveIntake, point: Point, changes: Sequence[Change] = ()) -> None:
        super().__init__()
        self.setProperty("role", "soft")
        self.setObjectName(f"point.{point.name}")
        self.point = point
        self._live = live
        own = [change for change in changes if change.key == point.key]
        self._held = own[0] if own and not point.is_list else None
        self._lines: LinesSide | None = None
        self._lines_held = _lines_held(live, point, own)
        self._editors: dict[str, AnyEditor] = {}
        self._own: QPlainTextEdit | None = None
        self._own_tick: Tick | None = None
        self._values: QWidget | None = None
        self._after: QWidget | None = None
        self._open, self._halves = self._lay_out()
        self._open.toggled.connect(self._on_open)
        self._open.setChecked(self._held is not None or self._lines_held != point.lines)

    def _lay_out(self) -> tuple[Button, QBoxLayout]:
        """Put what stands beside the way to change it, with room for the new side."""
        way = Button(self.tr("Change this"), kind=QUIET, picture="pencil")
        way.setAccessibleName(self.tr("Change this: %1").replace("%1", self.point.title))
        way.setObjectName("open")
        way.setCheckable(True)
        halves = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        halves.setSpacing(24)
        halves.addWidget(self._before(), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 10, 10, 12)
        row.setSpacing(14)
        row.addLayout(halves, 1)
        row.addWidget(way, 0, Qt.AlignmentFlag.AlignTop)
        return way, halves

    @property
    def is_open(self) -> bool:
        """Whether this point is to change."""
        return self._after is not None

    def first_focus(self) -> QWidget:
        """Start on opening it."""
        return self._open

    def wanted(self) -> Wanted:
        """Return how the point is to be."""
        from desktop.services.amend_agreement import Wanted

        lines = self._lines.lines() if self._lines is not None else ()
        return Wanted(self.point, self.answers(), self.words(), lines)

    def answers(self) -> Mapping[str, Value]:
        """Return the values that the editors hold; none where people write their own words."""
        if self._writes_own():
            return {}
        items = self._live.pack.items
        held = {key: stored(items[key], editor.held()) for key, editor in self._editors.items()}
        return {key: value for key, value in held.items() if value not in (None, "")}

    def words(self) -> str:
        """Return the words people wrote of their own; "" where they chose values."""
        return (
            self._own.toPlainText().strip() if self._own is not None and self._writes_own() else ""
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Stand side by side where there is room, else below one another."""
        super().resizeEvent(event)
        narrow = self.point.is_list or self.width() < _NARROW * text_scale()
        ways = QBoxLayout.Direction
        self._halves.setDirection(ways.TopToBottom if narrow else ways.LeftToRight)

    def _writes_own(self) -> bool:
        return not self._editors or (self._own_tick is not None and self._own_tick.isChecked())

    def _before(self) -> QWidget:
        host = QWidget()
        column = QVBoxLayout(host)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(Heading(self.point.title, role="label"))
        if self.point.is_list:
            for line in self.point.lines:
                column.addWidget(Passage(f"\u2022 {line.words}"))
            if not self.point.lines:
                column.addWidget(Note(self.tr("Nothing so far.")))
        else:
            column.addWidget(Passage(self.point.text))
        column.addStretch(1)
        return host

    def _on_open(self) -> None:
        """Open the point, or leave it as it was after all."""
        if self._after is not None:
            self._after.hide()
            self._after.deleteLater()
            self._after, self._own, self._own_tick, self._values = None, None, None, None
            self._editors, self._lines = {}, None
            self._open.set_words(self.tr("Change this"))
            self._open.set_picture("pencil")
            return
        self._after = self._new_side()
        self._halves.addWidget(self._after, 1)
        self._open.set_words(self.tr("Leave it as it was"))
        self._open.set_picture("undo-2")
        tab_through(self._open, self._after)
        first = next(iter(self._editors.values()), self._own)
        if self._lines is not None:
            self._lines.first_focus().setFocus()
        elif first is not None:
            first.setFocus()

    def _new_side(self) -> QWidget:
        host = QWidget()
        column = QVBoxLayout(host)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Heading(self.tr("From now on"), role="label"))
        if self.point.is_list:
            was = self.point.lines
            self._lines = LinesSide(self.point.title, was, self._lines_held)
            column.addWidget(self._lines)
            column.addStretch(1)
            return host
        self._own = self._words_field()
        self._values = self._values_side()
        if self._values is None:
            column.addWidget(self._own)
        else:
            own = self._held is not None and not self._held.answers
            self._own_tick = Tick(self.tr("In words of our own"))
            self._own_tick.setObjectName("own_words")
            self._own_tick.toggled.connect(self._show_side)
            column.addWidget(self._values)
            column.addWidget(self._own_tick)
            column.addWidget(self._own)
            self._own_tick.setChecked(own)
            self._show_side(own)
        column.addStretch(1)
        return host

    def _show_side(self, own: bool) -> None:  # noqa: FBT001 - Qt's signature
        if self._own is not None and self._values is not None:
            self._own.setVisible(own)
            self._values.setVisible(not own)

    def _words_field(self) -> QPlainTextEdit:
        held = self._held.now if self._held is not None else self.point.text
        edit = QPlainTextEdit(held)
        edit.setObjectName("words")
        edit.setAccessibleName(self.point.title)
        edit.setTabChangesFocus(True)
        edit.setFixedHeight(round(edit.fontMetrics().lineSpacing() * (_LINES + 1.2)))
        return edit

    def _values_side(self) -> QWidget | None:
        """Return an editor for each blank of the sentence; None where it has none."""
        items = self._live.pack.items
        asked = [key for key in self.point.blanks if takes_small_editor(items[key])]
        if not asked or (self.point.is_answer and items[self.point.key].kind == "text"):
            return None
        host = QWidget()
        column = QVBoxLayout(host)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for key in asked:
            blank = filling(self._live, key, settled=True)
            if self._held is not None and key in self._held.answers:
                blank = blank.with_value(self._held.answers[key])
            editor = editor_for(blank)
            editor.setObjectName(key)
            self._editors[key] = editor
            column.addWidget(Note(blank.label, role="label"))
            column.addWidget(editor)
        return host


def _lines_held(live: LiveIntake, point: Point, changes: Sequence[Change]) -> tuple[Line, ...]:
    """Return the lines of a list as they were written before; as they stand where they were not."""
    if not point.is_list or not changes:
        return point.lines
    return lines_held(Edited(point.key, point.side, point.lines, ()), live.wording, changes)
