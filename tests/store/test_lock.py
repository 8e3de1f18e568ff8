"""One program per vault."""

import threading
from pathlib import Path

import pytest

from desktop.store.errors import StoreMissingError, VaultInUseError
from desktop.store.lock import InstanceLock, is_held


def test_a_folder_is_held_by_one_at_a_time(tmp_path: Path) -> None:
    first = InstanceLock(tmp_path)

    with pytest.raises(VaultInUseError, match="another window"):
        InstanceLock(tmp_path)
    first.release()
    first.release()

    InstanceLock(tmp_path).release()


def test_whoever_opens_waits_for_somebody_who_only_looks(tmp_path: Path) -> None:
    looking = InstanceLock(tmp_path)
    soon = threading.Timer(0.03, looking.release)
    soon.start()

    InstanceLock(tmp_path).release()

    soon.join()


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreMissingError):
        InstanceLock(tmp_path / "none")

    assert not (tmp_path / "none").exists()


def test_one_can_look_whether_a_folder_is_held_and_leaves_it_as_it_is(tmp_path: Path) -> None:
    assert not is_held(tmp_path)
    assert not list(tmp_path.iterdir())
    lock = InstanceLock(tmp_path)
    assert is_held(tmp_path)

    lock.release()

    assert not is_held(tmp_path)
