"""The shape of a longer text: paragraphs parted by an empty line, and lists of lines with a dash.

Most texts of a pack are one paragraph and have no shape. A practice's own may run on.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_LISTED = re.compile(r"^[ \t]*[-•*–][ \t]+")
"""What a line of a list begins with."""


@dataclass(frozen=True, slots=True)
class Listed:
    """Some lines of a list, without their dashes."""

    items: tuple[str, ...] = field(repr=False)


def shape(text: str) -> tuple[str | Listed, ...]:
    """Return *text* as its paragraphs and lists, in order; an empty one has none.

    A single line end inside a paragraph stays there: it begins a new line of it.
    """
    if "\n" not in text and not _LISTED.match(text):
        return (text,) if text else ()
    parts: list[str | Listed] = []
    lines: list[str] = []
    items: list[str] = []
    for line in (*text.split("\n"), ""):
        listed = _LISTED.match(line)
        if lines and (listed or not line.strip()):
            parts.append("\n".join(lines))
            lines.clear()
        if items and not listed:
            parts.append(Listed(tuple(items)))
            items.clear()
        if listed:
            items.append(line[listed.end() :].strip())
        elif line.strip():
            lines.append(line)
    return tuple(parts)
