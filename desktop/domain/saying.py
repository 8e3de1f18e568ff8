"""Sentences for people that can be said again in another language.

What is below the window speaks English, and knows nothing of the window's language.
A sentence with blanks keeps its template and what fills it apart, so that the window
can put the template into its own language and fill it anew.
"""

from __future__ import annotations

from typing import Self


class Saying(str):
    """A sentence in English that remembers its template and its values.

    ``%1`` to ``%9`` stand for the values. A value that is a Saying is a sentence of its
    own; a number is written as the reader writes numbers; any other is data and stays.
    """

    __slots__ = ("template", "values")

    template: str
    values: tuple[str | int, ...]

    def __new__(cls, template: str, *values: str | int) -> Self:
        """Return *template* filled with *values*."""
        made = super().__new__(cls, filled(template, *(map(_in_english, values))))
        made.template = template
        made.values = values
        return made


def said(sentence: str) -> Saying:
    """Return *sentence*, which has no blanks, as a Saying; one that is a Saying stays it."""
    return sentence if isinstance(sentence, Saying) else Saying(sentence)


def filled(template: str, *values: str) -> str:
    """Return *template* with ``%1`` ... replaced by *values*, each looked at once only."""
    parts = template.split("%")
    words = [parts[0]]
    for part in parts[1:]:
        place = int(part[0]) if part[:1].isdecimal() else 0
        is_blank = 0 < place <= len(values)
        words.append(values[place - 1] + part[1:] if is_blank else f"%{part}")
    return "".join(words)


def _in_english(value: str | int) -> str:
    return f"{value:,}" if isinstance(value, int) else str(value)
