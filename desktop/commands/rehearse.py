"""``holdfast rehearse``: a whole fictional first session into a folder, with no screen."""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.app import compose, means_of
from desktop.commands.exit_codes import DONE, REFUSED
from desktop.domain.effort import MOST_LINES, MOST_TAPS
from desktop.domain.verdict_words import sentences

if TYPE_CHECKING:
    from desktop.services.rehearse import Rehearsal, RehearsedDocument

DEFAULT_SESSION = "maya-california.json"
REPORT = "rehearsal-report.txt"


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add this command to *commands*."""
    parser = commands.add_parser(
        "rehearse",
        help="run a whole fictional first session into a folder",
        description="Plays a session file through the same services as the window and leaves "
        "the documents and a report of the checks. Nothing in it is valid.",
    )
    parser.add_argument("--session", type=Path, help="a session file; without it a shipped one")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where to leave it")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Play the session; print and leave a report. 0 only if every check passed."""
    from desktop.services.play_session import read_session_file
    from desktop.services.rehearse import rehearse
    from desktop.services.trouble import known_trouble

    app = compose()
    path = arguments.session or app.sessions / DEFAULT_SESSION
    begun = time.perf_counter()
    try:
        rehearsal = rehearse(means_of(app), read_session_file(path), arguments.out)
        report = _report(path.name, rehearsal, time.perf_counter() - begun)
        (arguments.out / REPORT).write_text(report, encoding="utf-8")
    except Exception as error:
        sentence = known_trouble(error)
        if sentence is None:
            raise
        print(sentence)
        return REFUSED
    print(report, end="")
    return DONE if _passed(rehearsal) else REFUSED


def _passed(rehearsal: Rehearsal) -> bool:
    sealed = [one for one in rehearsal.documents if one.verdict is not None]
    intact = all(one.verdict is not None and one.verdict.is_intact for one in sealed)
    return bool(sealed) and intact


def _report(name: str, rehearsal: Rehearsal, seconds: float) -> str:
    effort = rehearsal.effort
    lines = [
        "REHEARSAL - not valid",
        f"Session       {name}, form pack {rehearsal.pack}",
        f"Journal       {rehearsal.rows} rows",
        f"Taps          {effort.taps} on the essential path, at most {MOST_TAPS}",
        f"Typed lines   {effort.lines} on the essential path, at most {MOST_LINES}",
        f"Audit chain   {rehearsal.audit_entries} entries, whole",
        f"Payloads      {rehearsal.payloads_checked} read back and matched by SHA-256",
        f"Time          {seconds:.1f} s",
        "",
    ]
    for document in rehearsal.documents:
        lines.extend(_about(document))
    return "\n".join(lines) + "\n"


def _about(document: RehearsedDocument) -> list[str]:
    head = [f"{document.file}  {document.title}", f"  SHA-256 {document.sha256}"]
    if document.verdict is None:
        return [*head, "  Not a signed document: it carries no seal.", ""]
    return [*head, *(f"  {one}" for one in sentences(document.verdict)), ""]
