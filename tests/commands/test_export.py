"""``holdfast export``: the whole record into a folder, and an exit code a script can trust."""

import json
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

import pytest

from tests.commands.conftest import _BLOCKED, ROOT, Ran
from tests.services.conftest import PASSPHRASE
from tests.services.scene import CLOSED, scene


@pytest.fixture(scope="module")
def vault() -> Iterator[Path]:
    """A closed vault with Maya's session and a second client."""
    with scene("en", CLOSED) as found:
        found.vault.add_client(name="Zoë", reference="", practitioner=found.live.practitioner)
        found.vault.close()
        yield found.folder / "v"


def _run(*arguments: str | Path, passphrase: str = PASSPHRASE) -> Ran:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", _BLOCKED, "export", *map(str, arguments)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
        encoding="utf-8",
        input=f"{passphrase}\n",
    )
    return Ran(done.returncode, done.stdout, done.stderr)


def test_a_client_is_exported_by_reference_and_the_answer_is_one_json_object(
    vault: Path, tmp_path: Path
) -> None:
    ran = _run("m-1", "--apart", "--to", tmp_path, "--vault", vault, "--passphrase-stdin", "--json")

    assert ran.code == 0, ran.complained
    told = json.loads(ran.said)
    folder = Path(told["path"])
    sums = (folder / "SHA256SUMS.txt").read_bytes()
    assert told["sums_sha256"] == sha256(sums).hexdigest()
    assert (told["reference"], told["papers"], told["damaged"]) == ("M-1", 4, [])
    assert told["noted"]
    assert "Maya" not in ran.said


def test_all_clients_get_a_folder_each(vault: Path, tmp_path: Path) -> None:
    ran = _run("--all", "--to", tmp_path, "--vault", vault, "--passphrase-stdin", "--zip")

    assert ran.code == 0, ran.complained
    assert len(list(tmp_path.glob("*.zip"))) == 2
    assert "SHA-256 of SHA256SUMS.txt" in ran.said


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("X-9", "--to", "."), 2, "No client has this reference"),
        (("M-1", "--to", "nowhere"), 2, "folder to write into is not there"),
        (("M-1", "--to", ".", "--person", "Somebody"), 2, "belongs to one of these people"),
        (("M-1",), 2, "--to"),
    ],
)
def test_a_mistake_in_the_command_writes_nothing(
    vault: Path, tmp_path: Path, arguments: tuple[str, ...], code: int, words: str
) -> None:
    placed = [str(tmp_path) if one == "." else one for one in arguments]

    ran = _run(*placed, "--vault", vault, "--passphrase-stdin")

    assert (ran.code, list(tmp_path.iterdir())) == (code, [])
    assert words in ran.complained


def test_a_wrong_passphrase_writes_nothing(vault: Path, tmp_path: Path) -> None:
    ran = _run(
        "M-1", "--to", tmp_path, "--vault", vault, "--passphrase-stdin", passphrase="no such words"
    )

    assert (ran.code, list(tmp_path.iterdir())) == (1, [])
