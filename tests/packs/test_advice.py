"""What a pack is advised to mend, one plain sentence each."""

from pathlib import Path

import pytest

from desktop.packs.advice import advise
from desktop.packs.findings import Advice
from desktop.packs.load import load

LONG = (
    "This one sentence goes on and on, past the place where a tired reader would want to rest, "
    "and then it goes on again until nobody knows how it began."
)
HARD = (
    "Confidentiality obligations notwithstanding, professional regulation necessitates "
    "documentation. Additional considerations regarding administrative communication "
    "similarly necessitate individual authorization, explanation and participation, usually."
)
FULL = "We talk it over, you and I, and we go on. " * 6


def add(forms: Path, text: str, *, item: str = 'kind = "clause"', language: str = "en") -> None:
    folder = forms / "mini"
    with (folder / "pack.toml").open("a", encoding="utf-8") as file:
        file.write(f'[items."own.one"]\n{item}\n')
    for one in ("en", "es"):
        with (folder / f"words.{one}.toml").open("a", encoding="utf-8") as file:
            said = text if one == language else "No."
            file.write(f'["own.one"]\ntitle = "One"\ntext{text_form(item)} = "{said}"\n')


def text_form(item: str) -> str:
    rule = item.partition('rule = "')[2].partition('"')[0]
    return f".{rule.lower()}" if rule else ""


def advice(forms: Path) -> list[Advice]:
    return [one for one in advise(load("mini", forms))[0] if one.key == "own.one"]


@pytest.mark.parametrize(
    ("text", "about", "part"),
    [
        (LONG, "sentence", "Cut “This one sentence goes on and ...” in two."),
        (HARD, "grade", "above 8. Take shorter words"),
        (FULL, "card", "above 45. Give it a shorter 'card'."),
        ("You shall pay.", "word", "says “shall”. Say “will”"),
        ("A no-show costs $80.", "word", "a missed session"),
        ("Your husband may come too.", "word", "partner"),
        ("He/she can stop.", "word", "they"),
        ("You hold me and my staff harmless.", "waiver", "Nobody signs away a right"),
        ("I am not liable for this.", "waiver", "not liable"),
        ("I must write a note.", "duty", "no rule here is MUST"),
        ("I may end the session.", "duty", "no rule here is MAY"),
        ("I can claim privilege for you.", "privilege", "no RIGHT with a source"),
        ("Call 988 at any time.", "number", "prints the number 988 unconfirmed"),
        ("Call 1-800-422-4453.", "number", "1-800-422-4453"),
    ],
)
def test_english_words_that_serve_a_client_badly_are_named(
    mini: Path, text: str, about: str, part: str
) -> None:
    add(mini, text)

    found = [one for one in advice(mini) if one.about == about]

    assert len(found) == 1
    assert part in found[0].sentence
    assert str(found[0]).startswith("mini (en): own.one text: ")


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Usted deberá pagar.", "word"),
        ("El abogado/a lo sabe.", "word"),
        ("Si tú quieres, paramos.", "word"),
        ("Ambos padres firman.", "word"),
        ("No me hago responsable de nada.", "waiver"),
        ("Debo tomar notas.", "duty"),
        ("Puedo compartir sus notas.", "duty"),
        ("Hay un privilegio para usted.", "privilege"),
    ],
)
def test_spanish_words_that_serve_a_client_badly_are_named(
    mini: Path, text: str, about: str
) -> None:
    add(mini, text, language="es")

    found = [one for one in advice(mini) if one.language == "es"]

    assert about in {one.about for one in found}


@pytest.mark.parametrize(
    "text",
    [
        "What shall we change? You may stop. I do not have to ask why.",
        "It costs $100, in 2026 as in 2025. We meet at 9, for 50 minutes.",
    ],
)
def test_plain_words_are_left_alone(mini: Path, text: str) -> None:
    add(mini, text)

    assert advice(mini) == []


@pytest.mark.parametrize(
    ("item", "text"),
    [
        ('kind = "clause"\nrule = "MUST"', "I must tell you this."),
        ('kind = "clause"\nrule = "MAY"', "I may tell your doctor."),
        ('kind = "clause"\nrule = "RIGHT"\nsource = "Act 2026"', "I claim privilege for you."),
        (
            (
                'kind = "clause"\nwhen = { item = "own.checked", filled = true }\n'
                '[items."own.checked"]\nkind = "date"\nfilled_by = "practice"'
            ),
            "Call 988 at any time.",
        ),
        ('kind = "notice"\nfixed = true', "Nothing herein shall limit your rights. " * 6),
        ('kind = "prompt"', "Compliance is normal here."),
    ],
)
def test_what_the_law_or_a_date_stands_behind_is_left_alone(
    mini: Path, item: str, text: str
) -> None:
    folder = mini / "mini"
    if "own.checked" in item:
        for one in ("en", "es"):
            with (folder / f"words.{one}.toml").open("a", encoding="utf-8") as file:
                file.write('["own.checked"]\ntitle = "Checked on"\n')
    add(mini, text, item=item)
    spanish = {".must": "Debo decirlo.", ".may": "Puedo decirlo."}.get(text_form(item), "No.")
    words = folder / "words.es.toml"
    said = words.read_text(encoding="utf-8").replace('"No."', f'"{spanish}"')
    words.write_text(said, encoding="utf-8")

    assert [one for one in advice(mini) if one.language == "en"] == []


def test_a_topic_said_twice_is_named_with_its_sentence(mini: Path) -> None:
    add(mini, "If someone else is in very serious danger today, then I will get some help.")
    other = mini / "mini" / "words.en.toml"
    with (mini / "mini" / "pack.toml").open("a", encoding="utf-8") as file:
        file.write('[items."own.two"]\nkind = "clause"\n')
    for language in ("en", "es"):
        with other.with_name(f"words.{language}.toml").open("a", encoding="utf-8") as file:
            file.write(
                '["own.two"]\ntitle = "Two"\ntext = "If someone else is in very serious danger '
                'now, then I will get some help."\n'
            )

    found = [one for one in advise(load("mini", mini))[0] if one.about == "repeat"]

    assert [(one.language, one.key) for one in found] == [("en", "own.two")]
    assert "says what 'own.one' says" in found[0].sentence


def test_words_that_nothing_uses_are_named(mini: Path) -> None:
    with (mini / "mini" / "words.en.toml").open("a", encoding="utf-8") as file:
        file.write('["privacy.chidl"]\ntitle = "A child"\n')

    found = [one for one in advise(load("mini", mini))[0] if one.about == "unused"]

    assert [one.key for one in found] == ["privacy.chidl"]


def test_a_pack_has_a_median_over_its_longer_clauses(mini: Path) -> None:
    add(mini, LONG)

    found = advise(load("mini", mini))[1][0]

    assert found.graded[0].key == "own.one"
    assert found.longest == 30
    assert found.median > 0
