"""Draw up the wording of a document: from pack and intake to an Agreement (hop 3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from desktop.domain.agreement import (
    Agreement,
    IntakeIncompleteError,
    Passage,
    Replaced,
    Section,
    Signer,
    TakenIn,
)
from desktop.domain.drawing import STANDING_KINDS, Drawing
from desktop.domain.intake import Intake
from desktop.domain.journal import Value
from desktop.domain.later_paper import AMENDMENT
from desktop.domain.own_document import is_own
from desktop.domain.pack import DocumentPlan, FormPack, SectionPlan, SignerPlace
from desktop.domain.papers import SIGNED_KINDS, names, signing_places
from desktop.domain.record_styles import RECORD_STYLES, RecordFacts
from desktop.domain.rule_choices import open_choices
from desktop.domain.section_heads import head_of
from desktop.domain.section_styles import STYLES
from desktop.domain.sentence import filled
from desktop.domain.separate_papers import elsewhere, left_of, purpose_of
from desktop.domain.since import GONE, changes_since, marked
from desktop.domain.standing import group_of
from desktop.domain.wording import Wording

LETTERHEAD = "practice.letterhead"
MEETING_DATE = "meeting.date"
"""The item whose value the program knows: pages of a second meeting bear its own day."""

_FURNITURE = (
    "footer.check",
    "footer.id",
    "footer.page",
    "promises.left",
    "promises.right",
    "changed.before",
    "changed.after",
    "parked.lead",
    "declined.lead",
    "sign.heading",
    "sign.date",
    "sign.here",
    "sign.drawn",
    "sign.typed",
    "sign.paper",
    "sign.statement.read",
    "sign.statement.was_read",
    "sign.statement.will_read",
    "seal.tooltip",
    "seal.reason",
    "seal.stamp",
    "hash.page",
    "appendix",
)


_MARKS = ("since.new", "since.changed")
"""The words beside what is new or changed, on a paper that replaces an earlier one."""
_GONE = "section.gone"


@dataclass(frozen=True, slots=True)
class Commission:
    """What a document is to be: which plan, its id, and what it stands on.

    ``before`` is the signed paper whose place it takes, as ``replaces`` says.
    """

    key: str
    id: str
    takes_in: TakenIn | None = None
    replaces: Replaced | None = None
    before: Agreement | None = None
    facts: RecordFacts | None = None
    rehearsal: bool = False


def draw_up(pack: FormPack, intake: Intake, wording: Wording, commission: Commission) -> Agreement:
    """Return the exact wording of one document.

    Raises:
        IntakeIncompleteError: if a blank the pack requires is still open.
    """
    plan = pack.documents[commission.key]
    apart = elsewhere(pack, intake, plan)
    drawing = Drawing(pack, intake, wording, plan, _answers(pack, intake, plan), apart)
    sections = tuple(
        section
        for section in (_section(drawing, part, commission) for part in plan.sections)
        if section is not None
    )
    due = signing_places(pack, intake, plan.key)
    signers = tuple(signer for place in due for signer in _signers(drawing, place))
    drawing.incomplete.extend(_open_choices(drawing))
    if drawing.incomplete:
        missing = tuple(dict.fromkeys(drawing.incomplete))
        raise IntakeIncompleteError(missing, tuple(drawing.words(key).title for key in missing))
    words = drawing.words(plan.key)
    drawn = Agreement(
        kind=plan.kind,
        key=plan.key,
        id=commission.id,
        version=f"{pack.key} {pack.version}",
        title=words.title,
        subtitle=_line(drawing, words.sentence("")),
        language=wording.language,
        paper=pack.paper,
        pack=pack.fingerprint,
        letterhead=_letterhead(drawing),
        sections=(*purpose_of(drawing), *sections),
        signers=signers,
        takes_in=commission.takes_in,
        replaces=commission.replaces,
        rehearsal=wording.label("rehearsal") if commission.rehearsal else "",
        labels=_labels(wording, plan.kind, sections),
    )
    return drawn if commission.before is None else _replacing(drawing, drawn, commission)


def _replacing(drawing: Drawing, drawn: Agreement, commission: Commission) -> Agreement:
    """Return *drawn* saying which paper it replaces, with what is new or changed marked."""
    before = commission.before or drawn
    sections = marked(drawn.sections, before)
    gone = _gone(drawing, drawn, before)
    if gone:
        title = drawing.wording.label(_GONE)
        sections = (*sections, Section(_GONE, GONE, title, passages=gone))
    labels = {**drawn.labels, **{key: drawing.wording.label(key) for key in _MARKS}}
    return replace(drawn, sections=sections, replaces=commission.replaces, labels=labels)


def _gone(drawing: Drawing, drawn: Agreement, before: Agreement) -> tuple[Passage, ...]:
    """Return by title what the earlier paper named and the new one does not, each once."""
    named = {group_of(drawing.pack, passage.key) for passage in drawn.passages()} - {""}
    titles = {
        passage.title: passage.key
        for passage in changes_since(before, drawn).gone
        if passage.title and group_of(drawing.pack, passage.key) not in named
    }
    return tuple(Passage(GONE, key, title) for title, key in titles.items())


def _labels(wording: Wording, kind: str, sections: tuple[Section, ...]) -> dict[str, str]:
    """Return the fixed phrases of the pages; an amendment speaks of old and new, not of you."""
    labels = {key: wording.label(key) for key in (*_FURNITURE, *_where_given(sections))}
    if kind == AMENDMENT:
        labels["changed.after"] = wording.label("amendment.after")
        labels["changed.before"] = wording.label("amendment.before")
    return labels


def _where_given(sections: tuple[Section, ...]) -> tuple[str, ...]:
    """Return the phrases that only some papers need: other papers stay word for word as before."""
    given = any(passage.initials for section in sections for passage in section.passages)
    return ("changed.initials",) if given else ()


def _open_choices(drawing: Drawing) -> tuple[str, ...]:
    """Return the practice's choices that are open, though words of the document hang on them.

    An interim page can always be made, so that a session always can end.
    """
    if drawing.plan.kind == "interim":
        return ()
    keys = tuple(key for part in drawing.plan.sections for key in part.items)
    return open_choices(drawing.pack, keys, drawing.answers)


def _answers(pack: FormPack, intake: Intake, plan: DocumentPlan) -> Mapping[str, Value]:
    """Return what fills the blanks.

    Standing text knows the practice and the kind of client, never the client.
    """
    if plan.kind in STANDING_KINDS:
        kind = {key: intake.answers[key] for key in plan.knows if key in intake.answers}
        return {**pack.defaults(), **intake.profile, **kind}
    answers = intake.all_answers(pack.defaults())
    is_signed = plan.kind in SIGNED_KINDS
    today = intake.date_of(intake.signing_meeting if is_signed else intake.meeting)
    return answers if today is None else {**answers, MEETING_DATE: today}


def _section(drawing: Drawing, part: SectionPlan, commission: Commission) -> Section | None:
    if part.when is not None and not part.when.holds(drawing.answers):
        return None
    part, head = replace(part, items=left_of(part, drawing.elsewhere)), head_of(part)
    passages: tuple[Passage, ...]
    if part.style in RECORD_STYLES:
        facts = commission.facts or RecordFacts()
        passages = tuple(RECORD_STYLES[part.style](drawing, facts))
    else:
        passages = tuple(STYLES[part.style](drawing, part))
    if not passages:
        return None
    words = drawing.words(head)
    lead = filled(drawing.pack, words.sentence(""), drawing.answers, drawing.wording)
    leads = lead.whole and head == part.key  # a topic opens with a passage of its own
    return Section(part.key, part.style, words.title, lead.text if leads else "", passages)


def _signers(drawing: Drawing, place: SignerPlace) -> tuple[Signer, ...]:
    """Return everybody who signs in one role; names come from the item the pack names.

    A document must not be made that leaves out somebody who has to sign it: a place whose
    name nobody has given yet counts as an open blank.
    """
    value = drawing.answers.get(place.name)
    named = names(value)
    if not named and (value is not None or place.name not in drawing.answers):
        drawing.incomplete.append(place.name)
    need = str(drawing.answers.get(place.need, "all")) if "." in place.need else place.need
    words = drawing.words(f"role.{place.role}")
    own = drawing.words(f"{drawing.plan.key}.{place.role}").sentence("")
    return tuple(
        Signer(
            party=place.role if isinstance(value, str) else f"{place.role}.{number}",
            role=place.role,
            role_title=words.title,
            name=name,
            promise="" if is_own(drawing.plan.key) else _line(drawing, own or words.sentence("")),
            need=need,
        )
        for number, name in enumerate(named, start=1)
    )


def _line(drawing: Drawing, text: str) -> str:
    sentence = filled(drawing.pack, text, drawing.answers, drawing.wording)
    return sentence.text if sentence.whole else ""


def _letterhead(drawing: Drawing) -> tuple[str, ...]:
    """Return the lines of the letterhead that the practice has filled."""
    text = drawing.words(LETTERHEAD).sentence("")
    return tuple(line for line in (_line(drawing, raw) for raw in text.split("\n")) if line)
