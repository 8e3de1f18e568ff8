"""The independent page oracle: every page of a vault's store and log, read without SQLite.

``reference`` of the design: AES-256-CBC pages, each with an HMAC-SHA512 over it and its number.
"""

import hashlib
import hmac
import struct
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

PAGE = 4096
_USABLE, _VECTOR = 4016, 4032


@dataclass(frozen=True, slots=True)
class Clear:
    """Every page in clear: those of the store, and those still in its write-ahead log."""

    store: bytes
    log: bytes

    @property
    def all(self) -> bytes:
        """Everything that could still be read."""
        return self.store + self.log


def pages_in_clear(folder: Path, passphrase: str) -> Clear:
    """Return the pages of the vault in *folder*, which may be open meanwhile.

    A child reads the files: closing them here would drop SQLite's lock on them.
    """
    from desktop.store.derivation import Passphrase
    from desktop.store.header import parse
    from desktop.store.keys import Keys
    from desktop.store.slots import unwrap

    header = parse((folder / "vault.key").read_bytes())
    data = unwrap(header.slots, Passphrase(passphrase), store_id=header.store_id)
    key = bytes(Keys.derived(data).database)
    salt = bytes(byte ^ 0x3A for byte in header.store_salt)
    mac_key = hashlib.pbkdf2_hmac("sha512", key, salt, 2, 32)
    raw = _read(folder / "store-1.db")
    store = [
        _page(raw[at : at + PAGE], at // PAGE + 1, key, mac_key) for at in range(0, len(raw), PAGE)
    ]
    log = folder / "store-1.db-wal"
    raw = _read(log) if log.exists() else b""
    frames = [
        _page(raw[at + 24 : at + 24 + PAGE], struct.unpack(">I", raw[at : at + 4])[0], key, mac_key)
        for at in range(32, len(raw), 24 + PAGE)
    ]
    return Clear(b"".join(store), b"".join(frames))


def _read(file: Path) -> bytes:
    script = "import sys; sys.stdout.buffer.write(open(sys.argv[1],'rb').read())"
    done = subprocess.run(
        [sys.executable, "-c", script, str(file)], capture_output=True, check=True
    )
    return done.stdout


def _page(raw: bytes, number: int, key: bytes, mac_key: bytes) -> bytes:
    start = 16 if number == 1 else 0
    mac = hmac.digest(mac_key, raw[start:_VECTOR] + struct.pack("<I", number), "sha512")
    assert mac == raw[_VECTOR:]
    clear = Cipher(AES(key), CBC(raw[_USABLE:_VECTOR])).decryptor()
    return clear.update(raw[start:_USABLE]) + clear.finalize()
