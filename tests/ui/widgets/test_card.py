import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.session.cards.session_card import SessionCard, row_of
from desktop.ui.theme.look import Look
from desktop.ui.widgets.card import CAPITAL_MM, LEAST_MM, Card
from desktop.ui.widgets.card_room import CardRoom
from desktop.ui.widgets.choice import Choice
from desktop.ui.widgets.text import Passage
from tests.ui.conftest import Stage

FORTY_FIVE = " ".join(["sharing"] * 42 + ["it", "is", "fine"])


def room_with(stage: Stage, card: Card, size: tuple[int, int]) -> CardRoom:
    """Return a shown room in a window of *size* with *card* in it."""
    room = CardRoom()
    room.show_cards(card)
    stage(room, size=size)
    return room


def test_a_shared_card_reads_from_the_other_chair(stage: Stage) -> None:
    card = Card(shared=True)
    card.set_words(title="What stays here", body="Almost everything you say stays between us.")

    room_with(stage, card, (1366, 640))

    assert card.capitals() == pytest.approx(CAPITAL_MM, abs=0.1)


def test_what_stands_on_a_shared_card_is_as_large_as_its_words(stage: Stage) -> None:
    card = Card(shared=True)
    card.set_words(title="Which suits you?")
    choice = Choice("Wednesdays")

    card.add(choice)
    room_with(stage, card, (1366, 640))

    assert choice.font().pixelSize() > 30


def test_a_small_window_makes_the_words_smaller_before_it_scrolls(stage: Stage) -> None:
    card = Card(shared=True)
    card.set_words(title="If your life is in danger", body=" ".join(["sharing"] * 25))

    room = room_with(stage, card, (900, 470))

    assert LEAST_MM - 0.1 <= card.capitals() < CAPITAL_MM
    assert room.verticalScrollBar().maximum() == 0


def test_forty_five_words_never_go_below_five_millimetres(stage: Stage) -> None:
    card = Card(shared=True)
    card.set_words(title="Title", body=FORTY_FIVE)

    room_with(stage, card, (860, 300))

    assert card.capitals() >= LEAST_MM - 0.1


def test_larger_text_is_never_smaller_than_seven_millimetres(stage: Stage, look: Look) -> None:
    look.set_scale(2.0)
    card = Card(shared=True)
    card.set_words(title="Title", body=FORTY_FIVE)

    room_with(stage, card, (860, 300))

    assert card.capitals() >= CAPITAL_MM - 0.1


def test_what_is_not_said_takes_no_room(stage: Stage) -> None:
    card = Card()
    stage(card)
    card.set_words(eyebrow="Step 1", title="Title", body="Words.")
    full = card.height_for(600)

    card.set_words(title="Title")

    assert card.height_for(600) < full


def test_markup_in_the_words_is_shown_and_not_followed(stage: Stage) -> None:
    card = Card()
    stage(card)

    card.set_words(body="<b>bold</b> & <a href='x'>more</a>")

    assert "&lt;b&gt;bold" in card._body.text()


def test_a_card_that_gave_way_is_gone(qtbot: QtBot, stage: Stage) -> None:
    first = Card()
    room = room_with(stage, first, (800, 500))

    with qtbot.waitSignal(first.destroyed):
        room.show_cards(Card())

    assert len(room.cards()) == 1


def test_a_card_full_of_rows_is_made_smaller_until_all_of_it_shows(stage: Stage) -> None:
    card = Card(shared=True)
    card.set_words(title="If it is urgent", body=" ".join(["sharing"] * 12))
    for _ in range(3):
        host = QWidget()
        row = QVBoxLayout(host)
        row.addWidget(Passage(" ".join(["promise"] * 8), role="shared"))
        card.add(host)

    room = room_with(stage, card, (1366, 600))

    assert LEAST_MM - 0.1 <= card.capitals() < CAPITAL_MM
    assert room.verticalScrollBar().maximum() == 0
    assert card.height() >= card.height_for(card.width())


class Words(QWidget):
    """Words whose height follows from the width, and the widths they were measured at."""

    def __init__(self) -> None:
        super().__init__()
        self.widths: set[int] = set()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(400, 40)

    def heightForWidth(self, width: int) -> int:
        self.widths.add(width)
        return 40


@pytest.mark.usefixtures("look")
def test_words_are_measured_at_the_width_they_get_and_at_no_other() -> None:
    card = SessionCard("card")
    words = Words()
    card.add(row_of(words))
    words.widths.clear()

    card.height_for(900)

    assert len(words.widths) == 1
