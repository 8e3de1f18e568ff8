"""One vault put in the place of another in the same folder, so that a kill leaves one, whole.

The incoming vault waits in a folder of its own beside the vault's files, and the former one goes
into another and stays there until people decide. What counts is the key file: the moment
its first copy is replaced, the incoming vault is in force. `settle` ends what a kill cut off.
No database library is needed here.
"""

import shutil
from contextlib import suppress
from pathlib import Path

from desktop.store import key_file
from desktop.store.errors import VaultError
from desktop.store.files import (
    disk_trouble_told,
    move,
    private_folder,
    replace_durably,
    sync_folder,
)

INCOMING = "restoring"
ASIDE = "before-restore"
_GOING_BACK = "putting-back"
_GONE = "discarded"
_UNFINISHED = ".partial"
_STORES = "store-*"
_LIST = "stores"
"""In the folder of an incoming vault: the names of its store's files, one a line."""


def is_undecided(folder: Path) -> bool:
    """Say whether a former vault waits in *folder* until people keep the restored one."""
    return (folder / ASIDE).is_dir()


def free_number(folder: Path) -> int:
    """Return a number for a store that no other in *folder*, and no clearing up, comes near.

    After encrypting anew the numbers beside the store in force are cleared away.
    """
    found = [*folder.glob(_STORES), *(folder / ASIDE).glob(_STORES)]
    numbers = [int(each.name.split(".")[0].removeprefix("store-")) for each in found]
    return max(numbers) + 2 if numbers else 1


def put_in(folder: Path, incoming: Path) -> None:
    """Put the whole vault in *incoming* in force in *folder*; the former one goes aside.

    The caller holds the lock of *folder*.

    Raises:
        DiskFullError, DiskFailedError: `settle` leaves the one vault or the other in force.
    """
    with disk_trouble_told():
        _tidy(folder)
        if key_file.is_vault(folder):
            private_folder(folder / ASIDE)
            _copy_keys(folder, folder / ASIDE)
        names = sorted(each.name for each in incoming.glob(_STORES))
        replace_durably(incoming / _LIST, "\n".join(names).encode())
        for name in names:
            _move(incoming / name, folder / _waiting(name))
        _copy_keys(incoming, folder)
        _finish(folder, incoming)


def put_back(folder: Path) -> None:
    """Put the vault that went aside in force again; the one in force goes aside instead.

    Raises: as `put_in` does.
    """
    with disk_trouble_told():
        _move(folder / ASIDE, folder / _GOING_BACK)
    put_in(folder, folder / _GOING_BACK)


def forget_former(folder: Path) -> None:
    """Remove the vault that went aside: people keep the one in force.

    Raises:
        DiskFullError, DiskFailedError: the disk refused; it is tried again at the next unlock.
    """
    with disk_trouble_told():
        _discard(folder, folder / ASIDE)


def settle(folder: Path) -> None:
    """End what a kill cut off: where the key file is replaced, go on; else go back.

    The caller holds the lock of *folder*. A disk that refuses is no reason to keep anybody
    out: the next unlock tries again.
    """
    with suppress(OSError, VaultError):
        for incoming in (folder / _GOING_BACK, folder / INCOMING):
            if incoming.is_dir() and _is_in_force(folder, incoming):
                _finish(folder, incoming)
            elif incoming.is_dir():
                _undo(folder, incoming)
        if (folder / _GONE).is_dir():
            shutil.rmtree(folder / _GONE)


def _is_in_force(folder: Path, incoming: Path) -> bool:
    first = next((each for each in key_file.copies(incoming) if each.exists()), None)
    if first is None:
        return False
    ours = folder / first.name
    return ours.exists() and ours.read_bytes() == first.read_bytes()


def _finish(folder: Path, incoming: Path) -> None:
    """Do what follows once the key file of *incoming* is in force; doing it twice is no harm."""
    _copy_keys(incoming, folder)
    names = _listed(incoming)
    for name in names:
        if (folder / _waiting(name)).exists():
            _move(folder / _waiting(name), folder / name)
    for store in folder.glob(_STORES):
        if store.name not in names:
            _move(store, folder / ASIDE / store.name)
    _discard(folder, incoming)


def _undo(folder: Path, incoming: Path) -> None:
    """Go back to before `put_in`: the key file of *incoming* never came in force."""
    for name in _listed(incoming):
        if (folder / _waiting(name)).exists():
            _move(folder / _waiting(name), incoming / name)
    aside = folder / ASIDE
    if aside.is_dir() and not any(aside.glob(_STORES)):
        _discard(folder, aside)
    if incoming.name == _GOING_BACK:
        _move(incoming, aside)
    else:
        _discard(folder, incoming)


def _tidy(folder: Path) -> None:
    """Leave whole stores only, as opening the vault does: finish its own, drop unfinished ones."""
    with suppress(VaultError):
        store = folder / key_file.load(folder)[0].store_file
        own = store.with_name(store.name + _UNFINISHED)
        if own.exists() and not store.exists():
            _move(own, store)
    for unfinished in folder.glob(_STORES + _UNFINISHED):
        unfinished.unlink()


def _listed(incoming: Path) -> list[str]:
    listed = incoming / _LIST
    return listed.read_text(encoding="ascii").split() if listed.exists() else []


def _waiting(name: str) -> str:
    """Return the name of a store whose key file is not there yet: alone it makes no vault."""
    return name + _UNFINISHED if name.endswith(".db") else name


def _copy_keys(source: Path, target: Path) -> None:
    """Make the key files in *target* those in *source*, the first copy first."""
    for ours, theirs in zip(key_file.copies(source), key_file.copies(target), strict=True):
        if ours.exists():
            replace_durably(theirs, ours.read_bytes())
    for ours, theirs in zip(key_file.copies(source), key_file.copies(target), strict=True):
        if not ours.exists():
            theirs.unlink(missing_ok=True)


def _move(source: Path, target: Path) -> None:
    move(source, target)
    if source.parent != target.parent and source.parent.is_dir():
        sync_folder(source.parent)


def _discard(folder: Path, gone: Path) -> None:
    """Remove a folder so that a kill leaves it whole or under a name that means nothing."""
    rubbish = folder / _GONE
    if rubbish.is_dir():
        shutil.rmtree(rubbish)
    if gone.is_dir():
        _move(gone, rubbish)
        shutil.rmtree(rubbish)
