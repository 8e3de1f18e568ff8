"""The small paper that opens beside a blank, with one editor on it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.journal import Value
from desktop.ui.widgets.blank_editors import editor_for
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.filling import Filling
from desktop.ui.widgets.text import Note

_GAP = 8


class Popover(QFrame):
    """Asks for one value; Enter uses it, Escape leaves everything as it was.

    It is a part of the window and not a window of its own, so no window manager
    can misplace it and nothing of it shows elsewhere.

    Signals:
        used: the value people settled on.
        closed: it is gone, with or without a value; True if the keyboard was on it.
    """

    used = Signal(object)
    closed = Signal(bool)

    def __init__(self, filling: Filling, beside: QWidget) -> None:
        super().__init__(beside.window())
        self.setProperty("role", "popover")
        self.setAccessibleName(filling.label)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._beside = beside
        self._editor = editor_for(filling)
        self._lay_out(filling)
        self._editor.installEventFilter(self)
        for part in self._editor.findChildren(QWidget):
            part.installEventFilter(self)

    def open(self) -> None:
        """Show it beside its blank, wholly inside the window, ready to type."""
        self.adjustSize()
        self.setGeometry(self._place())
        self.show()
        self.raise_()
        self._editor.setFocus(Qt.FocusReason.PopupFocusReason)
        self.window().installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusObjectChanged.connect(self._on_focus)

    def use(self) -> None:
        """Give what the editor holds to whoever asked, and close."""
        held = self._editor.held()
        if held is not None:
            self.used.emit(held)
        self.close_quietly()

    def close_quietly(self) -> None:
        """Close without a value."""
        if not self.isHidden():
            focus = QApplication.focusWidget()
            had_keyboard = focus is None or self.isAncestorOf(focus)
            self.hide()
            self.closed.emit(had_keyboard)
            self.deleteLater()

    def held(self) -> Value:
        """Return what the editor holds at this moment."""
        return self._editor.held()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Enter and Escape from the editor; close on a press beside the paper."""
        if watched is self.window():
            if event.type() == QEvent.Type.MouseButtonPress:
                self.close_quietly()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self.use()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_quietly()
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape wherever the keyboard is inside."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_quietly()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep a press on the paper from the window below."""
        event.accept()

    def _on_focus(self, widget: QObject | None) -> None:
        """Close when the keyboard went elsewhere."""
        elsewhere = isinstance(widget, QWidget) and not self.isAncestorOf(widget)
        if elsewhere and widget is not self:
            self.close_quietly()

    def _lay_out(self, filling: Filling) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 18)
        column.setSpacing(12)
        column.addWidget(Note(filling.label, role="label"))
        column.addWidget(self._editor)
        row = QHBoxLayout()
        row.addStretch(1)
        leave = Button(self.tr("Leave it"), kind=QUIET)
        leave.clicked.connect(self.close_quietly)
        use = Button(self.tr("Use this"), kind=PRIMARY)
        use.clicked.connect(self.use)
        row.addWidget(leave)
        row.addWidget(use)
        column.addLayout(row)

    def _place(self) -> QRect:
        """Return the first place beside the blank that is wholly inside the window.

        Where none is, the paper stands below and is pushed inside.
        """
        window = self.window().rect().adjusted(_GAP, _GAP, -_GAP, -_GAP)
        size = self.sizeHint().boundedTo(window.size())
        chip = QRect(self._beside.mapTo(self.window(), QPoint()), self._beside.size())
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = chip.right() + 1 - size.width() if mirrored else chip.left()
        left = max(window.left(), min(left, window.right() + 1 - size.width()))
        top = max(window.top(), min(chip.top(), window.bottom() + 1 - size.height()))
        places = [
            QRect(QPoint(left, chip.bottom() + _GAP), size),
            QRect(QPoint(left, chip.top() - _GAP - size.height()), size),
            QRect(QPoint(chip.right() + _GAP, top), size),
            QRect(QPoint(chip.left() - _GAP - size.width(), top), size),
        ]
        inside = [place for place in places if window.contains(place)]
        return inside[0] if inside else QRect(QPoint(left, top), size)
