"""Unplugs a screen of a real X display: ``unplugging.py FOLDER XRANDR``; prints what was seen."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.ui.session.page import SessionPage
from desktop.ui.theme.look import Look, Scheme
from tests.ui.cards import page_of
from tests.ui.furnished import wait_for

RIGHT = "RIGHT"


def main(folder: Path, xrandr: str) -> None:
    """Plug the screen in, show the card on it, take it away, and put it back."""
    application = QApplication(sys.argv[:1])
    page = page_of("tomas-sacramento", "en", Look(application, Scheme.LIGHT), folder / "vault")
    page.desk.window.resize(1200, 700)
    page.desk.window.show()
    saw: dict[str, object] = {}
    plug(xrandr, there=True)
    page.tools.sharing.show_on_other()
    saw["shown"] = place(page)
    plug(xrandr, there=False)
    wait_for(lambda: page.tools.sharing.second is None)
    saw["gone"] = [type(one).__name__ for one in QApplication.topLevelWidgets() if one.isVisible()]
    saw["said"] = page._notice.accessibleName()
    plug(xrandr, there=True)
    wait_for(lambda: page._notice.accessibleName() != saw["said"])
    saw["offered"] = page._notice.accessibleName()
    page._notice._act.click()
    saw["back"] = place(page)
    sys.stdout.write(json.dumps(saw))
    sys.stdout.flush()
    page.leave()
    page.desk.work.close()
    page.desk.vault.close()


def plug(xrandr: str, *, there: bool) -> None:
    """Put the right half of the display up as a screen of its own, or take it away."""
    if there:
        subprocess.run(
            [xrandr, "--setmonitor", RIGHT, "1366/361x768/203+1366+0", "none"], check=True
        )
    else:
        subprocess.run([xrandr, "--delmonitor", RIGHT], check=True)
    wait_for(lambda: (RIGHT in {one.name() for one in QGuiApplication.screens()}) is there)


def place(page: SessionPage) -> list[object]:
    """Return the screen of the second window, and where it lies."""
    second = page.tools.sharing.second
    assert second is not None
    wait_for(second.isVisible)
    area = second.geometry()
    return [second.screen().name(), [area.x(), area.y(), area.width(), area.height()]]


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
