"""What is told about the practitioner's own words, and what she makes of it: one tap, or rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.packs import own_edits
from desktop.packs.own_edits import Place
from desktop.packs.own_fine import put_to_rest
from desktop.packs.own_reasons import with_reason
from desktop.services.advised import put
from desktop.services.ask_reason import reason_question
from desktop.ui.practice.editor.adviser import Adviser, Told, advised

if TYPE_CHECKING:
    from desktop.domain.pack import FormPack
    from desktop.packs.own_layer import OwnLayer
    from desktop.ui.desk import Desk
    from desktop.ui.practice.editor.lines import EditLine
    from desktop.ui.practice.editor.more import EditMore
    from desktop.ui.practice.editor.state import EditorState
    from desktop.ui.practice.editor.texts import EditText

    More = Callable[[str, tuple[EditText, ...]], EditMore]

_FOR_HER = frozenset({"cue", "bank", "stems"})
"""Parts that no client reads or hears."""

AT_ONCE = 3
"""Pieces of advice on one sentence that are shown together; the rest waits its turn."""


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
        self._more: More | None = None
        self._adviser: Adviser | None = None
        self._given: dict[str, str] = {}

    def read(
        self, state: EditorState, shown: Callable[[str, str], str], more: More | None = None
    ) -> None:
        """Advise on *state* from now on.

        *shown* gives a text as the client reads it, *more* what else belongs to a key.
        """
        before, self._state, self._more = self._state, state, more
        if before is None or before.parts is not state.parts:
            known = self._adviser
            self._adviser = known.followed(state, shown) if known else Adviser(state, shown)
            self._desk.run(self, partial(advised, state, shown, known), self._on_advised)
        if before is not None and before.draft.layer.fine != state.draft.layer.fine:
            self.learned.emit()

    def told(self, line: EditLine) -> tuple[Told, ...]:
        """Return what is told about *line*, the gravest first, without what was put to rest."""
        if self._state is None or self._adviser is None:
            return ()
        rest = frozenset(self._state.draft.layer.fine)
        texts = (*line.texts, *self._beside(line))
        found = [one for text in texts for one in self._adviser.on_text(line, text)]
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

    def _on_advised(self, adviser: Adviser) -> None:
        if self._state is not None and adviser.parts is self._state.parts:
            self._adviser = adviser
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


def _is_hers(line: EditLine, state: EditorState) -> bool:
    """Say whether she changed anything that is said of the key of *line*."""
    words = state.draft.layer.files.words
    return any(line.key in said for said in words.values())
