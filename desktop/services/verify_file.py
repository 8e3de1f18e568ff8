"""Verify a file: say what can honestly be said about it, with or without a vault."""

from __future__ import annotations

import errno
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.document import fingerprint_of
from desktop.domain.saying import Saying, said
from desktop.domain.verdict import FiledRecord, Reason, Verdict
from desktop.domain.verdict_words import headline, sentences
from desktop.domain.visible import visible
from desktop.services.since_then import with_end, with_since
from desktop.signing.judge import judge

if TYPE_CHECKING:
    from desktop.store.vault import Vault

_LONGEST_PLACE = 4_096
_MOST_BYTES = 200 * 1024 * 1024
_NO_PLAIN_FILE = "it is no plain file"


@dataclass(frozen=True, slots=True)
class Yardstick:
    """What files are held against: the key named on a paper, and the vault, if they are there.

    ``own`` are the fingerprints of the vault's keys, read once for many files.
    """

    pinned: str | None = None
    vault: Vault | None = field(default=None, repr=False)
    own: frozenset[str] | None = None

    @classmethod
    def of(cls, vault: Vault, *, pinned: str | None = None) -> Yardstick:
        """Return the yardstick of an open vault.

        Raises:
            VaultError: if the vault could not be read.
        """
        from desktop.services.seal_key import own_fingerprints

        return cls(pinned, vault, own_fingerprints(vault))


@dataclass(frozen=True, slots=True)
class Checked:
    """One file that was looked at: a verdict with the file's SHA-256, or why there is none."""

    path: Path
    verdict: Verdict | None = None
    sha256: str = ""
    trouble: Saying | None = None

    @property
    def name(self) -> str:
        """The file's name, safe to read."""
        return visible(self.path.name)

    @property
    def place(self) -> str:
        """Where the file is, safe to read."""
        return visible(str(self.path), longest=_LONGEST_PLACE)

    @property
    def exit_code(self) -> int:
        """The verdict's exit code; 1 for what could not be looked at."""
        return 1 if self.verdict is None else self.verdict.exit_code

    @property
    def headline(self) -> Saying:
        """What was found, in one sentence."""
        return headline(self.verdict) if self.verdict else said(self.trouble or _UNREADABLE)

    @property
    def sentences(self) -> tuple[Saying, ...]:
        """What was found, in full."""
        return sentences(self.verdict) if self.verdict else (self.headline,)


_UNREADABLE = "This file could not be read. Nothing was changed."
_TROUBLES = {
    errno.ENOENT: "There is no such file any more. Please look where it was moved to.",
    errno.EACCES: "You are not allowed to read this file. Ask whoever owns it for a copy.",
    errno.EPERM: "You are not allowed to read this file. Ask whoever owns it for a copy.",
    errno.ELOOP: "This is a link that leads back to itself. There is no file behind it.",
    errno.EINVAL: "This is no plain file, so it was not opened.",
    errno.EIO: "The disk could not read this file. Try it again from another copy.",
}


def check_file(path: Path, yardstick: Yardstick) -> Checked:
    """Return what can be said of the file at *path*; a file that cannot be read is told too.

    Raises:
        VaultError: if the vault could not be asked.
    """
    try:
        content = _read(path)
    except OSError as trouble:
        return Checked(path, trouble=trouble_with(trouble))
    if content is None:
        return Checked(path, Verdict(Reason.TOO_LARGE))
    return Checked(path, _verdict(content, yardstick), fingerprint_of(content))


def trouble_with(error: OSError) -> Saying:
    """Return in one sentence why something could not be read."""
    return said(_TROUBLES.get(error.errno or 0, _UNREADABLE))


def verify_file(path: Path, *, pinned: str | None, vault: Vault | None = None) -> Verdict:
    """Return the verdict on the file at *path*; only a file that cannot be opened raises.

    Raises:
        OSError: if the file cannot be read at all.
        VaultError: if the vault could not be asked.
    """
    content = _read(path)
    if content is None:
        return Verdict(Reason.TOO_LARGE)
    return verify_bytes(content, pinned=pinned, vault=vault)


def verify_bytes(content: bytes, *, pinned: str | None, vault: Vault | None = None) -> Verdict:
    """Return the verdict on *content*; a file the vault filed unsealed is known by its hash.

    Raises:
        VaultError: if the vault could not be asked.
    """
    yardstick = Yardstick.of(vault, pinned=pinned) if vault is not None else Yardstick(pinned)
    return _verdict(content, yardstick)


def _verdict(content: bytes, yardstick: Yardstick) -> Verdict:
    vault = yardstick.vault
    filed = vault.known_sha256(fingerprint_of(content)) if vault is not None else None
    if filed is not None and not filed.seal_fingerprint:
        return Verdict(Reason.AS_RECORDED, rehearsal=vault is not None and vault.rehearsal)
    known = FiledRecord(filed.sha256, filed.seal_fingerprint) if filed is not None else None
    verdict = judge(content, known=known, pinned=yardstick.pinned, own=yardstick.own)
    if vault is None:
        return verdict
    return (
        with_since(vault, filed, verdict)
        if filed is not None
        else with_end(vault, content, verdict)
    )


def _read(path: Path) -> bytes | None:
    """Return the bytes of the plain file at *path*, or None if it is far too large.

    Raises:
        OSError: if it cannot be read.
    """
    status = path.stat()
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, _NO_PLAIN_FILE)
    if status.st_size > _MOST_BYTES:
        return None
    with path.open("rb") as file:
        content = file.read(_MOST_BYTES + 1)
    return content if len(content) <= _MOST_BYTES else None
