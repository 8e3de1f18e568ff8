"""Real vault files with the cheapest key derivation the product accepts."""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import event

from desktop.store.derivation import CHEAPEST
from desktop.store.recovery_code import RecoveryCode
from desktop.store.vault import Vault

PASSPHRASE = "correct horse battery staple"


class FixedClock:
    """A clock that stands at one afternoon in Los Angeles."""

    def now(self) -> datetime:
        return datetime.fromisoformat("2026-12-02T16:03:05-08:00")


@pytest.fixture
def clock() -> FixedClock:
    """The same moment for every act."""
    return FixedClock()


@pytest.fixture
def randomness() -> Callable[[int], bytes]:
    """Chance that repeats itself from run to run."""
    return random.Random(20261202).randbytes


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the vault lies."""
    return tmp_path / "vault"


@pytest.fixture
def fresh(
    folder: Path, clock: FixedClock, randomness: Callable[[int], bytes]
) -> Iterator[tuple[Vault, RecoveryCode]]:
    """A new, open vault with its recovery code; closed in the end."""
    vault, code = Vault.create(
        folder, PASSPHRASE, clock=clock, randomness=randomness, cost=CHEAPEST
    )
    yield vault, code
    vault.close()


@pytest.fixture
def vault(fresh: tuple[Vault, RecoveryCode]) -> Vault:
    """A new, open vault."""
    return fresh[0]


@pytest.fixture
def code(fresh: tuple[Vault, RecoveryCode]) -> RecoveryCode:
    """The recovery code of `vault`."""
    return fresh[1]


@pytest.fixture
def reopen(
    folder: Path, clock: FixedClock, randomness: Callable[[int], bytes]
) -> Iterator[Callable[..., Vault]]:
    """Opens the vault in `folder`; all that were opened are closed in the end."""
    from desktop.store.derivation import Passphrase

    opened: list[Vault] = []

    def again(secret: object = None) -> Vault:
        vault = Vault.open(
            folder,
            secret or Passphrase(PASSPHRASE),  # type: ignore[arg-type]
            clock=clock,
            randomness=randomness,
        )
        opened.append(vault)
        return vault

    yield again
    for each in opened:
        each.close()


@dataclass(frozen=True)
class Begun:
    """An intake that has begun, with all it stands on."""

    practitioner: str
    client: str
    pack: str
    intake: str


@pytest.fixture
def begun(vault: Vault) -> Begun:
    """An intake with a client called Zoe, just begun."""
    practitioner = vault.add_practitioner("Ada Lovelace")
    client = vault.add_client(
        name="Zo\u00e9 O'Brien", reference="C-0042", practitioner=practitioner
    )
    pack = vault.file_pack(b"a compiled pack")
    intake = vault.begin_intake(client=client, practitioner=practitioner, pack=pack)
    return Begun(practitioner, client, pack, intake)


@pytest.fixture
def statements(vault: Vault) -> list[str]:
    """What is asked of the database from now on, statement by statement."""
    asked: list[str] = []
    engine = vault._thread._engine
    assert engine is not None

    @event.listens_for(engine, "before_cursor_execute")
    def _ask(_: object, __: object, statement: str, *rest: object) -> None:
        if rest and not statement.startswith("BEGIN"):
            asked.append(statement)

    return asked


@pytest.fixture
def by_hand(vault: Vault) -> Callable[[str], None]:
    """Runs a statement in the open vault behind the program's back."""

    def run(statement: str) -> None:
        vault._thread.write(lambda connection: connection.exec_driver_sql(statement))

    return run
