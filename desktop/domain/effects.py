"""What each act of a session does to its intake.

An effect takes the intake before a row and gives the one after it. It never looks back at
other rows: what was undone or taken back has been left out before.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from desktop.domain import journal as j
from desktop.domain.identity import Identity
from desktop.domain.initials import Initials
from desktop.domain.journal import JournalRow, JournalRowError, Value
from desktop.domain.later_paper import changes_in
from desktop.domain.on_screen import ITEM as SIGNING_ON_SCREEN
from desktop.domain.on_screen import NO, YES, OnScreen, answer_on_card
from desktop.domain.own_document import read_own
from desktop.domain.sealed_paper import SealedPaper
from desktop.domain.signature import Signature
from desktop.domain.talked import read_talked

if TYPE_CHECKING:
    from desktop.domain.intake import Intake

SIGNING, DONE, GOES_ON = "signing", "done", "goes_on"
"""What ``adjourned`` says of the papers: all signed and sealed, or somebody is missing.

A row of before there were such meetings says neither, and changes nothing about signing.
"""

_SIGNED_WORDS = "The wording is signed. It can change by an amendment only."
ENDED = "This meeting has been ended already. Nothing was changed. Everything is kept."


@dataclass(frozen=True, slots=True)
class Rewording:
    """A clause's sentence as the client and the practitioner changed it."""

    text: str = field(repr=False)
    by: str = j.CLIENT


def _begun(intake: Intake, row: JournalRow) -> Intake:
    if not isinstance(row.value, Mapping):
        raise JournalRowError("An intake begins once, with its pack and its language.")
    profile, own = row.value.get("profile", {}), row.value.get("enclosed", {})
    return replace(
        intake,
        begun=row.value,
        profile=profile if isinstance(profile, Mapping) else {},
        enclosed=_own_ones(own) if isinstance(own, Mapping) else {},
    )


def _own_ones(own: Mapping[str, Value]) -> dict[str, dict[str, Value]]:
    """Return the documents of the practice's own that an intake begins with."""
    return {key: read_own(value).value() for key, value in own.items()}


def _answered(intake: Intake, row: JournalRow) -> Intake:
    answered = replace(intake, answers={**intake.answers, row.item: row.value})
    said = answer_on_card(row.value, at=row.at) if row.item == SIGNING_ON_SCREEN else None
    return answered if said is None else replace(answered, on_screen=(*intake.on_screen, said))


def _settled(intake: Intake, row: JournalRow) -> Intake:
    return replace(intake, outcomes={**intake.outcomes, row.item: str(row.value)})


def _excepted(intake: Intake, row: JournalRow) -> Intake:
    return replace(intake, exceptions={**intake.exceptions, row.item: str(row.value)})


def _reworded(intake: Intake, row: JournalRow) -> Intake:
    if intake.frozen_text:
        raise JournalRowError(_SIGNED_WORDS)
    new = Rewording(str(row.value), row.by)
    return replace(intake, rewordings={**intake.rewordings, row.item: new})


def _initialled(intake: Intake, row: JournalRow) -> Intake:
    """Keep the initials with the words they were put beside; other words have none."""
    if intake.frozen_text:
        raise JournalRowError(_SIGNED_WORDS)
    there = intake.initials.get(row.item, ())
    new = Initials.from_value(row.value, at=row.at)
    return replace(intake, initials={**intake.initials, row.item: (*there, new)})


def _illustrated(intake: Intake, row: JournalRow) -> Intake:
    return replace(intake, examples={**intake.examples, row.item: str(row.value)})


def _moved_pack(intake: Intake, row: JournalRow) -> Intake:
    """Go on with another version of the pack; what it says otherwise is settled again."""
    if intake.frozen_text:
        raise JournalRowError(_SIGNED_WORDS)
    if not isinstance(row.value, Mapping) or not row.value.get("pack"):
        raise JournalRowError("A session moves to a form pack that is named.")
    again = row.value.get("again", ())
    kept = {
        key: outcome
        for key, outcome in intake.outcomes.items()
        if not isinstance(again, tuple) or key not in again
    }
    move = {**row.value, "at": row.at}
    return replace(intake, moves=(*intake.moves, move), outcomes=kept)


def _asked(intake: Intake, row: JournalRow) -> Intake:
    words = "" if row.value is None else str(row.value)
    return replace(intake, questions=(*intake.questions, (row.item, words)))


def _passed(intake: Intake, row: JournalRow) -> Intake:
    return replace(intake, passed=intake.passed | {row.item})


def _talked(intake: Intake, row: JournalRow) -> Intake:
    """Keep when people talked in this meeting; what was told last counts."""
    talk = read_talked(row.value, at=row.at, meeting=intake.meeting)
    others = tuple(one for one in intake.talks if one.meeting != talk.meeting)
    return replace(intake, talks=(*others, talk))


