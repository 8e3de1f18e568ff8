"""Everything a session has settled so far, step by step, and what is still open.

One frozen row for each thing, for the page on which both look it over before signing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from desktop.domain.flow import Card, group_items, is_done, path
from desktop.domain.intake import Intake
from desktop.domain.journal import Value
from desktop.domain.pack import FormPack, Item, first_case
from desktop.domain.plain_answers import is_blank
from desktop.domain.sentence import blanks, compose, fill
from desktop.domain.wording import Wording

SAID = "said"
DIFFERENT = "different"
OWN_WORDS = "own_words"
EXAMPLE = "example"
TOLD = "told"
PARKED = "parked"
QUESTION = "question"
DECLINED = "declined"
SKIPPED = "skipped"
NOT_YET_TALKED = "not_talked"
STILL_OPEN = frozenset({PARKED, QUESTION, SKIPPED, NOT_YET_TALKED})
"""States of what has to be come back to; what was declined is settled."""

_BY_OUTCOME = {
    "explained": TOLD,
    "agreed": TOLD,
    "changed": TOLD,
    "question": QUESTION,
    "come_back": PARKED,
    "not_yet": PARKED,
    "not_for_me": DECLINED,
}
_NO_ROWS = frozenset({"prompt", "note", "sheet", "sign", "quiet"})
_ONLY_SAID = frozenset({"say", "clause"})
_GAP = "\u2026"


@dataclass(frozen=True, slots=True)
class Settled:
    """One thing that was talked about, or was to be.

    ``card`` is where it can be changed; ``about`` is the group a clause belongs to. ``words``
    are what stands, in the language of the wording; ``was`` the usual, or the words before
    the client's. ``outcome`` says why something is open. What is ``private`` is on no shared
    page: it is the practitioner's to open.
    """

    key: str
    card: str
    step: str
    state: str
    words: str = field(default="", repr=False)
    was: str = field(default="", repr=False)
    outcome: str = ""
    about: str = ""
    private: bool = False

    @property
    def is_open(self) -> bool:
        """Say whether somebody has to come back to it."""
        return self.state in STILL_OPEN


def settled(pack: FormPack, intake: Intake, wording: Wording) -> tuple[Settled, ...]:
    """Return a row for everything on this client's way, and for all that was said beside it."""
    return tuple(_Rows(pack, intake, wording).all())


