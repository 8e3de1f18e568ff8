"""The heads of form packs: what each is, read without the thousand sentences in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from desktop.packs.errors import PackRefusedError
from desktop.packs.merging import merge_heads
from desktop.packs.reading import PACK_FILE, read_head
from desktop.packs.schema import PackTable


@dataclass(frozen=True, slots=True)
class PackHead:
    """What a pack says of itself, with what it takes from its parents; dates are ISO.

    ``chain`` runs from this pack to its oldest parent. Whether its words are whole only
    loading it tells.
    """

    key: str
    chain: tuple[str, ...]
    version: str
    jurisdiction: str
    languages: tuple[str, ...]
    content_checked: str
    review_by: str
    withdrawn: bool
    parent_only: bool


def pack_heads(forms: Path) -> tuple[tuple[PackHead, ...], tuple[PackRefusedError, ...]]:
    """Return the heads of all packs in *forms*, by key, and why each other one is refused."""
    heads: list[PackHead] = []
    refused: list[PackRefusedError] = []
    for key in shipped(forms):
        try:
            heads.append(pack_head(key, forms))
        except PackRefusedError as error:
            refused.append(error)
    return tuple(heads), tuple(refused)


def pack_head(key: str, forms: Path) -> PackHead:
    """Return the head of the pack *key* in *forms*.

    Raises:
        PackRefusedError: naming the file and the key of the first mistake.
    """
    tables = head_chain(key, forms)
    merged: dict[str, Any] = {}
    for table in reversed(tables):
        merged = merge_heads(merged, table)
    head = msgspec.convert(merged, PackTable)
    return PackHead(
        key=head.key,
        chain=tuple(table["key"] for table in tables),
        version=head.version,
        jurisdiction=head.jurisdiction,
        languages=tuple(head.languages),
        content_checked=head.content_checked,
        review_by=head.review_by,
        withdrawn=head.withdrawn,
        parent_only=head.parent_only,
    )


def head_chain(key: str, forms: Path) -> list[dict[str, Any]]:
    """Return the ``[pack]`` of *key* and of all its parents, youngest first.

    Raises:
        PackRefusedError: if one of them is missing, misnamed or its own ancestor.
    """
    chain: list[dict[str, Any]] = []
    seen: set[str] = set()
    while key or not chain:
        if key in seen:
            raise PackRefusedError(key, "extends", "a pack cannot be its own ancestor.")
        if not key.replace("-", "").isalnum():
            raise PackRefusedError(key or "form pack", "extends", "is not the name of a pack.")
        seen.add(key)
        chain.append(read_head(forms / key))
        key = chain[-1].get("extends", "")
    return chain


def shipped(forms: Path) -> tuple[str, ...]:
    """Return the keys of all packs in *forms*, sorted."""
    return tuple(sorted(file.parent.name for file in forms.glob(f"*/{PACK_FILE}")))
