"""Who reviewed the wording from a printed copy, and which: kept by the code on its pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from desktop.store.vault import Vault

_REVIEWS = "own-wording-reviews"


@dataclass(frozen=True, slots=True)
class Review:
    """Who reviewed which wording from a printed copy; ``on`` is the day they did (ISO)."""

    code: str
    by: str = field(repr=False)
    on: str
    noted_at: str


def reviews(vault: Vault, key: str) -> tuple[Review, ...]:
    """Return who reviewed the wording over the pack *key* from a printed copy, the newest last.

    Raises:
        VaultError: if the vault could not be read.
    """
    kept = vault.details(_REVIEWS).get(key)
    found = (one for one in kept if isinstance(one, Mapping)) if isinstance(kept, tuple) else ()
    names = ("code", "by", "on", "noted_at")
    return tuple(Review(*(str(one.get(name, "")) for name in names)) for one in found)


def keep_review(vault: Vault, key: str, review: Review) -> None:
    """Keep one more review of the wording over the pack *key*.

    Raises:
        VaultError: if it could not be written.
    """
    kept = vault.details(_REVIEWS)
    before = kept.get(key)
    there = before if isinstance(before, tuple) else ()
    vault.describe(_REVIEWS, {**kept, key: (*there, asdict(review))})
