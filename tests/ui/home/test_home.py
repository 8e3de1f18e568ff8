"""Home, clients and papers on a real vault."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.services.hand_over import read_document
from desktop.services.set_up_practice import SetUp, keep_profile, profile
from desktop.ui.home.client import ClientPage
from desktop.ui.home.clients import ClientsPage
from desktop.ui.home.document import DocumentPage
from desktop.ui.home.home import HomePage
from desktop.ui.practice.profile import ProfilePage
from desktop.ui.practice.wording import WordingPage
from desktop.ui.session.booking import BookingPage
from desktop.ui.session.page import SessionPage
from tests.ui.furnished import FINISHED, UNDER_WAY, Rooms, app_in, furnish, wait_for


def test_home_greets_by_name_and_offers_a_session(desk_rooms: Rooms) -> None:
    home = desk_rooms.at(HomePage)

    assert home._title.text().endswith(", Jordan")
    assert desk_rooms.window.focusWidget() is home._session._begin


def test_a_session_under_way_is_offered_and_resumes_at_its_card(desk_rooms: Rooms) -> None:
    home = desk_rooms.at(HomePage)
    row = home._under_way.rows()[0]
    assert row.title == UNDER_WAY
    before = len(desk_rooms.places.desks.now.vault.journal(row.key))

    home.resumed.emit(row.key)

    page = desk_rooms.at(SessionPage)
    assert len(page.live.intake.rows) == before
    assert page.live.id == row.key


def test_a_client_under_way_does_not_stand_below_a_second_time(desk_rooms: Rooms) -> None:
    home = desk_rooms.at(HomePage)

    assert [row.title for row in home._clients.rows()] == [FINISHED]


def test_the_new_session_has_a_key(desk_rooms: Rooms) -> None:
    home = desk_rooms.at(HomePage)

    QTest.keyClick(home, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)

    desk_rooms.at(BookingPage)


def test_hidden_names_stay_hidden_in_every_list(desk_rooms: Rooms) -> None:
    home = desk_rooms.at(HomePage)
    home._hide.click()
    wait_for(lambda: home._hides_names and desk_rooms.is_still())

    home._find._field.setText("ma")
    wait_for(home._find._found.isVisible)
    found = [row.title for row in home._find._found.rows()]
    home.clients_wanted.emit()
    page = desk_rooms.at(ClientsPage)
    wait_for(lambda: bool(page._rows.rows()))

    every = [row.spoken for row in page._rows.rows()]
    assert found
    assert not [one for one in (*found, *every) if FINISHED in one or UNDER_WAY in one]


def test_names_are_found_as_they_are_typed(desk_rooms: Rooms) -> None:
    home = desk_rooms.at(HomePage)
    QTest.keyClick(home, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)

    QTest.keyClicks(desk_rooms.window.focusWidget(), "tom")

    wait_for(home._find._found.isVisible)
    assert [row.title for row in home._find._found.rows()] == ["Tomás Ibarra"]
    assert not home._below.isVisible()
    QTest.keyClick(home._find._field, Qt.Key.Key_Escape)
    wait_for(home._below.isVisible)


def test_a_paper_is_found_by_its_title(desk_rooms: Rooms) -> None:
    home = desk_rooms.at(HomePage)

    home._find._field.setText("what we settled")

    wait_for(home._find._found.isVisible)
    assert [row.title for row in home._find._found.rows()] == [FINISHED]


def test_words_that_find_nobody_say_so(desk_rooms: Rooms) -> None:
    home = desk_rooms.at(HomePage)

    home._find._field.setText("nobody of this name")

    wait_for(home._find._none.isVisible)
    assert not home._find._found.isVisible()


def test_enter_opens_the_best_find(desk_rooms: Rooms) -> None:
    home = desk_rooms.at(HomePage)
    home._find._field.setText("maya")
    wait_for(home._find._found.isVisible)

    QTest.keyClick(home._find._field, Qt.Key.Key_Return)

    page = desk_rooms.at(ClientPage)
    assert page._title.text() == FINISHED


def test_an_unconfirmed_wording_is_explained_and_offered(
    open_program: Callable[[Path], Rooms], tmp_path: Path
) -> None:
    furnish(app_in(tmp_path), confirmed=False)
    rooms = open_program(tmp_path)

    home = rooms.unlock()

    assert not home._session._begin.isVisible()
    assert "go through the words once" in home._session._obstacle.accessibleName()
    home._session.next_button().click()
    rooms.at(WordingPage)


def test_missing_answers_are_counted_and_lead_to_the_practice(desk_rooms: Rooms) -> None:
    vault = desk_rooms.places.desks.now.vault
    kept = profile(vault)
    assert kept is not None
    answers = {k: v for k, v in kept.answers.items() if k != "practice.retention"}
    keep_profile(vault, SetUp(kept.practitioner, kept.pack, kept.language, answers))
    desk_rooms.places.clients()
    desk_rooms.at(ClientsPage)

    desk_rooms.places.home()

    home = desk_rooms.at(HomePage)
    assert "Still open: 1." in home._session._obstacle.accessibleName()
    home._session.next_button().click()
    desk_rooms.at(ProfilePage)


def test_clients_are_listed_by_name_a_hundred_at_a_time(desk_rooms: Rooms) -> None:
    desk = desk_rooms.places.desks.now
    for number in range(150):
        desk.vault.add_client(
            name=f"Client {number:03}", reference="", practitioner=desk.practitioner
        )
    desk_rooms.places.clients()
    page = desk_rooms.at(ClientsPage)
    assert len(page._rows.rows()) == 100
    assert page._count.text() == "100 of 156"

    page._rows.verticalScrollBar().setValue(page._rows.verticalScrollBar().maximum())

    wait_for(lambda: len(page._rows.rows()) == 156)
    names = [row.title for row in page._rows.rows()]
    assert names == sorted(names, key=str.casefold)


def test_escape_empties_the_search_and_then_goes_home(desk_rooms: Rooms) -> None:
    desk_rooms.places.clients()
    page = desk_rooms.at(ClientsPage)
    page._field.setText("jo")
    wait_for(lambda: len(page._rows.rows()) == 1)

    QTest.keyClick(page._field, Qt.Key.Key_Escape)

    wait_for(lambda: len(page._rows.rows()) == 6)
    QTest.keyClick(page, Qt.Key.Key_Escape)
    desk_rooms.at(HomePage)


def test_a_clients_papers_stand_with_their_session(desk_rooms: Rooms) -> None:
    desk_rooms.places.client(desk_rooms.client_id(FINISHED))

    page = desk_rooms.at(ClientPage)

    assert page._first is not None
    titles = [row.title for row in page._first.rows()]
    assert titles[0] == "What we settled"
    assert titles[-1] == "Something changed since?"
    assert len(titles) == 5
    assert [row.tail for row in page._first.rows()] == ["in force", "", "", "sealed", ""]


def test_an_agreement_is_found_and_opened_again_after_a_restart(desk_rooms: Rooms) -> None:
    home = desk_rooms.at(HomePage)
    home._find._field.setText("maya")
    wait_for(home._find._found.isVisible)
    QTest.keyClick(home._find._field, Qt.Key.Key_Return)
    client = desk_rooms.at(ClientPage)
    assert client._first is not None

    client._first.opened.emit(client._first.rows()[0].key)

    page = desk_rooms.at(DocumentPage)
    wait_for(lambda: page.preview.pages.pages() > 0)
    assert page.print_button.isEnabled()


def test_viewing_and_saving_are_audited(desk_rooms: Rooms, tmp_path: Path) -> None:
    paper = desk_rooms.paper_id(FINISHED, "document.agreement")
    vault = desk_rooms.places.desks.now.vault
    desk_rooms.places.document(desk_rooms.client_id(FINISHED), paper)
    page = desk_rooms.at(DocumentPage)

    page.save_to(str(tmp_path / "copy.pdf"))

    wait_for(desk_rooms.window._notice.isVisible)
    wait_for(desk_rooms.is_still)
    assert [entry.kind for entry in vault.audit(limit=3)] == ["hand_over", "export", "view"]
    content = read_document(vault, paper, purpose="view")
    assert (tmp_path / "copy.pdf").read_bytes() == content
    assert "not encrypted" in desk_rooms.window._notice.accessibleName()


def test_a_saved_copy_is_named_by_its_id_and_by_nothing_of_the_client(
    desk_rooms: Rooms,
) -> None:
    paper = desk_rooms.paper_id(FINISHED, "document.agreement")
    desk_rooms.places.document(desk_rooms.client_id(FINISHED), paper)

    page = desk_rooms.at(DocumentPage)

    paper_shown = page.giving._paper
    assert paper_shown is not None
    assert paper_shown.printed_id.endswith("-A")
    assert "Maya" not in paper_shown.printed_id


def test_the_title_of_the_window_names_nobody(desk_rooms: Rooms) -> None:
    client = desk_rooms.client_id(FINISHED)
    paper = desk_rooms.paper_id(FINISHED, "document.agreement")
    desk_rooms.places.client(client)
    assert desk_rooms.at(ClientPage).place == "Client"
    assert desk_rooms.window.windowTitle() == "Holdfast"

    desk_rooms.places.document(client, paper)

    assert desk_rooms.at(DocumentPage).place == "Paper"
    assert desk_rooms.window.windowTitle() == "Holdfast"


def test_no_page_of_another_client_stays_alive(desk_rooms: Rooms) -> None:
    desk_rooms.places.client(desk_rooms.client_id(FINISHED))
    page = desk_rooms.at(ClientPage)
    gone: list[bool] = []
    page.destroyed.connect(lambda: gone.append(True))

    desk_rooms.places.home()

    desk_rooms.at(HomePage)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert gone == [True]
