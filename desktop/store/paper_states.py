"""Which sealed paper of a client counts in lists: what is void, or only tells of something, not.

The truth about one paper stands in `services.about_paper`; here the same is asked of every client
on a list, inside the list's own statement. A filing ``amends`` the paper that it is about.
"""

from collections.abc import Callable
from typing import Any, TypeAlias

from sqlalchemy import (
    ColumnElement,
    FromClause,
    ScalarSelect,
    Select,
    and_,
    case,
    exists,
    func,
    literal_column,
    or_,
    select,
)

from desktop.domain.journal import ANSWERED
from desktop.domain.later_paper import EARLIER, HOLDS, TAKEN_BACK, WHOLE
from desktop.store import plain
from desktop.store.fixed_words import fixed, none_of
from desktop.store.tables import AGREEMENTS, CLIENTS, DOCUMENTS, JOURNAL

_Kind: TypeAlias = ScalarSelect[str]
_Fits: TypeAlias = Callable[[ColumnElement[Any]], ColumnElement[bool]]

WITHDRAWAL, _VOID = "document.withdrawal", "document.void"
_RECORDS = ("document.record", "document.record_since", "document.refusal")
"""What tells of something and settles nothing: nobody has agreed to anything by a refusal."""
_ABOUT = (*_RECORDS, _VOID, WITHDRAWAL)
_AGREEMENT = "document.agreement"
_PERMISSION, _UNTIL, _SHARING = "document.annex_release", "release.until", "release"
_NONE: ColumnElement[str] = literal_column("''")
_DEEPEST = 3
"""A page by which a paper is void may be void itself, and so may the one by which it is."""


def newest_that_counts() -> ColumnElement[str]:
    """Return the kind of the newest sealed paper that still counts; None if there is none.

    It is a withdrawal where a whole agreement is taken back; one consent taken back is none.
    """
    # Few clients have pages about papers; whoever has none is asked no more than before.
    return case((has_later_page(), _newest(_stands)), else_=_newest(None))


def is_withdrawn(newest: ColumnElement[str]) -> ColumnElement[bool]:
    """Return the condition that a whole agreement was taken back, and nothing sealed since.

    *newest* is what `newest_that_counts` returns.
    """
    return and_(has_later_page(), newest == fixed(WITHDRAWAL))


def is_expired(day: str) -> ColumnElement[bool]:
    """Return the condition that the client's newest permission to share had its last day by *day*.

    One that was taken back or is void has none, nor has one whose words name no day. Few clients
    have given such a permission: whoever has not is asked no more than which papers there are.
    """
    own, paper = AGREEMENTS.alias("permission"), DOCUMENTS.alias("permission_sheet")
    until = (
        select(func.last_day(JOURNAL.c.value))
        .where(
            JOURNAL.c.intake == own.c.intake,
            JOURNAL.c.action == fixed(ANSWERED),
            JOURNAL.c.item == fixed(_UNTIL),
        )
        .order_by(JOURNAL.c.seq.desc())
        .limit(1)
        .correlate(own)
        .scalar_subquery()
    )
    newest = (
        select(case((and_(~_void(own, own.c.id), ~_taken_back_since(own)), until)))
        .select_from(own)
        .join(paper, paper.c.agreement == own.c.id)
        .where(
            own.c.client == CLIENTS.c.id,
            paper.c.kind == fixed(_PERMISSION),
            paper.c.seal_fingerprint != _NONE,
        )
        .order_by(own.c.number.desc())
        .limit(1)
    )
    return newest.correlate(CLIENTS).scalar_subquery() < day


def _taken_back_since(own: FromClause) -> ColumnElement[bool]:
    """Return the condition that a permission to share was taken back after the filing *own*."""
    page, sheet = AGREEMENTS.alias("back"), DOCUMENTS.alias("back_sheet")
    found = (
        select(page.c.id)
        .join_from(page, sheet, sheet.c.agreement == page.c.id)
        .where(
            page.c.client == CLIENTS.c.id,
            page.c.number > own.c.number,
            sheet.c.kind == fixed(WITHDRAWAL),
            sheet.c.seal_fingerprint != _NONE,
            _answered(page, TAKEN_BACK, _holds_sharing),
        )
    )
    return exists(found.correlate(CLIENTS, own))


def has_later_page() -> ColumnElement[bool]:
    """Return the condition that something was filed about a paper of the client."""
    return exists(
        select(AGREEMENTS.c.id)
        .where(AGREEMENTS.c.client == CLIENTS.c.id, AGREEMENTS.c.amends.is_not(None))
        .correlate(CLIENTS)
    )


def _newest(fits: Callable[[FromClause, FromClause], ColumnElement[bool]] | None) -> _Kind:
    own, paper = AGREEMENTS.alias("own"), DOCUMENTS.alias("paper")
    found = (
        select(paper.c.kind)
        .join_from(own, paper, paper.c.agreement == own.c.id)
        .where(
            own.c.client == CLIENTS.c.id,
            paper.c.seal_fingerprint != _NONE,
            none_of(paper.c.kind, (*_RECORDS, _VOID)),
        )
        .order_by(own.c.number.desc())
        .limit(1)
    )
    if fits is not None:
        found = found.where(fits(own, paper))
    return found.correlate(CLIENTS).scalar_subquery()


