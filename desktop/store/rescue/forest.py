"""Which page holds rows of which table: from the roots down, and by their looks where a way is lost."""

from array import array
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from desktop.store import migrations
from desktop.store.rescue.pages import Pages
from desktop.store.rescue.records import (
    INTERIOR,
    LEAF,
    Cell,
    Place,
    RowUnreadableError,
    begun_row,
    cells_of,
    children_of,
    kind_of,
    read_row,
)
from desktop.store.rescue.shapes import SCHEMA, Shape, shapes_of

Watch: TypeAlias = Callable[[int, int], bool]
"""Told how many pages of how many were read; says whether to go on."""

_TRIED = 8
"""So many rows of a page are looked at to know its table again."""


@dataclass(frozen=True, slots=True)
class Forest:
    """Every table's pages; what could not be read; pages of rows that no table was found for."""

    pages: Pages = field(repr=False)
    shapes: dict[str, Shape] = field(repr=False)
    leaves: dict[str, "array[int]"] = field(repr=False)
    unreadable: tuple[int, ...]
    strays: tuple[int, ...]

    def places(self, table: str) -> Iterator[Place]:
        """Yield where each row of *table* lies."""
        for number in self.leaves.get(table, ()):
            page = self.pages.page(number)
            if page is not None:
                for at in cells_of(page, number):
                    yield Place(number, at)

    def rows(self, table: str) -> Iterator[tuple[Place, dict[str, Cell] | None]]:
        """Yield each row of *table* by the names of its columns; None where it cannot be read."""
        shape = self.shapes[table]
        for place in self.places(table):
            try:
                yield place, shape.named(read_row(self.pages, place))
            except RowUnreadableError:
                yield place, None


def survey(pages: Pages, watch: Watch) -> Forest | None:
    """Read every page once and find out what it holds; None where *watch* said no.

    Memory holds one number for each page of rows, whatever the size of the store.
    """
    unreadable, leaves = array("L"), array("L")
    for number in range(1, pages.count + 1):
        if number % 256 == 0 and not watch(number, pages.count):
            return None
        if not pages.holds(number):
            continue
        page = pages.page(number)
        if page is None:
            unreadable.append(number)
        elif kind_of(page, number) == LEAF:
            leaves.append(number)
    return _sorted_out(pages, leaves, tuple(unreadable))


def _sorted_out(pages: Pages, leaves: "array[int]", unreadable: tuple[int, ...]) -> Forest:
    known = shapes_of(statement for step in migrations.STEPS for statement in step)
    owner = _pages_of_schema(pages, leaves, known)
    roots = _roots(pages, owner, known[SCHEMA])
    shapes = {**known, **shapes_of(roots.made)}
    for name, root in roots.roots.items():
        for number in _descend(pages, root)[0]:
            owner.setdefault(number, name)
    strays = []
    for number in leaves:
        if number not in owner:
            found = _looks_like(pages, number, shapes)
            if found:
                owner[number] = found
            elif _has_rows(pages, number):
                strays.append(number)
    return Forest(pages, shapes, _by_table(leaves, owner), unreadable, tuple(strays))


def _pages_of_schema(pages: Pages, leaves: "array[int]", known: dict[str, Shape]) -> dict[int, str]:
    """Return the pages that say which tables there are, by their looks where a way is lost."""
    reached, is_whole = _descend(pages, 1)
    owner = dict.fromkeys(reached, SCHEMA)
    if not is_whole:
        rest = (number for number in leaves if number not in owner)
        owner |= {n: SCHEMA for n in rest if _looks_like(pages, n, known) == SCHEMA}
    return owner


def _by_table(leaves: "array[int]", owner: dict[int, str]) -> dict[str, "array[int]"]:
    """Return the pages of each table in the order in which they lie in the file."""
    found: dict[str, array[int]] = {}
    for number in leaves:
        if number in owner:
            found.setdefault(owner[number], array("L")).append(number)
    return found


@dataclass(frozen=True, slots=True)
class _Roots:
    """The pages where tables begin, and the statements that made them."""

    roots: dict[str, int]
    made: tuple[str, ...]


def _roots(pages: Pages, owner: dict[int, str], shape: Shape) -> _Roots:
    roots: dict[str, int] = {}
    made: list[str] = []
    for number in sorted(owner):
        page = pages.page(number)
        for at in cells_of(page, number) if page is not None else ():
            try:
                row = shape.named(read_row(pages, Place(number, at)))
            except RowUnreadableError:
                continue
            root = row["rootpage"]
            if row["type"] == "table" and isinstance(root, int) and root:
                roots[str(row["name"])] = root
            if isinstance(row["sql"], str):
                made.append(row["sql"])
    return _Roots(roots, tuple(made))


def _descend(pages: Pages, root: int) -> tuple[list[int], bool]:
    """Return the pages of rows that can be reached from *root*, each once; and if all could be."""
    is_whole = True
    found: list[int] = []
    seen: set[int] = set()
    ahead = [root]
    while ahead:
        number = ahead.pop()
        if number in seen or not pages.holds(number):
            continue
        seen.add(number)
        page = pages.page(number)
        if page is None:
            is_whole = False
            continue
        kind = kind_of(page, number)
        if kind == LEAF:
            found.append(number)
        elif kind == INTERIOR:
            ahead.extend(children_of(page, number))
    return found, is_whole


def _looks_like(pages: Pages, number: int, shapes: dict[str, Shape]) -> str:
    """Return the table whose rows those of page *number* look like most; "" for none."""
    votes: Counter[str] = Counter()
    page = pages.page(number)
    for at in cells_of(page, number)[:_TRIED] if page is not None else ():
        try:
            row = begun_row(pages, Place(number, at))
        except RowUnreadableError:
            continue
        likeness = {name: shape.likeness(row) for name, shape in shapes.items()}
        best = max(likeness.values(), default=-1)
        if best >= 0:
            votes.update(name for name, points in likeness.items() if points == best)
    return votes.most_common(1)[0][0] if votes else ""


def _has_rows(pages: Pages, number: int) -> bool:
    page = pages.page(number)
    return page is not None and bool(cells_of(page, number))
