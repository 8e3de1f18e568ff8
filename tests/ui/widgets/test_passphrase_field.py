import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.passphrase_field import PassphraseField
from tests.ui import tree
from tests.ui.conftest import Stage

WORDS = "copper lantern Sunday"


def field_with(stage: Stage, words: str) -> PassphraseField:
    """Return a shown field with *words* typed into it."""
    field = PassphraseField("Passphrase")
    stage(field)
    QTest.keyClicks(field._edit, words)
    return field


def test_what_is_typed_is_what_is_given(stage: Stage) -> None:
    assert field_with(stage, WORDS).passphrase() == WORDS


def test_dots_are_shown_until_the_eye_is_pressed(stage: Stage) -> None:
    field = field_with(stage, WORDS)
    hidden = field._edit.displayText()

    QTest.mouseClick(field._eye, Qt.MouseButton.LeftButton)

    assert WORDS not in hidden
    assert field._edit.displayText() == WORDS
    assert field._eye.accessibleName() == "Hide the passphrase"


def test_assistive_software_never_hears_the_words(stage: Stage) -> None:
    field = field_with(stage, WORDS)

    hidden = tree.nodes(field)
    field._eye.setChecked(True)
    shown = tree.nodes(field)

    for node in (*hidden, *shown):
        assert WORDS not in f"{node.name} {node.description} {node.value}"
    assert "Passphrase" in {node.name for node in shown if node.focusable}


@pytest.mark.parametrize(
    ("letter", "shift", "hinted"),
    [
        ("A", True, False),
        ("a", False, False),
        ("A", False, True),
        ("a", True, True),
        ("1", True, False),
    ],
)
def test_capitals_without_shift_hint_at_caps_lock(
    stage: Stage,
    letter: str,
    shift: bool,  # noqa: FBT001 - a row of the table
    hinted: bool,  # noqa: FBT001 - the same
) -> None:
    field = field_with(stage, "")
    modifiers = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier

    pressed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, modifiers, letter)
    QApplication.sendEvent(field._edit, pressed)

    assert field._caps.isVisible() is hinted
    assert field.passphrase() == letter


def test_enter_goes_on(qtbot: QtBot, stage: Stage) -> None:
    field = field_with(stage, WORDS)

    with qtbot.waitSignal(field.entered):
        QTest.keyClick(field._edit, Qt.Key.Key_Return)


def test_cleared_it_holds_nothing_and_shows_dots_again(stage: Stage) -> None:
    field = field_with(stage, WORDS)
    field._eye.setChecked(True)

    field.clear()

    assert field.passphrase() == ""
    assert field._edit.echoMode() == QLineEdit.EchoMode.Password
