"""The packs of the United Kingdom as the tests ask them: what a clause says, by which rule."""

import re
from collections.abc import Mapping

from desktop.domain.journal import Value
from desktop.domain.pack import FormPack, first_case
from desktop.domain.sentence import compose
from desktop.packs.wording import PackWording

NATIONS = ("gb-eng", "gb-wls", "gb-sct", "gb-nir")
PACKS = ("gb", *NATIONS)
YOUNG: Mapping[str, Value] = {"client.adult": False}

CLAIMS = {"en": r"\b(?:I may|I must|must I)\b", "es": r"\b(?:[Pp]uedo|[Dd]ebo|[Tt]engo que)\b"}
"""How a duty or a permission is said, by language."""


def texts(pack: FormPack, key: str, answers: Mapping[str, Value] | None = None) -> dict[str, str]:
    """Return what *key* says for *answers*, by language."""
    known = {**pack.defaults(), **(answers or {})}
    return {
        language: compose(pack, key, known, PackWording(pack, language)).text
        for language in pack.languages
    }


def rule(pack: FormPack, key: str, answers: Mapping[str, Value] | None = None) -> tuple[str, str]:
    """Return the rule of *key* for *answers*, and the source it stands on."""
    known = {**pack.defaults(), **(answers or {})}
    if key in pack.groups:
        case = first_case(pack.groups[key].cases, known)
        return case.rule, case.source
    item = pack.items[key]
    case = item.case(known)
    return case.rule, case.source or " / ".join(item.sources)


def says(
    pack: FormPack, key: str, answers: Mapping[str, Value] | None = None, **words: str
) -> bool:
    """Say whether *key* holds what is asked for, in each language that the pack has."""
    return all(
        re.search(words[language], text, re.IGNORECASE)
        for language, text in texts(pack, key, answers).items()
    )


def claims(pack: FormPack, key: str, answers: Mapping[str, Value] | None = None) -> list[str]:
    """Return the texts of *key* that speak of a duty or a permission."""
    found = texts(pack, key, answers).items()
    return [text for language, text in found if re.search(CLAIMS[language], text)]
