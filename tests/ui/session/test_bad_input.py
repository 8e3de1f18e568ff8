"""Bad input: one plain sentence, nothing typed is lost, nobody is ever stuck."""

from datetime import datetime

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
)

from desktop.domain.journal import ANSWERED, CLIENT, PRACTITIONER, REWORDED, Act, Value
from desktop.domain.plain_answers import AnswerRefusedError
from desktop.services.begin_intake import resume_intake
from desktop.services.means import Means
from desktop.services.record_act import record_act
from desktop.services.set_up_practice import NewPractice
from desktop.store.errors import DiskFullError
from desktop.ui.desk import Desk
from desktop.ui.field_note import FieldNote
from desktop.ui.session.papers.item import ItemPaper
from desktop.ui.session.papers.words import WordsPaper
from desktop.ui.widgets.button import Button
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.notice_bar import NoticeBar
from tests.ui.session.conftest import (
    TO_GROUPS,
    TO_HOPE,
    TO_PRACTICAL,
    TO_SHEET,
    TO_SIGN,
    Begin,
    Opens,
    StandingClock,
)
from tests.ui.session.player import SessionPlayer
from tests.ui.stillness import breathe

HIDDEN = {
    "letters printed backwards": "I pay \u202e001\u202c today",
    "a bell": "I pay\x07 today",
    "a null": "I pay\x00 today",
    "signs no font has": "I pay \U00013080 today",
}
MIXED = (
    "Calm \u05e9\u05dc\u05d5\u05dd \u0633\u0644\u0627\u0645 \u0441\u043f\u043e\u043a\u043e\u0439"
)


def reword(player: SessionPlayer, words: str) -> None:
    """Write other words for a clause and use them."""
    player.press("look.time.late")
    player.press("change")
    player.write(words, "words")
    player.press("use")
    player.rest()


def pasted(player: SessionPlayer, name: str, mime: QMimeData) -> QPlainTextEdit:
    field = player.find(QPlainTextEdit, name)
    field.insertFromMimeData(mime)
    breathe()
    return field


def plain(words: str) -> QMimeData:
    mime = QMimeData()
    mime.setText(words)
    return mime


@pytest.mark.parametrize("words", HIDDEN.values(), ids=HIDDEN)
def test_hidden_marks_are_refused_beside_the_words_and_the_words_stay(
    session: Opens, words: str
) -> None:
    player = session(*TO_PRACTICAL)
    rows = len(player.page.live.intake.rows)

    reword(player, words)

    field = player.find(QPlainTextEdit, "words")
    assert len(player.page.live.intake.rows) == rows
    assert player.find(QLabel, "refusal").text()
    assert "today" in field.toPlainText()


def test_after_a_refusal_better_words_are_taken_from_the_same_paper(session: Opens) -> None:
    player = session(*TO_PRACTICAL)
    reword(player, HIDDEN["letters printed backwards"])

    player.write("I pay today.", "words")
    player.press("use")
    player.rest()

    assert player.page.live.intake.rewordings["time.late"].text == "I pay today."
    assert not player.seen(WordsPaper)


def test_several_scripts_in_one_sentence_are_words_like_any_other(session: Opens) -> None:
    player = session(*TO_HOPE)

    player.write(MIXED, "goals.hope.words")
    player.press("continue")
    player.rest()

    assert player.page.live.intake.answers["goals.hope"] == MIXED
    assert player.page.table.card is not None
    assert player.page.table.card.key == "step.sheet"


@pytest.mark.parametrize("size", [4_001, 100_000])
def test_endless_text_is_not_cut_in_half_but_left_out_and_said(session: Opens, size: int) -> None:
    player = session(*TO_HOPE)
    player.write("Sleep.", "goals.hope.words")

    field = pasted(player, "goals.hope.words", plain("x" * size))

    shown = [label.text() for label in player.seen(QLabel)]
    assert field.toPlainText() == "Sleep."
    assert any("too long" in words.lower() or "longer" in words.lower() for words in shown)
    assert player.find(QAbstractButton, "continue").isEnabled()


def test_endless_text_on_a_paper_is_left_out_and_said_there(session: Opens) -> None:
    player = session(*TO_PRACTICAL)
    player.press("look.time.late")
    player.press("change")
    before = player.find(QPlainTextEdit, "words").toPlainText()
    player.find(QPlainTextEdit, "words").moveCursor(
        player.find(QPlainTextEdit, "words").textCursor().MoveOperation.End
    )

    field = pasted(player, "words", plain("y" * 100_000))

    paper = player.find(WordsPaper)
    told = [one.text() for one in paper.findChildren(QLabel) if one.isVisibleTo(paper)]
    assert field.toPlainText() == before
    assert any("long" in words for words in told)


