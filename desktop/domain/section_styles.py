"""How each style of section turns a pack's items into passages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from desktop.domain.agreement import Passage
from desktop.domain.intake import Intake
from desktop.domain.journal import Value
from desktop.domain.pack import DocumentPlan, FormPack, Item, SectionPlan, Words
from desktop.domain.sentence import Sentence, blanks, compose, filled
from desktop.domain.standing import DECLINED, IN, PARKED, open_questions, standing
from desktop.domain.wording import Wording

_IN_DEPTH = frozenset({"deeper", "second", "booklet"})

STANDING = "standing"
"""The form of words a booklet prefers: the same for every client of one kind."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a section is drawn up from: one pack, one intake, one language.

    ``incomplete`` gathers the keys of required blanks that are still open.
    """

    pack: FormPack
    intake: Intake
    wording: Wording
    plan: DocumentPlan
    answers: Mapping[str, Value] = field(repr=False)
    incomplete: list[str] = field(default_factory=list, repr=False)

    def words(self, key: str) -> Words:
        """Return the words of *key* in the document's language."""
        return self.pack.said(self.wording.language, key)

    def sentence(self, key: str) -> Sentence:
        """Return the sentence of *key*, noting required blanks that are open."""
        standing_text = self.words(key).text.get(STANDING, "") if self.is_booklet else ""
        if standing_text:
            composed = filled(self.pack, standing_text, self.answers, self.wording)
        else:
            composed = compose(self.pack, key, self.answers, self.wording)
        self.incomplete.extend(
            item for item in composed.open if self.pack.items[item].required and not self.is_booklet
        )
        return composed

    @property
    def is_booklet(self) -> bool:
        """Say whether the document is the practice's standing text."""
        return self.plan.kind == "booklet"

    @property
    def is_agreement(self) -> bool:
        """Say whether only what was settled belongs into the document."""
        return self.plan.kind in {"agreement", "interim"}

    def where(self, key: str) -> str:
        """Return where *key* stands: always in, but for what a session settles."""
        return standing(self.pack, self.intake, key) if self.is_agreement else IN

    def items(self, keys: Iterable[str]) -> Iterator[Item]:
        """Yield the items of *keys* that concern this client, groups taken apart."""
        for key in keys:
            inside = self.pack.groups[key].items if key in self.pack.groups else (key,)
            for item in (self.pack.items[name] for name in inside):
                if item.concerns(self.answers):
                    yield item


def headlines(drawing: Drawing, section: SectionPlan) -> Iterator[Passage]:
    """Yield one passage for each group or item, in the group's own words."""
    for key in section.items:
        if drawing.where(key) == IN and _concerns(drawing, key):
            yield from _passage(drawing, key, "headline")


def clauses(drawing: Drawing, section: SectionPlan) -> Iterator[Passage]:
    """Yield every clause of the groups and items, with its example."""
    for item in drawing.items(section.items):
        if drawing.where(item.key) == IN:
            yield from _passage(drawing, item.key, "clause")


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
    """Yield lines for the crisis card: whom to call, in large type."""
    for item in drawing.items(section.items):
        yield from _passage(drawing, item.key, "contact")


def rows(drawing: Drawing, section: SectionPlan) -> Iterator[Passage]:
    """Yield answered items as a label and a value."""
    for item in drawing.items(section.items):
        value = drawing.answers.get(item.key)
        if value not in (None, ""):
            words = drawing.words(item.key)
            text = drawing.wording.value(item, value)
            yield Passage("row", item.key, words.title or words.question, text)


def quotes(drawing: Drawing, section: SectionPlan) -> Iterator[Passage]:
    """Yield the client's own words."""
    for item in drawing.items(section.items):
        value = drawing.answers.get(item.key)
        if isinstance(value, str) and value:
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
            yield Passage("promises", item.key, words.title, left=left, right=right)


