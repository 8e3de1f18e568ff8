"""T16: six screens, light and dark, look as they were last meant to look."""

import pytest
from PySide6.QtGui import QImage

from desktop.ui.theme.look import Look, Scheme
from tests.ui.golden_screens import FOLDER, SCREENS, differing, screens

MOST_PER_CENT = 0.1


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_t16_every_screen_looks_as_it_was_meant(look: Look, scheme: Scheme) -> None:
    found = {}

    for name, picture in screens(look, scheme):
        kept = QImage(str(FOLDER / f"{name}-{scheme.value}.png"))
        found[name] = differing(kept.convertToFormat(QImage.Format.Format_RGB32), picture)

    assert set(found) == set(SCREENS)
    assert {name: share for name, share in found.items() if share > MOST_PER_CENT} == {}


def test_a_picture_that_differs_is_seen() -> None:
    one = QImage(10, 10, QImage.Format.Format_RGB32)
    one.fill(0xFFFFFF)
    other = one.copy()
    other.setPixel(3, 3, 0)

    assert differing(one, other) == pytest.approx(1.0)
