"""What is asked aloud: its words for the client to read, and no control of anybody's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.sentence import compose
from desktop.ui.session.cards.session_card import SMALL, TEXT, SessionCard, sized
from desktop.ui.session.client_words import screen
from desktop.ui.session.fillings import reading
from desktop.ui.widgets.text import Note, Passage

if TYPE_CHECKING:
    from desktop.domain.flow import Card
    from desktop.services.live_intake import LiveIntake

_FOUND = frozenset({"teach_back", "reflection"})
"""Kinds whose answer is what the practitioner hears."""

_TYPED = frozenset({"text", "people", "goals"})
"""Kinds that want a keyboard."""


def is_said(kind: str, *, types: bool) -> bool:
    """Say whether a card of *kind* is only spoken about; on some screens nobody *types*."""
    return kind in _FOUND or kind == "notice" or (kind in _TYPED and not types)


class SaidCard(SessionCard):
    """The question, or the words of a notice; what is said is written down elsewhere."""

    def __init__(self, live: LiveIntake, card: Card) -> None:
        super().__init__(card.key)
        language = live.wording.language
        words = live.pack.said(language, card.key)
        is_notice = card.kind == "notice"
        self.set_words(
            eyebrow=live.pack.said(language, card.step).title,
            title=words.title if is_notice else words.question or words.title,
        )
        if is_notice and compose(live.pack, card.key, live.answers, live.wording).text:
            self.add(sized(Passage(reading(live, card.key, shared=True), role="shared"), TEXT))
        elif not is_notice:
            hint = words.hint if card.kind in _FOUND else ""
            self.add(sized(Note(hint or screen(live, "say_it_aloud"), role="hint"), SMALL))
