"""Make the marked copy of a paper that replaces or extends the one signed on day one."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from desktop.domain.agreement import Agreement, read_agreement
from desktop.domain.later_paper import AMENDMENT
from desktop.domain.marked_copy import marked_copy
from desktop.services.about_paper import later_papers
from desktop.services.begin_intake import resume_intake
from desktop.services.draft_documents import drafting_of, opened_at, typeset, word_whole
from desktop.services.earlier_papers import WORDING
from desktop.services.follow_papers import as_it_stands
from desktop.services.later_paper import LaterPaperRefusedError
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.younger_labels import with_younger_labels
from desktop.store.agreements import FiledDocument
from desktop.store.vault import Vault

_SAID = (
    "copy.key",
    "copy.new",
    "copy.changed",
    "copy.gone",
    "copy.before",
    "copy.after",
    "copy.gone_title",
    "copy.id",
)


@dataclass(frozen=True, slots=True)
class MarkedCopy:
    """The copy's wording and its pages; it is made when wanted, and neither sealed nor filed."""

    agreement: Agreement
    content: bytes = field(repr=False)


def has_marked_copy(vault: Vault, filed: FiledDocument) -> bool:
    """Say whether *filed* replaces or changes a paper that was signed before it.

    Raises:
        VaultError: if the vault could not be read.
    """
    summary = vault.agreement(filed.agreement)
    if summary.amends:
        return filed.kind.endswith(AMENDMENT)
    first = _first(vault, filed)
    return first is not None and first.id != filed.id


def make_marked_copy(means: Means, vault: Vault, filed: FiledDocument) -> MarkedCopy:
    """Return the copy of the paper *filed*, or of the paper that it changed, with its changes.

    Raises:
        LaterPaperRefusedError: if there is nothing to compare it with.
        VaultError: if the vault could not be read.
    """
    live, before, now = _pair(vault, filed)
    live = with_younger_labels(means, vault, live)
    at = next(
        (one.at for one in live.intake.all_signatures if one.document == before.key),
        live.intake.rows[-1].at,
    )
    label = live.wording.label
    said = {name: label(name) for name in _SAID}
    said["copy.title"] = label("copy.title", title=now.title)
    day = live.wording.date(at)
    said["copy.sentence"] = label("copy.sentence", new=now.id, old=before.id, date=day)
    made = marked_copy(before, now, said)
    drafting = drafting_of(vault, live, created=opened_at(live))
    return MarkedCopy(made, typeset(live, made, None, drafting))


def _pair(vault: Vault, filed: FiledDocument) -> tuple[LiveIntake, Agreement, Agreement]:
    summary = vault.agreement(filed.agreement)
    if summary.amends:
        return _amended(vault, filed)
    live = resume_intake(vault, summary.intake)
    first = _first(vault, filed)
    if first is None or first.id == filed.id:
        raise LaterPaperRefusedError(
            "No other paper was signed before this one, so there is nothing to compare. "
            "Nothing was changed."
        )
    return live, _worded(vault, live, first), _worded(vault, live, filed)


def _amended(vault: Vault, filed: FiledDocument) -> tuple[LiveIntake, Agreement, Agreement]:
    """Return the paper as it was signed, and as it reads with every change since."""
    later = later_papers(vault, filed.client)
    own = next(one for one in later if one.filed and one.filed.id == filed.id)
    about = own.intake.about
    live = resume_intake(vault, about.session)
    signed = next(
        one for one in vault.agreement(about.agreement).documents if one.kind == about.document
    )
    before = _worded(vault, live, signed)
    whole = as_it_stands(vault, live)
    now, _ = word_whole(whole, about.document, drafting_of(vault, live, created=opened_at(live)))
    return live, before, replace(now, id=f"{before.id} + M{own.intake.begun.get('number', 1)}")


def _first(vault: Vault, filed: FiledDocument) -> FiledDocument | None:
    """Return the first signed paper of the session and the kind of *filed*."""
    intake = vault.agreement(filed.agreement).intake
    found = [
        document
        for agreement in vault.agreements(filed.client)
        for document in agreement.documents
        if agreement.intake == intake and document.kind == filed.kind and document.seal_fingerprint
    ]
    return found[-1] if found and filed.seal_fingerprint else None


def _worded(vault: Vault, live: LiveIntake, filed: FiledDocument) -> Agreement:
    copies = {
        copy.sha256: copy.id for copy in vault.reading_copies(live.id) if copy.kind == WORDING
    }
    return read_agreement(vault.read_payload(copies[filed.content_hash]))
