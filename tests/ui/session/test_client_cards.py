"""Every kind of card as the client sees it: calm, and never what is the practitioner's."""

import gc
import weakref
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QProcess, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit
from shiboken6 import isValid

from desktop.domain.journal import ANSWERED, ASKED, PRACTITIONER, SIGNED, Act
from desktop.ui.crash_page import CrashPage
from desktop.ui.desk import Desk
from desktop.ui.home.home import HomePage
from desktop.ui.page import Page
from desktop.ui.session.cards.group import GroupCard
from desktop.ui.session.cards.quiet import note_item
from desktop.ui.session.client.calm import CalmPage
from desktop.ui.session.client.foot import ClientFoot, least_side
from desktop.ui.session.client.read_out import words_on
from desktop.ui.session.client.said import SaidCard
from desktop.ui.session.client.view import ClientView, RestingView
from desktop.ui.session.page import SessionPage
from desktop.ui.session.pause import BlankPage
from desktop.ui.session.signing.reading import ReadingPage
from desktop.ui.session.signing.sign_card import SignCard
from desktop.ui.theme.look import Look
from desktop.ui.voice.engines import ESPEAK, engines
from desktop.ui.widgets.rail import Rail
from tests.ui.furnished import PASSPHRASE, Rooms, wait_for
from tests.ui.session.conftest import TO_GROUPS, TO_HOPE, TO_QUIET, TO_SHEET, TO_SIGN, Opens
from tests.ui.session.player import SessionPlayer
from tests.ui.session.test_client_view import give
from tests.ui.stillness import breathe


def view(player: SessionPlayer) -> ClientView:
    return player.find(ClientView)


def controls(player: SessionPlayer) -> set[str]:
    """The names of what can be pressed, but for the client's own buttons."""
    foot = player.find(ClientFoot)
    return {
        one.objectName()
        for one in view(player).findChildren(QAbstractButton)
        if one.isVisible() and not foot.isAncestorOf(one) and one.objectName()
    }


def said(player: SessionPlayer) -> str:
    return "\n".join(
        one.accessibleName() or one.text()
        for one in view(player).room.cards.findChildren(QLabel)
        if one.isVisible()
    )


def test_the_time_to_talk_is_a_calm_page_with_nothing_to_press(session: Opens) -> None:
    player = session(*TO_QUIET)
    give(player)

    assert player.seen(CalmPage)
    assert "Take your time" in said(player)
    assert controls(player) == set()


def test_the_sentence_that_was_noted_is_the_clients_to_read(session: Opens) -> None:
    words = "I wake at four."
    player = session(*TO_QUIET)
    card = player.page.table.card
    assert card is not None
    player.page.session.act(Act(PRACTITIONER, ANSWERED, note_item(player.page.live, card), words))
    player.rest()
    give(player)

    assert words in said(player)


@pytest.mark.parametrize("key", ["teach_back.privacy", "story.reflection"])
def test_what_the_practitioner_hears_is_asked_and_not_ticked(session: Opens, key: str) -> None:
    player = session(*TO_GROUPS)
    player.page.table.go_to(key)
    player.rest()
    give(player)

    question = player.page.live.pack.words["en"][key].question
    assert player.seen(SaidCard)
    assert question in said(player)
    assert controls(player) == set()


@pytest.mark.parametrize("key", ["after.stirred", "capacity.view"])
def test_the_practitioners_own_is_a_plain_thank_you(session: Opens, key: str) -> None:
    player = session(*TO_GROUPS)
    player.page.table.go_to(key)
    player.rest()
    give(player)

    for words in player.page.live.pack.words.values():
        assert words[key].question not in said(player)
    assert "Thank you" in said(player)
    assert controls(player) == set()


def test_the_sheet_can_be_read_and_settled_alone(session: Opens) -> None:
    player = session(*TO_SHEET)
    give(player)
    player.rest()

    player.press("continue")
    player.rest()

    assert player.page.live.intake.passed >= {"step.sheet"}


def take_back(player: SessionPlayer) -> None:
    player.press("hand_back")
    player.fill("2468", "code")
    player.press("use_code")


def sign_as(player: SessionPlayer, name: str) -> None:
    for button in ("on_to_signing", "read", "typed", "screen.yes", "read_on_paper"):
        if player.seen(QAbstractButton, button):
            player.press(button)
            player.rest()
    player.fill(name, "name")
    player.press("sign")
    player.rest()


