"""Builds a folder that runs Holdfast on a machine without Python.

    .venv/bin/python packaging/bundle.py [--out DIR]

Run it with an environment that holds the dependency group ``package``. The
bundle, for the system it is built on, is ``holdfast`` inside the folder
(without --out: ``dist``), and inside that the program of the same name.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from terminal import say

ROOT = Path(__file__).resolve().parent.parent
SPEC = ROOT / "packaging" / "holdfast.spec"
WORK = ROOT / "build" / "bundle"
MEGABYTE = 1_000_000


def build(out: Path, work: Path = WORK) -> Path:
    """Build the bundle in *out* and return its folder; *work* is kept to be faster next time.

    Raises:
        subprocess.CalledProcessError: PyInstaller failed; it has said why.
    """
    command = [
        *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"),
        *("--distpath", str(out), "--workpath", str(work), str(SPEC)),
    ]
    # An equal seed orders sets equally, so that equal sources give equal bundles.
    settings = {**os.environ, "PYINSTALLER_CONFIG_DIR": str(work / "cache"), "PYTHONHASHSEED": "0"}
    subprocess.run(command, check=True, env=settings)
    bundle = out / "holdfast"
    for name in ("LICENSE", "THIRD-PARTY.md"):
        shutil.copy(ROOT / name, bundle)
    return bundle


def size_of(bundle: Path) -> int:
    """Return how many bytes the files of *bundle* hold; links count nothing."""
    return sum(path.lstat().st_size for path in bundle.rglob("*") if not path.is_symlink())


def main(arguments: list[str]) -> int:
    """Build where *arguments* say; return the exit code."""
    parser = argparse.ArgumentParser(description="Build the bundle for this system.")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", metavar="DIR")
    out = parser.parse_args(arguments).out.resolve()
    started = time.monotonic()
    try:
        bundle = build(out)
    except subprocess.CalledProcessError as failure:
        say("The bundle was not built; the lines above say why.", error=True)
        return failure.returncode
    seconds = time.monotonic() - started
    say(f"{bundle}: {size_of(bundle) / MEGABYTE:.0f} MB, built in {seconds:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
