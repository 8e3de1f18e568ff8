"""Advice on what is promised too much, and on rights that a client would give up."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop.domain.saying import Saying
from desktop.packs.avoid_words import WAIVERS
from desktop.packs.promise_words import (
    EXCEPTS,
    HOURS,
    OTHERS_HOURS,
    OUTCOME,
    OWN_HOURS,
    PROMISES_TOO_MUCH,
    SECRECY,
    STANDARD,
)
from desktop.packs.whose_voice import is_client_speaking
from desktop.services.advised import Advised

_PROMISED = {
    SECRECY: (
        "“%1” promises that nothing is ever told. The law knows exceptions, and you may be held "
        "to it. Perhaps name them?"
    ),
    OUTCOME: (
        "“%1” promises a result. Nobody can promise what comes of therapy, and you may be held "
        "to it. Perhaps say what you do?"
    ),
    HOURS: (
        "“%1” promises that you can always be reached, and you may be held to it. Perhaps say "
        "when you answer?"
    ),
    STANDARD: (
        "“%1” sets a higher standard than the law does, and you may be held to it. Perhaps say "
        "what you do?"
    ),
}
_DENIED = re.compile(
    r"\b(?:not|no|never|cannot|nobody|nothing|without|unable|impossible|nunca|nadie|nada|ni|"
    r"ning[uú]n\w*|sin|imposible)\b|n[’']t\b",
    re.IGNORECASE,
)
_DENIED_AFTER = re.compile(
    r"^(?: \w+){0,3}? (?:cannot|can not|can[’']t|is(?: not|n[’']t)|are(?: not|n[’']t)|"
    r"no (?:se )?puede|no es|no est[áa])\b",
    re.IGNORECASE,
)
_JUST_DENIED = re.compile(r"(?:\b(?:not|never|no|nunca)|n[’']t) (?:\w+ ){0,3}$", re.IGNORECASE)
_PURPOSE = re.compile(
    r"\b(?:to (?:ensure|guarantee|protect|keep|maintain|preserve)|para (?:garantizar|proteger|"
    r"mantener|asegurar))(?: (?:your|the|la|su))?\s*$",
    re.IGNORECASE,
)
_PUT_IN = re.compile(
    r",\s*(?:however|of course|sadly|unfortunately|sin embargo|por desgracia|lamentablemente|"
    r"por supuesto|claro)\s*,",
    re.IGNORECASE,
)
_ENDS = re.compile(r"[.;:!?…\n]")
_SHORT = 2
"""Words behind a comma that are one of a list still: "no promise, claim or guarantee"."""


def advise_on_promises(plain: str, language: str) -> Iterator[Advised]:
    """Yield a right given up and the gravest promise of *plain*, a text without its blanks."""
    language = language[:2]
    waiver = WAIVERS.get(language)
    found = next(waiver.finditer(plain), None) if waiver else None
    if found and not _JUST_DENIED.search(plain[: found.start()]):
        sentence = Saying(
            "“%1”: by this a client would give up a right. It may not hold, and it costs trust.",
            found[0],
        )
        yield Advised("waiver", sentence, found[0])
    for kind, pattern in PROMISES_TOO_MUCH.get(language, {}).items():
        for found in pattern.finditer(plain):
            if not _is_denied(plain, found) and _is_promised(kind, plain, found, language):
                said = found[0].strip()
                yield Advised("promise", Saying(_PROMISED[kind], said), said)
                return


def _is_promised(kind: str, text: str, found: re.Match[str], language: str) -> bool:
    """Say whether *found* is the practice's own promise, and nothing in *text* takes it back."""
    if kind == SECRECY:
        return not EXCEPTS[language].search(text) and not _PURPOSE.search(text[: found.start()])
    if kind == HOURS:
        before, after = _around(text, found)
        said = before + found[0] + after
        return bool(OWN_HOURS[language].search(said)) and not OTHERS_HOURS[language].search(before)
    return kind == OUTCOME or not is_client_speaking(text, language)


def _around(text: str, found: re.Match[str]) -> tuple[str, str]:
    """Return what stands before *found* and behind it in its own sentence."""
    return _ENDS.split(text[: found.start()])[-1], _ENDS.split(text[found.end() :])[0]


def _is_denied(text: str, found: re.Match[str]) -> bool:
    """Say whether its sentence turns *found* round: "I cannot promise", "is not possible"."""
    before = _ENDS.split(_PUT_IN.sub(" ", text[: found.start()]))[-1]
    _, after = _around(text, found)
    clause = _clause(before)
    return bool(_DENIED.search(clause) or _DENIED_AFTER.search(after))


def _clause(before: str) -> str:
    """Return the clause that *before* ends with; what is only one of a list belongs to it."""
    parts = before.split(",")
    clause = parts.pop()
    while parts and len(clause.split()) <= _SHORT:
        clause = f"{parts.pop()} {clause}"
    return clause