def signing(session: Opens) -> SessionPlayer:
    player = session(*TO_SIGN)
    player.rest()
    give(player)
    player.rest()
    return player


def test_nobody_signs_for_the_practitioner_in_the_clients_view(session: Opens) -> None:
    player = signing(session)
    reads = bool(player.seen(ReadingPage))

    player.press("on_to_signing")

    assert reads
    assert "Elise Nakagawa signs first" in said(player)
    assert not player.seen(SignCard)


def test_the_client_reads_and_signs_once_the_practitioner_has(session: Opens) -> None:
    player = signing(session)
    take_back(player)
    sign_as(player, "Elise Nakagawa")
    QTest.keyClick(player.page, Qt.Key.Key_F8)
    player.rest()
    player.rest()  # the card is made when the window is at rest, and its pages after it
    card = player.find(SignCard)
    ways = {one.objectName() for one in card.findChildren(QAbstractButton)}

    sign_as(player, "Tomas Reyes-Hale")

    signed = [row for row in player.page.live.intake.rows if row.action == SIGNED]
    assert "paper" not in ways
    assert [row.by for row in signed] == ["practitioner", "client"]
    assert player.page.live.intake.sealed


def test_not_today_asks_the_practitioner(session: Opens) -> None:
    player = session(*TO_SIGN)
    player.rest()
    give(player)
    player.rest()

    player.press("not_today")

    assert player.seen(QLineEdit, "code")
    assert not player.page.live.intake.finished_early


def test_the_client_changes_a_sentence_on_the_card(session: Opens) -> None:
    player = session(*TO_GROUPS)
    player.page.table.go_to("group.when")
    player.rest()
    give(player)

    player.press("changed")
    player.write("We meet when I call.", "words")
    player.press("use")
    player.rest()

    assert player.page.live.intake.rewordings["group.when"].text == "We meet when I call."
    assert view(player).isAncestorOf(player.find(GroupCard))


def test_one_tap_says_how_the_pace_is_and_only_the_practitioner_is_told(session: Opens) -> None:
    player = session(*TO_GROUPS)
    give(player)

    player.press("pace")
    player.press("too_fast")
    player.rest()

    row = player.page.live.intake.rows[-1]
    assert (row.by, row.action, row.item, row.value) == (
        "client",
        ANSWERED,
        "close.pace",
        "too_fast",
    )
    assert player.find(GroupCard).objectName() == "group.danger"
    assert "slower" in player.page._notice.accessibleName()
    assert "slower" not in said(player)


def test_a_question_may_stay_without_words(session: Opens) -> None:
    player = session(*TO_HOPE)
    give(player)

    player.press("question")
    player.press("use")
    player.rest()

    assert player.page.live.intake.rows[-1].action == ASKED


def test_the_clients_buttons_are_large_enough_for_a_finger(session: Opens) -> None:
    player = session(*TO_GROUPS)
    give(player)
    foot = player.find(ClientFoot)

    sides = [
        min(one.width(), one.height())
        for one in foot.findChildren(QAbstractButton)
        if one.isVisible()
    ]

    assert min(sides) >= 44
    assert [least_side(dpi) for dpi in (96, 110, 160, 220)] == [44, 44, 57, 78]


def test_larger_text_is_the_clients_and_goes_back_with_the_screen(
    session: Opens, look: Look
) -> None:
    player = session(*TO_GROUPS)
    give(player)

    player.press("larger_text")
    player.press("larger_text")
    larger = look.scale
    take_back(player)

    assert (larger, look.scale) == (1.35, 1.0)


def test_trouble_is_told_in_the_clients_words(session: Opens) -> None:
    player = session(*TO_GROUPS, language="es")
    give(player)

    player.page.session.refused.emit("The disk is full.")

    line = player.find(QLabel, "client_line").text()
    assert line == player.page.live.wording.label("screen.not_kept")
    assert "disk" not in said(player)


