"""The strict check: the only meaning of "intact"."""

import logging
import threading

import pytest

from desktop.domain.document import fingerprint_of
from desktop.domain.verdict import Finding, Reason, Seal
from desktop.signing.certificate import SealKey
from desktop.signing.refusal import (
    SealAbsentError,
    SealBrokenError,
    SealDamagedError,
    SealError,
)
from desktop.signing.strict import check_seal
from tests.signing.attacks import ATTACKS, STRANGERS
from tests.signing.paper import NOON, sealed_by


def refused(content: bytes) -> SealError:
    with pytest.raises(SealError) as refusal:
        check_seal(content, certificate=None, file_sha256=None)
    return refusal.value


def test_a_sealed_file_is_intact_and_says_whose_seal_it_is(sealed: bytes, key: SealKey) -> None:
    seal = check_seal(sealed, certificate=key.certificate, file_sha256=fingerprint_of(sealed))

    assert seal == Seal(key.fingerprint, "Dr. Núñez", NOON, rehearsal=False, self_issued=True)


@pytest.mark.parametrize("name", ATTACKS)
def test_whatever_is_done_to_a_sealed_file_is_found(name: str, sealed: bytes) -> None:
    attack, reason = ATTACKS[name]

    assert refused(attack(sealed)).reason is reason


@pytest.mark.parametrize("name", STRANGERS)
def test_what_we_never_sealed_is_not_taken_for_ours(name: str) -> None:
    make, reason = STRANGERS[name]

    assert refused(make()).reason is reason


@pytest.mark.parametrize(
    ("attack", "kind"),
    [
        ("one byte appended", SealBrokenError),
        ("half of it lost", SealDamagedError),
        ("locked with a password", SealAbsentError),
    ],
)
def test_changed_damaged_and_not_ours_are_told_apart(
    attack: str, kind: type[SealError], sealed: bytes
) -> None:
    assert type(refused(ATTACKS[attack][0](sealed))) is kind


def test_a_seal_of_another_key_is_refused_where_the_key_is_known(
    key: SealKey, other_key: SealKey
) -> None:
    with pytest.raises(SealAbsentError) as refusal:
        check_seal(sealed_by(other_key), certificate=key.certificate, file_sha256=None)

    assert refusal.value.reason is Reason.OTHER_KEY


def test_another_sealed_file_is_refused_where_the_file_is_known(
    key: SealKey, sealed: bytes
) -> None:
    with pytest.raises(SealBrokenError) as refusal:
        check_seal(sealed, certificate=key.certificate, file_sha256="00" * 32)

    assert refusal.value.reason is Reason.NOT_THE_RECORD


def test_a_rehearsal_says_so_from_the_file_alone(rehearsal_key: SealKey) -> None:
    seal = check_seal(sealed_by(rehearsal_key), certificate=None, file_sha256=None)

    assert seal.rehearsal
    assert seal.subject == "REHEARSAL - not valid"


def test_every_reason_leads_to_a_finding() -> None:
    assert {reason.finding for reason in Reason} == set(Finding)


def test_checking_works_in_any_thread_and_says_nothing(
    sealed: bytes, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    broken = [attack(sealed) for attack, _ in ATTACKS.values()]
    caplog.clear()
    caplog.set_level(logging.DEBUG)
    found: list[Reason] = []

    thread = threading.Thread(target=lambda: found.extend(refused(file).reason for file in broken))
    thread.start()
    thread.join()

    assert len(found) == len(ATTACKS)
    assert not caplog.records
    assert capfd.readouterr() == ("", "")
