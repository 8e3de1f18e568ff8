import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.page import Page
from desktop.ui.shell import LEAST_HEIGHT, LEAST_WIDTH, TITLE, MainWindow
from desktop.ui.theme.look import Look, Scheme
from desktop.ui.widgets.notice_bar import Tone
from tests.ui import tree

CANARY = "Marigold Quill"


class Stop(Page):
    """A page that counts who comes and goes."""

    def __init__(self, place: str, *, stays: bool = False) -> None:
        super().__init__()
        self.place = place
        self.stays = stays
        self.visits: list[str] = []
        self.button = QPushButton("Go on")
        QVBoxLayout(self).addWidget(self.button)

    def first_focus(self) -> QWidget:
        """Start on the button."""
        return self.button

    def may_leave(self) -> bool:
        """Stay where something must be settled."""
        return not self.stays

    def arrive(self) -> None:
        """Count."""
        self.visits.append("arrived")

    def leave(self) -> None:
        """Count."""
        self.visits.append("left")


@pytest.fixture
def window(qtbot: QtBot, look: Look) -> MainWindow:
    """The main window, active."""
    window = MainWindow(look)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.mark.parametrize(
    ("room", "state"),
    [
        ((1366, 728), Qt.WindowState.WindowMaximized),
        ((1280, 760), Qt.WindowState.WindowMaximized),
        ((1920, 1040), Qt.WindowState.WindowNoState),
    ],
)
def test_the_window_fits_on_a_small_laptop(
    qtbot: QtBot, look: Look, room: tuple[int, int], state: Qt.WindowState
) -> None:
    window = MainWindow(look)
    qtbot.addWidget(window)

    window.open_in(QSize(*room))

    assert window.isVisible()
    assert window.windowState() & Qt.WindowState.WindowMaximized == state
    assert window.normalGeometry().width() <= room[0]
    assert window.normalGeometry().height() <= room[1]


def test_a_notice_stays_for_the_page_it_leads_to_and_no_longer(window: MainWindow) -> None:
    window.show_page(Stop("Session"))
    notice = window.tell("A copy was saved.")
    seen = []

    for place in ("Home", "Welcome"):
        window.show_page(Stop(place))
        seen.append(notice.isVisible())

    assert seen == [True, False]


def test_the_title_never_tells_whom_one_sees(window: MainWindow) -> None:
    window.show_page(Stop(CANARY))
    window.tell(CANARY)

    assert window.windowTitle() == TITLE == "Holdfast"


def test_the_window_never_gets_too_small_for_a_card(window: MainWindow) -> None:
    window.resize(100, 100)

    assert (window.width(), window.height()) == (LEAST_WIDTH, LEAST_HEIGHT)


def test_a_page_is_shown_named_and_takes_the_keyboard(window: MainWindow) -> None:
    page = Stop("Clients")

    window.show_page(page)

    assert window.page() is page
    assert page.visits == ["arrived"]
    assert window.focusWidget() is page.button
    assert "Clients" in {node.name for node in tree.nodes(window)}


def test_a_page_that_was_left_is_gone(qtbot: QtBot, window: MainWindow) -> None:
    first = Stop("First")
    window.show_page(first)

    with qtbot.waitSignal(first.destroyed):
        window.show_page(Stop("Second"))


def test_a_page_may_be_kept(window: MainWindow) -> None:
    first, second = Stop("First"), Stop("Second")
    window.show_page(first)

    window.show_page(second, keep=True)
    window.show_page(first)

    assert first.visits == ["arrived", "left", "arrived"]


def test_a_page_with_something_to_settle_is_not_left(window: MainWindow) -> None:
    first = Stop("First", stays=True)
    window.show_page(first)

    moved = window.show_page(Stop("Second"))
    window.close()

    assert not moved
    assert window.page() is first
    assert window.isVisible()
    first.stays = False


def test_closing_is_told_first(qtbot: QtBot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.closing):
        window.close()


def test_a_notice_stands_above_the_page(window: MainWindow) -> None:
    window.show_page(Stop("Clients"))

    bar = window.tell("The disk is full.", then="Make room and go on.", tone=Tone.PROBLEM)
    shown = bar.isVisible()
    window.clear_notice()

    assert shown
    assert not bar.isVisible()


def test_it_says_that_answers_are_saved(window: MainWindow) -> None:
    window.show_saved("Saved on this computer, 16:03")

    assert "Saved on this computer, 16:03" in {node.name for node in tree.nodes(window)}


@pytest.mark.parametrize(
    ("key", "modifier", "signal"),
    [
        (Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier, "lock_wanted"),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, "about_wanted"),
    ],
)
def test_lock_and_about_have_keys(
    qtbot: QtBot, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier, signal: str
) -> None:
    with qtbot.waitSignal(getattr(window, signal)):
        QTest.keyClick(window, key, modifier)


def test_text_is_made_larger_and_smaller_by_keys(window: MainWindow, look: Look) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    sizes: list[float] = []
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0):
        QTest.keyClick(window, key, control)
        sizes.append(look.scale)

    assert sizes == [1.15, 1.35, 1.15, 1.0]


def test_the_menu_offers_sizes_and_colours_and_marks_the_ones_that_hold(
    window: MainWindow, look: Look
) -> None:
    menu = window.bar._reading.menu()
    menu.aboutToShow.emit()
    actions = {action.text(): action for action in menu.actions()}

    actions["Dark"].trigger()
    actions["150%"].trigger()

    assert (look.scheme, look.scale) == (Scheme.DARK, 1.5)
    assert actions["Dark"].isChecked()
    assert not actions["100%"].isChecked()


def test_a_narrow_window_is_told_once(window: MainWindow) -> None:
    window.resize(1300, 800)
    told: list[bool] = []
    window.narrowed.connect(told.append)

    window.resize(950, 650)
    window.resize(940, 650)
    window.resize(1300, 800)

    assert told == [True, False]


def test_every_key_says_what_it_does(window: MainWindow) -> None:
    table = window.shortcuts()

    assert all(keys and words for keys, words, _ in table)
    assert len({keys for keys, _, _ in table}) == len(table)


def test_a_screen_reader_hears_that_an_answer_is_kept(
    qtbot: QtBot, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr("desktop.ui.shell.announce", lambda _part, words: heard.append(str(words)))
    window = MainWindow(look)
    qtbot.addWidget(window)
    window.show()

    window.show_saved("Kept on this computer")
    window.show_saved("")

    assert heard == ["Kept on this computer"]
