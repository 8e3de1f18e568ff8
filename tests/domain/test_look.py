"""How a client's papers look is theirs to choose; the record always looks the same."""

from desktop.domain.look import Look, look_of


def test_nothing_is_chosen_for_a_client_who_was_not_asked() -> None:
    assert look_of({}, "agreement") == Look()


def test_a_client_who_needs_large_print_has_it_on_every_paper() -> None:
    answers = {"papers.look": ("large_print",)}

    looks = [look_of(answers, kind) for kind in ("agreement", "booklet", "take_home", "annex")]

    assert looks == [Look(large_print=True)] * 4


def test_the_record_is_the_practitioners_paper_and_looks_as_ever() -> None:
    assert look_of({"papers.look": ("large_print", "neutral")}, "record") == Look()
