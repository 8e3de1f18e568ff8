"""Amend an agreement: change settled points outside a whole second meeting."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from desktop.domain.journal import Value
from desktop.domain.later_paper import NOBODY, Change, Helpers
from desktop.domain.pack import Item, SectionPlan
from desktop.domain.plain_answers import is_blank
from desktop.domain.sentence import blanks, compose
from desktop.domain.separate_papers import elsewhere
from desktop.domain.standing import IN, concerns, group_of, standing
from desktop.services.about_paper import IN_FORCE, standing_of
from desktop.services.begin_intake import resume_intake
from desktop.services.follow_papers import as_it_stands
from desktop.services.later_paper import LaterAct, LaterPaperRefusedError, begin_later_paper
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.present_documents import begun_papers
from desktop.store.vault import Vault

KEY = "document.amendment"
FROM, WHY = "later.from", "later.why"
_SENTENCES = frozenset({"headlines", "differences", "decisions"})
_ANSWERS = frozenset({"rows", "quotes"})


@dataclass(frozen=True, slots=True)
class Point:
    """One settled point as it stands: a sentence whose ``blanks`` can be filled otherwise.

    ``is_answer`` says that it is no sentence of the pack but what somebody answered.
    """

    key: str
    title: str = field(repr=False)
    text: str = field(repr=False)
    blanks: tuple[str, ...] = ()
    is_answer: bool = False


@dataclass(frozen=True, slots=True)
class Amending:
    """Which paper is amended and how; ``since`` is the day (ISO) from which it counts.

    ``helpers`` interpret or see it being signed.
    """

    session: str
    document: str
    changes: tuple[Change, ...] = field(repr=False)
    since: str = ""
    why: str = field(default="", repr=False)
    helpers: Helpers = NOBODY


def settled_points(
    vault: Vault, session: str, document: str
) -> tuple[LiveIntake, tuple[Point, ...]]:
    """Return the session as it stands, and what in its filed paper *document* can be changed.

    A legal limit is no agreement and so cannot be amended; a consent is withdrawn instead.

    Raises:
        LaterPaperRefusedError: if the paper is not in force.
        VaultError: if the vault could not be read.
    """
    filed = vault.document(document)
    how = standing_of(vault, filed)
    if how is None or how.state != IN_FORCE:
        raise LaterPaperRefusedError(
            "This paper is not in force any more, so it cannot be changed. Nothing was changed. "
            "Please choose the paper that holds now."
        )
    live = as_it_stands(vault, resume_intake(vault, session))
    if not live.intake.closed and begun_papers(live):
        raise LaterPaperRefusedError(
            "A paper of this client is being signed, so nothing else can change now. What was "
            "signed is kept. Please finish the signing first."
        )
    return live, tuple(_points(live, filed.kind))


def change_of(
    live: LiveIntake, point: Point, answers: Mapping[str, Value], words: str = ""
) -> Change | None:
    """Return how *point* reads with other *answers*, or in *words* of people's own.

    None where it would read as it does.

    Raises:
        LaterPaperRefusedError: if a blank of the new sentence would be open.
    """
    own = {key: value for key, value in answers.items() if value != live.answers.get(key)}
    if words.strip():
        own = {point.key: words.strip()} if point.is_answer else {}
        now = words.strip()
    elif not own:
        return None
    else:
        now = _reading(live, point, own)
    if now == point.text:
        return None
    before = {key: live.answers.get(key) for key in own}
    return Change(point.key, point.title, point.text, now, own, before)


def amend_agreement(means: Means, vault: Vault, amending: Amending) -> LiveIntake:
    """Return the intake of the amendment, ready to be read and signed.

    Raises:
        LaterPaperRefusedError: if nothing changes, or something else must be done first.
        VaultError: if it could not be written.
    """
    settled_points(vault, amending.session, amending.document)
    if not amending.changes:
        raise LaterPaperRefusedError(
            "Nothing is different yet, so there is nothing to sign. "
            "Please change a point, or leave everything as it is."
        )
    said: dict[str, Value] = {FROM: amending.since, WHY: amending.why.strip()}
    answers = {**said, **amending.helpers.answers()}
    return begin_later_paper(
        means,
        vault,
        LaterAct(KEY, amending.session, amending.document, answers, amending.changes),
    )


def _reading(live: LiveIntake, point: Point, own: Mapping[str, Value]) -> str:
    if point.is_answer:
        return live.wording.value(live.pack.items[point.key], own[point.key])
    made = compose(live.pack, point.key, {**live.answers, **own}, live.wording)
    if not made.whole:
        raise LaterPaperRefusedError(
            "Something in the new sentence is still open. Nothing was changed. "
            "Please fill every blank of it."
        )
    return made.text


def _points(live: LiveIntake, document: str) -> Iterator[Point]:
    plan = live.pack.documents.get(document)
    if plan is None:
        return
    seen = set(elsewhere(live.pack, live.intake, plan))
    for section in plan.sections:
        if section.when is not None and not section.when.holds(live.answers):
            continue
        for key in _keys(live, section):
            point = None if key in seen else _point(live, key, section)
            seen.add(key)
            if point is not None:
                yield point


def _keys(live: LiveIntake, section: SectionPlan) -> Iterator[str]:
    for key in section.items if section.style in _SENTENCES | _ANSWERS else ():
        group = live.pack.groups.get(key)
        if group is None or section.style == "headlines":
            yield key
        else:
            yield from group.items


def _point(live: LiveIntake, key: str, section: SectionPlan) -> Point | None:
    if not concerns(live.pack, key, live.answers):
        return None
    item = live.pack.items.get(key)
    if section.style in _ANSWERS:
        return _answer(live, item) if item is not None else None
    group = live.pack.groups.get(group_of(live.pack, key))
    if group is None or group.outcome != "settled" or (item is not None and item.fixed):
        return None
    if standing(live.pack, live.intake, key) != IN:
        return None
    return _sentence(live, key)


def _sentence(live: LiveIntake, key: str) -> Point | None:
    made = compose(live.pack, key, live.answers, live.wording)
    changed = live.intake.rewordings.get(key)
    text = changed.text if changed is not None else made.text if made.whole else ""
    words = live.pack.said(live.wording.language, key)
    own = blanks(words.sentence(made.case.form))
    asked = tuple(dict.fromkeys(one.item for one in own if _is_settled_here(live, one.item)))
    return Point(key, words.title, text, asked) if text else None


def _answer(live: LiveIntake, item: Item) -> Point | None:
    value = live.intake.answers.get(item.key)
    if is_blank(value) or item.private:
        return None
    words = live.pack.said(live.wording.language, item.key)
    text = live.wording.value(item, value)
    return Point(item.key, words.title or words.question, text, (item.key,), is_answer=True)


def _is_settled_here(live: LiveIntake, key: str) -> bool:
    item = live.pack.items.get(key)
    return item is not None and not item.private and not key.startswith("practice.")
