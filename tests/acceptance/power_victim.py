"""Does one kind of work on a vault and ends: ``power_victim.py PATH FOLDER DIARY SEED``.

It is recorded while it works (``traced.py``); what it writes to the diary is what the
product has acknowledged by then.
"""

import os
import random
import sys
from datetime import datetime
from pathlib import Path

from desktop.assets import FORMS, RESOURCES
from desktop.domain.journal import JournalRow
from desktop.services.back_up_vault import back_up_vault
from desktop.services.backup_state import default_folder
from desktop.services.change_keys import change_passphrase, encrypt_anew
from desktop.services.hand_over import save_copy
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.play_session import PlayedClock, begin_played, play, read_session_file
from desktop.services.restore_vault import keep_restored, labels_in, restore_vault
from desktop.store import plain
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.destruction import Order
from desktop.store.recovery_code import RecoveryCode
from desktop.store.vault import Vault
from tests.acceptance.vault_victim import PASSPHRASE, WORDS, Clock, Diary, client_of

SESSION = RESOURCES / "sessions" / "maya-california.json"


def _open(folder: Path, passphrase: str = PASSPHRASE) -> Vault:
    return Vault.open(folder, Passphrase(passphrase), clock=Clock(), randomness=os.urandom)


def work(folder: Path, diary: Diary, chance: random.Random) -> None:
    """Answer, take back, keep copies, file; closed and opened again on the way."""
    for clients in (2, 1):
        vault = _open(folder)
        base = (vault.practitioners()[0].id, vault.file_pack(b"a compiled pack"))
        for _ in range(clients):
            client_of(vault, diary, chance, base)
        vault.close()


def session(folder: Path, diary: Diary, chance: random.Random) -> None:
    """Play a whole first session through the window's own services, sealed and filed."""
    del chance
    rows = read_session_file(SESSION)
    clock = PlayedClock(datetime.fromisoformat(rows[0].at))
    means = Means(clock, os.urandom, FORMS, "test")
    vault = Vault.open(folder, Passphrase(PASSPHRASE), clock=clock, randomness=os.urandom)
    practitioner = vault.practitioners()[0].id
    client = vault.add_client(name="Maya", reference="M", practitioner=practitioner)
    live = begin_played(means, vault, rows[0], client=client, practitioner=practitioner)
    told: set[str] = set()

    def watch(live: LiveIntake, _row: JournalRow) -> None:
        diary.keep("row", live.id, len(live.intake.rows))
        for agreement in vault.agreements(client):
            for each in agreement.documents:
                if each.id not in told:
                    diary.keep("paper", each.id, each.sha256)
                    told.add(each.id)

    play(means, clock, vault, live, rows, watch=watch)
    vault.close()


def change(folder: Path, diary: Diary, chance: random.Random) -> None:
    """Change the passphrase forward and back."""
    del chance
    vault = _open(folder)
    for each in range(4):
        now, then = WORDS[each % 2], WORDS[1 - each % 2]
        diary.keep("changing", 1 - each % 2)
        change_passphrase(vault, Passphrase(now), then, cost=CHEAPEST)
        diary.keep("changed", 1 - each % 2)
    vault.close()


def anew(folder: Path, diary: Diary, chance: random.Random) -> None:
    """Encrypt everything anew, twice; each time something is filed before."""
    vault = _open(folder)
    for _ in range(2):
        content = chance.randbytes(chance.randrange(100, 60_000))
        vault.file_secret("canary", content)
        diary.keep("filed", plain.fingerprint(content))
        code = RecoveryCode.new(os.urandom)
        diary.keep("encrypting", code.symbols)
        encrypt_anew(vault, Passphrase(PASSPHRASE), code, lambda *_: True, cost=CHEAPEST)
        diary.keep("encrypted", code.symbols)
    vault.close()


def create(folder: Path, diary: Diary, chance: random.Random) -> None:
    """Make a new vault and file the first thing in it."""
    del chance
    vault, code = Vault.create(
        folder, PASSPHRASE, clock=Clock(), randomness=os.urandom, cost=CHEAPEST
    )
    diary.keep("created", code.symbols)
    diary.keep("practitioner", vault.add_practitioner("A Practitioner"))
    vault.close()


def upgrade(folder: Path, diary: Diary, chance: random.Random) -> None:
    """Open a vault of an older version, which brings it up to date."""
    del chance
    vault = _open(folder)
    diary.keep("upgraded", vault.audit_head().seq)
    vault.close()


def backup(folder: Path, diary: Diary, chance: random.Random) -> None:
    """Take a client and back up, again and again: the older backups of the day go."""
    vault = _open(folder)
    base = (vault.practitioners()[0].id, vault.file_pack(b"a compiled pack"))
    for _ in range(3):
        client_of(vault, diary, chance, base)
        made = back_up_vault(vault, lambda *_: True)
        diary.keep("backed", made.files[0].name, made.counts["clients"])
    vault.close()


def restore(folder: Path, diary: Diary, chance: random.Random) -> None:
    """Put the newest backup in the place of the vault, work on, and decide to keep it."""
    del chance
    newest = labels_in(default_folder(folder))[0].path
    vault = restore_vault(means(), newest, PASSPHRASE, folder, lambda *_: True)
    diary.keep("restored", vault.client_count())
    diary.keep("practitioner", vault.add_practitioner("Another Practitioner"))
    diary.keep("keeping")
    keep_restored(vault)
    diary.keep("kept")
    vault.close()


def destroy(folder: Path, diary: Diary, chance: random.Random) -> None:
    """Destroy the file whose time is over."""
    del chance
    vault = _open(folder)
    client = next(each for each in vault.clients() if vault.retention(each.id) is not None)
    order = Order(client.id, client.practitioner, "2026-12-02", "The time to keep it is over.")
    diary.keep("destroyed", vault.destroy(order))
    vault.close()


def save(folder: Path, diary: Diary, chance: random.Random) -> None:
    """Save copies of papers on a stick, one of them over its former self."""
    for name in ("agreement.pdf", "record.pdf", "agreement.pdf"):
        content = chance.randbytes(chance.randrange(100, 60_000))
        diary.keep("saving", name, plain.fingerprint(content))
        save_copy(content, folder / name)
        diary.keep("saved", name, plain.fingerprint(content))


def means() -> Means:
    """Return what services are given here."""
    return Means(Clock(), os.urandom, FORMS, "test")


PATHS = {
    "work": work,
    "session": session,
    "change": change,
    "anew": anew,
    "create": create,
    "upgrade": upgrade,
    "backup": backup,
    "restore": restore,
    "destroy": destroy,
    "save": save,
}


if __name__ == "__main__":
    PATHS[sys.argv[1]](Path(sys.argv[2]), Diary(Path(sys.argv[3])), random.Random(int(sys.argv[4])))
