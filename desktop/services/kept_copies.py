"""Pictures of signed pages that the vault keeps from the moment they come back."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.document import fingerprint_of
from desktop.domain.journal import Value
from desktop.domain.scans import CopyPage
from desktop.services.live_intake import LiveIntake
from desktop.store.vault import Vault

SCAN = "scan"
"""The kind of reading copy that holds one picture."""


def keep_copies(
    vault: Vault, live: LiveIntake, pages: tuple[CopyPage, ...]
) -> tuple[Mapping[str, Value], ...]:
    """Keep the pictures *pages* and return how the journal names each; twice is no harm.

    Raises:
        VaultError: if they could not be kept.
    """
    named: list[Mapping[str, Value]] = []
    for one in pages:
        vault.keep_reading_copy(live.id, SCAN, one.picture)
        named.append(
            {
                "page": one.number,
                "sha256": fingerprint_of(one.picture),
                "width": one.width,
                "height": one.height,
                "matched": "by hand" if one.by_hand else "by code",
            }
        )
    return tuple(named)


def kept_copies(vault: Vault, live: LiveIntake, key: str) -> tuple[CopyPage, ...]:
    """Return the pictures of the paper *key* that came back, in the order of its pages.

    Raises:
        VaultError: if one is missing or damaged.
    """
    named = [one for one in live.intake.scanned.get(key, ()) if isinstance(one, Mapping)]
    if not named:
        return ()
    copies = {copy.sha256: copy.id for copy in vault.reading_copies(live.id) if copy.kind == SCAN}
    pages = (
        CopyPage(
            number=_whole(one.get("page")),
            picture=vault.read_payload(copies[str(one.get("sha256"))]),
            width=_whole(one.get("width")),
            height=_whole(one.get("height")),
            by_hand=one.get("matched") == "by hand",
        )
        for one in named
    )
    return tuple(sorted(pages, key=lambda one: one.number))


def _whole(value: Value) -> int:
    return value if isinstance(value, int) else 0
