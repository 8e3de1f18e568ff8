"""Load a form pack with its parents into one checked, frozen FormPack (hop 1)."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from desktop.domain.pack import FormPack
from desktop.packs.checking import breaks, check, mistakes
from desktop.packs.compiled import compile_files, read_compiled
from desktop.packs.errors import PackRefusedError
from desktop.packs.heads import head_chain
from desktop.packs.merging import merge
from desktop.packs.own_layer import OwnLayer, with_own_version
from desktop.packs.own_translation import laid
from desktop.packs.papers_apart import with_papers
from desktop.packs.reading import read_folder


def load(key: str, forms: Path) -> FormPack:
    """Return the pack *key* out of *forms*, whole and checked.

    Raises:
        PackRefusedError: naming the file and the key of the first mistake.
    """
    return load_compiled(key, forms)[0]


def load_compiled(key: str, forms: Path, own: OwnLayer | None = None) -> tuple[FormPack, bytes]:
    """Return the pack *key*, whole and checked, and as the bytes the vault files.

    With a practice's *own* layer over it, that is the practice's pack; how she words what the
    law asks is her own affair, so of the layer only what is broken is refused.

    Raises:
        PackRefusedError: naming the file and the key of the first mistake.
    """
    try:
        content = _merged(key, forms, own)
        pack = _checked(content, own=own is not None)
    except RecursionError:
        raise _too_deep(key) from None
    return pack, content


def compile_pack(key: str, forms: Path) -> bytes:
    """Return the pack *key* as the bytes the vault files; they are checked first.

    Raises:
        PackRefusedError: naming the file and the key of the first mistake.
    """
    return load_compiled(key, forms)[1]


def survey(
    key: str, forms: Path, own: OwnLayer | None = None
) -> tuple[FormPack, tuple[PackRefusedError, ...]]:
    """Return the pack *key* with every mistake in it; one with mistakes must not be used.

    Raises:
        PackRefusedError: if its files cannot be read or put together at all.
    """
    try:
        pack = read_compiled(_merged(key, forms, own))
        found = tuple(
            PackRefusedError(f"pack {pack.key}", place, sentence)
            for place, sentence in (mistakes(pack) if own is None else breaks(pack))
        )
    except RecursionError:
        raise _too_deep(key) from None
    return pack, found


@lru_cache(maxsize=8)
def _checked(content: bytes, *, own: bool) -> FormPack:
    pack = read_compiled(content)
    check(pack, own=own)
    return pack


def _merged(key: str, forms: Path, own: OwnLayer | None = None) -> bytes:
    chain = [read_folder(forms / head["key"]) for head in head_chain(key, forms)]
    merged = merge(None, chain[-1])
    for files in reversed(chain[:-1]):
        merged = merge(merged, files)
    versions = {files.pack["key"]: files.pack["version"] for files in chain}
    if own is not None and not own.is_empty:
        merged, versions = laid(merged, own), with_own_version(versions, own)
    return compile_files(with_papers(merged), versions=versions)


def _too_deep(key: str) -> PackRefusedError:
    return PackRefusedError(key, "", "its tables stand too deep in one another.")
