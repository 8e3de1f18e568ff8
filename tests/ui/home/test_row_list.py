from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.ui.home.row_list import Row, RowList
from desktop.ui.theme.look import Look
from tests.ui import tree
from tests.ui.conftest import Stage

ROWS = (
    Row("a", "Ana Sofía Luna", "K7QF-2M", "under way", "user"),
    Row("b", "Jo Park"),
    Row("c", "Maya R.", "Last session yesterday"),
)


def test_a_row_opens_with_enter(qtbot: QtBot, stage: Stage) -> None:
    rows = RowList("Clients")
    rows.show_rows(ROWS)
    stage(rows)
    rows.start()

    QTest.keyClick(rows, Qt.Key.Key_Down)

    with qtbot.waitSignal(rows.opened) as opened:
        QTest.keyClick(rows, Qt.Key.Key_Return)
    assert opened.args == ["b"]


def test_a_row_opens_with_a_click(qtbot: QtBot, stage: Stage) -> None:
    rows = RowList("Clients")
    rows.show_rows(ROWS)
    stage(rows)
    place = rows.visualRect(rows.model().index(2, 0)).center()

    with qtbot.waitSignal(rows.opened) as opened:
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == ["c"]


def test_up_on_the_first_row_leaves_the_list(qtbot: QtBot, stage: Stage) -> None:
    rows = RowList("Clients")
    rows.show_rows(ROWS)
    stage(rows)
    rows.start()

    with qtbot.waitSignal(rows.left_upwards):
        QTest.keyClick(rows, Qt.Key.Key_Up)


def test_a_screen_reader_hears_all_words_of_a_row(stage: Stage) -> None:
    rows = RowList("Clients")
    rows.show_rows(ROWS)
    stage(rows)

    said = [node.name for node in tree.nodes(rows)]

    assert "Clients" in said
    assert "Ana Sofía Luna, K7QF-2M, under way" in said


def test_a_whole_list_shows_all_its_rows(qtbot: QtBot, stage: Stage, look: Look) -> None:
    rows = RowList("Clients", whole=True)
    rows.show_rows(ROWS)
    stage(rows)

    for scale in (1.0, 2.0):
        look.set_scale(scale)
        last = rows.visualRect(rows.model().index(2, 0))

        assert rows.sizeHint().height() >= last.bottom()
        qtbot.waitUntil(lambda: rows.verticalScrollBar().maximum() == 0)


def test_rows_are_added_below(stage: Stage) -> None:
    rows = RowList("Clients")
    rows.show_rows(ROWS[:1])
    stage(rows)

    rows.add_rows(ROWS[1:])

    assert [row.key for row in rows.rows()] == ["a", "b", "c"]
