"""Check that nothing lacks words, and that no duty is softened or invented by them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop.domain.drawing import STANDING
from desktop.domain.pack import FormCase, FormPack, Item, Words
from desktop.domain.sentence import blanks
from desktop.packs.check_rules import duty

_SAID = frozenset({"say", "clause", "consent", "notice"})


def wordless(pack: FormPack, language: str) -> Iterator[tuple[str, str]]:
    """Yield everything that lacks words in *language*, or says its rule wrongly."""
    yield from _untitled(pack, language)
    yield from _unlabelled(pack, language)
    for group in pack.groups.values():
        cases = group.cases or (FormCase(""),)
        words = pack.said(language, group.key)
        yield from _forms(pack, language, group.key, cases)
        yield from _blanks(pack, f"{group.key} ({language})", words, cases)
    for item in pack.items.values():
        yield from _item_words(pack, language, item)


def _untitled(pack: FormPack, language: str) -> Iterator[tuple[str, str]]:
    keys = [*(step.key for step in pack.steps), *pack.groups]
    for plan in pack.documents.values():
        keys.extend((plan.key, *(section.key for section in plan.sections)))
    for key in keys:
        if not pack.said(language, key).title:
            yield f"{key} ({language})", "has no title."


def _unlabelled(pack: FormPack, language: str) -> Iterator[tuple[str, str]]:
    """Yield every fixed phrase of the papers that another language of the pack has."""
    own = pack.labels.get(language, {})
    for other in pack.languages:
        for label in pack.labels.get(other, {}):
            if label not in own:
                yield f"labels ({language})", f"lacks '{label}'."


def _item_words(pack: FormPack, language: str, item: Item) -> Iterator[tuple[str, str]]:
    words = pack.said(language, item.key)
    place = f"{item.key} ({language})"
    if not (words.title or words.question):
        yield place, "has neither a title nor a question."
    for name, wanted, there in (
        ("option", item.options, words.options),
        ("row", item.rows if item.kind != "goals" else (), words.rows),
    ):
        for one in wanted:
            if one not in there:
                yield place, f"has no words for its {name} '{one}'."
    if item.kind in _SAID or any(case.rule for case in item.cases):
        yield from _forms(pack, language, item.key, item.cases or (FormCase(""),))
    yield from _blanks(pack, place, words, item.cases)


def _forms(
    pack: FormPack, language: str, key: str, cases: Iterable[FormCase]
) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with the words of each case, duty words first of all."""
    words = pack.said(language, key)
    place = f"{key} ({language})"
    for case in cases:
        text = words.sentence(case.form)
        if not text:
            yield place, f"has no text for '{case.form or 'text'}'."
        for said in (text, words.card.get(case.form, "")) if not is_fixed(pack, key) else ():
            for sentence in duty(language, case.rule, said) if said else ():
                yield place, sentence


def is_fixed(pack: FormPack, key: str) -> bool:
    """Say whether *key* is a statutory text, whose words nobody here chose."""
    item = pack.items.get(key)
    return item is not None and item.fixed and item.kind == "notice"


def _blanks(
    pack: FormPack, place: str, words: Words, cases: tuple[FormCase, ...]
) -> Iterator[tuple[str, str]]:
    """Yield every blank that cannot be filled in words that can be said here.

    A parent's words in a form that no case of this pack takes are never said.
    """
    if any(blanks(text) for text in (words.title, words.question, words.example, words.line)):
        yield place, "has a blank where none is filled."
    said = {"", STANDING, *(case.form for case in cases)}
    for form, text in (*words.text.items(), *words.card.items()):
        for blank in blanks(text) if form in said or not cases else ():
            if blank.item not in pack.items:
                yield place, f"has a blank '{blank.item}', which no item fills."
