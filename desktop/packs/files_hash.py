"""The hash of the files a pack is made of: as long as it stays, so does the compiled pack."""

from __future__ import annotations

import hashlib
from pathlib import Path

from desktop import __version__
from desktop.packs.compiled import FORMAT
from desktop.packs.heads import head_chain
from desktop.packs.reading import files_of, read_bytes


def files_hash(key: str, forms: Path) -> str:
    """Return the SHA-256 (hex) of all files of *key* and its parents, none of them parsed whole.

    It names the version of the program as well: another one may compile, or refuse, otherwise.

    Raises:
        PackRefusedError: if one of the files cannot be read.
    """
    digest = hashlib.sha256(f"{FORMAT} {__version__}\n".encode())
    for head in head_chain(key, forms):
        for file in files_of(forms / head["key"]):
            content = read_bytes(file)
            digest.update(f"{head['key']}/{file.name} {len(content)}\n".encode())
            digest.update(content)
    return digest.hexdigest()
