"""Rows A1 to A4, A7 and J1: what outside tools say of every kind of paper."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop.documents.blocks import Bullets, Decision, Heading, Passage
from desktop.documents.tagged.attachments import Attachment
from desktop.documents.templates.papers import typeset_paper
from desktop.documents.typeset import typeset
from desktop.services.facilitators_sheet import facilitators_sheet
from tests.documents.arabic import arabic
from tests.documents.samples import (
    agreement,
    dress,
    in_two_languages,
    meta,
    page,
    png,
    sheet,
    signed_by_both,
)
from tests.services.test_facilitators_sheet import MEANS, booked
from tests.tools import run, verapdf

pytestmark = pytest.mark.acceptance

REHEARSAL = "Rehearsal - not valid"
RECORD = Attachment("record.json", b'{"paper": "A-2026-0001"}', description="The record")


@dataclass(frozen=True)
class Paper:
    flavours: str
    content: Callable[[], bytes]


def sample(**changed: object) -> Callable[[], bytes]:
    def make() -> bytes:
        return typeset(sheet(), page=page(**changed), meta=meta(), seal_field=True)

    return make


def of_kind(kind: str, **changed: object) -> Callable[[], bytes]:
    def make() -> bytes:
        signers = {} if kind == "agreement" else {"signers": (), "takes_in": None}
        return typeset_paper(agreement(kind, **signers), dress(**changed)).content

    return make


def carrying_a_file() -> bytes:
    return typeset(sheet(), page=page(), meta=meta(part=3, attachments=(RECORD,)), seal_field=True)


def in_arabic() -> bytes:
    blocks = (
        Heading(1, "ما اتفقنا عليه"),
        Passage("نلتقي كل يوم أربعاء الساعة 16:00 مع Jordan Avery، لمدة 50 دقيقة."),
        Bullets(("أبدأ وأنهي في الموعد.", "أخبرك أولاً.")),
        Decision("الأجر", "160 دولاراً للجلسة."),
    )
    return typeset(blocks, page=page(language="ar"), meta=meta())


def arabic_signed() -> bytes:
    return typeset_paper(arabic(), dress(signatures=signed_by_both(), sealed=True)).content


def two_languages(kind: str, **changed: object) -> Callable[[], bytes]:
    def make() -> bytes:
        worn = dress(signatures=signed_by_both(), sealed=kind == "agreement", **changed)
        return typeset_paper(in_two_languages(kind), worn).content

    return make


def to_work_on() -> bytes:
    """The facilitator's sheet, Spanish said and English read, so two languages are tagged."""
    live = booked("us-ca", "es", "everything at once", own="en")
    return facilitators_sheet(MEANS, live).content


PAPERS = {
    "sample-letter": Paper("2a,ua1", sample()),
    "sample-a4-large": Paper("2a,ua1", sample(paper="a4", large_print=True)),
    "sample-rehearsal": Paper("2a,ua1", sample(rehearsal=REHEARSAL)),
    "sample-record": Paper("3a,ua1", carrying_a_file),
    "agreement": Paper("2a,ua1", of_kind("agreement")),
    "agreement-signed": Paper(
        "2a,ua1",
        of_kind(
            "agreement",
            signatures=signed_by_both(),
            appendix=agreement("booklet", signers=(), takes_in=None),
            seal_line="Key 4F:2A:91",
            sealed=True,
        ),
    ),
    "agreement-logo": Paper(
        "2a,ua1", of_kind("agreement", logo=png("RGBA", (40, 120, 90, 128), (300, 100)))
    ),
    "arabic": Paper("2a,ua1", in_arabic),
    "arabic-signed": Paper("2a,ua1", arabic_signed),
    "agreement-large": Paper(
        "2a,ua1", of_kind("agreement", large_print=True, signatures=signed_by_both(), sealed=True)
    ),
    "two-languages": Paper("2a,ua1", two_languages("agreement")),
    "two-languages-large": Paper("2a,ua1", two_languages("agreement", large_print=True)),
    "two-languages-home": Paper("2a,ua1", two_languages("take_home", neutral=True)),
    "interim": Paper("2a,ua1", of_kind("interim")),
    "booklet": Paper("2a,ua1", of_kind("booklet", large_print=True)),
    "take-home": Paper("2a,ua1", of_kind("take_home", neutral=True)),
    "record": Paper("3a,ua1", of_kind("record", sealed=True)),
    "facilitator": Paper("2a,ua1", to_work_on),
}


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every kind of paper, typeset once."""
    folder = tmp_path_factory.mktemp("papers")
    for name, paper in PAPERS.items():
        (folder / f"{name}.pdf").write_bytes(paper.content())
    return {name: folder / f"{name}.pdf" for name in PAPERS}


@pytest.mark.parametrize("flavours", ["2a,ua1", "3a,ua1"])
def test_a2_verapdf_finds_no_fault_in_any_paper(papers: dict[str, Path], flavours: str) -> None:
    judged = [papers[name] for name, paper in PAPERS.items() if paper.flavours == flavours]

    assert verapdf(flavours, *judged) == []


@pytest.mark.parametrize("name", PAPERS)
def test_a1_qpdf_finds_no_error(papers: dict[str, Path], name: str) -> None:
    checked = run("qpdf", "--check", papers[name])

    assert checked.returncode == 0
    assert "No syntax or stream encoding errors" in checked.stdout


@pytest.mark.parametrize("name", PAPERS)
def test_a3_every_font_is_embedded_as_a_subset_with_its_text(
    papers: dict[str, Path], name: str
) -> None:
    fonts = run("pdffonts", papers[name]).stdout.splitlines()[2:]

    assert fonts
    assert all("yes yes yes" in font for font in fonts), fonts
    assert not any("Helvetica" in font or "Courier" in font for font in fonts)


@pytest.mark.parametrize("name", PAPERS)
def test_a4_poppler_draws_every_page_without_a_word(
    papers: dict[str, Path], name: str, tmp_path: Path
) -> None:
    drawn = run("pdftoppm", "-r", "40", "-png", papers[name], tmp_path / "page")

    assert (drawn.returncode, drawn.stderr) == (0, "")
    assert all(picture.stat().st_size > 1000 for picture in tmp_path.glob("page*.png"))


@pytest.mark.parametrize("name", PAPERS)
def test_mutool_draws_every_page_without_a_word(papers: dict[str, Path], name: str) -> None:
    drawn = run("mutool", "draw", "-F", "txt", "-o", "-", papers[name])

    assert drawn.returncode == 0
    # Debian builds mutool without colour management; it says so of every file.
    complaints = set(drawn.stderr.splitlines()) - {"warning: ICC support is not available"}
    assert not {line for line in complaints if not line.startswith("page ")}


@pytest.mark.parametrize("name", PAPERS)
def test_a7_the_file_says_what_it_is(papers: dict[str, Path], name: str) -> None:
    said = dict(
        line.split(":", maxsplit=1)
        for line in run("pdfinfo", papers[name]).stdout.splitlines()
        if ":" in line
    )

    titles = {"facilitator": "Facilitator's sheet", "arabic-signed": arabic().title}
    assert said["Title"].strip() == titles.get(name, "What we settled")
    assert said["Tagged"].strip() == "yes"
    assert said["Encrypted"].strip() == "no"
    assert said["JavaScript"].strip() == "no"


def test_j1_an_attached_record_comes_out_as_it_went_in(papers: dict[str, Path]) -> None:
    shown = run("qpdf", "--show-attachment=record.json", papers["sample-record"])

    assert shown.stdout.encode() == RECORD.content
