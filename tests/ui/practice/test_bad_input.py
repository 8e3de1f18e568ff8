"""What people paste and mistype into their own wording: one plain sentence, nothing lost."""

from itertools import pairwise
from time import thread_time

import pytest
from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtWidgets import QFrame, QLabel

from desktop.ui.practice.editor.page import WordingEditorPage
from desktop.ui.practice.editor.sentence import LONGEST, SentenceLine
from desktop.ui.practice.written import GrowingText
from desktop.ui.widgets.button import Button
from tests.ui.furnished import Rooms, wait_for
from tests.ui.practice.test_advice import told
from tests.ui.practice.test_editor import a_line, editor, found, kept, plain, say, shown
from tests.ui.stillness import breathe

__all__ = ["editor"]

WORD = (
    "My\u00a0fee is \u201cfair\u201d \u2013 ask\u00ad me.\r\n"
    "\u00b7\tYou pay\u200b on line.\r\n"
    "\uf0b7       I send a \u202ereceipt\u202c.\r\n"
)


def paste(field: GrowingText, words: str) -> None:
    """Put *words* into *field* as the clipboard does."""
    field.setFocus()
    data = QMimeData()
    data.setText(words)
    field.insertFromMimeData(data)
    breathe()


def emptied(line: SentenceLine) -> GrowingText:
    """Open a sentence and return its first field, emptied."""
    line.open()
    field = line.findChildren(GrowingText)[0]
    field.setPlainText("")
    return field


def beside(page: WordingEditorPage) -> str:
    """Return what is said beside the field people are in."""
    notes = [note for note in page.window().findChildren(QFrame, "letters") if note.isVisible()]
    return notes[-1].words() if notes else ""  # type: ignore[attr-defined]


def text_of(page: WordingEditorPage, key: str) -> str:
    """Return what the draft says of *key* in English."""
    return shown(page, key).line.texts[0].texts["en"]


def test_a_text_from_a_word_processor_comes_in_clean(editor: WordingEditorPage) -> None:
    line = a_line(editor, plain)
    key = line.objectName()
    field = emptied(line)

    paste(field, WORD)
    found(line, Button, "keep").click()

    assert text_of(editor, key) == (
        "My fee is “fair” – ask me.\n• You pay on line.\n• I send a receipt."
    )


def test_marks_typed_or_dropped_in_are_gone_when_it_is_kept(editor: WordingEditorPage) -> None:
    line = a_line(editor, plain)
    key = line.objectName()

    say(line, en="I \u202epromise\u202c this.\u2066 \u200bNot\x07 that.")

    assert text_of(editor, key) == "I promise this. Not that."


def test_fifty_thousand_characters_stay_in_the_field_and_the_page_alive(
    editor: WordingEditorPage,
) -> None:
    line = a_line(editor, plain)
    key = line.objectName()
    field = emptied(line)
    words = ("Words about “my” practice. " * 1_852)[:50_000].strip()
    beats = [thread_time()]
    heart = QTimer()
    heart.timeout.connect(lambda: beats.append(thread_time()))
    heart.start(5)

    paste(field, words)
    wait_for(lambda: len(beats) > 30)
    heart.stop()

    longest = max(after - before for before, after in pairwise(beats))
    print(f"longest work of the GUI thread in one go: {longest * 1000:.0f} ms")
    assert field.toPlainText() == words
    assert f"{len(words):,} characters, and {LONGEST:,} fit here. Nothing is lost" in beside(editor)
    found(line, Button, "keep").click()
    assert line.is_open
    assert field.hasFocus()
    assert "Nothing is lost" in beside(editor)
    field.setPlainText("Short again.")
    found(line, Button, "keep").click()
    assert text_of(editor, key) == "Short again."


@pytest.mark.parametrize("letter", ["Ꮝ", "\U00013000"])
def test_a_letter_no_paper_has_is_shown_at_once_and_holds_nothing_but_keeping(
    editor: WordingEditorPage, letter: str
) -> None:
    line = a_line(editor, plain)
    key = line.objectName()
    field = emptied(line)

    paste(field, f"I am glad {letter} to meet you.")
    assert letter in beside(editor)
    found(line, Button, "keep").click()
    assert line.is_open
    assert letter in beside(editor)
    field.setPlainText("I am glad to meet you.")
    found(line, Button, "keep").click()

    assert text_of(editor, key) == "I am glad to meet you."


@pytest.mark.parametrize(
    "words", ["This is <b>bold</b> here.", "Call {me} today.", "This is **not** so."]
)
def test_signs_of_other_languages_are_printed_as_they_stand_and_told(
    editor: WordingEditorPage, words: str
) -> None:
    line = a_line(editor, plain)
    key = line.objectName()

    say(line, en=words, es="Aquí.")
    kept(editor, 2)

    assert text_of(editor, key) == words
    assert "printed as it stands" in told(shown(editor, key))[0]
    labels = [one.accessibleName() or one.text() for one in shown(editor, key).findChildren(QLabel)]
    assert words in labels


def test_an_open_and_kept_sentence_is_as_it_was(editor: WordingEditorPage) -> None:
    assert editor._state is not None
    line = a_line(editor, lambda one: any("{" in text.texts["en"] for text in one.line.texts))

    line.open()
    found(line, Button, "keep").click()

    assert editor._state.draft.layer.is_empty


def test_an_emptied_text_says_what_is_missing_and_can_be_undone(
    editor: WordingEditorPage, rooms: Rooms
) -> None:
    line = a_line(editor, plain)
    key, before = line.objectName(), line.line.texts[0].texts["en"]

    say(line, en="")
    wait_for(lambda: rooms.is_still() and editor._state is not None)
    found(editor, Button, "undo").click()

    assert text_of(editor, key) == before
