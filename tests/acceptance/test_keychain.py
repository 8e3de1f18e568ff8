"""A13, A14, A26: a real gnome-keyring and its faults; the passphrase opens the vault in each."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.store.derivation import CHEAPEST
from desktop.store.vault import Vault
from tests.acceptance.keychain_session import PASSPHRASE
from tests.acceptance.test_vault_kills import Clock
from tests.tools import require_tool

pytestmark = pytest.mark.acceptance

HERE = Path(__file__).parent
PATIENCE = 2.6
"""Seconds: the session's keychain waits two, and a busy machine a little more."""


def scene(name: str, folder: Path, **environment: str) -> list[list[str]]:
    """Return what was said in the scene *name*, word by word."""
    for tool in ("gnome-keyring-daemon", "secret-tool"):
        require_tool(tool)
    places = {
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_RUNTIME_DIR": str(folder / "run"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "HOME": str(folder),
    }
    for place in ("data", "run", "config"):
        (folder / place).mkdir(exist_ok=True, mode=0o700)
    left_out = {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"}
    usual = {name: value for name, value in os.environ.items() if name not in left_out}
    done = subprocess.run(
        [
            *(require_tool("dbus-run-session"), "--"),
            *(sys.executable, str(HERE / "keychain_session.py"), name, str(folder)),
        ],
        env={**usual, **places, "PYTHONPATH": str(HERE.parent.parent), **environment},
        capture_output=True,
        text=True,
        timeout=90,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "PlaintextKeyring" not in done.stderr
    assert not list(folder.rglob("keyring_pass.cfg"))
    return [line.split() for line in done.stdout.splitlines()]


def answers(said: list[list[str]]) -> list[tuple[str, str]]:
    """Return question and answer; no question may take longer than the patience."""
    assert all(float(seconds) <= PATIENCE for *_, seconds in said), said
    return [(question, answer) for question, answer, _ in said]


def test_a_keychain_keeps_its_secret_over_a_new_login(tmp_path: Path) -> None:
    assert answers(scene("works", tmp_path)) == [
        ("read", "KeychainForgetfulError"),
        ("keep", "ok"),
        ("read", "same"),
        ("read", "same"),
        ("forget", "ok"),
        ("forget", "ok"),
        ("read", "KeychainForgetfulError"),
    ]


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("locked", ["keep ok", "read KeychainRefusedError"]),
        (
            "wrong_password",
            ["keep ok", "read KeychainRefusedError", "keep KeychainRefusedError"],
        ),
        ("no_service", ["read KeychainRefusedError", "keep KeychainRefusedError"]),
        ("dies", ["keep ok", "read KeychainRefusedError"]),
        ("hangs", ["keep ok", "read KeychainSilentError", "read same"]),
        ("killed_in_mid_call", ["keep ok", "read KeychainRefusedError"]),
        ("corrupted", ["keep ok", "read KeychainRefusedError"]),
        ("cut_off", ["keep ok", "read KeychainForgetfulError"]),
    ],
)
def test_a_keychain_with_a_fault_is_told_as_what_it_is(
    tmp_path: Path, name: str, asked: list[str]
) -> None:
    assert [" ".join(each) for each in answers(scene(name, tmp_path))] == asked


def test_no_environment_and_no_file_puts_another_keychain_in_its_place(tmp_path: Path) -> None:
    chosen = "keyring.backends.null.Keyring"
    for place in ("config", "data"):
        folder = tmp_path / place / "python_keyring"
        folder.mkdir(parents=True)
        (folder / "keyringrc.cfg").write_text(f"[backend]\ndefault-keyring={chosen}\n")

    said = answers(scene("works", tmp_path, PYTHON_KEYRING_BACKEND=chosen))

    assert ("read", "same") in said


def test_without_a_session_bus_there_is_no_keychain(tmp_path: Path) -> None:
    code = (
        "from desktop.store.keychain import *\n"
        "try: SystemKeychain().read('a')\n"
        "except KeychainAbsentError: print('absent')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(HERE.parent.parent), "HOME": str(tmp_path), "PATH": "/usr/bin"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )

    assert done.stdout == "absent\n"


def test_a_vault_is_opened_by_the_real_keychain_and_lost_keys_lead_to_the_passphrase(
    tmp_path: Path,
) -> None:
    vault, _ = Vault.create(
        tmp_path / "vault", PASSPHRASE, clock=Clock(), randomness=os.urandom, cost=CHEAPEST
    )
    vault.close()

    said = scene("vault", tmp_path)

    assert [" ".join(line[:2]) for line in said] == [
        "opened by",
        "other KeychainForgetfulError",
        "lost KeychainForgetfulError",
        "slots 2",
    ]
    assert said[0][2] == "keychain"
