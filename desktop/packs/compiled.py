"""A compiled pack: the merged tables as canonical JSON, filed in the vault by hash.

An intake names the compiled pack it began with, so an update of the program
never reaches an intake under way.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields

from desktop.domain.pack import FormPack
from desktop.packs.building import build
from desktop.packs.errors import PackRefusedError
from desktop.packs.reading import PackFiles

FORMAT = "holdfast-pack/1"


def compile_files(files: PackFiles, *, versions: Mapping[str, str]) -> bytes:
    """Return merged *files* with the *versions* of their chain as canonical JSON (UTF-8)."""
    parts = {part.name: getattr(files, part.name) for part in fields(files)}
    plain = {"format": FORMAT, "chain": list(versions.items()), **parts}
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def read_compiled(content: bytes) -> FormPack:
    """Return the FormPack of a compiled pack.

    Raises:
        PackRefusedError: if *content* is not a compiled pack of this format.
    """
    files, versions = _taken_apart(content)
    return build(files, versions=versions, fingerprint=hashlib.sha256(content).hexdigest())


def compiled_versions(content: bytes) -> Mapping[str, str]:
    """Return the versions of a compiled pack and its parents, without building it.

    Raises:
        PackRefusedError: if *content* is not a compiled pack of this format.
    """
    return _taken_apart(content)[1]


def _taken_apart(content: bytes) -> tuple[PackFiles, dict[str, str]]:
    try:
        plain = json.loads(content)
        if plain.pop("format") != FORMAT:
            raise PackRefusedError("compiled pack", "format", "was made by another version.")
        versions = dict(plain.pop("chain"))
        return PackFiles(**plain), versions
    except (ValueError, KeyError, TypeError, AttributeError):
        raise PackRefusedError("compiled pack", "", "cannot be read.") from None
