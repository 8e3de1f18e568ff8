"""Every change of the vault leaves exactly one entry in the chain, with no client's words.

What a new method writes must stand in this table: a method that writes and is not here fails.
"""

import ast
import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.domain.journal import JournalRow
from desktop.store import audit
from desktop.store.agreements import Enclosure, Filing
from desktop.store.hand_overs import Given
from desktop.store.vault import Vault
from tests.store.conftest import Begun

ROOT = Path(__file__).parents[2]
CANARY = "kanarienvogel"


@dataclass(frozen=True)
class Scene:
    """What the acts are done with."""

    vault: Vault
    begun: Begun
    agreement: str
    document: str
    note: str


@pytest.fixture
def scene(vault: Vault, begun: Begun) -> Scene:
    """A client with a paper and a note."""
    filing = Filing(
        client=begun.client,
        practitioner=begun.practitioner,
        title=CANARY,
        documents=(Enclosure("agreement", CANARY, b"one"),),
        intake=begun.intake,
    )
    agreement = vault.file(filing)
    note = vault.file_note(client=begun.client, practitioner=begun.practitioner, text=CANARY)
    vault.append(begun.intake, row(1))
    document = vault.agreement(agreement).documents[0].id
    return Scene(vault, begun, agreement, document, note)


def row(seq: int) -> JournalRow:
    return JournalRow(seq, "now", "client", "answered", "hope", CANARY)


def given(scene: Scene) -> Given:
    return Given(
        client=scene.begun.client,
        kind="agreement",
        paper="HF-1",
        title=CANARY,
        how="print",
        recipients=(CANARY,),
        document=scene.document,
    )


def filing(scene: Scene) -> Filing:
    papers = (Enclosure("agreement", CANARY, b"two"),)
    return Filing(scene.begun.client, scene.begun.practitioner, CANARY, papers)


ACTS: dict[str, tuple[str, Callable[[Scene], object]]] = {
    "acknowledge_rollback": ("", lambda s: s.vault.acknowledge_rollback()),
    "add_client": (
        audit.CHANGE,
        lambda s: s.vault.add_client(
            name=CANARY, reference="C-2", practitioner=s.begun.practitioner, tags=[CANARY]
        ),
    ),
    "add_practitioner": (audit.CHANGE, lambda s: s.vault.add_practitioner(CANARY)),
    "add_version": (audit.VERSION, lambda s: s.vault.add_version(s.document, b"x", cause="time")),
    "append": ("", lambda s: s.vault.append(s.begun.intake, row(2))),
    "append_hand_over": (
        audit.HAND_OVER,
        lambda s: s.vault.append_hand_over(s.begun.intake, row(2), given(s)),
    ),
    "begin_intake": (
        audit.BEGIN,
        lambda s: s.vault.begin_intake(
            client=s.begun.client, practitioner=s.begun.practitioner, pack=s.begun.pack
        ),
    ),
    "conclude_intake": (audit.CONCLUDE, lambda s: s.vault.conclude_intake(s.begun.intake)),
    "confirm_pack": (
        audit.CONFIRM_PACK,
        lambda s: s.vault.confirm_pack(
            pack="us", version="1", fingerprint="f", practitioner=s.begun.practitioner
        ),
    ),
    "correct_client": (
        audit.CORRECT,
        lambda s: s.vault.correct_client(s.begun.client, {"former": CANARY}, what="details"),
    ),
    "describe": (audit.CHANGE, lambda s: s.vault.describe(s.begun.client, {"call": CANARY})),
    "describe a folder for backups": (
        audit.CHANGE,
        lambda s: s.vault.describe("backups", {"folder": CANARY}),
    ),
    "describe a published wording": (
        audit.CHANGE,
        lambda s: s.vault.describe("own-wording", {"us": CANARY}),
    ),
    "describe the custodian": (
        audit.CUSTODIAN,
        lambda s: s.vault.describe("custodian", {"envelope": CANARY}),
    ),
    "describe the custodian, noted already": (
        "",
        lambda s: s.vault.describe("custodian", {"envelope": CANARY}, noted=True),
    ),
    "describe a draft": ("", lambda s: s.vault.describe("own-wording-draft", {"us": CANARY})),
    "describe the years": (audit.CHANGE, lambda s: s.vault.describe("retention", {"years": 7})),
    "erase": (audit.ERASE, lambda s: s.vault.erase(s.begun.intake, [1], row(2))),
    "file": (audit.FILE, lambda s: s.vault.file(filing(s))),
    "file_note": (
        audit.CHANGE,
        lambda s: s.vault.file_note(
            client=s.begun.client, practitioner=s.begun.practitioner, text=CANARY
        ),
    ),
    "file_pack": ("", lambda s: s.vault.file_pack(b"more words")),
    "file_practice": (audit.CHANGE, lambda s: s.vault.file_practice({"name": CANARY})),
    "file_secret": (audit.CHANGE, lambda s: s.vault.file_secret("seal", b"secret")),
    "keep_own_document": (audit.CHANGE, lambda s: s.vault.keep_own_document(b"mine")),
    "keep_reading_copy": (
        audit.READING_COPY,
        lambda s: s.vault.keep_reading_copy(s.begun.intake, "agreement", b"shown"),
    ),
    "note": (audit.VIEW, lambda s: s.vault.note(audit.VIEW, {"client": s.begun.client})),
    "note_export": (
        audit.EXPORT,
        lambda s: s.vault.note_export(given(s), {"what": "record", "client": s.begun.client}),
    ),
    "note_hand_over": (audit.HAND_OVER, lambda s: s.vault.note_hand_over(given(s))),
    "remove_note": (audit.CHANGE, lambda s: s.vault.remove_note(s.note)),
    "rename_client": (
        audit.CHANGE,
        lambda s: s.vault.rename_client(s.begun.client, name=CANARY, reference="C"),
    ),
    "rename_practitioner": (
        audit.CHANGE,
        lambda s: s.vault.rename_practitioner(s.begun.practitioner, CANARY),
    ),
    "rewrite_note": (audit.CHANGE, lambda s: s.vault.rewrite_note(s.note, f"{CANARY} 2")),
    "stand_on": (
        audit.CHANGE,
        lambda s: s.vault.stand_on(s.begun.intake, s.vault.file_pack(b"other"), row(2)),
    ),
    "tag_client": (audit.CHANGE, lambda s: s.vault.tag_client(s.begun.client, [CANARY])),
}
"""Each method that writes (and what): the kind of its one entry, "" for what leaves none.

A journal row is its own evidence, and the chain holds the whole journal's hash at its end; a
compiled pack is filed by its hash and named by what stands on it.
"""

