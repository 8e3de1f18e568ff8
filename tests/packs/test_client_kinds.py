"""Who takes part decides which papers there are, who signs them and what each of them says."""

from collections.abc import Mapping

import pytest

from desktop.assets import FORMS, RESOURCES
from desktop.domain.agreement import Agreement, IntakeIncompleteError
from desktop.domain.draw_up import Commission, draw_up
from desktop.domain.flow import open_cards, path
from desktop.domain.intake import Intake, fold
from desktop.domain.journal import Act, Value
from desktop.domain.pack import FormPack
from desktop.domain.papers import plans
from desktop.packs.load import load
from desktop.packs.wording import PackWording
from desktop.services.play_session import read_session_file
from tests.packs.drawn import NOON

ADA, BEN, LEE = {"name": "Ada Marsh"}, {"name": "Ben Marsh"}, {"name": "Lee Torres"}

MINOR: dict[str, Value] = {
    "client.adult": False,
    "people.representatives": (ADA, BEN),
    "people.representation": "any",
    "special.parents_hear": "themes",
    "fee.payer": "family",
}
COUPLE: dict[str, Value] = {
    "client.party": "couple",
    "people.partners": (LEE,),
    "special.secrets": "no_secrets",
}
SENT: dict[str, Value] = {
    "people.say": ("court",),
    "special.report_goes_to": "the court in Sacramento",
    "special.report_holds": "whether you came",
    "special.if_you_stop": "the court is told that you stopped",
}
PROXY: dict[str, Value] = {
    "client.decides": "proxy",
    "people.representatives": (ADA,),
    "people.interpreter": ({"name": "Rosa Paz"},),
    "people.witness": ({"name": "Wim Beck"},),
}
GROUP: dict[str, Value] = {"client.party": "group"}
RELEASE: dict[str, Value] = {
    "consent.release": "yes",
    "release.who": "Dr. Sample",
    "release.what": "that I come here",
    "release.why": "my sick note",
    "release.until": "1 March 2027",
}
REMOTE: dict[str, Value] = {"setting.mode": "remote"}

OF_THE_CLIENT = ("sleep", "homework", "faking fine", "migraine", "prayer", "916-555-01")


@pytest.fixture(scope="module")
def pack() -> FormPack:
    return load("us-ca", FORMS)


@pytest.fixture(scope="module")
def maya() -> Intake:
    return fold(read_session_file(RESOURCES / "sessions" / "maya-california.json"))


@pytest.mark.parametrize(
    ("kind", "annexes"),
    [
        ({}, {}),
        (MINOR, {"document.annex_g": ["practitioner", "representative", "representative"]}),
        (COUPLE, {"document.annex_couple": ["practitioner", "client", "partner"]}),
        (SENT, {"document.annex_report": ["practitioner", "client"]}),
        (PROXY, {"document.annex_g": ["practitioner", "representative", "interpreter", "witness"]}),
        (GROUP, {}),
        (RELEASE, {"document.annex_release": ["practitioner", "client"]}),
    ],
    ids=["adult", "under-18", "couple", "mandated", "proxy", "group", "release"],
)
def test_each_kind_of_client_has_its_annexes_and_their_signers(
    pack: FormPack, maya: Intake, kind: Mapping[str, Value], annexes: dict[str, list[str]]
) -> None:
    made = papers(pack, answered(maya, kind))

    found = {p.key: [s.role for s in p.signers] for p in made.values() if p.kind == "annex"}
    assert found == annexes


@pytest.mark.parametrize(
    ("kind", "roles"),
    [
        (MINOR, ["practitioner", "client"]),
        (COUPLE, ["practitioner", "client", "partner"]),
        (PROXY, ["practitioner", "client", "interpreter", "witness"]),
    ],
    ids=["under-18", "couple", "proxy"],
)
def test_who_speaks_for_a_client_never_signs_the_clients_own_paper(
    pack: FormPack, maya: Intake, kind: Mapping[str, Value], roles: list[str]
) -> None:
    agreement = papers(pack, answered(maya, kind))["document.agreement"]

    assert [signer.role for signer in agreement.signers] == roles


@pytest.mark.parametrize("kind", [MINOR, PROXY, COUPLE, SENT], ids=str)
def test_no_annex_holds_a_word_of_the_clients_own(
    pack: FormPack, maya: Intake, kind: Mapping[str, Value]
) -> None:
    made = papers(pack, answered(maya, kind))

    for annex in (paper for paper in made.values() if paper.kind == "annex"):
        text = text_of(annex)
        assert [words for words in OF_THE_CLIENT if words in text] == []


@pytest.mark.parametrize(
    ("hear", "said"),
    [
        ("attendance", "one thing from me: whether Maya Torres-Lind came"),
        ("themes", "the broad topics too, if Maya Torres-Lind says yes"),
        ("safety_only", "As a routine you hear nothing from me"),
    ],
)
def test_parents_read_what_they_hear_and_what_they_always_hear(
    pack: FormPack, maya: Intake, hear: str, said: str
) -> None:
    young = answered(maya, {**MINOR, "special.parents_hear": hear})

    annex = text_of(papers(pack, young)["document.annex_g"])

    assert said in annex
    assert "You always hear from me if Maya Torres-Lind is in real danger" in annex
    assert "You pay the fee. A session costs $160." in annex
    assert "Ada Marsh or Ben Marsh can say yes" in annex


