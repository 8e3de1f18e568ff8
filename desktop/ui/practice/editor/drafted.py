"""The draft's pack as the editor reads it: blanks by name and values as printed, her own too."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.domain.pack import FormPack
from desktop.domain.sentence import fill, filled
from desktop.packs.needing import needed
from desktop.packs.own_seen import seen
from desktop.services.load_pack import PackWording
from desktop.ui.practice.editor.blank_names import BlankNames
from desktop.ui.practice.editor.dependence import Dependence
from desktop.ui.practice.editor.more import EditMore, more_of
from desktop.ui.practice.editor.state import EditorState
from desktop.ui.practice.editor.texts import DraftTexts, EditText


@dataclass(frozen=True, slots=True)
class Drafted:
    """What ships with what the draft adds, and its words and blanks by language."""

    pack: FormPack = field(repr=False)
    wordings: dict[str, PackWording] = field(repr=False)
    names: dict[str, BlankNames] = field(repr=False)

    @classmethod
    def of(cls, state: EditorState) -> Drafted:
        """Return the draft of *state* as it is read."""
        pack = seen(state.draft.shipped, state.draft.layer)
        wordings = {language: PackWording(pack, language) for language in pack.languages}
        names = {language: BlankNames(pack, language) for language in pack.languages}
        return cls(pack, wordings, names)

    def read(self, state: EditorState, language: str, text: str) -> str:
        """Return *text* as a client reads it: what the practice settled stands in its blanks."""
        answers = {**self.pack.defaults(), **state.answers}
        sentence = filled(self.pack, text, answers, self.wordings[language])

        def named(item: str) -> str:
            title = self.pack.said(language, item).title or item
            return f"[{title[:1].lower()}{title[1:]}]"

        return fill(sentence.text, lambda blank: named(blank.item))

    def more(self, state: EditorState, key: str, shown: tuple[EditText, ...]) -> EditMore:
        """Return what else belongs to *key*, beside the texts *shown* already."""
        draft = state.draft
        texts = DraftTexts(draft.shipped, draft.layer, self.wordings[state.language])
        return more_of(texts, draft.shipped, draft.layer, key, shown)

    def needed(self, state: EditorState, key: str) -> Dependence:
        """Return what needs *key*, by title."""
        draft = state.draft
        found = needed(draft.layer, draft.shipped, key)
        texts = DraftTexts(draft.shipped, draft.layer, self.wordings[state.language])
        titles = dict.fromkeys(map(texts.title, found.papers or found.clauses))
        behind = [draft.shipped.items[one] for one in found.clauses if one in draft.shipped.items]
        reason = any(one.fixed or any(c.rule == "MUST" for c in one.cases) for one in behind)
        return Dependence(found, tuple(titles), reason)
