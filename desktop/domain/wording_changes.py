"""What one form pack says otherwise than another, text by text: read before it is published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from itertools import chain

from desktop.domain.later_paper import is_drawn
from desktop.domain.pack import FormPack, Words

CHANGED, NEW, GONE, MOVED, PROPOSED = "changed", "new", "gone", "moved", "proposed"


@dataclass(frozen=True, slots=True)
class WordingChange:
    """One difference between two packs.

    ``language``, ``part`` and ``form`` say where a changed text stands; they are empty for what is
    new, gone, moved or proposed otherwise, where ``was`` and ``now`` are lists of titles or values.
    """

    key: str
    kind: str
    title: str = field(repr=False)
    language: str = ""
    part: str = ""
    form: str = ""
    was: str = field(default="", repr=False)
    now: str = field(default="", repr=False)


def wording_changes(old: FormPack, new: FormPack) -> tuple[WordingChange, ...]:
    """Return what *new* says otherwise than *old*, in the order of the session."""
    first = new.languages[0]
    found: list[WordingChange] = []
    for key in dict.fromkeys((*new.in_session_order(), *_others(new), *_others(old))):
        found.extend(_of_key(old, new, key, first))
    for key in old.in_session_order():
        if not _has(new, key):
            words = old.said(first, key)
            found.append(WordingChange(key, GONE, _title(words, key), was=_sentence(words)))
    found.extend(_moved(old, new, first))
    return tuple(found)


def _of_key(old: FormPack, new: FormPack, key: str, first: str) -> Iterator[WordingChange]:
    if is_drawn(key):
        return
    if key in new.items and not _has(old, key):
        words = new.said(first, key)
        yield WordingChange(key, NEW, _title(words, key), now=_sentence(words))
        return
    for language in new.languages:
        was = _texts(old.words.get(language, {}).get(key))
        now = _texts(new.words.get(language, {}).get(key))
        title = _title(new.said(language, key), key)
        for part, form in dict.fromkeys((*was, *now)):
            before, after = was.get((part, form), ""), now.get((part, form), "")
            if before != after and not is_drawn(key, form):
                yield WordingChange(key, CHANGED, title, language, part, form, before, after)
    if key in old.items and key in new.items:
        proposed = old.items[key].default, new.items[key].default
        if proposed[0] != proposed[1]:
            title = _title(new.said(first, key), key)
            stood, stands = map(_plain, proposed)
            yield WordingChange(key, PROPOSED, title, was=stood, now=stands)


def _moved(old: FormPack, new: FormPack, first: str) -> Iterator[WordingChange]:
    """Yield the groups and steps in which common clauses stand otherwise, or that they left."""
    before, after = _lines(old), _lines(new)
    common = frozenset(chain(*before.values())) & frozenset(chain(*after.values()))
    for place in after:
        stood = [key for key in before.get(place, ()) if key in common]
        stands = [key for key in after[place] if key in common]
        if stood != stands:
            yield WordingChange(
                place,
                MOVED,
                _title(new.said(first, place), place),
                was=", ".join(_title(old.said(first, key), key) for key in stood),
                now=", ".join(_title(new.said(first, key), key) for key in stands),
            )


def _lines(pack: FormPack) -> dict[str, tuple[str, ...]]:
    return {
        **{step.key: step.cards for step in pack.steps},
        **{group.key: group.items for group in pack.groups.values()},
    }


def _others(pack: FormPack) -> Iterator[str]:
    """Yield the keys that have words and are neither item nor group: steps, papers, sections."""
    for words in pack.words.values():
        yield from (key for key in words if key not in pack.items and key not in pack.groups)


def _has(pack: FormPack, key: str) -> bool:
    return (
        key in pack.items
        or key in pack.groups
        or any(key in words for words in pack.words.values())
    )


def _texts(words: Words | None) -> dict[tuple[str, str], str]:
    """Return every text of *words* by its part and form."""
    if words is None:
        return {}
    texts: dict[tuple[str, str], str] = {}
    for each in fields(words):
        value = getattr(words, each.name)
        if isinstance(value, Mapping):
            texts.update({(each.name, form): text for form, text in value.items()})
        elif isinstance(value, tuple):
            texts.update({(each.name, str(n)): text for n, text in enumerate(value)})
        elif value:
            texts[each.name, ""] = value
    return texts


def _sentence(words: Words) -> str:
    return next((text for text in words.text.values() if text), words.question)


def _title(words: Words, key: str) -> str:
    return words.title or words.question or key


def _plain(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(_plain(one) for one in value)
    return "" if value is None else str(value)
