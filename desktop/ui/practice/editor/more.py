"""What else a clause says beside its sentence: its title, its card, its question, its choices."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial

from desktop.domain.journal import Value
from desktop.domain.pack import FormCase, FormPack, Group, Item, Words
from desktop.domain.sentence import blanks
from desktop.packs import own_choices
from desktop.packs.depending import asks_for_option
from desktop.packs.own_edits import PROPOSED
from desktop.packs.own_layer import OwnLayer
from desktop.ui.practice.editor.texts import DraftTexts, EditText

_ASKED = frozenset({"say", "clause", "notice", "prompt", "note"})
"""Kinds that ask nothing."""
_WORDED = frozenset({"say", "clause", "consent", "notice"})
_WHOLE = ("title", "question", "hint", "example", "say", "line", "none")
_BY_NAME = ("rows", "value")
_LISTED = ("cue", "bank", "stems")


@dataclass(frozen=True, slots=True)
class EditOption:
    """One option with its words; left out, nobody is offered it.

    ``needed_by`` are the titles of what asks whether it was chosen.
    """

    key: str
    words: EditText
    is_left_out: bool = False
    needed_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EditChoices:
    """What a question offers; ``sides`` are the titles of whose promise an option can be.

    Options are left out and added where it ``is_open``; what My practice answers is not.
    """

    options: tuple[EditOption, ...]
    sides: Mapping[str, str] = field(default_factory=dict)
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class EditProposal:
    """What is proposed for a question, and all that its control needs to be shown."""

    item: Item
    value: Value = field(repr=False)
    words: Words = field(repr=False)
    pack: FormPack = field(repr=False)
    language: str = ""


@dataclass(frozen=True, slots=True)
class EditMore:
    """All of a key's words beside its sentence, what it offers, proposes, and is filled by.

    ``settled`` are the items that stand in its blanks and are answered in My practice, by name.
    """

    language: str
    kind: str
    texts: tuple[EditText, ...] = ()
    choices: EditChoices | None = None
    proposal: EditProposal | None = None
    settled: Mapping[str, str] = field(default_factory=dict)


def more_of(
    draft: DraftTexts,
    pack: FormPack,
    layer: OwnLayer,
    key: str,
    shown: tuple[EditText, ...],
) -> EditMore:
    """Return what *key* says beside the texts *shown* already."""
    there = {(text.place.part, text.place.form) for text in shown}
    found = tuple(
        text
        for text in _texts(draft, pack, layer, key)
        if (text.place.part, text.place.form) not in there
    )
    settled = {one: draft.title(one) for one in _settled(pack, key, shown)}
    item = pack.items.get(key)
    if item is None:
        kind = layer.files.items.get(key, {}).get("kind", "")
        return EditMore(draft.language, str(kind), found, settled=settled)
    drafted = own_choices.drafted_item(layer, pack, key)
    choices = _choices(draft, pack, layer, drafted)
    proposal = None
    if item.kind in PROPOSED and item.filled_by == "session" and not item.fixed:
        words = _words_now(draft, pack, key, choices)
        proposal = EditProposal(drafted, drafted.default, words, pack, draft.language)
    return EditMore(draft.language, item.kind, found, choices, proposal, settled)


def _words_now(draft: DraftTexts, pack: FormPack, key: str, choices: EditChoices | None) -> Words:
    """Return the words of *key* with the options as they are drafted."""
    words = pack.said(draft.language, key)
    drafted = {
        option.key: option.words.texts[draft.language]
        for option in (choices.options if choices is not None else ())
    }
    return replace(words, options={**words.options, **drafted})


def _texts(draft: DraftTexts, pack: FormPack, layer: OwnLayer, key: str) -> Iterator[EditText]:
    part = pack.items.get(key) or pack.groups.get(key)
    kind = part.kind if isinstance(part, Item) else layer.files.items.get(key, {}).get("kind", "")
    for name in _WHOLE:
        text = draft.at(key, name)
        wanted = name == "title" or (name == "hint" and kind not in {*_ASKED, ""})
        if text.is_said or wanted:
            yield text
        if name == "title":
            yield from _cards(draft, part, kind, key)
    for name in _BY_NAME:
        yield from map(partial(draft.at, key, name), getattr(_words(pack, key), name))
    if kind not in own_choices.GROWING:
        yield from map(partial(draft.at, key, "options"), _words(pack, key).options)
    for name in _LISTED:
        yield from _list(draft, pack, layer, key, name)


def _cards(draft: DraftTexts, part: Item | Group | None, kind: str, key: str) -> Iterator[EditText]:
    """Yield the short words of every case that a shared card shows."""
    for case in (part.cases if part is not None else ()) or (FormCase(""),):
        card = draft.of_case(key, "card", FormCase(case.form, case.when), "")
        if card.is_said or (kind in _WORDED and draft.at(key, "text", case.form).is_said):
            yield card


def _list(
    draft: DraftTexts, pack: FormPack, layer: OwnLayer, key: str, part: str
) -> Iterator[EditText]:
    own = layer.files.words.get(draft.language, {}).get(key, {}).get(part)
    stands = getattr(_words(pack, key), part) if own is None else own
    for number in range(len(stands)):
        yield draft.at(key, part, str(number))


def _words(pack: FormPack, key: str) -> Words:
    return pack.said(pack.languages[0], key)


def _choices(draft: DraftTexts, pack: FormPack, layer: OwnLayer, item: Item) -> EditChoices | None:
    if item.kind not in own_choices.GROWING or item.fixed or not item.options:
        return None
    offered = own_choices.options_with_left_out(layer, pack, item.key)
    options = tuple(
        EditOption(
            option,
            draft.at(item.key, "options", option),
            is_left_out=option not in item.options,
            needed_by=tuple(map(draft.title, asks_for_option(pack, item.key, option))),
        )
        for option in offered
    )
    sides = {row: draft.at(item.key, "rows", row).texts[draft.language] for row in item.sides}
    return EditChoices(
        options,
        sides,
        is_open=item.filled_by == "session" and len(pack.items[item.key].options) > 1,
    )


def _settled(pack: FormPack, key: str, shown: tuple[EditText, ...]) -> tuple[str, ...]:
    """Return what My practice answers: the item itself, and what stands in its blanks."""
    named = [b.item for text in shown for words in text.texts.values() for b in blanks(words)]
    found = dict.fromkeys((key, *named))
    return tuple(
        one for one in found if one in pack.items and pack.items[one].filled_by == "practice"
    )
