"""``holdfast verify --vault``: is it the file that was filed, and what became of it since."""

import json
import os
import pty
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest

from desktop.assets import FORMS
from desktop.services.begin_intake import resume_intake
from desktop.services.confirm_pack import confirm_pack
from desktop.services.filed_documents import filed_documents
from desktop.services.live_intake import LiveIntake
from desktop.services.load_pack import load_pack
from desktop.services.means import Means
from desktop.services.open_vault import open_with_passphrase
from desktop.services.play_session import PlayedClock, begin_played, play, read_session_file
from desktop.services.set_up_practice import NewPractice, SetUp, set_up_practice
from desktop.services.told_answers import Telling
from desktop.services.void_agreement import Voiding, void_agreement
from desktop.services.withdraw_consent import Withdrawing, withdraw_consent
from desktop.store.derivation import CHEAPEST
from desktop.store.recovery_code import RecoveryCode
from desktop.store.vault import Vault
from tests.commands.conftest import ROOT, Ran
from tests.services.conftest import PASSPHRASE, SESSIONS, Practice
from tests.services.test_later_papers import signed
from tests.tools import require_tool

LATER = "2026-12-20T11:00:00-08:00"


@dataclass(frozen=True, slots=True)
class Kept:
    """A closed vault with Maya's papers, and the sealed files beside it."""

    folder: Path
    intake: str
    agreement: Path
    take_home: Path
    code: str


def means_at(moment: str) -> tuple[Means, PlayedClock]:
    clock = PlayedClock(datetime.fromisoformat(moment))
    return Means(clock, os.urandom, FORMS, "Holdfast test"), clock


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Kept:
    """Maya's session, played to its end in a practice of its own."""
    rows = read_session_file(SESSIONS / "maya-california.json")
    begun = rows[0].value
    assert isinstance(begun, dict)
    means, clock = means_at(rows[0].at)
    out = tmp_path_factory.mktemp("kept")
    set_up = SetUp("Jordan Avery", "us-ca", "en", begun["profile"])
    new = set_up_practice(means, out / "vault", PASSPHRASE, set_up, cost=CHEAPEST)
    confirm_pack(means, new.vault, load_pack("us-ca", FORMS), practitioner=new.practitioner)
    who = new.practitioner
    client = new.vault.add_client(name="Maya", reference="M-1", practitioner=who)
    live = begin_played(means, new.vault, rows[0], client=client, practitioner=who)
    live = play(means, clock, new.vault, live, rows)
    kept = Kept(
        out / "vault",
        live.id,
        saved(new.vault, live, "document.agreement", out / "agreement.pdf"),
        saved(new.vault, live, "document.take_home", out / "take-home.pdf"),
        new.recovery_code.symbols,
    )
    new.vault.close()
    return kept


def saved(vault: Vault, live: LiveIntake, kind: str, target: Path) -> Path:
    (filed,) = (one for one in filed_documents(vault, live) if one.kind == kind)
    target.write_bytes(vault.read_document(filed.id))
    return target


@pytest.fixture
def vault(made: Kept, tmp_path: Path) -> Path:
    """A copy of that vault."""
    return Path(shutil.copytree(made.folder, tmp_path / "vault"))


def verify(*arguments: str | Path, typed: str = PASSPHRASE) -> Ran:
    """Run the command with the passphrase on a pipe."""
    command = [sys.executable, "-W", "error", "-m", "desktop", "verify", "--passphrase-stdin"]
    done = subprocess.run(
        [*command, *map(str, arguments)],
        input=typed + "\n",
        capture_output=True,
        text=True,
        cwd=ROOT,
        check=False,
    )
    return Ran(done.returncode, " ".join(done.stdout.split()), done.stderr)


@contextmanager
def opened(folder: Path, made: Kept) -> Iterator[tuple[Practice, LiveIntake]]:
    """Open the vault weeks later, as the window does."""
    means, clock = means_at(LATER)
    vault = open_with_passphrase(means, folder, PASSPHRASE)
    new = NewPractice(vault, RecoveryCode(made.code), vault.practitioners()[0].id)
    try:
        yield Practice(means, clock, new, folder), resume_intake(vault, made.intake)
    finally:
        vault.close()


def agreement_id(vault: Vault, live: LiveIntake) -> str:
    return next(o.id for o in filed_documents(vault, live) if o.kind == "document.agreement")


def test_the_filed_file_is_said_to_be_the_filed_one_and_to_hold(made: Kept, vault: Path) -> None:
    ran = verify("--vault", vault, made.agreement, made.take_home)

    assert ran.code == 0
    assert ran.said.count("matches the record in this vault, down to the last bit") == 2
    assert "It holds: no later paper in this vault changes it or ends it." in ran.said
    assert not ran.complained
    assert PASSPHRASE not in ran.said


def test_without_the_vault_the_same_file_is_only_unchanged(made: Kept) -> None:
    command = [sys.executable, "-m", "desktop", "verify", "--json", str(made.agreement)]
    said = json.loads(subprocess.run(command, capture_output=True, check=True, cwd=ROOT).stdout)

    assert (said["finding"], said["standing"], said["since"]) == ("unchanged", "", [])


def test_a_paper_that_was_taken_back_is_intact_and_said_to_hold_no_more(
    made: Kept, vault: Path
) -> None:
    with opened(vault, made) as (practice, live):
        what = agreement_id(practice.vault, live)
        act = Withdrawing(live.id, what, ("whole",), Telling("2026-12-20", "phone"))
        signed(practice, withdraw_consent(practice.means, practice.vault, act))

    ran = verify("--json", "--vault", vault, made.agreement)

    said = json.loads(ran.said)
    assert (ran.code, said["finding"], said["standing"]) == (0, "recorded", "withdrawn")
    assert "the client took it back" in said["since"][0]


