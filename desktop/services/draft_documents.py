"""Draft a session's documents: the exact pages, before anybody has signed them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from desktop.documents.templates import PageChoice, typeset_agreement
from desktop.domain.agreement import Agreement, TakenIn
from desktop.domain.draw_up import Commission, draw_up, plans
from desktop.domain.record_styles import RecordFacts
from desktop.domain.signature import Signature
from desktop.services.live_intake import LiveIntake


@dataclass(frozen=True, slots=True)
class Draft:
    """One document: its wording, what it takes in, and its bytes as typeset."""

    agreement: Agreement
    appendix: Agreement | None
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Drafting:
    """How a document is to be typeset: when, signed by whom, on which pages."""

    created: datetime
    rehearsal: bool
    signatures: Mapping[str, Signature] = field(default_factory=dict, repr=False)
    facts: RecordFacts | None = None
    large_print: bool = False
    seal_field: bool = False


def signed_document(live: LiveIntake) -> str:
    """Return the key of the document this session signs: the agreement or the interim page."""
    kinds = {plan.kind: plan.key for plan in plans(live.pack, live.intake)}
    return kinds.get("agreement", kinds.get("interim", ""))


def key_of(live: LiveIntake, kind: str) -> str:
    """Return the key of the pack's document of *kind*."""
    return next(plan.key for plan in live.pack.documents.values() if plan.kind == kind)


def draft(live: LiveIntake, key: str, drafting: Drafting) -> Draft:
    """Return the document *key* of this intake, worded and typeset.

    Raises:
        IntakeIncompleteError: if a blank the pack requires is still open.
        CharactersMissingError: if a text has a character no shipped font has.
    """
    plan = live.pack.documents[key]
    appendix = word(live, plan.takes_in, drafting) if plan.takes_in else None
    agreement = word(live, key, drafting, taken_in(live, appendix))
    return Draft(agreement, appendix, typeset(agreement, appendix, drafting))


def word(
    live: LiveIntake, key: str, drafting: Drafting, takes_in: TakenIn | None = None
) -> Agreement:
    """Return the wording of the document *key*, untypeset.

    Raises:
        IntakeIncompleteError: if a blank the pack requires is still open.
    """
    commission = Commission(
        key=key,
        id=live.document_id(key),
        takes_in=takes_in,
        facts=drafting.facts,
        rehearsal=drafting.rehearsal,
    )
    return draw_up(live.pack, live.intake, live.wording, commission)


def taken_in(live: LiveIntake, booklet: Agreement | None) -> TakenIn | None:
    """Return how an agreement takes *booklet* in: by id and fingerprint."""
    if booklet is None:
        return None
    sentence = live.wording.label(
        "takes_in", title=booklet.title, id=booklet.id, version=booklet.version
    )
    return TakenIn(booklet.title, booklet.id, booklet.content_hash, sentence)


def typeset(agreement: Agreement, appendix: Agreement | None, drafting: Drafting) -> bytes:
    """Return *agreement* as PDF bytes: identical bytes for identical input."""
    return typeset_agreement(
        agreement,
        appendix=appendix,
        signatures=drafting.signatures,
        choice=PageChoice(
            created=drafting.created,
            large_print=drafting.large_print,
            seal_field=drafting.seal_field,
        ),
    )
