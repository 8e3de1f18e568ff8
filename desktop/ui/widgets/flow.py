"""A row of controls that goes on in the next line where the width ends."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Lays controls out in lines, and mirrors them from right to left.

    With ``even``, the controls of a line share its width.
    """

    def __init__(self, parent: QWidget | None = None, *, gap: int = 12, even: bool = False) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self._gap = gap
        self._even = even
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Take *item* in as the last."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Return the item at *index*, or None past the end, as Qt expects."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Give the item at *index* away, or None past the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802
        """Ask for no more room than the contents need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines in *width*; Qt asks for the same one many times."""
        if width not in self._heights:
            lines = self._lines(width)
            gaps = self._gap * max(0, len(lines) - 1)
            self._heights[width] = sum(map(_height, lines)) + gaps
        return self._heights[width]

    def invalidate(self) -> None:
        """Forget what was measured: something in it is shown, hidden, or of another size."""
        self._heights.clear()
        super().invalidate()

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802
        """Give every item its place inside *rect*."""
        super().setGeometry(rect)
        top = rect.top()
        for line in self._lines(rect.width()):
            self._place(line, QPoint(rect.left(), top), rect)
            top += _height(line) + self._gap

    def sizeHint(self) -> QSize:
        """Return the size of everything in one line."""
        wide = sum(item.sizeHint().width() for item in self._items)
        wide += self._gap * max(0, len(self._items) - 1)
        return QSize(wide, _height(self._items) if self._items else 0)

    def minimumSize(self) -> QSize:  # noqa: N802
        """Return the size of the largest item."""
        least = QSize()
        for item in self._items:
            least = least.expandedTo(item.minimumSize())
        return least

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        """Return the items line by line, as many in a line as *width* holds."""
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in (item for item in self._items if not item.isEmpty()):
            wide = item.sizeHint().width()
            if not lines or used + self._gap + wide > width:
                lines.append([item])
                used = wide
            else:
                lines[-1].append(item)
                used += self._gap + wide
        return lines

    def _place(self, line: list[QLayoutItem], start: QPoint, rect: QRect) -> None:
        """Give the items of one *line* their places from *start* on."""
        spare = rect.width() - sum(item.sizeHint().width() for item in line)
        spare -= self._gap * (len(line) - 1)
        extra = max(0, spare) // len(line) if self._even else 0
        left, height = start.x(), _height(line)
        for item in line:
            wide = min(item.sizeHint().width() + extra, rect.width())
            place = QRect(left, start.y(), wide, height)
            item.setGeometry(self._mirrored(place, rect))
            left += wide + self._gap

    def _mirrored(self, place: QRect, rect: QRect) -> QRect:
        """Return *place* turned round inside *rect* where people read from right to left."""
        parent = self.parentWidget()
        if parent is None or parent.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return place
        return QRect(
            rect.left() + rect.right() - place.right(), place.top(), place.width(), place.height()
        )


def _height(line: list[QLayoutItem]) -> int:
    """Return the height of the tallest item of *line*."""
    return max(item.sizeHint().height() for item in line)
