"""The way through a session follows from the answers, never from page numbers."""

from desktop.domain import journal as j
from desktop.domain.flow import (
    current_card,
    deeper,
    group_items,
    is_done,
    open_cards,
    path,
    previous_card,
)
from desktop.domain.journal import Act
from desktop.domain.pack import FormPack
from tests.domain.conftest import intake_of

HEADLINE = Act(j.PRACTITIONER, j.PASSED, "privacy.headline")
DANGER = Act(j.PRACTITIONER, j.SETTLED, "group.danger", "explained")
QUIET = Act(j.PRACTITIONER, j.PASSED, "step.quiet")


def keys(pack: FormPack, *acts: Act) -> list[str]:
    return [card.key for card in path(pack, intake_of(*acts))]


def test_the_essential_path_is_the_default(pack: FormPack) -> None:
    assert keys(pack) == [
        "privacy.headline",
        "group.danger",
        "step.quiet",
        "group.fee",
        "hope.words",
        "step.sheet",
        "step.sign",
        "close.next",
    ]


def test_what_preparation_makes_relevant_surfaces_by_itself(pack: FormPack) -> None:
    assert "group.remote" in keys(pack, Act(j.PRACTITIONER, j.ANSWERED, "setting.mode", "remote"))


def test_the_depth_is_one_step_away_and_stays_once_opened(pack: FormPack) -> None:
    assert [card.key for card in deeper(pack, intake_of())] == ["story.more", "group.touch"]
    assert "story.more" in keys(pack, Act(j.PRACTITIONER, j.WENT_TO, "story.more"))
    assert "story.more" in keys(pack, Act(j.CLIENT, j.ANSWERED, "story.more", "My dad died."))
    assert "group.touch" in keys(pack, Act(j.CLIENT, j.SETTLED, "group.touch", "agreed"))


def test_the_session_stands_at_the_first_card_that_is_not_done(pack: FormPack) -> None:
    current = current_card(pack, intake_of(HEADLINE, DANGER))

    assert current is not None
    assert current.key == "step.quiet"


def test_a_card_somebody_went_to_comes_first_and_then_the_session_goes_on(pack: FormPack) -> None:
    back = Act(j.PRACTITIONER, j.WENT_TO, "group.danger")
    there = current_card(pack, intake_of(HEADLINE, DANGER, QUIET, back))
    after = current_card(pack, intake_of(HEADLINE, DANGER, QUIET, back, DANGER))

    assert there is not None
    assert there.key == "group.danger"
    assert after is not None
    assert after.key == "group.fee"


def test_there_is_a_way_back_from_every_card_but_the_first(pack: FormPack) -> None:
    before = previous_card(pack, intake_of(HEADLINE))

    assert previous_card(pack, intake_of()) is None
    assert before is not None
    assert before.key == "privacy.headline"


def test_finishing_now_leads_to_the_close_and_nowhere_else(pack: FormPack) -> None:
    assert keys(pack, HEADLINE, Act(j.PRACTITIONER, j.FINISHED_EARLY)) == ["close.next"]


def test_open_cards_are_those_left_to_do(pack: FormPack) -> None:
    assert open_cards(pack, intake_of(HEADLINE, DANGER))[0].key == "step.quiet"
    assert all(is_done(intake_of(HEADLINE), card) for card in path(pack, intake_of())[:1])


def test_when_all_is_done_there_is_no_card(pack: FormPack) -> None:
    everything = (
        HEADLINE,
        DANGER,
        QUIET,
        Act(j.CLIENT, j.SETTLED, "group.fee", "agreed"),
        Act(j.CLIENT, j.ANSWERED, "hope.words", "x"),
        Act(j.CLIENT, j.PASSED, "step.sheet"),
        Act(j.CLIENT, j.PASSED, "step.sign"),
        Act(j.CLIENT, j.ANSWERED, "close.next", "2026-12-09"),
    )

    assert current_card(pack, intake_of(*everything)) is None


def test_a_group_shows_only_what_concerns_this_client(pack: FormPack) -> None:
    remote = Act(j.PRACTITIONER, j.ANSWERED, "setting.mode", "remote")

    assert group_items(pack, pack.groups["group.remote"], intake_of()) == ()
    assert len(group_items(pack, pack.groups["group.remote"], intake_of(remote))) == 1
