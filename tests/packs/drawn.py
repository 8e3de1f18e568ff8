"""Papers and sentences of a shipped pack, for a practice and for no client in particular."""

import re
from collections.abc import Iterator, Mapping

from desktop.domain.agreement import IntakeIncompleteError
from desktop.domain.draw_up import Commission, draw_up
from desktop.domain.intake import Intake, fold
from desktop.domain.journal import Act, Value
from desktop.domain.pack import FormPack
from desktop.domain.sentence import Sentence, compose
from desktop.packs.wording import PackWording

NOON = "2026-12-02T12:00:00+00:00"
BOOKLET = "document.booklet"
AGREEMENT = "document.agreement"


def begun(profile: Mapping[str, Value]) -> Intake:
    """Return an intake that has just begun at the practice of *profile*."""
    value: dict[str, Value] = {"pack": "", "language": "en", "profile": dict(profile)}
    return fold((Act("program", "begun", value=value).row(seq=1, at=NOON),))


def booklet(pack: FormPack, profile: Mapping[str, Value], language: str = "en") -> dict[str, str]:
    """Return the sentences of the practice's booklet, by the key of their clause."""
    drawn = draw_up(pack, begun(profile), PackWording(pack, language), Commission(BOOKLET, "K7QF"))
    return {passage.key: passage.text for passage in drawn.passages()}


def missing(pack: FormPack, document: str, profile: Mapping[str, Value]) -> set[str]:
    """Return the blanks that keep *document* from being drawn up."""
    try:
        draw_up(pack, begun(profile), PackWording(pack, "en"), Commission(document, "K7QF"))
    except IntakeIncompleteError as error:
        return set(error.items)
    return set()


def said(pack: FormPack, key: str, answers: Mapping[str, Value], language: str = "en") -> Sentence:
    """Return the sentence of *key* for *answers*, over the pack's own defaults."""
    return compose(pack, key, {**pack.defaults(), **answers}, PackWording(pack, language))


def shown(pack: FormPack, language: str = "en") -> Iterator[tuple[str, str]]:
    """Yield key and text of all words of *pack* that a client can read or hear."""
    for key, words in pack.words[language].items():
        if key in pack.items and pack.items[key].filled_by == "practice":
            continue
        for text in (words.title, *words.text.values(), *words.card.values(), words.example,
                     words.say, words.question, *words.options.values(), *words.rows.values()):  # fmt: skip
            if text:
                yield key, text


def rules_without_source(pack: FormPack) -> list[tuple[str, str]]:
    """Return the limits whose rule stands on nothing, by key and rule."""
    return [
        (item.key, case.rule)
        for item in pack.items.values()
        if any(ref.startswith("L") for ref in item.refs)
        for case in item.cases
        if not (case.source or item.sources)
    ]


def limits(pack: FormPack) -> set[str]:
    """Return the numbers of the clinical brief's limits that *pack* speaks of."""
    return {ref for item in pack.items.values() for ref in item.refs if re.fullmatch(r"L\d\d", ref)}