def _went_to(intake: Intake, row: JournalRow) -> Intake:
    return replace(intake, position=row.item)


def _finished_early(intake: Intake, row: JournalRow) -> Intake:  # noqa: ARG001 - one signature for all effects
    return replace(intake, finished_early=True, position="")


def _adjourned(intake: Intake, row: JournalRow) -> Intake:
    if intake.finished_early:
        raise JournalRowError(ENDED)
    ended = replace(intake, meetings=(*intake.meetings, row.at), today=frozenset(), position="")
    signing = row.value.get(SIGNING) if isinstance(row.value, Mapping) else None
    if signing == DONE:
        return _signing_ended(ended, row)
    return replace(ended, carried=True) if signing == GOES_ON else ended


def _signing_ended(intake: Intake, row: JournalRow) -> Intake:
    """Put the sealed papers among the earlier ones: the text is open again."""
    papers = tuple(_sealed_paper(intake, document, row.seq) for document in intake.sealed)
    return replace(
        intake,
        earlier=(*intake.earlier, *papers),
        presented={},
        signatures=(),
        printed={},
        scanned={},
        sealed={},
        signing_begun=0,
        carried=False,
        position="",
        settled_until=row.seq,
    )


def _sealed_paper(intake: Intake, document: str, until: int) -> SealedPaper:
    sealed, shown = intake.sealed[document], intake.presented.get(document, {})
    hashes = sealed if isinstance(sealed, Mapping) else {}
    return SealedPaper(
        document=document,
        meeting=intake.signing_meeting,
        until=until,
        content_hash=str(hashes.get("content_hash", "")),
        reading_hash=str(shown.get("reading_hash", "")),
        file_hash=str(hashes.get("file_hash", "")),
        signatures=tuple(one for one in intake.signatures if one.document == document),
    )


def _is_all_sealed(intake: Intake) -> bool:
    return {*intake.printed, *(one.document for one in intake.signatures)} <= intake.sealed.keys()


def _presented(intake: Intake, row: JournalRow) -> Intake:
    shown = row.value if isinstance(row.value, Mapping) else {}
    return replace(intake, presented={**intake.presented, row.item: shown})


def _on_screen(intake: Intake, row: JournalRow) -> Intake:
    """Keep what a party said; where the client answered on the consent's card, that follows."""
    said = OnScreen.from_value(row.value, at=row.at)
    answers = intake.answers
    if said.party == j.CLIENT and SIGNING_ON_SCREEN in answers:
        answers = {**answers, SIGNING_ON_SCREEN: YES if said.says == YES else NO}
    return replace(intake, on_screen=(*intake.on_screen, said), answers=answers)


def _identified(intake: Intake, row: JournalRow) -> Intake:
    attested = Identity.from_value(row.value, at=row.at)
    return replace(intake, identified=(*intake.identified, attested))


def _printed(intake: Intake, row: JournalRow) -> Intake:
    """Freeze the text as a first signature does: what is signed on paper must stay as it is."""
    _require_unsealed(intake, row)
    pages = row.value if isinstance(row.value, Mapping) else {}
    begun = intake.signing_begun or intake.meeting
    printed = {**intake.printed, row.item: {**pages, "at": row.at}}
    return replace(intake, printed=printed, signing_begun=begun)


def _scanned(intake: Intake, row: JournalRow) -> Intake:
    """Keep which pictures of signed pages came back; what came last counts."""
    _require_unsealed(intake, row)
    pages = row.value.get("pages") if isinstance(row.value, Mapping) else None
    if not isinstance(pages, tuple) or not pages:
        raise JournalRowError("A scan needs to say which pages came back.")
    return replace(intake, scanned={**intake.scanned, row.item: pages})


def _require_unsealed(intake: Intake, row: JournalRow) -> None:
    if row.item in intake.sealed:
        raise JournalRowError(
            "This paper is sealed. Nothing was changed. It can change by an amendment only."
        )


def _signed(intake: Intake, row: JournalRow) -> Intake:
    _require_unsealed(intake, row)
    new = Signature.from_value(row.value, document=row.item, at=row.at)
    others = tuple(
        s for s in intake.signatures if (s.document, s.party) != (new.document, new.party)
    )
    begun = intake.signing_begun or intake.meeting
    return replace(intake, signatures=(*others, new), signing_begun=begun)


def _ink_cleared(intake: Intake, row: JournalRow) -> Intake:
    """Clear ink; without any left, a signing carried over from an earlier meeting is over."""
    there = {*intake.printed, *intake.scanned, *(s.document for s in intake.signatures)}
    stays = {one for one in there if row.item not in {"", one} or one in intake.sealed}
    cleared = replace(
        intake,
        signatures=tuple(s for s in intake.signatures if s.document in stays),
        printed={one: pages for one, pages in intake.printed.items() if one in stays},
        scanned={one: pages for one, pages in intake.scanned.items() if one in stays},
    )
    if not cleared.frozen_text:
        return replace(cleared, signing_begun=0, carried=False)
    return _signing_ended(cleared, row) if intake.carried and _is_all_sealed(cleared) else cleared


