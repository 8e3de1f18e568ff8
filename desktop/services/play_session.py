"""Play a session file: a list of journal rows, through the services the window uses."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from desktop.domain import journal as j
from desktop.domain.flow import SIGN, current_card
from desktop.domain.journal import Act, JournalRow, frozen
from desktop.domain.removal import removed
from desktop.domain.signature import Signature
from desktop.services.adjourn_session import adjourn_session
from desktop.services.begin_intake import Beginning, begin_intake
from desktop.services.close_session import close_session
from desktop.services.conclude_intake import conclude_intake
from desktop.services.draft_documents import Draft
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.present_documents import (
    all_have_signed,
    frozen_draft,
    present_documents,
    sign,
)
from desktop.services.record_act import erase, record_act
from desktop.store.vault import Vault

MOST_BYTES = 20_000_000
"""A session file is acts and ink; one above twenty megabytes is refused unread."""
_LONGEST_REASON = 120

_BY_SERVICES = frozenset({j.PRESENTED, j.SEALED, j.BEGUN})


class SessionFileRefusedError(ValueError):
    """A file that is not a list of journal rows of one session."""


@dataclass(slots=True)
class PlayedClock:
    """A clock that stands where the session file's current row stands."""

    moment: datetime

    def now(self) -> datetime:
        """Return the time of the row being played."""
        return self.moment


def read_session_file(path: Path) -> tuple[JournalRow, ...]:
    """Return the rows of a session file.

    Raises:
        SessionFileRefusedError: if it is missing, not JSON, or not rows of a session.
    """
    try:
        plain = json.loads(_read(path))
        rows = tuple(_row(number, row) for number, row in enumerate(plain, start=1))
    except OSError:
        raise SessionFileRefusedError(_refused(path, "the file cannot be read")) from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        problem = f"not a session file ({str(error)[:_LONGEST_REASON]})"
        raise SessionFileRefusedError(_refused(path, problem)) from None
    if not rows or rows[0].action != j.BEGUN:
        raise SessionFileRefusedError(_refused(path, "a session file starts with 'begun'"))
    return rows


def _read(path: Path) -> str:
    """Return the text of a plain file that is not far too large.

    Raises:
        OSError: if it is none.
    """
    if not path.is_file() or path.stat().st_size > MOST_BYTES:
        raise OSError
    return path.read_text(encoding="utf-8")


def _row(number: int, plain: Mapping[str, Any]) -> JournalRow:
    """Return one row as a session file has it, strictly.

    Raises:
        ValueError, KeyError, TypeError: if it is not one.
    """
    unknown = sorted(set(plain) - {"seq", "at", "by", "action", "item", "value"})
    if unknown or plain.get("seq", number) != number:
        raise ValueError(f"row {number} has {unknown[0] if unknown else 'another number'}")
    if not isinstance(plain.get("item", ""), str):
        raise TypeError(f"the item of row {number} is no text")
    if datetime.fromisoformat(plain["at"]).tzinfo is None:
        raise ValueError(f"the time of row {number} lacks its offset from UTC")
    return JournalRow(
        seq=number,
        at=plain["at"],
        by=plain["by"],
        action=plain["action"],
        item=plain.get("item", ""),
        value=frozen(plain.get("value")),
    )


def _refused(path: Path, problem: str) -> str:
    return f"{path.name}: {problem}. Nothing was changed. Please choose another file."


def begin_played(
    means: Means, vault: Vault, first: JournalRow, *, client: str, practitioner: str
) -> LiveIntake:
    """Return the intake that the session file's first row begins.

    Raises:
        PackRefusedError: if the pack it names cannot be used.
        VaultError: if it could not be written.
    """
    begun = first.value if isinstance(first.value, dict) else {}
    profile = begun.get("profile")
    return begin_intake(
        means,
        vault,
        Beginning(
            client=client,
            practitioner=practitioner,
            pack=str(begun.get("pack", "")),
            language=str(begun.get("language", "en")),
            profile=profile if isinstance(profile, dict) else {},
            reference=str(begun.get("reference", "")),
            practitioner_language=str(begun.get("practitioner_language", "")),
        ),
    )


def play(
    means: Means,
    clock: PlayedClock,
    vault: Vault,
    live: LiveIntake,
    rows: tuple[JournalRow, ...],
    *,
    watch: Callable[[LiveIntake, JournalRow], None] | None = None,
) -> LiveIntake:
    """Return the intake after every row, with the documents the services made on the way.

    ``means.clock`` must be *clock*; it is set to each row's time. ``watch`` sees every
    row with the intake it leads to.

    Raises:
        JournalRowError: if a row cannot follow what was done.
        VaultError: if something could not be written.
    """
    shown: tuple[Draft, ...] = ()
    for row in rows:
        if row.action in _BY_SERVICES:
            continue
        clock.moment = datetime.fromisoformat(row.at)
        live, shown = _play_row(means, vault, live, row, shown)
        if watch is not None:
            watch(live, row)
    return live


def _play_row(
    means: Means, vault: Vault, live: LiveIntake, row: JournalRow, shown: tuple[Draft, ...]
) -> tuple[LiveIntake, tuple[Draft, ...]]:
    """Return the intake after *row*, and the pages that wait to be signed, if any do."""
    if row.action == j.CLOSED:
        return close_session(means, vault, live), ()
    if row.action == j.ADJOURNED:
        return adjourn_session(means, vault, live), ()
    if row.action == j.SIGNED:
        return _sign(means, vault, live, row, shown), ()
    if row.action == j.TAKEN_BACK:
        return erase(means, vault, live, removed(row)), ()
    live = record_act(means, vault, live, Act(row.by, row.action, row.item, row.value))
    card = current_card(live.pack, live.intake)
    if card is not None and card.kind == SIGN and not live.intake.frozen_text:
        presented = present_documents(means, vault, live, shown=shown)
        return presented.live, presented.drafts
    return live, shown


def _sign(
    means: Means, vault: Vault, live: LiveIntake, row: JournalRow, shown: tuple[Draft, ...]
) -> LiveIntake:
    signature = Signature.from_value(row.value, document=row.item, at=row.at)
    live = sign(means, vault, live, by=row.by, signature=signature, shown=shown)
    if all_have_signed(live, frozen_draft(vault, live, row.item).agreement):
        return conclude_intake(means, vault, live)
    return live
