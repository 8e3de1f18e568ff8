"""Checking files somebody brought back."""

import os
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop.signing.certificate import make_seal_key
from desktop.ui.home.check import CheckPage
from tests.signing.paper import NOON, sealed_by
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
    assert "There is no such file" in _said(page, tmp_path / "gone.pdf")


def test_a_second_file_replaces_the_first_verdict(page: CheckPage, tmp_path: Path) -> None:
    first, second = tmp_path / "one.pdf", tmp_path / "two.pdf"
    first.write_bytes(b"")
    second.write_bytes(b"words")
    _said(page, first)

    assert "not a PDF" in _said(page, second)
    wait_for(lambda: True)
    assert not [label for label in _words(page) if "is empty" in label.text()]


@pytest.fixture
def papers(sealed: bytes, tmp_path: Path) -> Path:
    """A folder as somebody brings it: the sealed paper, a broken copy, somebody else's."""
    folder = tmp_path / "brought"
    folder.mkdir()
    (folder / "a.pdf").write_bytes(sealed)
    (folder / "b.pdf").write_bytes(sealed[:-1000])
    stranger = make_seal_key("Jordan Avery", now=NOON, randomness=os.urandom)
    (folder / "c.pdf").write_bytes(sealed_by(stranger))
    return folder


def _results(page: CheckPage) -> list[tuple[str, str, str]]:
    wait_for(page._many.isVisible)
    return [(row.title, row.detail, row.picture) for row in page._many.rows.rows()]


def test_a_folder_dropped_anywhere_is_listed_with_what_needs_a_look_first(
    page: CheckPage, papers: Path
) -> None:
    drop(page, papers)

    broken, foreign, known = _results(page)
    assert broken[0] == "b.pdf"
    assert "damaged" in broken[1]
    assert foreign[0] == "c.pdf"
    assert "not with a key of this vault" in foreign[1]
    assert foreign[2] == "circle-alert"
    assert known[0] == "a.pdf"
    assert "matches the record" in known[1]
    assert known[2] == "shield-check"
    assert "Damaged: 1" in page._many._counts.plain()


def test_each_of_several_files_is_read_in_full_and_left_again_by_keyboard(
    page: CheckPage, papers: Path
) -> None:
    page.check(*map(str, sorted(papers.iterdir())))
    assert len(_results(page)) == 3
    assert page._many.rows.hasFocus()

    QTest.keyClick(page._many.rows, Qt.Key.Key_Down)
    QTest.keyClick(page._many.rows, Qt.Key.Key_Return)

    assert page._many.isHidden()
    said = " ".join(label.accessibleName() or label.text() for label in _words(page))
    assert "this vault does not know them" in said
    assert page._verdict.back_button.hasFocus()
    QTest.keyClick(page._verdict.back_button, Qt.Key.Key_Return)
    assert page._many.isVisible()
    assert page._many.rows.hasFocus()


def test_stopping_keeps_what_was_found(page: CheckPage, sealed: bytes, tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number:03}.pdf").write_bytes(sealed)
    page.check(str(tmp_path))
    wait_for(lambda: page._busy._bar.value() > 0)

    page._stop.click()

    assert 0 < len(_results(page)) < 300
    assert page._many._title.text().startswith("Stopped.")
    assert page._stop.isHidden()


def test_the_report_is_saved_in_the_windows_language(
    page: CheckPage, papers: Path, tmp_path: Path
) -> None:
    page.check(str(papers))
    _results(page)
    target = tmp_path / "report.txt"

    page.save_report(str(target))
    wait_for(target.exists)

    text = target.read_text(encoding="utf-8")
    assert text.startswith("Report on checked files")
    assert str(papers / "b.pdf") in text


def drop(page: CheckPage, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action, place = Qt.DropAction.CopyAction, QPoint(5, 5)
    entering = QDragEnterEvent(place, action, data, buttons, keys)
    page.dragEnterEvent(entering)
    assert entering.isAccepted()
    page.dropEvent(QDropEvent(QPointF(place), action, data, buttons, keys))