def test_rich_text_is_pasted_as_the_plain_words_in_it(session: Opens) -> None:
    player = session(*TO_HOPE)
    mime = QMimeData()
    mime.setHtml("<h1>Sleep</h1><p>and <b>bread</b></p><script>x</script>")
    mime.setText("Sleep\nand bread")

    field = pasted(player, "goals.hope.words", mime)
    player.press("continue")
    player.rest()

    assert field is not None
    assert player.page.live.intake.answers["goals.hope"] == "Sleep\nand bread"


@pytest.mark.parametrize("words", ["", "   ", "\n\n\t "])
def test_nothing_is_no_new_sentence(session: Opens, words: str) -> None:
    player = session(*TO_PRACTICAL)
    player.press("look.time.late")
    player.press("change")

    player.write(words, "words")

    assert not player.find(QAbstractButton, "use").isEnabled()
    assert player.find(QAbstractButton, "leave").isEnabled()


IMPOSSIBLE: dict[str, tuple[str, Value]] = {
    "a thirtieth of February": ("close.next_date", "2026-02-30"),
    "a day in the year 0000": ("close.next_date", "0000-01-01"),
    "a negative fee": ("fee.amount", "-5"),
    "a fee in scientific notation": ("fee.amount", "1e9"),
    "a fee larger than anybody's": ("fee.amount", "9999999"),
    "a length below nothing": ("time.length", -1),
    "a length of a year": ("time.length", 525_600),
    "an hour no clock has": ("time.slot", "25:61"),
    "somebody and nobody": ("people.say", ("nobody", "court")),
    "the same twice": ("people.say", ("court", "court")),
    "no name for the client": ("client.name", "  "),
}


