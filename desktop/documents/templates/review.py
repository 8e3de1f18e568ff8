"""The whole wording of a pack on paper, to read and to mark with a pen; not an agreement."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from desktop.documents.blocks import (
    Block,
    Bullets,
    Heading,
    KeepTogether,
    PageBreak,
    Passage,
    Rule,
    Span,
    Table,
)
from desktop.documents.page import Meta, PageSpec
from desktop.documents.typeset import typeset
from desktop.domain.document import Document
from desktop.domain.whole_wording import Entry, Form, Part, Portion, WholeWording
from desktop.domain.wording import Wording

KIND = "review"


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes one pack's words as blocks; ``label`` gives the fixed phrases."""

    whole: WholeWording
    wording: Wording

    def label(self, key: str, **values: str) -> str:
        return self.wording.label(f"review.{key}", **values)

    def blocks(self) -> Iterator[Block]:
        yield Heading(1, self.label("title"))
        yield Passage(self.label("lead"), "lead")
        yield Bullets((self.label("how.read"), self.label("how.rules"), self.label("how.mark")))
        yield Table((self.label("fact"), ""), self._facts(), (1.0, 2.2))
        yield Heading(2, self.label("checklist"))
        yield Table(
            (self.label("part"), self.label("reviewed"), self.label("remark")),
            tuple(
                (f"{portion.number}. {portion.title}", "[    ]", "")
                for part in self.whole.parts
                for portion in part.portions
            ),
            (2.4, 1.0, 2.2),
        )
        yield PageBreak()
        for part in self.whole.parts:
            yield from self._part(part)
        yield from self._left_out()
        yield from self._papers()
        yield from self._lists()

    def _left_out(self) -> Iterator[Block]:
        """Yield what ships and is not said, so that it is not overlooked."""
        if self.whole.left_out:
            yield Heading(2, self.label("left_out"))
        for one in self.whole.left_out:
            yield Passage(one.title, "strong", keeps_next=True)
            yield Passage(one.text)
            if one.reason:
                yield self._labelled("reason", one.reason)
            yield Passage(f"[    ]  {self.label('tick')}", "strong")

    def _facts(self) -> tuple[tuple[str, str], ...]:
        whole = self.whole
        return (
            (self.label("pack"), f"{whole.pack} {whole.version}"),
            (self.label("jurisdiction"), whole.jurisdiction),
            (self.label("language"), whole.spoken),
            (self.label("checked"), whole.content_checked),
            (self.label("review_by"), whole.review_by),
            (self.label("fingerprint"), whole.fingerprint),
            *(((self.label("code"), whole.code),) if whole.code else ()),
            *(((self.label("printed"), whole.printed),) if whole.printed else ()),
        )

    def _part(self, part: Part) -> Iterator[Block]:
        yield Heading(2, part.title)
        for portion in part.portions:
            yield from self._portion(portion, part)

    def _portion(self, portion: Portion, part: Part) -> Iterator[Block]:
        if portion.title != part.title or portion is not part.portions[0]:
            yield Heading(3, portion.title)
        blocks: list[Block] = []
        for entry in portion.entries:
            blocks += self._entry(entry, is_opening=entry.title == portion.title)
        yield from blocks[:-1]
        tick = Passage(f"[    ]  {self.label('tick')}: {portion.number}. {portion.title}", "strong")
        yield KeepTogether((*_together(blocks[-1:]), tick, Rule()))

    def _entry(self, entry: Entry, *, is_opening: bool) -> Iterator[Block]:
        head: list[Block] = []
        if not is_opening:
            head.append(Passage(entry.title, "strong"))
        if entry.when:
            head.append(Passage(self.label("when", what=entry.when), "small"))
        if entry.is_own:
            head.append(Passage(self.label("own"), "small"))
        if entry.reason:
            head.append(self._labelled("reason", entry.reason))
        body = list(self._said(entry))
        if head and body:
            leads = isinstance(body[0], Passage) and body[0].keeps_next
            yield KeepTogether((*head, *body[: 1 + leads]))
            body = body[1 + leads :]
        else:
            yield from head
        yield from body

    def _said(self, entry: Entry) -> Iterator[Block]:
        for form in entry.forms:
            yield from self._form(form)
        asks = entry.question and entry.question != entry.title
        if asks:
            yield self._labelled("asked", entry.question, leads=bool(entry.choices))
        if entry.choices:
            yield self._labelled("choices", " · ".join(entry.choices))
        if entry.hint:
            yield self._labelled("hint", entry.hint)
        if entry.example:
            yield Passage(entry.example, "example")
        if entry.cues:
            yield Passage(
                (Span(f"{self.label('cue')} ", strong=True), Span(" ".join(entry.cues))), "quiet"
            )

    def _form(self, form: Form) -> Iterator[Block]:
        said = [self.label(f"rule.{form.rule.lower()}")] if form.rule else []
        said.extend([form.when] if form.when else [])
        said.extend([f"[*] {self.label('changed.mark')}"] if form.shipped else [])
        if form.source:
            said.append(self.label("source", source=form.source))
        body = Passage(form.text)
        yield KeepTogether((Passage(" · ".join(said), "small"), body)) if said else body
        if form.waits:
            yield Passage((Span(f"[!]  {self.label('waits')}", strong=True),), "small")
        if form.shipped:
            yield self._labelled("changed", form.shipped)
        if form.card and form.card != form.text:
            yield self._labelled("card", form.card)

    def _labelled(self, key: str, text: str, *, leads: bool = False) -> Passage:
        said = (Span(f"{self.label(key)} ", emphasis=True), Span(text))
        return Passage(said, "small", keeps_next=leads)

    def _papers(self) -> Iterator[Block]:
        yield PageBreak()
        yield Heading(2, self.label("papers"))
        for paper in self.whole.papers:
            yield Heading(3, paper.title)
            if paper.signers:
                signers = ", ".join(paper.signers)
                yield self._labelled("signers", signers, leads=bool(paper.sections))
            rows = tuple(
                (title, ", ".join(inside) or self.label("drawn"))
                for title, inside in paper.sections
            )
            if rows:
                yield Table((self.label("section"), self.label("holds")), rows, (1.0, 2.2))

    def _lists(self) -> Iterator[Block]:
        for key, rows in (("glossary", self.whole.glossary), ("sources", self.whole.sources)):
            if rows:
                yield Heading(2, self.label(key))
                yield Table(
                    (self.label(f"{key}.term"), self.label(f"{key}.says")), rows, (1.0, 2.2)
                )


