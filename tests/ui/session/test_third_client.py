"""The third client: from home to the first card of the session, counted press by press."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.domain.journal import ANSWERED, Value
from desktop.services.keep_booking import Booking, keep_booking
from desktop.services.prepare_booking import prepare_booking
from desktop.ui.home.home import HomePage
from desktop.ui.session.booking import BookingPage
from desktop.ui.session.page import SessionPage
from tests.ui.furnished import Rooms, wait_for
from tests.ui.session.hands import Hands

MOST_TAPS = 10
"""Beside the name, which is typed (issue 4, item 1)."""

CANARY = "Quillfeather Zzyzx"
PERSONAL: dict[str, Value] = {
    "client.name": CANARY,
    "client.called": CANARY,
    "client.born": "1949-09-09",
    "client.adult": False,
    "client.language": CANARY,
    "access.needs": CANARY,
    "contact.safe_send": ("post",),
    "people.say": ("military",),
    "people.representatives": ({"name": CANARY, "relation": CANARY},),
    "booking.intro_call": CANARY,
    "identity.client": "vouched",
    "setting.mode": "remote",
    "remote.location": CANARY,
    "remote.backup_phone": "916-555-0199",
    "booking.length": 60,
    "prepare.papers": ("welcome", "booklet"),
    "notice.bbs": {"given": "2026-11-20", "how": CANARY},
}


class CountingHands(Hands):
    """Counts every press; a blank costs opening it, choosing, and using it."""

    taps = 0

    def press(self, name: str, *, within: QWidget | None = None) -> None:
        self.taps += 1
        super().press(name, within=within)

    def fill_chip(self, item: str, value: Value, *, within: QWidget) -> None:
        self.taps += 3
        super().fill_chip(item, value, within=within)


def hands_on(page: QWidget) -> CountingHands:
    return CountingHands(None, page)  # type: ignore[arg-type]


def booked_before(rooms: Rooms, answers: dict[str, Value], times: int) -> None:
    """Keep bookings of other clients, all prepared in the same way."""
    desk = rooms.places.desks.now
    for number in range(times):
        prepared = prepare_booking(desk.means, desk.vault, desk.practitioner)
        name = f"{CANARY} {number}"
        booking = Booking("", name, {**answers, "client.name": name})
        keep_booking(desk.means, desk.vault, desk.practitioner, prepared.live, booking)


def test_the_third_client_takes_ten_taps_and_a_name(desk_rooms: Rooms) -> None:
    home = desk_rooms.at(HomePage)
    tomorrow = desk_rooms.program.hall.means.clock.now().date() + timedelta(days=1)
    home_hands = hands_on(home)
    home._session._begin.setObjectName("new")
    home_hands.press("new")
    page = desk_rooms.at(BookingPage)
    wait_for(lambda: page.form is not None)
    hands = hands_on(page)
    wait_for(lambda: bool(hands.seen(QAbstractButton, "usual")))

    QTest.keyClicks(desk_rooms.window.focusWidget(), "Imke Okonkwo")
    hands.press("usual")
    hands.fill_chip("booking.date", tomorrow.isoformat(), within=page)
    hands.fill_chip("booking.time", "16:00", within=page)
    hands.press("begin")

    session = desk_rooms.at(SessionPage)
    answers = session.live.intake.answers
    assert home_hands.taps + hands.taps <= MOST_TAPS
    assert (answers["client.name"], answers["booking.time"]) == ("Imke Okonkwo", "16:00")
    assert answers["booking.length"] == 80
    assert session.table.card is not None


def test_nothing_of_another_client_carries_over(desk_rooms: Rooms) -> None:
    booked_before(desk_rooms, PERSONAL, times=5)
    desk_rooms.places.book()
    page = desk_rooms.at(BookingPage)
    wait_for(lambda: page.form is not None)
    hands = hands_on(page)
    wait_for(lambda: bool(hands.seen(QAbstractButton, "usual")))

    QTest.keyClicks(desk_rooms.window.focusWidget(), "Imke Okonkwo")
    hands.press("usual")
    hands.press("begin")

    live = desk_rooms.at(SessionPage).live
    answered = {row.item: row.value for row in live.intake.rows if row.action == ANSWERED}
    assert "Quillfeather" not in str(answered)
    assert answered.keys() == {
        "client.name",
        "booking.made_on",
        "booking.date",
        "booking.time",
        "client.papers_in",
        "setting.mode",
        "booking.length",
        "prepare.papers",
    }
    assert answered["setting.mode"] == "remote"
    assert answered["prepare.papers"] == ("welcome", "booklet")


def test_what_is_usual_is_proposed_and_seen_to_be_a_proposal(desk_rooms: Rooms) -> None:
    desk_rooms.places.book()
    page = desk_rooms.at(BookingPage)
    wait_for(lambda: page.form is not None)
    hands = hands_on(page)
    wait_for(lambda: bool(hands.seen(QAbstractButton, "usual")))
    assert page.form is not None

    QTest.mouseClick(hands.find(QAbstractButton, "usual"), Qt.MouseButton.LeftButton)

    length = page.form.field("booking.length").line.fillings()["booking.length"]  # type: ignore[attr-defined]
    assert (length.value, length.suggested) == (80, True)
