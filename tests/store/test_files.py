"""Small files, written whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from desktop.store import files
from desktop.store.errors import DiskFailedError, DiskFullError


def test_a_file_is_replaced_whole_and_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "file"
    files.replace_durably(path, b"old")

    files.replace_durably(path, b"new")

    assert path.read_bytes() == b"new"
    assert path.stat().st_mode & 0o777 == 0o600
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("code", "told"),
    [(errno.ENOSPC, DiskFullError), (errno.EDQUOT, DiskFullError), (errno.EIO, DiskFailedError)],
)
def test_a_write_that_fails_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, told: type[Exception]
) -> None:
    path = tmp_path / "file"
    files.replace_durably(path, b"old")

    def refuse(_: int) -> None:
        raise OSError(code, "refused")

    monkeypatch.setattr(os, "fsync", refuse)

    with pytest.raises(told):
        files.replace_durably(path, b"new")

    assert path.read_bytes() == b"old"


def test_every_folder_that_is_made_is_made_for_good(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[Path] = []
    monkeypatch.setattr(files, "sync_folder", synced.append)
    folder = tmp_path / "practice" / "vault"

    files.private_folder(folder)
    files.private_folder(folder)

    assert folder.stat().st_mode & 0o777 == 0o700
    assert synced == [tmp_path / "practice", tmp_path]


def test_what_a_crash_left_of_a_write_is_no_obstacle(tmp_path: Path) -> None:
    path = tmp_path / "file"
    files.temporary_of(path).write_bytes(b"half")

    files.replace_durably(path, b"new")

    assert path.read_bytes() == b"new"


def test_a_rename_that_is_not_allowed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "refused")

    monkeypatch.setattr(Path, "replace", refuse)

    with pytest.raises(DiskFailedError):
        files.replace_durably(tmp_path / "file", b"new")


def test_a_scanner_that_holds_the_file_for_a_moment_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusals = [PermissionError(errno.EACCES, "held")] * 3
    replace = Path.replace
    waited: list[float] = []

    def held(source: Path, target: Path) -> None:
        if refusals:
            raise refusals.pop()
        replace(source, target)

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(files, "WAITS_FOR_SCANNERS", True)
    monkeypatch.setattr("time.sleep", waited.append)

    files.replace_durably(tmp_path / "file", b"new")

    assert (tmp_path / "file").read_bytes() == b"new"
    assert waited == [0.1] * 3


def test_a_scanner_that_never_lets_go_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(*_: object) -> None:
        raise PermissionError(errno.EACCES, "held")

    monkeypatch.setattr(Path, "replace", held)
    monkeypatch.setattr(files, "WAITS_FOR_SCANNERS", True)
    monkeypatch.setattr("time.sleep", lambda _: None)

    with pytest.raises(DiskFailedError):
        files.replace_durably(tmp_path / "file", b"new")


def test_a_private_file_is_never_one_that_was_there(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"somebody's")

    with pytest.raises(DiskFailedError):
        files.private_file(tmp_path / "file")

    assert (tmp_path / "file").read_bytes() == b"somebody's"
