"""Makes the language data that Qt carries on Linux small: 32 MB, of which Holdfast needs 2.

Qt asks ICU for the order of words, for capital letters, for time zones and for old
encodings, and brings along all that ICU knows of eight hundred locales. A bundle
keeps what the first three need, in the languages that Holdfast speaks. The format
is ICU's common data package ("CmnD"): a header, a sorted table of names and
places counted from that table, and the items, each on a 16-byte border.
"""

import re
import struct
import subprocess
from collections.abc import Collection
from pathlib import Path

MAGIC = b"\xda\x27"
HEADER_LEAST = 24
BORDER = 16

# Collation, time zones and, without a folder, what every part of ICU starts from.
_FOLDERS = {"", "coll", "zone"}
_ALWAYS = {
    *("cnvalias", "icustd", "icuver", "keyTypeData", "likelySubtags", "metaZones"),
    *("numberingSystems", "pool", "res_index", "root", "supplementalData", "timezoneTypes"),
    *("tzdbNames", "ucadata", "windowsZones", "zoneinfo64"),
}
_ASSEMBLY = """\
.section .note.GNU-stack,"",%progbits
.section .rodata
.balign {border}
.globl {symbol}
.type {symbol}, %object
.size {symbol}, {size}
{symbol}: .incbin "{package}"
"""


class DataUnknownError(Exception):
    """The library is not laid out the way ICU's data has been for twenty years."""


def trimmed_library(library: Path, languages: Collection[str], work: Path) -> Path:
    """Return a copy of *library*, made in *work*, that holds the data of *languages* alone.

    Raises:
        DataUnknownError: *library* is no library of ICU's data.
        subprocess.CalledProcessError: the system's assembler or linker failed.
    """
    version = re.fullmatch(r"libicudata\.so\.(\d+)", library.name)
    if version is None:
        raise DataUnknownError(library.name)
    work.mkdir(parents=True, exist_ok=True)
    package = trimmed(library.read_bytes(), languages)
    (work / "package").write_bytes(package)
    source = _ASSEMBLY.format(
        border=BORDER, symbol=f"icudt{version[1]}_dat", size=len(package), package="package"
    )
    (work / "data.s").write_text(source, encoding="ascii")
    for command in (
        ["as", "data.s", "-o", "data.o"],
        [
            "ld",
            "-shared",
            "-soname",
            library.name,
            "-z",
            "noexecstack",
            "data.o",
            "-o",
            library.name,
        ],
    ):
        subprocess.run(command, cwd=work, check=True)
    return work / library.name


def trimmed(content: bytes, languages: Collection[str]) -> bytes:
    """Return the data package inside *content* with the items that *languages* need.

    Raises:
        DataUnknownError: there is no such package in it.
    """
    start = _start_of_package(content)
    table = start + struct.unpack_from("<H", content, start)[0]
    items = {
        name: item for name, item in _items(content, table).items() if _is_needed(name, languages)
    }
    return content[start:table] + _package(items)


def _start_of_package(content: bytes) -> int:
    """Return where the header begins: its size, the magic number, and "CmnD" at its place."""
    found = re.search(rb"..\xda\x27.{8}CmnD", content, re.DOTALL)
    if found is None or found.start() % BORDER:
        raise DataUnknownError("no data package")
    return found.start()


def _items(content: bytes, table: int) -> dict[str, bytes]:
    """Return every item by name; the last one ends with the content, its own length unknown."""
    count = struct.unpack_from("<I", content, table)[0]
    entries = [
        struct.unpack_from("<II", content, table + 4 + 8 * number) for number in range(count)
    ]
    ends = [place for _, place in entries[1:]] + [len(content) - table]
    items = {}
    for (named, place), end in zip(entries, ends, strict=True):
        name = content[table + named : content.index(b"\0", table + named)].decode("ascii")
        items[name] = content[table + place : table + end]
    return items


def _is_needed(name: str, languages: Collection[str]) -> bool:
    """Say whether the item *name*, such as ``icudt73l/coll/es.res``, goes in."""
    *folders, file = name.split("/")[1:]
    stem, _, kind = file.partition(".")
    if "/".join(folders) not in _FOLDERS or kind not in {"icu", "res"}:
        return False
    return stem in _ALWAYS or stem.split("_")[0] in languages


def _package(items: dict[str, bytes]) -> bytes:
    """Return table, names and *items*, which are in the order of their names."""
    names = b"".join(name.encode("ascii") + b"\0" for name in items)
    named = 4 + 8 * len(items)
    place = _bordered(named + len(names))
    table = bytearray(struct.pack("<I", len(items)))
    body = bytearray()
    for name, item in items.items():
        table += struct.pack("<II", named, place + len(body))
        named += len(name) + 1
        body += item.ljust(_bordered(len(item)), b"\0")
    return bytes((table + names).ljust(place, b"\0") + body)


def _bordered(size: int) -> int:
    return -(-size // BORDER) * BORDER
