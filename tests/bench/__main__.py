"""Prints the figures of the product as one table: ``python -m tests.bench``."""

import argparse
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication

from desktop.app import SystemClock
from tests.bench.figures_page import Conditions, write
from tests.bench.measure import ROWS, Wish, measured
from tests.bench.table import table


def main(arguments: Sequence[str]) -> None:
    """Measure what *arguments* ask for and print it."""
    wanted = _parser().parse_args(arguments)
    busy = os.getloadavg()[0]
    qt = QApplication([])
    with tempfile.TemporaryDirectory(prefix="holdfast-bench-") as place:
        wish = Wish(
            Path(place),
            rounds=wanted.rounds,
            clients=wanted.clients,
            agreements=wanted.agreements,
            sessions=wanted.sessions,
            megabytes=wanted.megabytes,
        )
        rows = []
        for row in measured(qt, wish, wanted.rows):
            print(f"{row.what}: {row.here}", file=sys.stderr, flush=True)
            rows.append(row)
    print(table(rows))
    if wanted.write:
        cores = len(os.sched_getaffinity(0))
        write(table(rows), Conditions(SystemClock().now().date(), cores, busy, wish.rounds))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--rows", nargs="+", choices=ROWS, default=(), help="only these")
    parser.add_argument("--rounds", type=int, default=7, help="repeats of each timing")
    parser.add_argument("--clients", type=int, default=10_000, help="in the vault that is searched")
    parser.add_argument("--agreements", type=int, default=50_000, help="in that vault")
    parser.add_argument("--sessions", type=int, default=10, help="while the memory is watched")
    parser.add_argument("--megabytes", type=int, default=200, help="in the vault that is backed up")
    parser.add_argument("--write", action="store_true", help="put the table into docs/figures.md")
    return parser


if __name__ == "__main__":
    main(sys.argv[1:])
