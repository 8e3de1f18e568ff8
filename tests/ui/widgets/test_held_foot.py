"""The ways on of a card too tall for its room stay in view, and go back to their place."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.button import PRIMARY, Button
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.card_room import CardRoom
from desktop.ui.widgets.held_foot import Ground

LINES = 24


def card_of(lines: int) -> Card:
    card = Card()
    card.set_words(title="What would make it easier to sit here?")
    for line in range(lines):
        card.add(QCheckBox(f"Line {line + 1}"))
    card.foot = QWidget()
    row = QHBoxLayout(card.foot)
    row.addWidget(Button("Keep this", kind=PRIMARY))
    row.addWidget(Button("Leave it open"))
    card.add(card.foot)
    return card


@pytest.fixture
def room(qtbot: QtBot) -> CardRoom:
    room = CardRoom()
    qtbot.addWidget(room)
    room.resize(900, 470)
    room.show()
    qtbot.waitExposed(room)
    return room


def show(qtbot: QtBot, room: CardRoom, lines: int) -> Card:
    card = card_of(lines)
    room.show_cards(card)
    qtbot.waitUntil(lambda: bool(room.verticalScrollBar().maximum()) is (lines == LINES))
    return card


def lower_edge(room: CardRoom, widget: QWidget) -> int:
    return widget.mapTo(room.viewport(), QPoint(0, widget.height())).y()


def ground(card: Card) -> Ground:
    found = card.findChild(Ground)
    assert isinstance(found, Ground)
    return found


def test_the_way_on_is_in_view_before_anybody_scrolls(qtbot: QtBot, room: CardRoom) -> None:
    card = show(qtbot, room, LINES)

    assert card.foot is not None
    assert 0 < lower_edge(room, card.foot) <= room.viewport().height()
    assert ground(card).isVisible()


def test_a_card_that_fits_keeps_its_ways_where_they_are(qtbot: QtBot, room: CardRoom) -> None:
    card = show(qtbot, room, 3)

    assert card.findChild(Ground) is None


def test_scrolled_down_the_ways_stand_below_the_last_line(qtbot: QtBot, room: CardRoom) -> None:
    card = show(qtbot, room, LINES)
    last = card.findChildren(QCheckBox)[-1]

    room.verticalScrollBar().setValue(room.verticalScrollBar().maximum())

    assert card.foot is not None
    assert card.foot.y() >= last.geometry().bottom()
    assert not ground(card).isVisible()


def test_a_taller_room_gives_the_ways_their_place_back(qtbot: QtBot, room: CardRoom) -> None:
    card = show(qtbot, room, LINES)

    room.resize(900, 1600)

    qtbot.waitUntil(lambda: not room.verticalScrollBar().maximum())
    assert card.foot is not None
    assert card.foot.y() >= card.findChildren(QCheckBox)[-1].geometry().bottom()
    assert not ground(card).isVisible()


def test_no_line_the_keyboard_comes_to_is_hidden(qtbot: QtBot, room: CardRoom) -> None:
    card = show(qtbot, room, LINES)
    lines = card.findChildren(QCheckBox)
    assert card.foot is not None
    room.activateWindow()
    lines[0].setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.waitUntil(lines[0].hasFocus)

    for line in lines[1:]:
        QTest.keyClick(room.window().focusWidget(), Qt.Key.Key_Tab)

        top = lower_edge(room, card.foot) - card.foot.height()
        assert line.hasFocus()
        assert lower_edge(room, line) <= top