def test_a_young_person_reads_that_others_sign_a_paper_of_their_own(
    pack: FormPack, maya: Intake
) -> None:
    agreement = text_of(papers(pack, answered(maya, MINOR))["document.agreement"])

    assert "a paper of its own for Ada Marsh and Ben Marsh to sign." in agreement
    assert "They do not get this one." in agreement


def test_a_couple_signs_secrets_records_courts_and_leaving(pack: FormPack, maya: Intake) -> None:
    annex = text_of(papers(pack, answered(maya, COUPLE))["document.annex_couple"])

    for said in (
        "I keep no secrets between you",
        "each adult in it says yes in writing",
        "I will not be an expert for any of you in court",
        "Any of you can stop at any time",
    ):
        assert said in annex


def test_a_mandated_client_reads_who_what_and_what_if_before_anything_is_signed(
    pack: FormPack, maya: Intake
) -> None:
    annex = text_of(papers(pack, answered(maya, SENT))["document.annex_report"])

    assert "A report goes to the court in Sacramento." in annex
    assert "The report holds whether you came." in annex
    assert "If you stop: the court is told that you stopped." in annex


def test_without_knowing_who_gets_a_report_nothing_is_drawn_up(
    pack: FormPack, maya: Intake
) -> None:
    sent = answered(maya, {"people.say": ("court",)})

    with pytest.raises(IntakeIncompleteError):
        papers(pack, sent)


@pytest.mark.parametrize(
    ("kind", "cards"),
    [
        (MINOR, {"group.special", "special.parents_hear", "special.minor_consent", "assent.words"}),
        (COUPLE, {"group.couple", "special.secrets"}),
        (SENT, {"group.mandated"}),
        (PROXY, {"group.special", "assent.words", "interpreter.promise"}),
        (GROUP, {"group.special"}),
        (REMOTE, {"group.remote", "consent.telehealth", "remote.each_session"}),
    ],
    ids=["under-18", "couple", "mandated", "proxy", "group", "remote"],
)
def test_what_concerns_a_client_comes_up_by_itself(
    pack: FormPack, maya: Intake, kind: Mapping[str, Value], cards: set[str]
) -> None:
    usual = {card.key for card in path(pack, maya)}

    found = {card.key for card in path(pack, answered(maya, kind))}

    assert found - usual >= cards


def test_an_ordinary_client_meets_none_of_it(pack: FormPack, maya: Intake) -> None:
    assert open_cards(pack, maya) == ()


def test_the_booklet_of_a_kind_of_client_has_what_concerns_that_kind(
    pack: FormPack, maya: Intake
) -> None:
    said = {
        "If I see one of you alone, it is part of the same work": COUPLE,
        "From age 12 you can say yes to counseling yourself": MINOR,
        "Each of us keeps private who is here": GROUP,
        "we settle first who gets a report": SENT,
    }

    for sentence, kind in said.items():
        other = text_of(papers(pack, maya)["document.booklet"])
        assert sentence in text_of(papers(pack, answered(maya, kind))["document.booklet"])
        assert sentence not in other


def test_no_handout_knows_the_client(pack: FormPack, maya: Intake) -> None:
    made = papers(pack, maya)

    for key in ("document.welcome", "document.private_sheet"):
        assert "Maya" not in text_of(made[key])
        assert made[key].signers == ()


def answered(intake: Intake, answers: Mapping[str, Value]) -> Intake:
    """Return *intake* with more answers, and all that concerns others explained."""
    for key, value in answers.items():
        intake = act(intake, "answered", key, value)
    for group in ("group.special", "group.couple", "group.mandated"):
        intake = act(intake, "settled", group, "explained")
    return intake


def act(intake: Intake, action: str, key: str, value: Value) -> Intake:
    """Return *intake* after one more act."""
    row = Act("practitioner", action, key, value).row(seq=len(intake.rows) + 1, at=NOON)
    return intake.apply(row)


def papers(pack: FormPack, intake: Intake) -> dict[str, Agreement]:
    """Return the wording of every paper of *intake*, by key."""
    wording = PackWording(pack, "en")
    keys = [plan.key for plan in plans(pack, intake)]
    return {key: draw_up(pack, intake, wording, Commission(key, "K7QF-2M")) for key in keys}


def text_of(paper: Agreement) -> str:
    """Return every word of *paper* that a reader meets."""
    lines = [paper.title, paper.subtitle]
    for section in paper.sections:
        lines.extend((section.title, section.lead))
        lines.extend(f"{p.title} {p.text} {' '.join(p.left)}" for p in section.passages)
    return "\n".join(lines).replace("\u00a0", " ")
