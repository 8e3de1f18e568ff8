"""Names and titles made fit to be filed, sorted and searched."""

import unicodedata

LONGEST = 200
"""Characters; four such columns stay well within one page of the store."""


def tidy(text: str, longest: int = LONGEST) -> str:
    """Return *text* in NFC, on one line, without what cannot be written, cut to *longest*."""
    # Pairs of surrogates become their character, a lone one the replacement sign.
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    line = " ".join(whole.replace("\0", " ").split())
    return unicodedata.normalize("NFC", line)[:longest]


def sorting(text: str) -> str:
    """Return *text* as it sorts: without case, marks and apostrophes (O'Brien by obrien)."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in bare if _sorts(each))[:LONGEST]


def _sorts(symbol: str) -> bool:
    return not unicodedata.combining(symbol) and symbol not in "'\u2019\u02bc"
