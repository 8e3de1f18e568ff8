"""A signature: a party's own act on one document, in ink, in type or on paper."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.domain.ink import Ink, check_drawn, check_plausible
from desktop.domain.journal import JournalRowError, Value

DRAWN = "drawn"
TYPED = "typed"
PAPER = "paper"
METHODS = (PAPER, DRAWN, TYPED)
STATEMENTS = ("read", "was_read", "will_read")
"""What is true at signing: I read it, it was read to me, I will read it at home."""
OWN = "own"
"""What is true of a helper: the words above their name, as interpreter or witness."""
HELPING = frozenset({"interpreter", "witness", "supervisor"})
"""Roles that sign their own statement; the paper is about somebody else."""


@dataclass(frozen=True, slots=True)
class PagesShown:
    """How many of a paper's pages had been on the screen; ``read_on_paper`` if printed ones."""

    shown: int
    of: int
    read_on_paper: bool = False

    @property
    def is_all(self) -> bool:
        """Say whether every page has been on the screen."""
        return 0 < self.of <= self.shown

    def value(self) -> Value:
        """Return it as plain data."""
        plain: dict[str, Value] = {"shown": self.shown, "of": self.of}
        return {**plain, "on_paper": True} if self.read_on_paper else plain


@dataclass(frozen=True, slots=True)
class Signature:
    """One party's signature on one document; made afresh for each document.

    ``party`` is ``practitioner``, ``client`` or ``representative.2`` and so on;
    ``at`` is the journal's time. ``place`` names the folder of a paper original. ``witness``
    names who saw a mark being made that is no name, such as a cross or a single line.
    ``at`` is the journal's time. ``place`` names the folder of a paper original, ``on`` the
    day (ISO) written on it. ``seen_on`` is the page of the paper on whose picture the
    practitioner saw the signature, 0 where there is no picture.
    """

    document: str
    party: str
    method: str
    statement: str
    at: str
    name: str = field(default="", repr=False)
    ink: Ink | None = field(default=None, repr=False)
    place: str = field(default="", repr=False)
    witness: str = field(default="", repr=False)
    pages: PagesShown | None = None

    @property
    def is_mark(self) -> bool:
        """Say whether it is a mark that somebody saw being made."""
        return self.method == DRAWN and bool(self.witness)

    on: str = ""
    seen_on: int = 0

    @classmethod
    def from_value(cls, value: Value, *, document: str, at: str) -> Signature:
        """Return the signature a journal row holds.

        Raises:
            JournalRowError: if the row does not say who signed, and how.
        """
        if not isinstance(value, Mapping) or not value.get("party"):
            raise JournalRowError("A signature needs to say who signed, and how.")
        method, ink = str(value.get("method")), value.get("ink")
        seen_on = value.get("seen_on", 0)
        # On a picture of a signed paper, people may have ticked nothing.
        allowed = {*STATEMENTS, OWN, *(("",) if method == PAPER and seen_on else ())}
        if value.get("statement") not in allowed:
            raise JournalRowError("A signature says whether it was read, and by whom.")
        if method == TYPED and not str(value.get("name", "")).strip():
            raise JournalRowError("A signature that is typed needs the name.")
        if method not in METHODS or (method == DRAWN) is (ink is None):
            raise JournalRowError(
                "A signature is drawn, typed or on paper; only a drawn one has ink."
            )
        return cls(
            document=document,
            party=str(value.get("party", "")),
            method=method,
            statement=str(value.get("statement", "")),
            at=at,
            name=str(value.get("name", "")),
            ink=None if ink is None else Ink.from_plain(ink),
            place=str(value.get("place", "")),
            witness=str(value.get("witness", "")),
            pages=_pages(value.get("pages")),
            on=str(value.get("on", "")),
            seen_on=seen_on if isinstance(seen_on, int) else 0,
        )

    def value(self) -> Value:
        """Return the signature as a journal row's value."""
        plain: dict[str, Value] = {
            "party": self.party,
            "method": self.method,
            "statement": self.statement,
        }
        if self.name:
            plain["name"] = self.name
        if self.place:
            plain["place"] = self.place
        if self.witness:
            plain["witness"] = self.witness
        if self.pages is not None:
            plain["pages"] = self.pages.value()
        if self.on:
            plain["on"] = self.on
        if self.seen_on:
            plain["seen_on"] = self.seen_on
        if self.ink is not None:
            plain["ink"] = self.ink.plain()
        return plain


def check_signature_ink(signature: Signature) -> None:
    """Refuse ink that is no signature; a mark that somebody saw may be any stroke.

    Raises:
        InkImplausibleError: with its reason.
    """
    if signature.ink is not None:
        (check_drawn if signature.is_mark else check_plausible)(signature.ink)


def _pages(value: Value) -> PagesShown | None:
    if not isinstance(value, Mapping):
        return None
    shown, of = value.get("shown"), value.get("of")
    if not isinstance(shown, int) or not isinstance(of, int) or not 0 <= shown <= of:
        raise JournalRowError("No more pages can be read than there are. Nothing was changed.")
    return PagesShown(shown, of, read_on_paper=value.get("on_paper") is True)
