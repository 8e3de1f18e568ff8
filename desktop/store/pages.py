"""The pages of the store as they lie on the disk, decrypted without the database.

SQLCipher 4: AES-256-CBC, an IV and an HMAC-SHA-512 at the end of each page of 4096 bytes
(https://www.zetetic.net/sqlcipher/design/). What a query does not show any more, a page may.
"""

import hashlib
import hmac
import struct
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from desktop.store.connection import StoreFile
from desktop.store.files import disk_trouble_told

PAGE = 4096
_RESERVED = 80
_IV = 16
_SALT = 16
_MAC_SALT_MASK = 0x3A
_LOCK_PAGE = 2**30 // PAGE + 1
_FRAME_HEADER, _LOG_HEADER = 24, 32
_FIRST_FREE_AT = 32
"""Of the file's header (https://www.sqlite.org/fileformat2.html, section 1.3)."""
_AT_ONCE = 64
_MOST_LISTED = (PAGE - _RESERVED - 8) // 4


@dataclass(frozen=True, slots=True)
class Sighting:
    """What was seen in all pages: which samples, how many pages, how many with a bad MAC."""

    found: frozenset[bytes]
    pages: int
    unreadable: int


def sight(file: StoreFile, samples: Collection[bytes]) -> Sighting:
    """Return which of *samples* stand in a page of the store or of its write-ahead log.

    Nobody may have the store open in this process: closing a second handle drops SQLite's locks.

    Raises:
        DiskFailedError: a page could not be read.
    """
    found: set[bytes] = set()
    pages = unreadable = 0
    for chunk, count, bad in _chunks(file):
        found |= {sample for sample in samples if sample not in found and sample in chunk}
        pages += count
        unreadable += bad
    return Sighting(frozenset(found), pages, unreadable)


def free_pages_hold(file: StoreFile) -> bool:
    """Say whether the pages that nothing uses are as they were written.

    They are the only ones that ``integrity_check`` does not read (and with it prove by their
    MACs): it takes their numbers from the pages that list them. Nobody may have the store open
    for writing, and its log must be empty.

    Raises:
        DiskFailedError: a page could not be read.
    """
    with disk_trouble_told(), file.path.open("rb") as store:
        reader = _Numbered(store, file)
        first = reader.content(1)
        # What lists free pages cannot be one of more pages than there are.
        trunk, left = _number(first, _FIRST_FREE_AT - _SALT), file.path.stat().st_size // PAGE
        while trunk and left:
            listed = reader.content(trunk)
            leaves = _leaves(listed)
            if not listed or not all(reader.content(leaf) for leaf in leaves):
                return False
            trunk, left = _number(listed, 0), left - 1 - len(leaves)
        return bool(first) and not trunk


class _Numbered:
    """Pages of one store by their numbers; empty is what is not as it was written."""

    def __init__(self, store: BinaryIO, file: StoreFile) -> None:
        self._store = store
        self._key = bytes(file.key)
        self._mac_key = _mac_key(file)

    def content(self, number: int) -> bytes:
        self._store.seek((number - 1) * PAGE)
        whole, content = _opened(self._store.read(PAGE), number, self._key, self._mac_key)
        return content if whole else b""


def _leaves(listed: bytes) -> tuple[int, ...]:
    """Return the free pages that the page *listed* lists."""
    there = listed[8 : 8 + 4 * min(_number(listed, 4), _MOST_LISTED)]
    return tuple(each for (each,) in struct.iter_unpack(">I", there))


def _number(page: bytes, at: int) -> int:
    return int.from_bytes(page[at : at + 4], "big")


def _mac_key(file: StoreFile) -> bytes:
    salt = bytes(each ^ _MAC_SALT_MASK for each in file.salt)
    return hashlib.pbkdf2_hmac("sha512", bytes(file.key), salt, 2, 32)


def _chunks(file: StoreFile) -> Iterator[tuple[bytes, int, int]]:
    """Yield decrypted pages by a few at once, how many they are and how many were bad."""
    batch: list[bytes] = []
    bad = 0
    for whole, content in _pages(file):
        bad += not whole
        batch.append(content)
        if len(batch) == _AT_ONCE:
            yield b"".join(batch), len(batch), bad
            batch, bad = [], 0
    yield b"".join(batch), len(batch), bad


def _pages(file: StoreFile) -> Iterator[tuple[bool, bytes]]:
    mac_key = _mac_key(file)
    for number, raw in (*_of_log(file.path),):
        yield _opened(raw, number, bytes(file.key), mac_key)
    with disk_trouble_told(), file.path.open("rb") as store:
        number = 0
        while raw := store.read(PAGE):
            number += 1
            if number != _LOCK_PAGE:
                yield _opened(raw, number, bytes(file.key), mac_key)


def _of_log(path: Path) -> Iterator[tuple[int, bytes]]:
    """Yield the pages of the write-ahead log with their numbers; none where it is empty."""
    log = path.with_name(path.name + "-wal")
    if not log.exists():
        return
    with disk_trouble_told(), log.open("rb") as frames:
        frames.read(_LOG_HEADER)
        while len(frame := frames.read(_FRAME_HEADER + PAGE)) == _FRAME_HEADER + PAGE:
            yield struct.unpack(">I", frame[:4])[0], frame[_FRAME_HEADER:]


def _opened(raw: bytes, number: int, key: bytes, mac_key: bytes) -> tuple[bool, bytes]:
    """Return whether the page is whole, and what stands in it."""
    from cryptography.hazmat.primitives.ciphers import Cipher
    from cryptography.hazmat.primitives.ciphers.algorithms import AES
    from cryptography.hazmat.primitives.ciphers.modes import CBC

    if len(raw) != PAGE:
        return False, b""
    begins = _SALT if number == 1 else 0
    ends = PAGE - _RESERVED
    mac = hmac.digest(mac_key, raw[begins : ends + _IV] + struct.pack("<I", number), "sha512")
    decryptor = Cipher(AES(key), CBC(raw[ends : ends + _IV])).decryptor()
    content = decryptor.update(raw[begins:ends]) + decryptor.finalize()
    return hmac.compare_digest(mac, raw[ends + _IV :]), content
