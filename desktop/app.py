"""The composition root: the one place that reads the clock and knows where things lie."""

from __future__ import annotations

import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from desktop import __version__
from desktop.assets import FORMS, RESOURCES
from desktop.services.means import Means

if TYPE_CHECKING:
    from desktop.store.keychain import Keychain

PROGRAM = f"Holdfast {__version__}"


def _system_keychain() -> Keychain:
    from desktop.store.keychain import SystemKeychain

    return SystemKeychain()


class SystemClock:
    """The laptop's own clock; nobody vouches for it."""

    def now(self) -> datetime:
        """Return the time now, with the laptop's UTC offset."""
        return datetime.now().astimezone()  # noqa: TID251 - the one place that reads it


@dataclass(frozen=True, slots=True)
class App:
    """What the window and the commands stand on.

    ``vault`` is the folder of the practice's vault; ``sessions`` the shipped examples.
    """

    clock: SystemClock
    randomness: Callable[[int], bytes] = field(repr=False)
    forms: Path
    resources: Path
    vault: Path
    program: str = PROGRAM
    keychain: Keychain = field(default_factory=_system_keychain, repr=False)

    @property
    def sessions(self) -> Path:
        """Return the folder of the session files that ship with the program."""
        return self.resources / "sessions"


def compose(vault: Path | None = None) -> App:
    """Return the product put together for this laptop; *vault* overrides its folder."""
    return App(
        clock=SystemClock(),
        randomness=secrets.token_bytes,
        forms=FORMS,
        resources=RESOURCES,
        vault=vault or vault_folder(),
    )


def vault_folder() -> Path:
    """Return where this user's vault lies: ``HOLDFAST_VAULT``, else the user's data folder."""
    named = os.environ.get("HOLDFAST_VAULT")
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("Holdfast", appauthor=False, roaming=False) / "vault"


def means_of(app: App) -> Means:
    """Return what services are given."""
    return Means(clock=app.clock, randomness=app.randomness, forms=app.forms, program=app.program)
