"""``holdfast check``: is everything in the vault as it was filed; nothing is changed by it."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.commands import passphrase as passphrases
from desktop.commands.exit_codes import (
    ADVISED,
    CHANGED,
    DAMAGED,
    DONE,
    REFUSED,
    STOPPED,
    USAGE,
)

if TYPE_CHECKING:
    from desktop.services.check_vault import VaultCheck
    from desktop.store.vault import Vault

_WIDTH = 60


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add this command to *commands*."""
    parser = commands.add_parser(
        "check",
        help="say whether everything in the vault is as it was filed",
        description="Looks at both copies of the key file, the audit log, every paper, journal, "
        "note and page, and at the mark beside the vault; says by name what is not as it was "
        "filed. It only reads: the unlock is noted, and nothing else.",
        epilog="Exit code 0 if all is whole; 3 if all is whole and there is advice (a copy of the "
        "key file or the mark was missing or damaged); 11 if something is damaged; 12 if "
        "something was taken away or changed, or the vault is older than its mark; 1 if it could "
        "not be opened; 130 if it was stopped.",
    )
    parser.add_argument("--vault", type=Path, metavar="FOLDER", help="the folder of the vault")
    parser.add_argument(
        "--quick", action="store_true", help="leave out the bytes of papers and the pages"
    )
    parser.add_argument(
        "--names", action="store_true", help="name the clients whose papers are concerned"
    )
    passphrases.add_ways(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Check the vault and print what was found; return the exit code that says how bad it is."""
    from desktop.services.trouble import known_trouble

    try:
        return _opened(arguments)
    except passphrases.PassphraseAbsentError as mistake:
        print(mistake)
        return USAGE
    except KeyboardInterrupt:
        _progress("")
        print("Stopped. Nothing was changed.")
        return STOPPED
    except Exception as error:
        sentence = known_trouble(error)
        if sentence is None:
            raise
        _progress("")
        print(sentence)
        return _trouble_code(error)


def _trouble_code(error: Exception) -> int:
    """Return 11 where the vault is there and damaged, 1 where it could not be looked at."""
    from desktop.store.errors import (
        HeaderDamagedError,
        StoreDamagedError,
        StoreEmptyError,
        StoreForeignError,
    )

    damage = (HeaderDamagedError, StoreDamagedError, StoreEmptyError, StoreForeignError)
    return DAMAGED if isinstance(error, damage) else REFUSED


def _opened(arguments: argparse.Namespace) -> int:
    """Open the vault to be read, check it, and close it again whatever happens."""
    from desktop.app import compose, means_of
    from desktop.services.check_vault import check_vault, odd_copies
    from desktop.services.close_vault import close_vault
    from desktop.services.open_vault import open_to_read
    from desktop.store.keys import forbid_core_dumps

    forbid_core_dumps()
    app = compose(arguments.vault)
    copies = odd_copies(app.vault)
    vault = open_to_read(means_of(app), app.vault, passphrases.passphrase(arguments))
    try:
        found = check_vault(vault, _watch, quick=arguments.quick, copies=copies)
        _progress("")
        tell = _as_json if arguments.json else _as_text
        print(tell(found, partial(_name, vault, named=arguments.names)))
    finally:
        close_vault(vault)
    return _code(found)


def _code(found: VaultCheck) -> int:
    from desktop.store.anchor import HELD

    if found.was_changed:
        return CHANGED
    if not found.soundness.is_whole:
        return DAMAGED
    return ADVISED if found.copies or found.anchor != HELD else DONE


def _as_text(found: VaultCheck, name: Any) -> str:  # noqa: ANN401 - a partial of `_name`
    return "\n".join(_lines(found, name))


def _lines(found: VaultCheck, name: Any) -> Iterator[str]:  # noqa: ANN401 - a partial of `_name`
    from desktop.services.check_vault import sentence, told_anchor, told_rollback

    counts = found.soundness.counts
    yield "Looked at: " + ", ".join(f"{counts[each]} {_COUNTED[each]}" for each in counts) + "."
    for one in found.soundness.findings:
        about = f" Agreement {one.agreement}." if one.agreement else ""
        yield f"- {sentence(one, name=name(one.client))}{about}"
    for copy in found.copies:
        yield f"- The copy {copy} of the key file is not as it should be; unlocking wrote it anew."
    if found.rollback is not None:
        yield f"- {told_rollback(found.rollback)}"
    elif advice := told_anchor(found.anchor):
        yield f"- {advice}"
    head = found.soundness.head
    yield f"The audit log ends at entry {head.seq}, {head.mac[:16]}."
    if found.is_whole:
        left = " The bytes of papers and the pages were left out." if found.quick else ""
        yield f"Everything looked at is as it was filed.{left}"
    else:
        yield "Keep this vault as it is, delete nothing, and compare it with a backup."


def _as_json(found: VaultCheck, name: Any) -> str:  # noqa: ANN401 - a partial of `_name`
    from dataclasses import asdict

    from desktop.services.check_vault import sentence

    head = found.soundness.head
    said = {
        "whole": found.is_whole,
        "quick": found.quick,
        "counts": found.soundness.counts,
        "findings": [
            {**asdict(one), "said": str(sentence(one)), "name": name(one.client)}
            for one in found.soundness.findings
        ],
        "key_file_copies": list(found.copies),
        "mark": found.anchor,
        "rollback": None if found.rollback is None else asdict(found.rollback),
        "audit": {"entry": head.seq, "value": head.mac},
    }
    return json.dumps(said, ensure_ascii=False)


_COUNTED = {
    "chain": "entries of the audit log",
    "journals": "sessions",
    "descriptions": "details",
    "notes": "private notes",
    "packs": "form packs",
    "papers": "papers and other files",
}


def _name(vault: Vault, client: str, *, named: bool) -> str:
    """Return the name of *client*, if names are wanted and it can be read."""
    from desktop.store.errors import VaultError

    if not (named and client):
        return ""
    try:
        return vault.client(client).name
    except VaultError:
        return ""


def _watch(done: int, of: int) -> bool:
    _progress(f"{100 * done // max(of, 1)} %")
    return True


def _progress(words: str) -> None:
    """Show *words* on one line that the next ones replace; only where somebody watches."""
    if sys.stderr.isatty():
        sys.stderr.write("\r" + words.ljust(_WIDTH) + "\r" + words)
        sys.stderr.flush()
