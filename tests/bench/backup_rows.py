"""A backup beside a plain durable copy, and the check before it beside the bare pragmas."""

import os
import resource
import shutil
from contextlib import closing
from datetime import datetime
from functools import partial
from pathlib import Path

from desktop.store import back_up, backup_file, examination, migrations, opening, payloads
from desktop.store import connection as connections
from desktop.store.back_up import Order
from desktop.store.backup_file import Parts
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.transaction import Transaction
from desktop.store.unlocking import Unlocked, unlock
from desktop.store.vault import Vault
from desktop.store.watch import Progress, unwatched
from tests.bench.rounds import Spent, interleaved, spent_on
from tests.bench.table import Row, megabytes, spent

COPY_SHARE = 0.35
CHECK_TIMES = 1.3
_PAPER_BYTES = 200_000
_AT_ONCE = 50
_PASSPHRASE = "correct horse battery staple"


class _Clock:
    def now(self) -> datetime:
        return datetime.fromisoformat("2026-12-02T16:03:05-08:00")


def backup_rows(place: Path, *, megabytes: int, rounds: int) -> list[Row]:
    """Measure both on a vault of so many *megabytes*, and the memory that a whole backup takes."""
    unlocked = _filled(place / "vault", megabytes)
    try:
        return [
            _copy_row(unlocked, place, rounds),
            _check_row(unlocked, rounds),
            _whole_row(unlocked, place),
        ]
    finally:
        unlocked.close()


def _filled(folder: Path, size: int) -> Unlocked:
    """Make a vault with papers of 200 KB, and return it unlocked; nothing has its store open."""
    vault, _ = Vault.create(
        folder, _PASSPHRASE, clock=_Clock(), randomness=os.urandom, cost=CHEAPEST
    )
    papers = size * 1_000_000 // _PAPER_BYTES
    for first in range(0, papers, _AT_ONCE):
        vault._write(partial(_file, min(_AT_ONCE, papers - first)))
    vault.close()
    return unlock(folder, Passphrase(_PASSPHRASE), now=_Clock().now())


def _file(count: int, transaction: Transaction) -> None:
    for _ in range(count):
        payloads.file_payload(transaction, "secret", os.urandom(_PAPER_BYTES))


def _copy_row(unlocked: Unlocked, place: Path, rounds: int) -> Row:
    """Copy, MAC and read back, beside a copy that is only made durable."""
    store = unlocked.store_path
    manifest = back_up.take(unlocked, _order(place / "label"), unwatched).manifest
    parts, key = Parts(store, opening.log_of(store)), unlocked.keys.backup_mac

    def ours() -> None:
        path = place / "ours"
        progress = Progress(unwatched, 1)
        proofs = backup_file.write(path, manifest, parts, key, progress)
        backup_file.compare(path, manifest, parts, proofs, progress=progress)

    def plain() -> None:
        path = place / "plain"
        shutil.copyfile(store, path)
        with path.open("rb") as file:
            os.fsync(file.fileno())

    def timed(job: str) -> Spent:
        took = spent_on({"ours": ours, "plain": plain}[job])
        (place / job).unlink()
        return took

    found = interleaved({each: partial(timed, each) for each in ("ours", "plain")}, rounds)
    here, there = _best(found["ours"]), _best(found["plain"])
    share = there.wall / here.wall
    return Row(
        f"backup: copy, MAC, read back ({megabytes(store.stat().st_size)})",
        spent(here),
        f"{spent(there)} (plain durable copy)",
        share,
        f"at least {COPY_SHARE} of its speed",
        share >= COPY_SHARE,
    )


def _best(found: list[Spent]) -> Spent:
    """Return the quickest: what others do on this machine meanwhile only adds."""
    return min(found, key=lambda one: one.wall)


def _check_row(unlocked: Unlocked, rounds: int) -> Row:
    """Check pages, indexes, chain and every hash, beside the two pragmas alone."""

    def ours() -> None:
        assert examination.examine(unlocked, Progress(unwatched, 1)).is_sound

    def bare() -> None:
        file = opening.store_file(unlocked, unlocked.store_path)
        newest = migrations.NEWEST
        with closing(connections.connect(file, newest=newest, read_only=True)) as connection:
            for pragma in ("cipher_integrity_check", "integrity_check"):
                connection.execute(f"PRAGMA {pragma}").fetchall()

    cases = {"ours": partial(spent_on, ours), "bare": partial(spent_on, bare)}
    found = interleaved(cases, rounds)
    here, there = _best(found["ours"]), _best(found["bare"])
    times = here.wall / there.wall
    return Row(
        f"backup: the check before it ({megabytes(unlocked.store_path.stat().st_size)})",
        spent(here),
        f"{spent(there)} (the two pragmas)",
        times,
        f"at most {CHECK_TIMES}, with two cores free",
        times <= CHECK_TIMES,
    )


def _whole_row(unlocked: Unlocked, place: Path) -> Row:
    """Take a whole backup, and tell by how much the process grew at its highest."""
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    took = spent_on(lambda: back_up.take(unlocked, _order(place / "whole"), unwatched))
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return Row("backup, whole", spent(took), f"memory: {megabytes(grown * 1024)} more at most")


def _order(folder: Path) -> Order:
    folder.mkdir()
    return Order(folder, _Clock().now())
