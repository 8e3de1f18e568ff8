"""Two texts of one agreement are agreed together: one hash covers both."""

from dataclasses import replace

from desktop.domain.agreement import Beside, read_agreement
from desktop.domain.look import second_language
from desktop.domain.since import says_the_same
from tests.documents.samples import agreement, in_two_languages


def test_the_content_hash_covers_the_text_beside_the_first() -> None:
    both = in_two_languages()
    assert both.beside is not None
    other = replace(both.beside.paper, title="Otra cosa")

    changed = replace(both, beside=replace(both.beside, paper=other))

    assert len({agreement().content_hash, both.content_hash, changed.content_hash}) == 3


def test_the_sentence_that_says_which_text_counts_is_part_of_what_is_agreed() -> None:
    both = in_two_languages()
    assert both.beside is not None

    changed = replace(both, beside=Beside(both.beside.paper, "The other counts.", ""))

    assert changed.content_hash != both.content_hash


def test_a_paper_in_two_languages_reads_back_as_it_was_kept() -> None:
    both = in_two_languages()

    assert read_agreement(both.canonical()) == both
    assert read_agreement(agreement().canonical()).beside is None


def test_a_paper_in_one_language_does_not_stand_for_one_in_two() -> None:
    assert says_the_same(in_two_languages(), in_two_languages())
    assert not says_the_same(agreement(), in_two_languages())


def test_a_second_language_is_another_one_that_the_pack_speaks() -> None:
    spoken = ("en", "es")
    chosen = {
        second: second_language({"papers.second": second}, "agreement", first="en", spoken=spoken)
        for second in ("es", "en", "ar", None)
    }

    assert chosen == {"es": "es", "en": "", "ar": "", None: ""}
    assert second_language({"papers.second": "es"}, "record", first="en", spoken=spoken) == ""
