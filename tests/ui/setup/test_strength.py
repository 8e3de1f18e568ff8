import pytest

from desktop.ui.setup.strength import LEAST, Strength, strength


@pytest.mark.parametrize(
    ("passphrase", "found"),
    [
        ("", Strength.EMPTY),
        ("   ", Strength.EMPTY),
        ("short one", Strength.SHORT),
        ("x" * (LEAST - 1), Strength.SHORT),
        ("aaaaaaaaaaaaaaaa", Strength.GUESSABLE),
        ("abababababababab", Strength.GUESSABLE),
        ("abcdefghijklmnop", Strength.GUESSABLE),
        ("1234567890123456", Strength.GUESSABLE),
        ("Password12345!!", Strength.GUESSABLE),
        ("qwertyuiop1234", Strength.GUESSABLE),
        ("kmVb7-xT2q-Lp9z", Strength.GOOD),
        ("Tr0ub4dour&3 (me)", Strength.FAIR),
        ("contrase\u00f1a terapia", Strength.GUESSABLE),
        ("olive tram window", Strength.GUESSABLE),
        ("olive tram window harbour", Strength.GOOD),
        ("faro tranvía ventana puerto", Strength.GOOD),
    ],
)
def test_a_passphrase_gets_an_honest_word(passphrase: str, found: Strength) -> None:
    assert strength(passphrase) is found


def test_only_fair_and_good_are_enough() -> None:
    enough = {one for one in Strength if one.is_enough}

    assert enough == {Strength.FAIR, Strength.GOOD}


def test_the_name_on_the_door_is_no_passphrase() -> None:
    said = "Maya Chen Psychotherapy 1"

    assert strength(said, ("Maya Chen", "Chen Psychotherapy")) is Strength.GUESSABLE


def test_the_longest_a_field_takes_is_judged_too() -> None:
    assert strength("olive tram window harbour " * 39) is Strength.GOOD
