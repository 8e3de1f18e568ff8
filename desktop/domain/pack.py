"""A form pack: what is asked, said and printed in one jurisdiction, as frozen data.

Packs hold structure and words, never code. ``desktop.packs`` reads and checks
them; everything here can be trusted to be whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from desktop.domain.condition import Condition
from desktop.domain.glossary import Term
from desktop.domain.journal import Value
from desktop.domain.retention import RetentionRule

KINDS = frozenset(
    {
        "say",
        "clause",
        "choice",
        "ranking",
        "grid",
        "two_columns",
        "checklist",
        "number",
        "money",
        "duration",
        "time",
        "date",
        "text",
        "people",
        "yes_no",
        "scale",
        "reflection",
        "teach_back",
        "goals",
        "check_in",
        "consent",
        "notice",
        "prompt",
        "note",
        "clash",
    }
)
"""The closed set of item kinds (design section 2)."""

RULES = frozenset({"MUST", "MAY", "ETH", "RIGHT", "FILL"})
"""What stands behind a clause: a duty, a permission, a code, a client's right, a local blank."""

DEPTHS = frozenset({"essential", "deeper", "second", "relevant", "booklet", "before"})
"""Where an item is met first: see ``desktop.domain.flow``."""

EXPLAINED_OUTCOMES = ("explained", "question", "come_back")
SETTLED_OUTCOMES = ("agreed", "changed", "not_yet", "not_for_me")
OUTCOMES = {"explained": EXPLAINED_OUTCOMES, "settled": SETTLED_OUTCOMES}
"""A legal limit is explained, never agreed or declined; what is negotiable is settled."""

AGAIN, LEFT_OPEN, STANDS = "again", "left_open", "stands"
"""What only a later meeting has: how it opens, what was left open, and what stands."""

STAGES = frozenset({"", "before", AGAIN, LEFT_OPEN, STANDS, "quiet", "sheet", "sign", "after"})


@dataclass(frozen=True, slots=True)
class FormCase:
    """One form of an item's words, and when it is the right one."""

    form: str
    when: Condition | None = None
    rule: str = ""
    source: str = ""


def first_case(cases: tuple[FormCase, ...], answers: Mapping[str, Value]) -> FormCase:
    """Return the first of *cases* that holds for *answers*; a plain one if none is named."""
    for case in cases:
        if case.when is None or case.when.holds(answers):
            return case
    return FormCase("")


SINCE_BOOKING = "booking"
SINCES = frozenset({SINCE_BOOKING, "session"})


@dataclass(frozen=True, slots=True)
class DueRule:
    """By when law wants a notice given.

    Counted from the day of booking: within so many business days, where it was booked so many
    business days ahead of the session or more. Counted from the session: on that day at the latest,
    or so many days ``before`` it, but never before it was booked.
    """

    since: str = SINCE_BOOKING
    ahead: int = 0
    within: int = 0
    before: int = 0


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is said, asked, promised or noted.

    ``cases`` are tried in order; the first whose condition holds gives the rule
    and the form of the words. ``refs`` are the brief's numbers (L02, T1 ...).
    ``private`` items appear on nothing that is taken home. ``sides`` says of promises both
    ways which option may be promised by which row. ``due`` are the rules of a notice by when it
    must be given, tried in order. ``paper`` of a consent or a notice: it is signed on a paper of
    its own.
    """

    key: str
    kind: str
    depth: str = "deeper"
    cases: tuple[FormCase, ...] = ()
    when: Condition | None = None
    filled_by: str = "session"
    required: bool = False
    private: bool = False
    fixed: bool = False
    several: bool = False
    ordered: bool = False
    options: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    sides: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    low: int | None = None
    high: int | None = None
    default: Value = None
    due: tuple[DueRule, ...] = ()
    paper: bool = False
    topic: str = ""
    refs: tuple[str, ...] = ()
    practices: tuple[int, ...] = ()
    sources: tuple[str, ...] = ()
    confirmed_on: str = ""

    def case(self, answers: Mapping[str, Value]) -> FormCase:
        """Return the rule and form of words that hold for *answers*."""
        return first_case(self.cases, answers)

    def concerns(self, answers: Mapping[str, Value]) -> bool:
        """Say whether the item concerns the client of *answers*."""
        return self.when is None or self.when.holds(answers)


@dataclass(frozen=True, slots=True)
class Group:
    """Clauses that share one card and one outcome."""

    key: str
    outcome: str
    items: tuple[str, ...]
    depth: str = "essential"
    when: Condition | None = None
    cases: tuple[FormCase, ...] = ()

    @property
    def outcomes(self) -> tuple[str, ...]:
        """Return the outcomes this group may have, in the order they are offered."""
        return OUTCOMES[self.outcome]


@dataclass(frozen=True, slots=True)
class Step:
    """A part of the session (S0-S15 of the brief): its cards, in order."""

    key: str
    code: str
    cards: tuple[str, ...] = ()
    stage: str = ""
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class SignerPlace:
    """Who signs a document: a role, and the item that names the person or persons."""

    role: str
    name: str
    need: str = "all"
    when: Condition | None = None


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """One section of a document: its style and the items or groups it shows."""

    key: str
    style: str
    items: tuple[str, ...] = ()
    when: Condition | None = None


@dataclass(frozen=True, slots=True)
class DocumentPlan:
    """One document of the pack: its sections, who signs it, what it takes in.

    ``knows`` are the facts about the kind of client that a booklet may ask beside the
    practice's profile: it is the same for every client of one kind.
    """

    key: str
    kind: str
    sections: tuple[SectionPlan, ...]
    signers: tuple[SignerPlace, ...] = ()
    takes_in: str = ""
    knows: tuple[str, ...] = ()
    take_home: bool = True
    when: Condition | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one key in one language.

    ``text`` and ``card`` are by form (``must``, ``may``, ``may_tx`` ...; plain words
    under ``""``); ``value`` by plural category; ``options`` and ``rows`` by option. ``bank``
    are questions the practitioner might ask, ``stems`` beginnings of saying it back.
    """

    title: str = ""
    text: Mapping[str, str] = field(default_factory=dict)
    card: Mapping[str, str] = field(default_factory=dict)
    example: str = ""
    question: str = ""
    hint: str = ""
    say: str = ""
    cue: tuple[str, ...] = ()
    bank: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()
    options: Mapping[str, str] = field(default_factory=dict)
    rows: Mapping[str, str] = field(default_factory=dict)
    value: Mapping[str, str] = field(default_factory=dict)
    none: str = ""
    line: str = ""

    def sentence(self, form: str) -> str:
        """Return the printed text for *form*."""
        return self.text.get(form, "")

    def shared(self, form: str) -> str:
        """Return what the shared card shows for *form*: short words, else the printed text."""
        return self.card.get(form, "") or self.sentence(form)


