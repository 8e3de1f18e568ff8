"""Publishing in the window: only what was seen, and everybody it touches is listed."""

from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from desktop.services.clients_touched import dealt_with, open_count
from desktop.ui.home.home import HomePage
from desktop.ui.practice.asking import AskingPage
from desktop.ui.practice.editor.changes import ChangesSide
from desktop.ui.practice.editor.page import WordingEditorPage
from desktop.ui.practice.editor.seen import SeenChanges
from desktop.ui.widgets.button import Button
from tests.ui.furnished import FINISHED, Rooms, wait_for
from tests.ui.publishing_rooms import drafted, published

HERS = "Water and tea are fine here."


def words(page: QWidget) -> str:
    return " ".join(f"{one.text()} {one.accessibleName()}" for one in page.findChildren(QLabel))


def found(page: QWidget, name: str) -> Button:
    part = page.findChild(Button, name)
    assert part is not None, name
    return part


def test_publishing_is_offered_only_once_every_change_was_on_the_screen(rooms: Rooms) -> None:
    rooms.unlock()
    drafted(rooms, HERS, "Aquí puede beber agua y té.")
    rooms.window.resize(900, 600)
    rooms.places.words.edit()
    page = rooms.at(WordingEditorPage)
    wait_for(lambda: page.findChild(ChangesSide) is not None)

    assert not found(page, "publish").isEnabled()
    for _ in range(8):
        if not found(page, "publish").isEnabled():
            found(page, "next_unseen").click()
            wait_for(rooms.is_still)
    wait_for(lambda: found(page, "publish").isEnabled())
    found(page, "publish").click()

    wait_for(lambda: page._state is not None and bool(page._state.history), seconds=60)


def test_a_list_that_changed_or_a_day_later_is_read_anew() -> None:
    from datetime import date

    from desktop.domain.wording_changes import CHANGED, WordingChange

    one, other = (WordingChange(key, CHANGED, key) for key in ("a", "b"))
    seen, today = SeenChanges(), date(2026, 11, 23)
    seen.begin((one,), today)
    seen.see(0)

    assert seen.whole == (one,)
    seen.begin((one, other), today)
    assert seen.whole is None
    seen.begin((one,), today)
    assert seen.unseen == (0,)
    seen.see(0)
    seen.begin((one,), date(2026, 11, 24))
    assert seen.whole is None


def test_whom_a_published_wording_touches_is_asked_again_or_set_aside_with_a_reason(
    rooms: Rooms,
) -> None:
    home = rooms.unlock()
    drafted(rooms, HERS, "Aquí puede beber agua y té.")
    published(rooms)
    rooms.places.home()
    home = rooms.at(HomePage)
    wait_for(lambda: "1" in home._wording.text())

    rooms.places.words.ask()
    page = rooms.at(AskingPage)
    client = rooms.client_id(FINISHED)
    shown = words(page)
    found(page, f"aside.{client}").click()
    reason = page.findChild(QLineEdit, "reason")
    assert reason is not None
    asleep = not found(page, "aside_now").isEnabled()
    reason.setText("we end next week")
    found(page, "aside_now").click()
    vault = rooms.places.desks.now.vault
    wait_for(lambda: open_count(vault, "us-ca") == 0)

    assert asleep
    assert FINISHED in shown
    assert HERS in shown
    assert dealt_with(vault, client)["reason"] == "we end next week"


def test_a_hidden_name_stays_hidden_among_those_to_be_asked(rooms: Rooms) -> None:
    from desktop.ui.home.state import keep_names_hidden

    rooms.unlock()
    drafted(rooms, HERS, "Aquí puede beber agua y té.")
    published(rooms)
    keep_names_hidden(rooms.places.desks.now, hidden=True)

    rooms.places.words.ask()

    shown = words(rooms.at(AskingPage))
    assert FINISHED not in shown
    assert "K7QF-2M" in shown