# Reading aloud


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[], list[str]]:
    """A voice that keeps what it is given to read, and takes a minute over it."""
    program = tmp_path / "reader"
    program.write_text(
        f'#!/bin/sh\ncase "$1" in --voices*) printf "head\\n 5 en x\\n"; exit;; esac\n'
        f'cat >> "{tmp_path}/heard"; echo "--" >> "{tmp_path}/heard"\nexec sleep 60\n'
    )
    program.chmod(0o700)
    engine = replace(ESPEAK, program=str(program))
    monkeypatch.setattr("desktop.ui.session.client.room.engines", lambda _platform: (engine,))
    heard = tmp_path / "heard"
    return lambda: heard.read_text().split("--\n")[:-1] if heard.exists() else []


def begin_reading(player: SessionPlayer, heard: Callable[[], list[str]]) -> None:
    give(player)
    player.qtbot.waitUntil(lambda: bool(player.seen(QAbstractButton, "read_to_me")))
    player.press("read_to_me")
    player.qtbot.waitUntil(lambda: bool(heard()))


def test_nothing_is_read_before_somebody_asks(
    session: Opens, reader: Callable[[], list[str]]
) -> None:
    player = session(*TO_GROUPS)
    give(player)
    player.qtbot.waitUntil(lambda: bool(player.seen(QAbstractButton, "read_to_me")))

    assert reader() == []


def test_the_card_is_read_from_its_top_with_what_can_be_said_to_it(
    session: Opens, reader: Callable[[], list[str]]
) -> None:
    player = session(*TO_GROUPS)
    begin_reading(player, reader)

    lines = reader()[0].splitlines()
    labels = player.page.live.pack.labels["en"]
    assert lines[:2] == ["What stays between us.", "Danger."]
    assert lines[-3:] == [
        f"{labels[f'screen.{name}']}." for name in ("explained", "question", "come_back")
    ]


def test_a_blank_is_read_in_its_sentence(session: Opens) -> None:
    player = session(*TO_GROUPS)
    player.page.table.go_to("group.when")
    player.rest()
    give(player)

    words = words_on(player.find(GroupCard))

    assert "We meet every week, for 50 minutes." in words
    assert "\ufffc" not in words


@pytest.mark.parametrize("way", ["next", "blank", "tap", "key", "hand_back", "again"])
def test_it_is_silent_at_once(session: Opens, reader: Callable[[], list[str]], way: str) -> None:
    player = session(*TO_GROUPS)
    begin_reading(player, reader)
    voice = view(player).room._voice
    assert voice is not None
    assert voice.is_speaking

    if way == "next":
        player.page.table.go_to("group.harm")
        player.rest()
    elif way == "blank":
        view(player).room.blank()
    elif way == "tap":
        QTest.mouseClick(player.find(GroupCard), Qt.MouseButton.LeftButton)
    elif way == "key":
        QTest.keyClick(view(player), Qt.Key.Key_Shift)
    else:
        player.press({"hand_back": "hand_back", "again": "read_to_me"}[way])

    assert not voice.is_speaking
    assert len(reader()) == 1


