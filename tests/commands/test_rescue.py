"""``holdfast rescue`` as it is typed: it writes apart, warns, asks, and changes nothing."""

import hashlib
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.__main__ import main
from desktop.commands.exit_codes import ADVISED, DONE, REFUSED
from desktop.store import key_file
from desktop.store.vault import Vault
from tests.commands.conftest import _BLOCKED, ROOT
from tests.store.conftest import PASSPHRASE, clock, folder, fresh, randomness

__all__ = ["clock", "folder", "fresh", "randomness"]

NAME = "Wren Aldous"


@pytest.fixture
def typed(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Let these words be what is typed; this process keeps its own limits."""
    monkeypatch.setattr("desktop.store.keys.forbid_core_dumps", lambda: None)

    def put(words: str) -> None:
        monkeypatch.setattr("desktop.commands.rescue.passphrase", lambda _arguments: words)

    return put


@pytest.fixture
def kept(fresh: tuple[Vault, object], folder: Path) -> Path:
    """A closed vault with one client and a note about her."""
    vault, _ = fresh
    who = vault.add_practitioner("Jordan Avery")
    client = vault.add_client(name=NAME, reference="K7QF-2M", practitioner=who)
    vault.file_note(client=client, practitioner=who, text="Only for me")
    vault.close()
    return folder


def rescued(folder: Path, to: Path, *more: str) -> int:
    return main(["rescue", str(folder), "--to", str(to), "--passphrase-stdin", *more])


def sums(folder: Path) -> dict[str, str]:
    return {
        one.name: hashlib.sha256(one.read_bytes()).hexdigest() for one in sorted(folder.iterdir())
    }


def test_a_healthy_vault_is_saved_whole_and_not_touched(
    kept: Path,
    tmp_path: Path,
    typed: Callable[[str], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = sums(kept)
    typed(PASSPHRASE)

    code = rescued(kept, tmp_path / "out")

    said = capsys.readouterr().out
    assert code == DONE
    assert "not encrypted" in said
    assert "Nothing is known to be lost." in said
    assert NAME not in said
    assert NAME in (tmp_path / "out" / "clients.txt").read_text(encoding="utf-8")
    assert not list((tmp_path / "out").rglob("private-notes.txt"))
    assert sums(kept) == before


def test_notes_come_only_when_asked_for(
    kept: Path, tmp_path: Path, typed: Callable[[str], None]
) -> None:
    typed(PASSPHRASE)

    assert rescued(kept, tmp_path / "out", "--with-notes") == DONE

    (notes,) = (tmp_path / "out").rglob("private-notes.txt")
    assert "Only for me" in notes.read_text(encoding="utf-8")


def test_a_damaged_vault_says_that_a_part_is_missing(
    kept: Path,
    tmp_path: Path,
    typed: Callable[[str], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    with (kept / "store-1.db").open("r+b") as store:
        store.seek(4096 * 5 + 9)
        store.write(random.Random(1).randbytes(4))
    before = sums(kept)
    typed(PASSPHRASE)

    code = rescued(kept, tmp_path / "out")

    assert code == ADVISED
    assert "NOT-SAVED.txt names each of them" in capsys.readouterr().out
    assert "Pages that cannot be read" in (tmp_path / "out" / "NOT-SAVED.txt").read_text()
    assert sums(kept) == before


@pytest.mark.parametrize("words", ["not this one", "0000-0000-0000-0000-0000-0000-0000"])
def test_what_opens_nothing_saves_nothing(
    kept: Path, tmp_path: Path, typed: Callable[[str], None], words: str
) -> None:
    typed(words)

    assert rescued(kept, tmp_path / "out") == REFUSED
    assert not (tmp_path / "out").exists()


def test_nothing_is_written_over_anything_or_into_the_vault(
    kept: Path, tmp_path: Path, typed: Callable[[str], None]
) -> None:
    full = tmp_path / "full"
    full.mkdir()
    (full / "mine.txt").write_text("mine")
    typed(PASSPHRASE)

    assert rescued(kept, full) == REFUSED
    assert rescued(kept, kept / "inside") == REFUSED
    assert rescued(tmp_path / "nowhere", tmp_path / "out") == REFUSED
    assert [one.name for one in full.iterdir()] == ["mine.txt"]
    assert not (kept / "inside").exists()


def test_without_any_header_it_says_what_to_do(
    kept: Path,
    tmp_path: Path,
    typed: Callable[[str], None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    for copy in key_file.copies(kept):
        copy.unlink()
    typed(PASSPHRASE)

    assert rescued(kept, tmp_path / "out") == REFUSED
    assert "restore the latest backup" in capsys.readouterr().out


def test_it_takes_the_passphrase_on_a_pipe_and_needs_no_window(kept: Path, tmp_path: Path) -> None:
    to = tmp_path / "out"
    asked = ["rescue", str(kept), "--to", str(to), "--passphrase-stdin"]

    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", _BLOCKED, *asked],
        input=f"{PASSPHRASE}\n",
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )

    assert (done.returncode, done.stderr) == (DONE, "")
    assert (to / "READ-ME-FIRST.txt").exists()
