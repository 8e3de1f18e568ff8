"""Handing papers over: to whom they belong, noted where it can be found, unchanged on the way."""

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.domain.handing_over import DISMISSED, RecipientRefusedError
from desktop.domain.journal import JournalRow
from desktop.services.confirm_pack import confirm_pack
from desktop.services.filed_documents import already_filed
from desktop.services.hand_over import (
    filed_paper,
    free_place,
    hand_over,
    hand_over_filed,
    save_copy,
)
from desktop.services.live_intake import LiveIntake
from desktop.services.load_pack import load_pack
from desktop.services.open_vault import open_with_passphrase
from desktop.services.play_session import begin_played, play, read_session_file
from desktop.services.wrap_document import (
    WORDS,
    Wanted,
    made_up_password,
    wrap_document,
    wrapped_name,
)
from desktop.signing.locking import PasswordUnfitError, lock
from tests.services.conftest import PASSPHRASE, SESSIONS, Practice, played_until
from tests.tools import require_tool

Rows = tuple[JournalRow, ...]
ROOT = Path(__file__).parents[2]
MAYA = "Maya Torres-Lind"


@pytest.fixture
def finished(practice: Practice, begun: LiveIntake, rows: Rows) -> LiveIntake:
    """Maya's session, closed."""
    return play(practice.means, practice.clock, practice.vault, begun, rows)


def filed_id(practice: Practice, live: LiveIntake, key: str) -> str:
    filed = already_filed(practice.vault, live, key)
    assert filed is not None
    return filed.id


