"""Advice on the rule behind a text: a duty softened, a permission hardened, a law nobody named."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.saying import Saying
from desktop.packs.duty_words import (
    DUTY_AGAIN,
    I_MAY,
    I_MUST,
    I_SOFTEN,
    MAY_AGAIN,
    PLAINLY,
    SAYS_RULE,
    says_duty,
)
from desktop.services.advised import STATED, Advised, Written, without_blanks


def advise_on_rule(written: Written, plain: str) -> Iterator[Advised]:
    """Yield a duty that is softened, a permission hardened, or a law no rule here names.

    *plain* is the text of *written* without its blanks.
    """
    language = written.language[:2]
    must, may = I_MUST.get(language), I_MAY.get(language)
    if must is None or may is None or written.part not in STATED:
        return
    if written.rule == "MUST":
        yield from _on_duty(written, plain)
    elif written.rule == "MAY":
        yield from _on_permission(plain, language)
    else:
        yield from _without_law(plain, language)


def _on_duty(written: Written, plain: str) -> Iterator[Advised]:
    language = written.language[:2]
    soft = I_SOFTEN[language].search(plain)
    if not says_duty(plain, language, shipped=without_blanks(written.shipped)):
        found, better = (soft[0], DUTY_AGAIN[language]) if soft else ("", "")
        sentence = Saying(
            "The law asks this of you, and these words no longer say so. Perhaps “%1”?",
            DUTY_AGAIN[language],
        )
        yield Advised("softened", sentence, found, better)
    elif (may := I_MAY[language].search(plain)) and not I_MAY[language].search(written.shipped):
        sentence = Saying("“%1” makes a choice of what the law asks of you.", may[0])
        yield Advised("softened", sentence, may[0])


def _on_permission(plain: str, language: str) -> Iterator[Advised]:
    must = I_MUST[language].search(plain)
    if must:
        sentence = Saying(
            "“%1” sounds like a duty. The law lets you do this, and does not ask it. Perhaps “%2”?",
            must[0],
            MAY_AGAIN[language],
        )
        yield Advised("hardened", sentence, must[0], MAY_AGAIN[language])
    elif not SAYS_RULE[language]["MAY"].search(plain):
        sentence = Saying(
            "The law leaves this to you, and these words sound certain. Perhaps “%1”?",
            MAY_AGAIN[language],
        )
        yield Advised("hardened", sentence)


def _without_law(plain: str, language: str) -> Iterator[Advised]:
    instead = PLAINLY.get(language, {})
    if must := I_MUST[language].search(plain):
        sentence = Saying("“%1” sounds like a law, and none is named here.", must[0])
        yield Advised("duty", sentence, must[0], instead.get("must", ""))
    if may := I_MAY[language].search(plain):
        sentence = Saying("“%1” sounds as if a law allowed it, and none is named here.", may[0])
        yield Advised("duty", sentence, may[0], instead.get("may", ""))
