"""What only the practitioner sees: what to say, what to watch, what else to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake


def cues(live: LiveIntake, key: str, step: str) -> tuple[str, ...]:
    """Return the cues for the card *key* of *step*: the card's own first, the step's after."""
    own = live.practitioners_words(key)
    whole = live.practitioners_words(step)
    said = [_aloud(words.say) for words in (own, whole) if words.say]
    prompts = [
        cue
        for card in next(s.cards for s in live.pack.steps if s.key == step)
        if card in live.pack.items and live.pack.items[card].kind == "prompt"
        for cue in live.practitioners_words(card).cue
    ]
    found = (*said, *own.cue, *(whole.cue if key != step else ()), *prompts)
    return tuple(dict.fromkeys(found))


def _aloud(words: str) -> str:
    return QCoreApplication.translate("Cues", "Say: \u201c%1\u201d").replace("%1", words)
