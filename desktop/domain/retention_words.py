"""Why a file is kept until its day, in plain sentences."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from desktop.domain.journal import Value
from desktop.domain.retention import Suggestion
from desktop.domain.saying import Saying, said

_ONE = 1


def date_words(
    rule: Mapping[str, Value],
    *,
    ended_on: str,
    by_hand: bool,
    source: str,
    day: Callable[[str], str],
) -> tuple[Saying, ...]:
    """Return how a day was found: by hand, or by which rule and on whose word.

    *day* writes an ISO day as people of the place do; *source* is the rule's in full.
    """
    if by_hand:
        return (said("The date was set by hand."),)
    found = Suggestion.from_value(rule)
    return (_counted(found, day(ended_on) if ended_on else ""), *_on_whose_word(found, source))


def missing_words(missing: str) -> Saying:
    """Return what has to be said before a day can be named."""
    words = {
        "ended": "There is no date yet: nobody has said when the work ended.",
        "years": (
            "There is no date yet: for this place no law is known, and you have not settled for "
            "how many years you keep files."
        ),
        "born": (
            "There is no date yet: the client was under 18, and no date of birth is known. Correct "
            "it on the client's page, then say once more when the work ended."
        ),
    }
    return said(words[missing])


def proposal_words(suggestion: Suggestion, source: str) -> tuple[Saying, ...]:
    """Return the rule of the place in general, without anybody's day."""
    if not suggestion.years:
        return (said("For this place no rule is known to the program."),)
    words = [
        Saying("%1 year after the end of the work", suggestion.years)
        if suggestion.years == _ONE
        else Saying("%1 years after the end of the work", suggestion.years)
    ]
    young = suggestion.young
    if young.age and young.years:
        words.append(
            Saying(
                "Who was under 18: %1 years after the birthday of %2 years, if that is later",
                young.years,
                young.age,
            )
        )
    elif young.age:
        words.append(
            Saying("Who was under 18: until the birthday of %1 years, if that is later", young.age)
        )
    return (*words, *_on_whose_word(suggestion, source))


def _counted(found: Suggestion, ended: str) -> Saying:
    young = found.young
    if found.basis == "born" and young.years:
        return Saying(
            "The client was under 18 when the work began: kept until %1 years after the birthday of "
            "%2 years, which is later than %3 years after the end of the work.",
            young.years,
            young.age,
            found.years,
        )
    if found.basis == "born":
        return Saying(
            "The client was under 18 when the work began: kept until the birthday of %1 years, which "
            "is later than %2 years after the end of the work.",
            young.age,
            found.years,
        )
    if found.years == _ONE:
        return Saying("%1 year after the work ended (%2).", found.years, ended)
    return Saying("%1 years after the work ended (%2).", found.years, ended)


def _on_whose_word(found: Suggestion, source: str) -> tuple[Saying, ...]:
    if found.rule == "MUST" and source:
        law = Saying("The law asks for it: %1.", source)
    elif found.rule == "ETH" and source:
        law = Saying("The professional body asks for it: %1.", source)
    else:
        law = None
    own = said("The practice settled these years itself.") if found.of_practice else None
    return tuple(one for one in (law, own) if one is not None)
