"""Until when a client's file is kept: what is known, what the rule says, what was settled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from desktop.domain.intake import fold
from desktop.domain.journal import Value
from desktop.domain.retention import (
    UNKNOWN,
    Facts,
    RetentionRule,
    Settled,
    Suggestion,
    rule_of,
    suggest,
)
from desktop.services.correct_client import kept_beside
from desktop.services.filed_pack import pack_at_hand
from desktop.services.means import Means
from desktop.services.set_up_practice import profile
from desktop.store.errors import VaultError
from desktop.store.holds import Hold
from desktop.store.retentions import Retention
from desktop.store.states import ClientStanding
from desktop.store.vault import Vault

if TYPE_CHECKING:
    from desktop.domain.pack import FormPack

_SUBJECT = "retention"
_BORN, _ADULT = "client.born", "client.adult"
_PRINTED = "practice.retention"
_AT_ONCE = 200


class DayRefusedError(VaultError):
    """A day that cannot be, or a date by hand without a reason."""

    sentence = (
        "This cannot be kept: the end of the work lies in the past, and a date by hand comes "
        "after today and has a reason. Nothing was changed."
    )


@dataclass(frozen=True, slots=True)
class Keeping:
    """How long this practice keeps files: the place's rule and what was settled.

    ``source`` is the rule's source in full, ``checked`` when the pack's content was checked (ISO
    day), ``printed`` what the practice's own papers say to clients.
    """

    rule: RetentionRule
    settled: Settled | None
    source: str
    sources: Mapping[str, str] = field(repr=False)
    checked: str
    printed: str = field(repr=False)

    @property
    def is_open(self) -> bool:
        """Whether nobody has said for how many years."""
        return not self.rule.is_law and self.settled is None


@dataclass(frozen=True, slots=True)
class FileState:
    """What is known of how long a client's file is kept.

    ``last_on`` is the day of the last session or paper, proposed as the end of the work.
    """

    keeping: Keeping
    facts: Facts = field(repr=False)
    kept: Retention | None
    suggestion: Suggestion
    holds: tuple[Hold, ...] = field(repr=False)
    last_on: date | None
    counts: Mapping[str, Value]

    @property
    def standing_holds(self) -> tuple[Hold, ...]:
        """The holds that are not lifted."""
        return tuple(one for one in self.holds if not one.lifted_at)

    def is_over(self, today: date) -> bool:
        """Say whether the last day the file is kept has passed."""
        return bool(self.kept and self.kept.keep_until and self.kept.keep_until < str(today))


def keeping(means: Means, vault: Vault) -> Keeping:
    """Return how long this practice keeps files.

    Raises:
        PackRefusedError: if its pack cannot be used.
        VaultError: if the vault could not be read.
    """
    kept = profile(vault)
    if kept is None:
        return Keeping(UNKNOWN, _settled(vault), "", {}, "", "")
    pack = pack_at_hand(means, vault, kept.pack)
    rule = rule_of(pack.retention, {**pack.defaults(), **kept.answers})
    return Keeping(
        rule=rule,
        settled=_settled(vault),
        source=_source(pack, rule),
        sources=pack.sources,
        checked=pack.content_checked,
        printed=str(kept.answers.get(_PRINTED) or ""),
    )


def file_state(means: Means, vault: Vault, client: str) -> FileState:
    """Return what is known of how long *client*'s file is kept.

    Raises:
        PackRefusedError: if the practice's pack cannot be used.
        VaultError: if the vault could not be read.
    """
    now = keeping(means, vault)
    kept = vault.retention(client)
    known = vault.client(client)
    facts = _facts(vault, client, _day(kept.ended_on) if kept else None)
    return FileState(
        keeping=now,
        facts=facts,
        kept=kept,
        suggestion=suggest(now.rule, now.settled, facts),
        holds=vault.holds(client),
        last_on=_day(known.last_at),
        counts=vault.inventory(client),
    )


def say_ended(means: Means, vault: Vault, client: str, ended: date, *, by: str) -> Suggestion:
    """Keep that the work ended on this day, with the date the rule suggests; return it.

    A date set by hand stays: it was set with a reason.

    Raises:
        DayRefusedError: if the day is still to come.
        VaultError: if it could not be written.
    """
    if ended > means.clock.now().date():
        raise DayRefusedError
    now = keeping(means, vault)
    found = suggest(now.rule, now.settled, _facts(vault, client, ended))
    former = vault.retention(client)
    by_hand = former is not None and former.by_hand
    vault.keep_until(
        Retention(
            client=client,
            practitioner=by,
            ended_on=ended.isoformat(),
            keep_until=former.keep_until if former and by_hand else _iso(found.until),
            by_hand=by_hand,
            reason=former.reason if former and by_hand else "",
            rule=found.value(),
        )
    )
    return found


def keep_by_hand(
    means: Means, vault: Vault, client: str, until: date, *, reason: str, by: str
) -> None:
    """Keep the file until this day, for a reason; the former date stays in the file.

    Raises:
        DayRefusedError: if the day has passed, or there is no reason.
        VaultError: if it could not be written.
    """
    if until < means.clock.now().date() or not reason.strip():
        raise DayRefusedError
    former = vault.retention(client)
    now = keeping(means, vault)
    ended = _day(former.ended_on) if former else None
    found = suggest(now.rule, now.settled, _facts(vault, client, ended))
    vault.keep_until(
        Retention(
            client=client,
            practitioner=by,
            ended_on=_iso(ended),
            keep_until=until.isoformat(),
            by_hand=True,
            reason=reason,
            rule=found.value(),
        )
    )


def keep_by_rule(means: Means, vault: Vault, client: str, *, by: str) -> Suggestion:
    """Go back from a date set by hand to what the rule suggests; return it.

    Raises:
        VaultError: if it could not be written.
    """
    former = vault.retention(client)
    ended = _day(former.ended_on) if former else None
    now = keeping(means, vault)
    found = suggest(now.rule, now.settled, _facts(vault, client, ended))
    vault.keep_until(Retention(client, by, _iso(ended), _iso(found.until), rule=found.value()))
    return found


def settle_years(means: Means, vault: Vault, settled: Settled, *, by: str) -> int:
    """Settle for the whole practice how long files are kept; return how many got a date by it.

    Files whose work has ended and that lacked a date only for want of the years get one; every
    other date stays as it is.

    Raises:
        DayRefusedError: if no years are said.
        VaultError: if it could not be written.
    """
    if settled.years <= 0:
        raise DayRefusedError
    vault.describe(_SUBJECT, settled.value())
    dated = 0
    for client in _ended_without_a_date(vault):
        kept = vault.retention(client)
        ended = _day(kept.ended_on) if kept else None
        if ended is not None and say_ended(means, vault, client, ended, by=by).until is not None:
            dated += 1
    return dated


def _ended_without_a_date(vault: Vault) -> list[str]:
    found: list[str] = []
    offset = 0
    while part := vault.clients(limit=_AT_ONCE, offset=offset, standing=ClientStanding.ENDED):
        found += [one.id for one in part if not one.keep_until]
        offset += _AT_ONCE
    return found


def _settled(vault: Vault) -> Settled | None:
    return Settled.from_value(vault.details(_SUBJECT))


def _source(pack: FormPack, rule: RetentionRule) -> str:
    return pack.sources.get(rule.source, rule.source)


def _facts(vault: Vault, client: str, ended: date | None) -> Facts:
    """Return what the sessions and corrections say of the client's age, the newest word last."""
    sessions = [one for one in vault.intakes(client) if not one.paper]
    born = adult = None
    journals = vault.journals_of([one.id for one in sessions])
    for rows in reversed(list(journals.values())):
        answers = fold(rows).answers
        born = answers.get(_BORN) or born
        adult = answers.get(_ADULT, adult)
    for correction in kept_beside(vault, client).about(_BORN):
        born = correction.value or born
    return Facts(
        ended=ended,
        began=_day(sessions[-1].begun_at) if sessions else None,
        born=_day(born),
        adult=adult if isinstance(adult, bool) else None,
    )


def _day(text: Value) -> date | None:
    """Return the day at the beginning of an ISO *text*; None for anything else."""
    try:
        return date.fromisoformat(text[:10]) if isinstance(text, str) else None
    except ValueError:
        return None


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()
