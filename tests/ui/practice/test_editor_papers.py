"""The papers in the editor: their sections in order, sections of her own, some left out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListWidget

from desktop.packs.own_sections import paper_sections
from desktop.ui.practice.editor.lines import Standing
from desktop.ui.practice.editor.page import WordingEditorPage
from desktop.ui.practice.editor.preview_making import PAPER, SCREEN
from desktop.ui.practice.editor.section_form import SectionForm
from desktop.ui.practice.editor.section_leaving import SectionLeavingForm
from desktop.ui.widgets.button import Button
from tests.ui.furnished import wait_for
from tests.ui.practice.test_editor import editor, found, shown
from tests.ui.practice.test_editor_topics import settled

__all__ = ["editor"]
BOOKLET, AGREEMENT = "document.booklet", "document.agreement"
OWN = "own.part1"


@pytest.fixture
def booklet(editor: WordingEditorPage) -> WordingEditorPage:
    """The editor at the part of the booklet."""
    editor.part_wanted.emit(BOOKLET)
    return editor


def order(page: WordingEditorPage, document: str = BOOKLET) -> list[str]:
    """Return the sections of the paper that stand, as drafted."""
    assert page._state is not None
    draft = page._state.draft
    there = paper_sections(draft.layer, draft.shipped, document)
    return [one.key for one in there if not one.is_left_out]


def with_keys(page: WordingEditorPage, *ticked: str) -> None:
    """Add a section at the end of the booklet with the keyboard alone."""
    add = found(shown(page, BOOKLET), Button, "add_section")
    add.setFocus()
    QTest.keyClick(add, Qt.Key.Key_Space)
    form = page.findChild(SectionForm)
    assert form is not None
    for name, words in (("heading.en", "What it costs"), ("heading.es", "Lo que cuesta")):
        QTest.keyClicks(found(form, QLineEdit, name), words)
    assert not form.done.isEnabled()
    topics = found(form, QListWidget, "topics")
    rows = [topics.item(row) for row in range(topics.count())]
    for key in ticked:
        topics.setCurrentItem(next(o for o in rows if o.data(Qt.ItemDataRole.UserRole) == key))
        QTest.keyClick(topics, Qt.Key.Key_Space)
    assert form.done.isEnabled()
    QTest.keyClick(form.done, Qt.Key.Key_Space)
    QApplication.processEvents()


def test_every_paper_has_its_part_with_its_sections_in_order(booklet: WordingEditorPage) -> None:
    assert booklet._state is not None
    parts = {part.key: part for part in booklet._state.parts}
    lines = [one for one in parts[BOOKLET].lines if one.section and one.section.section]
    plan = booklet._state.draft.shipped.documents[BOOKLET]

    assert [one.key for one in lines] == [one.key for one in plan.sections]
    assert all(one.title and one.title != one.key for one in lines)
    assert AGREEMENT in parts


def test_a_section_of_her_own_is_added_with_the_keyboard_and_seen_on_its_page(
    booklet: WordingEditorPage,
) -> None:
    with_keys(booklet, "group.fee", "group.missed")

    line = shown(booklet, OWN)
    assert line.line.standing is Standing.OWN
    assert line.line.title == "What it costs"
    assert order(booklet)[-1] == OWN
    settled(booklet)
    preview = booklet.preview
    found(preview.pane, Button, f"way.{PAPER}").click()
    wait_for(lambda: any("What it costs" in one.words for one in preview.pane.sheet.shown))


def test_a_section_is_moved_undone_and_filled_anew(booklet: WordingEditorPage) -> None:
    with_keys(booklet, "group.fee")

    found(shown(booklet, OWN), Button, "up").click()
    assert order(booklet)[-2] == OWN
    booklet.undo()
    assert order(booklet)[-1] == OWN
    found(shown(booklet, OWN), Button, "holds").click()
    form = booklet.findChild(SectionForm)
    assert form is not None
    style = found(form, QComboBox, "style")
    style.setCurrentIndex(style.findData("plain"))
    form.done.click()
    section = shown(booklet, OWN).line.section
    assert section is not None
    assert section.section is not None
    assert section.section.style == "plain"
    settled(booklet)


def test_a_section_with_a_duty_names_it_and_asks_why_before_it_goes(
    booklet: WordingEditorPage,
) -> None:
    found(shown(booklet, "section.courts"), Button, "leave_out").click()
    form = shown(booklet, "section.courts").findChild(SectionLeavingForm)
    assert form is not None
    leave = found(form, Button, "leave_out_now")
    assert not leave.isEnabled()
    found(form, QLineEdit, "reason").setText("My lawyer has a paper for it.")
    leave.click()

    assert "section.courts" not in order(booklet)
    assert shown(booklet, "section.courts").line.standing is Standing.LEFT_OUT
    settled(booklet)
    found(shown(booklet, "section.courts"), Button, "back").click()
    assert "section.courts" in order(booklet)


def test_what_the_table_settled_otherwise_stays_on_the_agreement(
    editor: WordingEditorPage,
) -> None:
    editor.part_wanted.emit(AGREEMENT)

    assert shown(editor, "section.changes").findChild(Button, "leave_out") is None
    assert shown(editor, "section.hope").findChild(Button, "leave_out") is not None


def test_a_papers_part_shows_its_page_and_the_next_step_shows_its_card_again(
    booklet: WordingEditorPage,
) -> None:
    preview = booklet.preview

    wait_for(lambda: preview.is_still and bool(preview.pane.where))
    assert preview.pane.way == PAPER
    booklet.part_wanted.emit("step.time")
    wait_for(lambda: preview.is_still)

    assert preview.pane.way == SCREEN
