"""What stands on which paper when the example sessions have been played."""

import io
import re
from dataclasses import replace
from datetime import datetime

import pikepdf
import pytest

from desktop.assets import FORMS
from desktop.documents.templates.papers import Dress, typeset_paper
from desktop.domain.agreement import Agreement, IntakeIncompleteError, TakenIn
from desktop.domain.draw_up import Commission, draw_up
from desktop.domain.intake import Intake, fold
from desktop.domain.journal import Act, Value
from desktop.domain.pack import FormPack
from desktop.domain.papers import plans
from desktop.packs.load import load
from desktop.packs.wording import PackWording

PRIVATE = ["916-555-0177", "916-555-0190", "blue lantern", "Ana", "first name only"]
STORY = ["My dad died in May", "Carrying it all quietly", "Catholic", "scripted", "she/her"]
CHECK_IN = ["you waited"]


@pytest.fixture(scope="session")
def papers(california: FormPack, wording: PackWording, maya: Intake) -> dict[str, Agreement]:
    """Every document of Maya's session, by kind."""
    return drawn(california, wording, maya)


def test_a_session_gives_booklet_agreement_take_home_and_record(
    papers: dict[str, Agreement],
) -> None:
    assert set(papers) == {"booklet", "agreement", "take_home", "record", "handout"}


def test_no_blank_is_left_open_on_any_paper(
    california: FormPack, wording: PackWording, maya: Intake, tomas: Intake
) -> None:
    for intake in (maya, tomas):
        for paper in drawn(california, wording, intake).values():
            assert not re.search(r"\{[a-z_.]+\}", text_of(paper)), paper.key


@pytest.mark.parametrize("kind", ["booklet", "agreement", "take_home"])
def test_what_is_private_is_on_no_paper_that_goes_home(
    papers: dict[str, Agreement], kind: str
) -> None:
    text = without_goals(papers[kind])

    assert [words for words in (*PRIVATE, *CHECK_IN) if words in text] == []


def test_safe_contact_and_emergency_contacts_stand_on_the_record(
    papers: dict[str, Agreement],
) -> None:
    text = text_of(papers["record"])

    assert [words for words in PRIVATE if words not in text] == []


def test_the_story_is_on_no_paper_unless_the_client_says_put_that_in(
    california: FormPack, wording: PackWording, maya: Intake, papers: dict[str, Agreement]
) -> None:
    everywhere = "\n".join(map(text_of, papers.values()))
    put_in = answered(maya, "story.put_in", True)  # noqa: FBT003 - the answer is a yes

    agreement = text_of(drawn(california, wording, put_in)["agreement"])

    assert [words for words in STORY if words in everywhere] == []
    assert "My dad died in May" in agreement


def test_the_booklet_knows_the_practice_and_never_the_client(
    papers: dict[str, Agreement],
) -> None:
    text = text_of(papers["booklet"])

    assert "Jordan Avery" in text
    assert "Maya" not in text
    assert "$160" in text


@pytest.mark.parametrize(
    "said",
    [
        "I call at once and write within 36 hours",
        "write within 2 working days",
        "tell that person and the police",
        "within 5 working days",
        "7 years after we end",
        "NOTICE TO CLIENTS - The Board of Behavioral Sciences",
        "scope of practice of marriage and family therapists",
        "Notice of Privacy Practices",
        "Good Faith Estimate",
        "Dana Whitfield",
        "hospice bereavement group",
        "the first session can be longer".capitalize().replace("The", "A"),
        "There is never sex or romance between us",
    ],
)
def test_the_booklet_says_what_the_law_and_the_practice_want_said(
    papers: dict[str, Agreement], said: str
) -> None:
    assert said in text_of(papers["booklet"])


@pytest.mark.parametrize(
    "said",
    [
        "I want to sleep, and to talk about Dad without shutting down.",
        "Please ask before you give me homework.",
        "I say when I'm faking fine.",
        "on Wednesday at 4:00",
        "for 50 minutes",
        "A session costs $160",
        "or it costs $80",
        "Booking and changes: email. Running late: text message.",
        "within 2 working days",
        "call 911",
        "call or text 988",
        "Touch\nnone",
        "a card is fine",
        "A short prayer before we start",
        "Yes, for practical things",
        "on the short form",
        "at the end of each session",
    ],
)
def test_the_agreement_says_what_was_settled(papers: dict[str, Agreement], said: str) -> None:
    assert said in text_of(papers["agreement"])


def test_the_agreement_is_at_most_two_sides_of_twelve_point(
    california: FormPack, wording: PackWording, maya: Intake, tomas: Intake
) -> None:
    for intake in (maya, tomas):
        assert sides(drawn(california, wording, intake)["agreement"], wording) <= 2


