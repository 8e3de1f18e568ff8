"""Where a wording came from, kept with it once it was taken in from a file."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace

from desktop.packs.own_layer import OwnLayer

_MARK = "origin\N{SYMBOL FOR UNIT SEPARATOR}"


@dataclass(frozen=True, slots=True)
class Origin:
    """Who wrote a wording (empty where they do not say), when (ISO), and on which shipped pack."""

    practice: str = field(default="", repr=False)
    on: str = ""
    versions: str = ""


def with_origin(layer: OwnLayer, origin: Origin) -> OwnLayer:
    """Return *layer* that remembers its *origin*."""
    told = {f"{_MARK}{one.name}": getattr(origin, one.name) for one in fields(origin)}
    return replace(layer, marks={**without_origin(layer).marks, **told})


def without_origin(layer: OwnLayer) -> OwnLayer:
    """Return *layer* without where it came from."""
    marks = {name: mark for name, mark in layer.marks.items() if not name.startswith(_MARK)}
    return replace(layer, marks=marks)


def origin_of(layer: OwnLayer) -> Origin | None:
    """Return where *layer* came from; None where the practice wrote it itself."""
    told = {one.name: layer.marks.get(f"{_MARK}{one.name}", "") for one in fields(Origin)}
    return Origin(**told) if any(told.values()) else None
