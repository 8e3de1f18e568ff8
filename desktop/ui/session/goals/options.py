"""A few words to press, of which one may stand: pressed again, none does."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal

from desktop.domain.journal import Value
from desktop.ui.session.flow_row import FlowRow
from desktop.ui.widgets.button import PLAIN, Button


class OptionRow(FlowRow):
    """One of several words, or none of them.

    Signals:
        chosen: another one stands, or none.
    """

    chosen = Signal()

    def __init__(self, label: str, options: Mapping[str, str], value: Value) -> None:
        super().__init__(gap=8)
        self.setAccessibleName(label)
        self._buttons: dict[str, Button] = {}
        for key, words in options.items():
            button = Button(words, kind=PLAIN)
            button.setObjectName(key)
            button.setCheckable(True)
            button.setChecked(key == value)
            button.setAccessibleDescription(label)
            button.toggled.connect(partial(self._on_toggled, key))
            self._dress(button)
            self._buttons[key] = button
            self.add(button)
        chosen = self._buttons.get(str(value))
        self.setFocusProxy(chosen or next(iter(self._buttons.values())))

    def held(self) -> Value:
        """Return the key that stands; None where none does."""
        return next((key for key, one in self._buttons.items() if one.isChecked()), None)

    def choose(self, key: str) -> None:
        """Let *key* stand."""
        self._buttons[key].setChecked(True)

    def _on_toggled(self, key: str, on: bool) -> None:  # noqa: FBT001 - Qt's signature
        for other, button in self._buttons.items():
            if on and other != key:
                button.setChecked(False)
            self._dress(button)
        if on or self.held() is None:
            self.chosen.emit()

    def _dress(self, button: Button) -> None:
        """Show a mark as well as the colour, so that colour is not the only sign."""
        button.set_picture("check" if button.isChecked() else "")
        button.set_words(button.text().strip())
