"""A paper on top of the page, until it is put away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from desktop.ui.theme.style import tokens_now
from desktop.ui.widgets.button import PRIMARY, QUIET, Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.tab_order import tab_stops
from desktop.ui.widgets.text import Note

_AROUND = 28
_VEIL = 215  # of 255: what lies below is known to be there, and does not distract


class Paper(Card):
    """A card for one thing by the way, with one button for it and one to leave it.

    Signals:
        done: it was used.
        other: its other use was chosen.
        left: it was left as it is.
    """

    done = Signal()
    other = Signal()
    left = Signal()

    def __init__(self, title: str, words: str = "") -> None:
        super().__init__()
        self.set_words(title=title, body=words)
        self.use_button = Button(kind=PRIMARY)
        self.use_button.setObjectName("use")
        self.leave_button = Button(kind=QUIET)
        self.leave_button.setObjectName("leave")
        self.other_button = Button()
        self.other_button.setObjectName("other")
        self.other_button.clicked.connect(self.other)
        self.use_button.clicked.connect(self.done)
        self.leave_button.clicked.connect(self.left)

    def add_buttons(self, *, leave: str, use: str = "", other: str = "") -> None:
        """Put the buttons below everything that was added; without *use* there is one."""
        self.use_button.set_words(use)
        self.leave_button.set_words(leave)
        self._refusal = Note(role="notice")
        self._refusal.setObjectName("refusal")
        self._refusal.hide()
        self.add(self._refusal)
        host = QWidget()
        row = QHBoxLayout(host)
        row.setContentsMargins(0, 8, 0, 0)
        row.addWidget(self.use_button)
        self.other_button.set_words(other)
        row.addWidget(self.other_button)
        row.addWidget(self.leave_button)
        row.addStretch(1)
        self.add(host)
        self.use_button.setVisible(bool(use))
        self.other_button.setVisible(bool(other))

    def refuse(self, sentence: str) -> None:
        """Say beside what was written why it was not taken; the words stay where they are."""
        self._refusal.setText(sentence)
        self._refusal.show()
        announce = QAccessibleAnnouncementEvent(self._refusal, sentence)
        QAccessible.updateAccessibility(announce)

    def add_label(self, words: str) -> Note:
        """Add a small label and return it."""
        label = Note(words, role="label")
        self.add(label)
        return label

    def first_focus(self) -> QWidget:
        """Return what the keyboard starts on."""
        return self.use_button


class Overlay(QWidget):
    """Holds one paper over its host; Escape and the veil put it away.

    ``again`` opens the same paper anew in another language, where it has words of ours;
    what was typed on it is carried over.

    Signals:
        closed: it is gone.
    """

    closed = Signal()
    again: Callable[[], None] | None = None

    def __init__(self, host: QWidget, paper: QWidget) -> None:
        super().__init__(host)
        self._host = host
        focused: QWidget | None = QApplication.focusWidget()
        self._before = host if focused is None else focused
        self.paper = paper
        self._room = plain_room()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._room)
        ground = QWidget()
        ground.setProperty("role", "ground")
        self._room.setWidget(ground)
        middle = QVBoxLayout(ground)
        middle.setContentsMargins(_AROUND, _AROUND, _AROUND, _AROUND)
        middle.addStretch(2)
        row = QHBoxLayout()
        middle.addLayout(row)
        middle.addStretch(3)
        row.addStretch()
        row.addWidget(paper)  # last: whatever is put into another parent is dressed anew
        row.addStretch()
        host.installEventFilter(self)
        self._fit()

    def open(self) -> None:
        """Show the paper, the keyboard on its first control."""
        self.show()
        self.raise_()
        focus = getattr(self.paper, "first_focus", None)
        (focus() if focus is not None else self.paper).setFocus(Qt.FocusReason.PopupFocusReason)

    def close_quietly(self) -> None:
        """Go away, and give the keyboard back to where it was."""
        if self.isHidden():
            return
        self.hide()
        if isValid(self._before) and self._before.isVisible():
            self._before.setFocus()
        self.closed.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the host."""
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001 - Qt's signature
        """Keep the keyboard on the paper."""
        stops = [stop for stop in tab_stops(self._room) if _can_stop(stop)]
        here: QWidget | None = QApplication.focusWidget()
        before = -1 if next else 0
        place = stops.index(here) if here in stops else before
        if stops:
            reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
            stops[(place + (1 if next else -1)) % len(stops)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put the paper away on Escape; every other key stays here."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_quietly()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take presses beside the paper without passing them on."""
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the veil."""
        veil = QColor(tokens_now().paper)
        veil.setAlpha(_VEIL)
        QPainter(self).fillRect(self.rect(), veil)

    def _fit(self) -> None:
        host = self._host
        self.setGeometry(host.rect())
        widest = self.paper.widest() if isinstance(self.paper, Card) else host.width()
        self.paper.setFixedWidth(max(280, min(widest, host.width() - 2 * _AROUND - 14)))


def plain_room() -> QScrollArea:
    """Return a room that scrolls up and down where it must, and is no stop of the keyboard."""
    room = QScrollArea()
    room.setWidgetResizable(True)
    room.setFrameShape(QFrame.Shape.NoFrame)
    room.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    room.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return room


def _can_stop(widget: QWidget) -> bool:
    return widget.isVisible() and widget.isEnabled()


def lay_over(page: QWidget, paper: Paper, again: Callable[[], None]) -> Overlay:
    """Lay *paper* over *page* in place of any other; *again* opens it in another language."""
    for one in page.findChildren(Overlay):
        one.close_quietly()
    overlay = Overlay(page, paper)
    overlay.again = again
    paper.left.connect(overlay.close_quietly)
    overlay.open()
    return overlay
