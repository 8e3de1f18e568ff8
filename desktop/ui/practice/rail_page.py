"""A page that is gone through in parts: the parts on the left, one of them on the right."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMargins, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.column_page import Foot
from desktop.ui.page import Page
from desktop.ui.widgets.card import text_scale
from desktop.ui.widgets.rail import Rail, RailStop

_WIDEST = 760
_NARROW = 1080
_AROUND = QMargins(36, 28, 36, 34)


class RailPage(Page):
    """Parts on a rail; Escape and Back go back, Alt+Up and Alt+Down to the next part.

    Signals:
        back_wanted: people want to go back to where they came from.
        part_wanted: the key of the part people want to see.
    """

    back_wanted = Signal()
    part_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stops: tuple[RailStop, ...] = ()
        self._rail = Rail()
        self._rail.chosen.connect(self.part_wanted)
        self._scroll = QScrollArea()
        self._shown_part: QWidget | None = None
        self._beside: QWidget | None = None
        self._foot = Foot()
        self._foot.back.connect(self.back_wanted)
        self._lay_out()
        for keys, act in (
            ("Alt+Down", self._on_next),
            ("Alt+Up", self._on_previous),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    @property
    def rail(self) -> Rail:
        """The parts."""
        return self._rail

    @property
    def foot(self) -> Foot:
        """The bar at the bottom."""
        return self._foot

    def first_focus(self) -> QWidget | None:
        """Start on the parts."""
        return self._rail

    def show_stops(self, stops: Sequence[RailStop]) -> None:
        """Show the parts and how far each is."""
        self._stops = tuple(stops)
        self._rail.show_stops(stops)

    def stand_beside(self, part: QWidget) -> None:
        """Let *part* stand beside whatever part shows, where it is not hidden."""
        self._beside = part
        self._two.addWidget(part)

    def show_part(self, part: QWidget) -> None:
        """Show *part* on the right instead of what stood there, from its top."""
        before, self._shown_part = self._shown_part, part
        self._set_width()
        if before is not None:
            self._row.removeWidget(before)
            self.put_away(before)
        self._row.insertWidget(1, part, 1000)
        part.show()  # a layout would do so only later
        self._scroll.verticalScrollBar().setValue(0)

    @property
    def shown_part(self) -> QWidget | None:
        """What stands on the right now."""
        return self._shown_part

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll until *widget* can be seen."""
        self._scroll.ensureWidgetVisible(widget, 20, 80)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show numbers alone where there is no room for names."""
        super().resizeEvent(event)
        self.fit_rail()

    def fit_rail(self) -> None:
        """Show names on the rail where the rest leaves room for them."""
        beside = self._beside if self._beside is not None and self._beside.isVisible() else None
        taken = beside.width() if beside is not None and beside.parentWidget() is self else 0
        narrow = self.width() - taken < _NARROW * text_scale()
        if narrow is not self._rail.is_narrow:
            self._rail.set_narrow(narrow)

    def changeEvent(self, event: QEvent) -> None:
        """Let lines be longer where the text is larger."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._set_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Escape, unless something on the page had a use for it."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def put_away(self, part: QWidget) -> None:
        """Let *part* go once the click that asked for it is over; it stays Qt's until then."""
        part.hide()
        part.setParent(self.window())  # nobody looks for fields there
        part.deleteLater()

    def _set_width(self) -> None:
        if self._shown_part is not None:
            self._shown_part.setMaximumWidth(round(_WIDEST * text_scale()))

    def _on_next(self) -> None:
        self._step(1)

    def _on_previous(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        place = self._rail.currentRow() + by
        if 0 <= place < len(self._stops):
            self.part_wanted.emit(self._stops[place].key)

    def _lay_out(self) -> None:
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = QWidget()
        ground.setProperty("role", "ground")
        self._row = row = QHBoxLayout(ground)
        row.setContentsMargins(_AROUND)
        row.addStretch(1)
        row.addStretch(1)
        self._scroll.setWidget(ground)
        self._two = two = QHBoxLayout()
        two.setContentsMargins(0, 0, 0, 0)
        two.setSpacing(0)
        two.addWidget(self._rail)
        two.addWidget(self._scroll, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(two, 1)
        column.addWidget(self._foot)
