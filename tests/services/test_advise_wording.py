"""Advice on words of her own: kind, short, and only where there is something to mend."""

from collections.abc import Iterator

import pytest

from desktop.assets import FORMS
from desktop.domain.pack import FormPack
from desktop.packs.clauses import READ, Clause, clauses
from desktop.services.advise_wording import advise_translations, advise_wording, is_dated
from desktop.services.advised import ORDER, Advised, Written, put
from desktop.services.load_pack import load_pack, pack_keys

MUST = "I must tell the police."
MAY = "I may tell your doctor."


def advised(text: str, language: str = "en", *, shipped: str = "", rule: str = "") -> list[Advised]:
    """Return the advice on *text*, the gravest first."""
    return list(advise_wording(Written(text, language, shipped=shipped, rule=rule)))


def about(text: str, language: str = "en", *, shipped: str = "", rule: str = "") -> list[str]:
    """Return what is advised on *text*, the gravest first."""
    return [one.about for one in advised(text, language, shipped=shipped, rule=rule)]


def only(text: str, language: str = "en", *, shipped: str = "", rule: str = "") -> Advised:
    """Return the one piece of advice on *text*."""
    (found,) = advised(text, language, shipped=shipped, rule=rule)
    return found


@pytest.mark.parametrize(
    ("text", "rule", "told"),
    [
        ("This is what we agreed in compliance with the plan.", "", "compliance"),
        ("You waive all claims.", "", "give up a right"),
        ("I guarantee that you will feel better.", "", "promises a result"),
        ("What you say is 100% confidential.", "", "nothing is ever told"),
        ("Call me day or night.", "", "always be reached"),
        ("I give you the best possible care.", "", "higher standard"),
        ("I must tell the police.", "", "none is named here"),
        ("I may tell your doctor.", "", "none is named here"),
        ("In trouble, call 1-800-422-4453.", "", "1-800-422-4453"),
        ("Please <b>note</b> this.", "", "“<b>” is printed"),
        ("Write {this} down.", "", "“{” is printed"),
        ("word " * 26 + ".", "", "“word word word word word word …” has 26 words"),
        ("Short one. " * 23, "", "46 words are many"),
        ("Considerations regarding institutional documentation " * 6, "", "years of school"),
    ],
)
def test_what_a_client_may_stumble_over_is_said(text: str, rule: str, told: str) -> None:
    found = advise_wording(Written(text, "en", rule=rule))

    assert any(told in one.sentence for one in found), [one.sentence for one in found]


@pytest.mark.parametrize(
    ("text", "language", "rule"),
    [
        ("I will note the day. You can change your mind.", "en", ""),
        (MUST, "en", "MUST"),
        ("The law requires me to report it.", "en", "MUST"),
        (MAY, "en", "MAY"),
        ("Usted puede cambiar de idea.", "es", ""),
        ("Debo avisar a la policía.", "es", "MUST"),
        ("", "en", ""),
        ("   ", "en", "MUST"),
        ("ΑΒΓ", "el", "MUST"),
        ("Nothing is promised. I do what I can.", "en", ""),
        ("I cannot promise results, and I do not guarantee any.", "en", ""),
        ("My messages are not watched day and night.", "en", ""),
        ("No le aseguro que todas lo cumplan.", "es", ""),
        ("{n} minutes, {row}: {choices}.", "en", ""),
        ("Name: ______", "en", ""),
        ("Shall we talk about it?", "en", ""),
        ("It is $1,250 for 24 sessions, 50 minutes each.", "en", ""),
    ],
)
def test_words_that_serve_a_client_well_get_no_advice(text: str, language: str, rule: str) -> None:
    assert advise_wording(Written(text, language, rule=rule)) == ()


@pytest.mark.parametrize(
    ("language", "shipped", "text", "kept"),
    [
        ("en", MUST, "I may tell the police.", False),
        ("en", MUST, "I will try to tell the police.", False),
        ("en", MUST, "I can tell the police.", False),
        ("en", MUST, "I do not have to tell the police.", False),
        ("en", MUST, "I tell the police.", False),
        ("en", MUST, "I have to call the police.", True),
        ("en", MUST, "By law I am required to call.", True),
        ("en", "A judge must allow it.", "A judge has to allow it; they must.", True),
        ("es", "Debo avisar.", "Puedo avisar.", False),
        ("es", "Debo avisar.", "Trataré de avisar.", False),
        ("es", "Debo avisar.", "No tengo que avisar.", False),
        ("es", "Debo avisar.", "Tengo que llamar.", True),
    ],
)
def test_a_duty_is_softened_where_its_words_no_longer_say_it(
    language: str, shipped: str, text: str, *, kept: bool
) -> None:
    found = about(text, language, shipped=shipped, rule="MUST")

    assert ("softened" not in found) is kept


@pytest.mark.parametrize(
    ("language", "text", "found", "better", "said"),
    [
        ("en", "I will try to call.", "I will try to", "I must", "I must call."),
        ("es", "Trataré de avisar.", "Trataré de", "debo", "Debo avisar."),
    ],
)
def test_one_tap_says_the_duty_again(
    language: str, text: str, found: str, better: str, said: str
) -> None:
    told = only(text, language, shipped={"en": MUST, "es": "Debo avisar."}[language], rule="MUST")

    assert (told.found, told.better) == (found, better)
    assert put(text, told.found, told.better) == said


