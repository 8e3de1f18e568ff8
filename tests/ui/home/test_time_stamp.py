"""A filed paper gets its time from outside, by hand, and the former file is kept."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from desktop.ui.home.document import DocumentPage
from desktop.ui.home.time_stamp import TimeStampPaper
from tests.acceptance.time_authority import TimeAuthority
from tests.ui.furnished import FINISHED, Rooms, wait_for

pytestmark = pytest.mark.acceptance


@pytest.fixture
def paper_id(desk_rooms: Rooms) -> str:
    """The id of the signed agreement."""
    return desk_rooms.paper_id(FINISHED, "document.agreement")


@pytest.fixture
def page(desk_rooms: Rooms, paper_id: str) -> DocumentPage:
    """The signed agreement, opened."""
    desk_rooms.places.document(desk_rooms.client_id(FINISHED), paper_id)
    return desk_rooms.at(DocumentPage)


def asked(page: DocumentPage) -> TimeStampPaper:
    button = page.findChild(QPushButton, "stamp")
    assert button is not None
    assert button.isVisible()
    button.click()
    overlay = page.stamping._overlay
    assert overlay is not None
    assert isinstance(overlay.paper, TimeStampPaper)
    return overlay.paper


def test_the_question_goes_out_and_the_answer_comes_in(
    page: DocumentPage, desk_rooms: Rooms, paper_id: str, tmp_path: Path
) -> None:
    vault = desk_rooms.places.desks.now.vault
    asked(page)
    question, answer = tmp_path / "q.tsq", tmp_path / "a.tsr"
    page.stamping.save_question(str(question))
    wait_for(lambda: question.exists() and desk_rooms.is_still())
    answer.write_bytes(TimeAuthority(tmp_path / "tsa").answer(question.read_bytes()))

    asked(page)
    page.stamping.take_answer(str(answer))
    wait_for(lambda: page.stamping._overlay is None and desk_rooms.is_still())

    first, newest = vault.versions(paper_id)
    assert newest.cause == "time stamp"
    assert vault.read_document(paper_id) != vault.read_payload(paper_id)
    kinds = [entry.kind for entry in vault.audit(limit=10)]
    assert "version" in kinds
    assert "stamp_asked" in kinds
    assert first.id == paper_id


def test_a_wrong_answer_is_said_on_the_paper_and_changes_nothing(
    page: DocumentPage, desk_rooms: Rooms, paper_id: str, tmp_path: Path
) -> None:
    paper = asked(page)
    wrong = tmp_path / "wrong.tsr"
    wrong.write_bytes(b"words")

    page.stamping.take_answer(str(wrong))
    wait_for(desk_rooms.is_still)

    assert "no answer of a time-stamping service" in paper._refusal.text()
    assert len(desk_rooms.places.desks.now.vault.versions(paper_id)) == 1
