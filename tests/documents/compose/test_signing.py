from dataclasses import replace

import pytest

from desktop.documents.blocks import Block, SignatureLine
from desktop.documents.compose import Setting, flow
from desktop.documents.signed import TypedName
from desktop.documents.styles import LARGE, NORMAL, TIGHT, Sizes
from desktop.documents.tagged.structure import Element
from desktop.documents.typeset import page_count
from tests.documents.samples import CHOICES, page, signature

EMPTY = SignatureLine("Maya Torres-Lind", "Client", "Date", "I promise this.", "", CHOICES)
SIGNED = replace(
    EMPTY,
    statement=CHOICES[2],
    mark=signature("Maya", signed=True),
    date="Wednesday, 2 December 2026 at 17:12 by this laptop's clock (UTC-08:00)",
)


def setting(sizes: Sizes = NORMAL) -> Setting:
    return Setting(sizes, 488, 680, "en", Element("Document"))


def height(*blocks: Block, sizes: Sizes = NORMAL) -> float:
    return flow(blocks, setting(sizes)).height


@pytest.mark.parametrize("sizes", [NORMAL, LARGE, TIGHT])
def test_a_line_is_as_high_signed_as_it_is_empty(sizes: Sizes) -> None:
    typed = replace(SIGNED, mark=TypedName("Maya Torres-Lind " * 5))

    assert height(EMPTY, sizes=sizes) == height(SIGNED, sizes=sizes) == height(typed, sizes=sizes)


def test_two_signers_stand_side_by_side_and_in_large_print_below_each_other() -> None:
    assert height(EMPTY, EMPTY) == height(EMPTY)
    assert height(EMPTY, EMPTY, sizes=LARGE) > 1.9 * height(EMPTY, sizes=LARGE)


def test_on_a_tight_page_short_statements_share_a_line_and_the_role_stands_by_the_name() -> None:
    short = replace(EMPTY, choices=("I read it.", *CHOICES[1:]))
    tight = setting(TIGHT)

    below_each_other = height(short, sizes=replace(TIGHT, tight=False))
    spared = below_each_other - flow([short], tight).height

    assert [element.tag for element in tight.parent.walk()].count("LI") == len(CHOICES)
    assert spared >= TIGHT.body.leading + TIGHT.small.leading


def test_a_place_to_sign_is_never_split_over_two_pages() -> None:
    assert page_count([EMPTY] * 20, page=page()) > 1
    assert flow([EMPTY], setting()).cut(60) is None


def test_the_chosen_statement_is_ticked_and_the_others_are_not() -> None:
    at = setting()

    flow([SIGNED], at)

    labels = [element.actual for element in at.parent.walk() if element.tag == "Lbl"]
    assert labels == ["[ ]", "[ ]", "[x]"]


def test_a_signature_is_read_before_the_name_and_the_name_before_the_date() -> None:
    at = setting()

    flow([SIGNED], at)

    tags = [element.tag for element in at.parent.walk()]
    assert tags[:3] == ["Document", "Div", "P"]
    assert tags[-4:] == ["Figure", "P", "P", "P"]
