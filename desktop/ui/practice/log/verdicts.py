"""What checks found, in plain words: never proof against everybody, always the numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from desktop.ui.moments import clock_words, long_day
from desktop.ui.practice.log.words import said
from desktop.ui.tongue import in_our_words

if TYPE_CHECKING:
    from desktop.services.audit_marks import MarkFound
    from desktop.services.check_vault import VaultCheck
    from desktop.store.audit import AuditEntry
    from desktop.store.rollback import Rollback

_MOST = 12
_GROUP = 4
_LETTERS = 16


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the log ends, when it was checked last, and what is known of its mark.

    A *rehearsal* has no mark to miss: it is practised in, and thrown away.
    """

    seq: int
    mac: str
    last: AuditEntry | None
    is_older: bool
    anchor: str
    rehearsal: bool

    def advice(self) -> str:
        """Return what to say quietly of a mark that is missing or damaged."""
        from desktop.services.check_vault import told_anchor

        sentence = None if self.rehearsal else told_anchor(self.anchor)
        return in_our_words(sentence) if sentence is not None else ""


def told_standing(standing: Standing) -> str:
    """Return where the log ends: number and letters, as they stand on papers."""
    words = QCoreApplication.translate("ChecksPage", "The log ends at entry %1, letters %2.")
    return words.replace("%1", _number(standing.seq)).replace("%2", _letters(standing.mac))


def told_last(standing: Standing) -> str:
    """Return when something was checked last, and what was found."""
    if standing.last is None:
        return QCoreApplication.translate("ChecksPage", "It was not checked yet.")
    words = QCoreApplication.translate("ChecksPage", "Last checked %1, %2. %3.")
    at = standing.last.at
    for mark, value in (("%1", long_day(at)), ("%2", clock_words(at)), ("%3", said(standing.last))):
        words = words.replace(mark, value)
    return words


def told_chain(broken: int, at: str) -> tuple[str, bool]:
    """Return the verdict on the log alone, and whether it is good."""
    if broken:
        words = QCoreApplication.translate(
            "ChecksPage",
            "Checked %1, %2: the log does not hold from entry %3 on. It was changed, or something "
            "was taken out. Change nothing, keep the vault as it is, and compare it with a "
            "backup and with the numbers on your papers.",
        )
        return _at(words, at).replace("%3", _number(broken)), False
    words = QCoreApplication.translate(
        "ChecksPage", "Checked %1, %2: every entry is there, and none was changed."
    )
    return _at(words, at), True


def told_vault(found: VaultCheck, at: str) -> tuple[str, bool]:
    """Return the verdict on the whole vault, item by item, and whether it is good."""
    from desktop.services.check_vault import sentence

    if found.is_whole:
        words = QCoreApplication.translate(
            "ChecksPage",
            "Checked %1, %2: every entry, paper, note and page is as it was filed.",
        )
        return _at(words, at), True
    words = QCoreApplication.translate(
        "ChecksPage",
        "Checked %1, %2: not everything is as it was filed. Keep this vault as it is, delete "
        "nothing, and compare it with a backup.",
    )
    findings = found.soundness.findings
    lines = [_at(words, at), *(in_our_words(sentence(one)) for one in findings[:_MOST])]
    if found.rollback is not None:
        lines.append(told_rollback(found.rollback))
    if len(findings) > _MOST:
        more = QCoreApplication.translate("ChecksPage", "And %1 more.")
        lines.append(more.replace("%1", _number(len(findings) - _MOST)))
    return "\n\n".join(lines), False


def told_mark(found: MarkFound) -> tuple[str, bool]:
    """Return what to say of a mark from a paper, and whether it is good news."""
    from desktop.services.audit_marks import Found

    words = {
        Found.HELD: QCoreApplication.translate(
            "ChecksPage",
            "This paper's mark is in the chain: entry %1, of %2. Nothing before it was changed "
            "since.",
        ),
        Found.OTHER: QCoreApplication.translate(
            "ChecksPage",
            "Entry %1 of this vault has other letters. Please compare them once more with the "
            "paper. If they are right, this log is not the one of that day, or the paper belongs "
            "to another vault.",
        ),
        Found.LATER: QCoreApplication.translate(
            "ChecksPage",
            "This log ends at entry %3, and the paper says %1. Please compare the number once "
            "more. If it is right, this vault is older than the paper: it was put back from a "
            "copy, or the paper belongs to another vault.",
        ),
        Found.BROKEN: QCoreApplication.translate(
            "ChecksPage",
            "The mark is there, but before it something was changed: the log does not hold at "
            "entry %4. Keep the vault as it is and compare it with a backup.",
        ),
        Found.UNREADABLE: QCoreApplication.translate(
            "ChecksPage",
            "Please type the number, and at least 16 of the letters and digits that follow it.",
        ),
    }[found.found]
    for mark, value in (
        ("%1", _number(found.seq)),
        ("%2", long_day(found.at) if found.at else ""),
        ("%3", _number(found.last)),
        ("%4", _number(found.broken)),
    ):
        words = words.replace(mark, value)
    return words, found.found is Found.HELD


def told_rollback(found: Rollback) -> str:
    """Return that the vault is older than its mark, with both numbers."""
    from desktop.services.check_vault import told_rollback as told

    return in_our_words(told(found))


def _at(words: str, at: str) -> str:
    return words.replace("%1", long_day(at)).replace("%2", clock_words(at))


def _number(number: int) -> str:
    return QLocale().toString(number)


def _letters(mac: str) -> str:
    """Return the first letters in groups, as they are read aloud."""
    short = mac[:_LETTERS]
    return " ".join(short[at : at + _GROUP] for at in range(0, len(short), _GROUP))