@pytest.mark.parametrize(
    ("text", "better"),
    [("I must tell your doctor.", "I may"), ("I tell your doctor.", "")],
)
def test_a_permission_that_sounds_like_a_duty_is_told(text: str, better: str) -> None:
    told = only(text, shipped=MAY, rule="MAY")

    assert (told.about, told.better) == ("hardened", better)
    assert "“I may”" in told.sentence


def test_the_gravest_comes_first() -> None:
    text = "I guarantee it. I hereby tell the police at 555 0100 0100. You waive your claims."

    found = about(text, shipped=MUST, rule="MUST")

    assert found[:2] == ["softened", "waiver"]
    assert found == sorted(found, key=ORDER.index)


@pytest.mark.parametrize(
    ("text", "language", "mended"),
    [
        ("Pursuant to law I wait.", "en", "Under law I wait."),
        ("I shall not call.", "en", "I will not call."),
        ("He or she pays {fee.amount:bare}.", "en", "They pays {fee.amount:bare}."),
        ("Deberá avisar antes.", "es", "Tiene que avisar antes."),
        ("Es para su esposo.", "es", "Es para su pareja."),
    ],
)
def test_one_tap_puts_a_better_word_in_place(text: str, language: str, mended: str) -> None:
    told = next(one for one in advise_wording(Written(text, language)) if one.about == "word")

    assert put(text, told.found, told.better) == mended


def test_what_fills_a_blank_is_never_advised_on() -> None:
    text = "You come to {practice.normal_guarantee}."

    filled = Written(text, "en", read="You come to Normal Guarantee Therapy.")

    assert advise_wording(filled) == ()
    assert put("{a.normal} is normal.", "normal", "usual") == "{a.normal} is usual."


def test_a_number_that_ships_or_hangs_on_a_date_is_no_slip() -> None:
    text = "Call 1-800-422-4453."

    assert about(text) == ["number"]
    assert about(text, shipped="Or 1-800-422-4453 at night.") == []
    assert advise_wording(Written(text, "en", is_dated=True)) == ()


def test_spanish_is_advised_as_spanish() -> None:
    told = advise_wording(Written("Garantizo resultados. Firme usted el presente.", "es"))

    assert [one.found for one in told] == ["Garantizo", "el presente"]


def test_spanish_is_graded_on_its_own_scale() -> None:
    text = "Consideraciones institucionales extraordinarias documentalmente fundamentadas " * 5

    told = [one for one in advise_wording(Written(text, "es")) if one.about == "grade"]

    assert "of 100" in told[0].sentence


def test_the_same_words_in_both_languages_are_probably_not_translated() -> None:
    shipped = {"en": "Old words here.", "es": "Palabras de antes."}

    same = advise_translations(dict.fromkeys(shipped, "We meet on Tuesdays."), shipped)
    short = advise_translations(dict.fromkeys(shipped, "Avery Chen"), shipped)
    untouched = advise_translations(
        dict.fromkeys(shipped, "a b c d"), dict.fromkeys(shipped, "a b c d")
    )

    assert {one: told.about for one, told in same.items()} == {"es": "untranslated"}
    assert short == untouched == {}


def test_a_blank_that_one_language_lost_is_told() -> None:
    shipped = {"en": "It is {fee.amount}.", "es": "Son {fee.amount}."}

    told = advise_translations({"en": "We talk about it.", "es": shipped["es"]}, shipped)

    assert {one: each.about for one, each in told.items()} == {"es": "blanks"}


RULED = frozenset({"softened", "hardened", "waiver", "promise", "markup"})


def test_what_ships_gets_no_advice_of_these_kinds() -> None:
    told = [
        (*where, one.about, one.found)
        for where, written in _shipped()
        for one in advise_wording(written)
        if one.about in RULED or one.better
    ]

    assert told == []


def _shipped() -> Iterator[tuple[tuple[str, str, str], Written]]:
    """Yield every text that a client reads of every pack, each once."""
    seen: set[Written] = set()
    for key in pack_keys(FORMS):
        pack = load_pack(key, FORMS)
        for language in pack.languages:
            for clause in clauses(pack, language):
                if clause.reach != READ or clause.fixed or clause.is_label:
                    continue
                written = _written(pack, language, clause)
                if written not in seen:
                    seen.add(written)
                    yield (key, clause.key, clause.place), written


def _written(pack: FormPack, language: str, clause: Clause) -> Written:
    text, part = clause.text, clause.part
    rule = clause.rule if part in {"text", "card"} else "FILL"
    dated = is_dated(pack, clause.key, text)
    return Written(text, language, shipped=text, rule=rule, part=part, is_dated=dated)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We will try to tell the police.", ""),
        ("I will do my best to tell the police.", "I must"),
    ],
)
def test_the_duty_is_said_again_only_in_her_own_voice(text: str, told: str) -> None:
    assert only(text, shipped=MUST, rule="MUST").better == told


def test_tu_is_told_apart_from_unkind_words() -> None:
    (told,) = advise_wording(Written("Hablamos de tu semana.", "es"))

    assert "the rest of the wording says “usted”" in told.sentence
