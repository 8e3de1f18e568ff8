"""How each style of section turns a pack's items into passages."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from desktop.domain.agreement import InitialMark, Passage
from desktop.domain.drawing import Drawing
from desktop.domain.goal_passages import goals
from desktop.domain.journal import Value
from desktop.domain.own_document import STYLE, own_passages, read_own
from desktop.domain.pack import SectionPlan
from desktop.domain.papers import parties
from desktop.domain.plain_answers import is_blank
from desktop.domain.receipt import receipt
from desktop.domain.section_heads import CHAPTER, TOPICS
from desktop.domain.sentence import blanks
from desktop.domain.separate_papers import apart, opened
from desktop.domain.standing import DECLINED, IN, PARKED, concerns, open_questions, standing

_OF_A_NOTICE = ("given", "how", "version", "amount")
"""What is told of a notice, in this order whatever the order it was noted in."""

_IN_DEPTH = frozenset({"deeper", "second", "booklet"})


def headlines(drawing: Drawing, section: SectionPlan) -> Iterator[Passage]:
    """Yield one passage for each group or item, in the group's own words.

    Below it stands each clause that was set apart: the sentence of a group must not say
    what the client has declined or left for another day.
    """
    for key in section.items:
        if not concerns(drawing.pack, key, drawing.answers):
            continue
        if drawing.where(key) == IN:
            yield from _passage(drawing, key, "headline")
        if drawing.is_agreement and key in drawing.pack.groups:
            yield from _apart(drawing, key)


def _apart(drawing: Drawing, group: str) -> Iterator[Passage]:
    """Yield the clauses of a negotiable *group* that stand otherwise than the group.

    Changed words are left to ``changes``, where old and new stand side by side.
    """
    if drawing.pack.groups[group].outcome != "settled":
        return
    whole = drawing.where(group)
    for item in drawing.items((group,)):
        where = drawing.where(item.key)
        title = drawing.words(item.key).title
        if where == IN and whole != IN:
            yield from _passage(drawing, item.key, "decision")
        elif where != IN and whole == IN:
            yield Passage("decision", item.key, title, drawing.wording.label(f"{where}.lead"))


def clauses(drawing: Drawing, section: SectionPlan) -> Iterator[Passage]:
    """Yield every clause of the groups and items, with its example."""
    for item in drawing.items(section.items):
        if drawing.where(item.key) == IN:
            yield from _passage(drawing, item.key, "clause")


def topics(drawing: Drawing, section: SectionPlan) -> Iterator[Passage]:
    """Yield each topic with the sentence it opens with, and then its clauses."""
    for key in section.items:
        if not concerns(drawing.pack, key, drawing.answers):
            continue
        if drawing.where(key) == IN:
            yield from _passage(drawing, key, "plain")
        yield from clauses(drawing, replace(section, items=(key,)))


def chapter(drawing: Drawing, section: SectionPlan) -> Iterator[Passage]:
    """Yield each topic under its title with the sentence it opens with, and then its clauses."""
    for key in section.items:
        if not concerns(drawing.pack, key, drawing.answers):
            continue
        if key in drawing.pack.groups and drawing.where(key) == IN:
            yield from _passage(drawing, key, "clause")
        yield from clauses(drawing, replace(section, items=(key,)))


def decisions(drawing: Drawing, section: SectionPlan) -> Iterator[Passage]:
    """Yield every decision as a title and a sentence."""
    for item in drawing.items(section.items):
        if drawing.where(item.key) == IN:
            yield from _passage(drawing, item.key, "decision")


def differences(drawing: Drawing, section: SectionPlan) -> Iterator[Passage]:
    """Yield decisions that this client settled otherwise than the booklet has them.

    Reworded sentences are left to ``changes``, where old and new stand side by side.
    """
    usual = {**drawing.pack.defaults(), **drawing.intake.profile}
    for item in drawing.items(section.items):
        if drawing.where(item.key) != IN or item.key in drawing.intake.rewordings:
            continue
        asked = blanks(" ".join(drawing.words(item.key).text.values()))
        given = drawing.intake.answers
        if any(b.item in given and given[b.item] != usual.get(b.item) for b in asked):
            yield from _passage(drawing, item.key, "decision")


def plain(drawing: Drawing, section: SectionPlan) -> Iterator[Passage]:
    """Yield the sentences alone."""
    for item in drawing.items(section.items):
        if drawing.where(item.key) == IN:
            yield from _passage(drawing, item.key, "plain")


def contacts(drawing: Drawing, section: SectionPlan) -> Iterator[Passage]:
    """Yield lines for the crisis card: whom to call, in large type.

    Whatever was settled or put into other words, these lines stay as they are: somebody
    may need them at two in the morning.
    """
    for item in drawing.items(section.items):
        sentence = drawing.sentence(item.key)
        if sentence.whole:
            title = drawing.words(item.key).title
            yield Passage("contact", item.key, title, sentence.text)


def rows(drawing: Drawing, section: SectionPlan) -> Iterator[Passage]:
    """Yield answered items as a label and a value; what is only proposed was not said."""
    for item in drawing.items(section.items):
        value = drawing.given(item.key)
        text = "" if is_blank(value) else drawing.wording.value(item, value)
        if text:
            words = drawing.words(item.key)
            yield Passage("row", item.key, words.title or words.question, text)


def answers(drawing: Drawing, section: SectionPlan) -> Iterator[Passage]:
    """Yield answered items as what was asked and what was answered."""
    for row in rows(drawing, section):
        asked = drawing.words(row.key).question
        yield replace(row, title=asked) if asked else row


def quotes(drawing: Drawing, section: SectionPlan) -> Iterator[Passage]:
    """Yield the client's own words."""
    for item in drawing.items(section.items):
        value = drawing.given(item.key)
        if isinstance(value, str) and value.strip():
            yield Passage("quote", item.key, drawing.words(item.key).title, value)


