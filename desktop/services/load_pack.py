"""Load a form pack that ships with the program, or lies in a folder of one's own."""

from __future__ import annotations

from desktop.packs.errors import PackRefusedError
from desktop.packs.heads import PackHead, pack_head, pack_heads
from desktop.packs.heads import shipped as pack_keys
from desktop.packs.json_schema import json_schema
from desktop.packs.load import load as load_pack
from desktop.packs.wording import PackWording

__all__ = [
    "PackHead",
    "PackRefusedError",
    "PackWording",
    "json_schema",
    "load_pack",
    "pack_head",
    "pack_heads",
    "pack_keys",
]
