"""The sections of a paper as a practice would have them: her own, in her order, some left out.

A section of her own takes what it holds from wherever it stands on that paper, so nothing is said
twice, and what an update brings stands where it puts it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import Any

from desktop.domain.pack import DocumentPlan, FormPack, SectionPlan
from desktop.domain.section_heads import head_of, section_mark
from desktop.packs.merging_sections import TAKEN_FROM, in_order, lay_sections, settle_sections
from desktop.packs.own_edits import line
from desktop.packs.own_keys import OWN_PAPER, OWN_PART, drop_silent, free_key
from desktop.packs.own_layer import OwnLayer
from desktop.packs.reading import PackFiles

ARRANGED = ("booklet", "agreement")
"""Kinds of shipped papers whose sections a practice can arrange."""

STAYING = frozenset({"changes", "parked", "declined", "apart"})
"""Styles that tell what the table settled otherwise: a paper without them would not be true."""

ORDER, LEFT_OUT = "order", "leave_out"


@dataclass(frozen=True, slots=True)
class PaperSection:
    """One section of a paper as drafted: how it is said, and the topics and clauses it holds."""

    key: str
    style: str
    items: tuple[str, ...]
    is_left_out: bool = False

    @property
    def is_own(self) -> bool:
        """Say whether the practice added it under a heading of its own."""
        return self.key.startswith(OWN_PART)

    @property
    def head(self) -> str:
        """Return the key whose title it bears: its own, or that of the topic it is."""
        return head_of(SectionPlan(self.key, self.style, self.items))

    @property
    def stays(self) -> bool:
        """Say whether the paper cannot do without it."""
        return self.style in STAYING


@dataclass(frozen=True, slots=True)
class NewSection:
    """A section to add to the paper *document*: its heading by language, and what it holds."""

    document: str
    titles: Mapping[str, str]
    style: str
    items: tuple[str, ...]


def is_arranged(plan: DocumentPlan) -> bool:
    """Say whether the sections of *plan* can be arranged."""
    return plan.kind in ARRANGED or plan.key.startswith(OWN_PAPER)


def is_arranged_in(layer: OwnLayer, document: str) -> bool:
    """Say whether *layer* itself arranges the sections of *document*."""
    own = (one["document"] for one in layer.files.sections if one["key"].startswith(OWN_PART))
    return document in layer.files.documents or document in own


def paper_sections(layer: OwnLayer, shipped: FormPack, document: str) -> tuple[PaperSection, ...]:
    """Return the sections of *document* in order, each left out one in its place."""
    table = layer.files.documents.get(document, {})
    left = table.get(LEFT_OUT, ())
    return tuple(
        PaperSection(one["key"], one["style"], tuple(one["items"]), one["key"] in left)
        for one in _laid(layer, shipped, document)
    )


def _laid(layer: OwnLayer, shipped: FormPack, document: str) -> list[dict[str, Any]]:
    """Return the sections of *document* as merging lays them, with what is left out."""
    plan, own = shipped.documents.get(document), layer.files.documents.get(document, {})
    if plan is None:
        return list(deepcopy(own.get("sections", [])))
    stood = [{"key": s.key, "style": s.style, "items": list(s.items)} for s in plan.sections]
    groups = {key: {"items": list(line(layer, shipped, key))} for key in _groups(layer, shipped)}
    merged = PackFiles({}, groups=groups, documents={document: {"sections": stood}})
    child = PackFiles(
        {"key": layer.pack},
        documents={document: {ORDER: own.get(ORDER, [])}},
        sections=[one for one in layer.files.sections if one["document"] == document],
    )
    lay_sections(merged, child)
    settle_sections(merged, child)
    found: list[dict[str, Any]] = merged.documents[document]["sections"]
    return [{**one, "items": _standing(layer, one["items"])} for one in found]


def _standing(layer: OwnLayer, items: Sequence[str]) -> list[str]:
    return [key for key in items if key not in layer.leave_out]


def _groups(layer: OwnLayer, shipped: FormPack) -> Iterator[str]:
    yield from shipped.groups
    yield from (key for key in layer.files.groups if key not in shipped.groups)


def to_hold(layer: OwnLayer, shipped: FormPack, document: str) -> tuple[str, ...]:
    """Return the topics and clauses of *document* that a section of one's own can hold."""
    found: dict[str, None] = {}
    for section in paper_sections(layer, shipped, document):
        if section.style not in TAKEN_FROM:
            continue
        for key in section.items:
            found[key] = None
            if key in shipped.groups or key in layer.files.groups:
                found.update(dict.fromkeys(line(layer, shipped, key)))
    return tuple(found)


def add_section(layer: OwnLayer, shipped: FormPack, new: NewSection) -> tuple[OwnLayer, str]:
    """Return the layer with a section of its own at the end of a paper, and its key."""
    files = deepcopy(layer.files)
    key = free_key(layer, OWN_PART)
    files.sections.append(
        {
            "document": new.document,
            "key": key,
            "style": new.style,
            "take_items": _whole(layer, shipped, new.items),
        }
    )
    for language, title in new.titles.items():
        if title:
            files.words.setdefault(language, {})[key] = {"title": title}
    return replace(layer, files=files), key


def fill_section(
    layer: OwnLayer, shipped: FormPack, key: str, items: Sequence[str], style: str
) -> OwnLayer:
    """Return the layer whose own section *key* holds just *items*, said in *style*."""
    files = deepcopy(layer.files)
    for one in files.sections:
        if one["key"] == key:
            one["take_items"], one["style"] = _whole(layer, shipped, items), style
    return replace(layer, files=files)


