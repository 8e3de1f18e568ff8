"""``holdfast timestamp request|import``: a time from outside for a sealed file, carried by hand."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path

from desktop.commands.exit_codes import DONE, REFUSED

_ENDING = ".stamped.pdf"


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add this command to *commands*."""
    parser = commands.add_parser(
        "timestamp",
        help="give a sealed file a time from an outside clock (RFC 3161)",
        description="Nothing goes online: the question is a small file (.tsq) that you carry to "
        "a time-stamping service, the answer (.tsr) is carried back. The question holds a hash "
        "of the seal and nothing of the document.",
        epilog="Exit code 0 if it was done, 1 if not; the sealed file itself is never changed.",
    )
    steps = parser.add_subparsers(required=True, metavar="request|import")
    asking = steps.add_parser("request", help="write the question about a sealed file")
    asking.add_argument("file", type=Path, metavar="FILE")
    asking.add_argument("--out", type=Path, metavar="TSQ", help="where to; beside FILE without it")
    asking.set_defaults(run=request)
    taking = steps.add_parser("import", help="put the answer into a copy of the sealed file")
    taking.add_argument("file", type=Path, metavar="FILE")
    taking.add_argument("answer", type=Path, metavar="TSR")
    taking.add_argument("--out", type=Path, metavar="PDF", help=f"FILE{_ENDING} without it")
    taking.set_defaults(run=take)


def request(arguments: argparse.Namespace) -> int:
    """Write the question about a sealed file."""
    from desktop.services.time_stamp import question_about

    target = arguments.out or arguments.file.with_suffix(".tsq")

    def work() -> str:
        _write_new(target, question_about(arguments.file.read_bytes()))
        return (
            f"{target}: carry this question to a time-stamping service, and its answer back "
            "here. It holds a hash of the seal and nothing of the document."
        )

    return _done(work)


def take(arguments: argparse.Namespace) -> int:
    """Put the answer into a copy of the sealed file."""
    from desktop.services.time_stamp import time_stamp_of, with_answer

    target = arguments.out or arguments.file.with_name(arguments.file.stem + _ENDING)

    def work() -> str:
        content = with_answer(arguments.file.read_bytes(), arguments.answer.read_bytes())
        _write_new(target, content)
        found = time_stamp_of(content)
        assert found is not None  # noqa: S101 - it was put in two lines above
        moment = found.at.strftime("%Y-%m-%d %H:%M %z")
        return (
            f"{target}: the clock of {found.authority} says that the seal was there on {moment}. "
            "It counts only for whoever trusts that service."
        )

    return _done(work)


def _write_new(target: Path, content: bytes) -> None:
    """Write *content* to a file that is not there yet.

    Raises:
        OSError: if it is there, or could not be written.
    """
    with target.open("xb") as file:
        file.write(content)


def _done(work: Callable[[], str]) -> int:
    """Do *work* and say what came of it; known trouble is one sentence."""
    from desktop.services.trouble import known_trouble

    try:
        print(work())
    except FileExistsError as taken:
        print(f"{taken.filename}: there is such a file already, so nothing was written.")
        return REFUSED
    except Exception as error:
        sentence = known_trouble(error)
        if sentence is None:
            raise
        print(sentence)
        return REFUSED
    return DONE
