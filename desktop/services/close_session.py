"""Close a session: the take-home page, the sealed record, and the last journal row."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.document import fingerprint_of
from desktop.domain.journal import CLOSED, PRACTITIONER, Act
from desktop.domain.record_styles import DocumentFacts, RecordFacts
from desktop.services.conclude_intake import SignaturesMissingError, file_enclosure, seal_and_file
from desktop.services.confirm_pack import confirmation_words
from desktop.services.draft_documents import (
    Draft,
    draft,
    drafting_of,
    key_of,
    signed_document,
)
from desktop.services.filed_documents import already_filed
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.present_documents import opened_at, signatures_of
from desktop.services.record_act import record_act
from desktop.services.seal_key import seal_key
from desktop.store.agreements import Enclosure
from desktop.store.vault import Vault


def draft_take_home(vault: Vault, live: LiveIntake) -> Draft:
    """Return the page the client takes home, with the crisis card to cut out.

    Raises:
        IntakeIncompleteError: if a blank the pack requires is still open.
    """
    return _standing(vault, live, "take_home")


def draft_booklet(vault: Vault, live: LiveIntake) -> Draft:
    """Return the practice's booklet as this intake's pack and profile have it."""
    return _standing(vault, live, "booklet")


def close_session(means: Means, vault: Vault, live: LiveIntake) -> LiveIntake:
    """Return the intake closed: take-home page, booklet and sealed record are filed.

    Calling it again after an interruption files nothing twice.

    Raises:
        SignaturesMissingError: if some have signed and others have not; nothing is closed.
        IntakeIncompleteError: if a blank the take-home page requires is still open.
        SealRefusedError, SealBrokenError: if the record's seal could not be made or checked.
        VaultError: if something could not be filed; the session stays open.
    """
    if _waits_for_signatures(live):
        raise SignaturesMissingError(
            "Somebody has still to sign, so the session stays open. What was signed is kept. "
            "Please go on with the next signature, or finish well now."
        )
    for kind in _unsigned_kinds(live):
        if already_filed(vault, live, key_of(live, kind)) is None:
            file_enclosure(vault, live, _enclosed(_standing(vault, live, kind)))
    key = key_of(live, "record")
    if key not in live.intake.sealed:
        drafting = replace(
            drafting_of(vault, live, created=means.clock.now()),
            facts=record_facts(means, vault, live),
            seal_field=True,
        )
        live = seal_and_file(means, vault, live, draft(live, key, drafting))
    if not live.intake.closed:
        live = record_act(means, vault, live, Act(PRACTITIONER, CLOSED))
    vault.conclude_intake(live.id)
    return live


def record_facts(means: Means, vault: Vault, live: LiveIntake) -> RecordFacts:
    """Return the fingerprints and versions that stand on the record of the session.

    Raises:
        VaultError: if the vault could not be read.
    """
    head = vault.audit_head()
    return RecordFacts(
        program=means.program,
        practice_vault=vault.store_id,
        seal_fingerprint=seal_key(vault).fingerprint,
        audit_seq=head.seq,
        audit_head=head.mac,
        pack_confirmed=confirmation_words(vault, live),
        documents=tuple(
            DocumentFacts(
                title=document.title,
                id=live.document_id(document.kind),
                content_hash=document.content_hash,
                reading_hash=document.reading_hash,
                file_hash=document.sha256,
            )
            for agreement in reversed(vault.agreements(live.client))
            for document in agreement.documents
            if agreement.intake == live.id and document.kind in live.pack.documents
        ),
    )


def _unsigned_kinds(live: LiveIntake) -> tuple[str, ...]:
    """Return the papers filed without anybody's signature when the session closes.

    A session in which nothing was signed to the end leaves its interim page: starting
    therapy never depends on a signature.
    """
    sealed = {live.pack.documents[key].kind for key in live.intake.sealed}
    unsigned = not sealed & {"agreement", "interim"}
    return ("booklet", "take_home", *(("interim",) if unsigned else ()))


def _waits_for_signatures(live: LiveIntake) -> bool:
    """Say whether signing has begun and may go on another day."""
    key = signed_document(live)
    return bool(signatures_of(live)) and key not in live.intake.sealed


def _standing(vault: Vault, live: LiveIntake, kind: str) -> Draft:
    drafting = drafting_of(vault, live, created=opened_at(live))
    return draft(live, key_of(live, kind), drafting)


def _enclosed(made: Draft) -> Enclosure:
    return Enclosure(
        kind=made.agreement.key,
        title=made.agreement.title,
        content=made.content,
        content_hash=made.agreement.content_hash,
        reading_hash=fingerprint_of(made.content),
    )
