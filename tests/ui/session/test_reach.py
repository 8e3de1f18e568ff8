"""Every card there is can be built, read and answered, for a client of each kind."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.assets import FORMS
from desktop.domain.flow import Card, deeper, path
from desktop.domain.journal import ANSWERED, PRACTITIONER, Act
from desktop.domain.pack import FormPack
from desktop.packs.wording import PackWording
from desktop.services.live_intake import LiveIntake
from desktop.services.load_pack import pack_keys
from desktop.ui.session.cards.factory import card_for
from desktop.ui.session.cards.note import NoteCard
from desktop.ui.session.cards.quiet import QuietPage
from desktop.ui.session.papers.more import lines
from desktop.ui.widgets.card_room import CardRoom
from desktop.ui.widgets.text import Heading
from tests.packs.client_kinds import BROUGHT, KINDS, prepared
from tests.packs.said import shipped
from tests.ui.session.conftest import Opens

_OWN_PAGES = frozenset({"sheet", "sign", "prompt", "clash"})
_ASKING = frozenset({"close.next_date", "close.next_time"})
"""Cards the close has a page of its own for."""


def live_for(pack: FormPack, kind: str) -> LiveIntake:
    intake = prepared(pack, KINDS[kind])
    return LiveIntake("1", "1", "1", pack, PackWording(pack, "en"), intake)


def cards_of(live: LiveIntake) -> Iterator[Card]:
    for card in (*path(live.pack, live.intake), *deeper(live.pack, live.intake)):
        if card.kind not in _OWN_PAGES and card.key not in _ASKING:
            yield card


_BUILT: set[tuple[str, str, str]] = set()


def is_known(pack: FormPack, card: Card) -> bool:
    """Say whether this very card, with the same words, was built before; note that it is now."""
    part = pack.groups.get(card.key) or pack.items.get(card.key)
    here = (card.key, repr(part), repr(pack.said("en", card.key)))
    known = here in _BUILT
    _BUILT.add(here)
    return known


def built(live: LiveIntake, card: Card) -> QWidget:
    if card.kind == "quiet":
        return QuietPage(live, card)
    if card.kind == "note":
        return NoteCard(live, card)
    return card_for(live, card, today="2026-12-02")


@pytest.mark.parametrize("key", pack_keys(FORMS))
def test_every_card_of_a_pack_says_what_it_asks_and_offers_a_way_on(key: str, qtbot: QtBot) -> None:
    pack = shipped(key)
    room = CardRoom()
    qtbot.addWidget(room)
    room.resize(1366, 700)
    room.show()
    faults: list[str] = []

    for kind in KINDS:
        live = live_for(pack, kind)
        for card in cards_of(live):
            if is_known(pack, card):
                continue
            shown = built(live, card)
            room.show_cards(shown)
            words = [head.text() for head in shown.findChildren(Heading) if head.isVisibleTo(shown)]
            ways = [one for one in shown.findChildren(QAbstractButton) if one.isVisibleTo(shown)]
            if not any(words) or not any(one.isEnabled() for one in ways):
                faults.append(f"{kind}: {card.key}")
            if any(one.isChecked() for one in ways if not card.key.startswith("goals.")):
                faults.append(f"{kind}: {card.key} is chosen beforehand")

    assert faults == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("key", pack_keys(FORMS))
def test_more_to_talk_about_names_every_card_of_this_client(key: str, kind: str) -> None:
    live = live_for(shipped(key), kind)

    named = {line.key for line in lines(live)}

    assert [card.key for card in cards_of(live) if card.key not in named] == []


@pytest.mark.parametrize("kind", [kind for kind in KINDS if BROUGHT[kind]])
def test_the_page_shows_what_s0_brought(session: Opens, kind: str) -> None:
    known = [Act(PRACTITIONER, ANSWERED, key, value) for key, value in KINDS[kind].items()]
    player = session(*known)

    for key in BROUGHT[kind]:
        player.page.table.go_to(key)
        player.rest()

        card = player.page.table.card
        assert card is not None
        assert card.key == key
        assert any(head.text() for head in player.seen(Heading))
