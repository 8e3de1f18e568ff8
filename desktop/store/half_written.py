"""What a kill left of a saved copy: found by its name, and removed when we write there again.

Such a file lies unencrypted on a stick or in a folder, where nobody sees it.
"""

import os
import re
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG

_ENDING = ".holdfast.partial"
_OURS = re.compile(r"\..+\.[0-9]+\.holdfast\.partial")
_SECONDS = 600.0
"""No copy takes so long to write: what is older is not being written by another of us."""


def half_written(target: Path) -> Path:
    """Return the name under which *target* is written before it gets its own."""
    return target.with_name(f".{target.name}.{os.getpid()}{_ENDING}")


def clear_beside(fresh: Path) -> None:
    """Remove what kills left in the folder of the file *fresh* that was just written.

    Only plain files of our own name, older than *fresh* by the same disk's clock. A disk that
    refuses keeps them until the next time.
    """
    with suppress(OSError):
        now = fresh.stat().st_mtime
        for path in fresh.parent.glob(f".*{_ENDING}"):
            there = path.lstat()
            is_old = now - there.st_mtime > _SECONDS
            if is_old and S_ISREG(there.st_mode) and _OURS.fullmatch(path.name):
                path.unlink()
