"""The words of each paper before anybody signs, and what is still missing in them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.domain.agreement import Agreement, IntakeIncompleteError
from desktop.domain.sentence import blanks

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake


@dataclass(frozen=True, slots=True)
class SheetWords:
    """One paper as it will be, and the blanks that have still to be filled."""

    agreement: Agreement
    missing: tuple[str, ...]


def sheet_words(live: LiveIntake) -> tuple[SheetWords, ...]:
    """Return every paper due in *live*; a sentence with an open blank is left out and named.

    Where nothing has changed since an earlier meeting, these are the papers signed then.
    """
    from desktop.services.draft_documents import signed_documents

    due = signed_documents(live)
    if not due:
        return tuple(SheetWords(paper, ()) for paper in live.earlier.values())
    return tuple(_words(live, key) for key in due)


def _words(live: LiveIntake, key: str) -> SheetWords:
    from desktop.services.draft_documents import Drafting, opened_at, word

    drafting = Drafting(created=opened_at(live), rehearsal=False)
    try:
        return SheetWords(word(live, key, drafting), ())
    except IntakeIncompleteError as error:
        void = {**live.intake.answers, **dict.fromkeys(error.items)}
        tolerant = replace(live, intake=replace(live.intake, answers=void))
        return SheetWords(word(tolerant, key, drafting), error.items)


def card_of(live: LiveIntake, key: str) -> str:
    """Return the card on which *key* is talked about; "" if there is none."""
    pack = live.pack
    cards = {card for step in pack.steps if step.stage != "before" for card in step.cards}
    if key in cards:
        return key
    groups = [group for group in pack.groups.values() if group.key in cards]
    own = (group.key for group in groups if key in group.items)
    named = (group.key for group in groups if key in _blanks_of(live, group.key))
    return next(own, "") or next(named, "")


def _blanks_of(live: LiveIntake, group: str) -> set[str]:
    """Return the items that fill the sentences of *group* and of its clauses."""
    keys = (group, *live.pack.groups[group].items)
    said = (live.pack.said(live.wording.language, key) for key in keys)
    return {
        blank.item
        for words in said
        for text in (*words.text.values(), *words.card.values())
        for blank in blanks(text)
    }
