"""What the client will see, beside the sentence while it is written."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.packs.own_edits import Place
from desktop.ui.practice.editor.page import WordingEditorPage
from desktop.ui.practice.editor.preview import EditorPreview
from desktop.ui.practice.editor.preview_sheet import Shown
from desktop.ui.practice.wording import WordingPage
from desktop.ui.tongue import Wanted
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.tab_order import tab_stops
from tests.ui.furnished import Rooms, wait_for

WIDE, SMALL = (1366, 768), (900, 600)
FEE, YOUNG = "fee.amount", "special.under_18"
HERS = "A session costs [the fee], and nobody is turned away for it."
READ = "A session costs $160, and nobody is turned away for it."


@pytest.fixture
def editor(rooms: Rooms) -> WordingEditorPage:
    """The editor of a practice that has changed nothing, in a wide window."""
    rooms.window.resize(*WIDE)
    rooms.unlock()
    rooms.places.words.read()
    wait_for(lambda: rooms.at(WordingPage).findChild(Button, "change_wording") is not None)
    change = rooms.at(WordingPage).findChild(Button, "change_wording")
    assert change is not None
    change.click()
    page = rooms.at(WordingEditorPage)
    wait_for(lambda: page.shown_part is not None)
    return page


def opened(page: WordingEditorPage, step: str, key: str, language: str = "en") -> QPlainTextEdit:
    """Open the sentence *key*, and return its field in *language* with the keyboard in it."""
    page.part_wanted.emit(step)
    line = page.line(key)
    assert line is not None
    line.open()
    editors: dict[Place, QPlainTextEdit] = next(
        form.editors for form in (line, *line.findChildren(QWidget)) if hasattr(form, "editors")
    )
    field = next(one for place, one in editors.items() if place.language == language)
    field.setFocus()
    return field


def words(preview: EditorPreview) -> str:
    """Return the words of what shows once all that was typed has been looked at."""
    wait_for(lambda: preview.is_still)
    return " ".join(preview.pane.sheet.accessibleDescription().split())


def turned(preview: EditorPreview, way: str) -> EditorPreview:
    """Look at the *way* ``screen`` or ``paper``."""
    button = preview.pane.findChild(Button, f"way.{way}")
    assert button is not None
    button.click()
    return preview


def stands_there(preview: EditorPreview) -> bool:
    """Say whether there is a preview; it may be another one by now."""
    return preview.pane.isVisible()


def test_the_card_and_the_page_follow_what_is_typed(editor: WordingEditorPage) -> None:
    preview = editor.preview
    field = opened(editor, "step.time", FEE)
    assert "A session costs $160. You pay" in words(preview)

    field.setPlainText(HERS)

    assert READ in words(preview)
    assert READ in words(turned(preview, "paper"))
    assert preview.pane.said == preview.pane.whom == ""


def test_the_page_shows_the_words_marked_and_stays_where_people_scrolled(
    editor: WordingEditorPage,
) -> None:
    preview = turned(editor.preview, "paper")
    field = opened(editor, "step.time", FEE)
    field.setPlainText(HERS)
    assert READ in words(preview)
    sheet, bar = preview.pane.sheet, preview.pane.sheet.verticalScrollBar()
    mark = min(mark.top() for one in sheet.shown for mark in one.marks)
    assert bar.value() <= mark <= bar.value() + sheet.viewport().height()

    bar.setValue(bar.value() - 30)
    there = bar.value()
    field.insertPlainText("Truly. ")

    assert "Truly." in words(preview)
    assert bar.value() == there


def test_what_cannot_be_set_yet_is_said_and_the_last_picture_stays(
    editor: WordingEditorPage,
) -> None:
    preview = editor.preview
    field = opened(editor, "step.time", FEE)
    field.setPlainText(HERS)
    assert READ in words(preview)

    for typed, said in (
        ("It costs [the fe", "not finished yet"),
        ("It costs \U000130c0", "letter"),
    ):
        field.setPlainText(typed)
        assert READ in words(preview)
        assert said in preview.pane.said

    field.setPlainText("It costs [the fee].")
    assert "It costs $160." in words(preview)
    assert preview.pane.said == ""


def test_what_is_not_translated_never_shows_another_languages_words(
    editor: WordingEditorPage,
) -> None:
    preview = editor.preview
    opened(editor, "step.time", FEE).setPlainText(HERS)
    assert READ in words(preview)
    field = opened(editor, "step.time", FEE, "es")
    assert "Una sesión cuesta $160." in words(preview)

    field.setPlainText("")

    assert words(preview) == ""
    assert not preview.pane.sheet.shown
    assert "Not translated yet: in Español" in preview.pane.said


def test_a_sentence_for_the_young_says_for_whom_it_is(editor: WordingEditorPage) -> None:
    opened(editor, "step.privacy", YOUNG)

    assert "From age 12 you can say yes" in words(editor.preview)
    assert editor.preview.pane.whom == "As it reads where “Adult” is “no”."


def test_the_last_key_wins_and_nothing_is_empty_meanwhile(
    editor: WordingEditorPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    preview = editor.preview
    field = opened(editor, "step.time", FEE)
    words(preview)
    seen: list[bool] = []
    sheet = preview.pane.sheet
    show = sheet.show_pictures

    def show_noted(pictures: Sequence[Shown], *, find: bool) -> None:
        seen.append(True)
        show(pictures, find=find)

    monkeypatch.setattr(sheet, "clear", lambda: seen.append(False))
    monkeypatch.setattr(sheet, "show_pictures", show_noted)

    for number in range(6):
        field.setPlainText(f"{HERS} {number}")
        preview.paused.emit()
        preview._look()

    assert f"{READ} 5" in words(preview)
    assert 0 < len(seen) <= 3
    assert all(seen)


def test_in_a_small_window_it_stands_under_the_field_and_outlives_the_form(
    editor: WordingEditorPage, rooms: Rooms, qtbot: QtBot
) -> None:
    rooms.window.resize(*SMALL)
    preview = editor.preview
    wait_for(lambda: not stands_there(preview))
    field = opened(editor, "step.time", FEE)
    wait_for(lambda: stands_there(preview))
    assert preview.pane.parentWidget() is field.parentWidget()
    field.setPlainText(HERS)
    assert READ in words(preview)

    qtbot.keyClick(field, Qt.Key.Key_Escape)  # type: ignore[no-untyped-call]
    wait_for(lambda: not stands_there(preview))
    opened(editor, "step.time", FEE).setPlainText(HERS)

    wait_for(lambda: stands_there(preview))
    assert READ in words(preview)


def test_every_part_has_a_name_and_is_reached_by_tab_in_every_language(
    editor: WordingEditorPage, rooms: Rooms
) -> None:
    preview = turned(editor.preview, "paper")
    opened(editor, "step.time", FEE).setPlainText(HERS)
    assert READ in words(preview)

    rooms.program.tongue.choose(Wanted.SPANISH)

    ways = [preview.pane.findChild(Button, f"way.{way}") for way in ("screen", "paper")]
    wait_for(lambda: _names(ways) == ["En la pantalla", "En papel"])
    stops = tab_stops(preview.pane)
    assert set(ways) & set(stops)  # of buttons of which one is chosen, arrows reach the others
    assert preview.pane.sheet in stops
    assert all(stop.accessibleName() for stop in stops)
    assert preview.pane.way == "paper"
    assert READ in words(preview)


def _names(buttons: Sequence[Button | None]) -> list[str]:
    return [button.accessibleName() for button in buttons if button is not None]