def promises(drawing: Drawing, section: SectionPlan) -> Iterator[Passage]:
    """Yield the promises both ways, in two columns."""
    for item in drawing.items(section.items):
        value = drawing.answers.get(item.key)
        if isinstance(value, Mapping) and drawing.where(item.key) == IN:
            words = drawing.words(item.key)
            left, right = (
                tuple(words.options.get(str(one), str(one)) for one in _listed(value.get(side)))
                for side in item.rows[:2]
            )
            if left or right:
                yield Passage("promises", item.key, words.title, left=left, right=right)


def notices(drawing: Drawing, section: SectionPlan) -> Iterator[Passage]:
    """Yield statutory notices: the fixed text, and how it was given."""
    for item in drawing.items(section.items):
        given = drawing.answers.get(item.key)
        sentence = drawing.sentence(item.key)
        if sentence.whole:
            lines = () if drawing.is_booklet else _given(drawing, given)
            title = drawing.words(item.key).title
            yield Passage("notice", item.key, title, sentence.text, lines=lines)


def changes(drawing: Drawing, section: SectionPlan) -> Iterator[Passage]:
    """Yield every sentence that was changed at the table, old and new.

    A section that names items tells of theirs alone.
    """
    own = frozenset(opened(drawing.pack, section.items))
    for key, new in drawing.intake.rewordings.items():
        if key in drawing.elsewhere or (own and key not in own):
            continue
        if drawing.has(key) and drawing.where(key) == IN and drawing.may_print(key):
            old = drawing.before(key)
            was = old.text if old.whole else ""
            title, marks = drawing.words(key).title, tuple(_initials(drawing, key))
            rule = old.case.rule
            yield Passage("changed", key, title, new.text, was=was, rule=rule, initials=marks)


def _initials(drawing: Drawing, key: str) -> Iterator[InitialMark]:
    """Yield the initials beside the changed words *key*, the practitioner's first."""
    given = {one.party: one for one in drawing.intake.initials_on(key)}
    for party in parties(drawing.pack, drawing.intake):
        one = given.get(party.party)
        if one is not None:
            title = drawing.words(f"role.{party.role}").title
            ink = one.ink.plain() if one.ink is not None else None
            yield InitialMark(f"{title} ({party.name})", one.name, ink)


