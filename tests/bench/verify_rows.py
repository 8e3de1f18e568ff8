"""Sealing and checking: one paper, a folder of them as somebody brings it, and one by itself."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from time import perf_counter

from desktop.documents.stamp import stamp
from desktop.documents.templates.papers import typeset_paper
from desktop.services.verify_batch import check_each, list_files
from desktop.services.verify_file import Yardstick
from desktop.signing.certificate import make_seal_key
from desktop.signing.seal import seal
from desktop.signing.strict import check_seal
from tests.bench.rounds import Spent, middle, spent_on
from tests.bench.table import Row, milliseconds, spent
from tests.documents.samples import NOON, agreement, dress, signed_by_both

ROOT = Path(__file__).parents[2]
LEAST = 10
"""Files a second."""
MOST_TO_SEAL = 0.1
MOST_COLD = 2.0


class Made:
    """A sealed agreement with its booklet, and the key it was sealed with."""

    def __init__(self) -> None:
        self.key = make_seal_key("Dr. Núñez", now=NOON, randomness=os.urandom)
        booklet = agreement("booklet", signers=(), takes_in=None)
        wear = dress(signatures=signed_by_both(), sealed=True, appendix=booklet)
        self._content = typeset_paper(agreement(), wear).content
        self._picture = stamp(("Sealed", "Key 4F:2A"), language="en", created=NOON)
        self.sealed = self.seal(NOON)

    def seal(self, now: datetime) -> bytes:
        """Seal it once more."""
        return seal(self._content, self.key, stamp=self._picture, reason="Sealed", signed_at=now)

    def check(self) -> None:
        """Check it strictly, as is done before anybody is told that it is sealed."""
        check_seal(self.sealed, certificate=self.key.certificate, file_sha256=None)


def seal_rows(*, rounds: int) -> list[Row]:
    """Return how long sealing one paper takes, and the strict check after it; imports apart."""
    made = Made()
    sealing, checking = (_middle_of(job, rounds) for job in (lambda: made.seal(NOON), made.check))
    return [
        Row(
            "sealing one paper (warm)",
            spent(sealing),
            bar=f"processor {milliseconds(MOST_TO_SEAL)}",
            met=sealing.cpu <= MOST_TO_SEAL,
        ),
        Row("· the strict check after it", spent(checking)),
    ]


def verify_rows(place: Path, *, files: int) -> list[Row]:
    """Return how many sealed agreements, *files* in all, are checked in a second, and one alone."""
    made = Made()
    for number in range(files + 1):
        (place / f"{number:03}.pdf").write_bytes(made.sealed)
    found = list(list_files([place]))
    yardstick = Yardstick(made.key.fingerprint)
    _ = list(check_each(found[:1], yardstick))
    begun = perf_counter()
    results = list(check_each(found[1:], yardstick))
    rate = len(results) / (perf_counter() - begun)
    assert all(one.verdict and one.verdict.is_intact for one in results)
    what = f"files checked in a second, sealed agreements of {len(made.sealed) // 1000} kB"
    alone = _command(place / "000.pdf", made.key.fingerprint)
    return [
        Row(what, f"{rate:.0f}", bar=f"at least {LEAST}", met=rate >= LEAST),
        Row(
            "`holdfast verify` of one file, from the start of the program to its answer",
            spent(alone),
            bar=f"processor {milliseconds(MOST_COLD)}",
            met=alone.cpu <= MOST_COLD,
        ),
    ]


def _middle_of(job: Callable[[], object], rounds: int) -> Spent:
    """Return the middle of so many *rounds* of *job*, after one that does not count."""
    job()
    return middle([spent_on(job) for _ in range(rounds)])


def _command(file: Path, fingerprint: str) -> Spent:
    begun, before = perf_counter(), getrusage(RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-m", "desktop", "verify", "--fingerprint", fingerprint, file],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    after = getrusage(RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Spent(perf_counter() - begun, cpu)
