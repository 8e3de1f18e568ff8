"""Edit the practice's own wording: a draft that lives beside what is in force, until published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop.domain.journal import Value
from desktop.domain.pack import FormPack
from desktop.domain.section_heads import of_mark
from desktop.domain.wording_changes import (
    CHANGED,
    GONE,
    NEW,
    PROPOSED,
    WordingChange,
    wording_changes,
)
from desktop.packs.compiled import read_compiled
from desktop.packs.load import load_compiled
from desktop.packs.own_edits import OWN_KEYS
from desktop.packs.own_keys import own_keys
from desktop.packs.own_layer import OwnLayer, read_layer, write_layer
from desktop.packs.own_merge import decided
from desktop.packs.own_reasons import with_published
from desktop.packs.own_sections import is_arranged_in
from desktop.packs.own_translation import Untranslated, untranslated
from desktop.packs.own_update import Conflict, brought_over, conflicts
from desktop.packs.wording import PackWording
from desktop.services.ask_reason import require_reasons
from desktop.services.filed_pack import shipped_pack
from desktop.services.means import Means
from desktop.services.merge_wording import forget_merge, merge_begun
from desktop.services.own_wording import Published, published, standing
from desktop.services.wording_reviews import Review, reviews
from desktop.store.vault import Vault

_DRAFT, _ASIDE = "own-wording-draft", "own-wording-aside"
_MOST_ASIDE = 20
"""So many drafts are kept beside; an older one goes."""


@dataclass(frozen=True, slots=True)
class WordingDraft:
    """A draft over what ships, beside what was published last.

    ``shipped`` is the pack as it comes with the program; ``now`` what was published last, in
    force or waiting for its day, else what ships. ``conflicts`` are the texts that an update of
    the shipped pack changed as well; ``before`` is the wording as it stood, over ``base``.
    """

    layer: OwnLayer = field(repr=False)
    shipped: FormPack = field(repr=False)
    now: FormPack = field(repr=False)
    conflicts: tuple[Conflict, ...] = field(default=(), repr=False)
    before: OwnLayer | None = field(default=None, repr=False)
    base: FormPack | None = field(default=None, repr=False)
    reviews: tuple[Review, ...] = field(default=(), repr=False)

    @property
    def open_conflicts(self) -> tuple[Conflict, ...]:
        """Return the conflicts nobody has decided yet."""
        return tuple(one for one in self.conflicts if not decided(self.layer, one))

    @property
    def fixed(self) -> FormPack:
        """Return what ships, with her own notices as published: what asks for a reason."""
        return with_published(self.shipped, self.now)

    @property
    def untranslated(self) -> tuple[Untranslated, ...]:
        """Return the sentences that wait for their other language."""
        return untranslated(self.layer, self.shipped.languages)


def wording_draft(means: Means, vault: Vault, key: str) -> WordingDraft:
    """Return the draft over the pack *key*: the one kept, else a copy of what was published last.

    Raises:
        PackRefusedError: if the pack, or the draft, cannot be read.
        VaultError: if the vault could not be read.
    """
    shipped = shipped_pack(means, vault, key)
    kept = vault.details(_DRAFT).get(key)
    there = published(vault, key)
    own = _last(there)
    if isinstance(kept, str) and kept:
        layer = read_layer(kept)
    else:
        layer = own.layer if own is not None else OwnLayer(key, base=shipped.fingerprint)
    layer = replace(layer, taken=own_keys(one.layer for one in there))
    now = shipped
    if own is not None and not own.layer.is_empty:
        now = read_compiled(vault.pack(own.compiled))
    base = _base(vault, layer)
    if base is None or base.fingerprint == shipped.fingerprint:
        return WordingDraft(layer, shipped, now, reviews=reviews(vault, key))
    before = merge_begun(vault, layer, shipped)
    over = brought_over(layer, base, shipped)
    found = conflicts(before, base, shipped)
    return WordingDraft(over, shipped, now, found, before, base, reviews(vault, key))


def last_published(vault: Vault, key: str) -> Published | None:
    """Return what was published last over the pack *key* and not taken back.

    Raises:
        PackRefusedError, VaultError: as `published` does.
    """
    return _last(published(vault, key))


def keep_draft(vault: Vault, layer: OwnLayer) -> None:
    """Keep *layer* as the draft; clients meet nothing of it.

    Raises:
        VaultError: if it could not be written.
    """
    _file(vault, layer.pack, write_layer(layer))


@dataclass(frozen=True, slots=True)
class DraftAside:
    """A draft that another took the place of; ``at`` is when."""

    layer: OwnLayer = field(repr=False)
    at: str


def set_draft_aside(means: Means, vault: Vault, key: str) -> None:
    """Keep the draft over the pack *key* beside, so that another may take its place.

    Raises:
        VaultError: if it could not be written.
    """
    kept = vault.details(_DRAFT).get(key)
    there = vault.details(_ASIDE).get(key)
    before = there if isinstance(there, tuple) else ()
    if isinstance(kept, str) and kept and not read_layer(kept).is_empty:
        note: dict[str, Value] = {"layer": kept, "at": means.clock.now().isoformat()}
        body: Mapping[str, Value] = {
            **vault.details(_ASIDE),
            key: (*before, note)[-_MOST_ASIDE:],
        }
        vault.describe(_ASIDE, body)


def drafts_aside(vault: Vault, key: str) -> tuple[DraftAside, ...]:
    """Return the drafts over the pack *key* that others took the place of, the newest last.

    Raises:
        PackRefusedError, VaultError: if they could not be read.
    """
    kept = vault.details(_ASIDE).get(key)
    found = (one for one in kept if isinstance(one, Mapping)) if isinstance(kept, tuple) else ()
    return tuple(DraftAside(read_layer(str(one["layer"])), str(one["at"])) for one in found)


def take_draft(means: Means, vault: Vault, layer: OwnLayer) -> None:
    """Make *layer* the draft; the one before is kept beside.

    Raises:
        VaultError: if it could not be written.
    """
    set_draft_aside(means, vault, layer.pack)
    drop_draft(vault, layer.pack)
    keep_draft(vault, layer)


def drop_draft(vault: Vault, key: str) -> None:
    """Forget the draft over the pack *key*; what is published stays.

    Raises:
        VaultError: if it could not be written.
    """
    _file(vault, key, "")
    forget_merge(vault, key)


def tried(means: Means, draft: WordingDraft) -> FormPack:
    """Return the pack the draft makes, whole and checked.

    Raises:
        PackRefusedError: naming the key of the first mistake in one sentence; or of a fixed text
            or a duty that would be lost without a reason.
    """
    require_reasons(draft.fixed, draft.layer)
    return load_compiled(draft.layer.pack, means.forms, draft.layer)[0]


def draft_changes(means: Means, draft: WordingDraft) -> tuple[WordingChange, ...]:
    """Return what the draft says otherwise than what was published last, in people's words.

    Raises:
        PackRefusedError: as `tried` does.
    """
    return changes_between(draft.now, tried(means, draft))


def changes_between(old: FormPack, new: FormPack) -> tuple[WordingChange, ...]:
    """Return what *new* says otherwise than *old*; a proposal reads as people read it."""
    return tuple(
        replace(one, was=_proposal(old, one.key), now=_proposal(new, one.key))
        if one.kind == PROPOSED
        else one
        for one in wording_changes(old, new)
    )


def is_hers(change: WordingChange, layer: OwnLayer) -> bool:
    """Say whether *layer* itself says what *change* tells, and not only an update."""
    if change.kind == CHANGED:
        words = layer.files.words.get(change.language, {}).get(change.key, {})
        found = words.get(change.part)
        return change.form in found if isinstance(found, Mapping) else found is not None
    document = of_mark(change.key)[0]
    if document:
        return is_arranged_in(layer, document)
    if change.kind == NEW:
        return change.key.startswith(OWN_KEYS)
    if change.kind == GONE:
        return change.key in layer.leave_out or change.key.startswith(OWN_KEYS)
    if change.kind == PROPOSED:
        return change.key in layer.files.items
    if is_arranged_in(layer, change.key):
        return True
    return change.key in layer.files.groups or any(
        step["key"] == change.key for step in layer.files.steps
    )


def _last(wordings: tuple[Published, ...]) -> Published | None:
    there = standing(wordings)
    return there[-1] if there else None


def _proposal(pack: FormPack, key: str) -> str:
    """Return what *pack* proposes for *key*, in its first language."""
    item = pack.items[key]
    if item.default is None:
        return ""
    return PackWording(pack, pack.languages[0]).value(item, item.default)


def _base(vault: Vault, layer: OwnLayer) -> FormPack | None:
    """Return the shipped pack *layer* was written on; None where the vault never had it."""
    return read_compiled(vault.pack(layer.base)) if layer.base else None


def _file(vault: Vault, key: str, text: str) -> None:
    body: Mapping[str, Value] = {**vault.details(_DRAFT), key: text}
    vault.describe(_DRAFT, body)
