"""Clusters made one glyph: a letter and its marks, added to a font as a composite outline.

Readers of a file take text glyph by glyph and guess at words from the distances between
them; marks that are placed by themselves make them guess wrong. A cluster that is one glyph
with one code leaves nothing to guess. The formats are those of the OpenType specification
(glyf, loca, hmtx, maxp, head).
"""

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

_WORDS_THAT_ARE_OFFSETS = 0x0003
_MORE_FOLLOW = 0x0020
_UNSCALED = 0x1000
_EMPTY = (0, 0, 0, 0)
_WHOLE = 0xB1B0AFBA  # what checkSumAdjustment is taken from


@dataclass(frozen=True, slots=True)
class Composite:
    """Glyphs at their places, as one; every length in units of the font.

    *parts* are glyph numbers with their distance to the right and up.
    """

    parts: tuple[tuple[int, int, int], ...]
    advance: int


def add_composites(
    program: bytes, composites: Sequence[Composite], renumbered: dict[int, int]
) -> tuple[bytes, int]:
    """Return the TrueType *program* with *composites* after its glyphs, and the first's number.

    *renumbered* leads from the parts' numbers to those of the program.
    """
    tables = _tables(program)
    head, maxp = bytearray(tables["head"]), bytearray(tables["maxp"])
    (count,) = struct.unpack_from(">H", maxp, 4)
    glyphs = _glyphs(tables, long_offsets=bool(head[51]), count=count)
    metrics = _metrics(tables, count)
    for composite in composites:
        parts = [(renumbered[number], right, up) for number, right, up in composite.parts]
        seen = [part for part in parts if glyphs[part[0]]]
        box = _box(glyphs, seen)
        glyphs.append(_outline(seen, box))
        metrics.append((composite.advance, box[0]))
    tables["glyf"] = b"".join(glyphs)
    tables["loca"] = b"".join(
        offset.to_bytes(4, "big") for offset in accumulate(map(len, glyphs), initial=0)
    )
    tables["hmtx"] = b"".join(struct.pack(">Hh", max(0, a), side) for a, side in metrics)
    tables["hhea"] = tables["hhea"][:34] + struct.pack(">H", len(glyphs))
    struct.pack_into(">h", head, 50, 1)
    _widen(maxp, len(glyphs), max(len(composite.parts) for composite in composites))
    tables |= {"head": bytes(head), "maxp": bytes(maxp)}
    return _assembled(program[:4], tables), count


def _tables(program: bytes) -> dict[str, bytes]:
    (count,) = struct.unpack_from(">H", program, 4)
    rows = (struct.unpack_from(">4sLLL", program, 12 + 16 * number) for number in range(count))
    return {tag.decode("ascii"): program[at : at + size] for tag, _, at, size in rows}


def _glyphs(tables: dict[str, bytes], *, long_offsets: bool, count: int) -> list[bytes]:
    """Return every glyph's outline, padded to whole words."""
    size, unit = ("L", 1) if long_offsets else ("H", 2)
    offsets = struct.unpack_from(f">{count + 1}{size}", tables["loca"])
    cut = [tables["glyf"][a * unit : b * unit] for a, b in pairwise(offsets)]
    return [_padded(outline) for outline in cut]


def _metrics(tables: dict[str, bytes], count: int) -> list[tuple[int, int]]:
    """Return advance and left side bearing of every glyph."""
    (full,) = struct.unpack_from(">H", tables["hhea"], 34)
    metrics = list(struct.iter_unpack(">Hh", tables["hmtx"][: 4 * full]))
    bearings = struct.unpack_from(f">{count - full}h", tables["hmtx"], 4 * full)
    return [*metrics, *((metrics[-1][0], side) for side in bearings)]


def _box(
    glyphs: Sequence[bytes], parts: Iterable[tuple[int, int, int]]
) -> tuple[int, int, int, int]:
    """Return the smallest box (left, bottom, right, top) around all *parts*."""
    boxes = []
    for number, right, up in parts:
        left, bottom, far, top = struct.unpack_from(">4h", glyphs[number], 2)
        boxes.append((left + right, bottom + up, far + right, top + up))
    if not boxes:
        return _EMPTY
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


def _outline(parts: Sequence[tuple[int, int, int]], box: tuple[int, int, int, int]) -> bytes:
    if not parts:
        return b""
    written = [struct.pack(">5h", -1, *box)]
    for left, (number, right, up) in zip(reversed(range(len(parts))), parts, strict=True):
        flags = _WORDS_THAT_ARE_OFFSETS | _UNSCALED | (_MORE_FOLLOW if left else 0)
        written.append(struct.pack(">HHhh", flags, number, right, up))
    return _padded(b"".join(written))


def _widen(maxp: bytearray, count: int, parts: int) -> None:
    """Raise the limits of *maxp*: they need only be high enough."""
    points, contours, deep_points, deep_contours = struct.unpack_from(">4H", maxp, 6)
    elements, depth = struct.unpack_from(">2H", maxp, 28)
    struct.pack_into(">H", maxp, 4, count)
    most_points = min(0xFFFF, parts * max(points, deep_points))
    most_contours = min(0xFFFF, parts * max(contours, deep_contours))
    struct.pack_into(">2H", maxp, 10, most_points, most_contours)
    struct.pack_into(">2H", maxp, 28, max(elements, parts), depth + 1)


def _assembled(version: bytes, tables: dict[str, bytes]) -> bytes:
    """Return a font file of *tables*, with its check sums."""
    head = tables["head"]
    tables["head"] = head[:8] + bytes(4) + head[12:]
    power = len(tables).bit_length() - 1
    reach = 16 * 2**power
    directory = [version, struct.pack(">4H", len(tables), reach, power, 16 * len(tables) - reach)]
    at, bodies, places = 12 + 16 * len(tables), [], {}
    for tag, table in sorted(tables.items()):
        directory.append(struct.pack(">4sLLL", tag.encode(), _sum(table), at, len(table)))
        bodies.append(_padded(table))
        places[tag] = at
        at += len(bodies[-1])
    whole = b"".join([*directory, *bodies])
    adjusted = (_WHOLE - _sum(whole)) % 2**32
    place = places["head"] + 8
    return whole[:place] + adjusted.to_bytes(4, "big") + whole[place + 4 :]


def _sum(table: bytes) -> int:
    padded = _padded(table)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}L", padded)
    return sum(words) % 2**32


def _padded(table: bytes) -> bytes:
    return table + bytes(-len(table) % 4)
