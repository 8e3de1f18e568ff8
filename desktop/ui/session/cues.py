"""What only the practitioner sees: what to ask next, how to say it back, what to watch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.question_bank import in_turn, question_bank
from desktop.ui.session.goals.goal_cues import goal_cues

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.services.live_intake import LiveIntake

_QUESTIONS, _STEMS, _PROMPTS = 4, 2, 2
"""How many lines of each kind are read in one look."""
_QUOTES = "\u201c\u201d"


@dataclass(frozen=True, slots=True)
class Cues:
    """The practitioner's words for one card.

    ``minds`` are the card's and the step's own, ``prompts`` those of its prompts.
    """

    minds: tuple[str, ...] = ()
    prompts: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Say whether there is anything to read."""
        return bool(self.minds or self.prompts or self.questions)

    def at(self, turn: int) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return what is read at the look number *turn*, by title; lines that are many rotate."""
        minds = (*self.minds, *in_turn(self.prompts, turn, size=_PROMPTS))
        parts = (
            (
                QCoreApplication.translate("Cues", "Questions you might ask"),
                in_turn(self.questions, turn, size=_QUESTIONS),
            ),
            (
                QCoreApplication.translate("Cues", "Say it back"),
                in_turn(self.stems, turn, size=_STEMS),
            ),
            (QCoreApplication.translate("Cues", "Keep in mind"), minds),
        )
        return tuple((title, lines) for title, lines in parts if lines)


def cues(live: LiveIntake, key: str, step: str) -> Cues:
    """Return what the practitioner may look at on the card *key* of *step*."""
    own = live.practitioners_words(key)
    whole = live.practitioners_words(step)
    bank = question_bank(live.pack, live.practitioners_language, live.answers, card=key, step=step)
    asked = {question.strip(_QUOTES) for question in bank.questions}
    says = (words.say for words in (own, whole) if words.say and words.say not in asked)
    aloud = map(_aloud, says)
    of_step = whole.cue if key != step else ()
    minds = dict.fromkeys((*aloud, *goal_cues(live, key), *own.cue, *of_step))
    prompts = tuple(line for line in _prompts(live, step) if line not in minds)
    return Cues(tuple(minds), prompts, bank.questions, bank.stems)


def _prompts(live: LiveIntake, step: str) -> Iterator[str]:
    for card in next(one.cards for one in live.pack.steps if one.key == step):
        item = live.pack.items.get(card)
        if item is not None and item.kind == "prompt" and item.concerns(live.answers):
            yield from live.practitioners_words(card).cue


def _aloud(words: str) -> str:
    return QCoreApplication.translate("Cues", "Say: \u201c%1\u201d").replace("%1", words)
