"""A booking that is kept: found again, changed, its papers made, taken off the list."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.domain.journal import HANDED_OVER, Value
from desktop.services.keep_booking import Booking, keep_booking
from desktop.services.prepare_booking import prepare_booking
from desktop.ui.desk import Desk
from desktop.ui.session.booking import BookingPage
from desktop.ui.session.pack_press import PackPress, Papers
from desktop.ui.widgets.choice import Choice, Tick
from tests.ui.session.player import BookingPlayer

TOMORROW = "2026-12-09"


def opened(qtbot: QtBot, desk: Desk, intake: str = "", *, whole: bool = True) -> BookingPlayer:
    page = BookingPage(desk, intake)
    desk.window.show_page(page)
    player = BookingPlayer(qtbot, page)
    qtbot.waitUntil(lambda: bool(player.seen(QAbstractButton, "more_fields")), timeout=20_000)
    if whole:
        player.unfold_all()
    return player


def kept(desk: Desk, name: str, **more: Value) -> str:
    """Keep a booking for tomorrow at four; return its id."""
    prepared = prepare_booking(desk.means, desk.vault, desk.practitioner)
    answers: dict[str, Value] = {
        "client.name": name,
        "booking.date": TOMORROW,
        "booking.time": "16:00",
        **{key.replace("__", "."): value for key, value in more.items()},
    }
    booking = Booking("", name, answers)
    return keep_booking(desk.means, desk.vault, desk.practitioner, prepared.live, booking).id


def test_what_is_kept_for_later_is_there_again_and_begins(qtbot: QtBot, desk: Desk) -> None:
    player = opened(qtbot, desk)
    player.fill("Wanda Ortiz", "client.name")
    player.press("kind.under_18")
    player.fill("Rosa Ortiz", "name.1")
    with qtbot.waitSignal(player.page.left):
        player.press("keep")
    intake = desk.vault.open_intakes()[0].id

    again = opened(qtbot, desk, intake)

    assert again.find(QLineEdit, "client.name").text() == "Wanda Ortiz"
    assert again.find(Choice, "kind.under_18").isChecked()
    assert again.find(QLineEdit, "name.1").text() == "Rosa Ortiz"
    with qtbot.waitSignal(again.page.begun) as begun:
        again.press("begin")
    assert begun.args[0].id == intake
    assert begun.args[0].intake.answers["setting.split"] is True


def test_only_the_fields_of_the_chosen_kind_are_asked(qtbot: QtBot, desk: Desk) -> None:
    player = opened(qtbot, desk, whole=False)
    before = player.seen(QLineEdit, "authority.who")

    player.press("kind.spoken_for")
    spoken_for = player.seen(QLineEdit, "authority.who")
    player.press("kind.adult")

    assert before == []
    assert len(spoken_for) == 1
    assert player.seen(QLineEdit, "authority.who") == []


def test_nothing_is_chosen_beforehand(qtbot: QtBot, desk: Desk) -> None:
    player = opened(qtbot, desk)

    assert not any(choice.isChecked() for choice in player.seen(Choice))
    assert not any(tick.isChecked() for tick in player.seen(Tick))


def test_what_is_missing_leads_to_where_it_is_settled(qtbot: QtBot, desk: Desk) -> None:
    player = opened(qtbot, desk, whole=False)
    player.fill("Nils Berg", "client.name")
    player.fill_chip("setting.mode", "remote", within=player.page)

    qtbot.waitUntil(lambda: bool(player.seen(QAbstractButton, "gap.remote.location")))
    player.press("gap.remote.location")

    assert desk.window.focusWidget() is player.find(QLineEdit, "remote.location")


def test_a_day_in_the_past_and_a_double_booking_are_said_and_stop_nobody(
    qtbot: QtBot, desk: Desk
) -> None:
    kept(desk, "Otto Lindqvist")
    player = opened(qtbot, desk)
    player.fill("Petra Lindqvist", "client.name")
    player.fill_chip("booking.date", TOMORROW, within=player.page)
    player.fill_chip("booking.time", "16:00", within=player.page)
    clash = player.find(QLabel, "when_note").text()

    player.fill_chip("booking.date", "2026-12-01", within=player.page)

    assert "Another session" in clash
    assert "passed" in player.find(QLabel, "when_note").text()
    assert player.find(QAbstractButton, "begin").isEnabled()


def test_a_namesake_is_asked_about_before_anybody_is_filed(qtbot: QtBot, desk: Desk) -> None:
    desk.vault.add_client(name="Rui Castro", reference="RC11", practitioner=desk.practitioner)
    count = desk.vault.client_count()
    player = opened(qtbot, desk)
    player.fill("rui  castro", "client.name")
    player.press("keep")
    qtbot.waitUntil(lambda: bool(player.seen(QAbstractButton, "known.nobody")))
    asked = desk.vault.client_count()

    player.press("known.nobody")
    with qtbot.waitSignal(player.page.left):
        player.press("keep")

    assert asked == count
    assert desk.vault.client_count() == count + 1


def test_a_client_with_an_unfinished_session_can_be_gone_on_with(qtbot: QtBot, desk: Desk) -> None:
    intake = kept(desk, "Tove Aas")
    client = desk.vault.intake(intake).client
    player = opened(qtbot, desk)
    player.fill("Tove Aa", "client.name")
    qtbot.waitUntil(lambda: bool(player.seen(QAbstractButton, f"known.{client}")))
    player.press(f"known.{client}")

    with qtbot.waitSignal(player.page.going_on) as going_on:
        player.press("known.go_on")

    assert going_on.args == [intake]


@pytest.mark.parametrize("how", ["print", "save"])
def test_papers_are_made_from_the_booking_and_noted(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, how: str
) -> None:
    made: list[Papers] = []

    def printed(press: PackPress, make: Callable[[], Papers]) -> None:
        press._table.run(press, make, partial(noted, press))

    def noted(press: PackPress, papers: Papers) -> None:
        made.append(papers)
        press.made.emit()

    monkeypatch.setattr(PackPress, "print_papers", printed)
    monkeypatch.setattr(
        PackPress, "save_papers", lambda press, make: press.save_into(make, str(tmp_path))
    )
    player = opened(qtbot, desk)
    player.fill(f"Sela Moon {how}", "client.name")
    player.press("prepare.papers.welcome")
    player.press("prepare.papers.notices")
    qtbot.waitUntil(lambda: bool(player.seen(QAbstractButton, "gap.document.welcome")))

    player.press(f"papers.{how}")
    noted_as = [("document.welcome", {"how": how}), ("document.notices", {"how": how})]
    qtbot.waitUntil(lambda: _handed_over(desk) == noted_as, timeout=20_000)

    papers = [content for _, content in made[0]] if how == "print" else _saved(tmp_path)
    assert [content[:4] for content in papers] == [b"%PDF", b"%PDF"]
    qtbot.waitUntil(lambda: not player.seen(QAbstractButton, "gap.document.welcome"))


def _handed_over(desk: Desk) -> list[tuple[str, Value]]:
    open_intakes = desk.vault.open_intakes()
    rows = desk.vault.journal(open_intakes[0].id) if open_intakes else ()
    return [(row.item, row.value) for row in rows if row.action == HANDED_OVER]


def _saved(folder: Path) -> list[bytes]:
    return [file.read_bytes() for file in sorted(folder.glob("*.pdf"))]


@pytest.mark.parametrize(("button", "remains"), [("use", True), ("other", False)])
def test_what_did_not_take_place_is_taken_off_the_list(
    qtbot: QtBot, desk: Desk, button: str, *, remains: bool
) -> None:
    intake = kept(desk, f"Udo {button}")
    client = desk.vault.intake(intake).client
    player = opened(qtbot, desk, intake)

    player.press("not_held")
    with qtbot.waitSignal(player.page.left):
        player.press(button)

    assert intake not in [one.id for one in desk.vault.open_intakes()]
    assert (desk.vault.client(client).name == f"Udo {button}") is remains


def test_leaving_with_changes_asks_and_loses_nothing(qtbot: QtBot, desk: Desk) -> None:
    intake = kept(desk, "Vera Holm")
    player = opened(qtbot, desk, intake)
    player.fill("By the window", "access.needs")

    player.press("back")
    with qtbot.waitSignal(player.page.left):
        player.press("use")

    answers = {row.item: row.value for row in desk.vault.journal(intake)}
    assert answers["access.needs"] == "By the window"


def test_another_language_of_the_window_keeps_what_was_typed(qtbot: QtBot, desk: Desk) -> None:
    player = opened(qtbot, desk, whole=False)
    player.fill("Xenia Roth", "client.name")
    player.press("unfold.language")
    player.fill("Large print", "access.needs")

    player.page.reword()
    qtbot.waitUntil(lambda: bool(player.seen(QLineEdit, "access.needs")))

    assert player.find(QLineEdit, "client.name").text() == "Xenia Roth"
    assert player.find(QLineEdit, "access.needs").text() == "Large print"


def test_how_the_papers_look_is_chosen_at_the_booking_and_nothing_is_preset(
    qtbot: QtBot, desk: Desk
) -> None:
    player = opened(qtbot, desk, whole=False)
    player.fill("Yara Stein", "client.name")
    player.press("unfold.language")
    ticks = [player.find(Tick, f"papers.look.{one}") for one in ("large_print", "neutral")]
    before = [tick.isChecked() for tick in ticks]

    ticks[0].click()
    with qtbot.waitSignal(player.page.left):
        player.press("keep")

    intake = desk.vault.open_intakes()[0].id
    answers = {row.item: row.value for row in desk.vault.journal(intake)}
    assert before == [False, False]
    assert answers["papers.look"] == ("large_print",)
    assert "papers.second" not in answers
