"""The check before a backup reads every page, also those that no row uses any more."""

import random
from contextlib import closing

from desktop.store import connection as connections
from desktop.store import examination, migrations, opening
from desktop.store.errors import VaultError
from desktop.store.pages import PAGE
from desktop.store.unlocking import Unlocked
from desktop.store.vault import Vault
from desktop.store.watch import Progress, unwatched

_INSIDE = (200, 4020, 4090)
"""In what a page holds, in what it was encrypted with, in its MAC."""


def _at_rest(vault: Vault) -> Unlocked:
    """Return the vault's files with something in them and pages that nothing uses."""
    vault.file_secret("seal", random.Random(1).randbytes(60_000))
    unlocked = vault._unlocked
    vault._thread.close()
    file = opening.store_file(unlocked, unlocked.store_path)
    with closing(connections.connect(file, newest=migrations.NEWEST, read_only=False)) as store:
        store.execute("CREATE TABLE gone (content BLOB)")
        store.execute("INSERT INTO gone VALUES (zeroblob(40000))")
        store.execute("DROP TABLE gone")
        (free,) = store.execute("PRAGMA freelist_count").fetchone()
    assert free > 9
    return unlocked


def _is_sound(unlocked: Unlocked) -> bool:
    try:
        return examination.examine(unlocked, Progress(unwatched, 1)).is_sound
    except VaultError:
        return False


def test_one_bit_in_any_page_is_found(vault: Vault) -> None:
    unlocked = _at_rest(vault)
    path, chance = unlocked.store_path, random.Random(6)
    whole = path.read_bytes()
    assert _is_sound(unlocked)

    missed = []
    for page in range(len(whole) // PAGE):
        at = page * PAGE + chance.choice(_INSIDE)
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        missed += [page + 1] if _is_sound(unlocked) else []

    assert not missed
