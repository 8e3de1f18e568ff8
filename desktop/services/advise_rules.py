"""Advice on the rule behind a text: a duty softened, a permission hardened, a law nobody named."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.saying import Saying
from desktop.packs.duty_words import (
    CLAIMS_DUTY,
    CLAIMS_LEAVE,
    DUTY_AGAIN,
    I_SOFTEN,
    MAY_AGAIN,
    NAMES_LAW,
    OWN_DUTY,
    PLAINLY,
    SAYS_LEAVE,
    says_duty,
    spoken,
)
from desktop.packs.whose_voice import is_client_speaking
from desktop.services.advised import STATED, Advised, Written, without_blanks


def advise_on_rule(written: Written, plain: str) -> Iterator[Advised]:
    """Yield a duty that is softened, a permission hardened, or a law no rule here names.

    *plain* is the text of *written* without its blanks.
    """
    language = written.language[:2]
    if language not in OWN_DUTY or written.part not in STATED:
        return
    if written.rule == "MUST":
        yield from _on_duty(written, plain)
    elif is_client_speaking(plain, language):
        return
    elif written.rule == "MAY":
        yield from _on_permission(plain, language)
    else:
        yield from _without_law(plain, language)


def _on_duty(written: Written, plain: str) -> Iterator[Advised]:
    language = written.language[:2]
    speaks = is_client_speaking(plain, language)
    soft = None if speaks else I_SOFTEN[language].search(plain)
    leave = CLAIMS_LEAVE[language]
    if not says_duty(plain, language, shipped=without_blanks(written.shipped)):
        found, better = (soft[0], DUTY_AGAIN[language]) if soft else ("", "")
        sentence = Saying(
            "The law asks this of you, and these words no longer say so. Perhaps “%1”?",
            DUTY_AGAIN[language],
        )
        yield Advised("softened", sentence, found, better)
    elif not speaks and (may := leave.search(plain)) and not leave.search(written.shipped):
        sentence = Saying("“%1” makes a choice of what the law asks of you.", spoken(may))
        yield Advised("softened", sentence, spoken(may))


def _on_permission(plain: str, language: str) -> Iterator[Advised]:
    must = OWN_DUTY[language].search(plain)
    if must:
        sentence = Saying(
            "“%1” sounds like a duty. The law lets you do this, and does not ask it. Perhaps “%2”?",
            must[0],
            MAY_AGAIN[language],
        )
        yield Advised("hardened", sentence, must[0], _own(must[0], MAY_AGAIN[language]))
    elif not SAYS_LEAVE[language].search(plain):
        sentence = Saying(
            "The law leaves this to you, and these words sound certain. Perhaps “%1”?",
            MAY_AGAIN[language],
        )
        yield Advised("hardened", sentence)


def _without_law(plain: str, language: str) -> Iterator[Advised]:
    if NAMES_LAW[language].search(plain):
        return
    instead = PLAINLY.get(language, {})
    if must := CLAIMS_DUTY[language].search(plain):
        said = spoken(must)
        sentence = Saying("“%1” sounds like a law, and none is named here.", said)
        yield Advised("duty", sentence, said, _own(said, instead.get("must", "")))
    if may := CLAIMS_LEAVE[language].search(plain):
        said = spoken(may)
        sentence = Saying("“%1” sounds as if a law allowed it, and none is named here.", said)
        yield Advised("duty", sentence, said, _own(said, instead.get("may", "")))


def _own(said: str, better: str) -> str:
    """Return *better* where she speaks of herself: "I will" cannot stand for "therapists must"."""
    return better if said.casefold().startswith(("i ", "debo", "tengo que")) else ""
