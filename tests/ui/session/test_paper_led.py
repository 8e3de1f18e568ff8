"""A paper-led session: a calm screen, then everything entered in three minutes, honestly timed."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDateEdit,
    QPlainTextEdit,
    QTimeEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.domain import journal as j
from desktop.domain.goals import WISH_OF_OTHERS
from desktop.domain.journal import ANSWERED, TALKED, JournalRow
from desktop.services.begin_intake import resume_intake
from desktop.services.play_session import read_session_file
from desktop.services.record_act import record_act
from desktop.store.errors import DiskFullError
from desktop.ui.desk import Desk
from desktop.ui.session.booking import BookingPage
from desktop.ui.session.page import SessionPage
from desktop.ui.session.paper_led.calm import CalmPage
from desktop.ui.session.paper_led.entry import EntryPage
from desktop.ui.session.paper_led.rows import EntryRow
from desktop.ui.session.paper_led.ways import SheetPaper
from desktop.ui.session.press import Press
from desktop.ui.shell import MainWindow
from desktop.ui.theme.look import Look
from desktop.ui.widgets.notice_bar import NoticeBar
from desktop.ui.work import Workshop
from tests.ui.session.conftest import SESSIONS, TO_GROUPS, TO_HOPE, TO_QUIET, Opens
from tests.ui.session.expected import Stage
from tests.ui.session.player import BookingPlayer, SessionPlayer
from tests.ui.session.stage import stage_for
from tests.ui.session.test_goals import with_parents

MOST_KEYS = 35
ENTERED = {
    "story.reason": "My dad died in May. I work, I smile, I don't sleep.",
    "goals.hope": "I want to sleep, and to talk about Dad.",
    "close.paper": "take_home",
    "close.leaving": "steady",
}


class Typist(SessionPlayer):
    """Enters a session by keyboard alone, and counts every key that is no typed word."""

    keys = 0

    def key(self, key: Qt.Key) -> None:
        self.keys += 1
        focus: QWidget | None = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)
        self.rest()

    def type(self, words: str) -> None:
        for letter in words:
            focus: QWidget | None = QApplication.focusWidget()
            assert focus is not None
            QTest.keyClicks(focus, letter)

    def here(self) -> str:
        """The card of the row the keyboard is in."""
        part: QWidget | None = QApplication.focusWidget()
        while part is not None and not isinstance(part, EntryRow):
            part = part.parentWidget()
        return "" if part is None else part.card.key


@pytest.fixture
def maya(
    qtbot: QtBot, window: MainWindow, look: Look, tmp_path: Path
) -> Iterator[tuple[Stage, Typist]]:
    """Maya's session, booked for 16:00 and talked through on paper; now it is 17:10."""
    rows = read_session_file(SESSIONS / "maya-california.json")
    made, live = stage_for(tmp_path / "vault", rows)
    for row in rows[1:]:
        if row.action != ANSWERED or row.at[11:16] >= "16:00":
            break
        live = record_act(made.means, made.vault, live, _act(row))
    made.clock.moment = datetime.fromisoformat("2026-12-02T17:10:00-08:00")
    work = Workshop()
    desk = Desk(None, made.means, work, window, look, made.vault, live.practitioner)  # type: ignore[arg-type]
    page = SessionPage(desk, live)
    window.show_page(page)
    yield made, Typist(qtbot, page)
    work.close()
    made.vault.close()


def _act(row: JournalRow) -> j.Act:
    return j.Act(row.by, row.action, row.item, row.value)


def test_mayas_session_is_entered_with_few_keys_and_every_entry_is_a_row(
    maya: tuple[Stage, Typist],
) -> None:
    made, hands = maya
    hands.page.tools.use("on_paper")
    hands.press("other")
    hands.press("keep.times")
    hands.rest()

    for _ in range(6):  # the headline, danger, harm, courts, everyday sharing, notices
        hands.key(Qt.Key.Key_1)
    hands.type("My dad died in May. I work, I smile, I don't sleep.")
    for key in (Qt.Key.Key_Return, *(Qt.Key.Key_1,) * 4):  # when, fee, reaching me, urgent help
        hands.key(key)
    hands.type("I want to sleep, and to talk about Dad.")
    hands.key(Qt.Key.Key_Return)
    after_hope = hands.here()
    for name in ("close.paper", "close.leaving"):
        hands.find(EntryRow, f"entry.{name}").setFocus()
        hands.key(Qt.Key.Key_1)

    intake = hands.page.live.intake
    assert after_hope == "close.next_date"
    assert {key: intake.answers[key] for key in ENTERED} == ENTERED
    assert Counter(intake.outcomes.values()) == {"explained": 5, "agreed": 4}
    assert made.vault.journal(hands.page.live.id) == intake.rows
    assert hands.keys <= MOST_KEYS, hands.keys


