"""Where the pictures of a preview show: one below the other, the last ones until new ones are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop.ui.theme.style import tokens_now

_BETWEEN = 12
_ABOVE = 90
"""Pixels of the page that show above the marked words when they are brought into view."""
_MARK_OPACITY = 46
_BAR = 4


@dataclass(frozen=True, slots=True)
class Shown:
    """One picture, the words on it, and the places on it that are marked, in its pixels."""

    picture: QImage = field(repr=False)
    words: str = field(default="", repr=False)
    marks: tuple[QRectF, ...] = ()


class PreviewSheet(QScrollArea):
    """Shows pictures in their own size; new ones take the place of the old without a flicker."""

    def __init__(self) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._pictures = _Pictures()
        self.setWidget(self._pictures)

    @property
    def shown(self) -> tuple[Shown, ...]:
        """The pictures that show now."""
        return self._pictures.shown

    @property
    def canvas(self) -> QWidget:
        """What the pictures are painted on."""
        return self._pictures

    def show_pictures(self, shown: Sequence[Shown], *, find: bool) -> None:
        """Show these; with *find* bring the marked words into view, else stay where people are."""
        across, down = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        self._pictures.take(tuple(shown))
        self.setAccessibleDescription("\n".join(one.words for one in shown))
        self.horizontalScrollBar().setValue(across)
        self.verticalScrollBar().setValue(down)
        if find or ((first := self._pictures.first_mark()) is not None and not self._sees(first)):
            self._go_to_marks()

    def clear(self) -> None:
        """Show nothing."""
        self._pictures.take(())
        self.setAccessibleDescription("")

    def room(self) -> int:
        """Return the width in pixels that a picture may have without being scrolled."""
        bar = self.verticalScrollBar()
        taken = bar.width() if bar.isVisible() else 0
        return max(120, self.viewport().width() - (0 if taken else bar.sizeHint().width()))

    def _sees(self, mark: QRect) -> bool:
        seen = QRect(QPoint(0, self.verticalScrollBar().value()), self.viewport().size())
        return seen.top() <= mark.top() and mark.top() + mark.height() <= seen.bottom()

    def _go_to_marks(self) -> None:
        first = self._pictures.first_mark()
        self.verticalScrollBar().setValue(0 if first is None else first.top() - _ABOVE)
        wide = self._pictures.width() - self.viewport().width()
        self.horizontalScrollBar().setValue(wide // 2)


class _Pictures(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.shown: tuple[Shown, ...] = ()

    def take(self, shown: tuple[Shown, ...]) -> None:
        self.shown = shown
        sizes = [one.picture.deviceIndependentSize().toSize() for one in shown]
        wide = max((size.width() for size in sizes), default=0)
        high = sum(size.height() for size in sizes) + _BETWEEN * max(0, len(sizes) - 1)
        self.resize(QSize(wide, high))
        self.update()

    def first_mark(self) -> QRect | None:
        """Return where the first marked line stands in this widget."""
        down = 0
        for one in self.shown:
            ratio = one.picture.devicePixelRatio()
            if one.marks:
                mark = min(one.marks, key=QRectF.top)
                return QRectF(
                    mark.left() / ratio,
                    down + mark.top() / ratio,
                    mark.width() / ratio,
                    mark.height() / ratio,
                ).toRect()
            down += round(one.picture.height() / ratio) + _BETWEEN
        return None

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens = tokens_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        down = 0
        for one in self.shown:
            size = one.picture.deviceIndependentSize()
            place = QRectF(0, down, size.width(), size.height())
            painter.drawImage(place, one.picture)
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.drawRect(place.toRect().adjusted(0, 0, -1, -1))
            self._mark(painter, one, down)
            down += round(size.height()) + _BETWEEN

    def _mark(self, painter: QPainter, one: Shown, down: int) -> None:
        """Lay a wash over the marked lines and a bar beside them: the window's, not the paper's."""
        if not one.marks:
            return
        ratio = one.picture.devicePixelRatio()
        wash = QColor(tokens_now().pen)
        bar = QColor(wash)
        wash.setAlpha(_MARK_OPACITY)
        whole = QRectF()
        for mark in one.marks:
            line = QRectF(mark.topLeft() / ratio, mark.size() / ratio).translated(0, down)
            line.adjust(-2, -2, 2, 2)
            painter.fillRect(line, wash)
            whole = whole.united(line)
        painter.fillRect(QRectF(whole.left() - 9, whole.top(), _BAR, whole.height()), bar)
