"""The preview of a text: for a client to whom it is said, on the paper it stands on."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache

import pypdfium2

from desktop.assets import FORMS, RESOURCES
from desktop.domain.journal import Value, frozen
from desktop.domain.pack import FormPack, Group, Item, first_case
from desktop.packs.load import load
from desktop.packs.own_edits import Place
from desktop.services.draft_documents import Drafting
from desktop.services.preview_example import Example, card_live, example_for, paper_live, reads
from desktop.services.preview_wording import preview_paper, reworded

DAY = "2026-12-02"
DRAFTING = Drafting(created=datetime(2026, 12, 2, tzinfo=UTC), rehearsal=False)
FEE = Place("en", "fee.amount")
HERS = "A session costs {fee.amount}, and we never talk of money in a crisis."


@cache
def pack() -> FormPack:
    """Return the pack for California."""
    return load("us-ca", FORMS)


@cache
def profile() -> Mapping[str, Value]:
    """Return what the practice of the shipped example answered."""
    rows = json.loads((RESOURCES / "sessions" / "maya-california.json").read_text("utf-8"))
    answers = frozen(rows[0]["value"]["profile"])
    assert isinstance(answers, Mapping)
    return {key: value for key, value in answers.items() if key in pack().items}


def pages_of(content: bytes) -> list[str]:
    """Return the words of each page."""
    document = pypdfium2.PdfDocument(content)
    return [page.get_textpage().get_text_bounded() for page in document]


def test_every_form_of_a_sentence_finds_a_client_to_whom_it_is_said() -> None:
    parts: list[Item | Group] = [*pack().items.values(), *pack().groups.values()]
    several = [one for one in parts if one.cases[1:]]

    said = {
        (part.key, case.form): first_case(
            part.cases, card_live(pack(), example(part.key, case.form)).answers
        ).form
        for part in several[::4]
        for case in part.cases
        if pack().said("en", part.key).sentence(case.form)
    }

    assert len(said) > 20
    assert all(form == found for (_, form), found in said.items()), said


def test_a_sentence_for_the_young_is_read_by_a_client_under_18() -> None:
    young = "special.under_18"

    found = example_for(pack(), profile(), Place("en", young), day=DAY)

    assert found.because == ("client.adult",)
    assert found.answers["client.adult"] is False
    assert paper_live(pack(), found).answers["client.adult"] is False


def test_what_the_practice_settled_stands_in_the_blanks() -> None:
    typed = reworded(pack(), {FEE: HERS})

    found = example_for(typed, profile(), FEE, day=DAY)

    assert found.because == ()
    assert reads(paper_live(typed, found), FEE).startswith("A session costs $160, and we never")


def test_the_page_has_the_words_as_typed_in_their_own_language() -> None:
    there = replace(FEE, language="es")
    typed = reworded(pack(), {there: "Mi tarifa es {fee.amount}, y se puede hablar."})
    found = example_for(typed, profile(), there, day=DAY)

    paper = preview_paper(typed, found, DRAFTING)

    assert paper is not None
    words = " ".join(" ".join(pages_of(paper.content)).split())
    assert paper.words == "Mi tarifa es $160, y se puede hablar."
    assert paper.words in words
    assert "A session costs" not in words


def test_some_pages_alone_are_just_as_in_the_whole_paper() -> None:
    found = example_for(pack(), profile(), FEE, day=DAY)
    whole = preview_paper(pack(), found, DRAFTING)
    some = preview_paper(pack(), found, DRAFTING, only=(5, 6))
    assert whole is not None
    assert some is not None

    pages, drawn = pages_of(whole.content), pages_of(some.content)

    assert len(pages) > 6
    assert drawn == pages[4:6]


def test_of_several_papers_that_say_a_text_the_one_that_is_gone_through_is_shown() -> None:
    place = Place("en", "about.me", "text")

    for paper in ("document.booklet", "document.about_me"):
        found = example_for(pack(), profile(), place, day=DAY, paper=paper)
        assert found.document == paper


def test_a_question_stands_on_no_paper() -> None:
    found = example_for(pack(), profile(), Place("en", "story.reason", "question"), day=DAY)

    assert preview_paper(pack(), found, DRAFTING) is None


def test_nothing_is_ticked_or_settled_on_the_card() -> None:
    consent = next(one.key for one in pack().items.values() if one.kind == "consent")

    live = card_live(pack(), example(consent, ""))

    assert consent not in live.intake.answers
    assert not live.intake.outcomes


def test_other_words_are_left_as_they_are() -> None:
    typed = reworded(pack(), {FEE: HERS})

    assert typed.said("en", "fee.amount").text[""] == HERS
    assert typed.said("es", "fee.amount") == pack().said("es", "fee.amount")
    assert pack().said("en", "fee.amount").text[""] != HERS


def example(key: str, form: str) -> Example:
    """Return the client to whom one form of a sentence is said."""
    return example_for(pack(), profile(), Place("en", key, "text", form), day=DAY)
