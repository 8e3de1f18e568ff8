"""What was said at the table becomes exact wording: settled, changed, parked or declined."""

from dataclasses import replace

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
from desktop.domain.draw_up import Commission, draw_up
from desktop.domain.intake import Intake
from desktop.domain.journal import Act
from desktop.domain.pack import FormPack, Item, SectionPlan, SignerPlace
from desktop.domain.papers import plans
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


def test_a_draft_and_a_goal_for_later_say_so_on_paper(pack: FormPack) -> None:
    agreement = drawn(
        pack,
        intake_of(
            NAME,
            Act(
                j.CLIENT,
                j.ANSWERED,
                "goals.list",
                (
                    {"words": "Garden", "status": "later", "importance": 2},
                    {"words": "Sleep five hours", "importance": 9},
                    {"words": "Talk about Dad", "status": "draft"},
                ),
            ),
        ),
    )

    assert [(goal.title, goal.text, goal.lines) for goal in of(agreement, "goals")] == [
        ("goal.number 1", "Sleep five hours", ("Importance: 9",)),
        ("goal.number 2 \u00b7 goal.status.draft", "Talk about Dad", ()),
        ("goal.number 3 \u00b7 goal.status.later", "Garden", ()),
    ]


def test_an_open_required_blank_stops_the_agreement_and_is_named(pack: FormPack) -> None:
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


CLAUSE_WORDS = Act(j.CLIENT, j.REWORDED, "fee.clause", "We look at it in May.")


def with_headlines(pack: FormPack) -> FormPack:
    """Return *pack* with an agreement that has its groups by their own sentences."""
    plan = pack.documents["document.agreement"]
    sections = tuple(
        replace(section, style="headlines") if section.style == "decisions" else section
        for section in plan.sections
    )
    return replace(pack, documents={**pack.documents, plan.key: replace(plan, sections=sections)})


@pytest.mark.parametrize(
    ("outcome", "label"), [("not_for_me", "declined.lead"), ("not_yet", "parked.lead")]
)
def test_below_the_sentence_of_a_group_stands_what_was_set_apart_from_it(
    pack: FormPack, outcome: str, label: str
) -> None:
    apart = Act(j.CLIENT, j.EXCEPTED, "fee.clause", outcome)
    passages = of(drawn(with_headlines(pack), intake_of(NAME, FEE, apart)), "fee")

    assert [(p.kind, p.key, p.text) for p in passages] == [
        ("headline", "group.fee", "A session costs 160."),
        ("decision", "fee.clause", label),
    ]


def test_words_the_client_changed_in_a_group_stand_once_beside_the_old_ones(
    pack: FormPack,
) -> None:
    agreement = drawn(with_headlines(pack), intake_of(NAME, FEE, CLAUSE_WORDS))

    assert [p.key for p in of(agreement, "fee")] == ["group.fee"]
    assert of(agreement, "changes")[0].text == "We look at it in May."


def test_a_clause_agreed_in_a_group_that_waits_is_not_lost(pack: FormPack) -> None:
    waits = Act(j.CLIENT, j.SETTLED, "group.fee", "not_yet")
    agreed = Act(j.CLIENT, j.EXCEPTED, "fee.clause", "agreed")
    passages = of(drawn(with_headlines(pack), intake_of(NAME, waits, agreed)), "fee")

    assert [p.text for p in passages] == ["It costs 160."]


def test_the_law_stays_whole_while_a_part_of_it_waits_to_be_talked_about(pack: FormPack) -> None:
    later = Act(j.CLIENT, j.EXCEPTED, "privacy.child", "come_back")
    plan = pack.documents["document.agreement"]
    section = replace(plan.sections[2], style="headlines", items=("group.danger",))
    waiting = next(one for one in plan.sections if one.style == "parked")
    by_name = replace(plan, sections=(section, waiting))
    legal = replace(pack, documents={**pack.documents, plan.key: by_name})
    agreement = drawn(legal, intake_of(NAME, DANGER, later))

    assert [p.kind for p in of(agreement, "limits")] == ["headline"]
    assert "A child" in [p.title for p in of(agreement, "parked")]


def with_fee_words(pack: FormPack, text: str) -> FormPack:
    words = dict(pack.words["en"])
    words["fee.clause"] = replace(words["fee.clause"], text={"": text})
    return replace(pack, words={"en": words})


def test_words_changed_at_the_table_need_no_blank_of_the_old_ones(pack: FormPack) -> None:
    needing = with_fee_words(pack, "Free: {fee.waived}.")

    agreement = drawn(needing, intake_of(NAME, FEE, CLAUSE_WORDS))

    assert of(agreement, "fee")[0].text == "We look at it in May."
    assert "{fee" not in agreement.canonical().decode()
    assert of(agreement, "changes")[0].was == ""


def test_an_agreement_is_not_made_without_the_client_s_name(pack: FormPack) -> None:
    for nobody in (intake_of(), intake_of(replace(NAME, value=" "))):
        with pytest.raises(IntakeIncompleteError) as incomplete:
            drawn(pack, nobody)

        assert incomplete.value.items == ("client.name",)
        assert incomplete.value.titles == ("client.name",)


