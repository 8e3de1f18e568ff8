"""Taps and typed lines are counted on the essential path, and only there."""

from desktop.domain import journal as j
from desktop.domain.effort import Effort, essential_effort
from desktop.domain.journal import Act
from desktop.domain.pack import FormPack
from tests.domain.conftest import intake_of


def test_preparation_and_depth_cost_nothing(pack: FormPack) -> None:
    intake = intake_of(
        Act(j.PRACTITIONER, j.ANSWERED, "client.name", "Maya"),
        Act(j.CLIENT, j.ANSWERED, "story.more", "My dad died."),
        Act(j.CLIENT, j.SETTLED, "group.touch", "agreed"),
    )

    assert essential_effort(pack, intake) == Effort(0, 0)


def test_a_tap_an_outcome_and_a_typed_line_are_counted_apart(pack: FormPack) -> None:
    intake = intake_of(
        Act(j.PRACTITIONER, j.PASSED, "privacy.headline"),
        Act(j.PRACTITIONER, j.SETTLED, "group.danger", "explained"),
        Act(j.CLIENT, j.ANSWERED, "hope.words", "To sleep."),
    )

    assert essential_effort(pack, intake) == Effort(2, 1)


def test_a_signature_is_a_statement_and_a_stroke(pack: FormPack) -> None:
    typed = {"party": "client", "method": "typed", "statement": "read", "name": "Maya"}

    assert essential_effort(
        pack, intake_of(Act(j.CLIENT, j.SIGNED, "document.agreement", typed))
    ) == Effort(2, 0)


def test_papers_given_before_and_papers_only_some_clients_have_cost_nothing(
    pack: FormPack,
) -> None:
    kinds = {plan.kind: plan.key for plan in pack.documents.values()}
    given = {"how": "print"}

    assert essential_effort(
        pack,
        intake_of(
            Act(j.PRACTITIONER, j.HANDED_OVER, kinds["booklet"], given),
            Act(j.PRACTITIONER, j.HANDED_OVER, kinds["agreement"], given),
        ),
    ) == Effort(1, 0)


def test_of_several_meetings_the_one_that_cost_most_counts(pack: FormPack) -> None:
    first = (
        Act(j.PRACTITIONER, j.PASSED, "privacy.headline"),
        Act(j.CLIENT, j.SETTLED, "group.danger", "explained"),
    )
    later = Act(j.CLIENT, j.SETTLED, "group.fee", "agreed")

    cost = essential_effort(pack, intake_of(*first, Act(j.PRACTITIONER, j.ADJOURNED), later))

    assert cost.taps == 2
