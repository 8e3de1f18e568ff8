"""Buttons and small pictures whose icons follow the theme."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from desktop.ui.theme.icons import DIRECTIONAL, icon, pixmap
from desktop.ui.theme.style import tokens_now
from desktop.ui.widgets.chosen_group import walk

PRIMARY, PLAIN, QUIET = "primary", "plain", "quiet"
"""The one thing to do next; another thing one may do; a tool at the edge."""

_DRESSED = (
    QEvent.Type.PaletteChange,
    QEvent.Type.EnabledChange,
    QEvent.Type.FontChange,
    QEvent.Type.LayoutDirectionChange,
)


class FirstPressButton(QPushButton):
    """A push button that is pressed on purpose: by a click of its own, Space or Enter.

    Qt hands the second half of a double click to whatever lies under the pointer by
    then: after a page has changed, a button nobody has read yet. And outside dialogs
    Qt's own buttons do not know Enter.
    """

    _begun_here = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember that clicking began on this button."""
        self._begun_here = True
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press too, once however long it is held; arrows walk along a group."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self.click()
        elif not walk(self, event):
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Press again only where the first click fell on this button too."""
        if self._begun_here:
            super().mouseDoubleClickEvent(event)


_GAP = "\u00a0\u00a0"
"""Between icon and words, of the window's own font: it has no wider space, and a system's varies."""


class Button(FirstPressButton):
    """A button with an icon before its words, or after them with ``trailing``.

    Without words, ``name`` is what a screen reader says and what the hint shows.
    """

    def __init__(
        self,
        words: str = "",
        *,
        kind: str = PLAIN,
        picture: str = "",
        trailing: bool = False,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._picture = picture
        self._drawn: tuple[str, str, int, bool] | None = None
        self._size = 0
        self._trailing = trailing
        self.setProperty("kind", kind)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self.set_words(words, name=name)

    def set_words(self, words: str, *, name: str = "") -> None:
        """Show *words*; *name* is said instead of them where it is given."""
        gap = _GAP if self._picture and words else ""
        self.setText(words + gap if self._trailing else gap + words)
        self.setAccessibleName(name or words.replace("&", ""))
        if not words:
            self.setToolTip(name)
        self._dress()

    def set_picture(self, picture: str) -> None:
        """Show the icon *picture* from now on."""
        self._picture = picture
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon anew when theme, size, state or direction change."""
        super().changeEvent(event)
        if not self._picture:
            return
        kind = event.type()
        if kind == QEvent.Type.FontChange:  # many times over, while a card tries its sizes
            if self._picture_size() != self._size:
                self._dress()
        elif kind in _DRESSED:
            self._dress()

    def showEvent(self, event: QShowEvent) -> None:
        """Turn round with the page it was put on in the meantime."""
        super().showEvent(event)
        if self._trailing:
            self._dress()

    def _dress(self) -> None:
        """Draw the icon in the colour and size of the words beside it."""
        if not self._picture:
            return
        if self._trailing:
            # WORKAROUND(Qt 6.11): QPushButton has no icon after its text, so it is laid out
            # the other way round.
            self.setLayoutDirection(_opposite(self._reading()))
        size = self._size = self._picture_size()
        turned = self._picture in DIRECTIONAL and self._is_turned()
        drawn = (self._picture, self._colour(), size, turned)
        if drawn != self._drawn:  # Qt tells of changes many times over while a page is put together
            self._drawn = drawn
            self.setIcon(icon(self._picture, drawn[1], size, mirrored=turned))
            self.setIconSize(QSize(size, size))

    def _picture_size(self) -> int:
        """Return the side of the icon: a little more than a line of the words is high."""
        return round(self.fontMetrics().height() * 1.05)

    def _is_turned(self) -> bool:
        return self._reading() == Qt.LayoutDirection.RightToLeft

    def _reading(self) -> Qt.LayoutDirection:
        """Return the side from which people read the page that this button is on."""
        page = self.parentWidget() if self._trailing else self
        return page.layoutDirection() if page is not None else QGuiApplication.layoutDirection()

    def _colour(self) -> str:
        """Return the colour of the words on this kind of button."""
        tokens = tokens_now()
        if not self.isEnabled():
            return tokens.muted
        return tokens.on_accent if self.property("kind") == PRIMARY else tokens.text


class Picture(QLabel):
    """A small icon that only decorates; a screen reader passes over it.

    ``tint`` names a colour of the theme, ``ems`` the size in heights of a line.
    """

    def __init__(
        self, picture: str, *, tint: str = "accent", ems: float = 1.3, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._picture = picture
        self._tint = tint
        self._ems = ems
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon anew when theme or text size change."""
        super().changeEvent(event)
        if event.type() in _DRESSED:
            self._dress()

    def _dress(self) -> None:
        """Draw the icon at the size of a line of text."""
        size = round(QFontMetrics(self.font()).height() * self._ems)
        colour = str(getattr(tokens_now(), self._tint))
        self.setPixmap(pixmap(self._picture, colour, size, ratio=self.devicePixelRatioF()))


def _opposite(direction: Qt.LayoutDirection) -> Qt.LayoutDirection:
    """Return the other direction of reading."""
    if direction == Qt.LayoutDirection.RightToLeft:
        return Qt.LayoutDirection.LeftToRight
    return Qt.LayoutDirection.RightToLeft
