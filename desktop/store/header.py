"""The header beside the vault: how the data key is wrapped and which file holds the vault.

It is one line of JSON and one line with its SHA-256. The hash tells damage from a wrong
passphrase; the MAC inside, made with the data key, tells an edited header from ours.
"""

import hmac
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Self

from desktop.store import plain
from desktop.store.derivation import Cost
from desktop.store.errors import HeaderDamagedError, StoreNewerError
from desktop.store.slots import CUSTODIAN, Slot, check_slot

MAGIC = "HOLDFAST-VAULT"
FORMAT = 2
"""The newest format; a header without a custodian's slot stays what every version reads."""

_FIRST_FORMAT = 1
CIPHER = "sqlcipher-4"
STORE_SALT_BYTES = 16
MOST_BYTES = 65536
"""A header is about 1 KB; anything far beyond is not ours and is not parsed."""

MOST_GENERATIONS = 2**53
"""Beyond this not every JSON reader keeps the number."""

_HASH_LINE = re.compile(rb"sha256 ([0-9a-f]{64})\n?")
_STORE_FILE = re.compile(r"store-[1-9][0-9]{0,8}\.db")
_STORE_ID = re.compile(r"[0-9a-f]{32}")


@dataclass(frozen=True, slots=True)
class Header:
    """What must be known before the vault can be opened; nothing in it is secret."""

    generation: int
    store_id: str
    rehearsal: bool
    store_file: str
    store_salt: bytes
    slots: tuple[Slot, ...]
    mac: str = field(default="", repr=False)

    def signed(self, key: bytes | bytearray) -> Self:
        """Return this header with its MAC made by *key*."""
        return replace(self, mac=self._mac(key))

    def check_mac(self, key: bytes | bytearray) -> None:
        """Raise HeaderDamagedError unless the holder of *key* wrote this header."""
        if not hmac.compare_digest(self._mac(key), self.mac):
            raise HeaderDamagedError

    def _mac(self, key: bytes | bytearray) -> str:
        return hmac.digest(key, _json(replace(self, mac="")), "sha256").hex()


def write(header: Header) -> bytes:
    """Return the bytes of the key file for *header*."""
    line = _json(header)
    return line + b"\nsha256 " + plain.fingerprint(line).encode() + b"\n"


def parse(content: bytes) -> Header:
    """Return the header that *content* spells; its MAC is not checked yet.

    Raises:
        StoreNewerError: a newer program wrote it.
        HeaderDamagedError: for every other mistake, whatever it is.
    """
    fields = _fields(content)
    if fields.get("magic") == MAGIC and _is_newer(fields.get("format")):
        raise StoreNewerError
    try:
        header = _header(fields)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise HeaderDamagedError from None
    # One spelling only: no unknown keys, no second way to write the same header.
    if write(header).rstrip(b"\n") != content.rstrip(b"\n"):
        raise HeaderDamagedError
    return header


def parse_unproven(content: bytes) -> Header:
    """Return the header in *content* even where its hash does not hold; the last resort.

    Each slot proves itself when a secret opens it, and the pages prove the key.

    Raises:
        HeaderDamagedError: it cannot be read at all.
    """
    try:
        return _header(json.loads(content.partition(b"\n")[0]))
    except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
        raise HeaderDamagedError from None


def _fields(content: bytes) -> dict[str, Any]:
    line, _, rest = content[:MOST_BYTES].partition(b"\n")
    hash_line = _HASH_LINE.fullmatch(rest)
    if hash_line is None or hash_line[1].decode() != plain.fingerprint(line):
        raise HeaderDamagedError
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError):
        raise HeaderDamagedError from None
    if not isinstance(fields, dict):
        raise HeaderDamagedError
    return fields


def _header(fields: Mapping[str, Any]) -> Header:
    """Build the header from *fields*; every type and shape is proven on the way."""
    store = fields["store"]
    salt = bytes.fromhex(store["salt"])
    sound = (
        type(fields["generation"]) is int
        and 0 < fields["generation"] < MOST_GENERATIONS
        and _STORE_ID.fullmatch(fields["store_id"])
        and type(fields["rehearsal"]) is bool
        and _STORE_FILE.fullmatch(store["file"])
        and len(salt) == STORE_SALT_BYTES
        and type(fields["mac"]) is str
        and fields["slots"]
    )
    if not sound:
        raise HeaderDamagedError
    return Header(
        generation=fields["generation"],
        store_id=fields["store_id"],
        rehearsal=fields["rehearsal"],
        store_file=store["file"],
        store_salt=salt,
        slots=tuple(_slot(each) for each in fields["slots"]),
        mac=fields["mac"],
    )


def _is_newer(version: object) -> bool:
    return type(version) is int and version > FORMAT


def _slot(fields: Mapping[str, Any]) -> Slot:
    cost = fields["cost"]
    if cost is not None and any(type(cost[name]) is not int for name in Cost.__slots__):
        raise HeaderDamagedError
    slot = Slot(
        kind=fields["kind"],
        salt=bytes.fromhex(fields["salt"]),
        nonce=bytes.fromhex(fields["nonce"]),
        wrapped=bytes.fromhex(fields["wrapped"]),
        cost=None if cost is None else Cost(cost["memory"], cost["passes"], cost["lanes"]),
    )
    check_slot(slot)
    return slot


def _format_of(header: Header) -> int:
    """Return the oldest format that holds *header*: an older program says "newer", not "damaged"."""
    return FORMAT if any(each.kind == CUSTODIAN for each in header.slots) else _FIRST_FORMAT


def _json(header: Header) -> bytes:
    slots = tuple(
        {
            "kind": each.kind,
            "salt": each.salt.hex(),
            "nonce": each.nonce.hex(),
            "wrapped": each.wrapped.hex(),
            "cost": None
            if each.cost is None
            else {
                "memory": each.cost.memory,
                "passes": each.cost.passes,
                "lanes": each.cost.lanes,
            },
        }
        for each in header.slots
    )
    return plain.spell(
        {
            "magic": MAGIC,
            "format": _format_of(header),
            "generation": header.generation,
            "store_id": header.store_id,
            "rehearsal": header.rehearsal,
            "store": {
                "file": header.store_file,
                "salt": header.store_salt.hex(),
                "cipher": CIPHER,
            },
            "slots": slots,
            "mac": header.mac,
        }
    ).encode()
