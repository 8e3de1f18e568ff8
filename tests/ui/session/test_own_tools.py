"""The practitioner's own tools: a private note, what is still open, the time, the steps by name."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListWidget

from desktop.domain.journal import CLIENT, EXCEPTED, Act
from desktop.ui.desk import Desk
from desktop.ui.home.client import ClientPage
from desktop.ui.home.row_list import RowList
from desktop.ui.private_paper import PrivatePaper
from desktop.ui.session.foot import Foot
from desktop.ui.session.pace import QuietClock
from desktop.ui.session.page import SessionPage
from desktop.ui.session.papers.still_open import StillOpenPaper
from desktop.ui.widgets.rail import Rail
from tests.ui.session.conftest import TO_GROUPS, TO_PRACTICAL, TO_QUIET, Opens, StandingClock
from tests.ui.session.hands import Hands
from tests.ui.session.player import SessionPlayer
from tests.ui.session.test_client_view import give

CTRL = Qt.KeyboardModifier.ControlModifier


def key(player: SessionPlayer, letter: Qt.Key) -> None:
    QTest.keyClick(player.page, letter, CTRL)


def noted(player: SessionPlayer, words: str) -> None:
    key(player, Qt.Key.Key_N)
    player.write(words, "private.words")
    player.press("use")
    player.rest()


def test_a_private_note_is_one_key_away_at_any_card(session: Opens, desk: Desk) -> None:
    player = session(*TO_QUIET)
    rows = len(player.page.live.intake.rows)

    noted(player, "Hands shook at the word mother.")

    notes = desk.vault.notes(player.page.live.client)
    assert [note.text for note in notes] == ["Hands shook at the word mother."]
    assert len(player.page.live.intake.rows) == rows
    assert not player.seen(PrivatePaper)


def test_it_says_that_a_court_may_still_see_it(session: Opens) -> None:
    player = session(*TO_QUIET)

    key(player, Qt.Key.Key_N)

    paper = player.find(PrivatePaper)
    assert any("court" in label.text() for label in paper.findChildren(QLabel))
    assert not paper.use_button.isEnabled()


@pytest.mark.parametrize("letter", [Qt.Key.Key_N, Qt.Key.Key_O])
def test_neither_opens_while_the_client_has_the_screen(session: Opens, letter: Qt.Key) -> None:
    player = session(*TO_GROUPS)
    give(player)

    key(player, letter)
    player.page.tools.use("private_note")

    assert not player.seen(PrivatePaper)
    assert not player.seen(StillOpenPaper)


def test_notes_stand_on_the_clients_page_closed_and_can_be_changed_and_erased(
    session: Opens, desk: Desk
) -> None:
    player = session(*TO_QUIET)
    noted(player, "First impression: wary.")
    client = player.page.live.client
    page = ClientPage(desk, client)
    desk.window.show_page(page)
    hands = Hands(player.qtbot, page)
    player.qtbot.waitUntil(lambda: bool(hands.seen(RowList, "private_notes")))
    shelf = hands.find(RowList, "private_notes")
    listed = " ".join(row.spoken for row in shelf.rows())

    shelf.opened.emit(shelf.rows()[0].key)
    player.qtbot.waitUntil(lambda: bool(hands.seen(PrivatePaper)))
    read = hands.find(PrivatePaper).words()
    hands.write("First impression: careful.", "private.words")
    hands.press("use")
    player.qtbot.waitUntil(
        lambda: [note.text for note in desk.vault.notes(client)] == ["First impression: careful."]
    )
    player.qtbot.waitUntil(lambda: not hands.seen(PrivatePaper))
    shelf.opened.emit(shelf.rows()[0].key)
    player.qtbot.waitUntil(lambda: bool(hands.seen(PrivatePaper)))
    hands.press("other")
    hands.press("use")
    player.qtbot.waitUntil(lambda: desk.vault.notes(client) == ())

    assert client in [one.body.get("client") for one in desk.vault.audit() if "note" in one.body]
    assert read == "First impression: wary."
    assert "wary" not in listed
    player.qtbot.waitUntil(lambda: not hands.seen(RowList, "private_notes"))


def test_what_is_still_open_is_one_key_away_with_a_way_to_each(session: Opens) -> None:
    clause = Act(CLIENT, EXCEPTED, "privacy.danger_to_others", "come_back")
    player = session(*TO_QUIET, clause)

    key(player, Qt.Key.Key_O)
    shown = player.find(QListWidget, "still_open")
    lines = [shown.item(place).text().strip() for place in range(shown.count())]
    QTest.keyClick(shown, Qt.Key.Key_Return)
    player.rest()

    assert any(line.endswith("\u00b7 come back to it") for line in lines)
    assert any(line.endswith("\u00b7 still open") for line in lines)
    card = player.page.table.card
    assert card is not None
    assert card.key == "group.danger"


def test_the_rail_says_in_words_how_far_each_step_is(session: Opens) -> None:
    clause = Act(CLIENT, EXCEPTED, "privacy.danger_to_others", "come_back")
    player = session(*TO_PRACTICAL, clause)
    rail = player.find(Rail)

    key(player, Qt.Key.Key_R)
    wide = not rail.is_narrow
    hints = [rail.item(place).toolTip().rpartition(": ")[2] for place in range(rail.count())]

    assert wide
    assert {"done", "you are here", "come back to it", "still open"} == set(hints)


def test_every_tool_of_the_foot_has_a_key(session: Opens) -> None:
    foot = session(*TO_GROUPS).find(Foot)

    assert [name for name, _, keys in foot.tools() if name and not keys] == []


def hour(hours: int, minutes: int) -> str:
    """Return a time of day as the window writes it now."""
    return str(QLocale().toString(QTime(hours, minutes), QLocale.FormatType.ShortFormat))


def test_the_clock_marks_the_last_ten_minutes_once_and_never_calls(
    session: Opens, clock: StandingClock
) -> None:
    start = clock.moment
    player = session(*TO_GROUPS)
    shown = player.find(QuietClock)
    said: list[tuple[str, str]] = []

    try:
        for minutes in (20, 41, 46, 50, 62, 60 * 30):
            clock.moment = start + timedelta(minutes=minutes)
            shown.tell()
            said.append((shown.text().partition("\u00b7")[2].strip(), shown.toolTip()))
    finally:
        clock.moment = start

    plan, looks = zip(*said, strict=True)
    assert plan[1] == plan[2] == f"the last ten minutes, until {hour(17, 50)}"
    assert plan[3] == plan[4] == f"planned until {hour(17, 50)}"
    assert plan[5] == ""
    assert (looks[4], looks[5]) == ("12 min over", "")


def test_a_clock_set_back_tells_the_time_alone(session: Opens, clock: StandingClock) -> None:
    start = clock.moment
    player = session(*TO_GROUPS)
    shown = player.find(QuietClock)

    try:
        clock.moment = start - timedelta(hours=3)
        shown.tell()
        said = shown.text()
    finally:
        clock.moment = start

    assert said == hour(14, 0)


def test_nothing_is_lost_or_over_when_the_lid_was_closed_for_an_hour(
    session: Opens, clock: StandingClock, desk: Desk
) -> None:
    start = clock.moment
    player = session(*TO_QUIET)
    before = player.page.live.intake

    try:
        clock.moment = start + timedelta(minutes=35)
        player.find(QuietClock).tell()
        player.press("continue")
        player.rest()
    finally:
        clock.moment = start

    assert isinstance(desk.window.page(), SessionPage)
    assert player.page.live.intake.rows[:-1] == before.rows
