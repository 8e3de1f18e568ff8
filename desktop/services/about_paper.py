"""The signed papers of a client, and what came after each: what stands, and what does not."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.domain.intake import Intake, fold
from desktop.domain.later_paper import (
    AMENDMENT,
    EARLIER,
    HOLDS,
    TAKEN_BACK,
    VOID,
    WHOLE,
    WITHDRAWAL,
    consent_of,
    is_signed_on,
)
from desktop.domain.own_document import is_own, read_own
from desktop.domain.paper_ids import OWN_ALONE
from desktop.store.agreements import AgreementSummary, FiledDocument
from desktop.store.intakes import IntakeSummary
from desktop.store.vault import Vault

RECORD, RECORD_SINCE = "document.record", "document.record_since"
"""What tells of a session, and of each page that came after it; neither is a paper to sign."""
IN_FORCE, REPLACED, WITHDRAWN, VOIDED, WAITING, NOTED = (
    "in_force",
    "replaced",
    "withdrawn",
    "void",
    "waiting",
    "noted",
)
"""How a paper stands; one that only tells of something is noted."""


@dataclass(frozen=True, slots=True)
class LaterPaper:
    """One later paper of a client: its intake, and the sealed file once there is one."""

    session: IntakeSummary
    intake: Intake = field(repr=False)
    filed: FiledDocument | None

    @property
    def kind(self) -> str:
        """Return what it is: an amendment, a withdrawal, a refusal, a void, or a document alone."""
        if self.is_own:
            return OWN_ALONE
        return self.session.paper.rpartition(".")[2]

    @property
    def is_own(self) -> bool:
        """Whether it is a document of the practice's own, which is about no other paper."""
        return is_own(self.session.paper)

    @property
    def is_waiting(self) -> bool:
        """Whether somebody has still to sign it."""
        return self.filed is None and not self.session.concluded_at

    @property
    def is_whole(self) -> bool:
        """Whether it takes back all of its paper: an agreement, or the one consent signed there."""
        return WHOLE in self._taken_back() or self.takes_back(self.intake.about.document)

    def takes_back(self, document: str) -> bool:
        """Say whether it takes back the one consent that is signed on the paper *document*."""
        return any(is_signed_on(consent_of(one), document) for one in self._taken_back())

    def _taken_back(self) -> tuple[str, ...]:
        what = self.intake.answers.get(TAKEN_BACK)
        is_said = self.kind == WITHDRAWAL and isinstance(what, tuple)
        return tuple(map(str, what)) if is_said and isinstance(what, tuple) else ()


@dataclass(frozen=True, slots=True)
class Standing:
    """How one paper stands: ``at`` and ``by`` tell since when and through which paper.

    A paper nobody has signed to the end has no file yet; its ``intake`` is where to go on.
    ``session`` is the one it belongs to, its own or that of the paper it is about.
    ``given_back`` is the page by which one that ended this paper is void itself.
    """

    state: str
    filed: FiledDocument | None
    title: str = field(repr=False)
    intake: str
    session: str = ""
    at: str = ""
    by: FiledDocument | None = None
    amended: tuple[FiledDocument, ...] = ()
    taken_back: tuple[FiledDocument, ...] = ()
    given_back: FiledDocument | None = None


def later_papers(vault: Vault, client: str) -> tuple[LaterPaper, ...]:
    """Return every later paper of *client*, the oldest first; dropped ones are left out.

    Raises:
        VaultError: if the vault could not be read, or a journal is damaged.
    """
    filed = {
        (agreement.intake, document.kind): document
        for agreement in vault.agreements(client)
        for document in agreement.documents
    }
    found = []
    for session in reversed(vault.intakes(client)):
        if not session.paper:
            continue
        intake = fold(vault.journal(session.id))
        paper = LaterPaper(session, intake, filed.get((session.id, session.paper)))
        if paper.filed is not None or paper.is_waiting:
            found.append(paper)
    return tuple(found)


def followers(vault: Vault, client: str, session: str) -> tuple[LaterPaper, ...]:
    """Return the sealed later papers about papers of *session*, the oldest first.

    Raises:
        VaultError: if the vault could not be read.
    """
    return tuple(
        paper
        for paper in later_papers(vault, client)
        if paper.filed is not None and paper.intake.about.session == session
    )


def standings(vault: Vault, client: str) -> tuple[Standing, ...]:
    """Return how each signed paper of *client* stands, the newest first.

    Raises:
        VaultError: if the vault could not be read.
    """
    later = later_papers(vault, client)
    signed = [one for one in vault.agreements(client) if _is_signed(one)]
    found = [_standing(one, signed, later) for one in signed]
    waiting = [_waiting(paper) for paper in reversed(later) if paper.is_waiting]
    return (*waiting, *found)


def standing_of(vault: Vault, document: FiledDocument) -> Standing | None:
    """Return how the paper filed as *document* stands; None where nobody signs its kind.

    Raises:
        VaultError: if the vault could not be read.
    """
    found = (one for one in standings(vault, document.client) if one.filed is not None)
    return next((one for one in found if one.filed and one.filed.id == document.id), None)


