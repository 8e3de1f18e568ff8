import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.ui.theme.fonts import FAMILY
from desktop.ui.theme.look import Look, Scheme
from desktop.ui.theme.style import tokens_now
from desktop.ui.theme.tokens import DARK, DARK_HIGH, LIGHT, LIGHT_HIGH


def test_light_and_dark_are_chosen_whatever_the_system_says(look: Look) -> None:
    look.set_scheme(Scheme.DARK)
    dark = look.tokens
    look.set_scheme(Scheme.LIGHT)

    assert (dark, look.tokens) == (DARK, LIGHT)


def test_more_contrast_is_shown_where_the_system_asks_for_it(look: Look) -> None:
    look.set_contrast(Qt.ContrastPreference.HighContrast)
    light = look.tokens
    look.set_scheme(Scheme.DARK)
    dark, painted = look.tokens, tokens_now()
    look.set_contrast(Qt.ContrastPreference.NoPreference)

    assert (light, dark, painted, look.tokens) == (LIGHT_HIGH, DARK_HIGH, DARK_HIGH, DARK)


def test_a_system_that_says_nothing_is_light(look: Look) -> None:
    look.set_scheme(Scheme.SYSTEM)

    assert look.tokens is LIGHT


@pytest.mark.parametrize(("asked", "given"), [(0.2, 1.0), (1.35, 1.35), (9.0, 2.0)])
def test_text_size_stays_between_one_and_two_hundred_percent(
    look: Look, asked: float, given: float
) -> None:
    look.set_scale(asked)

    assert look.scale == given


def test_every_change_is_told_once(look: Look) -> None:
    told: list[float] = []
    look.changed.connect(lambda: told.append(look.scale))

    look.set_scale(1.5)
    look.set_scale(1.5)

    assert told == [1.5]


def test_the_window_is_set_in_its_own_typeface(look: Look, qapp: QApplication) -> None:
    look.set_scale(2.0)

    assert qapp.font().family() == FAMILY
    assert qapp.font().pointSizeF() == pytest.approx(22.0)
