"""An open edit over the lock: kept, encrypted, shown to whoever unlocks; and nothing else left."""

import gc
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit

from desktop.store.slots import Slot
from desktop.ui.desk import Desk
from desktop.ui.entry.unlock import UnlockPage
from desktop.ui.home.client import ClientPage
from desktop.ui.home.home import HomePage
from desktop.ui.kept_edit import open_edits
from desktop.ui.practice.keys.new_passphrase import NewPassphrasePage
from desktop.ui.practice.profile import ProfilePage
from desktop.ui.session.page import SessionPage
from desktop.ui.session.papers.overlay import Overlay
from tests.ui.furnished import FINISHED, Rooms, wait_for

HALF = "she said that the harbour is"


def _write_a_note(rooms: Rooms) -> SessionPage:
    """Begin a private note in a session, and write half of it."""
    home = rooms.at(HomePage)
    home.resumed.emit(home._under_way.rows()[0].key)
    page = rooms.at(SessionPage)
    page.tools.own.private_note()
    overlay = page.findChildren(Overlay)[-1]
    QTest.keyClicks(overlay.paper.lines, HALF)  # type: ignore[attr-defined]
    return page


def _shown(rooms: Rooms) -> str:
    page = rooms.window.page()
    assert page is not None
    return " ".join(label.accessibleName() or label.text() for label in page.findChildren(QLabel))


def test_a_half_written_note_is_there_after_the_lock(desk_rooms: Rooms) -> None:
    _write_a_note(desk_rooms)
    desk_rooms.places.lock()
    desk_rooms.at(UnlockPage)

    desk_rooms.unlock()

    notice = desk_rooms.window._notice
    assert "You were writing" in notice.accessibleName()
    assert HALF not in _shown(desk_rooms)
    notice._act.click()
    assert HALF in _shown(desk_rooms)
    assert not notice.isVisible()


def test_it_is_offered_once(desk_rooms: Rooms) -> None:
    _write_a_note(desk_rooms)
    desk_rooms.places.lock()
    desk_rooms.unlock()

    desk_rooms.places.lock()
    desk_rooms.unlock()

    assert not desk_rooms.window._notice.isVisible()


def test_nothing_is_offered_where_nobody_wrote(desk_rooms: Rooms) -> None:
    desk_rooms.places.lock()

    desk_rooms.unlock()

    assert not desk_rooms.window._notice.isVisible()


def test_a_passphrase_and_a_search_are_no_open_edits(desk_rooms: Rooms) -> None:
    home = desk_rooms.at(HomePage)
    QTest.keyClicks(home._find._field, "ma")
    asking = NewPassphrasePage((), proven=False)
    QTest.keyClicks(asking._now._edit, "olive tram")

    assert open_edits(home) == []
    assert open_edits(asking) == []
    asking.deleteLater()


def test_what_a_page_files_by_itself_is_not_offered_again(desk_rooms: Rooms) -> None:
    desk_rooms.places.practice()
    page = desk_rooms.at(ProfilePage)
    field = page.findChildren(QPlainTextEdit)[0]
    QTest.keyClicks(field, " and more")

    desk_rooms.places.lock()
    desk_rooms.unlock()

    assert not desk_rooms.window._notice.isVisible()


def _living_strings() -> Iterator[str]:
    """Yield every string that any living Python object refers to."""
    for owner in gc.get_objects():
        for one in gc.get_referents(owner):
            if isinstance(one, str):
                yield one


def test_after_the_lock_no_key_no_page_and_no_word_of_a_client_is_left(desk_rooms: Rooms) -> None:
    desk_rooms.places.client(desk_rooms.client_id(FINISHED))
    desk_rooms.at(ClientPage)
    keys = desk_rooms.places.desks.now.vault._unlocked.keys
    _name = "".join(["May", "a R."])  # not a constant of this test

    desk_rooms.places.lock()
    desk_rooms.at(UnlockPage)
    wait_for(desk_rooms.is_still)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()

    assert not any((*keys.data, *keys.database, *keys.notes))
    assert not [one for one in gc.get_objects() if isinstance(one, Desk | ClientPage | Slot)]
    assert not any(isinstance(one, ClientPage) for one in QApplication.allWidgets())
    left = {one for one in _living_strings() if _name in one and one is not _name}
    assert left <= {FINISHED}, len(left)
