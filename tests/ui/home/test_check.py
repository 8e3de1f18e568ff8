"""Checking files somebody brought back."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from desktop.ui.home.check import CheckPage
from tests.ui.furnished import FINISHED, Rooms, wait_for


@pytest.fixture
def page(desk_rooms: Rooms) -> CheckPage:
    """The page on which a file is checked."""
    desk_rooms.places.check()
    return desk_rooms.at(CheckPage)


def _said(page: CheckPage, path: Path) -> str:
    page.check(str(path))
    wait_for(page._verdict.isVisible)
    return " ".join(label.accessibleName() or label.text() for label in _words(page))


def _words(page: CheckPage) -> list[QLabel]:
    return page._verdict.findChildren(QLabel)


@pytest.fixture
def sealed(desk_rooms: Rooms) -> bytes:
    """The bytes of a sealed agreement."""
    vault = desk_rooms.places.desks.now.vault
    return vault.read_payload(desk_rooms.paper_id(FINISHED, "document.agreement"))


def test_a_paper_of_this_vault_is_known(page: CheckPage, sealed: bytes, tmp_path: Path) -> None:
    file = tmp_path / "same.pdf"
    file.write_bytes(sealed)

    assert "matches the record in this vault" in _said(page, file)


def test_one_changed_byte_is_told(page: CheckPage, sealed: bytes, tmp_path: Path) -> None:
    file = tmp_path / "changed.pdf"
    middle = len(sealed) // 2
    file.write_bytes(sealed[:middle] + bytes([sealed[middle] ^ 1]) + sealed[middle + 1 :])

    said = _said(page, file)

    assert "changed" in said or "damaged" in said
    assert "Do not rely on it" in said or "matches" not in said


@pytest.mark.parametrize(
    ("content", "expected"),
    [(b"", "empty"), (b"words", "not a PDF"), (b"%PDF-1.7\nbroken", "damaged")],
)
def test_what_is_no_paper_is_said_calmly(
    page: CheckPage, tmp_path: Path, content: bytes, expected: str
) -> None:
    file = tmp_path / "any.pdf"
    file.write_bytes(content)

    assert expected in _said(page, file)


def test_a_file_that_is_gone_is_said_calmly(page: CheckPage, tmp_path: Path) -> None:
    assert "could not be written or read" in _said(page, tmp_path / "gone.pdf")


def test_a_second_file_replaces_the_first_verdict(page: CheckPage, tmp_path: Path) -> None:
    first, second = tmp_path / "one.pdf", tmp_path / "two.pdf"
    first.write_bytes(b"")
    second.write_bytes(b"words")
    _said(page, first)

    assert "not a PDF" in _said(page, second)
    wait_for(lambda: True)
    assert not [label for label in _words(page) if "is empty" in label.text()]
