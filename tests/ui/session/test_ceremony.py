"""The ceremony: asked before the screen, true statements, honest identity, no hurry, no shame."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from desktop.domain.document import fingerprint_of
from desktop.domain.journal import (
    ANSWERED,
    IDENTIFIED,
    INK_CLEARED,
    ON_SCREEN,
    PASSED,
    PRACTITIONER,
    SIGNED,
    Act,
    Value,
)
from desktop.domain.signature import PAPER
from desktop.services.begin_intake import resume_intake
from desktop.services.filed_documents import already_filed
from desktop.ui.desk import Desk
from desktop.ui.page import Page
from desktop.ui.session.page import SessionPage
from desktop.ui.session.signing.reading import ReadingPage
from desktop.ui.session.signing.sealed import SealedPage
from desktop.ui.session.signing.sign_card import SignCard
from desktop.ui.widgets.pages_view import PagesView
from desktop.ui.widgets.signature_pad import SignaturePad
from tests.ui.session.conftest import TO_SIGN, Opens
from tests.ui.session.player import SessionPlayer
from tests.ui.session.test_several_papers import at_the_sheet
from tests.ui.session.test_signing import on_paper

KEY = "document.agreement"
WITNESS: Value = ({"name": "Ben Ito"},)


def said(player: SessionPlayer) -> str:
    return "\n".join(label.text() for label in player.seen(QLabel))


def clients_turn(session: Opens, *acts: Act, language: str = "en") -> SessionPlayer:
    """The practitioner has signed on paper; the client's card lies on the table."""
    player = session(*acts, *TO_SIGN, language=language)
    player.press("on_to_signing")
    on_paper(player)
    return player


def says_yes(player: SessionPlayer, way: str) -> None:
    player.press(way)
    player.press("screen.yes")
    player.rest()


def rows(player: SessionPlayer, action: str) -> list[Value]:
    return [row.value for row in player.page.live.intake.rows if row.action == action]


def test_the_screen_is_asked_for_once_and_yes_leads_to_the_pad(session: Opens) -> None:
    player = clients_turn(session)
    player.press("drawn")
    asked = said(player)
    pads = player.seen(SignaturePad)

    player.press("screen.yes")
    player.rest()

    assert "Both count the same" in asked
    assert pads == []
    assert player.seen(SignaturePad)
    assert rows(player, ON_SCREEN) == [{"party": "client", "says": "yes"}]
    player.press("typed")
    assert not player.seen(QAbstractButton, "screen.yes")


def test_no_part_of_the_card_opens_as_a_window_of_its_own(session: Opens) -> None:
    player = clients_turn(session)

    windows = [one for one in QApplication.topLevelWidgets() if one.isVisible()]

    assert windows == [player.page.window()]
    assert player.page.window().isActiveWindow()


def test_no_leads_to_paper_at_once_and_is_kept(session: Opens) -> None:
    player = clients_turn(session)
    player.press("typed")

    player.press("screen.no")
    player.rest()

    assert "That is just as good" in said(player)
    assert not player.seen(QAbstractButton, "typed")
    player.press("was_read")
    player.press("sign")
    player.rest()
    assert player.page.live.intake.signatures[-1].method == PAPER
    assert rows(player, ON_SCREEN) == [{"party": "client", "says": "no"}]


def test_a_yes_is_taken_back_and_given_again(session: Opens) -> None:
    player = clients_turn(session)
    says_yes(player, "typed")

    player.press("screen.withdrawn")
    player.rest()
    paper = said(player)
    player.press("screen.again")
    player.rest()

    assert "That is just as good" in paper
    told = [dict(value)["says"] for value in rows(player, ON_SCREEN) if isinstance(value, dict)]
    assert told == ["yes", "withdrawn", "yes"]


def test_who_answered_on_the_consents_own_card_is_not_asked_again(session: Opens) -> None:
    player = clients_turn(session, Act("client", ANSWERED, "consent.e_records", "yes"))

    player.press("drawn")

    assert player.seen(SignaturePad)
    assert not player.seen(QAbstractButton, "screen.yes")


