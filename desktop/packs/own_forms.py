"""Consents and notices of the practice's own: asked, given, and signed as those that ship."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field, replace
from typing import Any

from desktop.domain.pack import FormPack
from desktop.packs.own_edits import line
from desktop.packs.own_keys import OWN_CONSENT, OWN_NOTICE, free_key
from desktop.packs.own_layer import OwnLayer
from desktop.packs.own_topics import order_with
from desktop.packs.own_whom import EVERYBODY, WHOM
from desktop.packs.reading import PackFiles

CONSENTS, NOTICES = "step.consents", "group.notices"
"""The step that asks for each consent, and the group that holds every notice."""

_LAST = ("release.who", "consent.release", "consent.e_records", "annex_g.consent")
"""What a consent of her own stands before: what is asked of some, and how people sign."""

AT_SESSION, BEFORE_SESSION, AFTER_BOOKING = "session", "before", "booking"
"""By when a notice has to be given."""

MOST_DAYS = 60

NO_IS_FINE: Mapping[str, str] = {
    "en": "No is fine. You can take a yes back at any time, and you need no reason. Either way, "
    "our work goes on as before.",
    "es": "Puede decir que no. Puede retirar un sí en cualquier momento, y no hace falta ninguna "
    "razón. En los dos casos, nuestro trabajo sigue como antes.",
}
"""What is proposed, in the client's language, as the last words of a consent."""


@dataclass(frozen=True, slots=True)
class NewConsent:
    """A consent to add, by language: its title, what is asked, and what it is for.

    ``choices`` says that a no is fine and a yes can be taken back; ``whom`` whom it concerns.
    """

    titles: Mapping[str, str]
    questions: Mapping[str, str]
    purposes: Mapping[str, str]
    choices: Mapping[str, str]
    whom: str = EVERYBODY


@dataclass(frozen=True, slots=True)
class NewNotice:
    """A notice to add, by language: its title and its text; which law asks for it, checked when.

    ``checked_on`` is an ISO day. ``due`` says by when it is given, AFTER_BOOKING within so many
    business ``days``; ``receipt`` that its client signs that they got it.
    """

    titles: Mapping[str, str]
    texts: Mapping[str, str]
    law: str
    checked_on: str
    whom: str = EVERYBODY
    due: str = AT_SESSION
    days: int = field(default=0)
    receipt: bool = True


def takes_consents(shipped: FormPack) -> bool:
    """Say whether *shipped* has a step that asks for consents."""
    return any(step.key == CONSENTS for step in shipped.steps)


def takes_notices(shipped: FormPack) -> bool:
    """Say whether *shipped* has a group of notices."""
    return NOTICES in shipped.groups


def add_consent(layer: OwnLayer, shipped: FormPack, consent: NewConsent) -> tuple[OwnLayer, str]:
    """Return the layer with *consent* asked among the others, and its key."""
    files = deepcopy(layer.files)
    key = free_key(layer, OWN_CONSENT)
    files.items[key] = {"kind": "consent", "depth": "essential", "paper": True}
    _concern(files.items[key], consent.whom)
    for language in shipped.languages:
        _say(files, language, key, "title", consent.titles)
        _say(files, language, key, "question", consent.questions)
        parts = (consent.purposes.get(language), consent.choices.get(language))
        if consent.purposes.get(language):
            text = "\n\n".join(part for part in parts if part)
            _words(files, language, key)["text"] = {"": text}
    made = replace(layer, files=files)
    cards = line(made, shipped, CONSENTS)
    at = next((cards.index(one) for one in _LAST if one in cards), len(cards))
    return order_with(made, shipped, CONSENTS, (*cards[:at], key, *cards[at:])), key


def add_notice(layer: OwnLayer, shipped: FormPack, notice: NewNotice) -> tuple[OwnLayer, str]:
    """Return the layer with *notice* among the others, and its key."""
    files = deepcopy(layer.files)
    key = free_key(layer, OWN_NOTICE)
    files.items[key] = {
        "kind": "notice",
        "depth": "essential",
        "fixed": True,
        "source": notice.law,
        "confirmed_on": notice.checked_on,
        "due": due_rules(notice.due, notice.days),
        **({"paper": True} if notice.receipt else {}),
    }
    _concern(files.items[key], notice.whom)
    for language in shipped.languages:
        _say(files, language, key, "title", notice.titles)
        if text := notice.texts.get(language):
            _words(files, language, key)["text"] = {"": text}
    made = replace(layer, files=files)
    return order_with(made, shipped, NOTICES, (*line(made, shipped, NOTICES), key)), key


def due_rules(due: str, days: int) -> list[dict[str, Any]]:
    """Return the rules, as packs spell them, by which a notice is due.

    Within so many days of booking only where the session is not sooner; then it is due there.
    """
    at_session: dict[str, Any] = {"since": "session"}
    if due == BEFORE_SESSION:
        return [{**at_session, "before": 1}]
    if due == AFTER_BOOKING and days > 0:
        return [{"ahead": days, "within": days}, at_session]
    return [at_session]


def _concern(item: dict[str, Any], whom: str) -> None:
    condition = WHOM[whom]
    if condition is not None:
        item["when"] = deepcopy(condition)


def _say(files: PackFiles, language: str, key: str, part: str, texts: Mapping[str, str]) -> None:
    if text := texts.get(language):
        _words(files, language, key)[part] = text


def _words(files: PackFiles, language: str, key: str) -> dict[str, Any]:
    words: dict[str, Any] = files.words.setdefault(language, {}).setdefault(key, {})
    return words
