"""Rows O1 and D1 over a whole session: no network, no plaintext left lying, always the same."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.acceptance.every_paper import Paper, drawn_kinds, shared, variants
from tests.tools import missing, require_tool

pytestmark = pytest.mark.acceptance

ROOT = Path(__file__).parents[2]
SESSION = ROOT / "resources" / "sessions" / "maya-california.json"
TOLD = ("Maya", "Torres-Lind", "faking fine", "%PDF")
"""Words of the example that no file may keep in the clear, in ASCII and in UTF-16."""

DRAFTS = """
import hashlib, json
from tests.acceptance.every_paper import Paper, content, drawn_kinds
from pathlib import Path
print(json.dumps({key: hashlib.sha256(content(key, Paper(Path("x/y"), "es", "", False))).hexdigest()
                  for key in drawn_kinds()}))
"""


def rehearse(out: Path, temporary: Path, *before: str) -> subprocess.CompletedProcess[str]:
    """Play a whole session in a process of its own, which has only *temporary* for itself."""
    temporary.mkdir()
    places = {"TMPDIR": str(temporary), "HOME": str(temporary), "XDG_RUNTIME_DIR": ""}
    line = [
        *before,
        sys.executable,
        "-m",
        "desktop",
        "rehearse",
        "--session",
        str(SESSION),
        "--out",
        str(out),
    ]
    return subprocess.run(
        line, capture_output=True, text=True, check=False, cwd=ROOT, env={**os.environ, **places}
    )


def in_the_clear(folder: Path) -> list[str]:
    """Return the files below *folder* that hold a word of the session, by name alone."""
    marks = [word.encode(code) for word in TOLD for code in ("utf-8", "utf-16-le")]
    return [
        str(file.relative_to(folder))
        for file in folder.rglob("*")
        if file.is_file() and any(mark in file.read_bytes() for mark in marks)
    ]


def test_o1_a_whole_session_opens_no_way_to_the_network_and_leaves_no_plaintext(
    tmp_path: Path,
) -> None:
    log, temporary = tmp_path / "calls", tmp_path / "temporary"
    strace = [require_tool("strace"), "-f", "-e", "trace=socket,connect,sendto", "-o", str(log)]

    done = rehearse(tmp_path / "out", temporary, *strace)

    assert done.returncode == 0, done.stderr
    assert "exited with 0" in log.read_text()
    assert [line for line in log.read_text().splitlines() if "AF_INET" in line] == []
    assert list((tmp_path / "out").glob("*.pdf"))
    assert in_the_clear(temporary) == []
    assert not list(temporary.glob("holdfast-*"))


def test_o1_a_whole_session_works_where_there_is_no_network(tmp_path: Path) -> None:
    unshare = require_tool("unshare")
    if subprocess.run([unshare, "-rn", "true"], capture_output=True, check=False).returncode:
        missing("a network namespace (unshare -rn)")

    done = rehearse(tmp_path / "out", tmp_path / "temporary", unshare, "-rn")

    assert done.returncode == 0, done.stderr


def test_d1_another_process_makes_the_same_bytes_of_every_paper(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = shared(tmp_path_factory)
    here = {key: plain_spanish(variants(folder, key)) for key in drawn_kinds()}

    there = drafts(seed="20261202")

    assert len(here) >= 20
    assert there == here


def plain_spanish(papers: list[Paper]) -> str:
    """Return the hash of the Spanish paper that is neither sealed nor in another print."""
    (found,) = (one for one in papers if (one.language, one.look, one.sealed) == ("es", "", False))
    return hashlib.sha256(found.file.read_bytes()).hexdigest()


def drafts(seed: str) -> dict[str, str]:
    """Return the hash of every such paper, made by a process with its own order of sets."""
    done = subprocess.run(
        [sys.executable, "-c", DRAFTS],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
    )
    assert done.returncode == 0, done.stderr
    found: dict[str, str] = json.loads(done.stdout)
    return found
