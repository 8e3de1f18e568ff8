"""Verdicts in plain words, with what they cannot know."""

from datetime import datetime, timedelta, timezone

import pytest

from desktop.domain.verdict import Finding, Reason, Seal, Verdict
from desktop.domain.verdict_words import sentences

SEAL = Seal(
    fingerprint="ab" * 32,
    subject="Dr. Núñez",
    signed_at=datetime(2026, 3, 2, 12, 3, 5, tzinfo=timezone(timedelta(hours=-8))),
    rehearsal=False,
    self_issued=True,
)


def test_only_the_two_good_findings_end_with_0_and_no_code_is_used_twice() -> None:
    codes = {finding: finding.exit_code for finding in Finding}

    assert [finding for finding, code in codes.items() if code == 0] == [
        Finding.RECORDED,
        Finding.UNCHANGED,
    ]
    assert sorted(code for code in codes.values() if code) == [10, 11, 12]


def test_the_most_alarming_finding_has_the_highest_code() -> None:
    assert max(Finding, key=lambda finding: finding.exit_code) is Finding.CHANGED


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_words_that_say_what_happened_and_what_to_do(reason: Reason) -> None:
    found, advice = sentences(Verdict(reason))

    assert found.startswith(("This file", "This PDF"))
    assert found.endswith(".")
    assert advice.endswith(".")
    assert not {"hash", "CMS", "DocMDP", "signature"} & set((found + advice).split())


def test_a_sound_seal_is_described_with_what_nobody_can_know() -> None:
    words = " ".join(sentences(Verdict(Reason.AS_SEALED, seal=SEAL)))

    assert "AB:AB:AB" in words
    assert "Dr. Núñez. Nobody else vouches for this name." in words
    assert "2026-03-02 12:03 -0800" in words
    assert "no outside clock confirms it" in words
    assert "cannot show whether another version of it exists" in words


def test_a_certificate_somebody_issued_is_not_called_self_made() -> None:
    issued = Seal(
        SEAL.fingerprint, SEAL.subject, SEAL.signed_at, rehearsal=False, self_issued=False
    )

    assert "was not asked" in " ".join(sentences(Verdict(Reason.AS_SEALED, seal=issued)))


def test_a_rehearsal_is_said_before_anything_else() -> None:
    verdict = Verdict(Reason.AS_RECORDED, seal=SEAL, rehearsal=True)

    assert sentences(verdict)[0] == (
        "This is a rehearsal, not a real document. Nothing in it is valid."
    )


def test_names_stay_out_of_tracebacks() -> None:
    assert "Núñez" not in repr(Verdict(Reason.AS_SEALED, seal=SEAL))
