import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPixmap

from desktop.assets import RESOURCES
from desktop.ui.theme.icons import DIRECTIONAL, icon, pixmap

NAMES = sorted(path.stem for path in (RESOURCES / "icons").glob("*.svg"))


@pytest.mark.usefixtures("look")
@pytest.mark.parametrize("name", NAMES)
def test_every_icon_draws_something(name: str) -> None:
    assert _painted(pixmap(name, "#1f6a60", 24, ratio=1.0))


@pytest.mark.usefixtures("look")
def test_an_icon_takes_the_colour_it_is_given() -> None:
    drawn = pixmap("check", "#c01040", 48, ratio=1.0)

    assert QColor("#c01040").rgb() in _painted(drawn)


@pytest.mark.usefixtures("look")
def test_an_icon_is_sharp_on_a_dense_screen() -> None:
    drawn = pixmap("lock", "#000000", 24, ratio=2.0)

    assert (drawn.width(), drawn.devicePixelRatio()) == (48, 2.0)
    assert icon("lock", "#000000", 24).availableSizes()


@pytest.mark.usefixtures("look")
@pytest.mark.parametrize("name", sorted(DIRECTIONAL))
def test_arrows_turn_round_from_right_to_left(name: str) -> None:
    plain = pixmap(name, "#000000", 24, ratio=1.0).toImage()
    turned = pixmap(name, "#000000", 24, ratio=1.0, mirrored=True).toImage()

    assert turned == plain.flipped(Qt.Orientation.Horizontal)
    assert turned != plain


def test_the_licence_travels_with_the_icons() -> None:
    assert "ISC" in (RESOURCES / "icons" / "LICENSE").read_text(encoding="utf-8")


def _painted(picture: QPixmap) -> set[int]:
    """Return the colours that were put down, whole pixels only."""
    image = picture.toImage()
    colours = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {colour.rgb() for colour in colours if colour.alpha() > 200}
