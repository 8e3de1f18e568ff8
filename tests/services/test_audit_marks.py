"""A mark copied from a paper is found in the chain, or said not to be."""

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from desktop.services.audit_marks import Found, check_mark, read_mark
from desktop.store.audit import AuditHead
from desktop.store.derivation import CHEAPEST
from desktop.store.vault import Vault

MAC = "a1b2c3d4e5f60718"


class Clock:
    """One afternoon."""

    def now(self) -> datetime:
        return datetime.fromisoformat("2027-03-03T17:00:00-08:00")


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    """A vault with twenty entries."""
    vault, _ = Vault.create(
        tmp_path / "vault", "correct horse", clock=Clock(), randomness=os.urandom, cost=CHEAPEST
    )
    for each in range(19):
        vault.note("view", {"document": str(each)})
    yield vault
    vault.close()


@pytest.mark.parametrize(
    "typed",
    [
        f"214 · {MAC}",
        f"  214 {MAC} ",
        f"214, {MAC.upper()}",
        "entry 214: a1b2 c3d4 e5f6 0718",
        "Audit chain, entry and value 214 · a1b2-c3d4-e5f6-0718.",
    ],
)
def test_a_mark_is_read_as_people_copy_it(typed: str) -> None:
    assert read_mark(typed) == AuditHead(214, MAC)


def test_the_whole_value_is_read_as_well() -> None:
    assert read_mark(f"7 · {'0f' * 32}") == AuditHead(7, "0f" * 32)


@pytest.mark.parametrize("typed", ["", "214", MAC, f"214 {MAC[:15]}", f"214 {MAC}g", "x 214 yz"])
def test_what_is_no_mark_is_refused(typed: str) -> None:
    assert read_mark(typed) is None


def test_a_mark_in_the_chain_says_when_it_was_made(vault: Vault) -> None:
    head = vault.audit_head()

    found = check_mark(vault, AuditHead(20, head.mac[:16]))

    assert (found.found, found.seq, found.last) == (Found.HELD, 20, 20)
    assert found.at.startswith("2027-03-03")


def test_another_value_and_a_later_number_are_told_apart(vault: Vault) -> None:
    assert check_mark(vault, AuditHead(20, MAC)).found is Found.OTHER
    assert check_mark(vault, AuditHead(21, MAC)).found is Found.LATER


def test_a_change_before_the_mark_is_told_and_one_after_it_is_no_harm_to_it(vault: Vault) -> None:
    entry = vault.audit_entry(10)
    assert entry is not None
    run = vault._thread.write
    run(lambda c: c.exec_driver_sql("DROP TRIGGER audit_never_changes"))
    run(lambda c: c.exec_driver_sql("UPDATE audit SET kind = 'print' WHERE seq = 15"))

    early = check_mark(vault, AuditHead(10, entry.mac))
    late = check_mark(vault, vault.audit_head())

    assert early.found is Found.HELD
    assert (late.found, late.broken) == (Found.BROKEN, 15)
