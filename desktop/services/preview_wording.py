"""Preview wording: what a client would see and read of a text that is still being written.

Nothing of it is kept. The draft is read once, whole, mistakes and all; each key stroke only
puts other words into it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from desktop.documents.templates.papers import typeset_paper
from desktop.domain.pack import FormPack, Words
from desktop.packs.errors import PackRefusedError
from desktop.packs.load import survey
from desktop.packs.own_edits import BY_FORM, Place
from desktop.services.draft_documents import Drafting, dress_of
from desktop.services.edit_wording import WordingDraft
from desktop.services.means import Means
from desktop.services.preview_example import Example, drawn, paper_live, reads


@dataclass(frozen=True, slots=True)
class PreviewPaper:
    """A whole paper with a text in it: its title, its pages, and the text as it reads there."""

    title: str = field(repr=False)
    content: bytes = field(repr=False)
    words: str = field(repr=False)


def draft_pack(means: Means, draft: WordingDraft) -> FormPack:
    """Return the pack that *draft* makes, though mistakes may still be in it."""
    try:
        return survey(draft.layer.pack, means.forms, draft.layer)[0]
    except PackRefusedError:  # it cannot even be put together: her words stand in what ships
        said = {
            Place(language, key, part, form): text
            for language, words in draft.layer.files.words.items()
            for key, parts in words.items()
            for part, form, text in _texts(parts)
        }
        return reworded(draft.shipped, said)


def reworded(pack: FormPack, typed: Mapping[Place, str]) -> FormPack:
    """Return *pack* with what was *typed* in its places; nothing is checked."""
    words = dict(pack.words)
    for place, text in typed.items():
        of_key = _with(pack.said(place.language, place.key), place, text)
        words[place.language] = {**words[place.language], place.key: of_key}
        pack = replace(pack, words=words)
    return pack


def preview_paper(
    pack: FormPack, example: Example, drafting: Drafting, *, only: tuple[int, ...] = ()
) -> PreviewPaper | None:
    """Return the paper of *example*, without a booklet that hangs on it; None if there is none.

    Of a long paper *only* some pages, from 1, are drawn, which is quicker.

    Raises:
        CharactersMissingError: if a text has a character no shipped font has.
    """
    if not example.document:
        return None
    live = paper_live(pack, example)
    paper = drawn(live, example, example.document, drafting)
    dress = replace(dress_of(live, paper, None, drafting), only=only)
    content = typeset_paper(paper, dress).content
    place = example.place  # what is said on the card alone stands for the sentence on paper
    printed = replace(place, part="text") if place.part == "card" else place
    return PreviewPaper(paper.title, content, reads(live, printed))


def _texts(parts: Mapping[str, object]) -> Iterator[tuple[str, str, str]]:
    for part, said in parts.items():
        if part in BY_FORM and isinstance(said, Mapping):
            yield from ((part, str(form), str(text)) for form, text in said.items())
        elif isinstance(said, str):
            yield part, "", said


def _with(words: Words, place: Place, text: str) -> Words:
    now: Any = text
    if place.part in BY_FORM:
        now = {**getattr(words, place.part), place.form: text}
    return replace(words, **{place.part: now})
