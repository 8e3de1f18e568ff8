"""A client's whole record leaves as files: whole, checkable, and with nothing that is not hers."""

import json
import os
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from desktop.domain.kept_facts import NAME
from desktop.domain.record_wish import CLIENT, CLINICIAN, COURT, ExportRefusedError, Wish
from desktop.services.correct_client import add_statement, correct, kept_client
from desktop.services.export_record import (
    FOLDER,
    LOCKED,
    ZIP,
    Exported,
    Order,
    export_record,
    preview_export,
)
from desktop.services.set_up_practice import SetUp, set_up_practice
from desktop.services.write_whole import WritingStoppedError
from desktop.signing.locking import PasswordUnfitError
from desktop.store import payloads
from desktop.store.derivation import CHEAPEST
from desktop.store.errors import PayloadDamagedError
from desktop.store.hand_overs import Given
from tests.services.conftest import Practice
from tests.services.scene import CLOSED, Scene, scene
from tests.services.test_papers import text_of

HERS = Wish(CLIENT, "Maya Torres-Lind", apart=True)
NOTE = "kanarienvogel of a private note"


@pytest.fixture(scope="module")
def told() -> Iterator[Scene]:
    """Maya's finished session, with a private note nobody may find."""
    with scene("en", CLOSED) as found:
        found.vault.file_note(
            client=found.live.client, practitioner=found.live.practitioner, text=NOTE
        )
        yield found


def _export(told: Scene, place: Path, wish: Wish = HERS, form: str = FOLDER) -> Exported:
    order = Order(place, form, password="harbour lantern mosaic pepper")
    return export_record(told.means, told.vault, told.live.client, wish, order)


def _files(folder: Path) -> dict[str, bytes]:
    return {
        one.relative_to(folder).as_posix(): one.read_bytes()
        for one in folder.rglob("*")
        if one.is_file()
    }


def test_the_folder_has_every_paper_byte_for_byte_and_a_list_that_checks_all_of_it(
    told: Scene, tmp_path: Path
) -> None:
    made = _export(told, tmp_path)

    files = _files(made.path)
    filed = [d for a in told.vault.agreements(told.live.client) for d in a.documents]
    papers = {sha256(files[name]).hexdigest() for name in files if name.startswith("papers/")}
    assert papers == {one.sha256 for one in filed}
    lines = files["SHA256SUMS.txt"].decode().splitlines()
    listed = {name: digest for digest, name in (line.split("  ", 1) for line in lines)}
    assert set(listed) == set(files) - {"SHA256SUMS.txt"}
    assert all(sha256(files[name]).hexdigest() == digest for name, digest in listed.items())
    assert made.sums == sha256(files["SHA256SUMS.txt"]).hexdigest()
    assert made.files == len(files)


def test_file_names_tell_nobodys_name_unless_it_is_wanted(told: Scene, tmp_path: Path) -> None:
    plain = _export(told, tmp_path)
    named = _export(told, tmp_path, replace(HERS, named=True))

    assert "Maya" not in str(sorted(_files(plain.path)))
    assert "M-1" in plain.path.name
    assert "Maya-Torres-Lind" in named.path.name
    assert "Maya" not in str(sorted(_files(named.path)))


def test_private_notes_and_what_is_kept_apart_are_in_no_file(told: Scene, tmp_path: Path) -> None:
    plain = _export(told, tmp_path, replace(HERS, apart=False))
    apart = _export(told, tmp_path, HERS)

    assert NOTE not in str(_files(plain.path)) + str(_files(apart.path))
    everything = " ".join(
        text_of(v) if k.endswith(".pdf") else v.decode() for k, v in _files(plain.path).items()
    )
    assert "916-555-0177" not in everything
    assert "blue lantern" not in everything
    assert not [name for name in _files(plain.path) if "-record.pdf" in name]
    assert [name for name in _files(apart.path) if "-record.pdf" in name]
    assert b"916-555-0177" in _files(apart.path)["kept-apart-en.txt"]
    assert b"blue lantern" not in _files(apart.path)["account-en.txt"]
    assert b"Ask the practice for it" in _files(plain.path)["READ-ME-FIRST.txt"]


