"""A practice's wording brought over to a newer shipped pack; where both changed, she decides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import Any

from desktop.domain.journal import Value
from desktop.domain.pack import FormPack, Item
from desktop.domain.section_heads import of_mark
from desktop.packs.own_edits import BY_FORM, OWN_KEYS, Place, said, shipped_text
from desktop.packs.own_layer import OwnLayer
from desktop.packs.own_update_parts import (
    bring_options,
    bring_papers,
    changed_sections,
    is_section,
    new_options,
)
from desktop.packs.reading import PackFiles

TEXT, GONE, ORDER, ABSENCE, PROPOSAL = "text", "gone", "order", "absence", "proposal"
OPTIONS = "options"
"""What both changed: a text; one that the update dropped; an order; a sentence or a section she
left out; a proposal; what a question offers."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """What the practice and the update both changed, as it was and as each of them has it.

    ``gone`` if the update dropped it, ``was_duty`` if a duty stood behind it and does not any
    more. ``keys`` is the practice's order or options, ``brought`` the update's new options,
    ``proposed`` the practice's proposal, where these are it.
    """

    place: Place
    title: str = field(repr=False)
    was: str = field(repr=False)
    update: str = field(repr=False)
    own: str = field(repr=False)
    gone: bool = False
    kind: str = TEXT
    was_duty: bool = False
    keys: tuple[str, ...] = ()
    brought: tuple[str, ...] = ()
    proposed: Value = field(default=None, repr=False)
    of: str = ""

    @property
    def name(self) -> str:
        """Return what tells it from every other conflict, in this update and later ones."""
        place = self.place
        parts = ("merge", self.of[:12], self.kind, place.language, place.key)
        return "\N{SYMBOL FOR UNIT SEPARATOR}".join((*parts, place.part, place.form))


def conflicts(layer: OwnLayer, base: FormPack, shipped: FormPack) -> tuple[Conflict, ...]:
    """Return everything that *layer* and the step from *base* to *shipped* both changed."""
    reader = _Reader(layer, base, shipped)
    found = (*reader.texts(), *reader.gone(), *reader.orders(), *reader.absences())
    more = (*reader.proposals(), *reader.options())
    return tuple(replace(one, of=shipped.fingerprint) for one in (*found, *more))


def brought_over(layer: OwnLayer, base: FormPack, shipped: FormPack) -> OwnLayer:
    """Return *layer* as it fits *shipped*: the practice's texts stay, what has no place goes.

    Clauses the update brings stand where it puts them, among those in the practice's order. The
    layer's ``base`` stays, so that its conflicts can be told until it is published.
    """
    files = deepcopy(layer.files)
    _bring_lines(files, base, shipped)
    for key in [one for one in files.items if not _is_there(shipped, one)]:
        del files.items[key]
    bring_options(layer, files, base, shipped)
    bring_papers(files, shipped)
    for words in files.words.values():
        _bring_words(words, base, shipped)
    left = tuple(key for key in layer.leave_out if _is_there(shipped, key))
    reasons = {
        key: why
        for key, why in layer.reasons.items()
        if _is_there(shipped, key) or is_section(shipped, key)
    }
    return replace(layer, files=files, leave_out=left, reasons=reasons)


def _bring_lines(files: PackFiles, base: FormPack, shipped: FormPack) -> None:
    """Bring the practice's orders to what there is in *shipped*; her own topics stay."""
    stood, stands = _lines(base), _lines(shipped)
    for place, group in list(files.groups.items()):
        if not _is_own(place) and place not in shipped.groups:
            del files.groups[place]
        elif "items" in group:
            known = [key for key in group["items"] if _is_own(key) or key in shipped.items]
            group["items"] = list(_line(known, stood.get(place, ()), stands.get(place, ())))
    steps = {step.key for step in shipped.steps}
    files.steps[:] = [step for step in files.steps if step["key"] in steps]
    for step in files.steps:
        if "cards" in step:
            key = step["key"]
            known = [card for card in step["cards"] if _is_there(shipped, card)]
            step["cards"] = list(_line(known, stood.get(key, ()), stands[key]))


def _bring_words(words: dict[str, Any], base: FormPack, shipped: FormPack) -> None:
    """Drop from *words* what has no place in *shipped*."""
    for key, parts in list(words.items()):
        _drop_forms(parts, _forms_gone(base, shipped, key))
        if not _is_there(shipped, key) or not parts:
            del words[key]