def test_i_read_it_waits_for_pages_nobody_has_seen_and_forces_nobody(session: Opens) -> None:
    player = clients_turn(session)
    says_yes(player, "typed")
    player.fill("Tomas Reyes-Hale", "name")

    player.press("read")
    asked = said(player)
    may_sign = player.find(QAbstractButton, "sign").isEnabled()
    player.press("will_read")
    talked = player.find(QAbstractButton, "sign").isEnabled()

    assert "Not wholly on the screen yet: pages 1 to" in asked
    assert (may_sign, talked) == (False, True)


def test_every_page_that_was_on_the_screen_is_counted(session: Opens) -> None:
    player = clients_turn(session)
    says_yes(player, "typed")
    player.fill("Tomas Reyes-Hale", "name")
    player.press("read")

    player.press("show_unseen")
    player.rest()
    bar = player.find(PagesView).verticalScrollBar()
    for place in range(0, bar.maximum() + bar.pageStep(), bar.pageStep()):
        bar.setValue(place)
    player.press("on_to_signing")
    player.press("sign")
    player.rest()

    pages = player.page.live.intake.signatures[-1].pages
    assert pages is not None
    assert (pages.is_all, pages.read_on_paper, pages.of > 2) == (True, False, True)


def test_who_read_it_on_paper_says_so_and_that_is_kept(session: Opens) -> None:
    player = clients_turn(session)
    says_yes(player, "typed")

    player.sign_as({"statement": "read", "method": "typed", "name": "Tomas Reyes-Hale"})
    player.rest()

    pages = player.page.live.intake.signatures[-1].pages
    assert pages is not None
    assert (pages.is_all, pages.read_on_paper) == (False, True)


def test_another_name_than_the_printed_one_is_asked_about_and_kept_as_typed(
    session: Opens,
) -> None:
    player = clients_turn(session)
    says_yes(player, "typed")
    player.press("was_read")
    player.fill("Tomás  R.", "name")
    player.press("sign")
    player.rest()
    asked, before = said(player), len(player.page.live.intake.signatures)

    player.press("name_is_mine")
    player.rest()

    assert "You typed “Tomás R.”. The paper says “Tomas Reyes-Hale”" in asked
    assert before == 1
    assert player.page.live.intake.signatures[-1].name == "Tom\u00e1s R."


def test_one_line_is_a_mark_where_somebody_saw_it(session: Opens) -> None:
    player = clients_turn(session)
    says_yes(player, "drawn")
    player.press("was_read")
    pad = player.find(SignaturePad)
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(60, 60))
    QTest.mouseMove(pad, QPoint(220, 61))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(220, 61))
    player.press("sign")
    refused = said(player)
    player.press("is_my_mark")
    unwitnessed = player.find(QAbstractButton, "sign").isEnabled()

    player.fill("Ben Ito", "mark_witness")
    player.press("sign")
    player.rest()

    assert "as you would on paper" in refused
    assert not unwitnessed
    signed = player.page.live.intake.signatures[-1]
    assert (signed.party, signed.witness) == ("client", "Ben Ito")


def test_identity_is_noted_by_its_kind_and_read_on_the_card(session: Opens) -> None:
    witness = Act(PRACTITIONER, ANSWERED, "people.witness", WITNESS)
    booked = Act(PRACTITIONER, ANSWERED, "identity.client", "seen")
    player = clients_turn(session, witness, booked)
    client = said(player)
    on_paper(player)
    unknown = said(player)

    player.press("identity.note")
    player.press("identity.seen")
    player.press("identity.kind.passport")
    player.press("identity.keep")
    player.rest()

    assert "How I know who Tomas Reyes-Hale is: an identity document was seen" in client
    assert "How I know who Ben Ito is: not noted yet" in unknown
    assert "an identity document was seen (passport)" in said(player)
    assert rows(player, IDENTIFIED) == [
        {"party": "witness.1", "how": "seen", "document": "passport"}
    ]


