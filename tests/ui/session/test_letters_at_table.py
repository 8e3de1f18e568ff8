"""Initials and a typed name: letters no paper can show are named beside them."""

from desktop.ui.session.papers.initials import InitialsPaper
from tests.ui.session.conftest import TO_HOPE, TO_SIGN, Opens
from tests.ui.session.test_signing import on_paper
from tests.ui.session.test_words_whole import ACTS
from tests.ui.test_letters_everywhere import silent


def test_initials_name_them(session: Opens) -> None:
    player = session(*TO_HOPE, *ACTS)
    player.page.window().activateWindow()
    player.page.tools.changing.initial("time.late")
    player.rest()

    assert silent(player.find(InitialsPaper))[1] == []


def test_a_typed_name_names_them(session: Opens) -> None:
    player = session(*TO_SIGN)
    player.page.window().activateWindow()
    player.press("on_to_signing")
    on_paper(player)
    for name in ("drawn", "read", "screen.yes", "typed"):
        player.press(name)
    player.rest()

    count, faults = silent(player.page)

    assert count
    assert faults == []
