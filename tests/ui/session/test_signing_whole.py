"""T5 and T9 over signing, sealing and the close: named, whole and not over one another."""

import pytest

from desktop.domain.journal import ANSWERED, PRACTITIONER, Act, Value
from desktop.ui.theme.look import Look
from tests.ui.session.conftest import TO_SIGN, Opens
from tests.ui.session.player import SessionPlayer
from tests.ui.session.test_every_card import DRESSES
from tests.ui.session.test_signing import on_paper
from tests.ui.stillness import settled
from tests.ui.tree import clipped, overlapping, unnamed

PEOPLE: Value = ({"name": "Benedikta Ito-Marchetti"},)
WITNESS = Act(PRACTITIONER, ANSWERED, "people.witness", PEOPLE)


class Looking:
    """Presses on, and looks at every page on the way."""

    def __init__(self, player: SessionPlayer) -> None:
        self.player = player
        self.faults: list[str] = []
        self.seen = 0

    def after(self, *names: str) -> None:
        """Press one button after the other, then look."""
        for name in names:
            self.player.press(name)
        self.player.rest()
        settled(self.player.page.window())  # a long page measures itself more than once
        page = self.player.page
        found = [*clipped(page), *unnamed(page), *overlapping(page)]
        self.faults += [f"{names}: {fault}" for fault in found]
        self.seen += 1


@pytest.mark.parametrize(("dress", "language"), [("100-small", "en"), ("200", "es")])
def test_every_page_of_signing_and_closing_is_whole_and_named(
    session: Opens, look: Look, dress: str, language: str
) -> None:
    scale, size = DRESSES[dress]
    look.set_scale(scale)
    player = session(WITNESS, *TO_SIGN, language=language)
    player.page.window().resize(*size)
    looking = Looking(player)

    look_at_signing(player, looking)
    look_at_the_close(looking)
    look.set_scale(1.0)

    assert looking.faults == []
    assert looking.seen == 19


def look_at_signing(player: SessionPlayer, looking: Looking) -> None:
    """Take every way there is on the client's card, then sign on paper."""
    looking.after()  # the pages
    looking.after("on_to_signing")
    on_paper(player)
    looking.after("drawn", "read")
    looking.after("screen.yes")
    player.sign()
    looking.after("typed")
    player.fill("Mimi", "name")
    looking.after("was_read", "sign")
    looking.after("screen.withdrawn")
    looking.after("not_here")
    looking.after("far.here", "change")
    looking.after("clear_stay", "not_today")
    looking.after("leave_nothing", "identity.note", "identity.vouched")
    looking.after("identity.seen")
    player.press("sign")
    player.rest()


def look_at_the_close(looking: Looking) -> None:
    """Let the witness sign, and go through the close to its last page."""
    looking.after("own", "sign")  # sealed
    looking.after("continue")  # the day of the next meeting
    looking.after("skip")
    looking.after("keep_here")
    looking.after("document.agreement.later")
    looking.after("document.take_home.later")
    looking.after("tired")
