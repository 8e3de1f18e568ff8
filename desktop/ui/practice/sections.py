"""The practice profile in sections: each blank stands where clients first meet it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.pack import FormPack, Item
from desktop.domain.sentence import blanks

LETTERHEAD = "practice.letterhead"
PAPERS = "papers"
"""The key of the section for what no card of the session uses."""


@dataclass(frozen=True, slots=True)
class ProfileSection:
    """Blanks that belong together; ``key`` is a step's key, or one of the two above.

    ``needed`` are those that have to be there before a real session, with what decides
    whether they concern this practice; ``later`` can wait.
    """

    key: str
    title: str
    needed: tuple[str, ...]
    later: tuple[str, ...]

    @property
    def items(self) -> tuple[str, ...]:
        """All of them, as they stand on the page."""
        return (*self.needed, *self.later)


def profile_sections(pack: FormPack, language: str) -> tuple[ProfileSection, ...]:
    """Return the sections of the profile: the letterhead, the steps in order, the papers.

    A blank stands in the first of them whose words it fills or whose condition asks
    about it. Titles of the first and the last are empty: the page names them. What the
    pack leaves no choice about, such as the nation of one nation's pack, is not asked.
    """
    wanted = [item.key for item in pack.profile_items() if not _is_settled(item)]
    place = _first_places(pack, language, wanted)
    titles = {step.key: pack.said(language, step.key).title for step in pack.steps}
    order = (LETTERHEAD, *titles, PAPERS)
    found = [
        _section(pack, key, titles.get(key, ""), [k for k in place if place[k] == key])
        for key in order
    ]
    return tuple(section for section in found if section.items)


def _is_settled(item: Item) -> bool:
    return item.kind == "choice" and item.options == (item.default,)


def _section(pack: FormPack, key: str, title: str, blanks: list[str]) -> ProfileSection:
    required = [pack.items[blank] for blank in blanks if pack.items[blank].required]
    deciding = {asked for item in required if item.when for asked in item.when.items()}
    first = {item.key for item in required} | deciding
    return ProfileSection(
        key,
        title,
        needed=tuple(blank for blank in blanks if blank in first),
        later=tuple(blank for blank in blanks if blank not in first),
    )


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
    found = {key: section for key, section in place.items() if key in set(wanted)}
    return _with_followers(found, wanted)


def _with_followers(place: dict[str, str], wanted: list[str]) -> dict[str, str]:
    """Return *place* with what no card uses: after the blank whose key it begins with, or last.

    ``practice.duty_checked_on`` belongs to ``practice.duty``.
    """
    left = [key for key in wanted if key not in place]
    found: dict[str, str] = {}
    for leader, section in place.items():
        found[leader] = section
        found.update({key: section for key in left if key.startswith(f"{leader}_")})
    return {**found, **{key: PAPERS for key in left if key not in found}}


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
