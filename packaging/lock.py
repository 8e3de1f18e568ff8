"""Writes the two lists of hashed packages from ``uv.lock``, for those who have no uv.

Run it after every change of the lock: ``.venv/bin/python packaging/lock.py``.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

LISTS = {
    "requirements.txt": (),
    "requirements-test.txt": ("--group", "test", "--group", "lint", "--group", "package"),
}


def export(name: str) -> str:
    """Return the list *name* as the lock has it now; fail if the lock is out of date."""
    command = [
        *(sys.executable, "-m", "uv", "export", "--locked", "--offline", "--no-emit-project"),
        *("--no-header", "--no-annotate", "--no-default-groups", *LISTS[name]),
    ]
    quiet = {**os.environ, "UV_NO_PROGRESS": "1"}
    done = subprocess.run(
        command, cwd=ROOT, env=quiet, capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout


if __name__ == "__main__":
    for name in LISTS:
        (ROOT / "packaging" / name).write_text(export(name), encoding="utf-8", newline="\n")
