"""Advice that the practitioner has put to rest: it stays quiet until the words change."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

from desktop.packs.own_edits import Place
from desktop.packs.own_layer import OwnLayer

_LENGTH = 16
_MOST = 1_000


def advice_mark(place: Place, about: str, found: str, text: str) -> str:
    """Return the name of one piece of advice on *text* at *place*; other words, another name."""
    parts = (place.language, place.key, place.part, place.form, about, found.casefold(), text)
    return sha256("\0".join(parts).encode()).hexdigest()[:_LENGTH]


def put_to_rest(layer: OwnLayer, mark: str) -> OwnLayer:
    """Return *layer* in which the advice *mark* is not given again."""
    if mark in layer.fine:
        return layer
    return replace(layer, fine=(*layer.fine, mark)[-_MOST:])