def _together(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield *blocks* as they may stand inside others that are kept together."""
    for block in blocks:
        yield from block.blocks if isinstance(block, KeepTogether) else (block,)


def typeset_review(whole: WholeWording, wording: Wording, *, created: datetime) -> Document:
    """Return all words of a pack as a PDF, marked on every page as no agreement.

    Raises:
        CharactersMissingError: a word has characters that no shipped font has.
    """
    writer = _Writer(whole, wording)
    title = writer.label("title")
    page = PageSpec(
        paper="a4" if whole.paper == "a4" else "letter",
        language=whole.language,
        check_text=writer.label("foot", language=whole.spoken),
        page_text=wording.label("footer.page"),
        id_text=_told(writer),
        hash_text=f"{wording.label('hash.page')} {whole.fingerprint}",
        snug=True,
        rehearsal=writer.label("mark"),
    )
    meta = Meta(title=title, created=created)
    return Document(KIND, title, typeset(tuple(writer.blocks()), page=page, meta=meta))


def _told(writer: _Writer) -> str:
    """Return what every page says of the wording: its version, its code, the day it was printed."""
    whole = writer.whole
    code = f"{writer.label('code')} {whole.code}" if whole.code else ""
    named = f"{writer.label('pack')} {whole.pack} {whole.version}"
    return " \u00b7 ".join(part for part in (named, code, whole.printed) if part)
