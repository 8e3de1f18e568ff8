"""What is known of a file's time, in the practitioner's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.domain.retention_words import date_words, missing_words, proposal_words
from desktop.ui.keeping.papers import hold_kinds
from desktop.ui.moments import long_day
from desktop.ui.tongue import in_our_words

if TYPE_CHECKING:
    from desktop.domain.retention import Suggestion
    from desktop.services.keep_file import FileState, Keeping
    from desktop.store.holds import Hold


def until_words(state: FileState) -> str:
    """Return until when the file is kept, or that nobody knows."""
    if state.kept is None or not state.kept.keep_until:
        return in_our_words(missing_words(state.suggestion.missing or "ended"))
    words = QCoreApplication.translate("Keeping", "Kept until %1.")
    return words.replace("%1", long_day(state.kept.keep_until))


def why_words(state: FileState) -> str:
    """Return why the file is kept until its day; nothing where there is none."""
    kept = state.kept
    if kept is None or not kept.keep_until:
        return ""
    source = str(kept.rule.get("source") or "")
    sayings = date_words(
        kept.rule,
        ended_on=kept.ended_on,
        by_hand=kept.by_hand,
        source=state.keeping.sources.get(source, source),
        day=long_day,
    )
    return " ".join([*map(in_our_words, sayings), *([kept.reason] if kept.by_hand else [])])


def rule_words(keeping: Keeping, shown: Suggestion) -> str:
    """Return the rule of the place, and when its content was checked."""
    sayings = proposal_words(shown, keeping.source)
    checked = QCoreApplication.translate("Keeping", "Content of the pack checked on %1.")
    words = [in_our_words(one).rstrip(".") + "." for one in sayings]
    if keeping.checked:
        words.append(checked.replace("%1", long_day(keeping.checked)))
    return " ".join(words)


def hold_words(hold: Hold, who: str, lifted_by: str) -> str:
    """Return one hold: what for, since when, by whom, and when it was lifted."""
    since = QCoreApplication.translate("Keeping", "%1, since %2, set by %3: %4")
    words = (
        since.replace("%1", hold_kinds().get(hold.kind, hold.kind))
        .replace("%2", long_day(hold.set_at))
        .replace("%3", who)
        .replace("%4", hold.reason)
    )
    if not hold.lifted_at:
        return words
    lifted = QCoreApplication.translate("Keeping", "Lifted %1 by %2: %3")
    return f"{words}\n" + (
        lifted.replace("%1", long_day(hold.lifted_at))
        .replace("%2", lifted_by)
        .replace("%3", hold.lift_reason)
    )


def goes_words(state: FileState) -> tuple[str, ...]:
    """Return what goes when the file is destroyed, line by line; what is not there is left out."""
    named = (
        ("sessions", QCoreApplication.translate("Keeping", "Sessions: %1")),
        ("bookings", QCoreApplication.translate("Keeping", "Bookings: %1")),
        ("sealed", QCoreApplication.translate("Keeping", "Signed and sealed papers: %1")),
        ("other_papers", QCoreApplication.translate("Keeping", "Other papers: %1")),
        ("copies", QCoreApplication.translate("Keeping", "Pages as they were read, and pictures: %1")),
        ("entries", QCoreApplication.translate("Keeping", "Entries of the journal: %1")),
        ("notes", QCoreApplication.translate("Keeping", "Your private notes: %1")),
        ("hand_overs", QCoreApplication.translate("Keeping", "Notes of what was handed over: %1")),
    )  # fmt: skip
    return tuple(
        words.replace("%1", QLocale().toString(int(str(state.counts[key]))))
        for key, words in named
        if state.counts.get(key)
    )
