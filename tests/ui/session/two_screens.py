"""Plays the second window on two screens, as a program of its own: ``two_screens.py FOLDER``.

Qt reads the screens when it starts, so each run is a process; it prints what it saw as JSON.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from desktop.ui.session.client.second import SecondWindow
from desktop.ui.session.page import SessionPage
from desktop.ui.session.pause import BlankPage
from desktop.ui.theme.look import Look, Scheme
from tests.ui.cards import page_of
from tests.ui.furnished import wait_for

SCREENS = {
    "synchronousWindowSystemEvents": False,
    "windowFrameMargins": True,
    "screens": [
        {
            "name": "Laptop",
            "x": 0,
            "y": 0,
            "width": 1366,
            "height": 768,
            "logicalDpi": 96,
            "logicalBaseDpi": 96,
            "dpr": 1,
        },
        {
            "name": "Client",
            "x": 1366,
            "y": 0,
            "width": 2560,
            "height": 1600,
            "logicalDpi": 96,
            "logicalBaseDpi": 96,
            "dpr": 1,
        },
    ],
}


FACTORS = "Laptop=1;Client=2"
"""The offscreen plugin gives its windows no ratio of its own; Qt's scaling by screen does."""


class Play:
    """A session on the laptop's screen, and what is done with the other one."""

    def __init__(self, page: SessionPage, folder: Path) -> None:
        self.page = page
        self.folder = folder
        self.window = page.desk.window
        self.saw: dict[str, object] = {}

    def rest(self) -> None:
        wait_for(lambda: not self.page.session.is_waiting and not self.page.desk.work.is_busy())

    def second(self) -> SecondWindow | None:
        return self.page.tools.sharing.second

    def press(self, name: str, within: QWidget) -> None:
        button = next(one for one in within.findChildren(QAbstractButton, name) if one.isVisible())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.rest()

    def begin(self) -> None:
        """Ask by the key, and choose the other screen."""
        QTest.keyClick(self.window, Qt.Key.Key_F8)
        paper = self.page.tools._overlay
        assert paper is not None
        self.saw["offered"] = bool(paper.findChildren(QAbstractButton, "other"))
        self.press("other", paper)

    def look(self) -> None:
        second = self.second()
        assert second is not None
        grabbed = second.grab()
        grabbed.save(str(self.folder / "second.png"))
        self.window.grab().save(str(self.folder / "laptop.png"))
        handle = second.windowHandle()
        self.saw |= {
            "screen": handle.screen().name(),
            "at": [second.geometry().x(), second.geometry().y()],
            "size": [second.width(), second.height()],
            "ratio": grabbed.devicePixelRatio(),
            "pixels": [grabbed.width(), grabbed.height()],
            "title": second.windowTitle(),
            "words": sorted(_words(second)),
            "takes_keyboard": not (second.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus),
            "laptop_is_on": self.window.windowHandle().screen().name(),
        }

    def tap(self) -> None:
        """Settle the card by a tap on the other screen; ask; say something about the pace."""
        second = self.second()
        assert second is not None
        self.press("continue", second)
        self.saw["card_after_tap"] = self.page.table.place[1]
        self.saw["both_show"] = second.room.cards.view.objectName()  # type: ignore[union-attr]
        self.press("question", second.room.foot)
        self.saw["asked"] = len(self.page.live.intake.questions)
        self.saw["told"] = self.page._notice.accessibleName()
        before = self.page.desk.look.scale
        self.press("larger_text", second)
        self.saw["sizes"] = [before, self.page.desk.look.scale, second.room.cards.room._own]

    def pause(self) -> None:
        """Pause by the key here, and come back by a key here."""
        self.page.tools.use("pause")
        blanks = [one for one in QApplication.allWidgets() if isinstance(one, BlankPage)]
        self.saw["blank"] = sorted(type(one.window()).__name__ for one in blanks if one.isVisible())
        here = next(one for one in blanks if one.window() is self.window)
        QTest.keyClick(here, Qt.Key.Key_Space)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.saw["blank_after"] = [
            one for one in map(repr, self.window.findChildren(BlankPage)) if one
        ]
        second = self.second()
        self.saw["shows_again"] = second is not None and not second.findChildren(BlankPage)

    def unplug(self) -> None:
        """Take the screen away, and put it back."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        gone = next(one for one in application.screens() if one.name() == "Client")
        rows = len(self.page.live.intake.rows)
        application.screenRemoved.emit(gone)
        self.rest()
        self.saw["shown_after_unplugging"] = [
            type(one).__name__ for one in application.topLevelWidgets() if one.isVisible()
        ]
        self.saw["said_after_unplugging"] = self.page._notice.accessibleName()
        self.saw["lost"] = rows - len(self.page.live.intake.rows)
        application.screenAdded.emit(gone)
        self.saw["comes_back_by_itself"] = self.second() is not None
        self.page._notice._act.click()
        self.rest()
        self.saw["is_back"] = self.second() is not None

    def end(self) -> None:
        """Take it off by the same key; the keyboard is on the laptop's window as ever."""
        self.window.activateWindow()
        self.rest()
        QTest.keyClick(self.window, Qt.Key.Key_F8)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.saw["left_over"] = [
            type(one).__name__
            for one in QApplication.topLevelWidgets()
            if isinstance(one, SecondWindow)
        ]


def _words(window: QWidget) -> set[str]:
    labels = {
        one.accessibleName() or one.text() for one in window.findChildren(QLabel) if one.isVisible()
    }
    buttons = {
        one.accessibleName() for one in window.findChildren(QAbstractButton) if one.isVisible()
    }
    return {words for words in labels | buttons if words}


def main(folder: Path) -> None:
    """Play it through and print what was seen."""
    application = QApplication(sys.argv[:1])
    page = page_of("tomas-sacramento", "en", Look(application, Scheme.LIGHT), folder / "vault")
    play = Play(page, folder)
    play.window.resize(1280, 720)
    play.window.show()
    play.window.activateWindow()
    play.rest()
    play.begin()
    play.look()
    play.tap()
    play.pause()
    play.unplug()
    play.end()
    sys.stdout.write(json.dumps(play.saw))
    sys.stdout.flush()
    page.leave()
    page.desk.work.close()
    page.desk.vault.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
