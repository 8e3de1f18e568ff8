import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from desktop.ui.widgets.choice import Choice, Tick
from tests.ui import tree
from tests.ui.conftest import Stage

LONG = "Some of my sessions are by telephone or video, and I share a practice with two others"


@pytest.mark.usefixtures("look")
def test_words_wrap_instead_of_running_out_of_the_frame() -> None:
    choice = Choice(LONG)

    assert choice.heightForWidth(200) > 2 * choice.heightForWidth(1200) - 30
    assert choice.heightForWidth(200) > choice.heightForWidth(400)


def test_a_choice_stays_a_radio_button_to_a_screen_reader(stage: Stage) -> None:
    holder = stage(Choice("Yes"), Tick("Remind me"))

    roles = {node.role: node for node in tree.nodes(holder)}

    assert roles[QAccessible.Role.RadioButton].name == "Yes"
    assert roles[QAccessible.Role.CheckBox].name == "Remind me"
    assert not roles[QAccessible.Role.RadioButton].checked


def test_pressing_anywhere_in_the_frame_chooses(stage: Stage) -> None:
    choice = Choice("Yes")
    stage(choice, size=(600, 200))

    QTest.mouseClick(choice, Qt.MouseButton.LeftButton, pos=QPoint(choice.width() - 4, 4))

    assert choice.isChecked()


def test_a_tick_is_set_and_taken_back_by_the_space_bar(stage: Stage) -> None:
    tick = Tick("Remind me", framed=True)
    stage(tick)

    QTest.keyClick(tick, Qt.Key.Key_Space)
    once = tick.isChecked()
    QTest.keyClick(tick, Qt.Key.Key_Space)

    assert (once, tick.isChecked()) == (True, False)


def test_what_is_chosen_looks_chosen(stage: Stage) -> None:
    choice = Choice("Yes")
    stage(choice)
    before = choice.grab().toImage()

    choice.setChecked(True)

    assert choice.grab().toImage() != before
