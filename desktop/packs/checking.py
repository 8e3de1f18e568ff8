"""Check that a pack is whole: nothing dangles, nothing lacks words, no duty is softened."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop.domain.answers import check_answer
from desktop.domain.pack import KINDS, SINCE_BOOKING, FormPack, Item
from desktop.domain.plain_answers import AnswerRefusedError
from desktop.packs.check_glossary import misexplained
from desktop.packs.check_languages import unequal, unequal_blanks
from desktop.packs.check_references import dangling, shared_items
from desktop.packs.check_topics import repeated_topics
from desktop.packs.check_words import misruled, wordless
from desktop.packs.errors import PackRefusedError
from desktop.packs.wording import knows_locale

_DATES = ("content_checked", "review_by")
_ONE_OF_EACH = ("booklet", "agreement", "interim", "take_home", "record")
_LEGAL = frozenset({"MUST", "MAY", "RIGHT"})
_ON_PAPERS = frozenset({"consent", "notice"})
_CHOOSING = frozenset({"choice", "grid", "checklist", "ranking"})


def check(pack: FormPack, *, own: bool = False) -> None:
    """Refuse a pack that is not whole; one in a practice's *own* wording only if it is broken.

    Raises:
        PackRefusedError: naming the key of the first mistake.
    """
    for key, sentence in breaks(pack) if own else mistakes(pack):
        raise PackRefusedError(f"pack {pack.key}", key, sentence)


def mistakes(pack: FormPack) -> Iterator[tuple[str, str]]:
    """Yield every mistake as its key and one plain sentence."""
    yield from breaks(pack)
    yield from repeated_topics(pack)
    for language in pack.languages:
        yield from misruled(pack, language)
    yield from unequal(pack)
    yield from unequal_blanks(pack)


def breaks(pack: FormPack) -> Iterator[tuple[str, str]]:
    """Yield every mistake by which no session or paper can be made of *pack*.

    The other mistakes are a matter of words: a practice is told of them, and may keep them
    (decision 0045).
    """
    yield from _head(pack)
    yield from _documents(pack)
    yield from dangling(pack)
    yield from shared_items(pack)
    yield from _retention(pack)
    for item in pack.items.values():
        yield from _shape(item)
        yield from _sources(pack, item)
    for language in pack.languages:
        yield from wordless(pack, language)
    yield from misexplained(pack)


def _head(pack: FormPack) -> Iterator[tuple[str, str]]:
    for name in ("jurisdiction", "locale", "currency", "paper", "content_checked", "review_by"):
        if not getattr(pack, name):
            yield f"pack.{name}", "is missing in this pack and in its parents."
    for name in _DATES:
        if getattr(pack, name) and not _is_date(getattr(pack, name)):
            yield f"pack.{name}", "is not a date."
    if pack.locale and not knows_locale(pack.locale):
        yield "pack.locale", "is not a region anybody knows."
    yield from _languages(pack)


def _languages(pack: FormPack) -> Iterator[tuple[str, str]]:
    if not pack.languages:
        yield "pack.languages", "names no language."
    for language in pack.languages:
        if language not in pack.words:
            yield f"pack.languages.{language}", "has no file of words."
        if not knows_locale(language):
            yield f"pack.languages.{language}", "is not a language anybody knows."


def _documents(pack: FormPack) -> Iterator[tuple[str, str]]:
    """Yield what is missing or twofold where a pack has documents: one of each kind."""
    kinds = [plan.kind for plan in pack.documents.values()]
    for kind in _ONE_OF_EACH if kinds else ():
        if kinds.count(kind) != 1:
            yield f"documents.{kind}", f"stands in the pack {kinds.count(kind)} times, not once."


def _is_date(text: str) -> bool:
    try:
        return bool(date.fromisoformat(text))
    except ValueError:
        return False


def _shape(item: Item) -> Iterator[tuple[str, str]]:
    if item.kind not in KINDS:
        yield item.key, f"'{item.kind}' is not a kind of item."
    if item.kind in _CHOOSING and not item.options:
        yield item.key, "offers nothing to choose from."
    if item.kind in {"grid", "two_columns"} and not item.rows:
        yield item.key, "has no rows."
    if item.kind == "two_columns" and len(item.rows) != 2:
        yield item.key, "needs two rows: the practitioner's and the client's."
    yield from _sides(item)
    yield from _due(item)
    yield from _apart(item)
    if item.low is not None and item.high is not None and item.low > item.high:
        yield item.key, "has a lowest value above its highest."
    if item.kind in KINDS and item.default is not None:
        yield from _default(item)


def _sides(item: Item) -> Iterator[tuple[str, str]]:
    """Yield what leaves open whose a promise is: nobody promises for the other."""
    if item.kind != "two_columns":
        if item.sides:
            yield item.key, "has sides, but only promises both ways have them."
        return
    if item.options and set(item.sides) != set(item.rows):
        yield item.key, "must say in 'sides' which options belong to which of its rows."
        return
    owned = {option for own in item.sides.values() for option in own}
    for option in item.options:
        if option not in owned:
            yield item.key, f"does not say in 'sides' whose option '{option}' is."
    for option in sorted(owned - set(item.options)):
        yield item.key, f"names '{option}' in 'sides', which is not one of its options."


def _due(item: Item) -> Iterator[tuple[str, str]]:
    """Yield what makes a rule for when a notice is due no rule."""
    if item.due and item.kind != "notice":
        yield item.key, "has 'due', but only notices have it."
    for rule in item.due:
        if min(rule.ahead, rule.within, rule.before) < 0:
            yield item.key, "counts days below none in 'due'."
        if rule.since == SINCE_BOOKING and rule.before:
            yield item.key, "counts days before the session in 'due', but from the booking."
        if rule.since != SINCE_BOOKING and (rule.ahead or rule.within):
            yield item.key, "counts days in 'due' from the session; it is due on that day."
        if rule.ahead and rule.within > rule.ahead:
            yield item.key, "is due in 'due' only after the session."


def _apart(item: Item) -> Iterator[tuple[str, str]]:
    """Yield what makes no paper of its own, and a day of confirming that is none."""
    if item.paper and item.kind not in _ON_PAPERS:
        yield item.key, "has 'paper', but only consents and notices have one of their own."
    if item.confirmed_on and not _is_date(item.confirmed_on):
        yield item.key, "has a 'confirmed_on' that is not a date."


def _retention(pack: FormPack) -> Iterator[tuple[str, str]]:
    """Yield what makes a rule about keeping files no rule, or one without a source."""
    for rule in pack.retention:
        if min(rule.years, rule.young.age, rule.young.years) < 0:
            yield "pack.retention", "counts years below none."
        if rule.is_law and not rule.years:
            yield "pack.retention", f"says {rule.rule} but not for how many years."
        if rule.is_law and not rule.source:
            yield "pack.retention", f"says {rule.rule} but names no source."
        if rule.source and rule.source not in pack.sources:
            yield "pack.retention", f"names the source '{rule.source}', not listed by the pack."


def _default(item: Item) -> Iterator[tuple[str, str]]:
    try:
        check_answer(item, item.default)
    except AnswerRefusedError:
        yield item.key, f"has a default that is no answer to a '{item.kind}'."


def _sources(pack: FormPack, item: Item) -> Iterator[tuple[str, str]]:
    """Yield legal rules without a source, and sources the pack does not list."""
    for case in item.cases:
        named = case.source or item.sources
        if case.rule in _LEGAL and not named and pack.jurisdiction != "any":
            yield item.key, f"says {case.rule} but names no source."
    for source in (*item.sources, *(case.source for case in item.cases if case.source)):
        if source not in pack.sources:
            yield item.key, f"names the source '{source}', which the pack does not list."
