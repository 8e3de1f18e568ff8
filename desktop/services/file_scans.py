"""File a signed copy: pictures kept first, then who signed, then the seal; nothing is lost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from desktop.domain.agreement import Agreement, Passage, Section, read_agreement
from desktop.domain.card import CardUse
from desktop.domain.journal import PRACTITIONER, SCANNED, Act, JournalRowError, Value
from desktop.domain.scans import CopyPage, Seen
from desktop.domain.signature import PAPER, Signature
from desktop.services.conclude_intake import conclude_intake, sealed_enclosure
from desktop.services.draft_documents import Draft, Drafting, drafting_of, typeset
from desktop.services.kept_copies import keep_copies
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.present_documents import all_have_signed, frozen_draft, sign
from desktop.services.print_to_sign import append
from desktop.services.waiting_papers import COPY_KIND, WaitingPaper
from desktop.store.agreements import Filing
from desktop.store.vault import Vault


def file_scans(  # noqa: PLR0913 - what came back, and what she chose for its seal
    means: Means,
    vault: Vault,
    live: LiveIntake,
    paper: WaitingPaper,
    pages: tuple[CopyPage, ...],
    seen: tuple[Seen, ...],
    *,
    card: CardUse | None = None,
) -> LiveIntake:
    """Return the intake with *pages* kept and the signatures *seen* on them noted.

    With the last signature the paper is sealed and filed. A paper that was sealed before gets
    its copy as a document of its own. Whatever was done stays done if it is interrupted, and
    calling it again goes on from there. *card* is what she chose where the seal is on a card.

    Raises:
        CardError: if the seal is on a card that does not seal.
        JournalRowError: if the words were changed since the pages were printed.
        SealRefusedError, SealBrokenError: if the seal could not be made or did not check.
        VaultError: if something could not be written.
    """
    if paper.filed is not None and not pages:
        return live
    if paper.filed is not None:
        late = _late(means, vault, live, paper, pages, seen)
        _file_late(means, vault, live, paper, late, card)
        return live
    live = keep_scans(means, vault, live, paper, pages, seen)
    if all_have_signed(live, frozen_draft(vault, live, paper.key).agreement):
        live = conclude_intake(means, vault, live, card=card)
    return live


def keep_scans(
    means: Means,
    vault: Vault,
    live: LiveIntake,
    paper: WaitingPaper,
    pages: tuple[CopyPage, ...],
    seen: tuple[Seen, ...],
) -> LiveIntake:
    """Return the intake with *pages* kept and the signatures *seen* noted; nothing is sealed.

    Raises:
        JournalRowError: if the words were changed since the pages were printed.
        VaultError: if something could not be written.
    """
    _require_same(live, paper)
    if pages:
        live = _keep(means, vault, live, paper, pages)
    for one in seen:
        if one.page:
            live = sign(means, vault, live, by=PRACTITIONER, signature=_signature(paper.key, one))
    return live


def _require_same(live: LiveIntake, paper: WaitingPaper) -> None:
    printed = live.intake.printed.get(paper.key, {})
    if paper.key in live.intake.sealed or printed.get("content_hash") != paper.content_hash:
        raise JournalRowError(
            "The words of this paper were changed after it was printed, so this copy is not "
            "filed. Nothing was changed. Please print the paper again and sign that one."
        )


def _keep(
    means: Means,
    vault: Vault,
    live: LiveIntake,
    paper: WaitingPaper,
    pages: tuple[CopyPage, ...],
) -> LiveIntake:
    """Keep *pages* beside those from before; a new picture of a page takes its place."""
    new = keep_copies(vault, live, pages)
    numbers = {one["page"] for one in new}
    kept: tuple[Value, ...] = tuple(
        one
        for one in live.intake.scanned.get(paper.key, ())
        if isinstance(one, Mapping) and one.get("page") not in numbers
    )
    if (*kept, *new) == live.intake.scanned.get(paper.key, ()):
        return live
    act = Act(PRACTITIONER, SCANNED, paper.key, {"pages": (*kept, *new)})
    return append(means, vault, live, act)


def _signature(key: str, seen: Seen) -> Signature:
    return Signature(key, seen.party, PAPER, seen.statement, "", seen_on=seen.page)


def _file_late(
    means: Means,
    vault: Vault,
    live: LiveIntake,
    paper: WaitingPaper,
    final: Draft,
    card: CardUse | None,
) -> None:
    """File the copy of a sealed paper as a document of its own, sealed, which names that one."""
    enclosure = replace(sealed_enclosure(means, vault, live, final, card), kind=COPY_KIND)
    vault.file(
        Filing(
            client=live.client,
            practitioner=live.practitioner,
            title=f"{final.agreement.title}: {paper.title}",
            documents=(enclosure,),
            intake=live.id,
            amends=paper.filed.agreement if paper.filed is not None else "",
        )
    )


def _late(
    means: Means,
    vault: Vault,
    live: LiveIntake,
    paper: WaitingPaper,
    pages: tuple[CopyPage, ...],
    seen: tuple[Seen, ...],
) -> Draft:
    """Return the document that a copy of a sealed paper becomes."""
    words = _late_words(vault, live, paper, seen)
    drafting: Drafting = replace(
        drafting_of(vault, live, created=means.clock.now()), seal_field=True, copies=pages
    )
    return Draft(words, None, typeset(live, words, None, drafting))


def _late_words(
    vault: Vault, live: LiveIntake, paper: WaitingPaper, seen: tuple[Seen, ...]
) -> Agreement:
    """Return the words of the page that goes with a copy: whose it is, and what it shows."""
    say, filed = live.wording.label, paper.filed
    copies = {copy.sha256: copy.id for copy in vault.reading_copies(live.id)}
    before = read_agreement(vault.read_payload(copies[paper.content_hash]))
    names = {signer.party: signer.name for signer in before.signers}
    about = say(
        "late.about",
        id=paper.id,
        title=paper.title,
        date=live.wording.date(filed.filed_at if filed else ""),
    )
    rows = tuple(
        say(
            "late.seen" if one.page else "late.not_seen",
            name=names.get(one.party, ""),
            page=str(one.page),
        )
        for one in seen
    )
    proof = say(
        "late.proof", content_hash=paper.content_hash, file_hash=filed.sha256 if filed else ""
    )
    return replace(
        before,
        kind="copy",
        key=COPY_KIND,
        id=f"{paper.id}-S",
        title=say("late.title"),
        subtitle="",
        sections=(
            Section("late.about", "plain", "", passages=(Passage("plain", text=about),)),
            Section(
                "late.who",
                "plain",
                say("late.who"),
                passages=tuple(Passage("plain", text=row) for row in rows),
            ),
            Section("late.proof", "plain", "", passages=(Passage("plain", text=proof),)),
        ),
        signers=(),
        takes_in=None,
        replaces=None,
    )
