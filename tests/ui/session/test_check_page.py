"""Check what we settled: one page with everything, and from it to each answer and back (T13)."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.journal import (
    ANSWERED,
    CLIENT,
    EXCEPTED,
    PASSED,
    PRACTITIONER,
    REWORDED,
    SETTLED,
    WENT_TO,
    Act,
)
from desktop.ui.session.cards.clause import ClauseCard
from desktop.ui.session.check.check_page import CheckPage
from desktop.ui.session.closing.date_card import DateCard
from desktop.ui.session.sheet import SheetPage
from desktop.ui.widgets.card_room import CardRoom
from desktop.ui.widgets.rail import Rail
from tests.ui.session.conftest import TO_GROUPS, TO_HOPE, TO_PRACTICAL, TO_SHEET, Opens
from tests.ui.session.player import SessionPlayer
from tests.ui.stillness import breathe

CANARY = "kanarienvogel"


def check(player: SessionPlayer) -> CheckPage:
    """Open the check page by its one key."""
    QTest.keyClick(player.page, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    player.rest()
    return player.find(CheckPage)


def texts(root: QWidget) -> str:
    return "\n".join(one.text() for one in root.findChildren(QLabel) if one.isVisibleTo(root))


def actions(player: SessionPlayer, since: int) -> list[tuple[str, str]]:
    return [(row.action, row.item) for row in player.page.live.intake.rows[since:]]


def test_one_key_opens_it_from_any_card_and_writes_nothing(session: Opens) -> None:
    player = session(*TO_PRACTICAL)
    rows = len(player.page.live.intake.rows)

    page = check(player)

    assert "Check what we settled" in texts(page)
    assert len(player.page.live.intake.rows) == rows


def test_it_opens_from_the_sheet_and_leads_on_to_reading_and_signing(session: Opens) -> None:
    player = session(*TO_SHEET)
    player.press("check_all")
    player.rest()
    way = player.find(QAbstractButton, "continue").text()

    player.press("continue")
    player.rest()

    assert way.strip() == "On to reading and signing"
    assert player.seen(SheetPage)
    assert not player.seen(CheckPage)


def test_from_a_card_it_leads_back_to_that_card(session: Opens) -> None:
    player = session(*TO_PRACTICAL)
    check(player)

    player.press("continue")
    player.rest()

    assert player.page.table.card is not None
    assert player.page.table.card.key == "group.when"
    assert not player.seen(CheckPage)


def test_a_deeper_card_one_was_on_is_come_back_to(session: Opens) -> None:
    player = session(*TO_PRACTICAL)
    player.choose_more("teach_back.privacy")
    player.rest()
    check(player)
    player.press("check.group.harm")
    player.rest()
    player.press("explained")
    player.rest()

    player.press("continue")
    player.rest()

    assert player.page.live.intake.position == "teach_back.privacy"


def test_change_leads_straight_back_to_the_same_line(session: Opens) -> None:
    player = session(*TO_SHEET)
    check(player)

    player.press("check.group.fee")
    player.rest()
    stood = player.page.table.card
    player.press("not_yet")
    player.rest()
    breathe()

    assert stood is not None
    assert stood.key == "group.fee"
    assert player.seen(CheckPage)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == "check.group.fee"


def test_going_back_without_a_change_leads_back_to_the_page(session: Opens) -> None:
    player = session(*TO_SHEET)
    check(player)
    player.press("check.goals.hope")
    player.rest()

    QTest.keyClick(player.page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    player.rest()

    assert player.seen(CheckPage)
    assert player.page.live.intake.answers["goals.hope"]


def test_a_slow_disk_at_the_check_page_takes_nothing_away(
    session: Opens, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = session(*TO_SHEET)
    monkeypatch.setattr("desktop.ui.session.page.PATIENCE_MS", 0)
    player.press("check_all")
    player.rest()
    room = player.page.findChildren(CardRoom)[0]

    player.page.session.waited.emit(True)  # noqa: FBT003 - Qt's signature
    qtbot.waitUntil(lambda: not room.isEnabled())
    player.page.session.waited.emit(False)  # noqa: FBT003 - Qt's signature

    assert room.isEnabled()
    assert player.seen(CheckPage)


def test_a_clause_is_shown_at_once_and_leads_straight_back(session: Opens) -> None:
    apart = Act(CLIENT, EXCEPTED, "time.late", "not_yet")
    player = session(*TO_HOPE, apart)
    check(player)
    rows = len(player.page.live.intake.rows)

    player.press("check.time.late")
    player.rest()
    looked = player.seen(ClauseCard)
    player.press("not_for_me")
    player.rest()

    assert looked
    assert player.seen(CheckPage)
    assert (EXCEPTED, "time.late") in actions(player, rows)


def test_changed_words_are_changed_again_over_the_page(session: Opens) -> None:
    player = session(*TO_HOPE, Act(CLIENT, REWORDED, "time.late", "We wait for each other."))
    check(player)
    rows = len(player.page.live.intake.rows)

    player.press("check.time.late")
    player.write("We wait ten minutes for each other.", "words")
    player.press("use")
    player.rest()

    assert "We wait ten minutes for each other." in texts(player.find(CheckPage))
    assert WENT_TO not in {action for action, _ in actions(player, rows)}


def test_what_is_open_stands_on_top_with_why(session: Opens) -> None:
    player = session(*TO_HOPE, Act(CLIENT, SETTLED, "group.fee", "not_yet"))

    words = texts(check(player))

    top = words[: words.index("What stays between us")]
    assert "What it costs" in top
    assert "not yet" in top
    assert "Not talked about yet" in top


def test_what_was_not_given_is_said_plainly(session: Opens) -> None:
    player = session(*TO_HOPE, Act(PRACTITIONER, PASSED, "goals.hope"))

    assert "Not provided" in texts(check(player))


def test_a_difference_from_the_usual_names_the_usual(session: Opens) -> None:
    player = session(*TO_HOPE, Act(CLIENT, ANSWERED, "time.length", 45))

    assert "Usually: 50 minutes" in texts(check(player))


def test_nothing_on_the_page_is_chosen_beforehand(session: Opens) -> None:
    player = session(*TO_SHEET)

    page = check(player)

    assert not [one for one in page.findChildren(QAbstractButton) if one.isChecked()]


@pytest.mark.parametrize("item", ["contact.safe_rules_own", "contact.call_check"])
def test_how_to_reach_the_client_safely_is_not_on_the_shared_page(
    session: Opens, item: str
) -> None:
    player = session(*TO_HOPE, Act(CLIENT, ANSWERED, item, CANARY))
    page = check(player)
    shared = texts(page)
    named = " ".join(one.accessibleName() for one in page.findChildren(QWidget))

    player.press("show_prepared")
    player.rest()

    assert CANARY not in shared + named
    assert CANARY in texts(page)


def test_declining_never_blocks_the_way_on(session: Opens) -> None:
    declined = Act(CLIENT, SETTLED, "group.fee", "not_for_me")
    player = session(*TO_SHEET, declined)
    check(player)

    player.press("continue")
    player.rest()
    words = texts(player.find(SheetPage))

    assert player.find(QAbstractButton, "continue").isEnabled()
    assert "What you said no to" in words


def test_words_taken_back_are_told_of_and_not_shown(session: Opens) -> None:
    player = session(*TO_SHEET)
    player.page.tools.use("take_back")
    player.press("erase.goals.hope")
    player.rest()

    words = texts(check(player))

    assert "Removed at your request: 1" in words
    assert "knot" not in words


def test_the_rail_leads_away_from_the_page(session: Opens) -> None:
    player = session(*TO_PRACTICAL)
    check(player)

    player.find(Rail).chosen.emit("step.privacy")
    player.rest()

    assert not player.seen(CheckPage)
    assert player.page.table.card is not None
    assert player.page.table.card.step == "step.privacy"


def test_in_the_clients_language_the_page_is_in_it_too(session: Opens) -> None:
    player = session(*TO_GROUPS, language="es")

    words = texts(check(player))

    assert "Revisar lo que acordamos" in words
    assert "Queda pendiente" in words


def test_the_place_on_the_sheet_is_kept_after_a_change(session: Opens) -> None:
    player = session(*TO_SHEET)
    sheet = player.find(SheetPage)
    button = player.find(QAbstractButton, "change.group.courts")

    button.click()
    player.rest()
    player.press("explained")
    player.rest()
    breathe()

    again = player.find(SheetPage)
    came_back = player.find(QAbstractButton, "change.group.courts")
    assert again is not sheet
    assert QApplication.focusWidget() is came_back
    assert not came_back.visibleRegion().isEmpty()


@pytest.mark.parametrize(("meetings", "way"), [(1, "use"), (2, "use"), (2, "other")])
def test_finishing_well_from_the_page_leads_to_the_close(
    session: Opens, meetings: int, way: str
) -> None:
    planned = Act(PRACTITIONER, ANSWERED, "setting.split", value=meetings == 2)
    player = session(planned, *TO_PRACTICAL)
    check(player)

    QTest.keyClick(player.page, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    player.press(way)
    player.rest()

    assert not player.seen(CheckPage)
    assert player.seen(DateCard)
