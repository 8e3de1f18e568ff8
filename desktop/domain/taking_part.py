"""Who takes part: the kinds of client a booking starts from, and who else may be there."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain.journal import Value
from desktop.domain.plain_answers import is_blank

ADULT = "adult"
UNDER_18 = "under_18"
COUPLE = "couple"
FAMILY = "family"
GROUP = "group"
SPOKEN_FOR = "spoken_for"

KINDS: Mapping[str, Mapping[str, Value]] = {
    ADULT: {"client.adult": True, "client.party": "one", "client.decides": "self"},
    UNDER_18: {"client.adult": False, "client.party": "one", "client.decides": "self"},
    COUPLE: {"client.adult": True, "client.party": "couple", "client.decides": "self"},
    FAMILY: {"client.adult": True, "client.party": "family", "client.decides": "self"},
    GROUP: {"client.adult": True, "client.party": "group", "client.decides": "self"},
    SPOKEN_FOR: {"client.adult": True, "client.party": "one", "client.decides": "proxy"},
}
"""What each kind answers; clinical brief 2, S0, and 5.3."""

ANSWERED_BY_KIND = frozenset({"client.adult", "client.party", "client.decides"})

_FIRST = "client.adult"
"""What choosing a kind answers in any case, so that it is seen to be chosen."""

ALSO = "people.also"
INTERPRETER = "people.interpreter"
WITNESS = "people.witness"
SUPERVISOR = "people.supervisor"
REPRESENTATIVES = "people.representatives"
REPRESENTATION = "people.representation"
PARTNERS = "people.partners"


def kind_of(answers: Mapping[str, Value]) -> str:
    """Return the kind of client that *answers* describe; under 18 comes before all else."""
    if answers.get("client.adult") is False:
        return UNDER_18
    party = str(answers.get("client.party") or "one")
    if party in {COUPLE, FAMILY, GROUP}:
        return party
    return SPOKEN_FOR if answers.get("client.decides") == "proxy" else ADULT


def changes_to(kind: str, answers: Mapping[str, Value]) -> dict[str, Value]:
    """Return what has to be answered beside *answers* for the client to be of *kind*.

    A client who decides with support goes on doing so where the kind does not say who decides.
    """
    wanted = dict(KINDS[kind])
    if kind != SPOKEN_FOR and answers.get("client.decides") == "with_support":
        wanted.pop("client.decides")
    return {k: v for k, v in wanted.items() if k == _FIRST or answers.get(k) != v}


def is_asked(key: str, answers: Mapping[str, Value]) -> bool:
    """Say whether *key* is asked of this kind of client at all, as far as who takes part goes."""
    if key == REPRESENTATIVES:
        return needs_representative(answers) or not is_blank(answers.get(key))
    if key == REPRESENTATION:
        named = answers.get(REPRESENTATIVES)
        return isinstance(named, tuple) and len(named) > 1
    if key in {INTERPRETER, WITNESS, SUPERVISOR}:
        return is_there(key, answers) or not is_blank(answers.get(key))
    return True


def is_there(key: str, answers: Mapping[str, Value]) -> bool:
    """Say whether somebody in the role of *key*, such as interpreter or witness, is to be there."""
    also = answers.get(ALSO)
    return isinstance(also, tuple) and key.rpartition(".")[2] in also


def needs_representative(answers: Mapping[str, Value]) -> bool:
    """Say whether somebody signs for the client, or beside them."""
    return kind_of(answers) in {UNDER_18, SPOKEN_FOR}


def needs_partners(answers: Mapping[str, Value]) -> bool:
    """Say whether other adults come as clients and sign for themselves."""
    return kind_of(answers) in {COUPLE, FAMILY}
