"""From the start of the process to the first painted window, against a bare one.

The bare window imports the same names of Qt, so that the ratio tells what is ours.
"""

import ast
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median

from tests.bench.rounds import interleaved, ratio_of
from tests.bench.table import Row, megabytes, milliseconds
from tests.screen import x_screen

ROOT = Path(__file__).parents[2]
GOAL, GATE = 1.3, 1.6
MOST_MEMORY = 1.4
_CHILD = ROOT / "tests" / "bench" / "painted.py"


@dataclass(frozen=True, slots=True)
class Start:
    """One start, in seconds since the process was asked for; memory in bytes."""

    python: float
    imported: float
    built: float
    painted: float
    cpu: float
    memory: int
    modules: tuple[str, ...]


def start_rows(place: Path, vault: Path, *, rounds: int) -> list[Row]:
    """Return the rows about the start, with *vault* to be unlocked; *place* is for files."""
    imports = place / "imports.py"
    offscreen = _surroundings(vault, QT_QPA_PLATFORM="offscreen")
    imports.write_text(explicit_imports(started("app", on=offscreen).modules), encoding="utf-8")
    ours, floor = _both(imports, offscreen, rounds)
    rows = [_time_row("offscreen", ours, floor), *_parts(ours, floor)]
    with x_screen() as display:
        screen = _surroundings(vault, QT_QPA_PLATFORM="xcb", DISPLAY=display)
        rows.append(_time_row("on an X screen", *_both(imports, screen, rounds)))
    return [*rows, _memory_row(ours, floor)]


def started(*what: str, on: Mapping[str, str]) -> Start:
    """Start *what* in a process of its own in the surroundings *on*; return its figures."""
    begun = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-P", str(_CHILD), *what],
        env=on,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    told = json.loads(done.stdout.splitlines()[-1])
    moments = {name: told[name] - begun for name in ("imported", "built", "painted")}
    return Start(
        python=told["begun"] - begun,
        cpu=told["cpu"],
        memory=told["memory"],
        modules=tuple(told["modules"]),
        **moments,
    )


def explicit_imports(modules: tuple[str, ...]) -> str:
    """Return the lines with which *modules* of ours import names of Qt when they are loaded."""
    lines: dict[str, set[str]] = {}
    for module in modules:
        path = ROOT.joinpath(*module.split("."))
        source = path / "__init__.py" if path.is_dir() else path.with_suffix(".py")
        for imported in _imports_of_qt(ast.parse(source.read_text(encoding="utf-8"))):
            lines.setdefault(str(imported.module), set()).update(n.name for n in imported.names)
    return "\n".join(
        f"from {module} import {', '.join(sorted(names))}"
        for module, names in sorted(lines.items())
    )


def _imports_of_qt(tree: ast.Module) -> Iterator[ast.ImportFrom]:
    for statement in tree.body:
        if isinstance(statement, ast.ImportFrom) and str(statement.module).startswith("PySide6"):
            yield statement


def _both(imports: Path, on: Mapping[str, str], rounds: int) -> tuple[list[Start], list[Start]]:
    cases = {
        "app": partial(started, "app", on=on),
        "bare": partial(started, "bare", str(imports), on=on),
    }
    found = interleaved(cases, rounds)
    return found["app"], found["bare"]


def _time_row(where: str, ours: list[Start], floor: list[Start]) -> Row:
    here, there = [one.painted for one in ours], [one.painted for one in floor]
    ratio = ratio_of(here, there)
    return Row(
        f"start to first painted window, {where}",
        milliseconds(median(here)),
        f"{milliseconds(median(there))} (bare window)",
        ratio,
        f"goal {GOAL}, gate {GATE}",
        ratio <= GATE,
    )


def _parts(ours: list[Start], floor: list[Start]) -> Iterator[Row]:
    """Yield where the time goes."""
    parts: tuple[tuple[str, Callable[[Start], float]], ...] = (
        ("· Python itself", lambda one: one.python),
        ("· imports", lambda one: one.imported - one.python),
        ("· building the window", lambda one: one.built - one.imported),
        ("· first paint", lambda one: one.painted - one.built),
        ("· processor time of all of it", lambda one: one.cpu),
    )
    for what, spent in parts:
        here, there = median(map(spent, ours)), median(map(spent, floor))
        yield Row(what, milliseconds(here), milliseconds(there), here / there)


def _memory_row(ours: list[Start], floor: list[Start]) -> Row:
    here, there = [float(one.memory) for one in ours], [float(one.memory) for one in floor]
    ratio = ratio_of(here, there)
    return Row(
        "memory at the first paint, offscreen",
        megabytes(median(here)),
        f"{megabytes(median(there))} (bare window)",
        ratio,
        f"{MOST_MEMORY}",
        ratio <= MOST_MEMORY,
    )


def _surroundings(vault: Path, **settings: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    ours = {"PYTHONPATH": str(ROOT), "HOLDFAST_VAULT": str(vault), "LANG": "C.UTF-8"}
    return {**kept, **ours, **settings}
