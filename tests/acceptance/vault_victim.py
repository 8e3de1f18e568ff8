"""Works on a vault until it is killed; forked from here so that a kill costs no import.

Reads lines "PATH FOLDER ACKNOWLEDGEMENTS SEED" and answers each with the process id of a
child that does that work, then with "dead" once the child is gone. What a child has been
promised is durable it writes to the file of acknowledgements, line by line.
"""

import os
import random
import sys
from datetime import datetime
from importlib import import_module
from pathlib import Path

from desktop.assets import FORMS
from desktop.domain.journal import JournalRow
from desktop.services.back_up_vault import back_up_vault
from desktop.services.change_keys import change_passphrase, encrypt_anew
from desktop.services.means import Means
from desktop.services.restore_vault import (
    is_former_aside,
    keep_restored,
    labels_in,
    put_former_back,
    restore_vault,
)
from desktop.store import plain
from desktop.store.agreements import Enclosure, Filing
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.destruction import Order
from desktop.store.errors import WrongSecretError
from desktop.store.recovery_code import RecoveryCode
from desktop.store.retentions import Retention
from desktop.store.slots import wrap
from desktop.store.vault import Vault

PASSPHRASE = "correct horse battery staple"
OTHER = "olive tram window harbour"
WORDS = (PASSPHRASE, OTHER)
AT = "2026-12-02T16:03:05-08:00"


class Clock:
    def now(self) -> datetime:
        return datetime.fromisoformat(AT)


def words(intake: str, seq: int) -> str:
    """What the client says in row *seq*: now and then more than one page of the store."""
    return f"{intake} {seq} " * (400 if seq % 9 == 0 else 3)


