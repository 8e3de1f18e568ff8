"""Seals a document: one certification signature with the practitioner's own key.

Tell nobody "signed" before ``strict.check_seal`` has passed on what comes back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.signing.card import CardError

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.signing.face import Sealer


class SealRefusedError(ValueError):
    """A document or a moment that cannot be sealed; the document is unchanged."""


def seal(
    document: bytes,
    key: Sealer,
    *,
    stamp: bytes,
    reason: str,
    signed_at: datetime,
    location: str = "",
) -> bytes:
    """Return *document* sealed with *key*: PAdES B-B, SHA-256, DocMDP P=1.

    *document* is a PDF with the one empty signature field ``SEAL_FIELD``; *stamp* a
    one-page PDF drawn into that field; *reason* and *location* are shown by readers
    and must name no client; *signed_at* is aware and goes into the file as the
    sealing computer's own claim. May be called from any thread.

    Raises:
        CardError: if the key is on a card that does not sign.
        SealRefusedError: if the field is missing or taken, the key is not valid at
            *signed_at*, or *document* or *stamp* is no sound PDF.
    """
    warm_up()
    from desktop.signing.pades import write_seal

    if not key.covers(signed_at):
        raise SealRefusedError(
            "The seal key is not valid at this time. Nothing was sealed. Please check the "
            "computer's date, or make a new key in the settings."
        )
    try:
        return write_seal(
            document,
            key,
            stamp=stamp,
            reason=reason,
            location=location,
            signed_at=signed_at.replace(microsecond=0),
        )
    except CardError:
        raise
    except Exception as trouble:
        raise SealRefusedError(
            "This document could not be sealed. Nothing was changed; please prepare it again."
        ) from trouble


def warm_up() -> None:
    """Import what sealing needs (half a second, once): in a worker thread, while people sign."""
    from desktop.signing.offline import keep_offline

    keep_offline()
    import desktop.signing.pades
    import desktop.signing.structure  # noqa: F401 - the check after it needs this one
