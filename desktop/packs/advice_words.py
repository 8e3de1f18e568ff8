"""Advice on single words: hard or unkind ones, duties out of place, rights given up."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.pack import FormPack
from desktop.domain.sentence import blanks
from desktop.packs.avoid_words import AVOID, PRIVILEGE, TELEPHONE, WAIVERS
from desktop.packs.clauses import OWN, Clause, clauses
from desktop.packs.duty_words import I_MAY, I_MUST
from desktop.packs.findings import Advice

_TOLD = frozenset({"text", "card", "example", "say", "hint", "question", "title", "options"})
_STATED = frozenset({"text", "card"})


def on_words(pack: FormPack, language: str) -> Iterator[Advice]:
    """Yield every word of *pack* in *language* that a client should not meet there."""
    for clause in clauses(pack, language):
        if clause.reach == OWN or clause.fixed:
            continue
        for about, sentence in (
            *_avoided(clause, language),
            *_duties(pack, clause, language),
            *_rights(pack, clause, language),
            *_numbers(pack, clause),
        ):
            yield Advice(pack.key, language, clause.key, clause.place, about, sentence)


def _avoided(clause: Clause, language: str) -> Iterator[tuple[str, str]]:
    for pattern, better in AVOID.get(language[:2], ()):
        found = pattern.search(clause.text)
        if found:
            yield "word", f"says “{found[0]}”. Say “{better}”, or put it another way."
    waiver = WAIVERS.get(language[:2])
    found = waiver.search(clause.text) if waiver else None
    if found:
        yield "waiver", f"says “{found[0]}”. Nobody signs away a right here; leave it out."


def _duties(pack: FormPack, clause: Clause, language: str) -> Iterator[tuple[str, str]]:
    """Yield a duty or a permission of the practitioner that no rule stands behind.

    Under a rule the same words are a mistake, and the pack was refused (``check_rules``).
    """
    if clause.part not in _TOLD or language[:2] not in I_MUST or _is_answer(pack, clause):
        return
    rules = _rules_behind(pack, clause)
    if "MUST" not in rules and I_MUST[language[:2]].search(clause.text):
        yield "duty", "says that you must, and no rule here is MUST. Say “I will”, or name the law."
    if "MAY" not in rules and I_MAY[language[:2]].search(clause.text):
        yield "duty", "says that you may, and no rule here is MAY. Say “I can”, or name the law."


def _is_answer(pack: FormPack, clause: Clause) -> bool:
    """Say whether *clause* is what a practice answers about the law of its place."""
    item = pack.items.get(clause.key)
    return item is not None and item.filled_by == "practice" and clause.part == "options"


def _rules_behind(pack: FormPack, clause: Clause) -> set[str]:
    """Return the rules behind *clause*: its own, else all of its item, or of its whole group."""
    if clause.part in _STATED and clause.rule:
        return {clause.rule}
    item = pack.items.get(clause.key)
    if item is not None:
        return {case.rule for case in item.cases}
    group = pack.groups.get(clause.key)
    inside = [pack.items[key].cases for key in group.items] if group else []
    return {case.rule for cases in (group.cases if group else (), *inside) for case in cases}


def _rights(pack: FormPack, clause: Clause, language: str) -> Iterator[tuple[str, str]]:
    pattern = PRIVILEGE.get(language[:2])
    if clause.part not in _STATED or pattern is None:
        return
    stands = clause.sourced and "RIGHT" in _rules_behind(pack, clause)
    if pattern.search(clause.text) and not stands:
        yield "privilege", "speaks of privilege, and no RIGHT with a source stands behind it."


def _numbers(pack: FormPack, clause: Clause) -> Iterator[tuple[str, str]]:
    """Yield a number to call that prints although nobody confirmed that it answers."""
    if clause.part not in {"text", "card", "example", "options"}:
        return
    found = TELEPHONE.search(clause.text)
    if found and not _is_confirmed(pack, clause):
        yield (
            "number",
            (
                f"prints the number {found[0].strip()} unconfirmed. Tie it to the date on which "
                "the practice checked it, or take it from a blank."
            ),
        )


def _is_confirmed(pack: FormPack, clause: Clause) -> bool:
    part = pack.items.get(clause.key) or pack.groups.get(clause.key)
    asked = {blank.item for blank in blanks(clause.text)}
    if part is not None:
        form = (case.when for case in part.cases if case.form == clause.form)
        for condition in (part.when, *form):
            asked |= set(condition.items()) if condition is not None else set()
    if clause.key in pack.items and pack.items[clause.key].confirmed_on:
        return True
    return any(
        pack.items[key].kind == "date" and pack.items[key].filled_by == "practice"
        for key in asked
        if key in pack.items
    )
