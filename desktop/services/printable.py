"""Which letters can be printed: asked where they are typed, long before any paper is made."""

from __future__ import annotations

from desktop.domain.journal import Value
from desktop.domain.plain_answers import texts

MOST_SHOWN = 12
"""Characters that are named in a sentence; more would only hide it."""


def missing_letters(text: str) -> tuple[str, ...]:
    """Return the characters of *text* that no shipped font has, each once, as they occur.

    The first question about letters beyond ASCII opens the fonts; nothing of what makes
    pages is needed.
    """
    if text.isascii():
        return ()
    from desktop.documents import house
    from desktop.documents.text import bidi

    return house.fonts().missing(bidi.clean(text).replace("\n", ""))


def require_printable(value: Value) -> None:
    """Refuse words with characters no shipped font has, at entry and not at the printer.

    Raises:
        CharactersMissingError: naming the characters.
    """
    for text in texts(value):
        missing = missing_letters(text)
        if missing:
            from desktop.documents.text.shaping import CharactersMissingError

            raise CharactersMissingError(missing)
