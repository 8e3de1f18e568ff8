"""What a newer version of a form pack says otherwise about one session under way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from desktop.domain.flow import path
from desktop.domain.intake import Intake
from desktop.domain.journal import Value
from desktop.domain.pack import FormPack
from desktop.domain.sentence import compose, fill
from desktop.domain.standing import concerns, group_of
from desktop.domain.wording import Wording

CHANGED = "changed"
NEW = "new"
GONE = "gone"
KEPT = "kept"

_GAP = "\u2026"
_WORDED = frozenset({"say", "clause", "notice", "consent"})


@dataclass(frozen=True, slots=True)
class PackChange:
    """One difference: a sentence that changed, is new or is gone, or an answer kept without one.

    ``own`` are the client's words that stand in the sentence's place, or what was answered.
    """

    key: str
    kind: str
    title: str
    was: str = field(default="", repr=False)
    now: str = field(default="", repr=False)
    own: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Side:
    """A pack with its words in the client's language."""

    pack: FormPack
    wording: Wording

    def has(self, key: str) -> bool:
        """Say whether the pack has *key*."""
        return key in self.pack.items or key in self.pack.groups

    def sentence(self, key: str, answers: Mapping[str, Value]) -> str:
        """Return the sentence of *key*; an open blank is a short gap."""
        made = compose(self.pack, key, answers, self.wording)
        gaps = {*made.open, *made.void}
        return fill(made.text, lambda blank: _GAP if blank.item in gaps else "")

    def title(self, key: str) -> str:
        """Return what *key* is about."""
        words = self.pack.said(self.wording.language, key)
        return words.title or words.question or key


def pack_changes(old: Side, new: Side, intake: Intake) -> tuple[PackChange, ...]:
    """Return what moving this session from *old* to *new* changes, in the order of the session."""
    return (
        *_reworded(old, new, intake),
        *_added(old, new, intake),
        *_gone(old, new, intake),
        *_kept(old, new, intake),
    )


def to_settle_again(old: Side, new: Side, intake: Intake) -> tuple[str, ...]:
    """Return the groups that were settled on words which are others now."""
    changed = (change.key for change in pack_changes(old, new, intake) if change.kind != KEPT)
    groups = (group_of(new.pack, key) or group_of(old.pack, key) for key in changed)
    return tuple(dict.fromkeys(key for key in groups if key in intake.outcomes))


def _reworded(old: Side, new: Side, intake: Intake) -> Iterator[PackChange]:
    before = intake.all_answers(old.pack.defaults())
    after = intake.all_answers(new.pack.defaults())
    for key in new.pack.in_session_order():
        if not old.has(key) or not _is_met(new.pack, key, intake, after):
            continue
        was, now = old.sentence(key, before), new.sentence(key, after)
        if was != now:
            own = intake.rewordings[key].text if key in intake.rewordings else ""
            yield PackChange(key, CHANGED, new.title(key), was, now, own)


def _added(old: Side, new: Side, intake: Intake) -> Iterator[PackChange]:
    """Yield what is new and has to be talked about: required answers, and clauses on the way."""
    answers = intake.all_answers(new.pack.defaults())
    for key in new.pack.in_session_order():
        if old.has(key) or not _is_met(new.pack, key, intake, answers):
            continue
        item = new.pack.items.get(key)
        if item is None or item.required or item.kind in _WORDED:
            yield PackChange(key, NEW, new.title(key), now=new.sentence(key, answers))


def _gone(old: Side, new: Side, intake: Intake) -> Iterator[PackChange]:
    """Yield sentences, duties among them, that nobody is told any more."""
    answers = intake.all_answers(old.pack.defaults())
    for key in old.pack.in_session_order():
        if new.has(key) or not _is_met(old.pack, key, intake, answers):
            continue
        item = old.pack.items.get(key)
        if item is None or item.kind in _WORDED:
            own = intake.rewordings[key].text if key in intake.rewordings else ""
            yield PackChange(key, GONE, old.title(key), old.sentence(key, answers), own=own)


def _kept(old: Side, new: Side, intake: Intake) -> Iterator[PackChange]:
    """Yield answers whose question is no longer asked: they are kept, and stand on the record."""
    for key, value in intake.answers.items():
        item = old.pack.items.get(key)
        if item is not None and not new.has(key) and value is not None:
            words = old.wording.value(item, value)
            yield PackChange(key, KEPT, old.title(key), own=words)


def _is_met(pack: FormPack, key: str, intake: Intake, answers: Mapping[str, Value]) -> bool:
    """Say whether this client meets *key*: it concerns them and is on their way, or inside it."""
    if not concerns(pack, key, answers):
        return False
    item = pack.items.get(key)
    if item is not None and item.filled_by == "session" and item.required:
        return True
    on_path = {card.key for card in path(pack, intake)}
    return key in on_path or group_of(pack, key) in on_path