def test_a_void_paper_is_said_to_be_void(made: Kept, vault: Path) -> None:
    with opened(vault, made) as (practice, live):
        what = agreement_id(practice.vault, live)
        act = Voiding(live.id, what, "It was somebody else's.", "2026-12-20", "nothing")
        signed(practice, void_agreement(practice.means, practice.vault, act))

    ran = verify("--vault", vault, made.agreement)

    assert ran.code == 0
    assert "A later document in this vault voided it on 2026-12-20" in ran.said


def test_a_changed_copy_of_a_filed_file_is_told_with_the_codes_as_ever(
    made: Kept, vault: Path, tmp_path: Path
) -> None:
    changed = tmp_path / "changed.pdf"
    changed.write_bytes(made.agreement.read_bytes() + b"\n")

    assert verify("--vault", vault, changed, made.agreement).code == 12


def test_checking_leaves_one_unlock_in_the_chain_and_nothing_else(made: Kept, vault: Path) -> None:
    with opened(vault, made) as (practice, _):
        before = practice.vault.audit_head().seq

    verify("--vault", vault, made.agreement)

    with opened(vault, made) as (practice, _):
        entries = practice.vault.audit(limit=10)
        practice.vault.check_audit()
    assert [one.kind for one in entries if one.seq > before] == ["unlock", "unlock", "lock"]


def test_a_wrong_passphrase_is_one_sentence_and_counted(made: Kept, vault: Path) -> None:
    ran = verify("--vault", vault, made.agreement, typed="not this one")

    assert ran.code == 1
    assert ran.said.startswith("This does not open the vault. Nothing was changed.")
    assert "matches" not in ran.said
    with opened(vault, made) as (practice, _):
        kinds = [one.kind for one in practice.vault.audit(limit=2)]
    assert kinds == ["unlock", "failed_unlock"]


def test_the_recovery_code_opens_it_as_well(made: Kept, vault: Path) -> None:
    assert verify("--vault", vault, made.agreement, typed=made.code.lower()).code == 0


def test_a_vault_that_the_window_holds_is_said_to_be_held(made: Kept, vault: Path) -> None:
    with opened(vault, made):
        ran = verify("--vault", vault, made.agreement)

    assert ran.code == 1
    assert "already open in another window" in ran.said


def test_a_vault_on_a_write_protected_disk_is_read_from_a_passing_copy(
    made: Kept, vault: Path, tmp_path: Path
) -> None:
    require_tool("unshare")
    before = {file.name: file.read_bytes() for file in vault.iterdir() if file.is_file()}
    disc, passing = tmp_path / "disc", tmp_path / "passing"
    disc.mkdir()
    passing.mkdir()
    mounted = f'mount --bind "{vault}" "{disc}" && mount -o remount,ro,bind "{disc}"'
    command = f'"{sys.executable}" -m desktop verify --passphrase-stdin --vault "{disc}"'
    shell = ["unshare", "-rm", "sh", "-c", f'{mounted} || exit 77; {command} "{made.agreement}"']

    done = subprocess.run(
        shell,
        input=PASSPHRASE + "\n",
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "TMPDIR": str(passing)},
        check=False,
    )

    if "mount:" in done.stderr or "unshare:" in done.stderr:
        pytest.skip("this system lets nobody mount a protected disk")
    assert done.returncode == 0
    assert "matches the record in this vault" in " ".join(done.stdout.split())
    assert "read from a copy" in done.stderr
    assert list(passing.iterdir()) == []
    assert {file.name: file.read_bytes() for file in vault.iterdir() if file.is_file()} == before


def test_a_folder_without_a_vault_is_said_to_have_none(made: Kept, tmp_path: Path) -> None:
    ran = verify("--vault", tmp_path, made.agreement)

    assert ran.code == 1
    assert "The vault is not in this folder" in ran.said
    assert list(tmp_path.iterdir()) == []


def test_nothing_typed_and_no_terminal_are_told_apart(made: Kept, vault: Path) -> None:
    command = [sys.executable, "-m", "desktop", "verify", "--vault", str(vault), "x.pdf"]
    alone = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        cwd=ROOT,
        start_new_session=True,
        check=False,
    )
    empty = verify("--vault", vault, made.agreement, typed="")
    no_vault = verify(made.agreement)

    assert (alone.returncode, empty.code, no_vault.code) == (2, 2, 2)
    assert "--passphrase-stdin" in alone.stdout
    assert "No passphrase came" in empty.said
    assert "--vault" in no_vault.said


def test_on_a_terminal_it_is_asked_for_and_never_shown(made: Kept, vault: Path) -> None:
    ours, theirs = pty.openpty()
    script = (
        "import os, sys; os.setsid(); os.open(sys.argv.pop(1), os.O_RDWR); "
        "from desktop.__main__ import main; sys.exit(main(sys.argv[1:]))"
    )
    arguments = [os.ttyname(theirs), "verify", "--vault", str(vault), str(made.agreement)]
    with subprocess.Popen(
        [sys.executable, "-c", script, *arguments],
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
        text=True,
    ) as running:
        asked = os.read(ours, 200)
        os.write(ours, PASSPHRASE.encode() + b"\n")
        said, _ = running.communicate()
    shown = os.read(ours, 10_000)
    os.close(ours)
    os.close(theirs)

    assert b"Passphrase of the vault" in asked
    assert PASSPHRASE.encode() not in asked + shown
    assert running.returncode == 0
    assert "matches the record" in said
