from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.ui.widgets.button import Button
from desktop.ui.widgets.peek import PEEK_KEY, Peek
from tests.ui import tree
from tests.ui.conftest import Stage

CUE = "Pause here. Ask: how is it to hear that?"


def test_a_cue_is_folded_away_and_no_reader_finds_it(stage: Stage) -> None:
    peek = Peek([CUE])
    window = stage(peek)

    assert not peek.is_open
    assert CUE not in {node.name for node in tree.nodes(window)}


def test_holding_the_key_shows_it_and_letting_go_hides_it(stage: Stage) -> None:
    peek = Peek([CUE])
    window = stage(peek)

    QTest.keyPress(window, PEEK_KEY)
    held = peek.is_open
    QTest.keyRelease(window, PEEK_KEY)

    assert (held, peek.is_open) == (True, False)


def test_unfolded_it_stays_until_it_is_folded(stage: Stage) -> None:
    peek = Peek([CUE])
    window = stage(peek)
    button = peek.findChild(Button)
    assert button is not None

    QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    assert CUE in {node.name for node in tree.nodes(window)}
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not peek.is_open


def test_leaving_the_window_folds_it(stage: Stage) -> None:
    peek = Peek([CUE])
    window = stage(peek)
    peek._button.setChecked(True)

    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowDeactivate))

    assert not peek.is_open


def test_another_cue_comes_folded(stage: Stage) -> None:
    peek = Peek([CUE])
    stage(peek)
    peek._button.setChecked(True)

    peek.set_cues(["Another."])

    assert not peek.is_open


def test_no_cue_takes_no_room(stage: Stage) -> None:
    peek = Peek([CUE])
    stage(peek)

    peek.set_cues([])

    assert not peek.isVisible()
