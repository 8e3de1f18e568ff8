"""The coverage tables: which words carry each point of the clinical brief.

One file a table; a heading of the brief, then its points, each with the item that carries it
and words that stand in its sentence: ``"point" = { item = ..., form = ..., says = ... }``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.pack import FormPack, Words

FOLDER = Path(__file__).parent / "coverage"
_FIELDS = frozenset({"item", "form", "says", "pack"})


@dataclass(frozen=True, slots=True)
class Point:
    """One point of the brief: where it stands, and the words that say it.

    ``form`` is empty where any form of the words may carry it, ``says`` where the item
    itself is what the brief asks for.
    """

    table: str
    id: str
    point: str
    item: str
    form: str = ""
    says: str = ""
    pack: str = "core"

    def __str__(self) -> str:
        return f"{self.table} {self.id}: {self.point}"


def tables() -> tuple[str, ...]:
    """Return the names of all tables."""
    return tuple(sorted(file.stem for file in FOLDER.glob("*.toml")))


def points(table: str) -> Iterator[Point]:
    """Yield every point of *table*, in its order."""
    data = tomllib.loads((FOLDER / f"{table}.toml").read_text(encoding="utf-8"))
    for name, entries in data.items():
        for point, entry in entries.items():
            unknown = set(entry) - _FIELDS
            if unknown:
                raise KeyError(f"{table} {name}: {point}: {sorted(unknown)}")
            yield Point(table, name, point, **entry)


def all_points() -> tuple[Point, ...]:
    """Return every point of every table."""
    return tuple(point for table in tables() for point in points(table))


def texts(words: Words, form: str) -> tuple[str, ...]:
    """Return what *words* say in *form*, or in any form where none is named."""
    if form:
        return (words.text.get(form, ""), words.card.get(form, ""))
    lists = (words.options, words.rows, words.value, words.text, words.card)
    said = [text for one in lists for text in one.values()]
    return (*said, words.question, words.hint, words.say, words.example, words.line, *words.cue)


def sentence(pack: FormPack, point: Point) -> str:
    """Return the whole sentence that carries *point*; empty if none does."""
    words = pack.said("en", point.item)
    if not point.says:
        return words.title or words.question
    return next((text for text in texts(words, point.form) if point.says in text), "")
