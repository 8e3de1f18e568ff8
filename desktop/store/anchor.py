"""The mark beside the vault: how far the audit chain went when the vault was last closed.

A store put back from an older copy is whole in itself; only something outside it remembers that
there was more. So number and value of the chain's last entry lie in a small file beside the
vault, under a MAC, and in the system's keychain where that opens the vault. A store that has
gone further than its mark is as it should be: the mark is written after the store, never before.
"""

import hmac
import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from desktop.store.errors import VaultError
from desktop.store.files import replace_durably
from desktop.store.keys import expand

ANCHOR = "anchor"
"""The name of the file beside the vault."""

HELD = "held"
ABSENT = "absent"
DAMAGED = "damaged"

_LABEL = b"holdfast/1/anchor"
_MOST_BYTES = 4096
_SEQ, _GENERATION, _RESTORED, _HEAD, _PROOF = 6, 4, 6, 8, 8
_SIGNED = _SEQ + _GENERATION + _RESTORED + _HEAD


@dataclass(frozen=True, slots=True)
class Mark:
    """How far a vault had come.

    ``head`` is the last entry's MAC in hex, of which the keychain holds the first 16 letters;
    ``generation`` that of the key file; ``restored`` the entry that noted the last deliberate
    restore, 0 if there was none. ``clean`` says whether the vault was being closed.
    """

    seq: int
    head: str
    generation: int
    restored: int = 0
    clean: bool = False
    at: str = ""


@dataclass(frozen=True, slots=True)
class Anchor:
    """What lies beside a vault: a mark that is *held*, an *absent* file, or a *damaged* one."""

    state: str
    mark: Mark | None = None


def read(folder: Path, key: bytearray, store_id: str) -> Anchor:
    """Return what lies beside the vault; *key* is the audit chain's.

    Whatever is not byte for byte what this program wrote for this vault is damaged.
    """
    try:
        with (folder / ANCHOR).open("rb") as file:
            content = file.read(_MOST_BYTES)
    except FileNotFoundError:
        return Anchor(ABSENT)
    except OSError:
        return Anchor(DAMAGED)
    mark = _parsed(content)
    if mark is None or not hmac.compare_digest(content, spelled(mark, key, store_id)):
        return Anchor(DAMAGED)
    return Anchor(HELD, mark)


def keep(folder: Path, content: bytes) -> None:
    """Put a mark that is *spelled* beside the vault; a disk that refuses is no harm.

    The former mark stands then, and a store beyond its mark raises no alarm.
    """
    with suppress(VaultError):
        replace_durably(folder / ANCHOR, content)


def spelled(mark: Mark, key: bytearray, store_id: str) -> bytes:
    """Return the one spelling of *mark*, with its MAC."""
    text = json.dumps(asdict(mark), sort_keys=True, separators=(",", ":"))
    proof = hmac.digest(_mac_key(key), f"{store_id} {text}".encode(), "sha256").hex()
    return f"{text}\n{proof}\n".encode()


def packed(mark: Mark, key: bytearray, store_id: str) -> bytes:
    """Return *mark* in 32 bytes, which is what every keychain takes."""
    signed = (
        mark.seq.to_bytes(_SEQ, "big")
        + mark.generation.to_bytes(_GENERATION, "big")
        + mark.restored.to_bytes(_RESTORED, "big")
        + bytes.fromhex(mark.head)[:_HEAD].ljust(_HEAD, b"\0")
    )
    return signed + _proof(signed, key, store_id)


def unpacked(content: bytes, key: bytearray, store_id: str) -> Mark | None:
    """Return the mark in the 32 bytes that a keychain held, or None where they are not ours."""
    signed = content[:_SIGNED]
    if not hmac.compare_digest(content[_SIGNED:], _proof(signed, key, store_id)):
        return None
    seq, rest = int.from_bytes(signed[:_SEQ], "big"), signed[_SEQ:]
    generation, rest = int.from_bytes(rest[:_GENERATION], "big"), rest[_GENERATION:]
    restored, head = int.from_bytes(rest[:_RESTORED], "big"), rest[_RESTORED:]
    return Mark(seq, head.hex(), generation, restored)


def _parsed(content: bytes) -> Mark | None:
    """Return what *content* says; `read` then holds it against its one spelling and its MAC."""
    try:
        fields = json.loads(content.partition(b"\n")[0])
        return Mark(
            seq=int(fields["seq"]),
            head=str(fields["head"]),
            generation=int(fields["generation"]),
            restored=int(fields["restored"]),
            clean=bool(fields["clean"]),
            at=str(fields["at"]),
        )
    except (ValueError, TypeError, KeyError, RecursionError, OverflowError):
        return None


def _proof(signed: bytes, key: bytearray, store_id: str) -> bytes:
    return hmac.digest(_mac_key(key), store_id.encode() + signed, "sha256")[:_PROOF]


def _mac_key(key: bytearray) -> bytes:
    """Return the marks' key; it stays when everything is encrypted anew, as the chain's does."""
    return expand(bytes(key), _LABEL)
