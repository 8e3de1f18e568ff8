"""The tables a pack's files may hold, and nothing else.

Every table is read under its own key, so a refusal names file and key.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

Rule = Literal["MUST", "MAY", "ETH", "RIGHT", "FILL"]
Depth = Literal["essential", "relevant", "deeper", "second", "booklet", "before"]
When = dict[str, Any]


class Table(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """A table that refuses every key it does not know."""


class YoungTable(Table):
    """``young`` of ``[[pack.retention]]``: until so many years after this birthday."""

    age: int
    years: int = 0


class RetentionTable(Table, rename={"rule": "is"}):
    """One of ``[[pack.retention]]``: how long files are kept; the first that holds counts."""

    rule: Literal["MUST", "ETH", "FILL"]
    years: int = 0
    young: YoungTable | None = None
    source: str = ""
    when: When | None = None


class PackTable(Table):
    """``[pack]``: what the pack is, and what it stands on."""

    key: str
    version: str
    extends: str = ""
    jurisdiction: str = ""
    languages: list[str] = []
    locale: str = ""
    currency: str = ""
    paper: Literal["", "letter", "a4"] = ""
    content_checked: str = ""
    review_by: str = ""
    withdrawn: bool = False
    parent_only: bool = False
    leave_out: list[str] = []
    sources: dict[str, str] = {}
    retention: list[RetentionTable] = []


class CaseTable(Table, rename={"rule": "is"}):
    """One case of a ``rule`` or of ``cases``: tried in order, the first that holds."""

    rule: Rule | Literal[""] = ""
    form: str = ""
    when: When | None = None
    source: str = ""


class StepTable(Table):
    """One of ``[[steps]]``."""

    key: str
    code: str = ""
    stage: Literal[
        "", "before", "again", "left_open", "stands", "quiet", "sheet", "sign", "after"
    ] = ""
    minutes: int = 0
    cards: list[str] = []
    after: str = ""


class GroupTable(Table, rename={"inside": "in"}):
    """One of ``[groups]``: clauses with one outcome."""

    outcome: Literal["explained", "settled"] = "explained"
    depth: Depth = "essential"
    items: list[str] = []
    when: When | None = None
    rule: Rule | list[CaseTable] | None = None
    cases: list[CaseTable] = []
    inside: str = ""
    after: str = ""


class DueTable(Table):
    """One of ``due``: by when a notice must be given; tried in order, the first that fits."""

    since: Literal["booking", "session"] = "booking"
    ahead: int = 0
    within: int = 0
    before: int = 0


class ItemTable(Table, rename={"inside": "in"}):
    """One of ``[items]``; what each field means stands in ``docs/pack-language.md``."""

    kind: str = ""
    depth: Depth = "deeper"
    limit: str = ""
    refs: list[str] = []
    rule: Rule | list[CaseTable] | None = None
    cases: list[CaseTable] = []
    source: str = ""
    sources: list[str] = []
    when: When | None = None
    filled_by: Literal["practice", "session", "practitioner"] = "session"
    required: bool = False
    private: bool = False
    fixed: bool = False
    several: bool = False
    ordered: bool = False
    options: list[str] = []
    rows: list[str] = []
    sides: dict[str, list[str]] = {}
    low: int | None = None
    high: int | None = None
    default: Any = None
    due: list[DueTable] = []
    paper: bool = False
    topic: str = ""
    practices: list[int] = []
    confirmed_on: str = ""
    inside: str = ""
    after: str = ""


class SignerTable(Table):
    """Who signs a document."""

    role: str
    name: str
    need: str = "all"
    when: When | None = None


class SectionTable(Table):
    """One section of a document."""

    key: str
    style: str
    items: list[str] = []
    when: When | None = None


class AddedSectionTable(Table):
    """One of ``[[sections]]``: a section a pack adds to, or changes in, a parent's document."""

    document: str
    key: str
    style: str = ""
    items: list[str] | None = None
    add_items: list[str] = []
    take_items: list[str] = []
    when: When | None = None
    after: str = ""


class DocumentTable(Table):
    """One of ``[documents]``."""

    kind: Literal[
        "booklet",
        "agreement",
        "interim",
        "take_home",
        "record",
        "record_since",
        "separate",
        "annex",
        "handout",
        "amendment",
        "withdrawal",
        "refusal",
        "void",
    ]
    sections: list[SectionTable] = []
    signers: list[SignerTable] = []
    takes_in: str = ""
    knows: list[str] = []
    take_home: bool = True
    when: When | None = None
    order: list[str] = []
    leave_out: list[str] = []


class WordsTable(Table):
    """The words of one key in one language."""

    title: str = ""
    text: dict[str, str] = {}
    card: dict[str, str] = {}
    example: str = ""
    question: str = ""
    hint: str = ""
    say: str = ""
    cue: list[str] = []
    bank: list[str] = []
    stems: list[str] = []
    options: dict[str, str] = {}
    rows: dict[str, str] = {}
    value: dict[str, str] = {}
    none: str = ""
    line: str = ""


class TermTable(Table):
    """One of ``[glossary]``: a term's forms, and what it means in plain words."""

    terms: list[str]
    says: str


TABLES: dict[str, type[Table]] = {
    "groups": GroupTable,
    "items": ItemTable,
    "documents": DocumentTable,
}
