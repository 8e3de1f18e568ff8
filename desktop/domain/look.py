"""How one client's papers look beside what they say: larger, or without the practice's name."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from desktop.domain.journal import Value
from desktop.domain.later_paper import RECORDS

LOOK = "papers.look"
"""The item that says how a client's papers are to look; asked before the first session."""
SECOND = "papers.second"
"""The item that names a second language, to stand beside the client's on every paper."""
LARGE_PRINT, NEUTRAL = "large_print", "neutral"


@dataclass(frozen=True, slots=True)
class Look:
    """The look of a client's papers; none of it changes a word.

    ``large_print`` sets them in 18 points. A ``neutral`` paper names no practice outside its
    sentences: no letterhead, and nothing of it in the name or the title of the file.
    """

    large_print: bool = False
    neutral: bool = False


def look_of(answers: Mapping[str, Value], kind: str) -> Look:
    """Return how a document of *kind* looks where *answers* hold.

    The record is the practitioner's own paper and always looks the same.
    """
    chosen = answers.get(LOOK)
    wanted = chosen if isinstance(chosen, tuple) and kind not in RECORDS else ()
    return Look(large_print=LARGE_PRINT in wanted, neutral=NEUTRAL in wanted)


def second_language(
    answers: Mapping[str, Value], kind: str, *, first: str, spoken: Collection[str]
) -> str:
    """Return the language that stands beside the *first* on a document of *kind*, or nothing.

    It is one of those that the pack has *spoken*; the record stays in one language.
    """
    second = answers.get(SECOND)
    is_another = isinstance(second, str) and second in spoken and second != first
    return str(second) if is_another and kind not in RECORDS else ""
