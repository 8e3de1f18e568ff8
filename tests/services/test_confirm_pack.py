"""The review gate: real clients meet only wording the practitioner has confirmed."""

from dataclasses import replace
from datetime import date, datetime
from functools import partial

import pytest

from desktop.domain.pack import FormPack
from desktop.services.begin_intake import Beginning, begin_intake
from desktop.services.confirm_pack import (
    PackUnconfirmedError,
    confirm_pack,
    confirmation_words,
    note_parts_read,
    pack_state,
    parts_read,
    require_usable,
)
from desktop.services.live_intake import LiveIntake
from desktop.services.load_pack import load_pack
from tests.services.conftest import Practice

TODAY = date(2026, 12, 2)


@pytest.fixture
def pack(practice: Practice) -> FormPack:
    """The California pack as it ships."""
    return load_pack("us-ca", practice.means.forms)


def updated_to(pack: FormPack, version: str, key: str = "us-ca") -> FormPack:
    """Return *pack* as if *key*, itself or a parent, were of another version."""
    own = version if key == pack.key else pack.version
    versions = {**pack.versions, key: version}
    return replace(pack, version=own, versions=versions, fingerprint="0" * 64)


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
    updated = updated_to(pack, minor)

    state = pack_state(practice.vault, updated, today=TODAY)

    assert not state.confirmed_on
    assert state.confirmed_before == pack.version
    assert state.is_usable


def test_a_larger_update_asks_for_a_new_confirmation(practice: Practice, pack: FormPack) -> None:
    confirm_pack(practice.means, practice.vault, pack, practitioner=practice.made.practitioner)
    updated = updated_to(pack, "2099.1.0")

    with pytest.raises(PackUnconfirmedError):
        require_usable(practice.vault, updated, today=TODAY)


def test_a_larger_update_of_a_parent_asks_for_a_new_confirmation(
    practice: Practice, pack: FormPack
) -> None:
    confirm_pack(practice.means, practice.vault, pack, practitioner=practice.made.practitioner)

    with pytest.raises(PackUnconfirmedError):
        require_usable(practice.vault, updated_to(pack, "2099.1.0", "us"), today=TODAY)


def test_an_older_version_is_no_minor_update(practice: Practice, pack: FormPack) -> None:
    confirm_pack(practice.means, practice.vault, pack, practitioner=practice.made.practitioner)
    older = pack.version.rsplit(".", 1)[0] + ".0"

    with pytest.raises(PackUnconfirmedError):
        require_usable(practice.vault, updated_to(pack, older), today=TODAY)


def test_a_pack_that_changed_while_it_was_read_is_not_confirmed(
    practice: Practice, pack: FormPack
) -> None:
    read = replace(pack, fingerprint="0" * 64)

    with pytest.raises(PackUnconfirmedError, match="changed while you were reading"):
        confirm_pack(practice.means, practice.vault, read, practitioner=practice.made.practitioner)

    assert practice.vault.pack_confirmations(pack.key) == ()


def test_no_session_begins_on_wording_nobody_confirmed(practice: Practice) -> None:
    client = practice.vault.add_client(
        name="Maya", reference="M", practitioner=practice.made.practitioner
    )
    beginning = Beginning(client, practice.made.practitioner, "us-ca", "en", {})

    with pytest.raises(PackUnconfirmedError):
        begin_intake(practice.means, practice.vault, beginning)

    assert practice.vault.open_intakes() == ()


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


def test_the_parts_of_the_wording_are_noted_one_by_one(practice: Practice, pack: FormPack) -> None:
    read = partial(note_parts_read, practice.means, practice.vault, pack)
    for part in ("group.danger", "group.fee"):
        read(practitioner=practice.made.practitioner, parts=[part])

    assert parts_read(practice.vault, pack) == {"group.danger", "group.fee"}
    assert not pack_state(practice.vault, pack, today=TODAY).is_usable


def test_the_record_says_who_confirmed_which_wording(
    practice: Practice, pack: FormPack, begun: LiveIntake
) -> None:
    minor = updated_to(pack, pack.version.rsplit(".", 1)[0] + ".99")
    larger = updated_to(pack, "2099.1.0")

    assert "confirmed on" in confirmation_words(practice.vault, begun)
    assert "minor update" in confirmation_words(practice.vault, replace(begun, pack=minor))
    assert "not confirmed" in confirmation_words(practice.vault, replace(begun, pack=larger))
