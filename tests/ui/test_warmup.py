import sys

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.warmup import FirstPaint, WarmUp

HEAVY = "wave"
"""A module of the standard library that nothing here has loaded yet."""


@pytest.fixture
def unloaded() -> str:
    """The name of a module, forgotten if anything loaded it."""
    sys.modules.pop(HEAVY, None)
    return HEAVY


def test_nothing_is_loaded_before_the_window_can_be_seen(qtbot: QtBot, unloaded: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    warm = WarmUp(window, [unloaded])
    seen: list[bool] = []
    FirstPaint(window).painted.connect(lambda: seen.append(True))
    before = unloaded in sys.modules

    with qtbot.waitSignal(warm.finished):
        window.show()

    assert not before
    assert seen == [True]
    assert unloaded in sys.modules
    assert warm.wait(5)


def test_a_window_that_never_shows_loads_nothing(qtbot: QtBot, unloaded: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    warm = WarmUp(window, [unloaded])

    assert not warm.wait(0.01)
    assert unloaded not in sys.modules


def test_a_module_that_is_missing_stops_nothing(qtbot: QtBot, unloaded: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    warm = WarmUp(window, ["no_such_module_at_all", unloaded])

    with qtbot.waitSignal(warm.finished):
        window.show()

    assert unloaded in sys.modules
