import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui.shell import MainWindow
from desktop.ui.theme.look import Look, Scheme
from tests.ui import gallery, tree
from tests.ui.stillness import settled

BOARDS = pytest.mark.parametrize("board", sorted(gallery.BOARDS))


def shown(qtbot: QtBot, look: Look, board: str, size: tuple[int, int]) -> MainWindow:
    """Return the main window with *board* in it, on the screen."""
    window = gallery.window_with(look, gallery.BOARDS[board](), notice=board == "empty")
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    settled(window)
    return window


@BOARDS
def test_whatever_takes_the_keyboard_has_a_name(qtbot: QtBot, look: Look, board: str) -> None:
    window = shown(qtbot, look, board, (1366, 768))

    unnamed = [node for node in tree.nodes(window) if node.focusable and not node.name]

    assert unnamed == []


@pytest.mark.parametrize("board", ["session", "practical", "sign", "form", "crash", "words"])
def test_every_page_has_a_heading(qtbot: QtBot, look: Look, board: str) -> None:
    window = shown(qtbot, look, board, (1366, 768))

    headings = [node for node in tree.nodes(window) if node.role == QAccessible.Role.Heading]

    assert headings
    assert all(heading.name for heading in headings)


@BOARDS
@pytest.mark.parametrize(
    ("scale", "size"),
    [(1.0, (900, 600)), (1.0, (1366, 768)), (1.35, (1366, 768)), (2.0, (1366, 768))],
)
def test_nothing_is_cut(
    qtbot: QtBot, look: Look, board: str, scale: float, size: tuple[int, int]
) -> None:
    look.set_scale(scale)

    window = shown(qtbot, look, board, size)

    assert tree.clipped(window) == []
    assert (window.width(), window.height()) == size


@BOARDS
def test_text_made_larger_in_an_open_window_cuts_nothing(
    qtbot: QtBot, look: Look, board: str
) -> None:
    window = shown(qtbot, look, board, (1366, 768))

    look.set_scale(2.0)
    look.set_scheme(Scheme.DARK)
    settled(window)

    assert tree.clipped(window) == []


@BOARDS
def test_from_right_to_left_nothing_is_cut_either(
    qtbot: QtBot, qapp: QApplication, look: Look, board: str
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    window = shown(qtbot, look, board, (900, 600))

    assert tree.clipped(window) == []
