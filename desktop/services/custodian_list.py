"""What a custodian prints first: every client on one list, then how each is safely reached."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

from desktop.domain.saying import Saying, said
from desktop.services.contact_sheet import PRINT, contact_sheet
from desktop.services.means import Means
from desktop.services.trouble import known_trouble
from desktop.store.vault import Vault

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.documents.blocks import Block
    from desktop.services.check_sheet import Say
    from desktop.services.custodian_sheet import SheetPaper
    from desktop.store.clients import Client

_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class _Listed:
    client: Client = field(repr=False)
    sheet: bytes = field(repr=False)


def custodian_list(means: Means, vault: Vault, on: SheetPaper, *, say: Say) -> bytes:
    """Return the list of all clients and their contact sheets, by name, to be printed.

    Each sheet is noted as printed. A client whose sheet cannot be made stands on the list all
    the same, and it says so there.

    Raises:
        VaultError: if the list of clients could not be read.
    """
    listed = [_Listed(one, _sheet(means, vault, one)) for one in _clients(vault)]
    return _joined([_front(listed, on, say), *(one.sheet for one in listed if one.sheet)])


def _clients(vault: Vault) -> Iterator[Client]:
    total = vault.client_count()
    for offset in range(0, total, _AT_ONCE):
        yield from vault.clients(limit=_AT_ONCE, offset=offset)


def _sheet(means: Means, vault: Vault, client: Client) -> bytes:
    """Return the newest contact sheet of *client*; nothing where none can be made."""
    intakes = vault.intakes(client.id)
    if not intakes:
        return b""
    try:
        return contact_sheet(means, vault, intakes[0].id, purpose=PRINT, named=True).content
    except Exception as error:
        if known_trouble(error) is None:
            raise
        return b""


def _front(listed: list[_Listed], on: SheetPaper, say: Say) -> bytes:
    from desktop.documents.page import Meta, PageSpec
    from desktop.documents.typeset import typeset

    title = say(said("All clients, and how to reach them"))
    page = PageSpec(
        paper=on.paper,
        language=on.language,
        check_text=say(said("Private: for the custodian alone")),
        page_text=say(said("Page {page} of {pages}")),
        id_text="",
        snug=True,
    )
    blocks = tuple(_blocks(listed, title, on, say))
    return typeset(blocks, page=page, meta=Meta(title=title, created=on.created))


def _blocks(listed: list[_Listed], title: str, on: SheetPaper, say: Say) -> Iterator[Block]:
    from desktop.documents.blocks import Heading, Passage, Table

    yield Heading(1, title)
    yield Passage(say(Saying("Printed on %1.", on.written(on.created))), "quiet")
    yield Passage(
        say(
            said(
                "Behind this list lies one contact sheet for each client. Read it before you "
                "call: it says which number is safe and what must not be said. Keep these pages "
                "locked away, and shred them when all is done."
            )
        )
    )
    if listed:
        header = (said("Client"), said("Reference"), said("Last seen"), said("Contact sheet"))
        yield Table(
            header=tuple(say(one) for one in header),
            rows=tuple(_row(one, on, say) for one in listed),
            widths=(4, 3, 3, 2),
        )


def _row(one: _Listed, on: SheetPaper, say: Say) -> tuple[str, str, str, str]:
    there = say(said("behind this list")) if one.sheet else say(said("none: see the file"))
    seen = one.client.last_at[:10]
    day = on.written(date.fromisoformat(seen)) if seen else ""
    return one.client.name, one.client.reference, day, there


def _joined(files: list[bytes]) -> bytes:
    """Return all pages of *files* in one file, for the printer."""
    import pypdfium2

    whole = pypdfium2.PdfDocument.new()
    try:
        for content in files:
            part = pypdfium2.PdfDocument(content)
            try:
                whole.import_pages(part)
            finally:
                part.close()
        out = BytesIO()
        whole.save(out)
    finally:
        whole.close()
    return out.getvalue()