def with_representatives(pack: FormPack) -> FormPack:
    plan = pack.documents["document.agreement"]
    place = SignerPlace("representative", "people.both", need="people.need")
    items = (
        Item("people.both", "people"),
        Item("people.need", "choice", options=("all", "any"), default="all"),
    )
    return replace(
        pack,
        items={**pack.items, **{item.key: item for item in items}},
        documents={**pack.documents, plan.key: replace(plan, signers=(*plan.signers, place))},
    )


@pytest.mark.parametrize("need", ["all", "any"])
def test_two_representatives_each_have_a_place_of_their_own(pack: FormPack, need: str) -> None:
    people = ({"name": "Adaeze"}, {"name": "Chidi"})
    signers = drawn(
        with_representatives(pack),
        intake_of(
            NAME,
            Act(j.PRACTITIONER, j.ANSWERED, "people.both", people),
            Act(j.PRACTITIONER, j.ANSWERED, "people.need", need),
        ),
    ).signers

    assert [(s.party, s.name, s.need) for s in signers[2:]] == [
        ("representative.1", "Adaeze", need),
        ("representative.2", "Chidi", need),
    ]


def test_the_record_says_which_of_two_representatives_signed_and_which_paper(
    pack: FormPack,
) -> None:
    people = ({"name": "Adaeze"}, {"name": "Chidi"})
    typed = {"party": "representative.2", "method": "typed", "statement": "read", "name": "C"}
    intake = intake_of(
        NAME,
        Act(j.PRACTITIONER, j.ANSWERED, "people.both", people),
        Act(j.CLIENT, j.SIGNED, "document.agreement", typed),
    )

    record = drawn(with_representatives(pack), intake, "document.record")
    row = next(p for p in record.passages() if p.key == "record.signed")

    assert "What we settled" in row.title
    assert "(Chidi)" in row.text


def test_a_question_that_was_undone_is_not_on_the_record(pack: FormPack) -> None:
    asked = Act(j.CLIENT, j.ASKED, "privacy.child", "Even old things?")
    undone = Act(j.PRACTITIONER, j.UNDONE, value={"rows": (3,)})
    wordless = Act(j.CLIENT, j.ASKED, "privacy.self")

    kept = drawn(pack, intake_of(NAME, asked, wordless), "document.record")
    gone = drawn(pack, intake_of(NAME, asked, undone), "document.record")

    said = [p.text for p in kept.passages() if p.title == "record.question"]
    assert said == ["A child · Even old things?", "Your life"]
    assert "Even old things?" not in gone.canonical().decode()


def test_what_concerns_nobody_here_is_neither_parked_nor_not_reached(pack: FormPack) -> None:
    agreement = drawn(pack, intake_of(NAME))
    record = drawn(pack, intake_of(NAME), "document.record")

    assert "group.remote" not in [p.key for p in of(agreement, "parked")]
    assert "group.remote" not in [p.key for p in record.passages()]


def test_what_was_only_proposed_is_not_told_as_said(pack: FormPack) -> None:
    plan = pack.documents["document.record"]
    section = SectionPlan("section.record_parties", "rows", ("fee.amount", "hope.words"))
    rows = replace(pack, documents={plan.key: replace(plan, sections=(section,))})

    assert drawn(rows, intake_of(NAME), plan.key).passages() == ()
    said = intake_of(NAME, Act(j.CLIENT, j.ANSWERED, "fee.amount", "90"))
    assert [p.text for p in drawn(rows, said, plan.key).passages()] == ["90"]


def test_the_crisis_card_says_the_same_whatever_was_changed_or_declined(pack: FormPack) -> None:
    plan = pack.documents["document.agreement"]
    section = SectionPlan("section.fee", "contacts", ("group.fee",))
    card = replace(pack, documents={plan.key: replace(plan, sections=(section,))})
    declined = Act(j.CLIENT, j.EXCEPTED, "fee.clause", "not_for_me")

    agreement = drawn(card, intake_of(NAME, FEE, CLAUSE_WORDS, declined))

    assert [p.text for p in agreement.passages()] == ["It costs 160."]


def test_words_about_what_is_private_stay_off_a_paper_that_is_taken_home(pack: FormPack) -> None:
    private = replace(pack.items["fee.clause"], private=True)
    hidden = replace(pack, items={**pack.items, private.key: private})

    assert of(drawn(hidden, intake_of(NAME, FEE, CLAUSE_WORDS)), "changes") == ()


def test_an_interim_page_can_always_be_made(pack: FormPack) -> None:
    plan = pack.documents["document.agreement"]
    interim = replace(plan, kind="interim", signers=())
    needing = with_fee_words(pack, "Free: {fee.waived}.")
    early = replace(needing, documents={plan.key: interim})

    assert of(drawn(early, intake_of(FEE)), "fee") == ()
