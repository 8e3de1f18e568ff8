"""The log is followed as SQLite itself follows it: held against logs that SQLite wrote."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop.store.rescue.log import no_frames, read_frames

PAGE, FRAME = 4096, 4096 + 24


@pytest.fixture
def written(tmp_path: Path) -> Iterator[tuple[Path, sqlite3.Connection]]:
    """An open plain database with twenty commits, none of them in its main file yet."""
    path = tmp_path / "plain.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for pragma in ("page_size=4096", "journal_mode=WAL", "wal_autocheckpoint=0"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("CREATE TABLE t (n INTEGER PRIMARY KEY, words TEXT)")
        for number in range(20):
            connection.execute("INSERT INTO t VALUES (?, ?)", (number, "x" * 3000))
        yield path, connection


def log_of(path: Path) -> bytes:
    return path.with_name(path.name + "-wal").read_bytes()


def rows_of(path: Path, log: bytes) -> list[int]:
    """Return what SQLite reads of the store with what *log* holds put into it."""
    frames = read_frames(memoryview(log))
    content = bytearray(path.read_bytes())
    content.extend(bytes(max(frames.pages * PAGE - len(content), 0)))
    for number, at in frames.newest.items():
        content[(number - 1) * PAGE : number * PAGE] = log[at : at + PAGE]
    content[18:20] = b"\1\1"
    with closing(sqlite3.connect(":memory:")) as judge:
        judge.deserialize(bytes(content))
        assert judge.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return [row[0] for row in judge.execute("SELECT n FROM t ORDER BY n")]


def test_every_commit_in_the_log_is_found(written: tuple[Path, sqlite3.Connection]) -> None:
    path, _ = written
    log = log_of(path)

    assert rows_of(path, log) == list(range(20))
    assert read_frames(memoryview(log)).unused == 0


def test_a_log_cut_anywhere_gives_whole_commits_only(
    written: tuple[Path, sqlite3.Connection],
) -> None:
    path, _ = written
    log = log_of(path)

    for cut in range(32 + 6 * FRAME, len(log), FRAME // 2 + 7):
        rows = rows_of(path, log[:cut])
        assert rows == list(range(len(rows)))


def test_what_stands_behind_a_bent_frame_is_not_used(
    written: tuple[Path, sqlite3.Connection],
) -> None:
    path, _ = written
    log = bytearray(log_of(path))
    whole = read_frames(memoryview(bytes(log)))
    log[32 + FRAME * (whole.used // 2) + 900] ^= 1

    frames = read_frames(memoryview(log))

    assert frames.used <= whole.used // 2
    assert frames.used + frames.unused == whole.used


def test_frames_from_before_the_log_began_anew_are_no_loss(
    written: tuple[Path, sqlite3.Connection],
) -> None:
    path, connection = written
    connection.execute("PRAGMA wal_checkpoint(RESTART)")
    connection.execute("INSERT INTO t VALUES (99, 'later')")

    log = log_of(path)

    assert rows_of(path, log)[-1] == 99
    assert read_frames(memoryview(log)).unused == 0


@pytest.mark.parametrize("log", [b"", b"x" * 31, bytes(32 + FRAME), b"\x37\x7f\x06\x82" * 2000])
def test_what_is_no_log_gives_nothing(log: bytes) -> None:
    assert read_frames(memoryview(log)).newest == no_frames().newest
