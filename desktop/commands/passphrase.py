"""How a command is given the passphrase of a vault: typed unseen, or on a pipe; never written."""

from __future__ import annotations

import argparse
import getpass
import os
import warnings

_LONGEST = 4096
_PROMPT = "Passphrase of the vault (it is not shown): "


class PassphraseAbsentError(Exception):
    """Nobody could be asked for the passphrase, or nothing came."""


def add_ways(parser: argparse.ArgumentParser) -> None:
    """Add to *parser* the ways in which a passphrase comes; none is an argument that holds it."""
    ways = parser.add_mutually_exclusive_group()
    ways.add_argument(
        "--passphrase-stdin",
        dest="passphrase_from",
        action="store_const",
        const=0,
        help="read the passphrase from standard input, up to the end of the line",
    )
    ways.add_argument(
        "--passphrase-fd",
        dest="passphrase_from",
        type=int,
        metavar="N",
        help="read it from the open file descriptor N instead",
    )


def passphrase(arguments: argparse.Namespace, *, asking: str = _PROMPT) -> str:
    """Return the passphrase, from where *arguments* say; without a word, asked on the terminal.

    *asking* is what the terminal shows then.

    Raises:
        PassphraseAbsentError: if nobody could be asked, or nothing came.
    """
    source: int | None = arguments.passphrase_from
    typed = _asked(asking) if source is None else _read(source)
    if not typed.strip():
        raise PassphraseAbsentError("No passphrase came, so the vault was not opened.")
    return typed


def _asked(prompt: str) -> str:
    """Ask on the terminal without showing what is typed."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", getpass.GetPassWarning)
            return getpass.getpass(prompt)
    except (getpass.GetPassWarning, EOFError, OSError):
        raise PassphraseAbsentError(
            "There is no terminal here to ask for the passphrase. "
            "Give it on standard input with --passphrase-stdin."
        ) from None


def _read(descriptor: int) -> str:
    """Return the first line that comes from *descriptor*, without its end."""
    read = b""
    try:
        while b"\n" not in read and len(read) < _LONGEST:
            more = os.read(descriptor, _LONGEST)
            if not more:
                break
            read += more
        return read.partition(b"\n")[0].rstrip(b"\r").decode()
    except (OSError, UnicodeDecodeError):
        raise PassphraseAbsentError("The passphrase could not be read from there.") from None
