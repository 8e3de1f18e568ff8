"""What is still open: by card and clause, and how far each step is."""

from desktop.domain import journal as j
from desktop.domain.journal import Act
from desktop.domain.pack import FormPack
from desktop.domain.standing import PARKED
from desktop.domain.still_open import DONE, HERE, OPEN, QUESTION, step_standing, still_open
from tests.domain.conftest import intake_of

HEADLINE = Act(j.PRACTITIONER, j.PASSED, "privacy.headline")
DANGER = Act(j.CLIENT, j.SETTLED, "group.danger", "explained")


def found(pack: FormPack, *acts: Act) -> list[tuple[str, str]]:
    return [(thing.key, thing.kind) for thing in still_open(pack, intake_of(*acts))]


def test_every_card_before_the_sheet_that_is_not_done_is_open(pack: FormPack) -> None:
    assert found(pack, HEADLINE) == [
        ("group.danger", OPEN),
        ("step.quiet", OPEN),
        ("group.fee", OPEN),
        ("hope.words", OPEN),
    ]


def test_what_was_put_off_is_parked_and_leads_to_its_card(pack: FormPack) -> None:
    parked = Act(j.CLIENT, j.SETTLED, "group.danger", "come_back")
    clause = Act(j.CLIENT, j.EXCEPTED, "privacy.child", "come_back")

    whole = still_open(pack, intake_of(HEADLINE, parked))[0]
    part = still_open(pack, intake_of(HEADLINE, DANGER, clause))[0]

    assert (whole.key, whole.kind, whole.card) == ("group.danger", PARKED, "group.danger")
    assert (part.key, part.kind, part.card) == ("privacy.child", PARKED, "group.danger")


def test_a_question_is_still_open_though_the_limit_stands(pack: FormPack) -> None:
    asked = Act(j.CLIENT, j.SETTLED, "group.danger", "question")

    assert found(pack, HEADLINE, asked)[0] == ("group.danger", QUESTION)


def test_a_step_is_here_open_parked_or_done(pack: FormPack) -> None:
    clause = Act(j.CLIENT, j.EXCEPTED, "privacy.child", "come_back")
    open_, done = intake_of(HEADLINE), intake_of(HEADLINE, DANGER)
    parked = intake_of(HEADLINE, DANGER, clause)

    assert step_standing(pack, open_, "step.privacy") == OPEN
    assert step_standing(pack, open_, "step.privacy", "group.danger") == HERE
    assert step_standing(pack, done, "step.privacy", "step.quiet") == DONE
    assert step_standing(pack, parked, "step.privacy") == PARKED
