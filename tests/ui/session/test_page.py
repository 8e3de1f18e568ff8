"""The page of a session: durable first, then the next card; nothing lost, nothing chosen."""

import gc
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QListWidget, QWidget

from desktop.domain.flow import current_card
from desktop.domain.journal import ANSWERED, ASKED, SETTLED, WENT_TO, JournalRow
from desktop.services.begin_intake import resume_intake
from desktop.store.errors import DiskFullError
from desktop.ui.desk import Desk
from desktop.ui.page import Page
from desktop.ui.session.page import SessionPage
from desktop.ui.session.sheet import SheetPage
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.notice_bar import NoticeBar
from desktop.ui.widgets.outcome_bar import OutcomeBar
from desktop.ui.widgets.search_field import SearchField
from tests.ui.session.conftest import TO_GROUPS, TO_HOPE, TO_PRACTICAL, TO_QUIET, TO_SHEET, Opens
from tests.ui.session.player import SessionPlayer


def here(player: SessionPlayer) -> str:
    card = player.page.table.card
    return "" if card is None else card.key


def last(player: SessionPlayer) -> JournalRow:
    return player.page.live.intake.rows[-1]


def test_the_card_moves_only_once_the_act_is_in_the_vault(
    session: Opens, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = session(*TO_GROUPS)
    append = desk.vault.append
    stood: list[str] = []

    def watched(intake: str, row: JournalRow) -> None:
        append(intake, row)
        stood.append(here(player))

    monkeypatch.setattr(desk.vault, "append", watched)
    player.press("explained")
    player.rest()

    assert (stood, here(player)) == (["group.danger"], "group.harm")


def test_a_write_that_fails_leaves_the_card_and_says_so(
    session: Opens, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = session(*TO_GROUPS)
    rows = len(player.page.live.intake.rows)

    def full(_intake: str, _row: JournalRow) -> None:
        raise DiskFullError

    with monkeypatch.context() as broken:
        broken.setattr(desk.vault, "append", full)
        player.press("explained")
        player.rest()
    refused = player.find(NoticeBar).accessibleName()
    stood = here(player)
    player.press("explained")
    player.rest()

    assert refused
    assert (stood, here(player)) == ("group.danger", "group.harm")
    assert len(player.page.live.intake.rows) == rows + 1


def test_while_one_act_is_written_no_other_is_taken(session: Opens) -> None:
    player = session(*TO_GROUPS)
    rows = len(player.page.live.intake.rows)

    bar = player.find(OutcomeBar)
    for name in ("explained", "come_back", "question"):
        next(b for b in bar.findChildren(QAbstractButton) if b.objectName() == name).click()
    player.rest()

    assert len(player.page.live.intake.rows) == rows + 1
    assert player.page.live.intake.outcomes == {"group.danger": "explained"}


def test_a_double_click_settles_one_card_and_not_the_next(session: Opens) -> None:
    player = session(*TO_GROUPS)
    player.press("explained")
    player.rest()
    under = player.find(QAbstractButton, "explained")
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    middle = QPointF(under.rect().center())

    for kind, held in (
        (QEvent.Type.MouseButtonDblClick, left),
        (QEvent.Type.MouseButtonRelease, Qt.MouseButton.NoButton),
    ):
        at = under.mapToGlobal(middle)
        QApplication.sendEvent(under, QMouseEvent(kind, middle, at, left, held, none))
    player.rest()

    assert player.page.live.intake.outcomes == {"group.danger": "explained"}
    assert here(player) == "group.harm"


def test_a_key_held_down_decides_once(session: Opens) -> None:
    player = session(*TO_GROUPS)
    player.find(QAbstractButton, "explained").setFocus()
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "", autorep=True
    )

    QApplication.sendEvent(player.page, held)
    player.rest()

    assert not [s.key().toString() for s in player.page.findChildren(QShortcut) if s.autoRepeat()]
    assert player.page.live.intake.outcomes == {}


def test_the_keys_of_the_menu_work_where_the_menu_has_the_keyboard(session: Opens) -> None:
    player = session(*TO_GROUPS)
    more = player.find(QAbstractButton, "tools")
    more.setFocus()

    QTest.keyClick(more, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)

    assert player.seen(SearchField)


def test_the_sheet_is_read_with_the_keyboard(session: Opens) -> None:
    player = session(*TO_SHEET)
    sheet = player.find(SheetPage)
    player.qtbot.waitUntil(lambda: bool(player.seen(QAbstractButton, "continue")))
    bar = sheet.verticalScrollBar()
    player.qtbot.waitUntil(lambda: bar.maximum() > 0)

    focus = QApplication.focusWidget()
    QTest.keyClick(sheet, Qt.Key.Key_PageDown)

    assert focus is sheet
    assert bar.value() > 0


def test_a_killed_session_resumes_at_the_same_card_with_everything_answered(
    session: Opens, desk: Desk
) -> None:
    player = session(*TO_PRACTICAL)
    player.press("look.time.late")
    player.press("not_yet")
    player.rest()
    before = player.page.live.intake
    desk.window.put_in_front(Page())
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    again = SessionPage(desk, resume_intake(desk.vault, player.page.live.id))
    desk.window.show_page(again)

    assert again.table.card is not None
    assert again.table.card.key == "group.when"
    assert again.live.intake == before


def test_a_session_left_on_a_deeper_card_resumes_on_it(session: Opens, desk: Desk) -> None:
    player = session(*TO_GROUPS)
    player.choose_more("teach_back.privacy")
    player.rest()

    live = resume_intake(desk.vault, player.page.live.id)
    card = current_card(live.pack, live.intake)

    assert card is not None
    assert card.key == "teach_back.privacy"


def test_nothing_is_chosen_beforehand(session: Opens) -> None:
    player = session(*TO_PRACTICAL)

    chosen = [b.objectName() for b in player.seen(QAbstractButton) if b.isChecked()]

    assert chosen == []
    assert player.find(OutcomeBar).outcome() == ""


def test_a_proposal_of_the_practice_looks_like_one(session: Opens) -> None:
    player = session(*TO_PRACTICAL)

    assert "suggested" in player.find(Chip, "time.length").accessibleName()


def test_a_blank_is_filled_in_its_sentence(session: Opens) -> None:
    player = session(*TO_PRACTICAL)

    player.fill_chip("time.length", 45, within=player.page)
    player.rest()

    row = last(player)
    assert (row.action, row.item, row.value) == (ANSWERED, "time.length", 45)
    assert "suggested" not in player.find(Chip, "time.length").accessibleName()


def test_a_day_and_an_hour_make_the_sentence_a_regular_one(session: Opens) -> None:
    player = session(*TO_PRACTICAL)

    for key, value in (("time.weekday", "tuesday"), ("time.slot", "17:00")):
        player.press(f"open.{key}")
        player.put(value, within=player.page)
        if player.seen(QAbstractButton, "use"):
            player.press("use")
        player.rest()

    assert player.find(Chip, "time.weekday").text() == "Tuesday"


def test_undo_goes_back_to_the_card_and_never_into_the_booking(session: Opens) -> None:
    player = session(*TO_GROUPS)
    undo = player.find(QAbstractButton, "undo")
    player.press("explained")
    player.rest()

    QTest.keyClick(player.page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    player.rest()
    QTest.keyClick(player.page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    player.rest()
    QTest.keyClick(player.page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    player.rest()

    assert here(player) == "welcome.first_time"
    assert not undo.isEnabled()
    assert player.page.live.intake.answers["client.name"] == "Tomas Reyes-Hale"


def test_words_taken_back_are_erased_in_the_vault(session: Opens, desk: Desk) -> None:
    player = session(*TO_SHEET)
    player.page.tools.use("take_back")

    player.press("erase.goals.hope")
    player.rest()

    kept = desk.vault.journal(player.page.live.id)
    assert "goals.hope" not in player.page.live.intake.answers
    assert all("knot" not in str(row.value) for row in kept)


def test_what_was_prepared_is_not_shown_among_the_clients_words(session: Opens) -> None:
    player = session(*TO_SHEET)

    player.page.tools.use("take_back")

    shown = [label.text() for label in player.seen(QLabel)]
    assert not any("family" in words for words in shown)


def test_a_private_note_never_enters_the_journal(session: Opens, desk: Desk) -> None:
    player = session(*TO_GROUPS)
    player.choose_more("story.safety")
    player.rest()

    player.write("Looked away when asked.", "story.safety.words")
    player.press("continue")
    player.rest()

    journal = desk.vault.journal(player.page.live.id)
    notes = desk.vault.notes(player.page.live.client)
    assert all("Looked away" not in str(row.value) for row in journal)
    assert [note.text for note in notes] == ["Looked away when asked."]
    assert here(player) == "group.danger"


def test_a_question_can_be_noted_at_any_card(session: Opens) -> None:
    player = session(*TO_GROUPS)

    player.press("ask")
    player.write("Could my roommate find out?", "words")
    player.press("use")
    player.rest()

    row = last(player)
    assert (row.action, row.item, row.by) == (ASKED, "group.danger", "client")
    assert here(player) == "group.danger"


def test_changing_the_words_makes_the_sentence_the_clients(session: Opens) -> None:
    player = session(*TO_PRACTICAL)

    player.press("changed")
    player.write("We meet when my shifts allow it.", "words")
    player.press("use")
    player.rest()

    intake = player.page.live.intake
    assert intake.rewordings["group.when"].text == "We meet when my shifts allow it."
    assert intake.outcomes["group.when"] == "changed"
    assert here(player) == "group.fee"


def test_one_clause_is_set_apart_and_the_card_says_so(session: Opens) -> None:
    player = session(*TO_GROUPS)

    player.press("look.privacy.danger_to_others")
    player.press("question")
    player.rest()

    link = player.find(QAbstractButton, "look.privacy.danger_to_others")
    assert player.page.live.intake.exceptions == {"privacy.danger_to_others": "question"}
    assert "a question" in link.text()
    assert here(player) == "group.danger"


def test_the_quiet_page_keeps_one_sentence_and_stays(session: Opens) -> None:
    player = session(*TO_QUIET)

    player.press("note")
    player.write("My dad died in May.", "words")
    player.press("use")
    player.rest()

    assert player.page.live.intake.answers["story.reason"] == "My dad died in May."
    assert here(player) == "step.person"


def test_a_change_from_the_sheet_leads_straight_back(session: Opens) -> None:
    player = session(*TO_SHEET)

    player.press("change.group.fee")
    player.rest()
    went = here(player)
    player.press("agreed")
    player.rest()

    assert (went, here(player)) == ("group.fee", "step.sheet")
    assert player.seen(QAbstractButton, "change.group.fee")


def test_finishing_well_now_goes_to_the_close(session: Opens) -> None:
    player = session(*TO_GROUPS)

    player.page.tools.use("finish")
    player.press("other")
    player.rest()

    assert player.page.live.intake.finished_early
    assert here(player) == "close.next_date"


def test_going_back_and_on_by_keyboard(session: Opens) -> None:
    player = session(*TO_GROUPS)
    alt = Qt.KeyboardModifier.AltModifier

    QTest.keyClick(player.page, Qt.Key.Key_Left, alt)
    player.rest()
    back = here(player)
    QTest.keyClick(player.page, Qt.Key.Key_Right, alt)
    player.rest()

    assert (back, here(player)) == ("privacy.headline", "group.danger")
    assert last(player).action == WENT_TO


def test_digits_choose_an_outcome_and_enter_presses_a_button(session: Opens) -> None:
    player = session(TO_GROUPS[0])

    QTest.keyClick(player.find(QAbstractButton, "continue"), Qt.Key.Key_Return)
    player.rest()
    QTest.keyClick(player.page, Qt.Key.Key_3)
    player.rest()

    row = last(player)
    assert (row.action, row.item, row.value) == (SETTLED, "group.danger", "come_back")


def test_the_cue_shows_only_while_its_key_is_held(session: Opens) -> None:
    player = session(*TO_GROUPS)
    folded = player.seen(QWidget, "cue_paper")

    QTest.keyPress(player.page, Qt.Key.Key_F9)
    held = player.seen(QWidget, "cue_paper")
    QTest.keyRelease(player.page, Qt.Key.Key_F9)

    assert (folded, len(held), player.seen(QWidget, "cue_paper")) == ([], 1, [])


def test_a_pause_is_a_blank_page_until_a_key(session: Opens) -> None:
    player = session(*TO_GROUPS)

    QTest.keyClick(player.page, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    blank = player.find(QWidget, "blank")
    covered = blank.size() == player.page.size()
    QTest.keyClick(blank, Qt.Key.Key_Space)

    assert covered
    assert not player.seen(QWidget, "blank")


def test_more_offers_every_card_and_finds_it_by_a_few_letters(session: Opens) -> None:
    player = session(*TO_GROUPS)
    player.page.tools.use("more")

    QTest.keyClicks(player.find(SearchField), "promises")

    topics = player.find(QListWidget, "more")
    found = [topics.item(n).data(Qt.ItemDataRole.UserRole) for n in range(topics.count())]
    assert "together.promises" in found


def test_the_window_never_names_anybody_and_opens_no_other_window(session: Opens) -> None:
    before = {w for w in QApplication.topLevelWidgets() if w.isVisible()}
    player = session(*TO_HOPE)
    for tool in ("more", "papers", "take_back", "finish"):
        player.page.tools.use(tool)

    now = {w for w in QApplication.topLevelWidgets() if w.isVisible()}

    assert player.page.window() in now
    assert now - before <= {player.page.window()}
    assert player.page.window().windowTitle() == "Holdfast"


def test_everything_the_keyboard_reaches_has_a_name(session: Opens) -> None:
    player = session(*TO_PRACTICAL)

    nameless = [
        type(widget).__name__
        for widget in player.seen(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not getattr(widget, "text", str)()
    ]

    assert nameless == []


def test_nothing_of_a_session_outlives_its_page(session: Opens, desk: Desk) -> None:
    player = session(*TO_PRACTICAL)
    page, held = weakref.ref(player.page), weakref.ref(player.page.session)
    player.page.tools.use("more")
    del player

    desk.window.put_in_front(Page())
    for _ in range(3):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()

    assert (page() is None, held() is None) == (True, True)
