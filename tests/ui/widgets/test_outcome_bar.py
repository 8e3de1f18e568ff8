import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.outcome_bar import Outcome, OutcomeBar, OutcomeButton
from tests.ui import tree
from tests.ui.conftest import Stage

OUTCOMES = (
    Outcome("agreed", "Agreed"),
    Outcome("changed", "Changed"),
    Outcome("not_yet", "Not yet"),
    Outcome("not_for_me", "Not for me"),
)


@pytest.fixture
def bar(stage: Stage) -> OutcomeBar:
    """A bar of four outcomes above a field, on the screen."""
    bar = OutcomeBar(OUTCOMES, question="Shall we hold it like this?")
    stage(bar, QLineEdit(), size=(900, 200))
    return bar


def test_nothing_is_chosen_beforehand(bar: OutcomeBar) -> None:
    assert bar.outcome() == ""
    assert not any(button.isChecked() for button in bar.findChildren(OutcomeButton))


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_the_number_keys_press_the_buttons(qtbot: QtBot, bar: OutcomeBar, number: int) -> None:
    with qtbot.waitSignal(bar.chosen) as told:
        QTest.keyClick(bar.window(), Qt.Key(Qt.Key.Key_0 + number))

    assert told.args == [OUTCOMES[number - 1].key]
    assert bar.outcome() == OUTCOMES[number - 1].key


def test_a_number_typed_into_a_field_chooses_nothing(bar: OutcomeBar) -> None:
    field = bar.window().findChild(QLineEdit)
    assert field is not None
    field.setFocus()

    QTest.keyClicks(field, "12")

    assert field.text() == "12"
    assert bar.outcome() == ""


def test_one_outcome_shuts_out_the_others(bar: OutcomeBar) -> None:
    for button in bar.findChildren(OutcomeButton):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    checked = [
        button.objectName() for button in bar.findChildren(OutcomeButton) if button.isChecked()
    ]

    assert checked == ["not_for_me"]


def test_pressing_the_same_again_tells_again_so_that_one_may_go_on(bar: OutcomeBar) -> None:
    told: list[str] = []
    bar.chosen.connect(told.append)
    first = bar.findChildren(OutcomeButton)[0]

    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)

    assert told == ["agreed", "agreed"]


def test_an_earlier_outcome_is_shown_without_a_word(bar: OutcomeBar) -> None:
    told: list[str] = []
    bar.chosen.connect(told.append)

    bar.show_outcome("changed")
    shown = bar.outcome()
    bar.show_outcome("")

    assert (shown, bar.outcome(), told) == ("changed", "", [])


def test_each_button_carries_the_question(bar: OutcomeBar) -> None:
    described = {node.name: node.description for node in tree.nodes(bar)}

    assert described["Not yet"] == "Shall we hold it like this?"


def test_a_narrow_bar_goes_on_in_the_next_line(bar: OutcomeBar) -> None:
    wide, narrow = bar.heightForWidth(1200), bar.heightForWidth(400)

    assert narrow >= 2 * wide
