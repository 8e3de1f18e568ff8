"""A long part of her wording: what differs is made anew, and all else stays as it stands."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.practice.editor.lines import EditLine
from desktop.ui.practice.editor.page import WordingEditorPage
from desktop.ui.practice.editor.sentence import SentenceLine
from desktop.ui.practice.editor.writing import Readings
from desktop.ui.practice.written import GrowingText
from desktop.ui.widgets.button import Button
from tests.ui.furnished import wait_for
from tests.ui.practice.test_editor import editor, found, kept, say, shown

__all__ = ["editor"]

LONG = "step.privacy"


@pytest.fixture
def privacy(editor: WordingEditorPage) -> WordingEditorPage:
    """The editor at the limits of privacy, all of which stand there."""
    editor.part_wanted.emit(LONG)
    assert editor._lines()
    return editor


def free(line: SentenceLine) -> bool:
    """Say whether a sentence has one form, no blanks, and may be changed without a reason."""
    texts = line.line.texts
    is_one = len(texts) == 1 and "{" not in texts[0].texts["en"]
    return is_one and not (line.line.is_group or line.line.needs_reason)


@contextmanager
def counted() -> Iterator[list[str]]:
    """Give the keys of the sentences that are made, as a list that grows."""
    made: list[str] = []
    whole = SentenceLine.__init__

    def count(self: SentenceLine, line: EditLine, readings: Readings, *, trouble: str = "") -> None:
        made.append(line.key)
        whole(self, line, readings, trouble=trouble)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(SentenceLine, "__init__", count)
        yield made


def test_a_change_makes_one_sentence_anew_and_so_does_undo(privacy: WordingEditorPage) -> None:
    line = next(one for one in privacy._lines() if free(one))
    key, others = line.objectName(), [one for one in privacy._lines() if one is not line]

    with counted() as made:
        say(line, en="I keep this to myself.", es="Esto queda conmigo.")
        kept(privacy, 2)
        after_change = list(made)
        found(privacy, Button, "undo").click()
        kept(privacy, 0)

    assert after_change == [key]
    assert made == [key, key]
    assert [one for one in privacy._lines() if one.objectName() != key] == others


def test_a_change_leaves_what_is_half_written_elsewhere(privacy: WordingEditorPage) -> None:
    here, there = [one for one in privacy._lines() if free(one)][:2]
    there.open()
    there.findChildren(GrowingText)[0].setPlainText("half a thought")
    key = here.objectName()

    say(here, en="I keep this to myself.", es="Esto queda conmigo.")
    kept(privacy, 2)

    assert there.findChildren(GrowingText)[0].toPlainText() == "half a thought"
    assert QApplication.focusWidget() is found(shown(privacy, key), Button, "change")


def test_undo_keeps_what_is_half_written_in_the_sentence_it_changes(
    privacy: WordingEditorPage,
) -> None:
    line = next(one for one in privacy._lines() if free(one))
    key = line.objectName()
    say(line, en="I keep this to myself.", es="Esto queda conmigo.")
    kept(privacy, 2)
    again = shown(privacy, key)
    again.open()
    again.findChildren(GrowingText)[0].setPlainText("half a thought")

    privacy.undo()
    kept(privacy, 0)

    field = shown(privacy, key).findChildren(GrowingText)[0]
    assert field.toPlainText() == "half a thought"


def test_a_long_part_is_there_in_steps_and_stands_in_its_order(editor: WordingEditorPage) -> None:
    with counted() as made:
        editor.part_wanted.emit(LONG)
        at_once = len(made)
        wait_for(lambda: editor.is_whole, seconds=120)

    assert editor._state is not None
    part = next(one for one in editor._state.parts if one.key == LONG)
    assert 0 < at_once < len(made)
    assert made == [line.key for line in part.lines]
    tops = [one.mapTo(editor, one.rect().topLeft()).y() for one in editor._lines()]
    assert tops == sorted(tops)


def test_tab_goes_through_a_sentence_that_was_made_anew_where_it_stands(
    privacy: WordingEditorPage,
) -> None:
    line = shown(privacy, "privacy.technology")
    here = line.objectName()
    assert privacy.shown_part is not None
    after = privacy._lines()[privacy._lines().index(line) + 1]
    say(line, en="I keep this to myself.", es="Esto queda conmigo.")
    kept(privacy, 2)

    line = shown(privacy, here)
    passed: set[str] = set()
    found(line, Button, "change").setFocus()
    while line.isAncestorOf(now := _focus()):
        passed.add(now.objectName())
        now.focusNextChild()

    assert {"change", "more", "as_shipped", "leave_out"} <= passed
    assert after.isAncestorOf(_focus())
    found(privacy, Button, f"topic.{LONG}").setFocus()
    _focus().focusNextChild()
    assert not privacy.shown_part.isAncestorOf(_focus())


def _focus() -> QWidget:
    now = QApplication.focusWidget()
    assert now is not None
    return now
