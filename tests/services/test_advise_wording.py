"""Advice on words of her own: kind, short, and only where there is something to mend."""

import pytest

from desktop.services.advise_wording import advise_wording


@pytest.mark.parametrize(
    ("text", "rule", "told"),
    [
        ("This is what we agreed in compliance with the plan.", "", "compliance"),
        ("You waive all claims.", "", "give up a right"),
        ("I guarantee that you will feel better.", "", "held to it"),
        ("I must tell the police.", "", "no law named here asks it"),
        ("I may tell your doctor.", "", "no law named here lets you"),
        ("word " * 26 + ".", "", "26 words"),
        ("Short one. " * 23, "", "46 words are many"),
        ("Considerations regarding institutional documentation " * 6, "", "hard to read"),
    ],
)
def test_what_a_client_may_stumble_over_is_said(text: str, rule: str, told: str) -> None:
    assert any(told in advice for advice in advise_wording(text, "en", rule=rule))


@pytest.mark.parametrize(
    ("text", "language", "rule"),
    [
        ("I will note the day. You can change your mind.", "en", ""),
        ("I must tell the police.", "en", "MUST"),
        ("I may tell your doctor.", "en", "MAY"),
        ("Usted puede cambiar de idea.", "es", ""),
        ("", "en", ""),
        ("ΑΒΓ", "el", ""),
    ],
)
def test_words_that_serve_a_client_well_get_no_advice(text: str, language: str, rule: str) -> None:
    assert advise_wording(text, language, rule=rule) == ()


def test_spanish_is_advised_as_spanish() -> None:
    told = advise_wording("Garantizo resultados. Firme usted el presente.", "es", rule="")

    assert [one.values[0] for one in told] == ["el presente", "Garantizo"]
