"""``holdfast verify FILE...``: is the file intact, by whose key, and what cannot be known."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from desktop.commands.exit_codes import REFUSED, USAGE
from desktop.domain.document import FingerprintMalformedError, read_fingerprint
from desktop.domain.verdict import Verdict


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add this command to *commands*."""
    parser = commands.add_parser(
        "verify",
        help="say in plain words whether sealed files are intact",
        description="Says whether each file is intact, by whose key, and what it cannot know. "
        "Exit code 0 only if every file is intact; 10 not ours, 11 damaged, 12 changed, "
        "1 a file could not be opened.",
    )
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
    parser.add_argument("--fingerprint", help="the key's fingerprint as it stands on your paper")
    parser.add_argument("--json", action="store_true", help="print one JSON object a file")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print a verdict on every file and return the highest of their exit codes."""
    try:
        pinned = read_fingerprint(arguments.fingerprint) if arguments.fingerprint else None
    except FingerprintMalformedError as mistake:
        print(mistake)
        return USAGE
    codes = [_verify(path, pinned, as_json=arguments.json) for path in arguments.files]
    return max(codes)


def _verify(path: Path, pinned: str | None, *, as_json: bool) -> int:
    from desktop.services.verify_file import verify_file

    try:
        verdict = verify_file(path, pinned=pinned)
    except OSError as trouble:
        reason = trouble.strerror
        if as_json:
            print(json.dumps({"file": str(path), "finding": None, "trouble": reason}))
        else:
            print(f"{path}: the file cannot be opened ({reason}). Nothing was changed.")
        return REFUSED
    if as_json:
        print(json.dumps(_plain(path, verdict), ensure_ascii=False))
    else:
        print(f"{path}\n  " + "\n  ".join(verdict.sentences()))
    return verdict.exit_code


def _plain(path: Path, verdict: Verdict) -> dict[str, object]:
    plain: dict[str, object] = {
        "file": str(path),
        "finding": verdict.finding.value,
        "reason": verdict.reason.value,
        "intact": verdict.is_intact,
        "rehearsal": verdict.rehearsal,
    }
    if verdict.seal is not None:
        plain["key"] = verdict.seal.fingerprint
        plain["name"] = verdict.seal.subject
        plain["time_claimed"] = verdict.seal.signed_at.isoformat()
    return plain