def test_a_hand_over_names_whose_paper_it_is_though_nobody_was_asked(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    live = played_until(practice, begun, rows, "handed_over")
    live = hand_over(practice.means, practice.vault, live, document="document.booklet", how="print")

    given = practice.vault.hand_overs(live.client)
    assert [(one.how, one.recipients, one.kind) for one in given] == [
        ("print", (MAYA,), "document.booklet")
    ]
    entry = practice.vault.audit(limit=1)[0]
    assert entry.kind == "hand_over"
    assert MAYA not in str(entry.body)


def test_nobody_is_handed_a_paper_that_is_not_theirs(practice: Practice, begun: LiveIntake) -> None:
    rows = len(begun.intake.rows)

    with pytest.raises(RecipientRefusedError):
        hand_over(
            practice.means,
            practice.vault,
            begun,
            document="document.booklet",
            how="print",
            to=("Somebody Else",),
        )

    assert practice.vault.hand_overs(begun.client) == ()
    assert len(practice.vault.journal(begun.id)) == rows


# Hands a paper over and is killed where a power cut would hurt most: between the two rows.
_VICTIM = """
import os, secrets, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from desktop.assets import FORMS
from desktop.services.begin_intake import resume_intake
from desktop.services.hand_over import hand_over
from desktop.services.means import Means
from desktop.services.play_session import PlayedClock
from desktop.store import hand_overs
from desktop.store.derivation import Passphrase
from desktop.store.vault import Vault

folder, intake, passphrase, moment = sys.argv[1:]
clock = PlayedClock(datetime(2026, 12, 5, 9, tzinfo=UTC))
means = Means(clock, secrets.token_bytes, FORMS, "test")
vault = Vault.open(Path(folder), Passphrase(passphrase), clock=clock, randomness=secrets.token_bytes)
note = hand_overs.note

def killed(transaction, given):
    if moment == "after":
        note(transaction, given)
    os.kill(os.getpid(), signal.SIGKILL)

hand_overs.note = killed
live = resume_intake(vault, intake)
hand_over(means, vault, live, document="document.booklet", how="print")
"""


@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_hand_over_cut_off_in_the_middle_stands_nowhere(
    practice: Practice, begun: LiveIntake, moment: str
) -> None:
    rows = len(begun.intake.rows)
    practice.vault.close()

    victim = subprocess.run(
        [sys.executable, "-c", _VICTIM, practice.folder, begun.id, PASSPHRASE, moment],
        check=False,
        cwd=ROOT,
    )

    assert victim.returncode == -signal.SIGKILL
    vault = open_with_passphrase(practice.means, practice.folder, PASSPHRASE)
    assert len(vault.journal(begun.id)) == rows
    assert vault.hand_overs(begun.client) == ()
    vault.check_audit()
    after = hand_over(practice.means, vault, begun, document="document.booklet", how="print")
    assert len(vault.journal(begun.id)) == len(after.intake.rows) == rows + 1
    assert [one.how for one in vault.hand_overs(begun.client)] == ["print"]
    vault.close()


def test_the_same_hand_over_once_more_is_noted_once(practice: Practice, begun: LiveIntake) -> None:
    for _ in range(2):
        hand_over(practice.means, practice.vault, begun, document="document.booklet", how="print")

    assert len(practice.vault.hand_overs(begun.client)) == 1


def test_a_representative_is_never_offered_the_young_clients_own_paper(practice: Practice) -> None:
    rows = read_session_file(SESSIONS / "theo-leeds.json")
    pack = load_pack("gb-eng", practice.means.forms)
    confirm_pack(practice.means, practice.vault, pack, practitioner=practice.made.practitioner)
    client = practice.vault.add_client(
        name="Theo", reference="T", practitioner=practice.made.practitioner
    )
    who = practice.made.practitioner
    live = begin_played(practice.means, practice.vault, rows[0], client=client, practitioner=who)
    live = played_until(practice, live, rows, "closed")

    own = filed_paper(practice.vault, filed_id(practice, live, "document.agreement"))
    annex = filed_paper(practice.vault, filed_id(practice, live, "document.annex_g"))

    assert {one.role for one in own.theirs} == {"client"}
    assert {one.role for one in annex.theirs} == {"representative"}
    with pytest.raises(RecipientRefusedError):
        hand_over_filed(
            practice.means, practice.vault, own, how="print", to=(annex.theirs[0].name,)
        )


def test_what_was_put_off_is_reminded_until_it_is_printed(
    practice: Practice, finished: LiveIntake
) -> None:
    paper = filed_paper(practice.vault, filed_id(practice, finished, "document.agreement"))
    put_off = hand_over_filed(practice.means, practice.vault, paper, how="later", to=(MAYA,))
    again = hand_over_filed(practice.means, practice.vault, put_off, how="later", to=(MAYA,))
    reminded = practice.vault.put_off()

    done = hand_over_filed(practice.means, practice.vault, again, how="print", to=(MAYA,))

    assert [(one.title, one.client_name) for one in reminded] == [("What we settled", MAYA)]
    assert put_off.is_put_off
    assert not done.is_put_off
    assert practice.vault.put_off() == ()


def test_a_reminder_can_be_dismissed_and_that_is_noted(
    practice: Practice, finished: LiveIntake
) -> None:
    paper = filed_paper(practice.vault, filed_id(practice, finished, "document.agreement"))
    put_off = hand_over_filed(practice.means, practice.vault, paper, how="later", to=(MAYA,))

    hand_over_filed(practice.means, practice.vault, put_off, how=DISMISSED, to=())

    assert practice.vault.put_off() == ()
    assert practice.vault.hand_overs(finished.client)[-1].how == DISMISSED


def test_a_page_put_off_before_it_was_filed_is_found_once_it_is(
    practice: Practice, begun: LiveIntake, rows: Rows
) -> None:
    later = tuple(
        JournalRow(row.seq, row.at, row.by, row.action, row.item, {"how": "later"})
        if row.action == "handed_over" and row.item == "document.take_home"
        else row
        for row in rows
    )
    live = play(practice.means, practice.clock, practice.vault, begun, later[:98])
    live = hand_over(
        practice.means, practice.vault, live, document="document.take_home", how="later"
    )
    before = practice.vault.put_off()

    play(practice.means, practice.clock, practice.vault, live, later[99:])

    assert before == ()
    assert [one.title for one in practice.vault.put_off()] == ["To take home"]


@pytest.mark.acceptance
def test_the_paper_in_the_wrapper_is_byte_for_byte_the_sealed_one(
    practice: Practice, finished: LiveIntake, tmp_path: Path
) -> None:
    qpdf = require_tool("qpdf")
    paper = filed_paper(practice.vault, filed_id(practice, finished, "document.agreement"))
    sealed = practice.vault.read_payload(paper.filed.id)
    password = made_up_password(practice.means, "en")
    wanted = Wanted(paper.filed.kind, paper.printed_id, sealed, password)

    wrapped = wrap_document(practice.means, finished, wanted, rehearsal=False)

    target = tmp_path / wrapped_name(paper.printed_id)
    target.write_bytes(wrapped)
    shown = subprocess.run(
        [qpdf, f"--password={password}", f"--show-attachment={paper.printed_id}.pdf", target],
        capture_output=True,
        check=True,
    )
    wrong = subprocess.run(
        [qpdf, "--password=wrong", "--check", target], check=False, capture_output=True
    )
    said = subprocess.run(
        [qpdf, f"--password={password}", "--show-encryption", target],
        capture_output=True,
        check=True,
        text=True,
    )
    assert shown.stdout == sealed
    assert wrong.returncode != 0
    assert "R = 6" in said.stdout
    assert "AESv3" in said.stdout
    assert MAYA not in target.name
    assert MAYA.encode() not in wrapped


@pytest.mark.parametrize("password", ["", "   ", "x" * 128])
def test_a_password_that_could_not_open_the_file_is_refused(password: str) -> None:
    with pytest.raises(PasswordUnfitError):
        lock(b"%PDF", password, randomness=os.urandom)


@pytest.mark.parametrize("language", ["en-US", "es", "fr"])
def test_a_made_up_password_is_words_anybody_can_say_and_type(
    practice: Practice, language: str
) -> None:
    words = made_up_password(practice.means, language).split()

    assert len(words) == WORDS
    assert all(word.isascii() and word.islower() and len(word) > 2 for word in words)


def test_a_full_disk_leaves_the_old_copy_and_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "paper.pdf"
    target.write_bytes(b"old")

    def full(_file: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(OSError, match="no space"):
        save_copy(b"new", target)

    assert target.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["paper.pdf"]


def test_papers_saved_into_a_folder_replace_nothing(tmp_path: Path) -> None:
    target = tmp_path / "paper.pdf"
    target.write_bytes(b"somebody's")

    save_copy(b"new", free_place(target))

    assert target.read_bytes() == b"somebody's"
    assert (tmp_path / "paper (2).pdf").read_bytes() == b"new"


def test_a_stick_that_was_pulled_out_is_an_error_and_not_a_crash(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        save_copy(b"paper", tmp_path / "gone" / "paper.pdf")
