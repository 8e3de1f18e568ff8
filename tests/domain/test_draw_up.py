"""What was said at the table becomes exact wording: settled, changed, parked or declined."""

import pytest

from desktop.domain import journal as j
from desktop.domain.agreement import (
    Agreement,
    AgreementUnreadableError,
    IntakeIncompleteError,
    Passage,
    TakenIn,
    read_agreement,
)
from desktop.domain.draw_up import Commission, draw_up, plans
from desktop.domain.intake import Intake
from desktop.domain.journal import Act
from desktop.domain.pack import FormPack
from desktop.domain.record_styles import DocumentFacts, RecordFacts
from tests.domain.conftest import PlainWording, intake_of

NAME = Act(j.PRACTITIONER, j.ANSWERED, "client.name", "Maya Torres-Lind")
DANGER = Act(j.PRACTITIONER, j.SETTLED, "group.danger", "explained")
FEE = Act(j.CLIENT, j.SETTLED, "group.fee", "agreed")


def drawn(pack: FormPack, intake: Intake, key: str = "document.agreement") -> Agreement:
    return draw_up(pack, intake, PlainWording(), Commission(key, "K7QF-2M-A"))


def of(agreement: Agreement, section: str) -> tuple[Passage, ...]:
    return next((s.passages for s in agreement.sections if s.key == f"section.{section}"), ())


def test_what_was_explained_and_agreed_stands_in_the_agreement(pack: FormPack) -> None:
    agreement = drawn(pack, intake_of(NAME, DANGER, FEE))

    assert [p.text for p in of(agreement, "limits")] == [
        "I may call for help.",
        "I must report it.",
    ]
    assert [p.rule for p in of(agreement, "limits")] == ["MAY", "MUST"]
    assert [p.text for p in of(agreement, "fee")] == ["It costs 160."]
    assert agreement.subtitle == "Maya Torres-Lind"


def test_what_nobody_came_to_is_parked_by_name(pack: FormPack) -> None:
    agreement = drawn(pack, intake_of(NAME))

    assert of(agreement, "limits") == ()
    assert [p.title for p in of(agreement, "parked")] == ["Danger", "The fee"]


def test_depth_nobody_opened_is_not_parked_but_not_yet_is(pack: FormPack) -> None:
    not_yet = Act(j.CLIENT, j.SETTLED, "group.touch", "not_yet")

    assert "Touch" in [p.title for p in of(drawn(pack, intake_of(NAME, not_yet)), "parked")]


def test_what_is_settled_otherwise_than_the_booklet_stands_on_the_sheet(pack: FormPack) -> None:
    less = Act(j.CLIENT, j.ANSWERED, "fee.amount", "90")
    same = Act(j.CLIENT, j.ANSWERED, "fee.amount", "160")

    assert [p.text for p in of(drawn(pack, intake_of(NAME, FEE, less)), "else")] == ["It costs 90."]
    assert of(drawn(pack, intake_of(NAME, FEE, same)), "else") == ()
    assert of(drawn(pack, intake_of(NAME, less)), "else") == ()


def test_a_question_leaves_the_law_standing_and_parks_the_question(pack: FormPack) -> None:
    question = Act(j.CLIENT, j.EXCEPTED, "privacy.child", "question")
    agreement = drawn(pack, intake_of(NAME, DANGER, question))

    assert len(of(agreement, "limits")) == 2
    assert "A child" in [p.title for p in of(agreement, "parked")]


def test_not_yet_is_parked_and_not_for_me_is_declined(pack: FormPack) -> None:
    agreement = drawn(
        pack,
        intake_of(
            NAME,
            Act(j.CLIENT, j.SETTLED, "group.fee", "not_yet"),
            Act(j.CLIENT, j.SETTLED, "group.touch", "not_for_me"),
        ),
    )

    assert of(agreement, "fee") == ()
    assert "The fee" in [p.title for p in of(agreement, "parked")]
    assert [p.title for p in of(agreement, "declined")] == ["Touch"]


def test_an_exception_on_a_clause_outranks_its_group(pack: FormPack) -> None:
    agreement = drawn(
        pack, intake_of(NAME, FEE, Act(j.CLIENT, j.EXCEPTED, "fee.clause", "not_for_me"))
    )

    assert of(agreement, "fee") == ()
    assert [p.title for p in of(agreement, "declined")] == ["The fee"]


def test_changed_words_stand_as_the_client_s_with_the_old_ones_beside(pack: FormPack) -> None:
    agreement = drawn(
        pack,
        intake_of(NAME, FEE, Act(j.CLIENT, j.REWORDED, "fee.clause", "We look at it in May.")),
    )
    changed = of(agreement, "changes")[0]

    assert of(agreement, "fee")[0].text == "We look at it in May."
    assert (changed.text, changed.was) == ("We look at it in May.", "It costs 160.")


def test_an_answer_fills_the_blank_before_the_proposal_does(pack: FormPack) -> None:
    agreement = drawn(pack, intake_of(NAME, FEE, Act(j.CLIENT, j.ANSWERED, "fee.amount", "90")))

    assert of(agreement, "fee")[0].text == "It costs 90."


def test_what_does_not_apply_here_drops_the_sentence(pack: FormPack) -> None:
    agreement = drawn(
        pack, intake_of(NAME, FEE, Act(j.PRACTITIONER, j.ANSWERED, "fee.amount", None))
    )

    assert of(agreement, "fee") == ()


