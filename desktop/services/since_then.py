"""What became of a filed paper since it was sealed, in plain sentences for whoever checks it."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.document import fingerprint_of
from desktop.domain.saying import Saying, said
from desktop.domain.verdict import Verdict
from desktop.services.about_paper import (
    IN_FORCE,
    RECORD,
    REPLACED,
    VOIDED,
    WITHDRAWN,
    Standing,
    standing_of,
)
from desktop.store.agreements import FiledDocument
from desktop.store.vault import Vault

_ENDED = {
    WITHDRAWN: "This paper holds no more: the client took it back, as a page of %1 says.",
    REPLACED: "This paper holds no more: a newer one took its place on %1.",
}
_HOLDS = "It holds: no later paper in this vault changes it or ends it."
_HOLDS_AGAIN = (
    "It holds again: a page that had ended it was itself a mistake, as a page of %1 says."
)
_GOES_ON = "Papers came after this session. The record sealed on %1 continues this one."

_DESTROYED = (
    "This vault held just this paper. The client's file was destroyed on %1, as number %2 of the "
    "register says."
)
_CERTIFICATE = (
    "It is the certificate of destruction that this vault filed, number %1 of the register."
)


def with_since(vault: Vault, filed: FiledDocument, verdict: Verdict) -> Verdict:
    """Return *verdict* with what the vault knows of later papers about *filed*.

    Raises:
        VaultError: if the vault could not be read.
    """
    if filed.kind == RECORD:
        return replace(verdict, since=_continued(vault, filed))
    how = standing_of(vault, filed)
    if how is None:
        return verdict
    verdict = replace(verdict, standing=how.state)
    if how.state == VOIDED:
        return replace(verdict, voided_on=how.at[:10])
    return replace(verdict, since=_since(how))


def with_end(vault: Vault, content: bytes, verdict: Verdict) -> Verdict:
    """Return *verdict* with what the register of destroyed files knows of the file *content*.

    Raises:
        VaultError: if the vault could not be read.
    """
    sha256 = fingerprint_of(content)
    certificate = vault.destruction_of_certificate(sha256)
    if certificate is not None:
        return replace(verdict, since=(Saying(_CERTIFICATE, certificate.number),))
    line = vault.destroyed_paper(sha256)
    if line is None:
        return verdict
    return replace(verdict, since=(Saying(_DESTROYED, line.at[:10], line.number),))


def _continued(vault: Vault, record: FiledDocument) -> tuple[Saying, ...]:
    """Return where it is told what came after the session of *record*."""
    from desktop.services.continue_record import records_since

    session = vault.agreement(record.agreement).intake
    since = records_since(vault, record.client, session)
    return (Saying(_GOES_ON, since[-1].filed_at[:10]),) if since else ()


def _since(how: Standing) -> tuple[Saying, ...]:
    if how.state in _ENDED:
        return (Saying(_ENDED[how.state], how.at[:10]),)
    changed = tuple(
        Saying("It was changed by a page of %1.", one.filed_at[:10]) for one in how.amended
    )
    taken = tuple(
        Saying("A consent in it was taken back, as a page of %1 says.", one.filed_at[:10])
        for one in how.taken_back
    )
    if how.given_back is not None:
        again = Saying(_HOLDS_AGAIN, how.given_back.filed_at[:10])
        return tuple(map(said, (again, *changed, *taken)))
    if how.state == IN_FORCE and not changed and not taken:
        return (said(_HOLDS),)
    return tuple(map(said, (*changed, *taken)))
