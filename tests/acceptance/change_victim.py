"""Changes the passphrase of a vault once: ``change_victim.py FOLDER``; faults come from outside."""

import os
import sys
from datetime import datetime
from pathlib import Path

from desktop.services.change_keys import change_passphrase
from desktop.store.derivation import CHEAPEST, Passphrase
from desktop.store.errors import VaultError
from desktop.store.vault import Vault
from tests.acceptance.vault_victim import OTHER, PASSPHRASE


class Clock:
    def now(self) -> datetime:
        return datetime.fromisoformat("2026-12-02T16:03:05-08:00")


def main() -> None:
    vault = Vault.open(
        Path(sys.argv[1]), Passphrase(PASSPHRASE), clock=Clock(), randomness=os.urandom
    )
    try:
        change_passphrase(vault, Passphrase(PASSPHRASE), OTHER, cost=CHEAPEST)
    except VaultError as error:
        print(type(error).__name__, flush=True)
    else:
        print("changed", flush=True)
    os._exit(0)


if __name__ == "__main__":
    main()
