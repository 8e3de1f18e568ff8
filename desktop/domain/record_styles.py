"""The record of the session: what a board or a lawyer asks for, as labelled rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from desktop.domain.agreement import Passage
from desktop.domain.drawing import Drawing
from desktop.domain.journal import ADJOURNED, Value
from desktop.domain.pack import Item
from desktop.domain.papers import SEPARATE, places
from desktop.domain.papers import parties as parties_of
from desktop.domain.preparing import at_the_table
from desktop.domain.record_signatures import (
    identity_rows,
    on_screen_rows,
    signature_rows,
    unsigned_rows,
)
from desktop.domain.standing import concerns

NO_TRUSTED_TIME = "record.clock.untrusted"


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """The three fingerprints of one document (design section 4), and when it was sealed."""

    title: str
    id: str
    content_hash: str
    reading_hash: str = ""
    file_hash: str = ""
    sealed_at: str = ""


@dataclass(frozen=True, slots=True)
class LaterFacts:
    """One later paper as the record tells it: ``about`` is the paper it is about, by name and id.

    ``standing`` is how it stands in the vault, in one word.
    """

    paper: DocumentFacts
    about: str = ""
    signed_at: str = ""
    standing: str = ""


@dataclass(frozen=True, slots=True)
class RecordFacts:
    """What the program knows and the journal does not: fingerprints, audit, versions.

    ``standing`` are the papers of an earlier meeting that still say what was settled.
    ``continues`` are the records that this one continues, and ``later`` the papers that came
    after the session's own, this one's among them.
    """

    program: str = ""
    practice_vault: str = ""
    seal_fingerprint: str = ""
    audit_seq: int = 0
    audit_head: str = ""
    pack_confirmed: str = ""
    documents: tuple[DocumentFacts, ...] = ()
    standing: tuple[str, ...] = ()
    continues: tuple[DocumentFacts, ...] = ()
    later: tuple[LaterFacts, ...] = ()


def parties(drawing: Drawing, facts: RecordFacts) -> Iterator[Passage]:  # noqa: ARG001 - all styles alike
    """Yield who took part, and how each one's identity was known."""
    named = {
        (place.role, place.name): drawing.answers.get(place.name)
        for plan in drawing.pack.documents.values()
        if plan.kind in {"agreement", SEPARATE, "annex"}
        if plan.when is None or plan.when.holds(drawing.answers)
        for place in places(plan, drawing.answers)
    }
    for (role, name), value in named.items():
        if value:
            title = drawing.words(f"role.{role}").title
            text = drawing.wording.value(drawing.pack.items[name], value)
            yield Passage("row", role, title, text)
    yield from identity_rows(drawing)


def times(drawing: Drawing, facts: RecordFacts) -> Iterator[Passage]:
    """Yield when things happened by the laptop's clock, and that nobody vouches for it."""
    wording = drawing.wording
    yield from _meetings(drawing)
    yield from _talks(drawing)
    yield from signature_rows(drawing)
    yield from unsigned_rows(drawing, facts.standing)
    yield Passage("plain", NO_TRUSTED_TIME, text=wording.label(NO_TRUSTED_TIME))


def _meetings(drawing: Drawing) -> Iterator[Passage]:
    """Yield the first and the last entry of each meeting; what was prepared is none of it."""
    wording = drawing.wording
    meetings: list[list[str]] = [[]]
    for row in at_the_table(drawing.pack, drawing.intake.rows):
        meetings[-1].append(row.at)
        if row.action == ADJOURNED:
            meetings.append([])
    held = [moments for moments in meetings if moments]
    for number, moments in enumerate(held, start=1):
        first, last = wording.moment(moments[0]), wording.moment(moments[-1])
        if len(held) == 1:
            yield _row(drawing, "record.began", first)
            yield _row(drawing, "record.last", last)
        else:
            title = wording.label("record.meeting", number=str(number))
            text = wording.label("record.from_to", first=first, last=last)
            yield Passage("row", "record.meeting", title, text)


def _talks(drawing: Drawing) -> Iterator[Passage]:
    """Yield when people talked with the lid closed, and when that was entered."""
    wording = drawing.wording
    for talk in drawing.intake.talks:
        moments = {"first": talk.first, "last": talk.last, "entered": talk.entered}
        told = {name: wording.moment(at) for name, at in moments.items()}
        title = wording.label("record.talked", number=str(talk.meeting))
        yield Passage("row", "record.talked", title, wording.label("record.talked_at", **told))
        if talk.paper:
            yield _row(drawing, "record.paper_set", talk.paper)


