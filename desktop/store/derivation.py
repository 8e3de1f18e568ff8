"""From a passphrase to a key: Argon2id, calibrated for this machine and bounded on load."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field

from desktop.store.errors import HeaderDamagedError, MemoryShortError

MEBIBYTE = 1024
"""One mebibyte in the KiB that Argon2 counts in."""

KEY_BYTES = 32
SALT_BYTES = 16
"""RFC 9106 section 3.1 recommends 16 bytes of salt."""

SLOWEST_SECONDS = 2.0
"""Longer than this, people choose shorter passphrases (our own rule)."""

QUICKEST_SECONDS = 0.5
"""Sooner than this, a fast machine gives guesses away: it takes more passes instead."""

_AIM_SECONDS = 0.8


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess at the passphrase costs: KiB of memory, passes over it, lanes."""

    memory: int
    passes: int
    lanes: int


@dataclass(frozen=True, slots=True)
class Passphrase:
    """What the practitioner types to unlock the vault."""

    text: str = field(repr=False)


START = Cost(memory=256 * MEBIBYTE, passes=3, lanes=4)
"""Where calibration starts: four times RFC 9106's second choice, about 0.8 s on a laptop."""

FLOOR = Cost(memory=64 * MEBIBYTE, passes=3, lanes=4)
"""RFC 9106 section 4, second recommended option; calibration never goes below."""

CHEAPEST = Cost(memory=19 * MEBIBYTE, passes=1, lanes=1)
"""FOR TESTS ONLY: the least that `check_cost` lets pass."""

LEAST_MEMORY = 19 * MEBIBYTE
"""OWASP Password Storage Cheat Sheet, least memory for Argon2id."""

MOST_MEMORY = 2048 * MEBIBYTE
MOST_PASSES = 16
MOST_LANES = 16
"""An edited header must not be able to stop the machine."""


def check_cost(cost: Cost) -> None:
    """Raise HeaderDamagedError unless *cost* lies within the bounds for loading."""
    sound = (
        LEAST_MEMORY <= cost.memory <= MOST_MEMORY
        and 1 <= cost.passes <= MOST_PASSES
        and 1 <= cost.lanes <= MOST_LANES
    )
    if not sound:
        raise HeaderDamagedError


def derive(passphrase: Passphrase, salt: bytes, cost: Cost) -> bytes:
    """Return the 32-byte key that *passphrase* makes with *salt* at *cost*.

    The text is brought to NFKC first: the same letters typed on another system are the
    same passphrase.

    Raises:
        MemoryShortError: the machine cannot give the memory.
    """
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    text = unicodedata.normalize("NFKC", passphrase.text).encode("utf-8", "surrogatepass")
    kdf = Argon2id(
        salt=salt,
        length=KEY_BYTES,
        iterations=cost.passes,
        lanes=cost.lanes,
        memory_cost=cost.memory,
    )
    try:
        return kdf.derive(text)
    except MemoryError:
        raise MemoryShortError from None


def calibrate(timer: Callable[[], float]) -> Cost:
    """Return what this machine bears in half a second to two seconds.

    Memory is halved from START down to FLOOR where it takes too long, and passes are added
    up to MOST_PASSES where it is done too soon. *timer* returns seconds of a clock that only runs forward.

    Raises:
        MemoryShortError: not even FLOOR can be had.
    """
    cost = START
    while cost.memory > FLOOR.memory:
        seconds = _seconds(cost, timer)
        if seconds <= SLOWEST_SECONDS:
            return _dearer(cost, seconds)
        cost = Cost(cost.memory // 2, cost.passes, cost.lanes)
    derive(Passphrase("calibration"), bytes(SALT_BYTES), FLOOR)
    return FLOOR


def _dearer(cost: Cost, seconds: float) -> Cost:
    """Return *cost*, with more passes where it took less than QUICKEST_SECONDS."""
    if seconds >= QUICKEST_SECONDS:
        return cost
    passes = round(cost.passes * _AIM_SECONDS / max(seconds, 0.01))
    return Cost(cost.memory, min(passes, MOST_PASSES), cost.lanes)


def _seconds(cost: Cost, timer: Callable[[], float]) -> float:
    """Return how long one derivation takes; for ever where the memory cannot be had."""
    start = timer()
    try:
        derive(Passphrase("calibration"), bytes(SALT_BYTES), cost)
    except MemoryShortError:
        return float("inf")
    return timer() - start
