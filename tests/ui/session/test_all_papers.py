"""Seven papers at one table: some signed, some left, one with a pen, over two days."""

from datetime import datetime

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from desktop.domain.journal import ANSWERED, PASSED, PRACTITIONER, Act
from desktop.domain.preparing import APART
from desktop.services.begin_intake import resume_intake
from desktop.services.draft_documents import signed_documents
from desktop.services.verify_file import verify_bytes
from desktop.ui.desk import Desk
from desktop.ui.home.client import ClientPage
from desktop.ui.home.row_list import RowList
from desktop.ui.session.page import SessionPage
from desktop.ui.session.signing.sealed import SealedPage
from desktop.ui.session.signing.sign_card import SignCard
from tests.ui.session.conftest import Opens, StandingClock
from tests.ui.session.player import SessionPlayer
from tests.ui.session.test_several_papers import ANNEX, PARENTS, at_the_sheet, said
from tests.ui.session.test_signing import on_paper

PARTS = ("privacy", "boundaries", "goals", "consent", "notices")
AGREEMENT = "document.agreement"
PRIVACY, BOUNDARIES, GOALS, CONSENT, NOTICES = (
    f"document.separate_{letter}_{name}" for letter, name in zip("abcde", PARTS, strict=True)
)


def typed(player: SessionPlayer) -> None:
    """Sign by name, after a yes to the screen where it is asked for."""
    player.press("read")
    player.press("typed")
    if player.seen(QAbstractButton, "screen.yes"):
        player.press("screen.yes")
        player.rest()
    if player.seen(QAbstractButton, "read_on_paper"):
        player.press("read_on_paper")
    player.fill(player.find(SignCard).turn.signer.name, "name")
    player.press("sign")
    player.rest()


def sign(player: SessionPlayer, *, count: int = 2) -> None:
    """Read the paper that lies there, sign it by all *count*, and go on to the next."""
    if player.seen(QAbstractButton, "on_to_signing"):
        player.press("on_to_signing")
        player.rest()
    for _ in range(count):
        typed(player)
    assert player.seen(SealedPage), said(player)
    player.press("continue")
    player.rest()


def leave(player: SessionPlayer) -> None:
    player.press("not_today")
    player.rest()


@pytest.fixture
def first_day(session: Opens) -> SessionPlayer:
    """Agreement with a pen, privacy and goals by name; consent half, the others left."""
    player = at_the_sheet(session, PARENTS, Act(PRACTITIONER, ANSWERED, APART, PARTS))
    player.page.session.act(Act(PRACTITIONER, PASSED, "step.sheet"))
    player.rest()
    player.press("on_to_signing")
    on_paper(player)
    on_paper(player)
    player.press("continue")
    player.rest()
    sign(player)
    leave(player)
    sign(player)
    player.press("on_to_signing")
    typed(player)
    leave(player)
    player.press("leave_paper")
    player.rest()
    leave(player)
    leave(player)
    return player


def close(player: SessionPlayer) -> None:
    """Go through the close up to its last page; every paper is printed later."""
    for name in ("skip", "keep_here"):
        player.press(name)
        player.rest()
    buttons = [button.objectName() for button in player.seen(QAbstractButton)]
    for name in (one for one in buttons if one.endswith(".later")):
        player.press(name)
        player.rest()
    player.press("tired")
    player.rest()


@pytest.fixture
def second_day(
    first_day: SessionPlayer,
    qtbot: QtBot,
    desk: Desk,
    clock: StandingClock,
    monkeypatch: pytest.MonkeyPatch,
) -> SessionPlayer:
    """Two days later the window is opened anew and led to what is still to be signed."""
    monkeypatch.setattr(clock, "moment", datetime.fromisoformat("2026-12-10T11:00:00-08:00"))
    page = SessionPage(desk, resume_intake(desk.vault, first_day.page.live.id))
    desk.window.show_page(page)
    player = SessionPlayer(qtbot, page)
    player.rest()
    close(player)
    player.press("finish")
    player.rest()
    return player


def sign_the_rest(player: SessionPlayer) -> tuple[str, str, str]:
    """Sign all but the notices; return what two of the pages said, and who signed second."""
    boundaries = said(player)
    sign(player)
    consent = said(player)
    player.press("on_to_signing")
    player.rest()
    who = player.find(SignCard).objectName()
    sign(player, count=1)
    leave(player)
    sign(player, count=3)
    return boundaries, consent, who


def rows(qtbot: QtBot, desk: Desk, client: str) -> dict[str, str]:
    """Return how each paper stands on the client's page, by title."""
    page = ClientPage(desk, client)
    desk.window.show_page(page)
    page.arrive()
    qtbot.waitUntil(lambda: bool(page.findChildren(RowList)) and not desk.work.is_busy())
    found = [row for one in page.findChildren(RowList) for row in one.rows()]
    return {row.title: row.tail for row in found if row.key.startswith("document:")}


def test_some_are_signed_and_others_left_and_each_stands_by_itself(
    first_day: SessionPlayer, qtbot: QtBot, desk: Desk
) -> None:
    live = first_day.page.live

    assert signed_documents(live) == (
        AGREEMENT,
        PRIVACY,
        BOUNDARIES,
        GOALS,
        CONSENT,
        NOTICES,
        ANNEX,
    )
    assert set(live.intake.sealed) == {AGREEMENT, PRIVACY, GOALS}
    methods = {(one.document, one.method) for one in live.intake.signatures}
    assert methods == {
        (AGREEMENT, "paper"),
        (PRIVACY, "typed"),
        (GOALS, "typed"),
        (CONSENT, "typed"),
    }
    standing = rows(qtbot, desk, live.client)
    title = {key: live.pack.said("en", key).title for key in live.pack.documents}
    assert {title[key] for key in (AGREEMENT, PRIVACY, GOALS)} <= {
        name for name, tail in standing.items() if tail == "in force"
    }
    assert not {title[key] for key in (BOUNDARIES, CONSENT, NOTICES, ANNEX)} & standing.keys()


def test_on_another_day_the_rest_is_signed_and_one_stays_unsigned(
    second_day: SessionPlayer, qtbot: QtBot, desk: Desk
) -> None:
    player = second_day
    before = dict(player.page.live.intake.sealed)
    boundaries, consent, who = sign_the_rest(player)

    live = player.page.live
    title = {key: live.pack.said("en", key).title for key in live.pack.documents}
    standing = rows(qtbot, desk, live.client)
    days = {one.document: one.at[:10] for one in live.intake.signatures}
    assert who == "sign.client"
    assert f"Paper 3 of 7: {title[BOUNDARIES]}" in boundaries
    assert f"Paper 5 of 7: {title[CONSENT]}" in consent
    assert {key: live.intake.sealed[key] for key in before} == before
    assert set(live.intake.sealed) == {*before, CONSENT, BOUNDARIES, ANNEX}
    assert (days[PRIVACY], days[CONSENT]) == ("2026-12-08", "2026-12-10")
    assert {standing[title[key]] for key in live.intake.sealed} == {"in force"}
    assert title[NOTICES] not in standing
    filed = (one for each in desk.vault.agreements(live.client) for one in each.documents)
    contents = [desk.vault.read_payload(one.id) for one in filed if one.kind in live.intake.sealed]
    verdicts = [verify_bytes(one, pinned=None, vault=desk.vault) for one in contents]
    assert [one.is_intact for one in verdicts] == [True] * 6
