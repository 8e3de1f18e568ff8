"""Publish the practice's own wording from a day on, take it back before it, and look back."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from desktop.domain.pack import FormPack
from desktop.domain.saying import Saying, said
from desktop.domain.wording_changes import WordingChange, wording_changes
from desktop.packs.compiled import read_compiled
from desktop.packs.load import load_compiled
from desktop.packs.own_merge import without_decisions
from desktop.packs.own_translation import unready
from desktop.services.ask_reason import require_reasons
from desktop.services.confirm_pack import pack_state
from desktop.services.edit_wording import (
    WordingDraft,
    changes_between,
    drop_draft,
    take_draft,
)
from desktop.services.means import Means
from desktop.services.own_wording import (
    Published,
    in_force_of,
    keep_published,
    published,
    waiting,
)
from desktop.services.set_up_practice import profile
from desktop.store.vault import Vault


class WordingRefusedError(Exception):
    """A wording that is not published, or not taken back; nothing was changed."""


class WordingUnchangedError(WordingRefusedError):
    """There is nothing to publish."""


class WordingUnseenError(WordingRefusedError):
    """What would go live is not the list that was read."""


class WordingUnsettledError(WordingRefusedError):
    """Something has to be decided before the wording can be published."""


class WordingBegunError(WordingRefusedError):
    """The wording's first day is here: it cannot be taken back any more."""


class Stage(StrEnum):
    """Where a published wording stands."""

    IN_FORCE = "in_force"
    COMING = "coming"
    FORMER = "former"
    OVERTAKEN = "overtaken"
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True, slots=True)
class Version:
    """One published wording as the history shows it; ``before`` is the one it changed.

    ``until`` is the first day of what followed it, empty while it counts.
    """

    published: Published
    stage: Stage
    until: str = ""
    before: Published | None = field(default=None, repr=False)


def publish_wording(
    means: Means,
    vault: Vault,
    draft: WordingDraft,
    *,
    practitioner: str,
    since: date,
    seen: tuple[WordingChange, ...] | None = None,
) -> Published:
    """Put the draft in force from *since* on; sessions under way keep what they began with.

    *seen* is the list of changes that was read: nothing else goes live. Where the wording of
    before was confirmed, the new one is: its changes have been read.

    Raises:
        PackRefusedError: if the draft makes no whole pack; nothing is published.
        WordingUnchangedError: if clients would meet nothing new.
        WordingUnseenError: if the draft changes something else than was read.
        WordingUnsettledError: if a conflict is open, the day is over, or the practice's own
            language waits for a translation.
        VaultError: if it could not be written.
    """
    require_reasons(draft.fixed, draft.layer)
    today = means.clock.now().date()
    key = draft.layer.pack
    _require_settled(vault, draft, since, today)
    before = published(vault, key)
    version = next_version([one.version for one in before], since)
    layer = replace(without_decisions(draft.layer), base=draft.shipped.fingerprint, version=version)
    pack, compiled = load_compiled(key, means.forms, layer)
    changes = changes_between(draft.now, pack)
    if not wording_changes(draft.now, pack):
        raise WordingUnchangedError(said("Nothing was changed, so there is nothing to publish."))
    if seen is not None and seen != changes:
        raise WordingUnseenError(
            said(
                "Something is changed that you have not seen here. Nothing was published. Please "
                "read the list once more."
            )
        )
    was_confirmed = pack_state(vault, draft.now, today=today).is_usable
    vault.file_pack(compiled)
    new = Published(key, since.isoformat(), pack.fingerprint, layer, on=today.isoformat())
    keep_published(vault, key, (*before, new))
    drop_draft(vault, key)
    if was_confirmed:
        _confirm(vault, pack, practitioner)
    return new


