"""The practitioner's question bank: enough to ask at every step, and hers alone."""

from desktop.domain.pack import FormPack
from desktop.domain.question_bank import question_bank
from desktop.packs.clauses import OWN, clauses


def test_every_step_has_three_questions_or_more_and_six_stems(pack: FormPack) -> None:
    few = [
        (language, step.key, bank.questions)
        for language in pack.languages
        for step in pack.steps
        if step.stage != "before"
        for bank in [question_bank(pack, language, {}, card=step.key, step=step.key)]
        if len(bank.questions) < 3 or len(bank.stems) < 6
    ]

    assert few == []


def test_no_question_of_the_bank_counts_as_a_clients_words(pack: FormPack) -> None:
    reaches = {
        clause.reach
        for language in pack.languages
        for clause in clauses(pack, language)
        if clause.part in {"bank", "stems"}
    }

    assert reaches == {OWN}
