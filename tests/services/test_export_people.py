"""A copy for one of several people holds that person's pages, and nobody else's words."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain import journal as j
from desktop.domain.journal import Act
from desktop.domain.record_wish import CLIENT, COURT, ExportRefusedError, Wish
from desktop.domain.signature import Signature
from desktop.services.close_session import close_session
from desktop.services.conclude_intake import conclude_intake
from desktop.services.export_record import Order, export_record, preview_export
from desktop.services.present_documents import sign
from desktop.services.record_act import record_act
from tests.services.scene import Scene, scene
from tests.services.test_papers import text_of
from tests.services.test_several_papers import ADA, ANNEX, COUPLE, KEY

MAYA, MOTHER, PARTNER = "Maya Torres-Lind", "Ada Marsh", "Sam Lee"
PHONE, FOUND = "916-555-0177", "How the client's identity was known"
HER_WORDS = ("My dad died in May", "I want to sleep", "How do I know if it's working?")


@pytest.fixture(scope="module")
def told() -> Iterator[Scene]:
    """Maya's session, her mother's annex and her partner's, everything sealed."""
    with scene("en") as found:
        means, vault, live = found.means, found.vault, found.live
        for item, who in (("people.representatives", ADA), ("people.partners", {"name": PARTNER})):
            live = record_act(means, vault, live, Act(j.PRACTITIONER, j.ANSWERED, item, (who,)))
        for document, others in (
            (KEY, ("client", "partner.1")),
            (ANNEX, ("representative.1",)),
            (COUPLE, ("client", "partner.1")),
        ):
            for party in ("practitioner", *others):
                signature = Signature(document, party, "typed", "read", "", name="A name")
                live = sign(means, vault, live, by=j.PRACTITIONER, signature=signature)
        live = conclude_intake(means, vault, live)
        found.live = close_session(means, vault, live)
        yield found


def _copy(told: Scene, place: Path, wish: Wish) -> dict[str, str]:
    place.mkdir()
    made = export_record(told.means, told.vault, told.live.client, wish, Order(place))
    return {
        one.relative_to(made.path).as_posix(): text_of(one.read_bytes())
        if one.suffix == ".pdf"
        else one.read_text(encoding="utf-8")
        for one in made.path.rglob("*")
        if one.is_file()
    }


def _kinds(files: dict[str, str]) -> set[str]:
    return {name.rpartition("-")[2] for name in files if name.startswith("papers/")}


def test_everybody_whose_papers_are_filed_is_told_before(
    told: Scene,
) -> None:
    found = preview_export(told.means, told.vault, told.live.client)

    assert set(found.people) == {MAYA, MOTHER, PARTNER}


def test_pages_of_several_go_together_only_with_a_reason_that_is_printed(
    told: Scene, tmp_path: Path
) -> None:
    with pytest.raises(ExportRefusedError, match="choose whose pages"):
        _copy(told, tmp_path / "a", Wish(CLIENT, MAYA))

    files = _copy(told, tmp_path / "b", Wish(COURT, "Court", why="All asked."))

    assert "Why: All asked." in files["READ-ME-FIRST.txt"]
    assert len(_kinds(files)) >= 5


def test_a_parents_copy_has_the_parents_paper_and_no_word_of_the_child(
    told: Scene, tmp_path: Path
) -> None:
    files = _copy(told, tmp_path / "a", Wish(CLIENT, MOTHER, people=(MOTHER,)))

    papers = [name for name in files if name.startswith("papers/")]
    assert [name.endswith("-annex-g.pdf") for name in papers] == [True]
    everything = " ".join(files.values())
    assert not [words for words in HER_WORDS if words in everything]
    assert PARTNER not in everything
    assert "Pages that belong only to other people." in everything


def test_the_clients_own_copy_has_no_page_of_the_parent(told: Scene, tmp_path: Path) -> None:
    files = _copy(told, tmp_path / "a", Wish(CLIENT, MAYA, people=(MAYA,)))

    papers = " ".join(name for name in files if name.startswith("papers/"))
    assert "agreement.pdf" in papers
    assert "annex-g" not in papers
    assert "annex-couple" in papers
    assert all(words in files["account-en.txt"] for words in HER_WORDS)


def test_a_partners_copy_has_the_shared_paper_alone(told: Scene, tmp_path: Path) -> None:
    files = _copy(told, tmp_path / "a", Wish(CLIENT, PARTNER, people=(PARTNER,)))

    papers = [name for name in files if name.startswith("papers/")]
    assert [name for name in papers if "annex-couple" in name]
    assert not [name for name in papers if "annex-g" in name]


def test_what_is_kept_apart_goes_to_each_person_in_a_file_of_their_own(
    told: Scene, tmp_path: Path
) -> None:
    files = _copy(told, tmp_path / "a", Wish(COURT, "Court", why="All asked.", apart=True))

    assert PHONE in files["kept-apart-1-en.txt"]
    assert MAYA in files["kept-apart-1-en.txt"].splitlines()[0]
    assert PHONE not in files["kept-apart-en.txt"]
    assert FOUND in files["kept-apart-en.txt"]
    assert FOUND not in files["kept-apart-1-en.txt"]


def test_a_copy_for_one_of_several_has_what_is_kept_apart_about_them_alone(
    told: Scene, tmp_path: Path
) -> None:
    hers = _copy(told, tmp_path / "a", Wish(CLIENT, MAYA, people=(MAYA,), apart=True))
    parents = _copy(told, tmp_path / "b", Wish(CLIENT, MOTHER, people=(MOTHER,), apart=True))

    assert PHONE in hers["kept-apart-1-en.txt"]
    assert PHONE in hers["record.json"]
    assert FOUND not in " ".join(hers.values())
    assert not [name for name in hers if name.endswith("-record.pdf")]
    assert "such as the record of each session" in hers["READ-ME-FIRST.txt"]
    assert not [name for name in parents if name.startswith("kept-apart")]
    assert PHONE not in " ".join(parents.values())
