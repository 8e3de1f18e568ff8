"""T7: a whole first session, run as a screen reader hears it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from desktop.app import means_of
from desktop.assets import FORMS
from desktop.domain.journal import SIGNED
from desktop.domain.pack import FormPack
from desktop.domain.verdict import Finding
from desktop.services.load_pack import load_pack
from desktop.services.verify_file import verify_bytes
from desktop.store.derivation import Passphrase
from desktop.store.vault import Vault
from tests.screen import x_screen
from tests.tools import missing, require_tool
from tests.ui.furnished import PASSPHRASE, app_in, set_up
from tests.ui.session.hands import mapped

LISTENER = Path(__file__).parent / "reader" / "listener.py"
SYSTEM_PYTHON = Path("/usr/bin/python3")  # Debian and Fedora ship pyatspi for this one alone
BUS = Path("/usr/libexec/at-spi-bus-launcher")
PACK = "us-ca"
CLIENT = "Robin Ashby"
HOPE = "To sleep through a night again."


def script_for(pack: FormPack) -> dict[str, Any]:
    """What the listener does, in the words of the interface and the pack."""
    words, labels = pack.words["en"], pack.labels["en"]

    def said(name: str) -> str:
        return labels[f"screen.{name}"]

    presses = [
        {"press": "New first session"},
        {"field": words["client.name"].question or words["client.name"].title, "write": CLIENT},
        {"press": "Begin the session"},
        {"press": said("explained")},
        {"press": said("agreed")},
        {"field": words["goals.hope"].question or words["goals.hope"].title, "write": HOPE},
        {"press": said("when_ready")},
        {"press": said("settled_sheet")},
        {"press": said("on_to_signing")},
        {"press": said("on_screen.yes"), "once": True},
        {"press": labels["sign.statement.will_read"], "once": True},
        {"press": said("way.typed"), "once": True},
        {"field": said("type_name"), "write": ""},  # the heading: whose turn it is
        {"press": said("sign")},
        {"press": said("keep_date")},
        {"press": f"{said('give.later')}: *", "once": True},
        {"press": said("finish")},
        {"press": said("keep")},
        {"press": said("continue")},
        {"press": said("go_on")},
        {"press": said("leave_open")},
        {"press": said("not_sure")},
    ]
    return {
        "passphrase": PASSPHRASE,
        "passphrase_field": "Passphrase",
        "unlock": "Unlock",
        "rules": presses,
        "end": "Back to the start",
    }


def listen(script: Path, vault: Path, home: Path) -> dict[str, Any]:
    """Run the listener on a screen and a session bus of its own; return what it heard."""
    with x_screen() as screen:
        done = subprocess.run(
            [
                require_tool("dbus-run-session"),
                "--",
                SYSTEM_PYTHON,
                LISTENER,
                script,
                sys.executable,
                "-m",
                "desktop",
            ],
            env=_environment(screen, vault, home),
            capture_output=True,
            text=True,
            timeout=150,
            check=False,
        )
    lines = done.stdout.splitlines()
    assert lines, done.stderr
    heard: dict[str, Any] = json.loads(lines[-1])
    if done.returncode:
        pytest.fail("\n".join((heard["why"], *map(str, (*heard["told"], *heard["nodes"])))))
    return heard


def _environment(screen: str, vault: Path, home: Path) -> dict[str, str]:
    home.mkdir(mode=0o700)
    return {
        **os.environ,
        "DISPLAY": screen,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "HOLDFAST_VAULT": str(vault),
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "LC_ALL": "C.UTF-8",
        "TMPDIR": str(home),
    }


def require_screen_reader() -> None:
    """Skip the row where the parts of a screen reader's world are missing."""
    require_tool("Xvfb")
    if not BUS.is_file():
        missing("at-spi2-core")
    found = subprocess.run(
        [SYSTEM_PYTHON, "-c", "import pyatspi"], capture_output=True, check=False
    )
    if found.returncode:
        missing("python3-pyatspi")


@pytest.mark.acceptance
def test_t7_a_whole_session_is_run_through_a_screen_reader(tmp_path: Path) -> None:
    require_screen_reader()
    app = app_in(tmp_path)
    set_up(app)
    script = tmp_path / "script.json"
    script.write_text(json.dumps(script_for(load_pack(PACK, FORMS))), encoding="utf-8")

    told = listen(script, app.vault, tmp_path / "home")["told"]

    print(*told, sep="\n")
    means = means_of(app)
    vault = Vault.open(
        app.vault, Passphrase(PASSPHRASE), clock=means.clock, randomness=means.randomness
    )
    client = vault.search(CLIENT)[0]
    filed = [one for paper in vault.agreements(client.id) for one in paper.documents]
    rows = vault.journal(vault.intakes(client.id)[0].id)
    signed = [row for row in rows if row.action == SIGNED]
    assert told[-1] == "The session is kept"
    assert all(not one.startswith(":") for one in told), "a page without a heading"
    assert HOPE in [row.value for row in rows]
    assert {str(mapped(row.value)["name"]) for row in signed} == {"Jordan Avery", CLIENT}
    assert {"document.agreement", "document.record"} <= {one.kind for one in filed}
    assert {
        verify_bytes(vault.read_payload(one.id), pinned=None, vault=vault).finding
        for one in filed
        if one.seal_fingerprint
    } == {Finding.RECORDED}
    vault.close()
