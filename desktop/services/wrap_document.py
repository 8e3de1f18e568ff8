"""Wrap a paper for the mail: one page with the unchanged paper inside, behind a password."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from desktop.assets import RESOURCES
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means

WORDS = 6
"""Of a made-up password: with lists of 270 words 48 bits, which a rented machine that tries a
hundred thousand a second (the format makes each try slow) needs decades for."""
_LISTS = RESOURCES / "words"
_ENDING = "-password"


@dataclass(frozen=True, slots=True)
class Wanted:
    """The paper to be wrapped: its key, the id on it, its bytes; and the password."""

    document: str
    named: str
    content: bytes = field(repr=False)
    password: str = field(repr=False)


def wrap_document(means: Means, live: LiveIntake, wanted: Wanted, *, rehearsal: bool) -> bytes:
    """Return the paper that is *wanted*, unchanged, inside one page behind its password.

    Raises:
        PasswordUnfitError: if *password* cannot lock a file.
    """
    from desktop.documents.templates.wrapper import Enclosed, wrapping_page
    from desktop.signing.locking import lock

    named = wanted.named
    title = live.pack.said(live.wording.language, wanted.document).title
    page = wrapping_page(
        Enclosed(title, named, f"{named}.pdf", wanted.content),
        wording=live.wording,
        paper=live.pack.paper,
        created=means.clock.now(),
        rehearsal=rehearsal,
    )
    return lock(page, wanted.password, randomness=means.randomness)


def wrapped_name(named: str) -> str:
    """Return the name of the file around the paper with the id *named*: nobody's name is in it."""
    return f"{named}{_ENDING}.pdf"


def made_up_password(means: Means, language: str) -> str:
    """Return words picked by chance, easy to say on the telephone, in *language* or English."""
    words = _words(language)
    return " ".join(words[_below(means, len(words))] for _ in range(WORDS))


def _words(language: str) -> tuple[str, ...]:
    own = _LISTS / f"{language.partition('-')[0]}.txt"
    path = own if own.is_file() else _LISTS / "en.txt"
    return tuple(path.read_text(encoding="ascii").split())


def _below(means: Means, count: int) -> int:
    """Return a number from 0 to *count* - 1, each as likely as the others."""
    length = math.ceil(count.bit_length() / 8)
    fair = 256**length // count * count
    while True:
        drawn = int.from_bytes(means.randomness(length))
        if drawn < fair:
            return drawn % count
