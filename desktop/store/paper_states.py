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
    or_,
    select,
)

from desktop.domain.journal import ANSWERED
from desktop.domain.later_paper import EARLIER, HOLDS, TAKEN_BACK, WHOLE
from desktop.store import plain
from desktop.store.tables import AGREEMENTS, CLIENTS, DOCUMENTS, JOURNAL

_Kind: TypeAlias = ScalarSelect[str]
_Fits: TypeAlias = Callable[[ColumnElement[Any]], ColumnElement[bool]]

WITHDRAWAL, _VOID = "document.withdrawal", "document.void"
_RECORDS = ("document.record", "document.record_since", "document.refusal")
"""What tells of something and settles nothing: nobody has agreed to anything by a refusal."""
_ABOUT = (*_RECORDS, _VOID, WITHDRAWAL)
_AGREEMENT = "document.agreement"
_DEEPEST = 3
"""A page by which a paper is void may be void itself, and so may the one by which it is."""


def newest_that_counts() -> ColumnElement[str]:
    """Return the kind of the newest sealed paper that still counts; None if there is none.

    It is a withdrawal where a whole agreement is taken back; one consent taken back is none.
    """
    # Few clients have pages about papers; whoever has none is asked no more than before.
    return case((has_later_page(), _newest(_stands)), else_=_newest(None))


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
            paper.c.seal_fingerprint != "",
            paper.c.kind.not_in((*_RECORDS, _VOID)),
        )
        .order_by(own.c.number.desc())
        .limit(1)
    )
    if fits is not None:
        found = found.where(fits(own, paper))
    return found.correlate(CLIENTS).scalar_subquery()


def _stands(own: FromClause, paper: FromClause) -> ColumnElement[bool]:
    """Return the condition that the *paper* of the filing *own* holds, or ended what it is about."""
    is_part = and_(paper.c.kind == WITHDRAWAL, ~_answered(own, TAKEN_BACK, _holds_whole))
    none_void = [~_void(own, own.c.id), ~_void(own, own.c.amends)]
    none_replaced = [~_replaced(own, own.c.id), ~_replaced(own, own.c.amends)]
    return and_(~is_part, or_(~has_void_page(), and_(*none_void, *none_replaced)))


def has_void_page() -> ColumnElement[bool]:
    """Return the condition that a page was sealed which makes a paper of the client void."""
    return exists(_sealed(DOCUMENTS.c.kind == _VOID))


def is_void(newest: ColumnElement[str]) -> ColumnElement[bool]:
    """Return the condition that no agreement holds since one was void, whatever goes with it.

    *newest* is what `newest_that_counts` returns.
    """
    none = and_(newest.is_(None), exists(_sealed(DOCUMENTS.c.kind.not_in(_ABOUT))))
    agreement = exists(_sealed(DOCUMENTS.c.kind == _AGREEMENT))
    holds = _newest(lambda own, paper: and_(paper.c.kind == _AGREEMENT, _stands(own, paper)))
    return and_(has_later_page(), has_void_page(), or_(none, and_(agreement, holds.is_(None))))


def _sealed(kind: ColumnElement[bool]) -> Select[Any]:
    return (
        select(DOCUMENTS.c.id)
        .join_from(AGREEMENTS, DOCUMENTS, DOCUMENTS.c.agreement == AGREEMENTS.c.id)
        .where(AGREEMENTS.c.client == CLIENTS.c.id, DOCUMENTS.c.seal_fingerprint != "", kind)
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
            sheet.c.kind == _VOID,
            sheet.c.seal_fingerprint != "",
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
            sheet.c.seal_fingerprint != "",
            newer.c.seal_fingerprint != "",
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
        JOURNAL.c.action == ANSWERED,
        JOURNAL.c.item == item,
        fits(JOURNAL.c.value),
    )
    return exists(found.correlate(filing))


def _holds_whole(value: ColumnElement[Any]) -> ColumnElement[bool]:
    # Quotes in an answer's own words are escaped, so these letters are never found in them.
    return func.instr(value, plain.spell(WHOLE)) > 0


def _says_earlier(value: ColumnElement[Any]) -> ColumnElement[bool]:
    return value == plain.spell(EARLIER)
