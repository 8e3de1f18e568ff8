"""What a later meeting starts from: what the last one left open, and what stands since then.

Both lists are worked out from the journal as it stood when the last meeting ended, so that
a line stays where it is while people go to its card and come back.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.domain import journal as j
from desktop.domain.intake import Intake
from desktop.domain.pack import FormPack
from desktop.domain.plain_answers import is_blank
from desktop.domain.removal import skipped
from desktop.domain.standing import concerns, group_of

QUESTION, PUT_OFF, WISH = "question", "parked", "wish"
LEFT = {"come_back": PUT_OFF, "not_yet": PUT_OFF, "question": QUESTION}
"""The outcomes that leave something for another time, and why."""

_WISHES = ("summary.left_out", "doubts.second", "review.change")
"""Where people say what they want otherwise; nothing private is among them."""


@dataclass(frozen=True, slots=True)
class OpenLine:
    """One thing left open: a group, a clause or a question in somebody's words.

    ``done`` says that it was talked about again since.
    """

    why: str
    key: str
    words: str = field(default="", repr=False)
    done: bool = False


def left_open(pack: FormPack, intake: Intake) -> tuple[OpenLine, ...]:
    """Return what the last meeting left open, in the order of the session.

    A question that was put into words is one line, in those words.
    """
    if not intake.meetings:
        return ()
    then = _at_the_end(intake)
    marks = {**then.outcomes, **then.exceptions}
    answers = intake.all_answers(pack.defaults())
    lines = [
        OpenLine(LEFT[marks[key]], key, done=_is_settled_today(pack, intake, key))
        for key in pack.in_session_order()
        if marks.get(key) in LEFT and concerns(pack, key, answers)
    ]
    marked = {line.key for line in lines}
    asked = [line for line in _asked(pack, intake, then) if line.key not in marked or line.words]
    worded = {line.key for line in asked if line.words}
    unsaid = (line for line in lines if line.why != QUESTION or line.key not in worded)
    return (*unsaid, *asked, *_wishes(pack, intake))


def standing_keys(pack: FormPack, intake: Intake) -> tuple[str, ...]:
    """Return what was settled at earlier meetings, as the agreement orders it.

    Groups count by their outcome, single things by what was answered at the table.
    """
    if not intake.meetings:
        return ()
    then = _at_the_end(intake)
    still_open = {line.key for line in left_open(pack, intake)}
    answers = intake.all_answers(pack.defaults())
    plan = next(one for one in pack.documents.values() if one.kind == "agreement")
    sections = (one for one in plan.sections if one.when is None or one.when.holds(answers))
    keys = dict.fromkeys(key for section in sections for key in section.items)
    return tuple(
        key
        for key in keys
        if key not in still_open and concerns(pack, key, answers) and _was_settled(pack, then, key)
    )


def is_left_open(pack: FormPack, intake: Intake, group: str) -> bool:
    """Say whether *group* or a clause of it waits since an earlier meeting."""
    marks = {**intake.outcomes, **intake.exceptions}
    keys = (group, *pack.groups[group].items)
    return any(marks.get(key) in LEFT for key in keys) and not _is_settled_today(
        pack, intake, group
    )


def _at_the_end(intake: Intake) -> Intake:
    """Return the intake as the last meeting left it."""
    return intake.as_of(max(row.seq for row in intake.rows if row.action == j.ADJOURNED))


def _is_settled_today(pack: FormPack, intake: Intake, key: str) -> bool:
    return bool({key, group_of(pack, key)} & intake.today)


def _was_settled(pack: FormPack, then: Intake, key: str) -> bool:
    if key in pack.groups:
        return key in then.outcomes
    item = pack.items[key]
    return not item.private and not is_blank(then.answers.get(key))


def _asked(pack: FormPack, intake: Intake, then: Intake) -> list[OpenLine]:
    """Return the questions after which nobody settled, answered or passed what they were about."""
    lines = []
    for row in then.rows:
        if row.action != j.ASKED or not row.value:
            continue
        about = {row.item, group_of(pack, row.item)} - {""}
        later = (one for one in then.rows if one.seq > row.seq and one.item in about)
        if all(one.action not in _ANSWERING or one.value in LEFT for one in later):
            done = bool(about & intake.today)
            lines.append(OpenLine(QUESTION, row.item, str(row.value), done=done))
    return lines


def _wishes(pack: FormPack, intake: Intake) -> list[OpenLine]:
    """Return what people said they want otherwise, at the last meeting or at this one."""
    gone = skipped(intake.rows)
    ends = [row.seq for row in intake.rows if row.action == j.ADJOURNED]
    start = ends[-2] if len(ends) > 1 else 0
    said = {
        row.item: str(row.value)
        for row in intake.rows
        if row.seq > start and row.seq not in gone and row.action == j.ANSWERED and row.value
    }
    return [OpenLine(WISH, key, said[key]) for key in _WISHES if key in said and key in pack.items]


_ANSWERING = frozenset({j.SETTLED, j.EXCEPTED, j.ANSWERED, j.PASSED})
