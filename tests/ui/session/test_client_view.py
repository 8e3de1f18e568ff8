"""The client's view: one card, three buttons, and no way to anybody else's things."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from desktop.domain.journal import ASKED, SETTLED
from desktop.ui.session.cards.group import GroupCard
from desktop.ui.session.client.foot import ClientFoot
from desktop.ui.session.client.give_back import GiveBack
from desktop.ui.session.client.short_code import ShortCode, wait_seconds
from desktop.ui.session.foot import Foot
from desktop.ui.widgets.rail import Rail
from tests.ui.session.conftest import TO_GROUPS, Opens
from tests.ui.session.player import SessionPlayer


def give(player: SessionPlayer, code: str = "2468") -> None:
    QTest.keyClick(player.page, Qt.Key.Key_F8)
    player.fill(code, "code")
    player.press("use")
    player.rest()


def test_one_key_and_a_short_code_give_the_client_the_card_alone(session: Opens) -> None:
    player = session(*TO_GROUPS)

    give(player)

    assert player.seen(GroupCard)
    assert not player.seen(Rail)
    assert not player.seen(Foot)


def test_no_cue_can_be_seen_or_called_up(session: Opens) -> None:
    player = session(*TO_GROUPS)
    cue = "Pause here"
    give(player)

    QTest.keyPress(player.page.window(), Qt.Key.Key_F9)
    said = [w.accessibleName() + getattr(w, "text", str)() for w in player.seen(QWidget)]
    QTest.keyRelease(player.page.window(), Qt.Key.Key_F9)

    assert not any(cue in words for words in said)


def test_what_the_client_taps_is_kept(session: Opens) -> None:
    player = session(*TO_GROUPS)
    give(player)

    player.press("come_back")
    player.rest()

    row = player.page.live.intake.rows[-1]
    assert (row.by, row.action, row.value) == ("client", SETTLED, "come_back")
    assert player.find(GroupCard).objectName() == "group.harm"


def test_the_client_can_ask_and_blank_the_screen(session: Opens) -> None:
    player = session(*TO_GROUPS)
    give(player)

    player.press("question")
    player.rest()
    player.press("blank_screen")
    covered = player.find(QWidget, "blank").isVisible()
    QTest.keyClick(player.find(QWidget, "blank"), Qt.Key.Key_Space)

    assert covered
    assert not player.seen(QWidget, "blank")


def test_only_the_short_code_gives_it_back(session: Opens) -> None:
    player = session(*TO_GROUPS)
    give(player)

    player.press("hand_back")
    player.fill("1111", "code")
    player.press("use_code")
    refused = player.find(QLabel, "refusal").text()
    may_leave = player.page.may_leave()
    player.fill("2468", "code")
    player.press("use_code")

    assert "not the short code" in refused
    assert not may_leave
    assert player.page.may_leave()
    assert player.seen(Rail)


def test_a_rehearsal_is_opened_by_its_code_alone(session: Opens) -> None:
    player = session(*TO_GROUPS)
    give(player)

    player.press("hand_back")

    assert not player.seen(QWidget, "use_passphrase")
    assert "only the short code" in player.find(QLabel, "refusal").text()


def test_it_covers_itself_when_the_window_is_left(session: Opens) -> None:
    player = session(*TO_GROUPS)
    give(player)

    QApplication.sendEvent(player.page.desk.window, QEvent(QEvent.Type.WindowDeactivate))

    assert player.seen(QWidget, "give_back")
    assert not player.seen(QWidget, "stay")
    assert not player.seen(GroupCard)


def test_a_question_of_the_clients_own_is_kept(session: Opens) -> None:
    player = session(*TO_GROUPS)
    give(player)

    player.press("question", within=foot(player))
    player.write("Who else reads this?", "words")
    player.press("use")
    player.rest()

    assert player.page.live.intake.rows[-1].action == ASKED


def test_wrong_codes_cost_time_and_never_the_session(session: Opens) -> None:
    player = session(*TO_GROUPS)
    give(player)
    player.press("hand_back")

    for _ in range(4):
        player.fill("1111", "code")
        player.press("use_code")
    field = player.find(QLineEdit, "code")
    waits = not field.isEnabled()
    player.find(GiveBack)._rest.timeout.emit()
    player.fill("2468", "code")
    player.press("use_code")

    assert waits
    assert not player.page.tools.client_has_it
    assert player.find(GroupCard).objectName() == "group.danger"


def test_waiting_is_not_cut_short_by_going_back_to_the_card(session: Opens) -> None:
    player = session(*TO_GROUPS)
    give(player)
    player.press("hand_back")
    for _ in range(4):
        player.fill("1111", "code")
        player.press("use_code")

    player.press("stay")
    player.press("hand_back")

    assert not player.find(QLineEdit, "code").isEnabled()


@pytest.mark.parametrize(
    ("wrong", "seconds"), [(0, 0), (1, 0), (3, 0), (4, 2), (5, 4), (6, 8), (8, 30), (40, 30)]
)
def test_each_further_guess_takes_longer_and_none_takes_forever(wrong: int, seconds: int) -> None:
    assert wait_seconds(wrong) == seconds


def test_a_code_is_digits_and_only_that_code_opens() -> None:
    code = ShortCode("2468")

    assert code.opens("2468")
    assert not any(map(code.opens, ("", "246", "24680", "\u0662\u0664\u0666\u0668")))
    assert not ShortCode().opens("")


def foot(player: SessionPlayer) -> QWidget:
    return player.find(ClientFoot)
