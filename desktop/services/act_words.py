"""One act of a session as a sentence, in the language of its words."""

from __future__ import annotations

from collections.abc import Mapping

from desktop.domain import journal as j
from desktop.domain.journal import JournalRow, Value
from desktop.domain.pack import Item
from desktop.domain.plain_answers import is_blank
from desktop.domain.settled import own_words_in
from desktop.services.live_intake import LiveIntake

_IN_PARTS = frozenset({"goals", "people", "teach_back", "reflection", "two_columns"})
"""Kinds whose answers are read part by part."""
_NOTHING = "\u2014"


def act_sentence(live: LiveIntake, row: JournalRow) -> str:
    """Return what *row* did, as one sentence."""
    return live.wording.label(
        f"act.{row.action}", title=title_of(live, row.item), words=_words(live, row)
    ).strip()


def title_of(live: LiveIntake, key: str) -> str:
    """Return what *key* is called in the words of this session; "" where it is called nothing."""
    words = live.pack.said(live.wording.language, key)
    if words.title or words.question:
        return words.title or words.question
    own = live.intake.enclosed.get(key, {})
    return str(own.get("title", ""))


def answer_words(live: LiveIntake, item: Item, value: Value) -> str:
    """Return *value* as it reads on a line of its own."""
    if is_blank(value):
        return _NOTHING
    if item.kind in _IN_PARTS:
        words = live.pack.said(live.wording.language, item.key)
        named = {**words.options, **words.rows}
        found = own_words_in(value, ("words", "name", *item.rows))
        if found:
            return "; ".join(named.get(one, one) for one in found)
    return live.wording.value(item, value)


def _words(live: LiveIntake, row: JournalRow) -> str:
    if row.action == j.ANSWERED:
        item = live.pack.items.get(row.item)
        return answer_words(live, item, row.value) if item is not None else _NOTHING
    if row.action in {j.SETTLED, j.EXCEPTED}:
        return live.wording.label(f"outcome.{row.value}")
    if row.action == j.SIGNED:
        return _who(live, row.value)
    return row.value if isinstance(row.value, str) else ""


def _who(live: LiveIntake, value: Value) -> str:
    """Return in which role somebody signed, and with which number where there are several."""
    party = str(value.get("party", "")) if isinstance(value, Mapping) else ""
    role, _, number = party.partition(".")
    title = live.pack.said(live.wording.language, f"role.{role}").title or role
    return f"{title} {number}".strip()
