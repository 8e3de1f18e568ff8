"""The two copies of the header on disk: written in turn, read together, mended."""

import contextlib
from pathlib import Path

from desktop.store import header as headers
from desktop.store.errors import (
    DiskFailedError,
    DiskFullError,
    HeaderDamagedError,
    KeyFileHalfWrittenError,
    StoreMissingError,
    VaultError,
)
from desktop.store.files import disk_trouble_told, replace_durably, temporary_of
from desktop.store.header import Header

KEY_FILE = "vault.key"
MIRROR = "vault.key.mirror"


def copies(folder: Path) -> tuple[Path, Path]:
    """Return where the two copies of the header lie."""
    return folder / KEY_FILE, folder / MIRROR


def is_vault(folder: Path) -> bool:
    """Tell whether *folder* holds any part of a vault."""
    return any(copy.exists() for copy in copies(folder)) or any(folder.glob("store-*.db"))


def save(folder: Path, header: Header) -> None:
    """Write both copies of *header*, first the one, then its mirror.

    Raises:
        DiskFullError, DiskFailedError: at least one copy was not written. If the first
            was, the new header is in force all the same: load again and see.
    """
    content = headers.write(header)
    for copy in copies(folder):
        replace_durably(copy, content)


def put_in_force(folder: Path, header: Header) -> KeyFileHalfWrittenError | None:
    """Write both copies of *header*; return what to tell if only the first could be written.

    Raises:
        DiskFullError, DiskFailedError: the former header is in force, as before.
    """
    try:
        save(folder, header)
    except (DiskFullError, DiskFailedError):
        if not is_in_force(folder, header):
            raise
        return KeyFileHalfWrittenError()
    return None


def is_in_force(folder: Path, header: Header) -> bool:
    """Say whether the first copy on disk, which decides, is *header*."""
    return _content(folder / KEY_FILE) == headers.write(header)


def odd_copies(folder: Path, header: Header) -> tuple[str, ...]:
    """Return the names of the copies on disk that are not *header*: damaged, missing or older."""
    content = headers.write(header)
    return tuple(copy.name for copy in copies(folder) if _content(copy) != content)


def are_both(folder: Path, header: Header) -> bool:
    """Say whether both copies on disk are *header*."""
    content = headers.write(header)
    return all(_content(copy) == content for copy in copies(folder))


def load(folder: Path) -> tuple[Header, ...]:
    """Return the different headers that can be read, the newest first.

    Two differ only when something stopped the program between the two writes, or when
    somebody edited one; the caller takes the first that its secret and the MAC prove.

    Raises:
        StoreMissingError: there is no part of a vault in *folder*.
        StoreNewerError: a newer program wrote it.
        HeaderDamagedError: neither copy can be read.
    """
    if not is_vault(folder):
        raise StoreMissingError
    found: list[Header] = []
    trouble: VaultError = HeaderDamagedError()
    for copy in copies(folder):
        try:
            header = headers.parse(_content(copy))
        except VaultError as error:
            trouble = trouble if type(error) is HeaderDamagedError else error
            continue
        if header not in found:
            found.append(header)
    if not found:
        raise trouble
    return tuple(sorted(found, key=lambda each: each.generation, reverse=True))


def mend(folder: Path, header: Header) -> None:
    """Bring both copies to the proven *header* and clear away what a crash left.

    A disk that refuses is no reason to keep the practitioner out: one good copy opened
    the vault, and the next unlock tries again.
    """
    content = headers.write(header)
    for copy in copies(folder):
        with contextlib.suppress(DiskFullError, DiskFailedError), disk_trouble_told():
            temporary_of(copy).unlink(missing_ok=True)
            if _content(copy) != content:
                replace_durably(copy, content)


def _content(path: Path) -> bytes:
    """Return what stands in *path*, at most a byte more than any header; missing is empty."""
    try:
        with path.open("rb") as file:
            return file.read(headers.MOST_BYTES + 1)
    except OSError:
        return b""
