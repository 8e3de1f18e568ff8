"""The practitioner's cue: folded into one button, shown while a key is held or when unfolded."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop.ui.session.cues import Cues
from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.card import text_scale
from desktop.ui.widgets.text import Note, Passage

PEEK_KEY = Qt.Key.Key_F9
_WIDTH = 460
_EDGE = 14


class CuePaper(QFrame):
    """A paper above the foot, over the page; a client sees nothing but that button.

    Holding F9 shows it and letting go hides it; the button unfolds it. It folds itself with
    every new card, when the window is left, and where anything covers the page. Folded it
    holds no words at all, so nothing can read them out.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._cues = Cues()
        self._held = False
        self._looks = 0
        self.setObjectName("cue_paper")
        self.setProperty("role", "note")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.button = Button(kind=QUIET, picture="lightbulb")
        self.button.setObjectName("cue")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._show_state)
        self._words = QVBoxLayout(self)
        self._words.setContentsMargins(18, 14, 18, 16)
        self._words.setSpacing(7)
        self._say()
        self.hide()
        page.installEventFilter(self)

    def set_cues(self, cues: Cues) -> None:
        """Hold *cues* from now on, folded; without any, offer nothing."""
        self._cues = cues
        self._looks = 0
        self.button.setEnabled(bool(cues))
        self.fold()

    def fold(self) -> None:
        """Hide all words."""
        self._held = False
        self.button.setChecked(False)
        self._show_state()

    def place(self, above: int) -> None:
        """Stand at the end of the line, its lower edge at *above* in the page."""
        wide = max(_WIDTH, min(round(_WIDTH * text_scale()), round(self._page.width() * 0.6)))
        width = min(wide, self._page.width() - 2 * _EDGE)
        self.setFixedWidth(width)
        room = above - 2 * _EDGE
        while self._height(width) > room and self._words.count() > 1:
            self._drop(self._words.count() - 1)
        if isinstance(self._last(), Note):
            self._drop(self._words.count() - 1)  # a title with nothing left below it
        height = min(self._height(width), room)
        rtl = self._page.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = _EDGE if rtl else self._page.width() - width - _EDGE
        self.setGeometry(left, above - height - _EDGE, width, height)

    def changeEvent(self, event: QEvent) -> None:
        """Say every word anew in another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the peek key in this window: a key nobody takes comes there in the end.

        Not all of the application is watched: every event of it would pass through here.
        """
        if event.type() == QEvent.Type.Show and watched is self._page:
            self.window().installEventFilter(self)
        elif isinstance(event, QKeyEvent) and event.key() == PEEK_KEY and not event.isAutoRepeat():
            self._held = event.type() == QEvent.Type.KeyPress and self._may_show(watched)
            self._show_state()
        elif event.type() == QEvent.Type.WindowDeactivate and watched is self.window():
            self.fold()
        return super().eventFilter(watched, event)

    def _may_show(self, watched: QObject) -> bool:
        """Say whether the button itself can be seen: what covers it hides the cue as well."""
        window = self.window()
        if isinstance(watched, QWidget) and watched.window() is not window:
            return False
        if not self._page.isVisible():
            return False
        middle = self.button.mapTo(window, self.button.rect().center())
        return window.childAt(middle) is self.button

    def _say(self) -> None:
        self.setAccessibleName(self.tr("For you, the practitioner"))

    def _show_state(self) -> None:
        shown = (self._held or self.button.isChecked()) and self.button.isEnabled()
        if shown == (not self.isHidden()):
            return
        self._empty()
        if shown:
            self._fill()
            self.place(self.button.mapTo(self._page, self.button.rect().topLeft()).y())
            self.raise_()
        self.setVisible(shown)

    def _fill(self) -> None:
        for title, lines in self._cues.at(self._looks):
            self._words.addWidget(Note(title, role="label"))
            for line in lines:
                self._words.addWidget(Passage(line, role="cue"))
        self._looks += 1

    def _empty(self) -> None:
        while self._words.count():
            self._drop(0)

    def _drop(self, place: int) -> None:
        item = self._words.takeAt(place)
        old = item.widget() if item is not None else None
        if old is not None:
            old.setParent(None)
            old.deleteLater()

    def _last(self) -> QWidget | None:
        item = self._words.itemAt(self._words.count() - 1)
        return item.widget() if item is not None else None

    def _height(self, width: int) -> int:
        return self._words.totalHeightForWidth(width)
