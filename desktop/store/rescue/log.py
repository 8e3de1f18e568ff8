"""The write-ahead log beside a store: what was committed there, as far as its frames hold.

Each frame proves all frames before it by a running checksum
(https://www.sqlite.org/fileformat2.html, section 4). After the first that does not hold nothing
can be trusted: a later frame may be a remnant of an older log.
"""

import struct
import sys
from array import array
from collections.abc import Mapping
from dataclasses import dataclass, field

_HEADER, _FRAME = 32, 24
_PAGE = 4096
_MAGIC = {0x377F0682: "little", 0x377F0683: "big"}
_WORD = 2**32


@dataclass(frozen=True, slots=True)
class Frames:
    """Where the newest committed copy of each page lies in the log, as a byte offset.

    ``pages`` is the size of the store after the last commit, 0 without one. ``used`` and
    ``unused`` count frames: those of commits that hold, and those behind the first that fails.
    """

    newest: Mapping[int, int] = field(repr=False)
    pages: int
    used: int
    unused: int


def no_frames(unused: int = 0) -> Frames:
    """Return a log of which nothing can be used."""
    return Frames({}, 0, 0, unused)


def read_frames(log: memoryview) -> Frames:
    """Return what was committed in *log*."""
    total = max(len(log) - _HEADER + _FRAME + _PAGE - 1, 0) // (_FRAME + _PAGE)
    header = bytes(log[:_HEADER])
    if len(header) < _HEADER:
        return no_frames(total)
    magic, _, page, _, salt_1, salt_2, check_1, check_2 = struct.unpack(">8I", header)
    order = _MAGIC.get(magic)
    if order is None or page != _PAGE:
        return no_frames(total)
    running = _checksum(header[:24], (0, 0), order)
    if running != (check_1, check_2):
        return no_frames(total)
    return _committed(log, (salt_1, salt_2), running, order)


def _committed(
    log: memoryview, salts: tuple[int, int], running: tuple[int, int], order: str
) -> Frames:
    """Follow the frames of *log* as long as each proves the ones before."""
    newest: dict[int, int] = {}
    waiting: dict[int, int] = {}
    pages = used = read = 0
    step = _FRAME + _PAGE
    whole = (len(log) - _HEADER) // step
    stale = False
    for place in range(whole):
        at = _HEADER + place * step
        head = bytes(log[at : at + _FRAME])
        number, size, salt_1, salt_2, check_1, check_2 = struct.unpack(">6I", head)
        if (salt_1, salt_2) != salts:
            stale = True  # left from before the log was begun anew: no part of it
            break
        running = _checksum(head[:8], running, order)
        running = _checksum(bytes(log[at + _FRAME : at + step]), running, order)
        if running != (check_1, check_2):
            break
        read = place + 1
        waiting[number] = at + _FRAME
        if size:
            newest.update(waiting)
            waiting.clear()
            pages, used = size, read
    left = 0 if stale else -(-(len(log) - _HEADER) // step) - used
    return Frames(newest, pages, used, left)


def _checksum(content: bytes, start: tuple[int, int], order: str) -> tuple[int, int]:
    words = array("I", content)
    if order != sys.byteorder:
        words.byteswap()
    one, two = start
    for place in range(0, len(words), 2):
        one = (one + words[place] + two) % _WORD
        two = (two + words[place + 1] + one) % _WORD
    return one, two
