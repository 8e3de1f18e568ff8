"""From one hope to a goal, one quiet step at a time, each of them kept at once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit, QWidget

from desktop.domain import journal as j
from desktop.domain.goals import GOALS, HOPE, LEVELS, WISH_OF_OTHERS, Goal, goals_in
from desktop.domain.journal import Act, Value
from desktop.domain.taking_part import REPRESENTATIVES
from desktop.ui.session.cues import cues
from desktop.ui.session.goals.card import GoalsCard
from desktop.ui.session.page import SessionPage
from desktop.ui.widgets.text import Heading
from tests.ui.session.conftest import TO_HOPE, TO_SHEET, Opens
from tests.ui.session.player import SessionPlayer

SAID = "No knot in my stomach before work."
FIVE: Value = {level: f"words for {level}" for level in LEVELS}


def at_goals(session: Opens, *goals: Goal) -> SessionPlayer:
    """A session at the card of goals, with *goals* said already."""
    said = (Act(j.CLIENT, j.ANSWERED, GOALS, goals),) if goals else ()
    player = session(*TO_SHEET, *said)
    player.page.table.go_to(GOALS)
    player.rest()
    return player


def kept(page: SessionPage) -> tuple[Goal, ...]:
    return goals_in(page.live.intake.answers.get(GOALS))


def words_on(player: SessionPlayer) -> str:
    card = player.find(GoalsCard)
    return " ".join(label.text() for label in card.findChildren(QLabel) if label.isVisible())


def test_a_hope_becomes_a_goal_in_its_own_words_by_one_press(session: Opens) -> None:
    player = session(*TO_HOPE)
    player.write(SAID, f"{HOPE}.words")

    player.press("make_goal")
    player.rest()

    assert player.page.live.intake.answers[HOPE] == SAID
    assert kept(player.page) == ({"words": SAID},)
    assert player.find(Heading).text() == f"\u201c{SAID}\u201d"


def test_a_hope_that_is_kept_asks_for_nothing_more(session: Opens) -> None:
    player = session(*TO_HOPE)
    player.write(SAID, f"{HOPE}.words")

    player.press("continue")
    player.rest()

    assert GOALS not in player.page.live.intake.answers
    assert not player.seen(GoalsCard)


def test_the_start_offers_the_hope_and_fills_nothing_by_itself(session: Opens) -> None:
    player = at_goals(session)
    empty = not player.find(QAbstractButton, "continue").isEnabled()

    player.press("goal.start")
    player.press("continue")
    player.rest()

    assert empty
    assert kept(player.page) == ({"words": SAID},)


def test_not_sure_yet_is_a_full_answer(session: Opens) -> None:
    player = at_goals(session)

    player.press("skip")
    player.rest()

    assert kept(player.page) == ()
    assert GOALS in player.page.live.intake.passed
    assert not player.seen(GoalsCard)


def test_a_part_is_folded_until_it_is_opened_and_kept_before_the_page_moves(
    session: Opens,
) -> None:
    player = at_goals(session, {"words": "Sleep"})
    folded = not player.seen(QWidget, "goal.importance")

    player.press("part.importance")
    player.press("9")
    player.write("I snapped at my niece.", "goal.importance_why")
    player.press("continue")
    player.rest()

    assert folded
    assert kept(player.page) == (
        {"words": "Sleep", "importance": 9, "importance_why": "I snapped at my niece."},
    )
    journal = player.page.desk.vault.journal(player.page.live.id)
    assert [row.action for row in journal[-2:]] == [j.ANSWERED, j.WENT_TO]
    assert "9 \u00b7 I snapped at my niece." in words_on(player)


def test_why_not_lower_is_asked_once_there_is_a_number(session: Opens) -> None:
    player = at_goals(session, {"words": "Sleep"})
    player.press("part.confidence")
    before = bool(player.seen(QWidget, "goal.confidence_why"))

    QTest.keyClick(player.find(GoalsCard), Qt.Key.Key_4)

    assert not before
    assert player.seen(QWidget, "goal.confidence_why")
    assert player.find(QAbstractButton, "4").isChecked()


def test_a_one_and_a_zero_make_ten(session: Opens) -> None:
    player = at_goals(session, {"words": "Sleep"})
    player.press("part.importance")

    for key in (Qt.Key.Key_1, Qt.Key.Key_0):
        QTest.keyClick(QApplication.focusWidget() or player.find(GoalsCard), key)

    assert player.find(QAbstractButton, "10").isChecked()


def test_leaving_a_part_changes_nothing(session: Opens) -> None:
    player = at_goals(session, {"words": "Sleep"})
    rows = len(player.page.live.intake.rows)

    player.press("part.why")
    player.write("It is mine.", "goal.why")
    QTest.keyClick(player.find(GoalsCard), Qt.Key.Key_Escape)

    assert len(player.page.live.intake.rows) == rows
    assert not player.seen(QWidget, "goal.why")


def test_one_undo_takes_back_one_part_and_stays_at_the_goal(session: Opens) -> None:
    player = at_goals(session, {"words": "Sleep"})
    player.press("goal.more")
    player.press("part.how")
    player.write("We look at nights together.", "goal.method")
    player.press("continue")
    player.rest()

    player.press("undo")
    player.rest()

    assert kept(player.page) == ({"words": "Sleep"},)
    assert player.seen(GoalsCard)


def test_a_day_that_has_passed_is_refused_in_a_sentence_and_the_words_stay(
    session: Opens,
) -> None:
    player = at_goals(session, {"words": "Sleep"})
    player.press("part.review")
    day = player.find(QWidget, "goal.review")
    day.put("2020-01-01")  # type: ignore[attr-defined]

    player.press("continue")
    player.rest()

    assert "review" not in kept(player.page)[0]
    said = " ".join(label.text() for label in player.seen(QLabel))
    assert "that day has passed" in said
    assert player.seen(QWidget, "goal.review")


def test_a_fourth_goal_waits_kindly(session: Opens) -> None:
    player = at_goals(session, *({"words": f"Goal {number}"} for number in (1, 2, 3)))

    player.press("another_goal")
    told = words_on(player)
    player.write("Learn to drive", "goal.words")
    player.press("continue")
    player.rest()

    assert "Three goals are enough for now." in told
    assert kept(player.page)[3] == {"words": "Learn to drive", "status": "later"}


def test_goals_stand_in_the_order_the_client_gives_them(session: Opens) -> None:
    player = at_goals(session, {"words": "Sleep"}, {"words": "Talk"})

    player.press("goal.2.up")
    player.rest()

    assert [goal["words"] for goal in kept(player.page)] == ["Talk", "Sleep"]


def test_the_wish_of_a_representative_stands_apart_and_is_labelled(session: Opens) -> None:
    player = at_goals(session, {"words": "Stay for form"})
    wish = Act(j.PRACTITIONER, j.ANSWERED, WISH_OF_OTHERS, "Full attendance")

    player.page.session.act(wish)
    player.rest()
    player.page.table.go_to(GOALS)
    player.rest()

    apart = player.find(QWidget, "apart")
    said = " ".join(label.text() for label in apart.findChildren(QLabel))
    assert "Full attendance" in said
    assert "It is not one of your goals." in said
    assert [goal["words"] for goal in kept(player.page)] == ["Stay for form"]


def with_parents(session: Opens) -> SessionPlayer:
    """Hands at the card of what two parents hope for."""
    both = ({"name": "Rosa Luna", "relation": "mother"}, {"name": "Marco Luna", "relation": ""})
    named = Act(j.PRACTITIONER, j.ANSWERED, REPRESENTATIVES, both)
    player = at_goals(session, {"words": "Stay for form"})
    player.page.session.act(named)
    player.rest()
    player.page.table.go_to(WISH_OF_OTHERS)
    player.rest()
    return player


@pytest.mark.parametrize(
    ("button", "by"),
    [("said_by.representative.2", "representative.2"), ("continue", "representative")],
)
def test_of_several_representatives_one_tap_says_who_spoke(
    session: Opens, button: str, by: str
) -> None:
    player = with_parents(session)
    without_words = player.find(QAbstractButton, button).isEnabled()

    player.write("Full attendance", f"{WISH_OF_OTHERS}.words")
    named = player.find(QAbstractButton, "said_by.representative.1").text()
    player.press(button)
    player.rest()

    row = player.page.live.intake.rows[-1]
    assert not without_words
    assert "Rosa Luna says this" in named
    assert (row.item, row.by, row.value) == (WISH_OF_OTHERS, by, "Full attendance")


def test_enter_asks_who_spoke_before_it_is_kept(session: Opens) -> None:
    player = with_parents(session)
    player.page.window().activateWindow()
    rows = len(player.page.live.intake.rows)

    player.write("Full attendance", f"{WISH_OF_OTHERS}.words")
    QTest.keyClick(player.find(QPlainTextEdit, f"{WISH_OF_OTHERS}.words"), Qt.Key.Key_Return)
    player.rest()

    assert len(player.page.live.intake.rows) == rows
    assert player.find(QAbstractButton, "said_by.representative.1").hasFocus()


def test_the_score_is_the_practitioner_s_and_waits_for_all_five_anchors(session: Opens) -> None:
    whole: Goal = {"words": "Talk", "anchors": FIVE, "level": -1}
    part: Goal = {"words": "Talk", "anchors": {"0": "one memory"}, "level": -1}
    player = at_goals(session, whole)
    step = "step.hope"

    scored = cues(player.page.live, GOALS, step).minds
    shared = words_on(player)
    player.page.session.act(Act(j.CLIENT, j.ANSWERED, GOALS, (part,)))
    player.rest()

    assert "Goal attainment today: T = 40.0." in scored[0]
    assert "T = " not in shared
    assert not any("T = " in cue for cue in cues(player.page.live, GOALS, step).minds)


def test_the_cue_for_a_goal_that_could_hurt_stays_with_the_practitioner(session: Opens) -> None:
    player = at_goals(session, {"words": "Sleep"})

    said = cues(player.page.live, GOALS, "step.hope").minds

    assert any("If a goal would harm" in cue for cue in said)
    assert "harm" not in words_on(player)


def test_a_goal_can_be_taken_away_again(session: Opens) -> None:
    player = at_goals(session, {"words": "Sleep"}, {"words": "Talk"})
    player.press("goal.2")
    player.press("goal.more")
    player.press("part.standing")

    player.press("take_away")
    player.rest()

    assert kept(player.page) == ({"words": "Sleep"},)
