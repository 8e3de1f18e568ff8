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
        ("kmVb7-xT2q-Lp9z", Strength.FAIR),
        ("olive tram window", Strength.FAIR),
        ("olive tram window harbour", Strength.GOOD),
        ("faro tranvía ventana puerto", Strength.GOOD),
    ],
)
def test_a_passphrase_gets_an_honest_word(passphrase: str, found: Strength) -> None:
    assert strength(passphrase) is found


def test_only_fair_and_good_are_enough() -> None:
    enough = {one for one in Strength if one.is_enough}

    assert enough == {Strength.FAIR, Strength.GOOD}
