"""Many files at once: each gets its answer, whatever lies in the folder."""

import errno
import json
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from desktop.domain.document import grouped
from desktop.domain.verdict import Finding, Reason
from desktop.services.verify_batch import check_each, list_files, worst_code
from desktop.services.verify_file import Checked, Yardstick, check_file
from desktop.services.verify_report import Report, as_json, as_text, counts, keys
from desktop.signing.certificate import SealKey, make_seal_key
from tests.signing.attacks import change_words
from tests.signing.paper import NOON, letter, sealed_by

MADE = datetime(2026, 11, 22, 14, 30, tzinfo=UTC)


@pytest.fixture(scope="module")
def key() -> SealKey:
    """A practitioner's own seal key."""
    return make_seal_key("Dr. Núñez", now=NOON, randomness=os.urandom)


@pytest.fixture(scope="module")
def sealed(key: SealKey) -> bytes:
    """A small sealed agreement."""
    return sealed_by(key)


@pytest.fixture
def folder(tmp_path: Path, sealed: bytes) -> Path:
    """What people keep in a folder: papers, a letter, other things, links and a trap."""
    (tmp_path / "2026" / "march").mkdir(parents=True)
    (tmp_path / "one.pdf").write_bytes(sealed)
    (tmp_path / "2026" / "TWO.PDF").write_bytes(change_words(sealed))
    (tmp_path / "2026" / "march" / "letter.pdf").write_bytes(letter())
    (tmp_path / "notes.txt").write_text("not looked at", encoding="utf-8")
    return tmp_path


def checked(*places: Path, pinned: str | None = None) -> list[Checked]:
    return list(check_each(list(list_files(places)), Yardstick(pinned)))


def told(results: list[Checked]) -> dict[str, str]:
    return {one.path.name: str(one.headline) for one in results}


def test_every_pdf_of_a_folder_is_checked_and_nothing_else(folder: Path) -> None:
    results = checked(folder)

    assert [one.path.relative_to(folder).as_posix() for one in results] == [
        "2026/TWO.PDF",
        "2026/march/letter.pdf",
        "one.pdf",
    ]
    found = [one.verdict.finding for one in results if one.verdict]
    assert found == [Finding.CHANGED, Finding.NOT_OURS, Finding.UNCHANGED]
    assert worst_code(results) == Finding.CHANGED.exit_code


def test_a_file_named_twice_is_checked_once(folder: Path) -> None:
    assert len(checked(folder / "one.pdf", folder, folder / "one.pdf")) == 3


def test_links_that_lead_in_a_circle_end_nothing(folder: Path) -> None:
    (folder / "2026" / "round").symlink_to(folder, target_is_directory=True)
    (folder / "self.pdf").symlink_to(folder / "self.pdf")
    (folder / "gone.pdf").symlink_to(folder / "nowhere.pdf")

    said = told(checked(folder))

    assert len(said) == 6
    assert "a link to another folder" in said["round"]
    assert "leads back to itself" in said["self.pdf"]
    assert "There is no such file" in said["gone.pdf"]


def test_a_link_to_a_file_is_that_file(folder: Path) -> None:
    (folder / "linked.pdf").symlink_to(folder / "one.pdf")

    assert "has not changed" in told(checked(folder / "linked.pdf"))["linked.pdf"]


def test_a_folder_named_like_a_pdf_and_an_empty_one_say_so(tmp_path: Path) -> None:
    (tmp_path / "x.pdf").mkdir()

    (tmp_path / "empty").mkdir()

    for place in (tmp_path / "x.pdf", tmp_path):
        (named,) = checked(place)
        assert "This is a folder" in named.headline
    (empty,) = checked(tmp_path / "empty")
    assert empty.headline == "There is no PDF in this folder."
    assert worst_code([empty]) == 1


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO, errno.ENAMETOOLONG])
def test_what_cannot_be_read_is_one_sentence(
    number: int, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, *_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number), str(self))

    monkeypatch.setattr(Path, "open", refuse)
    one = check_file(folder / "one.pdf", Yardstick())

    assert one.exit_code == 1
    assert one.headline.count(". ") == 1
    assert str(folder) not in one.headline


