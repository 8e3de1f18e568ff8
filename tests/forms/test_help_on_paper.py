"""Where a paper says whom to call, it has every general line of the place that was checked."""

import pytest

from desktop.assets import FORMS
from desktop.domain.pack import FormPack
from desktop.packs.heads import shipped
from desktop.services.load_pack import load_pack

PAPERS = ("document.welcome", "document.annex_g")
NOT_FOR_EVERYBODY = {
    "urgent.line_domestic",
    "urgent.line_1800respect",
    "urgent.line_childhelp",
    "urgent.line_trevor",
}
"""What could give somebody away where the paper lies open; the crisis card has them all."""
_PLACES = [key for key in shipped(FORMS) if not load_pack(key, FORMS).parent_only]


@pytest.fixture(params=_PLACES)
def pack(request: pytest.FixtureRequest) -> FormPack:
    """Each place the product serves."""
    return load_pack(request.param, FORMS)


@pytest.mark.parametrize("paper", PAPERS)
def test_the_welcome_page_and_the_familys_have_more_than_the_emergency_number(
    pack: FormPack, paper: str
) -> None:
    (urgent,) = (one for one in pack.documents[paper].sections if one.key == "section.urgent")
    lines = {key for key in pack.items if key.startswith("urgent.line_")}

    assert "urgent.emergency" in urgent.items
    assert lines
    assert lines - NOT_FOR_EVERYBODY <= set(urgent.items)


def test_no_line_prints_without_the_date_it_was_checked(pack: FormPack) -> None:
    lines = [item for key, item in pack.items.items() if key.startswith("urgent.line_")]

    assert [line.key for line in lines if "confirmed_on" not in repr(line.when)] == []
