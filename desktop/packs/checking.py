"""Check that a pack is whole: nothing dangles, nothing lacks words, no duty is softened."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.pack import KINDS, FormPack, Item
from desktop.packs.check_references import dangling, repeated_topics
from desktop.packs.check_words import wordless
from desktop.packs.errors import PackRefusedError

_LEGAL = frozenset({"MUST", "MAY", "RIGHT"})
_CHOOSING = frozenset({"choice", "grid", "checklist", "ranking"})


def check(pack: FormPack) -> None:
    """Refuse a pack that is not whole.

    Raises:
        PackRefusedError: naming the key of the first mistake.
    """
    for key, sentence in mistakes(pack):
        raise PackRefusedError(f"pack {pack.key}", key, sentence)


def mistakes(pack: FormPack) -> Iterator[tuple[str, str]]:
    """Yield every mistake as its key and one plain sentence."""
    yield from _head(pack)
    yield from dangling(pack)
    yield from repeated_topics(pack)
    for item in pack.items.values():
        yield from _shape(item)
        yield from _sources(pack, item)
    for language in pack.languages:
        yield from wordless(pack, language)


def _head(pack: FormPack) -> Iterator[tuple[str, str]]:
    for name in ("jurisdiction", "locale", "currency", "paper", "content_checked", "review_by"):
        if not getattr(pack, name):
            yield f"pack.{name}", "is missing in this pack and in its parents."
    if not pack.languages:
        yield "pack.languages", "names no language."
    for language in pack.languages:
        if language not in pack.words:
            yield f"pack.languages.{language}", "has no file of words."


def _shape(item: Item) -> Iterator[tuple[str, str]]:
    if item.kind not in KINDS:
        yield item.key, f"'{item.kind}' is not a kind of item."
    if item.kind in _CHOOSING and not item.options:
        yield item.key, "offers nothing to choose from."
    if item.kind in {"grid", "two_columns"} and not item.rows:
        yield item.key, "has no rows."


def _sources(pack: FormPack, item: Item) -> Iterator[tuple[str, str]]:
    """Yield legal rules without a source, and sources the pack does not list."""
    for case in item.cases:
        named = case.source or item.sources
        if case.rule in _LEGAL and not named and pack.jurisdiction != "any":
            yield item.key, f"says {case.rule} but names no source."
    for source in (*item.sources, *(case.source for case in item.cases if case.source)):
        if source not in pack.sources:
            yield item.key, f"names the source '{source}', which the pack does not list."
