"""Keys and a sealed file, made once for all tests here."""

import os

import pytest

from desktop.signing.certificate import SealKey, make_rehearsal_key, make_seal_key
from tests.signing.paper import NOON, sealed_by


@pytest.fixture(scope="session")
def key() -> SealKey:
    """A practitioner's own seal key."""
    return make_seal_key("Dr. Núñez", now=NOON, randomness=os.urandom)


@pytest.fixture(scope="session")
def other_key() -> SealKey:
    """A key of the same name that somebody else made."""
    return make_seal_key("Dr. Núñez", now=NOON, randomness=os.urandom)


@pytest.fixture(scope="session")
def rehearsal_key() -> SealKey:
    """A throwaway key."""
    return make_rehearsal_key(now=NOON, randomness=os.urandom)


@pytest.fixture(scope="session")
def sealed(key: SealKey) -> bytes:
    """An agreement under its seal."""
    return sealed_by(key)
