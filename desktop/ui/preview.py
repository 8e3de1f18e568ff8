"""A document on the screen: its pages, where we are in it, nearer and further."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.busy import Busy
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.pages_view import ZOOMS, PagesView
from desktop.ui.widgets.pages_words import PagesWords, interface_words
from desktop.ui.widgets.text import Note
from desktop.ui.work import Workshop


class Preview(QWidget):
    """Shows a PDF from bytes with "page x of y" and two buttons for its size.

    Signals:
        loaded: how many pages there are.
        read_through: the last page came into view.
    """

    loaded = Signal(int)
    read_through = Signal()

    def __init__(
        self,
        workshop: Workshop,
        parent: QWidget | None = None,
        *,
        words: PagesWords | None = None,
    ) -> None:
        super().__init__(parent)
        self._words = words or interface_words()
        self._pages = PagesView(workshop, words=self._words)
        self._where = Note(role="muted", wraps=False)
        self._nearer = Button(kind=QUIET, picture="zoom-in", name=self._words.larger)
        self._further = Button(kind=QUIET, picture="zoom-out", name=self._words.smaller)
        self._busy = Busy()
        self._broken = EmptyState(self._words.broken, self._words.broken_then, picture="file-text")
        self._nearer.clicked.connect(self._pages.zoom_in)
        self._further.clicked.connect(self._pages.zoom_out)
        self._pages.loaded.connect(self._on_loaded)
        self._pages.unreadable.connect(self._on_unreadable)
        self._pages.page_changed.connect(self._on_page)
        self._pages.zoom_changed.connect(self._on_zoom)
        self.setFocusProxy(self._pages)
        self._lay_out()
        self._on_zoom(self._pages.zoom())

    @property
    def pages(self) -> PagesView:
        """The pages themselves."""
        return self._pages

    def show_pdf(self, content: bytes) -> None:
        """Show the document in *content*."""
        self._broken.hide()
        self._pages.show()
        self._busy.begin(self._words.opening)
        self._pages.show_pdf(content)

    def clear(self) -> None:
        """Show nothing and forget the document."""
        self._busy.end()
        self._where.setText("")
        self._pages.clear()

    def _on_loaded(self, pages: int) -> None:
        self._busy.end()
        self.loaded.emit(pages)

    def _on_unreadable(self) -> None:
        self._busy.end()
        self._where.setText("")
        self._pages.hide()
        self._broken.show()

    def _on_page(self, page: int) -> None:
        total = self._pages.pages()
        self._where.setText(self._words.page_of(page, total, self.locale()) if total else "")
        if page and page == total:
            self.read_through.emit()

    def _on_zoom(self, zoom: float) -> None:
        self._nearer.setEnabled(zoom < ZOOMS[-1])
        self._further.setEnabled(zoom > ZOOMS[0])

    def _lay_out(self) -> None:
        self._broken.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        foot = QFrame()
        foot.setProperty("role", "foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 6, 20, 6)
        row.addWidget(self._where)
        row.addStretch(1)
        row.addWidget(self._busy)
        row.addStretch(1)
        row.addWidget(self._further)
        row.addWidget(self._nearer)
        column.addWidget(self._pages, 1)
        column.addWidget(self._broken, 1)
        column.addWidget(foot)
