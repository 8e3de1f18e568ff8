"""Advice in the window: said once, mended with a tap, put to rest, and never in the way."""

from PySide6.QtWidgets import QLabel, QLineEdit

from desktop.packs.own_layer import OwnLayer
from desktop.ui.practice.editor.advice import AdviceLines
from desktop.ui.practice.editor.advice_ahead import AdviceAhead
from desktop.ui.practice.editor.counsel import AT_ONCE
from desktop.ui.practice.editor.page import WordingEditorPage
from desktop.ui.practice.editor.sentence import MORE, SentenceLine
from desktop.ui.practice.editor.writing import WritingForm
from desktop.ui.practice.written import GrowingText
from desktop.ui.widgets.button import Button
from tests.ui.furnished import Rooms, wait_for
from tests.ui.practice.test_editor import a_line, editor, found, kept, plain, say, shown

__all__ = ["editor"]

HEAVY = "You shall commence on time. I guarantee that you will feel better. You waive all claims."
SOFT = "I will try to report it."


def told(line: SentenceLine) -> list[str]:
    """Return what is told below a sentence, from the top."""
    lines = line.findChild(AdviceLines)
    assert lines is not None
    return [
        label.text()
        for label in lines.findChildren(QLabel)
        if label.text() and (part := label.parentWidget()) and part.parentWidget() is lines
    ]


def must(line: SentenceLine) -> bool:
    """Say whether one duty, and nothing else, stands behind a sentence."""
    texts = line.line.texts
    return len(texts) == 1 and texts[0].rule == "MUST" and line.line.needs_reason


def layer_of(page: WordingEditorPage) -> OwnLayer:
    """Return the draft as it stands."""
    assert page._state is not None
    return page._state.draft.layer


def test_three_are_told_at_once_and_the_gravest_first(editor: WordingEditorPage) -> None:
    line = a_line(editor, plain)
    key = line.objectName()

    say(line, en=HEAVY)

    words = told(shown(editor, key))
    assert len(words) == AT_ONCE
    assert "give up a right" in words[0]
    assert "promises a result" in words[1]
    assert "“shall”" in words[2]


def test_a_tap_puts_the_better_word_into_the_text_and_undo_takes_it_out(
    editor: WordingEditorPage,
) -> None:
    line = a_line(editor, plain)
    key = line.objectName()
    say(line, en=HEAVY)

    found(shown(editor, key), Button, "better.2").click()

    assert shown(editor, key).line.texts[0].texts["en"].startswith("You will commence")
    assert "“commence”" in told(shown(editor, key))[2]
    focus = editor.window().focusWidget()
    assert focus is not None
    assert shown(editor, key).isAncestorOf(focus)
    found(editor, Button, "undo").click()
    assert shown(editor, key).line.texts[0].texts["en"] == HEAVY


def test_what_is_fine_is_not_asked_again_until_the_words_change(
    editor: WordingEditorPage, rooms: Rooms
) -> None:
    line = a_line(editor, plain)
    key = line.objectName()
    say(line, en="I guarantee my time.", es="Aquí.")
    kept(editor, 2)

    found(shown(editor, key), Button, "fine.0").click()
    assert told(shown(editor, key)) == []
    wait_for(rooms.is_still)
    rooms.places.words.edit()
    again = rooms.at(WordingEditorPage)
    wait_for(lambda: again._state is not None and again is not editor)
    later = a_line(again, lambda one: one.objectName() == key)
    assert told(later) == []

    say(later, en="I guarantee my time and yours.")

    assert len(told(shown(again, key))) == 1


def test_a_sentence_that_another_topic_says_leads_there(editor: WordingEditorPage) -> None:
    line = a_line(editor, plain)
    key = line.objectName()
    assert editor._state is not None
    lines = [one for part in editor._state.parts for one in part.lines]
    other = next(
        one
        for one in lines
        if one.inside != line.line.inside
        and not one.is_group
        and one.texts[0].place.part == "text"
        and len(one.texts[0].texts["en"].split()) > 15
        and "{" not in one.texts[0].texts["en"]
    )

    say(line, en=other.texts[0].texts["en"], es=other.texts[0].texts["es"])
    wait_for(lambda: any(other.title in words for words in told(shown(editor, key))))
    found(shown(editor, key), Button, "there.0").click()

    assert other.key in {one.objectName() for one in editor._lines()}


