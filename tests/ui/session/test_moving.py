"""Newer words for a session under way: offered calmly, taken only when both want them."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from desktop.assets import FORMS
from desktop.domain.journal import MOVED_PACK
from desktop.ui.desk import Desk
from desktop.ui.session.page import SessionPage
from desktop.ui.session.papers.newer_words import NewerWordsPaper
from desktop.ui.widgets.notice_bar import NoticeBar
from tests.ui.session.conftest import TO_SHEET, Begin, StandingClock
from tests.ui.session.player import SessionPlayer


@pytest.fixture
def newer_forms(tmp_path: Path) -> Path:
    """The shipped forms as a later version has them: who is late hears something else."""
    forms = tmp_path / "forms"
    shutil.copytree(FORMS, forms)
    pack = forms / "core" / "pack.toml"
    lines = pack.read_text(encoding="utf-8").split("\n")
    lines[next(n for n, line in enumerate(lines) if line.startswith("version = "))] = (
        'version = "2099.1.1"'
    )
    pack.write_text("\n".join(lines), encoding="utf-8")
    for language in ("en", "es"):
        words = forms / "core" / f"words.{language}.toml"
        lines = words.read_text(encoding="utf-8").split("\n")
        head = lines.index('["time.late"]')
        at = next(n for n in range(head, head + 12) if lines[n].startswith("text"))
        lines[at] = 'text = "{practice.name}: 1 2 3."'
        words.write_text("\n".join(lines), encoding="utf-8")
    return forms


def opened_later(qtbot: QtBot, desk: Desk, begin: Begin, forms: Path) -> SessionPlayer:
    """Open a session that stands at the sheet, a week later, with other forms on the disk."""
    later = StandingClock("2026-12-15T17:00:00-08:00")
    means = replace(desk.means, forms=forms, clock=later)
    page = SessionPage(replace(desk, means=means), begin(*TO_SHEET))
    desk.window.show_page(page)
    player = SessionPlayer(qtbot, page)
    player.rest()
    return player


def press_notice(player: SessionPlayer) -> None:
    notice = player.find(NoticeBar)
    way = next(one for one in notice.findChildren(QAbstractButton) if one.text().strip())
    way.click()


def test_newer_words_are_offered_in_one_sentence_and_nothing_moves_by_itself(
    qtbot: QtBot, desk: Desk, begin: Begin, newer_forms: Path
) -> None:
    player = opened_later(qtbot, desk, begin, newer_forms)

    said = player.find(NoticeBar).accessibleName()

    assert "goes on with the words it began with" in said
    assert player.page.live.pack.version != "2099.1.1"
    assert not player.seen(NewerWordsPaper)


def test_without_newer_words_nothing_is_said(qtbot: QtBot, desk: Desk, begin: Begin) -> None:
    player = opened_later(qtbot, desk, begin, FORMS)

    assert not player.seen(NoticeBar)


def test_both_see_old_and_new_and_may_stay(
    qtbot: QtBot, desk: Desk, begin: Begin, newer_forms: Path
) -> None:
    player = opened_later(qtbot, desk, begin, newer_forms)
    press_notice(player)
    words = [label.text() for label in player.find(NewerWordsPaper).findChildren(QLabel)]

    player.press("leave")
    player.rest()

    assert any("1 2 3" in one for one in words)
    assert "Before" in words
    assert MOVED_PACK not in {row.action for row in player.page.live.intake.rows}


def test_moving_leads_through_what_changed_again(
    qtbot: QtBot, desk: Desk, begin: Begin, newer_forms: Path
) -> None:
    player = opened_later(qtbot, desk, begin, newer_forms)
    press_notice(player)

    player.press("use")
    player.rest()

    card = player.page.table.card
    assert player.page.live.intake.rows[-1].action == MOVED_PACK
    assert player.page.live.pack.versions["core"] == "2099.1.1"
    assert card is not None
    assert card.key == "group.when"