class Diary:
    """Acknowledgements, outlasting the process that writes them."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_CREAT | os.O_APPEND | os.O_WRONLY, 0o600)

    def keep(self, *fields: object) -> None:
        os.write(self._file, (" ".join(map(str, fields)) + "\n").encode())


def work(folder: Path, diary: Diary, seed: int) -> None:
    """Answer, keep reading copies, take words back, sign and file; for ever."""
    chance = random.Random(seed)
    vault = Vault.open(folder, Passphrase(PASSPHRASE), clock=Clock(), randomness=os.urandom)
    practitioner = vault.practitioners()[0].id
    pack = vault.file_pack(b"a compiled pack")
    while True:
        client_of(vault, diary, chance, (practitioner, pack))


def client_of(vault: Vault, diary: Diary, chance: random.Random, base: tuple[str, str]) -> None:
    """Take one client from the first answer to the filed papers; *base*: practitioner, pack."""
    practitioner, pack = base
    client = vault.add_client(name="A Client", reference="C-1", practitioner=practitioner)
    intake = vault.begin_intake(client=client, practitioner=practitioner, pack=pack)
    diary.keep("begin", intake)
    session(vault, diary, intake, chance)
    content = chance.randbytes(chance.randrange(100, 60_000))
    copy = vault.keep_reading_copy(intake, "agreement", content)
    diary.keep("copy", copy, plain.fingerprint(content))
    filing = Filing(
        client=client,
        practitioner=practitioner,
        intake=intake,
        title="What we settled",
        documents=(
            Enclosure("agreement", "What we settled", content),
            Enclosure("record", "Record of the session", content[::-1]),
        ),
    )
    agreement = vault.file(filing)
    diary.keep("file", client, agreement, plain.fingerprint(content))
    vault.conclude_intake(intake)
    diary.keep("conclude", intake)


def session(vault: Vault, diary: Diary, intake: str, chance: random.Random) -> None:
    seq = 0
    for _ in range(12):
        seq += 1
        row = JournalRow(seq, AT, "client", "answered", "hope", words(intake, seq))
        vault.append(intake, row)
        diary.keep("append", intake, seq)
        if chance.random() < 0.15:
            marker = JournalRow(seq + 1, AT, "client", "taken_back", "hope", (seq,))
            vault.erase(intake, (seq,), marker)
            diary.keep("erase", intake, seq)
            seq += 1


def create(folder: Path, diary: Diary, seed: int) -> None:
    """Make a new vault."""
    del seed
    diary.keep("creating")
    vault, _ = Vault.create(folder, PASSPHRASE, clock=Clock(), randomness=os.urandom, cost=CHEAPEST)
    diary.keep("created")
    vault.close()


def change(folder: Path, diary: Diary, seed: int) -> None:
    """Change the passphrase forward and back, for ever; it begins with whichever opens the vault."""
    del seed
    now, then = PASSPHRASE, OTHER
    try:
        vault = Vault.open(folder, Passphrase(now), clock=Clock(), randomness=os.urandom)
    except WrongSecretError:
        now, then = then, now
        vault = Vault.open(folder, Passphrase(now), clock=Clock(), randomness=os.urandom)
    diary.keep("changed", WORDS.index(now))
    while True:
        diary.keep("changing", WORDS.index(then))
        change_passphrase(vault, Passphrase(now), then, cost=CHEAPEST)
        diary.keep("changed", WORDS.index(then))
        now, then = then, now


def anew(folder: Path, diary: Diary, seed: int) -> None:
    """Encrypt everything anew, for ever; each time something is filed before."""
    chance = random.Random(seed)
    vault = Vault.open(folder, Passphrase(PASSPHRASE), clock=Clock(), randomness=os.urandom)
    while True:
        content = chance.randbytes(chance.randrange(100, 60_000))
        vault.file_secret("canary", content)
        diary.keep("filed", plain.fingerprint(content))
        code = RecoveryCode.new(os.urandom)
        diary.keep("encrypting", code.symbols)
        encrypt_anew(vault, Passphrase(PASSPHRASE), code, lambda *_: True, cost=CHEAPEST)
        diary.keep("encrypted", code.symbols)


def back_up(folder: Path, diary: Diary, seed: int) -> None:
    """File something and back up, for ever: each backup supersedes the one before it that day."""
    chance = random.Random(seed)
    vault = Vault.open(folder, Passphrase(PASSPHRASE), clock=Clock(), randomness=os.urandom)
    diary.keep("opened")
    while True:
        content = chance.randbytes(chance.randrange(100, 300_000))
        vault.file_secret("canary", content)
        diary.keep("filed", plain.fingerprint(content))
        made = back_up_vault(vault, lambda *_: True, folder=folder.parent / "shelf")
        diary.keep("backed", made.counts["kept_secrets"])


def restore(folder: Path, diary: Diary, seed: int) -> None:
    """Restore the backup, put the former vault back, restore again and keep that, for ever."""
    del seed
    means = Means(Clock(), os.urandom, FORMS, "test")
    (label,) = labels_in(folder.parent / "shelf")
    if is_former_aside(folder):
        put_former_back(means, folder, PASSPHRASE).close()
    diary.keep("opened")
    while True:
        diary.keep("restoring")
        restore_vault(means, label.path, PASSPHRASE, folder, lambda *_: True).close()
        diary.keep("restored")
        put_former_back(means, folder, PASSPHRASE).close()
        diary.keep("former")
        vault = Vault.open(folder, Passphrase(PASSPHRASE), clock=Clock(), randomness=os.urandom)
        keep_restored(vault)
        vault.close()
        diary.keep("kept")


def marks(folder: Path, diary: Diary, seed: int) -> None:
    """Unlock, note, mark how far it goes, and lock again, for ever."""
    del seed
    while True:
        vault = Vault.open(folder, Passphrase(PASSPHRASE), clock=Clock(), randomness=os.urandom)
        for _ in range(3):
            entry = vault.note("view", {})
            diary.keep("noted", entry.seq)
            vault.keep_mark()
        vault.close()


def destroy(folder: Path, diary: Diary, seed: int) -> None:
    """Fill a file whose time is over and destroy it, again and again."""
    chance = random.Random(seed)
    vault = Vault.open(folder, Passphrase(PASSPHRASE), clock=Clock(), randomness=os.urandom)
    who = vault.practitioners()[0].id
    pack = vault.file_pack(b"a compiled pack")
    while True:
        client = vault.add_client(name="A Client", reference="C-1", practitioner=who)
        intake = vault.begin_intake(client=client, practitioner=who, pack=pack)
        for seq in range(1, 9):
            vault.append(
                intake, JournalRow(seq, AT, "client", "answered", "hope", words(intake, seq))
            )
        content = chance.randbytes(chance.randrange(100, 60_000))
        vault.keep_reading_copy(intake, "agreement", content)
        paper = Enclosure("agreement", "What we settled", content, seal_fingerprint="e" * 64)
        vault.file(Filing(client, who, "What we settled", (paper,), intake))
        vault.file_note(client=client, practitioner=who, text="a private word")
        vault.keep_until(Retention(client, who, "2012-05-03", "2019-05-03"))
        diary.keep("destroying", client, plain.fingerprint(content))
        vault.destroy(Order(client, who, AT[:10], "The time is over."))
        diary.keep("destroyed", client, plain.fingerprint(content))


PATHS = {
    "destroy": destroy,
    "work": work,
    "create": create,
    "change": change,
    "anew": anew,
    "back_up": back_up,
    "restore": restore,
    "marks": marks,
}


def main() -> None:
    # What is loaded here is not loaded again in every child, so that kills hit the work.
    import_module("desktop.store.restoring")
    secret = Passphrase(PASSPHRASE)
    wrap(bytes(32), secret, store_id="", cost=CHEAPEST, randomness=os.urandom)
    for line in sys.stdin:
        path, folder, acknowledgements, seed = line.split()
        child = os.fork()
        if child == 0:
            try:
                PATHS[path](Path(folder), Diary(Path(acknowledgements)), int(seed))
            finally:
                os._exit(1)
        print(child, flush=True)
        os.waitpid(child, 0)
        print("dead", flush=True)


if __name__ == "__main__":
    main()
