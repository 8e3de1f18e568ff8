"""How a stop on the rail looks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desktop.ui.theme.icons import pixmap
from desktop.ui.theme.style import tokens_now
from desktop.ui.theme.tokens import Tokens

if TYPE_CHECKING:
    from desktop.ui.widgets.rail import RailStop

_ICONS = {"done": "check", "parked": "bookmark"}
_SIDE = 12.0
_MOST_PICTURES = 200
_SMALL = 0.86
"""Type of the words below a name, as a share of the name's."""


def stop_height(font: QFont, *, narrow: bool) -> int:
    """Return the height of one stop in *font*: wide, there is a second line for its words."""
    lines = 1.0 if narrow else 1.0 + _SMALL
    return round(QFontMetrics(font).height() * lines) + 26


def least_stop_height(font: QFont) -> int:
    """Return the height below which discs would touch: a disc and the line between two."""
    return round(QFontMetrics(font).height() * 1.32) + 6


_Seen = tuple[object, ...]
_pictures: dict[_Seen, QPixmap] = {}


def picture_of_stop(
    painter: QPainter, option: QStyleOptionViewItem, stop: "RailStop", place: int, *, last: bool
) -> QPixmap:
    """Return *stop* without its name, drawn once for each way it may look.

    The whole rail is painted whenever a paper above the page is put away.
    """
    state = option.state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus)
    ratio = painter.device().devicePixelRatio()
    size = (option.rect.width(), option.rect.height(), ratio)
    looks = (tokens_now().paper, option.font.key(), option.direction, state.value)
    seen = (*size, *looks, stop.standing, place, last)
    if seen not in _pictures:
        if len(_pictures) >= _MOST_PICTURES:
            _pictures.clear()
        _pictures[seen] = _drawn(option, stop, place, last=last, ratio=ratio)
    return _pictures[seen]


def _drawn(
    option: QStyleOptionViewItem, stop: "RailStop", place: int, *, last: bool, ratio: float
) -> QPixmap:
    """Draw *stop* on a picture of its own."""
    picture = QPixmap(option.rect.size() * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setFont(option.font)
    painter.setLayoutDirection(option.direction)
    painter.translate(-option.rect.topLeft())
    draw_stop(painter, option, stop, place, last=last)
    painter.end()
    return picture


def draw_stop(
    painter: QPainter,
    option: QStyleOptionViewItem,
    stop: "RailStop",
    place: int,
    *,
    last: bool,
    words: str = "",
) -> None:
    """Draw *stop*: its ground, the line from stop to stop, its disc, and name over *words*.

    Without words there is room for the disc alone.
    """
    narrow = not words
    tokens = tokens_now()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    frame = QRectF(option.rect)
    radius = QFontMetrics(option.font).height() * 0.66
    mirrored = option.direction == Qt.LayoutDirection.RightToLeft
    inset = frame.width() / 2 if narrow else _SIDE + 8 + radius
    centre = QPointF(
        frame.right() - inset if mirrored else frame.left() + inset, frame.center().y()
    )
    _draw_ground(painter, tokens, option, stop.standing == "current")
    _draw_track(painter, tokens, frame, centre, (radius, place == 0, last))
    _draw_disc(painter, tokens, stop, place, (centre, radius))
    if not narrow:
        beside = centre.x() + (-radius if mirrored else radius)
        _draw_name(painter, tokens, option, (stop, words), beside)


def _draw_ground(
    painter: QPainter,
    tokens: Tokens,
    option: QStyleOptionViewItem,
    current: bool,  # noqa: FBT001
) -> None:
    """Draw the soft ground of where we are, and the focus ring."""
    frame = QRectF(option.rect).adjusted(_SIDE - 4, 3, 4 - _SIDE, -3)
    if current or option.state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.accent_soft))
        painter.drawRoundedRect(frame, 11, 11)
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(tokens.focus), 2.2))
        painter.drawRoundedRect(frame, 11, 11)


def _draw_track(
    painter: QPainter,
    tokens: Tokens,
    frame: QRectF,
    centre: QPointF,
    ends: tuple[float, bool, bool],
) -> None:
    """Draw the line that joins this stop to its neighbours; *ends*: radius, first, last."""
    radius, first, last = ends
    painter.setPen(QPen(QColor(tokens.line), 2))
    x = centre.x()
    if not first:
        painter.drawLine(QLineF(x, frame.top(), x, centre.y() - radius - 3))
    if not last:
        painter.drawLine(QLineF(x, centre.y() + radius + 3, x, frame.bottom() + 1))


def _draw_disc(
    painter: QPainter, tokens: Tokens, stop: "RailStop", place: int, disc: tuple[QPointF, float]
) -> None:
    """Draw the disc with a tick, a bookmark or the step's number."""
    centre, radius = disc
    done, here = stop.standing == "done", stop.standing == "current"
    painter.setPen(QPen(QColor(tokens.accent if done or here else tokens.edge), 1.6))
    painter.setBrush(QColor(tokens.accent if done else tokens.surface))
    painter.drawEllipse(centre, radius, radius)
    if (picture := _ICONS.get(stop.standing)) is not None:
        side = round(radius * 1.25)
        colour = tokens.on_accent if done else tokens.text
        drawn = pixmap(picture, colour, side, ratio=painter.device().devicePixelRatio())
        painter.drawPixmap(centre - QPointF(side / 2, side / 2), drawn)
        return
    font = QFont(painter.font())
    font.setPointSizeF(font.pointSizeF() * 0.88)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(QColor(tokens.accent if here else tokens.muted))
    room = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    painter.drawText(room, Qt.AlignmentFlag.AlignCenter, str(place + 1))


def _draw_name(
    painter: QPainter,
    tokens: Tokens,
    option: QStyleOptionViewItem,
    said: "tuple[RailStop, str]",
    beside: float,
) -> None:
    """Draw the name beside the disc, shortened where it must be, over how far it is."""
    stop, words = said
    font = QFont(option.font)
    here = stop.standing == "current"
    font.setWeight(QFont.Weight.DemiBold if here else QFont.Weight.Normal)
    room = QRectF(option.rect)
    if option.direction == Qt.LayoutDirection.RightToLeft:
        room = room.adjusted(_SIDE, 0, beside - 12 - room.right(), 0)
    else:
        room = room.adjusted(beside + 12 - room.left(), 0, -_SIDE, 0)
    name = QFontMetrics(font)
    small = QFont(option.font)
    small.setPointSizeF(small.pointSizeF() * _SMALL)
    both = name.height() + QFontMetrics(small).height()
    upper = QRectF(room.x(), room.center().y() - both / 2, room.width(), name.height())
    lower = QRectF(room.x(), upper.bottom(), room.width(), both - name.height())
    painter.setFont(font)
    painter.setPen(QColor(tokens.text))
    cut = name.elidedText(stop.name, Qt.TextElideMode.ElideRight, int(room.width()))
    middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(upper, middle, cut)
    painter.setFont(small)
    painter.setPen(QColor(tokens.muted))
    painter.drawText(lower, middle, words)
