"""Papers that come after an agreement was sealed: they change, end or answer one that stands.

A sealed paper is never touched. What happens to it later stands on a paper of its own, which
names the one it is about by id, day and fingerprint.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields

from desktop.domain.journal import Value

AMENDMENT, WITHDRAWAL, REFUSAL, VOID = "amendment", "withdrawal", "refusal", "void"
LATER_KINDS = (AMENDMENT, WITHDRAWAL, REFUSAL, VOID)
"""Kinds of papers that a session never gives: each is an act of its own, weeks later perhaps."""

RECORD_SINCE = "record_since"
"""The kind of the record that goes with each of them, and continues the session's own."""
RECORDS = frozenset({"record", RECORD_SINCE})
"""Kinds that the practitioner keeps and gives on request."""

HELPERS = {
    "interpreter": "people.interpreter",
    "witness": "people.witness",
    "supervisor": "people.supervisor",
}
"""Who may help with a later paper, by role, and where the names stand; asked anew each time."""

WHOLE = "whole"
"""What is withdrawn where it is not one consent but the agreement itself."""
TAKEN_BACK, NO_TO, SIGNS = "later.what", "later.no_to", "later.signs"
EARLIER, AGAIN, HOLDS = "earlier", "again", "later.holds"
"""After a paper made by mistake the one before it may hold again; after a void page that was a
mistake itself, the paper that it had made void does."""


CONSENT = "consent."
"""What the keys of the consents that ship begin with; a list names them without it."""
PAPER = ".paper"
"""What the key of a paper ends with that one consent, or one notice, is signed on."""
_SHIPPED_APART = {"consent.release": "document.annex_release"}
"""Consents that ship with a paper of their own, by the key of the consent."""
_STOP = "later.stop_"


def option_of(consent: str) -> str:
    """Return under which option of a list the consent with the key *consent* is named."""
    return consent.removeprefix(CONSENT)


def consent_of(option: str) -> str:
    """Return the key of the consent that *option* of a list names; one of her own says it whole."""
    return option if "." in option else f"{CONSENT}{option}"


def stop_of(option: str) -> str:
    """Return the key of the sentence about what stops once *option* is taken back."""
    return f"{_STOP}{option}"


def paper_of(item: str) -> str:
    """Return the key of the paper that the consent or notice *item* is signed on."""
    return f"{item}{PAPER}"


def is_signed_on(consent: str, document: str) -> bool:
    """Say whether the paper *document* holds the one *consent* and nothing else."""
    return document in {paper_of(consent), _SHIPPED_APART.get(consent)}


def is_drawn(key: str, form: str = "") -> bool:
    """Say whether the words of *key* are drawn from those of a consent or a notice.

    Nobody writes them: a paper of its own, and the ways to take it back and to say no to it.
    """
    if key.startswith(_STOP):
        return "." in key.removeprefix(_STOP)
    return key.endswith(PAPER) or (key in {TAKEN_BACK, NO_TO} and "." in form)


@dataclass(frozen=True, slots=True)
class AboutPaper:
    """The paper that a later one is about.

    ``session`` is the intake it came of and ``agreement`` its filing, both as the vault names
    them; ``document`` is the key in the pack of the paper of the session, ``id`` what is printed
    on this one, ``at`` when it was signed. ``kind`` is that of a later paper, where it is one.
    Without a signed paper all but the session are empty.
    """

    session: str
    agreement: str = ""
    document: str = ""
    id: str = ""
    title: str = field(default="", repr=False)
    content_hash: str = ""
    file_hash: str = ""
    at: str = ""
    kind: str = ""

    def value(self) -> dict[str, Value]:
        """Return it as a journal row's value."""
        return {one.name: getattr(self, one.name) for one in fields(self)}

    @classmethod
    def from_value(cls, value: Value) -> AboutPaper:
        """Return what a journal row holds; what it does not name is empty."""
        said = value if isinstance(value, Mapping) else {}
        return cls(**{one.name: str(said.get(one.name, "")) for one in fields(cls)})


@dataclass(frozen=True, slots=True)
class Helpers:
    """Who helps with a later paper and signs it too: interpreter, witness, supervisor."""

    interpreter: tuple[str, ...] = field(default=(), repr=False)
    witness: tuple[str, ...] = field(default=(), repr=False)
    supervisor: tuple[str, ...] = field(default=(), repr=False)

    def answers(self) -> dict[str, Value]:
        """Return them as answers, by item; nothing for a role that nobody has."""
        return {
            item: tuple({"name": name} for name in getattr(self, role))
            for role, item in HELPERS.items()
            if getattr(self, role)
        }


NOBODY = Helpers()


@dataclass(frozen=True, slots=True)
class Change:
    """One settled point as it stood and as it is to read now.

    ``answers`` are the values that make the new sentence and ``before`` those of the old one;
    where people chose words of their own instead, there are none and the words stand.
    """

    key: str
    title: str = field(repr=False)
    was: str = field(repr=False)
    now: str = field(repr=False)
    answers: Mapping[str, Value] = field(default_factory=dict, repr=False)
    before: Mapping[str, Value] = field(default_factory=dict, repr=False)

    def undone(self) -> Change:
        """Return the change back, for an amendment that was a mistake."""
        return Change(self.key, self.title, self.now, self.was, self.before, self.answers)

    def value(self) -> dict[str, Value]:
        """Return it as part of a journal row's value."""
        return {one.name: getattr(self, one.name) for one in fields(self)}

    @classmethod
    def from_value(cls, value: Value) -> Change:
        """Return what a journal row holds."""
        said = value if isinstance(value, Mapping) else {}
        answers, before = said.get("answers"), said.get("before")
        return cls(
            key=str(said.get("key", "")),
            title=str(said.get("title", "")),
            was=str(said.get("was", "")),
            now=str(said.get("now", "")),
            answers=answers if isinstance(answers, Mapping) else {},
            before=before if isinstance(before, Mapping) else {},
        )


def changes_in(value: Value) -> tuple[Change, ...]:
    """Return the changes that a journal row holds."""
    return tuple(map(Change.from_value, value)) if isinstance(value, tuple) else ()
