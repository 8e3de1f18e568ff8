"""Letters no paper can show: said beside any field while they are typed, and nothing is lost."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLineEdit, QPlainTextEdit, QWidget

from desktop.ui.letters import Field, LetterWatch, hold_to, objection, speak_in, stay_silent
from desktop.ui.practice.blank import Blank
from desktop.ui.session.editors.writing import Lines
from desktop.ui.setup.practice_step import PracticeStep
from desktop.ui.widgets.blank_editors import TextEditor, editor_for
from desktop.ui.widgets.filling import Filling
from desktop.ui.widgets.popover import Popover
from desktop.ui.widgets.search_field import SearchField
from tests.ui.conftest import Stage
from tests.ui.stillness import breathe

CHEROKEE = "Sequoyah ᏍᏏᏉᏯ"
KINDS: dict[str, Callable[[], Field]] = {
    "a line": QLineEdit,
    "several lines": QPlainTextEdit,
    "own words": lambda: Lines("Your words"),
    "a blank": lambda: TextEditor(Filling("x", "text", "Name")),
}


def write(field: Field, words: str) -> None:
    field.setFocus()
    breathe()
    if isinstance(field, QLineEdit):
        field.setText(words)
    else:
        field.setPlainText(words)
    breathe()


def said(window: QWidget) -> str:
    notes = [note for note in window.findChildren(QFrame, "letters") if note.isVisible()]
    return notes[-1].words() if notes else ""  # type: ignore[attr-defined]


@pytest.fixture(params=KINDS, ids=str)
def field(request: pytest.FixtureRequest) -> Field:
    """A field of each kind that people write words into."""
    return KINDS[request.param]()


def test_every_kind_of_field_names_the_letters_and_a_way_on(stage: Stage, field: Field) -> None:
    window = stage(field)
    LetterWatch(window)

    write(field, CHEROKEE)

    assert "Ꮝ Ꮟ Ꮙ Ꮿ" in said(window)
    assert "Latin letters" in said(window)
    assert (field.text() if isinstance(field, QLineEdit) else field.toPlainText()) == CHEROKEE


def test_it_is_silent_again_as_soon_as_the_letters_are_other_ones(
    stage: Stage, field: Field
) -> None:
    window = stage(field)
    LetterWatch(window)

    write(field, CHEROKEE)
    write(field, "Sequoyah Núñez 山田")

    assert said(window) == ""


def test_it_speaks_the_language_of_the_place_it_is_typed_in(stage: Stage) -> None:
    field = QLineEdit()
    window = stage(field)
    LetterWatch(window)
    speak_in(window, "No hay letra para %1.")

    write(field, "Ꮝ")

    assert said(window) == "No hay letra para Ꮝ."


def test_what_is_never_printed_takes_any_letter(stage: Stage) -> None:
    note, sought, secret = QPlainTextEdit(), SearchField("Search"), QLineEdit()
    stay_silent(note)
    secret.setEchoMode(QLineEdit.EchoMode.Password)
    window = stage(note, sought, secret)
    LetterWatch(window)

    for one in (note, sought, secret):
        write(one, CHEROKEE)

        assert said(window) == ""


def test_a_paper_beside_a_blank_stays_open_with_what_was_typed(stage: Stage) -> None:
    host = QWidget()
    window = stage(host)
    LetterWatch(window)
    paper = Popover(Filling("x", "text", "Name"), host)
    used: list[object] = []
    paper.used.connect(used.append)
    paper.open()
    editor = paper.first_focus()
    assert isinstance(editor, QLineEdit)
    write(editor, CHEROKEE)

    paper.use()

    assert used == []
    assert paper.isVisible()
    assert editor.text() == CHEROKEE


def test_the_note_goes_with_its_field(stage: Stage) -> None:
    one, other = QLineEdit(), QLineEdit()
    window = stage(one, other)
    LetterWatch(window)
    write(one, CHEROKEE)

    other.setFocus()
    breathe()

    assert said(window) == ""


def test_set_up_asks_for_letters_paper_can_show(stage: Stage) -> None:
    step = PracticeStep()
    stage(step)
    for name in ("practice.practitioner", "practice.name"):
        line = step.findChild(QLineEdit, name)
        assert isinstance(line, QLineEdit)
        line.setText(CHEROKEE)

    assert "Ꮝ" in step.missing()


def test_the_profile_says_it_in_its_own_line_and_files_nothing() -> None:
    from desktop.domain.pack import Item, Words
    from desktop.ui.practice.written import TextEditor as ProfileText

    editor = ProfileText(Blank(Item("practice.name", "text"), Words("Name"), "USD", "2026-12-02"))
    editor.show_value(CHEROKEE)

    assert "Ꮝ" in editor.objection()


def test_plain_words_ask_no_font_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.documents.house.fonts", lambda: pytest.fail("opened"))

    assert objection("plain words, as most are") == ""


@pytest.mark.parametrize("chosen", [False, True], ids=["at the end", "over what is chosen"])
def test_what_is_too_long_for_a_line_is_left_out_whole_and_said(
    stage: Stage, *, chosen: bool
) -> None:
    line = QLineEdit()
    line.setMaxLength(20)
    window = stage(line)
    LetterWatch(window)
    write(line, "Ana Luna")

    if chosen:
        line.selectAll()
    line.insert("x" * 100_000)
    breathe()

    assert line.text() == "Ana Luna"
    assert "longer than fits here" in said(window)


def test_a_line_that_is_full_says_so_and_takes_fewer_letters_again(stage: Stage) -> None:
    line = QLineEdit()
    line.setMaxLength(4)
    window = stage(line)
    LetterWatch(window)
    write(line, "Luna")

    QTest.keyClick(line, Qt.Key.Key_X)
    breathe()
    full = said(window)
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    breathe()

    assert "longer than fits here" in full
    assert (line.text(), said(window)) == ("Lun", "")


def test_what_is_too_long_is_said_in_the_language_of_the_place(stage: Stage) -> None:
    line = QLineEdit()
    line.setMaxLength(4)
    window = stage(line)
    LetterWatch(window)
    speak_in(window, "%1", too_long="No cabe.")
    write(line, "Luna")

    line.insert("Luna")
    breathe()

    assert said(window) == "No cabe."


def test_several_lines_that_are_held_short_take_nothing_longer(stage: Stage) -> None:
    lines = QPlainTextEdit()
    hold_to(lines, 500)
    window = stage(lines)
    LetterWatch(window)
    write(lines, "Ana")

    lines.insertPlainText(" Luna" * 1_000)
    breathe()
    told = said(window)
    lines.insertPlainText(" Luna")
    breathe()

    assert "longer than fits here" in told
    assert (lines.toPlainText(), said(window)) == ("Ana Luna", "")


@pytest.mark.parametrize("kind", ["money", "number", "duration"])
def test_a_minus_where_none_can_be_is_said_to_be_left_out(stage: Stage, kind: str) -> None:
    editor, other = editor_for(Filling("x", kind, "Fee", value=50)), QLineEdit()
    window = stage(editor, other)
    LetterWatch(window)
    editor.setFocus()
    breathe()

    QTest.keyClicks(editor, "-5")
    with_minus = said(window)
    other.setFocus()
    breathe()

    assert editor.held() == 5
    assert "below 0" in with_minus
    assert said(window) == ""
