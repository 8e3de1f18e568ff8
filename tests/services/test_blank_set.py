"""A blank paper set: a whole first meeting with pen and paper, for every place and kind."""

from collections.abc import Mapping
from datetime import UTC, datetime
from io import BytesIO
from itertools import product

import pytest
from pypdfium2 import PdfDocument

from desktop.assets import FORMS
from desktop.documents.templates.blank_set import MOST_SIDES, typeset_blank_set
from desktop.domain.blank_set import NUMBER_BYTES, blank_set, set_number
from desktop.domain.journal import Value
from desktop.domain.taking_part import KINDS
from desktop.packs.heads import shipped
from desktop.packs.load import load
from desktop.packs.wording import PackWording
from desktop.services.blank_set import blank_set as made_set
from desktop.services.blank_set import new_set_number, note_printed
from tests.services.conftest import Practice
from tests.services.test_papers import text_of

_NOON = datetime(2026, 12, 2, 12, 0, tzinfo=UTC)
_PACKS = [key for key in shipped(FORMS) if not load(key, FORMS).parent_only]
_OPEN: Mapping[str, Value] = {}


def typeset(key: str, language: str, kind: str, profile: Mapping[str, Value] = _OPEN) -> bytes:
    pack = load(key, FORMS)
    wording = PackWording(pack, language)
    blank = blank_set(pack, profile, wording, kind=kind, number="P-K7QF2M")
    return typeset_blank_set(blank, wording, created=_NOON, booklet=False).content


@pytest.mark.parametrize("key", _PACKS)
def test_it_has_two_to_six_sides_even_where_nothing_is_filled_in_yet(key: str) -> None:
    longest = {"us-ca": tuple(KINDS)}.get(key, ("under_18",))
    sides = {kind: len(PdfDocument(typeset(key, "es", kind))) for kind in longest}

    assert {kind: n for kind, n in sides.items() if not 2 <= n <= MOST_SIDES} == {}


def test_it_says_the_limits_leaves_boxes_and_lines_and_bears_number_and_version() -> None:
    content = typeset("us-ca", "en", "adult", {"practice.emergency_number": "911"})

    text = text_of(content)
    for words in ("A judge can order me to share.", "Agreed", "Not for me", "In other words"):
        assert words in text
    pages = [page.get_textpage().get_text_bounded() for page in PdfDocument(BytesIO(content))]
    version = load("us-ca", FORMS).version
    assert all(f"P-K7QF2M · us-ca {version}" in page for page in pages)
    assert "Call 911" in pages[-1]


def test_what_the_client_keeps_is_not_on_the_back_of_what_is_signed() -> None:
    for kind, profile in product(KINDS, (_OPEN, {"practice.fee": "160.00"})):
        content = typeset("us-ca", "en", kind, profile)
        pages = [page.get_textpage().get_text_bounded() for page in PdfDocument(content)]
        kept = next(n for n, text in enumerate(pages) if "Things I might like to say" in text)
        assert kept % 2 == 0, kind
        assert not any("Signing" in text for text in pages[kept:])


def test_a_crisis_line_nobody_confirmed_is_not_on_it() -> None:
    text = text_of(typeset("us-ca", "en", "adult", {"practice.local_line": "555-0199"}))

    assert "555-0199" not in text
    assert "988" not in text


def test_this_practices_words_stand_in_it_and_the_booklet_only_where_it_is_wanted(
    practice: Practice,
) -> None:
    number = new_set_number(practice.means)

    def made(*, booklet: bool) -> bytes:
        return made_set(
            practice.means,
            practice.vault,
            language="en",
            kind="adult",
            number=number,
            booklet=booklet,
        ).content

    text = text_of(made(booklet=False))
    assert "$160" in text
    assert "Working together: what to know" not in text
    assert "Working together: what to know" in text_of(made(booklet=True))
    assert made(booklet=False) == made(booklet=False)
    note_printed(practice.vault, number)
    assert number in repr(practice.vault.audit(limit=1)[0].body)


def test_a_number_has_only_letters_that_nobody_mistakes() -> None:
    number = set_number(bytes(range(250, 250 + NUMBER_BYTES)))

    assert number.startswith("P-")
    assert not set(number[2:]) & set("IO01")
