"""Close a session: the take-home page, the sealed record, and the last journal row."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.card import CardUse
from desktop.domain.journal import CLOSED, PRACTITIONER, Act
from desktop.domain.record_styles import DocumentFacts, RecordFacts
from desktop.services.adjourn_session import papers_of_a_meeting
from desktop.services.conclude_intake import SignaturesMissingError, seal_and_file
from desktop.services.confirm_pack import confirmation_words
from desktop.services.draft_documents import draft, drafting_of, key_of, still_stands
from desktop.services.filed_documents import filed_documents, printed_id
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.present_documents import begun_papers
from desktop.services.record_act import record_act
from desktop.services.seal_key import seal_key, sealer
from desktop.services.unsigned_papers import file_unsigned
from desktop.store.vault import Vault


def close_session(
    means: Means, vault: Vault, live: LiveIntake, *, card: CardUse | None = None
) -> LiveIntake:
    """Return the intake closed: take-home page, booklet and sealed record are filed.

    Calling it again after an interruption files nothing twice. *card* is what she chose where
    the seal is on a card.

    Raises:
        CardError: if the seal is on a card that does not seal; the session stays open.
        SignaturesMissingError: if some have signed and others have not; nothing is closed.
        IntakeIncompleteError: if a blank the take-home page requires is still open.
        SealRefusedError, SealBrokenError: if the record's seal could not be made or checked.
        VaultError: if something could not be filed; the session stays open.
    """
    if begun_papers(live):
        raise SignaturesMissingError(
            "Somebody has still to sign, so the session stays open. What was signed is kept. "
            "Please go on with the next signature, or finish well now."
        )
    for paper in _unsigned(live):
        file_unsigned(vault, live, paper)
    key = key_of(live, "record")
    if key not in live.intake.sealed:
        now = means.clock.now()
        used = sealer(vault, "", card, now=now).fingerprint
        facts = replace(record_facts(means, vault, live), seal_fingerprint=used)
        drafting = replace(drafting_of(vault, live, created=now), facts=facts, seal_field=True)
        live = seal_and_file(means, vault, live, draft(live, key, drafting), card=card)
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
                id=printed_id(live, document),
                content_hash=document.content_hash,
                reading_hash=document.reading_hash,
                file_hash=document.sha256,
                sealed_at=document.filed_at if document.seal_fingerprint else "",
            )
            for document in filed_documents(vault, live)
            if document.kind in live.pack.documents
        ),
        standing=tuple(key for key in live.earlier if still_stands(live, key)),
    )


def _unsigned(live: LiveIntake) -> tuple[str, ...]:
    """Return the papers filed without anybody's signature when the session closes.

    A session in which nothing was signed to the end leaves its interim page: starting
    therapy never depends on a signature. A handout is filed if it was handed out.
    """
    documents = live.pack.documents
    kinds = ("booklet", *papers_of_a_meeting(live))
    given = dict.fromkeys(str(one["document"]) for one in live.intake.handed_over)
    handouts = (key for key in given if documents[key].kind == "handout")
    return (*(key_of(live, kind) for kind in kinds), *handouts)
