import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from desktop.domain.journal import Value
from desktop.domain.pack import Item, Words
from desktop.ui.practice.blank import Blank, ProfileEditor
from desktop.ui.practice.editors import editor_for
from desktop.ui.practice.field import ProfileField
from desktop.ui.theme.look import Look
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.choice import Choice, Tick
from tests.ui.conftest import Stage

WORDS = Words(
    title="Notice",
    question="How much notice?",
    options={"a": "every week", "b": "every other week"},
    rows={"booking": "booking"},
    value={"other": "{n} hours"},
)


def _blank(kind: str, **more: object) -> Blank:
    item = Item(key="time.notice", kind=kind, **more)  # type: ignore[arg-type]
    return Blank(item=item, words=WORDS, currency="USD", today="2026-12-02")


@pytest.fixture(autouse=True)
def american(look: Look) -> object:
    """American formats, put back after the test."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield look
    QLocale.setDefault(before)


def test_the_keyboard_comes_to_the_option_that_is_chosen(stage: Stage) -> None:
    editor = editor_for(_blank("choice", options=("a", "b")))
    stage(editor)
    editor.show_value("b")

    editor.setFocus()

    second = editor.findChild(Choice, "b")
    assert second is not None
    assert second.hasFocus()


VALUES: list[tuple[Blank, Value]] = [
    (_blank("text"), "Ana Luna, LMFT"),
    (_blank("choice", options=("a", "b")), "b"),
    (_blank("choice", options=("a", "b"), several=True), ("a", "b")),
    (_blank("yes_no"), True),
    (_blank("yes_no"), False),
    (_blank("number", low=0, high=168), 24),
    (_blank("duration"), 50),
    (_blank("money"), "160.00"),
    (_blank("money"), "1250.50"),
    (_blank("time"), "16:05"),
    (_blank("date"), "2026-11-30"),
    (_blank("grid", rows=("booking",), options=("a", "b")), {"booking": ("b",)}),
]


@pytest.mark.parametrize(("blank", "value"), VALUES)
def test_what_is_shown_is_held(stage: Stage, blank: Blank, value: Value) -> None:
    editor = editor_for(blank)
    stage(editor)

    editor.show_value(value)

    assert editor.held() == value
    assert editor.objection() == ""


@pytest.mark.parametrize("blank", [blank for blank, _ in VALUES])
def test_an_untouched_editor_holds_nothing(stage: Stage, blank: Blank) -> None:
    editor = editor_for(blank)
    stage(editor)

    assert editor.held() == ""
    assert editor.objection() == ""


@pytest.mark.parametrize(
    ("blank", "typed", "held"),
    [
        (_blank("money"), "$160", "160.00"),
        (_blank("money"), "1,250.5", "1250.50"),
        (_blank("time"), "4:05 PM", "16:05"),
        (_blank("time"), "16:05", "16:05"),
        (_blank("time"), "9 am", "09:00"),
        (_blank("number"), "24", 24),
        (_blank("date"), "11/30/2026", "2026-11-30"),
        (_blank("date"), "2026-11-30", "2026-11-30"),
    ],
)
def test_things_are_read_as_people_write_them(
    stage: Stage, blank: Blank, typed: str, held: Value
) -> None:
    editor = editor_for(blank)
    stage(editor)

    _type(editor, typed)

    assert editor.held() == held


@pytest.mark.parametrize(
    ("blank", "typed"),
    [
        (_blank("money"), "a lot"),
        (_blank("money"), "-5"),
        (_blank("number", low=0, high=168), "500"),
        (_blank("number"), "2.5"),
        (_blank("time"), "noon"),
        (_blank("date"), "next week"),
    ],
)
def test_what_cannot_be_read_is_said_and_never_guessed(
    stage: Stage, blank: Blank, typed: str
) -> None:
    editor = editor_for(blank)
    stage(editor)

    _type(editor, typed)

    assert editor.held() == ""
    assert editor.objection()


def _type(editor: ProfileEditor, words: str) -> None:
    line = editor.findChild(QLineEdit)
    assert line is not None
    line.setFocus()
    QTest.keyClicks(line, words)


def test_words_stand_on_one_line_however_they_were_pasted(stage: Stage) -> None:
    editor = editor_for(_blank("text"))
    stage(editor)
    text = editor.findChild(QPlainTextEdit)
    assert text is not None

    text.setPlainText("100 Example Street\n\n  Sacramento ")

    assert editor.held() == "100 Example Street Sacramento"


def test_a_field_of_words_grows_with_them(stage: Stage) -> None:
    editor = editor_for(_blank("text"))
    stage(editor, size=(500, 500))
    text = editor.findChild(QPlainTextEdit)
    assert text is not None
    before = text.sizeHint().height()

    text.setPlainText("a long word about how one works " * 8)

    assert text.sizeHint().height() > 2 * before - text.fontMetrics().lineSpacing()


def test_a_blank_can_be_marked_as_not_applying(qtbot: QtBot, stage: Stage) -> None:
    field = ProfileField(_blank("text", required=True), "")
    stage(field)
    assert "Needed before" in field._state.text()

    with qtbot.waitSignal(field.settled) as settled:
        QTest.mouseClick(field._void, Qt.MouseButton.LeftButton)

    assert settled.args == ["time.notice", None]
    assert not field._editor.isEnabled()
    assert "left out" in field._state.text()


def test_the_name_of_the_practice_always_applies(stage: Stage) -> None:
    item = Item(key="practice.name", kind="text", required=True)
    field = ProfileField(Blank(item, WORDS, "USD", "2026-12-02"), "")
    stage(field)

    assert not [button for button in field.findChildren(Button) if button.isVisible()]


def test_an_answer_that_decides_a_duty_is_not_waved_away(stage: Stage) -> None:
    item = Item(key="practice.warn_rule", kind="choice", options=("a", "b"), required=True)
    field = ProfileField(Blank(item, WORDS, "USD", "2026-12-02", decides=True), "")
    stage(field)

    assert not field._void.isVisible()
    assert "Needed" in field._state.text()


def test_a_proposal_of_the_pack_is_shown_as_one(stage: Stage) -> None:
    field = ProfileField(_blank("number"), "", proposal=24)
    stage(field)

    assert field._editor.held() == 24
    assert "Suggested" in field._state.text()


def test_choices_and_ticks_say_what_they_are_about(stage: Stage) -> None:
    choice = editor_for(_blank("choice", options=("a", "b")))
    several = editor_for(_blank("checklist", options=("a",)))
    stage(choice, several)

    for kind, editor in ((Choice, choice), (Tick, several)):
        part = editor.findChild(kind)
        assert part is not None
        assert part.accessibleDescription() == "How much notice?"
        assert part.text() == "Every week"
