"""The backups, page by page, for the tests that look at every room."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from desktop.services import try_restore
from desktop.ui.closing_page import ClosingPage
from desktop.ui.entry.restore_page import RestorePage
from desktop.ui.practice.backups.backups_page import BackupsPage
from desktop.ui.practice.backups.papers import LabelPaper
from desktop.ui.session.papers.overlay import Overlay
from tests.ui.furnished import PASSPHRASE, Rooms, wait_for


def backups(rooms: Rooms) -> Iterator[str]:
    """Make a backup, look at it, try it, ask for a restore; then for another, and for the end."""
    yield from looked_at(rooms)
    yield from restored(rooms)


def looked_at(rooms: Rooms) -> Iterator[str]:
    """Make one, look at it, and try it."""
    ways = rooms.places.backups
    ways.backups()
    page = rooms.at(BackupsPage)
    page.back_up()
    wait_for(lambda: page._run is None and rooms.is_still())
    yield "backups"
    page = rooms.at(BackupsPage)
    assert page._kept is not None
    label = page._kept.labels[0]
    ways.look(page, label.path)
    wait_for(lambda: bool(page.findChildren(LabelPaper)) and rooms.is_still())
    yield "backup-label"
    put_away(rooms)
    page = rooms.at(BackupsPage)
    ways._ask_to_try(page, label)
    yield "backup-try"
    put_away(rooms)
    ways._on_tried(rooms.at(BackupsPage), tried(rooms, label.path))
    wait_for(rooms.is_still)
    yield "backup-tried"
    put_away(rooms)


def restored(rooms: Rooms) -> Iterator[str]:
    """Ask for a backup and for what opens it; then close."""
    rooms.places.backups.backups()
    page = rooms.at(BackupsPage)
    wait_for(lambda: page._kept is not None and rooms.is_still())
    assert page._kept is not None
    label = page._kept.labels[0]
    restoring = rooms.places._entrance.restoring
    restoring.page()
    rooms.at(RestorePage)
    yield "restore"
    restoring.look(rooms.at(RestorePage), label.path)
    wait_for(lambda: rooms.at(RestorePage).label is not None)
    yield "restore-asks"
    rooms.window.show_page(ClosingPage())
    rooms.places.parting._bar.show()
    yield "closing"
    rooms.places.parting._bar.end()
    rooms.places.home()
    wait_for(rooms.is_still)


def tried(rooms: Rooms, path: Path) -> try_restore.Tried:
    """Return what a try of the backup at *path* shows."""
    vault = rooms.places.desks.now.vault
    scratch = try_restore.scratch_beside(vault.folder)
    return try_restore.try_restore(path, PASSPHRASE, scratch, lambda *_: True, vault=vault)


def put_away(rooms: Rooms) -> None:
    """Close the paper that lies over the page, if the other language left it there."""
    for found in rooms.window.findChildren(Overlay):
        if found.isVisible():
            found.close_quietly()
