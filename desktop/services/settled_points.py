"""What in a filed paper can be changed by agreement: each settled point as it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop.domain.amended_lists import (
    GOALS,
    PROMISES,
    Line,
    lines_of_goals,
    lines_of_promises,
)
from desktop.domain.goals import GOALS as GOALS_LIST
from desktop.domain.pack import Item, SectionPlan
from desktop.domain.plain_answers import is_blank
from desktop.domain.sentence import blanks, compose
from desktop.domain.separate_papers import elsewhere
from desktop.domain.standing import IN, concerns, group_of, standing
from desktop.services.about_paper import IN_FORCE, standing_of
from desktop.services.begin_intake import resume_intake
from desktop.services.follow_papers import as_it_stands
from desktop.services.later_paper import LaterPaperRefusedError
from desktop.services.live_intake import LiveIntake
from desktop.services.present_documents import begun_papers
from desktop.store.vault import Vault

_SENTENCES = frozenset({"headlines", "differences", "decisions"})
_ANSWERS = frozenset({"rows", "quotes"})
_LISTS = frozenset({"promises", "goals"})


@dataclass(frozen=True, slots=True)
class Point:
    """One settled point as it stands: a sentence whose ``blanks`` can be filled otherwise.

    ``is_answer`` says that it is no sentence of the pack but what somebody answered. Goals and
    promises are ``lines``, each changed by itself; ``side`` is whose promises they are.
    """

    key: str
    title: str = field(repr=False)
    text: str = field(repr=False)
    blanks: tuple[str, ...] = ()
    is_answer: bool = False
    is_list: bool = False
    side: str = ""
    lines: tuple[Line, ...] = field(default=(), repr=False)

    @property
    def name(self) -> str:
        """Return what tells it from every other point."""
        return f"{self.key}.{self.side}" if self.side else self.key


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


def _points(live: LiveIntake, document: str) -> Iterator[Point]:
    plan = live.pack.documents.get(document)
    if plan is None:
        return
    seen = set(elsewhere(live.pack, live.intake, plan))
    for section in plan.sections:
        if section.when is not None and not section.when.holds(live.answers):
            continue
        for key in _keys(live, section):
            if key not in seen:
                yield from _of(live, key, section)
            seen.add(key)
    if plan.kind == "agreement" and GOALS_LIST not in seen:
        yield from _goals(live, live.pack.items.get(GOALS_LIST), only_if_any=True)


def _of(live: LiveIntake, key: str, section: SectionPlan) -> Iterator[Point]:
    if section.style not in _LISTS:
        point = _point(live, key, section)
        if point is not None:
            yield point
        return
    item = live.pack.items.get(key)
    if item is None or not concerns(live.pack, key, live.answers):
        return
    if item.kind == GOALS:
        yield from _goals(live, item)
    elif item.kind == PROMISES and standing(live.pack, live.intake, key) == IN:
        yield from _promises(live, item)


def _goals(live: LiveIntake, item: Item | None, *, only_if_any: bool = False) -> Iterator[Point]:
    """Yield the client's goals as one point; a new one may be added.

    Where no paper of their own has them, they are a working note, until both want them signed.
    """
    if item is None:
        return
    lines = lines_of_goals(live.intake.answers.get(item.key))
    if lines or not only_if_any:
        words = live.pack.said(live.wording.language, item.key)
        text = "; ".join(line.words for line in lines)
        yield Point(item.key, words.title or words.question, text, is_list=True, lines=lines)


def _promises(live: LiveIntake, item: Item) -> Iterator[Point]:
    words = live.pack.said(live.wording.language, item.key)
    for side in item.rows[:2]:
        lines = lines_of_promises(live.answers.get(item.key), side, words.options)
        label = "promises.left" if side == "practitioner" else "promises.right"
        text = "; ".join(line.words for line in lines)
        title = live.wording.label(label)
        yield Point(item.key, title, text, is_list=True, side=side, lines=lines)


def _keys(live: LiveIntake, section: SectionPlan) -> Iterator[str]:
    for key in section.items if section.style in _SENTENCES | _ANSWERS | _LISTS else ():
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
