"""Looks into a PDF that came from elsewhere: may people sign what it shows?"""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from desktop.signing.offline import keep_offline

MOST_BYTES = 20_000_000
MOST_PAGES = 60
"""More nobody reads before signing; a longer paper is agreed on by its summary."""
_MOST_OBJECTS, _MOST_NODES = 200_000, 2_000
_SMALLEST, _LARGEST = 72.0, 14_400.0  # points; the format's own largest page

_ACTING = frozenset({"/JavaScript", "/JS", "/AA", "/XFA", "/RichMedia"})
_ACTIONS = frozenset({"/JavaScript", "/Launch", "/ImportData", "/SubmitForm", "/Rendition"})
_CARRYING = frozenset({"/EmbeddedFiles", "/EmbeddedFile"})


class DocumentUnfitError(ValueError):
    """A file that cannot be one of the papers; the sentence says why and what to do."""


_DAMAGED = "This file is not a PDF, or it is damaged. Nothing was added. Please ask for the file once more."
_LOCKED = "This PDF is locked with a password. Nothing was added. Please save it without one first."
_TOO_LARGE = (
    "This PDF is too large to be read before signing: it may have 60 pages and 20 megabytes. "
    "Nothing was added. Please choose a shorter one."
)
_ACTS = (
    "This PDF holds a program or a form that acts by itself, so nobody could be sure what they "
    "sign. Nothing was added. Please print it into a new PDF and add that one."
)
_CARRIES = (
    "This PDF carries other files inside, which nobody would see when signing. Nothing was "
    "added. Please print it into a new PDF and add that one."
)
_LAYERS = (
    "This PDF has layers that can be shown or hidden, so two people might read two texts. Nothing "
    "was added. Please print it into a new PDF and add that one."
)
_SIZES = (
    "This PDF has pages of a size that no printer takes. Nothing was added. Please ask for it on "
    "ordinary paper."
)


def check_imported(content: bytes) -> int:
    """Return how many pages *content* has.

    Raises:
        DocumentUnfitError: if it is damaged, locked or too large, or if it acts by itself or
            carries what nobody would see.
    """
    if len(content) > MOST_BYTES:
        raise DocumentUnfitError(_TOO_LARGE)
    keep_offline()
    from pyhanko.pdf_utils.reader import PdfFileReader

    try:
        reader = PdfFileReader(io.BytesIO(content), strict=False)
        locked = bool(reader.encrypted)
        pages = 0 if locked else int(reader.root["/Pages"]["/Count"])
        told = pages == 0 or pages > MOST_PAGES or pages == sum(1 for _ in _leaves(reader.root))
    except Exception as error:  # whatever a stranger's file does to a reader
        raise DocumentUnfitError(_DAMAGED) from error
    if locked:
        raise DocumentUnfitError(_LOCKED)
    if pages < 1 or not told:
        raise DocumentUnfitError(_DAMAGED)
    if pages > MOST_PAGES:
        raise DocumentUnfitError(_TOO_LARGE)
    _check_inside(reader)
    return pages


def _leaves(root: Any) -> Iterator[Any]:  # noqa: ANN401 - pyHanko is untyped
    """Yield each page: a file may claim fewer than it has, and readers believe the one or other."""
    waiting, met = [root["/Pages"]], 0
    while waiting and met < _MOST_NODES:
        here = waiting.pop()
        met += 1
        if "/Kids" in here:
            kids = here["/Kids"]
            waiting.extend(kids[at] for at in range(len(kids)))
        else:
            yield here


def _check_inside(reader: Any) -> None:  # noqa: ANN401 - pyHanko is untyped
    try:
        found = set(_told(reader.root))
    except DocumentUnfitError:
        raise
    except Exception as error:  # whatever a stranger's file does to a reader
        raise DocumentUnfitError(_DAMAGED) from error
    for sentence in (_ACTS, _CARRIES, _LAYERS, _SIZES):
        if sentence in found:
            raise DocumentUnfitError(sentence)


def _told(root: Any) -> Iterator[str]:  # noqa: ANN401 - pyHanko is untyped
    """Yield what is wrong with any object that can be reached from *root*."""
    from pyhanko.pdf_utils.generic import ArrayObject, DictionaryObject, IndirectObject

    seen: set[tuple[int, int]] = set()
    waiting: list[Any] = [root]
    met = 0
    while waiting:
        here = waiting.pop()
        if isinstance(here, IndirectObject):
            mark = (here.idnum, here.generation)
            if mark in seen:
                continue
            seen.add(mark)
            here = here.get_object()  # type: ignore[no-untyped-call]
        met += 1
        if met > _MOST_OBJECTS:
            raise DocumentUnfitError(_TOO_LARGE)
        if isinstance(here, DictionaryObject):
            yield from _wrong(here)
            waiting.extend(here.raw_get(key) for key in here)
        elif isinstance(here, ArrayObject):
            waiting.extend(here.raw_get(index) for index in range(len(here)))


def _wrong(here: Any) -> Iterator[str]:  # noqa: ANN401 - pyHanko is untyped
    keys = {str(key) for key in here}
    if keys & _ACTING or ("/S" in keys and str(here.get("/S")) in _ACTIONS):
        yield _ACTS
    if keys & _CARRYING or str(here.get("/Type", "")) == "/EmbeddedFile":
        yield _CARRIES
    if "/OCGs" in keys and "/D" in keys and _hides(here):
        yield _LAYERS
    if "/MediaBox" in keys:
        left, bottom, right, top = (float(edge) for edge in here["/MediaBox"])
        sides = (abs(right - left), abs(top - bottom))
        if min(sides) < _SMALLEST or max(sides) > _LARGEST:
            yield _SIZES


def _hides(layers: Any) -> bool:  # noqa: ANN401 - pyHanko is untyped
    """Say whether any layer is not shown, or shown only sometimes, as on paper."""
    more = layers.get("/Configs", ())
    ways = [layers["/D"], *(more[at] for at in range(len(more)))]
    return any(
        len(way.get("/OFF", ())) > 0
        or len(way.get("/AS", ())) > 0
        or str(way.get("/BaseState", "/ON")) != "/ON"
        for way in ways
    )
