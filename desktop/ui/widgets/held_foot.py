"""The ways on of a card too tall for its room: they wait at the lower edge, in view."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

from desktop.ui.theme.style import tokens_now

_AIR = 10
"""Pixels above and below the ways while they are held."""
_MOST = 0.4
"""The share of the room that may be held; the words above need the rest of it."""
HELD = "held"
"""Name of the property that says whether a foot is away from its place just now."""

_MOVED = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show})


class HeldFoot(QObject):
    """Keeps one widget of a card above the lower edge of *room*, while the rest scrolls.

    The widget stays where it is in its card for Tab and for a screen reader. Only its place
    on the screen changes, and back, once people scroll down to where it belongs.
    """

    def __init__(self, room: QScrollArea) -> None:
        super().__init__(room)
        self._room = room
        self._host: QWidget | None = None
        self._foot: QWidget | None = None
        self._ground: Ground | None = None
        self._is_placing = False
        bar = room.verticalScrollBar()
        bar.valueChanged.connect(self.place)
        bar.rangeChanged.connect(self.place)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    def hold(self, foot: QWidget | None) -> None:
        """Keep *foot* in view from now on, and nothing else."""
        for part in self._parts():
            part.removeEventFilter(self)
        self._foot, self._ground = foot, None
        self._host = foot.parentWidget() if foot is not None else None
        for part in self._parts():
            part.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Put the foot where it is seen whenever the card is laid out anew."""
        if event.type() in _MOVED and not self._is_placing:
            self.place()
        return False

    def place(self) -> None:
        """Put the foot where it belongs, or at the lower edge where that is out of view."""
        foot, host = self._foot, self._host
        if foot is None or host is None or self._is_placing:
            return
        if not isValid(foot) or not foot.isVisible() or self._is_all_in_view():
            return
        self._is_placing = True
        _lay_out(host)
        view = self._room.viewport()
        edge = host.mapFrom(view, QPoint(0, view.height())).y()
        top = edge - foot.height() - _AIR
        is_small = foot.height() + 2 * _AIR <= _MOST * view.height()
        held = is_small and 0 <= top < foot.y()
        if held:
            foot.move(foot.x(), top)
        foot.setProperty(HELD, held)
        self._show_ground(host, foot, edge, held=held)
        self._is_placing = False

    def _is_all_in_view(self) -> bool:
        return self._ground is None and not self._room.verticalScrollBar().maximum()

    def _parts(self) -> list[QWidget]:
        """Return what is watched: the foot and what it stands in."""
        return [part for part in (self._foot, self._host) if part is not None and isValid(part)]

    def _show_ground(self, host: QWidget, foot: QWidget, edge: int, *, held: bool) -> None:
        """Lay the card's own colour under what is held, so that nothing shines through."""
        if self._ground is None:
            if not held:
                return
            self._ground = Ground(host)
            self._ground.stackUnder(foot)
        top = foot.y() - _AIR
        self._ground.setGeometry(0, top, host.width(), edge - top)
        self._ground.setVisible(held)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Scroll whatever the keyboard comes to out from behind what is held."""
        ground, foot, host = self._ground, self._foot, self._host
        if now is None or ground is None or foot is None or host is None or not isValid(ground):
            return
        if not ground.isVisible() or not host.isAncestorOf(now) or foot.isAncestorOf(now):
            return
        low = now.mapTo(host, QPoint(0, now.height())).y() + _AIR
        high = now.mapTo(self._room, QPoint(0, 0)).y()
        bar = self._room.verticalScrollBar()
        bar.setValue(bar.value() + max(0, min(low - ground.y(), high)))


def _lay_out(host: QWidget) -> None:
    """Put everything in *host* where its layout wants it."""
    layout = host.layout()
    if layout is not None:
        layout.invalidate()
        layout.setGeometry(host.contentsRect())


class Ground(QWidget):
    """A piece of the card's own colour with a fine line above it."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it in the colours of the moment."""
        tokens = tokens_now()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.surface))
        painter.fillRect(0, 0, self.width(), 1, QColor(tokens.line))
        painter.end()
