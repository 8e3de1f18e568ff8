"""Conclude the signing: typeset with all signatures, seal, check strictly, file.

Only when this has returned may anybody be told "signed".
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from desktop.documents.stamp import stamp
from desktop.domain.card import CardUse
from desktop.domain.clock import stamp as stamp_of
from desktop.domain.document import fingerprint_of, grouped
from desktop.domain.journal import PROGRAM, SEALED, Act
from desktop.services.as_read import pages_as_read
from desktop.services.draft_documents import Draft, drafted, drafting_of
from desktop.services.filed_documents import already_filed
from desktop.services.kept_copies import kept_copies
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.present_documents import (
    all_have_signed,
    begun_papers,
    frozen_draft,
    signatures_of,
)
from desktop.services.record_act import record_act
from desktop.services.seal_key import sealer
from desktop.signing.face import Sealer
from desktop.signing.seal import seal
from desktop.signing.strict import check_seal
from desktop.store.agreements import Enclosure, FiledDocument, Filing
from desktop.store.vault import Vault


class SignaturesMissingError(Exception):
    """Somebody has still to sign before the document can be sealed."""


def conclude_intake(
    means: Means, vault: Vault, live: LiveIntake, *, card: CardUse | None = None
) -> LiveIntake:
    """Return the intake with every paper that all have signed sealed, checked and filed.

    Calling it again after an interruption finishes what was begun and files nothing twice.
    *card* is what she chose where the seal is on a card.

    Raises:
        CardError: if the seal is on a card that does not seal; every signature is kept.
        SignaturesMissingError: if somebody has still to sign each open paper; nothing is written.
        SealRefusedError, SealBrokenError: if the seal could not be made or did not check.
        VaultError: if it could not be filed.
    """
    open_papers = [frozen_draft(vault, live, key) for key in begun_papers(live)]
    whole = [kept for kept in open_papers if all_have_signed(live, kept.agreement)]
    if not whole and (open_papers or not live.intake.sealed):
        raise SignaturesMissingError(
            "Somebody has still to sign. What was signed so far is kept. "
            "Please go on with the next signature."
        )
    for kept in whole:
        final = _signed(means, vault, live, kept)
        read = fingerprint_of(kept.content)
        live = seal_and_file(means, vault, live, final, reading_hash=read, card=card)
    return live


def _signed(means: Means, vault: Vault, live: LiveIntake, kept: Draft) -> Draft:
    """Return the frozen paper *kept* with all its signatures and a place for the seal.

    Where a newer program sets its pages otherwise, they carry those that were read.
    """
    drafting = replace(
        drafting_of(vault, live, created=means.clock.now()),
        signatures=tuple(signatures_of(live, kept.agreement.key).values()),
        seal_field=True,
        frozen=kept.dress,
        copies=kept_copies(vault, live, kept.agreement.key),
    )
    drafting = replace(drafting, as_read=pages_as_read(live, kept, drafting))
    return drafted(live, kept.agreement, kept.appendix, drafting)


def seal_and_file(
    means: Means,
    vault: Vault,
    live: LiveIntake,
    final: Draft,
    *,
    reading_hash: str = "",
    card: CardUse | None = None,
) -> LiveIntake:
    """Return the intake with *final* sealed and filed, and a row that says so.

    Raises:
        CardError: if the seal is on a card that does not seal.
        SealRefusedError, SealBrokenError: if the seal could not be made or did not check.
        VaultError: if it could not be filed.
    """
    if final.agreement.key in live.intake.sealed:
        return live
    filed = already_filed(vault, live, final.agreement.key)
    if filed is None:
        enclosure = sealed_enclosure(means, vault, live, final, card)
        enclosure = replace(enclosure, reading_hash=reading_hash)
        filed = file_enclosure(vault, live, enclosure)
    value = {"file_hash": filed.sha256, "content_hash": filed.content_hash}
    return record_act(means, vault, live, Act(PROGRAM, SEALED, final.agreement.key, value))


def file_enclosure(vault: Vault, live: LiveIntake, enclosure: Enclosure) -> FiledDocument:
    """File one document of this intake, in one transaction, and return what is known of it.

    Raises:
        VaultError: if it could not be filed.
    """
    vault.file(
        Filing(
            client=live.client,
            practitioner=live.practitioner,
            title=enclosure.title,
            documents=(enclosure,),
            intake=live.id,
            amends=live.intake.about.agreement,
        )
    )
    filed = already_filed(vault, live, enclosure.kind)
    if filed is None:
        raise SignaturesMissingError("The document was not filed. Nothing was marked as signed.")
    return filed


def sealed_enclosure(
    means: Means, vault: Vault, live: LiveIntake, final: Draft, card: CardUse | None
) -> Enclosure:
    """Return *final* sealed; what comes back has passed the strict check.

    Raises:
        CardError: if the seal is on a card that does not seal.
    """
    now = means.clock.now()
    key = sealer(vault, final.dress.seal_line if final.dress else "", card, now=now)
    picture = stamp(_stamp_lines(live, key, now), language=final.agreement.language, created=now)
    reason = final.agreement.labels["seal.reason"]
    content = seal(final.content, key, stamp=picture, reason=reason, signed_at=now)
    check_seal(content, certificate=key.certificate, file_sha256=fingerprint_of(content))
    vault.note(
        "seal",
        {
            "paper": final.agreement.id,
            "intake": live.id,
            "sha256": fingerprint_of(content),
            **({} if card is None else {"key": key.fingerprint, "own_key": card.own_key}),
        },
    )
    return Enclosure(
        kind=final.agreement.key,
        title=final.agreement.title,
        content=content,
        content_hash=final.agreement.content_hash,
        seal_fingerprint=key.fingerprint,
    )


def _stamp_lines(live: LiveIntake, key: Sealer, now: datetime) -> tuple[str, ...]:
    """Return what the picture of the seal says; it names no client."""
    name = str(live.answers.get("practice.practitioner", ""))
    whole = grouped(key.fingerprint)
    half = len(whole) // 2 + 1
    return (
        live.wording.label("seal.stamp"),
        name,
        live.wording.moment(stamp_of(now)),
        whole[:half],
        whole[half:],
    )