def test_the_take_home_page_of_a_first_meeting_is_one_leaf(
    california: FormPack, wording: PackWording, tomas: Intake
) -> None:
    assert sides(drawn(california, wording, tomas)["take_home"], wording) <= 2


def test_the_practitioner_promises_above_the_signature(papers: dict[str, Agreement]) -> None:
    practitioner, client = papers["agreement"].signers

    assert practitioner.promise.startswith("What I promise you")
    assert client.name == "Maya Torres-Lind"
    assert "none of my rights" in client.promise


def test_the_take_home_page_has_the_next_date_the_numbers_and_the_way_back(
    papers: dict[str, Agreement],
) -> None:
    text = text_of(papers["take_home"])

    assert "Wednesday, December 9, 2026 at 4:00" in text
    assert "You can change your mind about anything" in text
    assert "Call 911" in text
    assert "988" in text


def test_a_crisis_line_prints_only_when_it_was_checked(
    california: FormPack, wording: PackWording, maya: Intake
) -> None:
    profile = {key: value for key, value in maya.profile.items() if "confirmed_on" not in key}
    unchecked = begun_with(maya, profile)

    papers = drawn(california, wording, unchecked)

    del papers["record"]  # it quotes what the client said
    assert "988" not in "\n".join(map(text_of, papers.values()))
    assert "Call 911" in text_of(papers["take_home"])


def test_the_record_tells_how_identity_was_known_and_what_was_said(
    papers: dict[str, Agreement],
) -> None:
    text = text_of(papers["record"])

    assert "an identity document was seen" in text
    assert "Not just because I'm sad." in text
    assert "It is not a trusted time source" in text
    assert "given on November 18, 2026" in text


def test_a_session_that_ends_early_gives_an_interim_page_and_asks_for_nothing(
    california: FormPack, wording: PackWording, tomas: Intake
) -> None:
    stop = next(row.seq for row in tomas.rows if row.item == "group.fee")
    early = fold(tomas.rows[: stop - 1])
    early = early.apply(Act("practitioner", "finished_early").row(seq=stop, at=tomas.rows[-1].at))

    papers = drawn(california, wording, early)

    interim = text_of(papers["interim"])
    assert "agreement" not in papers
    assert papers["interim"].signers == ()
    assert "You do not need to sign anything more today" in interim
    assert "Today's session costs $130" in interim
    assert "Call 911" in interim
    assert "What it costs" in interim


@pytest.mark.parametrize(
    ("people", "representation", "said"),
    [
        (1, "all", "Ada Marsh says yes to this work"),
        (2, "all", "Ada Marsh and Ben Marsh each have to say yes"),
        (2, "any", "Ada Marsh or Ben Marsh can say yes"),
        (3, "all", "Ada Marsh, Ben Marsh, and Cy Marsh each have to say yes"),
    ],
)
def test_annex_g_says_whose_yes_is_needed(
    california: FormPack,
    wording: PackWording,
    maya: Intake,
    people: int,
    representation: str,
    said: str,
) -> None:
    names = ("Ada Marsh", "Ben Marsh", "Cy Marsh")[:people]
    intake = answered(maya, "people.representatives", tuple({"name": name} for name in names))
    intake = answered(intake, "people.representation", representation)

    made = drawn(california, wording, intake)
    annex, agreement = made["annex"], made["agreement"]

    assert said in text_of(annex)
    assert [signer.name for signer in annex.signers[1:]] == list(names)
    assert [signer.role for signer in agreement.signers] == ["practitioner", "client"]


def test_a_mandated_client_reads_who_gets_a_report_or_nothing_is_drawn_up(
    california: FormPack, wording: PackWording, maya: Intake
) -> None:
    sent = answered(maya, "people.say", ("court",))
    sent = act(sent, "settled", "group.mandated", "explained")
    told = answered(sent, "special.report_goes_to", "the court in Sacramento")
    told = answered(told, "special.report_holds", "only whether you came")
    told = answered(told, "special.if_you_stop", "the court is told that you stopped")

    annex = text_of(drawn(california, wording, told)["annex"])

    for words in ("court in Sacramento", "only whether you came", "told that you stopped"):
        assert words in annex
    with pytest.raises(IntakeIncompleteError):
        drawn(california, wording, sent)


