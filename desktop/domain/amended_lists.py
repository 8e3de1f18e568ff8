"""Lists that an amendment changes line by line: the client's goals, and promises both ways."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from desktop.domain.goals import goals_in, is_now, status, with_new
from desktop.domain.journal import Value
from desktop.domain.later_paper import Change
from desktop.domain.wording import Wording

GOALS, PROMISES = "goals", "two_columns"
"""The kinds of items whose lines are points of their own."""

LET_GO = "let_go"
_OVER = frozenset({LET_GO, "reached", "changed"})
"""Where a goal is done with; it is changed no more."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list: ``place`` is where it stands in it, None for a new one.

    Without words the line is dropped.
    """

    place: int | None
    words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Edited:
    """A list with the lines as they were, as they are to be, and the value that makes of it.

    ``side`` is whose promises they are; empty for goals.
    """

    key: str
    side: str
    was: tuple[Line, ...] = field(repr=False)
    now: tuple[Line, ...] = field(repr=False)

    def differences(self) -> Iterator[tuple[str, str]]:
        """Yield what each line said and says now, where it differs; new ones said nothing."""
        before = {line.place: line.words for line in self.was}
        for line in self.now:
            said = before.get(line.place, "") if line.place is not None else ""
            if line.words.strip() != said:
                yield said, line.words.strip()


def lines_of_goals(value: Value) -> tuple[Line, ...]:
    """Return the goals that are still worked on or wait, each by its place among all."""
    return tuple(
        Line(place, str(goal.get("words", "")))
        for place, goal in enumerate(goals_in(value))
        if status(goal) not in _OVER
    )


def lines_of_promises(value: Value, side: str, options: Mapping[str, str]) -> tuple[Line, ...]:
    """Return what *side* promises; *options* are the pack's own promises in words."""
    said = _promised(value, side)
    return tuple(Line(place, options.get(one, one)) for place, one in enumerate(said))


def with_goals(value: Value, edited: Edited) -> Value:
    """Return the goals after the change; one that is dropped is kept as let go.

    Where three are worked on already, a new one waits its turn.
    """
    goals = [dict(goal) for goal in goals_in(value)]
    for line in edited.now:
        words = line.words.strip()
        if line.place is not None:
            goals[line.place].update({"words": words} if words else {"status": LET_GO})
    after: Sequence[Mapping[str, Value]] = tuple(goals)
    for line in edited.now:
        if line.place is None and line.words.strip():
            after = with_new(after, line.words.strip())
    return tuple(after)


def with_promises(value: Value, edited: Edited) -> Value:
    """Return the promises after the change; one that was left alone stays the pack's own."""
    said, before = _promised(value, edited.side), {one.place: one.words for one in edited.was}
    kept = tuple(
        said[line.place] if line.place is not None and line.words == before[line.place]
        else line.words.strip()
        for line in edited.now
        if line.words.strip()
    )  # fmt: skip
    return {**(value if isinstance(value, Mapping) else {}), edited.side: kept}


def lines_held(edited: Edited, wording: Wording, changes: Sequence[Change]) -> tuple[Line, ...]:
    """Return the lines as *changes*, made of them before, had them."""
    titles = _titles(edited.side, wording)
    own = [one for one in changes if one.key == edited.key and (not titles or one.title in titles)]
    gone = wording.label("amendment.promise_gone" if edited.side else "amendment.goal_gone")
    now = {one.was: "" if one.now == gone else one.now for one in own if one.was}
    kept = (Line(line.place, now.get(line.words, line.words)) for line in edited.was)
    return (*kept, *(Line(None, one.now) for one in own if not one.was))


def list_changes(
    edited: Edited, wording: Wording, *, before: Value, after: Value
) -> Iterator[Change]:
    """Yield each difference as the amendment tells it; *after* is what all of them lead to."""
    answers, old = {edited.key: after}, {edited.key: before}
    titles = _titles(edited.side, wording)
    if titles:
        for was, now in edited.differences():
            told = titles[0 if was else 1]
            gone = wording.label("amendment.promise_gone")
            yield Change(edited.key, told, was, now or gone, answers, old)
        return
    for was, now in edited.differences():
        told = wording.label("amendment.goal" if was else _of_a_new_goal(after, now))
        gone = wording.label("amendment.goal_gone")
        yield Change(edited.key, told, was, now or gone, answers, old)


def _titles(side: str, wording: Wording) -> tuple[str, ...]:
    """Return what stands above a promise of *side*, and above a new one; nothing for goals."""
    if not side:
        return ()
    title = wording.label("promises.left" if side == "practitioner" else "promises.right")
    return title, wording.label("amendment.promise_new", title=title)


def _of_a_new_goal(after: Value, words: str) -> str:
    """Return the phrase for a new goal: it is worked on now, or waits."""
    waits = any(goal.get("words") == words and not is_now(goal) for goal in goals_in(after))
    return "amendment.goal_waits" if waits else "amendment.goal_new"


def _promised(value: Value, side: str) -> tuple[str, ...]:
    listed = value.get(side) if isinstance(value, Mapping) else None
    return tuple(map(str, listed)) if isinstance(listed, tuple) else ()
