"""The states of one paper that people signed, one by one: as it was, as it was changed since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop.domain.agreement import Agreement, read_agreement
from desktop.domain.effects import EFFECTS
from desktop.domain.intake import Intake
from desktop.domain.journal import FOLLOWED, PROGRAM, SEALED, Act
from desktop.domain.later_paper import AMENDMENT
from desktop.domain.signature import HELPING, Signature
from desktop.services.about_paper import LaterPaper, followers, void_of
from desktop.services.begin_intake import resume_intake
from desktop.services.draft_documents import drafting_of, opened_at, word_whole
from desktop.services.earlier_papers import WORDING
from desktop.services.filed_documents import filed_documents
from desktop.services.live_intake import LiveIntake
from desktop.services.told_session import told
from desktop.store.agreements import FiledDocument
from desktop.store.vault import Vault


@dataclass(frozen=True, slots=True)
class SignedState:
    """One state of a paper: ``filed`` is the paper, or the amendment that brought it.

    ``key`` is the paper's in the pack, ``signers`` are names of those who signed this state for
    themselves, ``at`` is when the last of them did. ``paper`` is the paper itself, ``after`` the
    later papers that stand in this state, by which its words are drawn up.
    """

    key: str
    filed: FiledDocument
    at: str
    signers: tuple[str, ...] = field(repr=False)
    paper: FiledDocument
    live: LiveIntake = field(repr=False)
    after: tuple[LaterPaper, ...] = field(default=(), repr=False)

    def agreement(self, vault: Vault) -> Agreement:
        """Return the words of the paper in this state.

        Raises:
            VaultError: if they could not be read.
        """
        signed = worded(vault, self.live, self.paper)
        if not self.after:
            return signed
        then = replace(self.live, intake=_with(_when_sealed(self.live, self.paper), self.after))
        drafting = drafting_of(vault, self.live, created=opened_at(self.live))
        now, _ = word_whole(then, self.key, drafting)
        changes = (one for one in self.after if one.kind == AMENDMENT)
        numbers = [f"M{one.intake.begun.get('number', 1)}" for one in changes]
        return replace(now, id=" + ".join((signed.id, *numbers)))


def session_of(vault: Vault, filed: FiledDocument) -> LiveIntake:
    """Return the session that the paper *filed*, or the one it is about, belongs to.

    Raises:
        VaultError: if the vault could not be read.
    """
    live = resume_intake(vault, vault.agreement(filed.agreement).intake)
    about = live.intake.about.session
    return resume_intake(vault, about) if about else live


def signed_states(vault: Vault, filed: FiledDocument) -> tuple[SignedState, ...]:
    """Return every state of the paper that *filed* is, or changed, the oldest first.

    What is void is left out.

    Raises:
        VaultError: if the vault could not be read.
    """
    if not filed.seal_fingerprint or not vault.agreement(filed.agreement).intake:
        return ()
    own = resume_intake(vault, vault.agreement(filed.agreement).intake)
    key = own.intake.about.document or filed.kind
    live = session_of(vault, filed)
    later = followers(vault, live.client, live.id)
    papers = [one for one in filed_documents(vault, live) if one.kind == key]
    found = []
    for paper in papers:
        if paper.seal_fingerprint and void_of(paper, later) is None:
            found.append(_as_signed(vault, live, paper))
            found.extend(_as_changed(vault, live, paper, later))
    return tuple(found)


def _as_signed(vault: Vault, live: LiveIntake, paper: FiledDocument) -> SignedState:
    signatures = _signatures(live, paper)
    signers = _names(worded(vault, live, paper), signatures)
    at = signatures[-1].at if signatures else paper.filed_at
    return SignedState(paper.kind, paper, at, signers, paper, live)


def _as_changed(
    vault: Vault, live: LiveIntake, paper: FiledDocument, later: tuple[LaterPaper, ...]
) -> list[SignedState]:
    """Return the state after each amendment of *paper* that stands."""
    standing = [
        one
        for one in later
        if one.filed
        and one.intake.about.agreement == paper.agreement
        and void_of(one.filed, later) is None
    ]
    return [
        SignedState(
            key=paper.kind,
            filed=one.filed,
            at=one.intake.signatures[-1].at,
            signers=_names(_own_words(vault, one), one.intake.signatures),
            paper=paper,
            live=live,
            after=tuple(standing[: number + 1]),
        )
        for number, one in enumerate(standing)
        if one.filed and one.kind == AMENDMENT
    ]


def _own_words(vault: Vault, paper: LaterPaper) -> Agreement:
    assert paper.filed is not None  # noqa: S101 - asked by the caller
    return worded(vault, resume_intake(vault, paper.session.id), paper.filed)


def _names(agreement: Agreement, signatures: tuple[Signature, ...]) -> tuple[str, ...]:
    there = {one.party for one in signatures if one.document == agreement.key}
    return tuple(
        one.name for one in agreement.signers if one.party in there and one.role not in HELPING
    )


def _signatures(live: LiveIntake, paper: FiledDocument) -> tuple[Signature, ...]:
    for earlier in live.intake.earlier:
        if earlier.file_hash == paper.sha256:
            return earlier.signatures
    return tuple(one for one in live.intake.signatures if one.document == paper.kind)


def _when_sealed(live: LiveIntake, paper: FiledDocument) -> Intake:
    """Return the session as it stood when *paper* was sealed, before any later row."""
    for row in live.intake.rows:
        value = row.value if isinstance(row.value, Mapping) else {}
        if row.action == SEALED and value.get("file_hash") == paper.sha256:
            return live.intake.as_of(row.seq)
    return live.intake


def _with(intake: Intake, after: tuple[LaterPaper, ...]) -> Intake:
    for paper in after:
        act = Act(PROGRAM, FOLLOWED, value=told(paper, after))
        row = act.row(seq=len(intake.rows) + 1, at=intake.rows[-1].at)
        intake = replace(EFFECTS[FOLLOWED](intake, row), rows=intake.rows)
    return intake


def worded(vault: Vault, live: LiveIntake, filed: FiledDocument) -> Agreement:
    """Return the exact words of the paper *filed*, as they were read before signing.

    Raises:
        VaultError: if they could not be read.
    """
    copies = {
        copy.sha256: copy.id for copy in vault.reading_copies(live.id) if copy.kind == WORDING
    }
    return read_agreement(vault.read_payload(copies[filed.content_hash]))
