"""What a practice made of papers and questions, brought over to a newer shipped pack."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from desktop.domain.pack import FormPack, Item
from desktop.domain.section_heads import of_mark, section_mark
from desktop.packs.own_layer import OwnLayer
from desktop.packs.reading import PackFiles

_SAID_OF_A_PAPER = ("order", "leave_out")
_OWN, _OWN_OPTION = "own.", "own_"


def bring_papers(files: PackFiles, shipped: FormPack) -> None:
    """Let *files* name no paper, section or topic that *shipped* has not got.

    Of a shipped paper they say the order of its sections and what is left out, and nothing else.
    """
    cards = {*shipped.items, *shipped.groups, *files.items, *files.groups}
    files.sections[:] = [made for one in files.sections for made in _section(one, shipped, cards)]
    for document, table in list(files.documents.items()):
        if _is_own(document):
            continue
        plan = shipped.documents.get(document)
        kept: dict[str, Any] = {}
        if plan is not None:
            own = [one["key"] for one in files.sections if one["document"] == document]
            there = {*own, *(section.key for section in plan.sections)}
            kept = {
                name: [key for key in table[name] if key in there]
                for name in _SAID_OF_A_PAPER
                if name in table
            }
            kept = {name: keys for name, keys in kept.items() if keys}
        del files.documents[document]
        if plan is not None and kept:
            files.documents[document] = {"kind": plan.kind, **kept}


def _section(one: dict[str, Any], shipped: FormPack, cards: set[str]) -> Iterator[dict[str, Any]]:
    """Yield the section *one* as it fits *shipped*; without its paper it goes."""
    plan = shipped.documents.get(one["document"])
    if plan is None:
        return
    there = {section.key for section in plan.sections}
    if not _is_own(one["key"]):
        if one["key"] in there:
            yield {name: one[name] for name in ("document", "key", "add_items") if name in one}
        return
    made = dict(one)
    if "take_items" in made:
        made["take_items"] = [key for key in made["take_items"] if key in cards]
    if not (_is_own(made.get("after", _OWN)) or made["after"] in there):
        del made["after"]
    yield made


def bring_options(layer: OwnLayer, files: PackFiles, base: FormPack, shipped: FormPack) -> None:
    """Let what the update newly offers reach the questions whose options she changed.

    Where she has said already what is to hold, that holds.
    """
    for key, table in files.items.items():
        now = shipped.items.get(key)
        if now is None or "options" not in table:
            continue
        new = new_options(base, shipped, key)
        table["options"] = [one for one in table["options"] if _is_offered(one, now)]
        if new and not is_decided(layer, shipped, key):
            table["options"] = list(with_options(table["options"], now, new))
            bring_sides(table, now, new)


def new_options(base: FormPack, shipped: FormPack, key: str) -> tuple[str, ...]:
    """Return the options of the question *key* that *shipped* has and *base* had not."""
    was, now = base.items.get(key), shipped.items.get(key)
    if was is None or now is None:
        return ()
    return tuple(one for one in now.options if one not in was.options)


def with_options(own: Sequence[str], now: Item, new: Sequence[str]) -> tuple[str, ...]:
    """Return her *own* options with the *new* ones of *now* behind those they stand behind."""
    stands = [one for one in now.options if one in {*own, *new}]
    line = list(own)
    for number, one in enumerate(stands):
        if one not in line:
            before = next((other for other in reversed(stands[:number]) if other in line), None)
            line.insert(line.index(before) + 1 if before is not None else 0, one)
    return tuple(line)


def bring_sides(table: dict[str, Any], now: Item, new: Sequence[str]) -> None:
    """Put each of the *new* options of promises both ways on the side it belongs to."""
    sides: Mapping[str, Sequence[str]] = table.get("sides", {})
    for side, own in sides.items():
        more = [one for one in new if one in now.sides.get(side, ()) and one not in own]
        table["sides"] = {**table["sides"], side: [*own, *more]}


def is_decided(layer: OwnLayer, shipped: FormPack, key: str) -> bool:
    """Say whether she has said what is to hold of the new options of *key*."""
    unit = "\N{SYMBOL FOR UNIT SEPARATOR}"
    begins = unit.join(("merge", shipped.fingerprint[:12], "options"))
    return any(name.startswith(begins) and key in name.split(unit) for name in layer.marks)


def changed_sections(
    layer: OwnLayer, base: FormPack, shipped: FormPack
) -> Iterator[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """Yield each section she left out that holds something else in *shipped*: was and is."""
    for document, table in layer.files.documents.items():
        for key in table.get("leave_out", ()):
            was, now = (_held(pack, document, key) for pack in (base, shipped))
            if was is not None and now is not None and was != now:
                yield section_mark(document, key), was, now


def is_section(pack: FormPack, mark: str) -> bool:
    """Say whether *mark* names a section that *pack* has."""
    document, key = of_mark(mark)
    return bool(document) and _held(pack, document, key) is not None


def _held(pack: FormPack, document: str, key: str) -> tuple[str, ...] | None:
    plan = pack.documents.get(document)
    found = (one.items for one in (plan.sections if plan is not None else ()) if one.key == key)
    return next(found, None)


def _is_offered(option: str, now: Item) -> bool:
    return option in now.options or option.startswith(_OWN_OPTION)


def _is_own(key: str) -> bool:
    return key.startswith(_OWN)
