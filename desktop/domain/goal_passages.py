"""How the client's goals read on paper: those of now first, each with where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from desktop.domain.agreement import Passage
from desktop.domain.drawing import Drawing
from desktop.domain.goals import DAYS, LATER, LEVELS, NOW, Goal, goals_in, status
from desktop.domain.journal import Value
from desktop.domain.pack import Item, SectionPlan, Words
from desktop.domain.plain_answers import is_blank

_ACTIVE = "active"
_WORDS_ONLY = frozenset({LATER, "let_go"})
"""Of what waits or was let go, the words are kept and no plan is printed."""


def goals(drawing: Drawing, section: SectionPlan) -> Iterator[Passage]:
    """Yield the client's goals, each with what was settled about it.

    Goals for now come first, in the client's own order. One that is not simply worked on
    says so: a draft must not read like a promise.
    """
    for item in drawing.items(section.items):
        found = sorted(goals_in(drawing.given(item.key)), key=_comes_later)
        for number, goal in enumerate(found, start=1):
            title = _title(drawing, goal, number=number if len(found) > 1 else 0)
            lines = () if status(goal) in _WORDS_ONLY else tuple(_lines(drawing, item, goal))
            yield Passage("goal", item.key, title, str(goal.get("words", "")), lines=lines)


def _comes_later(goal: Goal) -> bool:
    return status(goal) not in NOW


def _title(drawing: Drawing, goal: Goal, *, number: int) -> str:
    """Return the heading of one goal; *number* is 0 where it is the only one."""
    wording = drawing.wording
    title = wording.label("goal.number", number=str(number) if number else "").strip()
    if status(goal) == _ACTIVE:
        return title
    return f"{title} \u00b7 {wording.label(f'goal.status.{status(goal)}')}"


def _lines(drawing: Drawing, item: Item, goal: Goal) -> Iterator[str]:
    words = drawing.words(item.key)
    for name in item.rows:
        value = goal.get(name)
        if is_blank(value) or name not in words.rows:
            continue
        said = _anchors(value) if name == "anchors" else _value(drawing, words, name, value)
        if said:
            yield f"{words.rows[name]} {said}"


def _anchors(value: Value) -> str:
    """Return the steps of the scale that have words, from the least to the most."""
    anchors = value if isinstance(value, Mapping) else {}
    told = (level for level in LEVELS if not is_blank(anchors.get(level)))
    return "; ".join(f"{level}: {anchors[level]}" for level in told)


def _value(drawing: Drawing, words: Words, name: str, value: Value) -> str:
    if isinstance(value, tuple):
        return drawing.wording.listing([str(one) for one in value])
    if name in DAYS and isinstance(value, str):
        return drawing.wording.date(value)
    if name == "level" and isinstance(value, int):
        return f"{value:+d}" if value else "0"
    return words.options.get(str(value), str(value)) if name == "area" else str(value)
