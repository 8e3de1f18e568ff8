"""Which part of the booking card asks what; what a pack adds stands in the last part."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop.domain.preparing import APART, before_items

if TYPE_CHECKING:
    from desktop.domain.pack import FormPack

NAME = "client.name"
PAPERS_ITEM = "prepare.papers"

WHO, WHEN, LANGUAGE, OTHERS, PAPERS, MORE = "who", "when", "language", "others", "papers", "more"

_ASKED: Mapping[str, tuple[str, ...]] = {
    WHO: (
        NAME,
        "client.called",
        "people.partners",
        "people.representatives",
        "people.representation",
        "authority.who",
        "authority.proof",
        "minor.other_parent",
        "special.age_band",
        "people.also",
        "people.interpreter",
        "interpreter.id",
        "interpreter.language",
        "people.witness",
        "people.supervisor",
    ),
    WHEN: (
        "booking.date",
        "booking.time",
        "setting.mode",
        "remote.location",
        "remote.backup_phone",
        "booking.length",
    ),
    LANGUAGE: (
        "client.papers_in",
        "papers.second",
        "client.language",
        "access.needs",
        "papers.look",
        "contact.safe_send",
    ),
    OTHERS: (
        "people.say",
        "special.report_goes_to",
        "special.report_holds",
        "special.if_you_stop",
        "fee.payer",
    ),
    PAPERS: (PAPERS_ITEM, APART, "prepare.paper_pack", "booking.made_on"),
}
OPEN_AT_FIRST = frozenset({WHO, WHEN})


def parts(pack: FormPack) -> Mapping[str, tuple[str, ...]]:
    """Return the items each part asks, in the order people meet them."""
    asked = before_items(pack)
    known = {key for keys in _ASKED.values() for key in keys}
    rest = [key for key in asked if key not in known]
    notices = tuple(key for key in rest if pack.items[key].kind == "notice")
    found = {part: tuple(key for key in keys if key in asked) for part, keys in _ASKED.items()}
    found[PAPERS] = (*found[PAPERS], *notices)
    found[MORE] = tuple(key for key in rest if key not in notices)
    return found
