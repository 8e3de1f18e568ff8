"""What a rescue leaves of a real session: sealed papers that verify, and a journal to read."""

import json
from pathlib import Path

import pytest

from desktop.domain.verdict import Reason
from desktop.services.rescue_vault import ALL, PART, RescueOrder, rescue_vault
from desktop.services.verify_file import verify_file
from tests.services.conftest import PASSPHRASE
from tests.services.scene import CLOSED, scene
from tests.store.conftest import PASSPHRASE as KEPT_PASSPHRASE
from tests.store.test_migrations import KEPT


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What was saved of a whole vault."""
    to = tmp_path_factory.mktemp("saved") / "out"
    with scene("es", CLOSED) as now:
        now.vault.close()
        done = rescue_vault(RescueOrder(now.vault.folder, to), PASSPHRASE)
    assert done.verdict == ALL
    return to


def test_papers_lie_by_client_and_title_and_their_seals_hold(saved: Path) -> None:
    papers = sorted((saved / "clients").rglob("*.pdf"))
    sealed = [one for one in papers if b"/ByteRange" in one.read_bytes()]

    assert {one.parent.name for one in papers} == {"0001-M-1"}
    assert len(sealed) >= 2
    for one in sealed:
        assert verify_file(one, pinned=None).reason is Reason.AS_SEALED


def test_the_journal_reads_as_an_account_with_every_act_below(saved: Path) -> None:
    (text,) = (saved / "clients").rglob("session*.txt")
    words = text.read_text(encoding="utf-8")
    account, _, acts = words.partition("Every act, as it was filed:")

    assert "Maya Torres-Lind" in account
    assert "Kept apart" in account
    assert acts.count("\n") > 100
    journal = json.loads(text.with_suffix(".json").read_text(encoding="utf-8"))["journal"]
    assert [row["seq"] for row in journal] == list(range(1, len(journal) + 1))
    assert not any("strokes" in json.dumps(row["value"]) for row in journal)


def test_nothing_of_the_practices_keys_is_written(saved: Path) -> None:
    everything = b"".join(one.read_bytes() for one in saved.rglob("*") if one.is_file())

    assert b"PRIVATE KEY" not in everything
    assert "secret" not in {one.stem for one in saved.rglob("*")}


def test_a_session_whose_row_is_lost_keeps_its_acts(tmp_path: Path) -> None:
    with scene("en", CLOSED) as now:
        now.vault.close()
        store = now.vault.folder / "store-1.db"
        content = bytearray(store.read_bytes())
        for page in range(1, len(content) // 4096, 7):
            content[page * 4096 + 99] ^= 1
        store.write_bytes(content)

        done = rescue_vault(RescueOrder(now.vault.folder, tmp_path / "out"), PASSPHRASE)

    assert done.verdict == PART
    assert done.lost
    assert all(line.strip() for line in done.lost)


@pytest.mark.parametrize("schema", sorted(one.name for one in KEPT.iterdir() if one.is_dir()))
def test_a_vault_of_every_released_schema_can_be_rescued(tmp_path: Path, schema: str) -> None:
    order = RescueOrder(KEPT / schema, tmp_path / "out", with_notes=True)

    done = rescue_vault(order, KEPT_PASSPHRASE)

    assert done.verdict == ALL
    assert done.saved.clients
    assert done.saved.papers
    assert done.saved.notes
    assert {one.name for one in (KEPT / schema).iterdir()} == {
        "store-1.db",
        "vault.key",
        "vault.key.mirror",
    }
