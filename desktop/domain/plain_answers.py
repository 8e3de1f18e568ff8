"""The plain parts of every answer: words, whole numbers, days, and the refusal of them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date

from desktop.domain.journal import Value
from desktop.domain.saying import Saying, said

LONGEST = 20_000
"""Characters in one answer; far more than anybody says in one breath."""
_YEARS = range(1900, 2200)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOST_MARKS = 12
_OVERRIDES = frozenset("\u202d\u202e")
"""Marks that print letters in another order than they were typed in."""


class AnswerRefusedError(ValueError):
    """An answer its item cannot hold; the sentence says why, and holds no client's words."""

    def __init__(self, problem: str, advice: str) -> None:
        super().__init__(Saying("%1 Nothing was changed. %2", said(problem), said(advice)))


def check_words(value: Value) -> None:
    """Refuse words nobody could print or would read: far too long, or with hidden marks.

    Raises:
        AnswerRefusedError: with one plain sentence.
    """
    for text in texts(value):
        if len(text) > LONGEST:
            raise AnswerRefusedError(
                Saying("This is longer than %1 characters.", LONGEST), "Please make it shorter."
            )
        hidden = () if text.isprintable() else dict.fromkeys(filter(_is_hidden, text))
        if hidden:
            raise AnswerRefusedError(
                Saying(
                    "There are hidden marks in this text that no paper can show: %1.",
                    " ".join(f"U+{ord(mark):04X}" for mark in list(hidden)[:_MOST_MARKS]),
                ),
                "Please type it instead of pasting it.",
            )


def texts(value: Value) -> Iterator[str]:
    """Yield every piece of text inside *value*."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from texts(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from texts(part)


def is_blank(value: Value) -> bool:
    """Say whether *value* says nothing: not answered, empty words, an empty list."""
    return value is None or value in ("", (), {})


def _is_hidden(letter: str) -> bool:
    return letter in _OVERRIDES or (
        unicodedata.category(letter) in {"Cc", "Cs"} and letter not in "\n\t\r"
    )


def check_date(value: Value) -> None:
    """Refuse a day no calendar has, or one no session could mean.

    Raises:
        AnswerRefusedError: with one plain sentence.
    """
    if not isinstance(value, str) or not _is_day(value):
        raise AnswerRefusedError(
            "There is no such date.", "Please choose a day, written as 2026-12-02."
        )


def _is_day(text: str) -> bool:
    try:
        return bool(_DATE.fullmatch(text)) and date.fromisoformat(text).year in _YEARS
    except ValueError:
        return False


def check_own_words(value: Value) -> None:
    """Refuse what is not a list of words.

    Raises:
        AnswerRefusedError: with one plain sentence.
    """
    if not isinstance(value, tuple):
        raise AnswerRefusedError("This is not a list.", "Please give each its own line.")
    for one in value:
        check_text(one)


def check_text(value: Value) -> None:
    """Refuse what is no text.

    Raises:
        AnswerRefusedError: with one plain sentence.
    """
    if not isinstance(value, str):
        raise AnswerRefusedError("These are not words.", "Please write it in words.")


def check_whole(value: Value, low: int, high: int) -> None:
    """Refuse what is not a whole number from *low* to *high*; true and false are none.

    Raises:
        AnswerRefusedError: with one plain sentence.
    """
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise AnswerRefusedError(
            Saying("This is not a whole number from %1 to %2.", low, high), "Please choose another."
        )


def check_distinct(chosen: tuple[Value, ...]) -> None:
    """Refuse the same choice twice.

    Raises:
        AnswerRefusedError: with one plain sentence.
    """
    if len(set(map(str, chosen))) < len(chosen):
        raise AnswerRefusedError("Something is chosen twice.", "Please choose it once.")
