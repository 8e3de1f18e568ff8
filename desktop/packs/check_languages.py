"""Check that every language of a pack says the same: the same parts, the same blanks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop.domain.pack import FormPack, Words
from desktop.domain.sentence import blanks

_ONE = ("title", "example", "question", "line", "none")
_MANY = ("text", "card", "options", "rows")


def unequal(pack: FormPack) -> Iterator[tuple[str, str]]:
    """Yield every part of the words that one language of *pack* has and another lacks.

    Cues, hints and what is said aloud are the practitioner's, and may be missing.
    """
    languages = [one for one in pack.languages if one in pack.words]
    for key in used_keys(pack) if languages else ():
        first, *others = languages
        for other in others:
            own, there = pack.said(first, key), pack.said(other, key)
            yield from _parts(f"{key} ({other})", own, there, first)
            yield from _parts(f"{key} ({first})", there, own, other)


def unequal_blanks(pack: FormPack) -> Iterator[tuple[str, str]]:
    """Yield every text whose blanks are others in another language of *pack*."""
    languages = [one for one in pack.languages if one in pack.words]
    for key in used_keys(pack) if languages else ():
        first, *others = languages
        for other in others:
            own, there = pack.said(first, key), pack.said(other, key)
            yield from _blanks(f"{key} ({other})", own, there, first)


def used_keys(pack: FormPack) -> tuple[str, ...]:
    """Return every key whose words somebody meets, in the pack's order."""
    keys: list[str] = [step.key for step in pack.steps]
    keys.extend((*pack.groups, *pack.items))
    for plan in pack.documents.values():
        keys.extend((plan.key, *(section.key for section in plan.sections)))
        keys.extend(f"role.{place.role}" for place in plan.signers)
    keys.extend(_promises_of_its_own(pack))
    return tuple(dict.fromkeys(keys))


def _promises_of_its_own(pack: FormPack) -> Iterator[str]:
    """Yield the keys of what a role promises on one document only, where there are words."""
    said = {key for words in pack.words.values() for key in words}
    roles = dict.fromkeys(place.role for plan in pack.documents.values() for place in plan.signers)
    yield from (
        f"{key}.{role}" for key in pack.documents for role in roles if f"{key}.{role}" in said
    )


def _parts(place: str, has: Words, lacks: Words, language: str) -> Iterator[tuple[str, str]]:
    for part in _ONE:
        if getattr(has, part) and not getattr(lacks, part):
            yield place, f"lacks the '{part}' that its words in '{language}' have."
    for part in _MANY:
        for form, text in getattr(has, part).items():
            if text and not getattr(lacks, part).get(form):
                name = f"{part}.{form}" if form else part
                yield place, f"lacks the '{name}' that its words in '{language}' have."


def _blanks(place: str, first: Words, other: Words, language: str) -> Iterator[tuple[str, str]]:
    for part in ("text", "card"):
        here, there = getattr(first, part), getattr(other, part)
        for form in here.keys() & there.keys():
            missing = _named([here[form]]) ^ _named([there[form]])
            if missing:
                name = f"{part}.{form}" if form else part
                listed = ", ".join(f"'{one}'" for one in sorted(missing))
                yield place, f"has not the blanks of '{language}' in its '{name}': {listed}."


def _named(texts: Iterable[str]) -> set[str]:
    return {blank.item for text in texts for blank in blanks(text)}
