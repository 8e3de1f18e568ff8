"""A group asked again for a leaf that was learned late does not look settled meanwhile."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from desktop.domain.flow import path
from desktop.domain.intake import Intake
from desktop.domain.journal import ANSWERED, CLIENT, PRACTITIONER, SETTLED, Act
from desktop.packs.wording import PackWording
from desktop.services.live_intake import LiveIntake
from desktop.ui.session.cards.group import GroupCard
from desktop.ui.session.paper_led.rows import EntryRow
from desktop.ui.widgets.outcome_bar import OutcomeBar
from tests.packs.said import shipped
from tests.packs.test_learned_late import after, settled

GROUP = "group.notices"
TOLD = (
    Act(PRACTITIONER, ANSWERED, "notice.privacy_young", {"how": "paper"}),
    Act(CLIENT, SETTLED, GROUP, "explained"),
)


def late() -> LiveIntake:
    """A session gone through with an adult, who turns out to be under age."""
    pack = shipped("gb-eng")
    intake = after(settled(pack), Act(PRACTITIONER, ANSWERED, "client.adult", value=False))
    intake = replace(intake, today=frozenset(intake.outcomes))
    return LiveIntake("i", "c", "p", pack, PackWording(pack, "en"), intake)


def group_card(live: LiveIntake) -> GroupCard:
    card = next(card for card in path(live.pack, live.intake) if card.key == GROUP)
    return GroupCard(live, card)


def outcome(card: GroupCard) -> str:
    bar = card.findChild(OutcomeBar)
    assert isinstance(bar, OutcomeBar)
    return bar.outcome()


def given(live: LiveIntake) -> LiveIntake:
    told: Intake = after(live.intake, *TOLD)
    return replace(live, intake=told)


def test_its_card_shows_no_outcome_until_it_is_given_anew(qtbot: QtBot) -> None:
    live = late()
    before, told = group_card(live), group_card(given(live))
    qtbot.addWidget(before)
    qtbot.addWidget(told)

    assert live.intake.outcomes[GROUP] == "explained"
    assert outcome(before) == ""
    assert outcome(told) == "explained"


def test_its_row_of_the_entries_is_open_until_it_is_given_anew(qtbot: QtBot) -> None:
    live = late()
    card = next(card for card in path(live.pack, live.intake) if card.key == GROUP)
    row = EntryRow(live, card, 1)
    qtbot.addWidget(row)
    was_done = row.done
    now = given(live)

    row.show_live(now, next(one for one in path(now.pack, now.intake) if one.key == GROUP))

    assert not was_done
    assert row.done
