"""Everything a pack says, laid out for review: by group, with rule, source and condition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count

from desktop.domain.blank_wording import UNFILLED, BlankWording
from desktop.domain.condition import Condition
from desktop.domain.condition_words import ConditionWords
from desktop.domain.drawing import STANDING
from desktop.domain.journal import Value
from desktop.domain.pack import FormCase, FormPack, Group, Item, Step
from desktop.domain.section_heads import head_of, section_mark
from desktop.domain.sentence import filled
from desktop.domain.wording import Wording

_PAPERS_IN = "client.papers_in"


@dataclass(frozen=True, slots=True)
class Form:
    """One form of an item's words; ``when`` says for whom, ``card`` what the screen shows.

    ``shipped`` is the text as it ships, where the practice says it otherwise; ``waits`` says
    that it is not translated yet.
    """

    rule: str
    when: str
    source: str
    text: str
    card: str = ""
    shipped: str = ""
    waits: bool = False


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A sentence that ships and that the practice left out, with its reason."""

    title: str
    text: str = field(repr=False)
    reason: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Against:
    """What a practice's own wording is compared with where it is printed for review.

    ``left_sections`` are papers, each with a section that was left out of it. ``waiting`` are the keys and forms that wait for a translation in this language; ``code``
    tells this very wording from every other, on paper; ``printed`` is the day, as people read it.
    """

    shipped: FormPack = field(repr=False)
    reasons: Mapping[str, str] = field(default_factory=dict, repr=False)
    waiting: frozenset[tuple[str, str]] = frozenset()
    left_out: tuple[str, ...] = ()
    left_sections: tuple[tuple[str, str], ...] = ()
    code: str = ""
    printed: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One item or the opening of a group: what it says and asks, and the cues apart.

    ``is_own`` marks one of the practice's own; ``reason`` is why it differs from what ships.
    """

    key: str
    title: str
    when: str = ""
    forms: tuple[Form, ...] = ()
    question: str = ""
    hint: str = ""
    example: str = ""
    choices: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    is_own: bool = False
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Portion:
    """What is reviewed in one go: a group, or the loose cards of a step.

    Its *number* tells it from others of the same title, on the list and beside its tick.
    """

    key: str
    title: str
    entries: tuple[Entry, ...]
    number: int = 0


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the session, or the papers, the practice's own answers, the glossary."""

    key: str
    title: str
    portions: tuple[Portion, ...]


@dataclass(frozen=True, slots=True)
class Paper:
    """One document of the pack: who signs it, and what stands in each section."""

    title: str
    signers: tuple[str, ...]
    sections: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class WholeWording:
    """All words of a pack in one language, without any client."""

    pack: str
    version: str
    fingerprint: str
    language: str
    spoken: str
    paper: str
    jurisdiction: str
    content_checked: str
    review_by: str
    parts: tuple[Part, ...] = field(repr=False)
    papers: tuple[Paper, ...] = field(repr=False)
    glossary: tuple[tuple[str, str], ...] = field(repr=False)
    sources: tuple[tuple[str, str], ...] = field(repr=False)
    left_out: tuple[LeftOut, ...] = field(default=(), repr=False)
    code: str = ""
    printed: str = ""


def whole_wording(
    pack: FormPack,
    wording: Wording,
    profile: Mapping[str, Value],
    against: Against | None = None,
) -> WholeWording:
    """Return everything *pack* says in the language of *wording*.

    Blanks that *profile* fills show what the practice filled in; every other is a ruled line
    with its name. What differs from the pack *against* which it is read is marked.
    """
    reader = _Reader(pack, wording, profile, against)
    glossary = pack.glossary.get(wording.language, {}).values()
    return WholeWording(
        pack=pack.key,
        version=pack.version,
        fingerprint=pack.fingerprint,
        language=wording.language,
        spoken=reader.spoken(wording.language),
        paper=pack.paper,
        jurisdiction=pack.jurisdiction,
        content_checked=wording.date(pack.content_checked),
        review_by=wording.date(pack.review_by),
        parts=_numbered(part for part in reader.parts() if part.portions),
        papers=tuple(reader.papers()),
        glossary=tuple((", ".join(term.terms), term.says) for term in glossary),
        sources=tuple(pack.sources.items()),
        left_out=tuple(reader.left_out()),
        code=against.code if against is not None else "",
        printed=against.printed if against is not None else "",
    )


