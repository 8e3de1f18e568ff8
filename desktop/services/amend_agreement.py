"""Amend an agreement: change settled points outside a whole second meeting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from desktop.domain.amended_lists import (
    Edited,
    Line,
    list_changes,
    with_goals,
    with_promises,
)
from desktop.domain.answers import check_answer
from desktop.domain.journal import Value
from desktop.domain.later_paper import NOBODY, Change, Helpers
from desktop.domain.sentence import compose
from desktop.services.later_paper import LaterAct, LaterPaperRefusedError, begin_later_paper
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.settled_points import Point, settled_points
from desktop.store.vault import Vault

KEY = "document.amendment"
FROM, WHY = "later.from", "later.why"


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


@dataclass(frozen=True, slots=True)
class Wanted:
    """How one point is to be: by other values, in words of people's own, or line by line."""

    point: Point
    answers: Mapping[str, Value] = field(default_factory=dict, repr=False)
    words: str = field(default="", repr=False)
    lines: tuple[Line, ...] = field(default=(), repr=False)

    @property
    def edited(self) -> Edited:
        """Return the lines of a list, as they were and as they are to be."""
        return Edited(self.point.key, self.point.side, self.point.lines, self.lines)


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


def changes_of(live: LiveIntake, wanted: Sequence[Wanted]) -> tuple[Change, ...]:
    """Return how all that is *wanted* reads; what would read as it does is left out.

    Raises:
        LaterPaperRefusedError: if a blank of a new sentence would be open.
        AnswerRefusedError: if a list could not be kept like that, as with a fourth goal for now.
    """
    lists = [one for one in wanted if one.point.is_list]
    after: dict[str, Value] = {}
    for one in lists:
        key = one.point.key
        change = with_promises if one.point.side else with_goals
        after[key] = change(after.get(key, live.answers.get(key)), one.edited)
    for key, value in after.items():
        check_answer(live.pack.items[key], value)
    made: list[Change] = []
    for one in wanted:
        if one.point.is_list:
            key = one.point.key
            before = live.answers.get(key)
            own = list_changes(one.edited, live.wording, before=before, after=after[key])
            made.extend(own)
        else:
            single = change_of(live, one.point, one.answers, one.words)
            made.extend([single] if single is not None else [])
    return tuple(made)


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
