"""Before the session: the booking card, and whether everything is ready."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.journal import ANSWERED, JournalRow
from desktop.services.confirm_pack import confirm_pack
from desktop.services.load_pack import load_pack
from desktop.services.means import Means
from desktop.services.set_up_practice import NewPractice, SetUp, set_up_practice
from desktop.store.derivation import CHEAPEST
from desktop.ui.desk import Desk
from desktop.ui.session.booking import BookingPage
from desktop.ui.shell import MainWindow
from desktop.ui.theme.look import Look
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.notice_bar import NoticeBar
from desktop.ui.work import Workshop
from tests.ui.session.conftest import PASSPHRASE
from tests.ui.session.player import BookingPlayer

ROW = 24
"""Pixels within which controls stand beside each other, not one below the other."""


def opened(qtbot: QtBot, desk: Desk) -> BookingPlayer:
    page = BookingPage(desk)
    desk.window.show_page(page)
    player = BookingPlayer(qtbot, page)
    player.open()
    return player


def test_a_name_is_enough_to_begin(qtbot: QtBot, desk: Desk) -> None:
    player = opened(qtbot, desk)
    waits = not player.find(QAbstractButton, "begin").isEnabled()

    player.fill("Ana Sofía Luna", "client.name")
    with qtbot.waitSignal(player.page.begun) as begun:
        player.press("begin")

    live = begun.args[0]
    answered = {row.item: row.value for row in live.intake.rows if row.action == ANSWERED}
    assert waits
    assert answered["client.name"] == "Ana Sofía Luna"
    assert (answered["booking.date"], answered["booking.time"]) == ("2026-12-08", "17:00")


def test_trouble_is_said_here_and_does_not_follow_into_the_session(
    qtbot: QtBot, desk: Desk
) -> None:
    player = opened(qtbot, desk)
    player.fill("Ana", "client.name")
    player.fill("Ana\u202e", "client.called")
    player.press("begin")
    notice = desk.window.findChild(NoticeBar)
    assert notice is not None
    qtbot.waitUntil(notice.isVisible)

    player.fill("Anita", "client.called")
    with qtbot.waitSignal(player.page.begun):
        player.press("begin")

    assert not notice.isVisible()


def test_what_is_refused_leaves_neither_client_nor_session_behind(qtbot: QtBot, desk: Desk) -> None:
    player = opened(qtbot, desk)
    before = (desk.vault.client_count(), desk.vault.open_intakes())
    player.fill("Ana", "client.name")
    player.fill("Ana\u202e", "client.called")

    player.press("begin")
    qtbot.waitUntil(player.find(QAbstractButton, "begin").isEnabled)

    assert (desk.vault.client_count(), desk.vault.open_intakes()) == before


def test_escape_loses_nothing_that_was_prepared(qtbot: QtBot, desk: Desk) -> None:
    player = opened(qtbot, desk)
    left: list[bool] = []
    player.page.left.connect(lambda: left.append(True))

    player.fill("Ana", "client.name")
    QTest.keyClick(player.page, Qt.Key.Key_Escape)
    stayed = not left
    player.fill("", "client.name")
    QTest.keyClick(player.page, Qt.Key.Key_Escape)

    assert stayed
    assert left == [True]


def test_it_says_what_is_missing_and_when_it_is_ready(qtbot: QtBot, desk: Desk) -> None:
    player = opened(qtbot, desk)
    missing = player.find(QAbstractButton, "gap.client.name").accessibleName()

    player.fill("Ana", "client.name")

    assert missing == "Name"
    assert player.find(QLabel, "ready").text().endswith("yes")


def test_only_what_concerns_this_client_is_asked(qtbot: QtBot, desk: Desk) -> None:
    player = opened(qtbot, desk)
    here = player.seen(QLineEdit, "remote.location")

    player.fill_chip("setting.mode", "remote", within=player.page)

    assert here == []


def test_what_begins_to_concern_a_client_stands_in_its_place(qtbot: QtBot, desk: Desk) -> None:
    player = opened(qtbot, desk)
    player.fill("Ana", "client.name")
    form = player.page.form
    assert form is not None

    player.press("kind.under_18")
    player.press("people.also.witness")
    qtbot.waitUntil(lambda: bool(player.seen(QLineEdit, "name.1")))
    player.find(QLineEdit, "client.name").setFocus()
    seen: list[QWidget] = []
    while (focus := QApplication.focusWidget()) is not None and focus.objectName() != "unfold.when":
        seen.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)

    people = [form.field(f"people.{who}") for who in ("representatives", "also", "witness")]
    down = [field.mapTo(form, field.rect().topLeft()).y() for field in people]
    assert down == sorted(down)
    rows = [one.mapTo(form, one.rect().center()).y() // ROW for one in seen]
    assert rows == sorted(rows)
    assert all(any(field.isAncestorOf(one) for one in seen) for field in people)


def test_a_client_who_is_known_keeps_their_folder(qtbot: QtBot, desk: Desk) -> None:
    known = desk.vault.add_client(name="Jo Park", reference="QQ22", practitioner=desk.practitioner)
    player = opened(qtbot, desk)
    QTest.keyClicks(player.find(QLineEdit, "client.name"), "Jo Pa")
    qtbot.waitUntil(lambda: bool(player.seen(QAbstractButton, f"known.{known}")))

    player.press(f"known.{known}")
    with qtbot.waitSignal(player.page.begun) as begun:
        player.press("begin")

    assert begun.args[0].client == known
    assert begun.args[0].intake.answers["client.name"] == "Jo Park"


@pytest.fixture
def real(tmp_path: Path, means: Means, tomas: tuple[JournalRow, ...]) -> NewPractice:
    """A practice that is no rehearsal, whose wording nobody has confirmed."""
    begun = tomas[0].value
    assert isinstance(begun, dict)
    answers = SetUp("Elise Nakagawa", "us-ca", "en", begun["profile"])
    return set_up_practice(means, tmp_path / "vault", PASSPHRASE, answers, cost=CHEAPEST)


def test_no_client_meets_wording_that_was_not_confirmed(
    qtbot: QtBot, real: NewPractice, means: Means, window: MainWindow, look: Look
) -> None:
    work = Workshop()
    desk = Desk(None, means, work, window, look, real.vault, real.practitioner)  # type: ignore[arg-type]
    page = BookingPage(desk)
    window.show_page(page)
    player = BookingPlayer(qtbot, page)
    qtbot.waitUntil(lambda: bool(player.seen(EmptyState)), timeout=20_000)
    refused = [label.text() for label in player.seen(QLabel)]

    confirm_pack(means, real.vault, load_pack("us-ca", means.forms), practitioner=real.practitioner)
    again = BookingPage(desk)
    window.show_page(again)
    qtbot.waitUntil(lambda: again.form is not None)

    assert any("not confirmed" in words for words in refused)
    assert page.form is None
    work.close()
    real.vault.close()
