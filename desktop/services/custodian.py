"""The custodian: what is written down for them, their code, and where their envelope lies."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from desktop.domain.custodian import MOST_WORDS, CustodianFacts, Envelope
from desktop.domain.journal import Value
from desktop.domain.saying import said
from desktop.services.means import Means
from desktop.services.printable import require_printable
from desktop.services.set_up_practice import profile
from desktop.store.errors import KeyFileHalfWrittenError
from desktop.store.recovery_code import RecoveryCode
from desktop.store.slots import CUSTODIAN, Secret
from desktop.store.vault import Vault

SUBJECT = "custodian"
"""Under which name the vault keeps the facts and the register, each version beside the former."""

_IN_FORCE = "in_force"

_FROM_PROFILE = {
    "custodian": "practice.clinical_will",
    "insurer": "practice.insurance",
    "body": "practice.complaint_body",
    "supervisor": "practice.supervisor",
    "kept_for": "practice.retention",
}


@dataclass(frozen=True, slots=True)
class CustodianState:
    """What there is for a custodian; *made_on* is the moment of the sheet that opens the vault.

    *facts* holds proposals from the practice profile until the practitioner keeps her own.
    A sheet *has_ended* when it opens nothing any more, though nobody revoked it.
    """

    facts: CustodianFacts = field(repr=False)
    envelope: Envelope = field(repr=False)
    has_sheet: bool
    made_on: str
    is_written: bool
    is_due: bool
    has_ended: bool


def opened_by_custodian(vault: Vault) -> bool:
    """Say whether *vault* was opened by the custodian's sheet this time."""
    return vault.opened_by == CUSTODIAN


def custodian_state(means: Means, vault: Vault) -> CustodianState:
    """Return what there is for a custodian as of today.

    Raises:
        VaultError: if the vault could not be read.
    """
    kept = vault.details(SUBJECT)
    written = "custodian" in kept
    envelope = Envelope.of(kept)
    made_on = vault.key_log().custodian
    today = means.clock.now().date()
    return CustodianState(
        facts=CustodianFacts.of(kept) if written else _proposed(vault),
        envelope=envelope,
        has_sheet=vault.has_custodian,
        made_on=made_on,
        is_written=written,
        is_due=vault.has_custodian and envelope.is_due(made_on, today),
        has_ended=kept.get(_IN_FORCE) is True and not vault.has_custodian,
    )


def custodian_notice(means: Means, vault: Vault) -> str | None:
    """Return what to remind of: an envelope to look after, or a sheet that has ended.

    Raises:
        VaultError: if the vault could not be read.
    """
    state = custodian_state(means, vault)
    if state.has_ended:
        return said(
            "Your custodian's sheet opens nothing any more, because everything was encrypted "
            "anew. Make a new one: your practice, Keys and locking."
        )
    if state.is_due:
        return said(
            "It is a year since you last looked after your custodian's envelope. Is it there, "
            "and closed? Note it in your practice under Keys and locking."
        )
    return None


def keep_facts(vault: Vault, facts: CustodianFacts) -> None:
    """Keep *facts* for the next sheet; a sheet that was printed stays as it is.

    Raises:
        CharactersMissingError: a word of them could not be printed.
        VaultError: they could not be written.
    """
    told: dict[str, Value] = {
        name: str(said).strip()[:MOST_WORDS] for name, said in facts.spelled().items()
    }
    require_printable(told)
    vault.describe(SUBJECT, {**vault.details(SUBJECT), **told})


def put_sheet_in_force(vault: Vault, proof: Secret, code: RecoveryCode) -> None:
    """Let the sheet with *code*, typed back by its maker, open *vault*; a former one dies.

    The register begins anew: the new envelope lies with nobody yet.

    Raises:
        WrongSecretError: *proof* does not open it; nothing was changed.
        VaultError: one of its other children, which say what is in force.
    """
    try:
        vault.set_custodian(proof, code)
    except KeyFileHalfWrittenError:
        _keep_register(vault, Envelope(), in_force=True)
        raise
    _keep_register(vault, Envelope(), in_force=True)


def revoke_sheet(vault: Vault) -> None:
    """Let the custodian's sheet open *vault* no more; the practitioner's own sheet stays.

    Raises:
        VaultError: the disk refused; the sheet goes on opening the vault.
    """
    vault.drop_custodian()
    _keep_register(vault, Envelope(), in_force=False)


def hand_envelope_to(means: Means, vault: Vault, who: str, since: date | None = None) -> None:
    """Note that *who* keeps the envelope since that day, or from today on.

    Raises:
        VaultError: it could not be written.
    """
    day = (since or means.clock.now().date()).isoformat()
    _keep_register(vault, _register(vault).handed_to(who.strip()[:MOST_WORDS], day))


def note_envelope_seen(means: Means, vault: Vault) -> None:
    """Note that the envelope was looked at today: it is where it should be, and closed.

    Raises:
        VaultError: it could not be written.
    """
    today = means.clock.now().date().isoformat()
    _keep_register(vault, _register(vault).looked_at(today))


def _register(vault: Vault) -> Envelope:
    return Envelope.of(vault.details(SUBJECT))


def _keep_register(vault: Vault, envelope: Envelope, *, in_force: bool | None = None) -> None:
    kept = dict(vault.details(SUBJECT))
    if in_force is not None:
        kept[_IN_FORCE] = in_force
    noted = in_force is not None  # the change of the key stands in the log already
    vault.describe(SUBJECT, {**kept, **envelope.spelled()}, noted=noted)


def _proposed(vault: Vault) -> CustodianFacts:
    """Return what the practice profile already says; the practitioner keeps or changes it."""
    kept = profile(vault)
    if kept is None:
        return CustodianFacts()
    found = {
        name: answer
        for name, item in _FROM_PROFILE.items()
        if isinstance(answer := kept.answers.get(item), str)
    }
    return CustodianFacts(**found)
