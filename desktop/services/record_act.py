"""Record an act: durable in the journal first, only then part of the intake."""

from __future__ import annotations

import sys
from collections.abc import Collection
from dataclasses import replace

from desktop.domain import journal as j
from desktop.domain.check_act import check_act
from desktop.domain.clock import stamp
from desktop.domain.goals import check_new_days
from desktop.domain.intake import fold
from desktop.domain.journal import Act, JournalRow, JournalRowError
from desktop.domain.pack import FormPack
from desktop.domain.standing import group_of
from desktop.services.earlier_papers import is_in_a_sealed_paper, with_earlier
from desktop.services.filed_documents import already_filed
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.own_files import with_own_documents
from desktop.services.printable import require_printable
from desktop.store.vault import Vault

_CHANGING = frozenset(
    {j.ANSWERED, j.TALKED, j.SETTLED, j.EXCEPTED, j.REWORDED, j.INITIALLED, j.UNDONE}
)
_BY_SERVICES_OF_THEIR_OWN = {
    j.TAKEN_BACK: "Words are taken back by erasing them. Nothing was changed.",
    j.PRINTED: "Pages are printed for signing by printing them. Nothing was changed.",
    j.SCANNED: "A signed page comes back as a picture. Nothing was changed.",
    j.MOVED_PACK: "A session moves to other words only by both agreeing. Nothing was changed.",
}
_SIGNING = frozenset({j.SIGNED, j.INK_CLEARED})


def record_act(means: Means, vault: Vault, live: LiveIntake, act: Act) -> LiveIntake:
    """Return the intake after *act*; when this returns, the act is on the disk.

    Raises:
        AnswerRefusedError: if its item cannot hold the answer; nothing is written.
        JournalRowError: if the act cannot follow what was done; nothing is written.
        CharactersMissingError: if its words could not be printed; nothing is written.
        VaultError: if it could not be written; the intake is unchanged.
    """
    if act.action in _BY_SERVICES_OF_THEIR_OWN:
        raise JournalRowError(_BY_SERVICES_OF_THEIR_OWN[act.action])
    require_recordable(live.pack, act)
    row = next_row(means, live, act)
    if act.action == j.ANSWERED and live.pack.items[act.item].kind == "goals":
        check_new_days(live.intake.answers.get(act.item), act.value, row.at[:10])
    after = replace(live, intake=live.intake.apply(row))
    if act.action in _CHANGING and live.intake.frozen_text:
        _require_signed_words(vault, after)
    if act.action in _SIGNING and already_filed(vault, live, act.item) is not None:
        raise JournalRowError(
            "Everybody has signed, and the paper is sealed and kept. Nothing was changed. "
            "It can change by an amendment only."
        )
    vault.append(live.id, row)
    if act.action == j.ENCLOSED:
        after = with_own_documents(vault, after)
    is_over = after.intake.earlier != live.intake.earlier
    return with_earlier(vault, after) if is_over else after


def next_row(means: Means, live: LiveIntake, act: Act) -> JournalRow:
    """Return *act* as the next row of an open session.

    Raises:
        JournalRowError: if the session is closed.
    """
    if live.intake.closed:
        raise JournalRowError(
            "This session is closed. Everything in it is kept. A change goes into an amendment."
        )
    return act.row(seq=len(live.intake.rows) + 1, at=stamp(means.clock.now()))


def require_recordable(pack: FormPack, act: Act) -> None:
    """Refuse an *act* that no intake on *pack* could keep.

    Raises:
        AnswerRefusedError: if its item cannot hold the answer.
        CharactersMissingError: if its words could not be printed.
    """
    check_act(pack, act)
    require_printable(act.value)


def undo(means: Means, vault: Vault, live: LiveIntake) -> LiveIntake:
    """Return the intake without its last act; where there is none, as it was.

    Raises:
        VaultError: if it could not be written; the intake is unchanged.
    """
    seqs = live.intake.last_act()
    if not seqs:
        return live
    return record_act(means, vault, live, Act(j.PRACTITIONER, j.UNDONE, value={"rows": seqs}))


def take_back(means: Means, vault: Vault, live: LiveIntake, items: Collection[str]) -> LiveIntake:
    """Return the intake with all words about *items* erased, here and in the vault.

    Only words that are in no signed paper can be taken back. The journal then holds only that
    something was removed at the client's request.

    Raises:
        JournalRowError: if somebody has signed already; nothing is written.
        VaultError: if it could not be written; the intake is unchanged.
    """
    about = live.intake.rows_about
    seqs = {seq for item in items for seq in about(item, group_of(live.pack, item))}
    return erase(means, vault, live, tuple(sorted(seqs))) if seqs else live


def erase(means: Means, vault: Vault, live: LiveIntake, seqs: tuple[int, ...]) -> LiveIntake:
    """Return the intake with the words of the rows *seqs* erased for good.

    Raises:
        JournalRowError: if somebody has signed them already; nothing is written.
        VaultError: if it could not be written; the intake is unchanged.
    """
    if live.intake.frozen_text or live.intake.closed:
        raise JournalRowError(
            "Somebody has signed already, so nothing can be erased now. Nothing was changed. "
            "Clear the signatures first, and sign again after it."
        )
    if is_in_a_sealed_paper(live, seqs):
        raise JournalRowError(
            "These words are in a paper that is signed and sealed, so they cannot be erased. "
            "Nothing was changed. A new paper without them can take its place."
        )
    act = Act(j.CLIENT, j.TAKEN_BACK, value={"rows": seqs})
    row = act.row(seq=len(live.intake.rows) + 1, at=stamp(means.clock.now()))
    live.intake.apply(row)
    vault.erase(live.id, seqs, row)
    _forget_what_was_set()
    return resumed(vault, live)


def _forget_what_was_set() -> None:
    """Let go of the words that were kept to set pages quickly, if any page was set."""
    house = sys.modules.get("desktop.documents.house")
    if house is not None:
        house.forget()


def _require_signed_words(vault: Vault, after: LiveIntake) -> None:
    """Refuse an act after which the signed paper would no longer say what was settled.

    Raises:
        JournalRowError: if the wording would be another than the one that is signed.
    """
    from desktop.services.draft_documents import words_changed

    if words_changed(after, rehearsal=vault.rehearsal):
        raise JournalRowError(
            "These words are signed. Nothing was changed. "
            "Go back from signing to change them, or make an amendment later."
        )


def resumed(vault: Vault, live: LiveIntake) -> LiveIntake:
    """Return *live* folded afresh from the vault's journal.

    Raises:
        VaultError: if the journal could not be read.
    """
    return replace(live, intake=fold(vault.journal(live.id)))
