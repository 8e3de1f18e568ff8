"""What a rescue reads from: a vault's folder, a store file or a backup, and every header about.

Nothing is written, locked or mended here: the files stay as the damage left them.
"""

import json
import mmap
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from desktop.store import header as headers
from desktop.store.back_up import ENDING, FOLDER
from desktop.store.backup_file import MAGIC
from desktop.store.errors import HeaderDamagedError, StoreMissingError, VaultError, WrongSecretError
from desktop.store.header import Header
from desktop.store.key_file import copies
from desktop.store.keys import Keys
from desktop.store.rescue.pages import PAGE, PageKeys, Pages, opened
from desktop.store.slots import Secret, unwrap

_LENGTH_BYTES, _HASH_BYTES = 4, 32
_MOST_LABEL = 4 * headers.MOST_BYTES
_TRIED = 200
"""So many pages, spread over the file, tell whether a key is the right one."""


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of a store and of its log, mapped and not read, and the headers to try."""

    store: memoryview = field(repr=False)
    log: memoryview | None = field(repr=False)
    headers: tuple[Header, ...]


def find_source(path: Path, *, header: Path | None = None) -> Source:
    """Return what *path* holds: a vault's folder, a store file, or a backup.

    *header* is one more file to take a header from: a key file or a backup.

    Raises:
        StoreMissingError: there is no store.
        OSError: a file cannot be read.
    """
    extra = _headers_in(header) if header is not None else ()
    if path.is_dir():
        return _of_folder(path, extra)
    if not path.is_file():
        raise StoreMissingError
    if _is_backup(path):
        return _of_backup(path, extra)
    return Source(_mapped(path), _log_of(path), _once((*extra, *_headers_beside(path.parent))))


def unlocked_pages(source: Source, secret: Secret) -> tuple[Pages, Keys]:
    """Return the pages of *source* under the key that *secret* opens and that fits them best.

    Raises:
        HeaderDamagedError: no header can be read.
        WrongSecretError: *secret* opens none of them.
        MemoryShortError: the machine cannot give the memory that the passphrase wants.
    """
    best: tuple[int, PageKeys, Keys] | None = None
    trouble: VaultError = HeaderDamagedError()
    for header in source.headers:
        try:
            data_key = unwrap(header.slots, secret, store_id=header.store_id)
        except WrongSecretError as error:
            trouble = error
            continue
        keys = Keys.derived(data_key)
        page_keys = PageKeys.of(keys.database, header.store_salt)
        fitting = _fitting(source.store, page_keys)
        if best is None or fitting > best[0]:
            best = fitting, page_keys, keys
    if best is None:
        raise trouble
    return Pages(source.store, source.log, best[1]), best[2]


def _fitting(store: memoryview, keys: PageKeys) -> int:
    """Return how many of some pages of *store* are proven by *keys*."""
    whole = len(store) // PAGE
    tried = range(1, whole + 1, max(whole // _TRIED, 1))
    return sum(
        opened(bytes(store[(number - 1) * PAGE : number * PAGE]), number, keys) is not None
        for number in tried
    )


def _of_folder(folder: Path, extra: tuple[Header, ...]) -> Source:
    found = _once((*extra, *_headers_beside(folder)))
    named = [folder / one.store_file for one in found]
    there = sorted(folder.glob("store-*.db"), key=lambda one: one.stat().st_size, reverse=True)
    store = next((one for one in (*named, *there) if one.is_file()), None)
    if store is None:
        raise StoreMissingError
    return Source(_mapped(store), _log_of(store), found)


def _of_backup(path: Path, extra: tuple[Header, ...]) -> Source:
    """Return the store inside a backup; its own proofs are not asked, its pages prove themselves."""
    whole = _mapped(path)
    label, begins = _label(whole)
    size, log = _number(label.get("size")), _number(label.get("log"))
    ends = begins + size if size else max(len(whole) - 2 * _HASH_BYTES, begins)
    behind = whole[ends : ends + log] if log else None
    found = (*extra, *_headers_in(path), *_headers_beside(path.parent))
    return Source(whole[begins:ends], behind, _once(found))


def _headers_beside(folder: Path) -> Iterator[Header]:
    """Yield every header in *folder*: both copies, then those of the backups, the newest first."""
    for copy in copies(folder):
        yield from _headers_in(copy)
    backups = [one for place in (folder, folder / FOLDER) for one in place.glob(f"*{ENDING}")]
    for backup in sorted(backups, key=lambda one: one.stat().st_mtime, reverse=True):
        yield from _headers_in(backup)


def _headers_in(path: Path) -> tuple[Header, ...]:
    """Return the header that the key file or backup at *path* holds, if any can be read."""
    with suppress(OSError, HeaderDamagedError, ValueError):
        with path.open("rb") as file:
            content = file.read(_MOST_LABEL)
        if content.startswith(MAGIC):
            label, _ = _label(memoryview(content))
            content = str(label.get("header", "")).encode("ascii")
        return (_header(content),)
    return ()


def _header(content: bytes) -> Header:
    try:
        return headers.parse(content)
    except VaultError:
        return headers.parse_unproven(content)


def _label(content: memoryview) -> tuple[dict[str, object], int]:
    """Return what a backup says of itself, as far as it can be read, and where its store begins."""
    at = len(MAGIC) + _LENGTH_BYTES
    length = int.from_bytes(bytes(content[at - _LENGTH_BYTES : at]), "big")
    begins = at + length + _HASH_BYTES
    if length > _MOST_LABEL:
        return {}, at
    try:
        label = json.loads(bytes(content[at : at + length]))
    except (ValueError, RecursionError):
        return {}, begins
    return label if isinstance(label, dict) else {}, begins


def _is_backup(path: Path) -> bool:
    with path.open("rb") as file:
        return path.suffix == ENDING or file.read(len(MAGIC)) == MAGIC


def _log_of(store: Path) -> memoryview | None:
    log = store.with_name(store.name + "-wal")
    return _mapped(log) if log.is_file() and log.stat().st_size else None


def _mapped(path: Path) -> memoryview:
    """Return the bytes of *path* without reading them all; the map goes with its last view."""
    if not path.stat().st_size:
        return memoryview(b"")
    with path.open("rb") as file:
        return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))


def _number(value: object) -> int:
    return value if type(value) is int and value > 0 else 0


def _once(found: Iterable[Header]) -> tuple[Header, ...]:
    return tuple(dict.fromkeys(found))
