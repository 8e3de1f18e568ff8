"""What the journal of a session notes of the later papers about its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.domain.journal import Value
from desktop.domain.later_paper import (
    AMENDMENT,
    TAKEN_BACK,
    VOID,
    WHOLE,
    WITHDRAWAL,
    Change,
    consent_of,
)
from desktop.services.about_paper import LaterPaper


@dataclass(frozen=True, slots=True)
class _Effect:
    """What a later paper does to a session.

    ``answers`` are consents that end, by their keys; ``ended`` and ``restored`` are file hashes.
    """

    changes: tuple[Change, ...] = field(default=(), repr=False)
    answers: Mapping[str, Value] = field(default_factory=dict, repr=False)
    ended: str = ""
    restored: str = ""

    def undone(self) -> _Effect:
        """Return what a page does that makes this paper void: everything back as it was."""
        return _Effect(
            changes=tuple(change.undone() for change in reversed(self.changes)),
            answers={key: "no" if value == "yes" else "yes" for key, value in self.answers.items()},
            ended=self.restored,
            restored=self.ended,
        )


def told(paper: LaterPaper, later: tuple[LaterPaper, ...]) -> dict[str, Value]:
    """Return what a session's journal notes of a later *paper* about one of its own.

    A later paper that was made by mistake is undone, point by point.
    """
    about, filed = paper.intake.about, paper.filed
    noted: dict[str, Value] = {
        "kind": paper.kind,
        "about": about.file_hash,
        "file_hash": filed.sha256 if filed is not None else "",
        "at": paper.intake.signatures[-1].at if paper.intake.signatures else "",
        "number": paper.intake.begun.get("number", 1),
    }
    effect = _effect(paper, later)
    if effect.changes:
        noted["changes"] = tuple(change.value() for change in effect.changes)
    if effect.ended:
        noted["ended"] = effect.ended
    if effect.restored:
        noted["restored"] = effect.restored
    if effect.answers or paper.kind == WITHDRAWAL:
        noted["answers"] = dict(effect.answers)
    return noted


def _effect(paper: LaterPaper, later: tuple[LaterPaper, ...]) -> _Effect:
    about = paper.intake.about
    if paper.kind == VOID:
        wrong = [one for one in later if one.filed and one.filed.agreement == about.agreement]
        return _effect(wrong[0], later).undone() if wrong else _Effect(ended=about.file_hash)
    if paper.kind == AMENDMENT:
        return _Effect(changes=paper.intake.proposed)
    what = paper.intake.answers.get(TAKEN_BACK)
    if paper.kind == WITHDRAWAL and isinstance(what, tuple):
        own = (one for one in what if one not in {WHOLE, "other"})
        ended = about.file_hash if paper.is_whole else ""
        return _Effect(answers={consent_of(str(one)): "no" for one in own}, ended=ended)
    return _Effect()
