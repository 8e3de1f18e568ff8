"""Present the pages before anybody signs, and keep what the first signature froze."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop.domain.agreement import Agreement, read_agreement
from desktop.domain.journal import PRESENTED, PROGRAM, SIGNED, Act, JournalRowError, Value
from desktop.domain.look import Look
from desktop.domain.on_screen import wants_paper
from desktop.domain.signature import PAPER, Signature, check_signature_ink
from desktop.services.as_read import note_set_here
from desktop.services.draft_documents import (
    Draft,
    drafted,
    drafting_of,
    opened_at,
    signed_documents,
    word_whole,
)
from desktop.services.earlier_papers import WORDING
from desktop.services.frozen_dress import DRESS, read_dress
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.record_act import record_act
from desktop.store.vault import Vault

APPENDIX = "appendix"
READING = "reading"


class FrozenPagesMissingError(Exception):
    """The vault does not hold the pages that the first signature froze."""


@dataclass(frozen=True, slots=True)
class Presented:
    """The intake with its presentations in the journal, and the papers that were shown."""

    live: LiveIntake
    drafts: tuple[Draft, ...]

    @property
    def draft(self) -> Draft:
        """Return the first paper: the agreement or the interim page."""
        return self.drafts[0]

    def of(self, key: str) -> Draft | None:
        """Return the paper *key*, if it was among those shown."""
        return next((one for one in self.drafts if one.agreement.key == key), None)


def present_documents(
    means: Means, vault: Vault, live: LiveIntake, *, shown: tuple[Draft, ...] = ()
) -> Presented:
    """Return the papers to be signed, exactly as they will be; noted in the journal.

    Pages that were *shown* before stay the same pages as long as their words and the client's
    choice of their look are the same; a new logo reaches the next pages, not these.
    After the first signature these are the frozen pages, never built anew.

    Raises:
        IntakeIncompleteError: if a blank the pack requires is still open; nothing is written.
        VaultError: if it could not be written.
    """
    keys = signed_documents(live)
    drafting = drafting_of(vault, live, created=opened_at(live))
    worded = {key: word_whole(live, key, drafting) for key in keys if not _frozen(vault, live, key)}
    drafts = []
    for key in keys:
        if key not in worded:
            drafts.append(frozen_draft(vault, live, key))
            continue
        agreement, appendix = worded[key]
        look = drafting.dress_of(live, agreement.kind).look
        made = next((one for one in shown if _is_still(one, agreement, look)), None)
        if made is None or not _is_presented(live, made):
            made = drafted(live, agreement, appendix, drafting)
        if not _is_presented(live, made):
            act = Act(PROGRAM, PRESENTED, key, made.fingerprints())
            live = record_act(means, vault, live, act)
        note_set_here(made.fingerprints()["reading_hash"])
        drafts.append(made)
    return Presented(live, tuple(drafts))


def _is_still(made: Draft, agreement: Agreement, look: Look) -> bool:
    """Say whether *made* has just the words of *agreement*, in the *look* that was chosen."""
    return made.agreement == agreement and (made.dress is None or made.dress.look == look)


def _frozen(vault: Vault, live: LiveIntake, key: str) -> bool:
    """Say whether a signature, on this paper or on one shown with it, has frozen *key*."""
    if signatures_of(live, key):
        return True
    shown = live.intake.presented.get(key)
    if shown is None or not live.intake.frozen_text:
        return False
    kept = {(copy.kind, copy.sha256) for copy in vault.reading_copies(live.id)}
    return (READING, shown.get("reading_hash")) in kept


def _is_presented(live: LiveIntake, made: Draft) -> bool:
    """Say whether the journal holds that just these words and pages were shown last."""
    return live.intake.presented.get(made.agreement.key) == made.fingerprints()


def sign(
    means: Means,
    vault: Vault,
    live: LiveIntake,
    *,
    by: str,
    signature: Signature,
    shown: tuple[Draft, ...] = (),
) -> LiveIntake:
    """Return the intake with *signature*; the first one files all pages that were *shown*.

    Raises:
        JournalRowError: if the signature says too little, or is not due on this paper.
        InkImplausibleError: if what was drawn is no signature.
        VaultError: if it could not be written; the intake is unchanged.
    """
    presented = present_documents(means, vault, live, shown=shown)
    paper = presented.of(signature.document)
    parties = {signer.party for signer in paper.agreement.signers} if paper else set()
    if signature.party not in parties:
        raise JournalRowError(
            "This signature has no place on the paper. Nothing was changed. "
            "Please go back and sign where the name is printed."
        )
    if signature.method != PAPER and wants_paper(live.intake.on_screen, signature.party):
        raise JournalRowError(
            "This person wants to sign on paper. Nothing was changed. "
            "Please print the pages, or ask again whether the screen is all right."
        )
    check_signature_ink(signature)
    if not signatures_of(live, signature.document):
        keep_frozen(vault, presented)
    act = Act(by, SIGNED, signature.document, signature.value())
    return record_act(means, vault, presented.live, act)


def keep_frozen(vault: Vault, presented: Presented) -> None:
    """File the wording, the pages and the dress of every paper as it was read.

    None of them is ever rebuilt.

    Raises:
        VaultError: if they could not be written.
    """
    live = presented.live
    for made in presented.drafts:
        vault.keep_reading_copy(live.id, WORDING, made.agreement.canonical())
        if made.appendix is not None:
            vault.keep_reading_copy(live.id, APPENDIX, made.appendix.canonical())
        if made.dress is not None:
            vault.keep_reading_copy(live.id, DRESS, made.dress.kept())
        vault.keep_reading_copy(live.id, READING, made.content)


def frozen_draft(vault: Vault, live: LiveIntake, key: str) -> Draft:
    """Return the paper *key* as the first signature froze it.

    Its pages are found by the fingerprints that the journal holds of what was shown: after
    signatures were cleared, other pages of the same session may lie beside them.

    Raises:
        FrozenPagesMissingError: if they are not there.
        VaultError: if they are damaged or could not be read.
    """
    shown = live.intake.presented.get(key, {})
    copies = {(copy.kind, copy.sha256): copy.id for copy in vault.reading_copies(live.id)}

    def kept(kind: str, fingerprint: Value) -> bytes:
        copy = copies.get((kind, str(fingerprint)))
        if copy is None:
            raise FrozenPagesMissingError(
                "The pages that were signed are not in the vault any more. What was answered "
                "is kept. Please clear the signatures, read the pages again and sign them."
            )
        return vault.read_payload(copy)

    agreement = read_agreement(kept(WORDING, shown.get("content_hash")))
    taken = agreement.takes_in
    appendix = read_agreement(kept(APPENDIX, taken.content_hash)) if taken else None
    worn = read_dress(kept(DRESS, shown["dress"])) if "dress" in shown else None
    return Draft(agreement, appendix, kept(READING, shown.get("reading_hash")), worn)


def signed_pages(vault: Vault, live: LiveIntake, key: str) -> Draft:
    """Return the frozen pages of *key* with the signatures so far in their places.

    Raises:
        VaultError: if the frozen wording is missing or damaged.
    """
    kept = frozen_draft(vault, live, key)
    drafting = replace(
        drafting_of(vault, live, created=opened_at(live)),
        signatures=tuple(signatures_of(live, key).values()),
        frozen=kept.dress,
    )
    return drafted(live, kept.agreement, kept.appendix, drafting)


def signatures_of(live: LiveIntake, key: str) -> dict[str, Signature]:
    """Return the signatures on the document *key*, by party."""
    return {one.party: one for one in live.intake.signatures if one.document == key}


def all_have_signed(live: LiveIntake, agreement: Agreement) -> bool:
    """Say whether everybody has signed *agreement*; of a role that needs one, one is enough."""
    there = set(signatures_of(live, agreement.key))
    alone = [signer.party for signer in agreement.signers if signer.need != "any"]
    roles = {signer.role for signer in agreement.signers if signer.need == "any"}
    met = all(any(s.party in there for s in agreement.signers if s.role == role) for role in roles)
    return bool(agreement.signers) and met and all(party in there for party in alone)


def begun_papers(live: LiveIntake) -> tuple[str, ...]:
    """Return the papers due that are signed by somebody or printed to be, and not sealed yet."""
    return tuple(
        key
        for key in signed_documents(live)
        if (signatures_of(live, key) or key in live.intake.printed)
        and key not in live.intake.sealed
    )
