"""The shipped packs: no mistake, nothing to mend, and as easy to read as promised."""

import pytest

from desktop.assets import FORMS
from desktop.packs.reading_grade import BARS
from desktop.services.check_pack import PackReport, check_pack
from desktop.services.load_pack import pack_keys

PACKS = pack_keys(FORMS)


@pytest.fixture(scope="module", params=PACKS)
def report(request: pytest.FixtureRequest) -> PackReport:
    """What ``holdfast packs check`` finds in one shipped pack."""
    return check_pack(request.param, FORMS)


def test_a_shipped_pack_has_no_mistake(report: PackReport) -> None:
    assert [str(one) for one in report.mistakes] == []


def test_a_shipped_pack_leaves_nothing_to_mend(report: PackReport) -> None:
    assert [str(one) for one in report.advice] == []


def test_a_shipped_pack_speaks_english_and_spanish(report: PackReport) -> None:
    assert report.pack is not None
    assert set(report.pack.languages) == {"en", "es"}


def test_a_shipped_pack_meets_the_bars(report: PackReport) -> None:
    for grades in report.grades:
        bar = BARS[grades.language]
        assert len(grades.graded) > 100
        assert bar.is_met(grades.median, bar.median)
        assert bar.is_met(grades.graded[0].score, bar.clause)
        assert grades.longest <= 25
        assert grades.average <= 15
