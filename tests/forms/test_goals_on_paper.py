"""A goal told in full, as it reads on the page that goes home."""

import pytest

from desktop.assets import FORMS, RESOURCES
from desktop.domain.agreement import Passage
from desktop.domain.draw_up import Commission, draw_up
from desktop.domain.goals import GOALS, LEVELS
from desktop.domain.intake import Intake, fold
from desktop.domain.journal import ANSWERED, CLIENT, Act, Value
from desktop.packs.load import load
from desktop.packs.wording import PackWording
from desktop.services.play_session import read_session_file

TOLD: dict[str, Value] = {
    "words": "Stop hiding in the kitchen at work.",
    "instead": "I want to eat with the others.",
    "why": "I miss people.",
    "area": "work",
    "importance": 8,
    "importance_why": "It was worse in spring.",
    "confidence": 5,
    "confidence_why": "I did it once.",
    "today": 2,
    "good_enough": 6,
    "notice": "I know who sat next to me.",
    "anchors": {level: f"step {level}" for level in LEVELS},
    "level": -1,
    "steps_client": ("tea at the long table on Friday",),
    "steps_practitioner": ("bring the fear ladder",),
    "steps_shared": ("look at Friday together",),
    "by": "2027-03-05",
    "method": "We climb the ladder a rung a week.",
    "strengths": "I am stubborn.",
    "supports": "Noor from accounts",
    "successes": "the choir",
    "barriers": "loud days",
    "if_stuck": "I send a word.",
    "review": "2027-04-01",
    "status": "draft",
}


@pytest.fixture
def maya() -> Intake:
    """California's example, to which the goal is told."""
    return fold(read_session_file(RESOURCES / "sessions" / "maya-california.json"))


def printed(intake: Intake, language: str, *goals: Value) -> list[Passage]:
    """Return the goals of the take-home page."""
    pack = load("us-ca", FORMS)
    act = Act(CLIENT, ANSWERED, GOALS, goals)
    told = fold((*intake.rows[:80], act.row(seq=81, at=intake.rows[79].at)))
    commission = Commission("document.take_home", id="T-1")
    page = draw_up(pack, told, PackWording(pack, language), commission)
    return [passage for passage in page.passages() if passage.kind == "goal"]


@pytest.mark.parametrize(("language", "mark"), [("en", "a draft for now"), ("es", "un borrador")])
def test_a_goal_told_in_full_prints_every_part_under_its_name(
    maya: Intake, language: str, mark: str
) -> None:
    rows = load("us-ca", FORMS).said(language, GOALS).rows

    (goal,) = printed(maya, language, TOLD)

    assert mark in goal.title
    assert goal.text == TOLD["words"]
    unsaid = [name for name, label in rows.items() if label not in " ".join(goal.lines)]
    assert unsaid == []
    assert not any("{" in line or "T =" in line for line in goal.lines)
    assert any("+2: step +2" in line for line in goal.lines)


def test_the_life_area_and_the_days_print_in_the_client_s_language(maya: Intake) -> None:
    (goal,) = printed(maya, "es", TOLD)

    lines = " ".join(goal.lines)
    assert "trabajo o estudios" in lines
    assert "1 de abril de 2027" in lines


def test_of_a_goal_for_later_only_the_words_are_printed(maya: Intake) -> None:
    first, later = printed(maya, "en", {**TOLD, "status": "later"}, {"words": "Sleep."})

    assert (first.text, first.title) == ("Sleep.", "Goal 1")
    assert (later.text, later.lines) == (TOLD["words"], ())
    assert "for later" in later.title
