"""Parts on papers of their own, chosen for one client: while booking, or looking it over."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from desktop.domain.preparing import APART
from desktop.services.begin_intake import resume_intake
from desktop.services.draft_documents import Drafting, opened_at, signed_documents, word_whole
from desktop.services.live_intake import LiveIntake
from desktop.ui.desk import Desk
from desktop.ui.session.booking_answers import BookingAnswers
from desktop.ui.session.check.check_page import CheckPage
from desktop.ui.session.papers.apart import ApartPaper
from desktop.ui.widgets.choice import Tick
from tests.ui.session.conftest import TO_SHEET, Opens
from tests.ui.session.player import SessionPlayer
from tests.ui.session.test_booking_kept import opened

AGREEMENT, BOUNDARIES = "document.agreement", "document.separate_b_boundaries"


def said(player: SessionPlayer) -> str:
    return "\n".join(label.text() for label in player.seen(QLabel))


def fingerprint(live: LiveIntake, key: str = AGREEMENT) -> str:
    drafting = Drafting(created=opened_at(live), rehearsal=True)
    return word_whole(live, key, drafting)[0].content_hash


def looking_it_over(session: Opens, *, language: str = "en") -> SessionPlayer:
    """Stand on the page with everything that was settled."""
    player = session(*TO_SHEET, language=language)
    player.press("check_all")
    player.rest()
    return player


def put_apart(player: SessionPlayer, *parts: str) -> None:
    player.press("check.apart")
    for part in parts:
        player.find(Tick, f"apart.{part}").click()
    player.find(ApartPaper).use_button.click()
    player.rest()


def test_one_client_signs_parts_by_themselves_as_it_was_booked(qtbot: QtBot, desk: Desk) -> None:
    player = opened(qtbot, desk)
    player.fill("Ida Moor", "client.name")
    ticks = {part: player.find(Tick, f"apart.{part}") for part in ("privacy", "notices")}
    before = [tick.isChecked() for tick in ticks.values()]
    purpose = ticks["privacy"].accessibleDescription()
    for tick in ticks.values():
        tick.click()

    with qtbot.waitSignal(player.page.left):
        player.press("keep")
    intake = desk.vault.open_intakes()[0].id
    again = opened(qtbot, desk, intake)

    live = resume_intake(desk.vault, intake)
    assert before == [False, False]
    assert "what stays between us" in purpose
    assert live.answers[APART] == ("privacy", "notices")
    assert again.find(Tick, "apart.privacy").isChecked()
    assert not again.find(Tick, "apart.goals").isChecked()


def test_what_the_practice_does_for_everybody_can_be_undone_for_one(
    session: Opens,
) -> None:
    live = session().page.live
    usual = replace(live, intake=replace(live.intake, profile={APART: ("privacy",)}, answers={}))
    known = BookingAnswers(usual, {})

    known.answer(APART, ())

    assert known.live().answers[APART] == ()
    assert known.every() == {APART: ()}


def test_a_part_is_put_on_a_paper_of_its_own_while_looking_it_over_and_never_stands_on_two(
    session: Opens,
) -> None:
    player = looking_it_over(session)
    none_yet = said(player)
    whole = fingerprint(player.page.live)

    put_apart(player, "boundaries")
    live = player.page.live

    assert "Everything stands on one agreement." in none_yet
    assert player.seen(CheckPage)
    assert "how we reach each other" in said(player)
    assert signed_documents(live) == (AGREEMENT, BOUNDARIES)
    drafting = Drafting(created=opened_at(live), rehearsal=True)
    main, apart = (word_whole(live, key, drafting)[0] for key in signed_documents(live))
    named = {one.key for one in apart.passages() if one.key}
    assert named
    assert named.isdisjoint(one.key for one in main.passages())
    assert fingerprint(live) != whole

    put_apart(player, "boundaries")

    assert signed_documents(player.page.live) == (AGREEMENT,)
    assert fingerprint(player.page.live) == whole


def test_it_is_taken_back_like_anything_else_before_anybody_signs(session: Opens) -> None:
    player = looking_it_over(session)
    whole = fingerprint(player.page.live)
    put_apart(player, "privacy", "consent")

    QTest.keyClick(player.page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    player.rest()

    assert signed_documents(player.page.live) == (AGREEMENT,)
    assert fingerprint(player.page.live) == whole


def test_what_each_paper_is_for_is_said_in_the_clients_language(session: Opens) -> None:
    player = looking_it_over(session, language="es")

    player.press("check.apart")
    asked = said(player)
    player.find(Tick, "apart.notices").click()
    player.find(ApartPaper).use_button.click()
    player.rest()

    live = player.page.live
    drafting = Drafting(created=opened_at(live), rehearsal=True)
    paper, _ = word_whole(live, "document.separate_e_notices", drafting)
    assert "Usted firma cada una" in asked
    assert "no que esté de acuerdo con ellos" in asked
    assert "no que esté de acuerdo con ellos" in paper.sections[0].passages[0].text


def test_once_somebody_has_signed_it_stays_as_it_is(session: Opens) -> None:
    from tests.ui.session.test_signing import on_paper

    player = session(*TO_SHEET)
    player.press("continue")
    player.rest()
    player.press("on_to_signing")
    on_paper(player)

    QTest.keyClick(player.page, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    player.rest()

    assert player.seen(CheckPage)
    assert not player.seen(QAbstractButton, "check.apart")
