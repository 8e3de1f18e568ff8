"""An intake: what a first session has gathered so far, folded from its journal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from desktop.domain import journal as j
from desktop.domain.initials import Initials, beside
from desktop.domain.journal import JournalRow, JournalRowError, Value
from desktop.domain.removal import (
    REMOVING,
    check_removal,
    last_act,
    last_undoable,
    rows_about,
    skipped,
)
from desktop.domain.saying import Saying
from desktop.domain.signature import Signature

_SIGNED_WORDS = "The wording is signed. It can change by an amendment only."
_ENDED = "This meeting has been ended already. Nothing was changed. Everything is kept."


@dataclass(frozen=True, slots=True)
class Rewording:
    """A clause's sentence as the client and the practitioner changed it."""

    text: str = field(repr=False)
    by: str = j.CLIENT


@dataclass(frozen=True, slots=True)
class Intake:
    """One client's first session as it stands after its last journal row.

    ``answers`` are what was said in the session; ``profile`` is the practice's
    own, copied in when the intake began. ``position`` is a card somebody went to,
    empty while the session simply goes on. ``meetings`` are the times at which earlier
    meetings ended; ``today`` holds what was answered or passed since.
    """

    rows: tuple[JournalRow, ...] = field(default=(), repr=False)
    begun: Mapping[str, Value] = field(default_factory=dict, repr=False)
    profile: Mapping[str, Value] = field(default_factory=dict, repr=False)
    answers: Mapping[str, Value] = field(default_factory=dict, repr=False)
    outcomes: Mapping[str, str] = field(default_factory=dict)
    exceptions: Mapping[str, str] = field(default_factory=dict)
    rewordings: Mapping[str, Rewording] = field(default_factory=dict, repr=False)
    initials: Mapping[str, tuple[Initials, ...]] = field(default_factory=dict, repr=False)
    examples: Mapping[str, str] = field(default_factory=dict, repr=False)
    questions: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    passed: frozenset[str] = frozenset()
    position: str = ""
    finished_early: bool = False
    meetings: tuple[str, ...] = ()
    today: frozenset[str] = frozenset()
    presented: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    signatures: tuple[Signature, ...] = field(default=(), repr=False)
    sealed: Mapping[str, Value] = field(default_factory=dict)
    handed_over: tuple[Mapping[str, Value], ...] = ()
    closed: bool = False
    taken_back: int = 0
    moves: tuple[Mapping[str, Value], ...] = ()

    @property
    def language(self) -> str:
        """Return the client's language for this intake."""
        return str(self.begun.get("language", "en"))

    @property
    def practitioner_language(self) -> str:
        """Return the language of what only the practitioner reads: cues, notes, fields."""
        return str(self.begun.get("practitioner_language") or self.language)

    @property
    def reference(self) -> str:
        """Return the short reference every document of this intake carries."""
        return str(self.begun.get("reference", ""))

    @property
    def pack(self) -> str:
        """Return the fingerprint of the pack this intake runs on: as begun, or moved to."""
        return str((self.moves[-1] if self.moves else self.begun).get("pack", ""))

    @property
    def frozen_text(self) -> bool:
        """Say whether a first signature has frozen the wording."""
        return bool(self.signatures)

    def all_answers(self, defaults: Mapping[str, Value]) -> dict[str, Value]:
        """Return what every condition and blank may ask: defaults, profile, answers."""
        return {**defaults, **self.profile, **self.answers}

    def apply(self, row: JournalRow) -> Intake:
        """Return the intake after *row*.

        Raises:
            JournalRowError: if the row is out of order or cannot follow what was done.
        """
        if row.seq != len(self.rows) + 1:
            raise JournalRowError(Saying("Row %1 cannot follow row %2.", row.seq, len(self.rows)))
        if row.action == j.ADJOURNED and self.rows[-1].action == j.ADJOURNED:
            raise JournalRowError(_ENDED)
        if row.action == j.INITIALLED:
            self._require_same_words(row)
        if row.action in REMOVING:
            check_removal(self.rows, row, frozen=self.frozen_text)
            return fold((*self.rows, row))
        return replace(_act(self, row), rows=(*self.rows, row))

    def initials_on(self, item: str) -> tuple[Initials, ...]:
        """Return the initials beside the words of *item* as they stand, the last of each party."""
        words = self.rewordings.get(item)
        return () if words is None else beside(self.initials.get(item, ()), words.text)

    def _require_same_words(self, row: JournalRow) -> None:
        """Refuse initials on words that are other words by now."""
        words = self.rewordings.get(row.item)
        given = Initials.from_value(row.value, at=row.at)
        if words is None or not beside((given,), words.text):
            raise JournalRowError(
                "These words have changed. Nothing was noted. "
                "Please read them again and put your initials beside them."
            )

    @property
    def meeting_date(self) -> Value:
        """Return the day (ISO) of the meeting under way: as booked, or when it began."""
        if not self.meetings:
            return self.answers.get("booking.date")
        ended = max(row.seq for row in self.rows if row.action == j.ADJOURNED)
        since = [row for row in self.rows if row.seq > ended]
        return (since[0] if since else self.rows[-1]).at[:10]

    def last_undoable(self) -> int | None:
        """Return the number of the row that *undo* would take back, if there is one."""
        return last_undoable(self.rows, frozen=self.frozen_text)

    def last_act(self) -> tuple[int, ...]:
        """Return the numbers of all rows that belong to the act *undo* would take back."""
        return last_act(self.rows, frozen=self.frozen_text)

    def rows_about(self, item: str, group: str = "") -> tuple[int, ...]:
        """Return the numbers of the rows with words about *item*, a clause of *group*."""
        return rows_about(self.rows, item, group)