def _whole(layer: OwnLayer, shipped: FormPack, items: Sequence[str]) -> list[str]:
    """Return *items* without the clauses of a topic that is among them."""
    groups = [key for key in items if key in {*_groups(layer, shipped)}]
    inside = {clause for group in groups for clause in line(layer, shipped, group)}
    return [key for key in dict.fromkeys(items) if key not in inside]


def drop_section(layer: OwnLayer, shipped: FormPack, key: str) -> OwnLayer:
    """Return the layer without its own section *key*; what it held goes back to its place."""
    files = deepcopy(layer.files)
    there = next((one["document"] for one in files.sections if one["key"] == key), "")
    files.sections[:] = [one for one in files.sections if one["key"] != key]
    for words in files.words.values():
        words.pop(key, None)
    drop_silent(files)
    dropped = _without(replace(layer, files=files), there, key)
    return order_sections(dropped, shipped, there, _keys(dropped, shipped, there))


def move_section(layer: OwnLayer, shipped: FormPack, document: str, key: str, by: int) -> OwnLayer:
    """Return the layer with the section *key* so many places later (or, below 0, earlier).

    What is left out is no place.
    """
    keys = list(_keys(layer, shipped, document))
    standing = [one.key for one in paper_sections(layer, shipped, document) if not one.is_left_out]
    at = standing.index(key)
    to = standing[max(0, min(len(standing) - 1, at + by))]
    place = keys.index(to)
    keys.remove(key)
    keys.insert(place, key)
    return order_sections(layer, shipped, document, keys)


def order_sections(
    layer: OwnLayer, shipped: FormPack, document: str, keys: Sequence[str]
) -> OwnLayer:
    """Return the layer with the sections of *document* in this order; as laid, none is said."""
    files = deepcopy(layer.files)
    if document.startswith(OWN_PAPER):
        sections = files.documents[document]["sections"]
        place = {key: at for at, key in enumerate(in_order([s["key"] for s in sections], keys))}
        sections.sort(key=lambda section: place[section["key"]])
        return replace(layer, files=files)
    table = files.documents.pop(document, {})
    table.pop(ORDER, None)
    plain = replace(layer, files=files)
    _put(plain, shipped, document, table)
    if tuple(keys) != _keys(plain, shipped, document):
        _put(plain, shipped, document, {**table, ORDER: list(keys)})
    return plain


def leave_out_section(
    layer: OwnLayer, shipped: FormPack, document: str, key: str, *, reason: str = ""
) -> OwnLayer:
    """Return the layer without the section *key* on *document*; her own goes for good."""
    if key.startswith(OWN_PART):
        return drop_section(layer, shipped, key)
    files = deepcopy(layer.files)
    table = files.documents.get(document, {})
    left = [*(one for one in table.get(LEFT_OUT, []) if one != key), key]
    mark = section_mark(document, key)
    reasons = {**layer.reasons, **({mark: reason} if reason else {})}
    made = replace(layer, files=files, reasons=reasons)
    _put(made, shipped, document, {**table, LEFT_OUT: left})
    return made


def bring_section_back(layer: OwnLayer, shipped: FormPack, document: str, key: str) -> OwnLayer:
    """Return the layer with the shipped section *key* on *document* again."""
    made = _without(layer, document, key)
    _put(made, shipped, document, made.files.documents.get(document, {}))
    mark = section_mark(document, key)
    return replace(made, reasons={k: why for k, why in made.reasons.items() if k != mark})


def left_out_sections(layer: OwnLayer) -> tuple[tuple[str, str], ...]:
    """Return the paper and the key of every shipped section that is left out."""
    return tuple(
        (document, key)
        for document, table in layer.files.documents.items()
        for key in table.get(LEFT_OUT, ())
    )


def only_there(layer: OwnLayer, shipped: FormPack, document: str, key: str) -> tuple[str, ...]:
    """Return the clauses that *document* says in the section *key* and nowhere else."""
    sections = paper_sections(layer, shipped, document)
    said = {
        clause
        for one in sections
        if one.key != key and not one.is_left_out and one.style not in STAYING
        for clause in _clauses(layer, shipped, one.items)
    }
    here = next((one.items for one in sections if one.key == key), ())
    return tuple(one for one in _clauses(layer, shipped, here) if one not in said)


def _clauses(layer: OwnLayer, shipped: FormPack, items: Sequence[str]) -> Iterator[str]:
    for key in items:
        is_group = key in shipped.groups or key in layer.files.groups
        yield from line(layer, shipped, key) if is_group else (key,)


def _keys(layer: OwnLayer, shipped: FormPack, document: str) -> tuple[str, ...]:
    return tuple(one["key"] for one in _laid(layer, shipped, document))


def _without(layer: OwnLayer, document: str, key: str) -> OwnLayer:
    """Return the layer that says nothing of the section *key* of *document*."""
    files = deepcopy(layer.files)
    table = files.documents.get(document, {})
    names = (ORDER, LEFT_OUT) if key.startswith(OWN_PART) else (LEFT_OUT,)
    for name in names:
        if name in table:
            table[name] = [one for one in table[name] if one != key]
    return replace(layer, files=files)


def _put(layer: OwnLayer, shipped: FormPack, document: str, table: Mapping[str, Any]) -> None:
    """Let *table* say what is special about the shipped *document*; nothing, where nothing is."""
    said = {name: table[name] for name in (ORDER, LEFT_OUT) if table.get(name)}
    layer.files.documents.pop(document, None)
    if said:
        layer.files.documents[document] = {"kind": shipped.documents[document].kind, **said}