def outcomes(drawing: Drawing, facts: RecordFacts) -> Iterator[Passage]:  # noqa: ARG001 - all styles alike
    """Yield what became of each group, and each exception to it."""
    for key, outcome in {**drawing.intake.outcomes, **drawing.intake.exceptions}.items():
        if not drawing.has(key):
            continue
        yield Passage(
            "row", key, drawing.words(key).title, drawing.wording.label(f"outcome.{outcome}")
        )
    groups = (key for key in drawing.pack.in_session_order() if key in drawing.pack.groups)
    for key in groups:
        reached = key in drawing.intake.outcomes
        if not reached and concerns(drawing.pack, key, drawing.answers):
            title = drawing.words(key).title
            yield Passage("row", key, title, drawing.wording.label("outcome.not_reached"))


def said(drawing: Drawing, facts: RecordFacts) -> Iterator[Passage]:  # noqa: ARG001 - all styles alike
    """Yield teach-back, questions, and how many words were taken back."""
    for item in _in_order(drawing):
        value = drawing.answers.get(item.key)
        if item.kind == "teach_back" and isinstance(value, Mapping):
            finding = drawing.wording.label(f"teach_back.{value.get('finding')}")
            words = f" “{value['words']}”" if value.get("words") else ""
            yield Passage("row", item.key, drawing.words(item.key).title, finding + words)
    for key, words in drawing.intake.questions:
        about = drawing.words(key).title
        text = " · ".join(part for part in (about, words) if part)
        yield Passage("row", key, drawing.wording.label("record.question"), text)
    for key, words in drawing.intake.examples.items():
        about = drawing.words(key).title
        yield Passage("row", key, drawing.wording.label("record.example"), f"{about} · {words}")
    if drawing.intake.taken_back:
        count = str(drawing.intake.taken_back)
        text = drawing.wording.label("record.taken_back", count=count)
        yield Passage("plain", "record.taken_back", text=text)


def changed(drawing: Drawing, facts: RecordFacts) -> Iterator[Passage]:  # noqa: ARG001 - all styles alike
    """Yield each changed sentence by title; both wordings stand in the agreement."""
    for key in drawing.intake.rewordings:
        if not drawing.has(key):
            continue
        title = drawing.words(key).title
        yield Passage("row", key, title, drawing.wording.label("record.reworded"))
        for given in drawing.intake.initials_on(key):
            text = drawing.wording.label(
                f"record.initials.{given.method}",
                who=_party(drawing, given.party),
                when=drawing.wording.moment(given.at),
            )
            yield Passage("row", key, drawing.wording.label("record.initials"), text)


def moved(drawing: Drawing) -> Iterator[Passage]:
    """Yield each move to a newer form pack, and the answers kept that it no longer asks for."""
    wording = drawing.wording
    for move in drawing.intake.moves:
        old, new = str(move.get("from", "")), str(move.get("to", ""))
        when = wording.moment(str(move["at"]))
        yield _row(
            drawing, "record.moved", wording.label("record.moved_on", old=old, new=new, when=when)
        )
        kept = move.get("kept")
        for key, title in kept.items() if isinstance(kept, Mapping) else ():
            value = drawing.intake.answers.get(key)
            words = value if isinstance(value, str) else ""
            text = " · ".join(part for part in (str(title), words) if part)
            yield _row(drawing, "record.from_before", text)


def consents(drawing: Drawing, facts: RecordFacts) -> Iterator[Passage]:  # noqa: ARG001 - all styles alike
    """Yield every stand-alone consent and notice as it was answered.

    What booking asked with yes or no is a fact of the setting, not a consent.
    """
    for item in _in_order(drawing):
        value = drawing.intake.answers.get(item.key)
        asked = item.kind in {"consent", "notice"} or (
            item.kind == "yes_no" and item.depth != "before"
        )
        if asked and value is not None:
            title = drawing.words(item.key).title
            yield Passage("row", item.key, title, drawing.wording.value(item, value))
    yield from on_screen_rows(drawing)


def handed_over(drawing: Drawing, facts: RecordFacts) -> Iterator[Passage]:  # noqa: ARG001 - all styles alike
    """Yield which papers were given before the seal, how and when."""
    for given in drawing.intake.handed_over:
        title = drawing.words(str(given["document"])).title
        how = _how(drawing, given)
        yield Passage(
            "row",
            str(given["document"]),
            title,
            f"{how}, {drawing.wording.moment(str(given['at']))}",
        )


