"""How somebody is known is attested by the practitioner, "not checked" included."""

import pytest

from desktop.domain import journal as j
from desktop.domain.identity import Identity
from desktop.domain.journal import Act, JournalRowError, Value
from tests.domain.conftest import intake_of


def known(value: Value) -> Act:
    return Act(j.PRACTITIONER, j.IDENTIFIED, value=value)


def test_the_booking_tells_who_the_client_is_until_the_table_tells_it_anew() -> None:
    booked = (
        Act(j.PRACTITIONER, j.ANSWERED, "identity.client", "seen"),
        Act(j.PRACTITIONER, j.ANSWERED, "identity.document", "passport"),
        Act(j.PRACTITIONER, j.ANSWERED, "identity.vouched_by", "an old answer"),
    )

    first = intake_of(*booked).identity_of("client")
    later = intake_of(*booked, known({"party": "client", "how": "known"})).identity_of("client")

    assert first == Identity("client", "seen", "passport")
    assert later is not None
    assert (later.how, later.document) == ("known", "")


def test_of_others_nothing_is_known_until_it_is_noted() -> None:
    intake = intake_of(known({"party": "partner.1", "how": "vouched", "by": " Ada Marsh "}))

    noted = intake.identity_of("partner.1")

    assert intake.identity_of("witness.1") is None
    assert noted is not None
    assert (noted.how, noted.by) == ("vouched", "Ada Marsh")
    assert "Ada" not in repr(noted)


def test_what_does_not_belong_to_the_way_is_not_kept() -> None:
    assert Identity("client", "known", "passport", "Ada").value() == {
        "party": "client",
        "how": "known",
    }


@pytest.mark.parametrize(
    "value",
    [
        None,
        {"how": "seen"},
        {"party": "client", "how": "guessed"},
        {"party": "client", "how": "seen", "document": "X1234567"},
        {"party": "client", "how": "vouched", "by": "n" * 121},
    ],
)
def test_a_number_or_an_unknown_way_is_refused(value: Value) -> None:
    with pytest.raises(JournalRowError):
        Identity.from_value(value, at="")
