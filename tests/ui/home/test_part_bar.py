"""All clients, in part and in order: the practitioner looks for those who need something."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.ui.home.clients import ClientsPage
from desktop.ui.home.part_bar import Part
from desktop.ui.home.standing import STANDINGS, standing_named, standing_picture, standing_word
from desktop.ui.widgets.button import Button
from tests.ui.furnished import FINISHED, UNDER_WAY, Rooms, app_in, furnish, wait_for


@pytest.fixture
def page(qapp: QApplication, tmp_path: Path) -> Iterator[ClientsPage]:
    """All clients of the furnished practice, one of them on hold."""
    app = app_in(tmp_path)
    furnish(app)
    rooms = Rooms(qapp, app)
    rooms.places.start()
    rooms.unlock()
    vault = rooms.places.desks.now.vault
    who = vault.practitioners()[0].id
    vault.hold(rooms.client_id(UNDER_WAY), "complaint", reason="A complaint.", by=who)
    rooms.places.clients()
    found = rooms.at(ClientsPage)
    wait_for(lambda: bool(found._rows.rows()) and rooms.is_still())
    yield found
    rooms.close()


def shown(page: ClientsPage) -> list[str]:
    wait_for(lambda: not page._is_fetching)
    return [row.title for row in page._rows.rows()]


def test_a_part_and_an_order_are_chosen_and_said(page: ClientsPage) -> None:
    everybody = shown(page)
    assert len(everybody) == 6

    page._part.choose(Part("held"))
    assert shown(page) == [UNDER_WAY]
    assert page._part.findChild(Button, "standing").text().strip() == "Show: On hold"  # type: ignore[union-attr]
    page._part.choose(Part("withdrawn"))
    assert shown(page) == []
    assert page._count.text() == "Nobody stands so now."
    page._part.choose(Part("", "standing"))

    assert shown(page)[0] == UNDER_WAY
    assert sorted(shown(page)) == sorted(everybody)


def test_a_row_says_how_its_client_stands_in_a_word_and_a_picture(page: ClientsPage) -> None:
    rows = {row.title: row for row in page._rows.rows()}

    assert (rows[UNDER_WAY].tail, rows[UNDER_WAY].picture) == ("on hold", "lock")
    assert rows[FINISHED].tail == "signed"
    assert "on hold" in rows[UNDER_WAY].spoken


def test_every_standing_has_a_name_and_a_picture_of_its_own() -> None:
    from desktop.store.states import ClientStanding

    assert [one.value for one in ClientStanding] == list(STANDINGS)
    assert len({standing_named(one) for one in STANDINGS}) == len(STANDINGS)
    assert len({standing_picture(one) for one in STANDINGS}) == len(STANDINGS)
    assert all(standing_word(one) for one in STANDINGS if one != "new")
