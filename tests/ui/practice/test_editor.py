"""Her own wording in the window: changed in place, seen whole, published, taken back."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.services.filed_pack import filed_pack
from desktop.ui.practice.editor.blank_names import BlankNames
from desktop.ui.practice.editor.lines import Standing
from desktop.ui.practice.editor.new_clause import NewClauseForm
from desktop.ui.practice.editor.page import WordingEditorPage
from desktop.ui.practice.editor.sentence import MORE, SentenceLine
from desktop.ui.practice.profile import ProfilePage
from desktop.ui.practice.wording import WordingPage
from desktop.ui.practice.written import GrowingText
from desktop.ui.tongue import Wanted
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.choice import Tick
from desktop.ui.widgets.text import Note
from tests.ui.furnished import Rooms, wait_for

HERS = "We have 50 minutes. I start and end on time."
W = TypeVar("W", bound=QWidget)


@pytest.fixture
def editor(rooms: Rooms) -> WordingEditorPage:
    """The editor of a practice that has changed nothing."""
    rooms.unlock()
    rooms.places.words.read()
    wait_for(lambda: rooms.at(WordingPage).findChild(Button, "change_wording") is not None)
    change = rooms.at(WordingPage).findChild(Button, "change_wording")
    assert change is not None
    change.click()
    page = rooms.at(WordingEditorPage)
    wait_for(lambda: page._state is not None)
    return page


def found(page: QWidget, kind: type[W], name: str) -> W:
    """Return the part of *page* called *name*."""
    if isinstance(page, WordingEditorPage):
        page._lines()  # all of them, at once
    inside = page.shown_part if isinstance(page, WordingEditorPage) else page
    part = (inside.findChild(kind, name) if inside else None) or page.findChild(kind, name)
    assert part is not None, name
    return part


def a_line(
    page: WordingEditorPage, wanted: Callable[[SentenceLine], bool] = lambda _: True
) -> SentenceLine:
    """Return the first sentence of its kind in the pack, with its part shown."""
    assert page._state is not None
    for part in page._state.parts:
        page.part_wanted.emit(part.key)
        QApplication.processEvents()
        for line in page._lines():
            if not line.line.is_group and wanted(line):
                return line
    raise AssertionError("no such sentence")


def plain(line: SentenceLine) -> bool:
    """Say whether a sentence has one form, no blanks and no law behind it."""
    texts = line.line.texts
    return (
        len(texts) == 1
        and texts[0].place.part == "text"
        and not texts[0].rule
        and "{" not in texts[0].texts["en"]
    )


def say(line: SentenceLine, **typed: str) -> None:
    """Type into the fields of an open sentence, by language, and keep it."""
    line.open()
    for language, words in typed.items():
        field = next(
            one for one in line.findChildren(GrowingText) if f".{language}." in one.objectName()
        )
        field.setPlainText(words)
    found(line, Button, "keep").click()


def kept(page: WordingEditorPage, changes: int) -> None:
    """Wait until the draft is kept and tells its changes."""
    wait_for(lambda: page._state is not None and len(page._state.changes) == changes)


def shown(page: WordingEditorPage, key: str) -> SentenceLine:
    """Return the sentence of *key* as it stands now."""
    return next(one for one in page._lines() if one.objectName() == key)


def sentence(rooms: Rooms, key: str) -> str:
    """Return what clients meet today."""
    desk = rooms.places.desks.now
    pack = filed_pack(desk.means, desk.vault, "us-ca")
    return next(iter(pack.said("en", key).text.values()))


def test_a_sentence_is_changed_in_place_and_published(
    editor: WordingEditorPage, rooms: Rooms
) -> None:
    line = a_line(editor, plain)
    key = line.objectName()

    say(line, en=HERS, es="Tenemos 50 minutos.")
    kept(editor, 2)
    before = sentence(rooms, key)
    editor.part_wanted.emit("changes")
    wait_for(lambda: found(editor, Button, "publish").isEnabled())
    found(editor, Button, "publish").click()
    wait_for(lambda: editor._state is not None and not editor._state.changes)

    assert before != HERS
    assert sentence(rooms, key) == HERS


def test_half_a_translation_is_named(editor: WordingEditorPage) -> None:
    line = a_line(editor, plain)
    key = line.objectName()

    say(line, en=HERS)
    kept(editor, 1)

    assert "Not translated yet: Español" in _words(shown(editor, key))


def test_every_change_can_be_undone(editor: WordingEditorPage) -> None:
    line = a_line(editor, plain)
    key, was = line.objectName(), line.line.texts[0].texts["en"]
    say(line, en=HERS)
    found(shown(editor, key), Button, "leave_out").click()
    assert shown(editor, key).line.standing is Standing.LEFT_OUT

    found(editor, Button, "undo").click()
    assert shown(editor, key).line.texts[0].texts["en"] == HERS
    found(editor, Button, "undo").click()

    assert shown(editor, key).line.standing is Standing.SHIPPED
    assert shown(editor, key).line.texts[0].texts["en"] == was
    assert not found(editor, Button, "undo").isEnabled()


def test_a_changed_sentence_goes_back_to_what_ships(editor: WordingEditorPage) -> None:
    line = a_line(editor, plain)
    key = line.objectName()
    say(line, en=HERS, es="Aquí.")

    found(shown(editor, key), Button, "as_shipped").click()

    assert shown(editor, key).line.standing is Standing.SHIPPED


def test_leaving_out_a_duty_asks_why_and_keeps_the_reason(editor: WordingEditorPage) -> None:
    line = a_line(editor, lambda one: one.line.needs_reason)
    key = line.objectName()

    found(line, Button, "leave_out").click()
    leave = found(line, Button, "leave_out_now")
    assert not leave.isEnabled()
    found(line, QLineEdit, "reason").setText("my lawyer's advice")
    leave.click()

    assert editor._state is not None
    assert editor._state.draft.layer.reasons == {key: "my lawyer's advice"}
    assert shown(editor, key).line.standing is Standing.LEFT_OUT


def test_what_others_depend_on_says_so_and_cannot_be_published(
    editor: WordingEditorPage,
) -> None:
    line = a_line(editor, plain)
    key = line.objectName()

    say(line, en="Call [nobody at all] {nobody.knows}.")
    wait_for(lambda: editor._state is not None and bool(editor._state.trouble))

    assert "cannot be published" in _words(shown(editor, key))
    editor.part_wanted.emit("changes")
    assert not found(editor, Button, "publish").isEnabled()
    found(editor, Button, "drop").click()
    wait_for(lambda: editor._state is not None and not editor._state.trouble)
    assert editor._state is not None
    assert editor._state.draft.layer.is_empty


def test_a_clause_of_her_own_stands_in_its_group(editor: WordingEditorPage) -> None:
    line = a_line(editor, plain)
    inside = line.line.inside

    found(editor, Button, f"add.{inside}").click()
    form = editor.findChildren(NewClauseForm)[0]
    assert not found(form, Button, "add").isEnabled()
    for language, words in (("en", "My dog"), ("es", "Mi perra")):
        found(form, QLineEdit, f"title.{language}").setText(words)
        found(form, GrowingText, f"text.{language}").setPlainText(f"{words}.")
    found(form, Button, "add").click()
    kept(editor, 1)

    assert shown(editor, "own.1").line.standing is Standing.OWN
    assert shown(editor, "own.1").line.inside == inside


def test_sentences_move_up_and_down(editor: WordingEditorPage) -> None:
    assert editor._state is not None
    group = next(one for one in editor._state.draft.shipped.groups.values() if len(one.items) > 2)
    line = a_line(editor, lambda one: one.line.inside == group.key)
    key = line.objectName()

    found(line, Button, "down").click()
    kept(editor, 1)

    order = [one.objectName() for one in editor._lines()]
    assert order.index(key) > order.index(group.items[1])
    found(shown(editor, key), Button, "up").click()
    kept(editor, 0)


def test_words_that_promise_too_much_are_told_kindly(editor: WordingEditorPage) -> None:
    line = a_line(editor, plain)
    key = line.objectName()

    say(line, en="I guarantee that you will feel well.")

    assert "held to it" in _words(shown(editor, key))


def test_escape_leaves_a_sentence_as_it_is(editor: WordingEditorPage, qtbot: QtBot) -> None:
    line = a_line(editor, plain)
    line.open()
    field = line.findChildren(GrowingText)[0]
    field.setPlainText("half a thought")

    qtbot.keyClick(field, Qt.Key.Key_Escape)  # type: ignore[no-untyped-call]

    assert not line.is_open
    assert line.line.standing is Standing.SHIPPED


def test_another_language_of_the_window_keeps_what_is_being_written(
    editor: WordingEditorPage, rooms: Rooms
) -> None:
    line = a_line(editor, plain)
    key = line.objectName()
    line.open()
    line.findChildren(GrowingText)[0].setPlainText("half a thought")

    rooms.program.tongue.choose(Wanted.SPANISH)
    wait_for(lambda: found(editor, Button, "undo").accessibleName() == "Deshacer")

    again = shown(editor, key)
    assert again.is_open
    assert again.findChildren(GrowingText)[0].toPlainText() == "half a thought"


def test_the_draft_is_there_again_when_the_page_is(editor: WordingEditorPage, rooms: Rooms) -> None:
    line = a_line(editor, plain)
    key = line.objectName()
    say(line, en=HERS, es="Aquí.")
    kept(editor, 2)

    rooms.places.words.edit()
    again = rooms.at(WordingEditorPage)
    wait_for(lambda: again._state is not None)

    assert again is not editor
    assert a_line(again, lambda one: one.objectName() == key).line.texts[0].texts["en"] == HERS


def test_a_wording_goes_out_as_a_file_and_comes_in_as_a_draft(
    editor: WordingEditorPage, tmp_path: Path
) -> None:
    key = a_line(editor, plain).objectName()
    say(shown(editor, key), en=HERS, es="Aquí.")
    kept(editor, 2)
    assert editor._state is not None
    file = tmp_path / "mine.holdfast-wording"
    editor._draft._carrying.save(editor._state.draft, "Avery Therapy", file)
    wait_for(file.exists)
    found(shown(editor, key), Button, "as_shipped").click()
    kept(editor, 0)

    editor.part_wanted.emit("changes")
    editor._draft._carrying.take(editor._state.draft, file)
    wait_for(lambda: editor.findChild(QWidget, "taking_in") is not None)
    assert "Avery Therapy" in _words(found(editor, QWidget, "taking_in"))
    assert editor._state.changes == ()
    found(editor, Button, "take_in").click()
    kept(editor, 2)

    found(editor, Button, "undo").click()
    kept(editor, 0)


def test_a_damaged_file_is_one_sentence_and_changes_nothing(
    editor: WordingEditorPage, rooms: Rooms, tmp_path: Path
) -> None:
    assert editor._state is not None
    file = tmp_path / "broken.holdfast-wording"
    file.write_bytes(b"nonsense")

    editor._draft._carrying.take(editor._state.draft, file)
    wait_for(lambda: "damaged" in rooms.window._notice.accessibleName())

    assert editor._state.draft.layer.is_empty


def test_blanks_are_written_by_name_and_keep_their_style(editor: WordingEditorPage) -> None:
    assert editor._state is not None
    names = BlankNames(editor._state.draft.shipped, "en")
    text = "A session lasts {time.length:words}. {practice.name}, {nobody.knows}."

    named = names.named(text)

    assert named == "A session lasts [length]. [name of the practice], {nobody.knows}."
    assert names.keyed(named, text) == text
    assert names.keyed("[LENGTH] [not a blank]", "") == "{time.length} [not a blank]"


def _words(widget: QWidget) -> str:
    from PySide6.QtWidgets import QLabel

    return "\n".join(
        label.accessibleName() or label.text() for label in widget.findChildren(QLabel)
    )


def test_more_of_a_clause_is_its_title_and_its_words_on_the_card(
    editor: WordingEditorPage,
) -> None:
    line = a_line(editor, plain)
    key, text = line.objectName(), line.line.texts[0].texts["en"]

    line.open(MORE)
    found(line, GrowingText, "title.en.").setPlainText("Our hour")
    found(line, GrowingText, "card.en.").setPlainText("We have an hour.")
    found(line, GrowingText, "card.es.").setPlainText("Tenemos una hora.")
    found(line, Button, "keep").click()
    kept(editor, 3)

    again = shown(editor, key)
    assert again.line.title == "Our hour"
    assert again.line.texts[0].texts["en"] == text
    found(editor, Button, "undo").click()
    assert shown(editor, key).line.title != "Our hour"


def test_what_a_question_offers_and_suggests_is_changed_in_one_go(
    editor: WordingEditorPage,
) -> None:
    line = a_line(editor, lambda one: one.objectName() == "behaviour.touch")

    line.open(MORE)
    found(line, QLineEdit, "option.none.en").setText("no touch at all")
    found(line, Button, "add_option").click()
    found(line, QLineEdit, "new_option.1.en").setText("a wave")
    found(line, QLineEdit, "new_option.1.es").setText("un saludo con la mano")
    found(line, Button, "suggest_nothing").click()
    found(line, Button, "keep").click()
    kept(editor, 4)

    assert editor._state is not None
    pack = editor._state.draft.layer.files
    assert pack.items["behaviour.touch"]["default"] is None
    assert pack.items["behaviour.touch"]["options"][-1] == "own_1"
    assert len(editor._before) == 1


def test_an_option_that_others_ask_about_stays_and_says_for_whom(
    editor: WordingEditorPage,
) -> None:
    def needed(line: SentenceLine) -> bool:
        more = editor._more(line.objectName(), line.line.texts)
        return more.choices is not None and any(one.needed_by for one in more.choices.options)

    line = a_line(editor, needed)
    choices = editor._more(line.objectName(), line.line.texts).choices
    assert choices is not None
    option = next(one for one in choices.options if one.needed_by)

    line.open(MORE)
    tick = found(line, Tick, f"offered.{option.key}")
    tick.click()

    assert tick.isChecked()
    assert option.needed_by[0] in found(line, Note, "option_needed").text()


def test_a_consent_is_never_suggested_and_says_so(editor: WordingEditorPage) -> None:
    line = a_line(editor, lambda one: one.objectName() == "consent.recording")

    line.open(MORE)

    assert line.findChild(Button, "suggest_nothing") is None
    assert "client's alone" in _words(line)


def test_what_my_practice_answers_is_changed_there_and_back_leads_here(
    editor: WordingEditorPage, rooms: Rooms
) -> None:
    line = a_line(editor, lambda one: one.objectName() == "time.notice")
    line.open(MORE)

    found(line, Button, "settled.time.notice").click()
    profile = rooms.at(ProfilePage)
    wait_for(lambda: bool(profile._fields))
    asked = [one.key for one in profile._fields]
    profile.back_wanted.emit()

    assert "time.notice" in asked
    assert rooms.at(WordingEditorPage) is not editor


def test_an_unfinished_blank_is_told_at_once_and_holds_what_was_typed(
    editor: WordingEditorPage,
) -> None:
    line = a_line(editor, plain)
    key = line.objectName()
    line.open()
    field = line.findChildren(GrowingText)[0]

    field.setPlainText("You tell me [length")
    found(line, Button, "keep").click()

    assert line.is_open
    assert field.toPlainText() == "You tell me [length"
    assert "[length" in found(line, Note, "half_blank").text()
    found(line, Button, "meant.length").click()
    assert field.toPlainText() == "You tell me [length]"
    found(line, Button, "keep").click()
    assert "{time.length}" in shown(editor, key).line.texts[0].texts["en"]


def test_a_blank_is_inserted_from_a_list_by_keyboard(
    editor: WordingEditorPage, qtbot: QtBot
) -> None:
    line = a_line(editor, plain)
    line.open()
    field = line.findChildren(GrowingText)[0]
    field.setPlainText("It lasts ")
    field.moveCursor(QTextCursor.MoveOperation.End)

    found(line, Button, "insert_blank").click()
    search = found(line, QLineEdit, "blank_search")
    search.setText("length")
    qtbot.keyClick(search, Qt.Key.Key_Return)  # type: ignore[no-untyped-call]

    assert field.toPlainText().startswith("It lasts [length")
    assert line.findChild(QLineEdit, "blank_search") is None or not search.isVisible()


def test_names_that_are_near_are_found_and_words_in_brackets_stay_words(
    editor: WordingEditorPage,
) -> None:
    assert editor._state is not None
    names = BlankNames(editor._state.draft.shipped, "en")

    begun = names.half("You pay [your fe")
    wrong = names.half("You pay [your fee] and [not a blank at all].")

    assert begun is not None
    assert any("fee" in one for one in begun.nearest)
    assert wrong is not None
    assert wrong.text == "[your fee]"
    assert names.half("It lasts [length]. [Sic]") is None


def test_what_others_need_names_them_and_goes_with_them_or_stays(
    editor: WordingEditorPage,
) -> None:
    def ai(line: SentenceLine) -> bool:
        return line.objectName() == "consent.ai"

    line = a_line(editor, ai)
    found(line, Button, "leave_out").click()
    asked = _words(line)
    for reason in line.findChildren(QLineEdit, "reason"):
        reason.setText("I use no such tool")
    found(line, Button, "leave_out_now").click()
    wait_for(lambda: editor._state is not None and bool(editor._state.changes))

    assert "is needed by" in asked
    assert "said_yes" not in asked
    assert editor._state is not None
    assert not editor._state.trouble
    assert "said_yes.ai" in editor._state.draft.layer.leave_out
    found(editor, Button, "undo").click()
    assert editor._state.draft.layer.is_empty


def test_words_that_stand_on_papers_alone_have_parts_of_their_own(
    editor: WordingEditorPage,
) -> None:
    editor.part_wanted.emit("document.booklet")
    line = shown(editor, "about.doubt")
    say(line, en="If you are not sure about something here, ask me.", es="Si duda, pregúnteme.")
    kept(editor, 2)
    title = shown(editor, "section.wrong")
    title.open()
    found(title, GrowingText, "title.en.").setPlainText("When something is not right")
    found(title, GrowingText, "title.es.").setPlainText("Cuando algo no va bien")
    found(title, Button, "keep").click()
    kept(editor, 4)

    assert shown(editor, "section.wrong").line.title == "When something is not right"
    assert shown(editor, "about.doubt").findChild(Button, "up") is None
    assert editor.findChild(Button, "add.section.wrong") is None