class _Rows:
    def __init__(self, pack: FormPack, intake: Intake, wording: Wording) -> None:
        self._pack = pack
        self._intake = intake
        self._wording = wording
        self._answers = intake.all_answers(pack.defaults())
        self._usual = {**pack.defaults(), **intake.profile}
        self._before = {key for s in pack.steps if s.stage == "before" for key in s.cards}
        self._met: set[str] = set()

    def all(self) -> Iterator[Settled]:
        """Yield the rows in the order of the session, each with what was said about it."""
        cards = {card.key: card for card in path(self._pack, self._intake)}
        for step in self._pack.steps:
            for key in step.cards:
                if step.stage == "before":
                    yield from self._prepared(key, step.key)
                elif key in cards:
                    yield from self._card(cards[key])
            if step.stage == "quiet":
                yield from self._noted(step.key)
        for key in self._intake.answers:
            yield from self._said(key, key, "")

    def _card(self, card: Card) -> Iterator[Settled]:
        if card.kind in _NO_ROWS:
            return
        if card.kind == "group":
            yield from self._group(card)
        else:
            yield from self._item(card)
            yield from self._beside(card.key, card.key, card.step)

    def _item(self, card: Card) -> Iterator[Settled]:
        key = card.key
        if key in self._intake.answers:
            yield from self._said(key, key, card.step)
        elif card.stage != "after" and not is_done(self._intake, card):
            yield self._row(key, key, card.step, NOT_YET_TALKED, outcome=NOT_YET_TALKED)
        elif card.stage != "after" and card.kind not in _ONLY_SAID:
            yield self._row(key, key, card.step, SKIPPED, outcome=SKIPPED)

    def _group(self, card: Card) -> Iterator[Settled]:
        group = self._pack.groups[card.key]
        outcome = self._intake.outcomes.get(card.key, "")
        state = _BY_OUTCOME.get(outcome, NOT_YET_TALKED)
        words = self._sentence(card.key) if group.outcome == "settled" else ""
        why = outcome or NOT_YET_TALKED
        changed = card.key in self._intake.rewordings
        if state == QUESTION and self._asked(card.key):
            pass  # the question itself says more, and stands below
        elif not changed:
            yield self._row(card.key, card.key, card.step, state, words=words, outcome=why)
        elif state != TOLD:
            yield self._row(card.key, card.key, card.step, state, outcome=why)
        yield from self._beside(card.key, card.key, card.step)
        for item in group_items(self._pack, group, self._intake):
            yield from self._clause(item, card)
        told = self._told_in(card.key) if words and not changed else frozenset()
        for key in self._blanks(card.key):
            if key in told and self._usual.get(key) in (None, self._intake.answers.get(key)):
                self._met.add(key)  # the sentence says it, and nothing usual was changed
            yield from self._said(key, card.key, card.step, about=card.key)

    def _clause(self, item: Item, card: Card) -> Iterator[Settled]:
        """Yield a clause only where it stands apart from its group."""
        outcome = self._intake.exceptions.get(item.key, "")
        state = _BY_OUTCOME.get(outcome, TOLD)
        if state != TOLD:
            yield self._row(item.key, card.key, card.step, state, outcome=outcome, about=card.key)
        yield from self._beside(item.key, card.key, card.step, about=card.key)
        yield from self._said(item.key, card.key, card.step, about=card.key)

    def _beside(self, key: str, card: str, step: str, about: str = "") -> Iterator[Settled]:
        """Yield words of the client's about *key*: their sentence, example and questions."""
        new = self._intake.rewordings.get(key)
        if new is not None:
            was = self._sentence(key, before=True)
            yield self._row(key, card, step, OWN_WORDS, words=new.text, was=was, about=about)
        example = self._intake.examples.get(key, "")
        if example:
            yield self._row(key, card, step, EXAMPLE, words=example, about=about)
        for item, words in self._intake.questions:
            if item == key:
                yield self._row(
                    key, card, step, QUESTION, words=words, outcome=QUESTION, about=about
                )

    def _asked(self, key: str) -> bool:
        return any(item == key for item, _ in self._intake.questions)

    def _prepared(self, key: str, step: str) -> Iterator[Settled]:
        yield from self._said(key, key, step)

    def _noted(self, step: str) -> Iterator[Settled]:
        """Yield questions asked on the quiet page, which has no card of its own."""
        yield from self._beside(step, step, step)

    def _said(self, key: str, card: str, step: str, about: str = "") -> Iterator[Settled]:
        """Yield the answer to *key*, once, with the usual where it is another one."""
        item = self._pack.items.get(key)
        value = self._intake.answers.get(key)
        if item is None or item.kind == "note" or key in self._met or is_blank(value):
            return
        self._met.add(key)
        usual = self._usual.get(key)
        differs = not is_blank(usual) and usual != value
        yield self._row(
            key,
            card,
            step,
            DIFFERENT if differs else SAID,
            words=self._value(item, value),
            was=self._value(item, usual) if differs else "",
            about=about,
        )

    def _row(  # noqa: PLR0913 - one argument for each part of a row
        self,
        key: str,
        card: str,
        step: str,
        state: str,
        *,
        words: str = "",
        was: str = "",
        outcome: str = "",
        about: str = "",
    ) -> Settled:
        private = self._is_private(key)
        return Settled(key, card, step, state, words, was, outcome, about, private)

    def _is_private(self, key: str) -> bool:
        item = self._pack.items.get(key)
        if item is None:
            return False
        return item.private or item.filled_by == "practitioner" or key in self._before

    def _blanks(self, group: str) -> tuple[str, ...]:
        """Return the items whose answers fill the sentences of *group* and its clauses."""
        keys = (group, *self._pack.groups[group].items)
        found = (
            blank.item
            for key in keys
            for text in self._pack.said(self._wording.language, key).text.values()
            for blank in blanks(text)
        )
        return tuple(key for key in dict.fromkeys(found) if not self._is_private(key))

    def _told_in(self, group: str) -> frozenset[str]:
        """Return the blanks that the sentence of *group* on its card tells already."""
        case = first_case(self._pack.groups[group].cases, self._answers)
        said = self._pack.said(self._wording.language, group).shared(case.form)
        return frozenset(blank.item for blank in blanks(said))

    def _sentence(self, key: str, *, before: bool = False) -> str:
        """Return the sentence of *key*; an open blank is a short gap."""
        shared = not before
        made = compose(self._pack, key, self._answers, self._wording, shared=shared)
        gaps = {*made.open, *made.void}
        return fill(made.text, lambda blank: _GAP if blank.item in gaps else "")

    def _value(self, item: Item, value: Value) -> str:
        """Return *value* as it reads on a line of its own."""
        words = self._pack.said(self._wording.language, item.key)
        named = {**words.options, **words.rows}
        if item.kind in {"goals", "people"}:
            return "; ".join(own_words_in(value, ("words", "name")))
        if item.kind in {"teach_back", "reflection"}:
            return "; ".join(own_words_in(value, ("words",))) or self._wording.value(item, value)
        if item.kind == "two_columns":
            return "; ".join(named.get(one, one) for one in own_words_in(value, item.rows))
        return self._wording.value(item, value)


def own_words_in(value: Value, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words in *value*, those under *names* where it has parts."""
    if isinstance(value, str):
        return (value,) if value.strip() else ()
    if isinstance(value, Mapping):
        return tuple(word for name in names for word in own_words_in(value.get(name), names))
    if isinstance(value, tuple):
        return tuple(word for one in value for word in own_words_in(one, names))
    return ()
