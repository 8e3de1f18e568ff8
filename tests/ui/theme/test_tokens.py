import pytest

from desktop.ui.theme.tokens import DARK, LIGHT, MARK_PAIRS, TEXT_PAIRS, Tokens, contrast

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


def test_black_on_white_is_the_most_contrast_there_is() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#777777") == pytest.approx(1.0)


@THEMES
@pytest.mark.parametrize(("words", "ground"), TEXT_PAIRS)
def test_words_stand_out_from_their_ground(tokens: Tokens, words: str, ground: str) -> None:
    assert contrast(getattr(tokens, words), getattr(tokens, ground)) >= 4.5


@THEMES
@pytest.mark.parametrize(("mark", "ground"), MARK_PAIRS)
def test_borders_and_icons_stand_out_from_their_ground(
    tokens: Tokens, mark: str, ground: str
) -> None:
    assert contrast(getattr(tokens, mark), getattr(tokens, ground)) >= 3.0


def test_paper_and_ink_are_the_same_in_every_theme() -> None:
    assert (LIGHT.sheet, LIGHT.pen) == (DARK.sheet, DARK.pen)
