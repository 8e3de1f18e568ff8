"""Stopping for today: everything is kept, pages for the time between, and on next time."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from desktop.domain.journal import (
    ADJOURNED,
    ANSWERED,
    ASKED,
    CLIENT,
    PRACTITIONER,
    SETTLED,
    WENT_TO,
    Act,
)
from desktop.services.begin_intake import resume_intake
from desktop.ui.desk import Desk
from desktop.ui.home.client import ClientPage
from desktop.ui.home.home import HomePage
from desktop.ui.home.row_list import RowList
from desktop.ui.session.page import SessionPage
from tests.ui.session.conftest import TO_PRACTICAL, Opens
from tests.ui.session.player import SessionPlayer

CLOSE = (
    "continue",
    "keep_here",
    "document.interim.later",
    "document.take_home.later",
    "tired",
    "finish",
)
LEFT_OPEN = (
    Act(CLIENT, SETTLED, "group.when", "agreed"),
    Act(CLIENT, SETTLED, "group.fee", "not_yet"),
    Act(CLIENT, ASKED, "group.reach", "Who else reads it?"),
)
AGREED = (
    *(
        Act(CLIENT, SETTLED, f"group.{name}", "agreed")
        for name in ("when", "fee", "reach", "urgent")
    ),
    Act(CLIENT, ANSWERED, "goals.hope", "No knot in my stomach before work."),
)
TWO = Act(PRACTITIONER, ANSWERED, "setting.split", value=True)
ONE = Act(PRACTITIONER, ANSWERED, "setting.split", value=False)


def stopping(session: Opens) -> SessionPlayer:
    player = session(TWO, *TO_PRACTICAL)
    player.page.tools.use("finish")
    player.press("use")
    player.rest()
    return player


def stopped(session: Opens) -> SessionPlayer:
    player = stopping(session)
    for name in ("continue", "keep_here", "document.interim.later", "document.take_home.later"):
        player.press(name)
        player.rest()
    player.press("tired")
    player.rest()
    player.press("finish")
    player.rest()
    return player


def said(player: SessionPlayer) -> str:
    return "\n".join(label.text() for label in player.seen(QLabel))


def test_with_one_meeting_planned_there_is_only_finishing_well(session: Opens) -> None:
    player = session(ONE, *TO_PRACTICAL)

    player.page.tools.use("finish")

    assert not player.seen(QAbstractButton, "other")
    player.press("use")
    player.rest()
    assert player.page.live.intake.finished_early


def test_stopping_leads_through_the_close_and_keeps_the_session_open(
    session: Opens, desk: Desk
) -> None:
    player = stopped(session)

    live = player.page.live
    filed = [d.kind for a in desk.vault.agreements(live.client) for d in a.documents]
    assert live.intake.rows[-1].action == ADJOURNED
    assert sorted(filed) == ["document.interim", "document.take_home"]
    assert live.intake.answers["close.next_date"] == "2026-12-15"
    assert not live.intake.closed
    assert "We go on next time" in said(player)


def test_going_back_from_the_close_goes_on_with_the_session(session: Opens) -> None:
    player = stopping(session)

    player.press("go_back")
    player.rest()

    assert player.page.table.card is not None
    assert player.page.table.card.key == "group.when"
    assert not player.page.table.is_stopping


def test_stopping_writes_where_people_went_and_what_they_said(session: Opens) -> None:
    player = stopped(session)

    rows = player.page.live.intake.rows
    led = [row.item for row in rows if row.action == WENT_TO]
    assert led == ["close.next_date", "close.paper", "close.leaving"]


def weeks_later(player: SessionPlayer, desk: Desk) -> SessionPlayer:
    """Open the intake from the vault, as the second meeting does."""
    page = SessionPage(desk, resume_intake(desk.vault, player.page.live.id))
    desk.window.show_page(page)
    again = SessionPlayer(player.qtbot, page)
    again.rest()
    return again


def here(player: SessionPlayer) -> str:
    card = player.page.table.card
    return "" if card is None else card.key


def pressed(player: SessionPlayer, *names: str) -> None:
    for name in names:
        player.press(name)
        player.rest()


def test_the_next_meeting_opens_with_the_paper_and_goes_on_after_the_last_card(
    session: Opens, desk: Desk
) -> None:
    again = weeks_later(stopped(session), desk)

    assert "What did you make of it at home? What shall we change?" in said(again)
    pressed(again, "skip")
    assert here(again) == "step.stands"
    pressed(again, "continue", "agreed")

    assert again.page.live.intake.outcomes["group.when"] == "agreed"
    assert here(again) == "group.fee"


def test_what_was_left_open_stands_on_one_card_a_tap_away_and_straight_back(
    session: Opens, desk: Desk
) -> None:
    player = session(TWO, *TO_PRACTICAL, *LEFT_OPEN)
    player.page.tools.use("finish")
    pressed(player, "use", *CLOSE)
    again = weeks_later(player, desk)

    pressed(again, "skip")
    words = said(again)
    assert here(again) == "step.left_open"
    assert "go.group.fee" in names(again)
    assert "\u201cWho else reads it?\u201d" in words
    pressed(again, "go.group.fee", "agreed")

    assert here(again) == "step.left_open"
    assert "talked about today" in "".join(button.text() for button in buttons(again))


def test_everything_of_a_later_meeting_may_be_left_for_another_time(
    session: Opens, desk: Desk
) -> None:
    player = session(TWO, *TO_PRACTICAL, *AGREED)
    player.page.tools.use("finish")
    pressed(player, "use", *CLOSE)
    again = weeks_later(player, desk)
    pressed(again, "skip")
    while here(again) not in {"group.missed", "step.sheet"}:
        pressed(again, "continue" if here(again) == "step.stands" else "skip")

    assert here(again) == "group.missed"
    pressed(again, "skip")
    assert here(again) == "group.course"
    again.page.table.go_to("step.sheet")
    again.rest()
    again.qtbot.waitUntil(lambda: bool(again.seen(QAbstractButton, "continue")))
    pressed(again, "continue")

    assert here(again) == "step.sign"


def test_straight_to_the_paper_leaves_the_rest(session: Opens, desk: Desk) -> None:
    player = session(TWO, *TO_PRACTICAL, *AGREED)
    player.page.tools.use("finish")
    pressed(player, "use", *CLOSE)
    again = weeks_later(player, desk)

    pressed(again, "skip", "to_sheet")

    assert here(again) == "step.sheet"


def buttons(player: SessionPlayer) -> list[QAbstractButton]:
    return player.seen(QAbstractButton)


def names(player: SessionPlayer) -> list[str]:
    return [button.objectName() for button in buttons(player)]


def test_home_and_the_client_s_page_say_that_it_goes_on(session: Opens, desk: Desk) -> None:
    player = stopped(session)
    live = player.page.live
    found = []
    said_there = ("Second meeting", "Goes on at the next meeting")
    for page, words in zip(
        (HomePage(desk), ClientPage(desk, live.client)), said_there, strict=True
    ):
        desk.window.show_page(page)
        player.rest()
        details = [row.detail for rows in page.findChildren(RowList) for row in rows.rows()]
        found.append(any(words in detail for detail in details))

    assert found == [True, True]


def test_home_says_whether_the_next_meeting_is_ready(
    session: Opens, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = stopped(session)
    monkeypatch.setattr("desktop.services.coming_sessions._NEAR", timedelta(days=4000))
    home = HomePage(desk)

    desk.window.show_page(home)
    player.rest()

    details = [row.detail for rows in home.findChildren(RowList) for row in rows.rows()]
    meetings = [detail for detail in details if "Second meeting" in detail]
    assert meetings
    assert all("Ready: " in one and "goes on where you left" in one for one in meetings)