ELSEWHERE = frozenset(
    {
        # Held in tests of their own, as each needs a vault of another kind.
        "compare_keychain_mark",  # tests/store/test_mark_room.py
        "keep_until",  # tests/store/test_record_room.py, as all that follow
        "hold",
        "lift_hold",
        "destroy",
        "prove_destruction",
        "certify_destruction",
        "remove_mistake",
    }
)


def writing() -> set[str]:
    """Return the public methods of the vault whose code writes."""
    found = set()
    for name, method in inspect.getmembers(Vault, inspect.isfunction):
        code = inspect.getsource(method)
        if not name.startswith("_") and re.search(r"self\._(write|thread\.write)\(", code):
            found.add(name)
    return found


def test_every_method_that_writes_stands_in_the_table() -> None:
    acts = {act.split(" ", 1)[0] for act in ACTS}
    known = {*acts, *ELSEWHERE}

    assert writing() <= known, "say here which entry the new method leaves in the chain"
    assert acts <= writing() | {"acknowledge_rollback"}


def test_no_entry_is_of_a_kind_that_the_log_has_no_words_for() -> None:
    noted = {
        call.args[0].value
        for file in (ROOT / "desktop").rglob("*.py")
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)
        if call.func.attr == "note" and call.args and isinstance(call.args[0], ast.Constant)
    }

    assert {one for one in noted if isinstance(one, str)} <= audit.KINDS


@pytest.mark.parametrize("act", sorted(ACTS))
def test_each_act_leaves_one_entry_without_a_clients_words(scene: Scene, act: str) -> None:
    kind, do = ACTS[act]
    before = scene.vault.audit_head().seq

    do(scene)

    new = [one for one in scene.vault.audit(limit=9) if one.seq > before]
    assert [one.kind for one in new] == ([kind] if kind else [])
    assert CANARY not in repr([dict(one.body) for one in new])
    scene.vault.check_audit()
