"""A blank paper set: the essential path as a form for pen and paper, with no client in it.

It is for a dead battery, and for a client who wants no screen. Its rows have the numbers of
the page on which everything is entered afterwards; its own number says which set it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop.domain.agreement import Agreement, Section, Signer
from desktop.domain.blank_wording import UNFILLED, BlankWording
from desktop.domain.draw_up import Commission, draw_up
from desktop.domain.facilitators_sheet import FacilitatorsSheet, facilitators_sheet
from desktop.domain.flow import SHEET, SIGN, path
from desktop.domain.intake import Intake
from desktop.domain.journal import Value
from desktop.domain.pack import DocumentPlan, FormPack
from desktop.domain.papers import places
from desktop.domain.sentence import filled
from desktop.domain.taking_part import KINDS, needs_partners, needs_representative
from desktop.domain.wording import Wording

_ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
NUMBER_BYTES = 6
"""Letters of a set's number: read aloud and typed, so none that looks like another."""


@dataclass(frozen=True, slots=True)
class BlankSet:
    """All words of one set, in the client's language; what is ``fixed`` may be asked about."""

    number: str
    version: str
    paper: str
    language: str
    letterhead: tuple[str, ...] = field(repr=False)
    form: FacilitatorsSheet
    fixed: frozenset[str]
    signers: tuple[Signer, ...]
    crisis: tuple[Section, ...]
    private: Agreement
    booklet: Agreement


def set_number(randomness: bytes) -> str:
    """Return the number of a set from NUMBER_BYTES random bytes, such as ``P-K7QF2M``."""
    return "P-" + "".join(_ALPHABET[byte % len(_ALPHABET)] for byte in randomness)


def blank_set(
    pack: FormPack, profile: Mapping[str, Value], wording: Wording, *, kind: str, number: str
) -> BlankSet:
    """Return the set for a client of *kind* (see ``taking_part``).

    What the practice has not filled in yet is a ruled line with its name. A crisis line
    that nobody has confirmed is on it as little as on any other paper.
    """
    open_blanks: dict[str, Value] = {
        item.key: UNFILLED
        for item in pack.profile_items()
        if item.required and item.default is None
    }
    intake = Intake(profile={**open_blanks, **profile}, answers=KINDS[kind])
    blank = BlankWording(pack, wording)
    commission = Commission(_of_kind(pack, "booklet").key, number)
    booklet = draw_up(pack, intake, blank, commission)
    return BlankSet(
        number=number,
        version=f"{pack.key} {pack.version}",
        paper=pack.paper,
        language=wording.language,
        letterhead=booklet.letterhead,
        form=_form(pack, intake, blank),
        fixed=frozenset(key for key, one in pack.groups.items() if one.outcome == "explained"),
        signers=_signers(pack, intake, blank),
        crisis=_crisis(pack, intake, blank),
        private=draw_up(pack, intake, blank, Commission("document.private_sheet", number)),
        booklet=booklet,
    )


def _form(pack: FormPack, intake: Intake, wording: Wording) -> FacilitatorsSheet:
    """Return the rows to fill in; looking it over and signing have places of their own."""
    sheet = facilitators_sheet(pack, intake, said=wording, own=_Theirs(wording), named=False)
    beside = {card.key for card in path(pack, intake) if card.kind in {SHEET, SIGN, "quiet"}}
    parts = (
        replace(part, rows=tuple(row for row in part.rows if row.key not in beside))
        for part in sheet.parts
    )
    return replace(sheet, parts=tuple(part for part in parts if part.rows))


class _Theirs:
    """Words of a form that the client holds: the boxes say what the client's screen says."""

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self.language = wording.language
        self.value, self.listing = wording.value, wording.listing
        self.date, self.moment = wording.date, wording.moment

    def label(self, key: str, **values: str) -> str:
        """Return a fixed phrase, as the client's own screen has it where it has one."""
        if key == "sheet.said":
            return self._wording.label("screen.explained")
        if key.startswith("sheet.outcome."):
            key = key.replace("sheet.outcome.", "screen.")
        return self._wording.label(key, **values)


def _signers(pack: FormPack, intake: Intake, wording: Wording) -> tuple[Signer, ...]:
    """Return a place for everybody who signs with this kind of client, the names left open."""
    answers = intake.all_answers(pack.defaults())
    roles = [place.role for place in places(_of_kind(pack, "agreement"), answers)]
    roles += ["partner"] if needs_partners(answers) else []
    roles += ["representative"] if needs_representative(answers) else []
    found = []
    for role in dict.fromkeys(roles):
        words = pack.said(wording.language, f"role.{role}")
        promise = filled(pack, words.sentence(""), answers, wording)
        text = promise.text if promise.whole else ""
        found.append(Signer(role, role, words.title, name="", promise=text))
    return tuple(found)


def _crisis(pack: FormPack, intake: Intake, wording: Wording) -> tuple[Section, ...]:
    """Return whom to call in a crisis, as the take-home page has it."""
    plan = _of_kind(pack, "take_home")
    cards = tuple(part for part in plan.sections if part.style == "contacts")
    alone = replace(plan, kind="handout", sections=cards)
    documents = {**pack.documents, plan.key: alone}
    return draw_up(
        replace(pack, documents=documents), intake, wording, Commission(plan.key, "")
    ).sections


def _of_kind(pack: FormPack, kind: str) -> DocumentPlan:
    return next(plan for plan in pack.documents.values() if plan.kind == kind)
