"""Plain JSON data in one canonical spelling, and back."""

import hashlib
import json

from desktop.domain.journal import Value, frozen


def spell(value: Value) -> str:
    """Return the one spelling of *value*: sorted keys, no spaces, ASCII only.

    ASCII, so that half a surrogate pair from a keyboard survives the way through UTF-8.

    Raises:
        JournalRowError: *value* holds something that is not plain data (floats included).
    """
    return json.dumps(frozen(value), ensure_ascii=True, sort_keys=True, separators=(",", ":"))


def read(text: str) -> Value:
    """Return the value spelled by *text*; lists come back as tuples."""
    return frozen(json.loads(text))


def read_mapping(text: str) -> dict[str, Value]:
    """Return the mapping spelled by *text*.

    Raises:
        TypeError: *text* spells something else.
    """
    value = read(text)
    if not isinstance(value, dict):
        raise TypeError("the text spells no mapping")
    return value


def fingerprint(content: bytes) -> str:
    """Return the SHA-256 of *content* in hex."""
    return hashlib.sha256(content).hexdigest()