def parked(drawing: Drawing, section: SectionPlan) -> Iterator[Passage]:
    """Yield what is left for the next meeting, by name only."""
    asked = set(open_questions(drawing.intake))
    for key in section.items:
        if not concerns(drawing.pack, key, drawing.answers) or _never_opened(drawing, key):
            continue
        inside = drawing.pack.groups[key].items if key in drawing.pack.groups else ()
        if standing(drawing.pack, drawing.intake, key) == PARKED or key in asked:
            yield Passage("parked", key, drawing.words(key).title)
            continue
        for item in drawing.items(inside):
            exception = drawing.intake.exceptions.get(item.key, "")
            if exception in {"question", "come_back", "not_yet"}:
                yield Passage("parked", item.key, drawing.words(item.key).title)


def declined(drawing: Drawing, section: SectionPlan) -> Iterator[Passage]:
    """Yield what the client said no to; no reason is asked."""
    for key in section.items:
        inside = drawing.pack.groups[key].items if key in drawing.pack.groups else ()
        for name in (key, *inside):
            if name in {**drawing.intake.exceptions, **drawing.intake.outcomes} and (
                standing(drawing.pack, drawing.intake, name) == DECLINED
            ):
                yield Passage("declined", name, drawing.words(name).title)


def proposed(drawing: Drawing, section: SectionPlan) -> Iterator[Passage]:  # noqa: ARG001 - all styles alike
    """Yield what a later paper changes, old and new; what is added has no old words."""
    for change in drawing.intake.proposed:
        if change.was:
            yield Passage("changed", change.key, change.title, change.now, was=change.was)
        else:
            yield Passage("decision", change.key, change.title, change.now)


def own(drawing: Drawing, section: SectionPlan) -> Iterator[Passage]:
    """Yield what the page of a document of the practice's own says."""
    document = read_own(drawing.intake.enclosed[drawing.plan.key])
    yield from own_passages(document, section.key, drawing.wording)


STYLES: dict[str, Callable[[Drawing, SectionPlan], Iterator[Passage]]] = {
    "headlines": headlines,
    "clauses": clauses,
    TOPICS: topics,
    CHAPTER: chapter,
    "decisions": decisions,
    "differences": differences,
    "plain": plain,
    "contacts": contacts,
    "rows": rows,
    "answers": answers,
    "quotes": quotes,
    "promises": promises,
    "goals": goals,
    "notices": notices,
    "changes": changes,
    "parked": parked,
    "declined": declined,
    "proposed": proposed,
    "apart": apart,
    "receipt": receipt,
    STYLE: own,
}


def _passage(drawing: Drawing, key: str, kind: str) -> Iterator[Passage]:
    words = drawing.words(key)
    changed = None if drawing.is_booklet else drawing.intake.rewordings.get(key)
    if changed is not None:
        old = drawing.before(key)
        was = old.text if old.whole else ""
        yield Passage(kind, key, words.title, changed.text, was=was, rule=old.case.rule)
        return
    sentence = drawing.sentence(key)
    if sentence.whole:
        yield Passage(
            kind, key, words.title, sentence.text, example=words.example, rule=sentence.case.rule
        )


def _never_opened(drawing: Drawing, key: str) -> bool:
    """Say whether *key* is a group in depth that this session had no reason to open."""
    group = drawing.pack.groups.get(key)
    if group is None or group.depth not in _IN_DEPTH or key in drawing.intake.outcomes:
        return False
    return not any(name in drawing.intake.exceptions for name in group.items)


def _listed(value: Value) -> tuple[Value, ...]:
    return value if isinstance(value, tuple) else ()


def _given(drawing: Drawing, given: Value) -> tuple[str, ...]:
    if not isinstance(given, Mapping):
        return ()
    told = ((name, given.get(name)) for name in _OF_A_NOTICE)
    return tuple(
        drawing.wording.label(
            f"notice.{name}", value=drawing.wording.date(str(one)) if name == "given" else str(one)
        )
        for name, one in told
        if one
    )
