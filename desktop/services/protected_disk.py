"""A vault on a disk that cannot be written, such as a burnt disc, read from a copy."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory


def is_write_protected(folder: Path) -> bool:
    """Say whether the disk under *folder* takes no writing; False where nobody can tell."""
    try:
        if hasattr(os, "statvfs"):
            return bool(os.statvfs(folder).f_flag & os.ST_RDONLY)
        return not os.access(folder, os.W_OK)
    except OSError:
        return False


@contextmanager
def openable(folder: Path) -> Iterator[Path]:
    """Give *folder*, or a passing copy of its files where nothing can be written there.

    Opening a vault notes the unlock in it, so a protected one cannot be opened in place. What
    is copied is enciphered as it lies; folders in it (backups) are left out.

    Raises:
        OSError: if there is no room for the copy.
    """
    if not is_write_protected(folder):
        yield folder
        return
    with TemporaryDirectory(prefix="holdfast-") as passing:
        copy = Path(passing) / "vault"
        copy.mkdir(mode=0o700)
        for file in sorted(folder.iterdir()):
            if file.is_file():
                shutil.copyfile(file, copy / file.name)
        yield copy