def _stands(own: FromClause, paper: FromClause) -> ColumnElement[bool]:
    """Return the condition that the *paper* of the filing *own* holds, or ended what it is about."""
    is_part = and_(paper.c.kind == fixed(WITHDRAWAL), ~_answered(own, TAKEN_BACK, _holds_whole))
    none_void = [~_void(own, own.c.id), ~_void(own, own.c.amends)]
    none_replaced = [~_replaced(own, own.c.id), ~_replaced(own, own.c.amends)]
    return and_(~is_part, or_(~has_void_page(), and_(*none_void, *none_replaced)))


def has_void_page() -> ColumnElement[bool]:
    """Return the condition that a page was sealed which makes a paper of the client void."""
    return exists(_sealed(DOCUMENTS.c.kind == fixed(_VOID)))


def is_void(newest: ColumnElement[str]) -> ColumnElement[bool]:
    """Return the condition that no agreement holds since one was void, whatever goes with it.

    *newest* is what `newest_that_counts` returns.
    """
    none = and_(newest.is_(None), exists(_sealed(none_of(DOCUMENTS.c.kind, _ABOUT))))
    agreement = exists(_sealed(DOCUMENTS.c.kind == fixed(_AGREEMENT)))
    holds = _newest(lambda own, paper: and_(paper.c.kind == fixed(_AGREEMENT), _stands(own, paper)))
    return and_(has_later_page(), has_void_page(), or_(none, and_(agreement, holds.is_(None))))


def _sealed(kind: ColumnElement[bool]) -> Select[Any]:
    return (
        select(DOCUMENTS.c.id)
        .join_from(AGREEMENTS, DOCUMENTS, DOCUMENTS.c.agreement == AGREEMENTS.c.id)
        .where(AGREEMENTS.c.client == CLIENTS.c.id, DOCUMENTS.c.seal_fingerprint != _NONE, kind)
        .correlate(CLIENTS)
    )


def _void(about: FromClause, filing: ColumnElement[Any], depth: int = 1) -> ColumnElement[bool]:
    """Return the condition that the *filing*, a column of *about*, was made void and still is."""
    page, sheet = AGREEMENTS.alias(f"page_{depth}"), DOCUMENTS.alias(f"sheet_{depth}")
    found = _pages_about(page, sheet, filing)
    if depth < _DEEPEST:
        found = found.where(~_void(page, page.c.id, depth + 1))
    return exists(found.correlate(CLIENTS, about))


def _pages_about(page: FromClause, sheet: FromClause, filing: ColumnElement[Any]) -> Select[Any]:
    """Return the sealed pages that say that *filing* is void."""
    return (
        select(page.c.id)
        .join_from(page, sheet, sheet.c.agreement == page.c.id)
        .where(
            page.c.client == CLIENTS.c.id,
            page.c.amends == filing,
            sheet.c.kind == fixed(_VOID),
            sheet.c.seal_fingerprint != _NONE,
        )
    )


def _replaced(about: FromClause, filing: ColumnElement[Any]) -> ColumnElement[bool]:
    """Return the condition that a newer paper of the same session took the place of *filing*.

    One that is void took it for good, unless the earlier one was said to hold again.
    """
    old, sheet = AGREEMENTS.alias("old"), DOCUMENTS.alias("old_sheet")
    new, newer = AGREEMENTS.alias("new"), DOCUMENTS.alias("new_sheet")
    found = (
        select(new.c.id)
        .select_from(old)
        .join(sheet, sheet.c.agreement == old.c.id)
        .join(new, and_(new.c.intake == old.c.intake, new.c.number > old.c.number))
        .join(newer, and_(newer.c.agreement == new.c.id, newer.c.kind == sheet.c.kind))
        .where(
            old.c.id == filing,
            sheet.c.seal_fingerprint != _NONE,
            newer.c.seal_fingerprint != _NONE,
            ~_gives_back(new),
        )
    )
    return exists(found.correlate(about))


def _gives_back(new: FromClause) -> ColumnElement[bool]:
    """Return the condition that *new* is void, and that the paper before it holds again."""
    page, sheet = AGREEMENTS.alias("giving"), DOCUMENTS.alias("giving_sheet")
    found = _pages_about(page, sheet, new.c.id).where(
        ~_void(page, page.c.id), _answered(page, HOLDS, _says_earlier)
    )
    return exists(found.correlate(CLIENTS, new))


def _answered(filing: FromClause, item: str, fits: _Fits) -> ColumnElement[bool]:
    """Return the condition that an answer about *item* in the intake of *filing* fits."""
    found = select(JOURNAL.c.seq).where(
        JOURNAL.c.intake == filing.c.intake,
        JOURNAL.c.action == fixed(ANSWERED),
        JOURNAL.c.item == fixed(item),
        fits(JOURNAL.c.value),
    )
    return exists(found.correlate(filing))


def _holds_whole(value: ColumnElement[Any]) -> ColumnElement[bool]:
    # Quotes in an answer's own words are escaped, so these letters are never found in them.
    return func.instr(value, plain.spell(WHOLE)) > 0


def _holds_sharing(value: ColumnElement[Any]) -> ColumnElement[bool]:
    return _holds_whole(value) | (func.instr(value, plain.spell(_SHARING)) > 0)


def _says_earlier(value: ColumnElement[Any]) -> ColumnElement[bool]:
    return value == plain.spell(EARLIER)
