"""Row O1: making a key, sealing and checking never reach for the network."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.tools import missing, require_tool

pytestmark = pytest.mark.acceptance

ROOT = Path(__file__).parents[2]
WHOLE_PATH = """
import os
from desktop.domain.document import fingerprint_of
from desktop.signing.certificate import make_seal_key
from desktop.signing.judge import judge
from desktop.signing.strict import check_seal
from tests.signing.paper import NOON, sealed_by
key = make_seal_key("Dr. Nunez", now=NOON, randomness=os.urandom)
sealed = sealed_by(key)
check_seal(sealed, certificate=key.certificate, file_sha256=fingerprint_of(sealed))
print(judge(sealed, known=None, pinned=key.fingerprint).reason.name)
"""


def run(*before: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*before, sys.executable, "-c", WHOLE_PATH],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )


def test_o1_create_seal_and_check_open_no_socket_at_all(tmp_path: Path) -> None:
    log = tmp_path / "calls"

    done = run(require_tool("strace"), "-f", "-e", "trace=socket,connect", "-o", str(log))

    assert done.stdout.strip() == "AS_PINNED", done.stderr
    assert "exited with 0" in log.read_text()
    assert [line for line in log.read_text().splitlines() if "socket(" in line] == []
    assert "connect(" not in log.read_text()


def test_o1_create_seal_and_check_work_where_there_is_no_network() -> None:
    unshare = require_tool("unshare")
    if subprocess.run([unshare, "-rn", "true"], capture_output=True, check=False).returncode:
        missing("a network namespace (unshare -rn)")

    assert run(unshare, "-rn").stdout.strip() == "AS_PINNED"
