"""The practitioner's rail: where we are, quietly."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSignalBlocker,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desktop.ui.widgets.rail_picture import (
    draw_stop,
    least_stop_height,
    picture_of_stop,
    stop_height,
)

_WIDE_CHARACTERS = 30
_NARROW = 64


class Standing(StrEnum):
    """How far a step is."""

    DONE = "done"
    CURRENT = "current"
    PARKED = "parked"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class RailStop:
    """One step on the rail; ``words`` say how far it is where the rail's own do not fit."""

    key: str
    name: str
    standing: Standing = Standing.AHEAD
    words: str = ""


class Rail(QListWidget):
    """The steps of a session; narrow, it shows their marks alone, and words in the hint.

    Signals:
        chosen: the key of the step people want to go to.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._narrow = False
        self._stops: tuple[RailStop, ...] = ()
        self.setProperty("role", "rail")
        self._say()
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_RailDelegate(self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setViewportMargins(0, 14, 0, 14)
        self.itemClicked.connect(self._on_activated)
        self.itemActivated.connect(self._on_activated)
        self._set_width()

    @property
    def is_narrow(self) -> bool:
        """Whether only numbers show."""
        return self._narrow

    def show_stops(self, stops: Sequence[RailStop]) -> None:
        """Show *stops*, the current one in sight; the same ones stay as they are."""
        before, self._stops = self._stops, tuple(stops)
        if len(before) != len(self._stops):
            self._fill()
        else:
            self._follow(before)
        here = (place for place, stop in enumerate(stops) if stop.standing is Standing.CURRENT)
        self.setCurrentRow(next(here, self.currentRow()))
        if (current := self.currentItem()) is not None:
            self.scrollToItem(current)

    def _fill(self) -> None:
        self.clear()
        for place in range(len(self._stops)):
            item = QListWidgetItem()
            self._write(item, place)
            self.addItem(item)

    def _follow(self, before: Sequence[RailStop]) -> None:
        """Write anew what is another stop than *before*; the others are not even painted."""
        for place, (old, new) in enumerate(zip(before, self._stops, strict=True)):
            if old != new:
                with QSignalBlocker(self.model()):  # told of, the list would lay all out anew
                    self._write(self.item(place), place)
                self.update(self.indexFromItem(self.item(place)))

    def _write(self, item: QListWidgetItem, place: int) -> None:
        stop = self._stops[place]
        item.setText(stop.name)
        item.setData(Qt.ItemDataRole.UserRole, stop)
        said = self._said(place, len(self._stops), stop)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
        item.setToolTip(self.spoken(stop))

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 - reads as a setter
        """Show numbers alone, or numbers and names."""
        self._narrow = narrow
        self._set_width()
        self.doItemsLayout()

    def sizeHint(self) -> QSize:
        """Return the width there is and the height of all stops."""
        height = stop_height(self.font(), narrow=self._narrow)
        return QSize(self.width(), height * max(1, self.count()))

    def spoken(self, stop: RailStop) -> str:
        """Return the name of *stop* and how far it is, in words."""
        return f"{stop.name}: {self.words(stop)}"

    def words(self, stop: RailStop) -> str:
        """Return how far a step is, in words."""
        return (
            stop.words
            or {
                Standing.DONE: self.tr("done"),
                Standing.CURRENT: self.tr("you are here"),
                Standing.PARKED: self.tr("come back to it"),
                Standing.AHEAD: self.tr("still open"),
            }[stop.standing]
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the stops stand closer where they would not all be seen."""
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            self.scheduleDelayedItemsLayout()

    def changeEvent(self, event: QEvent) -> None:
        """Say every word anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            stops, self._stops = self._stops, ()
            self.show_stops(stops)

    def _say(self) -> None:
        """Name the rail; whoever shows the stops names them."""
        self.setAccessibleName(self.tr("Steps"))

    def _set_width(self) -> None:
        wide = self.fontMetrics().averageCharWidth() * _WIDE_CHARACTERS
        number = self.fontMetrics().height() * 3 + 16
        self.setFixedWidth(max(_NARROW, number) if self._narrow else wide)

    def _said(self, place: int, total: int, stop: RailStop) -> str:
        """Return what a screen reader says of *stop*."""
        said = self.tr("Step %1 of %2: %3, %4")
        parts = (self.locale().toString(place + 1), self.locale().toString(total), stop.name)
        for number, part in enumerate((*parts, self.words(stop)), 1):
            said = said.replace(f"%{number}", part)
        return said

    def _on_activated(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole).key)


class _RailDelegate(QStyledItemDelegate):
    """Draws a stop."""

    def __init__(self, rail: Rail) -> None:
        super().__init__(rail)
        self._rail = rail

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the height of one stop."""
        wanted = stop_height(option.font, narrow=self._rail.is_narrow)
        each = self._rail.viewport().height() // max(1, self._rail.count())
        return QSize(_NARROW, max(least_stop_height(option.font), min(wanted, each)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the stop, with its part of the line between stops."""
        stop = index.data(Qt.ItemDataRole.UserRole)
        last = index.row() == self._rail.count() - 1
        if self._rail.is_narrow:
            picture = picture_of_stop(painter, option, stop, index.row(), last=last)
            painter.drawPixmap(option.rect.topLeft(), picture)
            return
        painter.save()
        draw_stop(painter, option, stop, index.row(), last=last, words=self._rail.words(stop))
        painter.restore()
