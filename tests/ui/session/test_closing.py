"""The close: a date, the papers, how the client leaves, and the record kept."""

from PySide6.QtWidgets import QLabel

from desktop.ui.desk import Desk
from desktop.ui.widgets.chip import Chip
from tests.ui.session.conftest import TO_GROUPS, Opens
from tests.ui.session.player import SessionPlayer


def finished_early(session: Opens) -> SessionPlayer:
    player = session(*TO_GROUPS)
    player.page.tools.use("finish")
    player.press("other")
    player.rest()
    return player


def test_the_usual_day_is_proposed(session: Opens) -> None:
    player = finished_early(session)

    assert "December 15, 2026" in player.find(Chip, "close.next_date").text()


def test_a_session_that_ends_early_is_closed_with_its_interim_page(
    session: Opens, desk: Desk
) -> None:
    player = finished_early(session)

    for name in ("skip", "keep_here", "document.interim.later", "document.take_home.later"):
        player.press(name)
        player.rest()
    player.press("tired")
    player.rest()
    player.press("finish")
    player.rest()

    live = player.page.live
    filed = {d.kind for a in desk.vault.agreements(live.client) for d in a.documents}
    assert live.intake.closed
    assert filed == {
        "document.booklet",
        "document.take_home",
        "document.interim",
        "document.record",
    }
    assert "The session is kept" in [label.text() for label in player.seen(QLabel)]


def test_without_a_printer_one_sentence_says_so_and_nothing_is_lost(session: Opens) -> None:
    player = finished_early(session)
    player.press("skip")
    player.rest()
    player.press("take_home")
    player.rest()
    rows = len(player.page.live.intake.rows)

    player.press("document.take_home.print")
    player.rest()

    notices = [label.text() for label in player.seen(QLabel)]
    assert any("No printer" in words for words in notices)
    assert len(player.page.live.intake.rows) == rows
