"""Whose turn it is: which paper is signed next, and by whom."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.journal import PRACTITIONER
from desktop.ui.session.client_words import screen

if TYPE_CHECKING:
    from desktop.domain.agreement import Agreement, Signer
    from desktop.services.live_intake import LiveIntake


@dataclass(frozen=True, slots=True)
class Turn:
    """One person's turn on one paper.

    ``instead`` are the others of whom one is enough; ``progress`` says in words which paper
    of several this is. ``may_attest`` says whether how the signer is known is noted here,
    ``others`` whether somebody else can sign this paper as well.
    """

    agreement: Agreement
    signer: Signer
    instead: tuple[Signer, ...] = ()
    progress: str = ""
    may_change: bool = True
    may_attest: bool = False
    others: bool = False


def next_paper(live: LiveIntake, put_off: Collection[str]) -> str:
    """Return the first paper that is neither sealed nor *put_off*; "" if there is none.

    What was put off on another visit comes after what was not.
    """
    from desktop.services.draft_documents import signed_documents

    waiting = [
        key
        for key in signed_documents(live)
        if key not in live.intake.sealed and key not in put_off
    ]
    return min(waiting, key=lambda key: key in live.intake.passed, default="")


def turn_on(
    live: LiveIntake, agreement: Agreement, party: str = "", *, away: Collection[str] = ()
) -> Turn | None:
    """Return whose turn it is on *agreement*: *party*, if one was chosen, else the next.

    The practitioner signs before all others; who is *away* signs another day.
    """
    waiting = [one for one in _waiting(live, agreement) if one.party not in away]
    chosen = next((one for one in waiting if one.party == party), None)
    first = min(waiting, key=lambda one: one.role != PRACTITIONER, default=None)
    signer = chosen or first
    if signer is None:
        return None
    instead = tuple(one for one in waiting if one is not signer and one.role == signer.role)
    return Turn(
        agreement,
        signer,
        instead if signer.need == "any" else (),
        progress(live, agreement),
        may_change=not live.intake.sealed,
        may_attest=signer.role != PRACTITIONER,
        others=len(waiting) > 1,
    )


def signed_lines(live: LiveIntake, agreements: Iterable[Agreement]) -> tuple[str, ...]:
    """Return who has signed, and when, one line for each signature on *agreements*."""
    names = {(one.key, signer.party): signer.name for one in agreements for signer in one.signers}
    return tuple(
        screen(live, "who_signed", who=names[each], when=live.wording.moment(signature.at))
        for signature in live.intake.signatures
        if (each := (signature.document, signature.party)) in names
    )


def all_signed(live: LiveIntake, agreement: Agreement) -> bool:
    """Say whether nobody has still to sign *agreement*, whoever is away today."""
    return not _waiting(live, agreement)


def progress(live: LiveIntake, agreement: Agreement) -> str:
    """Return which paper of several *agreement* is, in words; "" where it is the only one."""
    from desktop.services.draft_documents import signed_documents

    keys = signed_documents(live)
    if len(keys) < 2 or agreement.key not in keys:
        return ""
    number, count = str(keys.index(agreement.key) + 1), str(len(keys))
    return f"{screen(live, 'paper_of', number=number, count=count)}: {agreement.title}"


def _waiting(live: LiveIntake, agreement: Agreement) -> list[Signer]:
    from desktop.services.present_documents import signatures_of

    there = set(signatures_of(live, agreement.key))
    met = {one.role for one in agreement.signers if one.need == "any" and one.party in there}
    return [one for one in agreement.signers if one.party not in there and one.role not in met]
