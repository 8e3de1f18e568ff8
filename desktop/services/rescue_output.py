"""How a rescue writes: names every system takes, text and data, never over a file that is there."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop.store.rescue.salvage import Fields

ROW_LOST = "the page its row lay on cannot be read"
BYTES_LOST = "its bytes are not as they were filed"

_LONGEST = 60


def gaps(seen: Iterable[int]) -> Iterator[str]:
    """Yield the numbers that are missing among *seen*, which counts from 1, as spans."""
    expected = 1
    for number in seen:
        if number > expected:
            yield str(expected) if number == expected + 1 else f"{expected} to {number - 1}"
        expected = number + 1


def by_column(rows: Iterable[Fields], name: str) -> dict[str, list[Fields]]:
    """Return *rows* in lists by what stands in the column *name*."""
    found: defaultdict[str, list[Fields]] = defaultdict(list)
    for row in rows:
        found[str(row[name])].append(row)
    return dict(found)


def free_name(folder: Path, name: str, ending: str) -> Path:
    """Return a name in *folder* that nothing has yet."""
    number = 1
    while (path := folder / f"{name}{f' {number}' if number > 1 else ''}.{ending}").exists():
        number += 1
    return path


def plain_name(words: str) -> str:
    """Return *words* as the name of a file that every system takes."""
    kept = re.sub(r"[^\w\-(), ]+", " ", words)
    return " ".join(kept.split())[:_LONGEST].strip(" .") or "paper"


def one_line(value: object) -> str:
    """Return *value* without line ends and tabs."""
    return " ".join(str(value).split())


def spelled(value: object) -> str:
    """Return *value* as JSON that people can read too."""
    return json.dumps(value, ensure_ascii=False, indent=2, default=_in_hex) + "\n"


def spelled_line(value: object) -> str:
    """Return *value* as one line of JSON."""
    return json.dumps(value, ensure_ascii=False, default=_in_hex)


def _in_hex(value: object) -> str:
    return value.hex() if isinstance(value, bytes) else str(value)


def write_text(path: Path, text: str) -> None:
    """Write *text* to *path*; half a surrogate pair becomes its number."""
    path.write_bytes(text.encode("utf-8", "backslashreplace"))
