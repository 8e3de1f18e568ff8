"""Correct what is kept about a client beside the sealed papers; the former words stay.

What stands in a sealed paper is never touched: that is changed by an amendment, or answered
by a statement that the client wants to stand beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from desktop.domain.answers import check_answer
from desktop.domain.clock import stamp
from desktop.domain.journal import Value
from desktop.domain.kept_facts import (
    NAME,
    OUTSIDE,
    REFERENCE,
    TAGS,
    Correction,
    CorrectionRefusedError,
    KeptBeside,
    Statement,
    check_correction,
    check_statement,
    put_right,
)
from desktop.domain.pack import Item, Words
from desktop.domain.plain_answers import is_blank
from desktop.domain.saying import said
from desktop.packs.wording import PackWording
from desktop.services.begin_intake import IntakeEmptyError, resume_intake
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.printable import require_printable
from desktop.store.clients import Client
from desktop.store.vault import Vault

_FACTS = frozenset(
    {"text", "date", "time", "choice", "checklist", "yes_no", "number", "duration", "people"}
)
"""Kinds of items that hold a plain fact; what was settled together is changed together."""
_ABOUT = ("client.", "contact.", "emergency.", "remote.", "release.", "booking.")
_NOT_FACTS = frozenset({"client.name", "client.party", "client.papers_in"})
"""The name is kept apart from sessions; the others decide which papers there are."""
_MAY_BE_ADDED = frozenset({"client.born"})
"""What can be put right although nobody ever asked: until when a file is kept hangs on it."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a client as it stands: its key, what it is called, and how it reads now.

    ``item`` and ``words`` are those of the pack where a session asked it; ``value`` is what is
    kept. ``corrections`` are the former ones, the oldest first.
    """

    what: str
    title: str = field(repr=False)
    now: str = field(repr=False)
    value: Value = field(default=None, repr=False)
    item: Item | None = None
    words: Words | None = field(default=None, repr=False)
    corrections: tuple[Correction, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class KeptClient:
    """A client with every fact that can be corrected, and what stands beside the record."""

    client: Client = field(repr=False)
    beside: KeptBeside = field(repr=False)
    facts: tuple[Fact, ...] = field(repr=False)
    live: LiveIntake | None = field(default=None, repr=False)


def kept_beside(vault: Vault, client: str) -> KeptBeside:
    """Return the corrections and the statements of *client*.

    Raises:
        VaultError: if they could not be read, or are damaged.
    """
    return KeptBeside.of(vault.details(client))


def kept_client(vault: Vault, client: str) -> KeptClient:
    """Return what is kept about *client* and can be corrected, as it stands.

    Name, reference and tags come first; what they are called is said by whoever shows them.

    Raises:
        VaultError: if the vault could not be read.
    """
    known = vault.client(client)
    beside = kept_beside(vault, client)
    outside = {NAME: known.name, REFERENCE: known.reference, TAGS: ", ".join(known.tags)}
    own = tuple(Fact(key, "", now, corrections=beside.about(key)) for key, now in outside.items())
    live = _newest(vault, client)
    facts = () if live is None else tuple(_facts(live, beside))
    return KeptClient(known, beside, (*own, *facts), live)


def correct(
    means: Means, vault: Vault, kept: KeptClient, what: str, value: Value, *, reason: str
) -> KeptClient:
    """Return the client with the fact *what* put right; the former one stays with the reason.

    A name, a reference or tags are words; tags are parted by commas. Of any other fact *value*
    is an answer to its item.

    Raises:
        AnswerRefusedError: if the item cannot hold *value*; nothing is written.
        CharactersMissingError: if it could not be printed; nothing is written.
        CorrectionRefusedError: if nothing would change, or no reason is given.
        VaultError: if it could not be written.
    """
    fact = next((one for one in kept.facts if one.what == what), None)
    if fact is None:
        raise CorrectionRefusedError(said("This is not kept about the client any more."))
    require_printable(value)
    if fact.item is not None:
        value = _people(fact, value)
        check_answer(fact.item, value)
    correction = Correction(
        what=what,
        was=fact.now,
        now=_reads(kept, fact, value),
        reason=reason.strip(),
        by=_practitioner(vault, kept.client),
        at=stamp(means.clock.now()),
        value=None if what in OUTSIDE else value,
    )
    check_correction(correction)
    beside = kept_beside(vault, kept.client.id)
    beside = replace(beside, corrections=(*beside.corrections, correction))
    _file(vault, kept.client, beside, what, correction.now)
    return kept_client(vault, kept.client.id)


def add_statement(means: Means, vault: Vault, client: str, words: str) -> KeptBeside:
    """Return what stands beside the record with *words* added at the client's request.

    Raises:
        CorrectionRefusedError: if there are no words, or too many.
        CharactersMissingError: if they could not be printed.
        VaultError: if they could not be written.
    """
    check_statement(words)
    require_printable(words)
    known = vault.client(client)
    beside = kept_beside(vault, client)
    new = Statement(words.strip(), _practitioner(vault, known), stamp(means.clock.now()))
    beside = replace(beside, statements=(*beside.statements, new))
    vault.correct_client(client, beside.within(vault.details(client)), what="statement")
    return beside


def with_corrections(vault: Vault, live: LiveIntake) -> LiveIntake:
    """Return *live* with its answers as they were corrected since.

    Raises:
        VaultError: if the vault could not be read.
    """
    corrections = kept_beside(vault, live.client).corrections
    if not corrections:
        return live
    answers = put_right(live.intake.answers, corrections)
    return replace(live, intake=replace(live.intake, answers=answers))


def _file(vault: Vault, client: Client, beside: KeptBeside, what: str, now: str) -> None:
    """Write the correction with the fact itself, in one transaction."""
    details = beside.within(vault.details(client.id))
    named = {
        NAME: (now, client.reference),
        REFERENCE: (client.name, now),
    }.get(what)
    tags = _tags(now) if what == TAGS else None
    vault.correct_client(client.id, details, what=what, named=named, tags=tags)


def _newest(vault: Vault, client: str) -> LiveIntake | None:
    """Return the last session of *client* that is no later paper, if there is one."""
    for one in vault.intakes(client):
        if not one.paper:
            try:
                return resume_intake(vault, one.id)
            except IntakeEmptyError:
                continue
    return None


def _facts(live: LiveIntake, beside: KeptBeside) -> Iterator[Fact]:
    answers = put_right(live.intake.answers, beside.corrections)
    own = PackWording(live.pack, live.practitioners_language)
    for key in live.pack.in_session_order():
        item = live.pack.items.get(key)
        if item is None or not _is_fact(item, answers):
            continue
        words = live.practitioners_words(key)
        yield Fact(
            key,
            words.title or words.question,
            "" if is_blank(answers.get(key)) else own.value(item, answers[key]),
            answers.get(key),
            item,
            words,
            beside.about(key),
        )


def _is_fact(item: Item, answers: Mapping[str, Value]) -> bool:
    return (
        item.kind in _FACTS
        and item.key.startswith(_ABOUT)
        and item.key not in _NOT_FACTS
        and item.filled_by == "session"
        and (item.key in _MAY_BE_ADDED or not is_blank(answers.get(item.key)))
    )


def _reads(kept: KeptClient, fact: Fact, value: Value) -> str:
    """Return how *value* reads in the place of what *fact* said."""
    if fact.item is None or kept.live is None:
        words = " ".join(str(value or "").split())
        return ", ".join(_tags(words)) if fact.what == TAGS else words
    if is_blank(value):
        return ""
    return PackWording(kept.live.pack, kept.live.practitioners_language).value(fact.item, value)


def _people(fact: Fact, value: Value) -> Value:
    """Return names parted by commas as the people they name; what else was known of each stays."""
    if fact.item is None or fact.item.kind != "people" or not isinstance(value, str):
        return value
    former = fact.value if isinstance(fact.value, tuple) else ()
    known = [one if isinstance(one, Mapping) else {} for one in former]
    names = _tags(value)
    rest = [*known, *({} for _ in names)]
    return tuple({**one, "name": name} for one, name in zip(rest, names, strict=False))


def _tags(words: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in words.split(",") if one.strip())


def _practitioner(vault: Vault, client: Client) -> str:
    """Return the name of the practitioner whose client it is."""
    found = (one.name for one in vault.practitioners() if one.id == client.practitioner)
    return next(found, "")
