"""Say, once and kindly, what a client may stumble over in words the practice wrote itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from desktop.domain.pack import FormPack
from desktop.domain.saying import Saying
from desktop.domain.sentence import blanks
from desktop.packs.advice_reading import FULLEST_CARD
from desktop.packs.avoid_words import AVOID, TELEPHONE
from desktop.packs.better_words import BETTER
from desktop.packs.reading_grade import (
    BARS,
    FEWEST_WORDS,
    LONGEST_SENTENCE,
    Reading,
    read,
    split_sentences,
)
from desktop.packs.reading_lists import by_points, sentences_only
from desktop.services.advise_promises import advise_on_promises
from desktop.services.advise_rules import advise_on_rule
from desktop.services.advised import STATED, Advised, Written, without_blanks

_GRADES = {
    "en": (
        "This takes about %1 years of school to read with ease; with %2 or fewer most people "
        "can. Shorter words help, or two sentences made of one."
    ),
    "es": (
        "This reads at %1 of 100, where higher is easier; from %2 on most people read it with "
        "ease. Shorter words help, or two sentences made of one."
    ),
}
_HARD = "“%1” can sound hard or unkind. Perhaps say it another way: %2."
_INTIMATE = "“%1”: the rest of the wording says “%2” to a client. Perhaps here as well?"
_MARKUP = re.compile(r"</?[A-Za-z][^<>]{0,80}>|[{}]|\*\*\w|__[^\W_]|&[a-z]{2,6};")
_OF_VALUES = re.compile(r"\{(?:n|row|choices)\}")
"""What a list or a number of a pack stands in for inside its own words."""
_OTHER_NUMBER = re.compile(
    r"\b(?:CPT|codes?|licen[cs]e|lic|reg(?:istration)?|LMFT|LCSW|LPCC?|NPI|EIN|ID|box|código|"
    r"CP|C\.P\.|colegiad[oa]|n\.?º|NIF|CIF|apartado)(?: (?:no|number|de|n\.?º))?\W{0,3}$",
    re.IGNORECASE,
)
_POSTAL = re.compile(r"(?:\b[A-Z]{2} |, )$")
_FIVE = re.compile(r"\d{5}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_BEGINNING = 6


def advise_wording(written: Written) -> tuple[Advised, ...]:
    """Return what might be mended in *written*, the gravest first."""
    if not written.text.strip():
        return ()
    plain = without_blanks(written.text)
    reading = written.read or plain
    found = (
        *advise_on_rule(written, plain),
        *advise_on_promises(plain, written.language),
        *_on_numbers(written, plain),
        *_on_markup(written.text),
        *_on_words(plain, written.language),
        *_on_reading(reading, written),
    )
    return tuple(sorted(found, key=lambda one: one.weight))


def advise_translations(texts: Mapping[str, str], shipped: Mapping[str, str]) -> dict[str, Advised]:
    """Return, by language, what is odd beside the other languages of the same text."""
    told: dict[str, Advised] = {}
    first, *others = texts
    for language in others:
        here, there = texts[language], texts[first]
        if not (here and there) or (here, there) == (shipped[language], shipped[first]):
            continue
        if here.split() == there.split() and len(here.split()) > 2:
            told[language] = Advised("untranslated", _SAME)
        elif _named(here) != _named(there) and _named(shipped[language]) == _named(shipped[first]):
            told[language] = Advised("blanks", _BLANKS)
    return told


def is_dated(pack: FormPack, key: str, text: str) -> bool:
    """Say whether a number in *text* hangs on a date: one of its own, or one asked for there."""
    item = pack.items.get(key)
    if item is not None and (item.confirmed_on or item.fixed):
        return True
    asked = {blank.item for blank in blanks(text)}
    for condition in (item.when, *(case.when for case in item.cases)) if item is not None else ():
        asked |= set(condition.items()) if condition is not None else set()
    return any(pack.items[one].kind == "date" for one in asked if one in pack.items)


_SAME = Saying("This says the same in both languages. Perhaps it is not translated yet?")
_BLANKS = Saying("What the other language fills in is not filled in here.")


def _on_numbers(written: Written, plain: str) -> Iterator[Advised]:
    for found in TELEPHONE.finditer(plain):
        number = found[0].strip()
        if _is_called(plain, found) and not written.is_dated and number not in written.shipped:
            sentence = Saying(
                "Numbers change. Say when you last checked %1, or take it from your profile.",
                number,
            )
            yield Advised("number", sentence, number)
            return


def _is_called(text: str, found: re.Match[str]) -> bool:
    """Say whether *found* can be a number to call: no code, licence, postal code or day."""
    number, before = found[0].strip(), text[: found.start()]
    is_postal = _FIVE.fullmatch(number) and _POSTAL.search(before)
    return not (is_postal or _DAY.fullmatch(number) or _OTHER_NUMBER.search(before))


def _on_markup(text: str) -> Iterator[Advised]:
    plain = _OF_VALUES.sub("…", without_blanks(text))
    if found := _MARKUP.search(plain):
        sentence = Saying("“%1” is printed as it stands: it changes no letters here.", found[0])
        yield Advised("markup", sentence, found[0])


def _on_words(plain: str, language: str) -> Iterator[Advised]:
    told: list[str] = []
    for pattern, better in BETTER.get(language[:2], ()):
        if found := pattern.search(plain):
            told.append(found[0].casefold())
            sentence = Saying("“%1” can sound hard. Perhaps “%2”?", found[0], better)
            yield Advised("word", sentence, found[0], better)
    for pattern, better in AVOID.get(language[:2], ()):
        found = pattern.search(plain)
        if found and not any(found[0].casefold() in one for one in told):
            said = _INTIMATE if better == "usted" else _HARD
            yield Advised("word", Saying(said, found[0], better), found[0])


def _on_reading(text: str, written: Written) -> Iterator[Advised]:
    language = written.language[:2]
    pointed = by_points(text)
    whole = read(pointed, language)
    if whole.longest > LONGEST_SENTENCE:
        at = whole.sentences.index(whole.longest)
        beginning = _beginning(split_sentences(pointed)[at])
        sentence = Saying(
            "“%1” has %2 words in one sentence. Perhaps cut it in two?", beginning, whole.longest
        )
        yield Advised("sentence", sentence, beginning)
    yield from _on_grade(read(sentences_only(text), language), language)
    if written.part in STATED and written.is_on_card and whole.words > FULLEST_CARD:
        sentence = Saying(
            "%1 words are many for the shared screen: few are read from the other chair.",
            whole.words,
        )
        yield Advised("card", sentence)


def _on_grade(graded: Reading, language: str) -> Iterator[Advised]:
    bar = BARS.get(language)
    if bar and graded.words >= FEWEST_WORDS:
        figure = bar.figure(graded)
        if not bar.is_met(figure, bar.clause):
            whole = max(0, min(100, round(figure)))
            yield Advised("grade", Saying(_GRADES[language], whole, round(bar.clause)))


def _beginning(sentence: str) -> str:
    words = sentence.split()
    return " ".join(words[:_BEGINNING]) + (" …" if len(words) > _BEGINNING else "")


def _named(text: str) -> set[str]:
    return {blank.item for blank in blanks(text)}
