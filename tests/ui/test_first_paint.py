"""T2: what may be loaded by the time people see the window."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

HEAVY = (
    "sqlalchemy",
    "sqlcipher3",
    "reportlab",
    "pyhanko",
    "keyring",
    "lxml",
    "cryptography.x509",
    "uharfbuzz",
    "babel",
    "msgspec",
    "pypdfium2",
    "PIL",
    "pi_heif",
    "zxingcpp",
    "PySide6.QtNetwork",
)

PROGRAM = """
import json, sys
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from desktop.ui.page import Page
from desktop.ui.shell import MainWindow
from desktop.ui.theme.look import Look
from desktop.ui.warmup import FirstPaint
from desktop.ui.widgets.passphrase_field import PassphraseField

app = QApplication([])
window = MainWindow(Look(app))

class Seen(Page):
    def paintEvent(self, event):
        print(json.dumps(sorted(sys.modules)), flush=True)
        QCoreApplication.exit(0)

window.show_page(Seen())
window.show()
sys.exit(app.exec())
"""


@pytest.fixture(scope="module")
def loaded() -> list[str]:
    """The modules a fresh process has loaded at its first paint."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        env={"QT_QPA_PLATFORM": "offscreen", "PATH": "", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
        timeout=300,
    )
    modules: list[str] = json.loads(done.stdout.splitlines()[0])
    return modules


@pytest.mark.parametrize("name", HEAVY)
def test_no_heavy_library_is_loaded_at_the_first_paint(loaded: list[str], name: str) -> None:
    assert name not in loaded


def test_the_window_itself_is_loaded(loaded: list[str]) -> None:
    assert "desktop.ui.shell" in loaded


def test_no_module_of_the_window_takes_everything_of_another() -> None:
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "desktop").rglob("*.py")]

    assert not [line for text in sources for line in text.splitlines() if "import *" in line]
