"""Papers of the practice's own: some topics, in her order, signed as one paper by themselves.

Such a paper is one of the papers apart: what it covers is said there, and the sheet names it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import Any

from desktop.domain.condition import Condition
from desktop.domain.pack import FormPack, SignerPlace
from desktop.domain.section_heads import TOPICS
from desktop.packs.own_keys import OWN_PAPER, OWN_TOPIC, drop_silent, free_key
from desktop.packs.own_layer import OwnLayer
from desktop.packs.own_topics import AGREEMENT, BOOKLET, in_booklet_order
from desktop.packs.papers_apart import signers


@dataclass(frozen=True, slots=True)
class NewPaper:
    """A paper to add: its title by language, what it is for, and the topics on it in order."""

    titles: Mapping[str, str]
    purposes: Mapping[str, str]
    topics: Sequence[str]


def add_paper(layer: OwnLayer, shipped: FormPack, paper: NewPaper) -> tuple[OwnLayer, str]:
    """Return the layer with *paper*, which all who sign the sheet sign too, and its key."""
    files = deepcopy(layer.files)
    key = free_key(layer, OWN_PAPER)
    sheet = shipped.documents[AGREEMENT]
    files.documents[key] = {
        "kind": "separate",
        "signers": _signers(sheet.signers),
        "sections": [],
        **({"takes_in": BOOKLET} if BOOKLET in shipped.documents else {}),
    }
    for language, title in paper.titles.items():
        words = files.words.setdefault(language, {}).setdefault(key, {})
        words["title"] = title
        if purpose := paper.purposes.get(language):
            words["hint"] = purpose
    return put_on_paper(replace(layer, files=files), shipped, key, paper.topics), key


def put_on_paper(layer: OwnLayer, shipped: FormPack, paper: str, topics: Sequence[str]) -> OwnLayer:
    """Return the layer whose own *paper* holds just *topics*, in this order.

    A topic of her own leaves the booklet for it; a shipped one stands there as before.
    """
    files = deepcopy(layer.files)
    files.documents[paper]["sections"] = [_section(paper, topic) for topic in topics]
    return in_booklet_order(replace(layer, files=files), shipped)


def _section(paper: str, topic: str) -> dict[str, Any]:
    """Return the section of *topic*; the opening of a shipped one only sums up its clauses."""
    style = TOPICS if topic.startswith(OWN_TOPIC) else "clauses"
    return {"key": f"{paper}.{topic}", "style": style, "items": [topic]}


def on_paper(layer: OwnLayer, paper: str) -> tuple[str, ...]:
    """Return the topics on the layer's own *paper*, in order."""
    plan = layer.files.documents.get(paper, {})
    return tuple(one for section in plan.get("sections", ()) for one in section["items"])


def papers(layer: OwnLayer) -> tuple[str, ...]:
    """Return the keys of the layer's own papers, in the order they were added."""
    return tuple(key for key in layer.files.documents if key.startswith(OWN_PAPER))


def drop_paper(layer: OwnLayer, shipped: FormPack, paper: str) -> OwnLayer:
    """Return the layer without its own *paper*; its topics stand in the booklet again."""
    files = deepcopy(layer.files)
    files.documents.pop(paper, None)
    for words in files.words.values():
        words.pop(paper, None)
    drop_silent(files)
    return in_booklet_order(replace(layer, files=files), shipped)


def _signers(places: Sequence[SignerPlace]) -> list[dict[str, Any]]:
    """Return who signs: all who sign the sheet, and whoever speaks for a client."""
    return signers([_signer(place) for place in places])


def _signer(place: SignerPlace) -> dict[str, Any]:
    table = {"role": place.role, "name": place.name, "need": place.need}
    return {**table, "when": _spelled(place.when)} if place.when is not None else table


def _spelled(condition: Condition) -> dict[str, Any]:
    """Return *condition* as packs spell it."""
    if condition.join == "item":
        return {"item": condition.item, condition.test: condition.value}
    parts = [_spelled(part) for part in condition.parts]
    return {condition.join: parts[0] if condition.join == "not" else parts}
