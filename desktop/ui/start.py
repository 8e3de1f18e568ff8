"""Starting the window: nothing heavy is loaded before people can see it."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from desktop import __version__
from desktop.app import App, compose, means_of
from desktop.ui.crash import CrashWatch
from desktop.ui.desk import Hall, TroubleSpokenError
from desktop.ui.preferences import Remembered
from desktop.ui.shell import TITLE, MainWindow
from desktop.ui.theme.look import Look, Scheme
from desktop.ui.theme.system_text import system_scale
from desktop.ui.tidying import Tidying, keep_for_good
from desktop.ui.tongue import Tongue, Wanted
from desktop.ui.warmup import WarmUp
from desktop.ui.window import Places
from desktop.ui.work import Workshop

if TYPE_CHECKING:
    from desktop.store.derivation import Cost

NO_DISPLAY = 4
"""Exit code where there is no screen to show a window on."""

HEAVY = (
    "cryptography.hazmat.primitives.kdf.argon2",
    "desktop.store.unlocking",
    "desktop.store.vault",
    "desktop.services.open_vault",
    "desktop.services.load_pack",
    "desktop.services.filed_pack",
    "desktop.services.set_up_practice",
    "desktop.services.trouble",
    "desktop.services.prepare_booking",
    "desktop.services.find_clients",
    "desktop.services.keep_booking",
    "desktop.services.hand_over",
    "desktop.services.move_pack",
    "desktop.services.close_session",
    "desktop.services.try_out",
)
"""What is loaded in the background once the first page shows, the most wanted first.

Not what few ask for: the lists of common passwords are 14 MB, and needed where a passphrase is
made. There they take a twentieth of a second.
"""


def start() -> int:
    """Open the window and return the exit code when it is closed."""
    if not has_display(sys.platform, os.environ):
        sys.stderr.write(
            "There is no display to show a window on. `holdfast rehearse --out FOLDER` plays a "
            "whole session without one.\n"
        )
        return NO_DISPLAY
    from desktop.store.keys import forbid_core_dumps

    forbid_core_dumps()
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName(TITLE)
    qt.setApplicationVersion(__version__)
    program = Program(qt, compose())
    program.watch.install()
    program.places.start()
    program.hall.window.open_in(qt.primaryScreen().availableSize())
    return qt.exec()


class Program:
    """The window with everything behind it; held as long as the program runs.

    ``cost`` is what one guess at a new passphrase is to cost; None measures the machine.
    """

    def __init__(self, qt: QApplication, app: App, *, cost: Cost | None = None) -> None:
        kept = Remembered(app.vault.parent)
        look = Look(qt, _scheme(kept.now.scheme), kept.now.scale or system_scale(sys.platform))
        self.tongue = Tongue(qt, _wanted(kept.now.language))
        window = MainWindow(look, self.tongue)
        work = Workshop(window)
        self.hall = Hall(app=app, means=means_of(app), work=work, window=window, look=look)
        self.places = Places(self.hall, self.tongue, kept, cost=cost)
        self.watch = CrashWatch(__version__, window)
        self.watch.crashed.connect(self.places.crash)
        work.failed.connect(self._on_failed)
        self.warm_up = WarmUp(window, HEAVY)
        self._tidying = Tidying(window)
        self.warm_up.finished.connect(keep_for_good)

    def close(self) -> None:
        """Close the window, whatever it shows, and everything behind it."""
        self.places.close()
        self.watch.remove()
        self.tongue.end()
        self._tidying.end()
        self.hall.window.deleteLater()

    def _on_failed(self, error: BaseException) -> None:
        """Report a bug; known trouble whose page was left meanwhile concerns nobody any more."""
        if not isinstance(error, TroubleSpokenError):
            self.watch.tell(error)


def has_display(platform: str, environment: Mapping[str, str]) -> bool:
    """Say whether Qt will find a screen; on Linux it aborts the program where there is none."""
    if not platform.startswith("linux"):
        return True
    named = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    return any(environment.get(name) for name in named)


def _scheme(name: str) -> Scheme:
    """Return the scheme called *name*; the system's for a name nobody knows."""
    return Scheme(name) if name in set(Scheme) else Scheme.SYSTEM


def _wanted(name: str) -> Wanted:
    """Return the language called *name*; the system's for a name nobody knows."""
    return Wanted(name) if name in set(Wanted) else Wanted.SYSTEM
