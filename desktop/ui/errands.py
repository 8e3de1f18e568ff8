"""What is done on the way from one page to another, most of it off the GUI thread."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.services.live_intake import LiveIntake
    from desktop.services.try_out import TryOut
    from desktop.ui.desk import Desk, Hall
    from desktop.ui.desks import Desks


def resume(desk: Desk, intake: str) -> LiveIntake:
    """Return an intake as its journal has it, knowing what came after its papers.

    Raises:
        VaultError: if it is damaged or could not be read.
    """
    from desktop.services.begin_intake import resume_intake
    from desktop.services.follow_papers import follow_papers
    from desktop.services.note_view import note_visit
    from desktop.services.younger_labels import with_younger_labels

    live = with_younger_labels(desk.means, desk.vault, resume_intake(desk.vault, intake))
    note_visit(desk.means, desk.vault, {"intake": intake, "client": live.client})
    return follow_papers(desk.means, desk.vault, live)


def try_on_own(desk: Desk) -> TryOut:
    """Return a rehearsal on this practice's own profile and pack.

    Raises:
        VaultError, OSError: if there is no room for it.
    """
    from desktop.services.set_up_practice import profile
    from desktop.services.try_out import begin_try_out

    return begin_try_out(desk.means, desk.app.sessions, practice=profile(desk.vault))


def begin_example(desk: Desk, tried: TryOut) -> LiveIntake:
    """Return the example client's session, prepared up to its first card.

    Raises:
        VaultError: if it could not be written.
    """
    from desktop.services.try_out import begin_example

    return begin_example(desk.means, tried)


def note_sheet(desk: Desk) -> None:
    """Note that the recovery sheet was typed back.

    Raises:
        VaultError: if it could not be written.
    """
    from desktop.services.open_vault import confirm_recovery_sheet

    confirm_recovery_sheet(desk.vault)


def about(desks: Desks, hall: Hall) -> None:
    """Show what this program is."""
    from desktop.ui.about import AboutDialog

    dialog = AboutDialog(hall.window)
    dialog.finished.connect(dialog.deleteLater)
    dialog.sheet_wanted.connect(partial(save_check_sheet, desks, hall, dialog))
    dialog.open()


def save_check_sheet(desks: Desks, hall: Hall, over: QWidget) -> None:
    """Save the page on how to check a sealed paper; with an open vault it names its seal."""
    from desktop.ui.sheets import ask_and_save

    ask_and_save(desks.now if desks.is_open else hall, over)
