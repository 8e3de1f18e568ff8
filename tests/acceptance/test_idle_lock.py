"""A25: nobody at the laptop, an edit is open, a save is running; the vault locks all the same."""

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from desktop.store.agreements import Enclosure, Filing
from desktop.store.vault import Vault
from desktop.ui.entry.unlock import UnlockPage
from desktop.ui.home.home import HomePage
from desktop.ui.session.page import SessionPage
from desktop.ui.session.papers.overlay import Overlay
from tests.tools import missing
from tests.ui.furnished import FINISHED, Rooms, app_in, furnish, wait_for

pytestmark = pytest.mark.acceptance

HALF = "kanarienvogel, said in half a sen"
PARTS = 3
DESCRIPTORS = Path("/proc/self/fd")


@pytest.fixture
def rooms(qapp: QApplication, tmp_path: Path) -> Iterator[Rooms]:
    """The program on a furnished practice, unlocked, at home."""
    app = app_in(tmp_path)
    furnish(app)
    rooms = Rooms(qapp, app)
    rooms.places.start()
    rooms.unlock()
    yield rooms
    rooms.close()


def write_half_a_note(rooms: Rooms) -> None:
    home = rooms.at(HomePage)
    home.resumed.emit(home._under_way.rows()[0].key)
    page = rooms.at(SessionPage)
    page.tools.own.private_note()
    QTest.keyClicks(page.findChildren(Overlay)[-1].paper.lines, HALF)  # type: ignore[attr-defined]


def labels(page: QWidget) -> list[QLabel]:
    return page.findChildren(QLabel)


def nobody_comes(rooms: Rooms) -> None:
    """Let the minutes pass in which nobody touches the laptop."""
    for _ in range(18):
        rooms.places.guard._idle._timer.timeout.emit()


def save(vault: Vault, begun: threading.Event) -> str:
    """File an agreement of several large papers, which takes its time."""
    client = vault.search(FINISHED)[0]
    papers = tuple(
        Enclosure("document.agreement", "What we settled", bytes([part]) * 6_000_000)
        for part in range(PARTS)
    )
    filing = Filing(client.id, client.practitioner, "Saved while it locked", papers)
    begun.set()
    return vault.file(filing)


def open_in(folder: Path) -> list[str]:
    """Return what this process holds open below *folder*, deleted files included."""
    if not DESCRIPTORS.exists():
        missing("/proc")
    held = []
    for each in DESCRIPTORS.iterdir():
        try:
            held.append(str(each.readlink()))
        except OSError:
            continue  # the descriptor of this very look
    return [name for name in held if str(folder) in name]


def test_an_idle_lock_during_an_edit_and_a_save_loses_neither_and_leaves_nothing_open(
    rooms: Rooms,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    desk = rooms.places.desks.now
    keys = desk.vault._unlocked.keys
    secrets = [bytes(each) for each in (keys.data, keys.database, keys.audit, keys.notes)]
    filed: list[str] = []
    begun = threading.Event()
    write_half_a_note(rooms)
    assert open_in(tmp_path / "vault")

    desk.run(rooms.window, partial(save, desk.vault, begun), filed.append)
    assert begun.wait(10)
    nobody_comes(rooms)

    rooms.at(UnlockPage)
    wait_for(lambda: not open_in(tmp_path / "vault"))
    assert not list((tmp_path / "vault").glob("*-wal"))
    _none_of(secrets, tmp_path, caplog.text + "".join(capfd.readouterr()))
    rooms.unlock()
    _all_or_nothing(rooms.places.desks.now.vault, filed)
    notice = rooms.window._notice
    assert "You were writing" in notice.accessibleName()
    notice._act.click()
    page = rooms.at(HomePage)
    assert HALF in " ".join(each.accessibleName() or each.text() for each in labels(page))


def _none_of(secrets: list[bytes], folder: Path, told: str) -> None:
    """Raise if a key or the half-written words stand in any file of the program, or were told."""
    searched = [each.read_bytes() for each in folder.glob("**/*") if each.is_file()]
    searched.append(told.encode())
    assert len(searched) > 5
    for secret in secrets:
        spellings = (secret, secret.hex().encode(), secret.hex().upper().encode())
        assert not any(one in content for one in spellings for content in searched)
    assert not any(HALF.encode() in content for content in searched)


def _all_or_nothing(vault: Vault, filed: list[str]) -> None:
    """Raise unless what was acknowledged is there whole, and nothing half."""
    client = vault.search(FINISHED)[0].id
    saved = [each for each in vault.agreements(client) if each.title == "Saved while it locked"]
    assert [each.id for each in saved] == filed or (len(saved) == 1 and not filed)
    for each in saved:
        assert [vault.read_payload(paper.id)[:1] for paper in each.documents] == [
            bytes([part]) for part in range(PARTS)
        ]
    vault.check_audit()
    assert vault.is_sound()
