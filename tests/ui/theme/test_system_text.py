"""A first start is as large as the system's own text; a size that was chosen stays."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase

from desktop.ui.preferences import Remembered, read_preferences
from desktop.ui.theme.look import Scheme
from desktop.ui.theme.system_text import nearest_size, system_scale
from tests.ui.furnished import Rooms


def large(points: float) -> Callable[[QFontDatabase.SystemFont], QFont]:
    font = QFont()
    font.setPointSizeF(points)
    return lambda _: font


@pytest.mark.parametrize(
    ("scale", "size"), [(0.8, 1.0), (1.0, 1.0), (1.1, 1.0), (1.34, 1.35), (1.6, 1.5), (3.0, 2.0)]
)
def test_it_is_never_larger_than_the_system_asks(scale: float, size: float) -> None:
    assert nearest_size(scale) == size


@pytest.mark.parametrize(
    ("platform", "points", "size"),
    [("win32", 9.0, 1.0), ("win32", 13.5, 1.5), ("darwin", 13.0, 1.0), ("linux", 15.0, 1.35)],
)
def test_each_system_has_its_usual_size(
    monkeypatch: pytest.MonkeyPatch, platform: str, points: float, size: float
) -> None:
    monkeypatch.setattr(QFontDatabase, "systemFont", large(points))

    assert system_scale(platform) == size


def test_the_first_start_follows_the_system_and_a_choice_is_kept(
    open_program: Callable[[Path], Rooms], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFontDatabase, "systemFont", large(16.5))

    first = open_program(tmp_path)
    followed = first.program.hall.look.scale
    first.window._plain()

    assert followed == 1.5
    assert read_preferences(first.program.hall.app.vault.parent).scale == 1.0


def test_a_size_that_was_chosen_stays_whatever_the_system_has(
    open_program: Callable[[Path], Rooms], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Remembered(tmp_path).keep_look(scheme=Scheme.LIGHT.value, scale=1.15)
    monkeypatch.setattr(QFontDatabase, "systemFont", large(16.5))

    rooms = open_program(tmp_path)

    assert rooms.program.hall.look.scale == 1.15
