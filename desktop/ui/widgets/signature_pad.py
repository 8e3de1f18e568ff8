"""The pad a name is signed on, with mouse, finger or pen."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QPolygonF,
    QResizeEvent,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.domain.ink import Ink, Point
from desktop.ui.widgets.ink_picture import draw_line, draw_live, draw_sheet, strokes_picture
from desktop.ui.widgets.ink_trail import MOST_POINTS, Trail

MOUSE, TOUCH, PEN = "mouse", "touch", "pen"

_ASPECT = 0.34
_WIDEST = 860
_TOUCHES = (
    QEvent.Type.TouchBegin,
    QEvent.Type.TouchUpdate,
    QEvent.Type.TouchEnd,
    QEvent.Type.TouchCancel,
)


@dataclass(frozen=True, slots=True)
class PadWords:
    """What the pad says; ``strokes`` has the blank {count}."""

    name: str
    hint: str
    empty: str
    strokes: str


def interface_words() -> PadWords:
    """Return them in the language of the interface."""
    return PadWords(
        name=QCoreApplication.translate("SignaturePad", "Signature"),
        hint=QCoreApplication.translate(
            "SignaturePad", "Sign here with a pen, a finger or the mouse"
        ),
        empty=QCoreApplication.translate(
            "SignaturePad",
            "Empty. Sign with a pen, a finger or the mouse, or type the name instead.",
        ),
        strokes=QCoreApplication.translate("SignaturePad", "Strokes drawn: {count}"),
    )


class SignaturePad(QWidget):
    """White paper to sign on, white in the dark theme too; it keeps no time and no pressure.

    A stroke is kept in fractions of the pad, so a window made larger enlarges
    the signature and cuts nothing off. What is taken back or cleared is overwritten.

    Signals:
        changed: a stroke was finished, taken back, or all of them were cleared.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, words: PadWords | None = None) -> None:
        super().__init__(parent)
        self._words = words or interface_words()
        self._strokes: list[Trail] = []
        self._drawing: Trail | None = None
        self._finger: int | None = None
        self._finished: QPixmap | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(320)
        self.setMaximumWidth(_WIDEST)
        self.setAccessibleName(self._words.name)
        self._describe()

    def is_empty(self) -> bool:
        """Say whether nothing has been drawn."""
        return not self._strokes

    def ink(self) -> Ink:
        """Return what was drawn; its device is the one that drew last."""
        device = self._strokes[-1].device if self._strokes else MOUSE
        return Ink.drawn(device, width=1.0, height=_ASPECT, strokes=self._strokes)

    def undo(self) -> None:
        """Take the last stroke back."""
        if self._strokes:
            self._strokes.pop().wipe()
            self._on_changed()

    def clear(self) -> None:
        """Take all strokes back."""
        if self._strokes or self._drawing is not None:
            self._give_up()
            for stroke in self._strokes:
                stroke.wipe()
            self._strokes.clear()
            self._on_changed()

    def sizeHint(self) -> QSize:
        """Return a comfortable size; the height follows from the width."""
        return QSize(640, self.heightForWidth(640))

    def heightForWidth(self, width: int) -> int:
        """Return the height at *width*: a pad keeps its shape, and so does a signature."""
        return round(min(width, _WIDEST) * _ASPECT)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    # Input: where a device is both touch or pen and, by courtesy of Qt, a mouse as well,
    # only the first counts.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a stroke with the left button of a real mouse."""
        if event.button() == Qt.MouseButton.LeftButton and _by_hand(event):
            self._begin(MOUSE, event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the stroke."""
        self._go_on(MOUSE, event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the stroke."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._end(MOUSE)

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Follow a pen from where it comes down to where it leaves."""
        if event.type() == QEvent.Type.TabletPress:
            self._begin(PEN, event.position())
        elif event.type() == QEvent.Type.TabletMove:
            self._go_on(PEN, event.position())
        elif event.type() == QEvent.Type.TabletRelease:
            self._end(PEN)
        event.accept()  # else Qt sends the same again as a mouse

    def event(self, event: QEvent) -> bool:
        """Follow one finger on a touch screen; leave touch pads to the mouse pointer."""
        if (
            isinstance(event, QTouchEvent)
            and event.type() in _TOUCHES
            and event.device().type() != QInputDevice.DeviceType.TouchPad
        ):
            self._on_touch(event)
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the last stroke back with Backspace, all of them with Delete."""
        if event.key() == Qt.Key.Key_Backspace:
            self.undo()
        elif event.key() == Qt.Key.Key_Delete:
            self.clear()
        else:
            super().keyPressEvent(event)

    def _on_touch(self, event: QTouchEvent) -> None:
        if event.type() == QEvent.Type.TouchCancel:
            self._finger = None
            self._give_up()
            self.update()
            return
        for point in event.points():
            if point.state() == point.State.Pressed and self._finger is None:
                self._finger = point.id()
                self._begin(TOUCH, point.position())
            elif point.id() == self._finger and point.state() == point.State.Released:
                self._end(TOUCH)
                self._finger = None
            elif point.id() == self._finger:
                self._go_on(TOUCH, point.position())

    def _begin(self, device: str, position: QPointF) -> None:
        if self._drawing is None and self._room_left():
            trail = Trail(device)
            if trail.add(self._normal(position)):
                self._drawing = trail
                self.update()

    def _go_on(self, device: str, position: QPointF) -> None:
        trail = self._drawing
        if trail is None or trail.device != device or not self._room_left():
            return
        before = trail.last
        if trail.add(self._normal(position)):
            self.update(self._around([before, trail.last]))

    def _end(self, device: str) -> None:
        if self._drawing is not None and self._drawing.device == device:
            self._strokes.append(self._drawing)
            self._drawing = None
            self._on_changed()

    def _give_up(self) -> None:
        """Drop the stroke that is under way."""
        if self._drawing is not None:
            self._drawing.wipe()
            self._drawing = None

    def _room_left(self) -> bool:
        """Say whether a hand may go on: past this it is no signature any more."""
        there = sum(map(len, self._strokes)) + len(self._drawing or ())
        return there < MOST_POINTS

    def _on_changed(self) -> None:
        if self._finished is not None:
            self._finished.fill(Qt.GlobalColor.transparent)
        self._finished = None
        self._describe()
        self.update()
        self.changed.emit()

    def _describe(self) -> None:
        """Say how much is drawn, for whoever cannot see it."""
        drawn = len(self._strokes)
        strokes = self._words.strokes.replace("{count}", self.locale().toString(drawn))
        self.setAccessibleDescription(strokes if drawn else self._words.empty)

    def _normal(self, position: QPointF) -> Point:
        """Return *position* in widths of the pad, held inside it; no place stays no place."""
        wide = max(1, self.width())
        x, y = position.x() / wide, position.y() / wide
        if math.isnan(x) or math.isnan(y):
            return (math.nan, math.nan)
        return (min(max(x, 0.0), 1.0), min(max(y, 0.0), _ASPECT))

    def _around(self, points: list[Point]) -> QRect:
        """Return the part of the pad that the newest *points* touch, in pixels."""
        wide = self.width()
        box = QPolygonF([QPointF(x * wide, y * wide) for x, y in points]).boundingRect()
        return box.adjusted(-8, -8, 8, 8).toAlignedRect()

    # Picture

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the strokes anew at the new size."""
        super().resizeEvent(event)
        self._finished = None

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw paper, line, hint, strokes and focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_sheet(painter, self.rect(), focused=self.hasFocus())
        draw_line(painter, self.rect(), "" if self._strokes or self._drawing else self._words.hint)
        if self._finished is None or self._finished.devicePixelRatio() != self.devicePixelRatioF():
            self._finished = strokes_picture(self.ink(), self.size(), self.devicePixelRatioF())
        painter.drawPixmap(QPoint(), self._finished)
        if self._drawing is not None:
            draw_live(painter, list(self._drawing), self.width())


def _by_hand(event: QMouseEvent) -> bool:
    """Say whether a real mouse sent *event*, not Qt on behalf of a finger or pen."""
    return event.device().type() in {
        QInputDevice.DeviceType.Mouse,
        QInputDevice.DeviceType.TouchPad,
    }
