"""Whom a clause or a topic of the practice's own concerns, chosen from a list."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import replace
from typing import Any

from desktop.packs.own_layer import OwnLayer

EVERYBODY = ""

_SENT = ("court", "employer", "school", "immigration", "workers_comp", "military")

WHOM: Mapping[str, Mapping[str, Any] | None] = {
    EVERYBODY: None,
    "adult": {"not": {"item": "client.adult", "is": False}},
    "under_18": {"item": "client.adult", "is": False},
    "one": {"item": "client.party", "is": "one"},
    "together": {"item": "client.party", "any_of": ["couple", "family"]},
    "group": {"item": "client.party", "is": "group"},
    "in_person": {"not": {"item": "setting.mode", "is": "remote"}},
    "remote": {"item": "setting.mode", "any_of": ["remote", "mixed"]},
    "insured": {"item": "people.say", "has": "insurer"},
    "sent": {"any": [{"item": "people.say", "has": one} for one in _SENT]},
}
"""The conditions to choose from, as packs spell them; a booklet knows what each asks for."""


def concern(layer: OwnLayer, key: str, whom: str) -> OwnLayer:
    """Return the layer in which its own clause or topic *key* concerns only *whom*.

    Raises:
        KeyError: if *key* is none of the practice's own.
    """
    files = deepcopy(layer.files)
    table = (files.groups if key in files.groups else files.items)[key]
    table.pop("when", None)
    condition = WHOM[whom]
    if condition is not None:
        table["when"] = deepcopy(condition)
    return replace(layer, files=files)


def concerned(layer: OwnLayer, key: str) -> str:
    """Return which of `WHOM` the layer's own *key* concerns."""
    files = layer.files
    table = files.groups.get(key) or files.items.get(key, {})
    stated = table.get("when")
    return next((name for name, one in WHOM.items() if one == stated), EVERYBODY)
