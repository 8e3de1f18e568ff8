"""A session that began with an older program goes on with a newer one, in its own words."""

from dataclasses import replace

from desktop.packs.wording import PackWording
from desktop.services.live_intake import LiveIntake
from desktop.services.younger_labels import with_younger_labels
from tests.services.conftest import Practice


def older(begun: LiveIntake) -> LiveIntake:
    """The intake on a pack without one phrase, and with another word for a second."""
    english = dict(begun.pack.labels["en"])
    del english["screen.read_to_me"]
    pack = replace(
        begun.pack, labels={**begun.pack.labels, "en": {**english, "screen.question": "Ask"}}
    )
    return replace(begun, pack=pack, wording=PackWording(pack, "en"))


def test_a_phrase_the_older_pack_does_not_have_comes_from_the_pack_of_now(
    practice: Practice, begun: LiveIntake
) -> None:
    live = with_younger_labels(practice.means, practice.vault, older(begun))

    assert live.wording.label("screen.read_to_me") == begun.wording.label("screen.read_to_me")


def test_a_phrase_it_has_stays_word_for_word(practice: Practice, begun: LiveIntake) -> None:
    live = with_younger_labels(practice.means, practice.vault, older(begun))

    assert live.wording.label("screen.question") == "Ask"
    assert live.pack.fingerprint == begun.pack.fingerprint


def test_a_pack_that_has_them_all_is_left_alone(practice: Practice, begun: LiveIntake) -> None:
    live = with_younger_labels(practice.means, practice.vault, begun)

    assert live is begun


def test_a_pack_that_is_not_shipped_any_more_stops_no_session(
    practice: Practice, begun: LiveIntake
) -> None:
    gone = replace(begun, pack=replace(begun.pack, key="xx-gone"))

    assert with_younger_labels(practice.means, practice.vault, gone) is gone
