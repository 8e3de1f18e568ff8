"""Whether everything is ready: each reason, and when it is none."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.assets import FORMS
from desktop.domain.intake import Intake
from desktop.domain.journal import Value
from desktop.domain.pack import FormPack
from desktop.domain.readiness import (
    Gap,
    PackStanding,
    Readiness,
    Reason,
    meeting_readiness,
    readiness,
)
from desktop.packs.load import load

TODAY = date(2026, 11, 18)
BOOKED: dict[str, Value] = {
    "client.name": "Maya",
    "booking.made_on": "2026-11-16",
    "booking.date": "2026-12-02",
    "booking.time": "16:00",
    "identity.client": "known",
    "fee.payer": "insurer",
}
STANDING = PackStanding()


@pytest.fixture(scope="module")
def us() -> FormPack:
    """A pack with a rule on notices."""
    return load("us", FORMS)


@pytest.fixture(scope="module")
def profile(us: FormPack) -> dict[str, Value]:
    """A practice that has filled all it must."""
    filled = {item.key: "x" for item in us.profile_items() if item.required}
    return {**filled, "practice.hipaa": "no"}


def ready(
    us: FormPack, profile: dict[str, Value], standing: PackStanding = STANDING, /, **more: Value
) -> Readiness:
    """How ready a booking is, with *more* answered (dots as double underscores)."""
    answers = {**BOOKED, **{key.replace("__", "."): value for key, value in more.items()}}
    intake = Intake(profile=profile, answers=answers)
    return readiness(us, intake, standing, today=TODAY)


def test_a_plain_booking_is_ready(us: FormPack, profile: dict[str, Value]) -> None:
    assert ready(us, profile) == Readiness()
    assert ready(us, profile).is_ready


@pytest.mark.parametrize(
    ("more", "missing"),
    [
        ({"client__name": ""}, ["client.name"]),
        ({"booking__date": None}, ["booking.date"]),
        ({"booking__time": None}, ["booking.time"]),
        ({"client__adult": False}, ["people.representatives"]),
        ({"client__decides": "proxy"}, ["people.representatives"]),
        ({"client__party": "couple"}, ["people.partners"]),
        ({"people__also": ("interpreter", "witness")}, ["people.interpreter", "people.witness"]),
        ({"setting__mode": "remote"}, ["remote.location", "remote.backup_phone"]),
        (
            {"people__say": ("court",)},
            ["special.report_goes_to", "special.report_holds", "special.if_you_stop"],
        ),
    ],
)
def test_what_booking_asks_of_this_client_is_missing_until_it_is_answered(
    us: FormPack, profile: dict[str, Value], more: dict[str, Value], missing: list[str]
) -> None:
    found = ready(us, profile, **more).missing

    assert [gap.key for gap in found] == missing
    assert {gap.reason for gap in found} == {Reason.ANSWER}


def test_how_identity_is_known_can_wait_for_the_door(
    us: FormPack, profile: dict[str, Value]
) -> None:
    found = ready(us, profile, identity__client=None)

    assert found.is_ready
    assert found.on_arrival == (Gap(Reason.ANSWER, "identity.client"),)


def test_a_blank_of_the_practice_is_missing(us: FormPack, profile: dict[str, Value]) -> None:
    key = next(key for key in profile if key != "practice.hipaa")
    open_blank = {name: value for name, value in profile.items() if name != key}

    assert Gap(Reason.PRACTICE, key) in ready(us, open_blank).missing


def test_a_pack_that_may_not_be_used_is_the_gravest_reason(
    us: FormPack, profile: dict[str, Value]
) -> None:
    unconfirmed = ready(us, profile, PackStanding(confirmed=False), client__name="")
    withdrawn = ready(us, profile, PackStanding(confirmed=False, withdrawn=True))

    assert unconfirmed.missing[0] == Gap(Reason.PACK_UNCONFIRMED)
    assert withdrawn.missing == (Gap(Reason.PACK_CLOSED),)


def test_a_review_date_that_has_passed_warns_and_stops_nobody(
    us: FormPack, profile: dict[str, Value]
) -> None:
    found = ready(us, profile, PackStanding(review_due=True))

    assert found.is_ready
    assert found.on_arrival == (Gap(Reason.PACK_REVIEW),)


def test_a_notice_is_missing_before_it_is_late_and_says_when_it_is(
    us: FormPack, profile: dict[str, Value]
) -> None:
    in_time = ready(us, profile, fee__payer="self").missing
    late = ready(us, profile, fee__payer="self", booking__made_on="2026-11-10").missing

    assert in_time == (Gap(Reason.NOTICE, "notice.gfe", date(2026, 11, 19)),)
    assert late == (Gap(Reason.NOTICE, "notice.gfe", date(2026, 11, 13), is_late=True),)


def test_a_notice_that_is_due_on_the_day_waits_for_the_door(
    us: FormPack, profile: dict[str, Value]
) -> None:
    found = ready(us, {**profile, "practice.hipaa": "yes"})

    assert found.is_ready
    assert found.on_arrival == (Gap(Reason.NOTICE, "notice.npp", date(2026, 12, 2)),)


def test_papers_that_are_wanted_are_missing_until_they_are_made(
    us: FormPack, profile: dict[str, Value]
) -> None:
    wanted = {**BOOKED, "prepare.papers": ("welcome", "booklet")}
    intake = Intake(profile=profile, answers=wanted)
    printed = {"document": "document.welcome", "how": "print"}
    put_off = {"document": "document.booklet", "how": "later"}

    before = readiness(us, intake, STANDING, today=TODAY)
    after = readiness(us, replace(intake, handed_over=(printed, put_off)), STANDING, today=TODAY)

    assert before.missing == (
        Gap(Reason.PAPER, "document.welcome"),
        Gap(Reason.PAPER, "document.booklet"),
    )
    assert after.missing == (Gap(Reason.PAPER, "document.booklet"),)


def test_a_leaf_of_notices_is_not_wanted_where_none_concerns_the_client(
    us: FormPack, profile: dict[str, Value]
) -> None:
    assert ready(us, profile, prepare__papers=("notices",)).is_ready


@pytest.mark.parametrize(
    ("more", "missing"),
    [
        ({}, ()),
        ({"close.next_time": None}, (Gap(Reason.ANSWER, "close.next_time"),)),
        ({"client.adult": False}, (Gap(Reason.ANSWER, "people.representatives"),)),
        ({"client.name": ""}, ()),
    ],
)
def test_a_meeting_that_goes_on_asks_only_for_what_it_needs(
    us: FormPack,
    profile: dict[str, Value],
    more: dict[str, Value],
    missing: tuple[Gap, ...],
) -> None:
    answers = {**BOOKED, "close.next_time": "16:00", **more}
    intake = Intake(profile=profile, answers=answers)

    found = meeting_readiness(us, intake, PackStanding(confirmed=False), today=TODAY)

    assert found.missing == missing


def test_a_notice_that_was_not_given_is_missing_at_the_next_meeting_too(
    us: FormPack, profile: dict[str, Value]
) -> None:
    answers = {**BOOKED, "close.next_time": "16:00", "fee.payer": "self"}
    intake = Intake(profile=profile, answers=answers)

    found = meeting_readiness(us, intake, STANDING, today=date(2026, 12, 8))

    assert [(gap.reason, gap.is_late) for gap in found.missing] == [(Reason.NOTICE, True)]


def test_a_withdrawn_duty_stops_the_next_meeting(us: FormPack, profile: dict[str, Value]) -> None:
    intake = Intake(profile=profile, answers={**BOOKED, "close.next_time": "16:00"})

    found = meeting_readiness(us, intake, PackStanding(withdrawn=True), today=TODAY)

    assert found.missing == (Gap(Reason.PACK_CLOSED),)
