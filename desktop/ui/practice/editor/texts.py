"""One text of the draft in every language: where it stands, what ships there, what is hers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop.domain.condition_words import ConditionWords
from desktop.domain.pack import FormCase, FormPack
from desktop.domain.wording import Wording
from desktop.packs.own_edits import Place, said, standing_text
from desktop.packs.own_layer import OwnLayer
from desktop.packs.own_translation import untranslated


@dataclass(frozen=True, slots=True)
class EditText:
    """One text with its place in the first language; ``texts`` by language, as drafted.

    ``half`` are the languages in which it does not say the same as in another, or nothing.
    """

    place: Place
    when: str
    rule: str
    source: str
    texts: Mapping[str, str] = field(repr=False)
    shipped: Mapping[str, str] = field(repr=False)
    half: tuple[str, ...] = ()

    @property
    def is_said(self) -> bool:
        """Say whether any language has it."""
        return any(self.texts.values())


class DraftTexts:
    """Reads the texts of one draft; *wording* is the first language, and says conditions."""

    def __init__(self, shipped: FormPack, layer: OwnLayer, wording: Wording) -> None:
        self._shipped = shipped
        self._layer = layer
        self.language = wording.language
        self._conditions = ConditionWords(shipped, wording)
        waiting = untranslated(layer, shipped.languages)
        self._waiting = frozenset(one.place for one in waiting)

    def at(self, key: str, part: str, form: str = "") -> EditText:
        """Return the text of *part* of the words of *key*."""
        return self.of_case(key, part, FormCase(form), "")

    def of_case(self, key: str, part: str, case: FormCase, source: str) -> EditText:
        """Return the text of *case*, with its rule, its *source* and when it is said."""
        place = Place(self.language, key, part, case.form)
        texts, shipped, half = {}, {}, []
        for language in self._shipped.languages:
            there = replace(place, language=language)
            shipped[language] = standing_text(self._layer, self._shipped, there)
            own = said(self._layer, there)
            texts[language] = shipped[language] if own is None else own
            half += [language] if there in self._waiting else []
        when = self._conditions.said(case.when) if case.when is not None else ""
        return EditText(place, when, case.rule, source, texts, shipped, tuple(half))

    def title(self, key: str) -> str:
        """Return what *key* is called in the first language, else its question."""
        words = self._shipped.said(self.language, key)
        own = said(self._layer, Place(self.language, key, "title"))
        asked = said(self._layer, Place(self.language, key, "question"))
        return own or words.title or asked or words.question or key
