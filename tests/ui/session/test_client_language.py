"""A client who reads Spanish, a practitioner who reads English, one screen."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.domain.flow import deeper, path
from desktop.domain.journal import JournalRow
from desktop.services.play_session import read_session_file
from desktop.services.seal_key import SEAL_KEY
from desktop.ui.desk import Desk
from desktop.ui.session.page import SessionPage
from desktop.ui.session.papers.more import lines
from desktop.ui.session.press import Press
from desktop.ui.session.stops import is_practitioners, stops
from desktop.ui.shell import MainWindow
from desktop.ui.theme.look import Look
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.small_paper import SmallPaper
from desktop.ui.widgets.text import Passage
from desktop.ui.work import Workshop
from tests.ui.session.client_eyes import MARK, Marking, foreign, said, words_of
from tests.ui.session.conftest import SESSIONS, TO_GROUPS, TO_PRACTICAL, Opens
from tests.ui.session.expected import played
from tests.ui.session.stage import (
    RowClock,
    count_rows,
    new_vault,
    printed_at_once,
    reference_first,
    run,
    stage_for,
)

SPANISH = QLocale.Language.Spanish


class Watch:
    """Remembers what a client could see of a session that was wrong for them."""

    def __init__(self) -> None:
        self.seen: set[str] = set()
        self.formats: list[str] = []

    def __call__(self, page: SessionPage) -> None:
        self.seen |= said(page)
        self.formats += foreign(page, SPANISH)

    def mistakes(self, page: SessionPage) -> dict[str, list[str]]:
        pack = page.live.pack
        english = words_of(pack, "en") - words_of(pack, "es")
        return {
            "English of the pack": sorted(self.seen & english),
            "of the interface": sorted(words for words in self.seen if MARK in words),
            "formats": sorted(set(self.formats)),
        }


NONE: dict[str, list[str]] = {"English of the pack": [], "of the interface": [], "formats": []}


@pytest.fixture
def marked(qapp: QApplication) -> Iterator[None]:
    """Every word of the interface is marked while the test runs."""
    marking = Marking()
    qapp.installTranslator(marking)
    yield
    qapp.removeTranslator(marking)


def in_spanish(rows: tuple[JournalRow, ...]) -> tuple[JournalRow, ...]:
    """The session of *rows* with a client who reads Spanish."""
    begun = dict(rows[0].value)  # type: ignore[arg-type]
    begun |= {"language": "es", "practitioner_language": "en"}
    read = [replace(row, value="es") if row.item == "client.papers_in" else row for row in rows[1:]]
    return (replace(rows[0], value=begun), *read)


@pytest.mark.usefixtures("marked")
def test_a_whole_session_says_nothing_in_english_to_a_client_who_reads_spanish(
    qtbot: QtBot, window: MainWindow, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = in_spanish(read_session_file(SESSIONS / "tomas-sacramento.json"))
    stage, live = stage_for(tmp_path / "by-services", rows)
    expected = played(stage, live, rows).intake.rows
    clock = RowClock(expected)
    means = replace(stage.means, clock=clock, randomness=reference_first(rows))
    vault, practitioner = new_vault(stage.means, tmp_path / "by-window", rows)
    vault.file_secret(SEAL_KEY, stage.vault.secret(SEAL_KEY) or b"")
    count_rows(vault, clock, monkeypatch)
    monkeypatch.setattr(Press, "print_made", printed_at_once)
    work = Workshop()
    desk = Desk(None, means, work, window, look, vault, practitioner)  # type: ignore[arg-type]
    watch = Watch()

    page = run(qtbot, desk, expected, watch)

    assert page.live.intake.closed
    assert len(watch.seen) > 150
    assert watch.mistakes(page) == NONE
    work.close()
    for each in (vault, stage.vault):
        each.close()


@pytest.mark.usefixtures("marked")
def test_every_card_there_is_speaks_spanish_to_that_client(session: Opens) -> None:
    player = session(*TO_PRACTICAL, language="es")
    live = player.page.live
    watch = Watch()

    every = (*path(live.pack, live.intake), *deeper(live.pack, live.intake))
    for card in (card for card in every if not is_practitioners(live.pack, card.key)):
        player.page.table.go_to(card.key)
        player.rest()
        watch(player.page)

    assert len(watch.seen) > 400
    assert watch.mistakes(player.page) == NONE


@pytest.mark.usefixtures("marked")
def test_every_small_paper_on_a_blank_speaks_spanish_too(session: Opens) -> None:
    player = session(*TO_PRACTICAL, language="es")
    watch = Watch()
    opened = set()

    for group in ("group.when", "group.fee", "group.reach", "group.urgent"):
        player.page.table.go_to(group)
        player.rest()
        for chip in player.seen(Chip):
            QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
            opened |= {type(paper).__name__ for paper in player.seen(SmallPaper)}
            watch(player.page)
            QTest.keyClick(player.page.window().focusWidget(), Qt.Key.Key_Escape)

    assert opened == {"Popover"}
    assert watch.mistakes(player.page) == NONE


@pytest.mark.usefixtures("marked")
def test_the_clients_own_view_speaks_spanish_to_its_last_button(session: Opens) -> None:
    player = session(*TO_GROUPS, language="es")
    watch = Watch()
    QTest.keyClick(player.page, Qt.Key.Key_F8)
    player.fill("2468", "code")
    player.press("use")
    player.rest()
    watch(player.page)

    for name in ("question", "blank_screen", "hand_back"):
        if player.page.tools.client is not None and name == "blank_screen":
            player.press("leave")
        player.press(name)
        watch(player.page)
        if name == "blank_screen":
            QTest.keyClick(player.page.window().focusWidget(), Qt.Key.Key_Space)
    player.fill("1111", "code")
    player.press("use_code")
    watch(player.page)

    assert "Ese no es el c\u00f3digo corto de esta sesi\u00f3n." in watch.seen
    assert watch.mistakes(player.page) == NONE


@pytest.mark.usefixtures("marked")
def test_papers_by_the_way_speak_spanish_too(session: Opens) -> None:
    player = session(*TO_PRACTICAL, language="es")
    watch = Watch()

    for tool in ("papers", "take_back", "pause"):
        player.page.tools.use(tool)
        player.rest()
        watch(player.page)
        QTest.keyClick(player.page.window().focusWidget(), Qt.Key.Key_Escape)
    player.page.tools.changing.reword("group.fee")
    watch(player.page)

    assert "Por favor, no escriba eso" in watch.seen
    assert watch.mistakes(player.page) == NONE


def test_cues_rail_and_topics_stay_in_the_practitioners_language(session: Opens) -> None:
    player = session(*TO_GROUPS, language="es")
    pack = player.page.live.pack
    english, spanish = words_of(pack, "en"), words_of(pack, "es")

    QTest.keyPress(player.page.window(), Qt.Key.Key_F9)
    player.press("cue")
    cues = {label.accessibleName() for label in player.page._cue.findChildren(Passage)}
    QTest.keyRelease(player.page.window(), Qt.Key.Key_F9)
    steps = {stop.name for stop in stops(player.page.live, None)}
    topics = {line.title for line in lines(player.page.live)}

    assert cues >= set(pack.words["en"]["group.danger"].cue)
    assert steps | topics <= english
    assert not (steps | topics) & (spanish - english)


def test_what_only_the_practitioner_answers_is_hers_to_read(session: Opens) -> None:
    player = session(*TO_GROUPS, language="es")
    pack = player.page.live.pack

    player.page.table.go_to("capacity.view")
    player.rest()
    asked = said(player.page)
    QTest.keyClick(player.page, Qt.Key.Key_F8)
    player.fill("2468", "code")
    player.press("use")
    player.rest()

    assert pack.words["en"]["capacity.view"].question in asked
    assert pack.labels["es"]["screen.thank_you"] in said(player.page)
    assert not said(player.page) & {pack.words[one]["capacity.view"].question for one in pack.words}