def test_hope_promises_goals_and_notices_keep_their_shape(pack: FormPack) -> None:
    agreement = drawn(
        pack,
        intake_of(
            NAME,
            Act(j.CLIENT, j.ANSWERED, "hope.words", "To sleep."),
            Act(
                j.CLIENT,
                j.ANSWERED,
                "promise.both",
                {"practitioner": ("on_time",), "client": ("Say when I fake it",)},
            ),
            Act(
                j.CLIENT,
                j.ANSWERED,
                "goals.list",
                ({"words": "Sleep five hours", "importance": 9, "review": "2026-12-23"},),
            ),
            Act(
                j.PRACTITIONER, j.ANSWERED, "notice.board", {"given": "2026-12-02", "how": "paper"}
            ),
        ),
    )

    assert of(agreement, "hope")[0].text == "To sleep."
    assert of(agreement, "promises")[0].left == ("I start on time.",)
    assert of(agreement, "promises")[0].right == ("Say when I fake it",)
    assert of(agreement, "goals")[0].lines == ("Importance: 9", "Look again: 2026-12-23")
    assert of(agreement, "notices")[0].lines == ("notice.given 2026-12-02", "notice.how paper")


def test_an_open_required_blank_stops_the_agreement_and_is_named(pack: FormPack) -> None:
    from dataclasses import replace

    words = dict(pack.words["en"])
    words["fee.clause"] = replace(words["fee.clause"], text={"": "Free: {fee.waived}."})
    needing = replace(pack, words={"en": words})

    with pytest.raises(IntakeIncompleteError) as incomplete:
        drawn(needing, intake_of(NAME, FEE))

    assert incomplete.value.items == ("fee.waived",)


def test_practitioner_and_client_are_named_as_signers(pack: FormPack) -> None:
    signers = drawn(pack, intake_of(NAME)).signers

    assert [(s.party, s.name) for s in signers] == [
        ("practitioner", "Jordan Avery"),
        ("client", "Maya Torres-Lind"),
    ]
    assert signers[0].promise == "I keep these promises."


def test_the_letterhead_keeps_only_lines_the_practice_has_filled(pack: FormPack) -> None:
    assert drawn(pack, intake_of(NAME)).letterhead == ("Jordan Avery",)


def test_a_booklet_knows_the_practice_and_never_the_client(pack: FormPack) -> None:
    booklet = drawn(pack, intake_of(NAME, FEE, DANGER), "document.booklet")
    other = drawn(pack, intake_of(), "document.booklet")

    assert booklet.sections == other.sections
    assert "Maya" not in booklet.canonical().decode()


def test_the_same_intake_gives_the_same_content_hash_and_another_another(pack: FormPack) -> None:
    one = drawn(pack, intake_of(NAME, FEE))

    assert one.content_hash == drawn(pack, intake_of(NAME, FEE)).content_hash
    assert one.content_hash != drawn(pack, intake_of(NAME)).content_hash


def test_canonical_wording_reads_back_equal(pack: FormPack) -> None:
    commission = Commission(
        "document.agreement", "id", TakenIn("Booklet", "B", "0" * 64, "It is part of this.")
    )
    agreement = draw_up(pack, intake_of(NAME, FEE, DANGER), PlainWording(), commission)

    assert read_agreement(agreement.canonical()) == agreement


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'{"format": "other"}'])
def test_bytes_that_are_no_agreement_are_refused(content: bytes) -> None:
    with pytest.raises(AgreementUnreadableError):
        read_agreement(content)


def test_the_record_says_what_happened_and_what_it_cannot_know(pack: FormPack) -> None:
    typed = {"party": "client", "method": "typed", "statement": "read", "name": "Maya"}
    intake = intake_of(
        NAME,
        DANGER,
        Act(j.CLIENT, j.ASKED, "privacy.child", "Even old things?"),
        Act(j.CLIENT, j.ANSWERED, "teach.back", {"finding": "own_words", "words": "A judge."}),
        Act(j.CLIENT, j.REWORDED, "fee.clause", "Less."),
        Act(j.CLIENT, j.SIGNED, "document.agreement", typed),
        Act(j.PRACTITIONER, j.HANDED_OVER, "document.agreement", {"how": "print"}),
    )
    facts = RecordFacts(
        program="Holdfast 0.1.0",
        seal_fingerprint="ab",
        audit_seq=9,
        audit_head="cd",
        pack_confirmed="Confirmed",
        documents=(DocumentFacts("What we settled", "A", "11", "22", "33"),),
    )

    record = draw_up(pack, intake, PlainWording(), Commission("document.record", "R", facts=facts))
    text = record.canonical().decode()

    for word in (
        "record.clock.untrusted",
        "Even old things?",
        "teach_back.own_words",
        "record.method.typed",
        "outcome.explained",
        "outcome.not_reached",
        "hand_over.print",
        "record.file_hash",
        "record.self_issued",
        "9 · cd",
        "Maya Torres-Lind",
    ):
        assert word in text


def test_an_early_finish_gives_the_interim_page_instead_of_the_agreement(pack: FormPack) -> None:
    early = intake_of(Act(j.PRACTITIONER, j.FINISHED_EARLY))

    assert "document.agreement" in [plan.key for plan in plans(pack, intake_of())]
    assert "document.agreement" not in [plan.key for plan in plans(pack, early)]
