"""What is told about the practitioner's own words, and what she makes of it: one tap, or rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.drawing import STANDING
from desktop.packs import own_edits
from desktop.packs.own_edits import Place
from desktop.packs.own_fine import advice_mark, put_to_rest
from desktop.packs.own_reasons import with_reason
from desktop.services.advise_repeats import Topic, Topics
from desktop.services.advise_wording import advise_translations, advise_wording, is_dated
from desktop.services.advised import Advised, Written, put
from desktop.services.ask_reason import reason_question

if TYPE_CHECKING:
    from desktop.domain.pack import FormPack
    from desktop.packs.own_layer import OwnLayer
    from desktop.ui.desk import Desk
    from desktop.ui.practice.editor.lines import EditLine, EditPart
    from desktop.ui.practice.editor.more import EditMore
    from desktop.ui.practice.editor.state import EditorState
    from desktop.ui.practice.editor.texts import EditText

    More = Callable[[str, tuple[EditText, ...]], EditMore]

_FOR_HER = frozenset({"cue", "bank", "stems"})
"""Parts that no client reads or hears."""

AT_ONCE = 3
"""Pieces of advice on one sentence that are shown together; the rest waits its turn."""


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


class Counsel(QObject):
    """Gives advice on the sentences of one draft, and turns what she chooses into edits.

    Signals:
        edited: the key of a sentence, and a change of the draft (OwnLayer -> OwnLayer).
        sentence_wanted: the key of a sentence people want to see.
        learned: there may be more to tell than before.
    """

    edited = Signal(str, object)
    sentence_wanted = Signal(str)
    learned = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._state: EditorState | None = None
        self._shown: Callable[[str, str], str] = lambda _, text: text
        self._more: More | None = None
        self._topics = Topics(())
        self._given: dict[str, str] = {}

    def read(
        self, state: EditorState, shown: Callable[[str, str], str], more: More | None = None
    ) -> None:
        """Advise on *state* from now on.

        *shown* gives a text as the client reads it, *more* what else belongs to a key.
        """
        if self._state is None or self._state.parts is not state.parts:
            self._desk.run(self, partial(topics_of, state.parts), self._on_topics)
        self._state, self._shown, self._more = state, shown, more

    def told(self, line: EditLine) -> tuple[Told, ...]:
        """Return what is told about *line*, the gravest first, without what was put to rest."""
        if self._state is None:
            return ()
        rest = frozenset(self._state.draft.layer.fine)
        texts = (*line.texts, *self._beside(line))
        found = [one for text in texts for one in self._on_text(line, text)]
        found.sort(key=lambda one: one.advised.weight)
        return tuple(one for one in found if one.mark not in rest)

    def told_as_typed(self, line: EditLine, typed: Mapping[Place, str]) -> tuple[Told, ...]:
        """Return what is told about *line* if the words *typed* stand in it."""
        texts = tuple(
            replace(
                text,
                texts={
                    language: typed.get(replace(text.place, language=language), words)
                    for language, words in text.texts.items()
                },
            )
            for text in line.texts
        )
        return self.told(replace(line, texts=texts))

    def put_in_place(self, told: Told) -> None:
        """Put the better words into the text."""
        words = put(told.text, told.advised.found, told.advised.better)
        self._edit(told, lambda layer: own_edits.say(layer, self._shipped, told.place, words))

    def leave_so(self, told: Told) -> None:
        """Say no more of it until the words change."""
        self._edit(told, lambda layer: put_to_rest(layer, told.mark))

    def go_there(self, told: Told) -> None:
        """Show the topic that says the same."""
        self.sentence_wanted.emit(told.advised.there)

    def question(self, typed: Mapping[Place, str]) -> str:
        """Return why a reason is asked for the words *typed*; empty where none is."""
        return reason_question(self._fixed, typed) if self._state is not None else ""

    def reason(self, key: str) -> str:
        """Return the reason given for *key* so far."""
        known = self._state.draft.layer.reasons if self._state is not None else {}
        return self._given.get(key) or known.get(key, "")

    def give_reason(self, key: str, reason: str) -> None:
        """Keep *reason* until the words it is for are kept."""
        self._given[key] = reason

    def reasoned(self, layer: OwnLayer, keys: Iterable[str]) -> OwnLayer:
        """Return *layer* with the reasons given for *keys*; those nothing asks for any more go."""
        for key in dict.fromkeys(keys):
            layer = with_reason(layer, self._fixed, key, self._given.pop(key, ""))
        return layer

    @property
    def _shipped(self) -> FormPack:
        assert self._state is not None  # noqa: S101 - asked only beside a draft
        return self._state.draft.shipped

    @property
    def _fixed(self) -> FormPack:
        assert self._state is not None  # noqa: S101 - asked only beside a draft
        return self._state.draft.fixed

    def _edit(self, told: Told, edit: Callable[[OwnLayer], OwnLayer]) -> None:
        key = told.place.key

        def and_reasons(layer: OwnLayer) -> OwnLayer:
            return self.reasoned(edit(layer), [key])

        self.edited.emit(key, and_reasons)

    def _on_topics(self, topics: Topics) -> None:
        self._topics = topics
        self.learned.emit()

    def _beside(self, line: EditLine) -> Iterator[EditText]:
        """Yield what a client meets beside the sentence of *line*, where any of it is hers."""
        if self._state is None or self._more is None or not _is_hers(line, self._state):
            return
        rules = {text.place.form: text.rule for text in line.texts if text.place.part == "text"}
        more = self._more(line.key, line.texts)
        for text in more.texts:
            if text.place.part not in _FOR_HER:
                is_card = text.place.part == "card"
                yield replace(text, rule=rules.get(text.place.form, "") if is_card else "")
        for option in more.choices.options if more.choices is not None else ():
            if not option.is_left_out:
                yield option.words

    def _on_text(self, line: EditLine, text: EditText) -> Iterator[Told]:
        """Yield what is told about one text, in every language in which it is her own."""
        beside = advise_translations(text.texts, text.shipped)
        for language, words in text.texts.items():
            place = replace(text.place, language=language)
            if language in beside:
                yield Told(place, words, beside[language])
            if words == text.shipped[language]:
                continue
            told = [*advise_wording(self._written(line, place, text, words))]
            if place.part == "text":
                here = Topic(line.key, line.inside, line.title, language, words)
                told.extend(self._topics.advise(here, shipped=text.shipped[language]))
            yield from (Told(place, words, one) for one in told)

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
        assert self._state is not None  # noqa: S101 - asked only beside a draft
        layer = self._state.draft.layer
        own = own_edits.said(layer, place)
        return own_edits.standing_text(layer, self._shipped, place) if own is None else own


def _is_hers(line: EditLine, state: EditorState) -> bool:
    """Say whether she changed anything that is said of the key of *line*."""
    words = state.draft.layer.files.words
    return any(line.key in said for said in words.values())


def topics_of(parts: Iterable[EditPart]) -> Topics:
    """Return the topics of the whole draft; sentences that are left out are none."""
    from desktop.ui.practice.editor.lines import Standing

    return Topics(
        Topic(line.key, line.inside, line.title, language, words)
        for part in parts
        for line in part.lines
        if line.standing is not Standing.LEFT_OUT
        for text in line.texts
        if text.place.part == "text"
        for language, words in text.texts.items()
    )
