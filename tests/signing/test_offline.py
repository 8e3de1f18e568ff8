"""Offline and silent: no network client, no log line."""

import logging
import subprocess
import sys

import pytest

from desktop.signing.offline import NetworkAbsentError, keep_offline


def fresh(code: str) -> str:
    """Return what a fresh interpreter prints after keep_offline() and *code*."""
    whole = f"from desktop.signing.offline import keep_offline\nkeep_offline()\n{code}"
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", whole], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_the_library_works_without_any_network_client() -> None:
    answer = fresh(
        "import sys, pyhanko.sign.signers, pyhanko.sign.validation, pyhanko.stamp\n"
        "print(getattr(sys.modules['aiohttp'], '__file__', None))"
    )

    assert answer == "None"


def test_the_stand_in_refuses_to_do_anything() -> None:
    answer = fresh(
        "import aiohttp\n"
        "from desktop.signing.offline import NetworkAbsentError\n"
        "try: aiohttp.ClientSession()\n"
        "except NetworkAbsentError as refusal: print(refusal)"
    )

    assert answer == "Holdfast never goes online."


def test_the_stand_in_has_no_special_names() -> None:
    answer = fresh("import aiohttp; print(hasattr(aiohttp, '__wrapped__'))")

    assert answer == "False"
    assert issubclass(NetworkAbsentError, RuntimeError)


@pytest.mark.parametrize("name", ["pyhanko.sign.general", "pyhanko_certvalidator.path"])
def test_what_the_library_logs_goes_nowhere(name: str, caplog: pytest.LogCaptureFixture) -> None:
    keep_offline()
    keep_offline()

    logging.getLogger(name).critical("Key /Title has value 'What we settled'")

    assert not caplog.records
    assert not logging.getLogger(name).isEnabledFor(logging.CRITICAL)
