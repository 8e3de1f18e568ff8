"""A session is played once in a process; whoever goes on from there has a copy of the vault."""

import shutil
from collections.abc import Callable, Hashable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar, cast

AFTERWARDS = 500_000
"""Where the counted randomness of a copy begins: no id of the played session comes again."""

_T = TypeVar("_T")
_KEPT: dict[Hashable, tuple[Path, object]] = {}


def copied(what: Hashable, play: Callable[[Path], _T], folder: Path) -> _T:
    """Put the vault of *what* into *folder*, and return what *play* told of it.

    *play* is asked once: it makes the vault in the folder it is given and closes it. What it
    returns goes to everybody, so it holds nothing that can change.
    """
    if what not in _KEPT:
        own = Path(_vaults().name) / str(len(_KEPT)) / "v"
        own.parent.mkdir()
        _KEPT[what] = own, play(own)
    own, told = _KEPT[what]
    shutil.copytree(own, folder)
    return cast("_T", told)


@cache
def _vaults() -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="played-")
