"""Run in a process of its own: ``table_player.py FOLDER SESSION`` plays SESSION in the window.

A vault is made in FOLDER. The reference of the intake and how many rows its journal
holds are said at every stop, once they are durable; "closed" at the end.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from random import Random
from typing import cast

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.assets import FORMS
from desktop.services.means import Means
from desktop.services.play_session import PlayedClock, read_session_file
from desktop.ui.desk import Desk
from desktop.ui.session.page import SessionPage
from desktop.ui.session.press import Press
from desktop.ui.shell import MainWindow
from desktop.ui.theme.look import Look, Scheme
from desktop.ui.work import Workshop
from tests.ui.patience import Patience
from tests.ui.session.conftest import SESSIONS
from tests.ui.session.expected import played
from tests.ui.session.stage import new_vault, printed_at_once, run, stage_for


def main(folder: Path, name: str) -> None:
    """Play the example called *name* from its booking to its close."""
    qt = QApplication([])
    rows = read_session_file(SESSIONS / f"{name}.json")
    stage, live = stage_for(folder / "expected", rows)
    wanted = played(stage, live, rows).intake.rows
    stage.vault.close()
    clock = PlayedClock(datetime.fromisoformat(rows[-1].at))
    means = Means(clock, Random(9).randbytes, FORMS, "Holdfast 0")
    vault, who = new_vault(means, folder / "vault", rows)
    look, work = Look(qt, Scheme.LIGHT), Workshop()
    window = MainWindow(look)
    window.show()
    desk = Desk(None, replace(means), work, window, look, vault, who)  # type: ignore[arg-type]
    setattr(Press, "print_made", printed_at_once)  # noqa: B010 - no printer is needed
    page = run(cast("QtBot", Patience()), desk, wanted, _say)
    print("closed" if page.live.intake.closed else "open", flush=True)
    work.close()
    vault.close()


def _say(page: SessionPage) -> None:
    print(page.live.id, len(page.live.intake.rows), flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