def test_a_witness_signs_their_own_words(session: Opens) -> None:
    player = clients_turn(session, Act(PRACTITIONER, ANSWERED, "people.witness", WITNESS))
    on_paper(player)

    on_paper(player, "own")

    last = player.page.live.intake.signatures[-1]
    assert (last.party, last.statement) == ("witness.1", "own")
    assert KEY in player.page.live.intake.sealed


def test_one_person_signs_another_day_and_the_others_go_on(session: Opens) -> None:
    player = clients_turn(session, Act(PRACTITIONER, ANSWERED, "people.witness", WITNESS))
    asked = player.find(SignCard).objectName()

    player.press("not_today")
    player.press("leave_person")
    player.rest()
    following = player.find(SignCard).objectName()
    on_paper(player, "own")

    assert (asked, following) == ("sign.client", "sign.witness.1")
    assert [one.party for one in player.page.live.intake.signatures] == [
        "practitioner",
        "witness.1",
    ]
    assert KEY in player.page.live.intake.passed
    assert not player.seen(SignCard)


def test_by_video_it_is_said_who_can_sign_here_and_how(session: Opens) -> None:
    player = at_the_sheet(session, Act(PRACTITIONER, ANSWERED, "setting.mode", "remote"))
    player.page.session.act(Act(PRACTITIONER, PASSED, "step.sheet"))
    player.rest()
    player.press("on_to_signing")
    on_paper(player)
    told, ways = said(player), player.seen(QAbstractButton, "typed")

    player.press("far.back")
    player.press("will_read")
    player.press("sign")
    player.rest()

    assert "Only somebody in this room can sign on this laptop" in told
    assert ways == []
    assert player.page.live.intake.signatures[-1].method == PAPER


def test_a_paper_by_post_waits_without_a_signature(session: Opens) -> None:
    player = clients_turn(session)
    player.press("not_here")

    player.press("far.later")
    player.rest()

    assert [one.party for one in player.page.live.intake.signatures] == ["practitioner"]
    assert KEY in player.page.live.intake.passed


def test_on_another_day_the_very_pages_are_shown_with_who_has_signed(
    session: Opens, desk: Desk
) -> None:
    player = clients_turn(session)
    intake = player.page.live.id
    shown = player.page.live.intake.presented[KEY]["reading_hash"]
    player.page.desk.window.put_in_front(Page())

    again = SessionPage(desk, resume_intake(desk.vault, intake))
    desk.window.show_page(again)
    later = SessionPlayer(player.qtbot, again)
    later.rest()
    words, reading = said(later), later.find(ReadingPage)

    assert reading._paper == shown
    assert "Elise Nakagawa signed on December 8, 2026" in words
    later.press("on_to_signing")
    on_paper(later, "was_read")
    assert later.seen(SealedPage)
    filed = already_filed(desk.vault, again.live, KEY)
    assert filed is not None
    assert filed.reading_hash == shown
    copies = {copy.sha256: copy.id for copy in desk.vault.reading_copies(intake)}
    assert fingerprint_of(desk.vault.read_payload(copies[str(shown)])) == shown


def test_ink_that_is_not_kept_is_overwritten_when_words_change(session: Opens) -> None:
    player = session(*TO_SIGN)
    player.press("on_to_signing")
    player.press("drawn")
    player.sign()
    pad = player.find(SignaturePad)
    trails = list(pad._strokes)
    player.press("change")
    asked = said(player)

    player.press("clear_go")
    player.rest()

    assert "not signed yet, goes" in asked
    assert [len(trail) for trail in trails] == [0] * len(trails)
    assert INK_CLEARED in [row.action for row in player.page.live.intake.rows]
    assert rows(player, SIGNED) == []


@pytest.mark.parametrize("way", ["drawn", "typed"])
def test_the_ceremony_is_in_the_clients_language(session: Opens, way: str) -> None:
    player = clients_turn(session, language="es")

    player.press(way)

    assert "Puede firmar en la pantalla o en papel" in said(player)
    assert player.find(QAbstractButton, "screen.no").text() == "No, en papel"
