"""The practitioner's cue: folded into one button, shown while a key is held or when unfolded."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from desktop.ui.widgets.button import QUIET, Button
from desktop.ui.widgets.text import Note, Passage

PEEK_KEY = Qt.Key.Key_F9
_WIDTH = 420
_EDGE = 14


class CuePaper(QFrame):
    """A paper above the foot, over the page; a client sees nothing but that button.

    Holding F9 shows it and letting go hides it; the button unfolds it. It folds itself
    with every new card and when the window is left.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._held = False
        self.setObjectName("cue_paper")
        self.setProperty("role", "note")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("For you, the practitioner"))
        self.button = Button(kind=QUIET, picture="lightbulb", name=self.tr("Cue (hold F9)"))
        self.button.setObjectName("cue")
        self.button.setCheckable(True)
        self.button.toggled.connect(self._show_state)
        self._words = QVBoxLayout(self)
        self._words.setContentsMargins(18, 14, 18, 16)
        self._words.setSpacing(9)
        self.hide()
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def set_cues(self, cues: Sequence[str]) -> None:
        """Hold *cues* from now on, folded; without any, offer nothing."""
        while (item := self._words.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self._words.addWidget(Note(self.tr("For you, the practitioner"), role="label"))
        for cue in cues:
            self._words.addWidget(Passage(cue, role="cue"))
        self.button.setChecked(False)
        self.button.setEnabled(bool(cues))
        self._show_state()

    def place(self, above: int) -> None:
        """Stand at the end of the line, its lower edge at *above* in the page."""
        width = min(_WIDTH, self._page.width() - 2 * _EDGE)
        self.setFixedWidth(width)
        height = min(self.heightForWidth(width), above - 2 * _EDGE)
        rtl = self._page.layoutDirection() == Qt.LayoutDirection.RightToLeft
        left = _EDGE if rtl else self._page.width() - width - _EDGE
        self.setGeometry(left, above - height - _EDGE, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the peek key wherever the keyboard is in this window."""
        if isinstance(event, QKeyEvent) and event.key() == PEEK_KEY and not event.isAutoRepeat():
            self._held = event.type() == QEvent.Type.KeyPress and self._page.isVisible()
            self._show_state()
        elif event.type() == QEvent.Type.WindowDeactivate and watched is self.window():
            self._held = False
            self.button.setChecked(False)
            self._show_state()
        return super().eventFilter(watched, event)

    def _show_state(self) -> None:
        shown = (self._held or self.button.isChecked()) and self.button.isEnabled()
        if shown and self.isHidden():
            self.place(self.button.mapTo(self._page, self.button.rect().topLeft()).y())
            self.raise_()
        self.setVisible(shown)
