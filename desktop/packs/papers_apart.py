"""What goes with a consent, or a notice, that is signed on a paper of its own.

A pack says ``paper = true`` and no more. The paper is drawn from the item's own words, and a
consent can be taken back, or said no to, under its own name. All of it is put together when a
pack is compiled, so that no layer and no pack has to say it, and nothing of it can go stale.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from copy import deepcopy
from typing import Any

from desktop.domain.later_paper import NO_TO, TAKEN_BACK, option_of, paper_of, stop_of
from desktop.domain.preparing import APART
from desktop.packs.reading import PackFiles

AGREEMENT = "document.agreement"
WITHDRAWAL, STOPS = "document.withdrawal", "section.stops"
_NOTICES_APART = "document.separate_e_notices"
_STOP_OTHER, _NO_SERVICE = "later.stop_other", "later.no_service"
_OWN = "own."

_BOTH = 2
"""The sheet's first two places: the practitioner's and the client's."""

SPEAKS_FOR: Mapping[str, Any] = {
    "role": "representative",
    "name": "people.representatives",
    "need": "people.representation",
    "when": {"item": "people.representatives", "at_least": 1},
}
"""Who speaks for a client signs here too: there is nothing on it but the practice's words."""


def with_papers(files: PackFiles) -> PackFiles:
    """Return merged *files* with the papers of their own, and the ways back of each consent."""
    if AGREEMENT not in files.documents:
        return files
    wanted = [key for key, item in files.items.items() if item.get("paper")]
    for key in wanted:
        files.documents[paper_of(key)] = _paper(files, key)
        for words in files.words.values():
            words[paper_of(key)] = _paper_words(words, files.items[key]["kind"], key)
    return with_ways_back(files)


def with_ways_back(files: PackFiles) -> PackFiles:
    """Return merged *files* in which each consent of a practice's own has its name on later papers.

    It is offered where something is taken back or said no to; the withdrawal says what stops.
    """
    if TAKEN_BACK not in files.items or WITHDRAWAL not in files.documents:
        return files
    for key in tuple(_consents(files)):
        option = option_of(key)
        for question in (TAKEN_BACK, NO_TO):
            _offer(files, question, option, key)
        _stop(files, option, key)
        _mean_no(files, option)
    return files


def signers(places: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return who signs: all of *places*, those of the sheet, and whoever speaks for a client."""
    return [*deepcopy(places[:_BOTH]), deepcopy(dict(SPEAKS_FOR)), *deepcopy(places[_BOTH:])]


def _consents(files: PackFiles) -> Iterator[str]:
    for key, item in files.items.items():
        if item.get("kind") == "consent" and (item.get("paper") or key.startswith(_OWN)):
            yield key


def _paper(files: PackFiles, key: str) -> dict[str, Any]:
    given = files.items[key]["kind"] == "notice"
    return {
        "kind": "separate",
        "when": _given(files, key) if given else {"item": key, "is": "yes"},
        "signers": signers(files.documents[AGREEMENT].get("signers", [])),
        "sections": _of_notice(key) if given else _of_consent(key),
    }


def _given(files: PackFiles, key: str) -> dict[str, Any]:
    """Return when a notice is receipted alone: it was given, and no paper tells of all of them."""
    here: dict[str, Any] = {"item": key, "filled": True}
    if APART not in files.items:
        return here
    return {"all": [here, {"not": {"item": APART, "has": "notices"}}]}


def _of_consent(key: str) -> list[dict[str, Any]]:
    return [
        {"key": "section.consent_yes", "style": "plain", "items": [key]},
        {"key": "section.annex_own", "style": "answers", "items": [key]},
    ]


def _of_notice(key: str) -> list[dict[str, Any]]:
    return [{"key": "section.notices_given", "style": "notices", "items": [key]}]


def _paper_words(words: Mapping[str, Any], kind: str, key: str) -> dict[str, Any]:
    said = words.get(key, {})
    found = {"title": said.get("title") or said.get("question") or ""}
    if who := words.get(AGREEMENT, {}).get("text"):
        found["text"] = deepcopy(who)
    purpose = words.get(_NOTICES_APART, {}).get("hint") if kind == "notice" else ""
    return {**found, "hint": purpose} if purpose else found


def _offer(files: PackFiles, question: str, option: str, key: str) -> None:
    """Let *question* offer *option*, in the words of the consent *key*, before what it ends with."""
    item = dict(files.items[question])
    options = list(item.get("options", ()))
    if option not in options:
        at = options.index("other") if "other" in options else len(options)
        options.insert(at, option)
    files.items[question] = {**item, "options": options}
    for words in files.words.values():
        asked = words.get(question, {})
        named = {**asked.get("options", {}), option: _name(words, key)}
        words[question] = {**asked, "options": named}


def _stop(files: PackFiles, option: str, key: str) -> None:
    """Let the withdrawal say that *option* stops, under the name of the consent *key*."""
    stop = stop_of(option)
    when = {"item": TAKEN_BACK, "has": option}
    files.items[stop] = {"kind": "clause", "depth": "booklet", "when": when}
    for words in files.words.values():
        text = words.get(_STOP_OTHER, {}).get("text", {"": ""})
        words[stop] = {"title": _name(words, key), "text": deepcopy(text)}
    for section in files.documents[WITHDRAWAL]["sections"]:
        if section["key"] == STOPS and stop not in section["items"]:
            items = list(section["items"])
            at = items.index(_STOP_OTHER) if _STOP_OTHER in items else len(items)
            section["items"] = [*items[:at], stop, *items[at:]]


def _mean_no(files: PackFiles, option: str) -> None:
    """Let the refusal of *option* say what a no means, as that of whatever was offered."""
    item = files.items.get(_NO_SERVICE)
    parts = list(item["when"].get("any", ())) if item is not None and "when" in item else []
    part = {"item": NO_TO, "has": option}
    if parts and part not in parts:
        files.items[_NO_SERVICE] = {**(item or {}), "when": {"any": [*parts, part]}}


def _name(words: Mapping[str, Any], key: str) -> str:
    said = words.get(key, {})
    return str(said.get("title") or said.get("question") or "")