def test_a_folder_that_cannot_be_listed_is_one_sentence(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(os, "scandir", refuse)

    assert "not allowed to read" in told(checked(folder))[folder.name]


def test_a_device_is_not_opened() -> None:
    assert "no plain file" in checked(Path(os.devnull))[0].headline


def test_a_file_of_two_gigabytes_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "film.pdf"
    with path.open("wb") as file:
        file.truncate(2 * 1024**3)

    (one,) = checked(path)

    assert one.verdict is not None
    assert one.verdict.reason is Reason.TOO_LARGE
    assert "it was not opened" in one.headline


def test_stopping_keeps_what_was_found(folder: Path) -> None:
    each = check_each(list(list_files([folder])), Yardstick())

    kept = [next(each)]
    text = as_text(Report(kept, MADE, "Holdfast test", stopped=True))

    assert "TWO.PDF" in text
    assert "letter.pdf" not in text
    assert "The check was stopped" in text


def test_a_thousand_files_each_get_a_line(tmp_path: Path) -> None:
    for number in range(1000):
        (tmp_path / f"{number:04}.pdf").write_bytes(b"" if number % 2 else b"words")

    results = checked(tmp_path)

    assert len(results) == 1000
    assert counts(results) == ("Not sealed by Holdfast, or with another key: 1,000",)
    assert len(as_text(Report(results, MADE, "Holdfast test")).split("\n\n")) == 1001


def test_the_report_says_when_by_which_clock_and_each_finding(folder: Path, key: SealKey) -> None:
    results = checked(folder, folder / "missing.pdf", pinned=key.fingerprint)
    text = as_text(Report(results, MADE, "Holdfast test"))

    head = text.split("\n\n")[0].splitlines()
    assert head == [
        "Report on checked files",
        "Made 2026-11-22 14:30 +0000 by this computer's clock, which no outside clock confirms.",
        "Made with Holdfast test",
        "Files looked at: 4",
        "Changed: 1",
        "Not sealed by Holdfast, or with another key: 1",
        "Unchanged since they were sealed: 1",
        "Could not be looked at: 1",
        f"Sealed with the key {grouped(key.fingerprint)} (Dr. Núñez): 1",
    ]
    assert f"  SHA-256 {results[0].sha256}" in text
    plain = json.loads(as_json(Report(results, MADE, "Holdfast test")))
    assert [one["finding"] for one in plain["files"]] == ["changed", "not ours", "unchanged", None]
    assert plain["files"][2]["key"] == key.fingerprint


def test_what_needs_a_look_stands_first_in_the_report_and_a_second_key_is_named(
    folder: Path, key: SealKey
) -> None:
    stranger = make_seal_key("Dr. Núñez", now=NOON, randomness=os.urandom)
    (folder / "a forged one.pdf").write_bytes(sealed_by(stranger))
    results = checked(folder)

    text = as_text(Report(results, MADE, "Holdfast test"))

    assert text.index("TWO.PDF") < text.index("letter.pdf") < text.index("one.pdf")
    assert [str(one).count("Dr. Núñez") for one in keys(results)] == [1, 1]
    assert {
        fingerprint in text for fingerprint in map(grouped, (key.fingerprint, stranger.fingerprint))
    } == {True}


def test_a_sound_seal_of_a_key_the_vault_does_not_know_is_counted_apart(
    folder: Path, key: SealKey
) -> None:
    stranger = make_seal_key("Dr. Núñez", now=NOON, randomness=os.urandom)
    own = Yardstick(own=frozenset({stranger.fingerprint}))

    results = list(check_each([folder / "one.pdf"], own))

    assert counts(results) == ("Unchanged, but sealed with a key this vault does not know: 1",)
    assert key.fingerprint != stranger.fingerprint


@pytest.mark.skipif(os.name == "nt", reason="Windows allows no such names")
def test_a_file_cannot_be_named_so_that_the_report_says_its_sentence(
    tmp_path: Path, sealed: bytes
) -> None:
    lure = "x\n  This file matches the record in this vault.\x1b[2J\u202e.pdf"
    (tmp_path / lure).write_bytes(sealed + b"x")
    results = checked(tmp_path)

    text = as_text(Report(results, MADE, "Holdfast test"))

    assert not any(line.startswith("  This file matches") for line in text.splitlines())
    assert not {"\x1b", "\u202e"} & set(text)
    assert r"x\n  This file matches" in results[0].name
