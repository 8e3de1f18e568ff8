"""A dressed application, as the window has it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

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
