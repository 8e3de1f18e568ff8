"""Tab goes through what is laid out, in its order."""

from PySide6.QtWidgets import QCalendarWidget, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.tab_order import tab_through


def test_a_calendar_is_one_stop_among_others(qtbot: QtBot) -> None:
    host, calendar = QWidget(), QCalendarWidget()
    qtbot.addWidget(host)
    after, before = QPushButton("after"), QPushButton("before")
    column = QVBoxLayout(host)
    for part in (before, calendar, after):
        column.addWidget(part)

    tab_through(host)

    chain: list[QWidget] = [before]
    while chain[-1] is not after and len(chain) < 60:
        following = chain[-1].nextInFocusChain()
        assert following is not None
        chain.append(following)
    assert chain[-1] is after
    assert any(calendar.isAncestorOf(part) for part in chain)
