"""Move a session to a newer version of its form pack, when both agree to it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop.domain import journal as j
from desktop.domain.journal import Act, JournalRowError, Value
from desktop.domain.own_document import with_own_plans
from desktop.domain.pack import FormPack
from desktop.domain.pack_changes import KEPT, PackChange, Side, pack_changes, to_settle_again
from desktop.packs.errors import PackRefusedError
from desktop.packs.own_layer import OWN
from desktop.packs.wording import PackWording
from desktop.services.confirm_pack import PackUnconfirmedError, pack_state, require_usable
from desktop.services.filed_pack import filed_pack
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.record_act import next_row
from desktop.store.vault import Vault

WITHDRAWN = (
    "A duty in these words was withdrawn, so nothing new can be signed on them. "
    "Everything noted is kept. Please update the form pack."
)


@dataclass(frozen=True, slots=True)
class NewerWords:
    """A newer version of a session's pack, and what it says otherwise.

    ``confirmed_on`` is when the practice confirmed it, or when its content was checked. ``old``
    and ``new`` name the versions of those parts, the pack or one it builds on, that differ.
    """

    pack: FormPack
    confirmed_on: str
    old: str
    new: str
    changes: tuple[PackChange, ...]


def newer_words(means: Means, vault: Vault, live: LiveIntake) -> NewerWords | None:
    """Return the newer version this session may move to; None where there is none.

    Only wording that the practice has confirmed is offered, and never once somebody has
    signed or an older one.

    Raises:
        PackRefusedError: if the pack on the disk cannot be used.
        VaultError: if the vault could not be read.
    """
    if live.intake.frozen_text or live.intake.closed:
        return None
    pack = filed_pack(means, vault, live.pack.key)
    if not _is_newer(live.pack, pack) or pack.withdrawn:
        return None
    if live.intake.language in pack.untranslated:
        return None  # the session goes on in words that are whole in the client's language
    state = pack_state(vault, pack, today=means.clock.now().date())
    if not (state.is_usable or vault.rehearsal):
        return None
    shown = state.confirmed_on or pack.content_checked
    old, new = _versions(live.pack, pack), _versions(pack, live.pack)
    return NewerWords(pack, shown, old, new, pack_changes(*_sides(live, pack), live.intake))


def require_not_withdrawn(means: Means, vault: Vault, live: LiveIntake) -> None:
    """Refuse to go on to signing where a duty of this session's words was withdrawn since.

    Raises:
        PackUnconfirmedError: with one sentence; nothing is changed.
        VaultError: if the vault could not be read.
    """
    if vault.rehearsal or live.intake.later_paper:
        return  # to change or end what stands, its own words are the right ones
    try:
        today = filed_pack(means, vault, live.pack.key)
    except PackRefusedError:
        today = live.pack  # forms that cannot be read stop nobody: the session has its own words
    if live.pack.withdrawn or (today.withdrawn and not _is_newer(today, live.pack)):
        raise PackUnconfirmedError(WITHDRAWN)


def move_pack(means: Means, vault: Vault, live: LiveIntake, newer: NewerWords) -> LiveIntake:
    """Return the intake on the newer words: what they say otherwise is settled again.

    Answers whose question is gone are kept and stand on the record.

    Raises:
        JournalRowError: if somebody has signed, or the words are not newer; nothing is written.
        PackUnconfirmedError: if the practice has not confirmed the newer words.
        VaultError: if it could not be written; the intake is unchanged.
    """
    new = newer.pack
    if not _is_newer(live.pack, new):
        raise JournalRowError("These words are not newer. Nothing was changed.")
    require_usable(vault, new, today=means.clock.now().date())
    sides = _sides(live, new)
    kept: dict[str, Value] = {
        change.key: change.title for change in newer.changes if change.kind == KEPT
    }
    value: dict[str, Value] = {
        "pack": new.fingerprint,
        "from": newer.old,
        "to": newer.new,
        "agreed": (j.PRACTITIONER, j.CLIENT),
        "again": to_settle_again(*sides, live.intake),
        "kept": kept,
    }
    row = next_row(means, live, Act(j.PRACTITIONER, j.MOVED_PACK, value=value))
    after = live.intake.apply(row)
    vault.append(live.id, row)
    new = with_own_plans(new, after.enclosed)
    return replace(live, intake=after, pack=new, wording=sides[1].wording)


def _versions(pack: FormPack, other: FormPack) -> str:
    """Return the versions of *pack* that *other* has otherwise, for example ``core 2026.11.1``."""
    differ = (key for key in pack.chain if pack.versions[key] != other.versions.get(key))
    return ", ".join(f"{key} {pack.versions[key]}" for key in differ)


def _sides(live: LiveIntake, new: FormPack) -> tuple[Side, Side]:
    language = live.intake.language
    return Side(live.pack, live.wording), Side(new, PackWording(new, language))


def _is_newer(old: FormPack, new: FormPack) -> bool:
    """Say whether *new* is a later version: some part of it is later, and none is earlier."""
    keys = {*old.versions, *new.versions} - {OWN}
    if old.fingerprint == new.fingerprint or not keys <= old.versions.keys() & new.versions.keys():
        return False
    pairs = [
        (_numbers(old.versions.get(key, "")), _numbers(new.versions.get(key, "")))
        for key in (*keys, OWN)
    ]
    return any(one < other for one, other in pairs) and all(one <= other for one, other in pairs)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdecimal() else 0 for part in version.split("."))