def test_a_softened_duty_asks_why_keeps_it_and_can_be_published(
    editor: WordingEditorPage,
) -> None:
    line = a_line(editor, must)
    key = line.objectName()

    say(line, en=SOFT)
    reason = found(line, QLineEdit, "reason")
    wait_for(reason.isVisible)
    found(line, Button, "keep").click()
    assert line.is_open
    reason.setText("my lawyer wants it so")
    found(line, Button, "keep").click()

    assert layer_of(editor).reasons == {key: "my lawyer wants it so"}
    assert "no longer say so" in told(shown(editor, key))[0]
    wait_for(lambda: editor._state is not None and bool(editor._state.changes))
    assert editor._state is not None
    assert editor._state.trouble == ""


def test_the_duty_said_again_by_a_tap_needs_no_reason_any_more(
    editor: WordingEditorPage,
) -> None:
    line = a_line(editor, must)
    key = line.objectName()
    line.open()
    line.findChildren(GrowingText)[0].setPlainText(SOFT)
    found(line, Button, "keep").click()
    found(line, QLineEdit, "reason").setText("because")
    found(line, Button, "keep").click()

    found(shown(editor, key), Button, "better.0").click()

    assert shown(editor, key).line.texts[0].texts["en"] == "I must report it."
    assert layer_of(editor).reasons == {}


def test_a_permission_said_as_a_duty_is_advice_and_holds_nothing_up(
    editor: WordingEditorPage,
) -> None:
    line = a_line(editor, lambda one: {text.rule for text in one.line.texts} == {"MAY"})
    key = line.objectName()

    say(line, en="I must call for help.")
    wait_for(lambda: editor._state is not None and bool(editor._state.changes))

    assert editor._state is not None
    assert editor._state.trouble == ""
    assert "sounds like a duty" in told(shown(editor, key))[0]


def test_the_same_words_in_both_languages_are_told(editor: WordingEditorPage) -> None:
    line = a_line(editor, plain)
    key = line.objectName()

    say(line, en="We meet on Tuesdays at four.", es="We meet on Tuesdays at four.")

    assert any("both languages" in words for words in told(shown(editor, key)))


LONG = "This is what we do here when we meet, and why. " * 5


def test_only_what_a_card_shows_at_once_is_told_to_be_short(editor: WordingEditorPage) -> None:
    inside = a_line(editor, lambda one: plain(one) and one.line.inside.startswith("group."))
    key = inside.objectName()

    say(inside, en=LONG)

    assert not any("shared screen" in words for words in told(shown(editor, key)))


def test_advice_comes_while_writing_below_the_fields_and_leaves_the_keyboard(
    editor: WordingEditorPage,
) -> None:
    line = a_line(editor, plain)
    line.open()
    form = line.findChild(WritingForm)
    assert form is not None
    field = line.findChildren(GrowingText)[0]
    field.setFocus()
    ahead = found(line, AdviceAhead, "advice_ahead")
    silent = not ahead.isVisible()
    last = form.column.itemAt(form.column.count() - 1)

    field.setPlainText("You waive all claims.")
    wait_for(ahead.isVisible)

    assert silent
    assert last is not None
    assert last.widget() is ahead
    assert any("give up a right" in label.text() for label in ahead.findChildren(QLabel))
    assert editor.window().focusWidget() is field

    field.setPlainText("You keep all your rights.")
    wait_for(lambda: not ahead.isVisible())


def test_advice_reaches_a_title_and_what_a_client_meets_beside_the_sentence(
    editor: WordingEditorPage,
) -> None:
    line = a_line(editor, plain)
    key = line.objectName()
    line.open(MORE)
    found(line, GrowingText, "title.en.").setPlainText("You waive all claims")
    found(line, Button, "keep").click()

    assert "give up a right" in told(shown(editor, key))[0]
    pane = editor.preview.pane
    wait_for(lambda: " · " in pane.where and pane.where.endswith("You waive all claims"))
