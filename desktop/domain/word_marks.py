"""What changed inside a sentence, word by word: for a reader who must see each difference."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import SequenceMatcher

_WORD = re.compile(r"\s*(?:\[[^\[\]]*\]|\S+)")
"""A word with the space before it; a blank by its name is one word."""

_ALIKE = 0.35
"""Below this share of common words two sentences are shown apart, not word by word."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words in a row; ``changed`` if the other sentence has not got them."""

    text: str = field(repr=False)
    changed: bool = False


def word_marks(was: str, now: str) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Return both sentences in runs, so that what differs between them can be marked.

    Sentences that have little in common are one run each, without a mark: nothing of the one is
    left in the other, and marks on every word would be harder to read than none.
    """
    before, after = _WORD.findall(was), _WORD.findall(now)
    plain = [word.strip() for word in before], [word.strip() for word in after]
    matcher = SequenceMatcher(a=plain[0], b=plain[1], autojunk=False)
    if not before or not after or matcher.ratio() < _ALIKE:
        return _whole(was), _whole(now)
    old: list[Run] = []
    new: list[Run] = []
    for what, start, end, to, until in matcher.get_opcodes():
        old.extend(_run(before[start:end], changed=what != "equal"))
        new.extend(_run(after[to:until], changed=what != "equal"))
    return tuple(old), tuple(new)


def _run(words: list[str], *, changed: bool) -> list[Run]:
    return [Run("".join(words), changed)] if words else []


def _whole(text: str) -> tuple[Run, ...]:
    return (Run(text),) if text else ()
