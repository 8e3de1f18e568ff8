"""The practice profile in sections: each blank stands where clients first meet it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.pack import FormPack
from desktop.domain.sentence import blanks

LETTERHEAD = "practice.letterhead"
PAPERS = "papers"
"""The key of the section for what no card of the session uses."""


@dataclass(frozen=True, slots=True)
class ProfileSection:
    """Blanks that belong together; ``key`` is a step's key, or one of the two above."""

    key: str
    title: str
    items: tuple[str, ...]


def profile_sections(pack: FormPack, language: str) -> tuple[ProfileSection, ...]:
    """Return the sections of the profile: the letterhead, the steps in order, the papers.

    A blank stands in the first of them whose words it fills or whose condition asks
    about it. Titles of the first and the last are empty: the page names them.
    """
    wanted = [item.key for item in pack.profile_items()]
    place = _first_places(pack, language, wanted)
    titles = {step.key: pack.said(language, step.key).title for step in pack.steps}
    order = (LETTERHEAD, *titles, PAPERS)
    found = [
        ProfileSection(key, titles.get(key, ""), tuple(k for k in place if place[k] == key))
        for key in order
    ]
    return tuple(section for section in found if section.items)


def _first_places(pack: FormPack, language: str, wanted: list[str]) -> dict[str, str]:
    """Return for each blank the section in which it is met first."""
    place: dict[str, str] = {}
    opening = (LETTERHEAD, *(f"role.{name}" for name in _roles(pack)))
    for key in opening:
        _settle(place, LETTERHEAD, _asked_by(pack, language, key))
    for step in pack.steps:
        for card in step.cards:
            _settle(place, step.key, _asked_by(pack, language, card))
            group = pack.groups.get(card)
            for key in group.items if group else ():
                _settle(place, step.key, _asked_by(pack, language, key))
    _settle(place, PAPERS, wanted)
    return {key: section for key, section in place.items() if key in set(wanted)}


def _settle(place: dict[str, str], section: str, keys: Iterable[str]) -> None:
    for key in keys:
        place.setdefault(key, section)


def _asked_by(pack: FormPack, language: str, key: str) -> list[str]:
    """Return *key* and what its words and conditions ask for, in the order people read."""
    source = pack.items.get(key) or pack.groups.get(key)
    asked = [key]
    if source is not None:
        conditions = (source.when, *(case.when for case in source.cases))
        for condition in conditions:
            asked += sorted(condition.items()) if condition is not None else []
    words = pack.said(language, key)
    for text in (*words.text.values(), *words.card.values()):
        asked += [blank.item for blank in blanks(text)]
    return asked


def _roles(pack: FormPack) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(place.role for plan in pack.documents.values() for place in plan.signers)
    )
