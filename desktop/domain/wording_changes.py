"""What one form pack says otherwise than another, text by text: read before it is published."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from itertools import chain

from desktop.domain.later_paper import is_drawn
from desktop.domain.pack import DocumentPlan, FormPack, SectionPlan, Words
from desktop.domain.section_heads import head_of, section_mark

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
    for plan in new.documents.values():
        if plan.key in old.documents:
            found.extend(_on_paper((old, new), (old.documents[plan.key], plan), first))
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


def _on_paper(
    packs: tuple[FormPack, FormPack], plans: tuple[DocumentPlan, DocumentPlan], first: str
) -> Iterator[WordingChange]:
    """Yield the sections of one paper that are new, gone, or hold other topics, and their order.

    A section that is one topic goes with its topic.
    """
    old, new = packs
    before, after = ({one.key: one for one in plan.sections} for plan in plans)
    for key, section in after.items():
        stood = before.get(key)
        made = WordingChange(section_mark(plans[1].key, key), NEW, _headed(new, section, first))
        now = _held(new, section.items, first)
        if stood is None and head_of(section) == key:
            yield replace(made, now=now)
        elif stood is not None and _known(packs, stood) != _known(packs, section):
            yield replace(made, kind=MOVED, was=_held(old, stood.items, first), now=now)
    for key, section in before.items():
        if key not in after and head_of(section) == key:
            mark, title = section_mark(plans[0].key, key), _headed(old, section, first)
            yield WordingChange(mark, GONE, title, was=_held(old, section.items, first))
    stood_so = [section for key, section in before.items() if key in after]
    stands_so = [section for key, section in after.items() if key in before]
    if [one.key for one in stood_so] != [one.key for one in stands_so]:
        was, now = (", ".join(_headed(new, one, first) for one in s) for s in (stood_so, stands_so))
        key = plans[1].key
        yield WordingChange(key, MOVED, _title(new.said(first, key), key), was=was, now=now)


def _known(packs: tuple[FormPack, FormPack], section: SectionPlan) -> list[str]:
    """Return what *section* holds of all that both packs have."""
    return [key for key in section.items if all(_has(pack, key) for pack in packs)]


def _held(pack: FormPack, items: tuple[str, ...], first: str) -> str:
    return ", ".join(_title(pack.said(first, key), key) for key in items)


def _headed(pack: FormPack, section: SectionPlan, first: str) -> str:
    return _title(pack.said(first, head_of(section)), section.key)


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
