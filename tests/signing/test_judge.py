"""Judging a file: one of five verdicts, whatever the bytes are."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.document import fingerprint_of
from desktop.domain.verdict import FiledRecord, Finding, Reason
from desktop.domain.verdict_words import sentences
from desktop.signing.certificate import SealKey
from desktop.signing.judge import judge
from tests.signing.attacks import ATTACKS, STRANGERS, change_words, cut_back
from tests.signing.paper import agreement, sealed_by


@pytest.fixture
def record(sealed: bytes, key: SealKey) -> FiledRecord:
    """What the vault filed for the sealed agreement."""
    return FiledRecord(fingerprint_of(sealed), key.fingerprint)


def test_the_filed_file_matches_the_record(sealed: bytes, record: FiledRecord) -> None:
    verdict = judge(sealed, known=record, pinned=None)

    assert verdict.finding is Finding.RECORDED
    assert verdict.is_intact


def test_without_a_vault_it_is_unchanged_since_it_was_sealed(sealed: bytes, key: SealKey) -> None:
    verdict = judge(sealed, known=None, pinned=None)

    assert verdict.reason is Reason.AS_SEALED
    assert verdict.seal is not None
    assert verdict.seal.fingerprint == key.fingerprint


def test_the_fingerprint_on_paper_pins_the_key(
    sealed: bytes, key: SealKey, other_key: SealKey
) -> None:
    assert judge(sealed, known=None, pinned=key.fingerprint).reason is Reason.AS_PINNED
    assert judge(sealed, known=None, pinned=other_key.fingerprint).reason is Reason.OTHER_KEY


def test_changed_words_under_a_new_seal_in_the_same_name_are_found_by_pin_and_by_record(
    key: SealKey, other_key: SealKey, record: FiledRecord
) -> None:
    forged = sealed_by(other_key, change_words(agreement()))

    assert judge(forged, known=None, pinned=key.fingerprint).reason is Reason.OTHER_KEY
    assert judge(forged, known=record, pinned=None).reason is Reason.NOT_THE_RECORD
    alone = judge(forged, known=None, pinned=None)
    assert alone.finding is Finding.UNCHANGED
    assert any("Compare the fingerprint" in sentence for sentence in sentences(alone))


@pytest.mark.parametrize("name", ATTACKS)
def test_no_attack_ends_with_exit_code_0(name: str, sealed: bytes, record: FiledRecord) -> None:
    attack, reason = ATTACKS[name]

    with_record = judge(attack(sealed), known=record, pinned=record.seal_fingerprint)

    assert with_record.reason is reason
    assert with_record.exit_code != 0
    assert with_record.seal is None


@pytest.mark.parametrize("name", STRANGERS)
def test_a_strange_file_ends_with_a_sentence(name: str) -> None:
    verdict = judge(STRANGERS[name][0](), known=None, pinned=None)

    assert verdict.exit_code != 0
    assert sentences(verdict)[0].startswith(("This file", "This PDF"))


def test_a_rehearsal_is_called_one_first(rehearsal_key: SealKey) -> None:
    sealed = sealed_by(rehearsal_key)

    for content in (sealed, change_words(sealed), sealed[:-30]):
        verdict = judge(content, known=None, pinned=None)
        assert verdict.rehearsal
        assert sentences(verdict)[0].startswith("This is a rehearsal")


def test_the_words_for_a_rehearsal_are_not_used_for_a_real_file(sealed: bytes) -> None:
    for content in (sealed, change_words(sealed), cut_back(sealed)):
        assert not judge(content, known=None, pinned=None).rehearsal


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(data=st.data())
def test_judging_never_raises_on_a_file_cut_and_spliced(data: st.DataObject, sealed: bytes) -> None:
    first, second = sorted(data.draw(st.tuples(*[st.integers(0, len(sealed))] * 2)))
    splice = data.draw(st.binary(max_size=40))

    verdict = judge(sealed[:first] + splice + sealed[second:], known=None, pinned=None)

    assert verdict.is_intact is (splice == sealed[first:second])


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_judging_never_raises_on_noise(noise: bytes) -> None:
    assert not judge(b"%PDF-1.7\n" + noise, known=None, pinned=None).is_intact
