"""From a passphrase to a key."""

import argon2.low_level
import pytest
from cryptography.hazmat.primitives.kdf import argon2 as library

from desktop.store import derivation
from desktop.store.derivation import (
    CHEAPEST,
    FLOOR,
    MOST_PASSES,
    START,
    Cost,
    Passphrase,
    calibrate,
    check_cost,
    derive,
)
from desktop.store.errors import HeaderDamagedError, MemoryShortError


def test_the_key_is_what_another_argon2_makes_of_it() -> None:
    salt = bytes(range(16))
    other = argon2.low_level.hash_secret_raw(
        b"correct horse",
        salt,
        time_cost=CHEAPEST.passes,
        memory_cost=CHEAPEST.memory,
        parallelism=CHEAPEST.lanes,
        hash_len=32,
        type=argon2.low_level.Type.ID,
    )

    assert derive(Passphrase("correct horse"), salt, CHEAPEST) == other


def test_the_same_letters_on_another_system_are_the_same_passphrase() -> None:
    composed, decomposed = Passphrase("Zo\u00e9"), Passphrase("Zoe\u0301")

    assert derive(composed, bytes(16), CHEAPEST) == derive(decomposed, bytes(16), CHEAPEST)


@pytest.mark.parametrize(
    ("typed", "again"),
    [
        ("\u00e9toile", "e\u0301toile"),  # composed and decomposed: Windows, macOS
        ("\ufb01lm", "film"),  # a ligature from a word processor
        ("\uff54\uff52\uff41\uff4d", "tram"),  # full-width letters of an input method
        ("caf\u00e9\u00a0noir", "cafe\u0301 noir"),  # the space that does not break
        ("\u1ea1\u0302", "\u1ead"),  # Vietnamese, marks in another order
        ("\ud55c\uae00", "\u1112\u1161\u11ab\u1100\u1173\u11af"),  # Hangul in parts
        ("x\u00b2", "x2"),
    ],
)
def test_the_same_words_however_a_keyboard_sends_them_are_one_key(typed: str, again: str) -> None:
    salt = bytes(16)

    assert derive(Passphrase(typed), salt, CHEAPEST) == derive(Passphrase(again), salt, CHEAPEST)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Olive tram", "olive tram"),  # case counts
        ("olive tram", "olive tram "),  # so does a space at the end
        ("olive  tram", "olive tram"),
        ("\u043e\u043b\u0438\u0432\u0430", "oliva"),  # other scripts are other letters
        ("\u05d0\u05d1", "\u05d1\u05d0"),  # right to left
        ("\U0001f469\u200d\U0001f33e", "\U0001f469\U0001f33e"),  # joined emoji
        ("stra\u00dfe", "strasse"),
        ("olive\0tram", "olive"),  # nothing is cut off at a zero
        ("a" * 1024, "a" * 1023),
    ],
)
def test_other_words_are_another_key(one: str, other: str) -> None:
    salt = bytes(16)

    assert derive(Passphrase(one), salt, CHEAPEST) != derive(Passphrase(other), salt, CHEAPEST)


def test_half_a_character_from_a_keyboard_still_makes_a_key() -> None:
    assert len(derive(Passphrase("\ud83d"), bytes(16), CHEAPEST)) == 32


@pytest.mark.parametrize("cost", [START, FLOOR, CHEAPEST])
def test_our_own_costs_are_within_the_bounds(cost: Cost) -> None:
    check_cost(cost)

    assert cost.memory >= derivation.LEAST_MEMORY


@pytest.mark.parametrize(
    "cost",
    [
        Cost(8 * 1024, 3, 4),
        Cost(8 * 1024 * 1024, 3, 4),
        Cost(65536, 17, 4),
        Cost(65536, 3, 17),
        Cost(65536, 0, 4),
        Cost(65536, 3, 0),
    ],
)
def test_a_cost_out_of_bounds_is_refused(cost: Cost) -> None:
    with pytest.raises(HeaderDamagedError):
        check_cost(cost)


class Stopwatch:
    """Shows each time in turn."""

    def __init__(self, *shown: float) -> None:
        self._shown = iter(shown)

    def __call__(self) -> float:
        return next(self._shown)


@pytest.fixture
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """No real derivation: only the choice is under test."""
    monkeypatch.setattr(derivation, "derive", lambda *_: b"")


@pytest.mark.usefixtures("_quick")
def test_a_quick_machine_takes_the_dearest_cost() -> None:
    assert calibrate(Stopwatch(0, 0.8)) == START


@pytest.mark.usefixtures("_quick")
def test_a_machine_that_is_too_quick_takes_more_passes_and_never_more_than_it_may_load() -> None:
    assert calibrate(Stopwatch(0, 0.3)) == Cost(START.memory, 8, START.lanes)
    assert calibrate(Stopwatch(0, 0.001)) == Cost(START.memory, MOST_PASSES, START.lanes)


@pytest.mark.usefixtures("_quick")
def test_a_slow_machine_takes_half_and_never_less_than_the_floor() -> None:
    assert calibrate(Stopwatch(0, 3, 3, 4.5)) == Cost(START.memory // 2, 3, 4)
    assert calibrate(Stopwatch(0, 9, 9, 18)) == FLOOR


def test_a_machine_short_of_memory_says_so_and_not_wrong_passphrase(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Starved:
        def __init__(self, **_: object) -> None: ...

        def derive(self, _: bytes) -> bytes:
            raise MemoryError

    monkeypatch.setattr(library, "Argon2id", Starved)

    with pytest.raises(MemoryShortError, match="not enough free memory"):
        calibrate(Stopwatch(*range(9)))


def test_a_passphrase_shows_nothing_in_its_repr() -> None:
    assert "horse" not in repr(Passphrase("correct horse"))
