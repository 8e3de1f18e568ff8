"""The data key and what is derived from it, each for one purpose (HKDF-SHA256)."""

import ctypes
import sys
from dataclasses import dataclass, field
from typing import Self

KEY_BYTES = 32

_LABELS = {
    "database": b"holdfast/1/db",
    "header_mac": b"holdfast/1/header-mac",
    "audit": b"holdfast/1/audit",
    "backup_mac": b"holdfast/1/backup-mac",
    "notes": b"holdfast/1/private-notes",
}
_PR_SET_DUMPABLE = 4
_SEM_FAILCRITICALERRORS, _SEM_NOGPFAULTERRORBOX = 0x0001, 0x0002


@dataclass(frozen=True, slots=True)
class Keys:
    """All keys of an unlocked vault; `wipe` overwrites them.

    They are bytearrays so that they can be overwritten. Copies that Python and the
    libraries make on the way cannot; that is an honest limit.
    """

    data: bytearray = field(repr=False)
    database: bytearray = field(repr=False)
    header_mac: bytearray = field(repr=False)
    audit: bytearray = field(repr=False)
    backup_mac: bytearray = field(repr=False)
    notes: bytearray = field(repr=False)

    @classmethod
    def derived(cls, data_key: bytes) -> Self:
        """Return the keys that follow from the 32-byte *data_key*."""
        return cls(
            data=bytearray(data_key),
            **{name: bytearray(expand(data_key, label)) for name, label in _LABELS.items()},
        )

    def wipe(self) -> None:
        """Overwrite every key with zeros; doing it twice is no harm."""
        for name in ("data", *_LABELS):
            key: bytearray = getattr(self, name)
            key[:] = bytes(len(key))


def expand(key: bytes, label: bytes, salt: bytes | None = None) -> bytes:
    """Return 32 bytes from *key* for the purpose *label* (HKDF-SHA256, RFC 5869)."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=salt, info=label).derive(key)


def forbid_core_dumps() -> None:  # pragma: no cover - tried in a process of its own
    """Keep this process's memory out of core files and away from other programs.

    Where the system offers no way, nothing happens: it is a second fence, not the first.
    """
    if sys.platform == "win32":
        # No box of the system's that offers to send the process's memory to somebody.
        ctypes.windll.kernel32.SetErrorMode(_SEM_FAILCRITICALERRORS | _SEM_NOGPFAULTERRORBOX)
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