class _Reader:
    """Reads what a layer and an update both changed."""

    def __init__(self, layer: OwnLayer, base: FormPack, shipped: FormPack) -> None:
        self._layer = layer
        self._base = base
        self._shipped = shipped
        self._first = base.languages[0]

    def texts(self) -> Iterator[Conflict]:
        """Yield the texts both changed, each language by itself."""
        for language, words in self._layer.files.words.items():
            for key, parts in words.items():
                if _is_own(key) or language not in self._base.words:
                    continue
                if not _is_there(self._shipped, key):
                    continue
                for place, own in _texts(language, key, parts):
                    yield from self._text(place, own)

    def gone(self) -> Iterator[Conflict]:
        """Yield the sentences she had changed that the update dropped, each once."""
        keys = dict.fromkeys(key for one in self._layer.files.words.values() for key in one)
        for key in keys:
            if _is_own(key) or _is_there(self._shipped, key) or not _is_there(self._base, key):
                continue
            places = [
                place
                for language in self._base.languages
                for place, _ in _texts(
                    language, key, self._layer.files.words.get(language, {}).get(key, {})
                )
            ]
            place = next(iter(places), Place(self._first, key))
            own = said(self._layer, place) or ""
            duty = self._rule(self._base, place) == "MUST"
            yield self._made(GONE, place, shipped_text(self._base, place), "", own, duty=duty)

    def orders(self) -> Iterator[Conflict]:
        """Yield the groups and steps that both put into another order."""
        before, after = _lines(self._base), _lines(self._shipped)
        for place, own in _own_lines(self._layer):
            stood, stands = before.get(place, ()), after.get(place, ())
            both = [key for key in stood if key in stands]
            if both != [key for key in stands if key in stood] and own != stands:
                made = self._made(
                    ORDER,
                    Place(self._first, place, "order"),
                    self._titles(both),
                    self._titles(stands),
                    self._titles([key for key in own if key in stands or _is_own(key)]),
                )
                yield replace(made, keys=tuple(own))

    def absences(self) -> Iterator[Conflict]:
        """Yield the sentences she left out that say something else now."""
        for key in self._layer.leave_out:
            if not _is_there(self._base, key) or not _is_there(self._shipped, key):
                continue
            was, now = (_sentences(pack, self._first, key) for pack in (self._base, self._shipped))
            if was != now or _rules(self._base, key) != _rules(self._shipped, key):
                yield self._made(ABSENCE, Place(self._first, key, "absence"), was, now, "")
        for mark, stood, stands in changed_sections(self._layer, self._base, self._shipped):
            place = Place(self._first, mark, "absence")
            made = self._made(ABSENCE, place, self._titles(stood), self._titles(stands), "")
            yield replace(made, title=self._title(of_mark(mark)[1]))

    def options(self) -> Iterator[Conflict]:
        """Yield the questions whose options she changed and for which the update has new ones."""
        for key, table in self._layer.files.items.items():
            if "options" not in table or not new_options(self._base, self._shipped, key):
                continue
            was, now = self._base.items[key].options, self._shipped.items[key].options
            place = Place(self._first, key, OPTIONS)
            told = [self._offered(key, one) for one in (was, now, table["options"])]
            made = self._made(OPTIONS, place, told[0], told[1], told[2])
            new = new_options(self._base, self._shipped, key)
            yield replace(made, keys=tuple(table["options"]), brought=new)

    def _offered(self, key: str, options: Sequence[str]) -> str:
        places = [Place(self._first, key, "options", option) for option in options]
        packs = (self._shipped, self._base)
        return ", ".join(
            said(self._layer, one)
            or next(
                (text for text in (shipped_text(pack, one) for pack in packs) if text), one.form
            )
            for one in places
        )

    def proposals(self) -> Iterator[Conflict]:
        """Yield the proposals both changed."""
        for key, table in self._layer.files.items.items():
            was, now = self._base.items.get(key), self._shipped.items.get(key)
            if was is None or now is None or "default" not in table:
                continue
            own = table["default"]
            if now.default not in (was.default, own):
                place = Place(self._first, key, "default")
                made = self._made(PROPOSAL, place, _plain(was), _plain(now), str(own))
                yield replace(made, proposed=own)

    def _text(self, place: Place, own: str) -> Iterator[Conflict]:
        was, update = shipped_text(self._base, place), shipped_text(self._shipped, place)
        duty = self._rule(self._base, place) == "MUST" != self._rule(self._shipped, place)
        if place.form in _forms_gone(self._base, self._shipped, place.key):
            forms = [case.form for case in _cases(self._shipped, place.key)]
            there = replace(place, form=next(iter(forms), ""))
            made = self._made(TEXT, there, was, shipped_text(self._shipped, there), own, duty=duty)
            yield replace(made, gone=True)
        elif update not in {was, own} or (duty and update != own):
            yield self._made(TEXT, place, was, update, own, duty=duty)

    def _made(
        self, kind: str, place: Place, was: str, update: str, own: str, *, duty: bool = False
    ) -> Conflict:
        words = self._base.said(place.language, place.key)
        newer = self._shipped.said(place.language, place.key)
        title = words.title or words.question or newer.title or newer.question or place.key
        gone = kind == GONE
        return Conflict(place, title, was, update, own, gone=gone, kind=kind, was_duty=duty)

    def _titles(self, keys: Sequence[str]) -> str:
        return ", ".join(self._title(key) for key in keys)

    def _title(self, key: str) -> str:
        own = said(self._layer, Place(self._first, key, "title"))
        for pack in (self._shipped, self._base):
            words = pack.said(self._first, key)
            own = own or words.title or words.question
        return own or key

    def _rule(self, pack: FormPack, place: Place) -> str:
        cases = _cases(pack, place.key)
        return next((case.rule for case in cases if case.form == place.form), "")


