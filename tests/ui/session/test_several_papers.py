"""Several papers at the table: read and signed one after the other, each by its people."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from desktop.domain.flow import SHEET
from desktop.domain.journal import ANSWERED, CLIENT, PASSED, PRACTITIONER, SETTLED, Act, Value
from desktop.ui.session.closing.papers_card import PapersCard
from desktop.ui.session.sheet import SheetPage
from desktop.ui.session.signing.sign_card import SignCard
from desktop.ui.session.signing.sign_page import SignPage
from desktop.ui.theme.look import Look, Scheme
from tests.ui.session.conftest import TO_SHEET, Opens
from tests.ui.session.player import SessionPlayer
from tests.ui.session.test_room import cut
from tests.ui.session.test_signing import on_paper

ANNEX = "document.annex_g"
BOTH: Value = ({"name": "Ada Marsh"}, {"name": "Ben Marsh"})
PARENTS = Act(PRACTITIONER, ANSWERED, "people.representatives", BOTH)
EITHER = Act(PRACTITIONER, ANSWERED, "people.representation", "any")


def said(player: SessionPlayer) -> str:
    return "\n".join(label.text() for label in player.seen(QLabel))


def at_the_sheet(session: Opens, *acts: Act) -> SessionPlayer:
    """Deal with every card that these *acts* bring up before the sheet."""
    player = session(*acts, *TO_SHEET)
    while (card := player.page.session.card()) is not None and card.kind != SHEET:
        group = player.page.live.pack.groups.get(card.key)
        done = Act(PRACTITIONER, PASSED, card.key)
        player.page.session.act(
            Act(CLIENT, SETTLED, card.key, group.outcomes[0]) if group is not None else done
        )
        player.rest()
    return player


def sealed_agreement(session: Opens, *acts: Act) -> SessionPlayer:
    """Sign the agreement, and stand at the annex."""
    player = at_the_sheet(session, *acts)
    player.page.session.act(Act(PRACTITIONER, PASSED, "step.sheet"))
    player.rest()
    player.press("on_to_signing")
    on_paper(player)
    on_paper(player)
    player.press("continue")
    player.rest()
    return player


def test_the_sheet_leads_through_each_paper_and_is_settled_on_the_last(session: Opens) -> None:
    player = at_the_sheet(session, PARENTS)
    first = said(player)

    player.press("next_paper")
    player.rest()

    assert "Paper 1 of 2" in first
    assert "Paper 2 of 2" in said(player)
    assert "Ada Marsh" in said(player)
    player.press("paper_before")
    player.rest()
    assert "Paper 1 of 2" in said(player)
    assert not player.seen(QAbstractButton, "continue")
    player.press("next_paper")
    player.rest()
    player.press("continue")
    player.rest()
    assert player.seen(SignPage)


def test_the_sheet_is_turned_by_keys_and_starts_each_paper_at_its_top(session: Opens) -> None:
    player = at_the_sheet(session, PARENTS)
    sheet = player.find(SheetPage)
    QTest.keyClick(sheet, Qt.Key.Key_PageDown)
    moved = sheet.verticalScrollBar().value()
    button = player.find(QAbstractButton, "next_paper")

    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    player.rest()

    assert moved > 0
    assert sheet.verticalScrollBar().value() == 0
    assert sheet.hasFocus()
    assert sheet.place == 1


def test_one_paper_says_nothing_of_papers(session: Opens) -> None:
    player = session(*TO_SHEET)

    assert "Paper 1 of 1" not in said(player)
    assert player.seen(QAbstractButton, "continue")


def test_the_practitioner_signs_first_on_each_paper_then_the_others_by_name(
    session: Opens,
) -> None:
    player = sealed_agreement(session, PARENTS)
    reading = said(player)
    player.press("on_to_signing")
    signers = []
    for _ in range(3):
        signers.append(player.find(SignCard).objectName())
        on_paper(player)

    assert "Paper 2 of 2: " in reading
    assert signers == ["sign.practitioner", "sign.representative.1", "sign.representative.2"]
    assert set(player.page.live.intake.sealed) == {"document.agreement", ANNEX}


def test_the_card_names_the_paper_and_the_person(session: Opens) -> None:
    player = sealed_agreement(session, PARENTS)
    player.press("on_to_signing")
    on_paper(player)

    assert "Ada Marsh" in said(player)
    assert "Paper 2 of 2: " in said(player)
    assert not player.seen(QAbstractButton, "change")


def test_where_one_of_two_is_enough_the_other_may_sign_instead(session: Opens) -> None:
    player = sealed_agreement(session, PARENTS, EITHER)
    player.press("on_to_signing")
    on_paper(player)

    player.press("instead.representative.2")
    named = said(player)
    on_paper(player)

    assert "Ben Marsh" in named
    signed = [one.party for one in player.page.live.intake.signatures if one.document == ANNEX]
    assert signed == ["practitioner", "representative.2"]
    assert ANNEX in player.page.live.intake.sealed


def test_an_annex_may_wait_and_the_session_goes_on_without_it(session: Opens) -> None:
    player = sealed_agreement(session, PARENTS)

    player.press("not_today")
    player.rest()

    live = player.page.live
    assert ANNEX in live.intake.passed
    assert "step.sign" in live.intake.passed
    assert not live.intake.finished_early
    assert player.page.table.card is not None
    assert player.page.table.card.key == "close.next_date"


def test_a_paper_somebody_began_keeps_the_session_open_until_all_have_signed(
    session: Opens,
) -> None:
    player = sealed_agreement(session, PARENTS)
    player.press("on_to_signing")
    on_paper(player)
    player.press("not_today")
    player.rest()
    player.press("leave_paper")
    player.rest()
    close(player)
    waiting = said(player)

    player.press("finish")
    player.rest()

    assert "Somebody has still to sign" in waiting
    assert player.find(SignCard).objectName() == "sign.representative.1"


def close(player: SessionPlayer) -> None:
    """Go through the close up to its last page."""
    for name in ("skip", "keep_here", "document.agreement.later", "document.take_home.later"):
        player.press(name)
        player.rest()
    player.press("tired")
    player.rest()


def test_each_paper_says_whose_it_is(session: Opens) -> None:
    player = sealed_agreement(session, PARENTS)
    player.press("on_to_signing")
    for _ in range(3):
        on_paper(player)
    player.press("continue")
    player.rest()
    for name in ("skip", "keep_here"):
        player.press(name)
        player.rest()

    words = "\n".join(
        label.text() for card in player.seen(PapersCard) for label in card.findChildren(QLabel)
    )

    assert "for Tomas Reyes-Hale" in words
    assert "for Ada Marsh (" in words


@pytest.mark.parametrize(
    ("scheme", "scale", "size"),
    [
        (Scheme.LIGHT, 1.0, (1366, 768)),
        (Scheme.DARK, 1.0, (1366, 768)),
        (Scheme.LIGHT, 2.0, (1366, 768)),
    ],
)
def test_no_word_of_the_papers_is_cut(
    session: Opens, look: Look, scheme: Scheme, scale: float, size: tuple[int, int]
) -> None:
    player = at_the_sheet(session, PARENTS, EITHER)
    look.set_scheme(scheme)
    look.set_scale(scale)
    player.page.window().resize(*size)
    player.rest()
    player.press("next_paper")
    player.rest()
    player.qtbot.waitUntil(lambda: cut(player) == [], timeout=20_000)
    sheet = cut(player)
    player.page.session.act(Act(PRACTITIONER, PASSED, "step.sheet"))
    player.rest()
    player.press("on_to_signing")
    player.rest()

    assert sheet == []
    player.qtbot.waitUntil(lambda: cut(player) == [], timeout=20_000)
