"""Who signs, under which words, and with what in the place of the signature."""

from collections.abc import Iterator
from datetime import datetime

from desktop.documents.blocks import Block, Heading, SecondWords, SignatureLine, Span
from desktop.documents.signed import Handwriting, OnPaper, TypedName
from desktop.domain.agreement import Agreement, Signer
from desktop.domain.ink import outlines
from desktop.domain.signature import DRAWN, HELPING, STATEMENTS, TYPED, Signature
from desktop.domain.wording import Wording

_PRACTITIONER = "practitioner"
_NOT_READERS = HELPING | {_PRACTITIONER}
"""Who signs the words above their own name: how it was read is for the others to say."""


def signature_blocks(
    agreement: Agreement, signatures: tuple[Signature, ...], wording: Wording
) -> Iterator[Block]:
    """Yield a line for every signer, the practitioner's first, signed or not."""
    signed = {signature.party: signature for signature in signatures}
    yield _heading(agreement)
    for signer in sorted(agreement.signers, key=lambda signer: signer.role != _PRACTITIONER):
        yield _line(agreement, signer, signed.get(signer.party), wording)


def _heading(agreement: Agreement) -> Heading:
    """Return the heading, in both languages over all places: none has a column of its own."""
    first = agreement.labels["sign.heading"]
    if agreement.beside is None:
        return Heading(2, first)
    twin = agreement.beside.paper
    too = Span(twin.labels["sign.heading"], language=twin.language)
    return Heading(2, (Span(f"{first} / "), too))


def _line(
    agreement: Agreement, signer: Signer, signature: Signature | None, wording: Wording
) -> SignatureLine:
    """Return the line of *signer*; the practitioner and helpers sign their own words alone."""
    labels = agreement.labels
    reads = signer.role not in _NOT_READERS
    return SignatureLine(
        name=signer.name,
        role=_role(agreement, signer),
        date_label=_in_both(agreement, "sign.date"),
        promise=signer.promise,
        statement=labels.get(_statement(signature), "") if reads and signature else "",
        told=wording.label("sign.mark", who=signature.witness)
        if signature and signature.is_mark
        else "",
        choices=tuple(labels[f"sign.statement.{one}"] for one in STATEMENTS) if reads else (),
        mark=_mark(agreement, signer, signature, wording) if signature else None,
        date=_date(signature, wording) if signature else "",
        second=_second(agreement, signer) if agreement.beside else None,
    )


def _in_both(agreement: Agreement, label: str) -> str:
    """Return a phrase, in both languages where there are two and they differ."""
    first = agreement.labels[label]
    second = agreement.beside.paper.labels[label] if agreement.beside else first
    return first if second == first else f"{first} / {second}"


def _statement(signature: Signature) -> str:
    return f"sign.statement.{signature.statement}"


def _second(agreement: Agreement, signer: Signer) -> SecondWords | None:
    """Return what the second language says at the place of *signer*."""
    twin = agreement.beside.paper if agreement.beside else agreement
    promise = next((one.promise for one in twin.signers if one.party == signer.party), "")
    reads = signer.role not in _NOT_READERS
    choices = tuple(twin.labels[f"sign.statement.{one}"] for one in STATEMENTS) if reads else ()
    return SecondWords(twin.language, promise, choices)


def _role(agreement: Agreement, signer: Signer) -> str:
    """Return the role, in both languages where there are two and they differ."""
    first = signer.role_title
    if agreement.beside is None:
        return first
    twins = agreement.beside.paper.signers
    second = next((one.role_title for one in twins if one.party == signer.party), first)
    return first if second == first else f"{first} / {second}"


def _mark(
    agreement: Agreement, signer: Signer, signature: Signature, wording: Wording
) -> Handwriting | TypedName | OnPaper:
    labels = agreement.labels
    if signature.method == DRAWN and signature.ink is not None:
        said = f"{labels['sign.drawn']}: {signer.name}"
        return Handwriting(outlines(signature.ink), signature.ink.aspect, said)
    if signature.method == TYPED:
        return TypedName(signature.name or signer.name)
    if signature.seen_on:
        return OnPaper(wording.label("copy.mark", page=str(signature.seen_on)))
    place = f": {signature.place}" if signature.place else ""
    return OnPaper(f"{labels['sign.paper']}{place}")


def _date(signature: Signature, wording: Wording) -> str:
    """Return when it was signed; of a paper, what is written on it or when it was entered.

    Which clock it was, and how far from UTC, is on the record: no technical words here.
    """
    if signature.on:
        return wording.date(signature.on)
    if signature.seen_on:
        return wording.label("copy.entered", moment=wording.date(signature.at))
    at = datetime.fromisoformat(signature.at).replace(tzinfo=None)
    return wording.moment(at.isoformat())
