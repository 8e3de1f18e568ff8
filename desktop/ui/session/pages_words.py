"""The words around the pages of a paper, in the client's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.session.client_words import screen
from desktop.ui.widgets.pages_words import PagesWords

if TYPE_CHECKING:
    from desktop.services.live_intake import LiveIntake


def clients_pages_words(live: LiveIntake) -> PagesWords:
    """Return the words around the pages in the client's language."""
    return PagesWords(
        pages=screen(live, "the_pages"),
        page=screen(live, "page_of"),
        larger=screen(live, "larger_pages"),
        smaller=screen(live, "smaller_pages"),
        opening=screen(live, "opening_pages"),
        broken=screen(live, "broken_pages"),
        broken_then=screen(live, "broken_pages_then"),
    )
