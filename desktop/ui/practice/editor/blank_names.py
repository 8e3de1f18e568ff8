"""Blanks by what they stand for: a practitioner writes “[your fee]”, never a key in braces."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from desktop.domain.pack import FormPack, Item
from desktop.domain.sentence import Blank, fill, pieces

_NAMED = re.compile(r"\[([^\[\]]{1,120})\]")
_BEGUN = re.compile(r"\[([^\[\]]*)(\]?)")
_NEAR, _NEAREST = 0.6, 3
"""How alike a name has to be to be meant, and how many are named."""

_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "my",
        "your",
        "our",
        "of",
        "for",
        "el",
        "la",
        "los",
        "las",
        "un",
        "una",
        "mi",
        "su",
        "sus",
        "de",
        "del",
    ]
)
"""Words that tell no blank from another."""

_UNFIT = frozenset(
    {
        "say",
        "clause",
        "consent",
        "notice",
        "prompt",
        "note",
        "clash",
        "goals",
        "teach_back",
        "check_in",
        "reflection",
    }
)
"""Kinds whose answer stands in no sentence."""


@dataclass(frozen=True, slots=True)
class HalfBlank:
    """A blank that was begun: what stands there, from where to where, and what may be meant."""

    text: str = field(repr=False)
    start: int
    end: int
    nearest: tuple[str, ...] = ()


class BlankNames:
    """The names of all blanks of *pack* in one language, there and back.

    Two items of one title are told apart by a number; a style of a blank stays with its name
    where the text had it before.
    """

    def __init__(self, pack: FormPack, language: str) -> None:
        self._names: dict[str, str] = {}
        self._items: dict[str, str] = {}
        self._offered: list[str] = []
        for key in pack.items:
            words = pack.said(language, key)
            name = _plain(words.title or words.question or key)
            free, number = name, 2
            while free.casefold() in self._items:
                free, number = f"{name} {number}", number + 1
            self._names[key], self._items[free.casefold()] = free, key
            if _can_fill(pack.items[key]):
                self._offered.append(_small(free))

    def named(self, text: str) -> str:
        """Return *text* with each blank by its name; one that nothing fills stays as it is."""
        return fill(text, self._name)

    def keyed(self, text: str, before: str) -> str:
        """Return *text* with each name's blank again; styles are those that *before* had.

        Words in brackets that name no blank stay words.
        """
        styles = {part.item: part.style for part in pieces(before) if isinstance(part, Blank)}
        return _NAMED.sub(lambda found: self._blank(found, styles), text)

    @property
    def all(self) -> Mapping[str, str]:
        """The name of every item that can fill a blank, by its key."""
        return self._names

    @property
    def offered(self) -> tuple[str, ...]:
        """The names to choose from, as they stand in brackets, in the order of the alphabet."""
        return tuple(sorted(self._offered, key=str.casefold))

    def half(self, text: str) -> HalfBlank | None:
        """Return the first blank of *text* that was begun and names nothing; None if all do.

        Words in closed brackets that are near no name stay words.
        """
        for found in _BEGUN.finditer(text):
            name, is_closed = _plain(found[1]), bool(found[2])
            if is_closed and name.casefold() in self._items:
                continue
            nearest = self.nearest(name)
            if not is_closed or nearest:
                return HalfBlank(found[0].strip(), found.start(), found.end(), nearest)
        return None

    def nearest(self, begun: str) -> tuple[str, ...]:
        """Return the names most like *begun*, the nearest first."""
        wanted = begun.casefold()
        ranked = sorted(((_likeness(wanted, one), one) for one in self._offered), reverse=True)
        return tuple(one for likeness, one in ranked[:_NEAREST] if wanted and likeness >= _NEAR)

    def _name(self, blank: Blank) -> str:
        name = self._names.get(blank.item)
        return f"[{_small(name)}]" if name else _spelled(blank.item, blank.style)

    def _blank(self, found: re.Match[str], styles: Mapping[str, str]) -> str:
        item = self._items.get(_plain(found[1]).casefold())
        return found[0] if item is None else _spelled(item, styles.get(item, ""))


def _can_fill(item: Item) -> bool:
    return item.kind not in _UNFIT and not item.private and item.filled_by != "practitioner"


def _likeness(wanted: str, name: str) -> float:
    """Return how like *name* is to what was begun, from 0 to 1; its beginning counts most."""
    name = name.casefold()
    if name.startswith(wanted):
        return 1.0
    words = [one for one in wanted.split() if one not in _SMALL]
    parts = name.split()
    if words and all(any(part.startswith(one) for part in parts) for one in words):
        return 0.9
    return SequenceMatcher(None, wanted, name).ratio()


def _small(name: str) -> str:
    return name[:1].lower() + name[1:]


def _plain(title: str) -> str:
    return " ".join(title.replace("[", "(").replace("]", ")").split())


def _spelled(item: str, style: str) -> str:
    return f"{{{item}:{style}}}" if style else f"{{{item}}}"
