"""How goals are said on their card: one goal, one part at a time."""

from collections.abc import Mapping

from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.domain.goals import LEVELS, Goal, goals_in
from desktop.domain.journal import Value
from desktop.domain.pack import Item
from desktop.ui.session.goals.card import GoalsCard
from desktop.ui.session.goals.parts import PARTS, STANDING, Part
from tests.ui.session.hands import Hands, listed, mapped


def answer_goals(hands: Hands, _item: Item, value: Value) -> None:
    """Take the one step from what stands to *value*: a new goal, or one part of a goal."""
    before = goals_in(_card(hands)._question.value)
    after = goals_in(value)
    if len(after) > len(before):
        if before:
            hands.press("another_goal")
        hands.write(str(after[-1]["words"]), "goal.words")
        hands.press("continue")
        return
    place = next(n for n, (old, new) in enumerate(zip(before, after, strict=True)) if old != new)
    open_part(hands, place, changed(before[place], after[place]))
    fill_part(hands, before[place], after[place])
    hands.press("continue")


def steps_to(value: Value) -> list[Value]:
    """Return the answers on the way to *value*: each goal, then each of its parts."""
    way: list[Value] = []
    done: list[Goal] = []
    for goal in goals_in(value):
        done.append({"words": goal["words"]})
        way.append(tuple(done))
        for part in PARTS:
            wanted = {name: goal[name] for name in part.fields if name in goal}
            if part is STANDING and wanted.get("status") == "active":
                continue  # it is, without being said
            if wanted and wanted != {"words": goal["words"]}:
                done[-1] = {**done[-1], **wanted}
                way.append(tuple(done))
    return way


def changed(old: Goal, new: Goal) -> Part:
    """Return the one part in which *new* is another goal than *old*."""
    return next(
        part for part in PARTS if any(old.get(name) != new.get(name) for name in part.fields)
    )


def open_part(hands: Hands, place: int, part: Part) -> None:
    """Go to the goal at *place* and open *part*."""
    if hands.seen(QAbstractButton, f"goal.{place + 1}"):
        hands.press(f"goal.{place + 1}")
    if not hands.seen(QAbstractButton, f"part.{part.key}"):
        hands.press("goal.more")
    hands.press(f"part.{part.key}")


def fill_part(hands: Hands, old: Goal, new: Goal) -> None:
    """Fill every field of the open part in which the goals differ."""
    for name, value in new.items():
        if old.get(name) == value:
            continue
        if hands.seen(QAbstractButton, f"open.{name}"):
            hands.press(f"open.{name}")
        _fill(hands, name, value)


def _fill(hands: Hands, name: str, value: Value) -> None:
    if name == "anchors":
        for level in LEVELS:
            hands.fill(str(mapped(value).get(level, "")), f"anchor.{level}")
    elif name == "level":
        hands.press(f"level.{value:+d}" if value else "level.0")
    elif isinstance(value, tuple):
        _fill_steps(hands, name, value)
    elif name in {"by", "review"}:
        put = getattr(hands.find(QWidget, f"goal.{name}"), "put")  # noqa: B009 - only a day has it
        put(str(value))
    else:
        _fill_one(hands, name, value)


def _fill_steps(hands: Hands, name: str, value: Value) -> None:
    for place, step in enumerate(listed(value), start=1):
        if place > 1:
            hands.press(f"{name}.more")
        hands.fill(str(step), f"{name}.{place}")


def _fill_one(hands: Hands, name: str, value: Value) -> None:
    if isinstance(value, int) or name in {"area", "status"}:
        hands.press(str(value), within=hands.find(QWidget, f"goal.{name}"))
    else:
        hands.write(str(value), f"goal.{name}")


def _card(hands: Hands) -> GoalsCard:
    card = hands.find(GoalsCard)
    assert isinstance(card._question.value, tuple | Mapping | None)
    return card
