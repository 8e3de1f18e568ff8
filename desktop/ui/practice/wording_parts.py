"""The pack's words as the client will meet them, in the parts a practitioner goes through."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop.domain.journal import Value
from desktop.domain.pack import FormCase, FormPack, Group, Item, Step, Words
from desktop.domain.section_heads import head_of
from desktop.domain.sentence import fill, filled
from desktop.domain.wording import Wording

PAPERS = "papers"
"""The key of the part that holds what stands on paper only."""

_UNSEEN = frozenset({"prompt", "note"})
"""Kinds that no client ever meets."""


@dataclass(frozen=True, slots=True)
class Saying:
    """One thing the client reads or is asked.

    ``rule`` is MUST, MAY, ETH, RIGHT, FILL or empty; ``is_group`` marks the words a
    whole group opens with; ``is_question`` something asked and not said.
    """

    key: str
    title: str
    text: str
    rule: str = ""
    source: str = ""
    is_group: bool = False
    is_question: bool = False


@dataclass(frozen=True, slots=True)
class WordingPart:
    """What one step of the session says, or what stands on the papers."""

    key: str
    title: str
    sayings: tuple[Saying, ...]


def wording_parts(
    pack: FormPack, wording: Wording, profile: Mapping[str, Value]
) -> tuple[WordingPart, ...]:
    """Return all parts, in the order of the session; parts without words are left out.

    Blanks that only a client can fill show the name of what will stand there.
    """
    reader = _Reader(pack, wording, profile)
    parts = [
        WordingPart(step.key, reader.words(step.key).title, tuple(reader.step(step)))
        for step in pack.steps
        if step.stage != "before"
    ]
    papers = WordingPart(PAPERS, "", tuple(reader.papers()))
    return tuple(part for part in (*parts, papers) if part.sayings)


class _Reader:
    """Reads a pack's words for one practice."""

    def __init__(self, pack: FormPack, wording: Wording, profile: Mapping[str, Value]) -> None:
        self._pack = pack
        self._wording = wording
        self._answers = {**pack.defaults(), **profile}
        self._settled = {item.key for item in pack.profile_items()}

    def words(self, key: str) -> Words:
        """Return the words of *key*."""
        return self._pack.said(self._wording.language, key)

    def step(self, step: Step) -> Iterator[Saying]:
        """Give what one step says and asks."""
        for card in step.cards:
            group = self._pack.groups.get(card)
            if group is None:
                yield from self._item(self._pack.items[card])
                continue
            yield from self._sayings(group, is_group=True)
            for key in group.items:
                yield from self._item(self._pack.items[key])

    def papers(self) -> Iterator[Saying]:
        """Give what stands on papers beside the sentences of the steps."""
        roles = {place.role for plan in self._pack.documents.values() for place in plan.signers}
        for plan in self._pack.documents.values():
            yield self._plain(plan.key, is_group=True)
            yield from self._titled(head_of(section) for section in plan.sections)
        yield from self._titled(sorted(f"role.{role}" for role in roles))

    def _titled(self, keys: Iterator[str] | list[str]) -> Iterator[Saying]:
        for key in keys:
            said = self._plain(key)
            if said.text:
                yield said

    def _plain(self, key: str, *, is_group: bool = False) -> Saying:
        words = self.words(key)
        return Saying(key, words.title, self._shown(words.sentence("")), is_group=is_group)

    def _item(self, item: Item) -> Iterator[Saying]:
        if item.kind in _UNSEEN or item.filled_by == "practitioner":
            return
        words = self.words(item.key)
        if words.text:
            yield from self._sayings(item)
        elif item.filled_by == "session" and words.question:
            yield Saying(item.key, words.title, self._shown(words.question), is_question=True)

    def _sayings(self, source: Item | Group, *, is_group: bool = False) -> Iterator[Saying]:
        """Give every form of words some client of this practice may meet."""
        words = self.words(source.key)
        sources = source.sources if isinstance(source, Item) else ()
        for case in self._cases(source.cases):
            text = self._shown(words.sentence(case.form))
            if text or is_group:
                yield Saying(
                    source.key,
                    words.title,
                    text,
                    rule=case.rule,
                    source=case.source or ", ".join(sources),
                    is_group=is_group,
                )

    def _cases(self, cases: tuple[FormCase, ...]) -> Iterator[FormCase]:
        """Give the cases the practice's own answers leave open."""
        for case in cases:
            if case.when is None:
                yield case
                return
            if not case.when.items() <= self._settled:
                yield case
            elif case.when.holds(self._answers):
                yield case
                return
        if not cases:
            yield FormCase("")

    def _shown(self, text: str) -> str:
        """Return *text* with what is known filled in, and names for what is not."""
        sentence = filled(self._pack, text, self._answers, self._wording)
        if sentence.whole or not text:
            return sentence.text
        return fill(sentence.text, lambda blank: f"[{self._name(blank.item)}]")

    def _name(self, key: str) -> str:
        words = self.words(key)
        title = words.title or key
        return title[:1].lower() + title[1:]