def test_the_record_tells_when_they_talked_and_when_it_was_entered(
    maya: tuple[Stage, Typist],
) -> None:
    _, hands = maya
    hands.page.tools.own.enter()
    hands.find(QTimeEdit, "times.from").setTime(QTime(16, 3))
    hands.find(QTimeEdit, "times.until").setTime(QTime(16, 52))

    hands.press("keep.times")
    hands.rest()

    row = hands.page.live.intake.rows[-1]
    assert (row.action, row.at) == (TALKED, "2026-12-02T17:10:00-08:00")
    assert row.value == {
        "from": "2026-12-02T16:03:00-08:00",
        "until": "2026-12-02T16:52:00-08:00",
    }
    (talk,) = hands.page.live.intake.talks
    assert (talk.first[11:16], talk.last[11:16], talk.entered[11:16]) == ("16:03", "16:52", "17:10")


@pytest.mark.parametrize(
    ("first", "last", "sentence"),
    [
        (QTime(16, 30), QTime(16, 10), "cannot end before it begins"),
        (QTime(16, 30), QTime(18, 0), "still to come"),
    ],
)
def test_impossible_times_get_one_sentence_and_nothing_is_written(
    maya: tuple[Stage, Typist], first: QTime, last: QTime, sentence: str
) -> None:
    _, hands = maya
    hands.page.tools.own.enter()
    rows = len(hands.page.live.intake.rows)
    hands.find(QTimeEdit, "times.from").setTime(first)
    hands.find(QTimeEdit, "times.until").setTime(last)

    hands.press("keep.times")
    hands.rest()

    assert sentence in hands.find(NoticeBar).accessibleName()
    assert len(hands.page.live.intake.rows) == rows
    assert hands.seen(EntryPage)


def test_the_times_proposed_are_those_of_the_booking(maya: tuple[Stage, Typist]) -> None:
    _, hands = maya

    hands.page.tools.own.enter()

    assert hands.find(QDateEdit, "times.day").date() == QDate(2026, 12, 2)
    assert hands.find(QTimeEdit, "times.from").time() == QTime(16, 0)
    assert hands.find(QTimeEdit, "times.until").time() == QTime(17, 10)
    assert hands.page.live.intake.talks == ()


def test_while_people_talk_the_screen_is_calm_and_in_the_clients_language(session: Opens) -> None:
    player = session(*TO_GROUPS, language="es")

    player.page.tools.use("on_paper")
    player.press("use")

    calm = player.find(CalmPage)
    assert calm.size() == player.page.size()
    words = {
        getattr(part, "text", str)().strip()
        for part in calm.findChildren(QWidget)
        if part.isVisible()
    }
    assert "Trabajamos en papel" in words
    assert not any("Enter what" in one for one in words)


def test_no_stray_key_ends_the_calm(session: Opens) -> None:
    player = session(*TO_GROUPS)
    player.page.tools.own.calm()
    calm = player.find(CalmPage)

    for key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_1):
        QTest.keyClick(calm, key)

    assert player.seen(CalmPage)
    assert player.page.live.intake.outcomes == {}


def test_what_was_entered_survives_a_kill_in_the_middle(maya: tuple[Stage, Typist]) -> None:
    made, hands = maya
    hands.page.tools.own.enter()
    hands.find(EntryRow, "entry.privacy.headline").setFocus()
    for _ in range(3):
        hands.key(Qt.Key.Key_1)

    again = resume_intake(made.vault, hands.page.live.id)

    assert again.intake == hands.page.live.intake
    assert again.intake.outcomes == {"group.danger": "explained", "group.harm": "explained"}


def test_digits_typed_quickly_are_not_lost(session: Opens) -> None:
    player = session(*TO_GROUPS)
    player.page.tools.own.enter()
    row = player.find(EntryRow, "entry.group.danger")
    row.setFocus()

    for digit in (Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_1):
        QTest.keyClick(row, digit)
    player.qtbot.waitUntil(lambda: len(player.page.live.intake.outcomes) == 3)
    player.rest()

    assert player.page.live.intake.outcomes == {
        "group.danger": "explained",
        "group.harm": "come_back",
        "group.courts": "explained",
    }


