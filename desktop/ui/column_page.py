"""A page with one column that scrolls, its heading above and what to do next below."""

from functools import partial

from PySide6.QtCore import QEvent, QMargins, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.ui.page import Page
from desktop.ui.widgets.button import PRIMARY, Button
from desktop.ui.widgets.card import text_scale
from desktop.ui.widgets.text import Heading, Note, Passage

_AROUND = QMargins(36, 30, 36, 34)
_GAP = 12
_MOST_OF_IT = 1000
_LEAST_LETTERS = 34
"""So many letters of a foot's words stand between its buttons, or the words go above them."""


class Foot(QFrame):
    """The bar at the bottom: back on the left, the next thing to do on the right.

    Signals:
        back: people want to go back.
        onward: people want to go on.
    """

    back = Signal()
    onward = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "foot")
        self._back = Button(picture="arrow-left")
        self._back.clicked.connect(self.back)
        self._onward = Button(kind=PRIMARY)
        self._onward.clicked.connect(self.onward)
        self._onward.hide()
        self._words = Note(role="muted")
        self._is_above = False
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(22, 11, 22, 11)
        self._lines.setSpacing(4)
        self._row = QHBoxLayout()
        self._row.setSpacing(_GAP)
        self._row.addWidget(self._back)
        self._row.addStretch(1)
        self._row.addWidget(self._words, _MOST_OF_IT)
        self._row.addWidget(self._onward)
        self._lines.addLayout(self._row)
        self._say()

    @property
    def onward_button(self) -> Button:
        """The button for what to do next."""
        return self._onward

    @property
    def back_button(self) -> Button:
        """The button that goes back."""
        return self._back

    def offer(self, words: str) -> None:
        """Offer *words* as the next thing to do; "" offers nothing."""
        self._onward.set_words(words)
        self._onward.setVisible(bool(words))

    def say(self, words: str) -> None:
        """Say *words*, small, between the buttons; above them where there is no room."""
        self._words.setText(words)
        self._place_words()

    def event(self, event: QEvent) -> bool:
        """Place the words anew when the width or a button changes."""
        handled = super().event(event)
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._place_words()
        return handled

    def changeEvent(self, event: QEvent) -> None:
        """Say every word anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def add(self, button: QWidget, *, before: QWidget | None = None) -> None:
        """Put *button* before the one for what to do next, or further left."""
        self._row.insertWidget(self._row.indexOf(before or self._onward), button)

    def _place_words(self) -> None:
        """Let words stand between the buttons, unless they would stand there letter by letter."""
        ways = [
            part for part in self.children() if isinstance(part, Button) and not part.isHidden()
        ]
        around = self._lines.contentsMargins()
        taken = sum(way.sizeHint().width() + _GAP for way in ways) + around.left() + around.right()
        metrics = self._words.fontMetrics()
        least = min(
            metrics.horizontalAdvance(self._words.text()),
            _LEAST_LETTERS * metrics.averageCharWidth(),
        )
        above = self.width() - taken < least
        if above is not self._is_above:
            self._is_above = above
            if above:
                self._row.removeWidget(self._words)
                self._lines.insertWidget(0, self._words)
            else:
                self._lines.removeWidget(self._words)
                self._row.insertWidget(2, self._words, _MOST_OF_IT)

    def _say(self) -> None:
        self._back.set_words(self.tr("Back"))


class ColumnPage(Page):
    """A heading, a sentence, and whatever a page puts below; Escape goes back.

    Signals:
        back_wanted: people want to go back to where they came from.
    """

    back_wanted = Signal()

    def __init__(self, *, widest: int = 820, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._widest = widest
        self._title = Heading()
        self._lead = Passage()
        self._middle = QWidget()
        self._column = QVBoxLayout(self._middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)
        self._column.addWidget(self._title)
        self._column.addWidget(self._lead)
        self._scroll = QScrollArea()
        self._instead: QWidget | None = None
        self._foot = Foot()
        self._foot.back.connect(self.back_wanted)
        self._lay_out()
        self.set_heading("")

    @property
    def column(self) -> QVBoxLayout:
        """The layout below the heading."""
        return self._column

    @property
    def foot(self) -> Foot:
        """The bar at the bottom."""
        return self._foot

    def set_heading(self, title: str, lead: str = "") -> None:
        """Show *title* and, below it, *lead*."""
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._lead.set_words(lead)
        self._lead.setVisible(bool(lead))

    def add(self, widget: QWidget) -> None:
        """Put *widget* below what the column holds already."""
        self._column.addWidget(widget)

    @property
    def shown(self) -> QWidget | None:
        """What `show_instead` put into the column last."""
        return self._instead

    def show_instead(self, part: QWidget, *, at: int = 2) -> None:
        """Put *part* into the column, as number *at*, instead of what was put there before."""
        if self._instead is not None:
            self._instead.hide()
            self._instead.setParent(None)
            self._instead.deleteLater()
        self._instead = part
        self._column.insertWidget(at, part)

    def end(self) -> None:
        """Let what the column holds stand at its top."""
        self._column.addStretch(1)

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll until *widget* can be seen."""
        self._scroll.ensureWidgetVisible(widget, 20, 60)

    def show_from(self, widget: QWidget) -> None:
        """Scroll until *widget*, which was just put there, begins at the top of the page."""
        QTimer.singleShot(0, widget, partial(self._scroll_to, widget))

    def _scroll_to(self, widget: QWidget) -> None:
        ground = self._scroll.widget()
        if ground is not None:
            place = widget.mapTo(ground, QPoint(0, -_AROUND.top()))
            self._scroll.verticalScrollBar().setValue(place.y())

    def to_top(self) -> None:
        """Scroll back to the heading."""
        self._scroll.verticalScrollBar().setValue(0)

    def first_focus(self) -> QWidget | None:
        """Start on the way back, unless a page knows better."""
        return self._foot.back_button

    def changeEvent(self, event: QEvent) -> None:
        """Let lines be longer where the text is larger."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._set_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Escape, unless something on the page had a use for it."""
        if event.key() == Qt.Key.Key_Escape and self._foot.back_button.isVisibleTo(self._foot):
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _set_width(self) -> None:
        self._middle.setMaximumWidth(round(self._widest * text_scale()))

    def _lay_out(self) -> None:
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        ground = QWidget()
        ground.setProperty("role", "ground")
        row = QHBoxLayout(ground)
        row.setContentsMargins(_AROUND)
        row.addStretch(1)
        row.addWidget(self._middle, 1000)
        row.addStretch(1)
        self._scroll.setWidget(ground)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(self._foot)
        self._set_width()


def stacked(*parts: QWidget) -> QWidget:
    """Return *parts* one below the other, as cards stand on a page."""
    stack = QWidget()
    column = QVBoxLayout(stack)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(14)
    for part in parts:
        column.addWidget(part)
    return stack


class TitledCard(QFrame):
    """A card with a title and, where there are any, words; the rest goes into its *column*."""

    def __init__(self, title: str, words: str = "") -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(28, 24, 28, 26)
        self.column.setSpacing(10)
        self.column.addWidget(Heading(title, role="section"))
        if words:
            self.column.addWidget(Passage(words))


def titled_card(title: str, words: str = "") -> tuple[QFrame, QVBoxLayout]:
    """Return a card with its *title* and *words*, and the layout for what stands below them."""
    card = TitledCard(title, words)
    return card, card.column
