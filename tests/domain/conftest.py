"""A tiny pack and plain words, built by hand, so that rules are tested without files."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import pytest

from desktop.domain.condition import Condition
from desktop.domain.intake import Intake, fold
from desktop.domain.journal import BEGUN, PROGRAM, Act, JournalRow, Value
from desktop.domain.pack import (
    DocumentPlan,
    FormCase,
    FormPack,
    Group,
    Item,
    SectionPlan,
    SignerPlace,
    Step,
    Words,
)


class PlainWording:
    """Words as they are, formats as Python has them."""

    language = "en"

    def label(self, key: str, **values: str) -> str:
        return " ".join((key, *values.values()))

    def value(self, item: Item, value: Value, style: str = "") -> str:  # noqa: ARG002 - as wide as Wording
        if isinstance(value, tuple):
            return self.listing([str(one) for one in value], style or "and")
        return str(value)

    def listing(self, parts: Sequence[str], style: str = "and") -> str:
        return f" {style} ".join(parts)

    def date(self, iso: str) -> str:
        return iso[:10]

    def moment(self, iso: str) -> str:
        return iso


def words(title: str, text: str | Mapping[str, str] = "", **more: object) -> Words:
    forms = {"": text} if isinstance(text, str) else text
    return Words(title=title, text=forms, **more)  # type: ignore[arg-type]


REMOTE = Condition("item", "setting.mode", "is", "remote")

ITEMS = {
    item.key: item
    for item in (
        Item("practice.practitioner", "text", filled_by="practice"),
        Item("practice.letterhead", "say", depth="booklet"),
        Item("client.name", "text", depth="before", filled_by="practitioner"),
        Item("setting.mode", "choice", depth="before", options=("in_person", "remote")),
        Item("privacy.headline", "say", depth="essential"),
        Item(
            "privacy.self",
            "clause",
            cases=(FormCase("may", None, "MAY", "Code 1"),),
            refs=("L02",),
        ),
        Item("privacy.child", "clause", cases=(FormCase("must", None, "MUST", "Code 2"),)),
        Item("privacy.video", "clause", depth="relevant", when=REMOTE),
        Item("fee.amount", "money", default="160"),
        Item("fee.waived", "number", required=True),
        Item("fee.clause", "clause"),
        Item("touch.clause", "clause"),
        Item("hope.words", "text", depth="essential"),
        Item("story.more", "text", depth="deeper"),
        Item("promise.both", "two_columns", rows=("practitioner", "client")),
        Item("goals.list", "goals", rows=("importance", "steps_client", "review")),
        Item("notice.board", "notice", fixed=True),
        Item("teach.back", "teach_back"),
        Item("close.next", "date", depth="essential"),
    )
}

GROUPS = {
    "group.danger": Group("group.danger", "explained", ("privacy.self", "privacy.child")),
    "group.remote": Group(
        "group.remote", "explained", ("privacy.video",), depth="relevant", when=REMOTE
    ),
    "group.fee": Group("group.fee", "settled", ("fee.clause",)),
    "group.touch": Group("group.touch", "settled", ("touch.clause",), depth="deeper"),
}

STEPS = (
    Step("step.prepare", "S0", ("client.name", "setting.mode"), "before"),
    Step("step.privacy", "S6", ("privacy.headline", "group.danger", "group.remote")),
    Step("step.quiet", "S4", (), "quiet"),
    Step("step.story", "S4", ("story.more",)),
    Step("step.money", "S7", ("group.fee", "group.touch")),
    Step("step.hope", "S10", ("hope.words",)),
    Step("step.sheet", "S12", (), "sheet"),
    Step("step.sign", "S13", (), "sign"),
    Step("step.close", "S14", ("close.next",), "after"),
)

ALL_GROUPS = tuple(GROUPS)

AGREEMENT = DocumentPlan(
    "document.agreement",
    "agreement",
    (
        SectionPlan("section.hope", "quotes", ("hope.words",)),
        SectionPlan("section.promises", "promises", ("promise.both",)),
        SectionPlan("section.limits", "clauses", ("group.danger", "group.remote")),
        SectionPlan("section.fee", "decisions", ("group.fee", "group.touch")),
        SectionPlan("section.else", "differences", ("group.fee",)),
        SectionPlan("section.goals", "goals", ("goals.list",)),
        SectionPlan("section.notices", "notices", ("notice.board",)),
        SectionPlan("section.changes", "changes"),
        SectionPlan("section.parked", "parked", ALL_GROUPS),
        SectionPlan("section.declined", "declined", ALL_GROUPS),
    ),
    (SignerPlace("practitioner", "practice.practitioner"), SignerPlace("client", "client.name")),
    takes_in="document.booklet",
)

RECORD = DocumentPlan(
    "document.record",
    "record",
    tuple(
        SectionPlan(f"section.{style}", style)
        for style in (
            "record_parties",
            "record_times",
            "record_outcomes",
            "record_said",
            "record_changed",
            "record_consents",
            "record_handed_over",
            "record_fingerprints",
            "record_limits",
        )
    ),
    take_home=False,
)

WORDS = {
    "privacy.headline": words("What stays here"),
    "privacy.self": words("Your life", {"may": "I may call for help."}, example="Say, a plan."),
    "privacy.child": words("A child", {"must": "I must report it."}),
    "privacy.video": words("Video", "Find a private place."),
    "group.danger": words("Danger", "Some things I may or must share."),
    "group.fee": words("The fee", "A session costs {fee.amount}."),
    "group.touch": words("Touch", "We do not touch."),
    "group.remote": words("By video", "We meet by video."),
    "fee.clause": words("The fee", "It costs {fee.amount}.", card={"": "{fee.amount}"}),
    "touch.clause": words("Touch", "A handshake if you offer it."),
    "practice.letterhead": words("Letterhead", "{practice.practitioner}\n{practice.nobody}"),
    "document.agreement": words("What we settled", "{client.name}"),
    "document.record": words("Record"),
    "document.booklet": words("Booklet"),
    "hope.words": words("What I hope for"),
    "promise.both": words("Both ways", options={"on_time": "I start on time."}),
    "goals.list": words("Goal", rows={"importance": "Importance:", "review": "Look again:"}),
    "notice.board": words("Notice", "You may contact the board."),
    "teach.back": words("In your words"),
    "role.practitioner": words("Practitioner", "I keep these promises."),
    "role.client": words("Client"),
    **{s.key: words(s.key) for s in (*AGREEMENT.sections, *RECORD.sections)},
}


@pytest.fixture
def pack() -> FormPack:
    """A pack of nineteen items with one agreement, one booklet and one record."""
    booklet = DocumentPlan(
        "document.booklet",
        "booklet",
        (SectionPlan("section.limits", "clauses", ("group.danger", "group.fee")),),
    )
    nobody = Item("practice.nobody", "text", filled_by="practice")
    return FormPack(
        key="tiny",
        version="1.0.0",
        jurisdiction="any",
        chain=("tiny",),
        languages=("en",),
        currency="USD",
        paper="letter",
        locale="en_US",
        content_checked="2026-11-22",
        review_by="2027-05-22",
        fingerprint="f" * 64,
        withdrawn=False,
        versions={"tiny": "1.0.0"},
        sources={},
        steps=STEPS,
        groups=GROUPS,
        items={**ITEMS, nobody.key: nobody},
        documents={plan.key: plan for plan in (AGREEMENT, booklet, RECORD)},
        words={"en": WORDS},
        labels={"en": {}},
    )


@pytest.fixture
def wording() -> PlainWording:
    """Words as they are."""
    return PlainWording()


PROFILE: Mapping[str, Value] = {"practice.practitioner": "Jordan Avery"}


def intake_of(*acts: Act) -> Intake:
    """Return an intake that began at noon and then went through *acts*, a minute each."""
    begun = Act(
        PROGRAM, BEGUN, value={"language": "en", "reference": "K7QF-2M", "profile": PROFILE}
    )
    return fold(rows_of(begun, *acts))


def rows_of(*acts: Act) -> tuple[JournalRow, ...]:
    """Return *acts* as journal rows, a minute apart."""
    noon = datetime.fromisoformat("2026-12-02T12:00:00-08:00")
    return tuple(
        act.row(seq=number, at=noon.replace(minute=number % 60).isoformat())
        for number, act in enumerate(acts, start=1)
    )
