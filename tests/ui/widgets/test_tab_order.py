"""Tab goes through what is laid out, in its order."""

from pathlib import Path

from PySide6.QtWidgets import QCalendarWidget, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.tab_order import tab_through

ROOT = Path(__file__).parents[3]


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


def test_nobody_asks_the_focus_chain_which_python_never_frees() -> None:
    sources = (ROOT / "desktop").rglob("*.py")

    asking = [path.name for path in sources if "InFocusChain()" in path.read_text("utf-8")]

    assert asking == []
