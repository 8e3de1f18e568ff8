"""``holdfast restore FILE``: a backup put in the vault's place, tried, or only looked at."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.commands import passphrase as passphrases
from desktop.commands.backup import counted_words
from desktop.commands.exit_codes import DAMAGED, DONE, USAGE
from desktop.commands.in_words import in_words

if TYPE_CHECKING:
    from desktop.app import App
    from desktop.services.came_back import CameBack
    from desktop.services.restore_vault import Label
    from desktop.store.slots import Secret

_ASKING = "Passphrase or recovery code of the day of the backup (it is not shown): "
_ASKING_FORMER = "Passphrase or recovery code of the vault of before (it is not shown): "
_ASKING_CODE = "Recovery code, as it stands on the sheet (it is not shown): "
_KEYS = {
    "passphrase": "passphrase",
    "recovery": "recovery code",
    "custodian": "custodian's code",
}


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add this command to *commands*."""
    parser = commands.add_parser(
        "restore",
        help="put a backup in the vault's place, or try it",
        description="Checks the backup whole and puts it in the place of the vault, or where none "
        "is yet. It opens with the passphrase or the recovery code of the day it was made. The "
        "vault of before stays beside it until you say --keep or --put-back.",
        epilog="Exit code 0 if it is done; 11 if the backup is damaged; 10 if the file is no "
        "backup; 5 if the window has the vault open; 1 if it could not be done; 2 for a mistake "
        "in the command; 130 if it was stopped with Ctrl+C, which changes nothing.",
    )
    parser.add_argument("file", nargs="?", type=Path, metavar="FILE", help="the backup")
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--show",
        action="store_true",
        help="only read it whole and say what its label says; no secret is needed",
    )
    what.add_argument(
        "--try",
        dest="tried",
        action="store_true",
        help="restore it into a scratch folder, check and count everything, and wipe that again",
    )
    what.add_argument(
        "--keep", action="store_true", help="keep the restored vault and remove the one of before"
    )
    what.add_argument(
        "--put-back", action="store_true", help="put the vault of before the restore back"
    )
    parser.add_argument(
        "--to", type=Path, metavar="FOLDER", help="the folder of the vault; without it, your own"
    )
    parser.add_argument(
        "--recovery-code",
        action="store_true",
        help="what comes is the recovery code; a typing mistake is told as one",
    )
    parser.add_argument(
        "--even-damaged", action="store_true", help="take a copy of a damaged vault too"
    )
    passphrases.add_ways(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Do what is asked and say what became of it; return the exit code that says how it went."""
    if (arguments.file is None) != (arguments.keep or arguments.put_back):
        print("Please name one backup, or say --keep or --put-back alone.", file=sys.stderr)
        return USAGE
    return in_words(partial(_run, arguments))


def _run(arguments: argparse.Namespace) -> int:
    text, fields = _done(arguments)
    print(json.dumps(fields, ensure_ascii=False) if arguments.json else text)
    return DAMAGED if fields.get("sound") is False else DONE


def _done(arguments: argparse.Namespace) -> tuple[str, dict[str, Any]]:
    """Return what was done, in words and as plain fields."""
    from desktop.app import compose
    from desktop.store.keys import forbid_core_dumps

    forbid_core_dumps()
    app = compose(arguments.to)
    if arguments.put_back:
        return _put_back(app, arguments)
    if arguments.keep:
        return _keep(app, arguments)
    if arguments.show:
        return _show(arguments.file)
    return (_try if arguments.tried else _restore)(app, arguments)


def _show(file: Path) -> tuple[str, dict[str, Any]]:
    from desktop.commands.long_work import watched
    from desktop.services.restore_vault import check_backup

    with watched("Reading") as watch:
        label = check_backup(file, watch)
    good = "" if label.is_good else "\nIt is a copy of a vault that was damaged already."
    text = (
        f"Made {label.made} of the vault {label.vault}, by {label.program}.\n"
        f"It holds {counted_words(label.counted)}.{good}\n"
        "The file is as it was written. Only a restore, or --try, proves who wrote it."
    )
    return text, _plain(label)


def _restore(app: App, arguments: argparse.Namespace) -> tuple[str, dict[str, Any]]:
    from desktop.app import means_of
    from desktop.commands.long_work import watched
    from desktop.services.came_back import came_back
    from desktop.services.close_vault import close_vault
    from desktop.services.restore_vault import is_former_aside, label_of, restore_vault

    label = label_of(arguments.file)
    secret = _secret(arguments, _ASKING)
    even_damaged = arguments.even_damaged
    with watched("Restoring") as watch:
        vault = restore_vault(
            means_of(app), arguments.file, secret, app.vault, watch, even_damaged=even_damaged
        )
    try:
        again = came_back(vault)
    finally:
        close_vault(vault)
    text = (
        f"The backup of {label.made} is in place: {app.vault}\n"
        f"It holds {counted_words(label.counted)}.{_again_words(again)}"
    )
    aside = is_former_aside(app.vault)
    if aside:
        text += (
            "\nThe vault of before stays beside it, whole. Look at the restored one, then say "
            "`holdfast restore --keep` or `holdfast restore --put-back`."
        )
    done = {**_plain(label), "vault_folder": str(app.vault), "former_aside": aside}
    return text, {**done, "undone": _again_plain(again)}


def _again_words(again: CameBack) -> str:
    """Return what has to be done again, without a name: who looks on need not read one."""
    counted = (
        (len(again.destroyed), "destroyed since then, back again"),
        (len(again.held), "put on hold since then, no longer on hold"),
        (len(again.released), "whose hold was lifted since then, on hold again"),
    )
    lines = [f"\nFiles {words}: {count}." for count, words in counted if count]
    if lines:
        lines.append("\nThe window names them under My practice, Files to look at.")
    lines += [f"\nThe {_KEYS[each]} of that day opens the vault again." for each in again.keys]
    return "".join(lines)


def _again_plain(again: CameBack) -> dict[str, list[str]]:
    return {
        "destroyed": [one.id for one in again.destroyed],
        "held": [one.id for one in again.held],
        "released": [one.id for one in again.released],
        "keys": list(again.keys),
    }


def _try(app: App, arguments: argparse.Namespace) -> tuple[str, dict[str, Any]]:
    from desktop.app import means_of
    from desktop.commands.long_work import watched
    from desktop.services.try_restore import note_test, scratch_beside, try_restore

    secret = _secret(arguments, _ASKING)
    with watched("Trying") as watch:
        tried = try_restore(arguments.file, secret, scratch_beside(app.vault), watch, vault=None)
    sound = "Everything in it is as it was filed" if tried.is_sound else "It is damaged"
    text = (
        f"The backup of {tried.label.made} can be restored: it was, into a folder that is wiped "
        f"again.\n{sound}: {counted_words(tried.counted)}."
    )
    noted = note_test(means_of(app), app.vault, tried, secret)
    text += "\nThe vault notes it as the test restore." if noted else "\nNo vault here notes it."
    found = {"found": asdict(tried.counted), "sound": tried.is_sound, "noted": noted}
    return text, {**_plain(tried.label), **found}


def _keep(app: App, arguments: argparse.Namespace) -> tuple[str, dict[str, Any]]:
    from desktop.app import means_of
    from desktop.services.close_vault import close_vault
    from desktop.services.open_vault import open_with_secret
    from desktop.services.restore_vault import keep_restored

    vault = open_with_secret(means_of(app), app.vault, passphrases.passphrase(arguments))
    try:
        keep_restored(vault)
    finally:
        close_vault(vault)
    return "The restored vault stays. The one of before is removed.", {"kept": "restored"}


def _put_back(app: App, arguments: argparse.Namespace) -> tuple[str, dict[str, Any]]:
    from desktop.app import means_of
    from desktop.services.close_vault import close_vault
    from desktop.services.restore_vault import put_former_back

    close_vault(put_former_back(means_of(app), app.vault, _secret(arguments, _ASKING_FORMER)))
    text = "The vault of before the restore is back. The restored one stays beside it for now."
    return text, {"kept": "former"}


def _secret(arguments: argparse.Namespace, asking: str) -> Secret:
    """Return what opens the backup: what was typed, or came on a pipe; never an argument."""
    from desktop.services.change_keys import proof_of
    from desktop.store.recovery_code import RecoveryCode

    if arguments.recovery_code:
        return RecoveryCode.typed(passphrases.passphrase(arguments, asking=_ASKING_CODE))
    return proof_of(passphrases.passphrase(arguments, asking=asking))


def _plain(label: Label) -> dict[str, Any]:
    return {
        "file": str(label.path),
        "made": label.made,
        "vault": label.vault_id,
        "counts": asdict(label.counted),
        "size": label.size,
        "program": label.program,
        "good": label.is_good,
        "rehearsal": label.is_rehearsal,
    }
