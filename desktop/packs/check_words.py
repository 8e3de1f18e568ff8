"""Check that nothing lacks words, and that no duty is softened or invented by them.

The second is a mistake in what ships. In a practice's own wording it is told as advice, and a
duty that is lost asks for a reason (``own_reasons``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop.domain.drawing import STANDING
from desktop.domain.pack import FormCase, FormPack, Group, Item, Words
from desktop.domain.section_heads import head_of
from desktop.domain.sentence import blanks
from desktop.packs.check_rules import duty

_SAID = frozenset({"say", "clause", "consent", "notice"})


def wordless(pack: FormPack, language: str) -> Iterator[tuple[str, str]]:
    """Yield everything that lacks words in *language*."""
    yield from _untitled(pack, language)
    yield from _unlabelled(pack, language)
    for group in pack.groups.values():
        cases = group.cases or (FormCase(""),)
        words = pack.said(language, group.key)
        yield from _forms(pack, language, group.key, cases)
        yield from _blanks(pack, f"{group.key} ({language})", words, cases)
    for item in pack.items.values():
        yield from _item_words(pack, language, item)


def misruled(pack: FormPack, language: str) -> Iterator[tuple[str, str]]:
    """Yield every text in *language* that says the rule behind it wrongly."""
    parts: list[Group | Item] = [*pack.groups.values(), *pack.items.values()]
    for part in parts:
        words = pack.said(language, part.key)
        for case in part.cases if not is_fixed(pack, part.key) else ():
            for said in (words.sentence(case.form), words.card.get(case.form, "")):
                for sentence in duty(language, case.rule, said) if said else ():
                    yield f"{part.key} ({language})", sentence


def _untitled(pack: FormPack, language: str) -> Iterator[tuple[str, str]]:
    keys = [*(step.key for step in pack.steps), *pack.groups]
    for plan in pack.documents.values():
        keys.extend((plan.key, *(head_of(section) for section in plan.sections)))
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
    """Yield every case that has no words."""
    words = pack.said(language, key)
    place = f"{key} ({language})"
    for case in cases:
        if not words.sentence(case.form):
            yield place, f"has no text for '{case.form or 'text'}'."


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
