"""Say, once and kindly, what a client may stumble over in words the practice wrote itself."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.domain.saying import Saying, said
from desktop.packs.advice_reading import FULLEST_CARD
from desktop.packs.avoid_words import AVOID, WAIVERS
from desktop.packs.duty_words import I_MAY, I_MUST
from desktop.packs.promise_words import PROMISES_TOO_MUCH
from desktop.packs.reading_grade import BARS, FEWEST_WORDS, LONGEST_SENTENCE, Reading, read


def advise_wording(text: str, language: str, *, rule: str) -> tuple[Saying, ...]:
    """Return what might be mended in *text*, whose blanks are filled; nothing of it forbids.

    *rule* is what stands behind the text: MUST, MAY, ETH, RIGHT, FILL or nothing.
    """
    reading = read(text, language)
    return (
        *_on_reading(reading, language),
        *_on_words(text, language),
        *_on_duties(text, language, rule),
    )


def _on_reading(reading: Reading, language: str) -> Iterator[Saying]:
    bar = BARS.get(language[:2])
    if bar and reading.words >= FEWEST_WORDS and not bar.is_met(bar.figure(reading), bar.clause):
        yield said("This is hard to read. Shorter words help, or two sentences made of one.")
    if reading.longest > LONGEST_SENTENCE:
        yield Saying("One sentence has %1 words. Cut it in two.", reading.longest)
    if reading.words > FULLEST_CARD:
        yield Saying(
            "%1 words are many for the shared screen: few are read from the other chair.",
            reading.words,
        )


def _on_words(text: str, language: str) -> Iterator[Saying]:
    for pattern, better in AVOID.get(language[:2], ()):
        if found := pattern.search(text):
            yield Saying("“%1” can sound hard or unkind. Perhaps “%2”?", found[0], better)
    waiver = WAIVERS.get(language[:2])
    if waiver and (found := waiver.search(text)):
        yield Saying(
            "“%1”: by this a client would give up a right. It may not hold, and it costs trust.",
            found[0],
        )
    promise = PROMISES_TOO_MUCH.get(language[:2])
    if promise and (found := promise.search(text)):
        yield Saying(
            "“%1” promises more than anybody can keep, and you may be held to it.", found[0]
        )


def _on_duties(text: str, language: str, rule: str) -> Iterator[Saying]:
    must, may = I_MUST.get(language[:2]), I_MAY.get(language[:2])
    if rule != "MUST" and must and must.search(text):
        yield said("You say that you must, and no law named here asks it. Perhaps “I will”?")
    if rule != "MAY" and may and may.search(text):
        yield said("You say that you may, and no law named here lets you. Perhaps “I can”?")
