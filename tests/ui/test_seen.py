"""T11: what really stands on the screen can be read, and nothing is told by colour alone."""

from collections import Counter
from functools import cache
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.theme.look import Look, Scheme
from desktop.ui.theme.tokens import contrast
from desktop.ui.widgets.blank_line import BlankLine
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.filling import Filling
from desktop.ui.widgets.outcome_bar import OutcomeBar
from desktop.ui.widgets.rail import Rail, RailStop, Standing
from tests.ui import gallery
from tests.ui.conftest import Stage
from tests.ui.stillness import breathe

known_contrast = cache(contrast)
HIGH = Qt.ContrastPreference.HighContrast
NONE = Qt.ContrastPreference.NoPreference
THEMES = [(Scheme.LIGHT, NONE), (Scheme.DARK, NONE), (Scheme.LIGHT, HIGH), (Scheme.DARK, HIGH)]


def measured(picture: QImage, place: QRect) -> float:
    """The contrast of the words at *place* with what they stand on, from the pixels."""
    shown = picture.copy(place)
    counted = colours(shown).most_common()
    return max(known_contrast(counted[0][0], other) for other, _ in counted)


def colours(image: QImage) -> Counter[str]:
    """How often each colour stands in *image*."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    numbers = Counter(memoryview(plain.constBits()).cast("I"))
    return Counter({f"#{number & 0xFFFFFF:06x}": count for number, count in numbers.items()})


@pytest.mark.parametrize("board", ["session", "practical", "form", "words"])
@pytest.mark.parametrize(("scheme", "wish"), THEMES)
def test_words_on_the_screen_stand_out_from_their_ground(
    qtbot: QtBot, look: Look, board: str, scheme: Scheme, wish: Qt.ContrastPreference
) -> None:
    look.set_scheme(scheme)
    look.set_contrast(wish)
    window = gallery.window_with(look, gallery.BOARDS[board]())
    qtbot.addWidget(window)
    window.resize(1100, 700)
    window.show()
    breathe()

    picture = window.grab().toImage()
    parts: list[QLabel | QAbstractButton] = [
        *window.findChildren(QLabel),
        *window.findChildren(QAbstractButton),
    ]
    read = {
        part.text(): measured(picture, QRect(part.mapTo(window, QPoint()), part.size()))
        for part in parts
        if part.isVisible() and part.isEnabled() and part.text() and part.height() > 8
    }
    look.set_contrast(NONE)

    least = 7.0 if wish == HIGH else 4.5
    assert read
    assert {words: found for words, found in read.items() if found < least} == {}


def grey(part: QWidget) -> QImage:
    """What somebody sees who sees no colours."""
    return part.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)


def differs(one: QImage, other: QImage) -> float:
    """The share of pixels, in per cent, that differ clearly in lightness."""
    pairs = list(zip(bytes(one.constBits()), bytes(other.constBits()), strict=True))
    return 100 * sum(abs(a - b) > 48 for a, b in pairs) / len(pairs)


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_a_chosen_outcome_is_told_without_colour(stage: Stage, look: Look, scheme: Scheme) -> None:
    look.set_scheme(scheme)
    bar = OutcomeBar(gallery.SETTLED, question="How is this?")
    stage(bar)
    button = bar.findChild(QAbstractButton, "not_yet")
    assert isinstance(button, QAbstractButton)
    before = grey(button)

    bar.show_outcome("not_yet")

    assert differs(before, grey(button)) > 30
    assert button.isChecked()


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_a_proposal_a_settled_value_and_an_open_blank_differ_without_colour(
    stage: Stage, look: Look, scheme: Scheme
) -> None:
    look.set_scheme(scheme)
    seen, said = [], []
    for filling in (
        Filling("fee.amount", "money", "Fee", 120, suggested=True, currency="USD"),
        Filling("fee.amount", "money", "Fee", 120, currency="USD"),
        Filling("fee.amount", "money", "Fee", currency="USD"),
    ):
        line = BlankLine("{fee.amount} each.", [filling], gallery.shown)
        stage(line)
        chip = line.findChild(Chip)
        assert isinstance(chip, Chip)
        seen.append(grey(chip))
        said.append((chip.accessibleName(), chip.sizeHint()))

    assert all(one != other for one, other in combinations(seen, 2))
    assert said[0][0].endswith("suggested")
    assert said[2][0].endswith("still open")
    assert said[0][1].height() > said[1][1].height()  # the word below the proposal


@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_every_standing_on_the_rail_differs_without_colour(
    stage: Stage, look: Look, scheme: Scheme
) -> None:
    look.set_scheme(scheme)
    rail = Rail()
    rail.set_narrow(True)
    rail.show_stops([RailStop(one.value, "Privacy", one) for one in Standing] * 2)
    stage(rail)
    breathe()
    whole = grey(rail.viewport())
    rows = [whole.copy(rail.visualItemRect(rail.item(place))) for place in range(1, 1 + 4)]

    said = {rail.item(n).data(Qt.ItemDataRole.AccessibleTextRole) for n in range(len(Standing))}
    told = {words.rpartition(", ")[2] for words in said}

    assert all(differs(one, other) > 0.5 for one, other in combinations(rows, 2))
    assert len(told) == len(Standing)
