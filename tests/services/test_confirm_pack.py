"""The review gate: real clients meet only wording the practitioner has confirmed."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from desktop.domain.pack import FormPack
from desktop.services.confirm_pack import (
    PackUnconfirmedError,
    confirm_pack,
    pack_state,
    require_usable,
)
from desktop.services.load_pack import load_pack
from tests.services.conftest import Practice

TODAY = date(2026, 12, 2)


@pytest.fixture
def pack(practice: Practice) -> FormPack:
    """The California pack as it ships."""
    return load_pack("us-ca", practice.means.forms)


def test_an_unconfirmed_pack_stops_a_real_session(practice: Practice, pack: FormPack) -> None:
    with pytest.raises(PackUnconfirmedError, match="not confirmed"):
        require_usable(practice.vault, pack, today=TODAY)


def test_a_confirmed_pack_names_who_and_when(practice: Practice, pack: FormPack) -> None:
    practice.clock.moment = datetime.fromisoformat("2026-12-01T09:00:00-08:00")
    confirm_pack(practice.means, practice.vault, pack, practitioner=practice.made.practitioner)

    state = pack_state(practice.vault, pack, today=TODAY)

    require_usable(practice.vault, pack, today=TODAY)
    assert state.is_usable
    assert state.confirmed_on.startswith("2026-12-01")


def test_a_minor_update_warns_and_is_no_wall(practice: Practice, pack: FormPack) -> None:
    confirm_pack(practice.means, practice.vault, pack, practitioner=practice.made.practitioner)
    minor = pack.version.rsplit(".", 1)[0] + ".99"
    updated = replace(pack, version=minor, fingerprint="0" * 64)

    state = pack_state(practice.vault, updated, today=TODAY)

    assert not state.confirmed_on
    assert state.confirmed_before == pack.version
    assert state.is_usable


def test_a_larger_update_asks_for_a_new_confirmation(practice: Practice, pack: FormPack) -> None:
    confirm_pack(practice.means, practice.vault, pack, practitioner=practice.made.practitioner)
    updated = replace(pack, version="2099.1.0", fingerprint="0" * 64)

    with pytest.raises(PackUnconfirmedError):
        require_usable(practice.vault, updated, today=TODAY)


def test_a_withdrawn_duty_blocks_whatever_was_confirmed(practice: Practice, pack: FormPack) -> None:
    confirm_pack(practice.means, practice.vault, pack, practitioner=practice.made.practitioner)

    with pytest.raises(PackUnconfirmedError, match="withdrawn"):
        require_usable(practice.vault, replace(pack, withdrawn=True), today=TODAY)


@pytest.mark.parametrize(
    ("today", "near", "due"),
    [
        (date(2027, 4, 21), False, False),
        (date(2027, 4, 23), True, False),
        (date(2027, 5, 23), True, True),
    ],
)
def test_a_review_date_warns_thirty_days_ahead(
    practice: Practice, pack: FormPack, today: date, *, near: bool, due: bool
) -> None:
    state = pack_state(practice.vault, replace(pack, review_by="2027-05-22"), today=today)

    assert (state.review_near, state.review_due) == (near, due)
