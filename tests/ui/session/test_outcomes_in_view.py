"""However large the words are, how a card settled can be pressed without scrolling."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from pytestqt.qtbot import QtBot

from desktop.domain.flow import deeper, path
from desktop.ui.session.page import SessionPage
from desktop.ui.theme.look import Look
from desktop.ui.widgets.held_foot import Ground
from desktop.ui.widgets.outcome_bar import OutcomeBar, OutcomeButton
from tests.ui import every_card
from tests.ui.cards import page_of

DRESSES = {"100-small": (1.0, (900, 600)), "200": (2.0, (1366, 768))}
SESSIONS = {"en": "tomas-sacramento", "es": "maya-california"}
FINGERTIP = 48


def in_view(page: SessionPage, bar: OutcomeBar) -> bool:
    """Say whether all of *bar* can be seen in the room its card stands in."""
    view = page._room.viewport()
    place = QRect(bar.mapTo(view, QPoint(0, 0)), bar.size())
    return view.rect().contains(place)


@pytest.mark.parametrize("language", SESSIONS)
@pytest.mark.parametrize("dress", DRESSES)
def test_every_outcome_of_a_group_can_be_pressed_without_scrolling(
    dress: str, language: str, look: Look, qtbot: QtBot, tmp_path: Path
) -> None:
    scale, size = DRESSES[dress]
    look.set_scale(scale)
    page = page_of(SESSIONS[language], language, look, tmp_path / "vault")
    window = page.desk.window
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    live = page.live
    every = (*path(live.pack, live.intake), *deeper(live.pack, live.intake))
    hidden, small = [], []

    for card in (card for card in every if card.kind == "group"):
        every_card.show(page, card)
        (bar,) = (one for one in page.findChildren(OutcomeBar) if one.isVisible())
        buttons = bar.findChildren(OutcomeButton)
        hidden += [] if in_view(page, bar) else [card.key]
        small += [one.text() for one in buttons if one.height() < FINGERTIP]

    assert hidden == []
    assert small == []
    page.desk.work.close()
    page.desk.vault.close()


def test_nothing_held_in_view_covers_what_was_found_of_a_teach_back(
    look: Look, qtbot: QtBot, tmp_path: Path
) -> None:
    scale, size = DRESSES["200"]
    look.set_scale(scale)
    page = page_of(SESSIONS["en"], "en", look, tmp_path / "vault")
    window = page.desk.window
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    live = page.live
    every = (*path(live.pack, live.intake), *deeper(live.pack, live.intake))

    every_card.show(page, next(card for card in every if card.kind == "teach_back"))

    (bar,) = (one for one in page.findChildren(OutcomeBar) if one.isVisible())
    assert in_view(page, bar)
    assert not [one for one in page.findChildren(Ground) if one.isVisible()]
    page.desk.work.close()
    page.desk.vault.close()
