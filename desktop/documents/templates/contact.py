"""The contact sheet on paper: one side, kept apart, marked as never to be handed out."""

from collections.abc import Iterator
from datetime import datetime

from desktop.documents.blocks import Banner, Block, Decision, Heading, Passage
from desktop.documents.page import Meta, PageSpec
from desktop.documents.typeset import typeset
from desktop.domain.contact_sheet import ContactSheet
from desktop.domain.document import Document
from desktop.domain.wording import Wording

KIND = "contact"


def typeset_contact_sheet(
    sheet: ContactSheet, own: Wording, *, created: datetime, rehearsal: str = ""
) -> Document:
    """Return *sheet* as a PDF; *own* gives the fixed phrases.

    Raises:
        CharactersMissingError: a word has characters that no shipped font has.
    """
    page = PageSpec(
        paper="a4" if sheet.paper == "a4" else "letter",
        language=sheet.language,
        check_text=own.label("contact.keep"),
        page_text=own.label("footer.page"),
        id_text=own.label("sheet.reference", reference=sheet.reference),
        snug=True,
        rehearsal=rehearsal or None,
    )
    title = own.label("contact.title")
    content = typeset(
        tuple(_blocks(sheet, own)), page=page, meta=Meta(title=title, created=created)
    )
    return Document(KIND, title, content)


def _blocks(sheet: ContactSheet, own: Wording) -> Iterator[Block]:
    yield Heading(1, own.label("contact.title"))
    facts = (sheet.name, own.label("sheet.reference", reference=sheet.reference))
    yield Passage(" · ".join(part for part in facts if part), "lead")
    yield Banner(own.label("contact.keep"))
    yield Passage(own.label("contact.lead", date=sheet.told_on), "quiet")
    for part in sheet.parts:
        yield Heading(2, part.title)
        for asked, said in part.rows:
            yield Decision(asked, said)
