"""The fingerprint sheet: the practice's seal on one page, to keep and to give to anybody."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Literal

from desktop.domain.document import grouped
from desktop.domain.saying import Saying, said

if TYPE_CHECKING:
    from desktop.documents.blocks import Block
    from desktop.services.check_sheet import Say
    from desktop.services.practice_seal import PracticeSeal

_IN_A_ROW = 8


def seal_sheet(
    seal: PracticeSeal,
    *,
    say: Say,
    language: str,
    paper: Literal["letter", "a4"],
    created: datetime,
    region: str = "",
) -> bytes:
    """Return the sheet as a one-page PDF; *say* puts each sentence into *language*.

    Days are written as the locale *region* does, or else as the language does.

    Raises:
        CharactersMissingError: if a name has a character no shipped font has.
    """
    from desktop.documents.page import Meta, PageSpec
    from desktop.documents.typeset import typeset
    from desktop.packs.wording import written_date

    title = say(said("The seal of this practice"))
    page = PageSpec(
        paper=paper,
        language=language,
        check_text=say(said("Keep it with your papers")),
        page_text=say(said("Page {page} of {pages}")),
        id_text="",
    )
    days = [written_date(one, language, region) for one in (seal.begins, seal.ends, created)]
    blocks = tuple(_blocks(seal, title, say, days))
    return typeset(blocks, page=page, meta=Meta(title=title, created=created))


def in_rows(fingerprint: str) -> tuple[str, ...]:
    """Return *fingerprint* as people read it aloud: four rows of eight pairs."""
    pairs = grouped(fingerprint).split(":")
    starts = range(0, len(pairs), _IN_A_ROW)
    return tuple(" ".join(pairs[at : at + _IN_A_ROW]) for at in starts)


def _blocks(seal: PracticeSeal, title: str, say: Say, days: list[str]) -> list[Block]:
    from desktop.documents.blocks import Heading, Passage

    vouched = (
        Saying("%1 vouches for this name.", seal.issuer)
        if seal.issuer
        else said("Made by the practice itself; no outside body vouches for the name.")
    )
    begins, ends, created = days
    span = Saying("Valid from %1 to %2.", begins, ends)
    made = Saying("Printed on %1.", created)
    return [
        Heading(1, title),
        Passage(say(Saying("Name on the certificate: %1", seal.subject))),
        Passage(say(vouched)),
        Passage(say(span)),
        Heading(2, say(said("Fingerprint (SHA-256)"))),
        *(Passage(row, "lead") for row in in_rows(seal.fingerprint)),
        Passage(
            say(
                said(
                    "Every paper sealed with it shows this fingerprint, in the file and on "
                    "its last page. If one digit is different, it was sealed with another key."
                )
            )
        ),
        *_former(seal, say),
        Passage(say(made), "quiet"),
    ]


def _former(seal: PracticeSeal, say: Say) -> list[Block]:
    from desktop.documents.blocks import Heading, Passage

    if not seal.former:
        return []
    lead = say(said("Papers from before were sealed with these:"))
    rows = [Passage("\n".join(in_rows(one)), "small") for one in seal.former]
    return [Heading(2, say(said("Former seals"))), Passage(lead), *rows]