def _is_signed(agreement: AgreementSummary) -> bool:
    return any(
        one.seal_fingerprint and one.kind not in {RECORD, RECORD_SINCE}
        for one in agreement.documents
    )


def _standing(
    own: AgreementSummary, signed: list[AgreementSummary], later: tuple[LaterPaper, ...]
) -> Standing:
    filed = next(one for one in own.documents if one.seal_fingerprint)
    about = [one for one in later if one.filed and one.intake.about.agreement == own.id]
    counts = [one for one in about if one.filed and void_of(one.filed, later) is None]
    changes = tuple(one.filed for one in counts if one.filed and one.kind == AMENDMENT)
    source = next((one for one in later if one.session.id == own.intake), None)
    parts = [one for one in counts if one.kind == WITHDRAWAL and not one.is_whole]
    state, by = _ended(own, filed, signed, later)
    return Standing(
        state=state,
        filed=filed,
        title=filed.title,
        intake=own.intake,
        session=source.intake.about.session if source is not None else own.intake,
        at=by.filed_at if by is not None else filed.filed_at,
        by=by,
        amended=changes,
        taken_back=tuple(one.filed for one in parts if one.filed is not None),
        given_back=None if by is not None else _given_back(own, filed, later),
    )


def _given_back(
    own: AgreementSummary, filed: FiledDocument, later: tuple[LaterPaper, ...]
) -> FiledDocument | None:
    """Return the page that made void the last one by which *own* had ended."""
    ending = [
        one
        for one in later
        if _ends(one, own, filed) or (one.kind == VOID and one.intake.about.agreement == own.id)
    ]
    voids = [void_of(one.filed, later) for one in ending if one.filed is not None]
    last = voids[-1] if voids else None
    return last.filed if last is not None else None


def _ended(
    own: AgreementSummary,
    filed: FiledDocument,
    signed: list[AgreementSummary],
    later: tuple[LaterPaper, ...],
) -> tuple[str, FiledDocument | None]:
    """Return how *own* stands, and through which paper it ended if it did."""
    void = void_of(filed, later)
    if void is not None:
        return VOIDED, void.filed
    whole = [one.filed for one in later if _ends(one, own, filed)]
    counts = [one for one in whole if one is not None and void_of(one, later) is None]
    if counts:
        return WITHDRAWN, counts[-1]
    source = next((one for one in later if one.session.id == own.intake), None)
    if source is not None and source.kind not in {AMENDMENT, OWN_ALONE}:
        return NOTED, None
    if source is not None and source.kind == AMENDMENT:
        return _with_its_paper(source, signed, later)
    newer = _newer(own, filed, signed, later)
    return (REPLACED, newer) if newer is not None else (IN_FORCE, None)


def _ends(page: LaterPaper, own: AgreementSummary, filed: FiledDocument) -> bool:
    """Say whether *page* takes back all of *own*.

    A consent ends with its paper, whichever paper of the session it was taken back from; a yes
    that was signed anew since then stands.
    """
    about = page.intake.about
    if page.filed is None or about.agreement == own.id:
        return page.is_whole and page.filed is not None
    is_later = page.filed.filed_at > filed.filed_at
    return about.session == own.intake and is_later and page.takes_back(filed.kind)


def _with_its_paper(
    amendment: LaterPaper, signed: list[AgreementSummary], later: tuple[LaterPaper, ...]
) -> tuple[str, FiledDocument | None]:
    """Return how an amendment stands: no longer than the paper that it changes."""
    base = next((one for one in signed if one.id == amendment.intake.about.agreement), None)
    if base is None:
        return IN_FORCE, None
    filed = next(one for one in base.documents if one.seal_fingerprint)
    return _ended(base, filed, signed, later)


def _newer(
    own: AgreementSummary,
    filed: FiledDocument,
    signed: list[AgreementSummary],
    later: tuple[LaterPaper, ...],
) -> FiledDocument | None:
    """Return the paper of the same session that took the place of *own*.

    One that was made void took it for good, unless the earlier one was said to hold again.
    """
    for other in signed[: signed.index(own)]:
        one = next(document for document in other.documents if document.seal_fingerprint)
        if (other.intake, one.kind) != (own.intake, filed.kind):
            continue
        void = void_of(one, later)
        if void is None or void.intake.answers.get(HOLDS) != EARLIER:
            return one
    return None


def void_of(filed: FiledDocument, later: tuple[LaterPaper, ...]) -> LaterPaper | None:
    """Return the page that makes the paper *filed* void; one that is void itself does not."""
    about = (one for one in later if one.intake.about.agreement == filed.agreement)
    voids = (one for one in about if one.kind == VOID and one.filed is not None)
    return next((one for one in voids if one.filed and void_of(one.filed, later) is None), None)


def _waiting(paper: LaterPaper) -> Standing:
    intake, session = paper.session.id, paper.intake.about.session
    own = paper.intake.enclosed.get(paper.session.paper)
    title = read_own(own).title if own is not None else ""
    return Standing(WAITING, None, title, intake, session, at=paper.session.begun_at)
