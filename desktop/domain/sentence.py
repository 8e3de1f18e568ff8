"""Sentences with blanks: which blanks a text has, and the text with them filled."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from desktop.domain.journal import Value
from desktop.domain.pack import FormCase, FormPack, first_case
from desktop.domain.wording import Wording

_BLANK = re.compile(r"\{([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)+)(?::([a-z_]+))?\}")


@dataclass(frozen=True, slots=True)
class Blank:
    """A blank in a sentence: the item that fills it, and how its value is styled."""

    item: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A text with every blank that could be filled.

    ``open`` are blanks nobody has filled; ``void`` are blanks marked "does not
    apply here". Only a sentence with neither may be printed.
    """

    text: str = field(repr=False)
    case: FormCase = field(default_factory=lambda: FormCase(""))
    open: tuple[str, ...] = ()
    void: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Say whether the sentence can be printed as it stands."""
        return bool(self.text) and not self.open and not self.void


def pieces(text: str) -> tuple[str | Blank, ...]:
    """Return *text* cut into plain stretches and blanks, in order."""
    parts: list[str | Blank] = []
    end = 0
    for match in _BLANK.finditer(text):
        if match.start() > end:
            parts.append(text[end : match.start()])
        parts.append(Blank(match[1], match[2] or ""))
        end = match.end()
    if end < len(text):
        parts.append(text[end:])
    return tuple(parts)


def blanks(text: str) -> tuple[Blank, ...]:
    """Return the blanks of *text*, in order."""
    if "{" not in text:
        return ()
    return tuple(part for part in pieces(text) if isinstance(part, Blank))


def fill(text: str, resolve: Callable[[Blank], str]) -> str:
    """Return *text* with every blank replaced by what *resolve* gives."""
    return "".join(part if isinstance(part, str) else resolve(part) for part in pieces(text))


def compose(
    pack: FormPack,
    key: str,
    answers: Mapping[str, Value],
    wording: Wording,
    *,
    shared: bool = False,
) -> Sentence:
    """Return the sentence of an item or group as it reads for *answers*.

    With ``shared`` the short words of the shared card are taken where there are any.
    """
    source = pack.items.get(key) or pack.groups[key]
    case = first_case(source.cases, answers)
    words = pack.said(wording.language, key)
    text = words.shared(case.form) if shared else words.sentence(case.form)
    return filled(pack, text, answers, wording, case)


def filled(
    pack: FormPack,
    text: str,
    answers: Mapping[str, Value],
    wording: Wording,
    case: FormCase | None = None,
) -> Sentence:
    """Return *text* with the blanks filled that *answers* can fill.

    An answer that says nothing, such as an empty list, leaves its blank void.
    """
    wanted = blanks(text)
    missing = tuple(b.item for b in wanted if b.item not in answers)
    said = {b: _said(pack, b, answers, wording) for b in wanted if b.item in answers}
    void = tuple(b.item for b in wanted if said.get(b) == "")

    def resolve(blank: Blank) -> str:
        return said.get(blank) or "{" + blank.item + "}"

    return Sentence(fill(text, resolve), case or FormCase(""), missing, void)


def _said(pack: FormPack, blank: Blank, answers: Mapping[str, Value], wording: Wording) -> str:
    value = answers[blank.item]
    if value is None or value == "":
        return ""
    return wording.value(pack.items[blank.item], value, blank.style)
