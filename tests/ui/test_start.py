"""Starting, locking, crashing: the program as a whole."""

import json
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.documents import house
from desktop.domain.journal import ANSWERED, PRACTITIONER, Act
from desktop.services.record_act import record_act
from desktop.ui.about import AboutDialog
from desktop.ui.crash_page import CrashPage
from desktop.ui.entry.unlock import UnlockPage
from desktop.ui.entry.welcome import WelcomePage
from desktop.ui.home.client import ClientPage
from desktop.ui.home.home import HomePage
from desktop.ui.idle import IdleWatch
from desktop.ui.session.page import SessionPage
from desktop.ui.start import NO_DISPLAY, has_display
from desktop.ui.theme.look import Scheme
from tests.ui.furnished import FINISHED, Rooms, wait_for
from tests.ui.test_first_paint import HEAVY, ROOT

PROGRAM = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QObject, QEvent
from PySide6.QtWidgets import QApplication
from desktop.app import compose
from desktop.ui.start import Program

class Seen(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched is program.hall.window.page():
            print(json.dumps(sorted(sys.modules)), flush=True)
            sys.stdout.flush()
            import os
            os._exit(0)
        return False

app = QApplication([])
program = Program(app, compose(Path(sys.argv[1])))
program.places.start()
seen = Seen()
app.installEventFilter(seen)
program.hall.window.show()
sys.exit(app.exec())
"""


def _modules_at_first_paint(vault: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(vault)],
        cwd=ROOT,
        env={"QT_QPA_PLATFORM": "offscreen", "PATH": "", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    modules: list[str] = json.loads(done.stdout.splitlines()[0])
    return modules


def test_the_unlock_window_shows_before_anything_heavy_is_loaded(furnished_folder: Path) -> None:
    loaded = _modules_at_first_paint(furnished_folder / "vault")

    assert "desktop.ui.entry.unlock" in loaded
    assert not set(HEAVY) & set(loaded)


def test_the_welcome_shows_before_anything_heavy_is_loaded(tmp_path: Path) -> None:
    loaded = _modules_at_first_paint(tmp_path / "vault")

    assert "desktop.ui.entry.welcome" in loaded
    assert not set(HEAVY) & set(loaded)


def test_what_few_ask_for_is_not_loaded_in_advance() -> None:
    """The unlock window has a bar of 140 MB; the lists of common passwords alone are 14."""
    program = (
        "import json, sys; from importlib import import_module; from desktop.ui.start import HEAVY\n"
        "[import_module(name) for name in HEAVY]; print(json.dumps(sorted(sys.modules)))"
    )

    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={"QT_QPA_PLATFORM": "offscreen", "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )

    loaded = set(json.loads(done.stdout))
    assert "desktop.services.close_session" in loaded
    assert not loaded & {"zxcvbn", "pyhanko", "pi_heif", "zxingcpp", "pypdfium2"}


def test_without_a_display_one_sentence_points_to_rehearse(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "desktop"],
        cwd=ROOT,
        env={"PATH": "", "PYTHONPATH": str(ROOT), "HOLDFAST_VAULT": str(tmp_path / "vault")},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )

    assert done.returncode == NO_DISPLAY
    assert "holdfast rehearse" in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    ("platform", "environment", "shown"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_display_is_known_before_qt_is_asked(
    platform: str, environment: dict[str, str], *, shown: bool
) -> None:
    assert has_display(platform, environment) is shown


def test_the_lock_key_closes_the_vault_and_shows_nothing_of_it(desk_rooms: Rooms) -> None:
    vault = desk_rooms.places.desks.now.vault
    desk_rooms.places.client(desk_rooms.client_id(FINISHED))
    desk_rooms.at(ClientPage)

    QTest.keyClick(desk_rooms.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    desk_rooms.at(UnlockPage)
    assert not desk_rooms.places.desks.is_open
    assert desk_rooms.window._pages.count() == 1
    with pytest.raises(Exception, match="vault is closed"):
        vault.clients()


def test_a_session_that_was_locked_resumes_where_it_was(desk_rooms: Rooms) -> None:
    home = desk_rooms.at(HomePage)
    intake = home._under_way.rows()[0].key
    home.resumed.emit(intake)
    page = desk_rooms.at(SessionPage)
    desk = desk_rooms.places.desks.now
    record_act(desk.means, desk.vault, page.live, Act(PRACTITIONER, ANSWERED, "comfort.note", "x"))
    rows = len(desk.vault.journal(intake))
    desk_rooms.places.lock()
    desk_rooms.at(UnlockPage)

    again = desk_rooms.unlock()

    again.resumed.emit(intake)
    assert len(desk_rooms.at(SessionPage).live.intake.rows) == rows


def test_locking_leaves_no_typeset_word_in_memory(desk_rooms: Rooms) -> None:
    typeset_words = house.setter()

    desk_rooms.places.lock()

    desk_rooms.at(UnlockPage)
    wait_for(lambda: not desk_rooms.program.hall.work.is_busy())
    assert house.setter() is not typeset_words


def test_locking_without_a_vault_does_nothing(fresh_rooms: Rooms) -> None:
    fresh_rooms.places.lock()

    fresh_rooms.at(WelcomePage)


def test_nobody_at_the_laptop_locks_the_vault(desk_rooms: Rooms) -> None:
    assert desk_rooms.places.guard._idle._timer.isActive()

    desk_rooms.places.guard._idle._timer.timeout.emit()

    desk_rooms.at(UnlockPage)


def _in_a_session(rooms: Rooms) -> SessionPage:
    home = rooms.at(HomePage)
    home.resumed.emit(home._under_way.rows()[0].key)
    return rooms.at(SessionPage)


def test_a_session_left_alone_becomes_a_blank_page_and_is_not_locked(desk_rooms: Rooms) -> None:
    page = _in_a_session(desk_rooms)

    for _ in range(2):
        desk_rooms.places.guard._idle._timer.timeout.emit()

    assert desk_rooms.window.page() is page
    assert desk_rooms.window.is_covered
    assert desk_rooms.places.desks.is_open


def test_a_session_nobody_comes_back_to_is_locked(desk_rooms: Rooms) -> None:
    _in_a_session(desk_rooms)

    for _ in range(18):
        desk_rooms.places.guard._idle._timer.timeout.emit()

    desk_rooms.at(UnlockPage)
    assert not desk_rooms.window.is_covered


def test_the_system_is_held_awake_for_a_session_and_no_longer(desk_rooms: Rooms) -> None:
    told: list[str] = []
    desk_rooms.places._awake = _Told(told)

    _in_a_session(desk_rooms)
    desk_rooms.places.home()
    desk_rooms.at(HomePage)

    assert told[-2:] == ["hold", "release"]


class _Told:
    def __init__(self, told: list[str]) -> None:
        self._told = told

    def hold(self) -> None:
        self._told.append("hold")

    def release(self) -> None:
        self._told.append("release")


def test_a_key_stroke_is_a_sign_of_life(qtbot: QtBot, desk_rooms: Rooms) -> None:
    watch = IdleWatch(1 / 60, desk_rooms.window)
    watch.watch()
    qtbot.waitUntil(lambda: watch._timer.remainingTime() < 700)

    QTest.keyClick(desk_rooms.window, Qt.Key.Key_Shift)

    assert watch._timer.remainingTime() > 700
    watch.rest()


def test_rehearsing_sets_the_vault_aside_and_gives_it_back(desk_rooms: Rooms) -> None:
    own = desk_rooms.places.desks.now
    desk_rooms.at(HomePage).rehearse_wanted.emit()
    desk_rooms.at(SessionPage)
    assert desk_rooms.places.desks.now.vault.rehearsal
    assert len(own.vault.clients()) == 6

    desk_rooms.places._rehearsal.end_wanted.emit()

    desk_rooms.at(HomePage)
    assert desk_rooms.places.desks.now is own


def test_locking_in_a_rehearsal_ends_it_and_locks_the_vault(desk_rooms: Rooms) -> None:
    desk_rooms.at(HomePage).rehearse_wanted.emit()
    desk_rooms.at(SessionPage)
    tried = desk_rooms.places.desks._tried
    assert tried is not None

    desk_rooms.places.lock()

    desk_rooms.at(UnlockPage)
    assert not tried.folder.exists()
    assert not desk_rooms.places._rehearsal.isVisible()


def test_a_bug_gets_the_crash_page_and_one_may_go_on(desk_rooms: Rooms) -> None:
    home = desk_rooms.at(HomePage)

    desk_rooms.program.watch.tell(ValueError("Maya said something"))

    page = desk_rooms.at(CrashPage)
    assert "Maya" not in page._report
    page.back_wanted.emit()
    assert desk_rooms.at(HomePage) is home


def test_an_unforeseen_fault_of_a_job_gets_the_crash_page(desk_rooms: Rooms) -> None:
    desk = desk_rooms.places.desks.now

    desk.run(desk_rooms.window, lambda: 1 // 0, lambda _: None)

    desk_rooms.at(CrashPage)


def test_trouble_of_a_page_that_was_left_is_no_bug(desk_rooms: Rooms) -> None:
    desk = desk_rooms.places.desks.now
    page = desk_rooms.at(HomePage)
    gate = threading.Event()

    def asked_too_late() -> object:
        gate.wait(10)
        return desk.vault.clients()

    desk.run(page, asked_too_late, lambda _: None)
    desk_rooms.places.lock()
    wait_for(lambda: True)
    assert not isValid(page)
    gate.set()

    desk_rooms.at(UnlockPage)


def test_known_trouble_is_one_sentence_above_the_page(desk_rooms: Rooms) -> None:
    desk_rooms.places.client("no such client")

    wait_for(desk_rooms.window._notice.isVisible)
    assert "Nothing is filed" in desk_rooms.window._notice.accessibleName()


def test_about_opens_with_its_key(desk_rooms: Rooms) -> None:
    QTest.keyClick(desk_rooms.window, Qt.Key.Key_F1)

    dialog = desk_rooms.window.findChild(AboutDialog)
    assert dialog is not None
    dialog.accept()


def test_look_and_text_size_are_remembered(
    fresh_rooms: Rooms, open_program: Callable[[Path], Rooms], tmp_path: Path
) -> None:
    fresh_rooms.program.hall.look.set_scheme(Scheme.DARK)
    fresh_rooms.program.hall.look.set_scale(1.5)
    kept = (tmp_path / "window.json").read_text(encoding="utf-8")
    fresh_rooms.close()
    (tmp_path / "window.json").write_text(kept, encoding="utf-8")

    again = open_program(tmp_path)

    assert again.program.hall.look.scheme is Scheme.DARK
    assert again.program.hall.look.scale == 1.5


@pytest.mark.parametrize("content", ["", "{", '{"scale": "x"}', '{"scheme": 1, "scale": 9}'])
def test_preferences_nobody_can_read_are_as_at_first(
    open_program: Callable[[Path], Rooms], tmp_path: Path, content: str
) -> None:
    (tmp_path / "window.json").write_text(content, encoding="utf-8")

    rooms = open_program(tmp_path)

    assert rooms.program.hall.look.scheme is Scheme.SYSTEM
    rooms.at(WelcomePage)


def test_closing_the_window_closes_the_vault(desk_rooms: Rooms) -> None:
    vault = desk_rooms.places.desks.now.vault

    desk_rooms.window.close()

    wait_for(lambda: not desk_rooms.window.isVisible())
    with pytest.raises(Exception, match="vault is closed"):
        vault.clients()


def test_the_window_writes_no_memory_image_and_lets_nobody_look_in() -> None:
    code = (
        "import ctypes, resource\n"
        "import desktop.ui.start as start\n"
        "class Stop:\n"
        "    def __init__(self, *_):\n"
        "        dumpable = ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)\n"
        "        print(resource.getrlimit(resource.RLIMIT_CORE), dumpable)\n"
        "        raise SystemExit(0)\n"
        "start.QApplication = Stop\n"
        "start.start()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen", "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout == "(0, 0) 0\n"
