"""Rows as SQLite writes them into a page of a table: cells, records, overflow chains.

https://www.sqlite.org/fileformat2.html, sections 1.6 and 2.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from desktop.store.rescue.pages import USABLE, Pages

LEAF, INTERIOR = 13, 5
"""First byte of a page that holds rows of a table, and of one that leads to such pages."""

_FIRST_HEADER = 100
_MOST_LOCAL = USABLE - 35
_LEAST_LOCAL = (USABLE - 12) * 32 // 255 - 23
_CHAIN_HEADER = 4
_WIDTHS = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)
_FLOAT, _ZERO, _ONE = 7, 8, 9

Cell: TypeAlias = int | float | str | bytes | None


class RowUnreadableError(Exception):
    """A row, or the end of its chain, lies on a page that cannot be read."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row lies: the page and the byte its cell begins at."""

    page: int
    at: int


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row as a page holds it: its rowid and its columns; a rowid's own column is None."""

    rowid: int
    cells: tuple[Cell, ...] = field(repr=False)
    width: int = 0
    """How many columns the record has, where only those that lie on its own page were read."""


def kind_of(page: bytes, number: int) -> int:
    """Return the kind of b-tree page that *page* is; whatever it says where it is none."""
    return page[_header_at(number)]


def cells_of(page: bytes, number: int) -> tuple[int, ...]:
    """Return where the cells of a b-tree *page* begin; those beyond the page are left out."""
    head = _header_at(number)
    count = int.from_bytes(page[head + 3 : head + 5], "big")
    pointers = head + (8 if page[head] == LEAF else 12)
    count = min(count, (USABLE - pointers) // 2)
    found = struct.unpack_from(f">{count}H", page, pointers)
    return tuple(at for at in found if pointers + 2 * count <= at < USABLE)


def children_of(page: bytes, number: int) -> Iterator[int]:
    """Yield the pages to which an interior *page* leads, in order."""
    for at in cells_of(page, number):
        yield int.from_bytes(page[at : at + 4], "big")
    head = _header_at(number)
    yield int.from_bytes(page[head + 8 : head + 12], "big")


def read_row(pages: Pages, place: Place) -> RawRow:
    """Return the whole row at *place*.

    Raises:
        RowUnreadableError: a part of it cannot be read.
    """
    rowid, size, start, page = _head(pages, place)
    return RawRow(rowid, _columns(_payload(pages, page, start, size)))


def begun_row(pages: Pages, place: Place) -> RawRow:
    """Return of the row at *place* the columns that lie whole on its own page.

    Raises:
        RowUnreadableError: the page itself cannot be read.
    """
    rowid, size, start, page = _head(pages, place)
    local = page[start : start + _local(size)]
    return RawRow(rowid, _columns(local, cut=True), _width_of(local))


def _head(pages: Pages, place: Place) -> tuple[int, int, int, bytes]:
    """Return rowid, size of the payload, where it begins, and the page it is on."""
    page = pages.page(place.page)
    if page is None:
        raise RowUnreadableError
    try:
        size, at = _varint(page, place.at)
        rowid, at = _varint(page, at)
    except IndexError:
        raise RowUnreadableError from None
    return _signed(rowid), size, at, page


def _payload(pages: Pages, page: bytes, start: int, size: int) -> bytes:
    """Return the payload, its end gathered from the overflow chain."""
    local = _local(size)
    parts = [page[start : start + local]]
    left = size - local
    if not left:
        return parts[0]
    follow = int.from_bytes(page[start + local : start + local + 4], "big")
    while left > 0:
        chained = pages.page(follow)
        if chained is None:
            raise RowUnreadableError
        taken = min(left, USABLE - _CHAIN_HEADER)
        parts.append(chained[_CHAIN_HEADER : _CHAIN_HEADER + taken])
        left -= taken
        follow = int.from_bytes(chained[:_CHAIN_HEADER], "big")
    return b"".join(parts)


def chain_of(pages: Pages, place: Place) -> Iterator[int]:
    """Yield the pages on which the rest of the row at *place* lies, as far as they can be read."""
    try:
        _, size, start, page = _head(pages, place)
    except RowUnreadableError:
        return
    local = _local(size)
    left = size - local
    follow = int.from_bytes(page[start + local : start + local + 4], "big") if left else 0
    while left > 0 and pages.holds(follow):
        yield follow
        chained = pages.page(follow)
        if chained is None:
            return
        left -= USABLE - _CHAIN_HEADER
        follow = int.from_bytes(chained[:_CHAIN_HEADER], "big")


def _local(size: int) -> int:
    """Return how much of a payload of *size* bytes lies on the row's own page."""
    if size <= _MOST_LOCAL:
        return size
    fitting = _LEAST_LOCAL + (size - _LEAST_LOCAL) % (USABLE - _CHAIN_HEADER)
    return fitting if fitting <= _MOST_LOCAL else _LEAST_LOCAL


def _columns(payload: bytes, *, cut: bool = False) -> tuple[Cell, ...]:
    """Return the columns of a record; of one that is *cut* those that are whole."""
    try:
        return tuple(_values(payload, cut=cut))
    except (IndexError, struct.error, UnicodeDecodeError):
        raise RowUnreadableError from None


def _width_of(payload: bytes) -> int:
    """Return how many columns the record that begins with *payload* has."""
    try:
        ends, at = _varint(payload, 0)
        count = 0
        while at < ends:
            _, at = _varint(payload, at)
            count += 1
    except IndexError:
        return 0
    return count


def _values(payload: bytes, *, cut: bool) -> Iterator[Cell]:
    ends, at = _varint(payload, 0)
    value_at = ends
    while at < ends:
        serial, at = _varint(payload, at)
        width = _width(serial)
        if value_at + width > len(payload):
            if cut:
                return
            raise IndexError
        yield _value(serial, payload[value_at : value_at + width])
        value_at += width


def _width(serial: int) -> int:
    if serial < len(_WIDTHS):
        return _WIDTHS[serial]
    if serial in {10, 11}:
        raise IndexError
    return (serial - 12) // 2


def _value(serial: int, content: bytes) -> Cell:
    if serial == 0:
        return None
    if serial in {_ZERO, _ONE}:
        return serial - _ZERO
    if serial == _FLOAT:
        return float(struct.unpack(">d", content)[0])
    if serial < _FLOAT:
        return int.from_bytes(content, "big", signed=True)
    return bytes(content) if serial % 2 == 0 else content.decode("utf-8")


def _varint(content: bytes, at: int) -> tuple[int, int]:
    """Return the number that begins at *at* and where the next thing begins."""
    value = 0
    for step in range(8):
        byte = content[at + step]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + step + 1
    return value << 8 | content[at + 8], at + 9


def _signed(value: int) -> int:
    return value - 2**64 if value >= 2**63 else value


def _header_at(number: int) -> int:
    return _FIRST_HEADER if number == 1 else 0
