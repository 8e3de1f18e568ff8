"""Who does what at the table: the acts of a session, each with its actor."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop.domain import journal as j
from desktop.domain.goals import WISH_OF_OTHERS
from desktop.domain.journal import Act, Value
from desktop.domain.taking_part import REPRESENTATIVES
from desktop.ui.session.stops import is_practitioners

if TYPE_CHECKING:
    from desktop.domain.initials import Initials
    from desktop.services.live_intake import LiveIntake


def passed(card: str) -> Act:
    """Return the act of going on from *card* without an answer."""
    return Act(j.PRACTITIONER, j.PASSED, card)


def answered(live: LiveIntake, item: str, value: Value, *, by: str = "") -> Act:
    """Return the act of answering *item*, *by* whoever says it and not by whoever types."""
    return Act(by or _speaker(live, item), j.ANSWERED, item, value)


def who_may_say(live: LiveIntake, key: str) -> Mapping[str, str]:
    """Return the name of each who may have said *key*, by actor; empty where it is clear."""
    named = live.answers.get(REPRESENTATIVES) if key == WISH_OF_OTHERS else None
    if not isinstance(named, tuple) or len(named) == 1:
        return {}
    people = [one for one in named if isinstance(one, Mapping)]
    return {
        f"{j.REPRESENTATIVE}.{place}": str(one.get("name") or one.get("relation") or place)
        for place, one in enumerate(people, start=1)
    }


def settled(group: str, outcome: str) -> Act:
    """Return the act of giving *group* its outcome: the client says it, whoever taps."""
    return Act(j.CLIENT, j.SETTLED, group, outcome)


def excepted(clause: str, outcome: str) -> Act:
    """Return the act of setting one clause apart from its group."""
    return Act(j.CLIENT, j.EXCEPTED, clause, outcome)


def reworded(key: str, words: str) -> Act:
    """Return the act of making a sentence the client's own."""
    return Act(j.CLIENT, j.REWORDED, key, words)


def initialled(by: str, key: str, given: Initials) -> Act:
    """Return the act of putting initials beside the changed words *key*."""
    return Act(by, j.INITIALLED, key, given.value())


def illustrated(clause: str, words: str) -> Act:
    """Return the act of adding an example of one's own beside a clause."""
    return Act(j.CLIENT, j.ILLUSTRATED, clause, words)


def asked(card: str, words: str) -> Act:
    """Return the act of asking a question at *card*; *words* may be empty."""
    return Act(j.CLIENT, j.ASKED, card, words)


def went_to(card: str) -> Act:
    """Return the act of going to *card*; "" goes on where the session stands."""
    return Act(j.PRACTITIONER, j.WENT_TO, card)


def finished_early() -> Act:
    """Return the act of stopping well before everything is done."""
    return Act(j.PRACTITIONER, j.FINISHED_EARLY)


def ink_cleared(document: str) -> Act:
    """Return the act of clearing the signatures on *document* because its words change."""
    return Act(j.PRACTITIONER, j.INK_CLEARED, document)


_PRACTITIONERS_KINDS = frozenset({"teach_back", "reflection", "notice", "note"})
_PRACTITIONERS_KEYS = frozenset({"room.present", "close.next_date", "close.next_time"})


def _speaker(live: LiveIntake, key: str) -> str:
    """Return who answers *key*: the practitioner prepares, finds and gives; all else is asked.

    What a representative wishes is said by them: by whom, where only one is named.
    """
    if key == WISH_OF_OTHERS:
        named = live.answers.get(REPRESENTATIVES)
        alone = isinstance(named, tuple) and len(named) == 1
        return f"{j.REPRESENTATIVE}.1" if alone else j.REPRESENTATIVE
    item = live.pack.items[key]
    theirs = is_practitioners(live.pack, key) or item.kind in _PRACTITIONERS_KINDS
    return j.PRACTITIONER if theirs or key in _PRACTITIONERS_KEYS else j.CLIENT
