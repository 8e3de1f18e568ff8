"""What sealing must leave as it was: format, words and places, on every page."""

import os
import re
from pathlib import Path

import pypdfium2
import pytest

from desktop.documents.stamp import stamp
from desktop.documents.templates.papers import typeset_paper
from desktop.signing.certificate import make_rehearsal_key
from desktop.signing.seal import seal
from tests.documents.samples import NAMES, NOON, agreement, dress, signed_by_both
from tests.tools import run, verapdf

pytestmark = pytest.mark.acceptance

SEAL_LINE = "Sealed with key " + ":".join(["4F"] * 32)
# The date (in the place of the word for it) and the ink are what signing adds; everything else
# must stay in its place.
# (pdftotext gives single right-to-left words as they are seen.)
ADDED = {"Date", "2026-12-02,", "17:12", *(word[::-1] for word in NAMES[1].split())}


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same agreement as it was read, signed, and sealed; and a sealed record."""
    folder = tmp_path_factory.mktemp("sealed")
    key = make_rehearsal_key(now=NOON, randomness=os.urandom)
    picture = stamp((f"Sealed by {NAMES[1]}", "Key 4F:2A"), language="en", created=NOON)
    booklet = agreement("booklet", signers=(), takes_in=None)
    wear = {"appendix": booklet, "seal_line": SEAL_LINE}
    signed = typeset_paper(
        agreement(), dress(signatures=signed_by_both(), sealed=True, **wear)
    ).content
    record = typeset_paper(agreement("record", signers=()), dress(sealed=True)).content
    files = {
        "read": typeset_paper(agreement(), dress(**wear)).content,
        "signed": signed,
        "sealed": seal(signed, key, stamp=picture, reason="Rehearsal", signed_at=NOON),
        "record": seal(record, key, stamp=picture, reason="Rehearsal", signed_at=NOON),
    }
    for name, content in files.items():
        (folder / f"{name}.pdf").write_bytes(content)
    return folder


def words(file: Path) -> list[list[str]]:
    """Return every word with its place, page by page, but for what signing adds."""
    pages = run("pdftotext", "-bbox", file, "-").stdout.split("<page ")[1:]
    found = re.compile(r'<word xMin="(.*?)" yMin="(.*?)" .*?>(.*?)</word>')
    return [
        sorted(
            f"{word} at {x},{y}" for x, y, word in found.findall(page) if _plain(word) not in ADDED
        )
        for page in pages
    ]


def _plain(word: str) -> str:
    return re.sub("[\u202a-\u202e]", "", word)


def test_a2_a_sealed_paper_keeps_its_format(folder: Path) -> None:
    assert verapdf("2a,ua1", folder / "sealed.pdf") == []
    assert verapdf("3a,ua1", folder / "record.pdf") == []


def test_every_word_stands_where_it_was_read(folder: Path) -> None:
    read, signed, sealed = (words(folder / f"{name}.pdf") for name in ("read", "signed", "sealed"))

    assert len(read) >= 4
    assert read == signed
    changed = [n for n, (a, b) in enumerate(zip(signed, sealed, strict=True)) if a != b]
    assert len(changed) == 1  # the page with the picture of the seal
    assert set(signed[changed[0]]) < set(sealed[changed[0]])


def test_s1_poppler_finds_one_seal_over_the_whole_file(folder: Path) -> None:
    said = run("pdfsig", "-nocert", folder / "sealed.pdf").stdout

    assert said.count("Signature #") == 1
    assert "Signature is Valid." in said
    assert "Total document signed" in said


def test_s2_mutool_finds_nothing_changed_since(folder: Path) -> None:
    said = run("mutool", "sign", "-v", folder / "sealed.pdf").stdout

    assert "The document is unchanged since signing." in said


def test_s4_the_key_is_named_on_the_last_page(folder: Path) -> None:
    pages = run("pdftotext", folder / "sealed.pdf", "-").stdout.split("\f")

    assert SEAL_LINE.replace(" ", "") in re.sub(r"\s", "", pages[-2])


def test_the_picture_of_the_seal_is_drawn(folder: Path) -> None:
    plain, sealed = (dark(folder / f"{name}.pdf") for name in ("signed", "sealed"))

    assert sum(a != b for a, b in zip(plain, sealed, strict=True)) == 1
    assert sum(sealed) > sum(plain)


def dark(file: Path) -> list[int]:
    """Return how many dark dots the preview draws on each page."""
    with pypdfium2.PdfDocument(file.read_bytes()) as document:
        document.init_forms()
        pictures = [page.render(scale=1).to_pil().convert("L") for page in document]
    return [sum(picture.histogram()[:128]) for picture in pictures]
