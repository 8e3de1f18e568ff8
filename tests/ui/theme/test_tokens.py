import re
from collections.abc import Iterator

import pytest

from desktop.assets import RESOURCES
from desktop.ui.theme.tokens import (
    DARK,
    DARK_HIGH,
    LIGHT,
    LIGHT_HIGH,
    MARK_PAIRS,
    TEXT_PAIRS,
    THEMES,
    Tokens,
    contrast,
)

EVERY = pytest.mark.parametrize("tokens", THEMES, ids=["light", "dark", "light-high", "dark-high"])
GROUNDS = ("paper", "surface", "raised")
"""What words stand on where a rule of the style sheet names no ground of their own."""

_DISABLED = re.compile(
    r":disabled|::separator|QScrollBar|QProgressBar|QFrame|QHeaderView|QListView"
)


def test_black_on_white_is_the_most_contrast_there_is() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#777777") == pytest.approx(1.0)


@EVERY
@pytest.mark.parametrize(("words", "ground"), TEXT_PAIRS)
def test_words_stand_out_from_their_ground(tokens: Tokens, words: str, ground: str) -> None:
    assert contrast(getattr(tokens, words), getattr(tokens, ground)) >= 4.5


@EVERY
@pytest.mark.parametrize(("mark", "ground"), MARK_PAIRS)
def test_borders_and_icons_stand_out_from_their_ground(
    tokens: Tokens, mark: str, ground: str
) -> None:
    assert contrast(getattr(tokens, mark), getattr(tokens, ground)) >= 3.0


def test_paper_and_ink_are_the_same_in_every_theme() -> None:
    assert (LIGHT.sheet, LIGHT.pen) == (DARK.sheet, DARK.pen)


@pytest.mark.parametrize("tokens", [LIGHT_HIGH, DARK_HIGH], ids=["light", "dark"])
@pytest.mark.parametrize(("words", "ground"), TEXT_PAIRS)
def test_with_high_contrast_words_stand_out_far(tokens: Tokens, words: str, ground: str) -> None:
    assert contrast(getattr(tokens, words), getattr(tokens, ground)) >= 7.0


def rules() -> Iterator[tuple[str, str]]:
    """The rules of the style sheet: selector and block."""
    sheet = (RESOURCES / "styles" / "holdfast.qss").read_text(encoding="utf-8")
    sheet = re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    yield from re.findall(r"([^{}]+)\{([^{}]*)\}", sheet)


def test_every_pair_of_words_and_ground_in_the_style_sheet_is_measured() -> None:
    unmeasured = set()
    for selector, block in rules():
        ground = re.search(r"(?<!selection-)background(?:-color)?: \$(\w+)", block)
        for words in re.findall(r"(?<![-\w])color: \$(\w+)", block):
            grounds = (ground[1],) if ground else GROUNDS
            if words.endswith("_text"):
                grounds = (words.removesuffix("_text"),)
            unmeasured |= {
                (selector.strip(), words, one)
                for one in grounds
                if (words, one) not in TEXT_PAIRS and ":disabled" not in selector
            }

    assert unmeasured == set()


def test_every_border_of_a_control_in_the_style_sheet_is_measured() -> None:
    marks = {mark for mark, _ in MARK_PAIRS} | {"transparent", "text", "accent_strong"}
    borders = {
        (selector.strip(), colour)
        for selector, block in rules()
        for colour in re.findall(r"border[-\w]*: (?:\d+px solid )?\$(\w+)", block)
        if not _DISABLED.search(selector)
    }

    assert borders
    assert {pair for pair in borders if pair[1] not in marks} == set()
