"""Filing a signed copy where the seal is on a card: the PIN is asked, and the copy waits for it."""

from desktop.domain.card import CardUse
from desktop.signing.card import CardError, CardFault, CardNeededError
from desktop.ui.card.papers import PinPaper
from desktop.ui.home.scans.page import ScansPage
from tests.ui.furnished import Rooms, wait_for


def opened(rooms: Rooms) -> ScansPage:
    page = ScansPage(rooms.places.desks.now)
    rooms.window.show_page(page)
    wait_for(rooms.is_still)
    return page


def asked(page: ScansPage) -> PinPaper:
    paper = page._card_asking.paper
    assert paper is not None
    return paper


def test_a_copy_waits_for_the_pin_and_is_filed_with_it(desk_rooms: Rooms) -> None:
    page = opened(desk_rooms)
    tried: list[CardUse | None] = []

    def file(card: CardUse | None) -> bool:
        tried.append(card)
        if card is None:
            raise CardNeededError
        if card.pin == "0000":
            raise CardError(CardFault.PIN_WRONG)
        return True

    page._file(file)
    wait_for(desk_rooms.is_still)
    for pin in ("0000", "4711"):
        asked(page)._field._edit.setText(pin)
        asked(page).use_button.click()
        wait_for(desk_rooms.is_still)

    assert tried == [None, CardUse("0000"), CardUse("4711")]
    assert page._card_asking.paper is None
    assert page.foot.onward_button is not None


def test_a_wrong_pin_is_said_on_the_question(desk_rooms: Rooms) -> None:
    page = opened(desk_rooms)

    def file(card: CardUse | None) -> bool:
        assert card is None
        raise CardError(CardFault.PIN_LAST)

    page._file(file)
    wait_for(desk_rooms.is_still)

    # The furnished practice has no card, so the look at it adds its own sentence at once.
    assert asked(page)._refusal.isVisible()
    asked(page).leave_button.click()
    assert page._card_asking.paper is None