@pytest.mark.parametrize(("item", "value"), IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_what_cannot_be_is_refused_in_one_sentence_and_nothing_is_written(
    begin: Begin, practice: NewPractice, means: Means, item: str, value: Value
) -> None:
    live = begin(*TO_GROUPS)

    with pytest.raises(AnswerRefusedError) as refused:
        record_act(means, practice.vault, live, Act(CLIENT, ANSWERED, item, value))

    assert "Nothing was changed." in str(refused.value)
    assert resume_intake(practice.vault, live.id).intake == live.intake


def test_a_negative_fee_cannot_be_put_into_its_blank(session: Opens) -> None:
    player = session(*TO_HOPE)
    player.page.table.go_to("group.fee")
    player.rest()

    player.fill_chip("fee.amount", -5, within=player.page)
    player.rest()

    assert float(str(player.page.live.answers["fee.amount"])) >= 0


def test_a_minus_in_a_fee_is_said_to_be_left_out_in_the_clients_language(session: Opens) -> None:
    player = session(*TO_HOPE, language="es")
    player.page.window().activateWindow()
    player.page.table.go_to("group.fee")
    player.rest()

    QTest.mouseClick(player.find(Chip, "fee.amount"), Qt.MouseButton.LeftButton)
    fee = player.find(QDoubleSpinBox)
    QTest.keyClicks(fee, "-5")

    assert fee.value() == 5
    assert player.find(FieldNote).words().startswith("Aquí no puede haber menos de 0")


def test_a_name_too_long_for_its_line_is_left_out_whole_and_said(session: Opens) -> None:
    player = session(*TO_SIGN)
    player.page.window().activateWindow()
    player.press("on_to_signing")
    player.press("typed")
    line = player.find(QLineEdit, "name")
    line.setFocus()
    line.setText("Elise")
    breathe()

    line.insert(" Nakagawa" * 10_000)
    breathe()

    assert line.text() == "Elise"
    assert "longer than fits here" in player.find(FieldNote).words()


def test_answers_that_do_not_fit_together_are_said_once_with_a_way_to_one(session: Opens) -> None:
    player = session(*TO_HOPE)
    player.page.table.go_to("group.reach")
    player.rest()

    player.fill_chip("contact.hours_from", "18:30", within=player.page)
    player.rest()
    notice = player.find(NoticeBar)
    said = notice.accessibleName()
    next(one for one in notice.findChildren(Button) if one.text()).click()
    paper = player.find(ItemPaper)

    assert "end before they begin" in said
    assert player.page.live.answers["contact.hours_from"] == "18:30"
    assert paper.isVisible()


def test_what_does_not_fit_together_stands_on_the_checking_page_until_it_does(
    session: Opens,
) -> None:
    free = Act(PRACTITIONER, ANSWERED, "fee.amount", "0.00")
    player = session(*TO_HOPE, free)
    QTest.keyClick(player.page, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    player.rest()
    before = player.seen(QAbstractButton, "clash.fee.amount")

    player.press("clash.fee.late")
    paper = player.find(ItemPaper)
    player.put("0.00", within=paper)
    paper.use_button.click()
    player.rest()

    assert before
    assert not player.seen(QAbstractButton, "clash.fee.amount")


def test_words_typed_while_the_disk_was_full_are_taken_once_it_is_not(
    session: Opens, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = session(*TO_PRACTICAL)

    def full(*_args: object) -> None:
        raise DiskFullError

    with monkeypatch.context() as broken:
        broken.setattr(desk.vault, "append", full)
        reword(player, "We wait for each other.")
        said = player.find(QLabel, "refusal").text()
        kept = player.find(QPlainTextEdit, "words").toPlainText()
        inside = player.page.live.intake.rewordings
    player.press("use")
    player.rest()

    assert "full" in said
    assert kept == "We wait for each other."
    assert inside == {}
    assert player.page.live.intake.rewordings["time.late"].text == kept


def test_a_hope_typed_while_the_disk_was_full_stays_on_its_card(
    session: Opens, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = session(*TO_HOPE)

    def full(*_args: object) -> None:
        raise DiskFullError

    player.write("Sleep.", "goals.hope.words")
    with monkeypatch.context() as broken:
        broken.setattr(desk.vault, "append", full)
        player.press("continue")
        player.rest()
    stood = player.find(QPlainTextEdit, "goals.hope.words").toPlainText()
    told = player.find(NoticeBar).accessibleName()
    player.press("continue")
    player.rest()

    assert (stood, bool(told)) == ("Sleep.", True)
    assert player.page.live.intake.answers["goals.hope"] == "Sleep."


def test_a_clock_that_jumps_backwards_changes_no_order_and_loses_nothing(
    session: Opens, desk: Desk, clock: StandingClock
) -> None:
    player = session(*TO_SHEET)
    before = clock.moment
    try:
        clock.moment = datetime.fromisoformat("2019-01-01T03:00:00-08:00")
        player.page.table.go_to("group.fee")
        player.rest()
        player.press("not_yet")
        player.rest()
    finally:
        clock.moment = before
    rows = player.page.live.intake.rows

    again = resume_intake(desk.vault, player.page.live.id)

    assert [row.seq for row in rows] == list(range(1, len(rows) + 1))
    assert rows[-1].at < rows[0].at
    assert again.intake == player.page.live.intake
    assert again.intake.outcomes["group.fee"] == "not_yet"


def test_an_absurd_example_of_changed_words_still_fits_its_card(session: Opens) -> None:
    player = session(*TO_PRACTICAL, Act(CLIENT, REWORDED, "time.late", "w" * 4_000))

    player.press("look.time.late")

    assert player.find(QAbstractButton, "back").isEnabled()


def test_typing_past_the_end_takes_nothing_back_and_is_said(session: Opens) -> None:
    player = session(*TO_HOPE)
    player.write("a" * 3_990, "goals.hope.words")
    field = player.find(QPlainTextEdit, "goals.hope.words")
    field.moveCursor(QTextCursor.MoveOperation.End)

    QTest.keyClicks(field, "the last words")

    shown = [label.text() for label in player.seen(QLabel)]
    assert field.toPlainText() == "a" * 3_990 + "the last w"
    assert any("longer than fits here" in words for words in shown)


def test_dictation_past_the_end_is_left_out_and_what_stood_there_stays(session: Opens) -> None:
    player = session(*TO_HOPE)
    field = player.find(QPlainTextEdit, "goals.hope.words")
    QTest.keyClicks(field, "Sleep.")
    spoken = QInputMethodEvent()
    spoken.setCommitString("w" * 4_000)

    QApplication.sendEvent(field, spoken)
    QTest.keyClicks(field, " Bread.")

    assert field.toPlainText() == "Sleep. Bread."


def test_a_private_note_says_when_something_was_too_long_for_it(session: Opens) -> None:
    player = session(*TO_HOPE)
    QTest.keyClick(player.page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    player.write("Hands shook.", "private.words")

    field = pasted(player, "private.words", plain("z" * 100_000))

    assert field.toPlainText() == "Hands shook."
    assert "longer than fits here" in player.find(QLabel, "too_long").text()
