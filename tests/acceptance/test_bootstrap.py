"""Row T18: the one command on a Debian that holds nothing but Python, git and a network."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tools import require_tool

ROOT = Path(__file__).parents[2]
COMMAND = ("/usr/bin/python3", "/home/a practitioner/holdfast/packaging/run.py")

pytestmark = [
    pytest.mark.acceptance,
    pytest.mark.slow,
    pytest.mark.skipif("os.geteuid() != 0", reason="only root can enter another root folder"),
]


def enter(
    debian: Path, *command: str, user: str = "root", before: tuple[str, ...] = ()
) -> subprocess.CompletedProcess[str]:
    """Run *command* inside *debian* as *user*, with the few settings a login gives."""
    settings = [
        f"{name}={value}"
        for name, value in os.environ.items()
        if name.lower() in {"http_proxy", "https_proxy", "no_proxy", "pip_index_url"}
    ]
    line = [
        *(*before, "chroot", "--userspec", user, str(debian), "/usr/bin/env", "-i"),
        *("HOME=/tmp/home", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "PIP_CERT=/etc/trusted.crt"),
        *(*settings, *command),
    ]
    return subprocess.run(line, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def debian(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A minimal Debian 12 with python3 alone, and a checkout in a folder with a space."""
    debootstrap = require_tool("debootstrap")
    folder = tmp_path_factory.mktemp("debian")
    subprocess.run(
        [debootstrap, "--variant=minbase", "--include=python3", "bookworm", folder],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    folder.chmod(0o755)
    for name in ("resolv.conf", "hosts"):
        shutil.copy(f"/etc/{name}", folder / "etc" / name)
    shutil.copy("/etc/ssl/certs/ca-certificates.crt", folder / "etc" / "trusted.crt")
    checkout = folder / "home" / "a practitioner" / "holdfast"
    for name in ("desktop", "packaging", "forms", "resources"):
        shutil.copytree(ROOT / name, checkout / name)
    yield folder
    shutil.rmtree(folder)


def test_a_bare_debian_is_set_up_by_one_command(debian: Path) -> None:
    turned_away = enter(debian, *COMMAND, "--setup-only", user="65534:65534")
    started = time.monotonic()
    first = enter(debian, *COMMAND, "--setup-only")
    seconds = time.monotonic() - started
    second = enter(debian, *COMMAND, "--setup-only", before=("unshare", "-n"))
    other = enter(debian, *COMMAND, "--setup-only", user="65534:65534")
    qt = enter(debian, *window_line())

    print(f"\nset up in {seconds:.0f} s: {first.stdout}{first.stderr}")
    assert turned_away.returncode == 71
    assert "sudo apt-get install -y --no-install-recommends python3.11-venv libgl1" in (
        turned_away.stderr
    )
    assert first.returncode == 0, first.stderr
    assert (second.returncode, second.stdout.count("\n")) == (0, 1), "nothing is left to do"
    assert other.returncode == 0, "whoever may read the folder may start the program"
    assert qt.returncode == 0, qt.stderr


def window_line() -> tuple[str, ...]:
    """Show a window on Qt's offscreen screen, and load what it needs on a real one."""
    code = (
        "import ctypes, pathlib, PySide6, PySide6.QtWidgets as w\n"
        "plugins = pathlib.Path(PySide6.__file__).parent / 'Qt' / 'plugins' / 'platforms'\n"
        "ctypes.CDLL(str(plugins / 'libqxcb.so'))\n"
        "a = w.QApplication(['x', '-platform', 'offscreen']); l = w.QLabel('a'); l.show()\n"
        "import desktop, sqlcipher3, reportlab, pyhanko, uharfbuzz, pypdfium2, keyring\n"
    )
    python = "/home/a practitioner/holdfast/.venv/bin/python"
    return (python, "-P", "-c", code)
