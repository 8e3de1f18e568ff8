"""One flipped bit anywhere: found every time, with the vault's record and without it."""

import os
import random
import secrets
from collections.abc import Iterable

import pytest

from desktop.domain.document import fingerprint_of
from desktop.domain.verdict import FiledRecord, Finding
from desktop.signing.certificate import SealKey
from desktop.signing.hole import find_hole
from desktop.signing.judge import judge

SLOW = os.environ.get("HOLDFAST_SLOW") == "1"
FLIPS = 10_000 if SLOW else 2_000
SEED = int(os.environ.get("HOLDFAST_SEED", "0")) or secrets.randbits(32)


@pytest.fixture
def dice() -> random.Random:
    """Chance that can be repeated: set HOLDFAST_SEED to the number a failure names."""
    print(f"HOLDFAST_SEED={SEED}")
    return random.Random(SEED)


def flipped(content: bytes, place: int, bit: int) -> bytes:
    changed = bytearray(content)
    changed[place] ^= 1 << bit
    return bytes(changed)


def missed(
    content: bytes, flips: Iterable[tuple[int, int]], *, known: FiledRecord | None = None
) -> list[str]:
    """Return offset and change of each flip that goes unseen."""
    return [
        f"offset {place}: {content[place]:#04x} ^ {1 << bit:#04x}"
        for place, bit in flips
        if judge(flipped(content, place, bit), known=known, pinned=None).is_intact
    ]


def at_each(places: Iterable[int], dice: random.Random) -> list[tuple[int, int]]:
    """Return one bit to flip at each place; all eight where there is time."""
    return [(place, bit) for place in places for bit in (range(8) if SLOW else [dice.randrange(8)])]


def test_with_the_record_every_flip_anywhere_is_found(
    sealed: bytes, key: SealKey, dice: random.Random
) -> None:
    record = FiledRecord(fingerprint_of(sealed), key.fingerprint)
    flips = [(dice.randrange(len(sealed)), dice.randrange(8)) for _ in range(FLIPS)]

    assert not missed(sealed, flips, known=record)


def test_without_the_record_every_flip_anywhere_is_found(
    sealed: bytes, dice: random.Random
) -> None:
    flips = [(dice.randrange(len(sealed)), dice.randrange(8)) for _ in range(FLIPS)]

    assert not missed(sealed, flips)


def test_every_digit_of_the_envelope_counts(sealed: bytes, dice: random.Random) -> None:
    hole = find_hole(sealed)
    digits = range(hole.start, hole.start + 1 + 2 * len(hole.envelope))

    assert not missed(sealed, at_each(digits, dice))


def test_every_byte_outside_the_hole_counts(sealed: bytes, dice: random.Random) -> None:
    hole = find_hole(sealed)

    assert not missed(sealed, at_each(range(hole.start), dice))
    assert not missed(sealed, at_each(range(hole.stop, len(sealed)), dice))


def test_the_padding_counts(sealed: bytes, dice: random.Random) -> None:
    hole = find_hole(sealed)
    padding = range(hole.start + 1 + 2 * len(hole.envelope), hole.stop)

    assert not missed(sealed, at_each(dice.sample(padding, 1000), dice))


@pytest.mark.parametrize("finding", [Finding.RECORDED, Finding.UNCHANGED])
def test_the_file_the_flips_start_from_is_intact(
    finding: Finding, sealed: bytes, key: SealKey
) -> None:
    record = FiledRecord(fingerprint_of(sealed), key.fingerprint)
    known = record if finding is Finding.RECORDED else None

    assert judge(sealed, known=known, pinned=None).finding is finding
