"""Verify a file: say what can honestly be said about it, with or without a vault."""

from __future__ import annotations

import errno
import stat
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.document import fingerprint_of
from desktop.domain.verdict import FiledRecord, Reason, Verdict
from desktop.signing.judge import judge

if TYPE_CHECKING:
    from desktop.store.vault import Vault

_MOST_BYTES = 200 * 1024 * 1024


def verify_file(path: Path, *, pinned: str | None, vault: Vault | None = None) -> Verdict:
    """Return the verdict on the file at *path*; only a file that cannot be opened raises.

    Raises:
        OSError: if the file cannot be read at all.
        VaultError: if the vault could not be asked.
    """
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "it is no plain file")
    if status.st_size > _MOST_BYTES:
        return Verdict(Reason.TOO_LARGE)
    return verify_bytes(path.read_bytes(), pinned=pinned, vault=vault)


def verify_bytes(content: bytes, *, pinned: str | None, vault: Vault | None = None) -> Verdict:
    """Return the verdict on *content*; a file the vault filed unsealed is known by its hash.

    Raises:
        VaultError: if the vault could not be asked.
    """
    sha256 = fingerprint_of(content)
    filed = vault.known_sha256(sha256) if vault is not None else None
    if filed is not None and not filed.seal_fingerprint:
        return Verdict(Reason.AS_RECORDED, rehearsal=vault is not None and vault.rehearsal)
    known = FiledRecord(filed.sha256, filed.seal_fingerprint) if filed is not None else None
    return judge(content, known=known, pinned=pinned)
