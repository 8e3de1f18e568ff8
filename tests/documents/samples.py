"""A paper with every kind of block on it, and an agreement as the domain draws it up."""

import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from io import BytesIO
from typing import Any

from PIL import Image

from desktop.documents.blocks import (
    Banner,
    Block,
    Bullets,
    Changed,
    CutOut,
    Decision,
    Figure,
    Heading,
    KeepTogether,
    Letterhead,
    Notice,
    Numbered,
    PageBreak,
    Parked,
    Passage,
    Promises,
    QrCode,
    Rule,
    SealField,
    SignatureLine,
    Spacer,
    Span,
    Table,
)
from desktop.documents.page import Meta, PageSpec
from desktop.documents.signed import Handwriting, OnPaper, TypedName
from desktop.documents.templates.papers import Dress
from desktop.domain import agreement as drawn
from desktop.domain.agreement import Agreement, Beside, Section, Signer, TakenIn
from desktop.domain.ink import Ink, Stroke
from desktop.domain.journal import Value
from desktop.domain.pack import Item
from desktop.domain.signature import Signature

NOON = datetime(2026, 12, 2, 17, 12, 5, tzinfo=timezone(timedelta(hours=-8)))

NAMES = (
    "Zoë Ó Súilleabháin",
    "محمد بن علي",
    "प्रिया शर्मा",
    "山田太郎",
    "Nguyễn Thị Ánh",
    "ศิริพร",
    "שרה כהן",
    "김민준",
    "Олена Коваль",
    "Ελένη Παπαδοπούλου",
    "Գրիգոր Հակոբյան",
    "გიორგი ბერიძე",
    "নাজমুল হক",
    "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
    "હરીશ પટેલ",
    "தமிழ்ச்செல்வன்",
    "ស្រីនិច",
    "አበበ ቢቂላ",
    "علاء",
    "مُحَمَّد",
    "مهسا می‌خواه",
    "Zoe\u0308 Nun\u0303ez",
)
"""One name for every script of resources/fonts/LIST, and the hard cases of section 1."""

CHOICES = (
    "I read this paper.",
    "It was read to me.",
    "We talked it through, and I will read it at home.",
)


def page(**changed: Any) -> PageSpec:  # noqa: ANN401 - any field of a page
    said = {
        "paper": "letter",
        "language": "en-US",
        "check_text": "How to check this paper: ask me",
        "page_text": "Page {page} of {pages}",
        "id_text": "Paper A-2026-0001 · us-ca 2026.11.1",
        "hash_text": "Words " + "3fa1" * 16,
    }
    return PageSpec(**{**said, **changed})


def meta(**changed: Any) -> Meta:  # noqa: ANN401 - any field of the metadata
    return Meta(**{"title": "What we settled", "created": NOON, **changed})


def ink(seed: float = 1.0) -> tuple[tuple[tuple[float, float], ...], ...]:
    """Return outlines that look written: three slanted loops."""
    strokes = []
    for stroke in range(3):
        spine = [
            (0.06 + stroke * 0.3 + t / 40 * 0.26, 0.17 + 0.1 * math.sin(t / 3 + seed * stroke))
            for t in range(41)
        ]
        over = [(x, y - 0.006) for x, y in spine]
        under = [(x, y + 0.006) for x, y in reversed(spine)]
        strokes.append(tuple(over + under))
    return tuple(strokes)


def signature(name: str, *, signed: bool) -> Handwriting | None:
    return Handwriting(ink(len(name)), 0.35, f"Signature of {name}") if signed else None


