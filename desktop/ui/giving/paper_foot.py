"""The foot of a filed paper: every way to give it, in words as far as there is room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent

from desktop.ui.column_page import Foot
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.card import text_scale

_LEAST_TOLD = 210
"""Pixels at 100 % that the words between the buttons keep: the title of a paper in two lines."""


class PaperFoot(Foot):
    """Buttons that show their words where they fit, and else only their picture.

    Those that were named first keep their words the longest. A screen reader always says them.
    """

    def __init__(self) -> None:
        super().__init__()
        self._fitting: list[tuple[Button, str]] = []
        self._fitted = -1

    def let_fit(self, button: Button, words: str) -> None:
        """Let *button*, which stands here, say *words* where there is room for them."""
        button.set_words("", name=words)
        self._fitting.append((button, words))

    def fit(self) -> None:
        """Give words to as many buttons as the width allows, after buttons came or went."""
        self._fitted = self.width()
        for button, words in self._fitting:
            button.set_words("", name=words)
        room = self.width() - self._needed()
        for button, words in self._fitting:
            if button.isHidden():
                continue
            narrow = button.sizeHint().width()
            button.set_words(words)
            room -= button.sizeHint().width() - narrow
            if room < 0:
                button.set_words("", name=words)
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the words to the new width."""
        super().resizeEvent(event)
        if self.width() != self._fitted:
            self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the words to a new size of letters."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.fit()

    def _needed(self) -> int:
        """Return the width that everything takes without the words that may go."""
        direct = Qt.FindChildOption.FindDirectChildrenOnly
        shown = [one for one in self.findChildren(Button, options=direct) if not one.isHidden()]
        row = self._row
        margins = row.contentsMargins()
        around = margins.left() + margins.right() + row.spacing() * len(shown)
        told = round(_LEAST_TOLD * text_scale())
        return around + told + sum(one.sizeHint().width() for one in shown)
