"""Every page of a damaged store, verified and decrypted by itself, never by the database.

SQLCipher 4: AES-256-CBC, an IV and an HMAC-SHA-512 at the end of each page of 4096 bytes, under
keys that follow from the raw key and the salt (https://www.zetetic.net/sqlcipher/design/). The
salt comes from the header, so a damaged beginning of the file costs one page and no more.
"""

import hashlib
import hmac
import struct
from collections import OrderedDict
from dataclasses import dataclass, field
from typing import Self

from desktop.store.rescue.log import Frames, no_frames, read_frames

PAGE = 4096
RESERVED = 80
USABLE = PAGE - RESERVED
LOCK_PAGE = 2**30 // PAGE + 1
"""The page SQLite never uses: its locks lie there."""

_IV, _SALT = 16, 16
_MAC_SALT_MASK = 0x3A
_MAGIC = b"SQLite format 3\0"
_KEPT = 64
"""So many decrypted pages stay in memory."""


@dataclass(frozen=True, slots=True)
class PageKeys:
    """What decrypts a page and what proves it."""

    cipher: bytes = field(repr=False)
    mac: bytes = field(repr=False)

    @classmethod
    def of(cls, key: bytes | bytearray, salt: bytes) -> Self:
        """Return the keys that follow from the store's raw *key* and its *salt*."""
        masked = bytes(each ^ _MAC_SALT_MASK for each in salt)
        return cls(bytes(key), hashlib.pbkdf2_hmac("sha512", bytes(key), masked, 2, 32))


def opened(raw: bytes, number: int, keys: PageKeys) -> bytes | None:
    """Return what stands in the page *raw*, or None where it is not as it was written."""
    from cryptography.hazmat.primitives.ciphers import Cipher
    from cryptography.hazmat.primitives.ciphers.algorithms import AES
    from cryptography.hazmat.primitives.ciphers.modes import CBC

    if len(raw) != PAGE:
        return None
    begins = _SALT if number == 1 else 0
    mac = hmac.digest(keys.mac, raw[begins : USABLE + _IV] + struct.pack("<I", number), "sha512")
    if not hmac.compare_digest(mac, raw[USABLE + _IV :]):
        return None
    decryptor = Cipher(AES(keys.cipher), CBC(raw[USABLE : USABLE + _IV])).decryptor()
    content = decryptor.update(raw[begins:USABLE]) + decryptor.finalize()
    return (_MAGIC if number == 1 else b"") + content


class Pages:
    """The pages of one store, those of its log in the place of the older ones.

    *store* and *log* are the bytes of the files, memory maps or plain; nothing is written.
    """

    def __init__(self, store: memoryview, log: memoryview | None, keys: PageKeys) -> None:
        self._store = store
        self._keys = keys
        self._log = log
        self._frames: Frames = read_frames(log) if log is not None else no_frames()
        self._near: OrderedDict[int, bytes | None] = OrderedDict()
        whole = -(-len(store) // PAGE)
        self.count = max(whole, self._frames.pages, self._told_count())

    @property
    def frames(self) -> Frames:
        """What the log held, and how much of it could not be used."""
        return self._frames

    def page(self, number: int) -> bytes | None:
        """Return what stands in page *number* (from 1), or None where it cannot be read."""
        if number in self._near:
            self._near.move_to_end(number)
            return self._near[number]
        found = self._read(number)
        self._near[number] = found
        if len(self._near) > _KEPT:
            self._near.popitem(last=False)
        return found

    def holds(self, number: int) -> bool:
        """Say whether page *number* lies where anything of it could be."""
        return 1 <= number <= self.count and number != LOCK_PAGE

    def _read(self, number: int) -> bytes | None:
        if not self.holds(number):
            return None
        at = self._frames.newest.get(number)
        if at is not None and self._log is not None:
            return opened(bytes(self._log[at : at + PAGE]), number, self._keys)
        start = (number - 1) * PAGE
        return opened(bytes(self._store[start : start + PAGE]), number, self._keys)

    def _told_count(self) -> int:
        """Return how many pages the store's first page says there are; 0 where it cannot be read.

        Bytes 28 to 31 of the file (https://www.sqlite.org/fileformat2.html).
        """
        self.count = 1
        first = self._read(1)
        told = int.from_bytes(first[28:32], "big") if first is not None else 0
        sane = len(self._store) // PAGE * 64 + 2**18
        return told if told <= sane else 0