def test_a_write_that_fails_says_so_and_the_row_stays_open(
    session: Opens, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = session(*TO_GROUPS)
    player.page.tools.own.enter()
    row = player.find(EntryRow, "entry.group.danger")
    row.setFocus()

    def full(_intake: str, _row: JournalRow) -> None:
        raise DiskFullError

    with monkeypatch.context() as broken:
        broken.setattr(desk.vault, "append", full)
        QTest.keyClick(row, Qt.Key.Key_1)
        player.rest()
    told = player.find(NoticeBar).accessibleName()
    QTest.keyClick(row, Qt.Key.Key_1)
    player.rest()

    assert told
    assert player.page.live.intake.outcomes == {"group.danger": "explained"}


def test_changed_words_are_asked_for_on_the_spot(session: Opens) -> None:
    player = session(*TO_QUIET)
    player.page.tools.own.enter()
    row = player.find(EntryRow, "entry.group.when")
    row.setFocus()

    QTest.keyClick(row, Qt.Key.Key_2)
    player.write("We meet when my shifts allow it.", "words")
    player.press("use")
    player.rest()

    intake = player.page.live.intake
    assert intake.outcomes["group.when"] == "changed"
    assert intake.rewordings["group.when"].text == "We meet when my shifts allow it."
    assert player.seen(EntryPage)


def test_a_blank_is_filled_in_its_sentence_on_the_page(session: Opens) -> None:
    player = session(*TO_QUIET)
    player.page.tools.own.enter()

    row = player.find(EntryRow, "entry.group.when")
    player.fill_chip("time.length", 45, within=row)
    player.rest()

    assert player.page.live.intake.answers["time.length"] == 45
    assert player.seen(EntryPage)


def test_afterwards_the_session_goes_on_where_the_entries_lead(session: Opens) -> None:
    player = session(*TO_HOPE)
    player.page.tools.own.enter()

    player.find(EntryRow, "entry.goals.hope").setFocus()
    QTest.keyClick(player.find(EntryRow, "entry.goals.hope"), Qt.Key.Key_1)
    player.rest()
    player.press("entry.done")
    player.rest()

    assert not player.seen(EntryPage)
    card = player.page.table.card
    assert card is not None
    assert card.key == "step.sheet"


def test_a_row_leads_to_its_card_and_undo_takes_an_entry_back(session: Opens) -> None:
    player = session(*TO_GROUPS)
    player.page.tools.own.enter()
    row = player.find(EntryRow, "entry.group.danger")
    row.setFocus()
    QTest.keyClick(row, Qt.Key.Key_1)
    player.rest()

    QTest.keyClick(player.page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    player.rest()
    undone = dict(player.page.live.intake.outcomes)
    player.press("open_card.group.harm")
    player.rest()

    assert undone == {}
    assert not player.seen(EntryPage)
    card = player.page.table.card
    assert card is not None
    assert card.key == "group.harm"


def test_a_booking_leads_straight_to_paper(qtbot: QtBot, desk: Desk) -> None:
    booking = BookingPage(desk)
    desk.window.show_page(booking)
    hands = BookingPlayer(qtbot, booking)
    hands.open()
    hands.fill("Noor Haddad", "client.name")

    hands.press("papers.sheet")
    qtbot.waitUntil(lambda: bool(hands.seen(SheetPaper)))
    with qtbot.waitSignal(booking.begun_on_paper) as begun:
        hands.press("begin_on_paper")

    assert begun.args[0].intake.answers["client.name"] == "Noor Haddad"
    assert begun.args[0].intake.reference


def test_the_sheet_is_saved_from_the_session_without_the_name(
    session: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[bytes] = []
    monkeypatch.setattr(Press, "save_made", lambda _self, make, _name: made.append(make()))
    player = session(*TO_GROUPS)
    player.page.tools.use("sheet")

    player.press("other")

    with PdfDocument(made[0]) as document:
        text = " ".join(page.get_textpage().get_text_bounded() for page in document)
        sides = len(document)
    assert sides == 2
    assert "Tomas" not in text
    assert player.page.live.intake.reference in text


def at_wish_of_parents(session: Opens) -> SessionPlayer:
    """Hands at the entries of a session in which two parents are named."""
    player = with_parents(session)
    player.page.tools.own.enter()
    player.rest()
    return player


@pytest.mark.parametrize(
    ("button", "by"),
    [("said_by.representative.2", "representative.2"), ("said_by.all", "representative")],
)
def test_of_several_representatives_one_tap_enters_who_spoke(
    session: Opens, button: str, by: str
) -> None:
    player = at_wish_of_parents(session)

    player.write("Full attendance", f"{WISH_OF_OTHERS}.words")
    player.press(button, within=player.find(EntryRow, f"entry.{WISH_OF_OTHERS}"))
    player.rest()

    row = player.page.live.intake.rows[-1]
    assert (row.item, row.by, row.value) == (WISH_OF_OTHERS, by, "Full attendance")


def test_enter_asks_who_spoke_before_it_is_entered(session: Opens) -> None:
    player = at_wish_of_parents(session)
    player.page.window().activateWindow()
    rows = len(player.page.live.intake.rows)

    player.write("Full attendance", f"{WISH_OF_OTHERS}.words")
    QTest.keyClick(player.find(QPlainTextEdit, f"{WISH_OF_OTHERS}.words"), Qt.Key.Key_Return)
    player.rest()

    assert len(player.page.live.intake.rows) == rows
    assert player.find(QAbstractButton, "said_by.representative.1").hasFocus()
