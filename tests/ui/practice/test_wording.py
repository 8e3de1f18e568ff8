"""The review gate: every sentence is gone through before a client meets it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.assets import FORMS
from desktop.services.load_pack import PackWording, load_pack
from desktop.ui.home.home import HomePage
from desktop.ui.practice.wording import WordingPage
from desktop.ui.practice.wording_paper import WordingOnPaper
from desktop.ui.practice.wording_parts import PAPERS, WordingPart, wording_parts
from desktop.ui.printing import Printing
from desktop.ui.widgets.button import Button
from tests.ui.furnished import Rooms, app_in, furnish, wait_for

W = TypeVar("W", bound=QWidget)


def found(page: QWidget, kind: type[W], name: str) -> W:
    """Return the part of *page* called *name*."""
    part = page.findChild(kind, name)
    assert part is not None, name
    return part


@pytest.fixture(scope="module")
def parts() -> tuple[WordingPart, ...]:
    """What a Californian practice without a profile goes through."""
    pack = load_pack("us-ca", FORMS)
    return wording_parts(pack, PackWording(pack, "en"), {})


@pytest.fixture(scope="module")
def unconfirmed_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A practice whose wording nobody has confirmed."""
    folder = tmp_path_factory.mktemp("unconfirmed")
    furnish(app_in(folder), confirmed=False)
    return folder


@pytest.fixture
def reviewing(open_program: Callable[[Path], Rooms], unconfirmed_folder: Path) -> Rooms:
    """The program on that practice, at its wording."""
    rooms = open_program(unconfirmed_folder)
    rooms.unlock()
    rooms.places.words.read()
    rooms.at(WordingPage)
    return rooms


def test_every_clause_of_every_card_is_gone_through(parts: tuple[WordingPart, ...]) -> None:
    pack = load_pack("us-ca", FORMS)
    shown = {saying.key for part in parts for saying in part.sayings}

    clauses = {
        key
        for step in pack.steps
        for card in step.cards
        for key in (pack.groups[card].items if card in pack.groups else (card,))
        if pack.items[key].kind == "clause"
    }

    assert clauses <= shown


def test_duties_name_their_source(parts: tuple[WordingPart, ...]) -> None:
    sayings = [saying for part in parts for saying in part.sayings]

    assert [one for one in sayings if one.rule == "MUST"]
    assert not [one.key for one in sayings if one.rule == "MUST" and not one.source]


def test_what_only_a_client_can_fill_is_shown_by_its_name(parts: tuple[WordingPart, ...]) -> None:
    texts = " ".join(saying.text for part in parts for saying in part.sayings)

    assert "[" in texts
    assert "{" not in texts


def test_practice_answers_stand_in_the_sentences() -> None:
    pack = load_pack("us-ca", FORMS)
    filled = {"practice.complaint_body": "the Board of Examples"}

    parts = wording_parts(pack, PackWording(pack, "en"), filled)

    texts = " ".join(saying.text for part in parts for saying in part.sayings)
    assert "the Board of Examples" in texts


def test_the_practitioners_own_cues_are_no_part_of_it(parts: tuple[WordingPart, ...]) -> None:
    keys = {saying.key for part in parts for saying in part.sayings}

    assert not {key for key in keys if key.startswith("prompt.")}


def test_words_on_paper_are_gone_through_last(parts: tuple[WordingPart, ...]) -> None:
    assert parts[-1].key == PAPERS
    assert "document.agreement" in {saying.key for saying in parts[-1].sayings}


def test_the_wording_is_confirmed_only_after_every_part(reviewing: Rooms) -> None:
    page = reviewing.at(WordingPage)
    state = page._state
    assert state is not None
    assert page.foot.onward_button.text() == "Go on reading"

    for _ in range(len(state.parts) + 1):
        page._on_onward()
        reviewing.at(WordingPage)

    assert page.foot.onward_button.text() == "I have read this and it is right for my practice"
    page._on_onward()
    home = reviewing.at(HomePage)
    assert home._session._begin.isVisible()


def test_parts_once_read_stay_read(open_program: Callable[[Path], Rooms], tmp_path: Path) -> None:
    furnish(app_in(tmp_path), confirmed=False)
    rooms = open_program(tmp_path)
    rooms.unlock()
    rooms.places.words.read()
    page = rooms.at(WordingPage)
    page._on_onward()
    first = page._here
    page._on_onward()
    rooms.at(WordingPage)

    rooms.places.home()
    home = rooms.at(HomePage)
    assert not home._session._begin.isVisible()
    rooms.places.words.read()

    again = rooms.at(WordingPage)
    assert again._state is not None
    assert first in again._state.read


def test_the_whole_wording_can_be_read_on_paper_and_then_confirmed(
    open_program: Callable[[Path], Rooms], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[bytes] = []
    monkeypatch.setattr(Printing, "begin_with", lambda _self, job, *_: printed.append(job()))
    furnish(app_in(tmp_path), confirmed=False)
    rooms = open_program(tmp_path)
    rooms.unlock()
    rooms.places.words.read()
    page = rooms.at(WordingPage)
    paper = page.findChild(WordingOnPaper)
    assert paper is not None

    assert page._state is not None
    code = page._state.code
    found(paper, Button, "print.en").click()
    found(paper, Button, "reviewed").click()
    found(paper, QLineEdit, "code").setText(code.lower())
    found(paper, QLineEdit, "by").setText("Ana Ruiz, attorney")
    found(paper, Button, "note_review").click()
    ready = "I have read this and it is right for my practice"
    wait_for(lambda: page.foot.onward_button.text() == ready)

    assert printed[0].startswith(b"%PDF-")
    assert page._state.reviews[-1].by == "Ana Ruiz, attorney"
    page._on_onward()
    home = rooms.at(HomePage)
    assert home._session._begin.isVisible()
