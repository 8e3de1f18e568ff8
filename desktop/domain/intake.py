"""An intake: what a first session has gathered so far, folded from its journal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from desktop.domain import journal as j
from desktop.domain.effects import EFFECTS, ENDED, Rewording
from desktop.domain.identity import Identity, identity_of
from desktop.domain.initials import Initials, beside
from desktop.domain.journal import JournalRow, JournalRowError, Value
from desktop.domain.later_paper import AboutPaper, Change
from desktop.domain.on_screen import OnScreen
from desktop.domain.removal import (
    REMOVING,
    check_removal,
    last_act,
    last_undoable,
    rows_about,
    skipped,
)
from desktop.domain.saying import Saying
from desktop.domain.sealed_paper import SealedPaper
from desktop.domain.signature import Signature
from desktop.domain.talked import Talked


@dataclass(frozen=True, slots=True)
class Intake:
    """One client's first session as it stands after its last journal row.

    ``answers`` are what was said in the session; ``profile`` is the practice's
    own, copied in when the intake began. ``position`` is a card somebody went to,
    empty while the session simply goes on. ``meetings`` are the times at which earlier
    meetings ended; ``today`` holds what was answered, settled or passed since. ``talks`` tell
    when people talked with the lid closed, as entered afterwards, one for each such meeting.

    ``presented``, ``signatures`` and ``sealed`` are of the signing under way, and so are
    ``printed`` (pages to sign with a pen) and ``scanned`` (what came back); it began in the
    meeting ``signing_begun`` (0: not yet). A meeting that ends with everything signed
    moves them to ``earlier``: the text is free again up to the row ``settled_until``. One
    that ends with a signature missing is ``carried`` into the next. ``worked_out`` keeps what
    was derived from this very intake, with the pack it was derived from, and goes with it.

    ``on_screen`` is what each party said about signing on the screen, ``identified`` how the
    practitioner knew who they are; both stay through every meeting.

    ``not_held`` says that the session was booked and did not take place.

    An intake may be no session but one ``later_paper``, about a paper that was sealed before;
    ``proposed`` is what such a paper changes. In the session itself ``followed`` are the later
    papers about its own, and ``ended`` the file hashes of papers that hold no more.
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
    talks: tuple[Talked, ...] = ()
    on_screen: tuple[OnScreen, ...] = ()
    identified: tuple[Identity, ...] = field(default=(), repr=False)
    presented: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    signatures: tuple[Signature, ...] = field(default=(), repr=False)
    printed: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    scanned: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)
    sealed: Mapping[str, Value] = field(default_factory=dict)
    signing_begun: int = 0
    carried: bool = False
    earlier: tuple[SealedPaper, ...] = field(default=(), repr=False)
    settled_until: int = 0
    handed_over: tuple[Mapping[str, Value], ...] = ()
    enclosed: Mapping[str, Mapping[str, Value]] = field(default_factory=dict, repr=False)
    closed: bool = False
    not_held: bool = False
    taken_back: int = 0
    moves: tuple[Mapping[str, Value], ...] = ()
    proposed: tuple[Change, ...] = field(default=(), repr=False)
    followed: tuple[Mapping[str, Value], ...] = field(default=(), repr=False)
    ended: frozenset[str] = frozenset()
    worked_out: dict[str, tuple[object, object]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

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
    def later_paper(self) -> str:
        """Return the key of the one later paper this intake is for; "" where it is a session."""
        return self.rows[0].item if self.rows and "about" in self.begun else ""

    @property
    def about(self) -> AboutPaper:
        """Return the paper that a later paper is about."""
        return AboutPaper.from_value(self.begun.get("about"))

    @property
    def frozen_text(self) -> bool:
        """Say whether a first signature, or pages printed for one, have frozen the wording."""
        return bool(self.signatures or self.printed)

    @property
    def meeting(self) -> int:
        """Return the number of the meeting under way, counted from 1."""
        return len(self.meetings) + 1

    @property
    def signing_meeting(self) -> int:
        """Return the number of the meeting that the papers to be signed belong to."""
        return self.signing_begun or self.meeting

    @property
    def all_signatures(self) -> tuple[Signature, ...]:
        """Return the signatures of every meeting, in their order."""
        past = (one for paper in self.earlier for one in paper.signatures)
        return (*past, *self.signatures)

    def identity_of(self, party: str) -> Identity | None:
        """Return how it is known who *party* is; None where nothing is noted."""
        return identity_of(self.identified, {**self.profile, **self.answers}, party)

    def paper_before(self, document: str) -> SealedPaper | None:
        """Return the paper *document* as everybody signed it last at an earlier meeting.

        One that was ended since counts no more: nothing is built on it.
        """
        found = [
            paper
            for paper in self.earlier
            if paper.document == document and paper.file_hash not in self.ended
        ]
        return found[-1] if found else None

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
            raise JournalRowError(ENDED)
        if row.action == j.INITIALLED:
            self._require_same_words(row)
        if row.action in REMOVING:
            check_removal(self.rows, row, frozen=self.frozen_text, past=self.settled_until)
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
        return self.date_of(self.meeting)

    def date_of(self, meeting: int) -> Value:
        """Return the day (ISO) of the meeting of that number: of its talk, as booked, or begun."""
        talked = next((talk for talk in self.talks if talk.meeting == meeting), None)
        if talked is not None:
            return talked.first[:10]
        if meeting < 2:
            return self.answers.get("booking.date")
        return self.began_at(meeting)[:10]

    def began_at(self, meeting: int) -> str:
        """Return when the meeting of that number began: with the first thing people did."""
        if meeting < 2:
            return self.rows[0].at
        ends = [row.seq for row in self.rows if row.action == j.ADJOURNED]
        since = [row for row in self.rows if row.seq > ends[meeting - 2]]
        talked = [row for row in since if row.action in _TALKED]
        return (talked[0] if talked else self.rows[-1]).at

    def as_of(self, seq: int) -> Intake:
        """Return the intake as it stood after row *seq*, without what was removed later."""
        gone = skipped(self.rows)
        return fold(
            row for row in self.rows[:seq] if row.seq not in gone and row.action not in REMOVING
        )

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
    changed = EFFECTS[row.action](intake, row)
    if row.action in _OF_TODAY:
        changed = replace(changed, today=changed.today | {row.item})
    finishes = row.action in {j.SETTLED, j.PASSED, j.ANSWERED} and row.item == intake.position
    return replace(changed, position="") if finishes else changed


_OF_TODAY = frozenset({j.ANSWERED, j.PASSED, j.SETTLED, j.EXCEPTED})
_TALKED = frozenset({*_OF_TODAY, j.REWORDED, j.ASKED, j.WENT_TO, j.SIGNED, j.FINISHED_EARLY})
"""What people do at a meeting; a paper printed in between begins none."""
