"""``holdfast verify FILE|FOLDER...``: is it intact, by whose key, and what cannot be known."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.commands import passphrase as passphrases
from desktop.commands.exit_codes import REFUSED, STOPPED, USAGE
from desktop.domain.document import FingerprintMalformedError, read_fingerprint

if TYPE_CHECKING:
    from desktop.services.verify_file import Checked, Yardstick

_WIDTH = 78
_FROM_A_COPY = (
    "The vault is on a write-protected disk. It is read from a copy that is removed again, so "
    "this reading is not noted in it.\n"
)


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add this command to *commands*."""
    parser = commands.add_parser(
        "verify",
        help="say in plain words whether sealed files are intact",
        description="Says whether each file is intact, by whose key, and what it cannot know. "
        "Of a folder every PDF is checked, in the folders below it too. With a vault it also "
        "says whether it is the file that was filed, and what became of that paper since.",
        epilog="Exit code 0 only if every file is intact: it matches the record, or is unchanged "
        "since it was sealed. Otherwise the worst decides: 12 changed, 11 damaged, 10 not ours, "
        "1 could not be looked at, or the vault not opened. 130 if it was stopped with Ctrl+C; what was found until then "
        "is told and stands in the report.",
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE|FOLDER")
    parser.add_argument("--fingerprint", help="the key's fingerprint as it stands on your paper")
    parser.add_argument(
        "--vault",
        type=Path,
        metavar="PATH",
        help="hold the files against the record in the vault in this folder; the passphrase "
        "is asked for, and the vault is only read",
    )
    passphrases.add_ways(parser)
    parser.add_argument("--report", type=Path, metavar="FILE", help="keep a report in FILE as well")
    parser.add_argument(
        "--json", action="store_true", help="print one JSON object a file; the report is JSON too"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print a verdict on every file and return the highest of their exit codes."""
    from desktop.services.trouble import known_trouble
    from desktop.services.verify_batch import worst_code

    results: list[Checked] = []
    code = 0
    try:
        with _yardstick(arguments) as yardstick:
            _check_all(arguments, yardstick, results)
    except (FingerprintMalformedError, passphrases.PassphraseAbsentError) as mistake:
        print(mistake)
        return USAGE
    except KeyboardInterrupt:
        _progress("")
        print(f"Stopped. Files looked at until then: {len(results)}.")
        code = STOPPED
    except Exception as error:
        sentence = known_trouble(error)
        if sentence is None:
            raise
        _progress("")
        print(sentence)
        code = REFUSED
    if code != STOPPED and not results:
        return code or worst_code(results)
    kept = arguments.report is None or _keep_report(arguments, results, stopped=bool(code))
    if code:
        return code
    return worst_code(results) if kept else max(REFUSED, worst_code(results))


@contextmanager
def _yardstick(arguments: argparse.Namespace) -> Iterator[Yardstick]:
    """Give what the files are held against; a vault is closed after it.

    Raises:
        FingerprintMalformedError: if what was named is no fingerprint.
        PassphraseAbsentError: if nobody could be asked for the vault's passphrase.
        VaultError: if the vault could not be opened.
    """
    from desktop.services.verify_file import Yardstick

    pinned = read_fingerprint(arguments.fingerprint) if arguments.fingerprint else None
    if arguments.vault is None and arguments.passphrase_from is not None:
        raise passphrases.PassphraseAbsentError(
            "A passphrase opens a vault: please name its folder with --vault."
        )
    if arguments.vault is None:
        yield Yardstick(pinned)
        return
    from desktop.app import compose, means_of
    from desktop.services.close_vault import close_vault
    from desktop.services.open_vault import open_to_read
    from desktop.services.protected_disk import openable
    from desktop.store.keys import forbid_core_dumps

    forbid_core_dumps()
    typed = passphrases.passphrase(arguments)
    with openable(arguments.vault) as folder:
        if folder != arguments.vault:
            sys.stderr.write(_FROM_A_COPY)
        vault = open_to_read(means_of(compose()), folder, typed)
        try:
            yield Yardstick.of(vault, pinned=pinned)
        finally:
            close_vault(vault)


def _check_all(arguments: argparse.Namespace, yardstick: Yardstick, results: list[Checked]) -> None:
    """Check and print file by file; *results* holds what was found, also when it is stopped."""
    from desktop.services.verify_batch import check_each, list_files

    found = list(list_files(arguments.files))
    for number, one in enumerate(check_each(found, yardstick), start=1):
        results.append(one)
        _progress("")
        _tell(one, as_json=arguments.json)
        if number < len(found):
            _progress(f"{number} of {len(found)}")
    _progress("")
    if len(results) > 1 and not arguments.json:
        _sum_up(results)


def _sum_up(results: list[Checked]) -> None:
    """Say last, where the eye rests, how many files of each kind there are, and whose keys."""
    from desktop.services.verify_report import counts, keys

    print("\n" + "\n".join((f"Files looked at: {len(results)}", *counts(results), *keys(results))))


def _tell(one: Checked, *, as_json: bool) -> None:
    from desktop.services.verify_report import as_plain

    if as_json:
        print(json.dumps(as_plain(one), ensure_ascii=False), flush=True)
    else:
        # The third fingerprint, as it stands on the receipt that the client took home.
        digits = (f"SHA-256 of the file: {one.sha256}",) if one.sha256 else ()
        print(f"{one.place}\n  " + "\n  ".join((*one.sentences, *digits)), flush=True)


def _progress(words: str) -> None:
    """Show *words* on one line that the next ones replace; only where somebody watches."""
    if sys.stderr.isatty():
        sys.stderr.write("\r" + words.ljust(_WIDTH) + "\r" + words)
        sys.stderr.flush()


def _keep_report(arguments: argparse.Namespace, results: list[Checked], *, stopped: bool) -> bool:
    """Write the report; say so if it could not be written."""
    from desktop.app import PROGRAM, SystemClock
    from desktop.services.hand_over import save_copy
    from desktop.services.verify_report import Report, as_json, as_text

    report = Report(results, SystemClock().now(), PROGRAM, stopped)
    text = as_json(report) if arguments.json else as_text(report)
    try:
        save_copy(text.encode("utf-8", errors="backslashreplace"), arguments.report)
    except OSError as trouble:
        print(f"{arguments.report}: the report could not be written ({trouble.strerror}).")
        return False
    return True
