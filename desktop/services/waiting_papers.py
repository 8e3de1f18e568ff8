"""Papers that wait for their signed copy: printed to sign, or signed without a picture."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from desktop.domain.agreement import Agreement, Signer, read_agreement
from desktop.domain.journal import PRINTED
from desktop.domain.sealed_paper import SealedPaper
from desktop.domain.signature import PAPER, Signature
from desktop.services.begin_intake import IntakeEmptyError, resume_intake
from desktop.services.filed_documents import filed_documents
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.present_documents import all_have_signed, frozen_draft, signatures_of
from desktop.services.younger_labels import with_younger_labels
from desktop.store.agreements import FiledDocument
from desktop.store.vault import Vault

COPY_KIND = "signed_copy"
"""The kind of document that holds a signed copy which came after its paper was sealed."""


@dataclass(frozen=True, slots=True)
class WaitingPaper:
    """One paper on its way: whose, which, how many pages, and who is to be found on it.

    ``signers`` have still to be told of, or signed on paper without a picture. ``filed`` is
    the sealed paper, None while it waits for signatures. ``numbers`` are the pages of which
    pictures are kept already; ``complete`` says that only the seal is missing.
    """

    intake: str
    client: str
    client_name: str = field(repr=False)
    key: str
    id: str
    title: str = field(repr=False)
    content_hash: str
    statements: Mapping[str, str] = field(repr=False)
    signers: tuple[Signer, ...] = ()
    pages: int = 0
    printed_at: str = ""
    filed: FiledDocument | None = None
    numbers: tuple[int, ...] = ()
    complete: bool = False
    client_reference: str = field(default="", repr=False)


def waiting_of_client(means: Means, vault: Vault, client: str) -> tuple[WaitingPaper, ...]:
    """Return the papers of *client* that wait for their signed copy, the newest session first.

    Raises:
        VaultError: if the vault could not be read.
    """
    return tuple(
        paper
        for intake in vault.intakes_on_paper(client)
        for paper in waiting_of_intake(means, vault, intake)
    )


def waiting_everywhere(means: Means, vault: Vault) -> tuple[WaitingPaper, ...]:
    """Return the papers of every client that were printed and have still to be signed.

    Raises:
        VaultError: if the vault could not be read.
    """
    return tuple(
        paper
        for intake in vault.printed_intakes()
        for paper in waiting_of_intake(means, vault, intake)
        if paper.filed is None
    )


def waiting_of_intake(means: Means, vault: Vault, intake: str) -> tuple[WaitingPaper, ...]:
    """Return the papers of one intake that wait for their signed copy.

    Raises:
        VaultError: if the vault could not be read.
    """
    live = live_of(means, vault, intake)
    return () if live is None else (*_unsealed(vault, live), *_without_a_copy(vault, live))


def live_of(means: Means, vault: Vault, intake: str) -> LiveIntake | None:
    """Return the intake with every phrase this program needs; None if it is empty.

    Raises:
        VaultError: if the vault could not be read.
    """
    try:
        return with_younger_labels(means, vault, resume_intake(vault, intake))
    except IntakeEmptyError:
        return None


def _unsealed(vault: Vault, live: LiveIntake) -> Iterator[WaitingPaper]:
    for key, printed in live.intake.printed.items():
        if key in live.intake.sealed:
            continue
        agreement = frozen_draft(vault, live, key).agreement
        there = signatures_of(live, key)
        kept = live.intake.scanned.get(key, ())
        yield replace(
            _waiting(vault, live, agreement),
            signers=tuple(one for one in agreement.signers if one.party not in there),
            pages=_number(printed.get("pages")),
            printed_at=str(printed.get("at", "")),
            numbers=tuple(_number(one.get("page")) for one in kept if isinstance(one, Mapping)),
            complete=all_have_signed(live, agreement),
        )


def _without_a_copy(vault: Vault, live: LiveIntake) -> Iterator[WaitingPaper]:
    """Yield sealed papers that somebody signed with a pen and of which no picture is filed."""
    copied = {one.amends for one in vault.agreements(live.client) if _is_copy(one.documents)}
    words = {copy.sha256: copy.id for copy in vault.reading_copies(live.id)}
    for filed in filed_documents(vault, live):
        signed = [one for one in _signatures_on(live, filed) if one.method == PAPER]
        on_paper = {one.party for one in signed if not one.seen_on}
        if not on_paper or filed.agreement in copied or filed.content_hash not in words:
            continue
        agreement = read_agreement(vault.read_payload(words[filed.content_hash]))
        yield replace(
            _waiting(vault, live, agreement),
            signers=tuple(one for one in agreement.signers if one.party in on_paper),
            pages=_printed_pages(live, filed),
            printed_at=filed.filed_at,
            filed=filed,
        )


def _waiting(vault: Vault, live: LiveIntake, agreement: Agreement) -> WaitingPaper:
    """Return what is known of the paper by its words alone."""
    statements = {
        key.rpartition(".")[2]: words
        for key, words in agreement.labels.items()
        if key.startswith("sign.statement.")
    }
    client = vault.client(live.client)
    return WaitingPaper(
        intake=live.id,
        client=live.client,
        client_name=client.name,
        client_reference=client.reference,
        key=agreement.key,
        id=agreement.id,
        title=agreement.title,
        content_hash=agreement.content_hash,
        statements=statements,
    )


def _signatures_on(live: LiveIntake, filed: FiledDocument) -> tuple[Signature, ...]:
    """Return the signatures on the sealed paper *filed*, of this meeting or an earlier one."""
    earlier: list[SealedPaper] = [p for p in live.intake.earlier if p.file_hash == filed.sha256]
    if earlier:
        return earlier[0].signatures
    sealed = live.intake.sealed.get(filed.kind)
    is_this = isinstance(sealed, Mapping) and sealed.get("file_hash") == filed.sha256
    return tuple(signatures_of(live, filed.kind).values()) if is_this else ()


def _printed_pages(live: LiveIntake, filed: FiledDocument) -> int:
    """Return how many pages of *filed* were printed to sign; 0 where nobody noted it."""
    for row in reversed(live.intake.rows):
        value = row.value if isinstance(row.value, Mapping) else {}
        if row.action == PRINTED and value.get("content_hash") == filed.content_hash:
            return _number(value.get("pages"))
    return 0


def _is_copy(documents: tuple[FiledDocument, ...]) -> bool:
    return any(one.kind == COPY_KIND for one in documents)


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
