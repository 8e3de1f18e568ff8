"""The hash of the files a pack is made of: as long as it stays, so does the compiled pack."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from desktop import __version__
from desktop.packs.compiled import FORMAT
from desktop.packs.reading import files_of, read_bytes


def files_hash(chain: Iterable[str], forms: Path) -> str:
    """Return the SHA-256 (hex) of all files of the packs in *chain*, none of them parsed.

    As long as it stays, so does the chain: it covers what each pack says it extends. The
    version of the program is in it as well, for another may compile, or refuse, otherwise.

    Raises:
        PackRefusedError: if one of the files cannot be read.
    """
    digest = hashlib.sha256(f"{FORMAT} {__version__}\n".encode())
    for key in chain:
        for file in files_of(forms / key):
            content = read_bytes(file)
            digest.update(f"{key}/{file.name} {len(content)}\n".encode())
            digest.update(content)
    return digest.hexdigest()
