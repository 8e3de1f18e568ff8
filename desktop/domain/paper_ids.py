"""The ids that stand on the pages of an intake's papers."""

from __future__ import annotations

from desktop.domain.intake import Intake
from desktop.domain.journal import Value
from desktop.domain.later_paper import RECORD_SINCE
from desktop.domain.own_document import is_own
from desktop.domain.pack import FormPack

OWN_ALONE = "own"
"""A document of the practice's own that is signed by itself; in a session it is an annex."""

_LETTERS = {
    "booklet": "B",
    "agreement": "A",
    "interim": "I",
    "take_home": "T",
    "record": "R",
    "annex": "G",
    "separate": "S",
    "handout": "H",
    "amendment": "M",
    "withdrawal": "W",
    "refusal": "N",
    "void": "V",
    OWN_ALONE: "D",
}
_OF_A_MEETING = frozenset({"interim", "take_home"})
"""Kinds of which each meeting has its own."""
_SIGNED = frozenset({"agreement", "annex", "separate"})
"""Kinds that a later meeting may replace by a whole new paper."""


def paper_id(pack: FormPack, intake: Intake, key: str, *, meeting: int = 0) -> str:
    """Return the id of the document *key*, as printed on every page.

    Pages of each meeting are numbered by *meeting*, the one under way where it is 0; papers
    of one kind by their place in the pack, later ones as they came; the record of a later one
    bears its id. A signed paper bears the number of its meeting where it replaces an earlier
    one: the first one ever signed bears none.
    """
    kind = pack.documents[key].kind
    if intake.later_paper:
        alone = is_own(intake.later_paper)
        own = OWN_ALONE if alone else pack.documents[intake.later_paper].kind
        named = later_id(intake.reference, own, intake.begun.get("number", 1))
        return named + _LETTERS["record"] if kind == RECORD_SINCE else named
    alike = [plan.key for plan in pack.documents.values() if plan.kind == kind]
    number = alike.index(key) + 1
    held = meeting or (intake.signing_meeting if kind in _SIGNED else intake.meeting)
    name = f"{intake.reference}-{_LETTERS[kind]}"
    if kind in _OF_A_MEETING:
        return name + _from_two(held)
    replaces = any(paper.document == key and paper.meeting < held for paper in intake.earlier)
    if kind not in _SIGNED or not replaces:
        return name + _from_two(number)
    return name + (f"{held}" if kind == "agreement" else f"{_from_two(number)}-{held}")


def later_id(reference: str, kind: str, number: Value) -> str:
    """Return the id of a later paper of *kind*, the *number*-th of its client."""
    return f"{reference}-{_LETTERS[kind]}{number}"


def _from_two(number: int) -> str:
    return str(number) if number > 1 else ""
