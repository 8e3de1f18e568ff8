"""Calm pages: a few words and nothing to do, where a card is not the client's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.ui.session.cards.quiet import note_item
from desktop.ui.session.client_words import screen
from desktop.ui.widgets.card import Card as Paper

if TYPE_CHECKING:
    from desktop.domain.flow import Card
    from desktop.services.live_intake import LiveIntake


class CalmPage(Paper):
    """Words in the middle, without the edge of a card, large enough for the other chair."""

    def __init__(self, title: str, words: str = "") -> None:
        super().__init__(shared=True)
        self.setProperty("role", "ground")
        for part in (self._title, self._body):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.set_words(title=title, body=words)


def quiet(live: LiveIntake, card: Card) -> CalmPage:
    """Return the page for the time to talk, with the sentence that was noted, if any."""
    noted = live.intake.answers.get(note_item(live, card))
    words = f"\u201c{noted}\u201d" if noted else screen(live, "take_your_time")
    return CalmPage(live.pack.said(live.wording.language, card.key).title, words)


def thanks(live: LiveIntake) -> CalmPage:
    """Return the page for what is the practitioner's: nothing here is the client's to do."""
    return CalmPage(screen(live, "thank_you"), screen(live, "nothing_to_do"))


def farewell(live: LiveIntake) -> CalmPage:
    """Return the last page, with the day of the next meeting where there is one."""
    day = live.intake.answers.get("close.next_date")
    words = screen(live, "close_meet", date=live.wording.date(str(day))) if day else ""
    return CalmPage(screen(live, "thank_you"), words or screen(live, "close_done"))


def practitioner_first(live: LiveIntake, who: str) -> CalmPage:
    """Return the page while *who*, the practitioner, has still to sign."""
    return CalmPage(screen(live, "signs_first", who=who), screen(live, "give_back_to_sign"))


def paper_instead(live: LiveIntake) -> CalmPage:
    """Return the page for whoever would rather sign on paper."""
    return CalmPage(screen(live, "paper_instead"), screen(live, "paper_instead_lead"))
