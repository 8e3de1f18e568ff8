"""Never on anything taken home: over every paper, language, example session and way of print."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.journal import Value
from desktop.domain.papers import names as names_in
from desktop.domain.papers import recipients
from desktop.domain.taking_part import INTERPRETER, WITNESS
from desktop.services.filed_documents import already_filed
from desktop.services.live_intake import LiveIntake
from tests.services.conftest import SESSIONS
from tests.services.going_home import (
    CROWD,
    MEANT_FOR_PAPER,
    RELEASED,
    STORY,
    UNCONFIRMED_WORDS,
    Played,
    canary,
    every_dress,
    in_a_crowd,
    leaks,
    play_with_canaries,
    worded,
)
from tests.services.scene import Scene
from tests.services.service_papers import MAKERS

_EXAMPLES = sorted(path.stem for path in SESSIONS.glob("*.json"))
_NAMES = frozenset({"client.name", "client.called", "goals.representative_wish"})


@pytest.fixture(
    scope="module", params=[f"{one} {tongue}" for one in _EXAMPLES for tongue in ("en", "es")]
)
def played(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Played]:
    """Each example session, in each language, with canaries in what is to stay in the room."""
    session, language = request.param.split()
    made = play_with_canaries(tmp_path_factory.mktemp("home") / "vault", session, language)
    yield made
    made.vault.close()


def test_nothing_told_in_confidence_is_on_anything_taken_home(played: Played) -> None:
    live = played.live
    home = [key for key, plan in live.pack.documents.items() if plan.take_home]
    never = {**_secrets(played), **{word: word for word in UNCONFIRMED_WORDS}}
    crowd = in_a_crowd(live)

    filed = [
        document
        for agreement in played.vault.agreements(live.client)
        for document in agreement.documents
        if document.kind in home
    ]
    leaked = {
        f"{document.kind} as filed": leaks(played.vault.read_payload(document.id), never)
        for document in filed
    }
    leaked |= {
        key: [name for name, word in never.items() if word in _words(crowd, key)] for key in home
    }

    assert {name: found for name, found in leaked.items() if found} == {}
    assert len(filed) > 2
    assert {"contact.call_check", "note", STORY} <= set(played.secrets)


_OTHERS = {
    "certificate": ("tomas-sacramento", "en"),
    "after the seal": ("tomas-sacramento", "en"),
    "signed on paper": ("tomas-sacramento", "es"),
    "signed in a folder": ("tomas-sacramento", "es"),
    "own documents": ("theo-leeds", "en"),
    "sheets and sets": ("theo-leeds", "en"),
}
"""Each family once more, of another client."""


@pytest.mark.parametrize(
    ("family", "example", "language"),
    [
        *((one, "maya-california", tongue) for one in MAKERS for tongue in ("en", "es")),
        *((one, *other) for one, other in _OTHERS.items()),
    ],
)
def test_no_paper_that_comes_before_beside_or_after_the_session_carries_it_out(
    tmp_path: Path, family: str, example: str, language: str
) -> None:
    maker = MAKERS[family]
    played = play_with_canaries(tmp_path / "vault", example, language, maker.until)
    never = {**_secrets(played), **{word: word for word in UNCONFIRMED_WORDS}}
    now = Scene(played.means, played.clock, played.vault, tmp_path, played.live)

    made = [one for one in maker.make(now) if not one.kept_here]
    leaked = {one.name: found for one in made if (found := leaks(one.content, never))}

    played.vault.close()
    assert leaked == {}
    assert made


@pytest.mark.parametrize("language", ["en", "es"])
def test_no_way_of_print_brings_in_what_the_words_leave_out(tmp_path: Path, language: str) -> None:
    played = play_with_canaries(tmp_path / "vault", "maya-california", language)
    crowd = in_a_crowd(played.live)
    never = {**_secrets(played), **{word: word for word in UNCONFIRMED_WORDS}}

    leaked = {
        f"{key}, {dress}": found
        for key, plan in crowd.pack.documents.items()
        if plan.take_home
        for dress, content in every_dress(crowd, key)
        if (found := leaks(content, never))
    }

    played.vault.close()
    assert leaked == {}


def test_no_private_tick_or_choice_changes_a_word_of_what_is_taken_home(tmp_path: Path) -> None:
    """Safe ways to write, voicemail, check-ins: they have no words of their own to look for."""
    played = play_with_canaries(tmp_path / "vault", "maya-california", "en")
    items = [one for one in played.live.pack.items.values() if one.private and one.options]
    ways = [
        in_a_crowd(played.live, {one.key: (one.options[at],) for one in items}) for at in (0, -1)
    ]

    differing = [
        key
        for key, plan in played.live.pack.documents.items()
        if plan.take_home and len({_words(live, key) for live in ways}) > 1
    ]

    played.vault.close()
    assert {"contact.safe_send", "contact.voicemail", "emergency.use"} <= {one.key for one in items}
    assert differing == []


def test_the_record_alone_has_it_and_the_search_finds_it_there(played: Played) -> None:
    record = already_filed(played.vault, played.live, "document.record")
    assert record is not None

    found = leaks(played.vault.read_payload(record.id), played.secrets)

    assert {"contact.call_check", "emergency.person", "contact.voicemail_words"} <= set(found)
    assert "note" not in found


def test_who_only_speaks_for_the_client_gets_pages_without_a_word_of_the_clients_own(
    played: Played,
) -> None:
    items = played.live.pack.items
    own: dict[str, Value] = {
        key: canary(500 + n)
        for n, key in enumerate(sorted(MEANT_FOR_PAPER - _NAMES - set(CROWD)))
        if key in items and items[key].kind == "text"
    }
    crowd = in_a_crowd(played.live, own)
    theirs = [
        key
        for key in crowd.pack.documents
        if "representative" in {one.role for one in recipients(crowd.pack, crowd.intake, key)}
    ]
    words = {key: str(word) for key, word in own.items()} | _secrets(played)

    said = {key: worded(crowd, key)[0].canonical().decode() for key in theirs}

    assert theirs
    assert "goals.hope" in words
    assert [
        (key, name) for key, text in said.items() for name, word in words.items() if word in text
    ] == []


def test_an_interpreter_and_a_witness_are_given_nothing(played: Played) -> None:
    crowd = in_a_crowd(played.live)

    given = {
        key: {one.name for one in recipients(crowd.pack, crowd.intake, key)}
        for key in crowd.pack.documents
    }

    names = {*names_in(CROWD[INTERPRETER]), *names_in(CROWD[WITNESS])}
    assert names == {"Iris Vale", "Wim Ash"}
    assert {key for key, who in given.items() if who & names} == set()


def _words(live: LiveIntake, key: str) -> str:
    """Return every word of the document *key*: nothing else is ever printed of a session."""
    return worded(live, key)[0].canonical().decode()


def _secrets(played: Played) -> dict[str, str]:
    released = played.live.answers.get(RELEASED) is True
    return {key: word for key, word in played.secrets.items() if key != STORY or not released}
