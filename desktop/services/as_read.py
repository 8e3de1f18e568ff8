"""Whether the pages that are sealed are the ones that were read, and what is done if not.

Signing goes on over days, and the program may be a newer one by then. The words are frozen by
their fingerprint, but where a page breaks is decided by the program that sets it. Pages set by
this very process are the same. Others are set once more without signatures: if one byte is
other than what was filed at the first signature, the sealed file says so and carries the pages
as they were read.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from desktop.domain.document import fingerprint_of
from desktop.services.draft_documents import Draft, Drafting, drafted, opened_at
from desktop.services.live_intake import LiveIntake

_MOST: Final = 512
_set_here: dict[str, None] = {}
"""Fingerprints of pages that this process set, the latest last: no words, no names."""


def note_set_here(fingerprint: str) -> None:
    """Remember that pages with this *fingerprint* were set by this process."""
    _set_here[fingerprint] = None
    if len(_set_here) > _MOST:
        del _set_here[next(iter(_set_here))]


def forget_set_here() -> None:
    """Forget all of them, as the end of the process does."""
    _set_here.clear()


def pages_as_read(live: LiveIntake, kept: Draft, drafting: Drafting) -> bytes:
    """Return the pages of *kept* as they were read, if *drafting* would set them otherwise now.

    Raises:
        CharactersMissingError: if a text has a character no shipped font has.
    """
    if fingerprint_of(kept.content) in _set_here:
        return b""
    bare = replace(
        drafting, created=opened_at(live), signatures=(), seal_field=False, copies=(), as_read=b""
    )
    again = drafted(live, kept.agreement, kept.appendix, bare)
    return b"" if again.content == kept.content else kept.content
