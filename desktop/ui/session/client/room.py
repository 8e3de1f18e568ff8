"""The client's room: one card, the client's own buttons, and a voice where there is one."""

from __future__ import annotations

import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.desk import Desk
from desktop.ui.session.acts import answered
from desktop.ui.session.client.foot import ClientFoot
from desktop.ui.session.client.pace import ITEM as PACE
from desktop.ui.session.client.pace import PacePaper
from desktop.ui.session.client.read_out import words_on
from desktop.ui.session.client.shown import ClientCards
from desktop.ui.session.client_words import screen, speak_to_the_client
from desktop.ui.session.papers.overlay import Overlay
from desktop.ui.session.pause import BlankPage
from desktop.ui.session.session import Session
from desktop.ui.voice.engines import engines
from desktop.ui.voice.voice import Voice, VoiceSearch

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake
    from desktop.ui.session.table import Table


class ClientRoom(QWidget):
    """Follows the session; never sees a cue, a note or a rail.

    Signals:
        asked: there is a question.
        given_back: the practitioner is to have the screen.
        resized: larger (1) or smaller (-1) text.
        paced: how the pace is for the client.
    """

    asked = Signal()
    given_back = Signal()
    resized = Signal(int)
    paced = Signal(str)

    def __init__(self, desk: Desk, session: Session, table: Table, *, types: bool) -> None:
        super().__init__()
        self._session = session
        self._table = table
        self._voice: Voice | None = None
        self._later = ""
        self.setProperty("role", "page")
        speak_to_the_client(self, session.live)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.cards = ClientCards(desk, session, table, types=types)
        self.foot = ClientFoot(session.live)
        self._search = VoiceSearch(engines(sys.platform), session.live.wording.language, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.cards, 1)
        column.addWidget(self.foot)
        self._connect()

    def open(self) -> None:
        """Show where the session stands, and look for a voice."""
        self.cards.show_session()
        self.foot.fit()
        self._search.begin()

    def close_down(self) -> None:
        """Follow nothing any more, and be silent."""
        self._session.moved.disconnect(self._on_moved)
        self._session.refused.disconnect(self._on_refused)
        self._session.card_wanted.disconnect(self._on_card_wanted)
        self._table.looked.disconnect(self.cards.show_session)
        self._search.close()
        if self._voice is not None:
            self._voice.close()

    def hideEvent(self, event: QHideEvent) -> None:
        """Be silent where nobody sees the room: a voice's program would outlive the window."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._search.close()
            self.hush()

    def blank(self) -> BlankPage:
        """Cover everything until somebody comes back; return what covers it."""
        self.hush()
        page = BlankPage(self, self._session.live)
        page.woken.connect(self.take_keyboard)
        page.open()
        return page

    def say_once_kept(self, words: str) -> None:
        """Show *words* above the buttons once the act under way is in the vault."""
        self._later = words

    def hush(self) -> None:
        """Be silent at once."""
        if self._voice is not None:
            self._voice.stop()

    def touched(self, where: QWidget) -> None:
        """Be silent when anything is touched but the button for reading, which stops by itself."""
        if where is not self.foot.read:
            self.hush()

    def _connect(self) -> None:
        self._session.moved.connect(self._on_moved)
        self._session.refused.connect(self._on_refused)
        self._session.card_wanted.connect(self._on_card_wanted)
        self._table.looked.connect(self.cards.show_session)
        self._search.found.connect(self._on_found)
        self.cards.turned.connect(self.hush)
        foot = self.foot
        foot.blanked.connect(self.blank)
        foot.asked.connect(self.asked)
        foot.given_back.connect(self.given_back)
        foot.resized.connect(self.resized)
        foot.reading.connect(self._on_reading)
        foot.pacing.connect(self._on_pacing)

    def _on_moved(self, _live: LiveIntake) -> None:
        self.foot.say(self._later)
        self._later = ""
        self.cards.show_session()
        self.take_keyboard()

    def _on_refused(self, _sentence: str) -> None:
        """Say in the client's words that something was not kept; the practitioner reads why."""
        self._later = ""
        self.foot.say(screen(self._session.live, "not_kept"))

    def _on_card_wanted(self, _wish: object) -> None:
        """Let the screen be given back: the PIN of a card is the practitioner's."""
        self.foot.say(screen(self._session.live, "give_back_to_sign"))

    def take_keyboard(self) -> None:
        """Put the keyboard where the card wants it, else on the whole: nothing looks chosen."""
        view = self.cards.view
        name = view.accessibleName() if view is not None else ""
        self.setAccessibleName(name or screen(self._session.live, "the_pages"))
        focus = self.cards.first_focus()
        wants = focus is not None and focus.focusPolicy() != Qt.FocusPolicy.NoFocus
        (focus if focus is not None and wants else self).setFocus()

    def _on_found(self, voice: Voice) -> None:
        self._voice = voice
        voice.changed.connect(self.foot.show_reading)
        self.foot.offer_reading()

    def _on_reading(self) -> None:
        view = self.cards.view
        if self._voice is None or view is None:
            return
        if self._voice.is_speaking:
            self._voice.stop()
        else:
            self._voice.speak(words_on(view))

    def _on_pacing(self) -> None:
        paper = PacePaper(self._session.live)
        overlay = Overlay(self, paper)
        paper.left.connect(overlay.close_quietly)
        paper.chosen.connect(partial(self._on_paced, overlay))
        overlay.open()

    def _on_paced(self, overlay: Overlay, how: str) -> None:
        if self._session.act(answered(self._session.live, PACE, how)):
            overlay.close_quietly()
            self.paced.emit(how)
