"""Papers that a practice wants signed by themselves, instead of in one agreement.

What one of them covers is said there and not again on the main sheet, which names it instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from desktop.domain.agreement import Passage, Section
from desktop.domain.condition import Condition
from desktop.domain.drawing import Drawing
from desktop.domain.intake import Intake
from desktop.domain.journal import Value
from desktop.domain.pack import DocumentPlan, FormPack, SectionPlan
from desktop.domain.paper_ids import paper_id
from desktop.domain.papers import SEPARATE, plans
from desktop.domain.preparing import APART


def elsewhere(pack: FormPack, intake: Intake, plan: DocumentPlan) -> frozenset[str]:
    """Return what *plan*, the main sheet, leaves to papers of their own: groups and items.

    Any other document leaves nothing to them: a take-home page tells everything.
    """
    if plan.kind != "agreement":
        return frozenset()
    sections = (part for one in separate_plans(pack, intake) for part in one.sections)
    return frozenset(opened(pack, (key for part in sections for key in part.items)))


def separate_plans(pack: FormPack, intake: Intake) -> tuple[DocumentPlan, ...]:
    """Return the papers that are signed by themselves in this intake, in the pack's order."""
    return tuple(plan for plan in plans(pack, intake) if plan.kind == SEPARATE)


PURPOSE = "apart.purpose"


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the agreement that may be signed by itself: its option, its paper, its words.

    ``purpose`` says what the paper is for, in the language it was asked in.
    """

    option: str
    document: str
    title: str = field(repr=False)
    purpose: str = field(repr=False)


def parts_of(pack: FormPack, language: str) -> tuple[Part, ...]:
    """Return the parts that can be signed by themselves, in the pack's order."""
    asked = pack.said(language, APART).options
    found = []
    for plan in pack.documents.values():
        option = _option(plan.when) if plan.kind == SEPARATE and plan.when else ""
        if option:
            words = pack.said(language, plan.key)
            purpose = words.hint or asked.get(option, "")
            found.append(Part(option, plan.key, words.title, purpose))
    return tuple(found)


def wanted_apart(answers: Mapping[str, Value]) -> tuple[str, ...]:
    """Return the options of the parts that are to be signed by themselves."""
    value = answers.get(APART)
    return tuple(map(str, value)) if isinstance(value, tuple) else ()


def purpose_of(drawing: Drawing) -> tuple[Section, ...]:
    """Return what a paper of its own begins with: what it is for, in the client's language.

    A pack of an earlier version does not say it; its papers stay as they were.
    """
    words = drawing.words(drawing.plan.key)
    if drawing.plan.kind != SEPARATE or not words.hint:
        return ()
    return (Section(PURPOSE, "plain", "", passages=(Passage("plain", text=words.hint),)),)


def _option(when: Condition) -> str:
    """Return which option of the question *when* asks for; "" where it asks for none."""
    if when.item == APART and when.test == "has":
        return str(when.value)
    return next((found for part in when.parts if (found := _option(part))), "")


def opened(pack: FormPack, keys: Iterable[str]) -> Iterator[str]:
    """Yield *keys*, and after each group the clauses inside it."""
    for key in keys:
        yield key
        if key in pack.groups:
            yield from pack.groups[key].items


def apart(drawing: Drawing, section: SectionPlan) -> Iterator[Passage]:  # noqa: ARG001 - all styles alike
    """Yield each paper that is signed by itself, with the id that its pages begin with.

    A later meeting may replace one of them; the sheet that names it stands nevertheless.
    """
    pack, intake = drawing.pack, drawing.intake
    for plan in separate_plans(pack, intake):
        named = paper_id(pack, intake, plan.key, meeting=1)
        text = f"{drawing.wording.label('footer.id')} {named}"
        yield Passage("row", plan.key, drawing.words(plan.key).title, text)


def left_of(part: SectionPlan, covered: frozenset[str]) -> tuple[str, ...]:
    """Return the keys of the section *part* that no paper of its own has *covered*."""
    return tuple(key for key in part.items if key not in covered)
