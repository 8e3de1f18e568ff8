"""Load a form pack with its parents into one checked, frozen FormPack (hop 1)."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.pack import FormPack
from desktop.packs.checking import check, mistakes
from desktop.packs.compiled import compile_files, read_compiled
from desktop.packs.errors import PackRefusedError
from desktop.packs.merging import merge
from desktop.packs.reading import PackFiles, read_folder


def load(key: str, forms: Path) -> FormPack:
    """Return the pack *key* out of *forms*, whole and checked.

    Raises:
        PackRefusedError: naming the file and the key of the first mistake.
    """
    return read_compiled(compile_pack(key, forms))


def compile_pack(key: str, forms: Path) -> bytes:
    """Return the pack *key* as the bytes the vault files; they are checked first.

    Raises:
        PackRefusedError: naming the file and the key of the first mistake.
    """
    try:
        content = _merged(key, forms)
        check(read_compiled(content))
    except RecursionError:
        raise _too_deep(key) from None
    return content


def survey(key: str, forms: Path) -> tuple[FormPack, tuple[PackRefusedError, ...]]:
    """Return the pack *key* with every mistake in it; one with mistakes must not be used.

    Raises:
        PackRefusedError: if its files cannot be read or put together at all.
    """
    try:
        pack = read_compiled(_merged(key, forms))
        found = tuple(
            PackRefusedError(f"pack {pack.key}", place, sentence)
            for place, sentence in mistakes(pack)
        )
    except RecursionError:
        raise _too_deep(key) from None
    return pack, found


def shipped(forms: Path) -> tuple[str, ...]:
    """Return the keys of all packs in *forms*, sorted."""
    return tuple(sorted(file.parent.name for file in forms.glob("*/pack.toml")))


def _merged(key: str, forms: Path) -> bytes:
    chain = _chain(key, forms)
    merged = merge(None, chain[-1])
    for files in reversed(chain[:-1]):
        merged = merge(merged, files)
    versions = {files.pack["key"]: files.pack["version"] for files in chain}
    return compile_files(merged, versions=versions)


def _too_deep(key: str) -> PackRefusedError:
    return PackRefusedError(key, "", "its tables stand too deep in one another.")


def _chain(key: str, forms: Path) -> list[PackFiles]:
    """Return the files of *key* and all its parents, youngest first."""
    chain: list[PackFiles] = []
    seen: set[str] = set()
    while key or not chain:
        if key in seen:
            raise PackRefusedError(key, "extends", "a pack cannot be its own ancestor.")
        if not key.replace("-", "").isalnum():
            raise PackRefusedError(key or "form pack", "extends", "is not the name of a pack.")
        seen.add(key)
        chain.append(read_folder(forms / key))
        key = chain[-1].pack.get("extends", "")
    return chain
