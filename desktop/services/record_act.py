"""Record an act: durable in the journal first, only then part of the intake."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from desktop.domain.clock import stamp
from desktop.domain.intake import fold
from desktop.domain.journal import CLIENT, PRACTITIONER, TAKEN_BACK, UNDONE, Act, Value
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.store.vault import Vault


def record_act(means: Means, vault: Vault, live: LiveIntake, act: Act) -> LiveIntake:
    """Return the intake after *act*; when this returns, the act is on the disk.

    Raises:
        JournalRowError: if the act cannot follow what was done; nothing is written.
        CharactersMissingError: if its words could not be printed; nothing is written.
        VaultError: if it could not be written; the intake is unchanged.
    """
    require_printable(act.value)
    row = act.row(seq=len(live.intake.rows) + 1, at=stamp(means.clock.now()))
    after = live.intake.apply(row)
    vault.append(live.id, row)
    return replace(live, intake=after)


def undo(means: Means, vault: Vault, live: LiveIntake) -> LiveIntake:
    """Return the intake without its last act; where there is none, as it was.

    Raises:
        VaultError: if it could not be written; the intake is unchanged.
    """
    seq = live.intake.last_undoable()
    if seq is None:
        return live
    return record_act(means, vault, live, Act(PRACTITIONER, UNDONE, value={"rows": (seq,)}))


def take_back(means: Means, vault: Vault, live: LiveIntake, items: Collection[str]) -> LiveIntake:
    """Return the intake with all words about *items* erased, here and in the vault.

    Only words nobody has signed can be taken back. The journal then holds only that
    something was removed at the client's request.

    Raises:
        VaultError: if it could not be written; the intake is unchanged.
    """
    seqs = tuple(seq for item in items for seq in live.intake.rows_about(item))
    if not seqs or live.intake.frozen_text:
        return live
    act = Act(CLIENT, TAKEN_BACK, value={"rows": seqs})
    row = act.row(seq=len(live.intake.rows) + 1, at=stamp(means.clock.now()))
    vault.erase(live.id, seqs, row)
    return resumed(vault, live)


def require_printable(value: Value) -> None:
    """Refuse words with characters no shipped font has, at entry and not at the printer.

    Raises:
        CharactersMissingError: naming the characters.
    """
    for text in _texts(value):
        if not text.isascii():
            from desktop.documents.text.shaping import CharactersMissingError
            from desktop.documents.typeset import missing_characters

            missing = missing_characters(text)
            if missing:
                raise CharactersMissingError(missing)


def _texts(value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, tuple):
        for part in value:
            yield from _texts(part)


def resumed(vault: Vault, live: LiveIntake) -> LiveIntake:
    """Return *live* folded afresh from the vault's journal.

    Raises:
        VaultError: if the journal could not be read.
    """
    return replace(live, intake=fold(vault.journal(live.id)))
