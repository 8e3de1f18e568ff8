"""Rows A5 and A6: what comes out of a paper by copy, search and screen reader."""

import re
import unicodedata
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest

from desktop.documents.blocks import Block, Heading, Passage, SignatureLine
from desktop.documents.signed import TypedName
from desktop.documents.typeset import typeset
from tests.documents.samples import NAMES, meta, page, sheet
from tests.tools import run

pytestmark = pytest.mark.acceptance

LONG = "Wolfeschlegelsteinhausenbergerdorff-Aðalsteinsdóttir Nguyễn X"
HOSTILE = ("Ana\u202egnp.exe", "\u2066Maya\u2069 Lind", "Zoe\u0308\u00ad", "Ana \ufeffBell")
EMOJI = "Sam 🙂"
# What a name is read with: poppler wraps right-to-left text in marks of its own.
_MARKS = dict.fromkeys([*range(0x202A, 0x202F), 0x200E, 0x200F])


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text).translate(_MARKS))


@pytest.fixture(scope="session")
def named(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A paper on which every name is a signer, printed and typed."""
    blocks: list[Block] = [Heading(1, "Names")]
    for name in (*NAMES, LONG, EMOJI, *HOSTILE):
        blocks += [Passage(f"I am {name}."), Passage(name, "quiet")]
        blocks.append(SignatureLine(name, "Client", "Date", mark=TypedName(name)))
    file = tmp_path_factory.mktemp("names") / "names.pdf"
    file.write_bytes(typeset(blocks, page=page(), meta=meta()))
    return file


@pytest.fixture(scope="session")
def read_out(named: Path) -> str:
    """What pdftotext reads."""
    return plain(run("pdftotext", "-layout", named, "-").stdout)


@pytest.mark.parametrize("reader", ["poppler", "mupdf", "pdfium"])
def test_a5_a_fingerprint_in_groups_is_copied_without_them(tmp_path: Path, reader: str) -> None:
    fingerprint = "2d711642b726b044016ffca9ffff32f5c8530fb1903cc4db02258717921a4881"
    spec = replace(page(), hash_text=f"Words {fingerprint}")
    blocks: list[Block] = [
        Heading(1, "One"),
        Passage(f"({fingerprint})", "small"),
        Passage(fingerprint),
    ]
    file = tmp_path / "paper.pdf"
    file.write_bytes(typeset(blocks, page=spec, meta=meta()))
    with pypdfium2.PdfDocument(file.read_bytes()) as document:
        read = {
            "poppler": lambda: run("pdftotext", file, "-").stdout,
            "mupdf": lambda: run("mutool", "draw", "-F", "txt", file).stdout,
            "pdfium": lambda: str(document[0].get_textpage().get_text_range()),
        }

        text = read[reader]()

    assert text.count(fingerprint) == 3


@pytest.mark.parametrize("name", [*NAMES, EMOJI])
def test_a5_every_name_is_found_exactly(read_out: str, name: str) -> None:
    assert read_out.count(plain(name)) == 4


def test_a5_a_name_longer_than_its_place_is_set_smaller_not_cut(named: Path) -> None:
    text = plain(run("pdftotext", "-layout", named, "-").stdout)

    assert text.count(plain(LONG)) >= 2
    assert text.replace(" ", "").count(plain(LONG).replace(" ", "")) == 4


@pytest.mark.parametrize(
    ("name", "printed"),
    list(zip(HOSTILE, ("Anagnp.exe", "Maya Lind", "Zoë", "Ana Bell"), strict=True)),
)
def test_a5_controls_that_make_a_name_read_as_another_are_gone(
    read_out: str, name: str, printed: str
) -> None:
    assert f"I am {printed}." in read_out
    assert name not in read_out


@pytest.mark.parametrize("name", NAMES)
def test_the_preview_finds_every_name_too(named: Path, name: str) -> None:
    document = pypdfium2.PdfDocument(named.read_bytes())
    try:
        text = "".join(sheet.get_textpage().get_text_range() for sheet in document)
    finally:
        document.close()

    assert plain(name) in plain(text)


def test_a6_the_structure_reads_like_the_page(tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    file.write_bytes(typeset(sheet(), page=page(), meta=meta(), seal_field=True))

    tree = run("pdfinfo", "-struct-text", file).stdout
    kinds = re.findall(r"^\s*(\w+)(?: \"|$| \(| \[|:)", tree, re.MULTILINE)

    levels = [int(kind[1]) for kind in kinds if re.fullmatch(r"H\d", kind)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert {"L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Figure", "Form"} <= set(kinds)
    assert tree.index("What you hope for") < tree.index("How we meet") < tree.index("Signing")
    assert "Page 1 of" not in tree


def test_a6_words_stay_apart_where_a_line_ends(tmp_path: Path) -> None:
    words = "\n".join(["One line", "and another"]) + " word" * 60
    file = tmp_path / "words.pdf"
    file.write_bytes(typeset([Heading(1, "Words"), Passage(words)], page=page(), meta=meta()))

    tree = run("pdfinfo", "-struct-text", file).stdout

    assert words.replace("\n", " ") in tree


def test_a6_handwriting_says_whose_it_is_and_headers_what_they_head(tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    file.write_bytes(typeset(sheet(), page=page(), meta=meta()))

    tree = run("pdfinfo", "-struct", file).stdout

    assert tree.count("/Scope /Column") == 2
    assert tree.count("Figure") == 5
    assert tree.count("/BBox") == 5
