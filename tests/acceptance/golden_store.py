"""Fills a vault for the shelf of golden stores: ``python -m tests.acceptance.golden_store FOLDER``.

Run once for each released schema, with the program that released it (its ``desktop`` first on
PYTHONPATH); what lies in ``golden/schema-N/`` is never made again. ``told.json`` beside the
vault is what the vault said of itself then.
"""

import json
import os
import random
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Connection

from desktop.domain.journal import JournalRow
from desktop.store import migrations, plain
from desktop.store.agreements import Enclosure, Filing
from desktop.store.derivation import CHEAPEST
from desktop.store.hand_overs import Given
from desktop.store.vault import Vault

SHELF = Path(__file__).parent / "golden"
PASSPHRASE = "correct horse battery staple"
AT = "2026-11-20T16:03:05-08:00"
TOLD = "told.json"
_LONG = "a longer answer, over more than one page of the store " * 120


class Clock:
    def now(self) -> datetime:
        return datetime.fromisoformat(AT)


def fill(vault: Vault) -> None:
    """Put something into every room of *vault* that there has been from the first version on."""
    vault.file_practice({"practice.name": "A Practice", "practice.phone": "555 0100"})
    who = vault.add_practitioner("Jordan Avery")
    pack = vault.file_pack(b"a compiled pack")
    vault.confirm_pack(pack="us-ca", version="1", fingerprint=pack, practitioner=who)
    for number, name in enumerate(("Zoë O'Brien", "Tomás Ibarra")):
        client = vault.add_client(name=name, reference=f"C-{number}", practitioner=who)
        vault.tag_client(client, ("weekly",))
        vault.describe(client, {"contact.phone": "555 0101"})
        intake = vault.begin_intake(client=client, practitioner=who, pack=pack)
        for seq, value in enumerate(("a hope", _LONG, "to be taken back"), 1):
            vault.append(intake, JournalRow(seq, AT, "client", "answered", "hope", value))
        vault.erase(intake, (3,), JournalRow(4, AT, "client", "taken_back", "hope", (3,)))
        content = random.Random(number).randbytes(9_000)
        vault.keep_reading_copy(intake, "agreement", content)
        papers = (Enclosure("agreement", "What we settled", content),)
        agreement = vault.file(Filing(client, who, "What we settled", papers, intake=intake))
        document = vault.agreement(agreement).documents[0].id
        vault.note_hand_over(
            Given(
                client, "agreement", "P-1", "What we settled", "printed", (name,), intake, document
            )
        )
        if hasattr(vault, "add_version"):  # from the second version on
            vault.add_version(document, content + b" and a time stamp", cause="time stamp")
        vault.conclude_intake(intake)
        vault.file_note(client=client, practitioner=who, text="a private note")
    vault.file_secret("seal", b"a key of the seal")
    if hasattr(vault, "keep_until"):  # from the third version on
        _keep_and_destroy(vault, who)


def _keep_and_destroy(vault: Vault, who: str) -> None:
    """Put a date and a hold on one file, and destroy another."""
    from desktop.store.destruction import Order
    from desktop.store.retentions import Retention

    kept = vault.clients()[0].id
    vault.keep_until(Retention(kept, who, "2027-05-03", "2034-05-03", rule={"years": 7}))
    vault.hold(kept, "complaint", reason="A complaint is open.", by=who)
    gone = vault.add_client(name="Somebody Else", reference="C-9", practitioner=who)
    vault.keep_until(Retention(gone, who, "2012-05-03", "2019-05-03", rule={"years": 7}))
    vault.destroy(Order(gone, who, "2026-11-20", "The time to keep it is over."))


def told(vault: Vault) -> dict[str, Any]:
    """Return what *vault* says of itself; the audit's end among it."""
    head = vault.audit_head()
    clients = vault.clients()
    later: dict[str, Any] = {}
    if hasattr(vault, "register"):
        later["destroyed"] = [[each.number, each.keep_until] for each in vault.register()]
        later["holds"] = [[h.kind, h.reason] for each in clients for h in vault.holds(each.id)]
        later["keep_until"] = [
            [dated.keep_until for dated in vault.retentions(each.id)] for each in clients
        ]
    return later | {
        "schema": vault._read(migrations.version),
        "counts": vault._read(counts),
        "audit": [head.seq, head.mac],
        "practice": dict(vault.practice()),
        "clients": [[each.name, each.reference, sorted(each.tags)] for each in clients],
        "notes": [[note.text for note in vault.notes(each.id)] for each in clients],
        "journals": [
            [[row.seq, row.action, row.item, _plain(row.value)] for row in vault.journal(one.id)]
            for each in clients
            for one in vault.intakes(each.id)
        ],
        "papers": [
            [paper.kind, paper.sha256, plain.fingerprint(vault.read_payload(paper.id))]
            for each in clients
            for agreement in vault.agreements(each.id)
            for paper in agreement.documents
        ],
        "handed_over": [
            [g.how, list(g.recipients)] for c in clients for g in vault.hand_overs(c.id)
        ],
        "secret": (vault.secret("seal") or b"").decode(),
        "found": [
            [each.name for each in vault.search(word)] for word in ("ibar", "zoe", "settled")
        ],
    }


def counts(connection: Connection) -> dict[str, int]:
    """Return how many rows each table has."""
    names = connection.exec_driver_sql(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
        "AND name NOT LIKE 'search%' ORDER BY name"
    ).scalars()
    return {
        name: connection.exec_driver_sql(f"SELECT count(*) FROM {name}").scalar_one()  # noqa: S608
        for name in names.all()
    }


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def main(folder: Path) -> None:
    """Make the vault in *folder*, and beside it what it says."""
    folder.mkdir(parents=True)
    vault, code = Vault.create(
        folder, PASSPHRASE, clock=Clock(), randomness=os.urandom, cost=CHEAPEST
    )
    fill(vault)
    said = {**told(vault), "code": code.symbols}
    vault.close()
    (folder / "app.lock").unlink()
    (folder / TOLD).write_text(json.dumps(said, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
