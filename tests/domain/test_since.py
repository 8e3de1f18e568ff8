"""Two papers about one thing, side by side: what is new, changed or gone since the first."""

from dataclasses import replace

from desktop.domain import journal as j
from desktop.domain.agreement import Agreement, Replaced, read_agreement
from desktop.domain.draw_up import Commission, draw_up
from desktop.domain.journal import Act
from desktop.domain.pack import FormPack
from desktop.domain.since import CHANGED, NEW, changes_since, marked, says_the_same
from tests.domain.conftest import PlainWording, intake_of

NAME = Act(j.PRACTITIONER, j.ANSWERED, "client.name", "Maya Torres-Lind")
DANGER = Act(j.PRACTITIONER, j.SETTLED, "group.danger", "explained")
FEE = Act(j.CLIENT, j.SETTLED, "group.fee", "agreed")
LESS = Act(j.CLIENT, j.ANSWERED, "fee.amount", "120")
TOUCH = Act(j.CLIENT, j.SETTLED, "group.touch", "agreed")
NO_FEE = Act(j.CLIENT, j.SETTLED, "group.fee", "not_for_me")
HOPE = Act(j.CLIENT, j.ANSWERED, "hope.words", "To sleep.")
MONDAY = Act(j.CLIENT, j.ANSWERED, "close.next", "2026-12-07")


def drawn(pack: FormPack, *acts: Act, number: str = "A") -> Agreement:
    commission = Commission("document.agreement", f"K7QF-2M-{number}")
    return draw_up(pack, intake_of(NAME, *acts), PlainWording(), commission)


def goals(*words: str) -> Act:
    value = tuple({"words": one} for one in words)
    return Act(j.CLIENT, j.ANSWERED, "goals.list", value)


def test_the_same_words_under_another_number_are_the_same_paper(pack: FormPack) -> None:
    before, now = drawn(pack, DANGER, FEE), drawn(pack, DANGER, FEE, MONDAY, number="A2")

    assert says_the_same(before, now)
    assert changes_since(before, now).is_nothing


def test_a_clause_settled_since_is_new_and_an_amount_changed_since_is_changed(
    pack: FormPack,
) -> None:
    changes = changes_since(drawn(pack, DANGER, FEE), drawn(pack, DANGER, LESS, FEE, TOUCH))

    assert [passage.key for passage in changes.new] == ["touch.clause", "fee.clause"]
    ((was, now),) = changes.changed
    assert (was.text, now.text) == ("It costs 160.", "It costs 120.")


def test_what_was_settled_and_is_no_longer_named_is_gone(pack: FormPack) -> None:
    changes = changes_since(drawn(pack, FEE, HOPE), drawn(pack, FEE))

    assert [passage.key for passage in changes.gone] == ["hope.words"]


def test_what_moves_to_another_section_is_new_there_and_not_gone(pack: FormPack) -> None:
    changes = changes_since(drawn(pack, FEE), drawn(pack, NO_FEE))

    assert [passage.kind for passage in changes.new] == ["declined"]
    assert [passage.key for passage in changes.gone] == ["fee.clause"]


def test_of_several_goals_only_the_new_one_is_marked(pack: FormPack) -> None:
    before = drawn(pack, goals("Sleep.", "Talk."))
    now = drawn(pack, goals("Sleep.", "Talk.", "Sing."))

    section = next(one for one in marked(now.sections, before) if one.key == "section.goals")

    assert [passage.since for passage in section.passages] == ["", "", NEW]


def test_what_is_put_off_is_compared_and_never_marked(pack: FormPack) -> None:
    before, now = drawn(pack, DANGER, FEE), drawn(pack, FEE)

    parked = next(one for one in marked(now.sections, before) if one.style == "parked")

    assert [passage.since for passage in parked.passages] == [""]
    assert not says_the_same(before, now)


def test_the_marks_of_an_earlier_paper_are_no_change(pack: FormPack) -> None:
    first, second = drawn(pack, FEE), drawn(pack, LESS, FEE)
    second = replace(second, sections=marked(second.sections, first))
    third = drawn(pack, LESS, FEE, TOUCH)

    marks = {p.key: p.since for s in marked(third.sections, second) for p in s.passages}

    assert CHANGED in {passage.since for passage in second.passages()}
    assert {marks["fee.clause"], marks["touch.clause"]} == {"", NEW}


def test_a_paper_that_replaces_nothing_keeps_the_fingerprint_it_always_had(
    pack: FormPack,
) -> None:
    paper = drawn(pack, FEE)

    assert b'"since"' not in paper.canonical()
    assert b'"replaces"' not in paper.canonical()


def test_marks_and_what_is_replaced_outlast_the_vault(pack: FormPack) -> None:
    paper = drawn(pack, LESS, FEE)
    paper = replace(
        paper,
        sections=marked(paper.sections, drawn(pack, FEE)),
        replaces=Replaced("K7QF-2M-A", "a" * 64, "It takes its place.", "In place of A."),
    )

    assert read_agreement(paper.canonical()) == paper
