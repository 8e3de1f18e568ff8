"""Which papers an intake gives, who signs each of them, and who is given it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from desktop.domain.initials import WANTED
from desktop.domain.intake import Intake
from desktop.domain.journal import PRACTITIONER, Value
from desktop.domain.later_paper import HELPERS, LATER_KINDS, RECORD_SINCE
from desktop.domain.pack import DocumentPlan, FormPack, SignerPlace
from desktop.domain.signature import HELPING
from desktop.domain.standing import concerns

SEPARATE = "separate"
"""A paper that is signed by itself where the practice, or a pack, asks for it."""

SIGNED_KINDS = ("agreement", "interim", SEPARATE, "annex")
_HELPING = HELPING
"""They sign that they were there; the paper is about somebody else and is not theirs."""
_BESIDE = frozenset({"representative"})
"""They have papers of their own; what is the client's is not handed to them."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """Somebody a paper is given to, in which role."""

    role: str
    name: str = field(repr=False)


def plans(pack: FormPack, intake: Intake) -> tuple[DocumentPlan, ...]:
    """Return the documents this intake gives, in the pack's order.

    An interim page stands in for an agreement, so it is none where one stands already. A later
    paper is the only one of its intake, and no session gives one.
    """
    if intake.later_paper:
        return (pack.documents[intake.later_paper],)
    answers = intake.all_answers(pack.defaults())
    left_out = {"agreement", SEPARATE} if intake.finished_early else {"interim"}
    left_out.update((*LATER_KINDS, RECORD_SINCE))
    if has_agreed(pack, intake):
        left_out.add("interim")
    return tuple(
        plan
        for plan in pack.documents.values()
        if plan.kind not in left_out and (plan.when is None or plan.when.holds(answers))
        if plan.kind != SEPARATE or _has_words(pack, plan, answers)
    )


def _has_words(pack: FormPack, plan: DocumentPlan, answers: Mapping[str, Value]) -> bool:
    """Say whether *plan* has anything to say to the client of *answers*: nobody signs nothing."""
    parts = (part for part in plan.sections if part.when is None or part.when.holds(answers))
    return any(concerns(pack, key, answers) for part in parts for key in part.items)


def has_agreed(pack: FormPack, intake: Intake) -> bool:
    """Say whether an agreement or an interim page of this intake is signed and sealed."""
    earlier = (one.document for one in intake.earlier if one.file_hash not in intake.ended)
    sealed = {*intake.sealed, *earlier}
    return any(pack.documents[key].kind in {"agreement", "interim"} for key in sealed)


def signing_plans(pack: FormPack, intake: Intake) -> tuple[DocumentPlan, ...]:
    """Return the papers somebody is to sign: agreement or interim page, papers apart, annexes.

    After ``Finish well now`` no annex is due: what is open waits for another time.
    """
    if intake.later_paper:
        return plans(pack, intake)
    answers = intake.all_answers(pack.defaults())
    due = SIGNED_KINDS[:2] if intake.finished_early else SIGNED_KINDS
    found = [
        plan for plan in plans(pack, intake) if plan.kind in due and any(places(plan, answers))
    ]
    return tuple(sorted(found, key=lambda plan: SIGNED_KINDS.index(plan.kind)))


def places(plan: DocumentPlan, answers: Mapping[str, Value]) -> Iterator[SignerPlace]:
    """Yield who signs *plan* where *answers* hold."""
    for place in plan.signers:
        if place.when is None or place.when.holds(answers):
            yield place


def signing_places(pack: FormPack, intake: Intake, key: str) -> tuple[SignerPlace, ...]:
    """Return who signs the document *key* of *intake*.

    Where a later paper names nobody, those sign it whose paper it is about: whoever signed
    that one in their own name, and whoever helps with this one.
    """
    answers = intake.all_answers(pack.defaults())
    plan = pack.documents[key]
    if plan.kind not in LATER_KINDS or plan.signers:
        return tuple(places(plan, answers))
    about = pack.documents.get(intake.about.document)
    found = places(about, answers) if about is not None else ()
    return tuple(place for place in found if place.role not in _HELPING or place.role in HELPERS)


def names(value: Value) -> tuple[str, ...]:
    """Return the names that *value* holds: one, or one of each person."""
    people = value if isinstance(value, tuple) else (value,)
    found = (one.get("name") if isinstance(one, Mapping) else one for one in people)
    return tuple(name for name in found if isinstance(name, str) and name.strip())


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who signs the agreement, named as a signature names them."""

    party: str
    role: str
    name: str = field(repr=False)


def parties(pack: FormPack, intake: Intake) -> tuple[Party, ...]:
    """Return who agrees on the words: whoever signs the agreement in their own name."""
    answers = intake.all_answers(pack.defaults())
    plan = next(one for one in pack.documents.values() if one.kind == "agreement")
    found = [
        Party(place.role if isinstance(value, str) else f"{place.role}.{number}", place.role, name)
        for place in places(plan, answers)
        if place.role not in _HELPING
        for value in (answers.get(place.name),)
        for number, name in enumerate(names(value), start=1)
    ]
    return tuple(sorted(found, key=lambda one: one.role != PRACTITIONER))


def initials_due(pack: FormPack, intake: Intake, key: str) -> tuple[Party, ...]:
    """Return who has still to put initials beside the changed words *key*.

    Nobody, unless the practice wants initials; none of them gates signing.
    """
    wanted = intake.all_answers(pack.defaults()).get(WANTED) is True
    if not wanted or key not in intake.rewordings:
        return ()
    there = {one.party for one in intake.initials_on(key)}
    return tuple(one for one in parties(pack, intake) if one.party not in there)


def recipients(pack: FormPack, intake: Intake, key: str) -> tuple[Recipient, ...]:
    """Return who is given the document *key*: whoever signs it, else the clients."""
    answers = intake.all_answers(pack.defaults())
    plan = pack.documents[intake.about.document or key]
    not_theirs = _HELPING | {PRACTITIONER}
    if not any(places(plan, answers)):
        plan = next(one for one in pack.documents.values() if one.kind == "agreement")
        not_theirs |= _BESIDE
    found = [
        Recipient(place.role, name)
        for place in places(plan, answers)
        if place.role not in not_theirs
        for name in names(answers.get(place.name))
    ]
    return tuple(dict.fromkeys(found))
