"""The words of a region: what a pack says otherwise than its parents, word for word.

English is spelled differently in Leeds and in Sacramento. A pack names the words it
inherits and would not use (``counseling``), and what it says instead (``counselling``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

_BLANK = re.compile(r"(\{[^{}]*\})")


def in_own_words(value: Any, words: Mapping[str, str]) -> Any:  # noqa: ANN401 - plain data of any shape
    """Return *value*, plain data, with every whole word of *words* replaced in its texts.

    A capital at the start of what is replaced is kept. Keys and blanks stay as they are.
    """
    if not words:
        return value
    longest_first = sorted(words, key=len, reverse=True)
    pattern = re.compile(
        r"(?<!\w)(" + "|".join(re.escape(word) for word in longest_first) + r")(?!\w)",
        re.IGNORECASE,
    )
    folded = {word.casefold(): instead for word, instead in words.items()}

    def instead(match: re.Match[str]) -> str:
        said = folded[match[0].casefold()]
        return said[:1].upper() + said[1:] if match[0][:1].isupper() else said

    def replaced(text: str) -> str:
        parts = _BLANK.split(text)
        return "".join(
            part if place % 2 else pattern.sub(instead, part) for place, part in enumerate(parts)
        )

    return _everywhere(value, replaced)


def _everywhere(value: Any, replaced: Any) -> Any:  # noqa: ANN401 - plain data of any shape
    if isinstance(value, str):
        return replaced(value)
    if isinstance(value, list):
        return [_everywhere(part, replaced) for part in value]
    if isinstance(value, dict):
        return {key: _everywhere(part, replaced) for key, part in value.items()}
    return value
