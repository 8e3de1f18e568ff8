"""Whose papers are filed with a client, and which of them belong to whom."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from desktop.domain.journal import PRACTITIONER, PROGRAM, REPRESENTATIVE
from desktop.domain.pack import DocumentPlan
from desktop.domain.papers import names, recipients
from desktop.services.live_intake import LiveIntake
from desktop.store.agreements import AgreementSummary, FiledDocument

RECORD = "record"
RECORDS = frozenset({"document.record", "document.record_since"})
"""The evidence about a session, which holds its private answers as well."""
_CLIENT_NAME, _REPRESENTATIVES = "client.name", "people.representatives"
_KEPT_APART = frozenset({"note", "prompt"})
"""Never part of any copy: what only the practitioner writes and reads."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Which pages and which acts go along: those of *people*, or everybody's where it is empty.

    ``lives`` are the sessions and later papers by their ids, as far as they could be read.
    """

    people: frozenset[str] = field(repr=False)
    apart: bool
    lives: Mapping[str, LiveIntake] = field(repr=False)

    def takes_paper(self, document: FiledDocument, agreement: AgreementSummary) -> bool:
        """Say whether this paper goes along; one nobody can be named for is everybody's.

        The record of a session tells how to reach the client safely: it is kept apart too, and
        tells of everybody.
        """
        live = self.lives.get(agreement.intake)
        if document.kind in RECORDS and (self.people or not self.apart):
            return False
        if not self.people:
            return True
        if live is None or document.kind not in live.pack.documents:
            return False
        return bool(self.people & _names(live, document.kind))

    def takes_item(self, live: LiveIntake, key: str) -> bool:
        """Say whether what was said about *key* goes along."""
        item = live.pack.items.get(key)
        if item is not None and item.kind in _KEPT_APART:
            return False
        if is_private(live, key):
            return self.apart and self._said_alone(live, key)
        return not self.people or self._is_theirs(live, key)

    def _said_alone(self, live: LiveIntake, key: str) -> bool:
        """Say whether all of what was said about *key* was said by people whose pages go along."""
        said = who_said(live, key)
        return not self.people or (bool(said) and said <= self.people)

    def takes_document(self, live: LiveIntake, key: str) -> bool:
        """Say whether the paper *key* of this session is one of theirs."""
        return not self.people or bool(self.people & _names(live, key))

    def takes_session(self, live: LiveIntake) -> bool:
        """Say whether this session, or this later paper, is one of theirs."""
        paper = live.intake.later_paper
        if not self.people or not paper:
            return True
        return paper in live.pack.documents and bool(self.people & _names(live, paper))

    def _is_theirs(self, live: LiveIntake, key: str) -> bool:
        """Say whether *key* stands on a page of theirs; what is on none is the clients' own.

        What a child said at the table is not the parent's because no paper repeats it.
        """
        on = [plan for plan in live.pack.documents.values() if key in _keys(live, plan)]
        given = [plan.key for plan in on if plan.kind != RECORD] or _records(live)
        return any(self.people & _names(live, one) for one in given)


def whose(lives: Collection[LiveIntake]) -> tuple[str, ...]:
    """Return the names of all to whom a signed paper of these sessions is given."""
    found = [
        one.name
        for live in lives
        for key in (*live.intake.sealed, *(paper.document for paper in live.intake.earlier))
        if key in live.pack.documents
        for one in recipients(live.pack, live.intake, key)
    ]
    return tuple(dict.fromkeys(found))


def who_said(live: LiveIntake, key: str) -> frozenset[str]:
    """Return the names of those who answered *key*; none where it is not theirs alone.

    What only the practitioner found or noted tells of everybody in the room.
    """
    item = live.pack.items.get(key)
    if item is None or item.filled_by == PRACTITIONER:
        return frozenset()
    actors = {row.by for row in live.intake.rows if row.item == key and row.by != PROGRAM}
    found = [_name_of(live, by) for by in actors]
    return frozenset(found) if all(found) else frozenset()


def _name_of(live: LiveIntake, by: str) -> str:
    """Return who acted as *by*; "" where several could have. The practitioner types for others."""
    role, _, number = by.partition(".")
    if role != REPRESENTATIVE:
        return next(iter(names(live.answers.get(_CLIENT_NAME))), "")
    there = names(live.answers.get(_REPRESENTATIVES))
    place = int(number) if number else len(there)
    return there[place - 1] if 0 < place <= len(there) and (number or place == 1) else ""


def is_private(live: LiveIntake, key: str) -> bool:
    """Say whether *key* is on no shared page: private, or noted by the practitioner alone.

    What stands in the words of a pack that is not known any more counts as private too.
    """
    item = live.pack.items.get(key)
    if item is None:
        return False
    return item.private or item.filled_by == "practitioner" or item.kind in _KEPT_APART


def is_known(live: LiveIntake, key: str) -> bool:
    """Say whether the pack of *live* knows *key* at all."""
    pack = live.pack
    steps = {step.key for step in pack.steps}
    return not key or key in {*pack.items, *pack.groups, *pack.documents, *steps}


def _records(live: LiveIntake) -> list[str]:
    """Return the keys of the record, which nobody signs: it belongs to the clients alone."""
    return [plan.key for plan in live.pack.documents.values() if plan.kind == RECORD]


def _names(live: LiveIntake, key: str) -> frozenset[str]:
    return frozenset(one.name for one in recipients(live.pack, live.intake, key))


def _keys(live: LiveIntake, plan: DocumentPlan) -> frozenset[str]:
    """Return what a paper says: the items of its sections, and those of their groups."""
    keys = {key for section in plan.sections for key in section.items}
    groups = (live.pack.groups[key] for key in keys if key in live.pack.groups)
    return frozenset(keys | {key for group in groups for key in group.items})
