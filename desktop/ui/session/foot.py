"""The practitioner's line at the foot of the page: back, the time, and everything else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QWidget

from desktop.ui.session.pace import QuietClock
from desktop.ui.widgets.button import QUIET, Button


class Foot(QFrame):
    """Quiet tools; nothing here is needed to go the usual way.

    Signals:
        back: one card back.
        forth: on to where the session stands.
        undone: take the last act back.
        asked: the client has a question.
        chosen: the name of a tool from the menu.
        opening: the menu is about to open.
    """

    back = Signal()
    forth = Signal()
    undone = Signal()
    asked = Signal()
    chosen = Signal(str)
    opening = Signal()

    def __init__(self, now: Callable[[], datetime], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "foot")
        self.clock = QuietClock(now)
        self._short = False
        self._cue: Button | None = None
        self._actions: dict[str, QAction] = {}
        self._back = self._tool("arrow-left", "go_back", self.back)
        self._undo = self._tool("undo-2", "undo", self.undone)
        self._forth = Button(kind=QUIET, picture="arrow-right", trailing=True)
        self._forth.setObjectName("go_on")
        self._forth.clicked.connect(self.forth)
        self._ask = self._tool("message-circle-question-mark", "ask", self.asked)
        self._more = Button(kind=QUIET, picture="menu")
        self._more.setObjectName("tools")
        self._more.setMenu(self._menu())
        self._lay_out()
        self.set_short(False)

    def stops(self) -> list[QWidget]:
        """Return what stands on the line, from its start to its end."""
        items = (self._row.itemAt(place) for place in range(self._row.count()))
        return [part for item in items if item is not None and (part := item.widget()) is not None]

    def show_ways(self, *, back: bool, undo: bool, forth: bool, finish: bool) -> None:
        """Allow what can be done now."""
        self._back.setEnabled(back)
        self._undo.setEnabled(undo)
        self._forth.setVisible(forth)
        self._actions["finish"].setEnabled(finish)

    def offer(self, tool: str, *, offered: bool) -> None:
        """Show or hide *tool* in the menu."""
        self._actions[tool].setVisible(offered)

    def add_cue(self, button: Button) -> None:
        """Put the button of the cue among the tools."""
        self._cue = button
        self._row.insertWidget(self._row.indexOf(self._ask), button)
        self.set_short(self._short)

    def set_short(self, short: bool) -> None:  # noqa: FBT001 - reads as a setter
        """Show tools as icons alone, for a narrow window or large text."""
        self._short = short
        if self._cue is not None:
            self._cue.set_words("" if short else self.tr("Cue"), name=self.tr("Cue (hold F9)"))
        for button, words, keys in (
            (self._back, self.tr("Back"), "Alt+Left"),
            (self._undo, self.tr("Undo"), "Ctrl+Z"),
            (self._forth, self.tr("Go on"), "Alt+Right"),
            (self._ask, self.tr("I have a question"), "Ctrl+I"),
            (self._more, self.tr("More"), "Alt+M"),
        ):
            button.set_words("" if short else words, name=words)
            button.setToolTip(f"{words} ({_native(keys)})")

    def changeEvent(self, event: QEvent) -> None:
        """Say every word anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def _say(self) -> None:
        self.set_short(self._short)
        for name, words, keys in self.tools():
            if name:
                self._actions[name].setText(_with_keys(words, keys))

    def tools(self) -> tuple[tuple[str, str, str], ...]:
        """Return the tools of the menu: name, words, keys; an empty name is a line between."""
        return (
            ("more", self.tr("More to talk about"), "Ctrl+M"),
            ("still_open", self.tr("What is still open"), "Ctrl+O"),
            ("private_note", self.tr("A private note"), "Ctrl+N"),
            ("", "", ""),
            ("client_view", self.tr("Client view"), "F8"),
            ("client_screen", self.tr("Client view on the other screen"), "Shift+F8"),
            ("pause", self.tr("Pause: a blank page"), "Ctrl+B"),
            ("on_paper", self.tr("Work on paper"), "Ctrl+T"),
            ("", "", ""),
            ("check", self.tr("Check what we settled"), "Ctrl+K"),
            ("take_back", self.tr("Please don't write that"), "Ctrl+D"),
            ("papers", self.tr("The papers"), "Ctrl+P"),
            ("sheet", self.tr("The facilitator's sheet"), "Ctrl+Shift+P"),
            ("steps", self.tr("The steps by name"), "Ctrl+R"),
            ("", "", ""),
            ("finish", self.tr("Finish well now"), "Ctrl+E"),
            ("leave", self.tr("Leave and go on later"), "Ctrl+W"),
        )

    def open_menu(self) -> None:
        """Unfold the menu of all tools."""
        self._more.showMenu()

    def _tool(self, picture: str, name: str, signal: object) -> Button:
        button = Button(kind=QUIET, picture=picture)
        button.setObjectName(name)
        button.clicked.connect(signal)
        return button

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for name, words, keys in self.tools():
            if not name:
                menu.addSeparator()
                continue
            action = QAction(_with_keys(words, keys), self)
            menu.addAction(action)
            action.setObjectName(name)
            action.setData(name)
            self._actions[name] = action
        menu.aboutToShow.connect(self.opening)
        menu.triggered.connect(lambda action: self.chosen.emit(action.data()))
        return menu

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(6)
        row.addWidget(self._back)
        row.addWidget(self._undo)
        row.addWidget(self._forth)
        row.addStretch(1)
        row.addWidget(self.clock)
        row.addStretch(1)
        row.addWidget(self._ask)
        row.addWidget(self._more)
        self._row = row


def _native(keys: str) -> str:
    """Return *keys* as this system writes them."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _with_keys(words: str, keys: str) -> str:
    """Return the text of a tool; as shortcuts of their own keys would clash with the page's."""
    return f"{words}\t{_native(keys)}" if keys else words
