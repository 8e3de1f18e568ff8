"""A practice's own wording freed of what no reader sees, however it came in."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import replace
from typing import Any

from desktop.domain.own_words import tidied
from desktop.packs.own_layer import OwnLayer


def cleaned(layer: OwnLayer) -> OwnLayer:
    """Return *layer* without hidden characters in its words; the very layer if it has none."""
    words = {language: _tidied(by_key, language) for language, by_key in layer.files.words.items()}
    reasons = {key: " ".join(tidied(why, "").split()) for key, why in layer.reasons.items()}
    if words == layer.files.words and reasons == dict(layer.reasons):
        return layer
    files = deepcopy(layer.files)
    files.words.clear()
    files.words.update(words)
    return replace(layer, files=files, reasons=reasons)


def _tidied(value: Any, language: str) -> Any:  # noqa: ANN401 - plain data of any shape
    if isinstance(value, str):
        return tidied(value, language)
    if isinstance(value, list):
        return [_tidied(one, language) for one in value]
    if isinstance(value, dict):
        return {key: _tidied(one, language) for key, one in value.items()}
    return value
