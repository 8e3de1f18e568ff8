"""What the editor shows of a draft: every sentence in its place, with what may be done to it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from enum import Enum, auto

from desktop.domain.pack import DocumentPlan, FormCase, FormPack, Group, Item
from desktop.domain.wording import Wording
from desktop.packs.own_edits import OWN_KEYS, line_with_left_out
from desktop.packs.own_layer import OwnLayer
from desktop.packs.own_seen import seen
from desktop.ui.practice.editor.paper_lines import EditPaper, EditSection, papers_of
from desktop.ui.practice.editor.texts import DraftTexts, EditText

_UNSEEN = frozenset({"prompt", "note"})
_WORDED = frozenset({"say", "clause", "consent", "notice"})

_PAPERS = ("booklet", "handout", "agreement", "take_home", "interim", "annex")
"""Kinds of papers with words of their own, in the order they are gone through."""


class Standing(Enum):
    """How a sentence stands against what ships."""

    SHIPPED = auto()
    CHANGED = auto()
    OWN = auto()
    LEFT_OUT = auto()


@dataclass(frozen=True, slots=True)
class EditLine:
    """One sentence, or the opening of a group or a step, in every form some client may meet."""

    key: str
    inside: str
    title: str
    standing: Standing
    texts: tuple[EditText, ...] = field(repr=False)
    is_group: bool = False
    needs_reason: bool = False
    stays_put: bool = False
    section: EditSection | None = None

    @property
    def is_step(self) -> bool:
        """Say whether this heads a whole part: it is moved by nobody, and never left out."""
        return self.is_group and self.key == self.inside


@dataclass(frozen=True, slots=True)
class EditPart:
    """What one step of the session says, or what stands on one paper only."""

    key: str
    title: str
    lines: tuple[EditLine, ...]
    is_paper: bool = False


def edit_parts(shipped: FormPack, layer: OwnLayer, wording: Wording) -> tuple[EditPart, ...]:
    """Return the draft by the steps of the session, and by papers what stands on no card.

    *wording* names them and their conditions.
    """
    reader = _Reader(shipped, layer, wording)
    steps = [
        EditPart(step.key, reader.title(step.key), tuple(reader.cards(step.key)))
        for step in shipped.steps
        if step.stage != "before"
    ]
    said = {line.key for part in steps for line in part.lines}
    papers = [
        EditPart(plan.key, reader.title(plan.key), tuple(reader.paper(plan, said)), is_paper=True)
        for kind in _PAPERS
        for plan in shipped.documents.values()
        if plan.kind == kind
    ]
    papers += [
        EditPart(key, reader.title(key), tuple(reader.sections(paper, said)), is_paper=True)
        for key, paper in reader.papers.items()
        if paper.is_own
    ]
    # the heading of a part is one of its lines
    return tuple(part for part in (*steps, *papers) if len(part.lines) > 1)


class _Reader:
    def __init__(self, shipped: FormPack, layer: OwnLayer, wording: Wording) -> None:
        self._shipped = shipped
        self._pack = seen(shipped, layer)
        self._layer = layer
        self._draft = DraftTexts(shipped, layer, wording)
        self.papers = papers_of(shipped, layer, self._draft)

    def title(self, key: str) -> str:
        return self._draft.title(key)

    def cards(self, step: str) -> Iterator[EditLine]:
        yield self._line(step, step, None, is_group=True)
        for key in line_with_left_out(self._layer, self._shipped, step):
            group = self._pack.groups.get(key)
            if group is None:
                yield from self._item(key, step)
                continue
            yield self._line(key, step, group, is_group=True)
            for inside in line_with_left_out(self._layer, self._shipped, key):
                yield from self._item(inside, key)

    def paper(self, plan: DocumentPlan, said: set[str]) -> Iterator[EditLine]:
        """Yield the heading of a paper, its sections, and the clauses that nothing *said* yet."""
        if plan.key in self.papers:
            yield from self.sections(self.papers[plan.key], said)
            return
        yield self._line(plan.key, plan.key, None, is_group=True)
        for section in plan.sections:
            if section.key not in said:
                said.add(section.key)
                yield self._line(section.key, section.key, None, is_group=True)
            for key in section.items:
                if key not in said and key in self._pack.items:
                    said.add(key)
                    for line in self._item(key, section.key):
                        yield replace(line, stays_put=True)

    def sections(self, paper: EditPaper, said: set[str]) -> Iterator[EditLine]:
        """Yield the heading of a *paper*, and all its sections, each with what nothing *said*."""
        own = self._line(paper.key, paper.key, None, is_group=True)
        yield replace(own, section=EditSection(paper), texts=self._headings(paper.key, own))
        for section in paper.sections:
            line = self._line(section.key, section.key, None, is_group=True)
            is_topic = section.head != section.key
            title = self.title(section.head)
            texts = () if is_topic else self._headings(section.key, line)
            standing = Standing.LEFT_OUT if section.is_left_out else line.standing
            shown = EditSection(paper, section)
            yield replace(line, section=shown, texts=texts, title=title, standing=standing)
            for key in section.items:
                if key not in said and key in self._pack.items and not section.is_left_out:
                    said.add(key)
                    for one in self._item(key, section.key):
                        yield replace(one, stays_put=True)

    def _headings(self, key: str, line: EditLine) -> tuple[EditText, ...]:
        """Return the heading *key* as a text to be changed, and what stands under it."""
        return (self._draft.at(key, "title"), *line.texts)

    def _item(self, key: str, inside: str) -> Iterator[EditLine]:
        item = self._pack.items[key]
        if item.kind not in _UNSEEN and item.filled_by != "practitioner":
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
        files = self._layer.files
        changed = (
            key in files.items
            or key in files.documents
            or any(key in one for one in files.words.values())
        )
        return Standing.CHANGED if changed else Standing.SHIPPED

    def _texts(self, key: str, part: Item | Group | None) -> Iterator[EditText]:
        """Yield the printed text of every case; what has none but a question, that."""
        sources = part.sources if isinstance(part, Item) else ()
        cases = (part.cases if part is not None else ()) or (FormCase(""),)
        worded = part is None or isinstance(part, Group) or part.kind in _WORDED
        for case in cases:
            source = case.source or ", ".join(sources)
            made = self._draft.of_case(key, "text", case, source)
            if made.is_said:
                yield made
        if not worded:
            asked = self._draft.at(key, "question")
            if asked.is_said:
                yield asked
