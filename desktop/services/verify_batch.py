"""Verify many files: those that are named, and every PDF in the folders that are named."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.journal import Value
from desktop.domain.saying import said
from desktop.services.verify_file import Checked, Yardstick, check_file, trouble_with
from desktop.store import audit

if TYPE_CHECKING:
    from desktop.store.vault import Vault

_ENDING = ".pdf"
_LINK = (
    "This is a link to another folder, so it was not followed. Choose that folder itself to "
    "check what is in it."
)
_NOTHING = "There is no PDF in this folder."
_NAMED_LIKE_ONE = (
    "This is a folder, although its name ends like that of a PDF. What is in it was looked at "
    "on its own."
)

_NOTED = 50
"""Of so many files the audit keeps the hashes."""

Found = Path | Checked
"""A file to be checked, or what is already known of a place that is no file."""


def list_files(places: Iterable[Path]) -> Iterator[Found]:
    """Give every file to be checked: named ones as they are, PDFs in folders in their order.

    Links between folders are not followed, so no way leads in a circle; what cannot be
    listed comes back as trouble. Nothing is given twice.
    """
    seen: set[Path] = set()
    for place in places:
        for found in _in_folder(place) if _is_folder(place) else (place,):
            path = found.path if isinstance(found, Checked) else found
            if path not in seen:
                seen.add(path)
                yield found


def check_each(found: Iterable[Found], yardstick: Yardstick) -> Iterator[Checked]:
    """Give a result for each of *found*, one by one; stop asking and what is left is not read.

    Raises:
        VaultError: if the vault could not be asked.
    """
    for one in found:
        yield one if isinstance(one, Checked) else check_file(one, yardstick)


def note_checks(vault: Vault, results: Sequence[Checked]) -> None:
    """Note in the audit chain that files were checked: how many, how bad, and which bytes.

    Raises:
        VaultError: if it could not be written.
    """
    if results and vault.is_writable:
        known = tuple(one.sha256 for one in results if one.sha256)[:_NOTED]
        body: dict[str, Value] = {"files": len(results), "worst": worst_code(results)}
        vault.note(audit.VERIFY, {**body, "sha256": known})


def worst_code(results: Iterable[Checked]) -> int:
    """Return the exit code of the most alarming result; 0 where every file is intact."""
    return max((one.exit_code for one in results), default=1)


def _is_folder(place: Path) -> bool:
    try:
        return place.is_dir()
    except OSError:
        return False


def _in_folder(folder: Path) -> Iterator[Found]:
    """Give the PDFs below the named *folder*; one without any says so."""
    is_empty = True
    for found in _below(folder):
        is_empty = False
        yield found
    if is_empty:
        yield Checked(folder, trouble=said(_NOTHING))


def _walk(folder: Path) -> Iterator[Found]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as trouble:
        yield Checked(folder, trouble=trouble_with(trouble))
        return
    for entry in entries:
        path = Path(entry.path)
        if entry.is_symlink() and _is_folder(path):
            yield Checked(path, trouble=said(_LINK))
        elif entry.is_dir(follow_symlinks=False):
            yield from _below(path)
        elif path.suffix.lower() == _ENDING:
            yield path


def _below(folder: Path) -> Iterator[Found]:
    """Give what is in *folder*, after a word on a name that misleads."""
    if folder.name.lower().endswith(_ENDING):
        yield Checked(folder, trouble=said(_NAMED_LIKE_ONE))
    yield from _walk(folder)
