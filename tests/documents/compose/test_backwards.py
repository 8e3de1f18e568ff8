"""Where reading begins at the right, every block stands mirrored."""

from io import BytesIO

import pypdfium2
import pytest

from desktop.documents.blocks import (
    Bullets,
    Decision,
    Letterhead,
    Promises,
    SealField,
    SideBySide,
    SignatureLine,
    Table,
)
from desktop.documents.blocks import Passage as Said
from desktop.documents.page import PageSpec
from desktop.documents.templates.papers import typeset_paper
from desktop.documents.typeset import typeset
from tests.documents.arabic import arabic
from tests.documents.samples import NAMES, dress, meta, png, signed_by_both

BLOCKS = (
    Letterhead("House", ("Street",), png("RGB", (9, 9, 9), (60, 30)), "Logo"),
    Promises("Mine", ("Alpha",), "Yours", ("Beta",)),
    Decision("Label", "Sentence"),
    Bullets(("Point",)),
    Table(("First", "Last"), (("one", "two"),)),
    SideBySide((Said("Here"),), (Said("There"),), "en"),
    SignatureLine("Signer", "Role", "Date", choices=("Choice",)),
    SignatureLine("Another", "Role", "Date"),
    SealField("Sig", "Seal", "Caption"),
)
PAIRS = (
    ("Mine", "Yours"),
    ("Alpha", "Beta"),
    ("Label", "Sentence"),
    ("First", "Last"),
    ("one", "two"),
    ("Here", "There"),
    ("Signer", "Another"),
    ("Check", "Page 1 of 1"),
)


def places(language: str, *, large_print: bool = False) -> dict[str, float]:
    """Return how far from the left each of the words stands."""
    page = PageSpec(
        "a4", language, "Check", "Page {page} of {pages}", "Id", large_print=large_print
    )
    content = typeset(BLOCKS, page=page, meta=meta())
    found: dict[str, float] = {}
    with pypdfium2.PdfDocument(BytesIO(content)) as pdf:
        for sheet in pdf:
            text = sheet.get_textpage()
            for word in {word for pair in PAIRS for word in pair} - found.keys():
                hit = text.search(word, match_case=True, match_whole_word=True).get_next()
                if hit is not None:
                    found[word] = text.get_charbox(hit[0])[0]
    return found


@pytest.mark.parametrize("language", ["ar", "he", "fa"])
def test_what_comes_first_stands_at_the_right(language: str) -> None:
    latin, mirrored = places("en"), places(language)

    for first, second in PAIRS:
        assert latin[first] < latin[second], (first, second)
        assert mirrored[first] > mirrored[second], (first, second)


def test_large_print_is_mirrored_as_well() -> None:
    latin, mirrored = places("en", large_print=True), places("ar", large_print=True)

    for word in ("Mine", "Yours", "Label", "Signer", "Here"):
        assert mirrored[word] > latin[word] + 100, word


@pytest.mark.parametrize("large_print", [False, True])
def test_a_whole_paper_in_arabic_is_set_and_keeps_the_names(large_print: bool) -> None:  # noqa: FBT001
    worn = dress(signatures=signed_by_both(), large_print=large_print)

    content = typeset_paper(arabic(), worn).content

    with pypdfium2.PdfDocument(BytesIO(content)) as pdf:
        said = " ".join(page.get_textpage().get_text_range() for page in pdf)
    assert "Jordan Avery" in said
    assert NAMES[1] in said
    assert "ما تتوقعه مني" in said
