"""A readable account of a client's record: what was settled, changed and asked, and when.

It tells of the signed papers and never replaces them. The same parts become plain text and,
through ``documents``, pages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from desktop.domain.intake import Intake
from desktop.domain.journal import PASSED, WENT_TO, JournalRow
from desktop.domain.kept_facts import NAME, REFERENCE, TAGS, Correction, KeptBeside
from desktop.domain.removal import removed, skipped
from desktop.domain.settled import (
    DECLINED,
    DIFFERENT,
    EXAMPLE,
    OWN_WORDS,
    PARKED,
    QUESTION,
    Settled,
    settled,
)
from desktop.domain.wording import Wording
from desktop.packs.wording import PackWording
from desktop.services.act_words import act_sentence, title_of
from desktop.services.live_intake import LiveIntake
from desktop.services.record_people import Reach, is_known, is_private
from desktop.store.clients import Client
from desktop.store.hand_overs import Given

_QUALIFIED = frozenset({QUESTION, DECLINED, OWN_WORDS, EXAMPLE, PARKED})
"""States that say how the words are meant."""
_ONLY_SEEN = frozenset({"say", "quiet", "prompt", "sheet", "sign"})
"""Kinds of cards on which nothing is asked: going past them tells nothing."""


@dataclass(frozen=True, slots=True)
class AccountPart:
    """One part of an account: rows of what it is about and the words; "" where only words."""

    title: str = field(repr=False)
    rows: tuple[tuple[str, str], ...] = field(repr=False)
    level: int = 2


def client_part(client: Client, beside: KeptBeside, words: Wording) -> Iterator[AccountPart]:
    """Yield what is kept about *client* outside sessions, each fact with its corrections."""
    facts = (
        (NAME, words.label("account.name"), client.name),
        (REFERENCE, words.label("account.reference"), client.reference),
        (TAGS, words.label("account.tags"), ", ".join(client.tags)),
    )
    rows = [(words.label("account.since"), words.date(client.added_at))]
    for what, label, now in facts:
        told = [corrected_words(one, words) for one in beside.about(what)]
        if now or told:
            rows.append((label, "\n".join((now, *told)).strip()))
    yield AccountPart(words.label("account.client"), tuple(rows))
    if beside.statements:
        said = tuple((words.date(one.at), f"“{one.words}”") for one in beside.statements)
        yield AccountPart(words.label("account.statements"), said)


def corrected_words(correction: Correction, words: Wording) -> str:
    """Return when a fact was corrected, what it was, and why."""
    return words.label(
        "account.was",
        date=words.date(correction.at),
        was=f"“{correction.was}”" if correction.was else words.label("account.was_nothing"),
        reason=correction.reason.rstrip("."),
        who=correction.by,
    )


def session_parts(
    live: LiveIntake, reach: Reach, language: str, beside: KeptBeside
) -> Iterator[AccountPart]:
    """Yield one session or later paper: how everything stands, then what was done, in order.

    It is told in *language* where the pack speaks it, and in the client's elsewhere.
    """
    told = in_language(live, language)
    words, intake = told.wording, told.intake
    key = "account.later" if intake.later_paper else "account.session"
    began = intake.rows[0].at if intake.rows else ""
    meta = words.label(
        "account.meta",
        reference=intake.reference,
        pack=told.pack.key,
        version=told.pack.version,
    )
    yield AccountPart(words.label(key, date=words.date(began)), (("", meta),))
    if not intake.later_paper:
        stands = tuple(_stands(told, reach, beside))
        if stands:
            yield AccountPart(words.label("account.stands"), stands, level=3)
    course = tuple(_course(told, reach))
    yield AccountPart(words.label("account.course"), course, level=3)


def apart_parts(
    live: LiveIntake,
    language: str,
    beside: KeptBeside,
    is_theirs: Callable[[LiveIntake, str], bool] | None = None,
) -> Iterator[AccountPart]:
    """Yield what stands on no shared page: private answers, how to reach them.

    Everybody's, or only the answers that *is_theirs* says.
    """
    told = in_language(live, language)
    rows = tuple(
        _stand(told, one, beside)
        for one in settled(told.pack, told.intake, told.wording)
        if is_private(told, one.key)
        and _is_for_copies(told, one.key)
        and (is_theirs is None or is_theirs(told, one.key))
    )
    if rows:
        title = told.wording.label("account.session", date=told.wording.date(_began(told.intake)))
        yield AccountPart(title, rows)


def given_part(given: Iterable[Given], words: Wording) -> Iterator[AccountPart]:
    """Yield what was handed over, how, to whom and when."""
    rows = tuple((words.date(one.at), _given(one, words)) for one in given)
    if rows:
        yield AccountPart(words.label("account.given"), rows)


def as_text(title: str, lead: Iterable[str], parts: Iterable[AccountPart]) -> str:
    """Return an account as plain text for any editor."""
    lines = [title, "=" * len(title), "", *(line for one in lead for line in (one, ""))]
    for part in parts:
        lines += [part.title, ("-" if part.level == 2 else ".") * len(part.title), ""]
        for label, words in part.rows:
            head = f"{label}: {words}" if label else words
            lines += [line.rstrip() for line in head.replace("\n", "\n    ").split("\n")]
        lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"


def in_language(live: LiveIntake, language: str) -> LiveIntake:
    """Return *live* told in *language*, or as it is where its pack does not speak it."""
    if language == live.wording.language or language not in live.pack.ready_languages:
        return live
    return replace(live, wording=PackWording(live.pack, language))


def _stands(live: LiveIntake, reach: Reach, beside: KeptBeside) -> Iterator[tuple[str, str]]:
    for one in settled(live.pack, live.intake, live.wording):
        if not is_private(live, one.key) and reach.takes_item(live, one.key):
            yield _stand(live, one, beside)


def _stand(live: LiveIntake, one: Settled, beside: KeptBeside) -> tuple[str, str]:
    words = live.wording
    state = words.label(f"account.settled.{one.state}")
    said = one.words or state
    if one.words and one.state in _QUALIFIED:
        said = f"{state}: {one.words}"
    if one.was:
        key = "account.usual" if one.state == DIFFERENT else "account.was_before"
        said = words.label(key, words=said, was=one.was)
    told = [corrected_words(each, words) for each in beside.about(one.key)]
    if told:
        item = live.pack.items[one.key]
        value = beside.about(one.key)[-1].value
        said = "\n".join((words.value(item, value) if value else "", *told)).strip()
    return title_of(live, one.key) or one.key, said


def _course(live: LiveIntake, reach: Reach) -> Iterator[tuple[str, str]]:
    gone = skipped(live.intake.rows)
    erased = {seq for row in live.intake.rows if row.action == "taken_back" for seq in removed(row)}
    day = ""
    for row in live.intake.rows:
        if _only_moved(live, row) or not takes_row(live, reach, row, apart=False):
            continue
        if row.at[:10] != day:
            day = row.at[:10]
            yield "", live.wording.moment(row.at)
        words = live.wording
        said = act_sentence(live, row)
        if row.seq in erased:
            said = f"{title_of(live, row.item)}: {words.label('account.removed')}".lstrip(": ")
        elif row.seq in gone:
            said = words.label("account.undone", words=said)
        by = words.label(f"account.by.{row.by.partition('.')[0]}")
        yield f"{row.at[11:16]}, {by}", said


def _only_moved(live: LiveIntake, row: JournalRow) -> bool:
    """Say whether *row* only moved about on the screen; the file for programs has it."""
    item = live.pack.items.get(row.item)
    seen = item is not None and item.kind in _ONLY_SEEN
    return row.action == WENT_TO or (row.action == PASSED and seen)


def takes_row(live: LiveIntake, reach: Reach, row: JournalRow, *, apart: bool) -> bool:
    """Say whether the act *row* goes along; what is private only where *apart* is wanted."""
    if not row.item:
        return True
    if not is_known(live, row.item):
        return row.item in live.intake.enclosed and not reach.people
    if is_private(live, row.item) and not apart:
        return False
    if row.item in live.pack.documents:
        return not reach.people or reach.takes_document(live, row.item)
    return reach.takes_item(live, row.item)


def _given(given: Given, words: Wording) -> str:
    how = words.label(f"given.{given.how}")
    if not given.recipients:
        return words.label("given.line", title=given.title, how=how, date=words.date(given.at))
    return words.label(
        "given.line_to",
        title=given.title,
        how=how,
        names=words.listing(given.recipients),
        date=words.date(given.at),
    )


def _is_for_copies(live: LiveIntake, key: str) -> bool:
    item = live.pack.items.get(key)
    return item is not None and item.kind not in {"note", "prompt"}


def _began(intake: Intake) -> str:
    return intake.rows[0].at if intake.rows else ""
