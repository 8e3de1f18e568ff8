"""Advice on one text of the practice's own: what it is about, and what one tap would mend."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from desktop.domain.saying import Saying
from desktop.domain.sentence import Blank, fill, pieces

ORDER = (
    "softened",
    "hardened",
    "waiver",
    "promise",
    "untranslated",
    "blanks",
    "number",
    "markup",
    "repeat",
    "duty",
    "word",
    "sentence",
    "grade",
    "card",
)
"""What advice can be about, the gravest first."""

STATED = frozenset({"text", "card"})
"""The parts of words that say what holds: a rule stands behind them."""


@dataclass(frozen=True, slots=True)
class Written:
    """One text as she wrote it, with what is known of its place.

    ``text`` has its blanks as packs spell them; ``read`` has them filled, as the client reads
    it. ``shipped`` is what the pack says there. ``rule`` stands behind it: MUST, MAY, ETH, RIGHT,
    FILL or nothing. ``is_on_card`` if the shared screen shows it, ``is_dated`` if what it says
    hangs on a date.
    """

    text: str = field(repr=False)
    language: str
    read: str = field(default="", repr=False)
    shipped: str = field(default="", repr=False)
    rule: str = ""
    part: str = "text"
    is_on_card: bool = True
    is_dated: bool = False


@dataclass(frozen=True, slots=True)
class Advised:
    """One piece of advice: what it is ``about``, and a sentence; nothing of it forbids.

    ``found`` are the words it is on, and ``better`` what one tap puts in their place. ``there``
    is the key of another topic that says the same.
    """

    about: str
    sentence: Saying = field(repr=False)
    found: str = field(default="", repr=False)
    better: str = field(default="", repr=False)
    there: str = ""

    @property
    def weight(self) -> int:
        """How far down it stands: the gravest is 0."""
        return ORDER.index(self.about)


def put(text: str, found: str, better: str) -> str:
    """Return *text* with *better* for the first *found* outside its blanks, capital kept."""
    pattern = re.compile(rf"(?<!\w){re.escape(found)}(?!\w)", re.IGNORECASE)
    done = False
    parts: list[str] = []
    for part in pieces(text):
        if isinstance(part, Blank):
            parts.append(f"{{{part.item}:{part.style}}}" if part.style else f"{{{part.item}}}")
            continue
        match = None if done else pattern.search(part)
        done = done or match is not None
        parts.append(part if match is None else _with(part, match, better))
    return "".join(parts)


def without_blanks(text: str) -> str:
    """Return *text* with a neutral sign for each blank: what fills it is nobody's wording."""
    return fill(text, lambda _: "…")


def _with(text: str, found: re.Match[str], better: str) -> str:
    said = better[:1].upper() + better[1:] if found[0][:1].isupper() else better
    return text[: found.start()] + said + text[found.end() :]