def test_what_others_hope_for_is_never_among_the_client_s_goals(
    california: FormPack, wording: PackWording, maya: Intake
) -> None:
    intake = answered(maya, "people.representatives", ({"name": "Ada Marsh"},))
    intake = answered(intake, "goals.representative_wish", "Back to school every day")
    intake = answered(intake, "people.say", ("insurer",))
    intake = answered(intake, "goals.third_party_wish", "Fewer sick days")

    made = {kind: text_of(paper) for kind, paper in drawn(california, wording, intake).items()}

    with_wish = {kind for kind, text in made.items() if "Back to school every day" in text}
    assert with_wish == {"annex", "record"}
    assert {kind for kind, text in made.items() if "Fewer sick days" in text} == {"record"}


@pytest.mark.parametrize("key", ["core", "us", "us-ca"])
def test_a_practice_that_filled_only_what_is_required_gets_a_whole_booklet(key: str) -> None:
    pack = load(key, FORMS)
    profile: dict[str, Value] = {
        item.key: sample(item.kind, item.options)
        for item in pack.profile_items()
        if item.required and item.default is None
    }
    intake = begun_with(Intake(), profile)

    booklet = drawn(pack, PackWording(pack, "en"), intake)["booklet"]

    keys = {passage.key for passage in booklet.passages()}
    wanted = {
        "privacy.danger_to_self", "privacy.danger_to_others", "privacy.child_harm",
        "privacy.court_order", "privacy.supervision", "privacy.clinical_will", "records.kept",
        "records.see", "fee.amount", "time.notice", "fee.late", "about.me", "feedback.complaint",
        "contact.channels", "behaviour.never_sexual", "urgent.emergency",
    }  # fmt: skip
    assert wanted - keys == set()


def drawn(pack: FormPack, wording: PackWording, intake: Intake) -> dict[str, Agreement]:
    """Return the wording of every document of *intake* that can be drawn up, by kind."""
    made = {}
    for plan in plans(pack, intake):
        if plan.kind in {"booklet", "interim"} or intake.answers:
            made[plan.kind] = draw_up(pack, intake, wording, Commission(plan.key, "K7QF-2M"))
    return made


def sides(paper: Agreement, wording: PackWording) -> int:
    """Return how many pages *paper* takes, without the booklet that follows it."""
    dress = Dress(datetime.fromisoformat(NOON), wording)
    content = typeset_paper(replace(paper, takes_in=taken_in(paper)), dress).content
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return len(pdf.pages)


def taken_in(paper: Agreement) -> TakenIn | None:
    """Return the sentence an agreement takes its booklet in by."""
    if paper.kind != "agreement":
        return None
    sentence = (
        "The booklet “Working together: what to know” (K7QF-2M-B) is part of this paper, "
        "after the last page."
    )
    return TakenIn("Working together: what to know", "K7QF-2M-B", "0" * 64, sentence)


def text_of(paper: Agreement) -> str:
    """Return every word of *paper*, line by line."""
    lines = [paper.title, paper.subtitle, *paper.letterhead]
    for section in paper.sections:
        lines.extend((section.title, section.lead))
        for passage in section.passages:
            lines.extend((passage.title, passage.text, passage.was, passage.example))
            lines.extend((*passage.left, *passage.right, *passage.lines))
    for signer in paper.signers:
        lines.extend((signer.role_title, signer.name, signer.promise))
    return "\n".join(line for line in lines if line).replace("\u00a0", " ")


def without_goals(paper: Agreement) -> str:
    """Return the words of *paper* but for the client's goals: those are theirs to name people in."""
    own = {
        line
        for passage in paper.passages()
        if passage.kind == "goal"
        for line in (passage.text, *passage.lines)
    }
    return "\n".join(line for line in text_of(paper).split("\n") if line not in own)


def answered(intake: Intake, key: str, value: Value) -> Intake:
    """Return *intake* with one more answer."""
    return act(intake, "answered", key, value)


def act(intake: Intake, action: str, key: str, value: Value) -> Intake:
    """Return *intake* after one more act."""
    row = Act("practitioner", action, key, value).row(seq=len(intake.rows) + 1, at=NOON)
    return intake.apply(row)


NOON = "2026-12-02T12:00:00-08:00"


def begun_with(intake: Intake, profile: dict[str, Value]) -> Intake:
    """Return *intake* as it would be on the practice of *profile*."""
    begun = {**dict(intake.begun), "pack": "", "language": "en", "profile": profile}
    first = Act("program", "begun", value=begun).row(seq=1, at=NOON)
    return fold((first, *intake.rows[1:]))


def sample(kind: str, options: tuple[str, ...]) -> Value:
    """Return something a practice could have filled in."""
    if options:
        return options[0]
    plain: dict[str, Value] = {"money": "100.00", "yes_no": False, "date": "2026-11-22"}
    return plain.get(kind, "as we say")
