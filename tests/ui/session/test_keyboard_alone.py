"""T6: from the locked window to the closed session without a mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.domain.journal import SIGNED
from desktop.ui.entry.unlock import UnlockPage
from desktop.ui.home.home import HomePage
from desktop.ui.session.booking import BookingPage
from desktop.ui.session.cards.session_card import SessionCard
from desktop.ui.session.client.view import ClientView
from desktop.ui.session.page import SessionPage
from tests.ui.furnished import PASSPHRASE, Rooms, app_in, set_up
from tests.ui.session.hands import mapped
from tests.ui.session.keys import Keys, name_of

GROUPS = ("danger", "harm", "courts", "everyday", "notices")
PRACTICAL = ("when", "fee", "reach", "urgent")


@pytest.fixture
def keys(qapp: QApplication, tmp_path: Path) -> Keys:
    """The program on a new practice, locked, in front."""
    app = app_in(tmp_path)
    set_up(app)
    rooms = Rooms(qapp, app)
    rooms.places.start()
    rooms.window.activateWindow()
    rooms.at(UnlockPage)
    return Keys(rooms)


def at_card(keys: Keys, key: str) -> SessionPage:
    """Wait for the card *key* of the session."""
    page = keys.rooms.at(SessionPage)
    keys.wait(lambda: page.table.card is not None and page.table.card.key == key)
    return page


def test_t6_a_whole_session_by_keyboard_alone(keys: Keys) -> None:
    starts: dict[str, str] = {}

    unlock_and_book(keys)
    privacy(keys, starts)
    practical(keys, starts)
    page = sheet_and_signing(keys)
    close(keys)

    print(f"{keys.pressed} keys, {keys.tabs} of them Tab")
    print(*(f"{card}: starts on {where}" for card, where in starts.items()), sep="\n")
    signed = [row for row in page.live.intake.rows if row.action == SIGNED]
    assert page.live.intake.closed
    assert [mapped(row.value)["method"] for row in signed] == ["typed", "typed"]
    assert keys.lost == []
    assert {where.partition(" ")[0] for where in starts.values()} <= {
        "Button",
        "GroupCard",
        "QuietPage",
        "Lines",
    }
    keys.rooms.close()


def unlock_and_book(keys: Keys) -> None:
    keys.write(PASSPHRASE)
    keys.key(Qt.Key.Key_Return)
    keys.rooms.at(HomePage)
    keys.press("New first session")
    booking = keys.rooms.at(BookingPage)
    keys.wait(lambda: isinstance(keys.here(), QLineEdit))
    keys.write("Robin Ashby")
    keys.wait(lambda: booking.form is not None)
    keys.press("begin")


def privacy(keys: Keys, starts: dict[str, str]) -> None:
    """Hear the headline, look closer at one clause, and settle the groups by number."""
    page = at_card(keys, "privacy.headline")
    starts["say"] = name_of(keys.here())
    keys.key(Qt.Key.Key_Return)
    at_card(keys, "group.danger")
    starts["group"] = name_of(keys.here())
    keys.press("look.privacy.danger_to_self")
    keys.press("back")
    keys.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    at_card(keys, "privacy.headline")
    keys.key(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    for group in GROUPS:
        at_card(keys, f"group.{group}")
        keys.key(Qt.Key.Key_1)
    at_card(keys, "step.person")
    starts["quiet"] = name_of(keys.here())
    give_the_screen_and_take_it_back(keys, page)
    keys.press("continue")


def give_the_screen_and_take_it_back(keys: Keys, page: SessionPage) -> None:
    keys.key(Qt.Key.Key_F8)
    keys.write("2468")
    keys.key(Qt.Key.Key_Return)
    keys.wait(lambda: bool(keys.rooms.window.findChildren(ClientView)))
    keys.press("Give it back")
    keys.write("2468")
    keys.key(Qt.Key.Key_Return)
    keys.wait(lambda: page.tools.client is None)


def practical(keys: Keys, starts: dict[str, str]) -> None:
    for group in PRACTICAL:
        at_card(keys, f"group.{group}")
        keys.key(Qt.Key.Key_1)
    page = at_card(keys, "goals.hope")
    starts["text"] = name_of(keys.here())
    assert page.findChild(SessionCard) is not None
    keys.write("To sleep through a night.")
    keys.key(Qt.Key.Key_Return)


def sheet_and_signing(keys: Keys) -> SessionPage:
    page = at_card(keys, "step.sheet")
    keys.press("continue")
    at_card(keys, "step.sign")
    keys.press("on_to_signing")
    for name in ("Jordan Avery", "Robin Ashby"):
        keys.wait(lambda name=name: _card_of(page, name))  # type: ignore[misc]
        keys.press("will_read")
        keys.press("typed")
        if name == "Robin Ashby":
            keys.press("screen.yes")
        keys.to("name")
        keys.write(name)
        keys.press("sign")
    keys.wait(lambda: "document.agreement" in page.live.intake.sealed)
    return page


def _card_of(page: SessionPage, name: str) -> bool:
    from desktop.ui.session.signing.sign_card import SignCard

    return any(card.turn.signer.name == name for card in page.findChildren(SignCard))


def close(keys: Keys) -> None:
    """Take the date, put the papers off, leave the last questions open, and finish."""
    page = keys.rooms.at(SessionPage)
    keys.press("continue")
    keys.wait(lambda: page.table._shown[0] == "date")
    keys.press("continue")
    keys.wait(lambda: page.table._shown[0] == "card")
    keys.press("skip")
    keys.wait(lambda: page.table._shown[0] == "papers")
    for paper in ("document.agreement", "document.take_home"):
        keys.press(f"{paper}.later")
    keys.wait(lambda: page.table._shown[0] == "card")
    keys.press("skip")
    keys.wait(lambda: page.table._shown[0] == "finish")
    keys.press("finish")
    keys.wait(lambda: page.live.intake.closed)
    keys.press("finish")
    keys.rooms.at(HomePage)