def _texts(language: str, key: str, parts: Mapping[str, Any]) -> Iterator[tuple[Place, str]]:
    for part, found in parts.items():
        if part in BY_FORM and isinstance(found, dict):
            for form, text in found.items():
                yield Place(language, key, part, form), str(text)
        elif isinstance(found, str):
            yield Place(language, key, part), found


def _line(own: Sequence[str], stood: Sequence[str], stands: Sequence[str]) -> tuple[str, ...]:
    """Return the practice's order without what the update dropped, and with what it brings.

    What she moved here from another topic stays.
    """
    line = [key for key in own if key in stands or key not in stood]
    for number, key in enumerate(stands):
        if key in stood or key in line:
            continue
        before = next((one for one in reversed(stands[:number]) if one in line), None)
        line.insert(line.index(before) + 1 if before is not None else 0, key)
    return tuple(line)


def _lines(pack: FormPack) -> dict[str, tuple[str, ...]]:
    return {
        **{step.key: step.cards for step in pack.steps},
        **{group.key: group.items for group in pack.groups.values()},
        **{plan.key: tuple(one.key for one in plan.sections) for plan in pack.documents.values()},
    }


def _own_lines(layer: OwnLayer) -> Iterator[tuple[str, tuple[str, ...]]]:
    for place, group in layer.files.groups.items():
        if "items" in group:
            yield place, tuple(group["items"])
    for step in layer.files.steps:
        if "cards" in step:
            yield step["key"], tuple(step["cards"])
    for document, table in layer.files.documents.items():
        if "order" in table:
            yield document, tuple(table["order"])


def _forms_gone(base: FormPack, shipped: FormPack, key: str) -> frozenset[str]:
    """Return the forms of a sentence that the update has not got any more."""
    if key not in base.items or key not in shipped.items:
        return frozenset()
    stood, stands = (_forms(pack, key) for pack in (base, shipped))
    return frozenset(stood - stands)


def _forms(pack: FormPack, key: str) -> set[str]:
    used = {case.form for case in _cases(pack, key)} or {""}
    return used | {
        form for words in pack.words.values() if key in words for form in words[key].text
    }


def _drop_forms(parts: dict[str, Any], gone: frozenset[str]) -> None:
    for part in ("text", "card"):
        forms = parts.get(part)
        if isinstance(forms, dict):
            for form in gone & forms.keys():
                del forms[form]
            if not forms:
                del parts[part]


def _cases(pack: FormPack, key: str) -> tuple[Any, ...]:
    part = pack.items.get(key) or pack.groups.get(key)
    return part.cases if part is not None else ()


def _rules(pack: FormPack, key: str) -> tuple[str, ...]:
    return tuple(case.rule for case in _cases(pack, key))


def _sentences(pack: FormPack, language: str, key: str) -> str:
    words = pack.said(language, key)
    return "\n".join(words.text.values()) or words.question


def _plain(item: Item) -> str:
    return "" if item.default is None else str(item.default)


def _is_own(key: str) -> bool:
    return key.startswith(OWN_KEYS)


def _is_there(pack: FormPack, key: str) -> bool:
    return (
        _is_own(key)
        or key in pack.items
        or key in pack.groups
        or key in pack.documents
        or any(key in words for words in pack.words.values())
    )
