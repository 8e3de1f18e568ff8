"""Pages of a PDF, one below the other, sharp on every screen."""

from functools import partial

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from desktop.ui.pdf_pictures import PdfPictures, PdfUnreadableError, Sheet
from desktop.ui.theme.style import tokens_now
from desktop.ui.widgets.pages_words import PagesWords, interface_words
from desktop.ui.work import Workshop

ZOOMS = (1.0, 1.25, 1.5, 2.0, 3.0)
"""How much larger than the width of the view a page may be shown."""

_AROUND = 24
_BETWEEN = 18
_WIDEST = 980


class SheetPicture(QWidget):
    """One page: its picture, or white paper until that is drawn."""

    def __init__(self, number: int, size: QSizeF, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = number
        self.points = size
        self.asked: float = 0.0
        self._picture: QImage | None = None

    @property
    def drawn(self) -> bool:
        """Whether the page has a picture, of whatever scale."""
        return self._picture is not None

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the picture, and tell assistive software the page's words."""
        self._picture = sheet.picture
        self.setAccessibleDescription(sheet.words)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page with a hairline round it."""
        tokens = tokens_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(tokens.sheet))
        if self._picture is not None:
            painter.drawImage(QRectF(self.rect()), self._picture)
        painter.setPen(QPen(QColor(tokens.focus if self.hasFocus() else tokens.line), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class PagesView(QScrollArea):
    """Shows a PDF from bytes; drawing leaves the GUI thread.

    Page Up and Down, Home and End, and Ctrl with plus and minus work.

    Signals:
        loaded: how many pages there are.
        unreadable: these bytes cannot be shown.
        page_changed: the page in view, from 1.
        page_seen: a page whose middle came into view, from 1; of a page larger than the view,
            the middle as well.
        zoom_changed: the zoom, 1.0 for the width of the view.
    """

    loaded = Signal(int)
    unreadable = Signal()
    page_changed = Signal(int)
    page_seen = Signal(int)
    zoom_changed = Signal(float)

    def __init__(
        self,
        workshop: Workshop,
        parent: QWidget | None = None,
        *,
        words: PagesWords | None = None,
    ) -> None:
        super().__init__(parent)
        self._workshop = workshop
        self._words = words or interface_words()
        self._pdf: PdfPictures | None = None
        self._sheets: list[SheetPicture] = []
        self._zoom = 1.0
        self._page = 0
        self._request = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self._words.pages)
        self._ground = QWidget()
        self._ground.setProperty("role", "ground")
        self.setWidget(self._ground)
        self.verticalScrollBar().valueChanged.connect(self._on_moved)

    def show_pdf(self, content: bytes) -> None:
        """Show *content* instead of what was shown; ``loaded`` or ``unreadable`` follows."""
        self.clear()
        self._workshop.run(
            self,
            partial(PdfPictures, content),
            partial(self._on_opened, self._request),
            trouble=self._on_trouble,
            known=(PdfUnreadableError,),
        )

    def clear(self) -> None:
        """Show nothing and forget what was shown."""
        self._request += 1
        for sheet in self._sheets:
            sheet.hide()
            sheet.deleteLater()
        self._sheets = []
        self._page = 0
        if self._pdf is not None:
            self._workshop.run(self, self._pdf.close, _nothing)
            self._pdf = None

    def zoom(self) -> float:
        """Return the zoom, 1.0 for the width of the view."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """Show pages *zoom* times the width of the view, the page in view staying in view."""
        zoom = max(ZOOMS[0], min(ZOOMS[-1], zoom))
        if zoom != self._zoom:
            self._zoom = zoom
            self._measure()
            self.zoom_changed.emit(zoom)

    def zoom_in(self) -> None:
        """Show pages one step larger."""
        self.set_zoom(next((zoom for zoom in ZOOMS if zoom > self._zoom), ZOOMS[-1]))

    def zoom_out(self) -> None:
        """Show pages one step smaller."""
        self.set_zoom(next((zoom for zoom in reversed(ZOOMS) if zoom < self._zoom), ZOOMS[0]))

    def pages(self) -> int:
        """Return how many pages there are."""
        return len(self._sheets)

    def page(self) -> int:
        """Return the page in view, from 1; 0 without any."""
        return self._page

    def go_to(self, page: int) -> None:
        """Bring *page*, from 1, into view."""
        if self._sheets:
            sheet = self._sheets[max(0, min(len(self._sheets), page) - 1)]
            self.verticalScrollBar().setValue(sheet.y() - _AROUND // 2)

    def is_drawn(self) -> bool:
        """Say whether every page in view has its picture."""
        return bool(self._sheets) and all(sheet.drawn for sheet in self._in_view())

    def has_picture(self, page: int) -> bool:
        """Say whether *page*, from 1, is drawn."""
        return page <= len(self._sheets) and self._sheets[page - 1].drawn

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from page to page, to the ends, and nearer or further."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        acts = {
            Qt.Key.Key_PageDown: partial(self.go_to, self._page + 1),
            Qt.Key.Key_PageUp: partial(self.go_to, self._page - 1),
            Qt.Key.Key_Home: partial(self.go_to, 1),
            Qt.Key.Key_End: partial(self.go_to, len(self._sheets)),
        }
        nearer = {Qt.Key.Key_Plus: self.zoom_in, Qt.Key.Key_Minus: self.zoom_out}
        act = (nearer if control else acts).get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit pages into the new width."""
        super().resizeEvent(event)
        self._measure()

    def event(self, event: QEvent) -> bool:
        """Draw anew where the screen is another one now."""
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self._draw_in_view()
        return super().event(event)

    def _on_opened(self, request: int, pdf: PdfPictures) -> None:
        if request != self._request:
            self._workshop.run(self, pdf.close, _nothing)
            return
        self._pdf = pdf
        total = len(pdf.sizes)
        for number, size in enumerate(pdf.sizes):
            sheet = SheetPicture(number, size, self._ground)
            sheet.setAccessibleName(self._words.page_of(number + 1, total, self.locale()))
            sheet.show()
            self._sheets.append(sheet)
        self._measure()
        self.loaded.emit(total)
        self._on_moved()

    def _on_trouble(self, _error: Exception) -> None:
        self.unreadable.emit()

    def _on_moved(self) -> None:
        middle = self._seen().center().y()
        passed = [sheet for sheet in self._sheets if sheet.y() <= middle]
        page = passed[-1].number + 1 if passed else min(1, len(self._sheets))
        if page != self._page:
            self._page = page
            self.page_changed.emit(page)
        self._tell_seen()
        self._draw_in_view()

    def _tell_seen(self) -> None:
        """Tell which pages people have before their eyes; a view that is hidden shows none."""
        if not self.isVisible():
            return
        seen = self._seen()
        for sheet in self._sheets:
            middle = sheet.y() + sheet.height() // 2
            if seen.top() <= middle <= seen.bottom():
                self.page_seen.emit(sheet.number + 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell which pages are seen now."""
        super().showEvent(event)
        self._tell_seen()

    def _measure(self) -> None:
        """Give every page its size and place on the screen; the one in view stays in view."""
        page = self._page
        sizes = [(sheet.points * self._scale(sheet)).toSize() for sheet in self._sheets]
        widest = max((size.width() for size in sizes), default=0) + 2 * _AROUND
        across = max(self.viewport().width(), widest)
        down = _AROUND
        for sheet, size in zip(self._sheets, sizes, strict=True):
            sheet.setGeometry((across - size.width()) // 2, down, size.width(), size.height())
            down += size.height() + _BETWEEN
        self._ground.resize(across, down - _BETWEEN + _AROUND)
        if page > 1:
            self.go_to(page)
        self._tell_seen()
        self._draw_in_view()

    def _scale(self, sheet: SheetPicture) -> float:
        """Return how many logical pixels a point of *sheet* takes."""
        room = min(_WIDEST, self.viewport().width() - 2 * _AROUND)
        return max(0.2, room / max(1.0, sheet.points.width()) * self._zoom)

    def _draw_in_view(self) -> None:
        """Ask for the pictures that are seen and not drawn at this scale yet."""
        if self._pdf is None:
            return
        for sheet in self._in_view():
            scale = self._scale(sheet) * self.devicePixelRatioF()
            if abs(sheet.asked - scale) > 0.001:
                sheet.asked = scale
                self._workshop.run(
                    sheet, partial(self._pdf.draw, sheet.number, scale), sheet.show_sheet
                )

    def _in_view(self) -> list[SheetPicture]:
        """Return the pages that are seen, and the one after, so that turning is quick."""
        seen = self._seen().adjusted(0, 0, 0, self.viewport().height())
        return [sheet for sheet in self._sheets if sheet.geometry().intersects(seen)]

    def _seen(self) -> QRect:
        """Return the part of the ground that is in view."""
        size = QSize(max(self._ground.width(), 1), self.viewport().height())
        return QRect(0, self.verticalScrollBar().value(), size.width(), size.height())


def _nothing(_result: object) -> None:
    """Take note of a result nobody waits for."""
