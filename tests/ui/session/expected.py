"""What the window is expected to write for a shipped session file.

The files say what was settled; the window also writes where people went for it. So each
row about a card that is not next is led to, exactly as a practitioner would.
"""

from dataclasses import dataclass, replace
from datetime import datetime

from desktop.domain import journal as j
from desktop.domain.flow import current_card
from desktop.domain.journal import Act, JournalRow
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.play_session import PlayedClock, play
from desktop.services.record_act import record_act
from desktop.store.vault import Vault
from desktop.ui.session.closing.date_card import TIME_KEY
from desktop.ui.session.sheet_words import card_of
from desktop.ui.session.stops import prepared_items
from tests.ui.session.goal_hands import steps_to

_ON_CARDS = frozenset({j.ANSWERED, j.SETTLED, j.EXCEPTED, j.REWORDED, j.ASKED, j.PASSED})


@dataclass(frozen=True, slots=True)
class Stage:
    """A vault to play in, with its clock."""

    means: Means
    clock: PlayedClock
    vault: Vault


def played(stage: Stage, live: LiveIntake, rows: tuple[JournalRow, ...]) -> LiveIntake:
    """Return the intake after *rows*, each one led to."""
    for row in rows:
        if row.action == j.BEGUN:
            continue
        stage.clock.moment = datetime.fromisoformat(row.at)
        card = needed(live, row)
        here = current_card(live.pack, live.intake)
        if card and (here is None or here.key != card):
            going = Act(j.PRACTITIONER, j.WENT_TO, card)
            live = record_act(stage.means, stage.vault, live, going)
        for step in one_by_one(live, row):
            live = play(stage.means, stage.clock, stage.vault, live, (step,))
    return live


def one_by_one(live: LiveIntake, row: JournalRow) -> list[JournalRow]:
    """Return *row* as people give it: goals grow part by part, and their card stays open."""
    item = live.pack.items.get(row.item)
    if row.action != j.ANSWERED or item is None or item.kind != "goals":
        return [row]
    stay = replace(row, by=j.PRACTITIONER, action=j.WENT_TO, value=None)
    steps = [(replace(row, value=value), stay) for value in steps_to(row.value)]
    return [*(one for pair in steps for one in pair), replace(stay, item="")]


def needed(live: LiveIntake, row: JournalRow) -> str:
    """Return the card on which people do what *row* says; "" where it needs none."""
    if row.action not in _ON_CARDS or row.item in {TIME_KEY, *prepared_items(live.pack)}:
        return ""  # the time of the next meeting stands on the card of its day
    if row.item in live.pack.items and live.pack.items[row.item].kind == "notice":
        return card_of(live, row.item) if live.intake.outcomes else ""
    if any(step.key == row.item for step in live.pack.steps):
        return row.item
    return card_of(live, row.item)