NO_WORDS = Words()


@dataclass(frozen=True, slots=True)
class FormPack:
    """One jurisdiction's pack, whole: parents merged in, every reference checked.

    ``fingerprint`` is the SHA-256 (hex) of the compiled pack, the name under
    which the vault files it. ``chain`` runs from this pack to its oldest parent, and
    ``versions`` holds the version of each. One that is ``parent_only`` is there for others
    to build on; nobody works with it. In the languages that are ``untranslated`` a sentence of the
    practice's own is missing or says another thing: no client is to read them.
    """

    key: str
    version: str
    jurisdiction: str
    chain: tuple[str, ...]
    languages: tuple[str, ...]
    currency: str
    paper: str
    locale: str
    content_checked: str
    review_by: str
    fingerprint: str
    withdrawn: bool
    versions: Mapping[str, str]
    sources: Mapping[str, str]
    steps: tuple[Step, ...]
    groups: Mapping[str, Group]
    items: Mapping[str, Item]
    documents: Mapping[str, DocumentPlan]
    words: Mapping[str, Mapping[str, Words]] = field(repr=False)
    labels: Mapping[str, Mapping[str, str]] = field(repr=False)
    glossary: Mapping[str, Mapping[str, Term]] = field(default_factory=dict, repr=False)
    parent_only: bool = False
    retention: tuple[RetentionRule, ...] = ()
    untranslated: tuple[str, ...] = ()
    worked_out: dict[str, object] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    @property
    def ready_languages(self) -> tuple[str, ...]:
        """Return the languages a client may read."""
        return tuple(one for one in self.languages if one not in self.untranslated)

    def said(self, language: str, key: str) -> Words:
        """Return the words of *key* in *language*; empty words where it has none."""
        return self.words[language].get(key, NO_WORDS)

    def defaults(self) -> dict[str, Value]:
        """Return the pack's own proposals, by item key; every step asks a dozen times."""
        found = self.worked_out.get("defaults")
        if found is None:
            items = self.items.values()
            found = {item.key: item.default for item in items if item.default is not None}
            self.worked_out["defaults"] = found
        return dict(cast("Mapping[str, Value]", found))

    def in_session_order(self) -> tuple[str, ...]:
        """Return the keys of groups and items as a session meets them, each once.

        A group stands before its clauses; what is on no card comes last.
        """
        cards = [card for step in self.steps for card in step.cards]
        opened = (
            (card, *self.groups[card].items) if card in self.groups else (card,) for card in cards
        )
        met = [key for keys in opened for key in keys]
        return tuple(dict.fromkeys((*met, *self.groups, *self.items)))

    def profile_items(self) -> tuple[Item, ...]:
        """Return the items a practice settles once, in the pack's order."""
        return tuple(item for item in self.items.values() if item.filled_by == "practice")
