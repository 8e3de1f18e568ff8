"""Works on a vault until it is killed; forked from here so that a kill costs no import.

Reads lines "PATH FOLDER ACKNOWLEDGEMENTS SEED" and answers each with the process id of a
child that does that work, then with "dead" once the child is gone. What a child has been
promised is durable it writes to the file of acknowledgements, line by line.
"""

import os
import random
import sys
from datetime import datetime
from pathlib import Path

from desktop.domain.journal import JournalRow
from desktop.store import key_file, plain
from desktop.store.agreements import Enclosure, Filing
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.keys import Keys
from desktop.store.slots import unwrap, wrap
from desktop.store.vault import Vault

PASSPHRASE = "correct horse battery staple"
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


def rewrap(folder: Path, diary: Diary, seed: int) -> None:
    """Wrap the data key anew for the same passphrase, for ever."""
    del seed
    secret = Passphrase(PASSPHRASE)
    header = key_file.load(folder)[0]
    data_key = unwrap(header.slots, secret, store_id=header.store_id)
    keys = Keys.derived(data_key)
    while True:
        slot = wrap(
            data_key, secret, store_id=header.store_id, cost=CHEAPEST, randomness=os.urandom
        )
        header = type(header)(
            generation=header.generation + 1,
            store_id=header.store_id,
            rehearsal=header.rehearsal,
            store_file=header.store_file,
            store_salt=header.store_salt,
            slots=(slot, *header.slots[1:]),
        ).signed(keys.header_mac)
        key_file.save(folder, header)
        diary.keep("generation", header.generation)


PATHS = {"work": work, "create": create, "rewrap": rewrap}


def main() -> None:
    # What is loaded here is not loaded again in every child, so that kills hit the work.
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
