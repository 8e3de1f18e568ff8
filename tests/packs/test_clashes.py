"""Answers that do not fit together are known to every pack, and what fits is left in peace."""

from collections.abc import Mapping

import pytest

from desktop.assets import FORMS, RESOURCES
from desktop.domain.clashes import CLASH, clashes
from desktop.domain.intake import fold
from desktop.domain.journal import Value
from desktop.services.load_pack import pack_keys
from desktop.services.play_session import read_session_file
from tests.packs.client_kinds import KINDS, prepared
from tests.packs.said import shipped

UNFIT: Mapping[str, Mapping[str, Value]] = {
    "clash.late_fee": {"fee.amount": "40.00", "fee.late": "50.00"},
    "clash.hours": {"contact.hours_from": "17:00", "contact.hours_to": "09:00"},
    "clash.grace": {"time.grace": 60, "time.length": 50},
    "clash.party": {"client.party": "one", "people.partners": ({"name": "Ana"},)},
    "clash.signs_for": {
        "client.adult": True,
        "client.decides": "self",
        "people.representatives": ({"name": "Ana"},),
    },
    "clash.first_time": {"client.first_time": True, "story.past_help": "A group, in spring."},
}


@pytest.mark.parametrize("key", UNFIT)
def test_answers_that_do_not_fit_together_are_found_with_all_they_are_about(key: str) -> None:
    pack = shipped("us-ca")

    (found,) = clashes(pack, prepared(pack, UNFIT[key]))

    assert found.key == key
    assert set(UNFIT[key]) <= set(found.items)


def test_every_pack_knows_them_all() -> None:
    for name in pack_keys(FORMS):
        items = shipped(name).items.values()
        assert {item.key for item in items if item.kind == CLASH} == set(UNFIT), name


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", pack_keys(FORMS))
def test_what_a_pack_proposes_fits_every_kind_of_client(name: str, kind: str) -> None:
    pack = shipped(name)

    assert clashes(pack, prepared(pack, KINDS[kind])) == ()


@pytest.mark.parametrize("file", sorted(path.name for path in (RESOURCES / "sessions").glob("*")))
def test_the_worked_examples_hold_nothing_that_does_not_fit(file: str) -> None:
    rows = read_session_file(RESOURCES / "sessions" / file)
    begun = rows[0].value
    assert isinstance(begun, Mapping)

    assert clashes(shipped(str(begun["pack"])), fold(rows)) == ()
