"""What covers the window while it is not the practitioner's: the client's view, and rest."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QStackedWidget, QWidget

from desktop.ui.desk import Desk
from desktop.ui.session.client.fence import Fence
from desktop.ui.session.client.give_back import Asked, GiveBack
from desktop.ui.session.client.room import ClientRoom
from desktop.ui.session.client.short_code import ShortCode
from desktop.ui.session.client_words import screen
from desktop.ui.session.pause import BlankPage
from desktop.ui.session.session import Session
from desktop.ui.widgets.small_paper import SmallPaper

if TYPE_CHECKING:
    from desktop.ui.session.table import Table


class Covering(QStackedWidget):
    """Stands in the window instead of everything else.

    The way out is the session's short code, or the passphrase; in a rehearsal, whose vault
    has a passphrase nobody knows, the code alone. When the window is left, it asks.
    """

    def __init__(self, desk: Desk, session: Session, code: ShortCode) -> None:
        super().__init__()
        self._desk = desk
        self._session = session
        self._code = code
        self._asking: GiveBack | None = None
        self._fence = Fence(desk.window, self)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def open(self) -> None:
        """Cover the window."""
        window = self._desk.window
        _put_papers_away(window)
        window.uncovered.connect(self.close_down)
        window.installEventFilter(self)
        window.cover(self, self.ask)

    def close_down(self) -> None:
        """Be gone: the window shows its pages again."""
        self._fence.open()
        self._desk.window.removeEventFilter(self)
        self._desk.window.uncovered.disconnect(self.close_down)

    def ask(self, *, may_stay: bool = False) -> None:
        """Show nothing but the question for the code."""
        if self._asking is not None:
            return
        _put_papers_away(self._desk.window)
        asked = Asked(self._code.is_set, not self._desk.vault.rehearsal, may_stay)
        page = GiveBack(self._session.live, asked, rest_ms=self._code.rest_ms())
        page.code_given.connect(self._on_code)
        page.passphrase_given.connect(self.try_passphrase)
        page.left.connect(self._on_stay)
        self._asking = page
        self.addWidget(page)
        self.setCurrentWidget(page)
        page.first_focus().setFocus()

    def try_passphrase(self, given: str) -> None:
        """Give the screen back if *given* opens the vault."""
        from desktop.services.check_passphrase import is_passphrase

        job = partial(is_passphrase, self._desk.vault.folder, given)
        self._desk.run(self, job, self._on_checked)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask when the window is left."""
        if watched is self._desk.window and event.type() == QEvent.Type.WindowDeactivate:
            self.ask()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button the keyboard is on; nothing passes to the window."""
        focus: QWidget | None = self.window().focusWidget()
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and isinstance(focus, QAbstractButton) and not event.isAutoRepeat():
            focus.click()
        event.accept()

    def _on_code(self, given: str) -> None:
        if self._code.opens(given):
            self._desk.window.uncover()
        else:
            self._refuse("wrong_code")

    def _on_checked(self, right: bool) -> None:  # noqa: FBT001 - a worker's answer
        self._code.note(right=right)
        if right:
            self._desk.window.uncover()
        else:
            self._refuse("wrong_passphrase")

    def _refuse(self, word: str) -> None:
        if self._asking is not None:
            words = screen(self._session.live, word)
            self._asking.refuse(words, rest_ms=self._code.rest_ms())

    def _on_stay(self) -> None:
        """Go back to what was asked over."""
        page, self._asking = self._asking, None
        if page is not None:
            self.removeWidget(page)
            page.deleteLater()


class ClientView(Covering):
    """The client has the screen."""

    def __init__(self, desk: Desk, session: Session, table: Table, code: ShortCode) -> None:
        super().__init__(desk, session, code)
        self.setObjectName("client_view")
        self.room = ClientRoom(desk, session, table, types=True)
        self.room.given_back.connect(partial(self.ask, may_stay=True))
        self.room.cards.not_today.connect(partial(self.ask, may_stay=True))
        self._fence.touched.connect(self.room.touched)
        self.addWidget(self.room)

    def open(self) -> None:
        """Cover the window at once; the card is made when the window is next at rest."""
        super().open()
        QTimer.singleShot(0, self, self._fill)

    def close_down(self) -> None:
        """Follow the session no longer."""
        super().close_down()
        self.room.close_down()

    def ask(self, *, may_stay: bool = False) -> None:
        """Be silent, and ask."""
        self.room.hush()
        super().ask(may_stay=may_stay)

    def _fill(self) -> None:
        self.room.open()
        self._focus()

    def _on_stay(self) -> None:
        super()._on_stay()
        self._focus()

    def _focus(self) -> None:
        if self._asking is None:
            self.room.take_keyboard()


class RestingView(Covering):
    """Nobody was there for a while: a blank page, woken by the code.

    Where no code was chosen yet, the passphrase wakes it; a rehearsal wakes by itself.
    """

    def __init__(self, desk: Desk, session: Session, code: ShortCode) -> None:
        super().__init__(desk, session, code)
        self.setObjectName("resting")
        self._page = QWidget()
        self._page.setProperty("role", "page")
        self.addWidget(self._page)

    def open(self) -> None:
        """Cover the window with nothing."""
        super().open()
        self._show_blank()

    def _show_blank(self) -> None:
        blank = BlankPage(self._page, self._session.live)
        blank.woken.connect(self._on_woken)
        blank.open()

    def _on_woken(self) -> None:
        if self._code.is_set or not self._desk.vault.rehearsal:
            self.ask()
        else:
            self._desk.window.uncover()


def _put_papers_away(window: QWidget) -> None:
    """Close the small papers that lie in *window* itself, above whatever it shows."""
    for paper in window.findChildren(SmallPaper):
        paper.close_quietly()
