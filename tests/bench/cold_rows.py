"""The first paper of the day: a new process, nothing loaded, until it is sealed and filed."""

import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from desktop.app import App
from tests.bench.paper_rows import Signed, sign_all
from tests.bench.rounds import Spent, middle
from tests.bench.table import Row, megabytes, milliseconds, spent
from tests.ui.furnished import PASSPHRASE

ROOT = Path(__file__).parents[2]
MOST_SECONDS = 2.0
MOST_MEMORY = 150_000_000


@dataclass(frozen=True, slots=True)
class _Cold:
    spent: Spent
    memory: int


def cold_rows(app: App, place: Path, *, rounds: int) -> list[Row]:
    """Return the rows; *place* is for vaults."""
    signed = sign_all(app, place / "signed")
    found = [_once(signed.copied(place / f"cold-{number}")) for number in range(rounds)]
    took, memory = middle([one.spent for one in found]), median(one.memory for one in found)
    return [
        Row(
            "a new process: vault opened, agreement typeset, sealed, checked, filed (cold)",
            spent(took),
            bar=f"processor {milliseconds(MOST_SECONDS)}",
            met=took.cpu <= MOST_SECONDS,
        ),
        Row(
            "· the most memory it held",
            megabytes(memory),
            bar=megabytes(MOST_MEMORY),
            met=memory <= MOST_MEMORY,
        ),
    ]


def _once(signed: Signed) -> _Cold:
    begun = time.perf_counter()
    moment = signed.means.clock.now().isoformat()
    done = subprocess.run(
        [
            sys.executable,
            "-P",
            str(ROOT / "tests" / "bench" / "cold_seal.py"),
            signed.folder,
            signed.intake,
            moment,
        ],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
        input=PASSPHRASE,
        capture_output=True,
        text=True,
        check=True,
    )
    wall = time.perf_counter() - begun
    told = json.loads(done.stdout.splitlines()[-1])
    return _Cold(Spent(wall, told["cpu"]), told["memory"])
