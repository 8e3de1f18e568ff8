"""Build the frozen FormPack out of merged tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from desktop.domain.condition import Condition
from desktop.domain.glossary import Term
from desktop.domain.journal import Value, frozen
from desktop.domain.pack import (
    DocumentPlan,
    DueRule,
    FormCase,
    FormPack,
    Group,
    Item,
    SectionPlan,
    SignerPlace,
    Step,
    Words,
)
from desktop.domain.retention import RetentionRule, Young
from desktop.packs.errors import PackRefusedError
from desktop.packs.reading import PackFiles
from desktop.packs.schema import (
    CaseTable,
    DocumentTable,
    GroupTable,
    ItemTable,
    PackTable,
    RetentionTable,
    StepTable,
    TermTable,
    WordsTable,
    YoungTable,
)

UNTRANSLATED = "untranslated"
"""What only a compiled pack says: the languages in which the practice's own words are not whole."""

_TESTS = ("is", "is_not", "any_of", "has", "at_least", "more_than", "filled")


def build(files: PackFiles, *, versions: Mapping[str, str], fingerprint: str) -> FormPack:
    """Return the FormPack of merged *files*; *versions* are those of its chain, youngest first.

    Raises:
        PackRefusedError: for a condition that is none.
    """
    told = {name: part for name, part in files.pack.items() if name != UNTRANSLATED}
    head = msgspec.convert(told, PackTable)
    return FormPack(
        key=head.key,
        version=head.version,
        jurisdiction=head.jurisdiction,
        chain=tuple(versions),
        languages=tuple(head.languages),
        currency=head.currency,
        paper=head.paper,
        locale=head.locale,
        content_checked=head.content_checked,
        review_by=head.review_by,
        fingerprint=fingerprint,
        withdrawn=head.withdrawn,
        parent_only=head.parent_only,
        untranslated=tuple(files.pack.get(UNTRANSLATED, ())),
        retention=tuple(_retention(head.key, one) for one in head.retention),
        versions=versions,
        sources=head.sources,
        steps=tuple(_step(msgspec.convert(step, StepTable)) for step in files.steps),
        groups={key: _group(head.key, key, table) for key, table in files.groups.items()},
        items={key: _item(head.key, key, table) for key, table in files.items.items()},
        documents={key: _document(head.key, key, t) for key, t in files.documents.items()},
        words={
            language: {key: _words(table) for key, table in tables.items()}
            for language, tables in files.words.items()
        },
        labels=files.labels,
        glossary={
            language: {key: _term(key, table) for key, table in terms.items()}
            for language, terms in files.glossary.items()
        },
    )


def condition(pack: str, key: str, table: Mapping[str, Any] | None) -> Condition | None:
    """Return the condition that *table* states, or None where there is none.

    Raises:
        PackRefusedError: if it is not one of the forms in ``docs/pack-language.md``.
    """
    if table is None:
        return None
    for join in ("any", "all"):
        if set(table) == {join} and isinstance(table[join], list) and table[join]:
            parts = tuple(_part(pack, key, part) for part in table[join])
            return Condition(join, parts=parts)
    if set(table) == {"not"}:
        return Condition("not", parts=(_part(pack, key, table["not"]),))
    tests = [test for test in _TESTS if test in table]
    if isinstance(table.get("item"), str) and len(tests) == 1 and len(table) == 2:
        return Condition("item", table["item"], tests[0], frozen(table[tests[0]]))
    raise PackRefusedError(pack, key, f"'{dict(table)}' is not a condition.")


def _part(pack: str, key: str, table: Any) -> Condition:  # noqa: ANN401 - unread TOML
    made = condition(pack, key, table) if isinstance(table, dict) else None
    if made is None:
        raise PackRefusedError(pack, key, f"'{table}' is not a condition.")
    return made


def _retention(pack: str, table: RetentionTable) -> RetentionRule:
    young = table.young or YoungTable(age=0)
    return RetentionRule(
        table.rule,
        table.years,
        Young(young.age, young.years),
        table.source,
        condition(pack, "pack.retention", table.when),
    )


def _step(table: StepTable) -> Step:
    return Step(table.key, table.code, tuple(table.cards), table.stage, table.minutes)


def _group(pack: str, key: str, plain: dict[str, Any]) -> Group:
    table = msgspec.convert(plain, GroupTable)
    return Group(
        key=key,
        outcome=table.outcome,
        items=tuple(table.items),
        depth=table.depth,
        when=condition(pack, key, table.when),
        cases=_cases(pack, key, table),
    )


def _item(pack: str, key: str, plain: dict[str, Any]) -> Item:
    table = msgspec.convert(plain, ItemTable)
    return Item(
        key=key,
        kind=table.kind,
        depth=table.depth,
        cases=_cases(pack, key, table),
        when=condition(pack, key, table.when),
        filled_by=table.filled_by,
        required=table.required,
        private=table.private,
        fixed=table.fixed,
        several=table.several,
        ordered=table.ordered,
        options=tuple(table.options),
        rows=tuple(table.rows),
        sides={side: tuple(own) for side, own in table.sides.items()},
        low=table.low,
        high=table.high,
        default=_default(pack, key, table.default),
        due=tuple(DueRule(one.since, one.ahead, one.within, one.before) for one in table.due),
        paper=table.paper,
        topic=table.topic,
        refs=tuple(dict.fromkeys((*([table.limit] if table.limit else ()), *table.refs))),
        practices=tuple(table.practices),
        sources=tuple(dict.fromkeys((*([table.source] if table.source else ()), *table.sources))),
        confirmed_on=table.confirmed_on,
    )


def _default(pack: str, key: str, plain: Any) -> Value:  # noqa: ANN401 - unread TOML
    try:
        return frozen(plain)
    except ValueError:
        raise PackRefusedError(pack, key, "the default must be plain data.") from None


def _cases(pack: str, key: str, table: GroupTable | ItemTable) -> tuple[FormCase, ...]:
    """Return the cases of a rule (forms named after it) or of plain ``cases``."""
    if isinstance(table.rule, str):
        return (FormCase(table.rule.lower(), None, table.rule),)
    return tuple(_case(pack, key, case) for case in (table.rule or table.cases))


def _case(pack: str, key: str, case: CaseTable) -> FormCase:
    form = "_".join(part for part in (case.rule.lower(), case.form) if part)
    return FormCase(form, condition(pack, key, case.when), case.rule, case.source)


def _document(pack: str, key: str, plain: dict[str, Any]) -> DocumentPlan:
    table = msgspec.convert(plain, DocumentTable)
    return DocumentPlan(
        key=key,
        kind=table.kind,
        sections=tuple(
            SectionPlan(s.key, s.style, tuple(s.items), condition(pack, key, s.when))
            for s in table.sections
        ),
        signers=tuple(
            SignerPlace(s.role, s.name, s.need, condition(pack, key, s.when)) for s in table.signers
        ),
        takes_in=table.takes_in,
        knows=tuple(table.knows),
        take_home=table.take_home,
        when=condition(pack, key, table.when),
    )


def _term(key: str, plain: dict[str, Any]) -> Term:
    table = msgspec.convert(plain, TermTable)
    return Term(key, tuple(table.terms), table.says)


def _words(plain: dict[str, Any]) -> Words:
    table = msgspec.convert(plain, WordsTable)
    fields: dict[str, Any] = msgspec.structs.asdict(table)
    lists = {"cue": tuple(table.cue), "bank": tuple(table.bank), "stems": tuple(table.stems)}
    return Words(**{**fields, **lists})
