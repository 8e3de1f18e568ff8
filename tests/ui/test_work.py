import threading

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from desktop.ui.work import Workshop


class DiskFullError(Exception):
    """Known trouble."""


@pytest.fixture
def workshop(qapp: object) -> Workshop:
    """A workshop with two threads."""
    assert qapp is not None
    return Workshop()


def test_work_is_done_elsewhere_and_told_here(qtbot: QtBot, workshop: Workshop) -> None:
    threads: list[int] = []
    receiver = QObject()

    workshop.run(
        receiver, threading.get_ident, lambda where: threads.extend((where, threading.get_ident()))
    )
    qtbot.waitUntil(lambda: len(threads) == 2)

    assert threads[0] != threads[1] == threading.get_ident()


class Seen(QWidget):
    """Counts how often it was painted."""

    times = 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Count."""
        self.times += 1


def test_pages_are_set_only_once_the_window_shows_what_is_due(
    qtbot: QtBot, workshop: Workshop
) -> None:
    page = Seen()
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.times > 0)
    before, found = page.times, list[int]()

    page.update()
    workshop.run(page, lambda: page.times, found.append, once_painted=True)
    is_busy = workshop.is_busy()
    qtbot.waitUntil(lambda: bool(found))

    assert is_busy
    assert found[0] > before


def test_what_has_not_begun_ends_with_the_workshop(qtbot: QtBot, workshop: Workshop) -> None:
    begun: list[bool] = []
    receiver = QObject()

    workshop.run(receiver, lambda: begun.append(True), print, once_painted=True)
    workshop.close()
    later = list[bool]()
    QTimer.singleShot(0, lambda: later.append(True))
    qtbot.waitUntil(lambda: bool(later))

    assert begun == []
    assert not workshop.is_busy()


def test_known_trouble_goes_to_who_asked(qtbot: QtBot, workshop: Workshop) -> None:
    told: list[Exception] = []
    bugs: list[object] = []
    workshop.failed.connect(bugs.append)
    receiver = QObject()

    workshop.run(receiver, _full, print, trouble=told.append, known=(DiskFullError,))
    qtbot.waitUntil(lambda: bool(told))

    assert isinstance(told[0], DiskFullError)
    assert bugs == []


def test_a_bug_goes_to_the_crash_page(qtbot: QtBot, workshop: Workshop) -> None:
    told: list[Exception] = []
    receiver = QObject()

    with qtbot.waitSignal(workshop.failed) as failed:
        workshop.run(receiver, lambda: 1 // 0, print, trouble=told.append, known=(DiskFullError,))

    assert isinstance(failed.args[0], ZeroDivisionError)
    assert told == []


def test_nobody_is_told_when_who_asked_is_gone(qtbot: QtBot, workshop: Workshop) -> None:
    told: list[object] = []
    gate = threading.Event()
    receiver = QObject()
    workshop.run(receiver, lambda: gate.wait(5), told.append)

    delete(receiver)
    with qtbot.waitSignal(workshop.idle):
        gate.set()

    assert told == []
    assert not workshop.is_busy()


def test_nothing_is_held_once_work_is_told(qtbot: QtBot, workshop: Workshop) -> None:
    receiver = QObject()

    with qtbot.waitSignal(workshop.idle):
        workshop.run(receiver, lambda: 1, lambda _: None)

    assert workshop._errands == {}


def test_closing_waits_for_work_under_way(workshop: Workshop) -> None:
    ended: list[bool] = []
    gate = threading.Event()
    receiver = QObject()
    workshop.run(receiver, lambda: ended.append(gate.wait(5)), lambda _: None)

    gate.set()
    workshop.close()

    assert ended == [True]


def _full() -> None:
    raise DiskFullError
