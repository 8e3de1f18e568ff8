"""What the editor shows of a draft: every sentence in its place, with what may be done to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum, auto

from desktop.domain.condition_words import ConditionWords
from desktop.domain.pack import FormCase, FormPack, Group, Item
from desktop.domain.wording import Wording
from desktop.packs.own_edits import OWN_KEYS, Place, line_with_left_out, said, shipped_text
from desktop.packs.own_layer import OwnLayer

_UNSEEN = frozenset({"prompt", "note"})
_WORDED = frozenset({"say", "clause", "consent", "notice"})


class Standing(Enum):
    """How a sentence stands against what ships."""

    SHIPPED = auto()
    CHANGED = auto()
    OWN = auto()
    LEFT_OUT = auto()


@dataclass(frozen=True, slots=True)
class EditText:
    """One text with its place in the first language; ``texts`` by language, as drafted."""

    place: Place
    when: str
    rule: str
    source: str
    texts: Mapping[str, str] = field(repr=False)
    shipped: Mapping[str, str] = field(repr=False)

    @property
    def half(self) -> tuple[str, ...]:
        """The languages left as they ship, or empty, where another was changed."""
        changed = {one for one, text in self.texts.items() if text != self.shipped[one]}
        if not changed:
            return ()
        return tuple(one for one in self.texts if one not in changed or not self.texts[one])


@dataclass(frozen=True, slots=True)
class EditLine:
    """One sentence, or the opening of a group, in every form some client may meet."""

    key: str
    inside: str
    title: str
    standing: Standing
    texts: tuple[EditText, ...] = field(repr=False)
    is_group: bool = False
    needs_reason: bool = False


@dataclass(frozen=True, slots=True)
class EditPart:
    """What one step of the session says."""

    key: str
    title: str
    lines: tuple[EditLine, ...]


def edit_parts(shipped: FormPack, layer: OwnLayer, wording: Wording) -> tuple[EditPart, ...]:
    """Return the draft by the steps of the session; *wording* names them and their conditions."""
    reader = _Reader(shipped, layer, wording)
    parts = (
        EditPart(step.key, reader.title(step.key), tuple(reader.cards(step.key)))
        for step in shipped.steps
        if step.stage != "before"
    )
    return tuple(part for part in parts if part.lines)


class _Reader:
    def __init__(self, shipped: FormPack, layer: OwnLayer, wording: Wording) -> None:
        self._shipped = shipped
        self._layer = layer
        self._language = wording.language
        self._conditions = ConditionWords(shipped, wording)

    def title(self, key: str) -> str:
        words = self._shipped.said(self._language, key)
        own = said(self._layer, Place(self._language, key, "title"))
        return own or words.title or words.question or key

    def cards(self, step: str) -> Iterator[EditLine]:
        for key in line_with_left_out(self._layer, self._shipped, step):
            group = self._shipped.groups.get(key)
            if group is None:
                yield from self._item(key, step)
                continue
            yield self._line(key, step, group, is_group=True)
            for inside in line_with_left_out(self._layer, self._shipped, key):
                yield from self._item(inside, key)

    def _item(self, key: str, inside: str) -> Iterator[EditLine]:
        item = self._shipped.items.get(key)
        kind = item.kind if item is not None else self._layer.files.items[key].get("kind", "")
        filled_by = item.filled_by if item is not None else "session"
        if kind not in _UNSEEN and filled_by != "practitioner":
            line = self._line(key, inside, item)
            if line.texts:
                yield line

    def _line(
        self, key: str, inside: str, part: Item | Group | None, *, is_group: bool = False
    ) -> EditLine:
        texts = tuple(self._texts(key, part))
        rules = {text.rule for text in texts}
        fixed = isinstance(part, Item) and part.fixed
        return EditLine(
            key,
            inside,
            self.title(key),
            self._standing(key),
            texts,
            is_group=is_group,
            needs_reason=fixed or "MUST" in rules,
        )

    def _standing(self, key: str) -> Standing:
        if key in self._layer.leave_out:
            return Standing.LEFT_OUT
        if key.startswith(OWN_KEYS):
            return Standing.OWN
        words = self._layer.files.words.values()
        return Standing.CHANGED if any(key in one for one in words) else Standing.SHIPPED

    def _texts(self, key: str, part: Item | Group | None) -> Iterator[EditText]:
        """Yield the printed text of every case; what has none but a question, that."""
        sources = part.sources if isinstance(part, Item) else ()
        cases = (part.cases if part is not None else ()) or (FormCase(""),)
        worded = part is None or isinstance(part, Group) or part.kind in _WORDED
        for case in cases:
            place = Place(self._language, key, "text", case.form)
            made = self._text(place, case, case.source or ", ".join(sources))
            if any(made.texts.values()):
                yield made
        if not worded:
            asked = self._text(Place(self._language, key, "question"), FormCase(""), "")
            if any(asked.texts.values()):
                yield asked

    def _text(self, place: Place, case: FormCase, source: str) -> EditText:
        texts, shipped = {}, {}
        for language in self._shipped.languages:
            there = Place(language, place.key, place.part, place.form)
            shipped[language] = shipped_text(self._shipped, there)
            own = said(self._layer, there)
            texts[language] = shipped[language] if own is None else own
        when = self._conditions.said(case.when) if case.when is not None else ""
        return EditText(place, when, case.rule, source, texts, shipped)
