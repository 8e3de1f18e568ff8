"""Row A2 on the other size of paper: what a practice outside North America gives and seals."""

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from desktop.assets import FORMS
from desktop.documents.stamp import stamp
from desktop.documents.templates.papers import Dress, typeset_paper
from desktop.domain.draw_up import Commission, draw_up
from desktop.domain.intake import Intake, fold
from desktop.domain.journal import ANSWERED, PRACTITIONER, Act, Value
from desktop.domain.papers import plans
from desktop.packs.load import load
from desktop.packs.wording import PackWording
from desktop.services.play_session import read_session_file
from desktop.signing.certificate import make_rehearsal_key
from desktop.signing.seal import seal
from tests.acceptance.conftest import Judged
from tests.documents.samples import NOON
from tests.packs.drawn import begun
from tests.services.conftest import SESSIONS
from tests.services.service_papers import signatures
from tests.tools import verapdf

pytestmark = pytest.mark.acceptance

_TOUCH = "document.annex_touch"


@pytest.fixture(scope="module")
def papers(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Every paper of an English session, and the annex that Australia alone has."""
    folder = tmp_path_factory.mktemp("a4")
    return [*_english_session(folder), *_annex_on_touch(folder)]


def test_a2_verapdf_finds_no_fault_on_a4(papers: list[Path], judged: Judged) -> None:
    judged("A2", "veraPDF, A4", len(papers))

    assert len(papers) >= 14
    for paper in papers:
        with pikepdf.open(paper) as pdf:
            assert {tuple(round(float(n)) for n in one.MediaBox[2:]) for one in pdf.pages} == {
                (595, 842)
            }
    assert verapdf("2a,ua1", *papers) == []


def _english_session(folder: Path) -> Iterator[Path]:
    intake = fold(read_session_file(SESSIONS / "theo-leeds.json"))
    pack = load("gb-eng", FORMS)
    for language in ("en", "es"):
        for plan in plans(pack, intake):
            if plan.kind != "record":
                yield from _files(folder, intake, "gb-eng", plan.key, language)


def _annex_on_touch(folder: Path) -> Iterator[Path]:
    told: dict[str, Value] = {
        "client.name": "Noor Haddad",
        "practice.practitioner": "Jordan Avery",
        "consent.touch": "yes",
        "touch.what": "A hand on the shoulder, where you ask for it.",
    }
    intake = begun({})
    for key, value in told.items():
        act = Act(PRACTITIONER, ANSWERED, key, value)
        row = act.row(seq=len(intake.rows) + 1, at=intake.rows[-1].at)
        intake = fold((*intake.rows, row))
    for language in ("en", "es"):
        yield from _files(folder, intake, "au-vic", _TOUCH, language)


def _files(folder: Path, intake: Intake, pack: str, key: str, language: str) -> Iterator[Path]:
    """Yield the paper as read, in large print, and sealed where people sign it."""
    form = load(pack, FORMS)
    wording = PackWording(form, language)
    paper = draw_up(form, intake, wording, Commission(key, "K7QF-2M-X"))
    plain = Dress(NOON, wording, seal_line="4F:2A")
    dresses = {"": plain, "-large": replace(plain, large_print=True)}
    if paper.signers:
        signed = tuple(signatures(paper))
        dresses["-sealed"] = replace(plain, signatures=signed, sealed=True)
    for name, dress in dresses.items():
        content = typeset_paper(paper, dress).content
        file = folder / f"{key}-{language}{name}.pdf"
        file.write_bytes(_sealed(content, language) if dress.sealed else content)
        yield file


def _sealed(content: bytes, language: str) -> bytes:
    key = make_rehearsal_key(now=NOON, randomness=os.urandom)
    picture = stamp(("Sealed by Jordan Avery", "Key 4F:2A"), language=language, created=NOON)
    return seal(content, key, stamp=picture, reason="Rehearsal", signed_at=NOON)