def sheet(*, signed: bool = True) -> list[Block]:
    """Return a whole paper with every kind of block, signed or not."""
    return [
        Banner("Sample"),
        Letterhead("Jordan Avery, LMFT", ("1200 K Street, Sacramento CA", "916-555-0142")),
        Heading(1, "What we settled"),
        Passage("Maya Torres-Lind and Jordan Avery, Wednesday 2 December 2026", "lead"),
        Passage("Also named here: " + "; ".join(NAMES) + ".", "quiet"),
        Heading(2, "What you hope for"),
        Passage((Span("“Sleep five hours three nights a week.”", emphasis=True),), "lead"),
        Heading(2, "What we promise each other"),
        Promises(
            "Jordan promises",
            ("I start and end on time.", "I tell you first before I speak to anybody."),
            "Maya promises",
            ("I say when I am faking fine.",),
        ),
        Heading(2, "How we meet"),
        Decision("When", "We meet every Wednesday at 16:00 for 50 minutes."),
        Decision("Fee", "A session costs $160, paid by card at the end."),
        Heading(2, "What stays between us"),
        Passage("What you tell me stays with me. There are three kinds of exceptions."),
        Bullets(("If your life is in danger.", "If a child is being harmed.")),
        Passage("For example: if you told me of a plan to end your life tonight.", "example"),
        Changed("I never look you up.", "Changed together", "I may look you up.", "It said:"),
        Heading(3, "Left for another day"),
        Parked("Long holidays"),
        Parked("Messages between sessions"),
        Notice("The Board of Behavioral Sciences receives complaints.", "Notice to clients"),
        Table(("Service", "Fee"), (("Session", "$160"), ("Late", "$80")), (3, 1)),
        Rule(),
        Figure(ink(), 0.35, "A drawing of three loops", 120),
        Spacer(),
        *signatures(signed=signed),
        QrCode("HOLDFAST:A-2026-0001", "Paper A-2026-0001", "Paper A-2026-0001"),
        SealField(
            "Sig_Practitioner",
            "Seal of Jordan Avery",
            "Sealed with key 4F:2A",
            QrCode("HOLDFAST:A-2026-0001", "Paper A-2026-0001", "Paper A-2026-0001"),
        ),
        PageBreak(),
        Heading(2, "To take with you"),
        CutOut((Heading(3, "If it gets too much"), Numbered(("Call 988.", "Call Ana.")))),
    ]


def signatures(*, signed: bool) -> list[Block]:
    at = "2 Dec 2026, 17:12" if signed else ""
    chosen = CHOICES[0] if signed else ""
    promise = "What I promise you: to keep to what stands above."
    return [
        Heading(2, "Signing"),
        SignatureLine(
            "Jordan Avery", "Practitioner", "Date", promise,
            mark=signature("Jordan Avery", signed=signed), date=at,
        ),
        SignatureLine(
            "Maya Torres-Lind", "Client", "Date", "", chosen, CHOICES,
            signature("Maya", signed=signed), at,
        ),
        SignatureLine(
            NAMES[1], "Interpreter", "Date", "I interpreted everything that was said.",
            mark=TypedName(NAMES[1]) if signed else None, date=at,
        ),
        SignatureLine(
            NAMES[3], "Witness", "Date",
            mark=OnPaper("Signed on paper: folder 3") if signed else None,
        ),
        KeepTogether((Passage("All of us were in the room."),)),
    ]  # fmt: skip


class SampleWording:
    """Words as they are; times as the journal has them."""

    language = "en-US"

    def label(self, key: str, **values: str) -> str:
        return " ".join((key, *values.values()))

    def value(self, item: Item, value: Value, style: str = "") -> str:  # noqa: ARG002 - a protocol's
        return str(value)

    def listing(self, parts: Sequence[str], style: str = "and") -> str:
        return f" {style} ".join(parts)

    def date(self, iso: str) -> str:
        return iso[:10]

    def moment(self, iso: str) -> str:
        return iso[:16].replace("T", ", ")


LABELS = {
    "footer.check": "How to check this paper: ask me",
    "footer.id": "Paper",
    "footer.page": "Page {page} of {pages}",
    "hash.page": "Words",
    "appendix": "The booklet this paper takes in",
    "promises.left": "What you can expect from me",
    "promises.right": "What you want to bring",
    "changed.before": "It said",
    "changed.after": "You changed it to",
    "parked.lead": "We come back to this next time.",
    "declined.lead": "You said no to this, and that is fine.",
    "sign.heading": "Signing",
    "sign.date": "Date",
    "sign.drawn": "Signed by hand on the screen",
    "sign.paper": "Signed on paper",
    "sign.statement.read": "I read it.",
    "sign.statement.was_read": "It was read to me.",
    "sign.statement.will_read": "We talked it through, and I will read it at home.",
    "seal.tooltip": "Sealed by the practitioner when everyone had signed",
}

