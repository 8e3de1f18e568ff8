"""A8: each write, sync and rename of a passphrase change fails or kills; it is told what is so."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.store import key_file
from tests.acceptance.deep import IS_DEEP
from tests.acceptance.test_vault_kills import _create, _open_with
from tests.acceptance.vault_victim import OTHER, PASSPHRASE
from tests.tools import require_tool

pytestmark = pytest.mark.acceptance

HERE = Path(__file__).parent
STEPS = (
    *(("write", 1), ("fsync", 1), ("rename", 1), ("fsync", 2)),
    *(("write", 2), ("fsync", 3), ("rename", 2), ("fsync", 4)),
)
"""In the order of the recipe: the first copy, its folder; the mirror, its folder."""

FAULTS = ("signal=KILL", "error=ENOSPC", "error=EIO")
CASES = [
    (call, when, fault)
    for place, (call, when) in enumerate(STEPS)
    for kind, fault in enumerate(FAULTS)
    if IS_DEEP or kind == place % len(FAULTS)
]


def change(folder: Path, call: str, when: int, fault: str) -> str:
    """Change the passphrase while the *when*-th *call* on the key files is hit by *fault*."""
    paths = [folder, *(folder / f"{each.name}.tmp" for each in key_file.copies(folder))]
    done = subprocess.run(
        [
            *(require_tool("strace"), "-f", "-qq", "-o", "/dev/null"),
            *(part for path in paths for part in ("-P", str(path))),
            *("-e", f"trace={call}", "-e", f"inject={call}:{fault}:when={when}"),
            *(sys.executable, str(HERE / "change_victim.py"), str(folder)),
        ],
        env={**os.environ, "PYTHONPATH": str(HERE.parent.parent)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    return done.stdout.strip()


@pytest.mark.parametrize(("call", "when", "fault"), CASES)
def test_a_fault_at_any_step_leaves_the_old_passphrase_or_the_new_one_and_says_which(
    tmp_path: Path, call: str, when: int, fault: str
) -> None:
    folder = tmp_path / "vault"
    _create(folder)

    said = change(folder, call, when, fault)

    new = _open_with(folder, OTHER)
    is_new = new is not None
    if new is not None:
        new.check_audit()
        new.close()
    old = _open_with(folder, PASSPHRASE)
    if old is not None:
        old.close()
    assert is_new or old is not None
    assert not (is_new and old is not None)  # the first unlock has settled it
    if fault != "signal=KILL":
        in_force = said in {"changed", "KeyFileHalfWrittenError"}
        assert in_force == is_new, said
        assert said != "changed", "the fault was not met"
