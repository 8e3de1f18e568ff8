"""A list of rows that people open: a title, a line below it, a word at the end."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui.theme.icons import DIRECTIONAL, pixmap
from desktop.ui.theme.style import tokens_now
from desktop.ui.theme.tokens import Tokens

_Index = QModelIndex | QPersistentModelIndex
_Type = tuple[QFont, QFont, QFontMetrics, QFontMetrics]
_ACROSS, _DOWN, _GAP = 18, 11, 14
_MARK = 18
_FEW = 40
_BESIDE = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_ANY_HEIGHT = 16_777_215  # Qt's own largest height


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what opening it means (``key``) and the words it shows.

    One without a key opens nothing: it is a heading over those that follow.
    """

    key: str
    title: str = field(repr=False)
    detail: str = field(default="", repr=False)
    tail: str = ""
    picture: str = ""

    @property
    def spoken(self) -> str:
        """What a screen reader says of it."""
        return ", ".join(part for part in (self.title, self.detail, self.tail) if part)


class _Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[Row, ...] = ()

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows from top to bottom."""
        return self._rows

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show *rows* instead of what stood here."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def add_rows(self, rows: Sequence[Row]) -> None:
        """Show *rows* after what stands here."""
        if rows:
            start = len(self._rows)
            self.beginInsertRows(QModelIndex(), start, start + len(rows) - 1)
            self._rows = (*self._rows, *rows)
            self.endInsertRows()

    def rowCount(self, parent: _Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words of a row, for painting and for screen readers."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return None


class _RowPainter(QStyledItemDelegate):
    """Draws title and detail above each other, the tail and an arrow at the end."""

    def __init__(self, parent: "RowList") -> None:
        super().__init__(parent)
        self._list = parent
        self._font = ""
        font = parent.font()
        self._made: _Type = (font, font, QFontMetrics(font), QFontMetrics(font))

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Return the height of two lines, or of one where there is no detail."""
        row = self._list.rows()[index.row()]
        return QSize(120, self.heights()[bool(row.detail)])

    def heights(self) -> tuple[int, int]:
        """Return the height of a row without a detail, and of one with it."""
        title, small = self._metrics()
        return title.height() + 2 * _DOWN, title.height() + small.height() + 2 + 2 * _DOWN

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw one row."""
        tokens = tokens_now()
        row = self._list.rows()[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not row.key:
            self._draw_heading(painter, option.rect, row, tokens)
            painter.restore()
            return
        self._draw_ground(painter, option, tokens, last=index.row() == len(self._list.rows()) - 1)
        room = option.rect.adjusted(_ACROSS, _DOWN, -_ACROSS, -_DOWN)
        room = self._draw_ends(painter, room, row, tokens)
        self._draw_words(painter, room, row, tokens)
        painter.restore()

    def _draw_heading(self, painter: QPainter, rect: QRect, row: Row, tokens: Tokens) -> None:
        """Draw the words that stand over the rows below, at the foot of their room."""
        room = rect.adjusted(_ACROSS, 0, -_ACROSS, -_DOWN // 2)
        painter.setFont(self._small())
        painter.setPen(QColor(tokens.muted))
        foot = int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(room, foot, _cut(self._metrics()[1], row.title, room.width()))

    def _draw_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens, *, last: bool
    ) -> None:
        state = option.state
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        here = bool(state & QStyle.StateFlag.State_HasFocus) and self._list.hasFocus()
        place = option.rect.adjusted(4, 2, -4, -2)
        if hovered or here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft))
            painter.drawRoundedRect(place, 9, 9)
        if here:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(place.toRectF().adjusted(1, 1, -1, -1), 9, 9)
        if not last:
            painter.setPen(QColor(tokens.line))
            bottom = option.rect.bottom()
            painter.drawLine(
                option.rect.left() + _ACROSS, bottom, option.rect.right() - _ACROSS, bottom
            )

    def _draw_ends(self, painter: QPainter, room: QRect, row: Row, tokens: Tokens) -> QRect:
        """Draw picture, tail and arrow; return the room left for the words."""
        mirrored = self._list.isRightToLeft()
        size = max(_MARK, self._list.fontMetrics().height())
        left, right = room.left(), room.right()
        if row.picture:
            self._draw_mark(painter, row.picture, tokens.accent, room, QPoint(left, size))
            left += size + _GAP
        self._draw_mark(painter, "chevron-right", tokens.muted, room, QPoint(right - size, size))
        right -= size + 8
        if row.tail:
            wide = self._metrics()[1].horizontalAdvance(row.tail) + 2
            painter.setFont(self._small())
            painter.setPen(QColor(tokens.muted))
            tail = QRect(right - wide, room.top(), wide, room.height())
            painter.drawText(_turned(tail, room, mirrored=mirrored), _BESIDE, row.tail)
            right -= wide + _GAP
        words = QRect(left, room.top(), right - left, room.height())
        return _turned(words, room, mirrored=mirrored)

    def _draw_mark(
        self, painter: QPainter, picture: str, colour: str, room: QRect, place: QPoint
    ) -> None:
        """Draw an icon in the middle of *room*; *place* is its left edge and its size."""
        mirrored = self._list.isRightToLeft()
        left, size = place.x(), place.y()
        ratio = self._list.devicePixelRatioF()
        turned = mirrored and picture in DIRECTIONAL
        square = QRect(left, room.top() + (room.height() - size) // 2, size, size)
        painter.drawPixmap(
            _turned(square, room, mirrored=mirrored),
            pixmap(picture, colour, size, ratio=ratio, mirrored=turned),
        )

    def _draw_words(self, painter: QPainter, room: QRect, row: Row, tokens: Tokens) -> None:
        title, small = self._metrics()
        first = QRect(room.left(), room.top(), room.width(), title.height())
        if not row.detail:
            first = room
        painter.setFont(self._bold())
        painter.setPen(QColor(tokens.text))
        painter.drawText(first, _BESIDE, _cut(title, row.title, room.width()))
        if row.detail:
            painter.setFont(self._small())
            painter.setPen(QColor(tokens.muted))
            second = QRect(room.left(), first.bottom() + 2, room.width(), small.height())
            painter.drawText(second, _BESIDE, _cut(small, row.detail, room.width()))

    def _metrics(self) -> tuple[QFontMetrics, QFontMetrics]:
        return self._type()[2:]

    def _bold(self) -> QFont:
        return self._type()[0]

    def _small(self) -> QFont:
        return self._type()[1]

    def _type(self) -> _Type:
        """Return both fonts and their metrics, made once for each font of the list."""
        key = self._list.font().key()
        if key != self._font:
            self._font = key
            bold, small = QFont(self._list.font()), QFont(self._list.font())
            bold.setWeight(QFont.Weight.DemiBold)
            small.setPointSizeF(small.pointSizeF() * 0.92)
            self._made = (bold, small, QFontMetrics(bold), QFontMetrics(small))
        return self._made


class RowList(QListView):
    """Rows that open with Enter or a click; arrows go up and down.

    With ``whole`` it is as tall as its rows and never scrolls by itself.

    Signals:
        opened: the key of the row people opened.
        left_upwards: Up was pressed on the first row.
        end_reached: the last row came into view.
    """

    opened = Signal(str)
    left_upwards = Signal()
    end_reached = Signal()

    def __init__(self, name: str, *, whole: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._whole = whole
        self._model = _Rows(self)
        self.setAccessibleName(name)
        self.setModel(self._model)
        self._painter = _RowPainter(self)
        self.setItemDelegate(self._painter)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._on_chosen)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        if whole:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def rows(self) -> tuple[Row, ...]:
        """Return the rows from top to bottom."""
        return self._model.rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show *rows* instead of what stood here."""
        self._model.set_rows(rows)
        self._settle()

    def add_rows(self, rows: Sequence[Row]) -> None:
        """Show *rows* after what stands here."""
        self._model.add_rows(rows)
        self._settle()

    def start(self) -> None:
        """Put the keyboard on the first row."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._model.rows:
            self.setCurrentIndex(self._model.index(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter or Space; leave upwards from the first row."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            if self.currentIndex().isValid():
                self._on_chosen(self.currentIndex())
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Return the height of all rows where they must all show."""
        if not self._whole:
            return super().sizeHint()
        return QSize(320, self._height())

    def minimumSizeHint(self) -> QSize:
        """Return the least that makes sense."""
        return QSize(160, self._height() if self._whole else 120)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another type."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._settle()

    def _on_chosen(self, index: QModelIndex) -> None:
        key = self._model.rows[index.row()].key
        if key:
            self.opened.emit(key)

    def _on_scrolled(self, value: int) -> None:
        if value >= self.verticalScrollBar().maximum() - self.viewport().height():
            self.end_reached.emit()

    def _settle(self) -> None:
        self.scheduleDelayedItemsLayout()
        if not self._whole:
            few = len(self._model.rows) <= _FEW
            self.setMaximumHeight(self._height() if few else _ANY_HEIGHT)
        self.updateGeometry()

    def _height(self) -> int:
        """Return the height of all rows and the frame."""
        heights = self._painter.heights()
        rows = sum(heights[bool(row.detail)] for row in self._model.rows)
        return rows + 2 * self.frameWidth() + 4


def _cut(metrics: QFontMetrics, words: str, width: int) -> str:
    """Return *words* as far as they fit, with dots where something is left out."""
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width)


def _turned(place: QRect, room: QRect, *, mirrored: bool) -> QRect:
    """Return *place* turned round inside *room* where people read from right to left."""
    if not mirrored:
        return place
    return QRect(
        room.left() + room.right() - place.right(), place.top(), place.width(), place.height()
    )
