"""What a backup says of itself before anybody unlocks it; nothing in it is secret.

It holds the vault's header, so that the backup opens with what opened the vault then, and
the head of the audit chain, as one more anchor outside the vault.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop.store import header as headers
from desktop.store import plain
from desktop.store.backup_errors import BackupDamagedError, BackupNewerError
from desktop.store.errors import StoreNewerError, VaultError
from desktop.store.header import Header

FORMAT = 1
MOST_BYTES = 4 * headers.MOST_BYTES
"""A manifest is about 2 KB; anything far beyond is not ours and is not parsed."""

_STAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")
_MAC = re.compile(r"[0-9a-f]{64}|")


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where the audit chain and the header stood when the backup was made; *mac* is hex."""

    generation: int
    seq: int
    mac: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """The label of a backup.

    ``at`` is ISO with the laptop's offset; ``counts`` are rows by table; ``size`` and ``log``
    are bytes of the store and of what its write-ahead log still holds (0 but for a full disk or
    a damaged vault). ``is_sound`` says whether the vault passed its check before.
    """

    at: str
    program: str
    schema: int
    header: Header = field(repr=False)
    anchor: Anchor
    counts: Mapping[str, int]
    size: int
    log: int
    is_sound: bool

    @property
    def store_id(self) -> str:
        """The id of the vault it was made of."""
        return self.header.store_id


def spell(manifest: Manifest) -> bytes:
    """Return the one spelling of *manifest*."""
    anchor = manifest.anchor
    return plain.spell(
        {
            "format": FORMAT,
            "at": manifest.at,
            "program": manifest.program,
            "schema": manifest.schema,
            "header": headers.write(manifest.header).decode("ascii"),
            "anchor": {"generation": anchor.generation, "seq": anchor.seq, "mac": anchor.mac},
            "counts": dict(manifest.counts),
            "size": manifest.size,
            "log": manifest.log,
            "sound": manifest.is_sound,
        }
    ).encode("ascii")


def parse(content: bytes) -> Manifest:
    """Return the manifest that *content* spells.

    Raises:
        BackupNewerError: a newer program wrote it.
        BackupDamagedError: for every other mistake, whatever it is.
    """
    try:
        manifest = _manifest(json.loads(content))
    except StoreNewerError:
        raise BackupNewerError from None
    except BackupNewerError:
        raise
    except (VaultError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise BackupDamagedError from None
    if spell(manifest) != content:
        raise BackupDamagedError
    return manifest


def _manifest(fields: Mapping[str, Any]) -> Manifest:
    """Build the manifest from *fields*; every type and shape is proven on the way."""
    if _count(fields["format"]) > FORMAT:
        raise BackupNewerError
    anchor = fields["anchor"]
    sound = (
        _STAMP.fullmatch(fields["at"])
        and _MAC.fullmatch(anchor["mac"])
        and type(fields["program"]) is str
        and type(fields["sound"]) is bool
    )
    if not sound:
        raise BackupDamagedError
    return Manifest(
        at=fields["at"],
        program=fields["program"],
        schema=_count(fields["schema"]),
        header=headers.parse(fields["header"].encode("ascii")),
        anchor=Anchor(_count(anchor["generation"]), _count(anchor["seq"]), anchor["mac"]),
        counts={str(name): _count(count) for name, count in fields["counts"].items()},
        size=_count(fields["size"]),
        log=_count(fields["log"]),
        is_sound=fields["sound"],
    )


def _count(value: object) -> int:
    if type(value) is not int or value < 0:
        raise BackupDamagedError
    return value
