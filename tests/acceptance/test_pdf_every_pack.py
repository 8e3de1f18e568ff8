"""Rows A1, A2, A3 and A5 over the papers of every pack, beyond the one that sessions play."""

import re
from pathlib import Path

import pytest

from desktop.domain.agreement import Agreement
from tests.acceptance.conftest import Judged
from tests.acceptance.every_pack import packs, papers
from tests.acceptance.type_sizes import FOOT, runs
from tests.tools import run, verapdf

pytestmark = pytest.mark.acceptance


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[Path, Agreement]:
    """Every paper of every pack."""
    folder = tmp_path_factory.mktemp("every-pack")
    return dict(pair for key in packs() for pair in papers(folder, key))


def test_every_pack_has_an_agreement_with_its_booklet_and_notices_in_two_languages(
    made: dict[Path, Agreement],
) -> None:
    assert len(made) >= 4 * len(packs())
    assert len(packs()) >= 10


def test_a2_verapdf_finds_no_fault_in_any_pack(made: dict[Path, Agreement], judged: Judged) -> None:
    judged("A2", "veraPDF 2a,ua1, every pack", len(made))

    assert verapdf("2a,ua1", *made) == []


def test_a1_a3_a5_the_others_find_none_either(made: dict[Path, Agreement], judged: Judged) -> None:
    judged("A1", "qpdf, pdffonts, pdftotext, every pack", len(made))
    for file, drawn in made.items():
        assert "No syntax or stream encoding errors" in run("qpdf", "--check", file).stdout
        fonts = run("pdffonts", file).stdout.splitlines()[2:]
        assert [font for font in fonts if not re.search(r" yes (yes|no ) yes ", font)] == []
        text = " ".join(run("pdftotext", file, "-").stdout.split())
        assert drawn.title in text
        assert [signer.name for signer in drawn.signers if signer.name not in text] == []
        assert re.findall(r"\{[a-z_.]+\}", text) == [], file.name


def test_no_pack_needs_smaller_type(made: dict[Path, Agreement]) -> None:
    small = [
        (file.name, one.words[:60])
        for file in made
        for one in runs(file)
        if one.size < 11.99 and one.above_foot > FOOT and not re.search(r"[0-9a-f]{20}", one.words)
    ]

    assert small == []
