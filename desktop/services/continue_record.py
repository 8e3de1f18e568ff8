"""Continue the record of a session: each later paper gets a sealed record of its own.

The session's record is sealed and never touched. What came after it stands on a record that
names it, tells how this paper was signed, and lists every later paper so far.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from desktop.domain.card import CardUse
from desktop.domain.later_paper import RECORD_SINCE as KIND
from desktop.domain.record_styles import DocumentFacts, LaterFacts
from desktop.services.about_paper import (
    RECORD,
    RECORD_SINCE,
    LaterPaper,
    followers,
    later_papers,
    standing_of,
)
from desktop.services.begin_intake import resume_intake
from desktop.services.close_session import record_facts
from desktop.services.conclude_intake import seal_and_file
from desktop.services.draft_documents import draft, drafting_of
from desktop.services.filed_documents import filed_documents, printed_id
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.seal_key import sealer
from desktop.store.agreements import FiledDocument
from desktop.store.vault import Vault


def continue_record(
    means: Means, vault: Vault, live: LiveIntake, *, card: CardUse | None = None
) -> LiveIntake:
    """Return the later paper's intake with its sealed record filed.

    Calling it again after an interruption files nothing twice. A paper written on a pack of
    before there was such a record gets none. *card* is what she chose where the seal is on a card.

    Raises:
        CardError: if the seal is on a card that does not seal.
        SealRefusedError, SealBrokenError: if the seal could not be made or checked.
        VaultError: if it could not be filed.
    """
    plan = next((one for one in live.pack.documents.values() if one.kind == KIND), None)
    if plan is None or plan.key in live.intake.sealed:
        return live
    session = resume_intake(vault, live.intake.about.session)
    now = means.clock.now()
    facts = replace(
        record_facts(means, vault, live),
        seal_fingerprint=sealer(vault, "", card, now=now).fingerprint,
        continues=tuple(_records(vault, session)),
        later=tuple(_later(vault, one) for one in followers(vault, live.client, session.id)),
    )
    drafting = replace(drafting_of(vault, live, created=now), facts=facts, seal_field=True)
    return seal_and_file(means, vault, live, draft(live, plan.key, drafting), card=card)


def records_since(vault: Vault, client: str, session: str) -> tuple[FiledDocument, ...]:
    """Return the records that continue that of *session*, the oldest first.

    Raises:
        VaultError: if the vault could not be read.
    """
    own = {one.session.id for one in followers(vault, client, session)}
    return tuple(
        document
        for agreement in reversed(vault.agreements(client))
        if agreement.intake in own
        for document in agreement.documents
        if document.kind == RECORD_SINCE
    )


def continued_records(vault: Vault, client: str) -> dict[str, str]:
    """Return when each record of a session of *client* was continued last, by the record's id.

    Raises:
        VaultError: if the vault could not be read.
    """
    filed = vault.agreements(client)
    about = {one.session.id: one.intake.about.session for one in later_papers(vault, client)}
    last: dict[str, str] = {}
    for agreement in reversed(filed):
        if agreement.intake in about and any(d.kind == RECORD_SINCE for d in agreement.documents):
            last[about[agreement.intake]] = agreement.documents[0].filed_at
    return {
        document.id: last[agreement.intake]
        for agreement in filed
        if agreement.intake in last
        for document in agreement.documents
        if document.kind == RECORD
    }


def _records(vault: Vault, session: LiveIntake) -> Iterator[DocumentFacts]:
    """Yield the session's own record, and the last one that continued it."""
    for filed in filed_documents(vault, session):
        if filed.kind == RECORD:
            yield _facts(session, filed)
    since = records_since(vault, session.client, session.id)
    if since:
        source = resume_intake(vault, vault.agreement(since[-1].agreement).intake)
        yield _facts(source, since[-1])


def _later(vault: Vault, paper: LaterPaper) -> LaterFacts:
    assert paper.filed is not None  # noqa: S101 - a follower is sealed
    about, how = paper.intake.about, standing_of(vault, paper.filed)
    return LaterFacts(
        paper=_facts(resume_intake(vault, paper.session.id), paper.filed),
        about=f"{about.title} \u00b7 {about.id}" if about.id else "",
        signed_at=paper.intake.signatures[-1].at if paper.intake.signatures else "",
        standing=how.state if how is not None else "noted",
    )


def _facts(live: LiveIntake, filed: FiledDocument) -> DocumentFacts:
    return DocumentFacts(
        title=filed.title,
        id=printed_id(live, filed),
        content_hash=filed.content_hash,
        file_hash=filed.sha256,
        sealed_at=filed.filed_at,
    )
