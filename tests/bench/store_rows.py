"""The vault below the window: unlocking it, opening it full, and what is asked of it most."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from desktop.app import means_of
from desktop.services.find_clients import find, list_clients
from desktop.store.agreements import Enclosure, Filing
from desktop.store.derivation import Passphrase
from desktop.store.unlocking import unlock
from desktop.store.vault import Vault
from tests.bench.rounds import Spent, middle, percentile, spent_on
from tests.bench.table import Row, megabytes, milliseconds, spent
from tests.bench.vault_rows import Filled
from tests.ui.furnished import PASSPHRASE

ROOT = Path(__file__).parents[2]
QUICKEST, SLOWEST = 0.5, 2.0
MOST_ABOVE_BASE = 300 * 1024 * 1024
_PAPER_BYTES = 200_000
_PREFIXES = ("gra", "cas", "eri", "el", "jon 3", "bj", "refer", "hug")
_WHOLE = ("grace castillo", "settled elif doyle", "jonas agreement", "reference 1904")

# What one unlock takes in a process of its own: seconds, and memory above what was held before.
_UNLOCK = r"""
import json, re, sys, time
from datetime import UTC, datetime
from pathlib import Path
from desktop.store.derivation import CHEAPEST, Passphrase, derive
from desktop.store.unlocking import unlock
derive(Passphrase("warm"), bytes(16), CHEAPEST)
def kib(name):
    return int(re.search(name + r":\s+(\d+)", Path("/proc/self/status").read_text())[1])
held = kib("VmRSS")
begun = time.perf_counter()
unlock(Path(sys.argv[1]), Passphrase(sys.argv[2]), now=datetime(2026, 12, 2, tzinfo=UTC)).close()
took = time.perf_counter() - begun
print(json.dumps([took, (kib("VmHWM") - held) * 1024]))
"""


def key_rows(filled: Filled, *, rounds: int) -> list[Row]:
    """Measure one unlock by passphrase at the cost this machine was given (A16)."""
    found = [_one_unlock(filled.app.vault) for _ in range(rounds)]
    took = median(seconds for seconds, _ in found)
    most = max(above for _, above in found)
    cost = filled.cost
    return [
        Row(
            f"unlocking by passphrase ({cost.memory // 1024} MiB, {cost.passes} passes, as calibrated)",
            milliseconds(took),
            bar="500 to 2000 ms",
            met=QUICKEST <= took <= SLOWEST,
        ),
        Row(
            "· memory it takes at most, above what the program holds",
            megabytes(most),
            bar=megabytes(MOST_ABOVE_BASE),
            met=most <= MOST_ABOVE_BASE,
        ),
    ]


def _one_unlock(vault: Path) -> tuple[float, int]:
    done = subprocess.run(
        [sys.executable, "-P", "-c", _UNLOCK, str(vault), PASSPHRASE],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    took, above = json.loads(done.stdout)
    return took, above


def store_rows(filled: Filled, *, times: int) -> list[Row]:
    """Measure what the vault is asked for most, each so many *times* (A17)."""
    means, secret = means_of(filled.app), Passphrase(PASSPHRASE)
    unlocked = unlock(filled.app.vault, secret, now=means.clock.now())
    opened: list[Vault] = []

    def open_it() -> None:
        opened.append(Vault.opened(unlocked, clock=means.clock, randomness=means.randomness))

    opening = spent_on(open_it)
    with closing(opened[0]) as vault:
        client = vault.clients(limit=1)[0]
        filing = partial(_filing, client.id, client.practitioner)
        asked: tuple[tuple[str, float, list[Callable[[], object]]], ...] = (
            ("list of 100 clients", 0.01, [partial(list_clients, vault, limit=100)]),
            ("beginning of a name", 0.01, [partial(find, vault, words) for words in _PREFIXES]),
            ("words anywhere", 0.02, [partial(find, vault, words) for words in _WHOLE]),
            ("filing a paper of 200 KB", 0.05, [lambda: vault.file(filing())]),
        )
        rows = [_row("opening, once the key is known", [opening], 0.05, filled)]
        for what, bar, jobs in asked:
            jobs[0]()
            took = [spent_on(job) for job in islice(cycle(jobs), times)]
            rows.append(_row(f"{what} (95th percentile of {times})", took, bar, filled))
    return rows


def _filing(client: str, practitioner: str) -> Filing:
    paper = Enclosure("document.agreement", "What we settled", os.urandom(_PAPER_BYTES))
    return Filing(client, practitioner, "What we settled", (paper,))


def _row(what: str, took: Sequence[Spent], bar: float, filled: Filled) -> Row:
    walls, cpus = [one.wall for one in took], [one.cpu for one in took]
    here = Spent(percentile(walls, 0.95), percentile(cpus, 0.95))
    among = f", middle {spent(middle(took))}" if len(took) > 1 else ""
    return Row(
        f"vault ({filled.size}): {what}",
        spent(here) + among,
        bar=f"processor {milliseconds(bar)}",
        met=here.cpu <= bar,
    )