def test_a_system_without_a_voice_shows_no_button(
    session: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.ui.session.client.room.engines", lambda _platform: ())
    player = session(*TO_GROUPS)
    give(player)

    assert not player.seen(QAbstractButton, "read_to_me")
    assert engines("linux")


def test_giving_it_back_leaves_no_voice_behind(
    session: Opens, reader: Callable[[], list[str]]
) -> None:
    player = session(*TO_GROUPS)
    begin_reading(player, reader)
    voice = view(player).room._voice
    assert voice is not None

    processes = voice.findChildren(QProcess)
    take_back(player)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert processes
    assert not any(map(isValid, (*processes, voice)))


def test_a_window_that_closes_while_a_voice_is_looked_for_leaves_no_program(
    session: Opens, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slow = tmp_path / "slow"
    slow.write_text("#!/bin/sh\nexec sleep 60\n")
    slow.chmod(0o700)
    engine = replace(ESPEAK, program=str(slow))
    monkeypatch.setattr("desktop.ui.session.client.room.engines", lambda _platform: (engine,))
    player = session(*TO_GROUPS)
    give(player)
    (asking,) = view(player).room._search.findChildren(QProcess)

    player.page.window().hide()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    assert not isValid(asking)


# In the program, with a vault of its own


def at_session(rooms: Rooms) -> SessionPage:
    home = rooms.at(HomePage)
    home.resumed.emit(home._under_way.rows()[0].key)
    return rooms.at(SessionPage)


def test_the_passphrase_gives_the_screen_back_too(desk_rooms: Rooms) -> None:
    page = at_session(desk_rooms)
    page.tools.sharing.give("2468")
    cover = page.tools.client
    assert cover is not None
    cover.ask(may_stay=True)

    cover.try_passphrase("wrong words")
    wait_for(desk_rooms.is_still)
    still = page.tools.client_has_it
    cover.try_passphrase(PASSPHRASE)
    wait_for(desk_rooms.is_still)

    assert (still, page.tools.client_has_it) == (True, False)


def test_the_button_in_the_bar_gives_the_screen_in_a_session_alone(desk_rooms: Rooms) -> None:
    window = desk_rooms.window
    at_home = window.bar._view.isVisible()
    page = at_session(desk_rooms)

    window.bar._view.click()
    wait_for(desk_rooms.is_still)

    assert not at_home
    assert page.findChildren(QLineEdit, "code")


def blank_of(resting: RestingView) -> BlankPage:
    blank = resting.findChild(BlankPage)
    assert isinstance(blank, BlankPage)
    return blank


def test_a_session_left_alone_is_woken_by_its_code(desk_rooms: Rooms) -> None:
    page = at_session(desk_rooms)
    page.tools.sharing._code.choose("2468")
    page.idle(10)
    resting = desk_rooms.window.findChild(RestingView)
    assert isinstance(resting, RestingView)
    hidden = not desk_rooms.window.findChild(Rail).isVisible()  # type: ignore[union-attr]

    QTest.keyClick(blank_of(resting), Qt.Key.Key_Space)
    field = resting.findChild(QLineEdit, "code")
    assert isinstance(field, QLineEdit)
    field.setText("2468")
    QTest.keyClick(field, Qt.Key.Key_Return)
    breathe()

    assert hidden
    assert not desk_rooms.window.is_covered


def test_without_a_code_the_passphrase_wakes_it(desk_rooms: Rooms) -> None:
    page = at_session(desk_rooms)
    page.idle(10)
    resting = desk_rooms.window.findChild(RestingView)
    assert isinstance(resting, RestingView)

    QTest.mouseClick(blank_of(resting), Qt.MouseButton.LeftButton)
    asks_code = resting.findChild(QLineEdit, "code").isVisible()  # type: ignore[union-attr]
    resting.try_passphrase(PASSPHRASE)
    wait_for(desk_rooms.is_still)

    assert not asks_code
    assert not desk_rooms.window.is_covered


def test_the_time_to_talk_is_left_in_peace(session: Opens) -> None:
    player = session(*TO_QUIET)

    early = player.page.idle(25)
    peace = not player.page.desk.window.is_covered
    player.page.idle(30)

    assert early
    assert peace
    assert player.page.desk.window.is_covered


def test_locking_ends_the_clients_view(desk_rooms: Rooms) -> None:
    page = at_session(desk_rooms)
    page.tools.sharing.give("2468")

    desk_rooms.places.lock()
    wait_for(desk_rooms.is_still)

    assert not desk_rooms.window.is_covered
    assert not desk_rooms.window.findChildren(ClientView)


def test_writing_stays_possible(session: Opens) -> None:
    player = session(*TO_HOPE)
    give(player)

    field = player.seen(QPlainTextEdit)[0]
    field.insertPlainText("Sleep")

    assert player.find(QAbstractButton, "continue").isEnabled()


def test_nothing_of_the_clients_view_outlives_its_page(session: Opens, desk: Desk) -> None:
    player = session(*TO_GROUPS)
    give(player)
    held = [
        weakref.ref(one)
        for one in (player.page, player.page.session, view(player), view(player).room)
    ]
    take_back(player)
    player.page.idle(10)
    desk.window.uncover()
    del player

    desk.window.put_in_front(Page())
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()

    assert [one() for one in held] == [None] * len(held)


def test_a_bug_while_the_client_has_it_shows_the_client_nothing(desk_rooms: Rooms) -> None:
    page = at_session(desk_rooms)
    page.tools.sharing.give("2468")

    desk_rooms.program.watch.tell(ValueError("Zeisig"))
    wait_for(desk_rooms.is_still)
    covered = desk_rooms.window.is_covered
    crash = isinstance(desk_rooms.window.page(), CrashPage)
    desk_rooms.window.uncover()

    assert covered
    assert crash
    assert desk_rooms.window.page().isVisible()  # type: ignore[union-attr]