def _numbered(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Return *parts* with their portions counted through, from 1."""
    number = count(1)
    return tuple(
        replace(part, portions=tuple(replace(one, number=next(number)) for one in part.portions))
        for part in parts
    )


class _Reader:
    def __init__(
        self,
        pack: FormPack,
        wording: Wording,
        profile: Mapping[str, Value],
        against: Against | None,
    ) -> None:
        self._against = against
        self._pack = pack
        self._wording = BlankWording(pack, wording)
        self._conditions = ConditionWords(pack, wording)
        self._answers = {**dict.fromkeys(pack.items, UNFILLED), **profile}
        self._met: set[str] = set()

    def spoken(self, language: str) -> str:
        """Return the name of *language*, in the language of the words."""
        options = self._pack.said(self._wording.language, _PAPERS_IN).options
        return options.get(language.partition("-")[0], language)

    def parts(self) -> Iterator[Part]:
        """Yield the steps, then what no step holds, then what the practice answers."""
        for step in self._pack.steps:
            yield Part(step.key, self._title(step.key), tuple(self._step(step)))
        rest = [item for item in self._pack.items.values() if item.key not in self._met]
        for key, keep in (("review.rest", False), ("review.practice", True)):
            entries = [self._item(item) for item in rest if (item.filled_by == "practice") is keep]
            title = self._wording.label(key)
            told = tuple(entry for entry in entries if entry.forms or entry.question)
            yield Part(key, title, (Portion(key, title, told),) if told else ())

    def papers(self) -> Iterator[Paper]:
        """Yield every document with what stands in it."""
        for plan in self._pack.documents.values():
            roles = (self._title(f"role.{place.role}") for place in plan.signers)
            sections = (
                (
                    self._title(head_of(section)),
                    tuple(dict.fromkeys(self._title(key) for key in section.items)),
                )
                for section in plan.sections
            )
            yield Paper(self._title(plan.key), tuple(roles), tuple(sections))

    def left_out(self) -> Iterator[LeftOut]:
        """Yield what ships and was left out."""
        for key in self._against.left_out if self._against is not None else ():
            assert self._against is not None  # noqa: S101 - there is something left out
            words = self._against.shipped.said(self._wording.language, key)
            text = "\n".join(map(self._shown, words.text.values())) or words.question
            reason = self._against.reasons.get(key, "")
            yield LeftOut(words.title or words.question or key, text, reason)
        against = self._against
        for document, key in against.left_sections if against is not None else ():
            assert against is not None  # noqa: S101 - there is something left out
            yield self._left_section(against, document, key)

    def _left_section(self, against: Against, document: str, key: str) -> LeftOut:
        """Return the section *key* of a shipped paper, with the titles of what stood in it."""
        shipped, language = against.shipped, self._wording.language
        plan = shipped.documents[document]
        section = next(one for one in plan.sections if one.key == key)
        paper, *held = (
            shipped.said(language, one).title or one for one in (document, *section.items)
        )
        title = f"{paper}: {shipped.said(language, head_of(section)).title}"
        reason = against.reasons.get(section_mark(document, key), "")
        return LeftOut(title, ", ".join(held), reason)

    def _step(self, step: Step) -> Iterator[Portion]:
        own = self._entry(step.key, None)
        loose = [own] if own.cues else []
        for card in step.cards:
            self._met.add(card)
            group = self._pack.groups.get(card)
            if group is None:
                loose.append(self._item(self._pack.items[card]))
                continue
            if loose:
                yield Portion(f"{step.key}.{card}", self._title(step.key), tuple(loose))
                loose = []
            self._met.update(group.items)
            inside = (self._item(self._pack.items[key]) for key in group.items)
            yield Portion(card, self._title(card), (self._entry(card, group), *inside))
        if loose:
            yield Portion(step.key, self._title(step.key), tuple(loose))

    def _item(self, item: Item) -> Entry:
        return self._entry(item.key, item)

    def _entry(self, key: str, part: Item | Group | None) -> Entry:
        words = self._pack.said(self._wording.language, key)
        aloud = (f"“{words.say}”",) if words.say else ()
        return Entry(
            key,
            words.title or words.question,
            when=self._when(part.when if part else None),
            forms=tuple(self._forms(key, part)),
            question=words.question,
            hint=words.hint,
            example=words.example,
            choices=tuple(value for value in (*words.rows.values(), *words.options.values())),
            cues=(*aloud, *words.cue, *words.bank, *words.stems),
            is_own=self._is_own(key),
            reason=self._against.reasons.get(key, "") if self._against is not None else "",
        )

    def _is_own(self, key: str) -> bool:
        """Say whether *key* is the practice's own, and not one that ships."""
        if self._against is None:
            return False
        there = self._against.shipped
        return not (key in there.items or key in there.groups or key in _steps(there))

    def _as_shipped(self, key: str, form: str, text: str) -> str:
        """Return how *text* ships, where it ships otherwise."""
        if self._against is None or self._is_own(key):
            return ""
        words = self._against.shipped.said(self._wording.language, key)
        shipped = self._shown(words.sentence(form))
        return shipped if shipped != text else ""

    def _waits(self, key: str, form: str) -> bool:
        return self._against is not None and (key, form) in self._against.waiting

    def _forms(self, key: str, part: Item | Group | None) -> Iterator[Form]:
        """Yield every form some client may meet, then the booklet's standing words."""
        words = self._pack.said(self._wording.language, key)
        sources = part.sources if isinstance(part, Item) else ()
        cases = part.cases if part is not None else ()
        for case in cases or (FormCase(""),):
            text = self._shown(words.sentence(case.form))
            if text:
                when = self._when(case.when)
                yield Form(
                    case.rule,
                    when
                    if case.rule or not when
                    else self._wording.label("review.when", what=when),
                    case.source or ", ".join(sources),
                    text,
                    self._shown(words.card.get(case.form, "")),
                    self._as_shipped(key, case.form, text),
                    self._waits(key, case.form),
                )
        standing = self._shown(words.sentence(STANDING))
        if standing:
            yield Form("", self._wording.label("review.standing"), "", standing)

    def _when(self, condition: Condition | None) -> str:
        return self._conditions.said(condition) if condition is not None else ""

    def _shown(self, text: str) -> str:
        return filled(self._pack, text, self._answers, self._wording).text

    def _title(self, key: str) -> str:
        words = self._pack.said(self._wording.language, key)
        return words.title or words.question or key


def _steps(pack: FormPack) -> frozenset[str]:
    return frozenset(step.key for step in pack.steps)
