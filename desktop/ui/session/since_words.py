"""What a sheet says of the paper that was signed at an earlier meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.session.client_words import screen

if TYPE_CHECKING:
    from desktop.domain.agreement import Agreement, Passage
    from desktop.services.live_intake import LiveIntake


def about_earlier(live: LiveIntake, agreement: Agreement) -> str:
    """Return which paper *agreement* replaces, or that the one signed still stands; else ""."""
    if agreement.replaces is not None and live.earlier.get(agreement.key) != agreement:
        return agreement.replaces.sentence
    paper = live.intake.paper_before(agreement.key)
    if paper is None or live.earlier.get(agreement.key) != agreement:
        return ""
    return screen(live, "still_stands", date=live.wording.date(paper.at))


def mark_of(live: LiveIntake, agreement: Agreement, passage: Passage) -> str:
    """Return "new" or "changed" for a passage of a paper that is not signed yet."""
    if not passage.since or live.earlier.get(agreement.key) == agreement:
        return ""
    return live.wording.label(f"since.{passage.since}")
