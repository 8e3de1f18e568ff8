"""Conclude the signing: typeset with all signatures, seal, check strictly, file.

Only when this has returned may anybody be told "signed".
"""

from __future__ import annotations

from desktop.documents.templates import seal_stamp
from desktop.domain.document import fingerprint_of
from desktop.domain.journal import PROGRAM, SEALED, Act
from desktop.services.draft_documents import Draft, Drafting, typeset
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.present_documents import all_have_signed, frozen_draft, signatures_of
from desktop.services.record_act import record_act
from desktop.signing.certificate import SealKey
from desktop.signing.seal import seal
from desktop.signing.strict import check_seal
from desktop.store.agreements import Enclosure, FiledDocument, Filing
from desktop.store.vault import Vault

SEAL_KEY = "seal-key"
"""The name of the practitioner's seal key among the vault's secrets."""


class SignaturesMissingError(Exception):
    """Somebody has still to sign before the document can be sealed."""


def conclude_intake(means: Means, vault: Vault, live: LiveIntake) -> LiveIntake:
    """Return the intake with its agreement sealed, strictly checked and filed.

    Calling it again after an interruption finishes what was begun and files nothing twice.

    Raises:
        SignaturesMissingError: if somebody has still to sign; nothing is written.
        SealRefusedError, SealBrokenError: if the seal could not be made or did not check.
        VaultError: if it could not be filed.
    """
    kept = frozen_draft(vault, live)
    if not all_have_signed(live, kept.agreement):
        raise SignaturesMissingError(
            "Somebody has still to sign. What was signed so far is kept. "
            "Please go on with the next signature."
        )
    now = means.clock.now()
    drafting = Drafting(
        created=now, rehearsal=vault.rehearsal, signatures=signatures_of(live), seal_field=True
    )
    content = typeset(kept.agreement, kept.appendix, drafting)
    final = Draft(kept.agreement, kept.appendix, content)
    return seal_and_file(means, vault, live, final, reading_hash=fingerprint_of(kept.content))


def seal_and_file(
    means: Means, vault: Vault, live: LiveIntake, final: Draft, *, reading_hash: str = ""
) -> LiveIntake:
    """Return the intake with *final* sealed and filed, and a row that says so.

    Raises:
        SealRefusedError, SealBrokenError: if the seal could not be made or did not check.
        VaultError: if it could not be filed.
    """
    filed = already_filed(vault, live, final.agreement.key)
    if filed is None:
        enclosure = _sealed(means, vault, final, reading_hash)
        filed = file_enclosure(vault, live, enclosure)
    value = {"file_hash": filed.sha256, "content_hash": final.agreement.content_hash}
    return record_act(means, vault, live, Act(PROGRAM, SEALED, final.agreement.key, value))


def already_filed(vault: Vault, live: LiveIntake, key: str) -> FiledDocument | None:
    """Return this intake's document *key*, if it is filed already."""
    return next(
        (
            document
            for agreement in vault.agreements(live.client)
            for document in agreement.documents
            if agreement.intake == live.id and document.kind == key
        ),
        None,
    )


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
        )
    )
    filed = already_filed(vault, live, enclosure.kind)
    if filed is None:
        raise SignaturesMissingError("The document was not filed. Nothing was marked as signed.")
    return filed


def seal_key(vault: Vault) -> SealKey:
    """Return the practitioner's seal key, opened.

    Raises:
        SealKeyAbsentError: if the vault has none.
        SealKeyUnreadableError, SealKeyUnfitError: if it cannot be used.
    """
    kept = vault.secret(SEAL_KEY)
    if kept is None:
        raise SealKeyAbsentError(
            "There is no seal key in this vault. Your papers are safe. "
            "Please make or import one in the settings."
        )
    return SealKey.from_vault(kept)


class SealKeyAbsentError(Exception):
    """The vault holds no seal key."""


def _sealed(means: Means, vault: Vault, final: Draft, reading_hash: str) -> Enclosure:
    """Return *final* sealed; what comes back has passed the strict check."""
    key = seal_key(vault)
    now = means.clock.now()
    stamp = seal_stamp(final.agreement, fingerprint=key.fingerprint)
    reason = final.agreement.labels["seal.reason"]
    content = seal(final.content, key, stamp=stamp, reason=reason, signed_at=now)
    check_seal(content, certificate=key.certificate, file_sha256=fingerprint_of(content))
    vault.note("seal", {"document": final.agreement.id, "sha256": fingerprint_of(content)})
    return Enclosure(
        kind=final.agreement.key,
        title=final.agreement.title,
        content=content,
        content_hash=final.agreement.content_hash,
        reading_hash=reading_hash,
        seal_fingerprint=key.fingerprint,
    )
