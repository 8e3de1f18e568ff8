"""The log and its checks, page by page, for the tests that look at every room."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QLineEdit

from desktop.store.rollback import OLDER, Rollback
from desktop.ui.practice.log.checks_page import ChecksPage
from desktop.ui.practice.log.log_page import LogPage
from desktop.ui.practice.log.rolled_back import RolledBackPage
from desktop.ui.session.papers.overlay import Overlay
from tests.ui.furnished import Rooms, wait_for

FOUND = Rollback(OLDER, "beside", 210, 260, "2026-12-02T16:03:05-08:00")


def log(rooms: Rooms) -> Iterator[str]:
    """Look at the log and at one entry, check it, and read the warning of an older vault."""
    rooms.places.log.log()
    page = rooms.at(LogPage)
    wait_for(lambda: bool(page._rows.rows()) and rooms.is_still())
    yield "log"
    page = rooms.at(LogPage)  # another language makes it anew
    page._rows.opened.emit(page._rows.rows()[1].key)
    yield "log-entry"
    put_away(rooms)
    rooms.places.log.checks(rooms.places.home)
    checks = rooms.at(ChecksPage)
    mark = checks.findChild(QLineEdit, "mark")
    assert mark is not None
    mark.setText("7 a1b2c3d4e5f60718")
    mark.returnPressed.emit()
    checks._check_log.click()
    wait_for(lambda: checks._verdict.isVisible() and rooms.is_still())
    yield "log-checks"
    rooms.places.desks.now.vault._rollback = FOUND
    rooms.places.log.warning()
    rooms.at(RolledBackPage)
    yield "log-older"
    rooms.places.desks.now.vault._rollback = None
    rooms.places.home()
    wait_for(rooms.is_still)


def put_away(rooms: Rooms) -> None:
    """Close the paper that lies over the page, if the other language left it there."""
    for found in rooms.window.findChildren(Overlay):
        if found.isVisible():
            found.close_quietly()
