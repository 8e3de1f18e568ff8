"""T5 and T9 for changing words: the check page and the paper for initials, named and whole."""

import pytest

from desktop.domain.journal import ANSWERED, ASKED, CLIENT, EXCEPTED, PRACTITIONER, REWORDED, Act
from desktop.ui.session.check.check_page import CheckPage
from desktop.ui.session.papers.initials import InitialsPaper
from desktop.ui.theme.look import Look
from tests.ui.session.conftest import TO_HOPE, Opens
from tests.ui.session.player import SessionPlayer
from tests.ui.session.test_every_card import DRESSES
from tests.ui.stillness import settled
from tests.ui.tree import clipped, overlapping, unnamed

ACTS = (
    Act(PRACTITIONER, ANSWERED, "practice.initials", True),  # noqa: FBT003 - a journal's value
    Act(CLIENT, REWORDED, "time.late", "We wait twenty minutes for each other, then we write."),
    Act(CLIENT, EXCEPTED, "time.late", "changed"),
    Act(CLIENT, ASKED, "group.everyday", "Could my roommate find out?"),
    Act(CLIENT, ANSWERED, "time.length", 45),
)


def settle(player: SessionPlayer) -> None:
    player.rest()
    settled(player.page.window())  # a long page measures itself more than once


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize("dress", ["100-small", "200"])
def test_the_check_page_and_the_initials_are_whole_and_named(
    session: Opens, look: Look, dress: str, language: str
) -> None:
    scale, size = DRESSES[dress]
    player = session(*TO_HOPE, *ACTS, language=language)
    look.set_scale(scale)
    player.page.window().resize(*size)
    settle(player)

    player.page.tools.use("check")
    settle(player)
    player.press("show_prepared")
    settle(player)
    page = player.find(CheckPage)
    faults = [*clipped(page), *unnamed(page), *overlapping(page)]
    player.page.tools.changing.initial("time.late")
    settle(player)
    paper = player.find(InitialsPaper)
    faults += [*clipped(paper), *unnamed(paper), *overlapping(paper)]
    look.set_scale(1.0)

    assert faults == []