def take_back(means: Means, vault: Vault, key: str, version: str) -> None:
    """Take a published wording back before its first day; its words become the draft again.

    A draft that was begun since stays what it is.

    Raises:
        WordingBegunError: if its day is here, or it was taken back already.
        VaultError: if it could not be written.
    """
    today = means.clock.now().date()
    there = published(vault, key)
    coming = {one.version: one for one in waiting(there, today=today)}
    if version not in coming:
        raise WordingBegunError(
            said(
                "This wording is in force already, so it cannot be taken back. Nothing was "
                "changed. Make an earlier version your draft again and publish that."
            )
        )
    kept = tuple(
        replace(one, taken_back=today.isoformat()) if one.version == version else one
        for one in there
    )
    keep_published(vault, key, kept)


def history(means: Means, vault: Vault, key: str) -> tuple[Version, ...]:
    """Return every published wording over the pack *key*, the newest first.

    Raises:
        PackRefusedError, VaultError: if they could not be read.
    """
    today = means.clock.now().date()
    there = published(vault, key)
    now = in_force_of(there, today=today)
    coming = {one.version for one in waiting(there, today=today)}
    found: list[Version] = []
    for number, one in enumerate(there):
        later = [other for other in there[number + 1 :] if not other.taken_back]
        earlier = [other for other in there[:number] if not other.taken_back]
        until = min((other.since for other in later), default="")
        found.append(
            Version(
                one,
                _stage(one, now, coming, until),
                until,
                earlier[-1] if earlier else None,
            )
        )
    return tuple(reversed(found))


def version_changes(
    means: Means, vault: Vault, key: str, version: str
) -> tuple[FormPack, tuple[WordingChange, ...]]:
    """Return the wording *version* and what it changed of the one published before it.

    The first one is compared with the pack it was written on.

    Raises:
        KeyError: there is no such version.
        PackRefusedError, VaultError: if it could not be read.
    """
    one = {each.published.version: each for each in history(means, vault, key)}[version]
    pack = read_compiled(vault.pack(one.published.compiled))
    before = one.before.compiled if one.before is not None else one.published.layer.base
    return pack, changes_between(read_compiled(vault.pack(before)), pack)


def make_draft_again(means: Means, vault: Vault, key: str, version: str) -> None:
    """Make the words of a published *version* the draft; the draft before is kept beside.

    What an update of the shipped pack changed since is shown as it is for any draft.

    Raises:
        KeyError: there is no such version.
        VaultError: if it could not be written.
    """
    layer = {one.version: one.layer for one in published(vault, key)}[version]
    take_draft(means, vault, layer)


def _confirm(vault: Vault, pack: FormPack, practitioner: str) -> None:
    vault.confirm_pack(
        pack=pack.key,
        version=pack.version,
        fingerprint=pack.fingerprint,
        practitioner=practitioner,
    )


def _require_settled(vault: Vault, draft: WordingDraft, since: date, today: date) -> None:
    """Refuse while something is open that only she can decide."""
    if draft.open_conflicts:
        raise WordingUnsettledError(
            Saying(
                "An update changed sentences that you had changed too, and %1 of them wait for "
                "your decision. Nothing was published.",
                len(draft.open_conflicts),
            )
        )
    if since < today:
        raise WordingUnsettledError(
            said("This day is over. Nothing was published. Please choose today or a later day.")
        )
    practice = profile(vault)
    own = practice.language if practice is not None else ""
    if own in unready(draft.layer, draft.shipped.languages):
        raise WordingUnsettledError(
            said(
                "Your own language waits for a translation, and your practice could not work "
                "without it. Nothing was published. Please finish the sentences marked “not "
                "translated yet”, or say that they say the same."
            )
        )


def _stage(one: Published, now: Published | None, coming: set[str], until: str) -> Stage:
    if one.taken_back:
        return Stage.TAKEN_BACK
    if now is not None and one.version == now.version:
        return Stage.IN_FORCE
    if one.version in coming:
        return Stage.COMING
    return Stage.OVERTAKEN if until and until <= one.since else Stage.FORMER


def next_version(before: list[str], since: date) -> str:
    """Return the version after those of *before*: year, month, and a number in that month."""
    month = f"{since.year}.{since.month}"
    numbers = [int(one.rpartition(".")[2]) for one in before if one.rpartition(".")[0] == month]
    return f"{month}.{max(numbers, default=0) + 1}"
