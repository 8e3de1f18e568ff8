"""What the cards of each kind offer, by mouse and by keyboard."""

from datetime import datetime, timedelta

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit

from desktop.domain.journal import ANSWERED, CLIENT, Act
from desktop.ui.session.editors.ranking import Ranking
from desktop.ui.session.editors.tables import CheckIn
from desktop.ui.session.editors.writing import Lines
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.text import Heading
from tests.ui.session.conftest import TO_SHEET, Opens
from tests.ui.session.hands import mapped
from tests.ui.session.player import SessionPlayer


def test_each_side_is_offered_its_own_promises_and_none_is_ticked(session: Opens) -> None:
    player = session(*TO_SHEET)
    sides = player.page.live.pack.items["together.promises"].sides

    player.page.table.go_to("together.promises")
    player.rest()

    for side, other in (("practitioner", "client"), ("client", "practitioner")):
        ticks = [player.find(QAbstractButton, f"{side}.{key}") for key in sides[side]]
        assert not any(tick.isChecked() for tick in ticks)
        assert not any(player.seen(QAbstractButton, f"{side}.{key}") for key in sides[other])


def at(session: Opens, key: str, *acts: Act) -> SessionPlayer:
    player = session(*TO_SHEET, *acts)
    player.page.table.go_to(key)
    player.rest()
    return player


def test_number_keys_choose_and_choosing_is_the_whole_answer(session: Opens) -> None:
    player = at(session, "preferences.structure")

    QTest.keyClick(player.page.first_focus() or player.page, Qt.Key.Key_2)
    player.rest()

    options = player.page.live.pack.items["preferences.structure"].options
    assert player.page.live.intake.answers["preferences.structure"] == options[1]


def test_nothing_and_something_do_not_stand_together(session: Opens) -> None:
    player = at(session, "client.getting_here")

    player.press("money")
    player.press("nothing")
    after = [player.find(QAbstractButton, key).isChecked() for key in ("money", "nothing")]
    player.press("travel")

    assert after == [False, True]
    assert not player.find(QAbstractButton, "nothing").isChecked()


def test_a_check_in_asks_five_things_and_five_more_on_request(session: Opens) -> None:
    player = at(session, "close.check_in")
    rows = player.page.live.pack.items["close.check_in"].rows
    first = [bool(player.seen(QAbstractButton, f"{row}.mostly")) for row in rows]

    player.press("more_questions")

    assert first == [True] * 5 + [False] * 5
    assert all(player.seen(QAbstractButton, f"{row}.mostly") for row in rows)
    assert not any(button.isChecked() for button in player.seen(Choice))


def test_a_check_in_is_answered_with_number_keys_row_after_row(session: Opens) -> None:
    player = at(session, "close.check_in")
    item = player.page.live.pack.items["close.check_in"]

    for _ in range(2):
        QTest.keyClick(QApplication.focusWidget() or player.page, Qt.Key.Key_3)

    answer = player.find(CheckIn).held()
    assert answer == dict.fromkeys(item.rows[:2], item.options[2])


def test_lines_are_ordered_with_the_arrow_keys_and_say_their_place(session: Opens) -> None:
    player = at(session, "agenda.order")
    options = player.page.live.pack.items["agenda.order"].options
    arrow = player.find(QAbstractButton, f"{options[0]}.later")
    arrow.setFocus()

    QTest.keyClick(arrow, Qt.Key.Key_Down)

    assert player.find(Ranking).held() == (options[1], options[0], *options[2:])
    assert arrow.hasFocus()
    assert arrow.accessibleName().startswith("2. ")


def test_each_side_may_add_several_promises_of_its_own(session: Opens) -> None:
    player = at(session, "together.promises")

    player.fill("Say when I fake it", "client.own")
    player.press("client.own.more")
    player.fill("Text if I am late", "client.own.2")
    player.press("continue")
    player.rest()
    player.page.table.go_to("together.promises")
    player.rest()

    kept = player.page.live.intake.answers["together.promises"]
    assert mapped(kept)["client"] == ("Say when I fake it", "Text if I am late")
    assert player.find(QLineEdit, "client.own.2").text() == "Text if I am late"


def test_a_consent_is_asked_as_a_question_and_may_wait(session: Opens) -> None:
    player = at(session, "consent.recording")
    title = player.find(Heading).text()
    chosen = [button.isChecked() for button in player.seen(Choice)]

    player.press("skip")
    player.rest()

    assert title == "Is it all right to record sessions?"
    assert chosen == [False, False]
    assert "consent.recording" not in player.page.live.intake.answers


def test_the_end_of_the_session_is_proposed_from_the_booking(session: Opens) -> None:
    player = at(session, "agenda.end_time")
    answers = player.page.live.answers
    start, length = str(answers["booking.time"]), answers["booking.length"]
    assert isinstance(length, int)
    end = datetime.fromisoformat(f"2026-12-02T{start}") + timedelta(minutes=length)

    player.press("continue")
    player.rest()

    assert player.page.live.intake.answers["agenda.end_time"] == end.strftime("%H:%M")


def test_rather_not_say_is_on_the_button_and_stores_nothing(session: Opens) -> None:
    player = at(session, "client.pronouns")
    words = player.find(QAbstractButton, "skip").text()

    player.press("skip")
    player.rest()

    assert words == "Rather not say"
    assert "client.pronouns" not in player.page.live.intake.answers


def test_a_hundred_thousand_letters_are_not_cut_but_refused_in_a_sentence(session: Opens) -> None:
    player = at(session, "story.reason")
    player.write("My dad died in May.", "story.reason.words")
    pasted = QMimeData()
    pasted.setText("x" * 100_000)

    player.find(Lines, "story.reason.words").insertFromMimeData(pasted)

    assert player.find(Lines).words() == "My dad died in May."
    assert any("longer than fits here" in label.text() for label in player.seen(QLabel))


def test_what_was_answered_shows_and_can_be_changed(session: Opens) -> None:
    player = at(session, "close.pace", Act(CLIENT, ANSWERED, "close.pace", "right"))
    before = player.find(QAbstractButton, "right").isChecked()

    player.press("too_slow")
    player.rest()

    assert before
    assert player.page.live.intake.answers["close.pace"] == "too_slow"
