"""What a hand or a habit could carry in or out while the client has the screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QWidget

_TYPES = QEvent.Type
_REFUSED = frozenset(
    {
        _TYPES.ContextMenu,
        _TYPES.DragEnter,
        _TYPES.DragMove,
        _TYPES.Drop,
        _TYPES.WhatsThis,
        _TYPES.EnterWhatsThisMode,
    }
)
_KEYS = frozenset({_TYPES.KeyPress, _TYPES.ShortcutOverride})
_PRESSES = frozenset({_TYPES.MouseButtonPress, _TYPES.MouseButtonRelease})
_TOUCHES = frozenset({_TYPES.MouseButtonPress, _TYPES.TouchBegin, _TYPES.KeyPress})


class Fence(QObject):
    """Refuses menus, dropped files and pasting in one window; tells of every touch.

    What lies on the clipboard may be somebody else's, so nothing is pasted here.

    Signals:
        touched: a key, a press or a finger, on this widget.
    """

    touched = Signal(QWidget)

    def __init__(self, window: QWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def open(self) -> None:
        """Stand aside from now on."""
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is refused, and let everything else pass."""
        kind = event.type()
        interesting = kind in _REFUSED or kind in _KEYS or kind in _PRESSES or kind in _TOUCHES
        if not interesting or not isinstance(watched, QWidget):
            return False
        if watched.window() is not self._window:
            return False
        if kind in _TOUCHES:
            self.touched.emit(watched)
        return kind in _REFUSED or _pastes(event)


def _pastes(event: QEvent) -> bool:
    """Say whether *event* would paste: the keys for it, or the middle button where that does."""
    if isinstance(event, QKeyEvent):
        return event.matches(QKeySequence.StandardKey.Paste)
    return isinstance(event, QMouseEvent) and event.button() == Qt.MouseButton.MiddleButton
