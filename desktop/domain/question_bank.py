"""The practitioner's question bank: what she might ask at this step, and how to say it back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from desktop.domain.journal import Value
from desktop.domain.pack import FormPack, Step, Words

_FEWEST = 3


@dataclass(frozen=True, slots=True)
class QuestionBank:
    """Whole questions, and stems: beginnings of saying back what was heard."""

    questions: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()


def question_bank(
    pack: FormPack, language: str, answers: Mapping[str, Value], *, card: str, step: str
) -> QuestionBank:
    """Return the bank for *card* of *step*, the card's own questions first.

    Where the step has fewer than three, those of the other steps with its code (S4: the quiet
    page and the story) follow. Stems serve every step; a pack gives them to any prompt.
    """
    words = pack.words.get(language, {})
    here = next(one for one in pack.steps if one.key == step)
    own = words.get(card, Words()).bank if card != step else ()
    questions = dict.fromkeys((*own, *_of_step(pack, words, answers, here)))
    if len(questions) < _FEWEST:
        for other in pack.steps:
            if other.code == here.code and other.key != step:
                questions.update(dict.fromkeys(_of_step(pack, words, answers, other)))
    stems = [stem for said in words.values() if said.stems for stem in said.stems]
    return QuestionBank(tuple(questions), tuple(dict.fromkeys(stems)))


def in_turn(lines: tuple[str, ...], turn: int, *, size: int) -> tuple[str, ...]:
    """Return *size* of *lines*, another stretch of them each *turn*, all of them where few."""
    if len(lines) <= size:
        return lines
    start = turn * size % len(lines)
    return tuple((*lines, *lines)[start : start + size])


def _of_step(
    pack: FormPack, words: Mapping[str, Words], answers: Mapping[str, Value], step: Step
) -> Iterator[str]:
    yield from words.get(step.key, Words()).bank
    for card in step.cards:
        item = pack.items.get(card)
        if item is not None and item.kind == "prompt" and item.concerns(answers):
            yield from words.get(card, Words()).bank
