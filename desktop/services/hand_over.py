"""Hand a document over: what was given, how, when and to whom stands in the vault."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop.domain.handing_over import DISMISSED, check_recipients
from desktop.domain.journal import HANDED_OVER, PRACTITIONER, Act, Value
from desktop.domain.papers import Recipient, recipients
from desktop.services.filed_documents import printed_id, standing_paper
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.record_act import next_row, require_recordable
from desktop.store.agreements import FiledDocument
from desktop.store.hand_overs import Given
from desktop.store.vault import Vault

_UNNAMED = 8
"""Characters of its own id that name a paper which no session made."""


@dataclass(frozen=True, slots=True)
class FiledPaper:
    """A filed document with what handing it over asks: the id on it, and whose it is."""

    filed: FiledDocument
    printed_id: str
    theirs: tuple[Recipient, ...] = ()
    given: tuple[Given, ...] = field(default=(), repr=False)
    live: LiveIntake | None = field(default=None, repr=False)

    @property
    def goes_home(self) -> bool:
        """Whether it is a paper that people take home; the record stays here, until asked for."""
        return self.live is not None and self.live.pack.documents[self.filed.kind].take_home

    @property
    def is_put_off(self) -> bool:
        """Whether it was to be printed later, and nothing was done since."""
        done = [one.how for one in self.given if one.how != "show"]
        return bool(done) and done[-1] == "later"


def hand_over(
    means: Means,
    vault: Vault,
    live: LiveIntake,
    *,
    document: str,
    how: str,
    to: tuple[str, ...] = (),
) -> LiveIntake:
    """Return the intake with the hand-over of *document* noted.

    *to* are names of people whose paper it is; without them it goes to all of those. The
    journal and the list of what was handed over get it in one transaction.

    Raises:
        JournalRowError: if the session is closed, there is no such way, or the paper is not
            for one of *to*; nothing is noted.
        VaultError: if it could not be written.
    """
    value: dict[str, Value] = {"how": how}
    theirs = _names(live, document)
    check_recipients(theirs, to)
    if to:
        value["to"] = to
    act = Act(PRACTITIONER, HANDED_OVER, document, value)
    require_recordable(live.pack, act)
    row = next_row(means, live, act)
    after = replace(live, intake=live.intake.apply(row))
    filed = standing_paper(vault, live, document)
    given = Given(
        client=live.client,
        kind=document,
        paper=live.given_id(document),
        title=live.pack.said(live.wording.language, document).title,
        how=how,
        recipients=to or theirs,
        intake=live.id,
        document=filed.id if filed else "",
    )
    vault.append_hand_over(live.id, row, given)
    return after


def filed_paper(vault: Vault, document: str) -> FiledPaper:
    """Return the filed *document* with the id printed on it, and those whose paper it is.

    Raises:
        VaultError: if it is unknown, or could not be read.
    """
    from desktop.services.begin_intake import resume_intake

    filed = vault.document(document)
    intake = vault.agreement(filed.agreement).intake
    live = resume_intake(vault, intake) if intake else None
    if live is None or filed.kind not in live.pack.documents:
        return FiledPaper(filed, document[:_UNNAMED], given=_given(vault, filed, ""))
    named = printed_id(live, filed)
    theirs = recipients(live.pack, live.intake, filed.kind)
    return FiledPaper(filed, named, theirs, _given(vault, filed, named), live)


def hand_over_filed(
    means: Means, vault: Vault, paper: FiledPaper, *, how: str, to: tuple[str, ...]
) -> FiledPaper:
    """Return the filed *paper* with its hand-over noted; *to* nobody is for her own file.

    While its session is open, the journal says so as well: the record will tell it.

    Raises:
        RecipientRefusedError: if the paper is not for one of *to*; nothing is noted.
        VaultError: if it could not be written.
    """
    check_recipients([one.name for one in paper.theirs], to)
    live, filed = paper.live, paper.filed
    if how != DISMISSED and to and live is not None and _is_at_hand(vault, live, filed):
        hand_over(means, vault, live, document=filed.kind, how=how, to=to)
    else:
        vault.note_hand_over(
            Given(
                client=filed.client,
                kind=filed.kind,
                paper=paper.printed_id,
                title=filed.title,
                how=how,
                recipients=to,
                intake=live.id if live else "",
                document=filed.id,
            )
        )
    return filed_paper(vault, filed.id)


def read_document(vault: Vault, document: str, *, purpose: str) -> bytes:
    """Return a filed document's bytes, checked; *purpose* (view, print, export) is audited.

    Raises:
        VaultError: if it is damaged or could not be read.
    """
    content = vault.read_document(document)
    vault.note(purpose, {"document": document})
    return content


def save_copy(content: bytes, target: Path) -> None:
    """Write *content* to *target*, whole or not at all; an existing file is replaced.

    When this returns the bytes are on the disk, also where that is a stick about to be
    pulled out. What a kill once left of a copy there is removed.

    Raises:
        OSError: if it could not be written; nothing half-written stays behind.
    """
    from desktop.store.half_written import clear_beside, half_written

    partial = half_written(target)
    try:
        with partial.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(target)
        clear_beside(target)
        sync_names(target.parent)
    finally:
        _remove(partial)


def sync_names(folder: Path) -> None:
    """Put the names in *folder* on the disk, where a system has a way to."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError:
        pass  # some sticks cannot; the files themselves are written
    finally:
        os.close(descriptor)


def free_place(target: Path) -> Path:
    """Return *target*, or the first name after it that nothing bears yet."""
    number, place = 1, target
    while place.exists():
        number += 1
        place = target.with_name(f"{target.stem} ({number}){target.suffix}")
    return place


def _remove(partial: Path) -> None:
    """Remove what was half written; where its disk is gone, it went with it."""
    try:
        partial.unlink(missing_ok=True)
    except OSError:
        return


def _names(live: LiveIntake, document: str) -> tuple[str, ...]:
    if document not in live.pack.documents:
        return ()
    return tuple(one.name for one in recipients(live.pack, live.intake, document))


def _is_at_hand(vault: Vault, live: LiveIntake, filed: FiledDocument) -> bool:
    """Say whether the session is open and *filed* is its paper of that kind as it stands."""
    standing = None if live.intake.closed else standing_paper(vault, live, filed.kind)
    return standing is not None and standing.id == filed.id


def _given(vault: Vault, filed: FiledDocument, named: str) -> tuple[Given, ...]:
    """Return the hand-overs of *filed*: by its id, or of the paper so *named* before it was filed."""
    intake = vault.agreement(filed.agreement).intake
    return tuple(
        one
        for one in vault.hand_overs(filed.client)
        if one.document == filed.id
        or (not one.document and one.intake == intake and one.paper == named)
    )
