"""A compiled pack: the merged tables as canonical JSON, filed in the vault by hash.

An intake names the compiled pack it began with, so an update of the program
never reaches an intake under way.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict

from desktop.domain.pack import FormPack
from desktop.packs.building import build
from desktop.packs.errors import PackRefusedError
from desktop.packs.reading import PackFiles

FORMAT = "holdfast-pack/1"


def compile_files(files: PackFiles, *, versions: Mapping[str, str]) -> bytes:
    """Return merged *files* with the *versions* of their chain as canonical JSON (UTF-8)."""
    plain = {"format": FORMAT, "chain": list(versions.items()), **asdict(files)}
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def read_compiled(content: bytes) -> FormPack:
    """Return the FormPack of a compiled pack.

    Raises:
        PackRefusedError: if *content* is not a compiled pack of this format.
    """
    try:
        plain = json.loads(content)
        if plain.pop("format") != FORMAT:
            raise PackRefusedError("compiled pack", "format", "was made by another version.")
        versions = dict(plain.pop("chain"))
        files = PackFiles(**plain)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise PackRefusedError("compiled pack", "", "cannot be read.") from None
    return build(files, versions=versions, fingerprint=hashlib.sha256(content).hexdigest())
