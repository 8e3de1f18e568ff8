"""T15: the client's card on another screen of another sharpness, and that screen unplugged."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.ui.session.two_screens import FACTORS, SCREENS

_ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def saw(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    """What a run on two screens saw."""
    folder = tmp_path_factory.mktemp("screens")
    screens = folder / "screens.json"
    screens.write_text(json.dumps(SCREENS))
    played = subprocess.run(
        [sys.executable, "-W", "error", str(Path(__file__).with_name("two_screens.py")), folder],
        env={
            **os.environ,
            "PYTHONPATH": str(_ROOT),
            "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
            "QT_SCREEN_SCALE_FACTORS": FACTORS,
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert played.returncode == 0, played.stderr
    found = json.loads(played.stdout)
    assert isinstance(found, dict)
    return found


def test_the_card_fills_the_other_screen_and_is_sharp_there(saw: dict[str, object]) -> None:
    assert saw["offered"]
    assert (saw["screen"], saw["at"], saw["size"]) == ("Client", [1366, 0], [1280, 800])
    assert (saw["ratio"], saw["pixels"]) == (2.0, [2560, 1600])
    assert saw["laptop_is_on"] == "Laptop"


def test_it_holds_the_card_and_the_clients_buttons_and_nothing_else(
    saw: dict[str, object],
) -> None:
    own = {
        "Blank the screen",
        "I have a question",
        "Give it back",
        "Pace",
        "Larger text",
        "Smaller text",
        "Read it to me",
    }
    card = {"Arriving", "If this is your first time", "Continue"}
    words = saw["words"]
    assert isinstance(words, list)
    text = {one for one in words if one.startswith("You talk about what matters to you")}

    assert len(text) == 1
    assert own - {"Read it to me"} <= set(words)
    assert set(words) - own - card == text
    assert saw["title"] == "Holdfast"


def test_a_tap_there_acts_and_the_keyboard_stays_here(saw: dict[str, object]) -> None:
    assert saw["takes_keyboard"] is False
    assert saw["card_after_tap"] == saw["both_show"] == "privacy.headline"
    assert saw["asked"] == 1
    assert saw["told"] == "Your client has a question."


def test_larger_text_there_leaves_the_practitioners_as_it_is(saw: dict[str, object]) -> None:
    assert saw["sizes"] == [1.0, 1.0, 1.15]


def test_a_pause_blanks_both_screens_and_one_key_ends_it(saw: dict[str, object]) -> None:
    assert saw["blank"] == ["MainWindow", "SecondWindow"]
    assert saw["blank_after"] == []
    assert saw["shows_again"]


def test_unplugging_it_hides_it_calmly_and_loses_nothing(saw: dict[str, object]) -> None:
    assert saw["shown_after_unplugging"] == ["MainWindow"]
    assert str(saw["said_after_unplugging"]).startswith("The other screen is gone.")
    assert saw["lost"] == 0


def test_it_comes_back_when_somebody_wants_it_back(saw: dict[str, object]) -> None:
    assert saw["comes_back_by_itself"] is False
    assert saw["is_back"]


def test_the_same_key_takes_it_off_again(saw: dict[str, object]) -> None:
    assert saw["left_over"] == []
