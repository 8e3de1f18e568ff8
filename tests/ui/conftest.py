"""A dressed application, as the window has it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from desktop.ui.theme.look import Look, Scheme
from tests.ui.furnished import Rooms, app_in, furnish
from tests.ui.stillness import free, settled


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Look:
    """The look of the whole application, made once."""
    return Look(qapp, Scheme.LIGHT)


@pytest.fixture
def look(dressed: Look, qapp: QApplication) -> Iterator[Look]:
    """The light look at 100 %, put back after the test."""
    yield dressed
    free()
    dressed.set_scheme(Scheme.LIGHT)
    dressed.set_scale(1.0)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


class PatientBot(QtBot):
    """Waits longer than pytest-qt does by itself, for computers with much else to do."""

    def waitUntil(  # noqa: N802 - pytest-qt's name
        self, callback: Callable[[], bool | None], *, timeout: int = 60_000
    ) -> None:
        """Let the window live until *callback* holds, at most *timeout* milliseconds."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(  # noqa: N802 - pytest-qt's name
        self,
        signal: SignalInstance,
        *,
        timeout: int = 60_000,
        raising: bool | None = None,
        check_params_cb: Callable[..., bool] | None = None,
    ) -> SignalBlocker:
        """Let the window live until *signal* comes, at most *timeout* milliseconds."""
        return super().waitSignal(
            signal, timeout=timeout, raising=raising, check_params_cb=check_params_cb
        )


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """Hands on the window, with patience."""
    assert qapp is not None
    return PatientBot(request)


@pytest.fixture(autouse=True)
def _freed() -> Iterator[None]:
    """Leave no window of a test to the next one."""
    yield
    free()


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
        settled(window)
        return window

    assert look.scale == 1.0
    yield show
    windows.clear()


@pytest.fixture(scope="session")
def furnished_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A practice with papers, made once; tests work on copies."""
    folder = tmp_path_factory.mktemp("furnished")
    furnish(app_in(folder))
    return folder


@pytest.fixture
def open_program(qapp: QApplication, look: Look) -> Iterator[Callable[[Path], Rooms]]:
    """Opens the program on the vault in a folder; all are closed in the end."""
    opened: list[Rooms] = []

    def start(folder: Path) -> Rooms:
        rooms = Rooms(qapp, app_in(folder))
        opened.append(rooms)
        rooms.places.start()
        return rooms

    assert look.scale == 1.0
    yield start
    for rooms in opened:
        rooms.close()


@pytest.fixture
def fresh_rooms(open_program: Callable[[Path], Rooms], tmp_path: Path) -> Rooms:
    """The program on a laptop without a vault."""
    return open_program(tmp_path)


@pytest.fixture
def rooms(open_program: Callable[[Path], Rooms], furnished_folder: Path, tmp_path: Path) -> Rooms:
    """The program on a furnished practice, locked."""
    shutil.copytree(furnished_folder / "vault", tmp_path / "vault")
    return open_program(tmp_path)


@pytest.fixture
def desk_rooms(rooms: Rooms) -> Rooms:
    """The program on a furnished practice, unlocked, at home."""
    rooms.unlock()
    return rooms
