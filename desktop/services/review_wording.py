"""The whole wording on paper for a lawyer, and what was reviewed of it from the printed copy."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from desktop.domain.document import Document
from desktop.domain.journal import Value
from desktop.domain.pack import FormPack
from desktop.domain.saying import Saying, said
from desktop.domain.whole_wording import Against
from desktop.packs.compiled import read_compiled
from desktop.packs.own_layer import OwnLayer, write_layer
from desktop.packs.own_sections import left_out_sections
from desktop.packs.own_translation import untranslated
from desktop.packs.wording import PackWording
from desktop.services.confirm_pack import note_parts_read
from desktop.services.draft_wording import draft_wording
from desktop.services.edit_wording import WordingDraft, tried, wording_draft
from desktop.services.filed_pack import filed_pack, shipped_pack
from desktop.services.means import Means
from desktop.services.own_wording import in_force
from desktop.services.wording_reviews import Review, keep_review
from desktop.store.vault import Vault

_SYMBOLS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""Symbols of a code: none that look alike on paper."""
_LENGTH = 8


class WordingCodeError(Exception):
    """The code on the paper is not that of this wording."""


@dataclass(frozen=True, slots=True)
class Printable:
    """A wording that can be printed for review: its pack, what it differs from, its code."""

    pack: FormPack = field(repr=False)
    shipped: FormPack = field(repr=False)
    layer: OwnLayer = field(repr=False)

    @property
    def code(self) -> str:
        """Return the short code that stands on every page of its print."""
        return wording_code(self.layer, self.shipped)


def wording_code(layer: OwnLayer, shipped: FormPack) -> str:
    """Return a short code of what is said, whichever version it has: ``K7QF-2MXT``.

    The same words over the same shipped pack have the same code as a draft and as published.
    """
    plain = replace(layer, version="", base="", marks={}, fine=())
    spelled = f"{shipped.fingerprint}\n{write_layer(plain)}"
    number = int.from_bytes(hashlib.sha256(spelled.encode()).digest()[:8])
    picked = ""
    for _ in range(_LENGTH):
        number, place = divmod(number, len(_SYMBOLS))
        picked += _SYMBOLS[place]
    return f"{picked[:4]}-{picked[4:]}"


def draft_to_print(means: Means, draft: WordingDraft) -> Printable:
    """Return the draft, to be printed.

    Raises:
        PackRefusedError: if it makes no whole pack.
    """
    return Printable(tried(means, draft), draft.shipped, draft.layer)


def wording_to_print(means: Means, vault: Vault, key: str) -> Printable:
    """Return the wording in force over the pack *key*, to be printed.

    Raises:
        PackRefusedError, VaultError: if it could not be read.
    """
    pack = filed_pack(means, vault, key)
    own = in_force(vault, key, today=means.clock.now().date())
    if own is None or own.layer.is_empty:
        return Printable(pack, pack, OwnLayer(key))
    return Printable(pack, read_compiled(vault.pack(own.layer.base)), own.layer)


def print_wording(
    means: Means,
    vault: Vault,
    wording: Printable,
    language: str,
    *,
    profile: Mapping[str, Value],
) -> Document:
    """Return all of *wording* in *language* as one PDF, with marks of what differs from shipped.

    Raises:
        CharactersMissingError: if a text has a character no shipped font has.
        PackRefusedError, VaultError: if something could not be read.
    """
    created: datetime = means.clock.now()
    today = shipped_pack(means, vault, wording.pack.key)
    pack = _with_younger_phrases(wording.pack, today)
    waiting = frozenset(
        (one.place.key, one.place.form)
        for one in untranslated(wording.layer, pack.languages)
        if one.place.language == language and one.place.part == "text"
    )
    against = Against(
        shipped=wording.shipped,
        reasons=wording.layer.reasons,
        waiting=waiting,
        left_out=wording.layer.leave_out,
        left_sections=left_out_sections(wording.layer),
        code=wording.code,
        printed=PackWording(pack, language).date(created.date().isoformat()),
    )
    return draft_wording(pack, language, created=created, profile=profile, against=against)


def note_review(
    means: Means, vault: Vault, key: str, *, review: Review, parts: tuple[str, ...], who: str
) -> None:
    """Keep that somebody reviewed the wording from the printed copy that bears the code.

    If it is the wording in force, its *parts* count as read; the practitioner *who* confirms it.

    Raises:
        WordingCodeError: if neither the draft nor the wording in force has this code.
        PackRefusedError, VaultError: if something could not be read or written.
    """
    code = tidy_code(review.code)
    draft = wording_draft(means, vault, key)
    counts = wording_to_print(means, vault, key)
    codes = (counts.code, wording_code(draft.layer, draft.shipped))
    if code not in codes:
        raise WordingCodeError(
            Saying(
                "The code on that paper is not the code of your wording, so it was changed since "
                "it was printed, or one sign is mistyped. It has the code %1 now. Nothing was "
                "noted.",
                codes[1],
            )
        )
    if not review.by.strip():
        raise WordingCodeError(said("Say who reviewed it. Nothing was noted."))
    at = means.clock.now().isoformat()
    keep_review(vault, key, Review(code, review.by.strip(), review.on, at))
    if code == counts.code and parts:
        note_parts_read(means, vault, counts.pack, practitioner=who, parts=parts)


def tidy_code(typed: str) -> str:
    """Return a code as it is printed, however it was typed."""
    plain = "".join(sign for sign in typed.upper() if sign in _SYMBOLS)
    return f"{plain[:4]}-{plain[4:]}"


def _with_younger_phrases(pack: FormPack, today: FormPack) -> FormPack:
    """Return *pack* with every fixed phrase of the print; its own stay as they are."""
    labels = {
        language: {**today.labels.get(language, {}), **own} for language, own in pack.labels.items()
    }
    return replace(pack, labels=labels)
