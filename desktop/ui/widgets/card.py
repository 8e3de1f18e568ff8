"""One calm card: a few words two people can read together, and room for what to do."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.theme.fonts import capitals_in_mm, pixels_for_capitals, screen_dpi
from desktop.ui.theme.style import BASE_POINTS
from desktop.ui.widgets.inside import Inside
from desktop.ui.widgets.showing import show_if
from desktop.ui.widgets.text import Heading, Note, Passage

CAPITAL_MM = 7.0
"""Capitals of a shared card, read from the other chair (design section 3)."""

LEAST_MM = 5.0
"""What a small window may go down to before the card scrolls: still 11 minutes of arc at 1.5 m."""

MOST_WORDS = 45
"""Words on a shared card, by design section 3; the pack check counts them."""
_WIDEST_SHARED = 1080
_WIDEST_NEAR = 720
_EYEBROW_SHARE = 0.56
_MARGINS = {True: (52, 40, 52, 44), False: (40, 32, 40, 36)}
_CLOSE_MARGINS = (30, 16, 30, 18)


class Card(QFrame):
    """An eyebrow, a title, a short text, and a place for controls.

    A ``shared`` card is read from both chairs: its words, and those of the
    controls in it, are sized in millimetres. Any other is for the practitioner
    and has the interface's size.

    Signals:
        regrown: it holds other things now; its room fits it anew.
    """

    regrown = Signal()

    def __init__(self, *, shared: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._shared = shared
        self.foot: QWidget | None = None
        """The ways on: in a room too low for the card they stay in view."""
        self._eyebrow = Note(role="shared-eyebrow" if shared else "eyebrow")
        self._title = Heading(role="shared" if shared else "title")
        self._body = Passage(role="shared" if shared else "body", spacing=110 if shared else 118)
        self._host = Inside()
        self._content = QVBoxLayout(self._host)
        self._content.setContentsMargins(0, 10, 0, 0)
        self._content.setSpacing(14)
        self._lay_out()
        self.set_words()
        if shared:
            self.set_capitals(CAPITAL_MM)

    @property
    def content(self) -> QVBoxLayout:
        """The layout below the words, for controls."""
        return self._content

    @property
    def shared(self) -> bool:
        """Whether both people read this card."""
        return self._shared

    def add(self, widget: QWidget) -> None:
        """Put *widget* below what the card holds already."""
        self._content.addWidget(widget)
        show_if(self._host, True)  # noqa: FBT003 - reads like setVisible
        if self._shared:
            self.set_capitals(self.capitals())

    def set_words(self, *, eyebrow: str = "", title: str = "", body: str = "") -> None:
        """Show these words; what is empty takes no room."""
        self._eyebrow.setText(eyebrow)
        self._title.setText(title)
        self._body.set_words(body)
        self.setAccessibleName(title)
        for label, words in ((self._eyebrow, eyebrow), (self._title, title), (self._body, body)):
            show_if(label, bool(words))
        show_if(self._host, self._content.count() > 0)

    def set_capitals(self, millimetres: float) -> None:
        """Set the words so that capitals stand *millimetres* high on this screen."""
        pixels = pixels_for_capitals(millimetres, screen_dpi(self.screen()))
        for place, weight, share in (
            (self._eyebrow, QFont.Weight.DemiBold, _EYEBROW_SHARE),
            (self._title, QFont.Weight.DemiBold, 1.0),
            (self._body, QFont.Weight.Normal, 1.0),
            (self._host, QFont.Weight.Normal, 1.0),
        ):
            font = QFont(self.font())
            font.setPixelSize(max(1, round(pixels * share)))
            font.setWeight(weight)
            _set_type(place, font)

    def capitals(self) -> float:
        """Return how high, in millimetres, the capitals of the text stand now."""
        return capitals_in_mm(self._body.font().pixelSize(), screen_dpi(self.screen()))

    def set_close(self, close: bool) -> None:  # noqa: FBT001 - reads as a setter
        """Stand with little air around the words, where a room is low."""
        column = self.layout()
        if column is not None:
            column.setContentsMargins(*(_CLOSE_MARGINS if close else _MARGINS[self._shared]))
            column.setSpacing(6 if close else 10)
        self._content.setSpacing(8 if close else 14)

    def height_for(self, width: int) -> int:
        """Return the height at which everything shows in *width*, measured afresh.

        Qt keeps the height of every widget with a layout, and tells its parents of
        another one only when it is next at rest.
        """
        for part in (*self._host.findChildren(QWidget), self._host, self):
            if (layout := part.layout()) is not None:
                layout.invalidate()
                part.updateGeometry()
        return self.heightForWidth(width)

    def widest(self) -> int:
        """Return the width past which lines would grow too long to read."""
        return round(_WIDEST_SHARED if self._shared else _WIDEST_NEAR * text_scale())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*_MARGINS[self._shared])
        column.setSpacing(10)
        for part in (self._eyebrow, self._title, self._body, self._host):
            column.addWidget(part)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


def text_scale() -> float:
    """Return the text size people chose, 1.0 to 2.0, from the application's font."""
    return max(1.0, QGuiApplication.font().pointSizeF() / BASE_POINTS)


def _set_type(place: QWidget, font: QFont) -> None:
    """Set *font* on *place* and everything in it.

    A style sheet on the application ends Qt's own passing on of fonts from
    parent to child, so each part is told.
    """
    place.setFont(font)
    for part in place.findChildren(QWidget):
        part.setFont(font)
