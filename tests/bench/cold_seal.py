"""Run in a process of its own: ``cold_seal.py FOLDER INTAKE MOMENT`` prints one line of JSON.

Nothing is loaded yet. The vault in FOLDER is opened, and the paper that waits in INTAKE, with
everybody's signature, is typeset, sealed, checked and filed.
"""

import json
import sys
import time
from dataclasses import replace
from datetime import datetime
from pathlib import Path


def main(folder: Path, intake: str, moment: str) -> None:
    """Do it, and print the processor's time in seconds and the most memory in bytes."""
    from desktop.app import compose, means_of
    from desktop.services.begin_intake import resume_intake
    from desktop.services.conclude_intake import conclude_intake
    from desktop.services.play_session import PlayedClock
    from desktop.store.derivation import Passphrase
    from desktop.store.vault import Vault

    means = replace(means_of(compose(folder)), clock=PlayedClock(datetime.fromisoformat(moment)))
    secret = Passphrase(sys.stdin.read())
    vault = Vault.open(folder, secret, clock=means.clock, randomness=means.randomness)
    conclude_intake(means, vault, resume_intake(vault, intake))
    vault.close()
    print(json.dumps({"cpu": time.process_time(), "memory": most_memory()}))


def most_memory() -> int:
    """Return the most memory this process has held at once, in bytes."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM:"))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
