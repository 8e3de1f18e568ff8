"""The advice on all texts of one draft: thought out off the GUI thread, and kept while it holds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.domain.drawing import STANDING
from desktop.packs import own_edits
from desktop.packs.own_edits import Place
from desktop.packs.own_fine import advice_mark
from desktop.services.advise_repeats import Topic, Topics
from desktop.services.advise_wording import advise_translations, advise_wording, is_dated
from desktop.services.advised import Advised, Written
from desktop.ui.practice.editor.lines import Standing

if TYPE_CHECKING:
    from desktop.ui.practice.editor.lines import EditLine, EditPart
    from desktop.ui.practice.editor.state import EditorState
    from desktop.ui.practice.editor.texts import EditText

Shown = Callable[[str, str], str]
"""Returns a text as the client reads it, its blanks filled; takes the language and the text."""


@dataclass(frozen=True, slots=True)
class Told:
    """One piece of advice on the words *text* at *place*."""

    place: Place
    text: str = field(repr=False)
    advised: Advised

    @property
    def mark(self) -> str:
        """The name under which it is put to rest."""
        return advice_mark(self.place, self.advised.about, self.advised.found, self.text)


class Adviser:
    """Advises on the texts of *state*, and thinks about each once."""

    def __init__(self, state: EditorState, shown: Shown) -> None:
        self.parts = state.parts
        self._shipped, self._layer = state.draft.shipped, state.draft.layer
        self._shown = shown
        self._topics = Topics(())
        self._on_words: dict[Written, tuple[Advised, ...]] = {}
        self._on_repeats: dict[tuple[Topic, str], tuple[Advised, ...]] = {}

    def followed(self, state: EditorState, shown: Shown) -> Adviser:
        """Return who advises on *state*, and knows what this one thought and whom it heard."""
        after = Adviser(state, shown)
        after._on_words = dict(self._on_words)
        after._topics = self._topics
        return after

    def learn(self, topics: Topics) -> None:
        """Find repeats among *topics* from now on."""
        self._topics = topics
        self._on_repeats.clear()

    def on_text(self, line: EditLine, text: EditText) -> Iterator[Told]:
        """Yield what is told about one text, in every language in which it is her own."""
        beside = advise_translations(text.texts, text.shipped)
        for language, words in text.texts.items():
            place = replace(text.place, language=language)
            if language in beside:
                yield Told(place, words, beside[language])
            if words == text.shipped[language]:
                continue
            told = [*self._words(self._written(line, place, text, words))]
            if place.part == "text":
                here = Topic(line.key, line.inside, line.title, language, words)
                told.extend(self._repeats(here, text.shipped[language]))
            yield from (Told(place, words, one) for one in told)

    def _words(self, written: Written) -> tuple[Advised, ...]:
        if written not in self._on_words:
            self._on_words[written] = advise_wording(written)
        return self._on_words[written]

    def _repeats(self, here: Topic, shipped: str) -> tuple[Advised, ...]:
        if (here, shipped) not in self._on_repeats:
            self._on_repeats[here, shipped] = self._topics.advise(here, shipped=shipped)
        return self._on_repeats[here, shipped]

    def _written(self, line: EditLine, place: Place, text: EditText, words: str) -> Written:
        return Written(
            words,
            place.language,
            read=self._shown(place.language, words),
            shipped=text.shipped[place.language],
            rule=text.rule,
            part=place.part,
            is_on_card=self._is_met_at_once(line, place),
            is_dated=is_dated(self._shipped, place.key, words),
        )

    def _is_met_at_once(self, line: EditLine, place: Place) -> bool:
        """Say whether a card shows the text as it stands; what is looked at closer may be longer.

        The clauses of a group show only when people choose them, and some texts only on paper.
        """
        has_card = self._standing(replace(place, part="card"))
        if place.form == STANDING or (place.part == "text" and has_card):
            return False
        if line.is_group:
            return line.key in self._shipped.groups or not line.is_step
        item = self._shipped.items.get(line.key)
        on_paper = item is not None and item.depth == "booklet"
        return not on_paper and any(line.inside == step.key for step in self._shipped.steps)

    def _standing(self, place: Place) -> str:
        own = own_edits.said(self._layer, place)
        if own is not None:
            return own
        return own_edits.standing_text(self._layer, self._shipped, place)


def advised(state: EditorState, shown: Shown, before: Adviser | None) -> Adviser:
    """Return who advises on *state*, with every text of the draft thought about already."""
    adviser = Adviser(state, shown) if before is None else before.followed(state, shown)
    adviser.learn(topics_of(state.parts))
    for part in state.parts:
        for line in part.lines:
            for text in line.texts:
                for _ in adviser.on_text(line, text):
                    pass
    return adviser


def topics_of(parts: Iterable[EditPart]) -> Topics:
    """Return the topics of the whole draft; sentences that are left out are none."""
    return Topics(
        Topic(line.key, line.inside, line.title, language, words)
        for part in parts
        for line in part.lines
        if line.standing is not Standing.LEFT_OUT
        for text in line.texts
        if text.place.part == "text"
        for language, words in text.texts.items()
    )
