"""The account of a record as pages, and the page around a copy that has a password."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from desktop.documents.blocks import Block, Decision, Heading, Numbered, Passage
from desktop.documents.page import Meta, PageSpec
from desktop.documents.tagged.attachments import Attachment
from desktop.documents.text.shaping import CharactersMissingError
from desktop.documents.typeset import typeset
from desktop.domain.wording import Wording

_TYPES = {
    "pdf": "application/pdf",
    "json": "application/json",
    "txt": "text/plain",
    "png": "image/png",
    "jpg": "image/jpeg",
}


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an account: its title, and rows of what it is about and the words."""

    title: str = field(repr=False)
    rows: Sequence[tuple[str, str]] = field(repr=False)
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paged:
    """What every page of an account says and is: its paper, its reference, when it was made."""

    title: str = field(repr=False)
    paper: str
    reference: str
    created: datetime
    rehearsal: bool = False


def typeset_account(
    paged: Paged, lead: Iterable[str], parts: Iterable[Part], words: Wording
) -> bytes:
    """Return an account as a PDF; letters that no font has stand as "?", and it says so.

    The plain text beside it has them.
    """
    blocks: list[Block] = [
        Heading(1, paged.title),
        *(Passage(one, "lead") for one in lead),
        *_blocks(parts),
    ]
    page = _page(paged, words)
    meta = Meta(title=paged.title, created=paged.created)
    try:
        return typeset(tuple(blocks), page=page, meta=meta)
    except CharactersMissingError as missing:
        lost = frozenset("".join(missing.characters))
        plain: list[Block] = [
            Heading(1, paged.title),
            Passage(words.label("account.unprintable"), "quiet"),
        ]
        plain += _blocks(_without(parts, lost))
        return typeset(tuple(plain), page=page, meta=meta)


def typeset_cover(
    paged: Paged, files: Sequence[tuple[str, str, bytes]], first: str, words: Wording
) -> bytes:
    """Return the page around a copy with *files* (name, what it is, bytes); not locked yet."""
    inside = words.label("export.locked_inside", count=str(len(files)))
    blocks: tuple[Block, ...] = (
        Heading(1, paged.title),
        Passage(inside, "lead"),
        Heading(2, words.label("wrapper.how")),
        Numbered((words.label("wrapper.open"), words.label("export.locked_first", file=first))),
        Passage(words.label("wrapper.phone")),
        Passage(words.label("wrapper.safe")),
    )
    meta = Meta(
        title=paged.title,
        created=paged.created,
        part=3,
        attachments=tuple(_attachment(*one) for one in files),
    )
    return typeset(blocks, page=_page(paged, words), meta=meta)


def _page(paged: Paged, words: Wording) -> PageSpec:
    return PageSpec(
        paper="a4" if paged.paper == "a4" else "letter",
        language=words.language,
        check_text=words.label("footer.check"),
        page_text=words.label("footer.page"),
        id_text=words.label("sheet.reference", reference=paged.reference),
        snug=True,
        rehearsal=words.label("rehearsal") if paged.rehearsal else None,
    )


def _blocks(parts: Iterable[Part]) -> Iterator[Block]:
    for part in parts:
        yield Heading(2 if part.level == 2 else 3, part.title)
        for label, words in part.rows:
            yield Decision(label, words) if label else Passage(words, "quiet")


def _without(parts: Iterable[Part], lost: frozenset[str]) -> Iterator[Part]:
    table = {ord(one): "?" for one in lost}
    for part in parts:
        rows = tuple((label.translate(table), words.translate(table)) for label, words in part.rows)
        yield Part(part.title.translate(table), rows, part.level)


def _attachment(name: str, what: str, content: bytes) -> Attachment:
    kind = _TYPES.get(name.rpartition(".")[2], "application/octet-stream")
    return Attachment(name, content, media_type=kind, description=what, relationship="Unspecified")
