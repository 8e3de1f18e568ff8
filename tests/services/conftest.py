"""A real vault, a real pack and a real session to run the services on."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import pytest

from desktop.assets import FORMS, RESOURCES
from desktop.domain.journal import JournalRow
from desktop.services.confirm_pack import confirm_pack
from desktop.services.live_intake import LiveIntake
from desktop.services.load_pack import load_pack
from desktop.services.means import Means
from desktop.services.play_session import PlayedClock, begin_played, play, read_session_file
from desktop.services.set_up_practice import NewPractice, SetUp, set_up_practice
from desktop.store.derivation import CHEAPEST
from desktop.store.vault import Vault

SESSIONS = RESOURCES / "sessions"
PASSPHRASE = "correct horse battery staple"


def counted_randomness(first: int = 0) -> Callable[[int], bytes]:
    """Return randomness that is different each time and the same in every run."""
    import hashlib

    calls = iter(range(first, first + 1_000_000))

    def some(length: int) -> bytes:
        block = b""
        while len(block) < length:
            block += hashlib.sha256(f"{next(calls)}".encode()).digest()
        return block[:length]

    return some


@dataclass(frozen=True, slots=True)
class Practice:
    """A practice set up on a played clock."""

    means: Means
    clock: PlayedClock
    made: NewPractice
    folder: Path

    @property
    def vault(self) -> Vault:
        return self.made.vault


@pytest.fixture
def rows() -> tuple[JournalRow, ...]:
    """The rows of worked example 9.1."""
    return read_session_file(SESSIONS / "maya-california.json")


@pytest.fixture
def practice(tmp_path: Path, rows: tuple[JournalRow, ...]) -> Iterator[Practice]:
    """Jordan Avery's practice, just set up, with a real vault."""
    practice = new_practice(tmp_path / "vault", rows)
    yield practice
    practice.vault.close()


def new_practice(folder: Path, rows: tuple[JournalRow, ...]) -> Practice:
    """Return a practice in *folder* as the first of *rows* has it, its vault open."""
    clock = PlayedClock(datetime.fromisoformat(rows[0].at))
    means = Means(clock, counted_randomness(), FORMS, "Holdfast test")
    begun = rows[0].value
    assert isinstance(begun, dict)
    set_up = SetUp("Jordan Avery", str(begun["pack"]), "en", begun["profile"])
    made = set_up_practice(means, folder, PASSPHRASE, set_up, cost=CHEAPEST)
    return Practice(means, clock, made, folder)


@pytest.fixture
def begun(practice: Practice, rows: tuple[JournalRow, ...]) -> LiveIntake:
    """Maya's intake, just begun."""
    return begun_in(practice, rows)


def begun_in(practice: Practice, rows: tuple[JournalRow, ...]) -> LiveIntake:
    """Return Maya's intake, just begun in *practice*."""
    pack = load_pack("us-ca", practice.means.forms)
    confirm_pack(practice.means, practice.vault, pack, practitioner=practice.made.practitioner)
    client = practice.vault.add_client(
        name="Maya Torres-Lind", reference="M-1", practitioner=practice.made.practitioner
    )
    return begin_played(
        practice.means,
        practice.vault,
        rows[0],
        client=client,
        practitioner=practice.made.practitioner,
    )


def played_until(
    practice: Practice, live: LiveIntake, rows: tuple[JournalRow, ...], action: str
) -> LiveIntake:
    """Return the intake as it stands just before the first row of *action*."""
    stop = next(number for number, row in enumerate(rows) if row.action == action)
    return play(practice.means, practice.clock, practice.vault, live, rows[:stop])


def at(means: Means, clock: PlayedClock) -> Means:
    """Return *means* on *clock*."""
    return replace(means, clock=clock)
