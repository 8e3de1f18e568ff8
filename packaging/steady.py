"""The tests on every core, and the few that failed there once more by themselves.

Windows, daemons and killed processes share the machine with whatever else runs on
it. A test that fails beside thousands and passes alone was hurried, not broken: it
is named as unsteady, never hidden (docs/decisions/0054).
"""

import json
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from terminal import say

ON_EVERY_CORE = ("-n", "auto", "--dist", "worksteal")
TESTS_FAILED = 1  # pytest's exit code for failed tests; any other is trouble of its own
FEW = 3  # more than these are no accident


class Outcome(NamedTuple):
    """How the tests ended: pytest's exit code, and the tests that passed only by themselves."""

    code: int
    unsteady: tuple[str, ...]


def run(
    root: Path,
    python: Path,
    arguments: Sequence[str],
    surroundings: dict[str, str],
    *,
    spread: Sequence[str] = ON_EVERY_CORE,
) -> Outcome:
    """Run the tests that *arguments* ask pytest for; try those that failed again, if few."""

    def tried(*options: str) -> int:
        command = [str(python), "-m", "pytest", "-o", f"cache_dir={cache}", *options]
        return subprocess.run(command, cwd=root, env=surroundings, check=False).returncode

    with tempfile.TemporaryDirectory(prefix="holdfast-tests-") as cache:
        code = tried(*spread, *arguments)
        failed = last_failed(Path(cache))
        if code != TESTS_FAILED or not 0 < len(failed) <= FEW:
            return Outcome(code, ())
        say(f"\n== pytest once more, alone: {len(failed)} failed beside the others")
        code = tried(*failed)
    return Outcome(code, () if code else failed)


def last_failed(cache: Path) -> tuple[str, ...]:
    """Return the names of the tests that pytest noted as failed in its folder *cache*."""
    noted = cache / "v" / "cache" / "lastfailed"
    return tuple(sorted(json.loads(noted.read_text("utf-8")))) if noted.is_file() else ()
