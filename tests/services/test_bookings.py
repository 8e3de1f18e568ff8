"""Bookings: kept before the session, changed until it begins, and taken off the list."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.domain.journal import (
    ANSWERED,
    NOT_HELD,
    PASSED,
    PRACTITIONER,
    PREPARED_ANEW,
    UNDONE,
    Act,
    JournalRowError,
    Value,
)
from desktop.domain.plain_answers import AnswerRefusedError
from desktop.domain.preparing import begun_at
from desktop.domain.readiness import Gap, PackStanding, Reason
from desktop.services.begin_intake import resume_intake
from desktop.services.coming_sessions import Agenda, agenda
from desktop.services.confirm_pack import confirm_pack
from desktop.services.draft_documents import opened_at
from desktop.services.hand_over import hand_over
from desktop.services.keep_booking import Booking, cancel_booking, keep_booking
from desktop.services.live_intake import LiveIntake
from desktop.services.load_pack import load_pack
from desktop.services.prepare_booking import BookingBegunError, prepare_booking
from desktop.services.record_act import record_act
from desktop.services.set_up_practice import SetUp, keep_profile, profile
from tests.services.conftest import Practice

NAME = "Inés Okonkwo"
ANSWERS: dict[str, Value] = {
    "client.name": NAME,
    "booking.date": "2026-12-03",
    "booking.time": "16:00",
    "client.papers_in": "en",
    "access.needs": "A chair by the door",
}


@pytest.fixture(autouse=True)
def _confirmed(practice: Practice) -> None:
    pack = load_pack("us-ca", practice.means.forms)
    confirm_pack(practice.means, practice.vault, pack, practitioner=practice.made.practitioner)


def keep(practice: Practice, intake: str = "", /, **changes: Value) -> LiveIntake:
    """Keep a booking with *changes* (dots as double underscores); None takes an answer away."""
    prepared = prepare_booking(
        practice.means, practice.vault, practice.made.practitioner, intake=intake
    )
    changed = {key.replace("__", "."): value for key, value in changes.items()}
    answers = {k: v for k, v in {**ANSWERS, **changed}.items() if v is not None}
    booking = Booking("", str(answers["client.name"]), answers)
    return keep_booking(
        practice.means, practice.vault, practice.made.practitioner, prepared.live, booking
    )


def coming(practice: Practice) -> Agenda:
    prepared = prepare_booking(practice.means, practice.vault, practice.made.practitioner)
    live, today = prepared.live, practice.means.clock.now().date()
    return agenda(practice.vault, live.pack, live.intake.profile, PackStanding(), today=today)


def answered(live: LiveIntake) -> dict[str, Value]:
    return dict(live.intake.answers)


def test_a_booking_is_an_intake_that_has_not_begun(practice: Practice) -> None:
    live = keep(practice)

    assert answered(live) == ANSWERS
    assert begun_at(live.pack, live.intake.rows) == ""
    assert answered(resume_intake(practice.vault, live.id)) == ANSWERS


def test_only_what_changed_is_written_and_what_is_cleared_is_undone(practice: Practice) -> None:
    kept = keep(practice)

    again = keep(practice, kept.id)
    changed = keep(practice, kept.id, booking__time="17:00", access__needs=None)

    assert len(again.intake.rows) == len(kept.intake.rows)
    assert [row.action for row in changed.intake.rows[len(kept.intake.rows) :]] == [
        UNDONE,
        ANSWERED,
    ]
    assert answered(changed)["booking.time"] == "17:00"
    assert "access.needs" not in answered(changed)


def test_what_is_refused_changes_nothing_of_a_kept_booking(practice: Practice) -> None:
    kept = keep(practice)

    with pytest.raises(AnswerRefusedError, match="no such date"):
        keep(practice, kept.id, booking__time="17:00", booking__date="2026-02-31")

    assert practice.vault.journal(kept.id) == kept.intake.rows


@pytest.mark.parametrize(
    ("key", "value", "sentence"),
    [
        ("booking__date", "2026-02-31", "no such date"),
        ("booking__time", "25:00", "not a time of day"),
        ("client__name", "n" * 100_000, "longer than"),
        ("client__name", "Ana\u202e", "hidden marks"),
        ("booking__length", -5, "whole number"),
    ],
)
def test_bad_input_is_one_plain_sentence_and_leaves_nobody_behind(
    practice: Practice, key: str, value: Value, sentence: str
) -> None:
    before = practice.vault.client_count()

    with pytest.raises(AnswerRefusedError, match=sentence):
        keep(practice, **{key: value})

    assert practice.vault.client_count() == before
    assert practice.vault.open_intakes() == ()


@pytest.mark.parametrize("name", ["Ольга Smith", "王芳 O'Brien", "Zoë Núñez-Ağaoğlu"])
def test_a_name_in_any_letters_is_kept_as_it_is(practice: Practice, name: str) -> None:
    live = keep(practice, client__name=name)

    assert practice.vault.client(live.client).name == name


def test_a_booking_stands_on_the_practice_and_the_language_of_today(practice: Practice) -> None:
    kept = keep(practice)
    now = profile(practice.vault)
    assert now is not None
    keep_profile(practice.vault, replace(now, answers={**now.answers, "fee.amount": "175.00"}))

    again = keep(practice, kept.id, client__papers_in="es")

    assert again.intake.rows[len(kept.intake.rows)].action == PREPARED_ANEW
    assert again.wording.language == "es"
    assert again.intake.profile["fee.amount"] == "175.00"
    assert again.intake.reference == kept.intake.reference
    assert resume_intake(practice.vault, kept.id).wording.language == "es"


def test_the_session_begins_with_its_first_card_and_not_with_its_booking(
    practice: Practice,
) -> None:
    kept = keep(practice)
    booked = practice.clock.moment
    practice.clock.moment = booked + timedelta(days=1)

    live = record_act(
        practice.means, practice.vault, kept, Act(PRACTITIONER, PASSED, "privacy.headline")
    )

    assert opened_at(kept) == booked
    assert opened_at(live) == practice.clock.moment


def test_a_session_that_has_begun_is_no_booking_any_more(practice: Practice) -> None:
    kept = keep(practice)
    act = Act(PRACTITIONER, PASSED, "privacy.headline")
    record_act(practice.means, practice.vault, kept, act)

    with pytest.raises(BookingBegunError):
        keep(practice, kept.id)
    with pytest.raises(BookingBegunError):
        cancel_booking(practice.means, practice.vault, kept, erase=True)

    assert [intake.id for intake in coming(practice).under_way] == [kept.id]


def test_what_did_not_take_place_is_off_the_list_and_kept(practice: Practice) -> None:
    kept = keep(practice)

    cancel_booking(practice.means, practice.vault, kept, erase=False)

    assert coming(practice) == Agenda()
    rows = practice.vault.journal(kept.id)
    assert rows[-1].action == NOT_HELD
    assert ANSWERS["access.needs"] in [row.value for row in rows]
    assert practice.vault.client(kept.client).name == NAME


def test_what_did_not_take_place_can_be_erased_name_and_all(practice: Practice) -> None:
    kept = keep(practice)
    reference = practice.vault.client(kept.client).reference

    cancel_booking(practice.means, practice.vault, kept, erase=True)

    rows = practice.vault.journal(kept.id)
    assert {row.value for row in rows if row.action == ANSWERED} == {None}
    assert NAME not in str(rows)
    assert practice.vault.client(kept.client).name == reference
    assert practice.vault.search("Okonkwo") == ()


def test_a_client_of_whom_more_is_filed_keeps_the_name(practice: Practice) -> None:
    first = keep(practice)
    prepared = prepare_booking(practice.means, practice.vault, practice.made.practitioner)
    second = keep_booking(
        practice.means,
        practice.vault,
        practice.made.practitioner,
        prepared.live,
        Booking(first.client, NAME, ANSWERS),
    )

    cancel_booking(practice.means, practice.vault, second, erase=True)

    assert practice.vault.client(first.client).name == NAME
    assert practice.vault.client_count() == 1


def test_after_the_end_nothing_can_be_done_with_it(practice: Practice) -> None:
    kept = keep(practice)
    cancel_booking(practice.means, practice.vault, kept, erase=False)
    ended = resume_intake(practice.vault, kept.id)

    with pytest.raises(JournalRowError, match="closed"):
        record_act(
            practice.means, practice.vault, ended, Act(PRACTITIONER, PASSED, "privacy.headline")
        )


def test_coming_sessions_stand_in_the_order_of_time(practice: Practice) -> None:
    late = keep(practice, client__name="Late", booking__time="17:00")
    unknown = keep(practice, client__name="Unknown", booking__date=None)
    early = keep(practice, client__name="Early", booking__time="09:00")

    found = coming(practice).coming

    assert [one.intake.id for one in found] == [early.id, late.id, unknown.id]
    assert found[-1].when is None


def test_a_booking_says_what_is_missing_by_the_practice_of_today(practice: Practice) -> None:
    live = keep(practice, prepare__papers=("welcome",), identity__client="known")
    now = profile(practice.vault)
    assert now is not None
    short = {key: value for key, value in now.answers.items() if key != "practice.retention"}
    keep_profile(practice.vault, SetUp(now.practitioner, now.pack, now.language, short))
    missing = {gap.reason for gap in _ready(practice)}

    keep_profile(practice.vault, now)
    hand_over(practice.means, practice.vault, live, document="document.welcome", how="print")
    after = {gap.reason for gap in _ready(practice)}

    assert {Reason.PRACTICE, Reason.PAPER} <= missing
    assert not {Reason.PRACTICE, Reason.PAPER} & after


def _ready(practice: Practice) -> tuple[Gap, ...]:
    ready = coming(practice).coming[0].ready
    assert ready is not None
    return ready.missing


def test_another_session_at_the_same_time_is_known(practice: Practice) -> None:
    first = keep(practice)

    fresh = prepare_booking(practice.means, practice.vault, practice.made.practitioner)
    own = prepare_booking(
        practice.means, practice.vault, practice.made.practitioner, intake=first.id
    )

    assert [one.hour for one in fresh.others] == ["16:00"]
    assert own.others == ()
