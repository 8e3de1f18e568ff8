"""Documents and the fingerprints that name them."""

import hashlib

import pytest

from desktop.domain.document import (
    Document,
    FingerprintMalformedError,
    SealedDocument,
    fingerprint_of,
    grouped,
    read_fingerprint,
)

DIGITS = hashlib.sha256(b"what was agreed").hexdigest()


def test_a_document_is_named_by_the_bytes_that_were_read() -> None:
    document = Document("agreement", "What we settled", b"what was agreed")

    assert document.fingerprint == DIGITS


def test_a_sealed_document_is_named_by_its_sealed_bytes() -> None:
    sealed = SealedDocument("agreement", "What we settled", b"what was agreed", "ab" * 32)

    assert sealed.fingerprint == DIGITS
    assert sealed.seal_fingerprint == "ab" * 32


def test_neither_shows_its_pages_in_a_traceback() -> None:
    assert "agreed" not in repr(Document("agreement", "t", b"agreed"))
    assert "agreed" not in repr(SealedDocument("agreement", "t", b"agreed", "ab" * 32))


def test_text_is_fingerprinted_as_utf_8() -> None:
    assert fingerprint_of("Zoë") == fingerprint_of("Zoë".encode())


def test_a_fingerprint_is_shown_as_every_reader_shows_it() -> None:
    assert grouped("ab01cd") == "AB:01:CD"


@pytest.mark.parametrize(
    "typed",
    [
        DIGITS,
        DIGITS.upper(),
        grouped(DIGITS),
        f"  {grouped(DIGITS)}\n",
        " ".join(DIGITS[at : at + 8] for at in range(0, 64, 8)),
        DIGITS[:32] + "-" + DIGITS[32:],
    ],
)
def test_a_fingerprint_typed_from_paper_is_read_however_it_is_grouped(typed: str) -> None:
    assert read_fingerprint(typed) == DIGITS


@pytest.mark.parametrize("typed", ["", DIGITS[:-1], DIGITS + "0", "O" + DIGITS[1:], "café"])
def test_what_is_no_fingerprint_is_refused_with_a_sentence(typed: str) -> None:
    with pytest.raises(FingerprintMalformedError, match="compare it with the paper"):
        read_fingerprint(typed)