def _how(drawing: Drawing, given: Mapping[str, Value]) -> str:
    """Return how a paper was given; to whom only where it went not to all whose it is."""
    how = drawing.wording.label(f"hand_over.{given.get('how', 'print')}")
    names = given.get("to")
    if not isinstance(names, tuple):
        return how
    return drawing.wording.label(
        "hand_over.to", how=how, names=drawing.wording.listing([str(name) for name in names])
    )


def fingerprints(drawing: Drawing, facts: RecordFacts) -> Iterator[Passage]:
    """Yield the fingerprints of every document, of the pack and of the seal."""
    wording = drawing.wording
    for document in facts.documents:
        yield Passage("subject", document.id, f"{document.title} · {document.id}")
        if document.sealed_at:
            yield _row(drawing, "record.sealed", wording.moment(document.sealed_at))
        for name in ("content_hash", "reading_hash", "file_hash"):
            value = getattr(document, name)
            if value:
                yield _row(drawing, f"record.{name}", value)
    yield Passage("subject", "record.pack", wording.label("record.pack"))
    yield _row(drawing, "record.pack_version", f"{drawing.pack.key} {drawing.pack.version}")
    yield _row(drawing, "record.content_hash", drawing.pack.fingerprint)
    yield _row(drawing, "record.pack_checked", wording.date(drawing.pack.content_checked))
    if facts.pack_confirmed:
        yield _row(drawing, "record.pack_confirmed", facts.pack_confirmed)
    yield from moved(drawing)
    yield Passage("subject", "record.this", wording.label("record.this"))
    yield _row(drawing, "record.seal", facts.seal_fingerprint)
    yield _row(drawing, "record.audit", f"{facts.audit_seq} · {facts.audit_head}")
    yield _row(drawing, "record.program", facts.program)


def continues(drawing: Drawing, facts: RecordFacts) -> Iterator[Passage]:
    """Yield which records this one continues, by id and by the fingerprint of their file."""
    for record in facts.continues:
        title = f"{record.title} \u00b7 {record.id}"
        yield Passage("subject", record.id, title)
        yield _row(drawing, "record.sealed", drawing.wording.moment(record.sealed_at))
        yield _row(drawing, "record.file_hash", record.file_hash)


def later(drawing: Drawing, facts: RecordFacts) -> Iterator[Passage]:
    """Yield every paper that came after the session's own, in order, and how each stands."""
    for one in facts.later:
        yield Passage("subject", one.paper.id, f"{one.paper.title} \u00b7 {one.paper.id}")
        if one.about:
            yield _row(drawing, "record.about", one.about)
        if one.signed_at:
            yield _row(drawing, "record.last_signed", drawing.wording.moment(one.signed_at))
        yield _row(drawing, "record.stands", drawing.wording.label(f"stands.{one.standing}"))
        yield _row(drawing, "record.content_hash", one.paper.content_hash)
        yield _row(drawing, "record.file_hash", one.paper.file_hash)


def limits(drawing: Drawing, facts: RecordFacts) -> Iterator[Passage]:  # noqa: ARG001 - all styles alike
    """Yield what the record cannot know, and how to check it without this program."""
    for key in ("record.self_issued", "record.cannot", "record.how_to_check"):
        yield Passage("plain", key, text=drawing.wording.label(key))


RECORD_STYLES: dict[str, Callable[[Drawing, RecordFacts], Iterator[Passage]]] = {
    "record_parties": parties,
    "record_times": times,
    "record_outcomes": outcomes,
    "record_said": said,
    "record_changed": changed,
    "record_consents": consents,
    "record_handed_over": handed_over,
    "record_fingerprints": fingerprints,
    "record_limits": limits,
    "record_continues": continues,
    "record_later": later,
}


def _row(drawing: Drawing, key: str, text: str) -> Passage:
    return Passage("row", key, drawing.wording.label(key), text)


def _party(drawing: Drawing, party: str) -> str:
    """Return who *party* is: the role and the name."""
    found = next((p for p in parties_of(drawing.pack, drawing.intake) if p.party == party), None)
    if found is None:
        return party
    return f"{drawing.words(f'role.{found.role}').title} ({found.name})"


def _in_order(drawing: Drawing) -> Iterator[Item]:
    """Yield the pack's items as the session meets them."""
    for key in drawing.pack.in_session_order():
        if key in drawing.pack.items:
            yield drawing.pack.items[key]
