"""A consent and a notice of her own, made in the window in plain questions, by keyboard alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.packs.own_forms import NO_IS_FINE
from desktop.ui.practice.editor.lines import Standing
from desktop.ui.practice.editor.new_clause import NewClauseForm
from desktop.ui.practice.editor.new_consent import NewConsentForm
from desktop.ui.practice.editor.new_notice import NewNoticeForm
from desktop.ui.practice.editor.own_form import OwnForm
from desktop.ui.practice.editor.page import WordingEditorPage
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.choice import Tick
from tests.ui.furnished import wait_for
from tests.ui.practice.test_editor import editor, found, shown
from tests.ui.practice.test_editor_topics import choose, fill, only, settled

__all__ = ["editor"]
CONSENTS, NOTICES = "step.consents", "step.notices"


def at(page: WordingEditorPage, part: str, way: str) -> Button:
    """Return the way called *way* in the part *part*, with the keyboard on it."""
    page.part_wanted.emit(part)
    button = found(page, Button, way)
    button.setFocus()
    return button


def opened(page: WordingEditorPage, kind: type[QWidget]) -> OwnForm:
    """Return the form of this kind once it shows, and Tab can go through it."""
    form = only(page, kind)
    wait_for(form.done.isVisible)
    return form


def tab_to(qtbot: QtBot, form: QWidget, name: str) -> QWidget:
    """Go on with Tab until the keyboard is on the field *name* of *form*."""
    for _ in range(60):
        here = QApplication.focusWidget()
        assert here is not None
        inside: QWidget | None = here
        while inside is not None and inside is not form:
            if inside.objectName() == name:
                return here
            inside = inside.parentWidget()
        qtbot.keyClick(here, Qt.Key.Key_Tab)  # type: ignore[no-untyped-call]
    raise AssertionError(name)


def type_into(qtbot: QtBot, form: QWidget, **words: str) -> None:
    """Tab to each field, in order, and type; names have a dot where there is an underscore."""
    for name, text in words.items():
        field = tab_to(qtbot, form, name.replace("_", "."))
        qtbot.keyClicks(field, text)  # type: ignore[no-untyped-call]


def test_a_consent_is_made_by_keyboard_and_stands_among_the_others(
    editor: WordingEditorPage, qtbot: QtBot
) -> None:
    qtbot.keyClick(at(editor, CONSENTS, "consent"), Qt.Key.Key_Space)  # type: ignore[no-untyped-call]
    form = opened(editor, NewConsentForm)
    assert found(form, QPlainTextEdit, "choice.en").toPlainText() == NO_IS_FINE["en"]
    assert not form.done.isEnabled()

    type_into(qtbot, form, title_en="Dog in the room", title_es="Perra en la sala")
    type_into(qtbot, form, question_en="May my dog be here?", question_es="Puede estar mi perra?")
    type_into(qtbot, form, purpose_en="She sleeps in her bed.", purpose_es="Duerme en su cama.")
    assert form.done.isEnabled()
    qtbot.keyClick(tab_to(qtbot, form, "add"), Qt.Key.Key_Space)  # type: ignore[no-untyped-call]

    line = shown(editor, "own.consent1")
    assert line.line.standing is Standing.OWN
    assert found(line, Button, "change").hasFocus()
    text = line.line.texts[0].texts
    assert text["en"] == f"She sleeps in her bed.\n\n{NO_IS_FINE['en']}"
    assert text["es"].startswith("Duerme")
    settled(editor)
    editor.undo()
    assert editor._state is not None
    assert editor._state.draft.layer.is_empty


def test_a_consent_needs_to_say_that_no_is_fine(editor: WordingEditorPage) -> None:
    at(editor, CONSENTS, "consent").click()
    form = opened(editor, NewConsentForm)
    for name in ("title", "question", "purpose"):
        fill(form, name, "Some words")
    assert form.done.isEnabled()

    fill(form, "choice", "")

    assert not form.done.isEnabled()


def test_a_notice_is_made_by_keyboard_with_its_law_its_day_and_its_receipt(
    editor: WordingEditorPage, qtbot: QtBot
) -> None:
    qtbot.keyClick(at(editor, NOTICES, "notice"), Qt.Key.Key_Space)  # type: ignore[no-untyped-call]
    form = opened(editor, NewNoticeForm)
    type_into(qtbot, form, title_en="The board", title_es="El colegio")
    type_into(qtbot, form, text_en="The board answers.", text_es="El colegio responde.")
    assert not form.done.isEnabled()
    type_into(qtbot, form, law="Code 4")
    assert form.done.isEnabled()
    assert found(form, QSpinBox, "days").isHidden()
    due = tab_to(qtbot, form, "due")
    qtbot.keyClick(due, Qt.Key.Key_End)  # type: ignore[no-untyped-call]
    assert not found(form, QSpinBox, "days").isHidden()
    qtbot.keyClick(tab_to(qtbot, form, "receipt"), Qt.Key.Key_Space)  # type: ignore[no-untyped-call]
    qtbot.keyClick(tab_to(qtbot, form, "add"), Qt.Key.Key_Space)  # type: ignore[no-untyped-call]

    line = shown(editor, "own.notice1")
    assert line.line.texts[0].source == "Code 4"
    settled(editor)
    assert editor._state is not None
    table = editor._state.draft.layer.files.items["own.notice1"]
    assert table["due"] == [{"ahead": 3, "within": 3}, {"since": "session"}]
    assert "paper" not in table


@pytest.mark.parametrize(("kind", "form"), [("consent", NewConsentForm), ("notice", NewNoticeForm)])
def test_who_began_a_clause_is_led_to_the_form_of_what_it_is(
    editor: WordingEditorPage, kind: str, form: type[QWidget]
) -> None:
    editor.part_wanted.emit("step.together")
    found(editor, Button, "add.group.respect").click()

    found(only(editor, NewClauseForm), Button, f"kind.{kind}").click()

    asked = only(editor, form)
    for name in ("title", "question", "purpose", "text"):
        fill(asked, name, "Some words")
    if kind == "notice":
        found(asked, QLineEdit, "law").setText("Code 4")
        choose(asked, "whom", "under_18")
        assert found(asked, Tick, "receipt").isChecked()
    assert found(asked, QComboBox, "whom").count() > 5
    asked.done.click()
    assert shown(editor, f"own.{kind}1").line.standing is Standing.OWN
    settled(editor)


def test_escape_adds_nothing(editor: WordingEditorPage, qtbot: QtBot) -> None:
    at(editor, CONSENTS, "consent").click()
    form = opened(editor, NewConsentForm)

    qtbot.keyClick(form, Qt.Key.Key_Escape)  # type: ignore[no-untyped-call]

    assert editor._state is not None
    assert editor._state.draft.layer.is_empty
    assert found(editor, Button, "consent").isVisible()
