"""What is kept about a client is put right, and what it said before stays with the reason."""

import pytest

from desktop.domain.journal import ANSWERED, PRACTITIONER, Act
from desktop.domain.kept_facts import NAME, REFERENCE, TAGS, CorrectionRefusedError
from desktop.domain.plain_answers import AnswerRefusedError
from desktop.services.contact_sheet import contact_sheet
from desktop.services.correct_client import (
    add_statement,
    correct,
    kept_beside,
    kept_client,
    with_corrections,
)
from desktop.services.live_intake import LiveIntake
from desktop.services.record_act import record_act
from tests.services.conftest import Practice
from tests.services.test_papers import text_of


def test_a_misspelt_name_is_put_right_and_the_former_one_stays_with_why_who_and_when(
    practice: Practice, begun: LiveIntake
) -> None:
    vault = practice.vault
    kept = kept_client(vault, begun.client)

    after = correct(
        practice.means, vault, kept, NAME, "Maya  Torres-Lynd", reason="She spelled it for me."
    )

    assert vault.client(begun.client).name == "Maya Torres-Lynd"
    assert [one.id for one in vault.search("lynd")] == [begun.client]
    (known,) = after.beside.corrections
    assert (known.was, known.now) == ("Maya Torres-Lind", "Maya Torres-Lynd")
    assert (known.reason, known.by) == ("She spelled it for me.", "Jordan Avery")
    assert known.at[:10] == practice.clock.now().date().isoformat()
    entry = vault.audit(limit=1)[0]
    assert (entry.kind, dict(entry.body)) == ("correct", {"what": NAME, "client": begun.client})


def test_reference_and_tags_are_put_right_one_by_one(practice: Practice, begun: LiveIntake) -> None:
    vault, means = practice.vault, practice.means
    kept = correct(
        means, vault, kept_client(vault, begun.client), REFERENCE, "M-2", reason="Taken twice"
    )

    kept = correct(means, vault, kept, TAGS, "weekly, , evening", reason="She moved")

    client = vault.client(begun.client)
    assert (client.name, client.reference) == ("Maya Torres-Lind", "M-2")
    assert client.tags == ("weekly", "evening")
    assert [one.what for one in kept.beside.corrections] == [REFERENCE, TAGS]


def test_a_wrong_telephone_is_put_right_and_the_contact_sheet_has_the_new_one(
    practice: Practice, begun: LiveIntake
) -> None:
    vault, means = practice.vault, practice.means
    act = Act(PRACTITIONER, ANSWERED, "contact.mobile", "555 0100")
    live = record_act(means, vault, begun, act)
    kept = kept_client(vault, live.client)
    assert "contact.mobile" in {one.what for one in kept.facts}

    correct(means, vault, kept, "contact.mobile", "555 0199", reason="She read it back to me.")

    assert with_corrections(vault, live).intake.answers["contact.mobile"] == "555 0199"
    assert live.intake.rows == tuple(vault.journal(live.id))
    fact = next(one for one in kept_client(vault, live.client).facts if one.what == act.item)
    assert (fact.now, [one.was for one in fact.corrections]) == ("555 0199", ["555 0100"])


@pytest.mark.parametrize(
    ("value", "reason", "sentence"),
    [
        ("Maya Torres-Lynd", " ", "say why"),
        ("Maya Torres-Lind", "nothing", "stands there already"),
        ("  ", "gone", "needs a name"),
    ],
)
def test_a_correction_without_a_reason_or_a_change_is_refused_and_nothing_is_written(
    practice: Practice, begun: LiveIntake, value: str, reason: str, sentence: str
) -> None:
    kept = kept_client(practice.vault, begun.client)
    before = practice.vault.audit_head()

    with pytest.raises(CorrectionRefusedError, match=sentence):
        correct(practice.means, practice.vault, kept, NAME, value, reason=reason)

    assert practice.vault.audit_head() == before
    assert practice.vault.client(begun.client).name == "Maya Torres-Lind"


def test_what_the_client_wants_said_stands_beside_the_record_in_her_words(
    practice: Practice, begun: LiveIntake
) -> None:
    vault, means = practice.vault, practice.means
    vault.describe(begun.client, {"safe contact": "text only"})

    add_statement(means, vault, begun.client, "I never said that I would stop.")
    add_statement(means, vault, begun.client, "And I was not late.")

    beside = kept_beside(vault, begun.client)
    assert [one.words for one in beside.statements] == [
        "I never said that I would stop.",
        "And I was not late.",
    ]
    assert vault.details(begun.client)["safe contact"] == "text only"
    with pytest.raises(CorrectionRefusedError, match="no words"):
        add_statement(means, vault, begun.client, " ")
    with pytest.raises(CorrectionRefusedError, match="more words"):
        add_statement(means, vault, begun.client, "a" * 2001)


def test_a_birthday_nobody_asked_for_can_be_added_and_a_day_no_calendar_has_cannot(
    practice: Practice, begun: LiveIntake
) -> None:
    vault, means = practice.vault, practice.means
    kept = kept_client(vault, begun.client)
    born = next(one for one in kept.facts if one.what == "client.born")
    assert (born.now, born.value) == ("", None)

    with pytest.raises(AnswerRefusedError):
        correct(means, vault, kept, "client.born", "1992-02-31", reason="She told me.")
    correct(means, vault, kept, "client.born", "1992-03-14", reason="She told me.")

    assert with_corrections(vault, begun).intake.answers["client.born"] == "1992-03-14"


def test_people_are_put_right_by_name_and_keep_what_else_is_known_of_them(
    practice: Practice, begun: LiveIntake
) -> None:
    vault, means = practice.vault, practice.means
    ana = {"name": "Ana", "relation": "sister"}
    act = Act(PRACTITIONER, ANSWERED, "emergency.person", (ana,))
    live = record_act(means, vault, begun, act)

    correct(
        means, vault, kept_client(vault, live.client), act.item, "Anna, Bo", reason="Two of them."
    )

    assert with_corrections(vault, live).intake.answers[act.item] == (
        {"name": "Anna", "relation": "sister"},
        {"name": "Bo"},
    )


def test_a_corrected_number_says_on_the_contact_sheet_what_it_was(
    practice: Practice, begun: LiveIntake
) -> None:
    vault, means = practice.vault, practice.means
    act = Act(PRACTITIONER, ANSWERED, "contact.mobile", "555 0100")
    live = record_act(means, vault, begun, act)
    kept = kept_client(vault, live.client)
    correct(means, vault, kept, "contact.mobile", "555 0199", reason="She read it back to me.")

    text = " ".join(text_of(contact_sheet(means, vault, live.id, purpose="view").content).split())

    assert "555 0199" in text
    assert "It was: “555 0100”. Why: She read it back to me." in text
