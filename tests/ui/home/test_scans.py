"""Signed paper that comes back, in the window: dropped, looked at, told and filed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from desktop.services.begin_intake import resume_intake
from desktop.services.live_intake import LiveIntake
from desktop.services.match_scans import Sheet
from desktop.services.print_to_sign import print_to_sign
from desktop.services.waiting_papers import waiting_everywhere
from desktop.ui.home.client import ClientPage
from desktop.ui.home.row_list import RowList
from desktop.ui.home.scans.page import ScansPage
from desktop.ui.home.state import keep_names_hidden
from desktop.ui.widgets.button import Button
from tests.services.paper_sheets import jpeg, photo, png, printed, signed
from tests.ui.furnished import UNDER_WAY, Rooms, wait_for


@pytest.fixture(autouse=True)
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """The day after the practice was made: its seal is not valid before."""
    noon = datetime(2026, 12, 4, 12, tzinfo=UTC)
    monkeypatch.setattr("desktop.app.SystemClock.now", lambda _: noon)


@pytest.fixture
def files(desk_rooms: Rooms, tmp_path: Path) -> tuple[str, ...]:
    """Photos of the pages of a paper that was printed, signed and brought back."""
    desk = desk_rooms.places.desks.now
    client = desk_rooms.client_id(UNDER_WAY)
    live = resume_intake(desk.vault, desk.vault.intakes(client)[0].id)
    made = print_to_sign(desk.means, desk.vault, live, to_sign(live))
    paths = []
    for number, page in enumerate(printed(made.content, tmp_path)):
        content = jpeg(photo(signed(page))) if number else png(signed(page))
        paths.append(tmp_path / f"{number}.jpg")
        paths[-1].write_bytes(content)
    return tuple(map(str, paths))


def to_sign(live: LiveIntake) -> str:
    from desktop.services.draft_documents import signed_documents

    return signed_documents(live)[0]


def taken(rooms: Rooms, *paths: str) -> ScansPage:
    """Return the page of scans with *paths* dropped on it and read."""
    rooms.places.dropped(paths)
    page = rooms.at(ScansPage)
    wait_for(lambda: page._reading is not None and rooms.is_still())
    return page


def said(page: ScansPage) -> str:
    return " ".join(one.accessibleName() or one.text() for one in page.findChildren(QLabel))


def choose(page: ScansPage, name: str) -> None:
    button = page.findChild(QAbstractButton, name)
    assert button is not None
    button.click()


def test_photos_are_matched_told_of_and_filed(desk_rooms: Rooms, files: tuple[str, ...]) -> None:
    vault = desk_rooms.places.desks.now.vault
    [paper] = waiting_everywhere(desk_rooms.places.desks.now.means, vault)
    page = taken(desk_rooms, *files)
    onward = page.foot.onward_button
    assert not onward.isEnabled()

    last = len(files)
    choose(page, f"practitioner.{last}")
    choose(page, f"client.{last}")
    assert not onward.isEnabled()
    choose(page, "client.ticked.0")
    onward.click()
    desk_rooms.at(ScansPage)
    wait_for(lambda: page._reading is None and desk_rooms.is_still())

    kinds = [d.kind for a in vault.agreements(paper.client) for d in a.documents]
    assert paper.key in kinds
    assert waiting_everywhere(desk_rooms.places.desks.now.means, vault) == ()
    assert all(Path(one).exists() for one in files)


def test_what_waits_stands_on_the_clients_page(desk_rooms: Rooms, files: tuple[str, ...]) -> None:
    desk_rooms.places.client(desk_rooms.client_id(UNDER_WAY))
    page = desk_rooms.at(ClientPage)

    [waiting] = [
        row
        for rows in page.findChildren(RowList)
        for row in rows.rows()
        if row.tail == "Add the signed copy"
    ]
    page.copy_wanted.emit(waiting.key)
    scans = desk_rooms.at(ScansPage)

    assert files
    assert scans._print.isVisible()
    assert waiting.key in said(scans)


def test_hidden_names_stay_hidden_where_scans_come_back(
    desk_rooms: Rooms, files: tuple[str, ...]
) -> None:
    desk = desk_rooms.places.desks.now
    [paper] = waiting_everywhere(desk.means, desk.vault)
    reference = desk.vault.client(paper.client).reference or "no reference"
    keep_names_hidden(desk, True)  # noqa: FBT003 - as the button of the home page does
    desk_rooms.places.dropped(())
    page = desk_rooms.at(ScansPage)
    wait_for(lambda: bool(page._waiting) and desk_rooms.is_still())

    [row] = [one for rows in page.findChildren(RowList) for one in rows.rows()]
    page._on_picked(row.key)

    assert files
    assert row.title.startswith(reference)
    assert UNDER_WAY not in said(page)
    assert f"{paper.title} \u00b7 {reference}" in said(page)


def test_a_page_nobody_can_match_is_named_by_hand(
    desk_rooms: Rooms, files: tuple[str, ...], tmp_path: Path
) -> None:
    from PIL import Image

    desk = desk_rooms.places.desks.now
    [paper] = waiting_everywhere(desk.means, desk.vault)
    with Image.open(files[0]) as whole:
        half = whole.convert("RGB").crop((0, 0, whole.width, whole.height // 2))
    (tmp_path / "half.png").write_bytes(png(half))
    page = taken(desk_rooms, str(tmp_path / "half.png"))
    assert "No code could be read" in said(page)

    field = page.findChild(QLineEdit, "paper_id")
    assert field is not None
    field.setText(paper.id.lower().replace("-", " "))
    field.returnPressed.emit()
    wait_for(lambda: page._paper is not None and desk_rooms.is_still())
    choose(page, "page.1")

    assert page._reading is not None
    assert page._reading.matched.sheets[0].by_hand
    assert page._who is not None


def turn_once(page: ScansPage, rooms: Rooms, turn: Button) -> None:
    then = sheet_of(page)
    turn.click()
    wait_for(lambda: sheet_of(page) is not then and rooms.is_still())


def test_a_picture_that_lies_on_its_side_is_turned_and_filed_as_it_lies(
    desk_rooms: Rooms, files: tuple[str, ...], tmp_path: Path
) -> None:
    from PIL import Image

    with Image.open(files[0]) as whole:
        half = whole.convert("RGB").crop((0, 0, whole.width, whole.height // 2))
    (tmp_path / "side.png").write_bytes(png(half.rotate(90, expand=True)))
    page = taken(desk_rooms, str(tmp_path / "side.png"))
    turn = page.findChild(Button, "turn")
    assert turn is not None
    before = sheet_of(page)

    turn.setFocus()
    turn.click()
    wait_for(lambda: sheet_of(page) is not before and desk_rooms.is_still())
    lies = sheet_of(page)
    for _ in range(3):
        turn_once(page, desk_rooms, turn)

    assert turn.accessibleName() == "Turn a quarter to the right"
    assert lies.page.width > lies.page.height
    assert (before.page.width, before.page.height) == (lies.page.height, lies.page.width)
    assert sheet_of(page).page == before.page
    assert turn.hasFocus()


def sheet_of(page: ScansPage) -> Sheet:
    assert page._reading is not None
    return page._reading.matched.sheets[0]


@pytest.mark.parametrize("content", [b"", b"no picture at all", b"%PDF-1.7 broken"])
def test_what_cannot_be_read_is_one_plain_sentence(
    desk_rooms: Rooms, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "file.pdf").write_bytes(content)

    page = taken(desk_rooms, str(tmp_path / "file.pdf"))

    assert "Please" in said(page)
    assert not page.foot.onward_button.isVisible()