def fold(rows: Iterable[JournalRow]) -> Intake:
    """Return the intake that *rows*, from 1 on, add up to."""
    rows = tuple(rows)
    gone = skipped(rows)
    intake = Intake()
    for row in rows:
        if row.seq not in gone and row.action not in REMOVING:
            intake = _act(intake, row)
    removed = sum(1 for row in rows if row.action == j.TAKEN_BACK)
    return replace(intake, rows=rows, taken_back=removed)


def _act(intake: Intake, row: JournalRow) -> Intake:
    """Return *intake* after one row that takes nothing back."""
    if (row.action == j.BEGUN) is not (row.seq == 1):
        raise JournalRowError("An intake begins once, with its pack and its language.")
    changed = _EFFECTS[row.action](intake, row)
    if row.action in _OF_TODAY:
        changed = replace(changed, today=changed.today | {row.item})
    finishes = row.action in {j.SETTLED, j.PASSED, j.ANSWERED} and row.item == intake.position
    return replace(changed, position="") if finishes else changed


def _begun(intake: Intake, row: JournalRow) -> Intake:
    if not isinstance(row.value, Mapping):
        raise JournalRowError("An intake begins once, with its pack and its language.")
    profile = row.value.get("profile", {})
    return replace(intake, begun=row.value, profile=profile if isinstance(profile, Mapping) else {})


def _answered(intake: Intake, row: JournalRow) -> Intake:
    return replace(intake, answers={**intake.answers, row.item: row.value})


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


def _went_to(intake: Intake, row: JournalRow) -> Intake:
    return replace(intake, position=row.item)


def _finished_early(intake: Intake, row: JournalRow) -> Intake:  # noqa: ARG001 - one signature for all effects
    return replace(intake, finished_early=True, position="")


def _adjourned(intake: Intake, row: JournalRow) -> Intake:
    if intake.finished_early:
        raise JournalRowError(_ENDED)
    return replace(intake, meetings=(*intake.meetings, row.at), today=frozenset(), position="")


def _presented(intake: Intake, row: JournalRow) -> Intake:
    shown = row.value if isinstance(row.value, Mapping) else {}
    return replace(intake, presented={**intake.presented, row.item: shown})


def _signed(intake: Intake, row: JournalRow) -> Intake:
    if row.item in intake.sealed:
        raise JournalRowError(
            "This paper is sealed. Nothing was changed. It can change by an amendment only."
        )
    new = Signature.from_value(row.value, document=row.item, at=row.at)
    others = tuple(
        s for s in intake.signatures if (s.document, s.party) != (new.document, new.party)
    )
    return replace(intake, signatures=(*others, new))


def _ink_cleared(intake: Intake, row: JournalRow) -> Intake:
    kept = tuple(
        s
        for s in intake.signatures
        if row.item not in {"", s.document} or s.document in intake.sealed
    )
    return replace(intake, signatures=kept)


def _sealed(intake: Intake, row: JournalRow) -> Intake:
    return replace(intake, sealed={**intake.sealed, row.item: row.value})


def _handed_over(intake: Intake, row: JournalRow) -> Intake:
    how = row.value if isinstance(row.value, Mapping) else {}
    meeting = len(intake.meetings) + 1
    given = {**how, "document": row.item, "at": row.at, "meeting": meeting}
    return replace(intake, handed_over=(*intake.handed_over, given))


def _closed(intake: Intake, row: JournalRow) -> Intake:  # noqa: ARG001 - one signature for all effects
    return replace(intake, closed=True)


_OF_TODAY = frozenset({j.ANSWERED, j.PASSED})

_EFFECTS = {
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
    j.FINISHED_EARLY: _finished_early,
    j.ADJOURNED: _adjourned,
    j.PRESENTED: _presented,
    j.SIGNED: _signed,
    j.INK_CLEARED: _ink_cleared,
    j.SEALED: _sealed,
    j.HANDED_OVER: _handed_over,
    j.CLOSED: _closed,
    j.MOVED_PACK: _moved_pack,
}
