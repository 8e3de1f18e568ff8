"""The facilitator's sheet: two sides for every pack, language and kind of client."""

from dataclasses import asdict, replace
from datetime import UTC, datetime

import pytest
from pypdfium2 import PdfDocument

from desktop.assets import FORMS
from desktop.documents.styles import BY_HAND
from desktop.domain import journal as j
from desktop.domain.facilitators_sheet import sheet_cards
from desktop.domain.intake import fold
from desktop.domain.journal import Act, Value
from desktop.packs.heads import shipped
from desktop.packs.load import load
from desktop.packs.wording import PackWording
from desktop.services.facilitators_sheet import facilitators_sheet
from desktop.services.live_intake import LiveIntake
from desktop.services.means import Means
from desktop.services.play_session import PlayedClock
from tests.services.conftest import Practice
from tests.services.test_papers import text_of

_NOON = datetime(2026, 12, 2, 12, 0, tzinfo=UTC)
MEANS = Means(PlayedClock(_NOON), bytes, FORMS, "Holdfast test")
_KINDS: dict[str, dict[str, Value]] = {
    "adult": {},
    "under 18": {"client.adult": False},
    "couple": {"client.party": "couple"},
    "mandated": {"people.say": ("court",)},
    "remote": {"setting.mode": "remote"},
    "everything at once": {
        "client.adult": False,
        "client.party": "family",
        "people.say": ("court", "insurer"),
        "setting.mode": "remote",
    },
}
_BOOKED: dict[str, Value] = {
    "client.name": "Wren Aldous-Whitfield",
    "booking.date": "2026-12-02",
    "booking.time": "16:00",
    "booking.length": 50,
}
_PACKS = [key for key in shipped(FORMS) if not load(key, FORMS).parent_only]


def booked(key: str, language: str, kind: str, *, own: str = "") -> LiveIntake:
    """An intake just booked, on no vault."""
    pack = load(key, FORMS)
    value: dict[str, Value] = {
        "language": language,
        "practitioner_language": own or language,
        "reference": "K7QF-2M",
        "profile": {"practice.emergency_number": "911"},
    }
    answers = {**_BOOKED, **_KINDS[kind]}
    acts = [
        Act(j.PROGRAM, j.BEGUN, value=value),
        *(Act(j.PRACTITIONER, j.ANSWERED, item, answer) for item, answer in answers.items()),
    ]
    rows = [act.row(seq=n, at=_NOON.isoformat()) for n, act in enumerate(acts, 1)]
    return LiveIntake("i", "c", "p", pack, PackWording(pack, language), fold(rows))


@pytest.mark.parametrize("key", _PACKS)
@pytest.mark.parametrize("language", ["en", "es"])
def test_it_has_two_sides_for_every_kind_of_client(key: str, language: str) -> None:
    sides = {}
    for kind in _KINDS:
        with PdfDocument(
            facilitators_sheet(MEANS, booked(key, language, kind)).content
        ) as document:
            sides[kind] = len(document)

    assert sides == dict.fromkeys(_KINDS, 2)


def test_nothing_on_it_is_set_below_nine_and_a_half_points() -> None:
    scales = [asdict(scale) for scale in BY_HAND.values()]
    types = [part for scale in scales for part in scale.values() if isinstance(part, dict)]
    headings = [one for scale in scales for one in scale["headings"]]

    assert len(types) > 20
    assert min(one["size"] for one in (*types, *headings)) >= 9.5


def test_every_card_of_the_path_stands_on_it_by_number_with_its_sentence() -> None:
    live = booked("us-ca", "en", "adult")

    text = text_of(facilitators_sheet(MEANS, live).content)

    cards = sheet_cards(live.pack, live.intake)
    missing = [
        card.key
        for number, card in enumerate(cards, 1)
        if f"{number} {_title(live, card.key)}" not in text
    ]
    assert missing == []
    assert "A judge can order me to share." in text
    assert "In an emergency: 911" in text
    assert "keep it or shred it" in text


def _title(live: LiveIntake, key: str) -> str:
    words = live.practitioners_words(key)
    kind = live.pack.items[key].kind if key in live.pack.items else "group"
    said = kind in {"group", "say", "clause", "consent", "notice"}
    return (words.title or words.question) if said else (words.question or words.title)


def test_it_names_nobody_unless_that_is_wanted() -> None:
    live = booked("us-ca", "en", "adult")

    neutral = text_of(facilitators_sheet(MEANS, live).content)
    named = text_of(facilitators_sheet(MEANS, live, named=True).content)

    assert "Wren" not in neutral
    assert "K7QF-2M" in neutral
    assert "Wren Aldous-Whitfield" in named


def test_what_is_said_is_in_the_clients_language_and_all_else_in_hers() -> None:
    text = text_of(facilitators_sheet(MEANS, booked("us-ca", "es", "adult", own="en")).content)

    assert "Facilitator's sheet" in text
    assert "talked about" in text
    assert "Lo que me cuenta" in text or "Una sesión cuesta" in text
    assert "hablado" not in text


def test_the_same_intake_gives_the_same_bytes() -> None:
    live = booked("gb-eng", "en", "under 18")

    assert facilitators_sheet(MEANS, live) == facilitators_sheet(MEANS, live)


def test_a_private_note_is_not_on_it(practice: Practice, begun: LiveIntake) -> None:
    vault = practice.vault
    vault.file_note(client=begun.client, practitioner=begun.practitioner, text="kestrel")

    text = text_of(facilitators_sheet(practice.means, begun).content)

    assert "kestrel" not in text


def test_words_changed_before_are_said_as_they_were_changed() -> None:
    live = booked("us-ca", "en", "adult")
    row = Act(j.CLIENT, j.REWORDED, "group.when", "We meet when my shifts allow it.").row(
        seq=len(live.intake.rows) + 1, at=_NOON.isoformat()
    )

    changed = replace(live, intake=live.intake.apply(row))

    text = text_of(facilitators_sheet(MEANS, changed).content)
    assert "We meet when my shifts allow it." in text
