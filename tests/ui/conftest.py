"""A dressed application, as the window has it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.theme.look import Look, Scheme


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Look:
    """The look of the whole application, made once."""
    return Look(qapp, Scheme.LIGHT)


@pytest.fixture
def look(dressed: Look, qapp: QApplication) -> Iterator[Look]:
    """The light look at 100 %, put back after the test."""
    yield dressed
    dressed.set_scheme(Scheme.LIGHT)
    dressed.set_scale(1.0)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


Stage = Callable[..., QWidget]
"""Widgets -> the window they are shown in, one below the other."""


@pytest.fixture
def stage(qtbot: QtBot, look: Look) -> Iterator[Stage]:
    """Shows widgets in an active window that lasts as long as the test."""
    windows: list[QWidget] = []

    def show(*parts: QWidget, size: tuple[int, int] = (900, 600)) -> QWidget:
        window = QWidget()
        column = QVBoxLayout(window)
        for part in parts:
            column.addWidget(part)
        windows.append(window)
        qtbot.addWidget(window)
        window.resize(*size)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        QApplication.processEvents()
        return window

    assert look.scale == 1.0
    yield show
    windows.clear()
