"""A write that is refused leaves words, places and ways as they were, and nothing untrue is said."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from desktop.domain.goals import GOALS, Goal, goals_in
from desktop.domain.journal import ANSWERED, CLIENT, EXCEPTED, PASSED, PRACTITIONER, REWORDED, Act
from desktop.store.errors import DiskFullError
from desktop.ui.desk import Desk
from desktop.ui.private_paper import PrivatePaper
from desktop.ui.session.page import SessionPage
from desktop.ui.session.papers.initials import InitialsPaper
from desktop.ui.widgets.notice_bar import NoticeBar
from tests.ui.session.conftest import TO_PRACTICAL, TO_QUIET, TO_SHEET, TO_SIGN, Opens
from tests.ui.session.player import SessionPlayer

NOTE = "Hands shook at the word mother."
THREE = ({"words": "Sleep"}, {"words": "Talk"}, {"words": "Walk"})

FullDisk = Callable[[], AbstractContextManager[None]]
"""While it is entered nothing can be written."""


@pytest.fixture
def full_disk(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> FullDisk:
    @contextmanager
    def full() -> Iterator[None]:
        with monkeypatch.context() as broken:
            for name in ("append", "file_note"):
                broken.setattr(desk.vault, name, refuse)
            yield

    def refuse(*_args: object, **_more: object) -> None:
        raise DiskFullError

    return full


def pressed(player: SessionPlayer, *names: str) -> None:
    for name in names:
        player.press(name)
        player.rest()


def here(player: SessionPlayer) -> str:
    card = player.page.table.card
    return "" if card is None else card.key


def told(player: SessionPlayer) -> str:
    return " ".join(bar.accessibleName() for bar in player.seen(NoticeBar))


def test_a_private_note_that_could_not_be_kept_stays_on_its_paper(
    session: Opens, desk: Desk, full_disk: FullDisk
) -> None:
    player = session(*TO_QUIET)
    QTest.keyClick(player.page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    player.write(NOTE, "private.words")

    with full_disk():
        pressed(player, "use")
        stood = player.find(QPlainTextEdit, "private.words").toPlainText()
        why = player.find(QLabel, "refusal").text()
    pressed(player, "use")

    assert stood == NOTE
    assert "full" in why
    assert [note.text for note in desk.vault.notes(player.page.live.client)] == [NOTE]
    assert not player.seen(PrivatePaper)


def test_what_was_not_kept_is_not_told_as_kept_with_the_next_card(
    session: Opens, full_disk: FullDisk
) -> None:
    player = session(*TO_PRACTICAL)
    QTest.keyClick(player.page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    player.write(NOTE, "private.words")
    with full_disk():
        pressed(player, "use")

    pressed(player, "leave", "agreed")

    assert "kept privately" not in told(player)


@pytest.mark.parametrize("place", [1, 2, 3])
def test_a_goal_taken_away_at_the_second_try_is_the_one_that_was_meant(
    session: Opens, full_disk: FullDisk, place: int
) -> None:
    player = session(*TO_SHEET, Act(CLIENT, ANSWERED, GOALS, THREE))
    player.page.table.go_to(GOALS)
    player.rest()
    pressed(player, f"goal.{place}", "goal.more", "part.standing")
    with full_disk():
        pressed(player, "take_away")

    pressed(player, "take_away")

    left = [goal["words"] for goal in kept(player.page)]
    assert left == [goal["words"] for number, goal in enumerate(THREE, 1) if number != place]


def test_leaving_a_goal_that_could_not_be_taken_away_leads_back_to_it(
    session: Opens, full_disk: FullDisk
) -> None:
    player = session(*TO_SHEET, Act(CLIENT, ANSWERED, GOALS, THREE[:1]))
    player.page.table.go_to(GOALS)
    player.rest()
    pressed(player, "goal.more", "part.standing")

    with full_disk():
        pressed(player, "take_away")
    pressed(player, "leave_part")

    assert any("Sleep" in label.text() for label in player.seen(QLabel))
    assert kept(player.page) == THREE[:1]


def test_a_change_from_the_sheet_that_never_began_does_not_lead_back_to_it(
    session: Opens, full_disk: FullDisk
) -> None:
    player = session(*TO_SHEET)
    with full_disk():
        pressed(player, "change.group.fee")

    pressed(player, "continue")

    assert here(player) == "step.sign"


def test_a_meeting_that_could_not_be_ended_for_today_can_still_be_finished(
    session: Opens, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    unsigned = Act(PRACTITIONER, PASSED, "step.sign")
    player = session(Act(PRACTITIONER, ANSWERED, "setting.split", value=True), *TO_SIGN, unsigned)
    pressed(player, "continue", "keep_here", "document.take_home.later", "tired")

    def full(*_args: object) -> None:
        raise DiskFullError

    with monkeypatch.context() as broken:
        broken.setattr("desktop.services.adjourn_session.adjourn_session", full)
        pressed(player, "next_time")
    stops = player.page.table.is_stopping
    pressed(player, "finish")

    assert not stops
    assert player.page.live.intake.closed
    assert desk.vault.agreements(player.page.live.client)


def test_nobody_is_asked_for_initials_on_words_that_were_not_kept(
    session: Opens, full_disk: FullDisk
) -> None:
    player = session(
        *TO_PRACTICAL,
        Act(PRACTITIONER, ANSWERED, "practice.initials", value=True),
        Act(CLIENT, REWORDED, "time.late", "We wait for each other."),
        Act(CLIENT, EXCEPTED, "time.late", "changed"),
    )
    player.page.tools.changing.reword("time.late")
    player.write("We wait ten minutes.", "words")
    with full_disk():
        pressed(player, "use")

    pressed(player, "leave", "agreed")

    assert here(player) == "group.fee"
    assert not player.seen(InitialsPaper)


def kept(page: SessionPage) -> tuple[Goal, ...]:
    return goals_in(page.live.intake.answers.get(GOALS))
