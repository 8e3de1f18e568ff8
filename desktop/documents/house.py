"""What Holdfast's documents are made with: the shipped fonts and colours, opened once."""

from functools import cache

from desktop.assets import RESOURCES
from desktop.documents.text.fonts import FontBook
from desktop.documents.text.lines import Setter
from desktop.documents.text.shaping import Shaper


@cache
def fonts() -> FontBook:
    """Return the fonts of resources/fonts/LIST."""
    return FontBook.from_list(RESOURCES / "fonts" / "LIST")


@cache
def setter() -> Setter:
    """Return the process's one line setter, which remembers the words it has shaped."""
    return Setter(Shaper(fonts()))


@cache
def colour_profile() -> bytes:
    """Return the ICC profile (sRGB) that says what the documents' colours mean."""
    return (RESOURCES / "colour" / "srgb.icc").read_bytes()


def forget() -> None:
    """Let go of every word, picture and glyph set that was kept to be quick."""
    from desktop.documents.compose.pictures import picture, qr_modules
    from desktop.documents.text.embedding import forget_subsets

    for kept in (setter, picture, qr_modules):
        kept.cache_clear()
    fonts().forget_words()
    forget_subsets()
