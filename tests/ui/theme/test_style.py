import re
from dataclasses import asdict

import pytest
from PySide6.QtGui import QPalette

from desktop.assets import RESOURCES
from desktop.ui.theme.look import Look, Scheme
from desktop.ui.theme.style import palette, style_sheet, tokens_now
from desktop.ui.theme.tokens import DARK, LIGHT, Tokens

THEMES = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])


@THEMES
def test_every_colour_of_the_style_sheet_is_a_token(tokens: Tokens) -> None:
    used = set(re.findall(r"#[0-9a-f]{6}", style_sheet(tokens, 1.0)))

    assert used
    assert used <= set(asdict(tokens).values())


@THEMES
def test_nothing_is_left_to_be_put_in(tokens: Tokens) -> None:
    assert "$" not in style_sheet(tokens, 1.35)


@THEMES
def test_every_picture_of_the_style_sheet_exists_in_its_colour(tokens: Tokens) -> None:
    names = re.findall(r'url\("([^"]+)"\)', style_sheet(tokens, 1.0))

    assert names
    for name in names:
        assert tokens.edge in (RESOURCES / "icons" / name).read_text(encoding="utf-8")


def test_text_doubles_at_two_hundred_percent() -> None:
    plain = re.search(r'role="title"\] \{ font-size: ([\d.]+)pt', style_sheet(LIGHT, 1.0))
    large = re.search(r'role="title"\] \{ font-size: ([\d.]+)pt', style_sheet(LIGHT, 2.0))

    assert plain is not None
    assert large is not None
    assert float(large[1]) == pytest.approx(2 * float(plain[1]))


@THEMES
def test_the_palette_says_what_disabled_words_look_like(tokens: Tokens) -> None:
    faded = palette(tokens).color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)

    assert faded.name() == tokens.muted


def test_painted_controls_find_the_theme_that_shows(look: Look) -> None:
    look.set_scheme(Scheme.DARK)
    dark = tokens_now()
    look.set_scheme(Scheme.LIGHT)

    assert (dark, tokens_now()) == (DARK, LIGHT)