def test_the_data_for_programs_has_journal_papers_and_no_stroke_of_a_signature(
    told: Scene, tmp_path: Path
) -> None:
    record = json.loads(_files(_export(told, tmp_path).path)["record.json"])

    assert (record["format"], record["version"]) == ("holdfast-record", 1)
    (session,) = record["sessions"]
    actions = [row["action"] for row in session["journal"]]
    assert actions[0] == "begun"
    assert {"signed", "sealed", "closed"} <= set(actions)
    assert "ink" not in str(session)
    assert "profile" not in session["journal"][0]["value"]
    assert [one["file"] for one in record["papers"]] == sorted(
        one["file"] for one in record["papers"]
    )
    assert record["audit"]["entries"] > 0


def test_words_that_were_taken_back_stay_gone_and_only_the_act_is_told(
    tmp_path: Path,
) -> None:
    from desktop.domain.journal import ASKED, Act
    from desktop.domain.journal import CLIENT as SHE
    from desktop.services.record_act import record_act, take_back

    with scene("en") as told:
        live = record_act(
            told.means, told.vault, told.live, Act(SHE, ASKED, "client.called", "zaunkoenig")
        )
        take_back(told.means, told.vault, live, ("client.called",))

        files = _files(_export(told, tmp_path).path)

    assert b"zaunkoenig" not in b"".join(files.values())
    assert b"They are erased." in files["account-en.txt"]


def test_corrections_and_the_clients_statement_stand_in_the_account(tmp_path: Path) -> None:
    with scene("es", CLOSED) as told:
        vault, means, client = told.vault, told.means, told.live.client
        kept = kept_client(vault, client)
        correct(means, vault, kept, NAME, "Maya Torres-Lynd", reason="Así se escribe.")
        add_statement(means, vault, client, "Nunca dije eso.")

        files = _files(_export(told, tmp_path).path)

    account = files["account-es.txt"].decode()
    assert "Antes decía: “Maya Torres-Lind”. Por qué: Así se escribe. Por Jordan Avery." in account
    assert "“Nunca dije eso.”" in account
    record = json.loads(files["record.json"])
    assert record["client"]["name"] == "Maya Torres-Lynd"
    assert record["client"]["corrections"][0]["was"] == "Maya Torres-Lind"


def test_the_copy_is_noted_in_the_chain_and_among_the_hand_overs(
    told: Scene, tmp_path: Path
) -> None:
    before = told.vault.audit_head().seq

    made = _export(told, tmp_path, Wish(CLINICIAN, "Dr. Osei"))

    kinds = [one.kind for one in told.vault.audit() if one.seq > before]
    assert kinds.count("export") == 1
    assert "hand_over" not in kinds
    given = told.vault.hand_overs(told.live.client)[-1]
    assert (given.how, given.recipients, given.paper) == ("record", ("Dr. Osei",), made.id)
    entry = next(one for one in told.vault.audit() if one.kind == "export")
    assert entry.body["what"] == "record"
    assert (entry.body["sums"], entry.body["for"]) == (made.sums, CLINICIAN)
    assert "Osei" not in str(entry.body)


def test_one_zip_file_holds_the_same_folder(told: Scene, tmp_path: Path) -> None:
    made = _export(told, tmp_path, form=ZIP)

    with zipfile.ZipFile(made.path) as packed:
        assert packed.testzip() is None
        names = {name.split("/", 1)[1] for name in packed.namelist()}
    assert {"READ-ME-FIRST.txt", "SHA256SUMS.txt", "record.json"} < names
    assert len(names) == made.files
    assert made.path.stat().st_mode & 0o077 == 0


def test_a_copy_with_a_password_opens_in_a_pdf_reader_and_holds_the_same_papers(
    told: Scene, tmp_path: Path
) -> None:
    import pikepdf

    made = _export(told, tmp_path, form=LOCKED)

    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(made.path)
    with pikepdf.open(made.path, password="harbour lantern mosaic pepper") as pdf:
        inside = {k: v.get_file().read_bytes() for k, v in pdf.attachments.items()}
    listed = [line.split("  ", 1) for line in inside["SHA256SUMS.txt"].decode().splitlines()]
    assert all(sha256(inside[name]).hexdigest() == digest for digest, name in listed)
    assert len(listed) == len(inside) - 1
    assert b"papers-01-" in inside["READ-ME-FIRST.txt"]
    assert given_last(told).how == "record_locked"


def given_last(told: Scene) -> Given:
    return told.vault.hand_overs(told.live.client)[-1]


def test_what_is_damaged_is_named_and_everything_else_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with scene("en", CLOSED) as told:
        _damaged_paper(told, tmp_path, monkeypatch)


