"""A small paper that opens beside something and lies there until it is put away."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

_GAP = 8


class SmallPaper(QFrame):
    """Lies beside a part of the window; Escape and a press elsewhere put it away.

    It is a part of the window and not a window of its own, so no window manager
    can misplace it and nothing of it shows elsewhere.

    Signals:
        closed: it is gone; True if the keyboard was on it.
    """

    closed = Signal(bool)

    def __init__(self, name: str, beside: QWidget) -> None:
        super().__init__(beside.window())
        self.setProperty("role", "popover")
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._beside = beside

    @property
    def beside(self) -> QWidget:
        """What it lies beside, though it is a child of the whole window."""
        return self._beside

    def open(self) -> None:
        """Show it beside its place, wholly inside the window, with the keyboard on it."""
        self.adjustSize()
        self.setGeometry(self._place())
        self.show()
        self.raise_()
        self.first_focus().setFocus(Qt.FocusReason.PopupFocusReason)
        self.window().installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusObjectChanged.connect(self._on_focus)

    def first_focus(self) -> QWidget:
        """Return what the keyboard starts on."""
        return self

    def close_quietly(self) -> None:
        """Close it."""
        if not self.isHidden():
            focus = QApplication.focusWidget()
            had_keyboard = focus is None or self.isAncestorOf(focus)
            self.hide()
            self.closed.emit(had_keyboard)
            self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close on a press beside the paper."""
        if watched is self.window() and event.type() == QEvent.Type.MouseButtonPress:
            self.close_quietly()
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

    def _size(self) -> QSize:
        """Return the size at which all of it shows."""
        hint = self.sizeHint()
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            hint.setHeight(layout.totalHeightForWidth(hint.width()))
        return hint

    def _anchor(self) -> QRect:
        """Return what it lies beside, in the window's coordinates."""
        return QRect(self._beside.mapTo(self.window(), QPoint()), self._beside.size())

    def _place(self) -> QRect:
        """Return the first place beside its anchor that is wholly inside the window.

        Where none is, the paper stands below and is pushed inside.
        """
        window = self.window().rect().adjusted(_GAP, _GAP, -_GAP, -_GAP)
        size = self._size().boundedTo(window.size())
        chip = self._anchor()
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