PASSAGES = (
    drawn.Passage("quote", "goals.hope", "Hope", "Sleep five hours."),
    drawn.Passage("promises", "both", left=("I start on time.",), right=("I say no.",)),
    drawn.Passage("headline", "when", "When", "We meet on Wednesdays."),
    drawn.Passage("headline", "fee", "Fee", "A session costs $150.", was="A session costs $160."),
    drawn.Passage("clause", "self", "Your life", "I may call for help.", example="For example."),
    drawn.Passage("clause", "touch", "Touch", "No hugs.", was="We may hug."),
    drawn.Passage("plain", "plain", text="You may stop at any time."),
    drawn.Passage("row", "row", "Please", "Ask before homework."),
    drawn.Passage("contact", "911", "Emergency", "Call 911."),
    drawn.Passage("goal", "goal", "Goal", "Sleep.", lines=("Importance 9", "Review 9 Dec")),
    drawn.Passage("notice", "board", "Notice", "The board receives complaints.", lines=("given",)),
    drawn.Passage("changed", "fee", "Fee", "A session costs $150.", was="A session costs $160."),
    drawn.Passage("parked", "holidays", "Holidays"),
    drawn.Passage("declined", "recording", "Recording"),
)


def agreement(kind: str = "agreement", **changed: Any) -> Agreement:  # noqa: ANN401 - any field
    """Return an agreement with a passage of every kind, each in a section of its own."""
    said: dict[str, Any] = {
        "kind": kind,
        "key": f"document.{kind}",
        "id": "A-2026-0001",
        "version": "us-ca 2026.11.1",
        "title": "What we settled",
        "subtitle": f"{NAMES[1]} and Jordan Avery",
        "language": "en-US",
        "paper": "letter",
        "pack": "5e" * 32,
        "letterhead": ("Jordan Avery, LMFT", "916-555-0142"),
        "sections": tuple(
            Section(f"section.{n}", "x", f"Part {n}", passages=(passage,))
            for n, passage in enumerate(PASSAGES)
        ),
        "signers": (
            Signer("client", "client", "Client", NAMES[1]),
            Signer("practitioner", "practitioner", "Practitioner", "Jordan Avery", "I keep this."),
        ),
        "takes_in": TakenIn("How I work", "B-1", "ab" * 32, "The full words stand in B-1."),
        "labels": LABELS,
    }
    return Agreement(**{**said, **changed})


def signed_by_both() -> tuple[Signature, ...]:
    loop = tuple((0.1 + t / 60, 0.15 + 0.1 * math.sin(t / 4)) for t in range(45))
    drawing = Ink("pen", 0.4, (Stroke(loop),))
    at = "2026-12-02T17:12:05-08:00"
    return (
        Signature("document.agreement", "practitioner", "drawn", "read", at, ink=drawing),
        Signature("document.agreement", "client", "typed", "was_read", at, name=NAMES[1]),
    )


def png(mode: str, colour: tuple[int, ...], size: tuple[int, int] = (3, 2)) -> bytes:
    out = BytesIO()
    Image.new(mode, size, colour).save(out, "PNG")
    return out.getvalue()


def dress(**changed: Any) -> Dress:  # noqa: ANN401 - any field of the dress
    return Dress(**{"created": NOON, "wording": SampleWording(), **changed})


def in_two_languages(kind: str = "agreement", **changed: Any) -> Agreement:  # noqa: ANN401 - any field
    """Return the agreement with the same in Spanish beside it; own words are the same in both."""
    first = agreement(kind, **changed)
    sections = tuple(
        replace(
            section,
            title=f"Parte {number}",
            passages=tuple(
                one if one.kind == "quote" else replace(one, title=f"({one.title})", text="Dicho.")
                for one in section.passages
            ),
        )
        for number, section in enumerate(first.sections)
    )
    twin = replace(
        first,
        language="es-US",
        title="Lo que acordamos",
        sections=sections,
        labels={**LABELS, "sign.statement.read": "Lo leí.", "sign.heading": "Firmas"},
    )
    return replace(first, beside=Beside(twin, "The English text counts.", "Vale el inglés."))
