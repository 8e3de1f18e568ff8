"""Handing over in the window: for whom, with a password, put off and found again."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget

from desktop.ui.giving.large_print import LargePrintButton
from desktop.ui.giving.password import PasswordPaper
from desktop.ui.home.client import ClientPage
from desktop.ui.home.document import DocumentPage
from desktop.ui.home.home import HomePage
from desktop.ui.session.press import Press
from desktop.ui.widgets.button import Button
from tests.ui.furnished import FINISHED, Rooms, wait_for
from tests.ui.stillness import breathe


@pytest.fixture
def page(desk_rooms: Rooms) -> DocumentPage:
    """The page of Maya's agreement."""
    desk_rooms.places.document(
        desk_rooms.client_id(FINISHED), desk_rooms.paper_id(FINISHED, "document.agreement")
    )
    return desk_rooms.at(DocumentPage)


def how(rooms: Rooms) -> list[tuple[str, tuple[str, ...]]]:
    given = rooms.places.desks.now.vault.hand_overs(rooms.client_id(FINISHED))
    return [(one.how, one.recipients) for one in given]


def test_a_copy_saved_later_is_noted_for_whom_it_is(
    desk_rooms: Rooms, page: DocumentPage, tmp_path: Path
) -> None:
    page.save_to(str(tmp_path / "copy.pdf"))

    wait_for(lambda: bool(how(desk_rooms)) and desk_rooms.is_still())
    assert how(desk_rooms) == [("save", ("Maya Torres-Lind",))]
    told = page.giving.history.findChildren(QLabel)[0].text()
    assert "saved for Maya Torres-Lind" in told


def test_what_is_printed_for_her_own_file_is_given_to_nobody(
    desk_rooms: Rooms, page: DocumentPage
) -> None:
    chooser = page.giving.for_whom
    assert chooser is not None

    chooser.choose(chooser.choices[-1])
    page.giving.press.printed.emit()

    wait_for(lambda: bool(how(desk_rooms)) and desk_rooms.is_still())
    assert how(desk_rooms) == [("print", ())]


def test_the_record_is_for_her_own_file_unless_she_says_otherwise(desk_rooms: Rooms) -> None:
    desk_rooms.places.document(
        desk_rooms.client_id(FINISHED), desk_rooms.paper_id(FINISHED, "document.record")
    )
    page = desk_rooms.at(DocumentPage)

    assert page.giving.for_whom is not None
    assert page.giving.for_whom.people == ()


def test_a_wrapped_copy_is_saved_behind_the_password_that_is_shown(
    desk_rooms: Rooms, page: DocumentPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pyhanko.pdf_utils.reader import PdfFileReader

    names: list[str] = []

    def at_once(press: Press, make: object, name: str, *, locked: bool) -> None:
        names.append(name)
        press.save_to(make, tmp_path / name, locked=locked)  # type: ignore[arg-type]

    monkeypatch.setattr(Press, "save_made", at_once)
    page.giving.ask_password()
    paper = page.findChildren(PasswordPaper)[0]
    password = paper.password

    paper.done.emit()

    wait_for(lambda: bool(how(desk_rooms)) and desk_rooms.is_still())
    with (tmp_path / names[0]).open("rb") as file:
        reader = PdfFileReader(file)
        reader.decrypt(password)
        assert reader.root["/PageMode"] == "/UseAttachments"
    assert names == ["K7QF-2M-A-password.pdf"]
    assert how(desk_rooms) == [("wrapper", ("Maya Torres-Lind",))]
    assert "telephone" in desk_rooms.window._notice.accessibleDescription() + " ".join(
        label.text() for label in desk_rooms.window._notice.findChildren(QLabel)
    )


def test_an_own_password_that_is_easy_to_guess_is_not_taken(page: DocumentPage) -> None:
    page.giving.ask_password()
    paper = page.findChildren(PasswordPaper)[0]
    paper.findChild(QWidget, "switch").click()  # type: ignore[union-attr]
    field = paper._typed

    field._edit.setText("passwordpassword")
    refused = paper.use_button.isEnabled()
    field._edit.setText("seven quiet herons over a pond")

    assert not refused
    assert paper.use_button.isEnabled()
    assert paper.password == "seven quiet herons over a pond"


def test_what_was_put_off_stands_on_home_until_it_is_dismissed(
    desk_rooms: Rooms, page: DocumentPage
) -> None:
    page.giving._note("later")
    wait_for(lambda: how(desk_rooms)[-1:] == [("later", ("Maya Torres-Lind",))])
    desk_rooms.places.home()
    home = desk_rooms.at(HomePage)
    rows = home._put_off.rows()

    home._put_off.opened.emit(rows[0].key)
    paper = desk_rooms.at(DocumentPage)
    wait_for(paper._dismiss.isVisible)
    paper._dismiss.click()
    wait_for(lambda: not paper._dismiss.isVisible())

    desk_rooms.places.home()
    assert [row.title for row in rows] == [f"What we settled · {FINISHED}"]
    assert not desk_rooms.at(HomePage)._print_box.isVisible()


def test_the_clients_page_tells_what_became_of_a_paper(
    desk_rooms: Rooms, page: DocumentPage
) -> None:
    page.giving.press.printed.emit()
    wait_for(lambda: bool(how(desk_rooms)) and desk_rooms.is_still())

    desk_rooms.places.client(desk_rooms.client_id(FINISHED))

    shown = desk_rooms.at(ClientPage)
    assert shown._first is not None
    details = [row.detail for row in shown._first.rows()]
    assert any("printed for Maya Torres-Lind" in detail for detail in details)


def test_saving_asks_before_it_replaces(page: DocumentPage) -> None:
    page.giving.ask_where()

    dialog = page.findChildren(QFileDialog)[0]
    assert not dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
    assert [Path(name).name for name in dialog.selectedFiles()] == ["K7QF-2M-A.pdf"]
    dialog.reject()


@pytest.mark.parametrize("way", ["print", "save"])
def test_a_signed_paper_is_printed_or_saved_in_large_print_to_be_read(
    page: DocumentPage, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    jobs: list[Callable[[], bytes]] = []
    names: list[str] = []

    def saved(_: Press, make: Callable[[], bytes], name: str) -> None:
        jobs.append(make)
        names.append(name)

    monkeypatch.setattr(Press, "begin_with", lambda _, job: jobs.append(job))
    monkeypatch.setattr(Press, "save_made", saved)
    button = page.findChild(LargePrintButton, "large_print")
    assert button is not None
    assert button.isVisibleTo(page)

    next(one for one in button.menu_of_ways.actions() if one.objectName().endswith(way)).trigger()

    with pypdfium2.PdfDocument(jobs[0]()) as pdf:
        said = " ".join(pdf[0].get_textpage().get_text_range().split())
    assert "In large print, to read more easily." in said
    assert names == (["K7QF-2M-A-L.pdf"] if way == "save" else [])


@pytest.mark.parametrize(("width", "wide"), [(1280, True), (760, False)])
def test_the_ways_say_their_words_where_there_is_room(
    page: DocumentPage, *, width: int, wide: bool
) -> None:
    page.window().resize(width, 640)
    breathe()

    ways = [page.findChild(Button, name) for name in ("save", "large_print", "wrap", "stamp")]

    assert all(way is not None and way.accessibleName() for way in ways)
    assert all(way is not None and bool(way.text()) for way in ways) == wide
