"""Holds a vault against everything its victim was promised to be durable (``vault_victim.py``)."""

from collections.abc import Iterable, Sequence

from desktop.store import plain
from desktop.store.vault import Vault
from tests.acceptance.vault_victim import words


def check(vault: Vault, acknowledged: Iterable[Sequence[str]]) -> None:
    """Raise unless *vault* is sound and keeps each promise: rows, erasures, copies, papers."""
    promises = list(acknowledged)
    erased = {(line[1], int(line[2])) for line in promises if line[0] == "erase"}
    for kind, *fields in promises:
        if kind == "append":
            _check_row(vault, fields[0], int(fields[1]), erased)
        elif kind == "erase":
            assert vault.journal(fields[0])[int(fields[1]) - 1].value is None
        elif kind == "copy":
            assert plain.fingerprint(vault.read_payload(fields[0])) == fields[1]
        elif kind == "file":
            agreement = vault.agreement(fields[1])
            assert [each.kind for each in agreement.documents] == ["agreement", "record"]
            assert plain.fingerprint(vault.read_payload(agreement.documents[0].id)) == fields[2]
        elif kind == "conclude":
            assert vault.intake(fields[0]).concluded_at
    vault.check_audit()
    assert vault.is_sound()


def _check_row(vault: Vault, intake: str, seq: int, erased: set[tuple[str, int]]) -> None:
    row = vault.journal(intake)[seq - 1]
    # An erasure may have become durable in the moment of the kill.
    assert row.value == words(intake, seq) or (
        row.value is None
        and ((intake, seq) in erased or vault.journal(intake)[seq].action == "taken_back")
    )
