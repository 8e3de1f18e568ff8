"""``holdfast backup [--to FOLDER]``: a verified backup of the vault, without a window."""

from __future__ import annotations

import argparse
import json
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.commands import passphrase as passphrases
from desktop.commands.exit_codes import DAMAGED, DONE
from desktop.commands.in_words import in_words

if TYPE_CHECKING:
    from desktop.services.back_up_vault import BackedUp


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add this command to *commands*."""
    parser = commands.add_parser(
        "backup",
        help="make a verified backup of the vault in one encrypted file",
        description="Checks the whole vault, copies it into one file, reads that back and clears "
        "away the backups it supersedes: seven daily, four weekly and twelve monthly ones stay. "
        "The file opens with what opens the vault today, and with nothing else.",
        epilog="Exit code 0 if the backup is made; 11 if the vault did not pass its check; 5 if "
        "the window has the vault open; 1 if no backup could be made; 2 for a mistake in the "
        "command; 130 if it was stopped with Ctrl+C, which leaves nothing behind.",
    )
    parser.add_argument(
        "--to",
        type=Path,
        metavar="FOLDER",
        help="an existing folder, such as one on a stick; without it, backups/ beside the vault",
    )
    parser.add_argument("--vault", type=Path, metavar="PATH", help="the folder of the vault")
    parser.add_argument(
        "--even-damaged",
        action="store_true",
        help="copy a vault that does not pass its check too, under a name that says so",
    )
    passphrases.add_ways(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Make the backup and say what is in it; return the exit code that says how it went."""
    return in_words(partial(_run, arguments))


def _run(arguments: argparse.Namespace) -> int:
    made = _made(arguments)
    print(json.dumps(_as_plain(made), ensure_ascii=False) if arguments.json else _as_text(made))
    return DONE if made.is_good else DAMAGED


def _made(arguments: argparse.Namespace) -> BackedUp:
    """Open the vault, back it up, and close it again whatever happens."""
    from desktop.app import compose, means_of
    from desktop.commands.long_work import watched
    from desktop.services.back_up_vault import back_up_vault
    from desktop.services.close_vault import close_vault
    from desktop.services.open_vault import open_with_secret
    from desktop.store.keys import forbid_core_dumps

    forbid_core_dumps()
    app = compose(arguments.vault)
    vault = open_with_secret(means_of(app), app.vault, passphrases.passphrase(arguments))
    try:
        with watched("Backing up") as watch:
            return back_up_vault(
                vault, watch, folder=arguments.to, even_damaged=arguments.even_damaged
            )
    finally:
        close_vault(vault)


def _as_text(made: BackedUp) -> str:
    from desktop.services.restore_vault import Counted

    (file,) = made.files
    said = "The backup is made and was read back" if made.is_good else "A copy is made"
    lines = [f"{said}: {file}", f"It holds {counted_words(Counted.of(made.counts))}."]
    if not made.is_good:
        lines.append("The vault did not pass its check: restore the last good backup.")
    if made.removed:
        lines.append(f"Older backups cleared away: {len(made.removed)}.")
    return "\n".join(lines)


def counted_words(counted: object) -> str:
    """Return what a vault holds, in words."""
    names = ("clients", "sessions", "agreements", "documents", "notes")
    words = ("clients", "sessions", "agreements", "documents", "private notes")
    parts = [f"{getattr(counted, name):,} {word}" for name, word in zip(names, words, strict=True)]
    return ", ".join(parts[:-1]) + f" and {parts[-1]}"


def _as_plain(made: BackedUp) -> dict[str, object]:
    (file,) = made.files
    return {
        "file": str(file),
        "size": file.stat().st_size,
        "good": made.is_good,
        "counts": made.counts,
        "removed": list(made.removed),
    }
