"""The shipped packs and the two example sessions, read once."""

import json

import pytest

from desktop.assets import FORMS, RESOURCES
from desktop.domain.intake import Intake, fold
from desktop.domain.journal import JournalRow, frozen
from desktop.domain.pack import FormPack
from desktop.packs.heads import shipped
from desktop.packs.load import load
from desktop.packs.wording import PackWording

PACKS = shipped(FORMS)
SESSIONS = ("maya-california", "theo-leeds", "tomas-sacramento")


@pytest.fixture(scope="session", params=PACKS)
def pack(request: pytest.FixtureRequest) -> FormPack:
    """Each shipped pack in turn."""
    return load(request.param, FORMS)


@pytest.fixture(scope="session")
def california() -> FormPack:
    """The pack of both example sessions."""
    return load("us-ca", FORMS)


@pytest.fixture(scope="session")
def wording(california: FormPack) -> PackWording:
    """California's words in English."""
    return PackWording(california, "en")


@pytest.fixture(scope="session", params=SESSIONS)
def rows(request: pytest.FixtureRequest) -> tuple[JournalRow, ...]:
    """The rows of each example session in turn."""
    return session_rows(request.param)


@pytest.fixture(scope="session")
def spoken(rows: tuple[JournalRow, ...]) -> FormPack:
    """The pack that an example session was held with."""
    begun = rows[0].value
    assert isinstance(begun, dict)
    return load(str(begun["pack"]), FORMS)


@pytest.fixture(scope="session")
def theo() -> Intake:
    """Worked example 9.2, with a parent and two meetings, as it stands at its end."""
    return fold(session_rows("theo-leeds"))


@pytest.fixture(scope="session")
def maya() -> Intake:
    """Worked example 9.1 as it stands at its end."""
    return fold(session_rows("maya-california"))


@pytest.fixture(scope="session")
def tomas() -> Intake:
    """The anxious first-timer's session as it stands at its end."""
    return fold(session_rows("tomas-sacramento"))


def session_rows(name: str) -> tuple[JournalRow, ...]:
    """Return the rows of the session file *name*."""
    plain = json.loads((RESOURCES / "sessions" / f"{name}.json").read_text(encoding="utf-8"))
    return tuple(
        JournalRow(
            row["seq"], row["at"], row["by"], row["action"], row["item"], frozen(row["value"])
        )
        for row in plain
    )
