"""One bit flipped somewhere in the store: what a copy holds is as it was filed, or is named."""

import os
import random
import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from desktop.domain.record_wish import CLIENT, Wish
from desktop.services.export_record import Exported, Order, export_record
from desktop.services.means import Means
from desktop.store.derivation import Passphrase
from desktop.store.errors import VaultError
from desktop.store.vault import Vault
from tests.acceptance.conftest import Judged
from tests.services.conftest import PASSPHRASE
from tests.services.scene import CLOSED, scene

pytestmark = pytest.mark.acceptance

PAGE = 4096
PAGES = 12
SEED = int(os.environ.get("HOLDFAST_SEED", "38"))


@dataclass(frozen=True, slots=True)
class Whole:
    """A closed vault, its client, and the hash of every paper in it."""

    folder: Path
    means: Means
    client: str
    papers: frozenset[str]


@pytest.fixture(scope="module")
def whole() -> Iterator[Whole]:
    """Maya's finished session in a vault that is closed."""
    with scene("en", CLOSED) as told:
        filed = [d for a in told.vault.agreements(told.live.client) for d in a.documents]
        told.vault.close()
        hashes = frozenset(one.sha256 for one in filed)
        yield Whole(told.folder / "v", told.means, told.live.client, hashes)


def _copy(whole: Whole, folder: Path, place: Path) -> Exported:
    vault = Vault.open(
        folder, Passphrase(PASSPHRASE), clock=whole.means.clock, randomness=os.urandom
    )
    try:
        wish = Wish(CLIENT, "Maya", apart=True)
        return export_record(whole.means, vault, whole.client, wish, Order(place))
    finally:
        vault.close()


def _flip(folder: Path, page: int) -> None:
    with (folder / "store-1.db").open("r+b") as store:
        store.seek(page * PAGE + 2000)
        byte = store.read(1)[0]
        store.seek(page * PAGE + 2000)
        store.write(bytes([byte ^ 1]))


def _outcome(whole: Whole, folder: Path, place: Path) -> str:
    """Copy the record out of the vault in *folder* and say what came of it: never a wrong paper."""
    try:
        made = _copy(whole, folder, place)
    except VaultError as told:
        return "refused" if str(told) and not list(place.iterdir()) else "half written"
    papers = {sha256(one.read_bytes()).hexdigest() for one in made.path.glob("papers/*.pdf")}
    assert papers <= whole.papers
    missing = len(whole.papers - papers)
    assert missing == 0 or len(made.damaged) >= missing
    readme = (made.path / "READ-ME-FIRST.txt").read_text(encoding="utf-8")
    assert all(one in readme for one in made.damaged)
    return "named" if made.damaged else "whole"


def test_a_flipped_bit_never_puts_a_wrong_paper_into_a_copy(
    whole: Whole, tmp_path: Path, judged: Judged
) -> None:
    pages = (whole.folder / "store-1.db").stat().st_size // PAGE
    chosen = random.Random(SEED).sample(range(1, pages), PAGES)
    print(f"seed {SEED}: pages {sorted(chosen)} of {pages}")
    found: Counter[str] = Counter()
    for page in chosen:
        folder, place = tmp_path / f"v{page}", tmp_path / f"copy{page}"
        shutil.copytree(whole.folder, folder)
        place.mkdir()
        _flip(folder, page)

        found[_outcome(whole, folder, place)] += 1
        shutil.rmtree(folder)

    print(f"of {PAGES} damaged vaults: {dict(found)}, 0 wrong papers")
    assert found["named"]
    assert not found["half written"]
    judged("export", "one flipped bit", PAGES)
