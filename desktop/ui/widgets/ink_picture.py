"""How paper and ink look on the screen: the same felt pen as on the printed page."""

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from desktop.domain.ink import Ink, Point, outlines
from desktop.domain.nib import NIB
from desktop.ui.theme.style import tokens_now
from desktop.ui.theme.tokens import LIGHT

_RADIUS = 14.0
_LINE_AT = 0.74
_SIDE = 28


def ink_path(ink: Ink, width: float) -> QPainterPath:
    """Return the filled outline of *ink* on a pad of *width* pixels."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for outline in outlines(ink):
        path.addPolygon(QPolygonF([QPointF(x * width, y * width) for x, y in outline]))
        path.closeSubpath()
    return path


def strokes_picture(ink: Ink, size: QSize, ratio: float) -> QPixmap:
    """Return *ink* on nothing, as large as the pad, sharp on a screen of *ratio*."""
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(ink_path(ink, size.width()), QColor(LIGHT.pen))
    painter.end()
    return picture


def draw_live(painter: QPainter, points: list[Point], width: int) -> None:
    """Draw the stroke under the hand as a plain line; its edge is worked out when it ends."""
    line = QPolygonF([QPointF(x * width, y * width) for x, y in points])
    pen = QPen(QColor(LIGHT.pen), NIB * width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(line)


def draw_sheet(painter: QPainter, place: QRect, *, focused: bool) -> None:
    """Draw white paper with an edge, or with the focus ring."""
    tokens = tokens_now()
    edge = QPen(QColor(tokens.focus), 2.6) if focused else QPen(QColor(tokens.edge), 1.2)
    painter.setPen(edge)
    painter.setBrush(QColor(tokens.sheet))
    inner = QRectF(place).adjusted(1.5, 1.5, -1.5, -1.5)
    painter.drawRoundedRect(inner, _RADIUS, _RADIUS)


def draw_line(painter: QPainter, place: QRect, hint: str) -> None:
    """Draw the line to sign on with its cross, and *hint* below; on paper, so in paper colours."""
    y = place.height() * _LINE_AT
    painter.setPen(QPen(QColor(LIGHT.edge), 1.2))
    painter.drawLine(QLineF(_SIDE + 24, y, place.width() - _SIDE, y))
    painter.setPen(QPen(QColor(LIGHT.edge), 1.8))
    painter.drawLine(QLineF(_SIDE, y - 10, _SIDE + 10, y))
    painter.drawLine(QLineF(_SIDE + 10, y - 10, _SIDE, y))
    if hint:
        painter.setPen(QColor(LIGHT.muted))
        room = QRectF(_SIDE, y + 6, place.width() - 2 * _SIDE, place.height() - y - 12)
        wrapped = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(room, wrapped, hint)
