"""Buttons of which one is chosen: by hand, by key, or by assistive software."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
}


class ChosenGroup(QButtonGroup):
    """Says which button was chosen, however that was done.

    The action a screen reader offers ("Toggle") sets a button without a click, so to listen
    for clicks alone would leave it looking chosen with nothing done. What the program
    itself sets is told as well, unless the group's signals are blocked meanwhile.

    Signals:
        chosen: the id of the button, whether it was chosen before or not.
    """

    chosen = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_pressed = False
        self.idPressed.connect(self._on_pressed)
        self.idReleased.connect(self._on_released)
        self.idToggled.connect(self._on_toggled)
        self.idClicked.connect(self.chosen)

    def _on_pressed(self) -> None:
        self._is_pressed = True

    def _on_released(self) -> None:
        self._is_pressed = False

    def _on_toggled(self, place: int, checked: bool) -> None:  # noqa: FBT001 - Qt's signature
        if checked and not self._is_pressed:
            self.chosen.emit(place)


def walk(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Move the keyboard along the group of *button* with an arrow; say whether it was one.

    Qt's own arrows press the neighbour where one is chosen already. Here a press may be an
    answer that turns the page, so arrows only move; Space and Enter choose.
    """
    group: QButtonGroup | None = button.group()
    step = _STEPS.get(Qt.Key(event.key()), 0)
    if group is None or not group.exclusive() or not step:
        return False
    if event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right} and (
        button.layoutDirection() == Qt.LayoutDirection.RightToLeft
    ):
        step = -step
    there = [one for one in group.buttons() if one.isVisible() and one.isEnabled()]
    place = there.index(button) + step
    if 0 <= place < len(there):
        there[place].setFocus(Qt.FocusReason.OtherFocusReason)
    return True
