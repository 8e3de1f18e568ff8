"""``holdfast rescue``: save what can be saved of a damaged vault, and say what cannot."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.commands.exit_codes import ADVISED, DONE, REFUSED, STOPPED, USAGE
from desktop.commands.passphrase import PassphraseAbsentError, add_ways, passphrase

if TYPE_CHECKING:
    from desktop.services.rescue_vault import Rescued


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add this command to *commands*."""
    parser = commands.add_parser(
        "rescue",
        help="save what can be saved of a damaged vault",
        description="Restore a backup first: it is whole. Where there is none, this reads a "
        "damaged vault page by page, writes all that can still be read into an empty folder, and "
        "lists by name what cannot. The vault's own files are not changed. Instead of the "
        "passphrase, type the recovery code or the code of the custodian's sheet.",
        epilog="WHAT IS WRITTEN IS NOT ENCRYPTED. Exit code 0 if nothing is known to be lost, "
        "3 if a part was saved, 1 if nothing was, 130 if it was stopped.",
    )
    parser.add_argument(
        "place",
        type=Path,
        metavar="VAULT",
        help="the vault's folder, a store file (store-1.db), or a backup (.backup)",
    )
    parser.add_argument("--to", type=Path, metavar="FOLDER", help="an empty folder; else asked")
    parser.add_argument(
        "--header",
        type=Path,
        metavar="FILE",
        help="take the key's header from this vault.key or backup as well",
    )
    parser.add_argument(
        "--with-notes", action="store_true", help="write the private notes too, which are apart"
    )
    add_ways(parser)
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Rescue the vault that *arguments* name."""
    from desktop.services.rescue_vault import NOT_ENCRYPTED, RescueOrder, rescue_vault
    from desktop.services.trouble import known_trouble
    from desktop.store.keys import forbid_core_dumps

    forbid_core_dumps()
    try:
        to = arguments.to or _asked_place()
        print(NOT_ENCRYPTED)
        order = RescueOrder(arguments.place, to, arguments.header, with_notes=arguments.with_notes)
        done = rescue_vault(order, passphrase(arguments), _progress)
    except PassphraseAbsentError as absent:
        print(absent)
        return USAGE
    except KeyboardInterrupt:
        print("Stopped. What was written until then is a part only; the vault was not changed.")
        return STOPPED
    except Exception as error:
        sentence = known_trouble(error)
        if sentence is None:
            raise
        print(sentence)
        return REFUSED
    return _told(done, to)


def _told(done: Rescued, to: Path) -> int:
    """Say what came of it; no name of a client stands on the screen."""
    from desktop.services.rescue_saved import LOST
    from desktop.services.rescue_vault import ALL, NOTHING

    saved = done.saved
    if done.verdict == NOTHING:
        print("Nothing of it could be read.")
        return REFUSED
    print(
        f"Saved in {to}: {saved.clients} clients, {saved.papers} papers, {saved.sessions} "
        f"journals, {saved.entries} audit entries, {saved.files} other files, {saved.notes} "
        "private notes."
    )
    if done.verdict == ALL:
        print("Nothing is known to be lost.")
        return DONE
    print(
        f"{done.pages_unreadable} of {done.pages} pages cannot be read. {len(done.lost)} things "
        f"could not be saved; {to / LOST} names each of them. Do not take the rest for the whole."
    )
    return ADVISED


def _asked_place() -> Path:
    """Ask on the terminal where to write.

    Raises:
        PassphraseAbsentError: there is nobody to ask.
    """
    if not sys.stdin.isatty():
        raise PassphraseAbsentError("Say with --to into which empty folder to write.")
    return Path(input("Write what is saved into which empty folder? ").strip()).expanduser()


def _progress(done: int, total: int) -> bool:
    """Show on a terminal how far it is."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{done * 100 // max(total, 1)} % of the pages read")
        sys.stderr.flush()
    return True
