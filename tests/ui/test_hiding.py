"""A knock at the door: one key hides everything, any key brings it back; it is no lock."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.ui.entry.unlock import UnlockPage
from desktop.ui.shell import MainWindow
from tests.ui.furnished import Rooms, wait_for

CTRL = Qt.KeyboardModifier.ControlModifier


def cover(window: MainWindow) -> QWidget:
    assert window._hiding is not None
    return window._hiding


def test_one_key_hides_everything_and_any_key_brings_it_back(desk_rooms: Rooms) -> None:
    window = desk_rooms.window
    focused = window.focusWidget()
    QTest.keyClick(window, Qt.Key.Key_H, CTRL)
    assert window.is_hidden_away
    grabbed = window._layers.grab().toImage()
    corners = {grabbed.pixelColor(x, y).name() for x in (5, 400, 900) for y in (5, 200, 400)}
    assert len(corners) == 1  # nothing but paper

    QTest.keyClick(cover(window), Qt.Key.Key_Shift)
    assert window.is_hidden_away
    QTest.keyClick(cover(window), Qt.Key.Key_A)

    assert not window.is_hidden_away
    assert window.focusWidget() is focused
    assert desk_rooms.places.desks.is_open


def test_a_press_and_the_same_key_bring_it_back_too(desk_rooms: Rooms) -> None:
    window = desk_rooms.window
    window.hide_away()
    window.hide_away()
    QTest.mouseClick(cover(window), Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    assert not window.is_hidden_away

    window._hide_or_show()
    window._hide_or_show()

    assert not window.is_hidden_away


def test_what_is_hidden_is_still_locked_in_time(desk_rooms: Rooms) -> None:
    desk_rooms.window.hide_away()

    desk_rooms.places.guard._idle._timer.timeout.emit()

    desk_rooms.at(UnlockPage)
    wait_for(desk_rooms.is_still)
    assert not desk_rooms.window.is_hidden_away
