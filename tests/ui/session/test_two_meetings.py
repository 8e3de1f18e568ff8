"""Stopping for today: everything is kept, pages for the time between, and on next time."""

from PySide6.QtWidgets import QAbstractButton, QLabel

from desktop.domain.journal import ADJOURNED, ANSWERED, PRACTITIONER, WENT_TO, Act
from desktop.services.begin_intake import resume_intake
from desktop.ui.desk import Desk
from desktop.ui.home.client import ClientPage
from desktop.ui.home.home import HomePage
from desktop.ui.home.row_list import RowList
from desktop.ui.session.page import SessionPage
from tests.ui.session.conftest import TO_PRACTICAL, Opens
from tests.ui.session.player import SessionPlayer

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


def test_the_next_meeting_begins_at_the_card_after_the_last(session: Opens, desk: Desk) -> None:
    player = stopped(session)

    page = SessionPage(desk, resume_intake(desk.vault, player.page.live.id))
    desk.window.show_page(page)
    again = SessionPlayer(player.qtbot, page)
    again.rest()
    again.press("agreed")
    again.rest()

    assert page.live.intake.outcomes["group.when"] == "agreed"
    assert page.table.card is not None
    assert page.table.card.key == "group.fee"


def test_home_and_the_client_s_page_say_that_it_goes_on(session: Opens, desk: Desk) -> None:
    player = stopped(session)
    live = player.page.live
    found = []
    for page in (HomePage(desk), ClientPage(desk, live.client)):
        desk.window.show_page(page)
        player.rest()
        details = [row.detail for rows in page.findChildren(RowList) for row in rows.rows()]
        found.append(any("Goes on at the next meeting" in words for words in details))

    assert found == [True, True]
