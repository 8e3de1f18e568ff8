"""Lend a compiled pack the later papers as they are now.

What was signed stays on the pack it was drawn up from, word for word. A paper about it may be
of a kind that came into the packs afterwards: it is taken, whole, from the pack as it is now.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from desktop.domain.later_paper import LATER_KINDS, RECORD_SINCE
from desktop.packs.papers_apart import with_ways_back
from desktop.packs.reading import PackFiles

_PARTS = ("pack", "items", "documents", "words")
_LENT = frozenset((*LATER_KINDS, RECORD_SINCE))
_OWN = "later."
"""What the items of those papers are called, and no others."""


def lent(old: bytes, new: bytes) -> bytes:
    """Return the compiled pack *old* with the later papers as *new* has them.

    A later paper is written now, so its plan and its own items are those of now. Every other
    word that the old pack has stays, and each consent of the practice's own that was asked then
    has its name on them, whether it is still asked or not. The very same bytes come back where nothing differs.
    """
    here, there = json.loads(old), json.loads(new)
    papers = {key: plan for key, plan in there["documents"].items() if plan["kind"] in _LENT}
    items = {key: item for key, item in there["items"].items() if key.startswith(_OWN)}
    keys = frozenset((*items, *_named(papers, there)))
    here["documents"].update(papers)
    here["items"].update(items)
    for language, labels in here["labels"].items():
        here["labels"][language] = {**there["labels"].get(language, {}), **labels}
    for language, words in here["words"].items():
        said = there["words"].get(language, {})
        lent_words = {
            key: said[key] for key in keys & said.keys() if key not in words or key.startswith(_OWN)
        }
        words.update(lent_words)
    tables = {part: here[part] for part in _PARTS}
    here.update({part: getattr(with_ways_back(PackFiles(**tables)), part) for part in _PARTS})
    if here == json.loads(old):
        return old
    return json.dumps(here, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def _named(papers: Mapping[str, Any], pack: Mapping[str, Any]) -> Iterator[str]:
    """Yield the keys whose words stand on *papers*: titles, sections, and who promises what."""
    for key, plan in papers.items():
        yield key
        yield from (section["key"] for section in plan.get("sections", ()))
        yield from (f"role.{signer['role']}" for signer in plan.get("signers", ()))
    heads = tuple(f"{key}." for key in papers)
    for words in pack["words"].values():
        yield from (key for key in words if key.startswith(heads))
