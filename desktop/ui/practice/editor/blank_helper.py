"""Blanks while writing: a list to insert one from, and a word when one is not finished."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QLineEdit, QListWidget, QVBoxLayout, QWidget

from desktop.packs.own_edits import Place
from desktop.ui.accessible import announce
from desktop.ui.practice.editor.blank_names import BlankNames, HalfBlank
from desktop.ui.practice.written import GrowingText
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.text import Note

_KEYS = "Alt+B"
_ROWS = 6


class BlankHelper(QWidget):
    """Stands under the fields *editors*, and writes into the one that was written in last."""

    def __init__(
        self, editors: Mapping[Place, GrowingText], names: Mapping[str, BlankNames]
    ) -> None:
        super().__init__()
        self._editors, self._names = editors, names
        self._last: Place | None = None
        self._half: tuple[Place, HalfBlank] | None = None
        self._told = Note(role="hint")
        self._told.setObjectName("half_blank")
        self._told.hide()
        self._meant = FlowRow(gap=8)
        self._insert = Button(self.tr("Insert a blank"), kind=QUIET, picture="plus")
        self._insert.setObjectName("insert_blank")
        by_key = self.tr("Or press %1").replace("%1", _KEYS)
        self._insert.setAccessibleDescription(by_key)
        self._insert.setToolTip(by_key)
        self._insert.clicked.connect(self.choose)
        self._list: BlankList | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        row = FlowRow()
        row.add(self._insert)
        for part in (self._told, self._meant, row):
            self._column.addWidget(part)
        self._meant.hide()

    def watch(self, form: QWidget) -> None:
        """Follow every field of *form*, and open the list with a key."""
        for place, editor in self._editors.items():
            editor.cursorPositionChanged.connect(partial(self._stand_in, place))
        shortcut = QShortcut(QKeySequence(_KEYS), form)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.choose)

    def lets_go(self) -> bool:
        """Say whether every blank is finished; where one is not, say which, and stand there."""
        if self.look() is None:
            return True
        assert self._half is not None  # noqa: S101 - it was just found
        place, half = self._half
        editor = self._editors[place]
        _stand(editor, half.end)
        editor.setFocus()
        announce(editor, self._told.text())
        return False

    def look(self) -> HalfBlank | None:
        """Say at once which blank is not finished, and offer the names that are near."""
        found = None
        for place, editor in self._editors.items():
            half = self._names[place.language].half(editor.toPlainText())
            if half is not None:
                found = (place, half)
                break
        if found != self._half:
            self._half = found
            self._tell(found)
        return found[1] if found is not None else None

    def choose(self) -> None:
        """Show the names to choose from, or put them away."""
        if self._list is not None:
            self._put_away()
            return
        place = self._last or next(iter(self._editors))
        self._list = BlankList(self._names[place.language].offered)
        self._list.chosen.connect(partial(self._write, place))
        self._list.left.connect(self._put_away)
        self._column.addWidget(self._list)
        self._list.show()
        self._list.start()

    def _stand_in(self, place: Place) -> None:
        if self._editors[place].hasFocus():
            self._last = place

    def _put_away(self) -> None:
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
            self._list = None
            self._editors[self._last or next(iter(self._editors))].setFocus()

    def _write(self, place: Place, name: str) -> None:
        """Put the blank *name* where the words were left off."""
        editor = self._editors[place]
        editor.textCursor().insertText(f"[{name}]")
        self._last = place
        self._put_away()

    def _finish(self, name: str) -> None:
        """Put *name* in place of what was begun."""
        if self._half is None:
            return
        place, half = self._half
        cursor = _stand(self._editors[place], half.start)
        stands = len(half.text)
        cursor.setPosition(half.start + stands, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(f"[{name}]")
        self._editors[place].setFocus()

    def _tell(self, found: tuple[Place, HalfBlank] | None) -> None:
        self._meant.hide()
        self._meant.deleteLater()
        self._meant = FlowRow(gap=8)
        self._column.insertWidget(1, self._meant)
        if found is not None:
            words = self.tr("“%1” is no blank yet. Finish its name, or take the bracket away.")
            if found[1].nearest:
                words = self.tr("“%1” is no blank yet. Do you mean one of these?")
            self._told.setText(words.replace("%1", found[1].text))
            for name in found[1].nearest:
                button = Button(name, kind=QUIET)
                button.setObjectName(f"meant.{name}")
                button.clicked.connect(partial(self._finish, name))
                self._meant.add(button)
        self._told.setVisible(found is not None)
        self._meant.setVisible(found is not None and bool(found[1].nearest))


class BlankList(QWidget):
    """Names of blanks, fewer with every letter typed; Enter takes one, Escape none.

    Signals:
        chosen: the name.
        left: none is taken.
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__()
        self._names = names
        self._search = QLineEdit()
        self._search.setObjectName("blank_search")
        self._search.setAccessibleName(self.tr("Look for a blank"))
        self._search.setPlaceholderText(self.tr("Look for a blank"))
        self._rows = QListWidget()
        self._rows.setObjectName("blank_rows")
        self._rows.setAccessibleName(self.tr("Blanks"))
        self._rows.setFixedHeight(_ROWS * (self.fontMetrics().lineSpacing() + 12))
        self._rows.itemActivated.connect(lambda item: self.chosen.emit(item.text()))
        self._rows.itemClicked.connect(lambda item: self.chosen.emit(item.text()))
        self._search.textChanged.connect(self._show)
        self._search.returnPressed.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._search)
        column.addWidget(self._rows)
        self._show("")

    def start(self) -> None:
        """Begin to look."""
        self._search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go down into the names, or leave."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down and self._search.hasFocus():
            self._rows.setFocus()
        else:
            super().keyPressEvent(event)

    def _show(self, text: str) -> None:
        wanted = text.casefold().split()
        found = [one for one in self._names if all(part in one.casefold() for part in wanted)]
        self._rows.clear()
        self._rows.addItems(found)
        self._rows.setCurrentRow(0)

    def _take(self) -> None:
        item = self._rows.currentItem()
        if item is not None:
            self.chosen.emit(item.text())


def _stand(editor: GrowingText, at: int) -> QTextCursor:
    """Put the caret of *editor* after *at* letters, and return it."""
    cursor = editor.textCursor()
    cursor.setPosition(min(at, len(editor.toPlainText())))
    editor.setTextCursor(cursor)
    return cursor