def _damaged_paper(told: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bad = told.filed("document.take_home").id
    read = payloads.read_payload

    def damaged(connection: object, payload: str) -> bytes:
        if payload == bad:
            raise PayloadDamagedError
        return read(connection, payload)  # type: ignore[arg-type]

    monkeypatch.setattr("desktop.store.versions.payloads.read_payload", damaged)

    made = _export(told, tmp_path)

    assert made.damaged == ("To take home (K7QF-2M-T)",)
    files = _files(made.path)
    assert not [name for name in files if "take-home" in name]
    assert b"To take home (K7QF-2M-T): damaged" in files["READ-ME-FIRST.txt"]
    assert json.loads(files["record.json"])["damaged"] == list(made.damaged)
    assert made.papers == 3
    assert made.unnoted  # a vault that is damaged takes nothing more, not even a note


@pytest.mark.parametrize("form", [FOLDER, ZIP, LOCKED])
def test_a_disk_that_fails_leaves_nothing_half_and_nothing_noted(
    told: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    before = told.vault.audit_head()
    calls = iter(range(100))

    def full(_descriptor: int) -> None:
        if next(calls) >= (2 if form == FOLDER else 0):
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    with pytest.raises(OSError, match="No space"):
        _export(told, tmp_path, form=form)

    assert list(tmp_path.iterdir()) == []
    assert told.vault.audit_head() == before


def test_whoever_stops_it_finds_nothing_half_written(told: Scene, tmp_path: Path) -> None:
    order = Order(tmp_path, watch=lambda done, _: done < 3)

    with pytest.raises(WritingStoppedError, match="Stopped"):
        export_record(told.means, told.vault, told.live.client, HERS, order)

    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_try_left_is_removed_by_the_next_one(told: Scene, tmp_path: Path) -> None:
    made = _export(told, tmp_path)
    left = made.path.with_name(made.path.name + ".partial")
    left.mkdir()
    (left / "half").write_bytes(b"half")

    again = _export(told, tmp_path)

    assert not left.exists()
    assert again.path.name == f"{made.path.name} (2)"
    assert (again.path / "READ-ME-FIRST.txt").exists()


@pytest.mark.parametrize(
    ("wish", "sentence"),
    [
        (Wish(COURT, " "), "whom the copy is for"),
        (Wish(CLIENT, "Maya", people=("Somebody",)), "belongs to one of these people"),
    ],
)
def test_a_copy_for_nobody_or_of_somebody_else_is_refused(
    told: Scene, tmp_path: Path, wish: Wish, sentence: str
) -> None:
    with pytest.raises(ExportRefusedError, match=sentence):
        _export(told, tmp_path, wish)

    assert list(tmp_path.iterdir()) == []


def test_an_empty_password_locks_nothing_and_nothing_is_written(
    told: Scene, tmp_path: Path
) -> None:
    order = Order(tmp_path, LOCKED, password=" ")

    with pytest.raises(PasswordUnfitError):
        export_record(told.means, told.vault, told.live.client, HERS, order)

    assert list(tmp_path.iterdir()) == []


def test_what_there_is_to_export_is_told_before(told: Scene) -> None:
    found = preview_export(told.means, told.vault, told.live.client)

    assert (found.papers, found.sessions) == (4, 1)
    assert found.people == ("Maya Torres-Lind",)


def test_a_client_of_whom_nothing_is_filed_has_a_record_too(told: Scene, tmp_path: Path) -> None:
    client = told.vault.add_client(name="New", reference="", practitioner=told.live.practitioner)

    made = export_record(told.means, told.vault, client, Wish(CLIENT, "New"), Order(tmp_path))

    assert json.loads((made.path / "record.json").read_text())["sessions"] == []
    assert (made.path / "account-en.txt").exists()


def test_a_copy_out_of_a_rehearsal_says_first_that_it_is_none(practice: Practice) -> None:
    set_up = SetUp("REHEARSAL", "us-ca", "en", {})
    folder, place = practice.folder.parent / "tried", practice.folder.parent / "out"
    place.mkdir()
    made = set_up_practice(
        practice.means, folder, "some words", set_up, rehearsal=True, cost=CHEAPEST
    )
    client = made.vault.add_client(name="R", reference="R-1", practitioner=made.practitioner)

    copy = export_record(practice.means, made.vault, client, Wish(CLIENT, "R"), Order(place))
    made.vault.close()

    readme = (copy.path / "READ-ME-FIRST.txt").read_text(encoding="utf-8")
    assert "Rehearsal - not valid" in readme
    assert json.loads((copy.path / "record.json").read_text(encoding="utf-8"))["rehearsal"]
