"""The printed recovery code: 130 random bits in seven groups that people can type.

Crockford's base 32 leaves out I, L, O and U. The last two of the 28 symbols are the check
symbols of a Reed-Solomon code over GF(32): any one or two wrong or swapped symbols are
certainly noticed, and where only one is wrong its group can be named.
"""

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Self

from desktop.store.errors import RecoveryCodeMistypedError

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SECRET_SYMBOLS = 26
SYMBOLS = 28
GROUP = 4

_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})
_BITS = SECRET_SYMBOLS * 5
_MODULUS = 0b100101
"""x^5 + x^2 + 1, primitive over GF(2): its root ALPHA = x runs through all 31 elements."""


def _powers() -> tuple[int, ...]:
    """Return the 31 powers of ALPHA in GF(32)."""
    powers = [1]
    while len(powers) < 31:
        double = powers[-1] << 1
        powers.append(double ^ _MODULUS if double & 32 else double)
    return tuple(powers)


_EXP = _powers()
_LOG = {element: power for power, element in enumerate(_EXP)}


@dataclass(frozen=True, slots=True)
class RecoveryCode:
    """A second key to the vault, printed once and kept away from the laptop."""

    symbols: str = field(repr=False)

    @classmethod
    def new(cls, randomness: Callable[[int], bytes]) -> Self:
        """Return a fresh code from 130 of the bits *randomness* gives."""
        bits = int.from_bytes(randomness(17)) >> (17 * 8 - _BITS)
        secret = [bits >> shift & 31 for shift in range(_BITS - 5, -1, -5)]
        return cls("".join(ALPHABET[each] for each in (*secret, *_check_symbols(secret))))

    @classmethod
    def typed(cls, text: str) -> Self:
        """Return the code a person typed; case, spaces, dashes, O, I, L and U are forgiven.

        Raises:
            RecoveryCodeMistypedError: it is no recovery code as it stands.
        """
        upper = unicodedata.normalize("NFKC", text).upper().translate(_READ_AS)
        symbols = "".join(each for each in upper if not _is_separator(each))
        if len(symbols) != SYMBOLS or not set(symbols) <= set(ALPHABET):
            raise RecoveryCodeMistypedError
        _check(symbols)
        return cls(symbols)

    @property
    def groups(self) -> tuple[str, ...]:
        """The seven groups of four symbols, as printed."""
        return tuple(self.symbols[at : at + GROUP] for at in range(0, SYMBOLS, GROUP))

    @property
    def text(self) -> str:
        """The code as printed, groups joined by dashes."""
        return "-".join(self.groups)

    @property
    def secret(self) -> bytes:
        """What keys are derived from: the 26 symbols without the check symbols."""
        return self.symbols[:SECRET_SYMBOLS].encode("ascii")


def _is_separator(symbol: str) -> bool:
    return symbol.isspace() or unicodedata.category(symbol) in {"Pd", "Pc", "Cf"}


def _times(one: int, other: int) -> int:
    """Multiply in GF(32)."""
    return _EXP[(_LOG[one] + _LOG[other]) % 31] if one and other else 0


def _at(point: int, coefficients: Iterable[int]) -> int:
    """Return the value at *point* of the polynomial, highest coefficient first (Horner)."""
    value = 0
    for each in coefficients:
        value = _times(value, point) ^ each
    return value


def _check_symbols(secret: list[int]) -> tuple[int, int]:
    """Return (c1, c0) such that ALPHA and ALPHA squared are roots of secret, c1, c0."""
    one = _at(_EXP[1], (*secret, 0, 0))
    two = _at(_EXP[2], (*secret, 0, 0))
    # c1 * a + c0 = one and c1 * a^2 + c0 = two, where minus is plus.
    inverse = _EXP[-_LOG[_EXP[1] ^ _EXP[2]] % 31]
    first = _times(one ^ two, inverse)
    return first, one ^ _times(first, _EXP[1])


def _check(symbols: str) -> None:
    """Raise RecoveryCodeMistypedError unless the check symbols fit."""
    values = [ALPHABET.index(each) for each in symbols]
    one, two = _at(_EXP[1], values), _at(_EXP[2], values)
    if one == two == 0:
        return
    if not one or not two:
        raise RecoveryCodeMistypedError
    place = SYMBOLS - 1 - (_LOG[two] - _LOG[one]) % 31
    raise RecoveryCodeMistypedError(group=place // GROUP + 1 if place >= 0 else None)
