"""Writes ``docs/figures.md``: the newest table, when it was made, and how to make it again."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "figures.md"

_TEXT = """\
# Figures

What the program promises about its speed and size, and what it reached on {day} on a machine
with {cores} cores, without a graphics card, where other programs kept {busy:.1f} cores busy. A ratio
compares with the floor beside it, measured in the same run, in turns, the middle of {rounds}; absolute
times are only as good as the quiet of the machine.

{table}

- *Bare window*: a main window with one label, in a process that imports the same names of Qt.
  Rows that begin with a dot say where the time of the row above goes.
- *Bare libraries*: our typesetting called once, pyHanko with an opened key, pyHanko's own
  validation, one insert into an encrypted store, for each of the two documents.
- *Processor*: what the work itself takes, on whatever thread. Where a bar is set by it, the time
  that passed beside it is longer by what other programs took meanwhile.
- *Memory*: all that is resident, what other programs might share counted in full.
- Tests never fail on time. They fail on what is counted: which modules are loaded at the first
  paint, one transaction and no layout for an answer, taps and typed lines, what a third session
  leaves behind.

To measure again, in a quiet moment (a quarter of an hour, most of it to fill a vault):

```
.venv/bin/python -m tests.bench --write
```

`--help` tells how to measure a single row, in a smaller vault (`--clients 2000 --agreements 0`)
or for fewer sessions in a row (`--sessions 1`).
"""


@dataclass(frozen=True, slots=True)
class Conditions:
    """When and on what was measured; ``busy`` is how many cores others kept busy."""

    day: date
    cores: int
    busy: float
    rounds: int


def write(table: str, under: Conditions) -> None:
    """Put *table* on the page."""
    text = _TEXT.format(
        table=table,
        day=f"{under.day.day} {under.day:%B %Y}",
        cores=under.cores,
        busy=min(under.busy, under.cores),
        rounds=under.rounds,
    )
    PAGE.write_text(text, encoding="utf-8")
