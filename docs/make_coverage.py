"""Write docs/coverage.md from the coverage tables.

Run as ``.venv/bin/python docs/make_coverage.py`` after a table or a sentence has changed.
"""

# ruff: noqa: E402 - the checkout has to stand on the path before it is imported

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from desktop.assets import FORMS
from desktop.domain.pack import FormPack
from desktop.packs.load import load
from tests.packs.coverage_tables import Point, points, sentence, tables

PAGE = ROOT / "docs" / "coverage.md"

_TITLES = {
    "limits": "Limits of confidentiality (clinical brief 3.1)",
    "boundaries": "Boundaries (clinical brief 4)",
    "consent": "Informed consent (clinical brief 5.1)",
    "recorded_s0_s6": "What is recorded, S0 to S6 (clinical brief 2)",
    "recorded_s7_s15": "What is recorded, S7 to S15 (clinical brief 2)",
}
_INTRO = """# What carries each point of the clinical brief

Written by `docs/make_coverage.py` from `tests/packs/coverage/`; a test holds every line to
the packs. The words are those of the pack named, `core` where none is.
"""


def page() -> str:
    """Return the whole page as Markdown."""
    return "\n".join([_INTRO, *(line for table in tables() for line in _table(table))]) + "\n"


def _table(name: str) -> Iterator[str]:
    yield f"## {_TITLES.get(name, name)}\n"
    yield "| | point | item | sentence |"
    yield "|---|---|---|---|"
    last = ""
    for point in points(name):
        yield _row(point, point.id if point.id != last else "")
        last = point.id
    yield ""


def _row(point: Point, shown_id: str) -> str:
    place = f"`{point.item}`" + (f" {point.form}" if point.form else "")
    if point.pack != "core":
        place += f" ({point.pack})"
    said = sentence(_pack(point.pack), point).replace("|", "\\|").replace("\n", " ")
    return f"| {shown_id} | {point.point} | {place} | {said} |"


@cache
def _pack(key: str) -> FormPack:
    return load(key, FORMS)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
    print(f"Wrote {PAGE.relative_to(ROOT)}.")
