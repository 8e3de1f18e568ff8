"""A12: a destroyed file is in no page any more; a kill in the middle leaves all of it or nothing.

The judge reads the pages without SQLite (``pages_in_clear``), while the vault is open.
"""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from desktop.services.destroy_file import Destroying, certify, destroy_file
from desktop.services.keep_file import say_ended
from desktop.services.practice_seal import renew_seal
from desktop.store.derivation import Passphrase
from desktop.store.tables import PRIVATE_NOTES
from desktop.store.vault import Vault
from tests.acceptance.conftest import Judged
from tests.acceptance.deep import KILLS
from tests.acceptance.pages_in_clear import pages_in_clear
from tests.acceptance.test_vault_kills import (  # noqa: F401 - fixtures
    Kill,
    _create,
    _open,
    chance,
    kill,
)
from tests.services.conftest import PASSPHRASE
from tests.services.scene import CLOSED, Scene, scene

pytestmark = pytest.mark.acceptance

CANARY = "kanarienvogel"


@pytest.fixture
def over() -> Iterator[Scene]:
    """Maya's file with canaries in name, reference, tags, note, and an answer; years later."""
    with scene("en", CLOSED) as found:
        vault, client = found.vault, found.live.client
        who = vault.practitioners()[0].id
        vault.rename_client(client, name=f"Maya {CANARY.title()}", reference=f"{CANARY}-ref")
        vault.tag_client(client, (f"{CANARY}tag",))
        vault.file_note(client=client, practitioner=who, text=f"{CANARY} " * 900)
        vault.describe(client, {"call": f"{CANARY} told"})
        other = vault.add_client(name="Bo", reference="B-1", practitioner=who)
        vault.file_note(client=other, practitioner=who, text="another word")
        found.clock.moment = datetime.fromisoformat("2027-05-04T10:00:00-07:00")
        say_ended(found.means, vault, client, found.clock.moment.date(), by=who)
        found.clock.moment = datetime.fromisoformat("2034-06-04T10:00:00-07:00")
        renew_seal(found.means, vault)
        yield found


def test_a_destroyed_file_is_in_no_page_and_not_in_the_search(over: Scene, judged: Judged) -> None:
    vault, client = over.vault, over.live.client
    samples = [*_words(over), *_papers(vault, client), _note(vault, client)]
    before = pages_in_clear(over.folder / "v", PASSPHRASE).all
    missed = [sample for sample in samples if sample not in before]
    # A piece may lie across two pages; nearly all of them must be found, or the search is blind.
    assert len(missed) <= len(samples) // 10
    assert {CANARY.encode(), CANARY.title().encode()}.isdisjoint(missed)
    told = Destroying(client, vault.practitioners()[0].id, "The time to keep it is over.")

    line = destroy_file(over.means, vault, told, Passphrase(PASSPHRASE))

    clear = pages_in_clear(over.folder / "v", PASSPHRASE).all
    assert [sample for sample in samples if sample in clear] == []
    assert vault.search(CANARY) == ()
    assert line.proof is not None
    assert (line.proof["left"], line.proof["unreadable"]) == (0, 0)
    certify(over.means, vault, line.id, str, language="en")
    vault.check_audit()
    assert vault.is_sound()
    assert [one.name for one in vault.clients()] == ["Bo"]
    judged("A12", "pages in clear, without SQLite", len(samples))


def test_a_kill_in_the_middle_of_a_destruction_leaves_all_or_nothing(
    tmp_path: Path,
    kill: Kill,  # noqa: F811 - the fixture
    judged: Judged,
) -> None:
    folder = tmp_path / "vault"
    _create(folder)
    gone: set[str] = set()
    ended = whole = 0

    for _ in range(KILLS):
        told = kill("destroy", folder, within=0.5)
        gone |= {line[1] for line in told if line[0] == "destroyed"}
        vault = _open(folder)
        ends = _all_or_nothing(vault, told, gone)
        whole, ended = whole + ends.count("there"), ended + ends.count("gone")
        for line in vault.register():
            if line.proof is None:
                vault.prove_destruction(line.id)
        vault.check_audit()
        assert vault.is_sound()
        vault.close()
    judged("A12", "kill -9 in the middle of a destruction", KILLS)
    print(f"{KILLS} kills, {ended} files gone whole, {whole} there whole, 0 in between")


def _all_or_nothing(vault: Vault, told: list[list[str]], gone: set[str]) -> list[str]:
    """Return what became of each file that was to be destroyed, and hold that none is half."""
    there = {client.id for client in vault.clients(limit=10**6)}
    register = {line.client for line in vault.register()}
    assert gone <= register
    assert not register & there
    ends = []
    for kind, client, sha256 in told:
        if kind != "destroying":
            continue
        ends.append("there" if client in there else "gone")
        assert (vault.known_sha256(sha256) is not None) is (client in there)
        assert (vault.destroyed_paper(sha256) is not None) is (client not in there)
        if client in there:
            assert vault.inventory(client)["entries"] == 8
            assert len(vault.notes(client)) == 1
    return ends


def _words(over: Scene) -> list[bytes]:
    """Return what the client was called and said, as it may lie in a page."""
    said = [
        str(row.value)
        for row in over.vault.journal(over.live.id)
        if isinstance(row.value, str) and len(row.value) > 24
    ]
    assert said
    names = (CANARY, CANARY.title(), f"{CANARY}-ref", f"{CANARY}tag", f"{CANARY} told")
    return [word.encode() for word in (*names, *said[:12]) if word.isascii()]


def _papers(vault: Vault, client: str) -> list[bytes]:
    """Return pieces of the end of each sealed paper, where its own seal stands."""
    documents = [one for filed in vault.agreements(client) for one in filed.documents]
    return [vault.read_payload(one.id)[-4000:-3960] for one in documents if one.seal_fingerprint]


def _note(vault: Vault, client: str) -> bytes:
    query = select(PRIVATE_NOTES.c.content).where(PRIVATE_NOTES.c.client == client)
    return bytes(vault._read(lambda c: c.execute(query).scalar_one()))[:60]
