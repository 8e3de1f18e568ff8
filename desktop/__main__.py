"""Start Holdfast: the window, or one command."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Sequence

from desktop import __version__
from desktop.commands.exit_codes import NO_DISPLAY


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that *arguments* name, or open the window; return the exit code."""
    given = sys.argv[1:] if arguments is None else list(arguments)
    if not given:
        return _open_window()
    if given == ["card-room"]:  # asked by this program itself: desktop/signing/card_call.py
        from desktop.signing.card_room import main as answer_for_a_card

        return answer_for_a_card()
    _speak_plainly()
    parsed = _parser().parse_args(given)
    code: int = parsed.run(parsed)
    return code


def _open_window() -> int:
    try:
        from desktop.ui.start import start
    except ImportError as missing:
        if not str(missing.path).endswith((".so", ".pyd")):
            raise
        # Qt stands on libraries of the desktop, which a server lacks.
        sys.stderr.write(
            f"The window cannot be opened here: a part of the system is missing ({missing.msg}). "
            "`holdfast rehearse --out FOLDER` plays a whole session without one.\n"
        )
        return NO_DISPLAY
    return start()


def _speak_plainly() -> None:
    """Let a console that lacks a letter print its number instead of ending the command."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _parser() -> argparse.ArgumentParser:
    from desktop.commands import (
        backup,
        check,
        export,
        packs,
        rehearse,
        rescue,
        restore,
        timestamp,
        verify,
    )

    parser = argparse.ArgumentParser(
        prog="holdfast",
        description="A client's first session: settled together, signed and sealed. "
        "Without a command the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"Holdfast {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    for command in (rehearse, verify, timestamp, packs, check, export, backup, restore, rescue):
        command.add_to(commands)
    return parser


if __name__ == "__main__":
    sys.exit(main())
