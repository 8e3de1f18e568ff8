"""Merge a pack onto its parent: add, replace and leave out by key, field by field."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from desktop.packs.errors import PackRefusedError
from desktop.packs.merging_sections import lay_sections, settle_sections
from desktop.packs.reading import PackFiles
from desktop.packs.word_set import in_own_words

_PLACING = ("in", "after")
_BY_KEY = ("text", "card", "options", "rows", "value")


def merge(parent: PackFiles | None, child: PackFiles) -> PackFiles:
    """Return *child* laid over *parent*, free of placing instructions.

    Raises:
        PackRefusedError: if the child leaves out or follows what its parent has not got.
    """
    base = parent or PackFiles({})
    merged = PackFiles(
        pack=merge_heads(base.pack, child.pack),
        steps=_merge_steps(base.steps, child),
        groups=_merge_tables(base.groups, child.groups),
        items=_merge_tables(base.items, child.items),
        documents=_merge_documents(base.documents, child.documents),
        words=_merge_words(_inherited(base.words, child), child.words),
        labels=_merge_labels(_inherited(base.labels, child), child.labels),
        glossary=_merge_labels(_inherited(base.glossary, child), child.glossary),
    )
    lay_sections(merged, child)
    _place(merged, child)
    _leave_out(merged, child)
    settle_sections(merged, child)
    merged.pack.pop("leave_out", None)
    return merged


def merge_heads(base: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """Return the ``[pack]`` of a child over its parent's; a child need be no parent itself."""
    inherited = {name: part for name, part in base.items() if name != "parent_only"}
    sources = {**base.get("sources", {}), **own.get("sources", {})}
    return {**inherited, **own, "sources": sources}


def _merge_steps(base: list[dict[str, Any]], child: PackFiles) -> list[dict[str, Any]]:
    steps = [dict(step) for step in base]
    for own in child.steps:
        keys = [step["key"] for step in steps]
        if own["key"] in keys:
            steps[keys.index(own["key"])].update(own)
        elif own.get("after"):
            steps.insert(_index(child, keys, own["key"], own["after"]) + 1, dict(own))
        else:
            steps.append(dict(own))
    for step in steps:
        step.pop("after", None)
        step["cards"] = list(step.get("cards", []))
    return steps


def _merge_tables(
    base: dict[str, dict[str, Any]], own: dict[str, dict[str, Any]]
) -> dict[str, dict[str, Any]]:
    merged = {key: dict(table) for key, table in base.items()}
    for key, table in own.items():
        fields = {name: part for name, part in table.items() if name not in _PLACING}
        merged[key] = {**merged.get(key, {}), **fields}
    return merged


def _merge_documents(
    base: dict[str, dict[str, Any]], own: dict[str, dict[str, Any]]
) -> dict[str, dict[str, Any]]:
    """Return the documents with sections of their own, free to be changed."""
    merged = _merge_tables(base, own)
    for document in merged.values():
        document["sections"] = [dict(section) for section in document.get("sections", [])]
    return merged


def _inherited(base: dict[str, Any], child: PackFiles) -> dict[str, Any]:
    """Return the parent's texts by language, in the words of the child's region."""
    return {
        language: in_own_words(texts, child.word_set.get(language, {}))
        for language, texts in base.items()
    }


def _merge_labels(
    base: dict[str, dict[str, Any]], own: dict[str, dict[str, Any]]
) -> dict[str, dict[str, Any]]:
    return {
        language: {**base.get(language, {}), **own.get(language, {})}
        for language in _languages(base, own)
    }


def _merge_words(
    base: dict[str, dict[str, Any]], own: dict[str, dict[str, Any]]
) -> dict[str, dict[str, dict[str, Any]]]:
    merged: dict[str, dict[str, dict[str, Any]]] = {}
    for language in _languages(base, own):
        parent, child = base.get(language, {}), own.get(language, {})
        merged[language] = {
            key: _merge_one(parent.get(key, {}), child.get(key, {}))
            for key in dict.fromkeys((*parent, *child))
        }
    return merged


def _merge_one(base: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    """Return the words of one key; a new sentence takes the old short one from the card."""
    stale = own.get("text", {}).keys() - own.get("card", {}).keys()
    if "card" in base:
        kept = {form: said for form, said in base["card"].items() if form not in stale}
        base = {**base, "card": kept}
    by_key = {
        part: {**base.get(part, {}), **own.get(part, {})}
        for part in _BY_KEY
        if part in base or part in own
    }
    return {**base, **own, **by_key}


def _place(merged: PackFiles, child: PackFiles) -> None:
    """Put the child's items and groups into the lists they name."""
    for key, table in (*child.items.items(), *child.groups.items()):
        if not table.get("in"):
            continue
        line = _line(merged, child, key, table["in"])
        if key in line:
            line.remove(key)
        after = table.get("after")
        line.insert(_index(child, line, key, after) + 1 if after else len(line), key)


def _line(merged: PackFiles, child: PackFiles, key: str, place: str) -> list[str]:
    if place in merged.groups:
        group = merged.groups[place]
        items: list[str] = list(group.get("items", []))
        group["items"] = items
        return items
    for step in merged.steps:
        if step["key"] == place:
            cards: list[str] = step["cards"]
            return cards
    raise PackRefusedError(child.pack["key"], key, f"there is no step or group '{place}'.")


def _leave_out(merged: PackFiles, child: PackFiles) -> None:
    for key in child.pack.get("leave_out", []):
        found = [part for part in (merged.groups, merged.items, merged.documents) if key in part]
        lists = _keyed_lists(merged, key)
        if not found and not lists:
            raise PackRefusedError(child.pack["key"], key, "cannot be left out: no parent has it.")
        for part in found:
            del part[key]
        for one in lists:
            one[:] = [table for table in one if table["key"] != key]
        for holder, name in _lists(merged):
            holder[name] = [one for one in holder.get(name, []) if one != key]
        for texts in merged.words.values():
            texts.pop(key, None)


def _keyed_lists(merged: PackFiles, key: str) -> list[list[dict[str, Any]]]:
    """Return the lists of steps and sections in which *key* stands."""
    lists = [merged.steps, *(document["sections"] for document in merged.documents.values())]
    return [one for one in lists if any(table["key"] == key for table in one)]


def _lists(merged: PackFiles) -> Iterable[tuple[dict[str, Any], str]]:
    yield from ((step, "cards") for step in merged.steps)
    yield from ((group, "items") for group in merged.groups.values())
    for document in merged.documents.values():
        yield from ((section, "items") for section in document["sections"])


def _index(child: PackFiles, keys: list[str], key: str, after: str) -> int:
    if after not in keys:
        raise PackRefusedError(child.pack["key"], key, f"there is no '{after}' to come after.")
    return keys.index(after)


def _languages(base: dict[str, Any], own: dict[str, Any]) -> Iterable[str]:
    return dict.fromkeys((*base, *own))
