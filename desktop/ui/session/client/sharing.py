"""Who has which screen: the practitioner, the client, or each one of their own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from desktop.ui.session.acts import asked
from desktop.ui.session.client.second import SecondWindow, other_screens
from desktop.ui.session.client.short_code import SharePaper, ShortCode
from desktop.ui.session.client.view import ClientView, Covering, RestingView
from desktop.ui.session.client_words import screen
from desktop.ui.widgets.notice_bar import Tone

if TYPE_CHECKING:
    from desktop.ui.session.page import SessionPage

REST_MINUTES = 10
"""Nobody touches anything for so long: the page becomes a blank one."""

QUIET_MINUTES = 30
"""The same while the person talks, which is planned to take 22 minutes (design section 3)."""

LOCK_MINUTES = 90
"""After so long the session is over for today, whatever was planned: the vault is closed."""


class Sharing(QObject):
    """Gives the screen to the client and takes it back; keeps the second window."""

    def __init__(self, page: SessionPage) -> None:
        super().__init__(page)
        self._page = page
        self._code = ShortCode()
        self._view: Covering | None = None
        self._second: SecondWindow | None = None
        self._shown_on = ""
        self._missing = ""
        self._scale = page.desk.look.scale
        page.desk.window.uncovered.connect(self._on_uncovered)
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenRemoved.connect(self._on_screen_gone)
            application.screenAdded.connect(self._on_screen_there)

    # What the page asks.

    @property
    def view(self) -> ClientView | None:
        """The client's view, while the client has this screen."""
        return self._view if isinstance(self._view, ClientView) else None

    @property
    def second(self) -> SecondWindow | None:
        """The window on the other screen, while there is one."""
        return self._second

    @property
    def is_covered(self) -> bool:
        """Whether this screen is not the practitioner's now."""
        return self._view is not None

    def host(self) -> QWidget:
        """Return where papers open: on the client's view, where the client has the screen."""
        view = self.view
        return self._page if view is None else view.room

    def has_other_screen(self) -> bool:
        """Say whether there is a screen besides the window's own."""
        return bool(other_screens(self._page.desk.window))

    def begin(self) -> None:
        """Share by the one key: end the second window, or ask how, or give this screen."""
        if self._second is not None:
            self.end_second()
        elif self._view is None:
            others = other_screens(self._page.desk.window)
            if self._code.is_set and not others:
                self._give()
            else:
                self._ask_how(others[0].name() if others else "")

    def give(self, code: str) -> None:
        """Give the client this screen; *code* gives it back."""
        self._code.choose(code)
        self._give()

    def show_on_other(self) -> None:
        """Show the client's card on the other screen, if there is one."""
        others = other_screens(self._page.desk.window)
        if self._second is None and others:
            self._open_second(others[0])

    def rest(self, minutes: float) -> bool:
        """Note that nobody did anything for *minutes*; say whether the page minds itself."""
        if minutes >= LOCK_MINUTES:
            return False
        is_quiet = self._page.table.place[0] == "quiet"
        if minutes >= (QUIET_MINUTES if is_quiet else REST_MINUTES):
            self.rest_now()
        return True

    def rest_now(self) -> None:
        """Become a blank page, unless the client has this screen: that hides more already."""
        if self._view is None:
            self._cover(RestingView(self._page.desk, self._page.session, self._code))

    def end(self) -> None:
        """Let go of the other screen: the session is left."""
        self._missing = ""
        if self._second is not None:
            self._close_second()

    def end_second(self) -> None:
        """Take the card off the other screen."""
        self._close_second()
        self._page.tell(self.tr("The other screen shows nothing any more."))

    # This screen

    def _ask_how(self, other_screen: str) -> None:
        paper = SharePaper(needs_code=not self._code.is_set, other_screen=other_screen)
        paper.done.connect(partial(self._on_given, paper))
        paper.other.connect(self._on_other)
        self._page.tools.open_paper(paper)

    def _on_given(self, paper: SharePaper) -> None:
        if paper.code():
            self._code.choose(paper.code())
        self._give()

    def _on_other(self) -> None:
        self._page.tools.close_paper()
        self.show_on_other()

    def _give(self) -> None:
        page = self._page
        page.fold_cue()
        page.tools.close_paper()
        view = ClientView(page.desk, page.session, page.table, self._code)
        room = view.room
        room.asked.connect(page.tools.ask)
        room.paced.connect(self._on_paced)
        room.resized.connect(self._on_resized)
        room.cards.wanted.connect(self._on_wanted)
        self._scale = page.desk.look.scale
        self._cover(view)

    def _cover(self, view: Covering) -> None:
        self._view = view
        view.open()

    def _on_uncovered(self) -> None:
        """The practitioner has the screen again, with text of her own size."""
        view, self._view = self._view, None
        if isinstance(view, ClientView):
            self._page.desk.look.set_scale(self._scale)
        if view is not None:
            self._page.table.refocus()

    def _on_wanted(self, what: str, key: str) -> None:
        """Open the paper for it: on the client's view, or here if that is another screen."""
        tools = self._page.tools
        {
            "open": tools.open_item,
            "reword": tools.changing.reword,
            "ask": tools.changing.ask,
            "illustrate": tools.changing.illustrate,
            "initial": tools.changing.initial,
        }[what](key)

    def _on_resized(self, step: int) -> None:
        self._page.desk.window.resize_text(step)

    # The other screen

    def _open_second(self, screen: QScreen) -> None:
        page = self._page
        second = SecondWindow(page.desk, page.session, page.table, screen)
        room = second.room
        room.asked.connect(self._on_asked)
        room.given_back.connect(self._on_given_back)
        room.paced.connect(self._on_paced)
        room.cards.wanted.connect(self._on_wanted)
        room.cards.not_today.connect(page.table.on_not_today)
        second.closed.connect(self._on_closed)
        self._second = second
        self._shown_on, self._missing = screen.name(), ""
        second.open()
        said = self.tr("The client sees the card on the other screen, %1. F8 takes it off again.")
        page.tell(said.replace("%1", screen.name()))

    def _close_second(self) -> None:
        second, self._second = self._second, None
        if second is not None:
            second.close_down()

    def _on_closed(self) -> None:
        """The system closed that window, by a key of its own or a task bar."""
        self._close_second()
        self._page.tell(self.tr("The other screen shows nothing any more."))

    def _on_asked(self) -> None:
        """Note a question without words: nobody types on the other screen."""
        card, second = self._page.table.card, self._second
        if card is None or second is None:
            return
        if self._page.session.act(asked(card.key, "")):
            said = self._page.live
            self._page.tell_once_kept(self.tr("Your client has a question."))
            second.room.say_once_kept(screen(said, "question_noted"))

    def _on_given_back(self) -> None:
        self._close_second()
        self._page.tell(self.tr("Your client gave the other screen back."))

    def _on_paced(self, how: str) -> None:
        """Tell the practitioner how the pace is; the client need not say it aloud."""
        said = {
            "too_fast": self.tr("Your client would like it slower."),
            "right": self.tr("The pace is fine for your client."),
            "too_slow": self.tr("Your client would like it faster."),
        }
        self._page.tell_once_kept(said[how])

    def _on_screen_gone(self, gone: QScreen) -> None:
        """Hide the window before Qt moves it onto the practitioner's screen."""
        if self._second is None or gone.name() != self._shown_on:
            return
        self._missing = gone.name()
        self._close_second()
        self._page.tell(
            self.tr("The other screen is gone. Nothing is lost, and nothing of it shows here."),
            tone=Tone.INFO,
        )

    def _on_screen_there(self, there: QScreen) -> None:
        """Offer to go on where the screen that went is back; another screen is nobody's."""
        if self._second is not None or there.name() != self._missing:
            return
        self._page.offer(
            self.tr("The other screen is back."),
            action=self.tr("Show the card there again"),
            then=self.show_on_other,
        )
