"""What to ask next: the card's own first, more where there are few, another stretch each look."""

from dataclasses import replace

from desktop.domain.pack import FormPack, Item, Step, Words
from desktop.domain.question_bank import in_turn, question_bank
from tests.domain.conftest import REMOTE


def with_bank(pack: FormPack) -> FormPack:
    steps = (
        Step("step.talk", "S4", cards=("card", "prompt.far")),
        Step("step.more", "S4", cards=("prompt.more",)),
        Step("step.other", "S5"),
    )
    items = {
        "card": Item("card", "text"),
        "prompt.far": Item("prompt.far", "prompt", when=REMOTE),
        "prompt.more": Item("prompt.more", "prompt"),
    }
    words = {
        "card": Words(bank=("Own?",)),
        "step.talk": Words(bank=("Step?",)),
        "prompt.far": Words(bank=("Far?",)),
        "prompt.more": Words(bank=("More?", "Step?"), stems=("It sounds as if ...",)),
        "step.other": Words(bank=("Other?",)),
    }
    return replace(pack, steps=steps, items=items, groups={}, words={"en": words})


def test_the_cards_own_questions_come_first_and_the_same_code_helps_out(pack: FormPack) -> None:
    bank = question_bank(with_bank(pack), "en", {}, card="card", step="step.talk")

    assert bank.questions == ("Own?", "Step?", "More?")
    assert bank.stems == ("It sounds as if ...",)


def test_a_prompt_that_does_not_concern_this_client_asks_nothing(pack: FormPack) -> None:
    answers = {"setting.mode": "remote"}

    bank = question_bank(with_bank(pack), "en", answers, card="card", step="step.talk")

    assert bank.questions == ("Own?", "Step?", "Far?")


def test_many_lines_are_shown_in_turn_and_few_all_at_once() -> None:
    lines = ("a", "b", "c", "d", "e")

    assert [in_turn(lines, turn, size=2) for turn in range(4)] == [
        ("a", "b"),
        ("c", "d"),
        ("e", "a"),
        ("b", "c"),
    ]
    assert in_turn(lines[:2], 7, size=2) == ("a", "b")
