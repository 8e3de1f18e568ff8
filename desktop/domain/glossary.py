"""Terms a client may want explained: marked in the words, said plainly on tap."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A term in one language: the forms it stands in, and what it means in plain words."""

    key: str
    terms: tuple[str, ...]
    says: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch of a text, from ``start`` to before ``end``, that stands for a term."""

    start: int
    end: int
    term: Term


def terms_in(text: str, glossary: Mapping[str, Term]) -> tuple[Marked, ...]:
    """Return where *text* names the terms of *glossary*, in order, each term once.

    Only whole words count, capitals aside; where two terms begin, the longer is meant.
    Blanks are no words.
    """
    meant = {form.casefold(): term for term in glossary.values() for form in term.terms if form}
    if not meant:
        return ()
    longest_first = "|".join(re.escape(form) for form in sorted(meant, key=len, reverse=True))
    found: dict[str, Marked] = {}
    for match in re.finditer(
        rf"\{{[^{{}}]*\}}|(?<!\w)({longest_first})(?!\w)", text, re.IGNORECASE
    ):
        term = meant.get((match[1] or "").casefold())
        if term is not None and term.key not in found:
            found[term.key] = Marked(*match.span(), term)
    return tuple(found.values())
