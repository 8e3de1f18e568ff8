import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QSpinBox, QTableView, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.journal import Value
from desktop.ui.page import Page
from desktop.ui.widgets.blank_editors import editor_for
from desktop.ui.widgets.blank_line import BlankLine
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.card_room import CardRoom
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.filling import Filling, Option
from desktop.ui.widgets.popover import Popover
from tests.ui import gallery, tree
from tests.ui.conftest import Stage


@pytest.fixture
def line(stage: Stage) -> BlankLine:
    """Four blanks in a sentence: settled, open and two proposals."""
    line = BlankLine(gallery.SENTENCE, gallery.FILLINGS, gallery.shown)
    card = Card()
    card.add(line)
    room = CardRoom()
    room.show_cards(card)
    stage(room)
    return line


def chip(line: BlankLine, item: str) -> Chip:
    """Return the chip of the blank *item*."""
    return next(chip for chip in line.findChildren(Chip) if chip.item == item)


def focused() -> QWidget:
    """Return what has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def popover(line: BlankLine) -> Popover:
    """Return the editor that is open."""
    found = [one for one in line.window().findChildren(Popover) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def test_the_sentence_reads_as_a_sentence(line: BlankLine) -> None:
    assert line.text() == (
        "We meet on Wednesdays at Time for 50 minutes. A session costs $120, paid at the end."
    )


def test_a_screen_reader_hears_what_is_proposed_and_what_is_open(line: BlankLine) -> None:
    names = [node.name for node in tree.nodes(line) if node.focusable]

    assert names == [
        "Day: Wednesdays",
        "Time: Time, still open",
        "Length of a session: 50 minutes, suggested",
        "Fee for a session: $120, suggested",
    ]


def test_a_proposal_taken_as_it_stands_is_settled_and_told(qtbot: QtBot, line: BlankLine) -> None:
    chip(line, "meet.length").click()

    with qtbot.waitSignal(line.changed) as told:
        QTest.keyClick(focused(), Qt.Key.Key_Return)

    assert told.args == ["meet.length", 50]
    assert not line.fillings()["meet.length"].suggested


def test_another_value_is_typed_in_place(line: BlankLine) -> None:
    chip(line, "meet.length").click()
    field = popover(line).findChild(QSpinBox)
    assert field is not None

    QTest.keyClicks(field, "90")
    QTest.keyClick(field, Qt.Key.Key_Return)

    assert line.fillings()["meet.length"].value == 90
    assert "90 minutes" in line.text()


def test_escape_leaves_everything_as_it_was(line: BlankLine) -> None:
    told: list[str] = []
    line.changed.connect(lambda item, _value: told.append(item))
    chip(line, "fee.amount").click()

    QTest.keyClick(focused(), Qt.Key.Key_Escape)

    assert told == []
    assert line.fillings()["fee.amount"].suggested
    assert QApplication.focusWidget() is chip(line, "fee.amount")


def test_a_press_beside_the_editor_closes_it(line: BlankLine) -> None:
    chip(line, "meet.length").click()
    opened = popover(line)

    QTest.mouseClick(line.window(), Qt.MouseButton.LeftButton, pos=QPoint(3, 3))

    assert not opened.isVisible()
    assert line.fillings()["meet.length"].suggested


def test_going_on_to_another_blank_closes_the_first(line: BlankLine) -> None:
    chip(line, "meet.length").click()
    first = popover(line)

    chip(line, "meet.time").setFocus()

    assert not first.isVisible()
    assert QApplication.focusWidget() is chip(line, "meet.time")


def test_nothing_chosen_settles_nothing(line: BlankLine) -> None:
    line.show_filling(Filling("meet.day", "choice", "Day", options=(Option("mo", "Mondays"),)))
    chip(line, "meet.day").click()

    popover(line).use()

    assert line.fillings()["meet.day"].value is None
    assert line.open_blanks() == ("meet.day", "meet.time")


def test_all_proposals_are_taken_at_once(line: BlankLine) -> None:
    told: list[tuple[str, Value]] = []
    line.changed.connect(lambda item, value: told.append((item, value)))

    taken = line.take_proposals()

    assert taken == ("meet.length", "fee.amount")
    assert told == [("meet.length", 50), ("fee.amount", 120)]
    assert line.take_proposals() == ()


def test_chips_stand_inside_the_sentence_and_never_on_one_another(line: BlankLine) -> None:
    places = [one.geometry() for one in line.findChildren(Chip)]

    assert all(line.rect().contains(place) for place in places)
    assert not any(one.intersects(other) for one in places for other in places if one is not other)


@pytest.mark.usefixtures("look")
def test_a_full_stop_never_begins_a_line(qtbot: QtBot) -> None:
    line = BlankLine("The fee is {fee.amount}. So be it.", gallery.FILLINGS, gallery.shown)
    qtbot.addWidget(line)

    for width in range(100, 300, 3):
        line._layout.flow(line._chips, width, line.font(), line.layoutDirection())
        block = line._layout._document.begin()
        lines = [block.layout().lineAt(place) for place in range(block.layout().lineCount())]
        starts = [block.text()[one.textStart() :].lstrip() for one in lines]
        assert not any(start.startswith(".") for start in starts)
    assert line.text() == "The fee is $120. So be it."


def test_a_long_value_wraps_and_is_not_cut(line: BlankLine) -> None:
    words = "behind the blue door on the second floor of the old mill " * 3

    line.show_filling(Filling("meet.time", "text", "Time", words))

    assert chip(line, "meet.time").height() > 1.5 * chip(line, "meet.day").height()
    assert words.strip() in line.text()


@pytest.mark.parametrize(
    ("kind", "value", "held"),
    [
        ("number", 3, 3),
        ("duration", 50, 50),
        ("money", 120, 120),
        ("money", "120.50", "120.50"),
        ("time", "16:00", "16:00"),
        ("date", "2026-12-02", "2026-12-02"),
        ("text", " two words ", "two words"),
        ("text", "", None),
        ("yes_no", False, False),
        ("yes_no", None, None),
        ("choice", "b", "b"),
        ("choice", None, None),
    ],
)
def test_an_editor_holds_the_value_it_was_given(
    qtbot: QtBot, look: object, kind: str, value: Value, held: Value
) -> None:
    options = (Option("a", "First"), Option("b", "Second")) if kind == "choice" else ()

    editor = editor_for(Filling("item.key", kind, "Label", value, options=options))
    qtbot.addWidget(editor)

    assert look is not None
    assert editor.held() == held


def test_money_is_never_negative(qtbot: QtBot, look: object) -> None:
    editor = editor_for(Filling("fee.amount", "money", "Fee", -50))
    qtbot.addWidget(editor)

    assert look is not None
    assert editor.held() == 0


def test_a_minus_typed_before_a_fee_does_not_make_it_nothing(stage: Stage) -> None:
    editor = editor_for(Filling("fee.amount", "money", "Fee", 150))
    stage(editor)
    editor.setFocus()

    QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(editor, "-50")

    assert editor.held() == 50


def test_no_day_before_the_earliest_can_be_chosen(stage: Stage) -> None:
    editor = editor_for(Filling("next", "date", "Next", "2026-12-10", earliest="2026-12-08"))
    stage(editor)
    days = editor.findChild(QTableView)
    assert days is not None
    days.setFocus()

    for _ in range(3):
        QTest.keyClick(days, Qt.Key.Key_Up)

    assert str(editor.held()) >= "2026-12-08"


def test_an_editor_near_the_edge_stays_inside_the_window(qtbot: QtBot, look: object) -> None:
    page = Page()
    qtbot.addWidget(page)
    page.resize(400, 300)
    field = QLineEdit(page)
    field.setGeometry(360, 270, 40, 30)
    page.show()
    opened = Popover(Filling("meet.time", "time", "Time", "16:00"), field)

    opened.open()

    assert look is not None
    assert page.rect().contains(opened.geometry())


def test_a_value_that_ends_with_a_full_stop_gets_no_second_one(stage: Stage) -> None:
    def spanish(_item: str, _value: Value, _style: str) -> str:
        return "5:00 p.m."

    line = BlankLine("Nos vemos el martes, {meet.time}.", gallery.FILLINGS, spanish)
    line.show_filling(Filling("meet.time", "time", "Hora", "17:00"))

    stage(line)

    assert line.text() == "Nos vemos el martes, 5:00 p.m."
