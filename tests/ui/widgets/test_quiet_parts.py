"""Notices, progress, rail, search and the empty page: the parts that keep quiet."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.theme.look import Look
from desktop.ui.widgets.busy import Busy
from desktop.ui.widgets.button import PRIMARY, Button
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.notice_bar import NoticeBar, Tone
from desktop.ui.widgets.rail import Rail, RailStop, Standing
from desktop.ui.widgets.search_field import SearchField
from tests.ui import tree
from tests.ui.conftest import Stage
from tests.ui.stillness import breathe

STOPS = (
    RailStop("arrive", "Arrive", Standing.DONE),
    RailStop("privacy", "What stays between us", Standing.CURRENT),
    RailStop("hope", "One hope", Standing.PARKED),
    RailStop("sign", "Sign"),
)


def test_a_notice_says_what_happened_and_what_to_do_next(stage: Stage) -> None:
    bar = NoticeBar()
    window = stage(bar)

    bar.tell("The printer did not answer.", then="Print later.", tone=Tone.PROBLEM)

    names = [node.name for node in tree.nodes(window)]
    assert "The printer did not answer. Print later." in names
    assert "Put this notice away" in names


def test_a_notice_offers_its_way_on_only_where_there_is_one(qtbot: QtBot, stage: Stage) -> None:
    bar = NoticeBar()
    stage(bar)
    bar.tell("Saved.")
    plain = bar._act.isVisible()

    bar.tell("The printer did not answer.", action="Try again")

    with qtbot.waitSignal(bar.acted):
        QTest.mouseClick(bar._act, Qt.MouseButton.LeftButton)
    assert not plain


def test_a_notice_is_put_away(qtbot: QtBot, stage: Stage) -> None:
    bar = NoticeBar()
    stage(bar)
    bar.tell("Saved.")

    with qtbot.waitSignal(bar.dismissed):
        QTest.mouseClick(bar._away, Qt.MouseButton.LeftButton)

    assert not bar.isVisible()


def test_quick_work_shows_no_progress(qtbot: QtBot, stage: Stage) -> None:
    busy = Busy()
    stage(busy)

    busy.begin("Making your key")
    at_once = busy.isVisible()
    busy.end()

    assert not at_once
    assert not busy._timer.isActive()
    busy.begin("Making your key")
    qtbot.waitUntil(busy.isVisible)


def test_progress_says_how_far_it_is(stage: Stage) -> None:
    busy = Busy()
    window = stage(busy)
    busy.begin("Printing", steps=5)
    busy._appear()

    busy.advance(2)

    values = {node.name: node.value for node in tree.nodes(window)}
    assert values["Printing"] == "2"
    assert busy._bar.maximum() == 5


def test_what_is_under_way_is_said_on_a_line_that_shows_whole(stage: Stage) -> None:
    busy = Busy()
    stage(busy, size=(640, 60))

    busy.begin("Making a practice for you to try. Nothing of it is kept.")
    busy._appear()
    breathe()

    words = busy._words
    assert words.height() >= words.heightForWidth(words.width())
    assert words.heightForWidth(words.width()) < 2 * words.fontMetrics().lineSpacing()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_with_enter_as_with_space(
    qtbot: QtBot, stage: Stage, key: Qt.Key
) -> None:
    button = Button("Back")
    stage(button)
    button.setFocus()

    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, key)


def test_a_button_the_keyboard_came_to_wears_one_ring(stage: Stage) -> None:
    button = Button("Back")
    window = stage(Button("Other"), button)
    button.setFocus()
    plain = button.grab().toImage()

    window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)

    assert button.hasFocus()
    assert button.grab().toImage() == plain


def test_the_rail_tells_number_name_and_standing(stage: Stage) -> None:
    rail = Rail()
    window = stage(rail)

    rail.show_stops(STOPS)

    names = {node.name for node in tree.nodes(window)}
    assert "Step 2 of 4: What stays between us, you are here" in names
    assert "Step 3 of 4: One hope, come back to it" in names


def test_a_step_is_chosen_by_mouse_and_by_keyboard(stage: Stage) -> None:
    rail = Rail()
    stage(rail)
    rail.show_stops(STOPS)
    told: list[str] = []
    rail.chosen.connect(told.append)
    place = rail.visualItemRect(rail.item(2)).center()

    QTest.mouseClick(rail.viewport(), Qt.MouseButton.LeftButton, pos=place)
    QTest.keyClick(rail, Qt.Key.Key_Down)
    QTest.keyClick(rail, Qt.Key.Key_Return)

    assert told == ["hope", "sign"]


def test_a_narrow_rail_shows_numbers_and_hints_names(stage: Stage) -> None:
    rail = Rail()
    stage(rail)
    rail.show_stops(STOPS)
    wide = rail.width()

    rail.set_narrow(True)

    assert rail.width() < wide / 2
    assert rail.item(1).toolTip() == "What stays between us: you are here"


def test_search_tells_of_every_letter(stage: Stage) -> None:
    field = SearchField("Search clients")
    stage(field)
    told: list[str] = []
    field.sought.connect(told.append)

    QTest.keyClicks(field, "ha ")
    QTest.keyClick(field, Qt.Key.Key_Escape)

    assert told == ["h", "ha", "ha", ""]


def test_down_leaves_the_search_for_the_results(qtbot: QtBot, stage: Stage) -> None:
    field = SearchField("Search clients")
    stage(field)

    with qtbot.waitSignal(field.left_downwards):
        QTest.keyClick(field, Qt.Key.Key_Down)


def test_an_empty_page_says_what_to_do(qtbot: QtBot, stage: Stage) -> None:
    empty = EmptyState("No clients yet", "Start with a rehearsed session.", action="Try it")
    stage(empty)
    button = empty.findChild(Button)
    assert button is not None

    with qtbot.waitSignal(empty.acted):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("words", ["Back", ""])
def test_a_button_says_its_name_with_words_or_without(stage: Stage, words: str) -> None:
    button = Button(words, picture="arrow-left", name="Back to the list" if not words else "")
    stage(button)

    assert tree.nodes(button)[0].name == (words or "Back to the list")


def test_icons_follow_the_text_size(stage: Stage, look: Look) -> None:
    button = Button("Continue", kind=PRIMARY, picture="arrow-right", trailing=True)
    stage(button)
    before = button.iconSize().width()

    look.set_scale(2.0)

    assert button.iconSize().width() > 1.7 * before