def goals(drawing: Drawing, section: SectionPlan) -> Iterator[Passage]:
    """Yield the client's goals, each with what was settled about it."""
    for item in drawing.items(section.items):
        words = drawing.words(item.key)
        for goal in _listed(drawing.answers.get(item.key)):
            if isinstance(goal, Mapping):
                lines = tuple(
                    f"{words.rows[name]} {_goal_value(drawing, name, goal[name])}"
                    for name in item.rows
                    if goal.get(name) not in (None, "", ()) and name in words.rows
                )
                yield Passage(
                    "goal", item.key, words.title, str(goal.get("words", "")), lines=lines
                )


def notices(drawing: Drawing, section: SectionPlan) -> Iterator[Passage]:
    """Yield statutory notices: the fixed text, and how it was given."""
    for item in drawing.items(section.items):
        given = drawing.answers.get(item.key)
        sentence = drawing.sentence(item.key)
        if sentence.whole:
            lines = () if drawing.is_booklet else _given(drawing, given)
            title = drawing.words(item.key).title
            yield Passage("notice", item.key, title, sentence.text, lines=lines)


def changes(drawing: Drawing, section: SectionPlan) -> Iterator[Passage]:  # noqa: ARG001 - all styles alike
    """Yield every sentence that was changed at the table, old and new."""
    for key, new in drawing.intake.rewordings.items():
        if drawing.where(key) == IN:
            old = compose(drawing.pack, key, drawing.answers, drawing.wording)
            title = drawing.words(key).title
            yield Passage("changed", key, title, new.text, was=old.text, rule=old.case.rule)


def parked(drawing: Drawing, section: SectionPlan) -> Iterator[Passage]:
    """Yield what is left for the next meeting, by name only."""
    asked = set(open_questions(drawing.intake))
    for key in section.items:
        if not _concerns(drawing, key) or _never_opened(drawing, key):
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


STYLES: dict[str, Callable[[Drawing, SectionPlan], Iterator[Passage]]] = {
    "headlines": headlines,
    "clauses": clauses,
    "decisions": decisions,
    "differences": differences,
    "plain": plain,
    "contacts": contacts,
    "rows": rows,
    "quotes": quotes,
    "promises": promises,
    "goals": goals,
    "notices": notices,
    "changes": changes,
    "parked": parked,
    "declined": declined,
}


def _passage(drawing: Drawing, key: str, kind: str) -> Iterator[Passage]:
    words = drawing.words(key)
    sentence = drawing.sentence(key)
    changed = drawing.intake.rewordings.get(key) if not drawing.is_booklet else None
    if changed is not None:
        yield Passage(
            kind, key, words.title, changed.text, was=sentence.text, rule=sentence.case.rule
        )
    elif sentence.whole:
        yield Passage(
            kind, key, words.title, sentence.text, example=words.example, rule=sentence.case.rule
        )


def _concerns(drawing: Drawing, key: str) -> bool:
    if key in drawing.pack.groups:
        group = drawing.pack.groups[key]
        return group.when is None or group.when.holds(drawing.answers)
    return drawing.pack.items[key].concerns(drawing.answers)


def _never_opened(drawing: Drawing, key: str) -> bool:
    """Say whether *key* is a group in depth that this session had no reason to open."""
    group = drawing.pack.groups.get(key)
    if group is None or group.depth not in _IN_DEPTH or key in drawing.intake.outcomes:
        return False
    return not any(name in drawing.intake.exceptions for name in group.items)


def _listed(value: Value) -> tuple[Value, ...]:
    return value if isinstance(value, tuple) else ()


def _goal_value(drawing: Drawing, name: str, value: Value) -> str:
    if isinstance(value, tuple):
        return drawing.wording.listing([str(one) for one in value])
    if name in {"review", "by"} and isinstance(value, str):
        return drawing.wording.date(value)
    return str(value)


def _given(drawing: Drawing, given: Value) -> tuple[str, ...]:
    if not isinstance(given, Mapping):
        return ()
    return tuple(
        drawing.wording.label(
            f"notice.{name}", value=drawing.wording.date(str(one)) if name == "given" else str(one)
        )
        for name, one in given.items()
        if name in {"given", "how", "version", "amount"} and one
    )
