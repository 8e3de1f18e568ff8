"""Signing: the exact pages first, nothing chosen, and nobody told "signed" too early."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QRadioButton

from desktop.domain.journal import ANSWERED, INK_CLEARED, PRACTITIONER, SEALED, SIGNED, Act
from desktop.domain.signature import DRAWN, PAPER, TYPED
from desktop.services.begin_intake import resume_intake
from desktop.store.errors import DiskFullError
from desktop.ui.desk import Desk
from desktop.ui.page import Page
from desktop.ui.preview import Preview
from desktop.ui.session.page import SessionPage
from desktop.ui.session.papers.finish import StillToSignPaper
from desktop.ui.session.signing.devices import methods
from desktop.ui.session.signing.sign_card import SignCard
from desktop.ui.widgets.notice_bar import NoticeBar
from desktop.ui.widgets.signature_pad import SignaturePad
from tests.ui.session.conftest import TO_SIGN, Opens
from tests.ui.session.player import SessionPlayer


def on_paper(player: SessionPlayer, statement: str = "read") -> None:
    player.press(statement)
    player.press("paper")
    player.press("sign")
    player.rest()


def test_the_pages_are_shown_before_anybody_signs(session: Opens) -> None:
    player = session(*TO_SIGN)

    assert player.find(Preview).pages.pages() > 1
    assert not player.seen(SignCard)


def test_no_statement_is_chosen_and_without_one_nobody_can_sign(session: Opens) -> None:
    player = session(*TO_SIGN)
    player.press("on_to_signing")

    chosen = [choice.isChecked() for choice in player.seen(QRadioButton)]

    assert chosen == [False, False, False]
    assert not player.find(QAbstractButton, "sign").isEnabled()


def test_without_touch_or_pen_paper_comes_first() -> None:
    assert methods(can_draw=False) == (PAPER, DRAWN, TYPED)
    assert methods(can_draw=True)[0] == DRAWN


@pytest.mark.parametrize("points", [[(60, 60)], [(40, 60), (120, 60), (240, 60)]])
def test_a_dot_or_a_dash_is_refused_kindly(session: Opens, points: list[tuple[int, int]]) -> None:
    player = session(*TO_SIGN)
    player.press("on_to_signing")
    player.press("read")
    player.press("drawn")
    pad = player.find(SignaturePad)
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(*points[0]))
    for point in points:
        QTest.mouseMove(pad, QPoint(*point))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(*points[-1]))

    player.press("sign")
    player.rest()

    assert "as you would on paper" in player.find(QLabel, "refusal").text()
    assert player.page.live.intake.signatures == ()


def test_the_practitioner_signs_first_and_a_typed_name_counts(session: Opens) -> None:
    player = session(*TO_SIGN)
    player.press("on_to_signing")
    first = player.find(SignCard).objectName()

    player.press("read")
    player.press("typed")
    player.fill("Elise Nakagawa", "name")
    player.press("sign")
    player.rest()

    signature = player.page.live.intake.signatures[0]
    assert (first, signature.party, signature.name) == (
        "sign.practitioner",
        "practitioner",
        "Elise Nakagawa",
    )
    assert player.find(SignCard).objectName() == "sign.client"


def test_signing_on_paper_says_where_the_original_is(session: Opens) -> None:
    player = session(*TO_SIGN)
    player.press("on_to_signing")

    on_paper(player)

    place = player.page.live.intake.signatures[0].place
    assert player.page.live.intake.reference in place
    assert player.find(QLineEdit, "place").text() == place


def test_signed_is_said_only_when_sealed_and_filed(
    session: Opens, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = session(*TO_SIGN)
    player.press("on_to_signing")
    on_paper(player)

    def full(_filing: object) -> str:
        raise DiskFullError

    with monkeypatch.context() as broken:
        broken.setattr(desk.vault, "file", full)
        on_paper(player, "was_read")
    told = [label.text() for label in player.seen(QLabel)]
    refused = player.find(NoticeBar).accessibleName()
    before = player.page.live.intake.rows[-1].action
    player.press("seal_now")
    player.rest()

    assert (before, bool(refused)) == (SIGNED, True)
    assert not any("sealed" in words for words in told)
    assert "Signed, sealed and kept" in [label.text() for label in player.seen(QLabel)]
    assert "document.agreement" in player.page.live.intake.sealed


def test_a_session_killed_before_the_seal_is_sealed_on_return(
    session: Opens, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    player = session(*TO_SIGN)
    player.press("on_to_signing")
    on_paper(player)
    with monkeypatch.context() as killed:
        killed.setattr(player.page.session, "conclude", lambda: False)
        on_paper(player)
    intake = player.page.live.id
    desk.window.put_in_front(Page())

    again = SessionPage(desk, resume_intake(desk.vault, intake))
    desk.window.show_page(again)
    player.qtbot.waitUntil(lambda: bool(again.live.intake.sealed), timeout=20_000)

    assert again.live.intake.rows[-1].action == SEALED


def test_changing_words_clears_the_signatures_and_says_so(session: Opens) -> None:
    player = session(*TO_SIGN)
    player.press("on_to_signing")
    on_paper(player)
    player.press("change")
    player.rest()
    asked = "\n".join(label.text() for label in player.seen(QLabel))
    before = [row.action for row in player.page.live.intake.rows]

    player.press("clear_go")
    player.rest()

    assert "Elise Nakagawa signed on" in asked
    assert INK_CLEARED not in before
    actions = [row.action for row in player.page.live.intake.rows]
    assert INK_CLEARED in actions
    assert player.page.live.intake.signatures == ()
    assert "cleared" in player.find(NoticeBar).accessibleName()
    assert player.page.table.card is not None
    assert player.page.table.card.kind == "sheet"


def test_nothing_is_cleared_when_everything_stays_as_it_is(session: Opens) -> None:
    player = session(*TO_SIGN)
    player.press("on_to_signing")
    on_paper(player)
    player.press("change")

    player.press("clear_stay")
    player.rest()

    assert len(player.page.live.intake.signatures) == 1
    assert player.find(SignCard).objectName() == "sign.client"


def test_after_a_change_the_new_pages_are_signed(session: Opens) -> None:
    player = session(*TO_SIGN)
    old = player.page.live.intake.presented["document.agreement"]
    player.press("change")
    player.rest()
    player.press("change.group.fee")
    player.rest()
    player.press("changed")
    player.write("A session costs what I can pay.", "words")
    player.press("use")
    player.rest()

    player.press("continue")
    player.rest()

    assert player.page.live.intake.presented["document.agreement"] != old
    assert player.seen(Preview)


def test_finishing_well_once_somebody_has_signed_keeps_the_very_pages_to_sign(
    session: Opens, desk: Desk
) -> None:
    player = session(Act(PRACTITIONER, ANSWERED, "setting.split", value=False), *TO_SIGN)
    player.press("on_to_signing")
    on_paper(player)

    player.page.tools.use("finish")
    for name in ("use", "continue", "keep_here", "document.take_home.later", "tired"):
        player.press(name)
        player.rest()
    again = SessionPage(desk, resume_intake(desk.vault, player.page.live.id))
    desk.window.show_page(again)
    later = SessionPlayer(player.qtbot, again)
    later.rest()
    later.press("finish")
    later.rest()

    assert not again.live.intake.finished_early
    assert [one.party for one in again.live.intake.signatures] == ["practitioner"]
    assert again.table.card is not None
    assert again.table.card.key == "step.sign"


def test_finishing_well_in_the_close_too_closes_over_nobody_who_has_still_to_sign(
    session: Opens,
) -> None:
    player = session(Act(PRACTITIONER, ANSWERED, "setting.split", value=False), *TO_SIGN)
    player.press("on_to_signing")
    on_paper(player)
    player.page.tools.use("finish")
    player.press("use")
    player.rest()

    player.page.tools.use("finish")
    asked = player.find(StillToSignPaper)
    said = [label.text() for label in asked.findChildren(QLabel) if label.isVisibleTo(asked)]
    player.press("use", within=asked)
    player.rest()

    assert any("What we settled" in words for words in said)
    assert not player.page.live.intake.finished_early
    assert player.page.table.card is not None
    assert player.page.table.card.key == "step.sign"
    assert player.find(SignCard).objectName() == "sign.client"


def test_who_has_still_to_sign_may_do_so_another_day(session: Opens) -> None:
    player = session(Act(PRACTITIONER, ANSWERED, "setting.split", value=True), *TO_SIGN)
    player.press("on_to_signing")
    on_paper(player)
    player.page.table.on_signed()
    player.rest()
    left: list[bool] = []
    player.page.left.connect(lambda: left.append(True))

    player.page.tools.use("finish")
    player.press("other")
    player.press("other", within=player.find(StillToSignPaper))

    assert left == [True]
    assert not player.page.live.intake.finished_early
