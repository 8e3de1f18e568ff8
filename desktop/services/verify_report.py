"""The report on checked files: plain text to print and keep, or JSON for a script."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.domain.document import grouped
from desktop.domain.saying import Saying, said
from desktop.domain.verdict import Finding, Reason, Seal
from desktop.services.verify_file import Checked

_COUNTED: dict[Finding | Reason, Saying] = {
    Finding.CHANGED: said("Changed: %1"),
    Finding.DAMAGED: said("Damaged: %1"),
    Finding.NOT_OURS: said("Not sealed by Holdfast, or with another key: %1"),
    Reason.AS_STRANGER: said("Unchanged, but sealed with a key this vault does not know: %1"),
    Finding.UNCHANGED: said("Unchanged since they were sealed: %1"),
    Finding.RECORDED: said("Match the record in this vault: %1"),
}
_UNREAD = said("Could not be looked at: %1")


@dataclass(frozen=True, slots=True)
class Report:
    """What a report is about: the results, when, with which program, and if it was cut short."""

    results: Sequence[Checked]
    made_at: datetime
    program: str
    stopped: bool = False


def counts(results: Sequence[Checked]) -> tuple[Saying, ...]:
    """Return how many files there are of each finding, the alarming ones first; none of none.

    A sound seal of a key that the vault does not know is counted apart.
    """
    found = [_kind(one) for one in results]
    counted = [
        Saying(words.template, found.count(kind))
        for kind, words in _COUNTED.items()
        if kind in found
    ]
    unread = found.count(None)
    return (*counted, Saying(_UNREAD.template, unread)) if unread else tuple(counted)


def keys(results: Sequence[Checked]) -> tuple[Saying, ...]:
    """Return which keys sealed the sound files, and how many each, the most used first.

    Among many papers of one practice a single one by another key would not be noticed.
    """
    seals = [one.verdict.seal for one in results if one.verdict and one.verdict.seal]
    counted = Counter((seal.fingerprint, seal.subject) for seal in seals)
    return tuple(
        Saying("Sealed with the key %1 (%2): %3", grouped(fingerprint), name, number)
        for (fingerprint, name), number in counted.most_common()
    )


def alarming_first(results: Sequence[Checked]) -> list[Checked]:
    """Return *results* with what needs a look before what is as it was."""
    return sorted(results, key=lambda one: -one.exit_code)


def _kind(one: Checked) -> Finding | Reason | None:
    if one.verdict is None:
        return None
    is_stranger = one.verdict.reason is Reason.AS_STRANGER
    return one.verdict.reason if is_stranger else one.verdict.finding


def as_text(report: Report, say: Callable[[str], str] = str) -> str:
    """Return *report* as plain text; *say* puts each sentence into the reader's language."""
    made = report.made_at.strftime("%Y-%m-%d %H:%M %z")
    head: list[str] = [
        said("Report on checked files"),
        Saying("Made %1 by this computer's clock, which no outside clock confirms.", made),
        Saying("Made with %1", report.program),
        Saying("Files looked at: %1", len(report.results)),
        *counts(report.results),
        *keys(report.results),
    ]
    if report.stopped:
        head.append(said("The check was stopped: what is not listed was not looked at."))
    blocks = [
        "\n".join(map(say, head)),
        *(_about(one, say) for one in alarming_first(report.results)),
    ]
    return "\n\n".join(blocks) + "\n"


def as_json(report: Report) -> str:
    """Return *report* as one JSON object."""
    plain = {
        "made": report.made_at.isoformat(timespec="seconds"),
        "program": report.program,
        "stopped": report.stopped,
        "files": [as_plain(one) for one in report.results],
    }
    return json.dumps(plain, ensure_ascii=False, indent=1) + "\n"


def as_plain(one: Checked) -> dict[str, object]:
    """Return a result as plain data for a script."""
    if one.verdict is None:
        return {"file": str(one.path), "finding": None, "trouble": str(one.headline)}
    plain: dict[str, object] = {
        "file": str(one.path),
        "sha256": one.sha256,
        "finding": one.verdict.finding.value,
        "reason": one.verdict.reason.value,
        "intact": one.verdict.is_intact,
        "rehearsal": one.verdict.rehearsal,
        "voided_on": one.verdict.voided_on,
        "standing": one.verdict.standing,
        "since": [str(sentence) for sentence in one.verdict.since],
    }
    return plain if one.verdict.seal is None else {**plain, **_plain_seal(one.verdict.seal)}


def _plain_seal(seal: Seal) -> dict[str, object]:
    plain: dict[str, object] = {
        "key": seal.fingerprint,
        "name": seal.subject,
        "time_claimed": seal.signed_at.isoformat(),
    }
    if seal.stamped is not None:
        plain["stamped_at"] = seal.stamped.at.isoformat()
        plain["stamped_by"] = seal.stamped.authority
        plain["stamp_key"] = seal.stamped.fingerprint
    return plain


def _about(one: Checked, say: Callable[[str], str]) -> str:
    lines = [one.place, *(f"  {say(sentence)}" for sentence in one.sentences)]
    if one.sha256:
        lines.append("  SHA-256 " + one.sha256)
    return "\n".join(lines)
