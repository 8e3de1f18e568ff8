"""Asks a card: starts the room for its module, waits for one answer, and no longer than that."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.signing.card import CardError, CardFault

COMMAND = "card-room"
"""The word that makes this program a card's room instead of a window."""

GET_IT = "python-pkcs11==0.9.5"
"""What is to be installed; equal to the extra in pyproject.toml."""

TO_LOOK = 15.0
"""Seconds to say which cards are there; it takes a tenth of one."""
TO_SIGN = 60.0
"""Seconds to sign: somebody may have to type the PIN on the reader."""


@dataclass(frozen=True, slots=True)
class Room:
    """How a card's room is started, and how many seconds it has."""

    command: tuple[str, ...]
    seconds: float


def room(seconds: float) -> Room:
    """Return this very program's way to start a room, for so many seconds."""
    if getattr(sys, "frozen", False):
        return Room((sys.executable, COMMAND), seconds)
    return Room((sys.executable, "-P", "-m", "desktop", COMMAND), seconds)


def ask(question: Mapping[str, object], within: Room) -> Mapping[str, Any]:
    """Return the card's answer to *question*; its PIN goes through a pipe and is not kept.

    May be called from any thread but the window's own.

    Raises:
        CardError: with what went wrong.
    """
    try:
        done = subprocess.run(  # noqa: S603 - this program itself, and no shell
            within.command,
            input=json.dumps(question).encode("ascii"),
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_surroundings(),
            timeout=within.seconds,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            check=False,
        )
        answer: Mapping[str, Any] = json.loads(done.stdout)
    except subprocess.TimeoutExpired:
        raise CardError(CardFault.TIMED_OUT) from None
    except ValueError:
        raise CardError(CardFault.BROKE_OFF) from None
    if "fault" in answer:
        raise error_of(CardFault(answer["fault"]))
    return answer


def error_of(fault: CardFault) -> CardError:
    """Return the error for *fault*; where the extra is missing it says how to get it."""
    if fault is CardFault.NOT_INSTALLED:
        return CardError(fault, f'"{sys.executable}" -m pip install {GET_IT}')
    return CardError(fault)


def _surroundings() -> dict[str, str]:
    """Return the environment in which the room finds the same program as this one."""
    here = str(Path(__file__).resolve().parents[2])
    before = os.environ.get("PYTHONPATH", "")
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (here, before)))}
