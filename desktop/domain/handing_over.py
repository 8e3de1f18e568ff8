"""The ways in which a paper is handed over, and to whom."""

from __future__ import annotations

from collections.abc import Collection

from desktop.domain.journal import JournalRowError

PRINT, SAVE, WRAPPER, SHOW, LATER, KEPT = "print", "save", "wrapper", "show", "later", "kept"
WAYS = (PRINT, SAVE, WRAPPER, SHOW, LATER, KEPT)
"""Printed, saved, saved with a password, shown on the screen, to be printed later, kept here
for the client."""

DISMISSED = "dismissed"
"""What was put off, and is not wanted any more: nothing was handed over."""


class RecipientRefusedError(JournalRowError):
    """A paper was to go to somebody it is not for."""


def check_recipients(theirs: Collection[str], to: Collection[str]) -> None:
    """Refuse a hand-over to anybody but those whose paper it is.

    Raises:
        RecipientRefusedError: if one of *to* is not among *theirs*.
    """
    if not set(to) <= set(theirs):
        raise RecipientRefusedError(
            "This paper is not for everybody you chose. Nothing was handed over. "
            "Please choose somebody whose paper it is."
        )
