"""One page for a practitioner or a lawyer: how to check a sealed paper without Holdfast."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from desktop.domain.document import grouped
from desktop.domain.saying import Saying, said

if TYPE_CHECKING:
    from desktop.documents.blocks import Block

Say = Callable[[str], str]

SCRIPT = (
    "import re, sys",
    'd = open(sys.argv[1], "rb").read()',
    r'r = re.findall(rb"/ByteRange ?\[(\d+) (\d+) (\d+) (\d+)", d)',
    "a, b, c, e = map(int, r[0])",
    "assert len(r) == 1 and a == 0 and c + e == len(d)",
    "h = bytes.fromhex(d[b + 1 : c - 1].decode())",
    'n = 4 + int.from_bytes(h[2:4], "big")',
    r'assert h[:2] == b"0\x82" and not any(h[n:])',
    'open("seal.der", "wb").write(h[:n])',
    'open("signed.bin", "wb").write(d[:b] + d[c:])',
)
"""Takes the seal and what it signs out of a PDF, with nothing but Python's own library."""

COMMANDS = (
    "python3 seal.py paper.pdf",
    "openssl pkcs7 -inform DER -in seal.der -print_certs -out seal.crt",
    "openssl x509 -in seal.crt -noout -fingerprint -sha256",
    "openssl cms -verify -binary -inform DER -in seal.der \\",
    "-content signed.bin -CAfile seal.crt -partial_chain \\",
    "-purpose any -no_check_time -out checked.bin",
)
"""Checks what the script took out; a backslash says that the command goes on below."""


def check_sheet(
    *,
    say: Say,
    language: str,
    paper: Literal["letter", "a4"],
    created: datetime,
    fingerprint: str = "",
) -> bytes:
    """Return the instructions as a one-page PDF; *say* puts each sentence into *language*.

    With *fingerprint* the sheet names the practice's own seal to compare with.

    Raises:
        CharactersMissingError: if a sentence has a character no shipped font has.
    """
    from desktop.documents.page import Meta, PageSpec
    from desktop.documents.typeset import typeset

    title = say(said("How to check a sealed paper"))
    page = PageSpec(
        paper=paper,
        language=language,
        check_text=say(said("Any reader, any computer, without Holdfast")),
        page_text=say(said("Page {page} of {pages}")),
        id_text="",
        by_hand="close",
    )
    blocks = tuple(_blocks(title, say, fingerprint))
    return typeset(blocks, page=page, meta=Meta(title=title, created=created))


def _blocks(title: str, say: Say, fingerprint: str) -> list[Block]:
    from desktop.documents.blocks import Heading, Numbered, Passage

    return [
        Heading(1, title),
        Passage(
            say(
                said(
                    "A sealed paper is a PDF file with a seal: an electronic signature "
                    "over every byte of it. Any later change shows. You need the file itself; a print "
                    "or a photo of it carries no seal."
                )
            )
        ),
        Heading(2, say(said("In a PDF reader that shows signatures"))),
        Numbered(tuple(say(one) for one in _STEPS)),
        Passage(
            say(
                said(
                    "“Issuer unknown” or “validity unknown” does not mean that anything is wrong. The "
                    "certificate was most often made by the practice itself: no outside body vouches for the "
                    "name, and no reader knows it. That is why you compare the fingerprint."
                )
            )
        ),
        Heading(2, say(said("Compare the fingerprint"))),
        Passage(_compare(say, fingerprint)),
        Heading(2, say(said("With openssl, on any computer"))),
        Passage(say(said("Save these lines as seal.py, exactly as they stand:"))),
        Passage("\n".join(SCRIPT), language="en"),
        Passage(
            say(
                said(
                    "Put the file beside it as paper.pdf. Type these commands; a line that ends with a "
                    "backslash goes on with the next:"
                )
            )
        ),
        Passage("\n".join(COMMANDS), language="en"),
        Passage(
            say(
                said(
                    "The third line shows the fingerprint to compare. The last must say "
                    "“Verification successful”. Any other answer, or an error of seal.py, means: do not "
                    "rely on this file."
                )
            )
        ),
        Heading(2, say(said("What this cannot show"))),
        Passage(
            say(
                said(
                    "Who held the pen, whether another version exists, and the true time: the time on "
                    "the seal is what the practice's own clock said, unless a time stamp was added."
                )
            )
        ),
    ]


_STEPS = (
    said("Open the file and open the list of signatures. There is exactly one."),
    said(
        "It says that the document has not changed since it was signed, and that the whole "
        "document is signed."
    ),
    said("Open the certificate and find its SHA-256 fingerprint: 64 digits and letters."),
)


def _compare(say: Say, fingerprint: str) -> str:
    words = say(
        said(
            "The fingerprint stands on the last page of the printed paper, after “Sealed with the "
            "key”. All 64 digits and letters have to be the same as in the file. If you have no "
            "print, ask the practice to read it to you."
        )
    )
    if not fingerprint:
        return words
    own = Saying("The seal of this practice: %1", grouped(fingerprint))
    return words + "\n" + say(own)
