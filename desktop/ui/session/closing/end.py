"""The last page: nothing is left to do but to part, for good or until the next meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.session.client_words import screen
from desktop.ui.widgets.busy import Busy
from desktop.ui.widgets.button import PLAIN, PRIMARY, QUIET, Button, Picture
from desktop.ui.widgets.text import Heading, Note

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake


SPLIT = "setting.split"
"""The item that says whether two meetings are planned."""


class EndPage(QWidget):
    """Finish, or go on next time; and afterwards: it is kept.

    A session that *stops* goes on at the next meeting. Where two meetings were planned,
    going on is what stands first after the first one.

    Signals:
        next_time_wanted: end this meeting only; the session goes on at the next one.
        finished: seal the record and close the session, or stop it for today.
        signing_wanted: somebody signs now who has still to sign.
        left: back to the start.
    """

    next_time_wanted = Signal()
    finished = Signal()
    signing_wanted = Signal()
    left = Signal()

    def __init__(self, live: LiveIntake, *, stops: bool, over: bool) -> None:
        super().__init__()
        self.key = "end"
        self.setObjectName("end")
        self._live = live
        self._stops = stops
        self._over = over
        self._waits = False
        self._title = Heading("")
        self._words = Note(role="body")
        goes_on = _is_first_of_two(live) and not (stops or over)
        self._button = Button(kind=PLAIN if goes_on else PRIMARY)
        self._button.setObjectName("finish")
        self._button.clicked.connect(self._on_pressed)
        words = screen(live, "go_on_next_time")
        self._next = Button(words, kind=PRIMARY if goes_on else QUIET, picture="calendar")
        self._next.setObjectName("next_time")
        self._next.clicked.connect(self.next_time_wanted)
        self._first = self._next if goes_on else self._button
        self._open = Button(screen(live, "keep_open"), kind=QUIET)
        self._open.setObjectName("keep_open")
        self._open.clicked.connect(self.left)
        self.busy = Busy()
        self._lay_out()
        self.show_live(live)

    def show_live(self, live: LiveIntake) -> bool:
        """Say what is still to be done, or that all is kept."""
        from desktop.services.present_documents import begun_papers

        self._live = live
        self._over = self._over or live.intake.closed
        papers = () if self._over or self._stops else begun_papers(live)
        self._waits = bool(papers)
        self._open.setVisible(self._waits)
        self._next.setVisible(not (self._over or self._stops or live.intake.finished_early))
        if self._over:
            self._show_kept(live)
        elif papers:
            titles = [live.pack.said(live.wording.language, key).title for key in papers]
            words = f"{live.wording.listing(titles)}\n{screen(live, 'stays_open')}"
            self._say(screen(live, "still_to_sign"), words, screen(live, "sign_now"))
        else:
            self._show_end(live)
        return True

    def first_focus(self) -> QWidget | None:
        """Start on the way on that is most likely."""
        return self._button if self._over or self._waits else self._first

    def wait(self, *, goes_on: bool) -> None:
        """Say what takes a moment: the pages of one meeting, or the record of them all."""
        self._enable(enabled=False)
        self.busy.begin(screen(self._live, "making_pages" if goes_on else "sealing_record"))

    def rest(self) -> None:
        """Be ready again."""
        self.busy.end()
        self._enable(enabled=True)

    def _enable(self, *, enabled: bool) -> None:
        for button in (self._button, self._next, self._open):
            button.setEnabled(enabled)

    def changeEvent(self, event: QEvent) -> None:
        """Say what is kept anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_live(self._live)

    def _lay_out(self) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        self._title.setAlignment(middle)
        self._words.setAlignment(middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 30, 40, 40)
        column.setSpacing(14)
        column.addStretch(2)
        column.addWidget(Picture("hand-heart", ems=3.0), 0, middle)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addSpacing(8)
        others = [one for one in (self._button, self._next) if one is not self._first]
        for button in (self._first, *others, self._open):
            column.addWidget(button, 0, middle)
        column.addWidget(self.busy, 0, middle)
        column.addStretch(3)

    def _show_kept(self, live: LiveIntake) -> None:
        if self._stops:
            self._say(
                screen(live, "next_time"),
                screen(live, "next_time_lead"),
                self.tr("Back to the start"),
            )
        else:
            self._say(
                self.tr("The session is kept"),
                self.tr("Its record is sealed and stays with you."),
                self.tr("Back to the start"),
            )

    def _show_end(self, live: LiveIntake) -> None:
        day = live.intake.answers.get("close.next_date")
        self._say(
            screen(live, "next_time" if self._stops else "close_done"),
            screen(live, "close_meet", date=live.wording.date(str(day))) if day else "",
            screen(live, "stop_today" if self._stops else "finish"),
        )

    def _say(self, title: str, words: str, button: str) -> None:
        self._title.setText(title)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self._button.set_words(button)

    def _on_pressed(self) -> None:
        if self._over:
            self.left.emit()
        elif self._waits:
            self.signing_wanted.emit()
        else:
            self.finished.emit()


def _is_first_of_two(live: LiveIntake) -> bool:
    return live.answers.get(SPLIT) is True and not live.intake.meetings
