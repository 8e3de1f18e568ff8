"""Topics, papers and blanks of her own, added and arranged in the window."""

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from desktop.domain.own_words import tidied
from desktop.packs.own_papers import on_paper, papers
from desktop.packs.own_whom import concerned
from desktop.ui.practice.editor.arranging import ArrangeForm
from desktop.ui.practice.editor.lines import Standing
from desktop.ui.practice.editor.new_blank import NewBlankForm
from desktop.ui.practice.editor.new_clause import NewClauseForm
from desktop.ui.practice.editor.new_topic import NewTopicForm
from desktop.ui.practice.editor.own_form import OwnForm
from desktop.ui.practice.editor.page import WordingEditorPage
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.text import Note
from tests.ui.furnished import wait_for
from tests.ui.practice.test_editor import editor, found, shown

__all__ = ["editor"]
STEP = "step.together"
OPENING = "Bikes stand in the yard."


@pytest.fixture
def together(editor: WordingEditorPage) -> WordingEditorPage:
    """The editor at the part about being together, with a topic of her own in it."""
    editor.part_wanted.emit(STEP)
    found(editor, Button, f"topic.{STEP}").click()
    form = only(editor, NewTopicForm)
    fill(form, "title", "Bikes")
    assert not form.done.isEnabled()
    fill(form, "opening", OPENING)
    form.done.click()
    return editor


def only(page: WordingEditorPage, kind: type[QWidget]) -> OwnForm:
    """Return the one form of its kind that shows."""
    assert page.shown_part is not None
    form = page.shown_part.findChildren(kind)[-1]
    assert isinstance(form, OwnForm)
    return form


def fill(form: QWidget, name: str, words: str) -> None:
    """Type *words* into the fields called *name*, in each language."""
    for field in form.findChildren(QWidget):
        if not field.objectName().startswith(f"{name}."):
            continue
        if isinstance(field, QLineEdit):
            field.setText(words)
        elif isinstance(field, QPlainTextEdit):
            field.setPlainText(words)


def choose(form: QWidget, name: str, key: str) -> None:
    """Choose the option *key* of the field *name*."""
    field = found(form, QComboBox, name)
    field.setCurrentIndex(field.findData(key))


def settled(page: WordingEditorPage) -> None:
    """Wait until the draft is kept, and makes a whole pack."""
    wait_for(lambda: page._state is not None and bool(page._state.changes))
    assert page._state is not None
    assert page._state.trouble == ""


def with_clause(page: WordingEditorPage, text: str) -> None:
    found(page, Button, "add.own.topic1").click()
    assert page.shown_part is not None
    form = page.shown_part.findChildren(NewClauseForm)[-1]
    fill(form, "title", "In the yard")
    fill(form, "text", text)
    found(form, Button, "add").click()


def test_a_topic_of_her_own_shows_at_once_with_ways_of_its_own(
    together: WordingEditorPage,
) -> None:
    line = shown(together, "own.topic1")

    assert line.line.is_group
    assert line.line.standing is Standing.OWN
    assert OPENING in {one for text in line.line.texts for one in text.texts.values()}
    assert found(together, Button, "arrange.own.topic1").isEnabled()
    settled(together)


def test_a_clause_runs_on_over_lines_and_uses_a_blank_of_her_own(
    together: WordingEditorPage,
) -> None:
    found(together, Button, "blank.own.topic1").click()
    form = only(together, NewBlankForm)
    fill(form, "title", "Price of a lock")
    choose(form, "kind", "money")
    found(form, QLineEdit, "proposal").setText("no sum")
    assert not form.done.isEnabled()
    found(form, QLineEdit, "proposal").setText("12.50")
    form.done.click()

    with_clause(together, "Lock it.\n\n- a lock is {own.1}\n- a chain is free")

    line = next(one for one in together._lines() if one.line.inside == "own.topic1")
    text = line.line.texts[0].texts["en"]
    assert text == tidied("Lock it.\n\n- a lock is {own.1}\n- a chain is free", "en")
    assert together._shown("en", text).count("\n") >= 2
    assert "$12.50" in together._shown("en", text)
    assert "[price of a lock]" in together._names["en"].named(text)
    settled(together)


def test_a_topic_is_printed_on_a_paper_of_its_own_for_some_clients_only(
    together: WordingEditorPage,
) -> None:
    with_clause(together, "Lock it.")
    found(together, Button, "arrange.own.topic1").click()
    form = only(together, ArrangeForm)
    choose(form, "whom.own.topic1", "under_18")
    choose(form, "whom.own.1", "in_person")
    choose(form, "paper", "new")
    assert not form.done.isEnabled()
    fill(form, "paper_title", "About bikes")
    form.done.click()

    settled(together)
    assert together._state is not None
    layer = together._state.draft.layer
    assert [concerned(layer, one) for one in ("own.topic1", "own.1")] == ["under_18", "in_person"]
    assert on_paper(layer, papers(layer)[0]) == ("own.topic1",)
    together.undo()
    assert papers(together._state.draft.layer) == ()


def test_a_shipped_topic_is_left_out_whole_and_brought_back_whole(
    editor: WordingEditorPage,
) -> None:
    editor.part_wanted.emit(STEP)
    found(editor, Button, "arrange.group.respect").click()
    form = only(editor, ArrangeForm)

    found(form, Button, "leave_topic_out").click()
    settled(editor)

    assert shown(editor, "group.respect").line.standing is Standing.LEFT_OUT
    found(shown(editor, "group.respect"), Button, "back").click()
    assert editor._state is not None
    assert editor._state.draft.layer.leave_out == ()


def test_before_a_topic_is_left_out_it_names_who_needs_what_stands_in_it(
    editor: WordingEditorPage,
) -> None:
    editor.part_wanted.emit("step.time")
    found(editor, Button, "arrange.group.fee").click()
    form = only(editor, ArrangeForm)

    assert any("is not asked any more" in note.text() for note in form.findChildren(Note))


def test_a_clause_moves_to_another_topic(editor: WordingEditorPage) -> None:
    editor.part_wanted.emit(STEP)
    found(editor, Button, "arrange.group.respect").click()
    form = only(editor, ArrangeForm)
    choose(form, "place.behaviour.damage", "group.room")
    form.done.click()

    settled(editor)
    assert shown(editor, "behaviour.damage").line.inside == "group.room"
