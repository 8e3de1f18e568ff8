"""What a newer wording says otherwise than the papers one client signed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from desktop.domain.agreement import Agreement
from desktop.domain.intake import Intake
from desktop.domain.journal import Value
from desktop.domain.pack import FormPack
from desktop.domain.pack_changes import CHANGED, GONE, NEW, Side
from desktop.domain.standing import DECLINED, concerns, group_of, standing

NOTICE = "notice"
"""A notice that reads otherwise now: it is given anew, never agreed."""

_WORDED = frozenset({"say", "clause", "consent", "notice"})


@dataclass(frozen=True, slots=True)
class TouchedPoint:
    """One sentence of a signed paper that the wording of today says otherwise."""

    key: str
    kind: str
    title: str = field(repr=False)
    was: str = field(default="", repr=False)
    now: str = field(default="", repr=False)


def touched_points(
    paper: Agreement, old: Side, new: Side, intake: Intake
) -> tuple[TouchedPoint, ...]:
    """Return what in the signed *paper* reads otherwise in *new*, for this client.

    Only what concerns the client's answers counts, and what the client had changed in words of
    their own does not: these words stand. A paper that takes in the booklet says that too.
    """
    answers = intake.all_answers(old.pack.defaults())
    said = _said_on(paper, old.pack)
    return tuple(_points(said, old, new, intake, answers))


def _points(
    said: frozenset[str], old: Side, new: Side, intake: Intake, answers: Mapping[str, Value]
) -> Iterator[TouchedPoint]:
    for key in dict.fromkeys((*new.pack.in_session_order(), *old.pack.in_session_order())):
        if not _is_worded(new.pack, key) and not _is_worded(old.pack, key):
            continue
        was = old.sentence(key, answers) if _holds(old, key, intake, answers) else ""
        now = new.sentence(key, answers) if _holds(new, key, intake, answers) else ""
        if was == now or key in intake.rewordings:
            continue
        if key not in said and (was or not _has_place(new.pack, key, said)):
            continue
        title = (new if new.has(key) else old).title(key)
        yield TouchedPoint(key, _kind(old, new, key, was, now), title, was, now)


def _kind(old: Side, new: Side, key: str, was: str, now: str) -> str:
    item = new.pack.items.get(key) or old.pack.items.get(key)
    if item is not None and item.kind == "notice" and now:
        return NOTICE
    if not was:
        return NEW
    return CHANGED if now else GONE


def _said_on(paper: Agreement, pack: FormPack) -> frozenset[str]:
    """Return the keys of what stands on *paper*, and in the booklet where it takes one in."""
    found = {passage.key for passage in paper.passages()}
    found.update(key for group in found & pack.groups.keys() for key in pack.groups[group].items)
    plan = pack.documents.get(paper.key)
    booklet = pack.documents.get(plan.takes_in) if plan is not None and paper.takes_in else None
    for section in booklet.sections if booklet is not None else ():
        for key in section.items:
            found.add(key)
            found.update(pack.groups[key].items if key in pack.groups else ())
    return frozenset(found)


def _has_place(pack: FormPack, key: str, said: frozenset[str]) -> bool:
    """Say whether a new sentence stands in a group that the paper tells of."""
    group = group_of(pack, key)
    return bool(group) and (group in said or any(one in said for one in pack.groups[group].items))


def _holds(side: Side, key: str, intake: Intake, answers: Mapping[str, Value]) -> bool:
    """Say whether *key* is said to this client in this wording, and was not declined."""
    return (
        side.has(key)
        and concerns(side.pack, key, answers)
        and standing(side.pack, intake, key) != DECLINED
    )


def _is_worded(pack: FormPack, key: str) -> bool:
    item = pack.items.get(key)
    return key in pack.groups or (item is not None and item.kind in _WORDED)
