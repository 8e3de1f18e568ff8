"""Changing words together: old and new to be seen, and initials where the practice wants them."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from desktop.domain.journal import (
    ANSWERED,
    ASKED,
    CLIENT,
    EXCEPTED,
    ILLUSTRATED,
    INITIALLED,
    PRACTITIONER,
    REWORDED,
    SETTLED,
    Act,
)
from desktop.domain.sentence import compose
from desktop.ui.session.changed_words import ChangedWords
from desktop.ui.session.papers.initials import InitialsPaper
from desktop.ui.session.sheet import SheetPage
from desktop.ui.widgets.notice_bar import NoticeBar
from tests.ui.session.conftest import TO_GROUPS, TO_HOPE, TO_PRACTICAL, Opens
from tests.ui.session.player import SessionPlayer

OURS = "Please text me before six. I answer when I can."
WANTED = Act(PRACTITIONER, ANSWERED, "practice.initials", True)  # noqa: FBT003 - a journal's value
SETTLED_CHANGED = (
    Act(CLIENT, REWORDED, "contact.hours", OURS),
    Act(CLIENT, EXCEPTED, "contact.hours", "changed"),
    Act(CLIENT, SETTLED, "group.reach", "changed"),
)
HOPE = Act(CLIENT, ANSWERED, "goals.hope", "No knot before work.")


def reword(player: SessionPlayer, words: str = OURS) -> None:
    """Change the words of a clause of the group that is shown."""
    player.press("look.time.late")
    player.press("change")
    player.write(words, "words")
    player.press("use")
    player.rest()


def said(root: QWidget) -> list[str]:
    return [label.text() for label in root.findChildren(QLabel) if label.isVisibleTo(root)]


def test_a_group_shows_the_changed_sentence_of_its_clause_beside_the_old_one(
    session: Opens,
) -> None:
    player = session(*TO_PRACTICAL)
    live = player.page.live
    before = compose(live.pack, "time.late", live.answers, live.wording).text

    reword(player)

    shown = said(player.find(ChangedWords))
    assert player.page.table.card is not None
    assert player.page.table.card.key == "group.when"
    assert any(OURS in words for words in shown)
    assert before in shown
    assert "Before" in shown


def test_old_and_new_are_told_by_words_and_a_line_not_by_colour_alone(session: Opens) -> None:
    player = session(*TO_PRACTICAL)

    reword(player)

    shown = player.find(ChangedWords)
    labels = shown.findChildren(QLabel)
    struck = [label for label in labels if label.font().strikeOut()]
    assert any("Now, in your words" in label.text() for label in labels)
    assert len(struck) == 1
    assert OURS not in struck[0].text()


def test_a_group_whose_own_sentence_changed_shows_both(session: Opens) -> None:
    player = session(*TO_PRACTICAL)
    player.press("changed")
    player.write(OURS, "words")
    player.press("use")
    player.rest()

    player.page.table.go_to("group.when")
    player.rest()

    shown = said(player.find(ChangedWords))
    assert OURS in shown
    assert "Before" in shown


def test_nobody_is_asked_for_initials_unless_the_practice_wants_them(session: Opens) -> None:
    player = session(*TO_PRACTICAL)

    reword(player)

    assert not player.seen(InitialsPaper)


def test_both_put_their_initials_beside_the_changed_words(session: Opens) -> None:
    player = session(*TO_PRACTICAL, WANTED)
    reword(player)

    player.fill("E. N.", "initials")
    player.press("use")
    player.rest()
    player.sign()
    player.press("use")
    player.rest()

    rows = [row for row in player.page.live.intake.rows if row.action == INITIALLED]
    given = player.page.live.intake.initials_on("time.late")
    assert [(row.by, row.item) for row in rows] == [
        (PRACTITIONER, "time.late"),
        (CLIENT, "time.late"),
    ]
    assert [(one.party, one.method) for one in given] == [
        ("practitioner", "typed"),
        ("client", "drawn"),
    ]
    assert not player.seen(InitialsPaper)


def test_initials_may_wait_and_gate_nothing(session: Opens) -> None:
    player = session(*TO_PRACTICAL, WANTED)
    reword(player)

    player.press("leave")
    player.press("agreed")
    player.rest()

    assert player.page.table.card is not None
    assert player.page.table.card.key == "group.fee"


def test_changing_the_words_again_clears_the_initials_and_says_so(session: Opens) -> None:
    player = session(*TO_PRACTICAL, WANTED)
    reword(player)
    player.fill("E. N.", "initials")
    player.press("use")
    player.rest()
    player.press("leave")

    reword(player, "Fifteen minutes, then we stop.")

    assert "initials" in player.find(NoticeBar).accessibleName()
    assert player.page.live.intake.initials_on("time.late") == ()
    assert player.seen(InitialsPaper)


@pytest.mark.parametrize("letters", ["", "  "])
def test_empty_initials_are_not_taken(session: Opens, letters: str) -> None:
    player = session(*TO_PRACTICAL, WANTED)
    reword(player)

    player.find(QLineEdit, "initials").setText(letters)

    assert not player.find(QAbstractButton, "use").isEnabled()


def test_on_the_sheet_open_initials_are_offered_and_taken(session: Opens) -> None:
    player = session(*TO_PRACTICAL, WANTED, *_the_rest())
    player.qtbot.waitUntil(lambda: bool(player.seen(QAbstractButton, "initial.contact.hours")))

    player.press("initial.contact.hours")
    for _ in range(2):
        player.fill("X. Y.", "initials")
        player.press("use")
        player.rest()

    player.qtbot.waitUntil(lambda: bool(player.seen(QAbstractButton, "continue")))
    words = said(player.find(SheetPage))
    assert not player.seen(QAbstractButton, "initial.contact.hours")
    assert sum("Initials:" in one for one in words) == 2


def test_the_sheet_shows_what_was_said_before(session: Opens) -> None:
    player = session(*TO_PRACTICAL, *_the_rest())
    player.qtbot.waitUntil(lambda: bool(player.seen(QAbstractButton, "continue")))

    sheet = player.find(SheetPage)

    struck = [label for label in sheet.findChildren(QLabel) if label.font().strikeOut()]
    assert any(OURS in words for words in said(sheet))
    assert "Before" in said(sheet)
    assert struck


def _the_rest() -> tuple[Act, ...]:
    """Return the acts from the practicalities to the sheet, one clause in other words."""
    kept = tuple(act for act in TO_HOPE[len(TO_PRACTICAL) :] if act.item != "group.reach")
    return (*kept, *SETTLED_CHANGED, HOPE)


def test_words_the_law_asks_for_stay_and_say_so_kindly(session: Opens) -> None:
    player = session(*TO_GROUPS)

    player.press("look.privacy.danger_to_self")

    words = " ".join(said(player.page))
    assert "so they stay as they are" in words
    assert not player.seen(QAbstractButton, "change")


def test_beside_words_that_stay_a_question_and_an_example_can_stand(session: Opens) -> None:
    player = session(*TO_GROUPS)
    player.press("look.privacy.danger_to_self")
    player.press("add_example")
    player.write("Like that night in March.", "words")
    player.press("use")
    player.rest()
    player.press("look.privacy.danger_to_self")
    shown = said(player.page)

    player.press("ask_about")
    player.write("Who would you call?", "words")
    player.press("use")
    player.rest()

    rows = [(row.action, row.item) for row in player.page.live.intake.rows[-2:]]
    assert any("Like that night in March." in words for words in shown)
    assert rows == [
        (ILLUSTRATED, "privacy.danger_to_self"),
        (ASKED, "privacy.danger_to_self"),
    ]