def _sealed(intake: Intake, row: JournalRow) -> Intake:
    """Note a seal; the last one of a signing carried over ends it, and the text is open again."""
    sealed = replace(intake, sealed={**intake.sealed, row.item: row.value})
    return _signing_ended(sealed, row) if intake.carried and _is_all_sealed(sealed) else sealed


def _handed_over(intake: Intake, row: JournalRow) -> Intake:
    how = row.value if isinstance(row.value, Mapping) else {}
    meeting = len(intake.meetings) + 1
    given = {**how, "document": row.item, "at": row.at, "meeting": meeting}
    return replace(intake, handed_over=(*intake.handed_over, given))


def _closed(intake: Intake, row: JournalRow) -> Intake:  # noqa: ARG001 - one signature for all effects
    return replace(intake, closed=True)


def _prepared_anew(intake: Intake, row: JournalRow) -> Intake:
    """Stand a booking on the practice, the pack and the language of today."""
    _require_before(intake)
    return _begun(intake, row)


def _not_held(intake: Intake, row: JournalRow) -> Intake:
    """Close what never began; what was noted for it may have been erased with this row."""
    _require_before(intake)
    answers = {} if row.value else intake.answers
    return replace(intake, answers=answers, closed=True, not_held=True)


def _proposed(intake: Intake, row: JournalRow) -> Intake:
    """Take what a later paper changes; what was proposed last counts, until somebody signs."""
    if intake.frozen_text:
        raise JournalRowError(_SIGNED_WORDS)
    return replace(intake, proposed=changes_in(row.value))


def _followed(intake: Intake, row: JournalRow) -> Intake:
    """Let what a later paper settled hold from now on; what it ended holds no more."""
    told = row.value if isinstance(row.value, Mapping) else {}
    own, answers = dict(intake.rewordings), dict(intake.answers)
    for change in changes_in(told.get("changes")):
        answers.update(change.answers)
        own.pop(change.key, None)
        if not change.answers:
            own[change.key] = Rewording(change.now)
    given = told.get("answers")
    answers.update(given if isinstance(given, Mapping) else {})
    ended = {str(told["ended"])} if told.get("ended") else set()
    restored = {str(told["restored"])} if told.get("restored") else set()
    return replace(
        intake,
        answers=answers,
        rewordings=own,
        followed=(*intake.followed, {**told, "seq": row.seq}),
        ended=(intake.ended | ended) - restored,
    )


def _require_before(intake: Intake) -> None:
    """Refuse what can only be done before the first card."""
    at_the_table = (
        intake.outcomes,
        intake.passed,
        intake.rewordings,
        intake.questions,
        intake.position,
        intake.meetings,
        intake.presented,
        intake.signatures,
        intake.finished_early,
        intake.closed,
    )
    if any(at_the_table):
        raise JournalRowError(
            "This session has begun. Nothing was changed. Everything in it is kept."
        )


def _enclosed(intake: Intake, row: JournalRow) -> Intake:
    """Put a document of the practice's own among the papers, or take it out again."""
    if intake.frozen_text:
        raise JournalRowError(_SIGNED_WORDS)
    if row.value is None:
        known = intake.enclosed.get(row.item)
        if known is None:
            return intake
        return replace(intake, enclosed={**intake.enclosed, row.item: {**known, "out": True}})
    own = read_own(row.value)
    return replace(intake, enclosed={**intake.enclosed, row.item: own.value()})


EFFECTS: Mapping[str, Callable[[Intake, JournalRow], Intake]] = {
    j.BEGUN: _begun,
    j.ANSWERED: _answered,
    j.SETTLED: _settled,
    j.EXCEPTED: _excepted,
    j.REWORDED: _reworded,
    j.INITIALLED: _initialled,
    j.ILLUSTRATED: _illustrated,
    j.ASKED: _asked,
    j.PASSED: _passed,
    j.WENT_TO: _went_to,
    j.TALKED: _talked,
    j.FINISHED_EARLY: _finished_early,
    j.ADJOURNED: _adjourned,
    j.PRESENTED: _presented,
    j.ON_SCREEN: _on_screen,
    j.IDENTIFIED: _identified,
    j.PRINTED: _printed,
    j.SCANNED: _scanned,
    j.SIGNED: _signed,
    j.INK_CLEARED: _ink_cleared,
    j.SEALED: _sealed,
    j.HANDED_OVER: _handed_over,
    j.CLOSED: _closed,
    j.MOVED_PACK: _moved_pack,
    j.PREPARED_ANEW: _prepared_anew,
    j.PROPOSED: _proposed,
    j.FOLLOWED: _followed,
    j.NOT_HELD: _not_held,
    j.ENCLOSED: _enclosed,
}
