"""The main window: a bar, room for notices, and one page at a time."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QCloseEvent, QIcon, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.assets import RESOURCES
from desktop.ui.accessible import announce
from desktop.ui.hiding import Hiding
from desktop.ui.letters import LetterWatch
from desktop.ui.page import Page
from desktop.ui.theme.look import Look
from desktop.ui.theme.style import TEXT_SIZES
from desktop.ui.tongue import Tongue
from desktop.ui.widgets.notice_bar import NoticeBar, Tone
from desktop.ui.widgets.top_bar import TopBar

TITLE = "Holdfast"
"""The window's title, always: a title shows in task bars, logs and shared screens."""

LEAST_WIDTH, LEAST_HEIGHT = 900, 600
_FIRST_WIDTH, _FIRST_HEIGHT = 1280, 800
_NARROW = 1100


class Ground(QWidget):
    """What bar and pages stand on; hidden, it holds nothing for assistive software either.

    Qt hands out hidden widgets with all their words (``desktop.ui.accessible``).
    """


class MainWindow(QMainWindow):
    """Holds the pages and what is the same on all of them.

    Signals:
        client_view_wanted: the button for the client's view.
        lock_wanted: lock now.
        about_wanted: show what this program is.
        closing: the window is about to close.
        narrowed: the window became narrow (True) or wide (False).
        uncovered: what was in front is gone, and the pages show again.
    """

    client_view_wanted = Signal()
    lock_wanted = Signal()
    about_wanted = Signal()
    closing = Signal()
    narrowed = Signal(bool)
    uncovered = Signal()

    def __init__(self, look: Look, tongue: Tongue | None = None) -> None:
        super().__init__()
        if tongue is not None:
            tongue.changed.connect(lambda: self.setLocale(tongue.locale))
        self._look = look
        self._narrow: bool | None = None
        self._notice_is_old = False
        self._ask: Callable[[], None] | None = None
        self._hiding: Hiding | None = None
        self._holds: Callable[[], bool] | None = None
        self._bar = TopBar(look, tongue)
        self._notice = NoticeBar()
        self._layers = QStackedWidget()
        self._pages = QStackedWidget()
        self.setWindowTitle(TITLE)
        self.setWindowIcon(QIcon(str(RESOURCES / "icons" / "holdfast.svg")))
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.resize(_FIRST_WIDTH, _FIRST_HEIGHT)
        self._lay_out()
        LetterWatch(self)
        self._bar.client_view_wanted.connect(self.client_view_wanted)
        self._bar.lock_wanted.connect(self.lock_wanted)
        self._bar.about_wanted.connect(self.about_wanted)
        look.changed.connect(self._on_width)
        for keys, _, act in self.shortcuts():
            QShortcut(QKeySequence(keys), self, act)

    def shortcuts(self) -> tuple[tuple[str, str, Callable[[], None]], ...]:
        """Return the keys that work on every page: keys, what they do, and the doing."""
        return (
            ("Ctrl+L", self.tr("Lock"), partial(self._unless_covered, self.lock_wanted)),
            ("Ctrl+H", self.tr("Hide everything"), self._hide_or_show),
            ("F1", self.tr("About Holdfast"), partial(self._unless_covered, self.about_wanted)),
            ("Ctrl++", self.tr("Larger text"), self._larger),
            ("Ctrl+=", self.tr("Larger text"), self._larger),
            ("Ctrl+-", self.tr("Smaller text"), self._smaller),
            ("Ctrl+0", self.tr("Text at 100 %"), self._plain),
            ("F6", self.tr("Put the notice away"), self._notice.clear),
        )

    @property
    def bar(self) -> TopBar:
        """The bar at the top."""
        return self._bar

    @property
    def is_narrow(self) -> bool:
        """Whether there is too little width for a rail with names."""
        return self.width() < _NARROW * self._look.scale

    def open_in(self, room: QSize) -> None:
        """Show the window; where *room*, in logical pixels, is too small for it, all over it."""
        self.resize(self.size().boundedTo(room))
        if room.width() > _FIRST_WIDTH and room.height() > _FIRST_HEIGHT:
            self.show()
        else:
            self.showMaximized()

    def page(self) -> Page | None:
        """Return the page that shows now."""
        page = self._pages.currentWidget()
        return page if isinstance(page, Page) else None

    def show_page(self, page: Page, *, keep: bool = False) -> bool:
        """Show *page* if the one before may be left; that one is freed unless it is to *keep*.

        Returns:
            Whether *page* shows now.
        """
        before = self.page()
        if before is not None and before is not page and not before.may_leave():
            return False
        self.put_in_front(page, keep=keep)
        return True

    def put_in_front(self, page: Page, *, keep: bool = False) -> None:
        """Show *page* whatever the one before says: for locking, and after a bug."""
        before = self.page()
        if not keep:
            self.uncover()
            self.come_back()
        if before is page:
            return
        self._swap(page)
        self._let_notice_age()
        if before is not None:
            before.leave()
            self._put_away(before, keep=keep)
        self._arrive(page)

    def name_page(self, page: Page) -> None:
        """Say where people are: in the bar, and to a screen reader."""
        self._bar.show_place(page.place or TITLE)
        page.setAccessibleName(page.place)

    @property
    def is_covered(self) -> bool:
        """Whether something stands in front of all pages."""
        return self._ask is not None

    def cover(self, cover: QWidget, ask: Callable[[], None]) -> None:
        """Show *cover* and nothing else; locking, closing and the like *ask* first."""
        self._ask = ask
        self._layers.addWidget(cover)
        self._layers.setCurrentWidget(cover)

    def uncover(self) -> None:
        """Show the pages again; what covered them is freed."""
        if self._ask is None:
            return
        self._ask = None
        cover = self._layers.currentWidget()
        self._layers.setCurrentIndex(0)
        if cover is not None:
            self._layers.removeWidget(cover)
            cover.deleteLater()
        self.uncovered.emit()

    @property
    def is_hidden_away(self) -> bool:
        """Whether everything is hidden at a key."""
        return self._hiding is not None

    def hide_away(self) -> None:
        """Hide everything in the window until a key or a press; nothing is closed by it."""
        if self._hiding is not None or self._ask is not None:
            return
        focused = self.focusWidget()
        self._hiding = Hiding(self._layers)
        self._hiding.over.connect(partial(self.come_back, focused))
        self._hiding.open()

    def come_back(self, focused: QWidget | None = None) -> None:
        """Show what was hidden again, the keyboard where it was."""
        hiding, self._hiding = self._hiding, None
        if hiding is not None:
            hiding.go()
            if focused is not None and isValid(focused) and focused.isVisible():
                focused.setFocus()

    def hold_closing(self, holds: Callable[[], bool]) -> None:
        """Ask *holds* before the window closes; it stays open while the answer is yes."""
        self._holds = holds

    def put_banner(self, banner: QWidget) -> None:
        """Keep room for *banner* under the bar of every page; it is hidden at first."""
        self._banner_room.addWidget(banner)
        banner.hide()

    def tell(
        self, sentence: str, *, then: str = "", action: str = "", tone: Tone = Tone.INFO
    ) -> NoticeBar:
        """Show a notice above the page and return it, for its signals.

        It stays for the next page, to which what it tells may lead, and no longer.
        """
        self._notice_is_old = False
        self._notice.tell(sentence, then=then, action=action, tone=tone)
        return self._notice

    @property
    def notice(self) -> NoticeBar:
        """The notice above the pages."""
        return self._notice

    def clear_notice(self) -> None:
        """Show no notice."""
        self._notice.clear()

    def resize_text(self, step: int) -> None:
        """Set all text one size larger (1) or smaller (-1)."""
        if step > 0:
            self._larger()
        else:
            self._smaller()

    def show_saved(self, words: str) -> None:
        """Say in the bar that what was answered is kept."""
        self._bar.show_saved(words)
        if words and self._bar.isVisible():
            announce(self._bar, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell pages when the window becomes narrow or wide."""
        super().resizeEvent(event)
        self._on_width()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close unless the page has something that must be settled first."""
        if self._ask is not None:
            self._ask()
            event.ignore()
            return
        page = self.page()
        if page is not None and not page.may_leave():
            event.ignore()
            return
        if self._holds is not None and self._holds():
            event.ignore()
            return
        self.closing.emit()
        event.accept()

    def _hide_or_show(self) -> None:
        if self._hiding is None:
            self.hide_away()
        else:
            self._hiding.over.emit()

    def _unless_covered(self, wanted: SignalInstance) -> None:
        """Tell what is *wanted*, unless something in front must be asked first."""
        if self._ask is None:
            wanted.emit()
        else:
            self._ask()

    def _swap(self, page: Page) -> None:
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)

    def _let_notice_age(self) -> None:
        """Put away what was told two pages ago."""
        if self._notice_is_old:
            self._notice.clear()
        self._notice_is_old = True

    def _put_away(self, page: Page, *, keep: bool) -> None:
        if not keep:
            self._pages.removeWidget(page)
            page.deleteLater()

    def _arrive(self, page: Page) -> None:
        self.name_page(page)
        page.arrive()
        (page.first_focus() or page).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_width(self) -> None:
        narrow = self.is_narrow
        if narrow is not self._narrow:
            self._narrow = narrow
            self._bar.set_short(narrow)
            self.narrowed.emit(narrow)

    def _larger(self) -> None:
        self._look.set_scale(next((s for s in TEXT_SIZES if s > self._look.scale), TEXT_SIZES[-1]))

    def _smaller(self) -> None:
        smaller = [size for size in TEXT_SIZES if size < self._look.scale]
        self._look.set_scale(smaller[-1] if smaller else TEXT_SIZES[0])

    def _plain(self) -> None:
        self._look.set_scale(TEXT_SIZES[0])

    def _lay_out(self) -> None:
        ground = Ground()
        ground.setProperty("role", "page")
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._banner_room = QVBoxLayout()
        self._banner_room.setContentsMargins(22, 12, 22, 0)
        notice_room = QVBoxLayout()
        notice_room.setContentsMargins(22, 14, 22, 0)  # an empty row takes none of it
        notice_room.addWidget(self._notice)
        column.addWidget(self._bar)
        column.addLayout(self._banner_room)
        column.addLayout(notice_room)
        column.addWidget(self._pages, 1)
        self._layers.addWidget(ground)
        self.setCentralWidget(self._layers)
