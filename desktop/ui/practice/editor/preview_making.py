"""What a preview shows of one text, made off the GUI thread: a client's card, or a page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.domain.condition import Condition
from desktop.domain.plain_answers import is_blank

if TYPE_CHECKING:
    from desktop.domain.journal import Value
    from desktop.domain.pack import FormPack
    from desktop.packs.own_edits import Place
    from desktop.services.draft_documents import Drafting
    from desktop.services.edit_wording import WordingDraft
    from desktop.services.live_intake import LiveIntake
    from desktop.services.preview_example import Example
    from desktop.ui.desk import Desk
    from desktop.ui.practice.editor.preview_pages import PagePicture

SCREEN, PAPER = "screen", "paper"
"""The two ways of a preview."""

_NAMED_BY = frozenset({"choice", "yes_no", "number"})
"""Kinds of answers that are said in the line that tells for whom a text is."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be shown: the text at ``place`` as *typed*, for a client, one way or the other.

    ``reads`` is the practitioner's language; ``scale`` the pixels of a point of paper; ``paper``
    the one whose texts are gone through, if any.
    """

    draft: WordingDraft = field(repr=False)
    answers: Mapping[str, Value] = field(repr=False)
    reads: str
    place: Place
    typed: Mapping[Place, str] = field(repr=False)
    way: str
    scale: float = 1.0
    paper: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """What is shown: the session whose card it is, or pages; ``whom`` says to what client.

    ``title`` is that of the paper; it is empty where the text stands on none. Without a session
    the draft has mistakes that keep it from being shown.
    """

    wanted: Wanted
    live: LiveIntake | None = field(repr=False)
    whom: str = ""
    title: str = ""
    pages: tuple[PagePicture, ...] = ()


class PreviewMaker:
    """Makes one preview after the other; what does not change from key to key is kept.

    Only one thread may use it at a time.
    """

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._pack: FormPack | None = None
        self._draft: WordingDraft | None = None
        self._example: Example | None = None
        self._paper = ""
        self._drafting: tuple[str, Drafting] | None = None
        self._only: tuple[int, ...] = ()

    def make(self, wanted: Wanted) -> Made:
        """Return what *wanted* asks for.

        Raises:
            CharactersMissingError: if a text has a character no shipped font has.
            VaultError: if the vault could not be read.
        """
        try:
            return self._made(wanted)
        except LookupError:  # something in the draft names what is not there
            return Made(wanted, None)

    def _made(self, wanted: Wanted) -> Made:
        from desktop.services.preview_example import card_live
        from desktop.services.preview_wording import reworded

        pack = reworded(self._base(wanted), wanted.typed)
        example = self._client_of(pack, wanted)
        made = Made(wanted, card_live(pack, example), self._whom(pack, example, wanted))
        return made if wanted.way == SCREEN else self._with_pages(made, pack, example)

    def _base(self, wanted: Wanted) -> FormPack:
        from desktop.services.preview_wording import draft_pack

        if self._pack is None or self._draft is None or self._draft.layer != wanted.draft.layer:
            self._pack, self._draft = draft_pack(self._desk.means, wanted.draft), wanted.draft
            self._example = None
        return self._pack

    def _client_of(self, pack: FormPack, wanted: Wanted) -> Example:
        from desktop.services.preview_example import example_for

        known = self._example
        if known is None or (known.place, self._paper) != (wanted.place, wanted.paper):
            day = self._desk.means.clock.now().date().isoformat()
            known = example_for(pack, wanted.answers, wanted.place, day=day, paper=wanted.paper)
            self._example, self._paper, self._only = known, wanted.paper, ()
        return known

    def _whom(self, pack: FormPack, example: Example, wanted: Wanted) -> str:
        """Return what is true of the client to whom the text is said, in her own language."""
        from desktop.domain.condition_words import ConditionWords
        from desktop.services.load_pack import PackWording

        words = PackWording(pack, wanted.reads)
        conditions = ConditionWords(pack, words)
        answers = example.answers if wanted.way == SCREEN else example.paper_answers
        tests = [_test(pack, key, answers.get(key)) for key in example.because if key in answers]
        return words.listing([conditions.said(test) for test in tests]) if tests else ""

    def _with_pages(self, made: Made, pack: FormPack, example: Example) -> Made:
        """Return *made* with the pages its text stands on.

        Only the pages it stood on last are drawn; where it is not whole on them, all are.
        """
        from desktop.services.preview_wording import preview_paper
        from desktop.ui.practice.editor.preview_pages import MarkedPages

        drafting = self._drafting_for(made)
        for only in dict.fromkeys((self._only, ())):
            paper = preview_paper(pack, example, drafting, only=only)
            if paper is None:
                return made
            pdf = MarkedPages(paper.content)
            pages = pdf.pictures(paper.words, made.wanted.scale)
            pdf.close()
            if pages and (not only or all(page.is_whole for page in pages)):
                first = only[0] if only else 1
                self._only = tuple(first + page.number for page in pages)
                return replace(made, title=paper.title, pages=pages)
        return made

    def _drafting_for(self, made: Made) -> Drafting:
        from desktop.services.draft_documents import drafting_of

        language = made.wanted.place.language
        if self._drafting is None or self._drafting[0] != language:
            now = self._desk.means.clock.now()
            assert made.live is not None  # noqa: S101 - a page is made for a session
            found = drafting_of(self._desk.vault, made.live, created=now)
            drafting = replace(found, rehearsal=False)
            self._drafting = (language, drafting)
        return self._drafting[1]


def _test(pack: FormPack, key: str, value: Value) -> Condition:
    if is_blank(value):
        return Condition(item=key, test="filled", value=False)
    if pack.items[key].kind not in _NAMED_BY:
        return Condition(item=key)
    if isinstance(value, tuple):
        return Condition(item=key, test="has", value=value[-1])
    return Condition(item=key, test="is", value=value)
