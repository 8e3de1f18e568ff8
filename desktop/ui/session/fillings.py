"""Answers between the journal and the controls: what fills a blank, and how it is stored."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from desktop.domain.journal import Value
from desktop.domain.pack import first_case
from desktop.domain.sentence import Blank, Sentence, blanks, compose, fill, pieces
from desktop.ui.session.client_words import client_locale, screen
from desktop.ui.widgets.filling import Filling, Option

if TYPE_CHECKING:
    from desktop.domain.pack import Item, Words
    from desktop.services.live_intake import LiveIntake

SMALL_KINDS = frozenset({"choice", "yes_no", "number", "money", "duration", "time", "date", "text"})
"""What a small paper beside the blank can ask for; anything else needs a card's room."""

_GAP = "\u2026"


def filling(live: LiveIntake, key: str, *, settled: bool = False) -> Filling:
    """Return what fills the blank *key*; unless *settled*, the practice's own is a proposal."""
    item = live.pack.items[key]
    words = live.pack.said(live.wording.language, key)
    value = live.answers.get(key)
    return Filling(
        item=key,
        kind=item.kind,
        label=words.title or words.question,
        value=value,
        suggested=not settled and value is not None and key not in live.intake.answers,
        options=tuple(Option(name, words.options.get(name, name)) for name in item.options)
        or _yes_and_no(live, item),
        low=item.low,
        high=item.high,
        currency=live.pack.currency,
        unit=unit_of(item, words, screen(live, "minutes")),
        locale=client_locale(live),
    )


def unit_of(item: Item, words: Words, minutes: str) -> str:
    """Return what stands behind the number of *item*; *minutes* where it is a length of time."""
    unit = words.value.get("other", "").replace("{n}", "").strip()
    return unit or (minutes if item.kind == "duration" else "")


def stored(item: Item, value: Value) -> Value:
    """Return *value* as the journal stores it: money as "160.00"."""
    if item.kind == "money" and value not in (None, ""):
        return f"{Decimal(str(value)):.2f}"
    return value


def shown_words(live: LiveIntake) -> Callable[[str, Value, str], str]:
    """Return how values read inside a sentence, in the client's language."""

    def words(key: str, value: Value, style: str) -> str:
        item = live.pack.items[key]
        return live.wording.value(item, stored(item, value), style)

    return words


def takes_small_editor(item: Item) -> bool:
    """Say whether a small paper beside the blank can ask for *item*."""
    return item.kind in SMALL_KINDS and not item.several


def template(live: LiveIntake, key: str) -> str:
    """Return the shared words of *key* with only those blanks that are settled at the table."""
    form = compose(live.pack, key, live.answers, live.wording).case.form
    text = live.pack.said(live.wording.language, key).shared(form)
    return "".join(
        part if isinstance(part, str) else _kept(part) if _is_open(part) else _filled(live, part)
        for part in pieces(text)
    )


def not_asked_yet(live: LiveIntake, key: str) -> tuple[str, ...]:
    """Return blanks of the other forms of *key* that would change its sentence if filled.

    A regular day and time, for example, turn "we pick each date together" into a fixed hour.
    Where a clause was chosen that needs a number to be said, that number is among them.
    """
    shown = set(blanks_of(template(live, key)))
    said = live.pack.said(live.wording.language, key)
    tested = {
        item
        for case in live.pack.groups[key].cases
        if case.when is not None
        for item in case.when.items()
    }
    found = (blank for text in said.text.values() for blank in blanks(text))
    own = (
        blank.item
        for blank in found
        if blank.item in tested - shown and blank.item not in live.answers and _is_open(blank)
    )
    return tuple(dict.fromkeys((*own, *_needed_by_choices(live, key))))


def _needed_by_choices(live: LiveIntake, group: str) -> Iterator[str]:
    """Yield what a clause that was chosen at the table cannot be said without."""
    for key in live.pack.groups[group].items:
        item = live.pack.items[key]
        if item.kind != "choice" or key not in live.intake.answers:
            continue
        for text in live.pack.said(live.wording.language, key).text.values():
            for needed in blanks_of(text):
                if needed not in live.answers and _would_say(live, item, needed):
                    yield needed


def _would_say(live: LiveIntake, item: Item, blank: str) -> bool:
    """Say whether *item* would be said in another form, with *blank* in it, were it filled."""
    now = first_case(item.cases, live.answers)
    then = first_case(item.cases, {**live.answers, blank: 1})
    said = live.pack.said(live.wording.language, item.key)
    return then != now and blank in blanks_of(said.sentence(then.form))


def blanks_of(text: str) -> tuple[str, ...]:
    """Return the items of the blanks in *text*, each once, in order."""
    return tuple(dict.fromkeys(blank.item for blank in blanks(text)))


def reading(live: LiveIntake, key: str, *, shared: bool = False) -> str:
    """Return the sentence of *key* as it is read aloud; an open blank is a short gap."""
    changed = live.intake.rewordings.get(key)
    if changed is not None:
        return changed.text
    sentence: Sentence = compose(live.pack, key, live.answers, live.wording, shared=shared)
    gaps = {*sentence.open, *sentence.void}
    return fill(sentence.text, lambda blank: _GAP if blank.item in gaps else "")


def _yes_and_no(live: LiveIntake, item: Item) -> tuple[Option, ...]:
    """Return the two answers to a plain question; any other kind names its own."""
    if item.kind != "yes_no":
        return ()
    words = live.pack.said(live.wording.language, item.key).options
    return tuple(Option(name, words.get(name, screen(live, name))) for name in ("yes", "no"))


def _is_open(blank: Blank) -> bool:
    """Say whether a blank is settled at the table; the practice's own name and number are not."""
    return not blank.item.startswith("practice.")


def _kept(blank: Blank) -> str:
    return "{" + blank.item + (f":{blank.style}" if blank.style else "") + "}"


def _filled(live: LiveIntake, blank: Blank) -> str:
    """Return what the practice put into *blank*, or a short gap."""
    value = live.answers.get(blank.item)
    if value in (None, ""):
        return _GAP
    return live.wording.value(live.pack.items[blank.item], value, blank.style)
