"""The way through a session follows from the answers, never from page numbers."""

from dataclasses import replace

import pytest

from desktop.domain import journal as j
from desktop.domain.effects import GOES_ON, SIGNING
from desktop.domain.flow import (
    SECOND,
    current_card,
    deeper,
    group_items,
    is_done,
    open_cards,
    path,
    previous_card,
)
from desktop.domain.journal import Act
from desktop.domain.pack import AGAIN, LEFT_OPEN, STANDS, FormPack, Item, Step
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


ENDED = Act(j.PRACTITIONER, j.ADJOURNED)
FEE = Act(j.CLIENT, j.SETTLED, "group.fee", "agreed")


@pytest.fixture
def of_meetings(pack: FormPack) -> FormPack:
    """The tiny pack with what a later meeting opens with, and depth kept for it."""
    again = (
        Step("step.again", "S2", ("review.home", "review.life"), AGAIN),
        Step("step.left_open", "S2", (), LEFT_OPEN),
        Step("step.stands", "S2", (), STANDS),
    )
    items = {
        **pack.items,
        "review.home": Item("review.home", "text", depth=SECOND),
        "review.life": Item("review.life", "text"),
    }
    touch = replace(pack.groups["group.touch"], depth=SECOND)
    steps = (pack.steps[0], *again, *pack.steps[1:])
    return replace(pack, steps=steps, items=items, groups={**pack.groups, "group.touch": touch})


def open_keys(pack: FormPack, *acts: Act) -> list[str]:
    return [card.key for card in open_cards(pack, intake_of(*acts))]


def test_what_is_kept_for_a_second_meeting_is_only_called_up_in_the_first(
    of_meetings: FormPack,
) -> None:
    called_up = {card.key for card in deeper(of_meetings, intake_of())}

    assert "group.touch" not in keys(of_meetings)
    assert {"group.touch", "review.home"} <= called_up
    assert not {"step.left_open", "step.stands"} & called_up


def test_a_second_meeting_opens_with_the_paper_then_takes_up_what_was_not_reached(
    of_meetings: FormPack,
) -> None:
    assert open_keys(of_meetings, HEADLINE, DANGER, QUIET, ENDED) == [
        "review.home",
        "step.stands",
        "group.fee",
        "hope.words",
        "group.touch",
        "step.sheet",
        "step.sign",
        "close.next",
    ]


def test_what_was_put_off_comes_again_and_what_was_settled_does_not(of_meetings: FormPack) -> None:
    put_off = Act(j.CLIENT, j.EXCEPTED, "privacy.self", "come_back")
    before = (HEADLINE, DANGER, put_off, QUIET, FEE, ENDED)

    assert open_keys(of_meetings, *before)[:4] == [
        "review.home",
        "step.left_open",
        "step.stands",
        "group.danger",
    ]
    assert "group.fee" not in open_keys(of_meetings, *before)
    assert "group.danger" not in open_keys(of_meetings, *before, DANGER)


def test_once_the_sheet_is_read_whatever_is_left_of_the_depth_waits(of_meetings: FormPack) -> None:
    put_off = Act(j.CLIENT, j.SETTLED, "group.fee", "not_yet")
    hope = Act(j.CLIENT, j.ANSWERED, "hope.words", "x")
    sheet = Act(j.CLIENT, j.PASSED, "step.sheet")
    opened = (
        Act(j.CLIENT, j.PASSED, key) for key in ("review.home", "step.left_open", "step.stands")
    )

    left = open_keys(of_meetings, HEADLINE, DANGER, QUIET, put_off, hope, ENDED, *opened, sheet)

    assert left == ["step.sign", "close.next"]


def test_a_topic_may_be_passed_for_this_time_and_comes_at_the_next(of_meetings: FormPack) -> None:
    passed = Act(j.CLIENT, j.PASSED, "group.touch")

    assert "group.touch" not in open_keys(of_meetings, ENDED, passed)
    assert "group.touch" in open_keys(of_meetings, ENDED, passed, HEADLINE, ENDED)


def test_each_meeting_is_read_signed_and_closed_by_itself(of_meetings: FormPack) -> None:
    ends = (
        Act(j.CLIENT, j.PASSED, "step.sheet"),
        Act(j.CLIENT, j.PASSED, "step.sign"),
        Act(j.CLIENT, j.ANSWERED, "close.next", "2026-12-09"),
    )

    assert {"step.sheet", "step.sign", "close.next"} <= set(open_keys(of_meetings, *ends, ENDED))


def test_while_a_signature_is_missing_there_is_nothing_but_the_signing(
    of_meetings: FormPack,
) -> None:
    signature = {"party": "practitioner", "method": "typed", "statement": "read", "name": "J"}
    signed = Act(j.PRACTITIONER, j.SIGNED, "document.agreement", signature)
    carried = Act(j.PRACTITIONER, j.ADJOURNED, value={SIGNING: GOES_ON})
    cleared = Act(j.PRACTITIONER, j.INK_CLEARED, "document.agreement")

    assert open_keys(of_meetings, signed, carried) == ["review.home", "step.sign", "close.next"]
    assert "group.fee" in open_keys(of_meetings, signed, carried, cleared)
