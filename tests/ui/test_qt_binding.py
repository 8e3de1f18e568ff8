import sys

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot be used up from 3.12 on")
def test_the_binding_does_not_use_up_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 took one reference to None per call, and aborted after some 5,000."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)

    for _ in range(2_000):
        label.setText("still here")

    assert abs(sys.getrefcount(None) - before) < 100
