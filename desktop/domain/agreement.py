"""An agreement: the exact wording of one document, free of the pack it was drawn up from.

Editing a pack later must never change what somebody already signed, so the
words are copied here and not looked up again.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Any

from desktop.domain.journal import Value, frozen

FORMAT = "holdfast-agreement/1"


@dataclass(frozen=True, slots=True)
class InitialMark:
    """One party's initials beside changed words: a typed ``name``, or ``ink`` as plain data."""

    who: str = field(repr=False)
    name: str = field(default="", repr=False)
    ink: Value = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage of a document.

    ``kind`` says how it reads: ``clause``, ``headline``, ``decision``, ``promises``,
    ``quote``, ``changed``, ``parked``, ``declined``, ``notice``, ``row``, ``plain``,
    ``contact``, ``goal``, ``subject`` (a title over rows). ``was`` is the sentence before
    the client's change; ``left`` and ``right`` are the practitioner's and the client's
    promises; ``lines`` are bullets. ``since`` is ``new`` or ``changed`` where the paper
    replaces an earlier one that did not say so. ``initials`` stand beside changed words.
    """

    kind: str
    key: str = ""
    title: str = field(default="", repr=False)
    text: str = field(default="", repr=False)
    was: str = field(default="", repr=False)
    example: str = field(default="", repr=False)
    rule: str = ""
    left: tuple[str, ...] = field(default=(), repr=False)
    right: tuple[str, ...] = field(default=(), repr=False)
    lines: tuple[str, ...] = field(default=(), repr=False)
    since: str = ""
    initials: tuple[InitialMark, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a document under one heading; ``style`` is the pack's."""

    key: str
    style: str
    title: str
    lead: str = field(default="", repr=False)
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Signer:
    """Somebody who is to sign: the party, the role, the printed name and statement.

    ``need`` is ``all`` when everybody of that role must sign, ``any`` when one is enough.
    """

    party: str
    role: str
    role_title: str
    name: str = field(repr=False)
    promise: str = field(default="", repr=False)
    need: str = "all"


@dataclass(frozen=True, slots=True)
class TakenIn:
    """The booklet an agreement takes in, by id and fingerprint."""

    title: str
    id: str
    content_hash: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Replaced:
    """The earlier signed paper whose place a paper takes.

    ``sentence`` says so on top; ``proof`` names it for somebody who checks, at the end.
    """

    id: str
    content_hash: str
    sentence: str
    proof: str


@dataclass(frozen=True, slots=True)
class Beside:
    """The same paper in a second language, printed clause by clause beside the first.

    ``prevails`` says in the first language, and ``prevails_too`` in the second, which text
    counts where the two differ. Both texts are part of what is agreed.
    """

    paper: Agreement
    prevails: str
    prevails_too: str


@dataclass(frozen=True)
class Agreement:
    """The exact wording of one document, and who is to sign it.

    ``id`` and ``version`` stand on every page. ``labels`` are the fixed phrases of
    the page (footer, column titles) in the document's language, without blanks
    but ``{page}`` and ``{pages}``.
    """

    kind: str
    key: str
    id: str
    version: str
    title: str
    subtitle: str = field(repr=False)
    language: str
    paper: str
    pack: str
    letterhead: tuple[str, ...] = field(repr=False)
    sections: tuple[Section, ...]
    signers: tuple[Signer, ...] = ()
    takes_in: TakenIn | None = None
    replaces: Replaced | None = None
    rehearsal: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)
    beside: Beside | None = None

    def canonical(self) -> bytes:
        """Return the wording as canonical JSON (UTF-8, sorted keys, no spaces)."""
        plain = {"format": FORMAT, **_plain(self)}
        return json.dumps(
            plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_plain
        ).encode()

    @cached_property
    def content_hash(self) -> str:
        """Return the SHA-256 (hex) of the canonical wording: on every page and in the QR code."""
        return hashlib.sha256(self.canonical()).hexdigest()

    def passages(self) -> tuple[Passage, ...]:
        """Return every passage, in reading order."""
        return tuple(passage for section in self.sections for passage in section.passages)


def read_agreement(canonical: bytes) -> Agreement:
    """Return the agreement whose canonical wording is *canonical*.

    Raises:
        AgreementUnreadableError: if it is not the wording of an agreement.
    """
    try:
        plain = json.loads(canonical)
        if plain.pop("format") != FORMAT:
            raise AgreementUnreadableError
        return _agreement(plain)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise AgreementUnreadableError from None


_NESTED = frozenset({"sections", "signers"})
_YOUNGER = frozenset({"since", "replaces", "initials", "beside"})
"""Fields younger than the format: an empty one is left out, so that no older hash changes."""


def _plain(part: Any) -> dict[str, object]:  # noqa: ANN401 - any part of an agreement
    found = {one.name: getattr(part, one.name) for one in fields(part)}
    return {name: value for name, value in found.items() if value or name not in _YOUNGER}


def _agreement(plain: dict[str, Any]) -> Agreement:
    taken = plain.pop("takes_in")
    replaced = plain.pop("replaces", None)
    beside = plain.pop("beside", None)
    return Agreement(
        **{name: _tupled(part) for name, part in plain.items() if name not in _NESTED},
        sections=tuple(_section(section) for section in plain["sections"]),
        signers=tuple(Signer(**signer) for signer in plain["signers"]),
        takes_in=TakenIn(**taken) if taken else None,
        replaces=Replaced(**replaced) if replaced else None,
        beside=Beside(**{**beside, "paper": _agreement(beside["paper"])}) if beside else None,
    )


def _section(plain: dict[str, Any]) -> Section:
    passages = tuple(map(_passage, plain.pop("passages")))
    return Section(**plain, passages=passages)


def _passage(plain: dict[str, Any]) -> Passage:
    marks = tuple(map(_mark, plain.pop("initials", ())))
    return Passage(**{name: _tupled(part) for name, part in plain.items()}, initials=marks)


def _mark(plain: dict[str, Any]) -> InitialMark:
    return InitialMark(plain["who"], plain["name"], frozen(plain["ink"]))


def _tupled(part: Any) -> Any:  # noqa: ANN401 - JSON is read as it comes
    return tuple(part) if isinstance(part, list) else part


class AgreementUnreadableError(ValueError):
    """Bytes that are not the canonical wording of an agreement."""


class IntakeIncompleteError(Exception):
    """Required blanks are still open, so the agreement cannot be drawn up.

    ``items`` names them by key, ``titles`` as people read them.
    """

    def __init__(self, items: tuple[str, ...], titles: tuple[str, ...]) -> None:
        super().__init__(f"{len(items)} required blanks are still open.")
        self.items = items
        self.titles = tuple(title or key for key, title in zip(items, titles, strict=True))
