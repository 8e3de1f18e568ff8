"""A time stamp that is added later: by openssl's clock, judged by openssl and the PDF tools."""

import os
import random
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.documents.stamp import stamp
from desktop.documents.templates.papers import typeset_paper
from desktop.domain.verdict import Finding, Reason
from desktop.domain.verdict_words import sentences
from desktop.signing.certificate import SealKey, make_seal_key
from desktop.signing.envelope import Envelope, read
from desktop.signing.hole import find_hole
from desktop.signing.judge import judge
from desktop.signing.refusal import TimeStampRefusedError
from desktop.signing.seal import seal
from desktop.signing.stamping import question, stamped
from desktop.signing.strict import check_seal
from desktop.signing.time_stamp_token import read_token
from tests.acceptance.time_authority import TimeAuthority
from tests.documents.samples import NOON as WRITTEN
from tests.documents.samples import agreement, dress, signed_by_both
from tests.signing.attacks import change_words
from tests.signing.paper import NOON, sealed_by
from tests.tools import require_tool, run, verapdf

pytestmark = pytest.mark.acceptance


@pytest.fixture(scope="module")
def key() -> SealKey:
    """The practitioner's key."""
    return make_seal_key("Dr. Núñez", now=NOON, randomness=os.urandom)


@pytest.fixture(scope="module")
def sealed(key: SealKey) -> bytes:
    """A small sealed paper."""
    return sealed_by(key)


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> TimeAuthority:
    """A service with an RSA key under a root."""
    return TimeAuthority(tmp_path_factory.mktemp("tsa") / "rsa")


@pytest.fixture(scope="module")
def later(sealed: bytes, authority: TimeAuthority) -> bytes:
    """The same paper with its time stamp."""
    return stamped(sealed, authority.answer(question(sealed)))


def envelope(content: bytes) -> Envelope:
    return read(find_hole(content).envelope)


def outside(content: bytes) -> bytes:
    hole = find_hole(content)
    return content[: hole.start] + content[hole.stop :]


def test_not_one_signed_byte_changes(sealed: bytes, later: bytes) -> None:
    assert len(later) == len(sealed)
    assert outside(later) == outside(sealed)
    before, after = envelope(sealed), envelope(later)
    assert after.signature == before.signature
    assert after.attributes() == before.attributes()


def test_the_strict_check_says_whose_clock_and_whom_it_counts_for(
    later: bytes, key: SealKey
) -> None:
    found = check_seal(later, certificate=key.certificate, file_sha256=None)

    assert found.stamped is not None
    assert found.stamped.authority == "A Clock"
    assert abs(found.stamped.at - datetime.now(UTC)) < timedelta(hours=1)  # noqa: TID251 - openssl's clock is this one
    words = " ".join(sentences(judge(later, known=None, pinned=None)))
    assert "the clock of A Clock says that the seal was there on" in words
    assert "counts only for whoever trusts that service" in words
    assert "no outside clock confirms it" not in words


def test_openssl_confirms_the_token_on_the_signature(
    later: bytes, authority: TimeAuthority
) -> None:
    found = envelope(later)

    assert "Verification: OK" in authority.confirms(found.signature, found.token)


def test_openssl_reads_the_question_and_finds_nothing_of_the_document(
    sealed: bytes, tmp_path: Path
) -> None:
    asked = tmp_path / "q.tsq"
    asked.write_bytes(question(sealed))

    said = run("openssl", "ts", "-query", "-in", asked, "-text").stdout

    assert "Hash Algorithm: sha256" in said
    assert "Certificate required: yes" in said
    assert len(asked.read_bytes()) < 80


@pytest.mark.parametrize(
    ("made_with", "name"),
    [
        ({"key": "ec:P-256"}, "elliptic"),
        ({"digest": "sha512", "ess": "sha1"}, "older"),
        ({"key": "rsa:3072", "digest": "sha384"}, "longer"),
    ],
)
def test_services_of_other_makes_are_understood(
    made_with: dict[str, str], name: str, sealed: bytes, tmp_path: Path
) -> None:
    other = TimeAuthority(tmp_path / name, **made_with)

    content = stamped(sealed, other.answer(question(sealed)))

    assert check_seal(content, certificate=None, file_sha256=None).stamped is not None
    assert "OK" in other.confirms(envelope(content).signature, envelope(content).token)


def test_what_is_no_time_stamp_for_this_file_is_refused_in_one_sentence(
    sealed: bytes, later: bytes, authority: TimeAuthority
) -> None:
    elsewhere = sealed_by(make_seal_key("Somebody", now=NOON, randomness=os.urandom))

    good = authority.answer(question(sealed))
    broken = bytearray(good)
    broken[-20] ^= 1
    refusals = {
        "no answer": b"words",
        "belongs to another file": authority.answer(question(elsewhere)),
        "said no": bytes.fromhex("30053003020102"),
        "does not hold": bytes(broken),
    }

    for words, answer in refusals.items():
        with pytest.raises(TimeStampRefusedError, match=words):
            stamped(sealed, answer)
    with pytest.raises(TimeStampRefusedError, match="already"):
        question(later)


def test_other_words_under_the_same_time_stamp_are_found(later: bytes) -> None:
    assert judge(change_words(later), known=None, pinned=None).finding is Finding.CHANGED


def test_flips_in_the_time_stamp_are_found_but_for_its_issuers_certificates(later: bytes) -> None:
    seed = random.randrange(2**32)
    print(f"seed {seed}")
    dice = random.Random(seed)
    hole, found = find_hole(later), envelope(later)
    token = read_token(found.token)
    issuers = [one for one in token.certificates if one != token.certificate]
    start = hole.envelope.rindex(found.token)
    named = {
        place
        for one in issuers
        for place in range(
            start + found.token.index(one), start + found.token.index(one) + len(one)
        )
    }
    assert 0 < len(named) < len(found.token) / 2
    missed = []
    for place in dice.sample(range(start, start + len(found.token)), 500):
        digit = hole.start + 1 + 2 * place + dice.randrange(2)
        changed = bytearray(later)
        changed[digit] = dice.choice([one for one in b"0123456789ABCDEF" if one != later[digit]])
        if judge(bytes(changed), known=None, pinned=None).is_intact:
            missed.append(place)

    assert set(missed) <= named, sorted(set(missed) - named)


def test_pdf_readers_find_the_stamped_file_as_whole_as_before(
    key: SealKey, authority: TimeAuthority, tmp_path: Path
) -> None:
    require_tool("pdfsig")
    picture = stamp(("Sealed", "Key 4F:2A"), language="en", created=WRITTEN)
    paper = typeset_paper(agreement(), dress(signatures=signed_by_both(), sealed=True)).content
    content = seal(paper, key, stamp=picture, reason="Sealed", signed_at=WRITTEN)
    file = tmp_path / "stamped.pdf"
    file.write_bytes(stamped(content, authority.answer(question(content))))

    assert "No syntax or stream encoding errors" in run("qpdf", "--check", file).stdout
    said = run("pdfsig", "-nocert", file).stdout
    assert "Signature is Valid." in said
    assert "Total document signed" in said
    assert "The document is unchanged since signing." in run("mutool", "sign", "-v", file).stdout
    assert verapdf("2a,ua1", file) == []


def test_a_file_that_was_changed_gets_no_time_stamp(sealed: bytes) -> None:
    with pytest.raises(Exception, match=Reason.ALTERED.value):
        question(change_words(sealed))
