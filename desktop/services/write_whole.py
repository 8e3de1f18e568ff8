"""Write many files as one thing: whole under its name, or nothing at all."""

from __future__ import annotations

import os
import shutil
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from desktop.domain.saying import said
from desktop.services.hand_over import free_place, sync_names

PARTIAL = ".partial"
"""The end of a name under which something is still being written."""

_BINARY: int = getattr(os, "O_BINARY", 0)
"""Windows would otherwise change line ends."""

Watch = Callable[[int, int], bool]
"""Told how many of how many files are done; says whether to go on."""


class WritingStoppedError(Exception):
    """People stopped it; what was half written has been removed."""

    def __init__(self) -> None:
        super().__init__(said("Stopped. What was half written has been removed again."))


@dataclass(frozen=True, slots=True)
class NewFile:
    """One file to be written: its name with forward slashes, what it is, and its bytes."""

    name: str
    what: str = field(repr=False)
    content: bytes = field(repr=False)


def go_on(_done: int, _total: int) -> bool:
    """Go on whatever happens."""
    return True


def prepare_folder(files: Iterable[NewFile], target: Path, watch: Watch = go_on) -> Path:
    """Write *files* into a folder beside *target* that is not called so yet; return it.

    Each file is on the disk when this returns. A folder left half written by an earlier try
    that was killed is removed first.

    Raises:
        OSError: if a file could not be written; nothing stays behind.
        WritingStoppedError: if *watch* said so; nothing stays behind.
    """
    partial = _partial(target)
    listed = tuple(files)
    try:
        partial.mkdir(mode=0o700)
        for number, one in enumerate(listed, start=1):
            place = partial / one.name
            place.parent.mkdir(mode=0o700, exist_ok=True)
            _write(place, one.content)
            _keep_going(watch, number, len(listed))
        for folder in {partial, *((partial / one.name).parent for one in listed)}:
            sync_names(folder)
    except BaseException:
        remove(partial)
        raise
    return partial


def prepare_zip(
    files: Iterable[NewFile], target: Path, moment: datetime, watch: Watch = go_on
) -> Path:
    """Write *files*, made at *moment*, into one zip file beside *target*; return it.

    It is not called *target* yet.

    Raises:
        OSError: if it could not be written; nothing stays behind.
        WritingStoppedError: if *watch* said so; nothing stays behind.
    """
    partial = _partial(target)
    listed = tuple(files)
    try:
        with _own(partial) as out:
            with zipfile.ZipFile(out, "w") as packed:
                for number, one in enumerate(listed, start=1):
                    entry = zipfile.ZipInfo(f"{target.stem}/{one.name}", moment.timetuple()[:6])
                    packed.writestr(entry, one.content, zipfile.ZIP_DEFLATED)
                    _keep_going(watch, number, len(listed))
            out.flush()
            os.fsync(out.fileno())
    except BaseException:
        remove(partial)
        raise
    return partial


def prepare_file(content: bytes, target: Path) -> Path:
    """Write *content* beside *target* under a name that is not its own yet; return it.

    Raises:
        OSError: if it could not be written; nothing stays behind.
    """
    partial = _partial(target)
    try:
        _write(partial, content)
    except BaseException:
        remove(partial)
        raise
    return partial


def put_in_place(partial: Path, target: Path) -> Path:
    """Give what was prepared its name, or the first free one after it, and return that.

    Raises:
        OSError: if it could not be done; what was prepared is removed.
    """
    try:
        place = free_place(target)
        partial.rename(place)
        sync_names(place.parent)
    except BaseException:
        remove(partial)
        raise
    return place


def remove(partial: Path) -> None:
    """Remove what was half written; where its disk is gone, it went with it."""
    try:
        if partial.is_dir():
            shutil.rmtree(partial, ignore_errors=True)
        else:
            partial.unlink(missing_ok=True)
    except OSError:
        return


def _partial(target: Path) -> Path:
    partial = target.with_name(target.name + PARTIAL)
    remove(partial)
    return partial


def _write(place: Path, content: bytes) -> None:
    with _own(place) as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _own(place: Path) -> BinaryIO:
    """Open a new file that only its owner may read, where the disk knows of owners."""
    return os.fdopen(os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600), "wb")


def _keep_going(watch: Watch, done: int, total: int) -> None:
    if not watch(done, total):
        raise WritingStoppedError
