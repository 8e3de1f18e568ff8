"""Rows A1 to A7, S1 to S5 and J1 over every paper: kinds, languages, ways of print, the seal."""

import json
import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from cryptography import x509

from desktop.documents.templates.papers import RECORD_FILE
from tests.acceptance.conftest import Judged
from tests.acceptance.every_paper import LANGUAGES, Paper, all_variants, kinds, shared, variants
from tests.documents.samples import NOON
from tests.tools import require_tool, run, verapdf

pytestmark = pytest.mark.acceptance

EXTRACT = Path(__file__).with_name("cms_of.py")
# What a reader of right-to-left text adds to it.
_MARKS = dict.fromkeys([*range(0x202A, 0x202F), 0x200E, 0x200F])
_ELEMENT = re.compile(r"^( *)([A-Z][A-Za-z0-9]*)(?: \"| \(|:|$)", re.MULTILINE)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where all processes of this run keep the papers."""
    return shared(tmp_path_factory)


@pytest.fixture
def papers(folder: Path, key: str) -> list[Paper]:
    """Every variant of one paper."""
    return variants(folder, key)


@pytest.fixture(scope="session")
def all_papers(folder: Path) -> list[Paper]:
    """Every variant of every paper."""
    return all_variants(folder)


@pytest.fixture(scope="session")
def sealed(all_papers: list[Paper]) -> list[Paper]:
    """Every variant that is sealed."""
    return [paper for paper in all_papers if paper.sealed]


every_kind = pytest.mark.parametrize("key", kinds())


def said(name: str, *arguments: str | Path) -> str:
    return run(name, *arguments).stdout


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text).translate(_MARKS))


def close_up(text: str) -> str:
    return re.sub(r"\s", "", plain(text))


def test_every_paper_comes_plain_in_large_print_and_sealed(all_papers: list[Paper]) -> None:
    assert len(all_papers) >= 230
    assert {paper.language for paper in all_papers} == {"en", "es"}
    assert {paper.look for paper in all_papers} == {"", "large_print", "bilingual"}
    assert sum(paper.sealed for paper in all_papers) >= 50


@every_kind
def test_a1_qpdf_finds_no_error(papers: list[Paper], judged: Judged) -> None:
    judged("A1", "qpdf --check", len(papers))
    faulty = [
        paper.file.name
        for paper in papers
        if "No syntax or stream encoding errors" not in said("qpdf", "--check", paper.file)
    ]

    assert faulty == []


@pytest.mark.parametrize("flavours", ["2a,ua1", "3a,ua1"])
def test_a2_verapdf_finds_no_fault(all_papers: list[Paper], flavours: str, judged: Judged) -> None:
    files = [paper.file for paper in all_papers if paper.flavours == flavours]
    judged("A2", f"veraPDF {flavours}", len(files))

    assert files
    assert verapdf(flavours, *files) == []


def test_a2_all_but_a_locked_wrapper_are_made_to_be_kept(all_papers: list[Paper]) -> None:
    others = {paper.file.name for paper in all_papers if not paper.flavours}

    assert others == {f"{language}-wrapper-opened.pdf" for language in LANGUAGES}


@every_kind
def test_a3_every_font_is_embedded_with_its_text(papers: list[Paper], judged: Judged) -> None:
    judged("A3", "pdffonts", len(papers))
    for paper in papers:
        fonts = said("pdffonts", paper.file).splitlines()[2:]

        assert fonts
        assert [font for font in fonts if not re.search(r" yes (yes|no ) yes ", font)] == []
        assert "Helvetica" not in " ".join(fonts)
        assert "Courier" not in " ".join(fonts)


@every_kind
def test_a4_poppler_draws_every_page_without_a_word(
    papers: list[Paper], tmp_path: Path, judged: Judged
) -> None:
    judged("A4", "pdftoppm", len(papers))
    for paper in papers:
        drawn = run("pdftoppm", "-r", "14", "-gray", paper.file, tmp_path / paper.file.stem)

        assert (paper.file.name, drawn.returncode, drawn.stderr) == (paper.file.name, 0, "")


@every_kind
def test_a5_every_party_is_found_by_name(papers: list[Paper], judged: Judged) -> None:
    judged("A5", "pdftotext and pdfium", len(papers))
    for paper in papers:
        text = plain(said("pdftotext", "-layout", paper.file, "-"))
        with pypdfium2.PdfDocument(paper.file.read_bytes()) as document:
            seen = plain(" ".join(_text(page) for page in document))

        missing = [name for name in paper.names if plain(name) not in text]
        assert (paper.file.name, missing) == (paper.file.name, [])
        assert [name for name in paper.names if plain(name) not in seen] == []


def _text(page: pypdfium2.PdfPage) -> str:
    words = page.get_textpage()
    try:
        return str(words.get_text_range())
    finally:
        words.close()


@every_kind
def test_a6_the_structure_can_be_read_aloud(papers: list[Paper], judged: Judged) -> None:
    judged("A6", "pdfinfo -struct", len(papers))
    for paper in papers:
        tree = said("pdfinfo", "-struct", paper.file)

        found = list(elements(tree))
        kinds_of = [kind for kind, _ in found]
        levels = [int(kind[1]) for kind in kinds_of if re.fullmatch(r"H\d", kind)]
        assert levels[:1] == [1]
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in pairwise(levels))
        assert {parent for kind, parent in found if kind == "LI"} <= {"L"}
        assert {parent for kind, parent in found if kind in {"Lbl", "LBody"}} <= {"LI"}
        assert {kind for kind, parent in found if parent == "L"} <= {"LI"}
        assert kinds_of.count("TH") == tree.count("/Scope")
        assert kinds_of.count("Figure") == tree.count("/BBox")


def elements(tree: str) -> Iterator[tuple[str, str]]:
    """Yield every structure element with what it stands in, as poppler prints the tree."""
    above: list[tuple[int, str]] = []
    for indent, kind in _ELEMENT.findall(tree):
        depth = len(indent)
        while above and above[-1][0] >= depth:
            above.pop()
        yield kind, above[-1][1] if above else ""
        above.append((depth, kind))


@every_kind
def test_a7_the_file_says_what_it_is(papers: list[Paper], judged: Judged) -> None:
    judged("A7", "pdfinfo", len(papers))
    for paper in papers:
        lines = [line for line in said("pdfinfo", paper.file).splitlines() if ":" in line]
        told = {key: value.strip() for key, _, value in (line.partition(":") for line in lines)}

        assert told["Title"].startswith(paper.title)
        assert told["Title"]
        assert (told["Tagged"], told["Encrypted"], told["JavaScript"]) == ("yes", "no", "no")


def test_s1_poppler_finds_one_seal_over_each_whole_file(
    sealed: list[Paper], judged: Judged
) -> None:
    judged("S1", "pdfsig", len(sealed))
    for paper in sealed:
        report = said("pdfsig", "-nocert", paper.file)

        assert report.count("Signature #") == 1
        assert "Signature is Valid." in report
        assert "Total document signed" in report


def test_s2_mutool_finds_nothing_changed_since(sealed: list[Paper], judged: Judged) -> None:
    judged("S2", "mutool sign", len(sealed))
    for paper in sealed:
        report = said("mutool", "sign", "-v", paper.file)

        assert "The document is unchanged since signing." in report


def test_s3_openssl_verifies_each_seal(sealed: list[Paper], tmp_path: Path, judged: Judged) -> None:
    judged("S3", "openssl cms -verify -cades", len(sealed))
    openssl, cms, signed = require_tool("openssl"), tmp_path / "cms", tmp_path / "content"
    for paper in sealed:
        subprocess.run([sys.executable, "-I", EXTRACT, paper.file, cms, signed], check=True)
        line: list[str | Path] = [openssl, "cms", "-verify", "-cades", "-inform", "DER", "-in", cms]
        line += ["-content", signed, "-binary", "-CAfile", paper.certificate, "-out", os.devnull]
        line += ["-attime", str(int(_a_month_on(paper).timestamp()))]
        verified = subprocess.run(line, capture_output=True, text=True, check=False)

        assert "CAdES Verification successful" in verified.stderr + verified.stdout


def _a_month_on(paper: Paper) -> datetime:
    """Return a month after *paper* was sealed: a certificate of destruction is years younger."""
    certificate = x509.load_pem_x509_certificate(paper.certificate.read_bytes())
    return max(NOON, certificate.not_valid_before_utc) + timedelta(days=30)


def test_s5_qpdf_shows_that_no_change_is_allowed(sealed: list[Paper], judged: Judged) -> None:
    judged("S5", "qpdf", len(sealed))
    for paper in sealed:
        shown = run_bytes("qpdf", "--qdf", "--object-streams=disable", paper.file, "-")

        parameters = shown[shown.index(b"/TransformParams") :][:120]
        assert re.search(rb"/P 1\b", parameters)
        assert shown.count(b"/ByteRange") == 1


def run_bytes(name: str, *arguments: str | Path) -> bytes:
    command = [require_tool(name), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False).stdout


def test_j1_all_that_a_record_carries_stands_on_its_pages(
    all_papers: list[Paper], judged: Judged
) -> None:
    carrying = [paper for paper in all_papers if paper.flavours.startswith("3")]
    listed = {one.file: said("qpdf", "--list-attachments", one.file).split() for one in carrying}
    records = [paper for paper in carrying if listed[paper.file][0] == RECORD_FILE]
    judged("J1", "qpdf --show-attachment", len(records))
    assert len(records) >= 12
    for paper in records:
        carried = json.loads(said("qpdf", f"--show-attachment={RECORD_FILE}", paper.file))
        text = close_up(said("pdftotext", paper.file, "-"))

        assert carried.pop("format").startswith("holdfast-record/")
        unseen = [value for value in leaves(carried) if close_up(value) not in text]
        assert unseen == []


def leaves(part: object) -> Iterator[str]:
    """Yield every word a person could read in *part*; keys and flags are no such words."""
    if isinstance(part, dict):
        for value in part.values():
            yield from leaves(value)
    elif isinstance(part, list):
        for value in part:
            yield from leaves(value)
    elif isinstance(part, str):
        yield part
