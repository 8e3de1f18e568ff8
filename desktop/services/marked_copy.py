"""Make the marked copy of a newer paper, beside the one that somebody signed before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from desktop.domain.agreement import Agreement
from desktop.domain.handing_over import check_recipients
from desktop.domain.marked_copy import KIND, marked_copy
from desktop.domain.papers import recipients
from desktop.services.draft_documents import drafting_of, opened_at, typeset
from desktop.services.later_paper import LaterPaperRefusedError
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.signed_states import SignedState, session_of, signed_states
from desktop.services.younger_labels import with_younger_labels
from desktop.store.agreements import FiledDocument
from desktop.store.hand_overs import Given
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
class CopyChoices:
    """For whom a marked copy can be, and beside which signed paper it can stand.

    ``now`` is how the paper reads; ``before`` are the states in which somebody signed it until
    then, the oldest first; ``people`` are those whose paper it is.
    """

    live: LiveIntake = field(repr=False)
    now: SignedState = field(repr=False)
    before: tuple[SignedState, ...] = field(repr=False)
    people: tuple[str, ...] = field(repr=False)

    def signed_by(self, person: str) -> SignedState:
        """Return the state that *person* signed last; the first one where they signed none."""
        theirs = [one for one in self.before if person in one.signers]
        return theirs[-1] if theirs else self.before[0]


@dataclass(frozen=True, slots=True)
class MarkedCopy:
    """The copy's wording and its pages; it is made when wanted, and neither sealed nor filed.

    ``given`` tells to whom just this copy was handed over before.
    """

    agreement: Agreement
    content: bytes = field(repr=False)
    given: tuple[Given, ...] = field(default=(), repr=False)


def has_marked_copy(vault: Vault, filed: FiledDocument) -> bool:
    """Say whether *filed* replaces or changes a paper that was signed before it.

    Raises:
        VaultError: if the vault could not be read.
    """
    return len(_until(vault, filed)) > 1


def copy_choices(means: Means, vault: Vault, filed: FiledDocument) -> CopyChoices:
    """Return what can be chosen for the copy of the paper *filed*.

    Raises:
        LaterPaperRefusedError: if there is nothing to compare it with.
        VaultError: if the vault could not be read.
    """
    states = _until(vault, filed)
    if len(states) < 2:
        raise LaterPaperRefusedError(
            "No other paper was signed before this one, so there is nothing to compare. "
            "Nothing was changed."
        )
    live = with_younger_labels(means, vault, session_of(vault, filed))
    *before, now = states
    people = tuple(one.name for one in recipients(live.pack, live.intake, now.key))
    return CopyChoices(live, now, tuple(before), people)


def make_marked_copy(vault: Vault, choices: CopyChoices, before: SignedState) -> MarkedCopy:
    """Return the copy, with every difference from the paper as it stood *before*.

    Raises:
        VaultError: if the vault could not be read.
    """
    live, now = choices.live, choices.now
    old, new = before.agreement(vault), now.agreement(vault)
    label = live.wording.label
    said = {name: label(name) for name in _SAID}
    said["copy.title"] = label("copy.title", title=new.title)
    day = live.wording.date(before.at)
    said["copy.sentence"] = label("copy.sentence", new=new.id, old=old.id, date=day)
    made = marked_copy(old, new, said)
    drafting = drafting_of(vault, live, created=opened_at(live))
    pages = typeset(live, made, None, drafting)
    return MarkedCopy(made, pages, tuple(_given(vault, live, made)))


def give_marked_copy(
    vault: Vault, choices: CopyChoices, copy: MarkedCopy, *, how: str, to: tuple[str, ...]
) -> MarkedCopy:
    """Return *copy* with its hand-over noted; *to* nobody is for her own file.

    Raises:
        RecipientRefusedError: if the paper is not for one of *to*; nothing is noted.
        VaultError: if it could not be written.
    """
    check_recipients(choices.people, to)
    vault.note_hand_over(
        Given(
            client=choices.live.client,
            kind=KIND,
            paper=copy.agreement.id,
            title=copy.agreement.title,
            how=how,
            recipients=to,
            intake=choices.live.id,
        )
    )
    return replace(copy, given=tuple(_given(vault, choices.live, copy.agreement)))


def _given(vault: Vault, live: LiveIntake, copy: Agreement) -> Iterator[Given]:
    for one in vault.hand_overs(live.client):
        if (one.kind, one.intake, one.paper) == (KIND, live.id, copy.id):
            yield one


def _until(vault: Vault, filed: FiledDocument) -> tuple[SignedState, ...]:
    """Return the states of the paper up to the one that *filed* brought, the oldest first."""
    states = signed_states(vault, filed)
    place = next((n for n, one in enumerate(states) if one.filed.id == filed.id), -1)
    return states[: place + 1]
