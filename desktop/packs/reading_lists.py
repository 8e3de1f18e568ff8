"""Lists inside a text: points are read one by one, and no grade is made of them.

A grade measures sentences. "Name, address, telephone number" is none, and a sentence that ends
in five points is not one long sentence.
"""

from __future__ import annotations

import re

_MARKED = re.compile(r"(?<=[\s:;,])\(?(?:[a-h]|[1-9])\)\s+|\s*[•·▪‣]\s*")
_PARTED = re.compile(r";\s+(?:(?:and|or|y|o|e|u)\s+)?")
_ENDS_SENTENCE = re.compile(r"[.!?…][\"”’»)\]]*$")
_FEWEST = 2
"""Two signs of a list make one; a single semicolon only parts two clauses."""
_POINT = 12
"""Words; a line below "You can:" that has more is a sentence of its own."""


def by_points(text: str) -> str:
    """Return *text* with each point of a list in its sentences on a line of its own."""
    return "\n".join(_points_of(line) for line in text.split("\n"))


def sentences_only(text: str) -> str:
    """Return *text* without the points of its lists: what a grade is made of."""
    lines = [line.strip() for line in by_points(text).split("\n") if line.strip()]
    if len(lines) == 1:
        return text
    kept, in_list = [], False
    for line in lines:
        opens = line.endswith(":")
        is_point = not opens and (not _ENDS_SENTENCE.search(line) or (in_list and _is_short(line)))
        if not is_point:
            kept.append(line)
        in_list = opens or (in_list and is_point)
    return "\n".join(kept)


def _is_short(line: str) -> bool:
    return len(line.split()) <= _POINT and ". " not in line


def _points_of(line: str) -> str:
    if len(_MARKED.findall(line)) >= _FEWEST:
        line = _MARKED.sub("\n", line)
    before, colon, points = line.partition(":")
    if colon and len(_PARTED.findall(points)) >= _FEWEST:
        line = f"{before}:\n{_PARTED.sub(chr(10), points.strip())}"
    return re.sub(r"[;,]?(?: (?:and|or|y|o))?\s*\n\s*", "\n", line)
