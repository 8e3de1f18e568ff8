import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from desktop.ui.widgets.outcome_bar import Outcome, OutcomeBar
from tests.ui.conftest import Stage

OUTCOMES = (Outcome("agreed", "Agreed"), Outcome("changed", "Changed"), Outcome("later", "Later"))


def bar_on(stage: Stage) -> tuple[OutcomeBar, list[str]]:
    """A shown bar, and the outcomes it tells from now on."""
    bar = OutcomeBar(OUTCOMES, question="How does this sit with you?")
    stage(bar)
    told: list[str] = []
    bar.chosen.connect(told.append)
    return bar, told


def button(bar: OutcomeBar, key: str) -> QAbstractButton:
    found = bar.findChild(QAbstractButton, key)
    assert isinstance(found, QAbstractButton)
    return found


def test_what_a_screen_reader_toggles_is_chosen(stage: Stage) -> None:
    bar, told = bar_on(stage)

    button(bar, "changed").toggle()  # what Qt does for AT-SPI's "Toggle": no click

    assert told == ["changed"]


def test_a_press_is_told_once_and_told_again_when_pressed_again(stage: Stage) -> None:
    bar, told = bar_on(stage)

    QTest.keyClick(button(bar, "agreed"), Qt.Key.Key_Space)
    QTest.mouseClick(button(bar, "agreed"), Qt.MouseButton.LeftButton)

    assert told == ["agreed", "agreed"]


def test_what_the_program_shows_is_not_told(stage: Stage) -> None:
    bar, told = bar_on(stage)

    bar.show_outcome("later")
    bar.show_outcome("")

    assert told == []


@pytest.mark.parametrize("chosen", ["", "agreed"])
def test_arrows_walk_and_choose_nothing(stage: Stage, chosen: str) -> None:
    bar, told = bar_on(stage)
    bar.show_outcome(chosen)
    button(bar, "agreed").setFocus()

    QTest.keyClick(button(bar, "agreed"), Qt.Key.Key_Right)
    QTest.keyClick(button(bar, "changed"), Qt.Key.Key_Down)

    assert button(bar, "later").hasFocus()
    assert (told, bar.outcome()) == ([], chosen)
