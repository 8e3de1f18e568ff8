"""``holdfast verify FILE|FOLDER...``: is it intact, by whose key, and what cannot be known."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.commands.exit_codes import REFUSED, STOPPED, USAGE
from desktop.domain.document import FingerprintMalformedError, read_fingerprint

if TYPE_CHECKING:
    from desktop.services.verify_file import Checked, Yardstick

_WIDTH = 78


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add this command to *commands*."""
    parser = commands.add_parser(
        "verify",
        help="say in plain words whether sealed files are intact",
        description="Says whether each file is intact, by whose key, and what it cannot know. "
        "Of a folder every PDF is checked, in the folders below it too.",
        epilog="Exit code 0 only if every file is intact: it matches the record, or is unchanged "
        "since it was sealed. Otherwise the worst decides: 12 changed, 11 damaged, 10 not ours, "
        "1 could not be looked at. 130 if it was stopped with Ctrl+C; what was found until then "
        "is told and stands in the report.",
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE|FOLDER")
    parser.add_argument("--fingerprint", help="the key's fingerprint as it stands on your paper")
    parser.add_argument("--report", type=Path, metavar="FILE", help="keep a report in FILE as well")
    parser.add_argument(
        "--json", action="store_true", help="print one JSON object a file; the report is JSON too"
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print a verdict on every file and return the highest of their exit codes."""
    from desktop.services.verify_batch import worst_code
    from desktop.services.verify_file import Yardstick

    try:
        pinned = read_fingerprint(arguments.fingerprint) if arguments.fingerprint else None
    except FingerprintMalformedError as mistake:
        print(mistake)
        return USAGE
    results: list[Checked] = []
    try:
        _check_all(arguments, Yardstick(pinned), results)
        stopped = False
    except KeyboardInterrupt:
        _progress("")
        print(f"Stopped. Files looked at until then: {len(results)}.")
        stopped = True
    kept = arguments.report is None or _keep_report(arguments, results, stopped=stopped)
    if stopped:
        return STOPPED
    return worst_code(results) if kept else max(REFUSED, worst_code(results))


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


def _tell(one: Checked, *, as_json: bool) -> None:
    from desktop.services.verify_report import as_plain

    if as_json:
        print(json.dumps(as_plain(one), ensure_ascii=False), flush=True)
    else:
        print(f"{one.path}\n  " + "\n  ".join(one.sentences), flush=True)


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
